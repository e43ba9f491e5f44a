"""Other tools printing the same content, each as a small program of its own."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module, metadata
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from tests.benchmarks.content import Material

PEERS = ("with_docxtpl", "with_python_docx", "with_typst", "with_weasyprint")


class Peer(Protocol):
    """What each of these modules offers; run as a program it takes a source and a target."""

    LIBRARY: str
    FORMAT: str
    __file__: str

    def write_input(self, material: Material, folder: Path) -> Path:
        """Write what the tool takes in; return its path."""
        ...

    def printer(self, source: Path) -> Callable[[], bytes]:
        """Return a function that prints the content anew on each call."""
        ...


def load_peer(name: str) -> Peer:
    """Return the module of a peer; the tool itself is imported when it prints."""
    return cast("Peer", import_module(f"tests.benchmarks.peers.{name}"))


def installed_version(peer: Peer) -> str | None:
    """Return the version of the tool, None where it is not installed."""
    try:
        return metadata.version(peer.LIBRARY)
    except metadata.PackageNotFoundError:
        return None
