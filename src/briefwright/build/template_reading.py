"""Read a template folder and all it inherits: markup, labels, theme and fonts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from briefwright.build.fonts import read_fonts
from briefwright.build.house_reading import read_house_file
from briefwright.build.inheritance import Chain, follow_bases
from briefwright.build.letterhead import find_letterhead
from briefwright.build.search import TemplateFolder, TemplateSearch
from briefwright.core.diagnostics import Diagnostic, Severity, Span, has_errors
from briefwright.core.fonts import FontFamily
from briefwright.core.rendering import Letterhead
from briefwright.core.world import World
from briefwright.loading import load_labels, load_theme
from briefwright.template import Template, TemplateFile
from briefwright.theme import Theme

THEME = "theme.yaml"
LABELS = "labels"


@dataclass(frozen=True, slots=True)
class TemplateReading:
    """A template ready for use; its parts are None where ``diagnostics`` hold errors."""

    folder: TemplateFolder
    folders: tuple[PurePath, ...]
    """Of the template and those it inherits from, own first."""
    template: Template | None
    theme: Theme | None
    fonts: Mapping[str, FontFamily] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """What was read, by the name diagnostics use: for excerpts."""
    letterhead: Letterhead | None = None


def read_template(
    search: TemplateSearch,
    folder: TemplateFolder,
    language: str | None = None,
    *,
    with_web_fonts: bool = False,
    house: PurePath | None = None,
) -> TemplateReading:
    """Return the template of a folder with what it inherits; ``house`` stands for its house file.

    ``language`` (BCP 47) limits the labels to those a brief in it needs; None reads them all.
    """
    chain = follow_bases(search, folder)
    places = tuple(link.folder.path for link in chain.links)
    if has_errors(chain.diagnostics):
        return TemplateReading(folder, places, None, None, {}, chain.diagnostics, chain.texts)
    texts = dict(chain.texts)
    layers = list(_layers(search.world, chain, PurePath(THEME)))
    texts.update((file, data) for data, file in layers)
    theme, theme_findings = load_theme(layers) if layers else (None, (_no_theme(folder),))
    template, template_findings = _read_parts(search.world, chain, texts, language, house)
    diagnostics = [*chain.diagnostics, *theme_findings, *template_findings]
    fonts: Mapping[str, FontFamily] = {}
    if theme is not None:
        fonts, font_findings = read_fonts(
            search.world, theme, places, layers, with_web_fonts=with_web_fonts
        )
        diagnostics += font_findings
    letterhead, letterhead_findings = find_letterhead(search.world, places)
    diagnostics += letterhead_findings
    return TemplateReading(
        folder, places, template, theme, fonts, tuple(diagnostics), texts, letterhead
    )


def _read_parts(
    world: World,
    chain: Chain,
    texts: dict[str, bytes],
    language: str | None,
    house: PurePath | None,
) -> tuple[Template, list[Diagnostic]]:
    """Return markup, labels and house file as a template, and what is wrong with them."""
    folder = chain.links[0].folder
    labels, label_findings = _read_labels(world, chain, texts, language)
    files = _markup_files(world, chain)
    texts.update((file.file, file.text.encode()) for file in files.values())
    found, house_findings = read_house_file(world, chain, house, texts)
    template = Template(
        folder.name, chain.manifest, files, labels, house=found, keeper=world.keeper
    )
    diagnostics = [*label_findings, *house_findings]
    if template.main not in files:
        diagnostics.append(_no_markup(folder, template.main))
    return template, diagnostics


def label_languages(language: str) -> tuple[str, ...]:
    """Return the languages whose labels may serve a brief: ``fr-CH`` → fr-CH, fr, en."""
    parts = language.split("-")
    narrower = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    return tuple(dict.fromkeys((*narrower, "en")))


def languages_of(world: World, chain: Chain) -> tuple[str, ...]:
    """Return the languages a template has labels for."""
    return tuple(name.removesuffix(".yaml") for name in _label_files(world, chain))


def _layers(world: World, chain: Chain, name: PurePath) -> Iterator[tuple[bytes, str]]:
    """Yield each template's file of a name, base first, as bytes and name."""
    for link in reversed(chain.links):
        path = link.folder.path / name
        if world.is_file(path):
            yield world.read(path), str(path)


def _read_labels(
    world: World, chain: Chain, texts: dict[str, bytes], language: str | None
) -> tuple[dict[str, dict[str, str]], list[Diagnostic]]:
    diagnostics: list[Diagnostic] = []
    labels: dict[str, dict[str, str]] = {"en": {}}
    names = _label_files(world, chain)
    if language is not None:
        needed = {f"{tag}.yaml".lower() for tag in label_languages(language)}
        names = [name for name in names if name.lower() in needed]
    for name in names:
        layers = list(_layers(world, chain, PurePath(LABELS) / name))
        texts.update((file, data) for data, file in layers)
        labels[name.removesuffix(".yaml")], found = load_labels(layers)
        diagnostics += found
    return labels, diagnostics


def _label_files(world: World, chain: Chain) -> list[str]:
    found = (world.files(link.folder.path / LABELS) for link in chain.links)
    return sorted({name for names in found for name in names if name.endswith(".yaml")})


def _markup_files(world: World, chain: Chain) -> dict[str, TemplateFile]:
    """Return every markup file by name, own first, and each base's as ``BASE/name`` too."""
    files: dict[str, TemplateFile] = {}
    for link in chain.links:
        for name, path in _markup_paths(world, link.folder.path):
            text = world.read(path).decode("utf-8", "replace")
            files.setdefault(name, TemplateFile(name, str(path), text))
            qualified = f"{link.folder.name}/{name}"
            files[qualified] = TemplateFile(qualified, str(path), text)
    return files


def _markup_paths(
    world: World, folder: PurePath, inside: str = ""
) -> Iterator[tuple[str, PurePath]]:
    for name in world.files(folder):
        if name.endswith(".jinja"):
            yield inside + name, folder / name
    for name in _visible(world.folders(folder)):
        yield from _markup_paths(world, folder / name, f"{inside}{name}/")


def _visible(names: Iterable[str]) -> Sequence[str]:
    return [name for name in names if not name.startswith((".", "_"))]


def _no_markup(folder: TemplateFolder, main: str) -> Diagnostic:
    return _lacking("T507", folder, main)


def _no_theme(folder: TemplateFolder) -> Diagnostic:
    return _lacking("T603", folder, THEME)


def _lacking(code: str, folder: TemplateFolder, file: str) -> Diagnostic:
    return Diagnostic(
        code,
        Severity.ERROR,
        f"the template has no {file}, and no base that has one",
        Span.point(str(folder.path / folder.manifest), 1),
        f"write {file}, or inherit from a shipped template: base: policy-brief",
    )
