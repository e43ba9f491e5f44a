"""The parts of docs/templates.md that follow from the code, as they should be written there."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.templating.language.built_in import BUILT_IN
from briefwright.templating.markup.grammar import ANY_FLOW, GRAMMAR, Attribute, Element, Inside
from briefwright.templating.sandbox.conditions import CONDITIONS
from briefwright.templating.sandbox.filters import FILTERS

_PLACES: dict[tuple[Inside, ...], str] = {
    (Inside.BLOCKS, *ANY_FLOW): "wherever blocks stand",
    (Inside.INLINE, *ANY_FLOW): "any line of text",
}
_PLACE = {
    Inside.BLOCKS: "document, section, columns",
    Inside.FLOW: "li, td, th, dd",
    Inside.INLINE: "any line",
    Inside.QUOTE: "blockquote",
    Inside.CALLOUT: "aside",
    Inside.CARD: "article",
    Inside.LIST: "ul, ol",
    Inside.TABLE: "table",
    Inside.TABLE_PART: "thead, tbody",
    Inside.ROW: "tr",
    Inside.COLUMN_GROUP: "colgroup",
    Inside.DEFINITIONS: "dl",
    Inside.CARDS: "div of cards",
    Inside.KEY_NUMBERS: "div of key numbers",
    Inside.KEY_NUMBER: "div in key numbers",
    Inside.FIGURE: "figure",
}


def grammar_table() -> str:
    """Return one row for each use of an element."""
    rows = ["| Element | May stand in | Holds | Is |", "| --- | --- | --- | --- |"]
    for element in GRAMMAR:
        places = ", ".join(_PLACE[place] for place in element.where)
        where = _PLACES.get(element.where, places)
        rows.append(f"| `{_tag(element)}` | {where} | {element.inside} | {element.meaning} |")
    return "\n".join(rows)


def attribute_table() -> str:
    """Return one row for each attribute of an element, alike ones together."""
    rows: dict[tuple[str, str], list[str]] = {}
    for element in GRAMMAR:
        for name, rule in element.attributes.items():
            names = rows.setdefault((name, _values(rule)), [])
            shown = element.name if element.kind is None else f"{element.name}.{element.kind}"
            if shown not in names:
                names.append(shown)
    lines = ["| Attribute | On | Value |", "| --- | --- | --- |"]
    for (name, values), elements in rows.items():
        lines.append(f"| `{name}` | {', '.join(elements)} | {values} |")
    return "\n".join(lines)


def filter_names() -> set[str]:
    """Return the names of all filters that templates can write."""
    return {name for name in FILTERS if name.isidentifier()}


def test_names() -> set[str]:
    """Return the names of all tests that templates can write."""
    return {name for name in CONDITIONS if name.isidentifier()}


def built_in_words() -> Iterator[str]:
    """Yield the keys of the program's own words, those of vocabularies apart."""
    return (key for key in BUILT_IN["en"])


def _tag(element: Element) -> str:
    words = [element.name]
    if element.kind is not None:
        words.append(f'class="{element.kind}"')
    words += [name for name in element.attributes if name != "class" or element.kind is None]
    return f"<{' '.join(words)}>"


def _values(rule: Attribute) -> str:
    values = ", ".join(rule.choices) or rule.form
    return f"{values} (required)" if rule.required else values
