"""A document is found in a larger file, and what has become of it."""

from __future__ import annotations

import pytest

from briefwright.attach.contents import Found
from briefwright.attach.pages_inside import PagesInside
from briefwright.attach.words_inside import MOST_SECTIONS, SectionWords, WordsInside
from briefwright.evidence.manifest import Digest, Extent, words_digest


def found_pages(wanted: str, pages: str, annotations: tuple[int, ...] = ()) -> Found:
    """Look for pages that are letters: ``abc`` among those of ``xxabcx``."""
    inside = PagesInside((), b"", tuple(pages), annotations or (0,) * len(pages))
    return inside.found(Digest(Extent.PAGES, tuple(wanted)))


@pytest.mark.parametrize(
    ("wanted", "pages", "place", "changes"),
    [
        ("abc", "abc", "", []),
        ("abc", "xxabcx", "pages 3 to 5", []),
        ("a", "xax", "page 2", []),
        ("abc", "axc", "", ["Page 2 was changed after the build."]),
        ("abc", "ab", "", ["It has 2 pages; it was built with 3."]),
        ("abc", "xazcx", "pages 2 to 4", ["Page 2 was changed or taken out after the build."]),
        ("abc", "xxzbc", "pages 3 to 5", ["Page 1 was changed or taken out after the build."]),
        ("abc", "xabxxcx", "pages 2 to 6",
         ["Pages that it was not built with stand between its own."]),
        ("abc", "xxxx", "", ["No page of it stands in the file as it was built."]),
    ],
)  # fmt: skip
def test_pages_are_looked_for_as_a_run(
    wanted: str, pages: str, place: str, changes: list[str]
) -> None:
    found = found_pages(wanted, pages)
    assert (found.place, list(found.changes)) == (place, changes)


def test_annotations_count_on_the_pages_of_the_document_only() -> None:
    assert found_pages("ab", "xabx", (4, 1, 2, 8)).annotations == 3
    assert found_pages("ab", "ab", (1, 2)).annotations == 3


def found_words(*sections: SectionWords, wanted: str) -> Found:
    whole = "".join(each.text for each in sections) + "".join(each.footnotes for each in sections)
    return WordsInside((), whole, sections).found(words_digest(wanted))


def test_words_are_looked_for_as_those_of_sections() -> None:
    report, first, second = SectionWords("report"), SectionWords("first"), SectionWords("second")
    assert found_words(first, wanted="first") == Found()
    assert (
        found_words(report, first, second, report, wanted="firstsecond").place == "sections 2 to 3"
    )
    assert found_words(report, second, wanted="second").place == "section 2"
    assert found_words(report, second, wanted="secnd").changes


def test_notes_stand_behind_the_words_of_all_their_sections() -> None:
    report = SectionWords("report", "note1")
    first, second = SectionWords("first", "note2"), SectionWords("second", "note3", "end")
    wanted = "firstsecond" + "note2note3" + "end"
    assert found_words(report, first, second, wanted=wanted).place == "sections 2 to 3"


def test_a_document_of_very_many_sections_is_not_looked_for() -> None:
    sections = [SectionWords(f"s{number}") for number in range(MOST_SECTIONS + 2)]
    wanted = "".join(each.text for each in sections[:-1])
    assert found_words(*sections, wanted=wanted).changes
