"""The names of bookmarks (ECMA-376 part 1, 17.13.6.2): at most 40 letters, digits, underscores."""

from __future__ import annotations

from hashlib import sha256

from briefwright.document.book import chapter_anchor


def bookmark_name(identity: str, number: int, chapter: str = "") -> str:
    """Return a bookmark's name: at most 40 letters, digits and underscores, unlike any other.

    In a chapter of a book it is the one by which the whole book knows it.
    """
    if chapter:
        return book_bookmark(chapter_anchor(chapter, identity))
    plain = "".join(letter if letter.isalnum() else "_" for letter in identity)[:32]
    return f"_{plain}_{number}"


def book_bookmark(anchor: str) -> str:
    """Return the bookmark's name for an anchor of a whole book, the same in each of its parts."""
    digest = sha256(anchor.encode()).hexdigest()[:8]
    plain = "".join(letter if letter.isalnum() else "_" for letter in anchor)[:30]
    return f"_{plain}_{digest}"


BOOK_CONTENTS = "b"
"""What the entries of a book's contents are told apart by (ECMA-376 part 1, 17.16.5.68)."""
