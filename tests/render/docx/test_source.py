"""What the file says of its origin: the brief that rides along, and custom properties."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import etree

from briefwright.build.brief import build_brief
from briefwright.build.request import BuildRequest, Format
from briefwright.core.rendering import SOURCE_NAMESPACE, DocxKind, SourceFile
from briefwright.core.world import DiskWorld
from briefwright.evidence.manifest import (
    MEDIA_TYPE,
    NAMESPACE,
    Digest,
    read_manifest,
    words_digest,
)
from briefwright.house.words import words_of_stories
from briefwright.render.docx import render_docx
from briefwright.render.docx.custom_properties import custom_part, set_custom_properties
from briefwright.render.docx.source import source_parts
from tests.support.built_briefs import CHECKOUT
from tests.support.documents import document_of, every_node_document
from tests.support.themes import plain_theme, shipped_fonts
from tests.support.word_package import WordFile, faults, word_file

BRIEF = CHECKOUT / "briefs" / "montenegro-nato.yaml"
SOURCE = SourceFile("luka.yaml", b"title: x\r\n")
ITEM = "customXml/item1.xml"
CUSTOM = "docProps/custom.xml"


def rendered(source: SourceFile | None) -> WordFile:
    theme = plain_theme()
    return WordFile(
        render_docx(every_node_document(), theme, shipped_fonts(theme), source=source).data
    )


def built_file(brief: Path, template: str, kind: DocxKind | None) -> WordFile:
    request = BuildRequest(str(brief), formats=(Format.DOCX,), template=template, docx=kind)
    return WordFile(build_brief(DiskWorld(), request).outputs[Format.DOCX].data)


def schema_errors(root: etree._Element, schema: Path) -> list[str]:
    checker = etree.XMLSchema(etree.parse(schema))
    checker.validate(root)
    return [error.message for error in checker.error_log]


def test_the_source_rides_along(shared: Path) -> None:
    file = rendered(SOURCE)
    root = file.part(ITEM)
    assert root.tag == f"{{{SOURCE_NAMESPACE}}}source"
    assert dict(root.attrib) == {
        "name": "luka.yaml",
        "mediaType": "application/yaml",
        "sha256": sha256(SOURCE.data).hexdigest(),
    }
    assert b64decode(root.text or "") == SOURCE.data
    assert faults(file.data, shared / "tools") == []
    schema = shared / "ooxml-xsd" / "shared-customXmlDataProperties.xsd"
    assert schema_errors(file.part("customXml/itemProps1.xml"), schema) == []


def test_without_a_source_nothing_rides_along() -> None:
    assert [name for name in rendered(None).parts if name.startswith("customXml")] == []


def test_the_part_is_identified_by_its_content() -> None:
    sources = (SOURCE, SOURCE, replace(SOURCE, data=b"y"))
    one, same, other = (source_parts(source)[1].packaged().blob for source in sources)
    assert one == same
    assert one != other


def test_parts_that_are_there_keep_their_names() -> None:
    taken = {"customXml/item1.xml", "customXml/itemProps2.xml"}
    names = [part.name for part in source_parts(SOURCE, taken)]
    assert names == ["customXml/item3.xml", "customXml/itemProps3.xml"]


def test_a_name_that_xml_cannot_hold_is_written_otherwise() -> None:
    part, _ = source_parts(replace(SOURCE, name="a\x07\udc80.yaml"))
    assert b'name="a__.yaml"' in part.packaged().blob


def test_the_manifest_rides_along_with_the_digest_of_the_words(shared: Path) -> None:
    theme, digests = plain_theme(), list[Digest]()

    def manifest(digest: Digest) -> bytes:
        digests.append(digest)
        return b'{"a": "\xc5\xbe<&"}\n'

    data = render_docx(
        every_node_document(), theme, shipped_fonts(theme), source=SOURCE, manifest=manifest
    ).data
    file = WordFile(data)
    root = file.part("customXml/item2.xml")
    assert root.tag == f"{{{NAMESPACE}}}manifest"
    assert (root.text, root.get("mediaType")) == ('{"a": "ž<&"}\n', MEDIA_TYPE)
    assert file.values("//@*[local-name()='uri']", "customXml/itemProps2.xml") == [NAMESPACE]
    stories = [file.part("word/document.xml"), file.part("word/footnotes.xml")]
    assert digests == [words_digest(words_of_stories(stories))]
    assert faults(data, shared / "tools") == []


def test_in_a_house_file_it_has_the_words_of_the_house_too() -> None:
    digests = [read_manifest(_manifest(name)).digest for name in ("policy-brief", "parliament")]
    file = built_file(BRIEF, "parliament", None)
    words = words_of_stories([file.part("word/document.xml")])
    assert digests[0] != digests[1] == words_digest(words)


def _manifest(template: str) -> bytes:
    root = built_file(BRIEF, template, None).part("customXml/item2.xml")
    return (root.text or "").encode()


@pytest.mark.parametrize(
    ("kind", "carries"), [(None, True), (DocxKind.ARCHIVE, True), (DocxKind.PLAIN, False)]
)
def test_the_build_lets_it_ride_along_unless_asked_not_to(
    kind: DocxKind | None, *, carries: bool
) -> None:
    file = built_file(BRIEF, "policy-brief", kind)
    assert (ITEM in file.parts) is carries
    assert ("customXml/item2.xml" in file.parts) is carries
    digest = sha256(BRIEF.read_bytes()).hexdigest()
    assert file.values("//*[@name='Content SHA-256']/*/text()", CUSTOM) == [digest]


def test_a_theme_may_ask_for_plain_files(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "house"
    folder.mkdir(parents=True)
    (folder / "template.yaml").write_text("title: House\ndescription: Ours.\nbase: policy-brief\n")
    (folder / "theme.yaml").write_text("docx: plain\n")
    brief = tmp_path / "x.yaml"
    brief.write_text("title: T\nsummary: S\n")
    assert ITEM not in built_file(brief, "house", None).parts
    assert ITEM in built_file(brief, "house", DocxKind.ARCHIVE).parts


def test_custom_properties_say_what_is_stated(shared: Path) -> None:
    part = rendered(None).part(CUSTOM)
    assert {each.get("name"): "".join(map(str, each.itertext())) for each in part} == {
        "Reference": "INF/2025/014",
        "Version": "1.2",
        "Status": "draft",
        "Marking": "TLP:AMBER+STRICT Infrastructure Unit only",
        "Language": "en-GB",
    }
    assert [each.get("pid") for each in part] == ["2", "3", "4", "5", "6"]
    schema = shared / "ooxml-xsd" / "shared-documentPropertiesCustom.xsd"
    assert schema_errors(part, schema) == []


def test_what_is_not_stated_is_no_property() -> None:
    part = word_file(document_of()).part(CUSTOM)
    assert [each.get("name") for each in part] == ["Language"]


def test_properties_of_others_keep_their_numbers() -> None:
    root = custom_part({"Case file": "7", "version": "0.1"})
    set_custom_properties(root, {"Version": "1.0", "Status": "final"})
    assert [(each.get("pid"), each.get("name")) for each in root] == [
        ("2", "Case file"),
        ("3", "Version"),
        ("4", "Status"),
    ]
