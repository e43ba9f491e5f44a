"""What travels with finished files: the brief is taken out of them, their claims are inspected."""

from briefwright.attach.extract import extract_source
from briefwright.attach.inspection import Difference, Inspection, Subject, inspect_file

__all__ = ["Difference", "Inspection", "Subject", "extract_source", "inspect_file"]
