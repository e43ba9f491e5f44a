"""Words and samples that several findings on the writing of YAML share."""

from __future__ import annotations

BULLETS = "*•·‣–—"
"""Signs that word processors put where YAML has a hyphen."""


def quoted(value: str) -> str:
    """Return a text in the quotation marks that change least of it."""
    if "'" not in value and ('"' in value or "\\" in value):
        return f"'{value}'"
    if '"' in value or "\\" in value:
        doubled = value.replace("'", "''")
        return f"'{doubled}'"
    return f'"{value}"'


def sample(text: str, longest: int = 60) -> str:
    """Return a text short enough for a hint, cut in its middle."""
    if len(text) <= longest:
        return text
    return f"{text[: longest - 16].rstrip()} … {text[-12:].lstrip()}"


def blank_indent(indent: str, more: int) -> tuple[str, str]:
    """Return what to say of a line indented with something else than spaces, and of more below."""
    kind = "a tab" if "\t" in indent else "non-breaking spaces"
    message = f"This line is indented with {kind}{_others(more)}; YAML takes spaces only."
    return message, "Replace them by spaces, two for each level."


def _others(more: int) -> str:
    """Return what to add on lines below with the same mistake."""
    return {0: "", 1: " (so is one more line below)"}.get(
        more, f" (so are {more} more lines below)"
    )
