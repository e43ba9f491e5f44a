"""What a template does wrong while it runs: faults that are raised, and how they are worded."""

from __future__ import annotations

from collections.abc import Iterable

from briefwright.core.suggestions import closest


class TemplateFault(Exception):
    """A template went wrong; ``code`` is that of the diagnostic, ``needle`` what to point at."""

    def __init__(
        self, code: str, message: str, hint: str | None = None, needle: str | None = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.needle = needle


class UnknownField(TemplateFault):
    """A name that a value does not have; the composition notes it and goes on."""


class Refused(TemplateFault):
    """Something the sandbox does not allow."""

    def __init__(self, message: str, hint: str | None = None, needle: str | None = None) -> None:
        super().__init__("T503", message, hint, needle)


class Unusable(TemplateFault):
    """A value of the wrong kind for what is done with it."""

    def __init__(self, message: str, hint: str | None = None, needle: str | None = None) -> None:
        super().__init__("T510", message, hint, needle)


def did_you_mean(word: str, candidates: Iterable[str]) -> str | None:
    """Return a hint that names the known word most like one that is not known."""
    near = closest(word, candidates)
    return f"did you mean '{near}'?" if near else None


def unknown_field(kind: str, name: str, known: Iterable[str]) -> UnknownField:
    """Return the fault for a field that a kind of value ("an official") does not have."""
    known = tuple(known)
    hint = did_you_mean(name, known) or f"it has: {', '.join(known)}"
    return UnknownField("T502", f"{kind} has no field '{name}'", hint, name)
