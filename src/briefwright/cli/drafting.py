"""Carry out ``brief draft``, and say what came of it."""

from __future__ import annotations

import sys
from pathlib import Path

from briefwright.build.drafting import DraftMade, DraftOrder, draft_article
from briefwright.cli.console import Console, counted
from briefwright.core.codes import exit_code
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.display import as_typed
from briefwright.core.errors import ExitCode, UsageError
from briefwright.core.world import DiskWorld
from briefwright.draft import Draft

STANDARD = "-"
_NOUNS = {
    "officials": "official",
    "engagements": "engagement",
    "commitments": "commitment",
    "deployments": "deployment",
    "quotes": "quote",
}


def run_draft(
    console: Console, file: Path, output: Path | None, key: str, language: str, *, force: bool
) -> int:
    """Write a draft of a brief on an article, and return the exit code.

    Raises:
        UsageError: the call is wrong, or something would be replaced without ``force``.
        EnvironmentFailure: a file cannot be read or written.
    """
    world = DiskWorld()
    is_piped = str(file) == STANDARD
    order = DraftOrder(
        None if is_piped else file,
        sys.stdin.buffer.read() if is_piped else None,
        _target(file, output),
        key,
        language,
        force,
    )
    made = draft_article(world, order)
    if made.fault is not None or made.draft is None:
        return _tell_fault(console, made, file)
    if order.target is None:
        sys.stdout.buffer.write(made.text)
        sys.stdout.buffer.flush()
        return ExitCode.FINE
    world.write_all(made.files)
    for path in made.files:
        console.result(str(path))
    _tell_found(console, made.draft, Path(order.target))
    return ExitCode.FINE


def _target(file: Path, output: Path | None) -> Path | None:
    """Return the brief to write; None where it is printed.

    Raises:
        UsageError: nothing says what to call it, or it would replace the article.
    """
    if output is not None and str(output) == STANDARD:
        return None
    if output is None and str(file) == STANDARD:
        raise UsageError(
            "the brief has no name yet", "name it with -o: brief draft - -o brief.yaml"
        )
    target = output or file.with_suffix(".yaml")
    if target.suffix not in (".yaml", ".yml"):
        raise UsageError(f"{target} is no name for a brief", "let it end in .yaml")
    if target == file:
        raise UsageError(f"{file} is no article", "name a .txt, .md, .html or .pdf file")
    return target


def _tell_fault(console: Console, made: DraftMade, file: Path) -> int:
    fault = made.fault
    assert fault is not None  # noqa: S101 - without a draft there is one
    name = "standard input" if str(file) == STANDARD else str(file)
    found = Diagnostic(fault.code, Severity.ERROR, _sentence(fault.message(name)), hint=fault.hint)
    console.findings(console.worth_saying([found]), lambda _: ())
    return exit_code([found])


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] if text.startswith("standard") else text


def _tell_found(console: Console, draft: Draft, target: Path) -> None:
    counts = [counted(len(items), _NOUNS[key]) for key, items in draft.parts.items() if items]
    unsure = len(draft.unsure) + sum(
        len(item.unsure) for items in draft.parts.values() for item in items
    )
    found = ", ".join(counts) if counts else "nothing that it can tell"
    console.remark(f"Found {found}; {counted(unsure, 'point')} left open (# unsure).")
    console.remark(
        f"Read {target} beside the article: put right what is marked # confirm, and write the "
        "title and the summary."
    )
    console.remark(f"Then: brief check {as_typed(target)}")
