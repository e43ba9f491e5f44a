"""Files in layers: a template's own on top of those it inherits from, merged key by key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefwright.core.diagnostics import Diagnostic, Severity, sorted_diagnostics
from briefwright.loading.nodes import Entry, MappingNode, Node, Point, TextNode
from briefwright.loading.positions import Positions
from briefwright.loading.reading import read_yaml

Layer = tuple[bytes, str]
"""A file's bytes and its name."""


@dataclass(frozen=True, slots=True)
class Merged:
    """Layers in one; None where one of them cannot be read."""

    root: MappingNode | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def positions(self) -> Positions:
        """The place of each value, in the layer that it comes from."""
        return Positions(self.root.file if self.root else "", self.root)


def merge_layers(layers: Sequence[Layer], code: str) -> Merged:
    """Return the layers merged, base first: mappings key by key, all else replaced.

    ``code`` is the code of whatever keeps a layer from being read. An empty file adds nothing.
    """
    diagnostics: list[Diagnostic] = []
    last_file = layers[-1][1] if layers else ""
    merged = MappingNode(last_file, Point(0, 0), Point(0, 1), is_flow=True)
    for data, file in layers:
        reading = read_yaml(data, file)
        found = [each for each in reading.diagnostics if each.code != "E002"]
        diagnostics += [replace(each, code=code) for each in found]
        match reading.root:
            case MappingNode() as root:
                merged = _merged(merged, root, last_file)
            case None:
                pass
            case other:
                diagnostics.append(_not_a_mapping(Positions(file, other), code))
    is_whole = all(each.severity is not Severity.ERROR for each in diagnostics)
    return Merged(merged if is_whole else None, sorted_diagnostics(diagnostics))


def _merged(base: MappingNode, own: MappingNode, file: str) -> MappingNode:
    entries = dict(base.entries)
    for name, entry in own.entries.items():
        below = entries.get(name)
        value: Node = entry.value
        if below is not None and isinstance(below.value, MappingNode):
            if isinstance(value, MappingNode):
                value = _merged(below.value, value, file)
            elif isinstance(value, TextNode) and value.text is None:
                value = below.value
        entries[name] = Entry(entry.key, value)
    return MappingNode(own.file, own.start, own.end, own.is_flow, entries)


def _not_a_mapping(positions: Positions, code: str) -> Diagnostic:
    message = "This file should hold keys and values."
    return Diagnostic(code, Severity.ERROR, message, positions.nearest(()), None)
