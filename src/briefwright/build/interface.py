"""The program as a library: load a brief, compose it, build it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from briefwright import loading
from briefwright.build import brief as whole_road
from briefwright.build.prepare import prepare_brief
from briefwright.build.request import BuildRequest, BuildResult, Format, PreparedBrief
from briefwright.core.rendering import DocxKind, PdfKind
from briefwright.core.world import DiskWorld
from briefwright.loading import LoadedBrief

FilePath = str | os.PathLike[str]


def load_brief(file: FilePath) -> LoadedBrief:
    """Return the brief that a YAML file holds, and everything that is wrong with it.

    Raises:
        EnvironmentFailure: the file cannot be read.
    """
    path = Path(file)
    return loading.load_brief(DiskWorld().read(path), str(path))


def compose_brief(
    file: FilePath, *, template: str | None = None, templates: Sequence[FilePath] = ()
) -> PreparedBrief:
    """Return a brief as a document with the theme and fonts to render it.

    ``templates`` are folders to look for the template in first.

    Raises:
        UsageError: the template is not there.
        EnvironmentFailure: the file cannot be read.
    """
    return prepare_brief(DiskWorld(), _request(file, tuple(Format), template, templates))


def build_brief(
    file: FilePath,
    *,
    formats: Sequence[str] = ("docx", "pdf"),
    template: str | None = None,
    templates: Sequence[FilePath] = (),
    pdf: str | None = None,
    docx: str | None = None,
) -> BuildResult:
    """Return a brief as files: ``build_brief("x.yaml").outputs["pdf"].data`` is the PDF.

    ``pdf`` and ``docx`` are ``archive`` (the brief travels inside) or ``plain``; the theme says
    which by default.
    There are no outputs where ``diagnostics`` hold errors.

    Raises what ``compose_brief`` does, and ValueError for a format or kind of file that is none.
    """
    request = _request(file, tuple(map(Format, formats)), template, templates)
    request = replace(
        request,
        pdf=PdfKind(pdf) if pdf is not None else None,
        docx=DocxKind(docx) if docx is not None else None,
    )
    return whole_road.build_brief(DiskWorld(), request)


def _request(
    file: FilePath,
    formats: tuple[Format, ...],
    template: str | None,
    templates: Sequence[FilePath],
) -> BuildRequest:
    return BuildRequest(
        os.fspath(file),
        formats=formats,
        template=template,
        template_folders=tuple(map(PurePath, templates)),
    )
