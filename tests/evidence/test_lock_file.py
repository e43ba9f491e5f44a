"""The file of an evidence lock: read back as written, refused where it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.evidence import ClaimKind, EvidenceLock, LockedClaim, LockedSource, Verdict
from briefwright.evidence.lock_file import LockFault, lock_text, read_lock

_HASH = "ab" * 32


@pytest.fixture(scope="module")
def lock() -> EvidenceLock:
    claim = LockedClaim(
        "quotes.0.text", ClaimKind.QUOTE, ("release#p2",), _HASH, Verdict.TYPOGRAPHIC,
        "release", 2, 1, 17, _HASH,
    )  # fmt: skip
    return EvidenceLock({"release": LockedSource(_HASH, 3)}, (claim,))


def test_a_lock_is_read_back_as_it_was_written(lock: EvidenceLock) -> None:
    text = lock_text(lock)

    assert read_lock(text.encode()) == lock
    assert lock_text(read_lock(text.encode())) == text
    assert read_lock(text.replace("\n", "\r\n").encode()) == lock


def test_an_empty_lock_is_one() -> None:
    assert read_lock(lock_text(EvidenceLock()).encode()) == EvidenceLock()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("typographic", "exact", "seal does not fit"),
        ('"paragraphs": 3', '"paragraphs": 4', "seal does not fit"),
        ('"seal": "', '"seal": "0', "seal does not fit"),
        ('"evidence_lock": 1', '"evidence_lock": 2', "has the version 2"),
        ('"evidence_lock"', '"lock"', "no evidence lock"),
        ('"claims": [', '"claims": [,', "is not JSON"),
    ],
)
def test_a_lock_edited_by_hand_is_refused(
    lock: EvidenceLock, old: str, new: str, said: str
) -> None:
    text = lock_text(lock)
    assert old in text

    with pytest.raises(LockFault, match=said) as caught:
        read_lock(text.replace(old, new, 1).encode())

    assert "check --lock" in caught.value.hint


def test_the_place_where_a_lock_is_no_json_is_told(lock: EvidenceLock) -> None:
    text = lock_text(lock).replace('"claims": [', '"claims": [,')

    with pytest.raises(LockFault) as caught:
        read_lock(text.encode())

    assert text.splitlines()[caught.value.line - 1][caught.value.column - 1] == ","


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[1,\n",
        b"[]",
        b"\xff\xfe",
        b"null",
        b"[" * 200_000,
        b'{"evidence_lock": 1}',
        b" " * 30,
    ],
)
def test_what_is_no_lock_is_refused(data: bytes) -> None:
    with pytest.raises(LockFault):
        read_lock(data)


def test_a_merge_that_stopped_is_called_by_its_name(lock: EvidenceLock) -> None:
    text = lock_text(lock).replace('  "claims"', '<<<<<<< HEAD\n  "claims"')

    with pytest.raises(LockFault, match="merge that stopped") as caught:
        read_lock(text.encode())

    assert text.splitlines()[caught.value.line - 1] == "<<<<<<< HEAD"


def test_an_empty_file_is_called_empty() -> None:
    with pytest.raises(LockFault, match="is empty"):
        read_lock(b"\n")


def test_a_byte_order_mark_before_a_lock_is_passed_over(lock: EvidenceLock) -> None:
    assert read_lock(b"\xef\xbb\xbf" + lock_text(lock).encode()) == lock


def test_a_lock_of_absurd_size_is_refused() -> None:
    with pytest.raises(LockFault, match="larger"):
        read_lock(b" " * 20_000_001)


_WORDS = st.text(st.characters(codec="utf-8"), max_size=20)
_HEX = st.text("0123456789abcdef", min_size=64, max_size=64)
_CLAIMS = st.builds(
    LockedClaim,
    _WORDS,
    st.sampled_from(ClaimKind),
    st.lists(_WORDS, max_size=2).map(tuple),
    _HEX,
    st.sampled_from(Verdict),
)


@given(st.dictionaries(_WORDS, st.builds(LockedSource, _HEX, st.integers(0, 99)), max_size=3),
       st.lists(_CLAIMS, max_size=4))  # fmt: skip
def test_any_lock_is_read_back(sources: dict[str, LockedSource], claims: list[LockedClaim]) -> None:
    lock = EvidenceLock(sources, tuple(claims))

    assert read_lock(lock_text(lock).encode()) == lock
