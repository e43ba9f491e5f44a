"""Where in a template something happened: its file, line and, where a word says so, columns."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from types import FrameType, TracebackType
from typing import Any

from jinja2.utils import internal_code

from briefwright.core.diagnostics import Span
from briefwright.template import Template, TemplateFile


class Places:
    """Turns files and lines of a template into spans."""

    def __init__(self, template: Template) -> None:
        self.files: tuple[TemplateFile, ...] = tuple(template.files.values())
        self._texts: Mapping[str, str] = {file.file: file.text for file in self.files}

    def span(self, file: str, line: int, needle: str | None = None) -> Span:
        """Return the span of a word on a line, or of all the line says."""
        lines = self._texts.get(file, "").splitlines()
        text = lines[line - 1] if 0 < line <= len(lines) else ""
        if needle:
            word = re.search(rf"(?<!\w){re.escape(needle)}(?!\w)", text)
            start = word.start() if word else text.find(needle)
            if start >= 0:
                return Span(file, line, start + 1, line, start + 1 + len(needle))
        start = len(text) - len(text.lstrip())
        return Span(file, line, start + 1, line, max(len(text.rstrip()), start + 1) + 1)

    def of_words(self, words: str) -> Span | None:
        """Return the span of the first place where words stand in a template, own files first."""
        for file in self.files:
            for line, text in enumerate(file.text.splitlines(), 1):
                if words in text:
                    return self.span(file.file, line, words)
        return None

    def of_number(self, number: str | None, needle: str | None = None) -> Span | None:
        """Return the span of what a ``data-line`` attribute says (``0:14``)."""
        if number is None:
            return None
        index, _, line = number.partition(":")
        return self.span(self.files[int(index)].file, int(line), needle)

    def running(self, needle: str | None = None) -> Span | None:
        """Return the span of the line of template that is running now."""
        frame: FrameType | None = sys._getframe(1)
        while frame is not None:
            place = _line_of(frame.f_globals, frame.f_lineno)
            if place is not None:
                return self.span(*place, needle)
            frame = frame.f_back
        return None

    def raised(self, traceback: TracebackType | None, needle: str | None = None) -> Span | None:
        """Return the span of the innermost line of template in a traceback."""
        found = None
        while traceback is not None:
            if traceback.tb_frame.f_code not in internal_code:
                place = _line_of(traceback.tb_frame.f_globals, traceback.tb_lineno)
                found = place or found
            traceback = traceback.tb_next
        return self.span(*found, needle) if found else None


def _line_of(module: Mapping[str, Any], line: int) -> tuple[str, int] | None:
    """Return file and line of the template that a line of compiled code came from."""
    template = module.get("__jinja_template__")
    if template is None:
        return None
    return str(template.filename), int(template.get_corresponding_lineno(line))
