"""The outline of a guest below a line of its own in that of its host (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from typing import Any

import pikepdf

from briefwright.attach.pdf.objects import entry, identity, is_dictionary
from briefwright.attach.pdf.outlines import insert_item, items_below, kids, visible
from briefwright.attach.pdf.parties import Guest, Host
from briefwright.attach.pdf.places import Places


class BookmarkMerger:
    """Adds a line for each guest where the order of pages puts it."""

    def __init__(self, host: Host, places: Places) -> None:
        self.host = host
        self._places = places
        self._pages: dict[tuple[int, int], int] = {}
        """The pages of the host's own items, as far as they were asked for, by identity."""

    def prepare(self, guest: Guest, title: str, *, has_tags: bool) -> Any:
        """Return an item for a guest, with the guest's own outline folded below it."""
        root = entry(guest.pdf.Root, "/Outlines")
        item = guest.pdf.make_indirect(pikepdf.Dictionary(Title=pikepdf.String(title)))
        below = kids(root)
        if below:
            item.First, item.Last, item.Count = below[0], below[-1], -visible(root)
            for each in below:
                each.Parent = item
        for each, _ in list(items_below(item)) if not has_tags else ():
            if "/SE" in each:
                del each["/SE"]
        return item

    def take(self, item: Any, page: Any, place: int, level: int | None) -> None:
        """Copy the item of a guest to where it leads to a page behind so many of the host's own.

        With a level it is put below the last items before that place, as deep as that says.
        """
        copied = self.host.pdf.copy_foreign(item)
        copied.Dest = pikepdf.Array([page, pikepdf.Name.XYZ, 0, _top(page), 0])
        self._insert(copied, place, level)

    def take_below(self, item: Any, place: int, level: int | None) -> None:
        """Copy what stands below the item of a guest to where the item itself would go."""
        below = kids(item)
        for each in below:
            for name in ("/Prev", "/Next", "/Parent"):
                if name in each:
                    del each[name]
        for each in below:
            self._insert(self.host.pdf.copy_foreign(each), place, level)

    def _insert(self, copied: Any, place: int, level: int | None) -> None:
        """Put an item of the host where it belongs."""
        root = entry(self.host.pdf.Root, "/Outlines")
        if not is_dictionary(root):
            made = pikepdf.Dictionary(Type=pikepdf.Name.Outlines)
            root = self.host.pdf.Root.Outlines = self.host.pdf.make_indirect(made)
        elif identity(root) == (0, 0):
            root = self._made_indirect(root)
        parent, before = self._place(root, place, level)
        insert_item(root, parent, before, copied)

    def _made_indirect(self, root: Any) -> Any:
        made = self.host.pdf.make_indirect(root)
        self.host.pdf.Root.Outlines = made
        for each in kids(made):
            each.Parent = made
        return made

    def _place(self, root: Any, place: int, level: int | None) -> tuple[Any, Any]:
        """Return the parent of a new item, and the item that it comes before (None: the last)."""
        parent, depth = root, 1
        while True:
            below = kids(parent)
            before = next((each for each in below if self._page(each) >= place), None)
            index = len(below) if before is None else identities(below).index(identity(before))
            around = below[index - 1] if index else None
            if around is None or not self._goes_inside(around, place, depth, level):
                return parent, before
            parent, depth = around, depth + 1

    def _goes_inside(self, item: Any, place: int, depth: int, level: int | None) -> bool:
        if level is not None:
            return depth < level
        below = items_below(item)
        return any(self._page(each) >= place for each, _ in below)

    def _page(self, item: Any) -> int:
        """Return the page of one of the host's items; -1 of one that leads nowhere, or is new."""
        where = identity(item)
        if where not in self._pages:
            page = self._places.item_page(item)
            self._pages[where] = -1 if page is None else page
        return self._pages[where]


def identities(values: list[Any]) -> list[tuple[int, int]]:
    """Return the numbers of indirect objects."""
    return [identity(each) for each in values]


def _top(page: Any) -> Any:
    """Return the upper edge of a page."""
    box = entry(page, "/CropBox") or entry(page, "/MediaBox")
    values = list(box.as_list()) if isinstance(box, pikepdf.Array) and len(box) == 4 else [0, 0]
    return max(values[1], values[-1])
