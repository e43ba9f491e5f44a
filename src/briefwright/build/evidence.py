"""What is known of a brief's claims, and from where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefwright.core.diagnostics import Diagnostic
from briefwright.evidence import ArchivedText, EvidenceLock, Verification
from briefwright.evidence.lock import lock_evidence
from briefwright.evidence.lock_file import lock_text
from briefwright.model import Brief


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a brief's claims, and from where."""

    texts: Mapping[str, ArchivedText] = field(default_factory=dict)
    """The texts at hand, by the id of their source."""
    verifications: tuple[Verification, ...] = ()
    lock: EvidenceLock | None = None
    locked_sources: tuple[str, ...] = ()
    """Sources whose text is not at hand, and which the lock stands for."""
    diagnostics: tuple[Diagnostic, ...] = ()
    lock_bytes: bytes | None = field(default=None, repr=False)

    @property
    def digests(self) -> Mapping[str, str]:
        """The SHA-256 of the text of each source that claims were held against, by its id."""
        locked = self.lock.sources if self.lock is not None else {}
        return {
            **{name: locked[name].sha256 for name in self.locked_sources},
            **{name: text.sha256 for name, text in self.texts.items()},
        }

    def new_lock(self, brief: Brief) -> bytes:
        """Return the lock that says what is known now, as its file."""
        lock = lock_evidence(brief, self.verifications, self.texts, self.lock)
        return lock_text(lock).encode()
