"""How the model refuses a value: a stable kind, one plain sentence, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic_core import PydanticCustomError

KINDS = (
    "unknown_key",
    "missing_field",
    "wrong_kind",
    "empty_text",
    "not_in_vocabulary",
    "bad_date",
    "bad_marking",
    "bad_reference",
    "bad_identifier",
    "bad_number",
    "bad_code",
    "bad_format",
    "uneven_series",
    "forbidden_character",
)
"""Every kind of refusal, stable: the loader gives each its diagnostic code."""


def refusal(kind: str, message: str, hint: str | None = None) -> PydanticCustomError:
    """Return the error to raise; ``message`` and ``hint`` are whole sentences, kept as they are."""
    context = {"message": message} if hint is None else {"message": message, "hint": hint}
    return PydanticCustomError(kind, "{message}", context)


def kind_of(value: object) -> str:
    """Return what a value is, in a desk officer's words: "text", "a list" …"""
    if value is None:
        return "empty"
    if isinstance(value, str):
        return "text"
    if isinstance(value, dict):
        return "a mapping of keys to values"
    if isinstance(value, list | tuple):
        return "a list"
    return f"a {type(value).__name__}"


def listed(words: Iterable[str]) -> str:
    """Return words as a list in a sentence: ``a, b or c``."""
    *first, last = words
    return f"{', '.join(first)} or {last}" if first else last
