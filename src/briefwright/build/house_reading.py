"""Read the house file of a template: its own, one it inherits, or one named for this run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from briefwright.build.fonts import place_of_words
from briefwright.build.inheritance import Chain
from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.core.suggestions import closest
from briefwright.core.world import World
from briefwright.template import House

HOUSE_FILES = ("house.docx", "house.dotx")


def read_house_file(
    world: World, chain: Chain, given: PurePath | None, texts: dict[str, bytes]
) -> tuple[House | None, tuple[Diagnostic, ...]]:
    """Return the house file, None where there is none or it cannot be used.

    ``texts`` gets the words of its paragraphs, which diagnostics point into.

    Raises:
        EnvironmentFailure: the file given cannot be read.
    """
    path = given or house_path(world, chain)
    if path is None:
        return None, ()
    from briefwright.house import read_house

    reading = read_house(world.read(path), str(path))
    texts.update(reading.texts)
    found = reading.diagnostics
    if reading.house is not None and given is None:  # else the manifest speaks of another file
        found = (*found, *_unknown_styles(chain, reading.house))
    return reading.house, found


def house_path(world: World, chain: Chain) -> PurePath | None:
    """Return the house file of a template or of those it inherits from, own first."""
    paths = (link.folder.path / name for link in chain.links for name in HOUSE_FILES)
    return next(filter(world.is_file, paths), None)


def _unknown_styles(chain: Chain, house: House) -> Iterator[Diagnostic]:
    """Yield an error (T711) for each style that the manifest names and the house file lacks."""
    known = {name.casefold() for _, name in house.styles}
    for ours, theirs in chain.manifest.house_styles.items():
        if theirs.casefold() not in known:
            near = closest(theirs, [name for _, name in house.styles])
            hint = f"did you mean '{near}'?" if near else "brief templates new --house lists them"
            message = f"the house file has no style '{theirs}' to stand for '{ours}'"
            yield Diagnostic("T711", Severity.ERROR, message, _place(chain, theirs), hint)


def _place(chain: Chain, words: str) -> Span:
    """Return where a manifest of the chain says these words, own first."""
    layers = [(data, file) for file, data in reversed(list(chain.texts.items()))]
    folder = chain.links[0].folder
    own = str(folder.path / folder.manifest)
    return place_of_words(words, layers) or Span.point(own, 1)
