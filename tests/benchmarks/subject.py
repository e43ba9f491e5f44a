"""The briefs that are measured, taken down the road once so that each stage can be repeated."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefwright.build.brief import build_brief, check_brief
from briefwright.build.pictures.files import Pictures
from briefwright.build.prepare import prepare_brief
from briefwright.build.request import BuildRequest, BuildResult, Format, PreparedBrief
from briefwright.core.fonts import FontFamily
from briefwright.core.rendering import Rendering
from briefwright.core.world import DiskWorld
from briefwright.document import Document
from briefwright.loading import LoadedBrief, load_brief
from briefwright.model import Brief
from briefwright.render.docx import render_docx
from briefwright.render.html import render_html
from briefwright.render.pdf import render_pdf
from briefwright.template import Template
from briefwright.templating import Surroundings, compose_document
from briefwright.theme import Theme
from tests.benchmarks.content import Material, plain_content

CHECKOUT = Path(__file__).resolve().parents[2]
EXAMPLE = "briefs/montenegro-nato.yaml"
LARGE = "briefs/large.yaml"


def brief_command(*words: str) -> list[str]:
    """Return a call of the installed command ``brief``."""
    return [str(Path(sys.executable).with_name("brief")), *words]


@dataclass(frozen=True, slots=True)
class Subject:
    """A brief with everything its stages take and give."""

    name: str
    """Its file, from the top of the checkout."""
    prepared: PreparedBrief
    brief: Brief
    template: Template
    theme: Theme
    document: Document

    @property
    def file(self) -> Path:
        """Where it lies."""
        return CHECKOUT / self.name

    @property
    def fonts(self) -> Mapping[str, FontFamily]:
        """The faces of the theme."""
        return self.prepared.fonts

    def load(self) -> LoadedBrief:
        """Read the YAML and validate it."""
        return load_brief(self.file.read_bytes(), str(self.file))

    def compose(self) -> object:
        """Fill the template and parse what it prints."""
        world = DiskWorld()
        return compose_document(
            self.brief,
            self.template,
            self.theme,
            Surroundings(world.today(), Pictures(world, (self.file.parent,))),
        )

    def docx(self) -> Rendering:
        """Render Word."""
        return render_docx(self.document, self.theme, self.fonts)

    def pdf(self) -> Rendering:
        """Render PDF."""
        return render_pdf(self.document, self.theme, self.fonts)

    def html(self) -> Rendering:
        """Render the web page."""
        return render_html(self.document, self.theme, self.fonts)

    def build(self) -> BuildResult:
        """Do all of it, from the file to Word and PDF in memory."""
        return build_brief(DiskWorld(), BuildRequest(str(self.file)))

    def check(self) -> BuildResult:
        """Load, check and compose, and render nothing."""
        return check_brief(DiskWorld(), BuildRequest(str(self.file)))

    def material(self) -> Material:
        """Return the same content for other tools."""
        return Material(plain_content(self.document), self.html().data)


@cache
def subject(name: str) -> Subject:
    """Return the brief of a file below the checkout.

    Raises:
        ValueError: it does not build.
    """
    file = CHECKOUT / name
    prepared = prepare_brief(DiskWorld(), BuildRequest(str(file), formats=tuple(Format)))
    brief, template, theme = prepared.loaded.brief, prepared.template, prepared.theme
    if brief is None or template is None or theme is None or prepared.document is None:
        raise ValueError(f"{name} does not build: {prepared.diagnostics}")
    return Subject(name, prepared, brief, template, theme, prepared.document)
