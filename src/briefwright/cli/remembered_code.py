"""Remember what the standard library would compile anew at every start: classes and patterns.

``dataclass`` writes the text of some six functions for each class and compiles it, ``re`` turns
each pattern into a program; with two hundred of the one and three hundred of the other that is a
third of the time that ``brief check`` takes. Texts and patterns are the same in every run, so what
came of them is kept beside the code of the templates, a file for each command.
"""

from __future__ import annotations

import dataclasses
import marshal
import re
import sys
from collections.abc import Callable, Mapping
from types import CodeType, ModuleType
from typing import Any

from briefwright.core.keeping import Keeper

MOST = 3_000
"""Texts, and patterns, that are remembered for a command: several times what any has."""
_NAME = "<string>"
"""What Python itself calls the file of such code."""
_NOT_ALIKE = int(re.DEBUG | re.LOCALE)
"""Flags of patterns whose compiling prints something, or hangs on the locale."""

_Program = tuple[Any, ...]
"""What the matching engine is given: pattern, flags, code, and the groups by number and name."""


class RememberedCode:
    """What was compiled, from the keeper; what is compiled besides can be kept for the next run."""

    def __init__(self, keeper: Keeper, command: str) -> None:
        self._keeper = keeper
        self._key = f"code of dataclasses and patterns\n{command}\n{sys.version}".encode()
        self.codes: dict[str, CodeType] = {}
        self.patterns: dict[tuple[str | bytes, int], _Program] = {}
        self._recall()
        self._known = len(self.codes) + len(self.patterns)

    def execute(
        self,
        text: str,
        names: dict[str, Any] | None = None,
        local: Mapping[str, Any] | None = None,
        /,
    ) -> None:
        """Do what ``exec`` does with a text; compile it only if it is new."""
        code = self.codes.get(text)
        if code is None:
            code = compile(text, _NAME, "exec")
            if len(self.codes) < MOST:
                self.codes[text] = code
        exec(code, names, local)  # noqa: S102 - the text comes from the standard library

    def keep(self) -> None:
        """Hand what was compiled in this run to the keeper, if anything was."""
        if len(self.codes) + len(self.patterns) > self._known:
            self._keeper.keep(self._key, marshal.dumps((self.codes, self.patterns)))

    def _recall(self) -> None:
        data = self._keeper.recall(self._key)
        if data is None:
            return
        try:
            kept = marshal.loads(data)  # noqa: S302 - written above, and checked by the keeper
        except (EOFError, TypeError, ValueError):
            return
        match kept:
            case (dict() as codes, dict() as patterns):
                self.codes, self.patterns = codes, patterns
            case _:
                pass


def remember_code(keeper: Keeper, command: str) -> RememberedCode:
    """Let dataclasses and ``re`` take what the last run of a command kept."""
    remembered = RememberedCode(keeper, command)
    # A module's own name comes before a builtin's: `exec` in this module now means ours.
    vars(dataclasses)["exec"] = remembered.execute
    compiler, engine = getattr(re, "_compiler", None), sys.modules.get("_sre")
    if isinstance(compiler, ModuleType) and isinstance(engine, ModuleType):
        remember_patterns(remembered.patterns, vars(compiler), engine)
    return remembered


def remember_patterns(
    patterns: dict[tuple[str | bytes, int], _Program], compiler: dict[str, Any], engine: ModuleType
) -> Callable[..., Any]:
    """Let the compiler of ``re`` give the engine what it gave it before for the same pattern.

    The compiler calls the engine's ``compile`` with the program it has made: there it is noted.
    """
    compile_anew: Callable[..., Any] = compiler["compile"]
    given: list[_Program] = []

    class Listening(ModuleType):
        """The engine, with an ear to what it is given."""

        def __getattr__(self, name: str) -> Any:
            return getattr(engine, name)

        def compile(self, *program: Any) -> Any:
            """Note a program, and hand it on."""
            given[:] = [program]
            return engine.compile(*program)

    def compile_once(pattern: Any, flags: Any = 0) -> Any:
        key = (pattern, int(flags))
        program = patterns.get(key) if isinstance(pattern, str | bytes) else None
        if program is not None:
            return engine.compile(*program)
        given.clear()
        compiled = compile_anew(pattern, flags)
        if given and len(patterns) < MOST and not compiled.flags & _NOT_ALIKE:
            _, number, code, groups, names, numbered = given[0]
            plain = [int(step) for step in code]  # some steps are named numbers
            patterns[key] = (pattern, int(number), plain, groups, dict(names), numbered)
        return compiled

    compiler["_sre"] = Listening("_sre")
    compiler["compile"] = compile_once
    return compile_anew
