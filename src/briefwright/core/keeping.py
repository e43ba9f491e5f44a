"""Keep what takes time to make from one run to the next, in the user's own folder for such things.

Nothing depends on it: what is not there, cannot be read or was damaged is made anew. The folder is
``BRIEFWRIGHT_CACHE`` (empty for none), else the platform's usual place for caches. Since code is
kept there, a folder that others may write to is not used.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import sys
from pathlib import Path
from typing import Protocol

FOLDER_VARIABLE = "BRIEFWRIGHT_CACHE"
MOST_FILES = 200
_DIGEST_LENGTH = hashlib.sha256().digest_size


class Keeper(Protocol):
    """Keeps bytes by a key, and may forget them at any time."""

    def recall(self, key: bytes) -> bytes | None:
        """Return what was kept under a key, None where there is nothing."""
        ...

    def keep(self, key: bytes, data: bytes) -> None:
        """Keep bytes under a key; that this fails is no failure."""
        ...


class KeptFiles:
    """Keeps bytes in the files of a folder; without one it keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def recall(self, key: bytes) -> bytes | None:
        """Return what was kept, None where it is not there or not what was written."""
        if self._folder is None or not _is_own(self._folder):
            return None
        try:
            content = self._path(self._folder, key).read_bytes()
        except OSError:
            return None
        digest, data = content[:_DIGEST_LENGTH], content[_DIGEST_LENGTH:]
        return data if digest == hashlib.sha256(data).digest() else None

    def keep(self, key: bytes, data: bytes) -> None:
        """Write a file whole or not at all, and remove the oldest when there are too many."""
        if self._folder is None:
            return
        import tempfile  # takes 4 ms, and most runs have nothing new to keep

        with contextlib.suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _is_own(self._folder):
                return
            handle, beside = tempfile.mkstemp(dir=self._folder)
            with os.fdopen(handle, "wb") as stream:
                stream.write(hashlib.sha256(data).digest() + data)
            Path(beside).replace(self._path(self._folder, key))
            self._forget_oldest(self._folder)

    @staticmethod
    def _path(folder: Path, key: bytes) -> Path:
        return folder / hashlib.sha256(key).hexdigest()

    @staticmethod
    def _forget_oldest(folder: Path) -> None:
        files = sorted(folder.iterdir(), key=lambda path: (path.stat().st_mtime, path.name))
        for path in files[:-MOST_FILES]:
            path.unlink(missing_ok=True)


def usual_folder() -> Path | None:
    """Return where the program keeps things, None where it is not to or there is no place."""
    given = os.environ.get(FOLDER_VARIABLE)
    if given is not None:
        return Path(given) if given else None
    try:
        return _folder_for_caches() / "briefwright"
    except RuntimeError:  # a user without a home
        return None


def _folder_for_caches() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def _is_own(folder: Path) -> bool:
    """Tell whether the folder is the user's own, and nobody else may write to it."""
    if sys.platform == "win32":
        return True
    try:
        found = folder.stat()
    except OSError:
        return False
    return found.st_uid == os.geteuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
