"""Let briefs and their evidence ride along in a Word report, in parts that Word does not show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from briefwright.attach.annexes import Report
from briefwright.attach.word.names import RELATIONSHIP_TYPES
from briefwright.attach.word.opening import Refused, open_report, refusal
from briefwright.attach.word.package import Link, Links, WordPackage
from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.core.rendering import Rendering, SourceFile
from briefwright.evidence.manifest import MEDIA_TYPE
from briefwright.house.package import Unusable
from briefwright.render.docx.elements import serialize
from briefwright.render.docx.source import manifest_parts, source_parts

_BRIEFS = frozenset({".yaml", ".yml"})
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_XML_TYPE = "application/xml"


def embed_in_word(report: Report, files: Sequence[SourceFile]) -> Rendering:
    """Return a Word report in which files ride along, as they do in Word files built here.

    A file is a brief (YAML) or an evidence manifest; any other is an error, A219. No page of the
    report changes. What is in it already is not put in twice.
    """
    found = [fault for file in files if (fault := _refused(file)) is not None]
    if found:
        return Rendering(b"", diagnostics=tuple(found))
    try:
        package = open_report(report.data)
        for file in files:
            _embed(package, file)
    except Refused as failure:
        return Rendering(b"", diagnostics=(failure.diagnostic(report.name),))
    except Unusable as failure:
        return Rendering(b"", diagnostics=(refusal(failure).diagnostic(report.name),))
    return Rendering(package.written({}))


def _refused(file: SourceFile) -> Diagnostic | None:
    is_brief = PurePath(file.name).suffix.casefold() in _BRIEFS
    if is_brief or file.media_type == MEDIA_TYPE:
        return None
    message = f"'{file.name}' cannot ride along in a Word file, which carries briefs (YAML) only"
    hint = "attach its pages instead, or embed it in the report's PDF"
    return Diagnostic("A219", Severity.ERROR, message, Span.point(file.name, 1), hint)


def _embed(package: WordPackage, file: SourceFile) -> None:
    """Add the parts for a file (ECMA-376 part 1, 15.2.5 and 15.2.6), unless they are there."""
    if file.media_type == MEDIA_TYPE:
        item, properties = manifest_parts(file.data, package.parts)
    else:
        item, properties = source_parts(file, package.parts)
    content = serialize(item.root)
    if any(content == each for each in _carried(package)):
        return
    name = package.add(item.name, content, _XML_TYPE)
    described = package.add(properties.name, serialize(properties.root), _PROPERTIES_TYPE)
    package.link(name, Links({"rId1": Link(f"{RELATIONSHIP_TYPES}/customXmlProps", described)}))
    package.links(package.main).add(Link(f"{RELATIONSHIP_TYPES}/customXml", name))


def _carried(package: WordPackage) -> Iterator[bytes]:
    for link in package.links(package.main).by_id.values():
        if link.kind == "customXml" and link.target in package.parts:
            yield package.parts[link.target]
