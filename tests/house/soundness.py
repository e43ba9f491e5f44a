"""What the outside checker has against a Word file, apart from what its house is to blame for."""

from __future__ import annotations

from pathlib import Path

from tests.support.word_package import faults

OF_THE_HOUSE = {"a11y"}
"""Header rows and alternative texts of the house's own tables and pictures are its author's."""


def unsound(data: bytes, shared: Path) -> list[tuple[str, str]]:
    """Return the faults of package, schema, references and hygiene."""
    return [fault for fault in faults(data, shared / "tools") if fault[0] not in OF_THE_HOUSE]
