"""Render a document into a house file: write it, then let it follow the house in everything."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field

from briefwright.document import Document, FilledHouse
from briefwright.render.docx.blocks import render_block
from briefwright.render.docx.elements import DRAWING_NAMESPACES, Element, W, add, make_root
from briefwright.render.docx.house.furniture import mark_pages
from briefwright.render.docx.house.identities import make_unique, rename_bookmarks
from briefwright.render.docx.house.look import house_theme
from briefwright.render.docx.house.notes import merge_notes
from briefwright.render.docx.house.numbering import NumberingMerging
from briefwright.render.docx.house.package import HousePackage
from briefwright.render.docx.house.properties import house_properties
from briefwright.render.docx.house.sections import adopt_sections, section_around
from briefwright.render.docx.house.settings import set_language, tidy_settings
from briefwright.render.docx.house.style_merging import StyleMerging, style_lists
from briefwright.render.docx.house.styles import HouseStyles
from briefwright.render.docx.house.values import print_values
from briefwright.render.docx.links import resolve_links
from briefwright.render.docx.notes import notes_story
from briefwright.render.docx.numbering import Numbering
from briefwright.render.docx.package import Part, relate, write_package
from briefwright.render.docx.place import Place
from briefwright.render.docx.sections import end_last_section
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
    numbering: list[NumberingMerging] = field(default_factory=list)


def render_in_house(document: Document, theme: Theme, house: FilledHouse) -> bytes:
    """Return a house file with a document in the place of its ``{{ body }}``."""
    opened = _open(house, theme)
    numbering = Numbering(opened.theme)
    normal = opened.styles.text(opened.styles.default("paragraph"))
    sheet = StyleSheet(opened.theme, {}, numbering, document.marking)
    sheet.normal = normal.model_copy(update={"leading": 0.0})
    define_special_styles(sheet, document.furniture)
    taken = [posixpath.relpath(name, opened.package.folder) for name in opened.package.parts]
    kit = Kit(document.blocks, opened.theme, sheet, numbering, taken=taken)
    story, notes = _written(document, kit, opened)
    merging = StyleMerging(style_part(sheet, document.properties.language), opened.styles)
    _follow_lists(story, notes, merging, opened)
    merging.rename([story.parent, notes.parent])
    _insert(story, opened)
    merge_notes(notes, opened.body, opened.package)
    for part in list(opened.package.stories()):
        _print_values(part, kit, merging, opened.package)
    mark_pages(document, opened.package, kit, render_block, merging.rename)
    _finish(document, merging, opened)
    properties = house_properties(document.properties, opened.package)
    return write_package(
        [*opened.package.parts.values(), *_pictures(kit, opened), *properties],
        [opened.package.main, *properties],
    )


def _open(house: FilledHouse, theme: Theme) -> _House:
    package = HousePackage(house)
    body = _root(package.main).find(f"{W}body")
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
    holder = make_root("document", **DRAWING_NAMESPACES)
    story = Story(kit, house.package.main, add(holder, "body"), render_block)
    notes = story.notes = notes_story(kit, render_block)
    theirs = house.package.related(notes.part.kind)
    if theirs is not None:
        notes.part = theirs
    story.blocks(document.blocks, Place(house.theme.page.text_width))
    end_last_section(story)
    for each in (story, notes):
        resolve_links(each)
    return story, notes


def _follow_lists(story: Story, notes: Story, merging: StyleMerging, house: _House) -> None:
    """Let our lists be the house's, before styles change their names."""
    theirs = house.package.root("numbering")
    if theirs is None:
        part = Part("word/numbering.xml", "numbering", make_root("numbering"))
        house.package.add(part)
        relate(house.package.main, part)
        theirs = _root(part)
    house.numbering.append(NumberingMerging(story.kit.numbering.element(), theirs))
    lists = style_lists(merging.followed, house.styles)
    house.numbering[0].adopt([story.parent, notes.parent], lists)


def _insert(story: Story, house: _House) -> None:
    """Put what was written into the body, its sections as parts of the house's."""
    written = list(story.parent)
    last = written.pop()
    sections = [each for each in story.sections if each is not last]
    adopt_sections(sections, last, house.section)
    ours = {each.get(f"{W}name", "") for block in written for each in block.iter(_BOOKMARK)}
    rename_bookmarks([_root(part) for part in house.package.stories()], ours)
    house.body[house.place : house.place] = written


def _print_values(part: Part, kit: Kit, merging: StyleMerging, package: HousePackage) -> None:
    root = _root(part)
    filled = package.values.get(root)
    if filled is not None:
        story = Story(kit, part, root, render_block)
        print_values(root, filled, story, merging.rename)


def _finish(document: Document, merging: StyleMerging, house: _House) -> None:
    """Bring along the styles and lists that are used, and put ids and settings in order."""
    added = merging.append_used()
    house.numbering[0].adopt_styles(added)
    language = house.styles.root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    if language is not None:
        set_language(language, document.properties.language)
    tidy_settings(house.package.root("settings"))
    make_unique(_root(part) for part in house.package.stories())


def _pictures(kit: Kit, house: _House) -> list[Part]:
    folder = house.package.folder
    return [
        Part(posixpath.join(folder, name), "image", data) for data, name in kit.pictures.items()
    ]


def _root(part: Part) -> Element:
    if isinstance(part.content, bytes):
        raise TypeError(part.name)
    return part.content
