"""A complete theme and the shipped fonts, for tests of the renderers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from briefwright.core.fonts import FontFace, FontFamily
from briefwright.core.roles import ParagraphRole
from briefwright.theme import Theme

FONTS = Path(__file__).resolve().parents[2] / "src" / "briefwright" / "fonts"

_Tokens = dict[str, object]


def _style(font: str, size: str, leading: str, **more: object) -> _Tokens:
    return {"font": font, "size": size, "leading": leading, **more}


_FAMILIES = {
    "sans": ("Source Sans 3", "SourceSans3", ("Regular", "Bold", "It", "BoldIt")),
    "semibold": (
        "Source Sans 3 Semibold",
        "SourceSans3",
        ("Semibold", "Bold", "SemiboldIt", "BoldIt"),
    ),
    "serif": ("Source Serif 4", "SourceSerif4", ("Regular", "Bold", "It", "BoldIt")),
}
_ALTERNATIVES = {
    "sans": ("Calibri", "Arial"),
    "semibold": ("Calibri", "Arial"),
    "serif": ("Cambria", "Georgia"),
}

_HEADING: _Tokens = {"colour": "accent", "keep_with_next": True}
_STYLES: _Tokens = {
    "title": _style("semibold", "22pt", "26pt", after="2pt", keep_with_next=True),
    "subtitle": _style("sans", "13pt", "17pt", colour="muted", after="6pt"),
    "heading_1": _style("semibold", "13pt", "16pt", before="14pt", after="4pt", **_HEADING),
    "heading_2": _style("semibold", "11pt", "14pt", before="10pt", after="3pt", **_HEADING),
    "heading_3": _style("semibold", "10pt", "14pt", before="7pt", after="2pt", **_HEADING),
    "body": _style("sans", "10pt", "14pt", after="6pt"),
    "lead": _style("semibold", "11pt", "15pt", after="8pt"),
    "meta": _style("sans", "9pt", "12pt", colour="muted", after="10pt"),
    "kicker": _style(
        "semibold", "9pt", "12pt", colour="accent", capitals=True, tracking="0.5pt", after="4pt"
    ),
    "small": _style("sans", "8.5pt", "11.5pt", colour="muted", after="4pt"),
    "point": _style("sans", "15pt", "22pt", after="8pt", right_indent="35mm"),
    "list_item": _style("sans", "10pt", "14pt", after="3pt"),
    "numbered": _style("sans", "10pt", "14pt", after="6pt"),
    "source_note": _style("sans", "8.5pt", "11.5pt", after="3pt"),
    "quote": _style("serif", "12pt", "17pt", after="4pt"),
    "attribution": _style("sans", "9pt", "12pt", after="2pt"),
    "caption": _style("semibold", "9pt", "12pt", before="4pt", after="4pt", keep_with_next=True),
    "table_head": _style("semibold", "9pt", "12pt"),
    "table_cell": _style("sans", "9.5pt", "13pt"),
    "callout_title": _style(
        "semibold", "10pt", "14pt", colour="accent", after="2pt", keep_with_next=True
    ),
    "callout_body": _style("sans", "12pt", "16pt", after="4pt"),
    "card_name": _style("semibold", "11pt", "14pt"),
    "card_text": _style("sans", "9.5pt", "13pt"),
    "key_number": _style("semibold", "20pt", "24pt", colour="accent"),
    "key_label": _style("sans", "9pt", "12pt", colour="muted"),
    "term": _style("semibold", "10pt", "14pt", keep_with_next=True),
    "definition": _style("sans", "10pt", "14pt", indent="8mm", after="4pt"),
    "footnote": _style("sans", "8.5pt", "11pt", after="2pt"),
    "contents": _style("sans", "10pt", "14pt", after="2pt"),
    "marking": _style("sans", "12pt", "15pt", bold=True, after="8pt"),
    "header": _style("sans", "8pt", "10pt", colour="muted"),
    "footer": _style("sans", "8pt", "10pt", colour="muted"),
}

_TOKENS: _Tokens = {
    "page": {
        "size": "A4",
        "margins": {"top": "26mm", "right": "22mm", "bottom": "24mm", "left": "22mm"},
        "header": "9mm",
        "footer": "9mm",
    },
    "colours": {
        "text": "#1B2733",
        "muted": "#52606D",
        "accent": "#0B5D6B",
        "alert": "#A3201D",
        "tint": "#EEF3F7",
        "rule": "#B9C4CE",
        "paper": "#FFFFFF",
        "band": "#0B5D6B",
        "on_band": "#FFFFFF",
    },
    "fonts": {
        key: {
            "name": name,
            **dict(
                zip(
                    ("regular", "bold", "italic", "bold_italic"),
                    (f"{stem}-{face}" for face in faces),
                    strict=True,
                )
            ),
            "alternatives": _ALTERNATIVES[key],
        }
        for key, (name, stem, faces) in _FAMILIES.items()
    },
    "styles": _STYLES,
    "spans": {
        "label": {"bold": True, "colour": "muted", "scale": 0.9},
        "muted": {"colour": "muted"},
        "status": {"bold": True},
        "number": {"tabular": True},
        "not_stated": {"italic": True, "colour": "muted"},
    },
    "lists": {
        "plain": {"hang": "5mm", "label_colour": "accent"},
        "points": {"hang": "8mm", "label_colour": "accent", "gap": "4pt"},
        "numbered": {"hang": "10mm"},
        "notes": {"hang": "7mm", "label_colour": "muted"},
        "boxes": {"hang": "7mm", "gap": "2pt"},
    },
    "tables": {
        "data": {
            "top_rule": "1pt",
            "head_rule": "0.75pt",
            "row_rule": "0.5pt",
            "bottom_rule": "1pt",
            "padding": "3pt",
            "side_padding": "4pt",
            "before": "4pt",
            "after": "10pt",
        },
        "grid": {
            "top_rule": "0.5pt",
            "row_rule": "0.5pt",
            "bottom_rule": "0.5pt",
            "strong_colour": "rule",
            "padding": "3pt",
            "side_padding": "4pt",
            "after": "10pt",
        },
        "form": {
            "top_rule": "0.75pt",
            "head_rule": "0.75pt",
            "row_rule": "0.75pt",
            "bottom_rule": "0.75pt",
            "column_rule": "0.75pt",
            "colour": "text",
            "head_fill": "tint",
            "header_column_fill": "tint",
            "padding": "6pt",
            "side_padding": "6pt",
            "after": "10pt",
        },
    },
    "callouts": {
        "bottom_line": {
            "fill": "tint",
            "bar": "3pt",
            "padding": "8pt",
            "before": "4pt",
            "after": "10pt",
        },
        "note": {
            "fill": "tint",
            "bar": "3pt",
            "bar_colour": "muted",
            "padding": "7pt",
            "before": "4pt",
            "after": "8pt",
        },
        "alert": {
            "bar": "3pt",
            "bar_colour": "alert",
            "border": "0.75pt",
            "border_colour": "alert",
            "padding": "7pt",
            "before": "4pt",
            "after": "8pt",
        },
        "decision": {"border": "0.75pt", "padding": "8pt", "before": "4pt", "after": "8pt"},
    },
    "quote": {
        "bar": "3pt",
        "bar_colour": "accent",
        "padding": "10pt",
        "before": "6pt",
        "after": "8pt",
    },
    "cards": {
        "gap": "5mm",
        "padding": "6pt",
        "border": "0.5pt",
        "picture_width": "22mm",
        "picture_height": "28mm",
        "initials_fill": "tint",
        "initials_colour": "accent",
        "initials_size": "20pt",
        "before": "4pt",
        "after": "8pt",
    },
    "key_numbers": {
        "gap": "6mm",
        "padding": "5pt",
        "rule": "1.5pt",
        "before": "6pt",
        "after": "10pt",
    },
    "figures": {"before": "6pt", "after": "8pt"},
    "columns": {"gutter": "7mm"},
    "header": {"left": ["short_title"], "right": ["reference"], "rule": "0.5pt"},
    "footer": {
        "left": ["version", "date"],
        "centre": ["page_of_pages"],
        "right": ["originator"],
        "rule": "0.5pt",
    },
    "top_rule": "2pt",
    "markings": {
        "tlp": {
            "labels": ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"],
            "colours": {
                "TLP:CLEAR": "#FFFFFF",
                "TLP:GREEN": "#33FF00",
                "TLP:AMBER": "#FFC000",
                "TLP:AMBER+STRICT": "#FFC000",
                "TLP:RED": "#FF2B2B",
            },
            "fill": "#000000",
            "size": "12pt",
            "align": "right",
        },
        "uk": {
            "labels": ["OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET"],
            "size": "12pt",
        },
        "nato": {
            "labels": [
                "NATO UNCLASSIFIED",
                "NATO RESTRICTED",
                "NATO CONFIDENTIAL",
                "NATO SECRET",
                "COSMIC TOP SECRET",
            ],
            "size": "12pt",
        },
    },
    "watermark": {"colour": "#E3E8EC", "size": "110pt", "angle": 45},
}


def theme_tokens(**changes: object) -> _Tokens:
    """Return the tokens of the plain theme; `changes` replace whole top-level groups."""
    return {**_TOKENS, **changes}


def plain_theme(**changes: object) -> Theme:
    """Return a complete theme close to the policy brief's; `changes` replace top-level groups."""
    return Theme.model_validate(theme_tokens(**changes))


def hyphenating_theme(*roles: ParagraphRole) -> Theme:
    """Return the plain theme with words that part in paragraphs of some roles."""
    theme = plain_theme()
    parting = {role: theme.styles[role].model_copy(update={"hyphenate": True}) for role in roles}
    return theme.model_copy(update={"styles": {**theme.styles, **parting}})


@cache
def _shipped_face(name: str) -> FontFace:
    packed = FONTS / f"{name}.woff2"
    return FontFace(name, (FONTS / f"{name}.ttf").read_bytes(), packed.read_bytes())


def shipped_fonts(theme: Theme | None = None) -> Mapping[str, FontFamily]:
    """Return the families that a theme (the plain one if none is given) asks for, by key."""
    sources = (theme or plain_theme()).fonts
    return {
        key: FontFamily(
            key,
            source.name,
            _shipped_face(source.regular),
            _shipped_face(source.bold),
            _shipped_face(source.italic),
            _shipped_face(source.bold_italic),
            source.alternatives,
        )
        for key, source in sources.items()
    }
