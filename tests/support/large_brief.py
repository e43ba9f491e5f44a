"""Writes briefs/large.yaml: a deliberately huge, wholly invented brief, the same on every run.

Run ``python -m tests.support.large_brief`` from the top of the checkout to write it anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

LARGE_BRIEF = Path("briefs/large.yaml")

STATES = (
    "Orvance", "Kaldmark", "Merrowhithe", "Upper Tesslin", "Sankt Brannoc", "Velhara",
    "Quillonshore", "Norrfjell", "Astrevie", "Dunmarrow", "Peravia", "Lunth",
)  # fmt: skip
GIVEN = (
    "Ottoline", "Bérengère", "Caspian", "Đurđica", "Emeric", "Fjóla", "Grzegorz", "Halcyon",
    "Ingrid", "Jūratė", "Kornélia", "Lucjan", "Mirabel", "Nikodém", "Oriane", "Þórunn", "Quentin",
    "Rasmus", "Šárka", "Tarquin",
)  # fmt: skip
FAMILY = (
    "Vantongeren-Ashgrove", "Okwistle", "Brannagh", "Čeplecha-Dvorský", "Delacroisette",
    "Ellingsworth", "Farthingale", "Grönberg", "Haverstock", "Ilmarinen-Koskela", "Jabłonowicz",
    "Kettlewell",
)  # fmt: skip
ROLES = (
    "Minister for Ports and Sea Rescue", "Permanent Secretary, Ministry of Waterways",
    "Chief Hydrographer", "Ambassador to the League of the Seven Straits",
    "Director General for Civil Protection", "Speaker of the Assembly of Harbours",
    "Chair of the Joint Committee on Tides, Locks and Flood Barriers",
)  # fmt: skip
AIMS = (
    "Dredge the shared channel to the depth that the charts promise",
    "Keep one rescue vessel at four hours' notice on each side of the strait",
    "Publish the water levels of all locks, every day, in one format",
    "Train harbour pilots to a common standard and recognise each other's licences",
    "Replace the flood barriers that were found unsafe in the last inspection",
    "Pay into the League's fund for wrecks, in the share agreed at Lunth",
    "Share radar pictures of the approaches without delay",
    "Clear the minefields left over from the Herring War",
)
MEASURES = (
    ("Depth at low water", "m", 14), ("Vessels at notice", "vessels", 6),
    ("Locks reporting", "locks", 48), ("Pilots licensed", "pilots", 120),
    ("Barriers replaced", "barriers", 9), ("Share paid", "%", 100),
    ("Radar stations linked", "stations", 17), ("Area cleared", "km²", 310),
)  # fmt: skip
REMARKS = (
    (
        "The inspection found the work well under way, although two of the contractors had changed "
        "and the drawings handed over to the second of them were those of the year before."
    ),
    (
        "The delegation asked for another season, and the committee granted it on condition that "
        "the monthly tables are sent to all members and not only to the chair."
    ),
    (
        "Figures differ between the ministry and the port authority: the ministry counts what has "
        "been ordered, the authority what has been delivered and accepted."
    ),
    (
        "Nothing was built during the winter, when the ice lay until the middle of March and the "
        "crews were needed for the ferries."
    ),
    (
        "The audit confirms the sum, notes that a fifth of it was spent on preparation, and "
        "recommends a single account for all the partners from next year on."
    ),
)
STATUSES = ("pledged", "on track", "met", "exceeded", "ongoing", "missed", "withdrawn", "unknown")
LONG_WORD = "Hochwasserschutzbauwerksinstandsetzungsverordnungsdurchführungsbestimmungen"


def large_brief_text() -> str:
    """Return the brief as YAML: 60 officials, 200 commitments, cells longer than a page."""
    head = (
        "# yaml-language-server: $schema=../schemas/brief.schema.json\n#\n"
        "# Deliberately huge and wholly invented: states, people and events do not exist.\n"
        "# Made by tests/support/large_brief.py; do not edit by hand.\n\n"
    )
    return head + "".join(f"{line}\n" for line in _yaml_lines(large_brief_data(), 0))


def large_brief_data() -> Mapping[str, Any]:
    """Return the brief as mappings, lists and text."""
    return {
        "title": "The League of the Seven Straits: every promise, one by one",
        "subtitle": "A register of commitments, people and missions, for the plenary at Lunth",
        "reference": "LSS/REG/2031-7",
        "date": "2031-04-15",
        "version": "7.0",
        "status": "draft",
        "language": "en",
        "originator": "Secretariat of the League (invented)",
        "addressee": "All delegations",
        "authors": ["Register unit"],
        "action": "information",
        "marking": "OFFICIAL",
        "likelihood_scale": "PHIA",
        "summary": _summary(),
        "background": "\n\n".join(f"{remark} {REMARKS[-1]}" for remark in REMARKS),
        "officials": [_official(n) for n in range(60)],
        "engagements": [_engagement(n) for n in range(40)],
        "commitments": [_commitment(n) for n in range(200)],
        "deployments": [_deployment(n) for n in range(24)],
        "quotes": [_quote(n) for n in range(20)],
        "threats": [_threat(n) for n in range(len(STATES))],
        "outlook": [f"{state} will report in the autumn." for state in STATES],
        "questions": [f"Which year do the figures of {state} count from?" for state in STATES],
        "figures": {"key_numbers": ["200 commitments", "60 officials", "12 members", "7 straits"]},
        "glossary": [{"term": LONG_WORD, "definition": REMARKS[2]}, "League", "Strait"],
        "sources": [_source(n) for n in range(50)],
    }


def _summary() -> Mapping[str, Any]:
    return {
        "bottom_line": "Two hundred commitments stand in the register; a quarter is met, and the "
        "rest needs money, seasons or both.",
        "points": [f"{aim}: twenty-five entries." for aim in AIMS[:5]],
    }


def _official(n: int) -> Mapping[str, Any]:
    given, family = GIVEN[n % len(GIVEN)], FAMILY[n * 5 % len(FAMILY)]
    return {
        "id": f"person-{n + 1}",
        "name": f"{given} {family}",
        "role": ROLES[n % len(ROLES)],
        "organisation": f"Delegation of {STATES[n % len(STATES)]}",
        "rank": "Rear Admiral" if n % 9 == 0 else None,
        "since": f"{2024 + n % 6}-{n % 12 + 1:02}",
        "bio": REMARKS[n % len(REMARKS)] if n % 4 == 0 else None,
        "source": f"source-{n % 50 + 1}",
    }


def _engagement(n: int) -> Mapping[str, Any]:
    year, month, day = 2029 + n // 20, n % 12 + 1, n * 7 % 28 + 1
    dates = (f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-{day:02}")
    return {
        "what": f"Session {n + 1} of the Joint Committee on Tides",
        "kind": ("meeting", "visit", "exercise", "call")[n % 4],
        "date": dates[n % 3],
        "place": f"Harbour House, {STATES[n % len(STATES)]}",
        "participants": [f"person-{(n * 3 + k) % 60 + 1}" for k in range(n % 6 + 1)],
        "topics": [AIMS[(n + k) % len(AIMS)] for k in range(n % 4 + 1)],
        "outcomes": [REMARKS[n % len(REMARKS)]] if n % 3 else None,
        "source": f"source-{n % 50 + 1}#p{n % 9 + 1}",
    }


def _commitment(n: int) -> Mapping[str, Any]:
    measure, unit, target = MEASURES[n % len(MEASURES)]
    return {
        "id": f"entry-{n + 1}",
        "by": STATES[n % len(STATES)],
        "what": f"{AIMS[n % len(AIMS)]} (entry {n + 1}).",
        "measure": measure,
        "target": f"{target} {unit}",
        "value": f"{target * (n % 11) // 10} {unit}" if n % 5 else None,
        "baseline": f"{target // 10} {unit}",
        "deadline": (f"{2030 + n % 5}", f"{2030 + n % 5}-06", f"{2030 + n % 5}-06-30")[n % 3],
        "status": STATUSES[n * 3 % len(STATUSES)],
        "status_as_of": "2031-03",
        "evidence": _evidence(n),
        "source": f"source-{n % 50 + 1}#p{n % 7 + 1}",
    }


def _evidence(n: int) -> str:
    """Return a cell: mostly a sentence or two, now and then half a page, once a whole one."""
    if n == 99:
        return "\n\n".join(REMARKS * 6)
    if n % 20 == 7:
        return "\n\n".join(f"*{AIMS[k % len(AIMS)]}.* {remark}" for k, remark in enumerate(REMARKS))
    if n % 31 == 5:
        return f"See the {LONG_WORD} of {STATES[n % len(STATES)]}."
    return REMARKS[n % len(REMARKS)]


def _deployment(n: int) -> Mapping[str, Any]:
    return {
        "mission": f"Strait Watch {n + 1}",
        "framework": "League of the Seven Straits",
        "lead": STATES[n % len(STATES)],
        "place": f"Approaches of {STATES[(n + 4) % len(STATES)]}",
        "strength": f"{20 + n * 7} sailors" if n % 4 else None,
        "role": AIMS[n % len(AIMS)],
        "since": f"{2026 + n % 4}/..",
        "status": ("planned", "ongoing", "paused", "ended")[n % 4],
        "source": f"source-{n % 50 + 1}",
    }


def _threat(n: int) -> Mapping[str, Any]:
    return {
        "what": f"Ice off {STATES[n]} before the first of December",
        "source": f"source-{n + 1}#p2",
    }


def _quote(n: int) -> Mapping[str, Any]:
    return {
        "text": f"We signed at Lunth for {n + 3} years, and we shall keep our word for all of them",
        "speaker": f"person-{n * 3 % 60 + 1}",
        "occasion": f"Session {n + 1} of the Joint Committee on Tides",
        "date": f"2030-{n % 12 + 1:02}",
        "source": f"source-{n + 1}#p3",
    }


def _source(n: int) -> Mapping[str, Any]:
    return {
        "id": f"source-{n + 1}",
        "title": f"Minutes of session {n + 1}, with annexes",
        "type": "document",
        "publisher": "Secretariat of the League (invented)",
        "issued": f"2030-{n % 12 + 1:02}",
        "url": f"https://www.example.org/minutes/{n + 1:03}/a-rather-long-address-that-must-break",
    }


def _yaml_lines(value: Mapping[str, Any], depth: int) -> Iterator[str]:
    """Yield a mapping in block style; every text is quoted, as JSON quotes it."""
    for key, entry in value.items():
        indent = "  " * depth
        match entry:
            case Mapping():
                yield f"{indent}{key}:"
                yield from _yaml_lines(entry, depth + 1)
            case list():
                yield f"{indent}{key}:"
                yield from _yaml_entries(entry, depth + 1)
            case None:
                yield f"{indent}{key}: not stated"
            case _:
                yield f"{indent}{key}: {json.dumps(entry, ensure_ascii=False)}"


def _yaml_entries(entries: Sequence[Any], depth: int) -> Iterator[str]:
    indent = "  " * depth
    for entry in entries:
        if isinstance(entry, Mapping):
            first, *others = _yaml_lines(entry, depth + 1)
            yield f"{indent}- {first.strip()}"
            yield from others
        else:
            yield f"{indent}- {json.dumps(entry, ensure_ascii=False)}"


if __name__ == "__main__":
    LARGE_BRIEF.write_text(large_brief_text(), encoding="utf-8")
