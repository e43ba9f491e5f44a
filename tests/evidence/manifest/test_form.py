"""A manifest as JSON: stable, fit for XML, read again as it was, and edits by hand are noticed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefwright.evidence.manifest import (
    NAMESPACE,
    Digest,
    Extent,
    ManifestError,
    manifest_json,
    pages_digest,
    read_manifest,
    words_digest,
)
from tests.evidence.manifest.making import made

DIGEST = pages_digest([b"one", b"two"])


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    """Return a manifest that somebody changed by hand."""
    values = json.loads(manifest_json(made(), DIGEST))
    change(values)
    return json.dumps(values).encode()


def test_it_is_read_again_as_it_was() -> None:
    read = read_manifest(manifest_json(made(), DIGEST))
    assert read.manifest == made()
    assert read.digest == DIGEST
    assert read.is_whole


def test_it_is_sorted_and_a_member_a_line() -> None:
    text = manifest_json(made(), DIGEST).decode()
    values = json.loads(text)
    assert list(values) == sorted(values)
    assert values["schema"] == NAMESPACE
    assert [line.split(":")[0] for line in text.splitlines()[1:-1]] == [
        f'"{key}"' for key in values
    ]


@given(st.text(), st.text())
def test_any_words_come_back_and_fit_into_xml(words: str, title: str) -> None:
    manifest = made()
    quotes = (replace(manifest.quotes[0], words=words), *manifest.quotes[1:])
    manifest = replace(manifest, quotes=quotes, title=title)
    data = manifest_json(manifest, DIGEST)
    root = etree.Element("x")
    root.text = data.decode()
    assert etree.fromstring(etree.tostring(root)).text == data.decode()
    assert read_manifest(data).manifest == manifest


def test_another_layout_is_no_change() -> None:
    assert read_manifest(changed(lambda _: None)).is_whole


@pytest.mark.parametrize(
    "change",
    [
        lambda values: values["quotes"][0].update(words="We shall not"),
        lambda values: values["quotes"].pop(),
        lambda values: values["document"].update(title="Other"),
        lambda values: values["document"]["digest"].update(pages=[]),
        lambda values: values.update(more=1),
        lambda values: values.pop("sha256"),
    ],
)
def test_a_change_by_hand_is_noticed(change: Callable[[dict[str, Any]], object]) -> None:
    assert not read_manifest(changed(change)).is_whole


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "damaged"),
        (b"[]", "damaged"),
        (b"\xff", "damaged"),
        (b"[" * 100_000, "damaged"),
        (b'{"schema": 1}', "damaged"),
        (b'{"schema": "urn:x"}', "none of ours"),
        (b'{"schema": "urn:briefwright:evidence:2"}', "a later version"),
        (changed(lambda values: values.pop("quotes")), "damaged"),
        (changed(lambda values: values["quotes"][0].update(words=None)), "damaged"),
        (changed(lambda values: values["quotes"][0].update(verdict="sure")), "damaged"),
        (changed(lambda values: values["sources"][0].update(title=[])), "damaged"),
        (changed(lambda values: values["document"].update(digest={})), "damaged"),
        (changed(lambda values: values["document"].update(digest={"words": "x"})), "damaged"),
        (changed(lambda values: values["quotes"][0]["position"].update(start="x")), "damaged"),
        (changed(lambda values: values.update(officials={"name": "x"})), "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(ManifestError, match=reason):
        read_manifest(data)


def test_digests_are_of_pages_in_order_and_of_words_without_white_space() -> None:
    assert pages_digest([b"a", b"b"]) != pages_digest([b"b", b"a"])
    assert len(pages_digest([b"a", b"b"]).sha256) == 2
    assert words_digest("a b\n c") == words_digest("ab c")
    assert words_digest("a b") != words_digest("b a")
    assert words_digest("a") == Digest(Extent.WORDS, words_digest("a").sha256)
