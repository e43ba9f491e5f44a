"""Forms, layers and threads of a guest, which may be anybody's file (ISO 32000-1, 12.7, 8.11)."""

from __future__ import annotations

from typing import Any

import pikepdf

from briefwright.attach.pdf.objects import (
    entry,
    extended,
    indirect,
    is_dictionary,
    items,
    kept_dictionary,
    name,
    text,
)
from briefwright.attach.pdf.parties import Guest, Host

_FIELDS_OF_FORM = ("/DA", "/Q")
_LISTS = ("/ON", "/OFF", "/Order", "/RBGroups", "/AS", "/Locked")


def rename_fields(host: Host, guest: Guest) -> None:
    """Give the fields of a guest names that nobody in its host has (12.7.3.2).

    That has to come before its pages are copied: their widgets are the fields, or below them.
    """
    form = entry(guest.pdf.Root, "/AcroForm")
    mine = entry(host.pdf.Root, "/AcroForm")
    taken = {text(entry(each, "/T")) for each in items(entry(mine, "/Fields"))}
    for field in _fields(form):
        title = text(entry(field, "/T"))
        if title in taken:
            while title in taken:
                title = f"{guest.prefix}-{title}"
            field.T = pikepdf.String(title)
        taken.add(title)
        for key in _FIELDS_OF_FORM:
            if key in form and key not in field:
                field[key] = form[key]


def take_form(host: Host, guest: Guest) -> None:
    """Add the fields of a guest, once its pages are copied, to the form of its host."""
    form = entry(guest.pdf.Root, "/AcroForm")
    if not _fields(form):
        return
    mine = entry(host.pdf.Root, "/AcroForm")
    copied = host.pdf.copy_foreign(indirect(guest.pdf, form))
    if not is_dictionary(mine):
        host.pdf.Root.AcroForm = copied
        return
    extended(mine, "/Fields", items(entry(copied, "/Fields")))
    extended(mine, "/CO", items(entry(copied, "/CO")))
    if entry(copied, "/NeedAppearances") is True:
        mine.NeedAppearances = True
    _take_resources(kept_dictionary(mine, "/DR"), entry(copied, "/DR"))


def _fields(form: Any) -> list[Any]:
    return [each for each in items(entry(form, "/Fields")) if is_dictionary(each)]


def _take_resources(mine: Any, theirs: Any) -> None:
    """Add resources that a form's fields name; what is there already stays."""
    for kind in sorted(theirs.keys()) if is_dictionary(theirs) else ():
        if not is_dictionary(theirs[kind]):
            continue
        known = kept_dictionary(mine, kind)
        for key in sorted(theirs[kind].keys()):
            if key not in known:
                known[key] = theirs[kind][key]


def take_layers(host: Host, guest: Guest) -> None:
    """Add the layers of a guest, each shown or hidden as it was (8.11.4)."""
    layers = entry(guest.pdf.Root, "/OCProperties")
    if not is_dictionary(layers):
        return
    copied = host.pdf.copy_foreign(indirect(guest.pdf, layers))
    mine = entry(host.pdf.Root, "/OCProperties")
    if not is_dictionary(mine):
        host.pdf.Root.OCProperties = copied
        return
    theirs, groups = entry(copied, "/D"), items(entry(copied, "/OCGs"))
    extended(mine, "/OCGs", groups)
    shown = kept_dictionary(mine, "/D")
    if is_dictionary(theirs):
        for key in _LISTS:
            extended(shown, key, items(entry(theirs, key)))
    is_hidden = name(entry(theirs, "/BaseState")) == "/OFF"
    if is_hidden != (name(entry(shown, "/BaseState")) == "/OFF"):
        listed = [entry(theirs, "/ON" if is_hidden else "/OFF")]
        other = {each.objgen for given in listed for each in items(given)}
        rest = [each for each in groups if each.objgen not in other]
        extended(shown, "/OFF" if is_hidden else "/ON", rest)


def take_threads(host: Host, guest: Guest) -> None:
    """Add the article threads that run through a guest's pages (12.4.3)."""
    threads = entry(guest.pdf.Root, "/Threads")
    if isinstance(threads, pikepdf.Array):
        copied = host.pdf.copy_foreign(indirect(guest.pdf, threads))
        extended(host.pdf.Root, "/Threads", copied.as_list())
