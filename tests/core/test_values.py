"""Quick dataclasses behave as the standard ones, and all of the program uses them."""

from __future__ import annotations

import ast
import copy
import dataclasses
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefwright.core import values


def _family(decorator: Any) -> list[type[Any]]:
    """Return the same classes as a decorator makes them."""

    @decorator(frozen=True, slots=True)
    class Frozen:
        """A frozen value."""

        name: str
        size: int = 3
        notes: tuple[str, ...] = ()
        data: bytes = dataclasses.field(default=b"", repr=False, compare=False)

        @property
        def double(self) -> int:
            return self.size * 2

    @decorator(frozen=True, slots=True, order=True)
    class Ordered:
        """A value with an order."""

        line: int
        column: int = 1

    @decorator(slots=True)
    class Open:
        """A value that changes."""

        names: list[str] = dataclasses.field(default_factory=list)
        total: int = 0

        def __post_init__(self) -> None:
            self.total += len(self.names)

    @decorator(frozen=True, slots=True, eq=False)
    class Itself:
        """A value that equals only itself."""

        name: str

        def __repr__(self) -> str:
            return f"<{self.name}>"

    @decorator(frozen=True, slots=True)
    class Derived:
        """A value that fills in some of its fields itself."""

        name: str
        length: int = dataclasses.field(init=False)
        marks: list[str] = dataclasses.field(default_factory=list, init=False)
        unit: str = dataclasses.field(default="m", init=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "length", len(self.name))

    @decorator(frozen=True)
    class Empty:
        """A value without fields."""

    return [Frozen, Ordered, Open, Itself, Empty, Derived]


STANDARD = _family(dataclasses.dataclass)
QUICK = _family(values.dataclass)

QUESTIONS: dict[str, Callable[[list[Any]], object]] = {
    "repr": lambda c: [repr(c[0]("a", notes=("b",))), repr(c[1](2)), repr(c[2]()), repr(c[4]())],
    "repr of its own": lambda c: repr(c[3]("a")),
    "values": lambda c: dataclasses.astuple(c[0]("a", 1)),
    "default values": lambda c: dataclasses.asdict(c[0]("a")),
    "each its own list": lambda c: c[2]().names is c[2]().names,
    "after init": lambda c: c[2](["a", "b"]).total,
    "derived": lambda c: repr(c[5]("abc")),
    "derived, given": lambda c: c[5]("abc", 1),
    "property": lambda c: c[0]("a").double,
    "equal": lambda c: (c[0]("a", 1) == c[0]("a", 1), c[0]("a", 1) == c[0]("a", 2)),
    "equal but for what is not compared": lambda c: c[0]("a", data=b"1") == c[0]("a", data=b"2"),
    "equal to another class": lambda c: c[0]("a") == c[1](1),
    "equal to itself alone": lambda c: c[3]("a") == c[3]("a"),
    "hash": lambda c: hash(c[0]("a")) == hash(c[0]("a", 3)) == hash(("a", 3, ())),
    "hash of what changes": lambda c: hash(c[2]()),
    "order": lambda c: (c[1](1, 2) < c[1](2), c[1](2) <= c[1](1), c[1](3) > c[1](2, 9)),
    "order of sorted values": lambda c: repr(sorted([c[1](2), c[1](1, 9), c[1](1)])),
    "order with another class": lambda c: c[1](1) < c[0]("a"),
    "no order asked for": lambda c: c[0]("a") < c[0]("b"),
    "change": lambda c: setattr(c[0]("a"), "name", "b"),
    "removal": lambda c: delattr(c[0]("a"), "name"),
    "unknown field": lambda c: setattr(c[2](), "other", 1),
    "change of what is open": lambda c: setattr(c[2](), "total", 5),
    "replaced": lambda c: repr(dataclasses.replace(c[0]("a", 1), size=2)),
    "copied": lambda c: repr(copy.deepcopy(c[0]("a", 1))),
    "fields": lambda c: [[(f.name, f.type) for f in dataclasses.fields(one)] for one in c],
    "match": lambda c: c[0].__match_args__,
    "slots": lambda c: (c[0].__slots__, hasattr(c[0]("a"), "__dict__")),
    "missing argument": lambda c: c[0](),
    "unknown argument": lambda c: c[0]("a", other=1),
    "too many arguments": lambda c: c[1](1, 2, 3),
    "name of init": lambda c: [one("a") and one.__init__.__qualname__ for one in c[:1]],
}


def outcome(question: Callable[[list[Any]], object], classes: list[Any]) -> object:
    try:
        return question(classes)
    except (TypeError, AttributeError) as error:
        return type(error)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_quick_dataclass_answers_as_a_standard_one(question: str) -> None:
    ask = QUESTIONS[question]
    assert outcome(ask, QUICK) == outcome(ask, STANDARD)


def test_a_missing_argument_is_named_at_every_call() -> None:
    for _ in range(2):
        with pytest.raises(TypeError, match=r"Frozen.__init__\(\) missing 1 .* 'name'"):
            QUICK[0]()


def test_a_frozen_value_travels_between_processes() -> None:
    value = Travelling("a", (1, 2))
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - written one step before


@values.dataclass(frozen=True, slots=True)
class Travelling:
    name: str
    numbers: tuple[int, ...]


def test_what_only_the_standard_decorator_can_do_is_refused() -> None:
    with pytest.raises(TypeError, match="standard"):

        @values.dataclass(frozen=True)
        class Named:
            name: str = dataclasses.field(kw_only=True)


def standard_dataclasses(source: str) -> list[str]:
    """Return the lines of a module that import the standard decorator."""
    return [
        ast.unparse(node)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom)
        and node.module == "dataclasses"
        and any(alias.name == "dataclass" for alias in node.names)
    ]


def test_the_program_uses_no_other(checkout: Path) -> None:
    own = checkout / "src" / "briefwright" / "core" / "values.py"
    found = {
        str(path.relative_to(checkout)): lines
        for path in sorted((checkout / "src").rglob("*.py"))
        if path != own and (lines := standard_dataclasses(path.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_a_planted_import_is_found() -> None:
    assert standard_dataclasses("from dataclasses import dataclass, field\n")
    assert standard_dataclasses("from dataclasses import field, replace\n") == []
