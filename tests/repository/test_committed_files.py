"""Nothing committed names a package registry, a machine or a person."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

# Written in parts, so that this file does not hold what it forbids.
REGISTRIES = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("crates", "io"),
        ("golang", "org"),
        ("maven", "org"),
        ("maven", "apache", "org"),
        ("deb", "debian", "org"),
        ("security", "debian", "org"),
    )
]
MACHINE_FOLDERS = ["work", "root", "home", "Users", "opt"]

REGISTRY = re.compile("|".join(map(re.escape, REGISTRIES)))
MACHINE_PATH = re.compile(r"(?<![\w.*~/-])/(?:" + "|".join(MACHINE_FOLDERS) + r")/\w")
MAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+[A-Za-z]{2,}")
# Domains that are reserved for examples belong to nobody.
EXAMPLE_MAIL = re.compile(r"@(?:[\w-]+\.)*(?:example(?:\.(?:com|org|net))?|invalid|test)$")


def findings(data: bytes) -> list[str]:
    """Return the words of a file that give away a registry, a machine or a person."""
    text = data.decode("latin-1")
    found = REGISTRY.findall(text) + MACHINE_PATH.findall(text)
    if b"\0" not in data:
        found += [mail for mail in MAIL.findall(text) if not EXAMPLE_MAIL.search(mail)]
    return found


def committed_files(checkout: Path) -> list[Path]:
    if not (checkout / ".git").exists():
        pytest.skip("not a git checkout")
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=checkout, capture_output=True, check=True
    )
    paths = (checkout / name for name in listing.stdout.decode().split("\0") if name)
    return [path for path in paths if path.is_file()]


def test_committed_files_give_nothing_away(checkout: Path) -> None:
    paths = committed_files(checkout)
    assert paths
    found = {
        str(path.relative_to(checkout)): words
        for path in paths
        if (words := findings(path.read_bytes()))
    }
    assert found == {}


@pytest.mark.parametrize(
    "planted",
    [
        f"--index-url https://{REGISTRIES[0]}/simple",
        f"see https://files.{REGISTRIES[1]}/x",
        "open('/" + "work/main/x')",
        "in /" + "home/someone/x",
        "write to some.body" + "@ministry.gov.me",
    ],
)
def test_planted_words_are_found(planted: str) -> None:
    assert len(findings(planted.encode())) == 1


@pytest.mark.parametrize(
    "harmless",
    [
        "[@article#p4]",
        "desk@mfa.example",
        "desk@example.org",
        "src/work/x",
        "@pytest.mark.skip",
        "frame/work/s",
    ],
)
def test_harmless_words_pass(harmless: str) -> None:
    assert findings(harmless.encode()) == []


def test_results_are_not_committed(checkout: Path) -> None:
    output = [p.name for p in committed_files(checkout) if p.parent == checkout / "output"]
    assert output == [".gitkeep"]
