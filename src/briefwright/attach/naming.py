"""Names for files that lie side by side, and as they stand in a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from pathlib import PurePath


def name_in_sentence(name: str) -> str:
    """Return a name, in quotation marks where it has spaces and could be read as words."""
    return f"'{name}'" if " " in name and not name.startswith("<") else name


def unique_file_name(name: str, taken: Iterable[str]) -> str:
    """Return a name, or the first of ``name-2``, ``name-3`` … that is not taken.

    Capitals do not tell files apart: on many disks they are one.
    """
    folded = {each.casefold() for each in taken}
    if name.casefold() not in folded:
        return name
    path = PurePath(name)
    numbered = (f"{path.stem}-{number}{path.suffix}" for number in count(2))
    return next(each for each in numbered if each.casefold() not in folded)
