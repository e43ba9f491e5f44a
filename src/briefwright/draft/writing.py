"""Writing: a draft as the YAML text of a brief, in the order of a brief, with comments."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.draft.items import Draft, Field, Item
from briefwright.draft.yaml_text import (
    comment_lines,
    field_lines,
    guarded_prose,
    is_writable,
    quoted_scalar,
    scalar,
    wrapped,
)

_HEAD = """\
# yaml-language-server: $schema=brief.schema.json
#
# A first draft by "brief draft". Every value stands in the article, word for word; only ids, dates
# and the words of vocabularies (kind, status, country codes) are put into the brief's own form.
#   # confirm   read the paragraph named, put the value right, then take the comment away
#   # unsure    the article leaves it open, or says it in a way that only a reader can tell
"""
_COMMENTS = {
    "officials": "The people. Their ids are used under participants and speaker.",
    "engagements": "What happened between them, at the precision the article gives.",
    "commitments": "Figures that look like promises; strike out those that are none.",
    "deployments": "What is abroad, by the names of missions and by numbers of people.",
    "quotes": "Words in quotation marks that somebody, or some document, said.",
    "threats": "What the article calls a danger, in its own words.",
    "assistance": "What the article calls help, in its own words.",
}


def draft_yaml(draft: Draft) -> str:
    """Return the text of a brief that loads without errors."""
    lines = [_HEAD, *_front(draft)]
    for key, items in draft.parts.items():
        writable = [entry for item in items if (entry := _entry(item, draft.source.id))]
        if writable:
            lines += ["", *comment_lines(_COMMENTS[key], ""), f"{key}:"]
            lines += [line for entry in writable for line in entry]
    lines += _leftovers(draft)
    lines += ["", *_source(draft)]
    return "\n".join(lines) + "\n"


def _front(draft: Draft) -> Iterator[str]:
    opening, source = draft.opening, draft.source
    title = opening.title if is_writable(opening.title) else ""
    if title:
        yield f"title: {scalar(title)} # confirm: words of {source.id}#p{opening.title_paragraph}"
    else:
        yield f"title: {scalar(source.id)} # to be written"
    yield 'version: "0.1"'
    yield "status: draft"
    if source.language:
        remark = " # confirm: guessed from the small words" if source.is_guessed else ""
        yield f"language: {scalar(source.language)}{remark}"
    yield ""
    yield "# To be written by you: a bottom_line of at most 40 words, and three to five points."
    yield "# Until then the article's own opening stands here, as a quotation with its paragraph."
    yield "summary:"
    yield "  prose: >-"
    words = opening.summary if is_writable(opening.summary) else "..."
    quotation = f"> {guarded_prose(words)} [@{source.id}#p{opening.summary_paragraph}]"
    yield from (f"    {line}" for line in wrapped(" ".join(quotation.split()), 92))


def _entry(item: Item, source: str) -> list[str]:
    """Return the lines of an entry; none where its words cannot stand in a brief."""
    lines: list[str] = []
    cites = [f"{source}#p{number}" for number in item.paragraphs]
    for field in item.fields:
        values = field.value if isinstance(field.value, tuple) else (field.value,)
        if all(map(is_writable, values)):
            lines += field_lines(field, "    ")
        elif field is item.fields[0] or field.key in _NEEDED:
            return []
    lines[0] = f"  - {lines[0].strip()} # confirm"
    cited = cites[0] if len(cites) == 1 else f"[{', '.join(cites)}]"
    if cites:
        lines.append(f"    source: {cited}")
    for open_point in item.unsure:
        lines += comment_lines(open_point, "    ", "unsure: ")
    return lines


_NEEDED = ("name", "what", "mission", "text")


def _leftovers(draft: Draft) -> Iterator[str]:
    """Yield as comments what belongs to no entry."""
    if draft.unsure:
        yield ""
        for open_point in draft.unsure:
            yield from comment_lines(open_point, "", "unsure: ")
    for heading, names in draft.names.items():
        if names:
            yield ""
            yield from comment_lines(f"{heading}: {'; '.join(names)}", "")


def _source(draft: Draft) -> Iterator[str]:
    source = draft.source
    yield "sources:"
    yield f"  - id: {source.id}"
    title = draft.opening.title if is_writable(draft.opening.title) else source.id
    yield f"    title: {scalar(title)} # confirm: the article's title"
    yield "    # type: news article # or press release, report, statement, speech …"
    yield "    # author, publisher, issued, accessed, url: as far as you know them"
    if source.language:
        yield from field_lines(Field("language", source.language), "    ")
    if source.path:
        yield f"    text: {scalar(source.path)}"
    yield f"    sha256: {quoted_scalar(source.sha256)}"
