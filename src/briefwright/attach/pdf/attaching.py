"""Attach briefs to a report that somebody made: the annexes of a PDF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefwright.attach.annexes import Annex, Report
from briefwright.attach.pdf.inserting import Insert, grown
from briefwright.attach.pdf.places import Places
from briefwright.core.rendering import Rendering


def attach_to_pdf(
    report: Report, annexes: Iterable[Annex], *, after: str | None = None
) -> Rendering:
    """Return a report with annexes at its end, or after a page or the section of a bookmark.

    ``after`` is the number of a page, or else the label of one, the title of a bookmark, or a named
    destination (``Places.pages_before`` says where a section ends). The annexes keep their order,
    the report's own pages stay as they are, and its links lead where they led. A tagged report
    stays tagged; one that claims PDF/UA or PDF/A claims it afterwards where it still is true.

    Nothing is returned where an error is among the diagnostics: a report that is no PDF (A101),
    protected (A102), signed (A103), damaged (A104), an XFA form (A106), a portfolio (A107), too
    large (A108), or that has no place of that name (A109).
    """

    def placed(places: Places) -> Sequence[Insert]:
        place = len(places.host.pages) if after is None else places.pages_before(after)
        return [Insert(annex, place) for annex in annexes]

    return grown(report, placed)
