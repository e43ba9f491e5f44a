"""Pictures, shapes and text boxes of a page, in DrawingML, and in VML for old readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from tests.support.houses.house import emu
from tests.support.houses.logos import Shape

_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_WPG = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)

_BEHIND = (
    "position:absolute;margin-left:0;margin-top:0;z-index:-1;"
    "mso-position-horizontal-relative:page;mso-position-vertical-relative:page;"
)
_BESIDE = (
    "position:absolute;z-index:1;mso-position-horizontal:right;"
    "mso-position-horizontal-relative:margin;"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where something floats: millimetres from the top left corner of the page."""

    number: int
    """Told apart by this in the whole file."""
    name: str
    left: float
    top: float
    width: float
    height: float
    alternative: str = ""
    """Nothing means that it is decoration."""


def picture(frame: Frame, relationship: str) -> str:
    """Return a floating picture of the part with this relationship."""
    content = (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{frame.number}" name={quoteattr(frame.name)}/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relationship}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f"<pic:spPr>{_transform(frame)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )
    return f"<w:r>{_anchor(frame, _PICTURE, content, is_behind=False)}</w:r>"


def filled_rectangle(frame: Frame, colour: str) -> str:
    """Return a rectangle in the corner of the page behind the text, filled with RRGGBB."""
    shape = (
        "<wps:wsp><wps:cNvSpPr/>"
        f'<wps:spPr>{_transform(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp>"
    )
    old = f'<v:rect {_old_look(frame, _BEHIND)} fillcolor="#{colour}" stroked="f"/>'
    return _with_fallback(_anchor(frame, _WPS, shape, is_behind=True), old)


def text_box(frame: Frame, content: str) -> str:
    """Return a text box without border or fill, at the right margin beside its paragraph.

    Its place is not the frame's: LibreOffice 7 overlooks offsets of text boxes. The frame's
    ``top`` is the room kept free at the head of the box.
    """
    held = f"<w:txbxContent>{content}</w:txbxContent>"
    shape = (
        '<wps:wsp><wps:cNvSpPr txBox="1"/>'
        f'<wps:spPr>{_transform(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx>{held}</wps:txbx>"
        f'<wps:bodyPr wrap="square" lIns="0" tIns="{emu(frame.top)}" rIns="0" bIns="0"'
        ' anchor="t"/></wps:wsp>'
    )
    old = (
        f'<v:rect {_old_look(frame, _BESIDE)} filled="f" stroked="f">'
        f'<v:textbox inset="0,{frame.top * 72 / 25.4:.1f}pt,0,0">{held}</v:textbox></v:rect>'
    )
    at_margin = (
        '<wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
    )
    return _with_fallback(_anchor(frame, _WPS, shape, is_behind=False, position=at_margin), old)


def group(frame: Frame, shapes: Sequence[Shape]) -> str:
    """Return a logo as a group of drawn shapes, in line with the text."""
    width, height = emu(frame.width), emu(frame.height)
    extent = f'<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
    content = (
        "<wpg:wgp><wpg:cNvGrpSpPr/>"
        f'<wpg:grpSpPr><a:xfrm>{extent}<a:chOff x="0" y="0"/><a:chExt cx="{width}"'
        f' cy="{height}"/></a:xfrm></wpg:grpSpPr>'
        f"{''.join(_drawn(shape, width, height) for shape in shapes)}</wpg:wgp>"
    )
    old = "".join(_old_drawn(shape) for shape in shapes)
    old = f'<v:group {_old_look(frame)} coordsize="1000,1000">{old}</v:group>'
    return _with_fallback(_inline(frame, _WPG, content), old, "wpg")


def _drawn(shape: Shape, width: int, height: int) -> str:
    points = [f'<a:pt x="{round(x * width)}" y="{round(y * height)}"/>' for x, y in shape.points]
    steps = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in points[1:])
    return (
        f'<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/>'
        '<a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{width}" h="{height}"><a:moveTo>{points[0]}</a:moveTo>{steps}'
        "<a:close/></a:path></a:pathLst></a:custGeom>"
        f'<a:solidFill><a:srgbClr val="{shape.colour}"/></a:solidFill><a:ln><a:noFill/></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp>"
    )


def _old_drawn(shape: Shape) -> str:
    first, *others = [f"{round(x * 1000)},{round(y * 1000)}" for x, y in shape.points]
    return (
        '<v:shape style="position:absolute;left:0;top:0;width:1000;height:1000"'
        f' coordsize="1000,1000" path="m{first}l{",".join(others)}xe"'
        f' fillcolor="#{shape.colour}" stroked="f"/>'
    )


def _with_fallback(drawing: str, old: str, needed: str = "wps") -> str:
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="{needed}">{drawing}</mc:Choice>'
        f"<mc:Fallback><w:pict>{old}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def _anchor(frame: Frame, kind: str, content: str, *, is_behind: bool, position: str = "") -> str:
    position = position or "".join(
        f'<wp:position{axis} relativeFrom="page"><wp:posOffset>{emu(offset)}</wp:posOffset>'
        f"</wp:position{axis}>"
        for axis, offset in (("H", frame.left), ("V", frame.top))
    )
    return (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"'
        f' relativeHeight="{frame.number}" behindDoc="{int(is_behind)}" locked="0"'
        ' layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'{position}<wp:extent cx="{emu(frame.width)}" cy="{emu(frame.height)}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f"{_graphic(frame, kind, content)}</wp:anchor></w:drawing>"
    )


def _inline(frame: Frame, kind: str, content: str) -> str:
    return (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{emu(frame.width)}" cy="{emu(frame.height)}"/>'
        f"{_graphic(frame, kind, content)}</wp:inline></w:drawing>"
    )


def _graphic(frame: Frame, kind: str, content: str) -> str:
    described = f" descr={quoteattr(frame.alternative)}" if frame.alternative else ""
    extension = "" if frame.alternative else _DECORATIVE
    return (
        f'<wp:docPr id="{frame.number}" name={quoteattr(frame.name)}{described}>{extension}'
        f'</wp:docPr><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{escape(kind)}">'
        f"{content}</a:graphicData></a:graphic>"
    )


def _transform(frame: Frame) -> str:
    size = f'cx="{emu(frame.width)}" cy="{emu(frame.height)}"'
    return f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'


def _old_look(frame: Frame, place: str = "") -> str:
    """Return what VML says of a shape's size and, unless it stands in the line, of its place."""
    width, height = (side * 72 / 25.4 for side in (frame.width, frame.height))
    style = f"{place}width:{width:.1f}pt;height:{height:.1f}pt"
    alternative = f" alt={quoteattr(frame.alternative)}" if frame.alternative else ""
    return f'id="shape{frame.number}" style="{style}"{alternative}'
