"""Checks: what a valid brief still gets wrong, across its parts."""

from briefwright.checks.check import check_brief
from briefwright.checks.findings import Places

__all__ = ["Places", "check_brief"]
