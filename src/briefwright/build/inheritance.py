"""Follow ``base:`` from a template to those it inherits from, and merge their manifests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefwright.build.search import TemplateFolder, TemplateSearch
from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.core.errors import EnvironmentFailure
from briefwright.loading import load_manifest, load_manifest_rules, text_lines
from briefwright.template import Manifest


@dataclass(frozen=True, slots=True)
class Link:
    """One template of a chain of inheritance."""

    folder: TemplateFolder
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class Chain:
    """A template and those it inherits from, own first; ``diagnostics`` say what broke it."""

    links: tuple[Link, ...]
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, bytes]
    """The manifests as read, by name."""

    @property
    def manifest(self) -> Manifest:
        """The manifest with everything inherited that the template does not say itself."""
        return merged_manifest([link.manifest for link in self.links])

    def lines_of(self, file: str) -> Sequence[str]:
        """Return the lines of a manifest that diagnostics point into."""
        return text_lines(self.texts.get(file, b""))


def follow_bases(search: TemplateSearch, folder: TemplateFolder) -> Chain:
    """Return the chain from a template to the one that inherits from none."""
    links: list[Link] = []
    diagnostics: list[Diagnostic] = []
    texts: dict[str, bytes] = {}
    current: TemplateFolder | None = folder
    while current is not None:
        path = current.path / current.manifest
        data = texts[str(path)] = search.world.read(path)
        manifest, found = load_manifest(data, str(path))
        diagnostics += found
        if manifest is None:
            break
        diagnostics += load_manifest_rules(manifest.rules, data, str(path))[1]
        links.append(Link(current, manifest))
        current, broken = _next(search, links, Span.point(str(path), _line_of_base(data), 1))
        diagnostics += broken
    return Chain(tuple(links), tuple(diagnostics), texts)


def merged_manifest(manifests: Sequence[Manifest]) -> Manifest:
    """Return the first manifest, filled up from those behind it; mappings add up."""
    merged = dict(manifests[-1])
    for manifest in reversed(manifests[:-1]):
        own = {name: getattr(manifest, name) for name in manifest.model_fields_set}
        own["options"] = {**merged["options"], **manifest.options}
        own["rules"] = {**merged["rules"], **manifest.rules}
        own["house_styles"] = {**merged["house_styles"], **manifest.house_styles}
        merged |= own
    merged["base"] = manifests[0].base
    return Manifest.model_construct(**merged)


def _next(
    search: TemplateSearch, links: Sequence[Link], span: Span
) -> tuple[TemplateFolder | None, list[Diagnostic]]:
    last = links[-1]
    if last.manifest.base is None:
        return None, []
    try:
        base = search.find(last.manifest.base, behind=last.folder)
    except EnvironmentFailure:
        base = None
    if base is None:
        problem = f"the base '{last.manifest.base}' is not a template that can be found"
        return None, [_broken(problem, span, search.suggestion(last.manifest.base))]
    if base.path in [link.folder.path for link in links]:
        way = " → ".join([*(link.folder.name for link in links), base.name])
        return None, [_broken(f"the bases go round in a circle: {way}", span, None)]
    return base, []


def _broken(message: str, span: Span, hint: str | None) -> Diagnostic:
    return Diagnostic("T507", Severity.ERROR, message, span, hint)


def _line_of_base(data: bytes) -> int:
    """Return the line, from 1, on which the manifest names its base."""
    lines = data.decode("utf-8", "replace").splitlines()
    return next((n for n, line in enumerate(lines, 1) if line.startswith("base")), 1)
