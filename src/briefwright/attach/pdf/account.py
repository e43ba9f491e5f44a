"""Keep account of what a growing file still claims, and of what is to be said about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from briefwright.attach.pdf.claims import Claims, joined, with_files
from briefwright.attach.pdf.elements import elements_below, heading_level, role, roles_of
from briefwright.attach.pdf.parties import Guest, Host
from briefwright.attach.pdf.reading_order import has_plain_headings
from briefwright.core.diagnostics import Diagnostic, Severity


@dataclass
class Account:
    """The claims of a host as guests come in, and because of which of them each was given up."""

    host: Host
    claims: Claims = field(init=False)
    _lost: dict[str, list[str]] = field(default_factory=dict)
    _untagged: list[str] = field(default_factory=list)
    _has_guests: bool = False

    def __post_init__(self) -> None:
        self.claims = self.host.claims
        self._has_plain_headings = has_plain_headings(self.host)
        self._had_tags = self.host.tags is not None

    def take(self, guest: Guest, *, has_files: bool) -> None:
        """Enter a guest, before anything of it is changed."""
        self._has_guests = True
        after = joined(self.claims, guest.claims, has_files=has_files)
        if self._has_plain_headings and _has_levels(guest):
            after = replace(after, accessible=0)
        self._note(after, guest.called)
        if self.host.was_tagged and not guest.is_tagged:
            self._untagged.append(guest.called)

    def take_files(self) -> None:
        """Enter that files are attached to the whole document."""
        self._note(with_files(self.claims), "the attached files")

    def _note(self, after: Claims, because_of: str) -> None:
        gone = set(self.claims.kinds) - set(after.kinds)
        for kind in sorted(gone):
            self._lost.setdefault(kind, []).append(because_of)
        self.claims = after

    def findings(self) -> Iterator[Diagnostic]:
        """Yield what to say of the whole (warnings and notes)."""
        called = self.host.called
        if self._has_guests and not self.host.was_tagged:
            has = "has no tags" if not self._had_tags else "does not say that its tags are complete"
            message = f"{called} {has}; with the annex it is no more accessible than before."
            hint = "have it exported as a tagged PDF (PDF/UA) and attach to that"
            yield Diagnostic("A110", Severity.WARNING, message, hint=hint)
        for each in self._untagged:
            message = f"{each} has no tags: programs that read aloud pass over its pages."
            hint = "have it exported as a tagged PDF (PDF/UA)"
            yield Diagnostic("A116", Severity.WARNING, message, hint=hint)
        before = self.host.claims
        for kind, names in self._lost.items():
            message = (
                f"{called} no longer claims to be {before.kinds[kind]}: "
                f"{names[0]} does not keep to it."
            )
            yield Diagnostic("A111", Severity.WARNING, message, hint=_CURES[kind])
        if self.claims.archive and self.claims.kinds != before.kinds:
            was, now = before.kinds["archive"], self.claims.kinds["archive"]
            message = f"{called} was {was} and is now {now}."
            hint = "files may be attached to PDF/A-3 only; a plain annex has none: --pdf plain"
            yield Diagnostic("A112", Severity.NOTE, message, hint=hint)


_CURES = {
    "archive": "convert the result to PDF/A, or give what is added as PDF/A-2 or PDF/A-3",
    "accessible": "give what is added as a PDF of the same standard, or have the result checked",
}


def _has_levels(guest: Guest) -> bool:
    roles = roles_of(guest.tags)
    return any(heading_level(role(each, roles)) for each in elements_below(guest.tags))
