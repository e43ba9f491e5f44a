"""Labels: the template's own words by key, nested or flat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefwright.core.diagnostics import Diagnostic, Severity, has_errors, sorted_diagnostics
from briefwright.loading.layers import Layer, merge_layers
from briefwright.loading.nodes import ListNode, MappingNode, Node, TextNode, span_of


def load_labels(layers: Sequence[Layer]) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    """Return labels by key (nested keys joined with dots), later layers on top; T509 for others."""
    merged = merge_layers(layers, "T509")
    if merged.root is None:
        return {}, merged.diagnostics
    labels: dict[str, str] = {}
    diagnostics = list(merged.diagnostics)
    for key, node in _labels(merged.root, ""):
        if isinstance(node, TextNode) and node.text is not None:
            labels[key] = node.text
        else:
            diagnostics.append(_not_text(key, node))
    return {} if has_errors(diagnostics) else labels, sorted_diagnostics(diagnostics)


def _labels(node: Node, key: str) -> Iterator[tuple[str, Node]]:
    if not isinstance(node, MappingNode):
        yield key, node
        return
    for name, entry in node.entries.items():
        yield from _labels(entry.value, f"{key}.{name}" if key else name)


def _not_text(key: str, node: Node) -> Diagnostic:
    kind = "a list" if isinstance(node, ListNode) else "empty"
    message = f"The label '{key}' should be text, not {kind}."
    return Diagnostic("T509", Severity.ERROR, message, span_of(node), None, key)
