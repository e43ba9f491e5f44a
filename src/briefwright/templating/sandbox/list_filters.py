"""Filters on lists: choosing, sorting, grouping and joining entries."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from jinja2 import pass_environment

from briefwright.templating.faults import Unusable
from briefwright.templating.sandbox.entries import Group, entries, is_missing, order_of
from briefwright.templating.views import ABSENT, DataView, NotStatedValue, Shared, Value, joined

if TYPE_CHECKING:
    from briefwright.templating.sandbox.environment import TemplateEnvironment


def field_of(environment: TemplateEnvironment, value: object, attribute: object) -> object:
    """Return a field by its dotted name, as a template would reach it."""
    if isinstance(attribute, int):
        return environment.getitem(value, attribute)
    for step in str(attribute).split("."):
        value = environment.getattr(value, step)
    return value


@pass_environment
def join(
    environment: TemplateEnvironment,
    value: object,
    separator: str = "",
    attribute: str | None = None,
) -> object:
    """Return entries as one text; those that are absent or empty are left out."""
    if isinstance(value, NotStatedValue):
        return value
    texts: list[object] = []
    for entry in _counted(environment, value):
        text = entry if attribute is None else field_of(environment, entry, attribute)
        if text or text == 0:
            texts += [separator, text] if texts else [text]
    return joined(texts)


@pass_environment
def sort(
    environment: TemplateEnvironment,
    value: object,
    reverse: bool = False,  # noqa: FBT001, FBT002  # as in Jinja
    attribute: str | None = None,
) -> list[Any]:
    """Return entries in order; dates by the calendar, what is missing last either way."""

    def key(entry: object) -> object:
        return entry if attribute is None else field_of(environment, entry, attribute)

    keyed = [(key(entry), entry) for entry in _counted(environment, value)]
    known = [pair for pair in keyed if not is_missing(pair[0])]
    known.sort(key=lambda pair: order_of(pair[0]), reverse=reverse)
    return [entry for _, entry in known] + [entry for key, entry in keyed if is_missing(key)]


@pass_environment
def groupby(environment: TemplateEnvironment, value: object, attribute: str) -> list[Group]:
    """Return groups of the entries that share a field, in the order they first appear."""
    groups: dict[object, Group] = {}
    for entry in _counted(environment, value):
        shared = field_of(environment, entry, attribute)
        groups.setdefault(shared, Group(shared, [])).list.append(entry)
    return list(groups.values())


@pass_environment
def unique(
    environment: TemplateEnvironment, value: object, attribute: str | None = None
) -> list[Any]:
    """Return entries without those that repeat an earlier one."""
    first: dict[object, object] = {}
    for entry in _counted(environment, value):
        key = entry if attribute is None else field_of(environment, entry, attribute)
        first.setdefault(key, entry)
    return list(first.values())


@pass_environment
def once(environment: TemplateEnvironment, value: object, attribute: str | None = None) -> object:
    """Return what all entries say, to be printed once for all; raises Unusable where they differ.

    Entries that leave the field out do not count; where all do, the result is absent.
    """
    found = [
        entry if attribute is None else field_of(environment, entry, attribute)
        for entry in _counted(environment, value)
    ]
    said_by = [each for each in found if isinstance(each, Value)]
    if len(set(said_by)) > 1:
        raise Unusable("these values differ: once prints what all say", "loop over them", "once")
    return Shared.by(said_by) if said_by else ABSENT


@pass_environment
def mapped(
    environment: TemplateEnvironment,
    value: object,
    *filtering: Any,
    attribute: str | None = None,
    **options: Any,
) -> list[Any]:
    """Return a field of each entry, or each entry filtered: ``map("upper")``."""
    found = _counted(environment, value)
    if attribute is not None:
        return [field_of(environment, entry, attribute) for entry in found]
    if not filtering:
        raise Unusable("map needs a field or a filter", 'map(attribute="name")', "map")
    name, *arguments = filtering
    return [environment.call_filter(str(name), each, arguments, options) for each in found]


def _chosen(*, keep: bool, by_field: bool) -> Callable[..., list[Any]]:
    """Return select, reject, selectattr or rejectattr."""

    @pass_environment
    def choose(environment: TemplateEnvironment, value: object, *arguments: Any) -> list[Any]:
        attribute, *test = arguments if by_field else (None, *arguments)
        kept = []
        for entry in _counted(environment, value):
            judged = field_of(environment, entry, attribute) if by_field else entry
            passes = environment.call_test(test[0], judged, test[1:]) if test else bool(judged)
            if passes is keep:
                kept.append(entry)
        return kept

    return choose


def _of_entries(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function of entries as a filter that counts them."""

    @pass_environment
    def filtered(environment: TemplateEnvironment, value: object, *arguments: Any) -> Any:
        return function(_counted(environment, value), *arguments)

    return filtered


def batch(found: Sequence[Any], size: int, fill: object = None) -> list[list[Any]]:
    """Return entries in rows of a size; the last is filled up, if asked."""
    rows = [list(found[start : start + size]) for start in range(0, len(found), _positive(size))]
    if rows and fill is not None:
        rows[-1] += [fill] * (size - len(rows[-1]))
    return rows


def sliced(found: Sequence[Any], count: int) -> list[list[Any]]:
    """Return entries in a number of columns, the first ones longer."""
    length, longer = divmod(len(found), _positive(count))
    columns, start = [], 0
    for number in range(count):
        end = start + length + (number < longer)
        columns.append(list(found[start:end]))
        start = end
    return columns


@pass_environment
def total(
    environment: TemplateEnvironment, value: object, attribute: str | None = None, start: int = 0
) -> Any:
    """Return the sum of numbers."""
    for entry in _counted(environment, value):
        each = entry if attribute is None else field_of(environment, entry, attribute)
        start = environment.call_binop(None, "+", start, each)  # type: ignore[arg-type]  # needs no context
    return start


def length(value: object) -> int:
    """Return how many entries a list has, or signs a text."""
    return len(value) if isinstance(value, str) and not _is_nothing(value) else len(entries(value))


def items(value: object) -> list[tuple[object, object]]:
    """Return the keys and values of a mapping of the free data or of the template's own."""
    if isinstance(value, DataView):
        return list(value.items())
    if isinstance(value, dict):
        return list(value.items())
    if value:
        raise Unusable("this has no keys", "brief.data has")
    return []


def _counted(environment: TemplateEnvironment, value: object) -> Any:
    found = entries(value)
    environment.scope.spend(len(found))
    return found


def _is_nothing(value: object) -> bool:
    return isinstance(value, NotStatedValue)


def _positive(size: object) -> int:
    if not isinstance(size, int) or size < 1:
        raise Unusable("the size must be a whole number from 1")
    return size


LIST_FILTERS: Final[Mapping[str, Callable[..., Any]]] = {
    "join": join,
    "sort": sort,
    "groupby": groupby,
    "unique": unique,
    "once": once,
    "map": mapped,
    "select": _chosen(keep=True, by_field=False),
    "reject": _chosen(keep=False, by_field=False),
    "selectattr": _chosen(keep=True, by_field=True),
    "rejectattr": _chosen(keep=False, by_field=True),
    "batch": _of_entries(batch),
    "slice": _of_entries(sliced),
    "sum": total,
    "length": length,
    "count": length,
    "items": items,
    "dictsort": lambda value: sorted(items(value), key=lambda pair: str(pair[0])),
    "first": lambda value: next(iter(entries(value)), ABSENT),
    "last": _of_entries(lambda found: found[-1] if found else ABSENT),
    "list": _of_entries(list),
    "reverse": _of_entries(lambda found: list(found)[::-1]),
    "min": _of_entries(lambda found: min(found, key=order_of, default=ABSENT)),
    "max": _of_entries(lambda found: max(found, key=order_of, default=ABSENT)),
}
