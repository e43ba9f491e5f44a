"""The names of styles: those Word people know where Word has one, "Brief …" for the others."""

from __future__ import annotations

from functools import cache

from briefwright.core.roles import ListRole, ParagraphRole, TableLook, TextRole

Role = ParagraphRole

PARAGRAPH_STYLES = {
    Role.TITLE: "Title",
    Role.SUBTITLE: "Subtitle",
    Role.HEADING_1: "heading 1",
    Role.HEADING_2: "heading 2",
    Role.HEADING_3: "heading 3",
    Role.BODY: "Body Text",
    Role.LEAD: "Brief Lead",
    Role.META: "Brief Meta",
    Role.KICKER: "Brief Kicker",
    Role.SMALL: "Brief Small",
    Role.POINT: "Brief Point",
    Role.LIST_ITEM: "List Paragraph",
    Role.NUMBERED: "Brief Numbered Text",
    Role.SOURCE_NOTE: "Brief Source Text",
    Role.QUOTE: "Brief Quote Text",
    Role.ATTRIBUTION: "Brief Attribution Text",
    Role.CAPTION: "caption",
    Role.TABLE_HEAD: "Brief Table Head",
    Role.TABLE_CELL: "Brief Table Text",
    Role.CALLOUT_TITLE: "Brief Callout Title",
    Role.CALLOUT_BODY: "Brief Callout Text",
    Role.CARD_NAME: "Brief Card Name",
    Role.CARD_TEXT: "Brief Card Text",
    Role.KEY_NUMBER: "Brief Key Number",
    Role.KEY_LABEL: "Brief Key Label",
    Role.TERM: "Brief Term",
    Role.DEFINITION: "Brief Definition",
    Role.FOOTNOTE: "footnote text",
    Role.CONTENTS: "toc 1",
    Role.COVER_TITLE: "Brief Cover Title",
    Role.COVER_SUBTITLE: "Brief Cover Subtitle",
    Role.COVER_LINE: "Brief Cover Line",
    Role.INDEX: "index 1",
    Role.MARKING: "Brief Marking",
    Role.HEADER: "header",
    Role.FOOTER: "footer",
}

BOXED_STYLES = {
    ("Quote", Role.QUOTE): "Quote",
    ("Quote", Role.ATTRIBUTION): "Brief Attribution",
    ("Quote", Role.SMALL): "Brief Quote Note",
}
"""Styles of paragraphs inside a box that have a name of their own."""

LIST_STYLES = {
    (ListRole.PLAIN, False): "List Bullet",
    (ListRole.PLAIN, True): "List Number",
    (ListRole.POINTS, False): "Brief Point Bullet",
    (ListRole.POINTS, True): "Brief Point Number",
    (ListRole.NUMBERED, False): "Brief Bulleted Paragraph",
    (ListRole.NUMBERED, True): "Brief Numbered Paragraph",
    (ListRole.NOTES, False): "Brief Source Bullet",
    (ListRole.NOTES, True): "Brief Source Note",
    (ListRole.BOXES, False): "Brief Tick Box",
}
"""By the role of a list and whether its items are numbered; ticked items never are."""

LIST_PARAGRAPHS = {
    ListRole.PLAIN: Role.LIST_ITEM,
    ListRole.POINTS: Role.POINT,
    ListRole.NUMBERED: Role.NUMBERED,
    ListRole.NOTES: Role.SOURCE_NOTE,
    ListRole.BOXES: Role.LIST_ITEM,
}
"""The role of the paragraphs that the items of a list usually hold."""

LIST_LEVELS = 5
"""Word has List Bullet to List Bullet 5, and the same of List Number and List Continue."""

TEXT_STYLES = {
    TextRole.LABEL: "Brief Label",
    TextRole.MUTED: "Brief Muted",
    TextRole.STATUS: "Brief Status",
    TextRole.NUMBER: "Brief Number",
    TextRole.NOT_STATED: "Brief Not Stated",
}

TABLE_STYLES = {
    TableLook.DATA: "Brief Data Table",
    TableLook.GRID: "Brief Grid Table",
    TableLook.FORM: "Brief Form Table",
}


@cache
def style_id(name: str) -> str:
    """Return a style's id: its name in one word, as Word itself makes it."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def level_name(name: str, level: int) -> str:
    """Return the name of a list style at a level from 0: List Bullet, List Bullet 2 …"""
    return name if level == 0 else f"{name} {level + 1}"
