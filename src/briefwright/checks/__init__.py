"""Checks: what a valid brief still gets wrong, across its parts and against its sources."""

from briefwright.checks.check import check_brief
from briefwright.checks.circumstances import Circumstances
from briefwright.checks.findings import Places
from briefwright.checks.verify import verify_brief

__all__ = ["Circumstances", "Places", "check_brief", "verify_brief"]
