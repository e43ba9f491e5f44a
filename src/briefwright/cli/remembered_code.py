"""Remember the code that the standard library would compile anew at every start.

``dataclass`` writes the text of some six functions for each class and compiles it; with close to
two hundred classes that is a quarter of the time that ``brief check`` takes. The text is the same
in every run, so its code is kept beside that of the templates, a file for each command.
"""

from __future__ import annotations

import dataclasses
import marshal
import sys
from collections.abc import Mapping
from types import CodeType
from typing import Any

from briefwright.core.keeping import Keeper

MOST_TEXTS = 3_000
_NAME = "<string>"
"""What Python itself calls the file of such code."""


class RememberedCode:
    """The code of texts, from the keeper; what is compiled besides can be kept for the next run."""

    def __init__(self, keeper: Keeper, command: str) -> None:
        self._keeper = keeper
        self._key = f"code of dataclasses\n{command}\n{sys.version}".encode()
        self._codes = self._recalled()
        self._known = len(self._codes)

    def execute(
        self,
        text: str,
        names: dict[str, Any] | None = None,
        local: Mapping[str, Any] | None = None,
        /,
    ) -> None:
        """Do what ``exec`` does with a text; compile it only if it is new."""
        code = self._codes.get(text)
        if code is None:
            code = compile(text, _NAME, "exec")
            if len(self._codes) < MOST_TEXTS:
                self._codes[text] = code
        exec(code, names, local)  # noqa: S102 - the text comes from the standard library

    def keep(self) -> None:
        """Hand what was compiled in this run to the keeper, if anything was."""
        if len(self._codes) > self._known:
            self._keeper.keep(self._key, marshal.dumps(self._codes))

    def _recalled(self) -> dict[str, CodeType]:
        data = self._keeper.recall(self._key)
        if data is None:
            return {}
        try:
            codes = marshal.loads(data)  # noqa: S302 - written above, and checked by the keeper
        except (EOFError, TypeError, ValueError):
            return {}
        return codes if isinstance(codes, dict) else {}


def remember_code(keeper: Keeper, command: str) -> RememberedCode:
    """Let dataclasses take their code from what the last run of a command kept."""
    remembered = RememberedCode(keeper, command)
    # A module's own name comes before a builtin's: `exec` in this module now means ours.
    vars(dataclasses)["exec"] = remembered.execute
    return remembered
