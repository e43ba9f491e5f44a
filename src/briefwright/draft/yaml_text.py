"""YAML text for a draft: pretty, commented, and read back word for word."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from briefwright.core.characters import FORBIDDEN_CHARACTER
from briefwright.draft.items import Field

WIDTH = 98
_PLAIN = re.compile(r"[^\W\d_](?:[\w ./()%&+’‘“”«»„–—…-]|,(?=\S| \S)|'(?=\w)|:(?=\S))*")
_TRAILING = re.compile(r"[ :,]$")
_WORDS_OF_YAML = frozenset(
    ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "not stated", "~"]
)
_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}(?:/\d{4}(?:-\d{2}){0,2})?")
_LINE_BREAKERS = re.compile("[\x85\u2028\u2029\ufeff]")
_MARKDOWN = re.compile(r"[\\`*_\[\]<>#~|&]")
_LIST_MARK = re.compile(r"(?:[-+=]|\d{1,9}[.)])(?=\s|$)|[-=]{2,}")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def scalar(text: str) -> str:
    """Return a text on one line as YAML reads it back: plain where that is safe, else quoted."""
    is_plain = (
        _PLAIN.fullmatch(text) is not None
        and _TRAILING.search(text) is None
        and text.casefold() not in _WORDS_OF_YAML
    )
    return text if is_plain else quoted_scalar(text)


def quoted_scalar(text: str) -> str:
    """Return a text in double quotation marks, signs that would break the line escaped."""
    if "\\" not in text and '"' in text and "'" not in text and not _LINE_BREAKERS.search(text):
        return f"'{text}'"
    return _LINE_BREAKERS.sub(
        lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False)
    )


def guarded_prose(text: str) -> str:
    """Return words as Markdown that prints them as they stand."""
    guarded = _MARKDOWN.sub(lambda match: f"\\{match[0]}", text)
    return _LIST_MARK.sub(_guarded_mark, guarded, count=1) if _LIST_MARK.match(guarded) else guarded


def _guarded_mark(match: re.Match[str]) -> str:
    mark = match[0]
    return f"{mark[:-1]}\\{mark[-1]}" if mark[0].isdigit() else f"\\{mark}"


def unguarded_prose(text: str) -> str:
    """Return the words that ``guarded_prose`` was given."""
    return _ESCAPED.sub(r"\1", text)


def is_writable(text: str) -> bool:
    """Tell whether YAML and the model take the words: no control signs, no "not stated"."""
    folded = " ".join(text.split()).casefold()
    return bool(folded) and folded != "not stated" and not FORBIDDEN_CHARACTER.search(text)


def field_lines(field: Field, indent: str) -> Iterator[str]:
    """Yield the lines of a field, its remark behind it."""
    remark = f" # {field.remark}" if field.remark else ""
    if isinstance(field.value, tuple):
        yield f"{indent}{field.key}: [{', '.join(map(_in_list, field.value))}]{remark}"
        return
    text = guarded_prose(field.value) if field.is_prose else field.value
    if len(indent) + len(field.key) + len(text) + 2 <= WIDTH or not _may_fold(text):
        written = text if _DATE.fullmatch(text) and field.key in _DATES else scalar(text)
        yield f"{indent}{field.key}: {written}{remark}"
        return
    yield f"{indent}{field.key}: >-{remark}"
    yield from (f"{indent}  {line}" for line in wrapped(text, WIDTH - len(indent) - 2))


_DATES = frozenset(["date", "deadline", "since", "until"])


def _in_list(text: str) -> str:
    return (
        text
        if re.fullmatch(r"[A-Za-z][\w-]*", text) and text.casefold() not in _WORDS_OF_YAML
        else quoted_scalar(text)
    )


def _may_fold(text: str) -> bool:
    """Tell whether a folded block reads back as the same text."""
    return not (_LINE_BREAKERS.search(text) or "  " in text or text != text.strip() or "\t" in text)


def wrapped(text: str, width: int) -> Iterator[str]:
    """Yield lines broken at single spaces; a long word stands on a line of its own."""
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def comment_lines(text: str, indent: str, lead: str = "") -> Iterator[str]:
    """Yield a comment, wrapped; what YAML cannot hold even in comments is shown as "?"."""
    clean = FORBIDDEN_CHARACTER.sub("?", _LINE_BREAKERS.sub(" ", text)).replace("\n", " ")
    lines = list(wrapped(" ".join(f"{lead}{clean}".split()), WIDTH - len(indent) - 2))
    for number, line in enumerate(lines):
        yield f"{indent}# {'  ' if number else ''}{line}"


def block(key: str, entries: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield a list of entries under a key; each entry's lines begin with the same indent."""
    yield f"{key}:"
    for entry in entries:
        yield from entry
