"""What templates may call besides macros: labels, citations, attributions, status marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from jinja2.utils import Cycler, Joiner, Namespace
from markupsafe import Markup, escape

from briefwright.core.diagnostics import Severity
from briefwright.model import SourceReference
from briefwright.templating.citations import citation_markup
from briefwright.templating.faults import TemplateFault, Unusable, did_you_mean, unknown_field
from briefwright.templating.marks import Mark
from briefwright.templating.scope import Scope
from briefwright.templating.views import (
    ABSENT,
    Absent,
    ListView,
    NotStatedValue,
    PartView,
    SourceReferenceValue,
    Value,
    joined,
)

_PLACEHOLDER = re.compile(r"\{([a-z_][a-z0-9_]*)\}")
_LONGEST_RANGE = 10_000

# Shapes that both shipped families have; within one vocabulary no two words share one.
SHAPES: Final[Mapping[str, str]] = {
    "pledged": "▷", "planned": "▷", "on track": "▶", "ongoing": "▶", "met": "✓", "exceeded": "▲",
    "ended": "■", "paused": "□", "missed": "×", "withdrawn": "▽", "unknown": "?",
    "rising": "↑", "steady": "→", "falling": "↓",
    "pending": "□", "agreed": "✓", "disagreed": "×", "discuss": "▷",
    "open": "▷", "awaiting answer": "□", "answered": "✓", "declined": "×",
    "cleared": "✓", "cleared with comments": "☑", "not cleared": "×",
    "draft": "□", "in clearance": "▷", "final": "■", "superseded": "▽",
    "high": "▲", "moderate": "▶", "low": "▽",
}  # fmt: skip


class TemplateFunction:
    """A function that templates may call; nothing else about it can be reached."""

    __slots__ = ("_function",)

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the function."""
        return self._function(*args, **kwargs)


class LabelReader:
    """``labels.key`` and ``label('key', name=value)``: the template's words."""

    def __init__(self, scope: Scope, report: Callable[..., None]) -> None:
        self._scope = scope
        self._report = report
        self.seen: dict[str, str] = {}
        """Words asked for so far."""

    def template_field(self, name: str) -> str:
        """Return the words for a key; a missing key is noted as T508."""
        if name not in self.seen:
            self.seen[name] = self._find(name)
        return self.seen[name]

    def _find(self, name: str) -> str:
        words = self._scope.words
        found = words.find_own(name)
        if found is None:
            found = words.find(name)
            self._note(name, found)
        return found or ""

    def filled(self, key: str, **values: object) -> object:
        """Return the words for a key with ``{name}`` replaced by values, which keep their marks."""
        pieces = _PLACEHOLDER.split(self.template_field(str(key)))
        texts: list[object] = []
        for index, piece in enumerate(pieces):
            if index % 2 == 0:
                texts.append(piece)
            elif piece in values:
                texts.append(values[piece])
            else:
                message = f"the label '{key}' needs a value for {{{piece}}}"
                self._report(
                    TemplateFault("T508", message, f"write label('{key}', {piece}=…)", key)
                )
        return joined(texts)

    def _note(self, key: str, english: str | None) -> None:
        words = self._scope.words
        if english is None:
            hint = did_you_mean(key, words.keys()) or f"add it to labels/{words.tag}.yaml"
            self._report(TemplateFault("T508", f"there is no label '{key}'", hint, key))
        elif words.has_own_labels:
            message = f"the label '{key}' has no words in '{words.tag}'; the English ones are used"
            fault = TemplateFault("T508", message, f"add it to labels/{words.tag}.yaml", key)
            self._report(fault, Severity.WARNING)


class Names:
    """A few fixed names with plain values: ``options``, ``template``."""

    def __init__(self, kind: str, values: Mapping[str, str]) -> None:
        self._kind = kind
        self._values = values

    def template_field(self, name: str) -> str:
        """Return a value by name; raises UnknownField."""
        if name not in self._values:
            raise unknown_field(self._kind, name, self._values)
        return self._values[name]


def standard_functions() -> dict[str, object]:
    """Return the functions of Jinja that templates may call."""
    return {
        "range": TemplateFunction(bounded_range),
        "namespace": TemplateFunction(Namespace),
        "cycler": TemplateFunction(Cycler),
        "joiner": TemplateFunction(Joiner),
    }


def bounded_range(*bounds: int) -> range:
    """Return a range of at most 10,000 numbers; raises TemplateFault for a longer one."""
    try:
        numbers = range(*bounds)
    except (TypeError, ValueError) as error:
        raise Unusable("range takes one to three whole numbers", needle="range") from error
    if len(numbers) > _LONGEST_RANGE:
        message = f"range counts more than {_LONGEST_RANGE:,} numbers"
        raise TemplateFault("T511", message, "loop over the brief's own lists", "range")
    return numbers


def cite(scope: Scope, item: object) -> object:
    """Return the citation of an item's sources: ``[2, ¶4]``; nothing where it has none."""
    if isinstance(item, PartView):
        item = item.template_field("source")
    if isinstance(item, Absent) or item is None:
        return ABSENT
    if isinstance(item, NotStatedValue):
        return item
    references = [item] if isinstance(item, SourceReferenceValue) else item
    if not isinstance(references, ListView | list | tuple):
        raise Unusable("only an item, or its source, can be cited", "cite(item)", "cite")
    cited: list[tuple[SourceReference, Mark | None]] = []
    for each in references:
        if not isinstance(each, SourceReferenceValue):
            raise Unusable("only an item, or its source, can be cited", "cite(item)", "cite")
        cited.append((each.reference, each.mark))
    return Markup(citation_markup(cited, scope)) if cited else ABSENT  # noqa: S704  # built from escaped parts


def attribution_of(scope: Scope, item: object) -> object:
    """Return who said so in words: "according to the Ministry of Defence"."""
    if not isinstance(item, PartView):
        return ABSENT
    who = item.template_field("attribution")
    if isinstance(who, NotStatedValue):
        return NotAttributed.of(scope, who.place)
    if not isinstance(who, Value):
        return ABSENT
    before, _, after = (scope.words.find("attribution") or "{who}").partition("{who}")
    return joined([before, who, after])


class NotAttributed(NotStatedValue):
    """An attribution that the source does not state."""

    __slots__ = ()

    def said(self) -> str:
        """Return the words that are printed."""
        return self.scope.words.find("attribution_not_stated") or super().said()


def status_mark(scope: Scope, value: object) -> object:
    """Return a status as shape and word, never colour alone."""
    if not isinstance(value, Value) or isinstance(value, NotStatedValue):
        return value
    shape = SHAPES.get(str.__str__(value), "◆")
    return Markup('<span class="status">{}\u00a0{}</span>').format(
        shape, escape(value)
    )  # a constant
