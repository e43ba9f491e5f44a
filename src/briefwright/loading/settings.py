"""Settings of an office: ``briefwright.toml``, and the rules that a template.yaml sets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from briefwright.core.codes import CODES, RULES, RuleLevel
from briefwright.core.diagnostics import Diagnostic, Severity, Span, sorted_diagnostics
from briefwright.core.suggestions import closest, listed
from briefwright.loading.positions import Positions
from briefwright.loading.reading import read_yaml
from briefwright.loading.source import lines_of_text

CODE = "E320"
_LEVELS = tuple(level.value for level in RuleLevel)
_TABLES: Mapping[str, tuple[str, ...]] = {"rules": (), "sources": ("folders",)}
_POINT = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """What a ``briefwright.toml`` sets; what is wrong in it sets nothing."""

    rules: Mapping[str, RuleLevel] = field(default_factory=dict)
    source_folders: tuple[str, ...] = ()
    """As they are written: relative to the file's own folder."""
    diagnostics: tuple[Diagnostic, ...] = ()


class _Places(Protocol):
    """Where a table, a key of it, and the key's value stand."""

    def key(self, *path: str) -> Span: ...

    def value(self, *path: str) -> Span: ...


def load_settings(data: bytes, file: str) -> SettingsFile:
    """Return the settings of a file in TOML 1.0, with everything that is wrong with it."""
    import tomllib

    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        wrong = _refused("This file is not in UTF-8.", Span.point(file, 1), "Save it as UTF-8.")
        return SettingsFile(diagnostics=(wrong,))
    try:
        tables = tomllib.loads(text)
    except RecursionError:
        wrong = _refused("The values are nested too deeply.", Span.point(file, 1), None)
        return SettingsFile(diagnostics=(wrong,))
    except tomllib.TOMLDecodeError as error:
        return SettingsFile(diagnostics=(_not_toml(error, text, file),))
    places = _TomlPlaces(file, lines_of_text(text))
    found = list(_misplaced(tables, places))
    rules, wrong_rules = _read_rules(_table(tables, "rules"), places, "rules")
    folders = _table(tables, "sources").get("folders", [])
    if not isinstance(folders, list) or not all(isinstance(each, str) for each in folders):
        hint = 'Write folders = ["../archive"].'
        found.append(
            _refused("This should be a list of folders.", places.value("sources", "folders"), hint)
        )
        folders = []
    return SettingsFile(rules, tuple(folders), sorted_diagnostics((*found, *wrong_rules)))


def load_manifest_rules(
    rules: Mapping[str, str], data: bytes, file: str
) -> tuple[Mapping[str, RuleLevel], tuple[Diagnostic, ...]]:
    """Return the rules of a manifest as levels, and what is wrong with them in its file."""
    if not rules:
        return {}, ()
    reading = read_yaml(data, file)
    return _read_rules(rules, _YamlPlaces(Positions(file, reading.root, reading.lines)), "rules")


def _read_rules(
    rules: Mapping[str, Any], places: _Places, table: str
) -> tuple[Mapping[str, RuleLevel], tuple[Diagnostic, ...]]:
    levels: dict[str, RuleLevel] = {}
    found: list[Diagnostic] = []
    for code, value in rules.items():
        if code not in RULES:
            found.append(_refused(*_no_rule(code, places.key(table, code))))
        elif value not in _LEVELS:
            near = closest(value, _LEVELS) if isinstance(value, str) else None
            hint = f"Did you mean '{near}'?" if near else None
            message = f"A rule is one of {listed(_LEVELS)}."
            found.append(_refused(message, places.value(table, code), hint))
        else:
            levels[code] = RuleLevel(value)
    return levels, tuple(found)


def not_a_rule(code: str) -> tuple[str, str]:
    """Return what to say of a code that cannot be set or ignored, and what to do."""
    if code in CODES:
        message = f"{code} is no rule that can be set or ignored: {CODES[code].title.lower()}."
        return message, "Put right what it finds."
    near = closest(code, RULES)
    meant = f"Did you mean '{near}'? " if near else ""
    return f"There is no code '{code}'.", f"{meant}'brief explain' lists them all."


def _no_rule(code: str, span: Span) -> tuple[str, Span, str]:
    message, hint = not_a_rule(code)
    return message, span, hint


def _misplaced(tables: Mapping[str, Any], places: _Places) -> Iterator[Diagnostic]:
    """Find tables and keys that a settings file does not have."""
    for name, table in tables.items():
        if name not in _TABLES:
            yield _unknown(name, _TABLES, places.key(name))
        elif not isinstance(table, dict):
            message = f"'{name}' is a table: its keys stand below [{name}]."
            yield _refused(message, places.key(name), None)
        elif _TABLES[name]:
            for key in table:
                if key not in _TABLES[name]:
                    yield _unknown(key, _TABLES[name], places.key(name, key))


def _unknown(key: str, known: Iterable[str], span: Span) -> Diagnostic:
    near = closest(key, known)
    hint = f"Did you mean '{near}'?" if near else f"There can be: {listed(known)}."
    return _refused(f"'{key}' is no key of this file.", span, hint)


def _table(tables: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table = tables.get(name)
    return table if isinstance(table, dict) else {}


def _not_toml(error: ValueError, text: str, file: str) -> Diagnostic:
    said = str(error)
    match = _POINT.search(said)
    lines = lines_of_text(text.rstrip())
    span = Span.point(file, len(lines), max(len(lines[-1]), 1))
    if match is not None and match["line"]:
        span = Span.point(file, int(match["line"]), int(match["column"]))
    problem = _POINT.sub("", said)
    message = f"This is not TOML: {problem[:1].lower()}{problem[1:]}."
    return _refused(message, span, 'A rule is set below [rules] like this: E110 = "error".')


def _refused(message: str, span: Span, hint: str | None) -> Diagnostic:
    return Diagnostic(CODE, Severity.ERROR, message, span, hint)


@dataclass(frozen=True, slots=True)
class _YamlPlaces:
    positions: Positions

    def key(self, *path: str) -> Span:
        return self.positions.key(path) or self.positions.nearest(path)

    def value(self, *path: str) -> Span:
        return self.positions.nearest(path)


@dataclass(frozen=True, slots=True)
class _TomlPlaces:
    """Finds keys by eye: the parser of the standard library keeps no places."""

    file: str
    lines: tuple[str, ...]

    def key(self, *path: str) -> Span:
        return self._find(*path)[0]

    def value(self, *path: str) -> Span:
        return self._find(*path)[1]

    def _find(self, *path: str) -> tuple[Span, Span]:
        """Return the spans of a key, looked for below its table first, and of its value."""
        name = re.escape(path[-1])
        key = re.compile(rf"""(?:^|[\s.{{,])(?P<key>["']?{name}["']?)\s*=\s*(?P<value>[^#,}}]*)""")
        header = re.compile(rf"""\s*\[+\s*(?P<key>["']?{name}["']?)""")
        first = self._line_of_table(path[0]) if len(path) > 1 else 0
        for number in (*range(first, len(self.lines)), *range(first)):
            line = self.lines[number]
            match = key.search(line) or (header.match(line) if len(path) == 1 else None)
            if match is not None and not line[: match.start("key")].lstrip().startswith("#"):
                span = self._span(number, *match.span("key"))
                if "value" not in match.groupdict() or not match["value"].strip():
                    return span, span
                end = match.start("value") + len(match["value"].rstrip())
                return span, self._span(number, match.start("value"), end)
        point = Span.point(self.file, 1)
        return point, point

    def _line_of_table(self, table: str) -> int:
        header = re.compile(rf"""\s*\[\s*["']?{re.escape(table)}["']?\s*\]""")
        return next((n for n, line in enumerate(self.lines) if header.match(line)), 0)

    def _span(self, number: int, start: int, end: int) -> Span:
        return Span(self.file, number + 1, start + 1, number + 1, end + 1)
