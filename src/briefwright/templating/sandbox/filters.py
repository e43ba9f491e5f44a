"""The filters of templates: a closed list, written so that text keeps the marks of its fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from jinja2 import pass_environment

from briefwright.templating.sandbox.compiling import COUNTED, JOINED
from briefwright.templating.sandbox.entries import Turns
from briefwright.templating.sandbox.functions import attribution_of, cite, status_mark
from briefwright.templating.sandbox.list_filters import LIST_FILTERS
from briefwright.templating.sandbox.text_filters import TEXT_FILTERS
from briefwright.templating.scope import Scope
from briefwright.templating.views import joined

if TYPE_CHECKING:
    from briefwright.templating.sandbox.environment import TemplateEnvironment


def _with_scope(function: Callable[[Scope, object], object]) -> Callable[..., object]:
    """Return a function of the composition as a filter."""

    @pass_environment
    def filtered(environment: TemplateEnvironment, value: object) -> object:
        return function(environment.scope, value)

    return filtered


@pass_environment
def _counted(environment: TemplateEnvironment, value: object) -> Turns:
    return Turns(value, environment.scope)


FILTERS: Final[Mapping[str, Callable[..., Any]]] = {
    **TEXT_FILTERS,
    **LIST_FILTERS,
    "cite": _with_scope(cite),
    "attribution_of": _with_scope(attribution_of),
    "status_mark": _with_scope(status_mark),
    COUNTED: _counted,
    JOINED: joined,
}
