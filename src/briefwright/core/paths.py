"""Field paths: the place of a value inside a brief, as a tuple and as text."""

from __future__ import annotations

FieldPath = tuple[str | int, ...]
"""Keys and list indexes from the top of the brief: ``("officials", 2, "role")``."""


def path_text(path: FieldPath) -> str:
    """Return a path as people write it: ``officials[2].role``."""
    text = "".join([f"[{step}]" if isinstance(step, int) else f".{step}" for step in path])
    return text.removeprefix(".")
