"""Dataclasses that cost next to nothing until they are used: a quick start is a feature.

The standard decorator writes and compiles up to eight methods for each class when its module is
imported, over half a millisecond a class, and a build meets more than a hundred classes. This one
does the same for what the project uses of it, but shares the methods, and compiles ``__init__``
when the first value is made. To a type checker it is the standard decorator itself.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen=False, slots=False, eq=True, order=False):
        """Return a decorator that makes a class a dataclass, as ``dataclasses.dataclass`` does.

        Raises:
            TypeError: a field asks for what only the standard decorator can do.
        """

        def decorated(cls):
            made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
            fields = dataclasses.fields(made)
            if any(field.kw_only for field in fields):
                raise TypeError(f"{cls.__name__} needs the standard dataclass: kw_only")
            methods = {"__init__": _first_init(made, fields, frozen), "__repr__": _repr(fields)}
            if eq:
                methods |= _comparing(fields, frozen, order)
            if frozen:
                methods |= _FREEZING
                methods |= _pickling(fields) if slots else {}
            for name, method in methods.items():
                if name not in vars(cls):
                    setattr(made, name, method)
            return made

        return decorated


__all__ = ["dataclass"]

_Fields = tuple[dataclasses.Field[Any], ...]
_Methods = dict[str, Callable[..., Any] | None]


def _first_init(cls: Any, fields: _Fields, is_frozen: bool) -> Callable[..., None]:  # noqa: FBT001 - as the flag above
    """Return an ``__init__`` that puts a compiled one into its place when first called."""

    def first_init(self: object, *arguments: object, **keywords: object) -> None:
        cls.__init__ = _compiled_init(cls, fields, is_frozen=is_frozen)
        cls.__init__(self, *arguments, **keywords)

    return first_init


def _compiled_init(cls: type, fields: _Fields, *, is_frozen: bool) -> Callable[..., None]:
    names: dict[str, Any] = {"set_field": object.__setattr__, "missing": dataclasses.MISSING}
    head, body = ["self"], []
    for field in fields:
        name = value = parameter = field.name
        if field.default_factory is not dataclasses.MISSING:
            names[f"make_{name}"] = field.default_factory
            parameter, value = f"{name}=missing", f"make_{name}()"
            value += f" if {name} is missing else {name}" if field.init else ""
        elif field.default is not dataclasses.MISSING:
            names[f"default_{name}"] = field.default
            parameter = f"{name}=default_{name}"
            value = name if field.init else f"default_{name}"
        if field.init:
            head.append(parameter)
        elif value == name:
            continue  # only __post_init__ knows what it holds
        body.append(f"set_field(self, {name!r}, {value})" if is_frozen else f"self.{name}={value}")
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    source = f"def __init__({', '.join(head)}):\n " + "\n ".join(body or ["pass"])
    exec(source, names)  # noqa: S102 - made of field names alone, as by the standard decorator
    method = cast("Callable[..., None]", names["__init__"])
    method.__qualname__ = f"{cls.__qualname__}.__init__"
    return method


def _repr(fields: _Fields) -> Callable[[object], str]:
    shown = [field.name for field in fields if field.repr]

    def representation(self: object) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{type(self).__qualname__}({values})"

    return representation


def _comparing(fields: _Fields, is_frozen: bool, is_ordered: bool) -> _Methods:  # noqa: FBT001 - as above
    """Return the comparisons of two values of one class, field by field."""
    names = [field.name for field in fields if field.compare]

    def key(value: object) -> tuple[object, ...]:
        return tuple([getattr(value, name) for name in names])

    def comparison(name: str) -> Callable[[object, object], Any]:
        compare = getattr(tuple, name)

        def method(self: object, other: object) -> Any:
            if other.__class__ is not self.__class__:
                return NotImplemented
            return compare(key(self), key(other))

        method.__name__ = name
        return method

    def hash_of(self: object) -> int:
        return hash(key(self))

    compared = ("__eq__", *(("__lt__", "__le__", "__gt__", "__ge__") if is_ordered else ()))
    return {"__hash__": hash_of if is_frozen else None} | {
        name: comparison(name) for name in compared
    }


def _refuse(self: object, name: str, *_value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")


_FREEZING: _Methods = {"__setattr__": _refuse, "__delattr__": _refuse}


def _pickling(fields: _Fields) -> _Methods:
    """Return how a frozen value with slots is taken apart and put together again."""
    names = [field.name for field in fields]

    def state(self: object) -> list[object]:
        return [getattr(self, name) for name in names]

    def restore(self: object, state: list[object]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    return {"__getstate__": state, "__setstate__": restore}
