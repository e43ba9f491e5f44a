"""Jinja's words for broken syntax, put plainly."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefwright.templating.faults import TemplateFault

_SIGNS = {
    "end of print statement": "'}}'",
    "end of statement block": "'%}'",
    "name": "a name",
    "eof": "the end of the template",
}
_BRACES = "every '{{' needs its '}}', every '{%' its '%}'"


def syntax_fault(message: str) -> TemplateFault:
    """Return the fault for what Jinja says of a template that it cannot read."""
    for pattern, told in _FORMS:
        match = pattern.search(message)
        if match is not None:
            return told(match)
    return TemplateFault("T501", message, _BRACES if "unexpected" in message else None)


def _misplaced_tag(match: re.Match[str]) -> TemplateFault:
    tag, block = match["tag"], match["block"]
    message = f"'{{% {tag} %}}' stands before '{{% {block} … %}}' is closed"
    return TemplateFault("T501", message, f"write '{{% end{block} %}}' before it", tag)


def _unclosed_block(match: re.Match[str]) -> TemplateFault:
    block = match["block"]
    message = f"the template ends before '{{% {block} … %}}' is closed"
    return TemplateFault("T501", message, f"write '{{% end{block} %}}' where it ends")


def _unknown_tag(match: re.Match[str]) -> TemplateFault:
    tag = match["tag"]
    if tag.startswith("end"):
        message = f"'{{% {tag} %}}' closes nothing"
        return TemplateFault("T501", message, f"write '{{% {tag[3:]} … %}}' before it", tag)
    return TemplateFault("T501", f"there is no tag '{tag}'", None, tag)


def _other_sign(match: re.Match[str]) -> TemplateFault:
    wanted, got = (_SIGNS.get(match[name], f"'{match[name]}'") for name in ("wanted", "got"))
    needle = None if match["got"] in _SIGNS else match["got"]
    message = f"here stands {got} where {wanted} should"
    hint = "compare with '==', not '='" if match["got"] == "=" else _BRACES
    return TemplateFault("T501", message, hint, needle)


def _no_expression(_match: re.Match[str]) -> TemplateFault:
    return TemplateFault("T501", "there is nothing to print between '{{' and '}}'")


def _unexpected_end(_match: re.Match[str]) -> TemplateFault:
    return TemplateFault("T501", "the template ends inside '{{' or '{%'", _BRACES)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], TemplateFault]], ...] = (
    (
        re.compile(r"unknown tag '(?P<tag>\w+)'.*needs to be closed is '(?P<block>\w+)'"),
        _misplaced_tag,
    ),
    (
        re.compile(r"Unexpected end of template\..*needs to be closed is '(?P<block>\w+)'"),
        _unclosed_block,
    ),
    (re.compile(r"unknown tag '(?P<tag>\w+)'"), _unknown_tag),
    (re.compile(r"Expected an expression, got 'end of print statement'"), _no_expression),
    (re.compile(r"expected token '(?P<wanted>[^']+)', got '(?P<got>[^']+)'"), _other_sign),
    (re.compile(r"unexpected end of template"), _unexpected_end),
)
