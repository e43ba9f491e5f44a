"""The research service of the Parliament of Valdoria, a country that does not exist."""

from __future__ import annotations

from tests.support.houses.drawings import Frame, group
from tests.support.houses.house import House, Palette, Sheet
from tests.support.houses.logos import Shape, arch, rectangle
from tests.support.houses.numbering import numbering
from tests.support.houses.style_sheet import Look, heading, office_styles, style_part, table_style
from tests.support.houses.styles import Space, Style, Text, border, shade
from tests.support.houses.words import TAB, cell, page_of_pages, paragraph, row, table

CLARET, SLATE = "741F33", "8A8F98"
PALETTE = Palette(
    dark="1F1A1C", muted="55504F", tint="F7F1F1", accent=CLARET, second=SLATE, rule="C9BFC0"
)
SHEET = Sheet(
    width=215.9, height=279.4, top=24, right=25.4, bottom=20, left=25.4, header=11, footer=8
)
LOOK = Look(
    size=10.5,
    line=14,
    after=7,
    right=85,
    text_width=SHEET.text_width * 72 / 25.4,
    numbered_headings=3,
    heading_hang=26,
    quote_size=12,
)
PARLIAMENT, SERVICE = "Parliament of Valdoria", "Research Service"


def logo() -> list[Shape]:
    """Return the tiers of a round chamber: half rings about a speaker's desk."""
    tiers = [arch(CLARET, (0.5, 0.76), radius, radius - 0.08) for radius in (0.5, 0.35, 0.2)]
    return [*tiers, rectangle(CLARET, 0.4, 0.82, 0.6, 0.9)]


def house() -> House:
    """Return the parliament's Word file."""
    return House(
        name=f"{PARLIAMENT}, {SERVICE}",
        palette=PALETTE,
        heading_font="Source Serif 4 Semibold",
        text_font="Source Serif 4",
        sheet=SHEET,
        styles=_styles(),
        numbering=numbering(
            PALETTE,
            [
                ("upperLetter", "%1.", "Heading1"),
                ("decimal", "%1.%2", "Heading2"),
                ("decimal", "%1.%2.%3", "Heading3"),
            ],
            LOOK.heading_hang,
            "–",
        ),
        body=_purpose() + paragraph("{{ body }}", style="BodyText") + _officials(),
        first_header=_first_header(),
        header=paragraph("{{ title }}", TAB, "{{ reference }}", style="ParliamentLaterHeader"),
        first_footer=_footer("Impartial research for members and committees"),
        footer=_footer(f"{PARLIAMENT} · {SERVICE}"),
    )


def _styles() -> str:
    serif = {"is_heading_font": True}
    line = f"<w:pBdr>{border('bottom', 0.75, 'accent', PALETTE, 4)}</w:pBdr>"
    foot_line = f"<w:pBdr>{border('top', 0.75, 'accent', PALETTE, 4)}</w:pBdr>"
    box = "".join(border(side, 0.75, "accent", PALETTE, 3) for side in ("top", "bottom"))
    small = Text(size=8.5, colour="muted")
    centred = '<w:jc w:val="center"/>'
    own = [
        Style(
            name="Title",
            text=Text(size=22, colour="dark", **serif),
            space=Space(line=27, before=4, after=4),
            following="Subtitle",
            keeps_with_next=True,
        ),
        Style(
            name="Subtitle",
            text=Text(size=13, colour="muted", is_italic=True),
            space=Space(line=17, after=8),
            following="Body Text",
            keeps_with_next=True,
        ),
        heading(
            LOOK, 1, Text(size=14, colour="accent", **serif), Space(line=18, before=15, after=5)
        ),
        heading(
            LOOK, 2, Text(size=11.5, colour="dark", **serif), Space(line=15, before=8, after=3)
        ),
        heading(
            LOOK, 3, Text(size=10.5, colour="muted", **serif), Space(line=14, before=4, after=2)
        ),
        Style(
            name="Parliament Lead",
            based_on="Body Text",
            text=Text(size=12.5, colour="dark"),
            space=Space(line=18, after=8, right=55),
            is_own=True,
        ),
        Style(
            name="Parliament Name",
            based_on="header",
            text=Text(size=16, colour="accent", **serif),
            space=Space(line=20, before=3),
            is_own=True,
        ),
        Style(
            name="Parliament Service",
            based_on="header",
            text=Text(size=10, colour="muted", is_italic=True),
            space=Space(line=13, after=4),
            is_own=True,
        ),
        Style(
            name="Parliament Series",
            based_on="header",
            text=Text(size=10, colour="accent", **serif),
            space=Space(line=13, before=20),
            after_space='<w:jc w:val="right"/>',
            is_own=True,
        ),
        Style(
            name="Parliament Line",
            based_on="header",
            text=small,
            space=Space(line=11),
            is_own=True,
        ),
        Style(
            name="Parliament Header End",
            based_on="header",
            text=Text(size=4),
            space=Space(line=6, after=4),
            is_own=True,
        ),
        Style(
            name="Parliament Later Header",
            based_on="header",
            text=small,
            before_space=line,
            space=Space(line=11, after=10),
            is_own=True,
        ),
        Style(
            name="Parliament Footer",
            based_on="footer",
            text=small,
            before_space=foot_line,
            space=Space(line=11),
            is_own=True,
        ),
        Style(
            name="Parliament Purpose",
            text=Text(size=10, colour="accent", is_bold=True, capitals=True, tracking=1),
            before_space=f"<w:pBdr>{box}</w:pBdr>{shade('tint', PALETTE)}",
            space=Space(line=14, before=4, after=8),
            after_space=centred,
            is_own=True,
        ),
        Style(
            name="Parliament Box Title",
            text=Text(size=11, colour="accent", **serif),
            space=Space(line=14, before=14, after=4),
            keeps_with_next=True,
            is_own=True,
        ),
        Style(name="Parliament Entry", text=Text(size=9.5), space=Space(line=12.5), is_own=True),
    ]
    found = office_styles(PALETTE, LOOK)
    return style_part(PALETTE, LOOK, [*found.values(), *own], _table_styles())


def _table_styles() -> str:
    ends = "".join(border(side, 1, "accent", PALETTE) for side in ("top", "bottom"))
    inside = border("insideH", 0.5, "rule", PALETTE)
    head = Text(colour="accent").properties(PALETTE)
    under = border("bottom", 0.75, "accent", PALETTE)
    first = (
        f"<w:rPr><w:b/><w:bCs/>{head}</w:rPr><w:tcPr><w:tcBorders>{under}</w:tcBorders></w:tcPr>"
    )
    between = border("bottom", 0.75, "accent", PALETTE) + border("insideH", 0.75, "accent", PALETTE)
    return table_style("Parliament Table", ends + inside, first, (3.5, 4)) + table_style(
        "Parliament Header Table", between, "", (3, 0)
    )


def _first_header() -> str:
    mark = Frame(301, "Logo", 0, 0, 18, 18, f"Logo of the {PARLIAMENT}: the tiers of a chamber")
    widths = (24, 86, SHEET.text_width - 110)
    names = paragraph(PARLIAMENT, style="ParliamentName") + paragraph(
        SERVICE, style="ParliamentService"
    )
    series = paragraph(
        "{% if series %}{{ series }}{% else %}Briefing paper{% endif %}", style="ParliamentSeries"
    )
    line = paragraph(
        "{% if reference %}No. {{ reference }}{% endif %}",
        TAB,
        "{{ date }}{% if version %} · version {{ version }}{% endif %}",
        style="ParliamentLine",
    )
    return table(
        "ParliamentHeaderTable",
        widths,
        row(
            cell(widths[0], paragraph(group(mark, logo()), style="ParliamentLine")),
            cell(widths[1], names),
            cell(widths[2], series),
        ),
        row(cell(sum(widths), line, columns=3)),
        is_layout=True,
    ) + paragraph(style="ParliamentHeaderEnd")


def _footer(words: str) -> str:
    return paragraph(words, TAB, page_of_pages(), style="ParliamentFooter")


def _purpose() -> str:
    style = "ParliamentPurpose"
    return "".join(
        paragraph(words, style=style)
        for words in ("{% if action %}", "For {{ action }}", "{% endif %}")
    )


def _officials() -> str:
    def entry(words: str) -> str:
        return paragraph(words, style="ParliamentEntry")

    first, second = widths = (65, SHEET.text_width - 65)
    listed = table(
        "ParliamentTable",
        widths,
        row(cell(first, entry("Name")), cell(second, entry("Office")), is_head=True),
        row(
            cell(first, entry("{% for official in officials %}{{ official.name }}")),
            cell(second, entry("{{ official.role }}{% endfor %}")),
        ),
    )
    return (
        paragraph("{% if officials %}", style="ParliamentEntry")
        + paragraph("In this brief", style="ParliamentBoxTitle")
        + listed
        + paragraph("{% endif %}", style="ParliamentEntry")
    )
