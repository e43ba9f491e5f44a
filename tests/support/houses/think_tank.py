"""The Cairnwell Institute, a think tank that does not exist."""

from __future__ import annotations

from tests.support.houses.drawings import Frame, filled_rectangle, picture
from tests.support.houses.house import House, Palette, Sheet
from tests.support.houses.letterheads import SANS, SEMIBOLD, Letterhead
from tests.support.houses.logos import Shape, png, rectangle
from tests.support.houses.numbering import numbering
from tests.support.houses.style_sheet import Look, heading, office_styles, style_part, table_style
from tests.support.houses.styles import Space, Style, Text, border, shade
from tests.support.houses.words import TAB, page_of_pages, paragraph

MIDNIGHT, CORAL = "1D2144", "D9553B"
PALETTE = Palette(
    dark="191B2A", muted="50536A", tint="F1F1F7", accent="2E3472", second=CORAL, rule="BFC1D2"
)
SHEET = Sheet(width=210, height=297, top=25, right=22, bottom=20, left=22, header=10, footer=8)
LOOK = Look(
    size=10,
    line=14,
    after=7,
    right=116,
    text_width=SHEET.text_width * 72 / 25.4,
    numbered_headings=1,
    heading_hang=20,
    quote_size=12,
)
INSTITUTE, MOTTO = "Cairnwell Institute", "Security, plainly explained"
BAND, STRIPE = 30, 1.6
"""Heights of the band and of the stripe below it, in millimetres."""
LATER_BAND = 4


def logo() -> list[Shape]:
    """Return a cairn of four stones on the colour of the band, the topmost in coral."""
    stones = [(0.06, 0.94, 0.76), (0.16, 0.80, 0.54), (0.27, 0.70, 0.32)]
    found = [rectangle(MIDNIGHT, 0, 0, 1, 1)]
    found += [_stone("FFFFFF", left, right, top, 0.18) for left, right, top in stones]
    return [*found, _stone(CORAL, 0.38, 0.62, 0.08, 0.2)]


def _stone(colour: str, left: float, right: float, top: float, height: float) -> Shape:
    """Return a flat stone with cut corners."""
    cut, foot = height * 0.35, top + height
    points = [
        (left + cut, top),
        (right - cut, top),
        (right, top + cut),
        (right, foot - cut),
        (right - cut, foot),
        (left + cut, foot),
        (left, foot - cut),
        (left, top + cut),
    ]
    return Shape(colour, points)


def house() -> House:
    """Return the institute's Word file."""
    return House(
        name=INSTITUTE,
        palette=PALETTE,
        heading_font="Source Sans 3 Semibold",
        text_font="Source Sans 3",
        sheet=SHEET,
        styles=_styles(),
        numbering=numbering(PALETTE, [("decimal", "%1", "Heading1")], LOOK.heading_hang, "■"),
        body=_authors() + paragraph("{{ body }}", style="BodyText"),
        first_header=_first_header(),
        header=_header(),
        first_footer=_footer(f"{INSTITUTE} · www.cairnwell.example"),
        footer=_footer(f"{INSTITUTE}{{% if reference %}} · {{{{ reference }}}}{{% endif %}}"),
        pictures={"logo.png": png(logo(), 16)},
    )


def _styles() -> str:
    large = {"is_heading_font": True}
    coral_line = f"<w:pBdr>{border('bottom', 2, 'second', PALETTE, 4)}</w:pBdr>"
    foot_line = f"<w:pBdr>{border('top', 2, 'second', PALETTE, 5)}</w:pBdr>"
    small = Text(size=8, colour="muted")
    own = [
        Style(
            name="Title",
            text=Text(size=25, colour="accent", **large),
            space=Space(line=29, after=4),
            following="Subtitle",
            keeps_with_next=True,
        ),
        Style(
            name="Subtitle",
            text=Text(size=14, colour="muted"),
            space=Space(line=18, after=9),
            following="Body Text",
            keeps_with_next=True,
        ),
        heading(
            LOOK, 1, Text(size=15, colour="accent", **large), Space(line=18, before=16, after=5)
        ),
        heading(
            LOOK, 2, Text(size=11.5, colour="dark", **large), Space(line=15, before=8, after=3)
        ),
        heading(LOOK, 3, Text(size=10, colour="muted", **large), Space(line=14, before=4, after=2)),
        Style(
            name="Cairnwell Lead",
            based_on="Body Text",
            text=Text(size=12.5, colour="accent"),
            space=Space(line=18, after=8, right=80),
            is_own=True,
        ),
        Style(
            name="Cairnwell Author",
            text=Text(size=10, colour="muted", **large),
            space=Space(line=14),
            is_own=True,
        ),
        Style(
            name="Cairnwell Name",
            based_on="header",
            text=Text(size=20, colour="white", **large),
            space=Space(line=24, before=2, left=62),
            is_own=True,
        ),
        Style(
            name="Cairnwell Motto",
            based_on="header",
            text=Text(size=9.5, colour="white"),
            space=Space(line=13, after=34, left=62),
            is_own=True,
        ),
        Style(
            name="Cairnwell Later Header",
            based_on="header",
            text=small,
            before_space=coral_line,
            space=Space(line=10, after=12),
            is_own=True,
        ),
        Style(
            name="Cairnwell Footer",
            based_on="footer",
            text=small,
            before_space=foot_line,
            space=Space(line=10),
            is_own=True,
        ),
    ]
    found = office_styles(PALETTE, LOOK)
    return style_part(PALETTE, LOOK, [*found.values(), *own], _table_style())


def _table_style() -> str:
    borders = border("bottom", 1.5, "accent", PALETTE) + border("insideH", 0.5, "rule", PALETTE)
    white = Text(colour="white").properties(PALETTE)
    first = f"<w:rPr><w:b/><w:bCs/>{white}</w:rPr><w:tcPr>{shade('accent', PALETTE)}</w:tcPr>"
    return table_style("Cairnwell Table", borders, first, (4, 5))


def _first_header() -> str:
    # The stripe is what remains of the lower rectangle.
    whole = Frame(201, "Stripe", 0, 0, SHEET.width, BAND + STRIPE)
    band = Frame(202, "Band", 0, 0, SHEET.width, BAND)
    mark = Frame(203, "Logo", SHEET.left, 7, 16, 16, f"Logo of the {INSTITUTE}: a cairn of stones")
    return paragraph(
        filled_rectangle(whole, CORAL),
        filled_rectangle(band, MIDNIGHT),
        picture(mark, "logo"),
        INSTITUTE,
        style="CairnwellName",
    ) + paragraph(MOTTO, TAB, "{{ series }}", style="CairnwellMotto")


def _header() -> str:
    band = Frame(204, "Later band", 0, 0, SHEET.width, LATER_BAND)
    return paragraph(
        filled_rectangle(band, MIDNIGHT),
        "{{ title }}",
        TAB,
        "{{ date }}",
        style="CairnwellLaterHeader",
    )


def _footer(words: str) -> str:
    return paragraph(words, TAB, page_of_pages(), style="CairnwellFooter")


def _authors() -> str:
    return "".join(
        paragraph(words, style="CairnwellAuthor")
        for words in ("{% for author in authors %}", "By {{ author }}", "{% endfor %}")
    )


def letterhead() -> bytes:
    """Return the institute's letterhead: a band, and a thin one on the pages that follow."""
    drawn = Letterhead(SHEET, f"Letterhead of the {INSTITUTE}")
    drawn.bar(SHEET.width, BAND + STRIPE, CORAL)
    drawn.bar(SHEET.width, BAND, MIDNIGHT)
    drawn.logo(logo(), (SHEET.left, 7), 16)
    drawn.write(INSTITUTE, (SHEET.left + 21.9, 16), SEMIBOLD, 20, "FFFFFF")
    drawn.write(MOTTO, (SHEET.left + 21.9, 21.5), SANS, 9.5, "FFFFFF")
    drawn.end_page()
    drawn.bar(SHEET.width, LATER_BAND, MIDNIGHT)
    return drawn.data()
