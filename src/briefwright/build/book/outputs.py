"""Write the files of a book: the PDF while it is laid out, then Word from the same pieces."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from briefwright.attach.annexes import Report
from briefwright.attach.pdf import insert_into_pdf
from briefwright.build.book.binding import Binding
from briefwright.build.book.matter import MatterWriter
from briefwright.build.book.tabs import TabWriter
from briefwright.build.book.word import write_word
from briefwright.build.book.writing import PageWriter
from briefwright.build.letterhead import letterhead_findings
from briefwright.build.request import Format
from briefwright.core.diagnostics import Diagnostic
from briefwright.core.rendering import Rendering, SourceFile
from briefwright.render.pdf.book import BookFile


def bind(binding: Binding) -> tuple[Mapping[Format, Rendering], tuple[Diagnostic, ...]]:
    """Return the files of a book, and what was found while they were made.

    The pages are laid out also where only a Word file is asked for: its contents and its index
    name them.
    """
    stream = BytesIO()
    writer = PageWriter(binding, BookFile(stream))
    tabs = TabWriter(writer)
    matter = MatterWriter(writer, tabs)
    matter.write_front()
    tabs.write()
    matter.write_rest()
    outputs: dict[Format, Rendering] = {}
    found = writer.diagnostics
    if Format.DOCX in binding.request.formats:
        binding.request.progress(len(binding.tabs), len(binding.tabs) + 1, "Word file")
        outputs[Format.DOCX] = write_word(binding, writer)
        found += outputs[Format.DOCX].diagnostics
    if Format.PDF in binding.request.formats:
        source = SourceFile(binding.request.path.name, binding.text) if writer.is_archive else None
        writer.file.finish(binding.edition.properties, source=source)
        data = stream.getvalue()
        for letterhead in writer.letterheads.values():
            made = Rendering(data, None)
            found += letterhead_findings(letterhead, made, binding.world.keeper)
        outputs[Format.PDF] = _finished(binding, writer, data)
        found += outputs[Format.PDF].diagnostics
    binding.request.progress(1, 1, "")
    return outputs, tuple(found)


def _finished(binding: Binding, writer: PageWriter, data: bytes) -> Rendering:
    """Return the PDF with the inserted files in their places."""
    pages = writer.front_pages + writer.other_pages
    inserts = writer.inserts()
    if not inserts:
        return Rendering(data, pages)
    return insert_into_pdf(Report(f"{binding.request.name}.pdf", data), inserts)
