"""The document theme of a house: its colours and fonts (ECMA-376, part 1, clause 20.1.6.9)."""

from __future__ import annotations

from tests.support.houses.house import House

_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}</a:ln>'
_FORMATS = (
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>"
    f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
)


def theme_part(house: House) -> str:
    """Return theme1.xml."""
    look = house.palette
    scheme = {
        "dk1": look.dark,
        "lt1": "FFFFFF",
        "dk2": look.muted,
        "lt2": look.tint,
        "accent1": look.accent,
        "accent2": look.second,
        "accent3": look.rule,
        "accent4": look.muted,
        "accent5": look.dark,
        "accent6": look.accent,
        "hlink": look.accent,
        "folHlink": look.accent,
    }
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in scheme.items()
    )
    fonts = "".join(
        f'<a:{kind}><a:latin typeface="{name}"/><a:ea typeface=""/><a:cs typeface=""/></a:{kind}>'
        for kind, name in (("majorFont", house.heading_font), ("minorFont", house.text_font))
    )
    return (
        f'<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        f' name="{house.name}"><a:themeElements>'
        f'<a:clrScheme name="{house.name}">{colours}</a:clrScheme>'
        f'<a:fontScheme name="{house.name}">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="{house.name}">{_FORMATS}</a:fmtScheme></a:themeElements></a:theme>'
    )
