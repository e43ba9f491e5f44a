"""Render a document into a house file: write it, then let it follow the house in everything."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from briefwright.core.diagnostics import Diagnostic
from briefwright.core.fonts import FontFamily
from briefwright.core.rendering import Rendering, SourceFile
from briefwright.document import Document, FilledHouse
from briefwright.evidence.manifest import ManifestMaker
from briefwright.render.docx.blocks import render_block
from briefwright.render.docx.elements import (
    Element,
    W,
    add,
    make,
    make_root,
    paragraph_properties,
    set_property,
)
from briefwright.render.docx.embedded_fonts import embed_fonts
from briefwright.render.docx.house.furniture import mark_pages
from briefwright.render.docx.house.identities import make_unique, rename_bookmarks
from briefwright.render.docx.house.look import house_theme
from briefwright.render.docx.house.notes import merge_notes
from briefwright.render.docx.house.numbering import NumberingMerging
from briefwright.render.docx.house.package import HousePackage
from briefwright.render.docx.house.properties import house_properties
from briefwright.render.docx.house.sections import (
    adopt_sections,
    has_words_after,
    is_turned,
    section_around,
)
from briefwright.render.docx.house.settings import embed_in_settings, set_language, tidy_settings
from briefwright.render.docx.house.style_merging import StyleMerging, style_lists
from briefwright.render.docx.house.styles import HouseStyles
from briefwright.render.docx.house.values import print_values
from briefwright.render.docx.links import resolve_links
from briefwright.render.docx.notes import notes_story
from briefwright.render.docx.numbering import Numbering
from briefwright.render.docx.package import Part, relate, write_package
from briefwright.render.docx.sections import end_last_section, write_sections
from briefwright.render.docx.source import companion_parts
from briefwright.render.docx.special_styles import define_special_styles
from briefwright.render.docx.story import Kit, Story
from briefwright.render.docx.style_part import style_part
from briefwright.render.docx.styles import StyleSheet
from briefwright.template.house import BODY
from briefwright.theme import Theme

_BOOKMARK = f"{W}bookmarkStart"


@dataclass(frozen=True, slots=True)
class _House:
    """A house file while a document is written into it."""

    package: HousePackage
    styles: HouseStyles
    theme: Theme
    body: Element
    place: int
    """Where in the body the document goes."""
    section: Element
    """Properties of the section that place is in."""


def render_in_house(
    document: Document,
    theme: Theme,
    fonts: Mapping[str, FontFamily],
    house: FilledHouse,
    *,
    source: SourceFile | None,
    manifest: ManifestMaker | None,
) -> Rendering:
    """Return a house file with a document in the place of its ``{{ body }}``.

    Source and manifest ride along as ever; of the fonts those that the house uses too, where asked
    for.
    """
    opened = _open(house, theme)
    numbering = Numbering(opened.theme)
    normal = opened.styles.text(opened.styles.default("paragraph"))
    sheet = StyleSheet(opened.theme, {}, numbering, document.marking)
    sheet.normal = normal.model_copy(update={"leading": 0.0})
    define_special_styles(sheet, document.furniture)
    taken = [posixpath.relpath(name, opened.package.folder) for name in opened.package.parts]
    kit = Kit(document.blocks, opened.theme, sheet, numbering, taken=taken, folio=document.folio)
    story, notes = _written(document, kit, opened)
    merging = StyleMerging(style_part(sheet, document.properties.language), opened.styles)
    lists = _follow_lists(story, notes, merging, opened)
    merging.rename([story.parent, notes.parent])
    _insert(story, opened)
    merge_notes(notes, opened.body, opened.package)
    for part in list(opened.package.stories()):
        _print_values(part, kit, merging, opened.package)
    mark_pages(document, opened.package, kit, render_block, merging.rename)
    lists.adopt_styles(merging.append_used())
    set_language(opened.styles.root, document.properties.language)
    tidy_settings(opened.package.root("settings"))
    make_unique(part.root for part in opened.package.stories())
    found = _embed_fonts(theme, fonts, opened.package)
    _add_companions(opened.package, source, manifest)
    properties = house_properties(document, opened.package)
    parts = [*opened.package.parts.values(), *_pictures(kit, opened.package.folder), *properties]
    return Rendering(write_package(parts, [opened.package.main, *properties]), diagnostics=found)


def _add_companions(
    package: HousePackage, source: SourceFile | None, manifest: ManifestMaker | None
) -> None:
    for each in companion_parts(source, manifest, _texts(package), package.parts):
        package.add(each)


def _open(house: FilledHouse, theme: Theme) -> _House:
    package = HousePackage(house)
    body = package.main.root.find(f"{W}body")
    styles = package.root("styles")
    if body is None or styles is None:
        raise ValueError("a house file without body or styles")  # refused when it was read
    mark = next(each for each in body if getattr(each, "target", "") == BODY)
    place = body.index(mark)
    body.remove(mark)
    section = section_around(body, place)
    found = HouseStyles(styles, package.root("theme"), house.style_names)
    return _House(package, found, house_theme(theme, found, section), body, place, section)


def _written(document: Document, kit: Kit, house: _House) -> tuple[Story, Story]:
    """Return the document as a story of its own, and the story of its notes."""
    # Within the house's own tree: libxml2 takes long to move what was made in another.
    holder = add(house.package.main.root, "body")
    story = Story(kit, house.package.main, holder, render_block)
    notes = story.notes = notes_story(kit, render_block)
    theirs = house.package.related(notes.part.kind)
    if theirs is not None:
        notes.part = theirs
    if house.place:  # the document goes on on a page of the house's
        story.begin_section(house.theme.page, begins_page=False)
    write_sections(document.blocks, story)
    end_last_section(story)
    for each in (story, notes):
        resolve_links(each)
    return story, notes


def _follow_lists(
    story: Story, notes: Story, merging: StyleMerging, house: _House
) -> NumberingMerging:
    """Let our lists be the house's, before styles change their names."""
    theirs = house.package.root("numbering")
    if theirs is None:
        part = Part("word/numbering.xml", "numbering", make_root("numbering"))
        house.package.add(part)
        relate(house.package.main, part)
        theirs = part.root
    lists = NumberingMerging(story.kit.numbering.element(), theirs)
    lists.adopt([story.parent, notes.parent], style_lists(merging.followed, house.styles))
    return lists


def _insert(story: Story, house: _House) -> None:
    """Put what was written into the body, its sections as parts of the house's."""
    last = story.parent[-1]
    story.parent.remove(last)
    inside = [each.properties for each in story.sections if each.properties is not last]
    if is_turned(last, house.section) and has_words_after(house.body, house.place):
        inside.append(last)
        if not story.ends_in_paragraph():
            story.spacer()
        set_property(paragraph_properties(story.parent[-1]), last)
        last = make("sectPr")
        add(last, "type", val="nextPage")
    written = list(story.parent)
    adopt_sections(inside, last, house.section)
    ours = {each.get(f"{W}name", "") for block in written for each in block.iter(_BOOKMARK)}
    others = [part.root for part in house.package.stories() if part is not house.package.main]
    rename_bookmarks([house.body, *others], ours)
    house.body[house.place : house.place] = written
    house.package.main.root.remove(story.parent)


def _print_values(part: Part, kit: Kit, merging: StyleMerging, package: HousePackage) -> None:
    root = part.root
    filled = package.values.get(root)
    if filled is not None:
        story = Story(kit, part, root, render_block)
        print_values(root, filled, story, merging.rename)


def _texts(package: HousePackage) -> list[Part]:
    """Return the document and its notes."""
    notes = (package.related("footnotes"), package.related("endnotes"))
    return [package.main, *(part for part in notes if part is not None)]


def _embed_fonts(
    theme: Theme, fonts: Mapping[str, FontFamily], package: HousePackage
) -> tuple[Diagnostic, ...]:
    """Add, where the theme asks for them, the fonts that the house uses too."""
    table = package.related("fontTable")
    if not theme.embed_fonts or table is None:
        return ()
    used = {font.get(f"{W}name") for font in table.root.iter(f"{W}font")}
    families = [family for family in fonts.values() if family.name in used]
    parts, found = embed_fonts(table, families, package.parts)
    for part in parts:
        package.add(part)
    embed_in_settings(package.root("settings"))
    return found


def _pictures(kit: Kit, folder: str) -> list[Part]:
    names = kit.pictures.items()
    return [Part(posixpath.join(folder, name), "image", data) for data, name in names]
