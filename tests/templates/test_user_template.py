"""A template of a user's own changes one section of a shipped one in a few lines."""

from __future__ import annotations

from pathlib import Path

from briefwright.document import Cards, Heading, ListBlock
from briefwright.document.walk import inline_text, walk
from tests.templates.shipped import document_of

BRIEF = """\
title: Bridges
summary: The bridge is open again.
officials:
  - {name: Ada Stone, role: Engineer}
  - {name: Ben Wood, role: not stated}
threats: [Flood]
"""

MANIFEST = """\
title: House brief
description: Officials as a plain list.
base: policy-brief
"""

MARKUP = """\
{% extends "policy-brief/brief.html.jinja" %}
{% block officials %}
<section><h2>{{ labels.officials }}</h2>
<ul>
{% for official in brief.officials %}
<li>{{ official.name }}, {{ official.role }}{{ tail(official) }}</li>
{% endfor %}
</ul></section>
{% endblock %}
"""


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / "house" / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_one_block_changes_one_section(tmp_path: Path) -> None:
    assert len(MARKUP.splitlines()) <= 10
    write(tmp_path, template_yaml=MANIFEST, brief_html_jinja=MARKUP)
    document = document_of(BRIEF, "house", tmp_path)
    nodes = list(walk(document.blocks))
    assert not any(isinstance(node, Cards) for node in nodes)
    people = next(node for node in nodes if isinstance(node, ListBlock))
    words = [inline_text(item.blocks[0].children) for item in people.items]  # type: ignore[union-attr]  # items of paragraphs
    assert words == ["Ada Stone, Engineer", "Ben Wood, not stated"]
    found = [inline_text(node.children) for node in nodes if isinstance(node, Heading)]
    assert found == ["Key officials", "Threats"]


def test_labels_and_colours_alone_need_no_markup(tmp_path: Path) -> None:
    write(
        tmp_path,
        template_yaml=MANIFEST,
        theme_yaml="colours: {accent: '#5B2333'}\n",
        labels__en_yaml="officials: Who is who\n",
    )
    document = document_of(BRIEF, "house", tmp_path)
    found = [node for node in walk(document.blocks) if isinstance(node, Heading)]
    assert inline_text(found[0].children) == "Who is who"
