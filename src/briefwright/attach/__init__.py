"""What travels with finished files: the brief is taken out of them again."""

from briefwright.attach.extract import extract_source

__all__ = ["extract_source"]
