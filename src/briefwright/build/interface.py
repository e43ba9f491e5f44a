"""The program as a library: load a brief, compose it, build and render it; see docs/python.md."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TypeAlias, TypedDict, TypeVar, Unpack

from briefwright import loading
from briefwright.build import brief as whole_road
from briefwright.build.interface_errors import BriefErrors
from briefwright.build.prepare import prepare_brief
from briefwright.build.request import BuildRequest, BuildResult, Format, PreparedBrief, stops
from briefwright.core.rendering import DocxKind, PdfKind
from briefwright.core.world import DiskWorld
from briefwright.loading import LoadedBrief, parse_override

FilePath: TypeAlias = str | os.PathLike[str]
Value = TypeVar("Value")


class BriefOptions(TypedDict, total=False):
    """How a brief is read and composed; each may be left out."""

    text: bytes | str
    """The brief itself, where it does not come from a file; the file is then only its name."""
    template: str
    """A template by its name, or the path of its folder; policy-brief where left out."""
    templates: Sequence[FilePath]
    """Folders to look for the template in first."""
    sources: Sequence[FilePath]
    """Folders that texts of sources may come from, besides the brief's own."""
    settings: Mapping[str, str]
    """Fields of the brief to set: ``{"status": "draft", "officials.0.role": "Minister"}``."""
    house: FilePath
    """The Word file to write Word documents into."""
    pdf: str
    """``archive`` (the brief travels inside) or ``plain``; the theme says which by default."""
    docx: str
    """The same for Word files."""
    embed_fonts: bool
    """Whether Word files carry their fonts."""
    strict: bool
    """Whether warnings stop a build, as errors do."""


def load(file: FilePath, *, text: bytes | str | None = None) -> LoadedBrief:
    """Return the brief that a YAML file holds, and everything that is wrong with it.

    With ``text``, that is the brief, and the file is only its name.

    Raises:
        EnvironmentFailure: the file cannot be read.
    """
    data = DiskWorld().read(Path(file)) if text is None else _encoded(text)
    return loading.load_brief(data, os.fspath(file))


def compose(file: FilePath, **options: Unpack[BriefOptions]) -> PreparedBrief:
    """Return a brief as a document with the theme and fonts to render it, and its findings.

    Its ``document`` is None where ``diagnostics`` hold errors.

    Raises:
        UsageError: the template is not there, or a setting is no ``key.path``.
        EnvironmentFailure: the file cannot be read.
        ValueError: a kind of file is none.
        TypeError: there is no such option, or it takes a list and is given a text.
    """
    return prepare_brief(DiskWorld(), _request(file, tuple(Format), options))


def build_brief(
    file: FilePath, *, formats: Sequence[str] = ("docx", "pdf"), **options: Unpack[BriefOptions]
) -> BuildResult:
    """Return a brief as files: ``build_brief("x.yaml").outputs["pdf"].data`` is the PDF.

    There are no outputs where ``diagnostics`` hold errors.

    Raises what ``compose`` does, and ValueError for a format that is none.
    """
    request = _request(file, tuple(map(Format, several("formats", formats))), options)
    return whole_road.build_brief(DiskWorld(), request)


def render_docx(composed: PreparedBrief) -> bytes:
    """Return a composed brief as a Word file.

    Raises:
        BriefErrors: the brief has errors, or its pages have; warnings too where it was composed
            with ``strict``.
    """
    return _rendered(composed, Format.DOCX)


def render_pdf(composed: PreparedBrief) -> bytes:
    """Return a composed brief as a PDF; raises what ``render_docx`` does."""
    return _rendered(composed, Format.PDF)


def render_html(composed: PreparedBrief) -> bytes:
    """Return a composed brief as a web page in UTF-8; raises what ``render_docx`` does."""
    return _rendered(composed, Format.HTML)


def several(option: str, values: Iterable[Value]) -> Iterable[Value]:
    """Return the values of an option, of which a text alone would be taken letter by letter.

    Raises:
        TypeError: it is a text or a path.
    """
    if isinstance(values, (str, bytes, os.PathLike)):
        raise TypeError(f"{option} takes a list: [{values!r}]")
    return values


def _rendered(composed: PreparedBrief, kind: Format) -> bytes:
    request = replace(composed.request, formats=(kind,))
    result = whole_road.build_prepared(DiskWorld(), replace(composed, request=request))
    if stops(result.diagnostics, strict=request.strict):
        raise BriefErrors(result.diagnostics, strict=request.strict)
    return result.outputs[kind].data


def _request(file: FilePath, formats: tuple[Format, ...], options: BriefOptions) -> BuildRequest:
    unknown = options.keys() - BriefOptions.__annotations__.keys()
    if unknown:
        raise TypeError(f"there is no option {min(unknown)!r}")
    text, house = options.get("text"), options.get("house")
    pdf, docx = options.get("pdf"), options.get("docx")
    settings = options.get("settings", {})
    return BuildRequest(
        os.fspath(file),
        text=None if text is None else _encoded(text),
        formats=formats,
        template=options.get("template"),
        template_folders=tuple(map(PurePath, several("templates", options.get("templates", ())))),
        source_folders=tuple(map(PurePath, several("sources", options.get("sources", ())))),
        overrides=tuple(parse_override(f"{key}={value}") for key, value in settings.items()),
        strict=options.get("strict", False),
        house=None if house is None else PurePath(house),
        pdf=None if pdf is None else PdfKind(pdf),
        docx=None if docx is None else DocxKind(docx),
        embed_fonts=options.get("embed_fonts", False),
    )


def _encoded(text: bytes | str) -> bytes:
    return text.encode() if isinstance(text, str) else text
