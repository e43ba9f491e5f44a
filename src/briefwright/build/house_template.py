"""Make a template folder from a Word file: its styles found, mapped, and those missing named."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from briefwright.build.search import MANIFEST, TemplateFolder, TemplateSearch
from briefwright.build.starting import new_folder, title_of
from briefwright.core.diagnostics import Diagnostic
from briefwright.house import read_house
from briefwright.render.docx.house.mapping import StyleMatch, style_matches


@dataclass(frozen=True, slots=True)
class HouseTemplate:
    """The files of a new template by path (none where errors keep it), and its styles."""

    files: Mapping[PurePath, bytes]
    matches: tuple[StyleMatch, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, bytes] = field(default_factory=dict, repr=False)


def house_template(
    search: TemplateSearch, base: TemplateFolder, place: PurePath, name: str, house: PurePath
) -> HouseTemplate:
    """Return a template that inherits from another and writes Word files into a house file.

    Raises:
        UsageError: the name is none for a template, or the folder is taken.
        EnvironmentFailure: the house file cannot be read.
    """
    target = new_folder(search, place, name)
    data = search.world.read(house)
    reading = read_house(data, str(house))
    if reading.house is None:
        return HouseTemplate({}, (), reading.diagnostics, reading.texts)
    matches = style_matches(reading.house.styles)
    manifest = "\n".join(_manifest(name, base, matches)) + "\n"
    kind = ".dotx" if house.suffix.lower() == ".dotx" else ".docx"
    files = {target / MANIFEST: manifest.encode(), target / f"house{kind}": data}
    return HouseTemplate(files, matches, reading.diagnostics, reading.texts)


def _manifest(name: str, base: TemplateFolder, matches: Sequence[StyleMatch]) -> Iterator[str]:
    yield f"title: {json.dumps(title_of(name), ensure_ascii=False)}"
    yield f"description: The {base.name} on our own letterhead."
    yield f"base: {base.name}"
    yield "# The house file's style for one of the program's, where the names differ. What has none"
    yield "# is set after the house's own Normal and headings; name a style to change that."
    guesses = [match for match in matches if match.is_guess]
    yield "house_styles:" if guesses else "# house_styles:"
    for match in guesses:
        yield f"  {match.name}: {match.house}"
    for match in matches:
        if match.house is None:
            yield f"  # {match.name}:"
