"""Let the paragraphs, runs and tables of an annex be of the report's styles and lists."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field

from briefwright.attach.word.lists import ReportLists
from briefwright.attach.word.names import (
    P_PR,
    P_STYLE,
    PARAGRAPH_ORDER,
    R_PR,
    R_STYLE,
    RUN,
    RUN_ORDER,
    T_STYLE,
    TABLE,
    VAL,
    Element,
    P,
    W,
    add,
    insert,
    make,
    paragraph_properties,
    remove,
)
from briefwright.attach.word.style_sheets import StyleSheet
from briefwright.attach.word.styles import StyleMapping, StyleSource

_LIST = f"{W}numPr"
_NUMBER = f"{W}numId"
_LANGUAGE = f"{W}lang"


@dataclass(slots=True)
class Dressing:
    """What the words of one annex are dressed in."""

    source: StyleSource
    mapping: StyleMapping
    sheet: StyleSheet
    """The report's."""
    lists: ReportLists
    _instances: dict[tuple[str, str], str] = field(default_factory=dict)
    _used: set[str] = field(default_factory=set)
    _language: Element | None = field(init=False)

    def __post_init__(self) -> None:
        """See whether words in styles of the report would be taken for another language."""
        own, other = (
            each.text(each.defaults.get("paragraph")).get(_LANGUAGE)
            for each in (self.source.sheet, self.sheet)
        )
        spoken = other.get(VAL) if other is not None else None
        differs = own is not None and own.get(VAL) not in {None, spoken}
        self._language = own if differs else None

    def dress(self, root: Element) -> None:
        """Let everything in a story name styles and lists of the report."""
        for paragraph in root.iter(P):
            self._dress_paragraph(paragraph)
        for style in list(root.iter(R_STYLE)):
            self._rename(style)
        for table in root.iter(TABLE):
            self._dress_table(table)
        if self._language is not None:
            for run in root.iter(RUN):
                _speak(run, self._language)

    def _dress_paragraph(self, paragraph: Element) -> None:
        first = paragraph[0] if len(paragraph) else None
        properties = first if first is not None and first.tag == P_PR else None
        style = properties.find(P_STYLE) if properties is not None else None
        own = style.get(VAL, "") if style is not None else ""
        if style is not None and own not in self.source.sheet.by_id:
            remove(style)  # a style of this id in the report would be another
            style, own = None, ""
        default = self.mapping.defaults.get("paragraph")
        if style is not None:
            style.set(VAL, self.mapping.of(own))
        elif default is not None:
            properties = paragraph_properties(paragraph)
            properties.insert(0, make("pStyle", val=default))
        given = own or self.source.sheet.defaults.get("paragraph", "")
        self._adopt_list(paragraph, properties, given)

    def _adopt_list(self, paragraph: Element, properties: Element | None, style: str) -> None:
        """Give a paragraph the list in the report that it has by itself or by its style."""
        numbering = properties.find(_LIST) if properties is not None else None
        number = numbering.find(_NUMBER) if numbering is not None else None
        final = self.mapping.of(style) if style else ""
        if numbering is not None and number is not None:
            identity = number.get(VAL, "0")
            if identity in self.source.lists.numbers:
                number.set(VAL, self._direct(identity, style, final))
            elif identity != "0":
                remove(numbering)
            return
        of_style = self.sheet.numbering(final) if final else None
        if of_style is not None and self.lists.counts(of_style[0]):
            self._count_anew(paragraph_properties(paragraph), final, of_style)

    def _direct(self, number: str, style: str, final: str) -> str:
        """Return the list of a paragraph that names one itself."""
        lists, own = self.source.lists, self.source.sheet.numbering(style)
        of_style = self.sheet.numbering(final) if self.mapping.is_the_reports(final) else None
        if own is not None and of_style is not None:
            definition = lists.definition(number)
            if definition is not None and definition is lists.definition(own[0]):
                return self._by_style(of_style[0], number)
        if not lists.counts(number):
            return self.lists.shared(lists, number, self.source.carry)
        key = ("own", number)
        if key not in self._instances:
            fresh = self.lists.fresh(lists, number, self.source.carry, self._used)
            self._instances[key] = fresh
        return self._instances[key]

    def _by_style(self, number: str, instance: str) -> str:
        """Return a list like that of a style, one for each that the annex tells apart."""
        if not self.lists.counts(number):
            return number
        key = (number, instance)
        if key not in self._instances:
            restarts = self._restarts(instance)
            used = set() if restarts else self._used
            fresh = self.lists.fresh_of_style(number, self.source.carry, used)
            self._used |= used
            self._instances[key] = fresh
        return self._instances[key]

    def _restarts(self, instance: str) -> bool:
        """Tell whether a list of the annex begins to count anew by itself."""
        found = self.source.lists.numbers.get(instance)
        return found is not None and found.find(f".//{W}startOverride") is not None

    def _count_anew(self, properties: Element, style: str, of_style: tuple[str, str]) -> None:
        """Let a paragraph whose style numbers it count within this annex only.

        What names a list itself takes its indent from the list, so the style's is stated with it.
        """
        number, level = of_style
        numbering = properties.find(_LIST)
        if numbering is None:
            numbering = make("numPr")
            insert(properties, numbering, PARAGRAPH_ORDER)
            add(numbering, "ilvl", val=level)
        add(numbering, "numId", val=self._by_style(number, ""))
        indent = self.sheet.indent(style)
        if indent is None:
            return
        own = properties.find(f"{W}ind")
        if own is None:
            insert(properties, deepcopy(indent), PARAGRAPH_ORDER)
            return
        for key, value in indent.attrib.items():
            if key not in own.attrib:
                own.set(key, value)

    def _dress_table(self, table: Element) -> None:
        properties = table.find(f"{W}tblPr")
        if properties is None:
            return
        style = properties.find(T_STYLE)
        if style is not None:
            self._rename(style)
            style = properties.find(T_STYLE)
        default = self.mapping.defaults.get("table")
        if style is None and default is not None:
            properties.insert(0, make("tblStyle", val=default))

    def _rename(self, style: Element) -> None:
        identity = style.get(VAL, "")
        if identity in self.source.sheet.by_id:
            style.set(VAL, self.mapping.of(identity))
        else:
            remove(style)


def _speak(run: Element, language: Element) -> None:
    """Let a run say which language it is in, if it does not."""
    look = run.find(R_PR)
    if look is None:
        look = make("rPr")
        run.insert(0, look)
    if look.find(_LANGUAGE) is None:
        insert(look, deepcopy(language), RUN_ORDER)
