"""How the tests of loading read a text and say what they found."""

from __future__ import annotations

from briefwright.core.diagnostics import Diagnostic
from briefwright.loading import LoadedBrief, load_brief, parse_override
from briefwright.loading.nodes import Data, data_of
from briefwright.loading.reading import read_yaml

__all__ = ["codes", "data", "load", "places"]


def load(text: str | bytes, *settings: str) -> LoadedBrief:
    """Load a brief, with values from the command line."""
    raw = text.encode() if isinstance(text, str) else text
    return load_brief(raw, "x.yaml", [parse_override(setting) for setting in settings])


def data(text: str | bytes) -> Data:
    """Return what a YAML text holds; it must be free of findings."""
    reading = read_yaml(text.encode() if isinstance(text, str) else text, "x.yaml")
    assert reading.diagnostics == ()
    assert reading.root is not None
    return data_of(reading.root)


def codes(found: LoadedBrief | tuple[Diagnostic, ...]) -> list[str]:
    """Return the codes of what was found, in order."""
    diagnostics = found.diagnostics if isinstance(found, LoadedBrief) else found
    return [diagnostic.code for diagnostic in diagnostics]


def places(loaded: LoadedBrief) -> list[str]:
    """Return what each finding underlines: code, line, and the words in the file."""
    return [_place(diagnostic, loaded) for diagnostic in loaded.diagnostics]


def _place(diagnostic: Diagnostic, loaded: LoadedBrief) -> str:
    span = diagnostic.span
    assert span is not None
    line = loaded.lines_of(span.file)[span.line - 1]
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    return f"{diagnostic.code} {span.line} {line[span.column - 1 : end]}"
