"""What is asked for when briefs are attached, and what of it does not go together."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefwright.attach.kinds import FileKind
from briefwright.core.errors import UsageError

STYLES = ("report", "brief")
"""Whose styles an annex in a Word report has: the report's where names are the same, or its own."""
_LETTER = re.compile(r"[A-Za-z0-9]{1,8}")


@dataclass(frozen=True, slots=True)
class Attachment:
    """Where and how briefs go into a report."""

    after: str | None = None
    """A page by its number or label, a bookmark; None for the end."""
    letters: tuple[str, ...] = ()
    """Of the annexes; the next free ones where none are given."""
    has_dividers: bool = False
    """Whether a page with its letter and title stands before each annex."""
    styles: str = STYLES[0]
    embeds: bool = False
    """Whether the briefs go in as files, not as pages."""
    strict: bool = False
    """Whether warnings stop it, as errors do."""


def refuse_wrong_call(kind: FileKind | None, briefs: int, how: Attachment) -> None:
    """Refuse what does not go together.

    Raises:
        UsageError: it does not.
    """
    if how.styles not in STYLES:
        raise UsageError(f"'{how.styles}' are no styles", "they are report or brief")
    if how.styles != STYLES[0] and (kind is FileKind.PDF or how.embeds):
        raise UsageError("only annexes in a Word file have styles", "leave --styles out")
    of_pages = {"--after": how.after, "--divider": how.has_dividers, "--letters": how.letters}
    given = next((name for name, value in of_pages.items() if value), None)
    if how.embeds and given is not None:
        raise UsageError(f"--embed adds no pages, and {given} is about pages", "leave one out")
    if how.letters:
        _refuse_wrong_letters(how.letters, briefs)


def _refuse_wrong_letters(letters: tuple[str, ...], briefs: int) -> None:
    for letter in letters:
        if not _LETTER.fullmatch(letter):
            raise UsageError(
                f"'{letter}' cannot number the pages of an annex",
                "use one to eight plain letters or digits, as A or 12",
            )
    if len(set(map(str.casefold, letters))) != len(letters):
        raise UsageError("two annexes would have one letter", "give each its own")
    if len(letters) != briefs:
        wanted = f"{briefs} {'brief' if briefs == 1 else 'briefs'}"
        raise UsageError(f"--letters names {len(letters)} for {wanted}", "give each brief one")
