"""The locked dependencies satisfy pyproject.toml and are pinned by hash."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = [
    ("constraints.txt", ["setup"]),
    ("constraints-dev.txt", ["setup", "dev"]),
    ("constraints-benchmarks.txt", ["setup", "dev", "benchmarks"]),
]


def pins(lock: Path) -> list[tuple[Requirement, int]]:
    """Return each pinned requirement with the number of its hashes."""
    entries = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8").strip())
    return [
        (Requirement(entry.partition(" \\")[0]), entry.count("--hash=sha256:")) for entry in entries
    ]


def wanted(checkout: Path, extras: list[str]) -> list[Requirement]:
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lists = [project["dependencies"], *(project["optional-dependencies"][e] for e in extras)]
    return [Requirement(text) for texts in lists for text in texts]


def unsatisfied(pinned: list[Requirement], requirements: list[Requirement]) -> list[str]:
    """Return the requirements that no pin satisfies."""
    versions: dict[str, list[str]] = {}
    for pin in pinned:
        (version,) = (specifier.version for specifier in pin.specifier)
        versions.setdefault(canonicalize_name(pin.name), []).append(version)
    return [
        str(requirement)
        for requirement in requirements
        if not any(
            requirement.specifier.contains(version, prereleases=True)
            for version in versions.get(canonicalize_name(requirement.name), [])
        )
    ]


@pytest.mark.parametrize(("name", "extras"), LOCKS)
def test_the_lock_satisfies_the_project(checkout: Path, name: str, extras: list[str]) -> None:
    pinned = [pin for pin, _ in pins(checkout / name)]
    assert unsatisfied(pinned, wanted(checkout, extras)) == []


@pytest.mark.parametrize(("name", "extras"), LOCKS)
def test_every_pin_has_a_hash(checkout: Path, name: str, extras: list[str]) -> None:
    assert [str(pin) for pin, hashes in pins(checkout / name) if hashes == 0] == []


def test_every_lock_pins_the_same_versions(checkout: Path) -> None:
    used, tested, measured = ({str(pin) for pin, _ in pins(checkout / name)} for name, _ in LOCKS)
    assert used < tested < measured


def test_a_stale_lock_is_found() -> None:
    pinned = [Requirement("lxml==5.3.0"), Requirement("rl-accel==0.9.1")]
    requirements = [Requirement("lxml>=6"), Requirement("rl_accel<1"), Requirement("babel")]
    assert unsatisfied(pinned, requirements) == ["lxml>=6", "babel"]
