"""The shipped templates and example briefs as tests use them: found, read, composed."""

from __future__ import annotations

from functools import cache
from pathlib import Path, PurePath

from briefwright.build.prepare import prepare_brief
from briefwright.build.request import BuildRequest, PreparedBrief
from briefwright.build.search import TemplateSearch
from briefwright.build.template_reading import TemplateReading, read_template
from briefwright.core.diagnostics import Severity
from briefwright.core.world import DiskWorld
from briefwright.document import Document
from briefwright.template import Template
from briefwright.theme import Theme

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDER = CHECKOUT / "templates"
TEMPLATES = sorted(path.parent.name for path in FOLDER.glob("*/template.yaml"))
BRIEFS = ("montenegro-nato", "frontiere-verte")


@cache
def reading_of(name: str) -> TemplateReading:
    """Return a shipped template, read from its folder with every language it speaks."""
    search = TemplateSearch(DiskWorld(), shipped=FOLDER)
    folder = search.find(name)
    assert folder is not None
    return read_template(search, folder)


def template_of(name: str) -> Template:
    """Return a shipped template; it must be without fault."""
    reading = reading_of(name)
    assert reading.template is not None, reading.diagnostics
    return reading.template


def theme_of(name: str) -> Theme:
    """Return the theme of a shipped template; it must be without fault."""
    reading = reading_of(name)
    assert reading.theme is not None, reading.diagnostics
    return reading.theme


@cache
def prepared(brief: str, template: str) -> PreparedBrief:
    """Return an example brief composed with a shipped template."""
    file = CHECKOUT / "briefs" / f"{brief}.yaml"
    return prepare_brief(DiskWorld(), BuildRequest(str(file), template=template))


def example_document(brief: str, template: str) -> Document:
    """Return the document of an example brief; it must have no errors."""
    document = prepared(brief, template).document
    assert document is not None, findings(prepared(brief, template))
    return document


def document_of(text: str, template: str, *folders: PurePath) -> Document:
    """Return the document that YAML text becomes; there must be no errors or warnings."""
    request = BuildRequest(
        "brief.yaml", text=text.encode(), template=template, template_folders=folders
    )
    result = prepare_brief(DiskWorld(), request)
    assert result.document is not None, findings(result)
    return result.document


def findings(result: PreparedBrief) -> list[str]:
    """Return the errors and warnings of a composition, as code and message."""
    return [
        f"{found.code} {found.message}"
        for found in result.diagnostics
        if found.severity is not Severity.NOTE
    ]
