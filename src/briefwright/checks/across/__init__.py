"""Books: their files, and what their briefs say against one another."""

from briefwright.checks.across.book_file import BookPlaces, check_book_file
from briefwright.checks.across.check import check_across
from briefwright.checks.across.file_facts import FileFacts, FileKind, file_facts
from briefwright.checks.across.members import Member

__all__ = [
    "BookPlaces",
    "FileFacts",
    "FileKind",
    "Member",
    "check_across",
    "check_book_file",
    "file_facts",
]
