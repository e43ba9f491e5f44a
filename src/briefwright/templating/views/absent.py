"""The field left out: false, empty, prints nothing, and so do the fields below it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefwright.model import Part, field_names
from briefwright.model.fields import part_of_field
from briefwright.templating.faults import unknown_field


class Absent:
    """A field left out; ``part`` is the kind of part that would stand there, if one would."""

    __slots__ = ("part",)

    def __init__(self, part: type[Part] | None = None) -> None:
        self.part = part

    def template_field(self, name: str) -> object:
        """Return what a field of nothing is: nothing; raises UnknownField for a wrong name."""
        if self.part is None:
            return self
        if name not in field_names(self.part):
            raise unknown_field(part_kind(self.part), name, field_names(self.part))
        return Absent(part_of_field(self.part, name))

    def __bool__(self) -> bool:
        return False

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def __contains__(self, item: object) -> bool:
        return False

    def __str__(self) -> str:
        return ""

    def __html__(self) -> str:
        return ""

    def __eq__(self, other: object) -> bool:
        return other is None or isinstance(other, Absent)

    def __hash__(self) -> int:
        return 0

    def __lt__(self, other: object) -> bool:
        return False

    __le__ = __gt__ = __ge__ = __lt__


ABSENT: Final = Absent()
NOTED: Final = Absent()
"""Stands for what was wrong and has been noted, so that nothing is said of it twice."""


def part_kind(part: type[Part]) -> str:
    """Return what a part is called in a sentence: "an official", "the brief"."""
    words = "".join(f" {sign.lower()}" if sign.isupper() else sign for sign in part.__name__)
    name = words.strip()
    if name in ("brief", "summary", "figures", "meeting", "map", "timeline"):
        return f"the {name}"
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"
