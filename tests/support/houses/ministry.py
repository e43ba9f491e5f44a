"""The Ministry of External Affairs of Valdoria, a country that does not exist."""

from __future__ import annotations

from tests.support.houses.drawings import Frame, picture, text_box
from tests.support.houses.house import House, Palette, Sheet
from tests.support.houses.letterheads import SANS, SERIF, Letterhead
from tests.support.houses.logos import Shape, disc, png
from tests.support.houses.numbering import numbering
from tests.support.houses.style_sheet import (
    Look,
    heading,
    office_styles,
    style_part,
    table_style,
)
from tests.support.houses.styles import Space, Style, Text, border, shade
from tests.support.houses.words import TAB, cell, page_of_pages, paragraph, row, run, table

GREEN, GOLD = "1F4D3A", "A98540"
PALETTE = Palette(
    dark="1B231F", muted="4B5750", tint="EEF4F0", accent=GREEN, second=GOLD, rule="B9C6BE"
)
SHEET = Sheet(width=210, height=297, top=27, right=22, bottom=21, left=22, header=11, footer=8)
LOOK = Look(
    size=10,
    line=14,
    after=7,
    right=116,
    text_width=SHEET.text_width * 72 / 25.4,
    numbered_headings=3,
    heading_hang=28,
    quote_size=12,
)
COUNTRY, MINISTRY = "Republic of Valdoria", "Ministry of External Affairs"
ADDRESS = ("1 Sample Square", "1000 Examplia", "desk@mfa.example")
FIRST_RULE, LATER_RULE = 34.5, 21.6
"""Where the lines below the letterheads are, in millimetres from the top."""


def logo() -> list[Shape]:
    """Return a ring of rays around a disc, on a green ground."""
    rays = [Shape("FFFFFF", points) for points in _rays()]
    return [
        disc(GREEN, (0.5, 0.5), 0.5),
        *rays,
        disc(GREEN, (0.5, 0.5), 0.21),
        disc("D9B972", (0.5, 0.5), 0.15),
    ]


def _rays() -> list[list[tuple[float, float]]]:
    """Return four narrow diamonds across the middle, upright, level and slanting."""
    long, short, wide = 0.42, 0.29, 0.07
    turns = [(1.0, 0.0), (0.7071, 0.7071), (0.0, 1.0), (-0.7071, 0.7071)]
    found = []
    for index, (x, y) in enumerate(turns):
        reach = short if index % 2 else long
        found.append(
            [
                (0.5 + x * reach, 0.5 + y * reach),
                (0.5 - y * wide, 0.5 + x * wide),
                (0.5 - x * reach, 0.5 - y * reach),
                (0.5 + y * wide, 0.5 - x * wide),
            ]
        )
    return found


def house() -> House:
    """Return the ministry's Word file."""
    return House(
        name=MINISTRY,
        palette=PALETTE,
        heading_font="Source Serif 4 Semibold",
        text_font="Source Sans 3",
        sheet=SHEET,
        styles=_styles(),
        numbering=numbering(
            PALETTE,
            [
                ("decimal", "%1", "Heading1"),
                ("decimal", "%1.%2", "Heading2"),
                ("decimal", "%1.%2.%3", "Heading3"),
            ],
            LOOK.heading_hang,
            "•",
        ),
        body=_memo() + paragraph(style="MinistrySpace") + paragraph("{{ body }}", style="BodyText"),
        first_header=_first_header(),
        header=_header(),
        first_footer=_first_footer(),
        footer=_footer(),
        pictures={"logo.png": png(logo(), 18)},
    )


def _styles() -> str:
    gold_line = f"<w:pBdr>{border('bottom', 1, 'second', PALETTE, 6)}</w:pBdr>"
    thin_line = f"<w:pBdr>{border('bottom', 0.5, 'second', PALETTE, 5)}</w:pBdr>"
    foot_line = f"<w:pBdr>{border('top', 0.5, 'rule', PALETTE, 4)}</w:pBdr>"
    serif = {"is_heading_font": True}
    small = Text(size=8, colour="muted")
    found = office_styles(PALETTE, LOOK)
    own = [
        Style(
            name="Title",
            text=Text(size=21, colour="dark", **serif),
            space=Space(line=26, after=4),
            following="Subtitle",
            keeps_with_next=True,
        ),
        Style(
            name="Subtitle",
            text=Text(size=13, colour="muted"),
            space=Space(line=17, after=7),
            following="Body Text",
            keeps_with_next=True,
        ),
        heading(
            LOOK, 1, Text(size=13, colour="accent", **serif), Space(line=16, before=14, after=5)
        ),
        heading(LOOK, 2, Text(size=11, colour="dark", **serif), Space(line=14, before=8, after=4)),
        heading(LOOK, 3, Text(size=10, colour="muted", **serif), Space(line=14, before=4, after=2)),
        Style(
            name="Ministry Lead",
            based_on="Body Text",
            text=Text(size=12, colour="accent"),
            space=Space(line=17, after=8, right=70),
            is_own=True,
        ),
        Style(
            name="Ministry Country",
            based_on="header",
            text=Text(size=9.5, colour="muted", tracking=0.3),
            space=Space(line=13, before=8, left=65),
            is_own=True,
        ),
        Style(
            name="Ministry Name",
            based_on="header",
            text=Text(size=17, colour="accent", **serif),
            space=Space(line=21, after=11, left=65),
            is_own=True,
        ),
        Style(
            name="Ministry First Line",
            based_on="header",
            text=Text(size=2),
            before_space=gold_line,
            space=Space(line=2, after=14),
            is_own=True,
        ),
        Style(
            name="Ministry Later Header",
            based_on="header",
            text=small,
            before_space=thin_line,
            space=Space(line=10, before=5, left=26, after=10),
            is_own=True,
        ),
        Style(
            name="Ministry Footer",
            based_on="footer",
            text=small,
            before_space=foot_line,
            space=Space(line=10),
            is_own=True,
        ),
        Style(
            name="Ministry Address",
            text=small,
            space=Space(line=11),
            after_space='<w:jc w:val="right"/>',
            is_own=True,
        ),
        Style(
            name="Ministry Label",
            text=Text(size=8.5, colour="accent", is_bold=True),
            space=Space(line=12),
            is_own=True,
        ),
        Style(name="Ministry Entry", text=Text(size=9.5), space=Space(line=12), is_own=True),
        Style(name="Ministry Space", text=Text(size=6), space=Space(line=8), is_own=True),
    ]
    return style_part(PALETTE, LOOK, [*found.values(), *own], _table_styles())


def _table_styles() -> str:
    lines = border("insideH", 0.5, "rule", PALETTE)
    ends = [border(side, 1, "accent", PALETTE) for side in ("top", "bottom")]
    under = border("bottom", 1, "accent", PALETTE)
    first = (
        f"<w:rPr><w:b/><w:bCs/>{Text(colour='accent').properties(PALETTE)}</w:rPr>"
        f"<w:tcPr><w:tcBorders>{under}</w:tcBorders>{shade('tint', PALETTE)}</w:tcPr>"
    )
    soft = [border(side, 0.5, "rule", PALETTE) for side in ("top", "bottom")]
    return table_style("Ministry Table", "".join(ends) + lines, first, (3.5, 4)) + table_style(
        "Ministry Memo", "".join(soft) + lines, "", (3, 0)
    )


def _first_header() -> str:
    mark = Frame(101, "Logo", SHEET.left, 11, 18, 18, f"Logo of the {MINISTRY}: a star in a ring")
    box = Frame(102, "Address", 0, 1.5, 62, 19, "Address")
    lines = [
        paragraph(run("{{ originator }}", "<w:b/><w:bCs/>"), style="MinistryAddress"),
        *(paragraph(line, style="MinistryAddress") for line in ADDRESS),
    ]
    return (
        paragraph(
            picture(mark, "logo"),
            text_box(box, "".join(lines)),
            COUNTRY,
            style="MinistryCountry",
        )
        + paragraph(MINISTRY, style="MinistryName")
        + paragraph(style="MinistryFirstLine")
    )


def _header() -> str:
    mark = Frame(103, "Mark", SHEET.left, 10.5, 7, 7)
    return paragraph(
        picture(mark, "logo"),
        "{{ title }}",
        TAB,
        "{{ reference }}",
        style="MinistryLaterHeader",
    )


def _first_footer() -> str:
    words = f"{COUNTRY} · {MINISTRY}"
    return paragraph(words, TAB, page_of_pages(), style="MinistryFooter")


def _footer() -> str:
    words = "{% if version %}Version {{ version }} · {% endif %}{{ date }}"
    return paragraph(words, TAB, page_of_pages(), style="MinistryFooter")


def _memo() -> str:
    def label(words: str) -> str:
        return paragraph(words, style="MinistryLabel")

    def entry(words: str) -> str:
        return paragraph(words, style="MinistryEntry")

    first, second, third, fourth = widths = (26, 66, 18, 56)
    return table(
        "MinistryMemo",
        widths,
        row(
            cell(first, label("{% if addressee %}To")),
            cell(sum(widths[1:]), entry('{{ addressee | join(", ") }}{% endif %}'), columns=3),
        ),
        row(
            cell(first, label("{% if originator or date %}{% if originator %}From{% endif %}")),
            cell(second, entry("{{ originator }}")),
            cell(third, label("{% if date %}Date{% endif %}")),
            cell(fourth, entry("{{ date }}{% endif %}")),
        ),
        row(
            cell(first, label("{% if reference %}Our reference")),
            cell(second, entry("{{ reference }}")),
            cell(third, label("{% if status %}Status{% endif %}")),
            cell(fourth, entry("{{ status }}{% endif %}")),
        ),
        is_layout=True,
    )


def letterhead() -> bytes:
    """Return the ministry's letterhead: a first page, and a mark for those that follow."""
    drawn = Letterhead(SHEET, f"Letterhead of the {MINISTRY}")
    sides = left, right = SHEET.left, SHEET.width - SHEET.right
    drawn.logo(logo(), (left, 11), 18)
    drawn.write(COUNTRY, (left + 23, 17.4), SANS, 9.5, PALETTE.muted)
    drawn.write(MINISTRY, (left + 23, 24.6), SERIF, 17, GREEN)
    for index, line in enumerate(ADDRESS):
        drawn.write(line, (right, 19 + 4 * index), SANS, 8, PALETTE.muted, ends=True)
    drawn.rule(sides, FIRST_RULE, GOLD, 1)
    drawn.end_page()
    drawn.logo(logo(), (left, 10.5), 7)
    drawn.rule(sides, LATER_RULE, GOLD, 0.5)
    return drawn.data()
