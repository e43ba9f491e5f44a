"""Whatever bytes a file has, looking into it ends with a plain word or with what it carries."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from functools import cache

import pikepdf
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.attach import inspect_file
from briefwright.attach.extract import carried_files
from briefwright.attach.kinds import FileKind
from briefwright.attach.letters import letters_taken
from briefwright.core.errors import EnvironmentFailure
from tests.support.altered_files import built_file

BRIEF = b"title: Harbour works resume\nsummary: Dredging starts in May.\n"

WORDS = st.binary(min_size=1, max_size=8) | st.sampled_from(
    (b"null ", b"/Kids ", b"<<", b">>", b"1 0 R", b"[", b"<w:p>", b"</w:p>", b"9999999999")
)


@cache
def whole(kind: str) -> bytes:
    """Return a file whose parts are not packed, so that damage reaches what is in them."""
    data = built_file(f"sent.{kind}", BRIEF)
    stream = io.BytesIO()
    if kind == "pdf":
        with pikepdf.open(io.BytesIO(data)) as pdf:
            pdf.save(
                stream,
                object_stream_mode=pikepdf.ObjectStreamMode.disable,
                compress_streams=False,
                stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            )
        return stream.getvalue()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name))
    return stream.getvalue()


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(("pdf", "docx")),
    st.lists(st.tuples(st.floats(0, 1), WORDS), max_size=30),
    st.sampled_from((0.5, 0.9, 1.0, 1.0, 1.0, 1.0)),
)
def test_no_damage_ends_in_a_traceback(
    kind: str, changes: list[tuple[float, bytes]], length: float
) -> None:
    data = bytearray(whole(kind))
    for place, words in changes:
        at = int(place * len(data))
        data[at : at + len(words)] = words
    damaged = bytes(data[: int(length * len(data))])
    for look in (carried_files, inspect_file):
        with suppress(EnvironmentFailure):
            look(damaged, "x")
    for each in FileKind:
        letters_taken(damaged, each)
