"""Say what a brief asks to ignore: it is never passed over in silence."""

from __future__ import annotations

from typing import Any

from briefwright.build.ruling import IgnoredFinding
from briefwright.core.display import displayed
from briefwright.core.report import diagnostic_json


def ignored_text(ignored: IgnoredFinding) -> str:
    """Return one line: ``ignored: E101 at x.yaml:333:11, because the speaker corrected it``."""
    span = ignored.diagnostic.span
    place = f" at {span.file}:{span.line}:{span.column}" if span is not None else ""
    reason = "".join(displayed(ignored.reason))
    return f"ignored: {ignored.diagnostic.code}{place}, because {reason}"


def ignored_json(ignored: IgnoredFinding) -> dict[str, Any]:
    """Return the finding as plain values, with the reason and the place of the comment."""
    comment = ignored.comment
    return {
        **diagnostic_json(ignored.diagnostic),
        "reason": ignored.reason,
        "comment": {"file": comment.file, "line": comment.line, "column": comment.column},
    }
