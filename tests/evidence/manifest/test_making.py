"""A manifest says what the document prints and what came of verifying it, and no more."""

from __future__ import annotations

import json
from hashlib import sha256

from briefwright.core.paths import FieldPath
from briefwright.evidence import ClaimKind, Verdict
from briefwright.evidence.manifest import Position, manifest_json, words_digest
from tests.evidence.manifest.making import EVERYTHING, WORDS, made


def test_it_names_the_document_and_its_brief() -> None:
    manifest = made()
    assert (manifest.title, manifest.reference, manifest.date) == (
        "Harbour works",
        "H-7",
        "2025-03~",
    )
    assert (manifest.language, manifest.marking) == ("en-GB", "TLP:GREEN LOCAL")
    assert (manifest.brief, manifest.brief_sha256) == ("harbour.yaml", "2" * 64)


def test_a_quote_has_its_words_speaker_verdict_and_place() -> None:
    first, second = made().quotes
    assert first.words == WORDS
    assert first.sha256 == sha256(WORDS.encode()).hexdigest()
    assert (first.path, first.speaker, first.via) == ("quotes[0]", "Ana Perović", "a notice")
    assert first.cites == ("notice#p2", "map")
    assert first.verdict is Verdict.TYPOGRAPHIC
    assert first.position == Position("notice", 2, 4, 9)
    assert (second.speaker, second.via, second.attribution) == (None, None, "the pilot")
    assert (second.verdict, second.position) == (Verdict.ALTERED, None)


def test_what_was_not_verified_was_not_checked() -> None:
    manifest = made(verifications=())
    assert [quote.verdict for quote in manifest.quotes] == [Verdict.NOT_CHECKED] * 2
    assert [official.verdicts for official in manifest.officials] == [{}, {}]
    assert manifest.claims == ()


def test_officials_have_verdicts_on_name_and_rank() -> None:
    first, second = made().officials
    assert (first.name, first.rank, first.role) == ("Ana Perović", "Captain", "Harbour Master")
    assert first.verdicts == {ClaimKind.NAME: Verdict.FOUND, ClaimKind.RANK: Verdict.NOT_FOUND}
    assert (second.rank, second.role, second.cites) == (None, None, ("notice",))


def test_all_else_that_was_verified_is_a_claim() -> None:
    found = [(claim.path, claim.kind, claim.words) for claim in made().claims]
    assert found == [
        ("quotes[0].speaker", ClaimKind.SPEAKER, "Ana Perović"),
        ("commitments[0].target", ClaimKind.NUMBER, "2%"),
    ]


def test_sources_are_items_of_csl_json() -> None:
    notice, sketch, diary = made().sources
    assert notice.sha256 == "1" * 64
    assert notice.item == {
        "id": "notice",
        "type": "document",
        "genre": "press release",
        "title": "Notice",
        "author": [{"literal": "Port"}, {"literal": "A. B."}],
        "issued": {"date-parts": [[2025, 3, 1], [2025, 3, 4]]},
        "accessed": {"date-parts": [[2025, 3]], "circa": True},
        "URL": "https://port.example.org/7",
        "language": "hr",
    }
    assert sketch.item == {
        "id": "map",
        "type": "webpage",
        "title": "Map",
        "issued": {"raw": "2017/.."},
    }
    assert diary.item == {"id": "3", "type": "document", "title": "Diary"}


def test_what_the_document_does_not_print_is_left_out() -> None:
    printed: set[FieldPath] = {
        ("title",), ("quotes", 0, "text"), ("officials", 0, "name"), ("sources", 0, "title"),
    }  # fmt: skip
    manifest = made(printed)
    assert (manifest.reference, manifest.date) == (None, None)
    (quote,), (official,), (source,) = manifest.quotes, manifest.officials, manifest.sources
    assert (quote.speaker, quote.via, quote.cites) == (None, None, ())
    assert (official.rank, official.role) == (None, None)
    assert official.verdicts == {ClaimKind.NAME: Verdict.FOUND}
    assert source.item == {"id": "notice", "type": "document", "title": "Notice"}
    assert manifest.claims == ()
    assert made(set()).quotes == ()
    assert made(EVERYTHING - {("sources",)}).sources == ()


def test_no_words_of_a_source_are_in_it() -> None:
    text = manifest_json(made(), words_digest("x")).decode()
    assert "SECRET" not in text
    assert "Ours." not in text
    assert json.loads(text)["quotes"][0]["position"] == {
        "source": "notice", "paragraph": 2, "start": 4, "end": 9,
    }  # fmt: skip
