"""Carry out ``brief inspect``, and say what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Any

from briefwright.attach import Difference, Inspection, Subject, inspect_file
from briefwright.cli.console import Console, counted, print_json, styled
from briefwright.cli.failures import STANDARD_INPUT
from briefwright.cli.reading import read_finished_file
from briefwright.core.display import displayed
from briefwright.core.errors import ExitCode
from briefwright.evidence.manifest import (
    Manifest,
    ManifestClaim,
    ManifestOfficial,
    ManifestQuote,
    ManifestSource,
    manifest_values,
)

WIDTH = 92
_NO_DATE = "no date"
_NUMBERED = "{:>5}  "


def run_inspect(console: Console, file: str, *, as_json: bool) -> int:
    """Print what a file claims and what of it is no longer so; return the exit code.

    Raises:
        EnvironmentFailure: the file cannot be read, or carries no manifest.
    """
    shown = "<standard input>" if file == STANDARD_INPUT else file
    inspections = inspect_file(read_finished_file(file), shown)
    differs = any(each.differences for each in inspections)
    code = ExitCode.FINDINGS if differs else ExitCode.FINE
    if as_json:
        print_json({"exit_code": int(code), **_all_values(inspections)})
        return code
    for number, inspection in enumerate(inspections):
        if number:
            console.result("")
        _tell(console, inspection)
    if len(inspections) > 1:
        console.result(f"\n{_verdicts(inspections)}")
    return code


def _tell(console: Console, inspection: Inspection) -> None:
    for difference in inspection.differences:
        console.finding(_finding(_called(inspection), difference))
    for line in _lines(inspection, is_whole=console.verbose):
        console.result(_harmless(line))
    for remark in inspection.remarks:
        console.remark(f"  {_harmless(remark)}")


def _called(inspection: Inspection) -> str:
    """Return the name of a file, with the place of a document in it where it holds more."""
    return f"{inspection.name}, {inspection.place}" if inspection.place else inspection.name


def _verdicts(inspections: Sequence[Inspection]) -> str:
    wrong = sum(bool(each.differences) for each in inspections)
    count = len(inspections)
    if not wrong:
        return f"{inspections[0].name}: {count} briefs inside, each matches its manifest"
    verb = "does" if wrong == 1 else "do"
    return f"{inspections[0].name}: {wrong} of {count} briefs inside {verb} not match"


def _finding(name: str, found: Difference) -> str:
    place = styled("place", f"{_harmless(name)}:")
    lines = [f"{place} {styled('error', 'error:')} {styled('message', _harmless(found.message))}"]
    if found.words is not None:
        there = f"“{found.found}”" if found.found else "nothing like it"
        lines += [
            f"    built with   “{_harmless(found.words)}”",
            f"    stands there {_harmless(there)}",
        ]
    return "\n".join(lines)


def _lines(inspection: Inspection, *, is_whole: bool) -> Iterator[str]:
    """Yield what is printed of a file; the other claims one by one only if asked for."""
    manifest = inspection.manifest
    count = len(inspection.differences)
    verdict = f"does not match its manifest: {counted(count, 'difference')}"
    yield f"{_called(inspection)}: {verdict if count else 'matches its manifest'}"
    yield f"  {manifest.title}"
    facts = (manifest.reference, manifest.date or _NO_DATE, manifest.marking, manifest.language)
    yield f"  {' · '.join(fact for fact in facts if fact)}"
    has_brief = all(each.subject is not Subject.BRIEF for each in inspection.differences)
    yield f"  made from {manifest.brief}{', which is inside' if has_brief else ''}"
    yield from _part("Quotes", (_quote_lines(each) for each in manifest.quotes))
    yield from _part("Officials", (_official_lines(each) for each in manifest.officials))
    yield from _part("Sources", (_source_lines(each) for each in manifest.sources))
    if is_whole:
        yield from _part("Other claims", (_claim_lines(each) for each in manifest.claims))
    elif manifest.claims:
        yield f"  Other claims: {_summary(manifest)} (--verbose lists them)"


def _part(title: str, entries: Iterator[list[str]]) -> Iterator[str]:
    """Yield entries with their numbers below a title; nothing where there are none."""
    for number, (first, *rest) in enumerate(entries, 1):
        if number == 1:
            yield f"  {title}"
        indent = " " * len(_NUMBERED.format(number))
        yield from wrap(
            first, WIDTH, initial_indent=_NUMBERED.format(number), subsequent_indent=indent
        )
        for line in rest:
            yield from wrap(line, WIDTH, initial_indent=indent, subsequent_indent=indent)


def _quote_lines(quote: ManifestQuote) -> list[str]:
    who = quote.speaker or quote.attribution or "no speaker"
    via = f", through {quote.via}" if quote.via else ""
    place = f", paragraph {quote.position.paragraph}" if quote.position else ""
    cited = ", ".join(quote.cites) or "no source"
    return [f"“{quote.words}”", f"{who}{via}", f"{cited}: {quote.verdict.value}{place}"]


def _official_lines(official: ManifestOfficial) -> list[str]:
    name = ", ".join(part for part in (official.name, official.rank, official.role) if part)
    verdicts = ", ".join(f"{kind} {verdict}" for kind, verdict in official.verdicts.items())
    cited = ", ".join(official.cites) or "no source"
    return [name, f"{cited}: {verdicts or 'not checked'}"]


def _source_lines(source: ManifestSource) -> list[str]:
    item = source.item
    authors = ", ".join(str(each["literal"]) for each in item.get("author", ()))
    parts = (authors, item["title"], item.get("publisher"), item.get("genre") or item["type"])
    told = ". ".join(str(part) for part in parts if part)
    digest = f"text with SHA-256 {source.sha256[:12]}…" if source.sha256 else "no archived text"
    return [f"{item['id']}: {told}", f"{item.get('URL') or 'no address'}; {digest}"]


def _claim_lines(claim: ManifestClaim) -> list[str]:
    cited = ", ".join(claim.cites) or "no source"
    return [f"{claim.path}: {claim.kind} {claim.words} – {cited}: {claim.verdict}"]


def _summary(manifest: Manifest) -> str:
    counts = Counter(claim.verdict for claim in manifest.claims)
    return ", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items()))


def _all_values(inspections: Sequence[Inspection]) -> dict[str, Any]:
    """Return what a file with one manifest claims, or a list where it has several."""
    first = inspections[0]
    of_file = {"file": first.name, "kind": first.kind.value}
    if len(inspections) == 1:
        return {**of_file, **_values(first)}
    matches = not any(each.differences for each in inspections)
    return {**of_file, "matches": matches, "inside": [_values(each) for each in inspections]}


def _values(inspection: Inspection) -> dict[str, Any]:
    read = inspection.read
    place = {"place": inspection.place} if inspection.place else {}
    return {
        **place,
        "matches": not inspection.differences,
        "differences": [
            {
                "subject": each.subject.value,
                "message": each.message,
                "path": each.path,
                "words": each.words,
                "found": each.found,
            }
            for each in inspection.differences
        ],
        "remarks": list(inspection.remarks),
        "manifest": manifest_values(read.manifest, read.digest),
    }


def _harmless(text: str) -> str:
    return "".join(displayed(text))
