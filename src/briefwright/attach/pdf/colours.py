"""Colours of a guest in a file that is archived for another kind of ink (ISO 32000-1, 8.6.5.6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from briefwright.attach.pdf.objects import (
    entry,
    identity,
    indirect,
    integer,
    items,
    kept_dictionary,
    name,
)
from briefwright.attach.pdf.parties import Guest, Host

_COMPONENTS = 3
_FORM = "/Form"


def output_profile(pdf: pikepdf.Pdf) -> Any:
    """Return the colour profile that a file is archived with; None where there is none."""
    for intent in items(entry(pdf.Root, "/OutputIntents")):
        if name(entry(intent, "/S")) == "/GTS_PDFA1":
            return entry(intent, "/DestOutputProfile")
    return None


def keep_colours(host: Host, guest: Guest) -> None:
    """Let the colours of a guest mean what they meant in a file with another profile.

    Pages that speak of red, green and blue are told which, where their host is archived for other
    colours. A host without a profile, which so far needed none, is given that of the guest.
    """
    mine, theirs = output_profile(host.pdf), output_profile(guest.pdf)
    if theirs is None or integer(entry(theirs, "/N")) != _COMPONENTS:
        return
    if mine is None:
        if host.claims.archive and entry(host.pdf.Root, "/OutputIntents") is None:
            intents = indirect(guest.pdf, guest.pdf.Root.OutputIntents)
            host.pdf.Root.OutputIntents = host.pdf.copy_foreign(intents)
        return
    if integer(entry(mine, "/N")) == _COMPONENTS:
        return
    space = guest.pdf.make_indirect(pikepdf.Array([pikepdf.Name.ICCBased, theirs]))
    for resources in _resources(guest.pdf):
        spaces = kept_dictionary(resources, "/ColorSpace")
        if "/DefaultRGB" not in spaces:
            spaces.DefaultRGB = space


def _resources(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield the resources of every page, form and pattern, each once."""
    holders: list[Any] = [page.obj for page in pdf.pages]
    holders += [
        each
        for each in pdf.objects
        if isinstance(each, pikepdf.Stream)
        and (name(entry(each, "/Subtype")) == _FORM or integer(entry(each, "/PatternType")) == 1)
    ]
    seen = set()
    for holder in holders:
        resources = entry(holder, "/Resources")
        if resources is None:
            if isinstance(holder, pikepdf.Stream):
                continue  # it uses those of its page
            resources = kept_dictionary(holder, "/Resources")
        where = identity(resources)
        if where == (0, 0) or where not in seen:
            seen.add(where)
            yield resources
