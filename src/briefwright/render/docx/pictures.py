"""Place raster pictures in the text as inline DrawingML pictures (ECMA-376 part 1, 20.4)."""

from __future__ import annotations

from lxml import etree

from briefwright.core.units import emus
from briefwright.document import Image
from briefwright.document.framing import crop_to
from briefwright.render.docx.elements import (
    DECORATIVE,
    DRAWING,
    PICTURE,
    PLACEMENT,
    R_EMBED,
    Element,
    add,
)
from briefwright.render.docx.story import Story

_A, _PIC, _WP = f"{{{DRAWING}}}", f"{{{PICTURE}}}", f"{{{PLACEMENT}}}"
_DECORATIVE_EXTENSION = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_WHOLE = 100_000
"""One hundred per cent, in thousandths of a per cent (ST_Percentage)."""


def add_picture(
    paragraph: Element,
    story: Story,
    image: Image,
    alternative: str,
    size: tuple[float, float],
) -> None:
    """Append a picture of so many points; where the shapes differ it is cut to fill the frame."""
    story.kit.drawings += 1
    number = str(story.kit.drawings)
    width, height = (str(max(1, emus(length))) for length in size)
    drawing = add(add(paragraph, "r"), "drawing")
    sides = dict.fromkeys(("distT", "distB", "distL", "distR"), "0")
    inline = etree.SubElement(drawing, _WP + "inline", sides)
    etree.SubElement(inline, _WP + "extent", cx=width, cy=height)
    _add_identity(inline, number, alternative)
    frame = etree.SubElement(inline, _WP + "cNvGraphicFramePr")
    etree.SubElement(frame, _A + "graphicFrameLocks", noChangeAspect="1")
    graphic = etree.SubElement(inline, _A + "graphic")
    data = etree.SubElement(graphic, _A + "graphicData", uri=PICTURE)
    picture = etree.SubElement(data, _PIC + "pic")
    identity = etree.SubElement(picture, _PIC + "nvPicPr")
    etree.SubElement(identity, _PIC + "cNvPr", id=number, name=f"Picture {number}")
    etree.SubElement(identity, _PIC + "cNvPicPr")
    _add_fill(picture, _relationship(story, image), _source_rectangle(image, size))
    _add_shape(picture, width, height)


def _relationship(story: Story, image: Image) -> str:
    """Return the relationship to a picture's part; the same bytes are stored once."""
    pictures = story.kit.pictures
    extension = image.media_type.removeprefix("image/")
    if image.data not in pictures:
        number = len(pictures) + 1
        taken = {*pictures.values(), *story.kit.taken}
        while f"media/image{number}.{extension}" in taken:
            number += 1
        pictures[image.data] = f"media/image{number}.{extension}"
    return story.part.relationships.add("image", pictures[image.data])


def _add_identity(inline: Element, number: str, alternative: str) -> None:
    attributes = {"id": number, "name": f"Picture {number}"}
    if alternative.strip():
        attributes["descr"] = alternative
    properties = etree.SubElement(inline, _WP + "docPr", attributes)
    if not alternative.strip():
        extensions = etree.SubElement(properties, _A + "extLst")
        extension = etree.SubElement(extensions, _A + "ext", uri=_DECORATIVE_EXTENSION)
        name = f"{{{DECORATIVE}}}decorative"
        etree.SubElement(extension, name, {"val": "1"}, nsmap={"adec": DECORATIVE})


def _source_rectangle(image: Image, size: tuple[float, float]) -> dict[str, str]:
    """Return what is cut from the sides (20.1.8.55, in thousandths of a per cent)."""
    crop = crop_to(image, size)
    cuts = {"l": crop.left, "t": crop.top, "r": crop.right, "b": crop.bottom}
    return {side: str(cut) for side, share in cuts.items() if (cut := round(_WHOLE * share))}


def _add_fill(picture: Element, relationship: str, crop: dict[str, str]) -> None:
    fill = etree.SubElement(picture, _PIC + "blipFill")
    etree.SubElement(fill, _A + "blip", {R_EMBED: relationship})
    if crop:
        etree.SubElement(fill, _A + "srcRect", crop)
    etree.SubElement(etree.SubElement(fill, _A + "stretch"), _A + "fillRect")


def _add_shape(picture: Element, width: str, height: str) -> None:
    shape = etree.SubElement(picture, _PIC + "spPr")
    transform = etree.SubElement(shape, _A + "xfrm")
    etree.SubElement(transform, _A + "off", x="0", y="0")
    etree.SubElement(transform, _A + "ext", cx=width, cy=height)
    geometry = etree.SubElement(shape, _A + "prstGeom", prst="rect")
    etree.SubElement(geometry, _A + "avLst")
