"""Text meant to break things, as the body of a section."""

from __future__ import annotations

BODIES = {
    "a long word": "See " + "a" * 10_000,
    "a long address": "See https://example.org/" + "x/" * 5_000,
    "lists": "\n".join("  " * level + f"- level {level}" for level in range(100)),
    "numbered lists": "\n".join("   " * level + f"1. level {level}" for level in range(100)),
    "quotations": ">" * 100 + " deep",
    "bold": "*" * 2_000 + "x" + "*" * 2_000,
    "bold and italic": "***" * 300 + "x" + "***" * 300,
    "links": "[" * 500 + "x" + "](https://example.org)" * 500,
    "escapes": "\\" * 999 + "`" * 999 + "&#0; &#xD800; &#x202e; &#xE000;",
    "marks": "\u0301 e\u0301\u0302\u0303 \u200b\u200d\ufeff\u2060\ufe0f" + "o\u0308" * 50,
    "emoji": "👍🏽 👩‍🚀 🇲🇪 \U000e0041",
    "right to left": "שלום عين\u200f ܐ",
    "Indian": "हिन्दी தமிழ்",
}


def brief_with(body: str) -> bytes:
    """Return a brief with one section of prose."""
    indented = "".join(f"    {line}\n" for line in body.split("\n"))
    return f"title: A\nsummary: B\nsections:\n- heading: C\n  body: |\n{indented}".encode()
