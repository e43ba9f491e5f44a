"""Put aside what was made of one brief until the book needs it, so that memory stays flat."""

from __future__ import annotations

import io
import pickle
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefwright.build.prepare import TemplateReadings

_READINGS: dict[Path, TemplateReadings] = {}
"""Templates that this process has read, by the folder of the run that they were read for."""


class Shelf:
    """Values and files in a folder of this run's own, each under a name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def readings(self) -> TemplateReadings:
        """The templates that this process has read for the run."""
        return _READINGS.setdefault(self.folder, {})

    def clear(self) -> None:
        """Forget what this process kept for the run; the folder goes with whoever made it."""
        _READINGS.pop(self.folder, None)

    def put(self, name: str, value: object) -> None:
        """Put a value aside."""
        stream = io.BytesIO()
        _Pickler(stream, pickle.HIGHEST_PROTOCOL).dump(value)
        (self.folder / name).write_bytes(stream.getbuffer())

    def take(self, name: str) -> Any:
        """Return a value that was put aside, as often as it is asked for."""
        data = (self.folder / name).read_bytes()
        return pickle.loads(data)  # noqa: S301 - this run wrote it, where only its user may write

    def put_file(self, name: str, data: bytes) -> None:
        """Put the bytes of a finished file aside."""
        (self.folder / name).write_bytes(data)

    def take_file(self, name: str) -> bytes:
        """Return the bytes of a file that was put aside."""
        return (self.folder / name).read_bytes()


class _Pickler(pickle.Pickler):
    """Writes frozen dataclasses field by field, in a third of the time that they take themselves.

    Those with slots look up their fields anew for each value (CPython, dataclasses.py).
    """

    def reducer_override(self, value: object) -> Any:
        kind = type(value)
        names = _field_names(kind)  # type: ignore[arg-type]  # a class can be hashed
        if names is None:
            return NotImplemented
        return _rebuilt, (kind, *[getattr(value, name) for name in names])


@cache
def _field_names(kind: type) -> tuple[str, ...] | None:
    """Return the fields of a dataclass with slots, None for any other kind."""
    if not is_dataclass(kind) or "__slots__" not in vars(kind):
        return None
    return tuple(field.name for field in fields(kind))


def _rebuilt(kind: type, *values: object) -> object:
    names = _field_names(kind) or ()
    made: object = object.__new__(kind)
    for name, value in zip(names, values, strict=True):
        object.__setattr__(made, name, value)
    return made
