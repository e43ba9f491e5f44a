"""Put aside what was made of one brief until the book needs it, so that memory stays flat."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any


class Shelf:
    """Values and files in a folder of this run's own, each under a name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, name: str, value: object) -> None:
        """Put a value aside."""
        (self.folder / name).write_bytes(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))

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
