"""Recall: how much of what a careful reader marked in an article a draft of it has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from briefwright.archive import Fault, read_archived
from briefwright.draft import Draft, DraftRequest, drafted
from briefwright.draft.items import Item

Mark = Mapping[str, str]
KINDS = ("quotes", "officials", "engagements", "commitments", "deployments")


@dataclass(frozen=True, slots=True)
class Missed:
    """One thing that a reader marked and the draft lacks."""

    kind: str
    paragraph: str
    key: str
    wanted: str


@dataclass(frozen=True, slots=True)
class Recall:
    """What was asked of a draft, what it has as values, and what only as comments."""

    asked: int
    as_values: int
    in_comments: int
    missed: tuple[Missed, ...]

    @property
    def share(self) -> float:
        return (self.as_values + self.in_comments) / self.asked


def draft_of(path: Path) -> Draft:
    text = read_archived(path.read_bytes(), path.name)
    assert not isinstance(text, Fault)
    return drafted(DraftRequest(text, "article", path.name))


def marks_of(folder: Path) -> Mapping[str, Sequence[Mark]]:
    text = (folder / "marks.yaml").read_text(encoding="utf-8")
    marks: Mapping[str, Sequence[Mark]] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - plain texts only
    return marks


def recall_of(draft: Draft, marks: Sequence[Mark], kind: str) -> Recall:
    asked = values = comments = 0
    missed: list[Missed] = []
    names = {str(item.value("id")): str(item.value("name")) for item in draft.parts["officials"]}
    for mark in marks:
        wanted = {
            key: " ".join(text.split())
            for key, text in mark.items()
            if key != "paragraph" and text not in ("null", "")
        }
        candidates = _candidates(draft.parts[kind], mark, kind)
        best = max(
            candidates,
            key=lambda item: sum(has(item, key, text, names) for key, text in wanted.items()),
            default=None,
        )
        for key, text in wanted.items():
            asked += 1
            if best is not None and has(best, key, text, names, comments=False):
                values += 1
            elif best is not None and has(best, key, text, names):
                comments += 1
            else:
                missed.append(Missed(kind, mark["paragraph"], key, text))
    return Recall(asked, values, comments, tuple(missed))


def _candidates(items: Sequence[Item], mark: Mark, kind: str) -> list[Item]:
    if kind == "officials":
        return [item for item in items if item.value("name") == mark["name"]]
    here = [item for item in items if int(mark["paragraph"]) in item.paragraphs]
    if kind == "quotes":
        return [item for item in here if has(item, "words", mark["words"], {})]
    return here


def has(
    item: Item, key: str, wanted: str, names: Mapping[str, str], *, comments: bool = True
) -> bool:
    """Tell whether an item has what was marked, as a value or (told so) in a comment."""
    texts = list(_texts(item, key, names))
    unsure = [
        *item.unsure,
        *(names.get(word, "") for word in re.findall(r"[\w-]+", " ".join(item.unsure))),
    ]
    if key in ("words", "date", "name"):
        return any(_bare(text) == _bare(wanted) for text in texts) or (
            comments and any(wanted in text for text in unsure)
        )
    found = any(_overlap(text, wanted) for text in texts)
    return found or (comments and any(wanted.casefold() in text.casefold() for text in unsure))


_KEYS = {
    "words": ("text",),
    "number": ("target", "value"),
    "via": ("via", "attribution"),
    "mission": ("mission",),
}


def _texts(item: Item, key: str, names: Mapping[str, str]) -> Iterator[str]:
    for name in _KEYS.get(key, (key,)):
        value = item.value(name)
        if value is not None:
            text = " ".join(str(value).split())
            yield names.get(text, text) if key == "speaker" else text


def _overlap(text: str, wanted: str) -> bool:
    """Tell whether one holds the other, but for case."""
    one, other = text.casefold(), wanted.casefold()
    return other in one or (one in other and len(one) * 2 >= len(other))


def _bare(text: str) -> str:
    return text.rstrip(",. ")
