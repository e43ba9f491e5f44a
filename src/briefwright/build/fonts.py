"""Read the font files a theme names: beside the theme, or shipped with the program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath

from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.core.fonts import FontFace, FontFamily
from briefwright.core.world import World
from briefwright.theme import FontSource, Theme

SHIPPED = Path(__file__).parents[1] / "fonts"
_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_OPENTYPE_CFF = b"OTTO"
LAST_RESORT = "last resort"
"""The key of the shipped family with most characters, where the theme has only other ones."""
_LAST_RESORT = FontSource(
    name="Source Sans 3",
    regular="SourceSans3-Regular",
    bold="SourceSans3-Bold",
    italic="SourceSans3-It",
    bold_italic="SourceSans3-BoldIt",
)


def read_fonts(
    world: World,
    theme: Theme,
    folders: Sequence[PurePath],
    layers: Sequence[tuple[bytes, str]],
    *,
    with_web_fonts: bool = False,
) -> tuple[Mapping[str, FontFamily], tuple[Diagnostic, ...]]:
    """Return the theme's families by key, and a T604 for each face that cannot be used.

    Where the theme does without the shipped families, one of them follows its own: a renderer that
    embeds its fonts takes from it the characters that the others lack.

    ``folders`` are those of the template and its bases, own first; ``layers`` the theme files,
    base first, whose lines the diagnostics point at.
    """
    reader = _FontReader(world, folders, layers, with_web_fonts=with_web_fonts)
    families = {key: reader.family(key, source) for key, source in theme.fonts.items()}
    if all(source.regular != _LAST_RESORT.regular for source in theme.fonts.values()):
        families[LAST_RESORT] = reader.last_resort()
    found = {key: family for key, family in families.items() if family is not None}
    return found, tuple(reader.diagnostics)


class _FontReader:
    """Reads faces once each, and notes what is wrong with them."""

    def __init__(
        self,
        world: World,
        folders: Sequence[PurePath],
        layers: Sequence[tuple[bytes, str]],
        *,
        with_web_fonts: bool,
    ) -> None:
        self.world = world
        self.folders = folders
        self.layers = layers
        self.with_web_fonts = with_web_fonts
        self.diagnostics: list[Diagnostic] = []
        self._faces: dict[str, FontFace | None] = {}

    def family(self, key: str, source: FontSource) -> FontFamily | None:
        names = (source.regular, source.bold, source.italic, source.bold_italic)
        regular, bold, italic, bold_italic = (self._face(name) for name in names)
        if regular is None or bold is None or italic is None or bold_italic is None:
            return None
        return FontFamily(
            key, source.name, regular, bold, italic, bold_italic, tuple(source.alternatives)
        )

    def last_resort(self) -> FontFamily | None:
        """Return the shipped family of most characters; None where it has been taken away."""
        source = _LAST_RESORT
        names = (source.regular, source.bold, source.italic, source.bold_italic)
        is_there = all(self._path(name) is not None for name in names)
        return self.family(LAST_RESORT, source) if is_there else None

    def _face(self, name: str) -> FontFace | None:
        if name not in self._faces:
            self._faces[name] = self._read(name)
        return self._faces[name]

    def _read(self, name: str) -> FontFace | None:
        path = self._path(name)
        if path is None:
            hint = "name a TrueType file beside the theme, or a shipped face: " + _shipped_faces()
            self._note(name, f"the font file '{name}' is not there", hint)
            return None
        data = self.world.read(path)
        if data.startswith(_OPENTYPE_CFF):
            problem = f"'{name}' is an OpenType font with PostScript outlines"
            self._note(name, problem, "use the font's TrueType version (.ttf)")
            return None
        if not data.startswith(_TRUETYPE):
            self._note(name, f"'{name}' is not a TrueType font", "use the font's .ttf file")
            return None
        return FontFace(path.stem, data, self._web_data(path))

    def _path(self, name: str) -> PurePath | None:
        if "." not in name and "/" not in name:
            shipped = SHIPPED / f"{name}.ttf"
            return shipped if self.world.is_file(shipped) else None
        beside = (folder / name for folder in self.folders)
        return next((path for path in beside if self.world.is_file(path)), None)

    def _web_data(self, path: PurePath) -> bytes | None:
        packed = path.with_suffix(".woff2")
        if self.with_web_fonts and self.world.is_file(packed):
            return self.world.read(packed)
        return None

    def _note(self, name: str, message: str, hint: str) -> None:
        span = place_of_words(name, self.layers)
        self.diagnostics.append(Diagnostic("T604", Severity.ERROR, message, span, hint))


def place_of_words(words: str, layers: Sequence[tuple[bytes, str]]) -> Span | None:
    """Return where files (base first) say these words: in the last that does."""
    for data, file in reversed(layers):
        for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
            column = line.find(words)
            if column >= 0:
                return Span(file, number, column + 1, number, column + 1 + len(words))
    return None


def _shipped_faces() -> str:
    return ", ".join(sorted(path.stem for path in SHIPPED.glob("*.ttf")))
