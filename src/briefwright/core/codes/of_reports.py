"""Codes of what goes wrong when something is attached to a report that somebody else made."""

from __future__ import annotations

from briefwright.core.codes.code import Code

REPORT_PDF: tuple[Code, ...] = ()
REPORT_WORD: tuple[Code, ...] = ()
