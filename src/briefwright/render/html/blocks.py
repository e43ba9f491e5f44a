"""Render blocks: what stands on a page, one below the other."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from typing import assert_never

from briefwright.core.roles import ParagraphRole
from briefwright.document import blocks as b
from briefwright.document.framing import words_for
from briefwright.document.inlines import Inlines, Text
from briefwright.document.walk import contents_entries, index_line, inline_text, list_label
from briefwright.render.html.inlines import render_inlines
from briefwright.render.html.page import Page, attribute_text, class_name, element, joined
from briefwright.render.html.tables import render_table

Role = ParagraphRole
_LIST = {"role": "list"}
"""Browsers forget that a list without bullets of their own is one."""


def render_blocks(blocks: Iterable[b.Block], page: Page, depth: int = 0) -> str:
    """Return blocks as markup; ``depth`` counts the lists around them."""
    return joined(render_block(block, page, depth) for block in blocks)


def render_block(block: b.Block, page: Page, depth: int = 0) -> str:
    """Return one block as markup."""
    match block:
        case b.Heading():
            return render_heading(block, page)
        case b.Paragraph():
            return render_paragraph(block, page)
        case b.Section():
            return render_section(block, page, depth)
        case b.ListBlock():
            return render_list(block, page, depth)
        case b.Table():
            return render_table(block, page, render_blocks)
        case b.BlockQuote():
            return render_block_quote(block, page)
        case b.Callout():
            return render_callout(block, page)
        case b.Cards():
            return render_cards(block, page)
        case b.KeyNumbers():
            return render_key_numbers(block, page)
        case b.DefinitionList():
            return render_definition_list(block, page)
        case b.Figure():
            return render_figure(block, page)
        case b.Columns():
            return render_columns(block, page, depth)
        case b.Contents():
            return render_contents(block, page)
        case b.Index():
            return render_index(block, page)
        case b.Cover():
            return render_cover(block, page)
        case b.PageBreak():
            return '<div class="page-break"></div>'
        case b.Rule():
            return "<hr>"
    assert_never(block)


def render_heading(block: b.Heading, page: Page) -> str:
    """Return a heading; the document's title is the only ``h1``."""
    role = Role(f"heading_{block.level}")
    inner = render_inlines(block.children, page, page.voice(role))
    return element(f"h{block.level + 1}", inner, {"id": block.id, "class": class_name(role)})


def render_paragraph(block: b.Paragraph, page: Page) -> str:
    """Return a paragraph in the class of its role."""
    tag = "h1" if block.role is Role.TITLE else "p"
    inner = render_inlines(block.children, page, page.voice(block.role))
    return element(tag, inner, {"class": class_name(block.role), "id": block.id})


def render_section(block: b.Section, page: Page, depth: int) -> str:
    """Return a part of the document."""
    words = [name for name in ("keep", "landscape") if getattr(block, name)]
    look = {"class": " ".join(words) or None}
    return element("section", f"\n{render_blocks(block.blocks, page, depth)}\n", look)


def render_list(block: b.ListBlock, page: Page, depth: int) -> str:
    """Return a list; the label of each item is shown by the style sheet."""
    tag = "ol" if block.ordered else "ul"
    start = str(block.start) if block.ordered and block.start != 1 else None
    items = joined(
        element(
            "li",
            render_blocks(item.blocks, page, depth + 1),
            {"id": item.id, "style": f'--label:"{list_label(block, index, depth)}"'},
        )
        for index, item in enumerate(block.items)
    )
    look = {**_LIST, "class": f"list {class_name(block.role)}", "start": start}
    return element(tag, f"\n{items}\n", look)


def render_block_quote(block: b.BlockQuote, page: Page) -> str:
    """Return somebody's words with who said them below."""
    words = element("blockquote", render_blocks(block.blocks, page), {"lang": block.language})
    below = joined(
        (
            _line(block.attribution, Role.ATTRIBUTION, page),
            _line(block.note, Role.SMALL, page),
        )
    )
    caption = element("figcaption", below) if below else ""
    return element("figure", joined((words, caption)), {"class": "block-quote"})


def render_callout(block: b.Callout, page: Page) -> str:
    """Return a box that stands out from the text."""
    title = _line(block.title, Role.CALLOUT_TITLE, page)
    inner = joined((title, render_blocks(block.blocks, page)))
    look = {"class": f"callout {class_name(block.role)}", "role": "note"}
    return element("div", f"\n{inner}\n", look)


def render_cards(block: b.Cards, page: Page) -> str:
    """Return cards side by side, one below the other where there is no room."""
    cards = joined(render_card(card, page) for card in block.cards)
    look = {**_LIST, "class": "cards", "style": f"--columns:{block.columns}"}
    return element("ul", f"\n{cards}\n", look)


def render_card(card: b.Card, page: Page) -> str:
    """Return one person or thing; initials are for the eye only, the name follows."""
    words = joined((_line(card.name, Role.CARD_NAME, page), render_blocks(card.blocks, page)))
    picture = ""
    if card.image is not None:
        picture = render_image(card.image, words_for(card))
    elif card.initials:
        page.voices[page.voice(Role.CARD_NAME)] = None
        picture = element("span", card.initials, {"class": "initials", "aria-hidden": "true"})
    return element("li", joined((picture, element("div", words))), {"class": "card"})


def render_key_numbers(block: b.KeyNumbers, page: Page) -> str:
    """Return the strip of numbers to remember."""
    numbers = joined(
        element(
            "li",
            _line(number.value, Role.KEY_NUMBER, page) + _line(number.label, Role.KEY_LABEL, page),
        )
        for number in block.numbers
    )
    return element("ul", f"\n{numbers}\n", {**_LIST, "class": "key-numbers"})


def render_definition_list(block: b.DefinitionList, page: Page) -> str:
    """Return terms with what is said of them."""
    items = joined(
        element("dt", render_inlines(item.term, page, page.voice(Role.TERM)))
        + element("dd", render_blocks(item.blocks, page))
        for item in block.items
    )
    return element("dl", f"\n{items}\n")


def render_figure(block: b.Figure, page: Page) -> str:
    """Return a picture with its caption."""
    caption = render_inlines(block.caption, page, page.voice(Role.CAPTION))
    below = element("figcaption", caption, {"class": "caption"}) if caption else ""
    look = {"class": "picture", "id": block.id, "style": f"--width:{block.width:.4g}"}
    return element("figure", joined((render_image(block.image, words_for(block)), below)), look)


def render_image(image: b.Image, alternative: str) -> str:
    """Return a picture that carries its own data."""
    data = base64.b64encode(image.data).decode("ascii")
    attributes = {
        "src": f"data:{image.media_type};base64,{data}",
        "alt": alternative,
        "width": str(image.width),
        "height": str(image.height),
    }
    return f"<img{attribute_text(attributes)}>"


def render_columns(block: b.Columns, page: Page, depth: int) -> str:
    """Return text in columns, where the window is wide enough for them."""
    look = {"class": "columns", "style": f"--columns:{block.count}"}
    return element("div", f"\n{render_blocks(block.blocks, page, depth)}\n", look)


def render_contents(block: b.Contents, page: Page) -> str:
    """Return links to the headings."""
    lines = [(entry.level, entry.words, entry.target) for entry in block.entries] or [
        (heading.level, heading.children, heading.id)
        for heading in contents_entries(page.blocks, block.depth)
    ]
    links = joined(
        element("li", _contents_line(words, target, page), {"class": f"level-{level}"})
        for level, words, target in lines
    )
    look = {"class": "contents", "role": "doc-toc"}
    return element("nav", element("ol", f"\n{links}\n", _LIST), look)


def _contents_line(words: Inlines, target: str, page: Page) -> str:
    """Return words as a link; what may stand only once in a page stays behind."""
    voice = page.voice(Role.CONTENTS)
    text = (Text(inline_text(words)),)
    link = element("a", render_inlines(text, page, voice), {"href": f"#{target}"})
    return element("p", link, {"class": class_name(Role.CONTENTS)})


def render_index(block: b.Index, page: Page) -> str:
    """Return the lines of an index; there are no pages here that its numbers could lead to."""
    lines = joined(
        element("li", _line((Text(inline_text(index_line(entry))),), Role.INDEX, page))
        for entry in block.entries
    )
    look = {"class": "columns", "style": "--columns:2", "role": "doc-index"}
    return element("section", element("ul", f"\n{lines}\n", {**_LIST, "class": "index"}), look)


def render_cover(block: b.Cover, page: Page) -> str:
    """Return the panel of a cover."""
    return element("section", f"\n{render_blocks(block.blocks, page)}\n", {"class": "cover"})


def _line(inlines: Inlines, role: ParagraphRole, page: Page) -> str:
    """Return inline nodes as a paragraph of a role, nothing where there are none."""
    inner = render_inlines(inlines, page, page.voice(role))
    return element("p", inner, {"class": class_name(role)}) if inner else ""
