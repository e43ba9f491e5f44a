"""Whatever people have becomes a picture that all formats show alike, or a plain problem."""

from __future__ import annotations

from io import BytesIO
from struct import pack
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pillow
from PIL import ImageCms, PngImagePlugin

from briefwright.build.pictures.reading import MAX_BYTES, read_image
from briefwright.document import Image
from tests.support.pictures import halves, jpeg_picture, picture_in, png_picture, saved

RED, BLUE = (200, 30, 40), (30, 40, 200)


def pixels(image: Image) -> Pillow.Image:
    """Return what a program that knows no metadata shows."""
    picture = Pillow.open(BytesIO(image.data))
    assert picture.size == (image.width, image.height)
    assert "exif" not in picture.info
    assert "icc_profile" not in picture.info
    return picture.convert("RGBA")


def is_like(pixel: object, colour: tuple[int, ...]) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(one - other) < 30 for one, other in zip(pixel, colour, strict=False))


@pytest.mark.parametrize("image", [png_picture(), jpeg_picture(), picture_in("P"), picture_in("1")])
def test_a_picture_that_needs_nothing_keeps_its_coding(image: Image) -> None:
    assert read_image(image.data) == image


@pytest.mark.parametrize(
    ("orientation", "size", "red_corner"),
    [
        (1, (80, 40), (5, 20)),
        (2, (80, 40), (75, 20)),
        (3, (80, 40), (75, 20)),
        (4, (80, 40), (5, 20)),
        (5, (40, 80), (20, 5)),
        (6, (40, 80), (20, 5)),
        (7, (40, 80), (20, 75)),
        (8, (40, 80), (20, 75)),
    ],
)
@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_picture_stands_upright(
    form: str, orientation: int, size: tuple[int, int], red_corner: tuple[int, int]
) -> None:
    exif = Pillow.Exif()
    exif[0x0112] = orientation
    image = read_image(saved(halves(), form, exif=exif))
    assert (image.width, image.height) == size
    assert is_like(pixels(image).getpixel(red_corner), RED)
    other = (size[0] - 1 - red_corner[0], size[1] - 1 - red_corner[1])
    assert is_like(pixels(image).getpixel(other), BLUE)


def test_nobody_learns_where_and_when_a_photo_was_taken() -> None:
    exif = Pillow.Exif()
    exif[0x010F] = "SECRET camera"
    exif[0x9C9B] = b"SECRET title"
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", "SECRET words")
    words.add_itxt("XML:com.adobe.xmp", "SECRET packet")
    jpeg = saved(halves(), "JPEG", exif=exif, comment="SECRET remark", xmp=b"SECRET packet")
    png = saved(halves(), "PNG", exif=exif, pnginfo=words)
    for data in (jpeg + b"SECRET second picture", png + b"SECRET tail"):
        assert data.count(b"SECRET") > 3
        image = read_image(data)
        assert b"SECRET" not in image.data
        assert pixels(image).tobytes() == Pillow.open(BytesIO(data)).convert("RGBA").tobytes()


def test_a_thumbnail_in_the_header_goes() -> None:
    plain = saved(halves(), "JPEG")
    header = b"JFIF\0\x01\x02\0\0\x01\0\x01\x02\x01SECRET"
    data = plain[:2] + b"\xff\xe0" + pack(">H", len(header) + 2) + header + plain[20:]
    assert read_image(data) == read_image(plain)


@pytest.mark.parametrize("mode", ["L", "LA", "RGBA", "P", "1"])
def test_each_mode_keeps_its_pixels(mode: str) -> None:
    data = picture_in(mode).data
    shown = pixels(read_image(data))
    assert shown.tobytes() == Pillow.open(BytesIO(data)).convert("RGBA").tobytes()


def test_a_palette_keeps_its_transparency() -> None:
    picture = halves().quantize(4)
    image = read_image(saved(picture, "PNG", transparency=picture.getpixel((5, 5))))
    alpha = pixels(image).getchannel("A")
    assert (alpha.getpixel((5, 5)), alpha.getpixel((75, 5))) == (0, 255)


@pytest.mark.parametrize("mode", ["1", "L", "RGB"])
def test_a_transparent_colour_becomes_transparency_that_pdf_knows(mode: str) -> None:
    picture = Pillow.new(mode, (8, 8))
    key = (0, 0, 0) if mode == "RGB" else 0
    image = read_image(saved(picture, "PNG", transparency=key))
    assert Pillow.open(BytesIO(image.data)).mode in ("LA", "RGBA")
    assert is_like(pixels(image).getpixel((1, 1)), (0, 0, 0, 0))


def test_sixteen_bits_become_eight() -> None:
    grey = Pillow.new("I;16", (8, 8), 0x8000)
    image = read_image(saved(grey, "PNG"))
    assert is_like(pixels(image).getpixel((1, 1)), (128, 128, 128, 255))
    assert image.data[24] == 8


def test_inks_become_the_colours_of_screens() -> None:
    image = read_image(saved(Pillow.new("CMYK", (8, 8), (0, 255, 255, 0)), "JPEG"))
    assert Pillow.open(BytesIO(image.data)).mode == "RGB"
    assert is_like(pixels(image).getpixel((1, 1)), (255, 0, 0, 255))


def test_a_progressive_jpeg_stays_one() -> None:
    image = read_image(saved(halves(), "JPEG", progressive=True))
    assert is_like(pixels(image).getpixel((5, 5)), RED)
    assert Pillow.open(BytesIO(image.data)).info["progressive"] == 1


def test_colours_of_another_profile_are_turned_into_those_of_screens() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    plain = read_image(saved(halves(), "PNG"))
    assert read_image(saved(halves(), "PNG", icc_profile=srgb)) == plain
    assert read_image(saved(halves(), "PNG", icc_profile=b"no profile at all")) == plain
    swapped = srgb.replace(b"rXYZ", b"____").replace(b"bXYZ", b"rXYZ").replace(b"____", b"bXYZ")
    other = swapped.replace("sRGB".encode("utf-16-be"), "mine".encode("utf-16-be"))
    red, _, blue = RED
    for form in ("PNG", "JPEG"):
        shown = pixels(read_image(saved(halves(), form, icc_profile=other)))
        assert is_like(shown.getpixel((5, 5)), (blue, 30, red))


@pytest.mark.parametrize(
    ("form", "mode", "media_type"),
    [
        ("GIF", "P", "image/png"),
        ("WEBP", "RGB", "image/jpeg"),
        ("WEBP", "RGBA", "image/png"),
    ],
)
def test_pictures_from_the_web_are_turned_into_png_or_jpeg(
    form: str, mode: str, media_type: str
) -> None:
    picture = halves().quantize(4) if mode == "P" else halves().convert(mode)
    if mode == "RGBA":
        picture.putpixel((0, 0), (0, 0, 0, 0))
    image = read_image(saved(picture, form))
    assert image.media_type == media_type
    assert is_like(pixels(image).getpixel((5, 20)), RED)


@pytest.mark.parametrize("form", ["GIF", "PNG"])
def test_of_an_animation_the_first_picture_is_shown(form: str) -> None:
    frames = [Pillow.new("RGB", (8, 8), RED), Pillow.new("RGB", (8, 8), BLUE)]
    image = read_image(saved(frames[0], form, save_all=True, append_images=frames[1:]))
    assert getattr(Pillow.open(BytesIO(image.data)), "n_frames", 1) == 1
    assert is_like(pixels(image).getpixel((1, 1)), RED)


@pytest.mark.parametrize("form", ["TIFF", "BMP", "PPM", "ICO"])
def test_other_kinds_are_refused_by_name(form: str) -> None:
    with pytest.raises(ValueError, match="is neither PNG nor JPEG nor SVG"):
        read_image(saved(halves((32, 32)), form))


@pytest.mark.parametrize("size", [(1, 1), (3000, 1), (1, 3000)])
@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_pictures_of_strange_sizes_are_pictures(form: str, size: tuple[int, int]) -> None:
    image = read_image(saved(Pillow.new("RGB", size), form))
    assert (image.width, image.height) == size


def test_a_huge_file_is_refused_unseen() -> None:
    with pytest.raises(ValueError, match="larger than 20 MB"):
        read_image(png_picture().data + b"\0" * MAX_BYTES)


@pytest.mark.parametrize("side", [7000, 30_000, 2_000_000_000])
def test_a_picture_of_too_many_pixels_is_refused_undecoded(side: int) -> None:
    header = b"IHDR" + pack(">II", side, side) + b"\x08\0\0\0\0"
    whole = png_picture().data
    data = whole[:12] + header + pack(">I", crc32(header)) + whole[33:]
    with pytest.raises(ValueError, match="more than 40 million pixels"):
        read_image(data)


def test_a_large_photo_is_accepted() -> None:
    assert read_image(saved(Pillow.new("L", (8000, 4900)), "PNG")).width == 8000


WHOLE = [
    *(saved(halves(), form) for form in ("PNG", "JPEG", "GIF", "WEBP")),
    saved(halves(), "JPEG", progressive=True, exif=b"Exif\0\0II*\0\x08\0\0\0\x01\0"),
    saved(halves().convert("CMYK"), "JPEG"),
]


@given(whole=st.sampled_from(WHOLE), cut=st.integers(2, 400))
def test_a_picture_cut_short_is_a_picture_or_a_problem(whole: bytes, cut: int) -> None:
    assert is_picture_or_problem(whole[:-cut])


@given(
    whole=st.sampled_from(WHOLE),
    patches=st.lists(
        st.tuples(st.integers(0, 3000), st.binary(min_size=1, max_size=4)), max_size=6
    ),
)
def test_a_spoilt_picture_is_a_picture_or_a_problem(
    whole: bytes, patches: list[tuple[int, bytes]]
) -> None:
    spoilt = bytearray(whole)
    for place, patch in patches:
        start = place % len(spoilt)
        spoilt[start : start + len(patch)] = patch
    assert is_picture_or_problem(bytes(spoilt))


@given(st.sampled_from([each[:12] for each in WHOLE] + [b""]), st.binary(max_size=200))
def test_any_bytes_are_a_picture_or_a_problem(beginning: bytes, rest: bytes) -> None:
    assert is_picture_or_problem(beginning + rest)


def is_picture_or_problem(data: bytes) -> bool:
    try:
        image = read_image(data)
    except ValueError as problem:
        return str(problem).startswith(("is ", "has "))
    return pixels(image).size == (image.width, image.height)
