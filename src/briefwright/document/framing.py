"""Pictures in their frames, the same in every format: what shows, how large, in which words."""

from __future__ import annotations

from dataclasses import dataclass

from briefwright.document.blocks import Card, Figure, Image
from briefwright.document.walk import inline_text

CUT_ABOVE = 0.25
"""Of what is too high for a frame, the share cut from above: heads stand in the upper half."""
HIGHEST_SHARE = 0.8
"""Of the height that a page has for text: higher figures are set smaller."""


@dataclass(frozen=True, slots=True)
class Crop:
    """What is cut from the sides of a picture, in shares of its width and height."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


def crop_to(image: Image, frame: tuple[float, float]) -> Crop:
    """Return what is cut so that a picture fills a frame (width, height) of another shape.

    Sides lose the same on the left and right; of the height less is cut above than below.
    """
    wanted, actual = frame[0] / frame[1], image.width / image.height
    if actual > wanted:
        cut = (1 - wanted / actual) / 2
        return Crop(left=cut, right=cut)
    cut = 1 - actual / wanted
    return Crop(top=cut * CUT_ABOVE, bottom=cut * (1 - CUT_ABOVE))


def size_within(image: Image, place: tuple[float, float]) -> tuple[float, float]:
    """Return the largest size at which a picture fits a place (width, height) undistorted."""
    scale = min(place[0] / image.width, place[1] / image.height)
    return image.width * scale, image.height * scale


def words_for(node: Figure | Card) -> str:
    """Return the words for those who cannot see a picture: its own, else its caption or name.

    A picture without any is decoration, and each format marks it so.
    """
    words = node.alternative.strip()
    return words or inline_text(node.caption if isinstance(node, Figure) else node.name).strip()
