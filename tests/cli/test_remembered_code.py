"""Code of dataclasses is kept between runs; without it, or with a damaged one, all is the same."""

from __future__ import annotations

import dataclasses
import marshal
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefwright.cli.remembered_code import MOST, RememberedCode, remember_code
from briefwright.core.keeping import KeptFiles


class Memory:
    """A keeper of plain values."""

    def __init__(self) -> None:
        self.kept: dict[bytes, bytes] = {}

    def recall(self, key: bytes) -> bytes | None:
        return self.kept.get(key)

    def keep(self, key: bytes, data: bytes) -> None:
        self.kept[key] = data


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    compiler = vars(re)["_compiler"]
    before = dict(vars(compiler))
    yield
    vars(dataclasses).pop("exec", None)
    vars(compiler).update(before)
    re.purge()


def point() -> type:
    """Make a dataclass of the same text, and the same words, each time."""

    @dataclasses.dataclass(frozen=True, slots=True)
    class Point:
        """A point."""

        x: int
        y: int = 2

    return Point


def counted_compilations(monkeypatch: pytest.MonkeyPatch, remembered: RememberedCode) -> list[str]:
    compiled: list[str] = []

    def counting(text: str, *others: str) -> object:
        compiled.append(text)
        return compile(text, *others)

    module = sys.modules[type(remembered).__module__]
    monkeypatch.setattr(module, "compile", counting, raising=False)
    return compiled


def test_classes_made_of_remembered_code_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory()
    first = remember_code(memory, "check")
    compiled = counted_compilations(monkeypatch, first)
    made = point()
    first.keep()
    assert compiled
    compiled.clear()

    remember_code(memory, "check")
    again = point()

    assert compiled == []
    assert again is not made
    assert (again(1), repr(again(1)), hash(again(1))) == (
        again(1, 2),
        repr(made(1)),
        hash(made(1)),
    )
    with pytest.raises(dataclasses.FrozenInstanceError):
        again(1).x = 3


def test_a_run_with_nothing_new_writes_nothing() -> None:
    memory = Memory()
    first = remember_code(memory, "check")
    point()
    first.keep()
    memory.kept = {key: bytes(data) for key, data in memory.kept.items()}
    kept = dict(memory.kept)

    second = remember_code(memory, "check")
    point()
    second.keep()

    assert all(memory.kept[key] is data for key, data in kept.items())


def test_each_command_has_a_file_of_its_own() -> None:
    memory = Memory()
    for command in ("check", "build"):
        remembered = remember_code(memory, command)
        point()
        remembered.keep()

    assert len(memory.kept) == 2


@pytest.mark.parametrize(
    "damaged", [b"", b"rubbish", marshal.dumps([1]), marshal.dumps(None), marshal.dumps(({}, 1))]
)
def test_what_cannot_be_used_is_compiled_anew(damaged: bytes) -> None:
    memory = Memory()
    first = remember_code(memory, "check")
    point()
    first.keep()
    memory.kept = dict.fromkeys(memory.kept, damaged)

    remember_code(memory, "check")

    assert point()(1) == point()(1) or repr(point()(1)).endswith("Point(x=1, y=2)")


def test_more_texts_than_any_command_has_are_not_kept() -> None:
    remembered = RememberedCode(Memory(), "check")
    names: dict[str, int] = {}
    for number in range(MOST + 5):
        remembered.execute(f"x = {number}", names)

    assert names["x"] == MOST + 4
    assert len(remembered.codes) == MOST


def test_the_command_keeps_its_code_and_finds_it_again(tmp_path: Path) -> None:
    (tmp_path / "harbour.yaml").write_text("title: x\nsummary: y\n", encoding="utf-8")
    program = (
        "import sys; from briefwright.cli.process import run_process;"
        "sys.argv[1:] = ['check', 'harbour.yaml']; sys.setprofile(lambda *_: None);"
        "code = run_process(); import dataclasses;"
        "print(code, len(vars(dataclasses)['exec'].__self__.codes))"
    )
    environment = {"BRIEFWRIGHT_CACHE": str(tmp_path / "kept"), "PYTHONHASHSEED": "7"}

    def printed() -> str:
        result = subprocess.run(
            [sys.executable, "-c", program], cwd=tmp_path, env=environment,
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        return result.stdout.splitlines()[-1]

    first = printed()
    files = {path: path.stat().st_mtime_ns for path in (tmp_path / "kept").iterdir()}

    assert first == printed()
    assert int(first.split()[1]) > 100
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "kept").iterdir()} == files


def test_without_a_folder_nothing_is_kept() -> None:
    remembered = remember_code(KeptFiles(None), "check")
    point()
    remembered.keep()

    assert RememberedCode(KeptFiles(None), "check").codes == {}


PATTERNS = (
    (r"(?P<year>\d{4})-(?P<month>\d\d)?", 0),
    (r"[^\W\d_]+(?:['’-][^\W\d_]+)*", re.IGNORECASE),
    (r"(?x) (a) | (?:b+?) # either", 0),
    (r"ß|[а-я]{2,}", re.IGNORECASE),
    (rb"\x00[\xff]+", 0),
    ("", re.MULTILINE),
)
TEXTS = ("", "2024-10", "Dragan Krapović’s visit", "aabbb", "STRASSE ẞ ПРИВЕТ", "b\nb")


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_a_remembered_pattern_matches_as_one_compiled_anew(
    pattern: str | bytes, flags: re.RegexFlag
) -> None:
    def found(compiled: re.Pattern[Any]) -> list[Any]:
        texts = TEXTS if isinstance(pattern, str) else [text.encode() for text in TEXTS]
        return [[m.groups() + m.span() for m in compiled.finditer(text)] for text in texts]

    anew = re.compile(pattern, flags)
    expected = (found(anew), anew.groups, dict(anew.groupindex), anew.flags, anew.pattern)
    memory = Memory()
    remembered = remember_code(memory, "check")
    for _ in range(2):
        re.purge()
        remembered = remember_code(memory, "check")
        compiled = re.compile(pattern, flags)
        remembered.keep()

        assert expected == (
            found(compiled),
            compiled.groups,
            dict(compiled.groupindex),
            compiled.flags,
            compiled.pattern,
        )
    assert (pattern, int(flags)) in remembered.patterns


def test_a_pattern_is_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory()
    re.purge()
    remembered = remember_code(memory, "check")
    re.compile("once|and|no|more")
    remembered.keep()
    vars(vars(re)["_compiler"])["_code"] = None  # what makes programs is gone
    re.purge()

    remember_code(memory, "check")

    assert re.compile("once|and|no|more").fullmatch("no")
    with pytest.raises(TypeError):
        re.compile("another")


def test_a_pattern_that_is_wrong_or_hangs_on_the_locale_is_not_remembered() -> None:
    re.purge()
    remembered = remember_code(Memory(), "check")

    with pytest.raises(re.error):
        re.compile("(")
    re.compile(rb"\w", re.LOCALE)

    assert remembered.patterns == {}
