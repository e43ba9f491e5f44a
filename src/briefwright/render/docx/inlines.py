"""Render what stands inside a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import assert_never
from urllib.parse import quote

from briefwright.core.units import half_points
from briefwright.document import Folio
from briefwright.document import inlines as i
from briefwright.document.walk import inline_text
from briefwright.render.docx.content_controls import add_control, is_too_wide
from briefwright.render.docx.elements import R_ID, Element, W, add, add_text, add_value
from briefwright.render.docx.fields import begin_field, end_field
from briefwright.render.docx.index_marks import render_index_mark
from briefwright.render.docx.notes import NOTE_KINDS, note_paragraph
from briefwright.render.docx.story import Story, WordReference
from briefwright.render.docx.style_names import TEXT_STYLES, style_id
from briefwright.render.docx.styles import ParagraphStyle

_EAST_ASIAN = {"ja", "ko", "zh", "yue"}
_RIGHT_TO_LEFT = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
_ADDRESS_CHARACTERS = ":/?#[]@!$&'()*+,;=%~-._"


@dataclass(frozen=True, slots=True)
class RunLook:
    """How a stretch of words is set: a character style, and what no style can say."""

    paragraph: ParagraphStyle
    style: str = ""
    """Character style of a span or link; weight and slope alone have Strong and Emphasis."""
    strong: bool = False
    emphasis: bool = False
    size: float = 0.0
    """Set where a span is smaller or larger than its paragraph."""
    language: str = ""
    linked: bool = False

    def stressed(self, node: i.Strong | i.Emphasis) -> RunLook:
        """Return the look of words of more weight, or sloping ones."""
        if isinstance(node, i.Strong):
            return replace(self, strong=True)
        return replace(self, emphasis=True)


def render_inlines(inlines: i.Inlines, story: Story, parent: Element, look: RunLook) -> None:
    """Append inline nodes to a paragraph or a link."""
    for node in inlines:
        render_inline(node, story, parent, look)


def render_inline(node: i.Inline, story: Story, parent: Element, look: RunLook) -> None:
    """Append one inline node as runs."""
    match node:
        case i.Text():
            render_text(node, story, parent, look)
        case i.Strong() | i.Emphasis():
            render_inlines(node.children, story, parent, look.stressed(node))
        case i.Span():
            render_span(node, story, parent, look)
        case i.Link():
            render_link(node, story, parent, look)
        case i.CrossReference():
            render_cross_reference(node, story, parent, look)
        case i.Citation():
            render_citation(node, story, parent, look)
        case i.Language():
            render_inlines(node.children, story, parent, replace(look, language=node.language))
        case i.Field():
            render_field(node, story, parent, look)
        case i.Footnote():
            render_footnote_call(node, story, parent)
        case i.CaptionNumber():
            render_caption_number(node, parent, look)
        case i.LineBreak():
            add(_run(parent, look), "br")
        case i.PageNumber() | i.PageCount():
            render_page_field(node, story.kit.folio, parent, look)
        case i.IndexMark():
            render_index_mark(node, parent)
        case _:
            assert_never(node)


def render_marking(inlines: i.Inlines, story: Story, parent: Element, look: RunLook) -> None:
    """Append the words of a marking, on a box of its colour where its scheme has one."""
    style = story.kit.styles.marking_text_style
    if style:
        margin = i.Text("\N{NO-BREAK SPACE}")
        inlines = (margin, *inlines, margin)
    render_inlines(inlines, story, parent, replace(look, style=style))


def render_text(node: i.Text, story: Story, parent: Element, look: RunLook) -> None:
    """Append words, to the run before them if that is set the same way."""
    if not node.text:
        return
    last = story.last_run
    if last is None or last[1] is not look or not len(parent) or parent[-1] is not last[0]:
        last = story.last_run = (_run(parent, look), look)
    add_text(last[0], node.text)


def render_span(node: i.Span, story: Story, parent: Element, look: RunLook) -> None:
    """Append words with a purpose of their own; in a link they keep the link's style."""
    span = story.kit.theme.spans[node.role]
    text = look.paragraph.text
    inner = RunLook(
        look.paragraph,
        style=look.style if look.linked else style_id(TEXT_STYLES[node.role]),
        strong=look.strong or (span.bold and (look.linked or text.bold)),
        emphasis=look.emphasis or (span.italic and (look.linked or text.italic)),
        size=look.size if span.scale == 1.0 else text.size * span.scale,
        language=look.language,
        linked=look.linked,
    )
    render_inlines(node.children, story, parent, inner)


def render_link(node: i.Link, story: Story, parent: Element, look: RunLook) -> None:
    """Append a link out of the document; a link inside a link is words."""
    if look.linked:
        render_inlines(node.children, story, parent, look)
        return
    target = quote(node.target, safe=_ADDRESS_CHARACTERS)
    identity = story.part.relationships.add("hyperlink", target, external=True)
    link = add(parent, "hyperlink", history="1")
    link.set(R_ID, identity)
    render_inlines(node.children, story, link, replace(look, style="Hyperlink", linked=True))


def render_cross_reference(
    node: i.CrossReference, story: Story, parent: Element, look: RunLook
) -> None:
    """Append a link to a block of the document, a field where its words are those of the block."""
    inner = look if look.linked else replace(look, style="BriefCrossReference")
    if node.automatic and not look.linked:
        _render_reference(node, story, parent, inner)
    else:
        _render_inner_link(node, story, parent, inner)


def render_citation(node: i.Citation, story: Story, parent: Element, look: RunLook) -> None:
    """Append a reference to a source, linked where the source list is printed."""
    style = look.style or "BriefCitation"
    _render_inner_link(node, story, parent, replace(look, style=style))


def render_field(node: i.Field, story: Story, parent: Element, look: RunLook) -> None:
    """Append words that came from the field ``node.path`` of the brief, in a control of its name.

    Where there are no words there is no control either: Word would ask for some.
    """
    if is_too_wide(inline_text(node.children)):
        render_inlines(node.children, story, parent, look)
        return
    content = add_control(parent, node.path, next(story.kit.control_ids))
    render_inlines(node.children, story, content, look)
    if not len(content):
        parent.remove(parent[-1])


def render_footnote_call(node: i.Footnote, story: Story, parent: Element) -> None:
    """Append the number that leads to a note, and write the note; Word does the counting."""
    notes = story.notes
    if notes is None:
        return
    identity = str(len(notes.parent) - 1)
    run = add(parent, "r")
    add_value(add(run, "rPr"), "rStyle", "FootnoteReference")
    add(run, f"{NOTE_KINDS[notes.kit.theme.notes]}Reference", id=identity)
    render_footnote(node, notes, identity)


def render_footnote(node: i.Footnote, notes: Story, identity: str) -> None:
    """Append a note to the part of its kind."""
    paragraph, style = note_paragraph(notes, identity)
    render_inlines(node.children, notes, paragraph, RunLook(style))


def render_caption_number(node: i.CaptionNumber, parent: Element, look: RunLook) -> None:
    """Append a label and its number, which Word counts by the label (ECMA-376 part 1, 17.16.5.56).

    The name of the sequence is that of the node, which then also sets its number; or it is the
    label with its signs and spaces as underscores, as Word has it.
    """
    add_text(_run(parent, look), node.text.removesuffix(str(node.number)))
    sequence = node.sequence or re.sub(r"\W+", "_", node.label)
    reset = f" \\r {node.number}" if node.sequence else ""
    start = len(parent)
    begin_field(parent, f"SEQ {sequence} \\* ARABIC{reset}")
    result = _run(parent, look)
    add_text(result, str(node.number))
    _set_like(parent[start:-1], result)
    end_field(parent)


def _set_like(runs: Sequence[Element], model: Element) -> None:
    """Give runs the properties of another: programs set a field's new result as its beginning."""
    properties = model.find(W + "rPr")
    if properties is not None:
        for run in runs:
            run.insert(0, deepcopy(properties))


def render_page_field(
    node: i.PageNumber | i.PageCount, folio: Folio, parent: Element, look: RunLook
) -> None:
    """Append a field that Word fills in on each page, after what stands before each number."""
    if folio.prefix:
        add_text(_run(parent, look), folio.prefix)
    name = "PAGE" if isinstance(node, i.PageNumber) else "NUMPAGES"
    field = add(parent, "fldSimple", instr=f" {name} ")
    add_text(_run(field, look), folio.text(1).removeprefix(folio.prefix))


def _render_reference(node: i.CrossReference, story: Story, parent: Element, look: RunLook) -> None:
    start = len(parent)
    instruction = begin_field(parent, "REF")
    result = _run(parent, look)
    add_text(result, inline_text(node.children))
    end_field(parent)
    field = tuple(element for element in parent[start:] if element is not result)
    story.references.append(WordReference(node.target, instruction, result, field))


def _render_inner_link(
    node: i.CrossReference | i.Citation, story: Story, parent: Element, look: RunLook
) -> None:
    if look.linked or node.target is None:
        render_inlines(node.children, story, parent, look)
        return
    link = add(parent, "hyperlink", anchor="", history="1")
    story.links.append((link, node.target))
    render_inlines(node.children, story, link, replace(look, linked=True))


def _run(parent: Element, look: RunLook) -> Element:
    run = add(parent, "r")
    style = look.style or ("Strong" if look.strong else "Emphasis" if look.emphasis else "")
    if not (style or look.size or look.language):
        return run
    properties = add(run, "rPr")
    if style:
        add_value(properties, "rStyle", style)
    # Where the paragraph is bold already, a bold style would switch bold off (17.7.3); so say it.
    if look.strong and (style != "Strong" or look.paragraph.text.bold):
        add(properties, "b")
    if look.emphasis and (style != "Emphasis" or look.paragraph.text.italic):
        add(properties, "i")
    if look.size:
        add_value(properties, "sz", half_points(look.size))
        add_value(properties, "szCs", half_points(look.size))
    if look.language:
        _add_language(properties, look.language)
    return run


def _add_language(properties: Element, language: str) -> None:
    """Say which language the words are in, in the place Word looks for its script."""
    primary = language.split("-", maxsplit=1)[0].lower()
    if primary in _RIGHT_TO_LEFT:
        add(properties, "rtl")
        add(properties, "lang", bidi=language)
    elif primary in _EAST_ASIAN:
        add(properties, "lang", eastAsia=language)
    else:
        add(properties, "lang", val=language)
