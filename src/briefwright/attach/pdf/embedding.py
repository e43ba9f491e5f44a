"""Embed files in a report that somebody made, which keeps its pages as they are."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from briefwright.attach.annexes import Report
from briefwright.attach.pdf.account import Account
from briefwright.attach.pdf.claims import restate
from briefwright.attach.pdf.files import FileMerger
from briefwright.attach.pdf.inserting import saved
from briefwright.attach.pdf.objects import BROKEN
from briefwright.attach.pdf.opening import Refused, damaged, opened, refusals, remarks
from briefwright.attach.pdf.parties import Host
from briefwright.core.rendering import Rendering, SourceFile

_NO_DAY = datetime.date(2000, 1, 1)


def embed_in_pdf(
    report: Report, files: Sequence[SourceFile], *, day: datetime.date = _NO_DAY
) -> Rendering:
    """Return a report with files attached to it as supplements (ISO 32000-2, 14.13; ISO 19005-3).

    A file whose name is taken gets another. ``day`` is the only date the files are given. A report
    that claims PDF/A-2 claims PDF/A-3 afterwards, the only part that lets any file be attached; the
    claim of PDF/A-1 is given up (A111). Refusals are those of ``attach_to_pdf``; a portfolio takes
    files.
    """
    try:
        with opened(report.data, report.called) as source:
            pdf = source.pdf
            found = refusals(pdf, report.called, is_embedding=True)
            if found:
                raise Refused(*found)
            found += remarks(pdf, report.called, was_mended=source.was_mended)
            host = Host(pdf, report.called)
            account, merger = Account(host), FileMerger(host)
            if files:
                account.take_files()
            merger.embed(files, day)
            merger.finish()
            restate(pdf, account.claims)
            found += account.findings()
            return Rendering(saved(pdf), len(pdf.pages), tuple(found))
    except Refused as refusal:
        return Rendering(b"", None, refusal.diagnostics)
    except BROKEN:
        return Rendering(b"", None, (damaged(report.called),))
