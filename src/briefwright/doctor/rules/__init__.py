"""The registry of rules: P for PDF files, W for Word files; ids are stable and never reused."""

from __future__ import annotations

from collections.abc import Mapping

from briefwright.doctor.rules import content, files, fonts, interactive, metadata, tags, word
from briefwright.doctor.rules.rule import Rule

RULES: Mapping[str, Rule] = {
    rule.id: rule
    for module in (files, metadata, tags, content, fonts, interactive, word)
    for rule in sorted(
        (value for value in vars(module).values() if isinstance(value, Rule)),
        key=lambda rule: rule.id,
    )
}
"""Every rule by its id, in order."""
