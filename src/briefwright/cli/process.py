"""The command as a process of its own: quick to start, quick to leave."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Callable, Sequence
from types import ModuleType

from briefwright.cli import main

_OBJECTS_BEFORE_COLLECTION = 200_000
"""New objects before Python looks for garbage in cycles: a build makes few, and is soon over."""
_OBJECTS_OF_ONE_FILE = 20_000
"""The same where file after file is taken in: each leaves cycles that hold much memory."""
_COMMANDS_OF_MANY_FILES = (["attach"], ["book"])
_COMMANDS_OF_MANY_CLASSES = frozenset(
    {"attach", "book", "build", "check", "draft", "inspect", "source"}
)
_PLUGINS_OF_PYDANTIC = "pydantic.plugin._loader"


def run_process() -> int:
    """Run the command the shell asked for; return its exit code only to whoever watches the run."""
    makes_many = sys.argv[1:2] in _COMMANDS_OF_MANY_FILES
    gc.set_threshold(_OBJECTS_OF_ONE_FILE if makes_many else _OBJECTS_BEFORE_COLLECTION)
    _leave_out_plugins()
    keep_code = _remembering(sys.argv[1:])
    code = _flushed(main())
    keep_code()
    if sys.gettrace() is None and sys.getprofile() is None:
        # All is said and written: what is left is to take down, object by object, a process that
        # ends anyway. A debugger or a profiler sees the ordinary end.
        atexit._run_exitfuncs()
        os._exit(code)
    return code


def _remembering(words: Sequence[str]) -> Callable[[], None]:
    """Recall the code of classes where a command has many; return what keeps that of new ones."""
    if not words or words[0] not in _COMMANDS_OF_MANY_CLASSES or "--help" in words:
        return lambda: None
    from briefwright.cli.remembered_code import remember_code
    from briefwright.core.keeping import KeptFiles, usual_folder

    return remember_code(KeptFiles(usual_folder()), words[0]).keep


def _leave_out_plugins() -> None:
    """Keep pydantic from searching every installed package for plugins.

    None may change how a brief is read. A pydantic without this module searches; no more than that.
    """
    module = ModuleType(_PLUGINS_OF_PYDANTIC)
    vars(module)["get_plugins"] = lambda: ()
    sys.modules[_PLUGINS_OF_PYDANTIC] = module


def _flushed(code: int) -> int:
    """Write out what still waits; return the exit code, or what kept it from being written."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as failure:
        from briefwright.cli.failures import exit_code_of

        code = exit_code_of(failure, ())
    if sys.stderr is not None:
        sys.stderr.flush()
    return code
