"""Compiling templates: each file once for its content, with lines and limits built in.

The compiler's tree is changed in four ways before code is made of it: literal start tags get the
line they stand on (``data-line``), loops count their turns, ``~`` keeps marks, and switching off
autoescape is refused.
"""

from __future__ import annotations

import marshal
import re
import sys
from functools import lru_cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, cast

import jinja2
from jinja2 import nodes
from jinja2.exceptions import TemplateAssertionError

from briefwright.core.keeping import Keeper
from briefwright.template import TemplateFile
from briefwright.templating.marks import without_signs

if TYPE_CHECKING:
    from briefwright.templating.sandbox.environment import TemplateEnvironment

COUNTED = " counted"
"""Name of the filter around what a loop goes over; the space keeps it from templates."""
JOINED = " joined"
"""Name of the filter that ``~`` becomes."""

_PRIVATE = re.compile("[\ue000-\uf8ff]")
_START_TAG = re.compile(r"<[A-Za-z][A-Za-z0-9]*(?=[\s/>]|\Z)")


class RefusedSyntax(TemplateAssertionError):
    """Syntax that Jinja knows and the sandbox does not allow."""


class ForeignSign(TemplateAssertionError):
    """A character in a template's text that could pass for a provenance mark."""


_MOST_CODES = 256
_codes: dict[tuple[TemplateFile, int], CodeType] = {}


def compiled(file: TemplateFile, index: int, keeper: Keeper | None = None) -> CodeType:
    """Return the code of a template file; ``index`` is its number in ``data-line``.

    The code is remembered in this process, and by the keeper for later ones.

    Raises:
        TemplateSyntaxError: the file is not a Jinja template; its ``lineno`` says where.
    """
    code = _codes.get((file, index))
    if code is None:
        code = _compiled(file, index) if keeper is None else _kept(file, index, keeper)
        if len(_codes) >= _MOST_CODES:
            _codes.clear()
        _codes[file, index] = code
    return code


def _kept(file: TemplateFile, index: int, keeper: Keeper) -> CodeType:
    """Return the code from the keeper, which gets it if it has none."""
    key = marshal.dumps((_edition(), file.name, file.file, file.text, index))
    data = keeper.recall(key)
    if data is not None:
        try:
            code = marshal.loads(data)  # noqa: S302 - written below, and checked by the keeper
        except (EOFError, TypeError, ValueError):
            code = None
        if isinstance(code, CodeType):
            return code
    code = _compiled(file, index)
    keeper.keep(key, marshal.dumps(code))
    return code


@lru_cache(maxsize=1)
def _edition() -> bytes:
    """Return what code depends on besides the template: Python, Jinja, and how we compile."""
    from briefwright.templating.sandbox.environment import TemplateEnvironment

    writer = vars(TemplateEnvironment.code_generator_class)
    ours = (*globals().values(), *vars(TemplateEnvironment).values(), *writer.values())
    codes = [value.__code__ for value in ours if isinstance(value, FunctionType)]
    return marshal.dumps((sys.version, jinja2.__version__, codes))


def _compiled(file: TemplateFile, index: int) -> CodeType:
    environment = _compiler()
    tree = environment.template_tree(file.text, file.name, file.file)
    _prepare(tree, index, environment)
    return environment.code(tree, file.name, file.file)


@lru_cache(maxsize=1)
def _compiler() -> TemplateEnvironment:
    from briefwright.templating.sandbox.environment import TemplateEnvironment

    return TemplateEnvironment()


def _prepare(tree: nodes.Template, index: int, environment: TemplateEnvironment) -> None:
    for data in tree.find_all(nodes.TemplateData):
        if data.data != without_signs(data.data):
            raise ForeignSign("the text holds a private-use character", data.lineno)
        data.data = with_lines(data.data, index, data.lineno)
    for constant in tree.find_all(nodes.Const):  # Jinja prints these as they are
        if isinstance(constant.value, str) and _PRIVATE.search(constant.value):
            raise ForeignSign("the text holds a private-use character", constant.lineno)
    for loop in tree.find_all(nodes.For):
        loop.iter = _filtered(cast("nodes.Expr", loop.iter), COUNTED, environment)
    for modifier in tree.find_all(nodes.EvalContextModifier):
        raise RefusedSyntax("autoescape is always on in a template", modifier.lineno)
    _replace_concatenations(tree, environment)


def _replace_concatenations(node: nodes.Node, environment: TemplateEnvironment) -> None:
    for name, value in list(node.iter_fields()):
        if isinstance(value, nodes.Node):
            _replace_concatenations(value, environment)
            setattr(node, name, _without_concatenation(value, environment))
        elif isinstance(value, list):
            for place, entry in enumerate(value):
                if isinstance(entry, nodes.Node):
                    _replace_concatenations(entry, environment)
                    value[place] = _without_concatenation(entry, environment)


def _without_concatenation(node: nodes.Node, environment: TemplateEnvironment) -> nodes.Node:
    if not isinstance(node, nodes.Concat):
        return node
    texts = nodes.List(node.nodes, lineno=node.lineno, environment=environment)
    return _filtered(texts, JOINED, environment)


def _filtered(node: nodes.Expr, name: str, environment: TemplateEnvironment) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno, environment=environment)


def with_lines(markup: str, index: int, first_line: int) -> str:
    """Return literal markup whose start tags say where they stand: ``data-line="0:14"``."""

    def place(match: re.Match[str]) -> str:
        line = first_line + markup.count("\n", 0, match.start())
        return f'{match[0]} data-line="{index}:{line}"'

    return _START_TAG.sub(place, markup)
