"""Examine finished PDF and Word files, also other people's: are they accessible, and archival?"""

from __future__ import annotations

from briefwright.doctor.examination import Answer, Claims, Examination, Finding, Group, Verdict
from briefwright.doctor.examine import examine
from briefwright.doctor.rules import RULES
from briefwright.doctor.rules.rule import Concern, Rule

__all__ = [
    "RULES",
    "Answer",
    "Claims",
    "Concern",
    "Examination",
    "Finding",
    "Group",
    "Rule",
    "Verdict",
    "examine",
]
