"""Language tags as Word files write them."""

from __future__ import annotations

import re

_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*|[0-9A-Fa-f]{4}|x-none")


def is_language(tag: str) -> bool:
    """Tell whether a text has the form of a language tag (ECMA-376, part 1, 22.9.2.6)."""
    return _TAG.fullmatch(tag) is not None
