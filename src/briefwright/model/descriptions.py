"""What parts and fields are for: the docstrings of the model, read from its source when asked."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from briefwright.model.part import Part


def part_description(part: type[Part]) -> str:
    """Return the sentence that says what a part is."""
    return inspect.cleandoc(part.__doc__ or "")


@cache
def field_descriptions(part: type[Part]) -> Mapping[str, str]:
    """Return the sentence below each field of a part, inherited fields included."""
    found: dict[str, str] = {}
    for ancestor in reversed(part.__mro__):
        if issubclass(ancestor, Part):
            found.update(_own_descriptions(ancestor))
    return MappingProxyType({name: found[name] for name in part.model_fields if name in found})


def _own_descriptions(part: type[Part]) -> Iterator[tuple[str, str]]:
    """Yield each field of a class statement with the string that follows it (PEP 257)."""
    body = ast.parse(inspect.getsource(part)).body[0]
    assert isinstance(body, ast.ClassDef)  # noqa: S101 - the source of a class is a class statement
    for field, below in zip(body.body, body.body[1:], strict=False):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, " ".join(inspect.cleandoc(text).split())
            case _:
                pass
