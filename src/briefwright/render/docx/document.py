"""Render a document as a Word file: write its stories, then the parts they lean on."""

from __future__ import annotations

from collections.abc import Mapping

from briefwright.core.diagnostics import Diagnostic
from briefwright.core.fonts import FontFamily
from briefwright.core.rendering import Rendering, SourceFile
from briefwright.core.roles import ParagraphRole
from briefwright.document import Document, FilledHouse
from briefwright.document.walk import has_cover
from briefwright.evidence.manifest import ManifestMaker
from briefwright.render.docx.blocks import render_block
from briefwright.render.docx.custom_properties import custom_part, custom_values
from briefwright.render.docx.elements import DRAWING_NAMESPACES, add, make_root
from briefwright.render.docx.embedded_fonts import embed_fonts
from briefwright.render.docx.furniture import attach_furniture
from briefwright.render.docx.house import render_in_house
from briefwright.render.docx.links import resolve_links
from briefwright.render.docx.notes import notes_story
from briefwright.render.docx.numbering import Numbering
from briefwright.render.docx.package import Part, relate, write_package
from briefwright.render.docx.properties import core_part, extended_part
from briefwright.render.docx.sections import add_top_rule, end_last_section, write_sections
from briefwright.render.docx.settings import font_part, settings_part, theme_part
from briefwright.render.docx.source import companion_parts
from briefwright.render.docx.special_styles import define_special_styles
from briefwright.render.docx.story import Kit, Story
from briefwright.render.docx.style_part import style_part
from briefwright.render.docx.styles import StyleSheet
from briefwright.theme import Theme


def render_docx(
    document: Document,
    theme: Theme,
    fonts: Mapping[str, FontFamily],
    *,
    source: SourceFile | None = None,
    manifest: ManifestMaker | None = None,
    house: FilledHouse | None = None,
) -> Rendering:
    """Return a Word file (ECMA-376 transitional); it does not know how many pages it has.

    The source and the evidence manifest, where they are given, ride along in parts that Word does
    not show; so do the fonts where the theme asks for it (T604 for one whose maker does not allow
    that). With a house file the document is written into it, and looks as the house's styles say.
    """
    if house is not None:
        return render_in_house(document, theme, fonts, house, source=source, manifest=manifest)
    kit = _kit(document, theme, fonts)
    root = make_root("document", **DRAWING_NAMESPACES)
    main = Part("word/document.xml", "officeDocument", root)
    story = Story(kit, main, add(root, "body"), render_block)
    story.notes = notes_story(kit, render_block)
    render_body(document, story)
    found: tuple[Diagnostic, ...] = ()
    furniture = attach_furniture(document, kit, main, story.sections, render_block)
    resolve_links(story)
    resolve_links(story.notes)
    parts = [main, *_supporting_parts(document, story, story.notes), *furniture]
    parts += companion_parts(source, manifest, [main, story.notes.part])
    if theme.embed_fonts:
        table = next(part for part in parts if part.kind == "fontTable")
        font_parts, found = embed_fonts(table, [fonts[key] for key in theme.fonts if key in fonts])
        parts += font_parts
    return Rendering(_package(document, main, parts, kit), diagnostics=found)


def _kit(document: Document, theme: Theme, fonts: Mapping[str, FontFamily]) -> Kit:
    """Return what the stories of a document share."""
    numbering = Numbering(theme)
    styles = StyleSheet(theme, fonts, numbering, document.marking)
    define_special_styles(styles, document.furniture)
    return Kit(
        document.blocks,
        theme,
        styles,
        numbering,
        folio=document.folio,
        chapter=document.chapter,
        language=document.properties.language,
    )


def render_body(document: Document, story: Story) -> None:
    """Write the body from its first block to the properties of its last section."""
    write_sections(document.blocks, story)
    end_last_section(story)
    if story.kit.theme.top_rule and not has_cover(document.blocks):
        add_top_rule(story)


def _supporting_parts(document: Document, story: Story, notes: Story) -> list[Part]:
    kit, language = story.kit, document.properties.language
    settings = settings_part(
        language,
        kit.theme.notes,
        hyphenates=kit.styles.hyphenates,
        embeds_fonts=kit.theme.embed_fonts,
    )
    theme, typefaces = kit.theme, kit.styles.typefaces
    heading, body = (
        typefaces[theme.styles[role].font].name
        for role in (ParagraphRole.HEADING_1, ParagraphRole.BODY)
    )
    parts = [
        Part("word/styles.xml", "styles", style_part(kit.styles, language)),
        Part("word/numbering.xml", "numbering", kit.numbering.element()),
        Part("word/settings.xml", "settings", settings),
        Part("word/fontTable.xml", "fontTable", font_part(typefaces.values())),
        Part("word/theme/theme1.xml", "theme", theme_part(theme, heading, body)),
        notes.part,
    ]
    for part in parts:
        relate(story.part, part)
    return parts


def _package(document: Document, main: Part, parts: list[Part], kit: Kit) -> bytes:
    core = Part("docProps/core.xml", "core-properties", core_part(document.properties))
    extended = Part("docProps/app.xml", "extended-properties", extended_part(document.properties))
    custom = Part("docProps/custom.xml", "custom-properties", custom_part(custom_values(document)))
    pictures = [Part(f"word/{name}", "image", data) for data, name in kit.pictures.items()]
    roots = [main, core, extended, custom]
    return write_package([*parts, *pictures, core, extended, custom], roots)
