"""What functions raise that return bytes, where diagnostics stand in the way of any."""

from __future__ import annotations

from collections.abc import Iterable

from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.errors import BriefwrightError, ExitCode
from briefwright.core.report import sentence


class BriefErrors(BriefwrightError):
    """Something is wrong with a brief or a report; ``diagnostics`` say what, warnings included.

    As text it is one line for each that stands in the way.
    """

    exit_code = ExitCode.FINDINGS

    def __init__(self, diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> None:
        self.diagnostics = tuple(diagnostics)
        weighs = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        in_the_way = (each for each in self.diagnostics if each.severity in weighs)
        super().__init__("\n".join(map(_line, in_the_way)), "see the diagnostics")


def _line(found: Diagnostic) -> str:
    span = found.span
    place = f"{span.file}:{span.line}:{span.column}: " if span is not None else ""
    return f"{place}{found.severity.value}[{found.code}]: {sentence(found.message)}"
