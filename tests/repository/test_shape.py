"""Modules and functions keep to the size and shape that the project allows itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

MODULE_LINES = 300
FUNCTION_LINES = 40
PARAMETERS = 6

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(tree: ast.Module) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def parameters(function: Function) -> list[str]:
    given = function.args
    names = [a.arg for a in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return [name for name in names if name not in {"self", "cls"}]


def module_findings(source: str) -> list[str]:
    """Return what is wrong with a module as a whole."""
    tree = ast.parse(source)
    found = []
    if len(source.splitlines()) > MODULE_LINES:
        found.append(f"more than {MODULE_LINES} lines")
    if not tree.body or ast.get_docstring(tree) is None or tree.body[0].lineno != 1:
        found.append("no docstring on the first line")
    elif not source.lstrip('r"').partition("\n")[0].strip():
        found.append("the docstring's first line says nothing")
    return found


def function_findings(source: str) -> list[str]:
    """Return what is wrong with the functions of a module."""
    found = []
    for function in functions(ast.parse(source)):
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        if length > FUNCTION_LINES:
            found.append(f"{function.name}: {length} lines")
        if len(parameters(function)) > PARAMETERS:
            found.append(f"{function.name}: {len(parameters(function))} parameters")
    return found


def python_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.py") if "__pycache__" not in path.parts)


def test_every_module_is_short_and_says_its_job(checkout: Path) -> None:
    modules = [*python_files(checkout / "src"), *python_files(checkout / "tests")]
    found = {
        str(path.relative_to(checkout)): findings
        for path in modules
        if (findings := module_findings(path.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_every_function_is_short_and_takes_few_parameters(checkout: Path) -> None:
    found = {
        str(path.relative_to(checkout)): findings
        for path in python_files(checkout / "src")
        if (findings := function_findings(path.read_text(encoding="utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("source", "finding"),
    [
        ("", "no docstring on the first line"),
        ("import os\n", "no docstring on the first line"),
        ('\n"""Late."""\n', "no docstring on the first line"),
        ('"""\nSecond line.\n"""\n', "the docstring's first line says nothing"),
        ('"""Long."""\n' + "x = 1\n" * MODULE_LINES, "more than 300 lines"),
    ],
)
def test_a_planted_module_is_found(source: str, finding: str) -> None:
    assert module_findings(source) == [finding]


@pytest.mark.parametrize(
    ("source", "finding"),
    [
        ("def long():\n" + "    x = 1\n" * FUNCTION_LINES, "long: 41 lines"),
        ("def wide(a, b, /, c, d, *, e, f, g): ...\n", "wide: 7 parameters"),
        ("class C:\n    async def wide(self, a, b, c, d, e, f, g): ...\n", "wide: 7 parameters"),
    ],
)
def test_a_planted_function_is_found(source: str, finding: str) -> None:
    assert function_findings(source) == [finding]


def test_the_largest_allowed_shapes_pass() -> None:
    assert module_findings('"""Full."""\n' + "x = 1\n" * (MODULE_LINES - 1)) == []
    assert function_findings("def full():\n" + "    x = 1\n" * (FUNCTION_LINES - 1)) == []
    assert function_findings("class C:\n    def six(self, a, b, c, *, d, e, f): ...\n") == []
