"""How values become markup, and names that do not exist become findings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2.runtime import BlockReference, Macro, Undefined
from markupsafe import Markup

from briefwright.template.house import PIECE, PIECE_END
from briefwright.templating.faults import TemplateFault, Unusable
from briefwright.templating.marks import escaped, without_signs
from briefwright.templating.prose import prose_inline
from briefwright.templating.sandbox.functions import TemplateFunction
from briefwright.templating.views import PartView, ProseValue

_PIECES = dict.fromkeys((ord(PIECE), ord(PIECE_END)))
"""Signs for pieces of a house file, which no tag may print itself."""


class UnknownName(Undefined):
    """A variable that does not exist: noted when it is used, then treated as absent."""

    __slots__ = ("report",)

    report: Callable[[TemplateFault], None]

    def note(self) -> None:
        """Report the name."""
        name = str(self._undefined_name)
        message = self._undefined_hint or f"'{name}' is not a name a template knows"
        self.report(TemplateFault("T502", message, None, name))

    def __str__(self) -> str:
        self.note()
        return ""

    def __html__(self) -> str:
        return str(self)

    def __bool__(self) -> bool:
        self.note()
        return False

    def __len__(self) -> int:
        self.note()
        return 0

    def __iter__(self) -> Any:
        self.note()
        return iter(())

    def __eq__(self, other: object) -> bool:
        self.note()
        return isinstance(other, Undefined)

    def __hash__(self) -> int:
        return id(type(self))


def printed(value: Any) -> str:
    """Return a value as markup; raises Unusable for what has no printed form."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]  # a Markup
    if kind is str:
        return escaped(without_signs(value))
    if hasattr(kind, "__html__"):
        return value.__html__()  # type: ignore[no-any-return]  # a str
    return escaped(_words_of(value))


def printed_in_line(value: Any) -> str:
    """Return a value as markup for the middle of a line: prose without its paragraphs."""
    plain = value.printed() if isinstance(value, PartView) else value
    if isinstance(plain, ProseValue):
        return prose_inline(plain, plain.scope, plain.mark)
    return printed(value).translate(_PIECES)


def finalized(value: object) -> Markup:
    """Return a constant of a template as markup, as ``printed`` gives it."""
    return Markup(printed(value))  # noqa: S704  # escaped there


def _words_of(value: object) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, bool):
        raise Unusable("true and false are no text", "use {% if … %}")
    if isinstance(value, Macro | TemplateFunction | BlockReference):
        raise Unusable("this is called, not printed", "write its name with brackets: name()")
    raise Unusable("a list or mapping cannot be printed whole", "loop over it, or use | join")
