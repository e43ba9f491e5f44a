"""The sources of a book in one list: each once, with the tabs that cite it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefwright.core.words import folded_words
from briefwright.model.book_members import BoundBrief
from briefwright.model.dates import EdtfDate
from briefwright.model.scalars import NOT_STATED
from briefwright.model.sources import Source

_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BookSource:
    """A source as the book lists it."""

    number: int
    """Its place in the list, from 1."""
    source: Source
    """As the first brief gives it; what that leaves open is taken from the others."""
    tabs: tuple[str, ...]
    """The tabs whose briefs list it, in order."""


def merged_sources(members: Sequence[BoundBrief]) -> tuple[BookSource, ...]:
    """Return the sources of all briefs in the order in which they are met, none twice.

    Two are one where their texts have the same fingerprint, or they have the same address, or the
    same title, publisher and date.
    """
    found: list[tuple[Source, list[str]]] = []
    place_of: dict[str, int] = {}
    for member in members:
        for source in member.brief.sources:
            keys = (*identity_keys(source), *_described(source))
            known = (place_of[key] for key in keys if key in place_of)
            place = next(known, len(found))
            if place == len(found):
                found.append((source, []))
            kept, tabs = found[place]
            found[place] = (_completed(kept, source), tabs)
            if member.tab not in tabs:
                tabs.append(member.tab)
            for key in keys:
                place_of.setdefault(key, place)
    return tuple(
        BookSource(number, source, tuple(tabs)) for number, (source, tabs) in enumerate(found, 1)
    )


def identity_keys(source: Source) -> tuple[str, ...]:
    """Return what says that two sources are one: the fingerprint of the text, the address."""
    keys = [f"sha256 {source.sha256}"] if source.sha256 is not None else []
    if isinstance(source.url, str):
        keys.append(f"url {_bare_address(source.url)}")
    return tuple(keys)


def _bare_address(url: str) -> str:
    """Return an address without what leads to the same page: scheme, www., fragment, last slash."""
    host, slash, path = _SCHEME.sub("", url).partition("#")[0].partition("/")
    return f"{host.casefold()}{slash}{path}".rstrip("/")


def _described(source: Source) -> tuple[str, ...]:
    """Return what a source is known by where nothing better tells: title, publisher and date.

    A title alone does not say that two texts are one where their addresses or prints are known.
    """
    publisher = source.publisher if isinstance(source.publisher, str) else ""
    issued = str(source.issued) if isinstance(source.issued, EdtfDate) else ""
    if identity_keys(source) and not (publisher and issued):
        return ()
    title, house = (" ".join(folded_words(text)) for text in (source.title, publisher))
    return (f"named {title} | {house} | {issued}",)


def _completed(kept: Source, other: Source) -> Source:
    """Return a source with what it leaves out or open filled in from another entry on it."""
    missing = {
        name: value
        for name in ("author", "publisher", "issued", "url")
        if not _says(getattr(kept, name)) and _says(value := getattr(other, name))
    }
    return kept.model_copy(update=missing) if missing else kept


def _says(value: object) -> bool:
    return value not in (None, (), NOT_STATED)
