"""The world outside: the only place that touches files and the calendar."""

from __future__ import annotations

import contextlib
import datetime
import errno
import os
import stat
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Protocol

from briefwright.core.errors import EnvironmentFailure
from briefwright.core.keeping import Keeper, KeptFiles, usual_folder

REPOSITORY = ".git"
"""Stands at the root of a repository: a folder, or a file in a further work tree."""


class World(Protocol):
    """What the program may ask of the outside; each read is recorded, as the key for caching."""

    keeper: Keeper
    """Keeps what takes time to make; no output depends on it."""

    def read(self, path: PurePath) -> bytes:
        """Return a file's bytes; raises EnvironmentFailure when it cannot be read."""
        ...

    def is_file(self, path: PurePath) -> bool:
        """Tell whether a file stands at the path."""
        ...

    def size(self, path: PurePath) -> int:
        """Return how many bytes a file has; raises EnvironmentFailure where none can be read."""
        ...

    def true_path(self, path: PurePath) -> PurePath:
        """Return the whole path of a file or folder, links followed, also of one not there."""
        ...

    def folders(self, path: PurePath) -> tuple[str, ...]:
        """Return the sorted names of the folders inside a folder, none where there is none."""
        ...

    def files(self, path: PurePath) -> tuple[str, ...]:
        """Return the sorted names of the files inside a folder (none where there is no folder)."""
        ...

    def enclosing_folders(self, folder: PurePath) -> tuple[PurePath, ...]:
        """Return a folder and those above it, nearest first, by the names people would use.

        The last one is the root of the repository that the folder is in, the user's home, or the
        root of the disk.
        """
        ...

    def write(self, path: PurePath, data: bytes) -> None:
        """Write a whole file or nothing; raises EnvironmentFailure when it cannot be written."""
        ...

    def write_all(self, files: Mapping[PurePath, bytes]) -> None:
        """Write files that belong together: none is touched until all of them are safe on disk."""
        ...

    def today(self) -> datetime.date:
        """Return the day of the build: ``SOURCE_DATE_EPOCH`` where set, else today (UTC)."""
        ...


class DiskWorld:
    """The world as the program meets it: the file system and the calendar."""

    def __init__(self) -> None:
        self.reads: list[str] = []
        self.keeper: Keeper = KeptFiles(usual_folder())

    def read(self, path: PurePath) -> bytes:
        self.reads.append(str(path))
        try:
            return Path(path).read_bytes()
        except OSError as error:
            raise EnvironmentFailure(
                f"cannot read {path}: {_reason(error)}",
                "check the name and your rights to the file",
            ) from error

    def is_file(self, path: PurePath) -> bool:
        return Path(path).is_file()

    def size(self, path: PurePath) -> int:
        try:
            found = Path(path).stat()
        except OSError as error:
            raise EnvironmentFailure(f"cannot read {path}: {_reason(error)}") from error
        if stat.S_ISCHR(found.st_mode) or stat.S_ISBLK(found.st_mode):
            raise EnvironmentFailure(f"cannot read {path}: it is a device, and may never end")
        return found.st_size

    def true_path(self, path: PurePath) -> PurePath:
        try:
            return Path(path).resolve()
        except (OSError, RuntimeError):  # a circle of links
            return Path(path).absolute()

    def folders(self, path: PurePath) -> tuple[str, ...]:
        with contextlib.suppress(OSError):
            return tuple(sorted(entry.name for entry in Path(path).iterdir() if entry.is_dir()))
        return ()

    def files(self, path: PurePath) -> tuple[str, ...]:
        with contextlib.suppress(OSError):
            return tuple(sorted(entry.name for entry in Path(path).iterdir() if entry.is_file()))
        return ()

    def enclosing_folders(self, folder: PurePath) -> tuple[PurePath, ...]:
        here = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow links
        found = []
        for place in (here, *here.parents):
            found.append(place)
            if (place / REPOSITORY).exists() or place == _home():
                break
        return (folder, *(_shown(place) for place in found[1:]))

    def write(self, path: PurePath, data: bytes) -> None:
        self.write_all({path: data})

    def write_all(self, files: Mapping[PurePath, bytes]) -> None:
        waiting: list[tuple[Path, Path]] = []
        path = PurePath()
        try:
            for path, data in files.items():
                waiting.append((_write_beside(Path(path), data), Path(path)))
            for beside, path in waiting:
                beside.replace(path)
        except OSError as error:
            raise EnvironmentFailure(
                f"cannot write {path}: {_reason(error)}", "choose another folder with -o"
            ) from error
        finally:
            for beside, _ in waiting:
                beside.unlink(missing_ok=True)

    def today(self) -> datetime.date:
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        if epoch.isdecimal():
            return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
        return datetime.datetime.now(datetime.UTC).date()


class MemoryWorld:
    """A world of plain values for tests: files by path, and a fixed day."""

    def __init__(
        self, files: Mapping[str, bytes | str], today: datetime.date = datetime.date(2026, 1, 1)
    ) -> None:
        self.contents = {
            PurePath(name): data.encode() if isinstance(data, str) else data
            for name, data in files.items()
        }
        self.reads: list[str] = []
        self.keeper: Keeper = KeptFiles(None)
        self._today = today

    def read(self, path: PurePath) -> bytes:
        self.reads.append(str(path))
        try:
            return self.contents[PurePath(path)]
        except KeyError:
            raise EnvironmentFailure(f"cannot read {path}: no such file") from None

    def is_file(self, path: PurePath) -> bool:
        return PurePath(path) in self.contents

    def size(self, path: PurePath) -> int:
        try:
            return len(self.contents[PurePath(path)])
        except KeyError:
            raise EnvironmentFailure(f"cannot read {path}: no such file") from None

    def true_path(self, path: PurePath) -> PurePath:
        return PurePath(os.path.normpath(PurePath("/") / path))

    def folders(self, path: PurePath) -> tuple[str, ...]:
        depth = len(PurePath(path).parts)
        inside = (p for p in self.contents if p.is_relative_to(path) and len(p.parts) > depth + 1)
        return tuple(sorted({p.parts[depth] for p in inside}))

    def files(self, path: PurePath) -> tuple[str, ...]:
        return tuple(sorted(p.name for p in self.contents if p.parent == PurePath(path)))

    def enclosing_folders(self, folder: PurePath) -> tuple[PurePath, ...]:
        found = []
        for place in (PurePath(folder), *PurePath(folder).parents):
            found.append(place)
            if any(path.is_relative_to(place / REPOSITORY) for path in self.contents):
                break
        return tuple(found)

    def write(self, path: PurePath, data: bytes) -> None:
        self.write_all({path: data})

    def write_all(self, files: Mapping[PurePath, bytes]) -> None:
        self.contents.update({PurePath(path): data for path, data in files.items()})

    def today(self) -> datetime.date:
        return self._today


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:  # an account without one
        return None


def _shown(folder: Path) -> PurePath:
    """Return a folder as seen from the working folder, where that is possible."""
    try:
        return PurePath(os.path.relpath(folder))
    except ValueError:  # another drive of Windows
        return folder


def _reason(error: OSError) -> str:
    return (error.strerror or "unknown reason").lower()


def _write_beside(target: Path, data: bytes) -> Path:
    """Write a file of another name into the target's folder; nothing is left if that fails."""
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "a folder has that name")
    target.parent.mkdir(parents=True, exist_ok=True)
    import tempfile  # takes 4 ms, and a check writes nothing

    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        _give_usual_rights(beside, target)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    return beside


def _give_usual_rights(path: Path, target: Path) -> None:
    """Give the new file the rights an ordinary write would: mkstemp makes files private."""
    if target.exists():
        path.chmod(target.stat().st_mode & 0o777)
    else:
        mask = os.umask(0)
        os.umask(mask)
        path.chmod(0o666 & ~mask)
