"""The shipped templates and example briefs as tests use them: found, read, composed."""

from __future__ import annotations

from functools import cache
from pathlib import Path, PurePath

from briefwright.build.prepare import prepare_brief
from briefwright.build.request import BuildRequest, PreparedBrief
from briefwright.build.search import TemplateSearch
from briefwright.build.template_reading import TemplateReading, read_template
from briefwright.core.world import DiskWorld
from briefwright.document import Document
from briefwright.template import Template
from briefwright.theme import Theme

CHECKOUT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted(path.parent.name for path in (CHECKOUT / "templates").glob("*/template.yaml"))
BRIEFS = ("montenegro-nato", "frontiere-verte")


@cache
def reading_of(name: str) -> TemplateReading:
    """Return a shipped template, read from its folder."""
    search = TemplateSearch(DiskWorld(), shipped=CHECKOUT / "templates")
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


def document_of(text: str, template: str, *folders: PurePath) -> Document:
    """Return the document that YAML text becomes; it must have no errors."""
    request = BuildRequest(
        "brief.yaml", text=text.encode(), template=template, template_folders=folders
    )
    result = prepare_brief(DiskWorld(), request)
    assert result.document is not None, [str(found) for found in result.diagnostics]
    return result.document
