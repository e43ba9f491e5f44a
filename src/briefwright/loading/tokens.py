"""Themes and manifests: layers of YAML to frozen values, or all that is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from briefwright.core.diagnostics import Diagnostic, Severity, Span, sorted_diagnostics
from briefwright.core.paths import path_text
from briefwright.loading.layers import Layer, Merged, merge_layers
from briefwright.loading.nodes import data_of
from briefwright.loading.positions import Positions
from briefwright.loading.refusals import Mistake, Refusal, refusals
from briefwright.loading.theme_names import unknown_names
from briefwright.template import Manifest
from briefwright.theme import Theme

Model = TypeVar("Model", bound=BaseModel)
_THEME_CODES = {
    Mistake.UNKNOWN: "T601",
    Mistake.UNKNOWN_NAME: "T601",
    Mistake.WRONG: "T602",
    Mistake.MISSING: "T603",
}
_MANIFEST_CODES = dict.fromkeys(Mistake, "T507")


def load_theme(layers: Sequence[Layer]) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    """Return the theme of layers of ``theme.yaml``, base first, or all that is wrong with it."""
    merged = merge_layers(layers, "T605")
    theme, diagnostics = _load(merged, Theme, _THEME_CODES)
    if theme is None:
        return None, diagnostics
    wrong = tuple(unknown_names(theme))
    found = (_diagnostic(each, merged.positions, _THEME_CODES) for each in wrong)
    return None if wrong else theme, sorted_diagnostics((*diagnostics, *found))


def load_manifest(data: bytes, file: str) -> tuple[Manifest | None, tuple[Diagnostic, ...]]:
    """Return the manifest of a ``template.yaml``, or all that is wrong with it."""
    return _load(merge_layers([(data, file)], "T507"), Manifest, _MANIFEST_CODES)


def _load(
    merged: Merged, model: type[Model], codes: Mapping[Mistake, str]
) -> tuple[Model | None, tuple[Diagnostic, ...]]:
    if merged.root is None:
        return None, merged.diagnostics
    try:
        return model.model_validate(data_of(merged.root)), merged.diagnostics
    except ValidationError as error:
        wrong = refusals(error, model)
    found = (_diagnostic(each, merged.positions, codes) for each in wrong)
    return None, sorted_diagnostics((*merged.diagnostics, *found))


def _diagnostic(refusal: Refusal, positions: Positions, codes: Mapping[Mistake, str]) -> Diagnostic:
    return Diagnostic(
        codes[refusal.mistake],
        Severity.ERROR,
        refusal.message,
        _place(refusal, positions),
        refusal.hint,
        path_text(refusal.path),
    )


def _place(refusal: Refusal, positions: Positions) -> Span:
    match refusal.mistake:
        case Mistake.UNKNOWN:
            return positions.key(refusal.path) or positions.nearest(refusal.path)
        case Mistake.MISSING:
            return positions.holder(refusal.path[:-1])
        case Mistake.WRONG | Mistake.UNKNOWN_NAME:
            return positions.nearest(refusal.path)
