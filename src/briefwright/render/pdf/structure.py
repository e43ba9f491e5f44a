"""Write the structure tree: the elements of a document, and the way from each mark back to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefwright.render.pdf.elements import KEPT_EMPTY, Element, Tag
from briefwright.render.pdf.file import PdfFile, byte_string

Annotations = Mapping[Element, Sequence[tuple[int, str]]]
"""The annotations of each link: the page (from 0) and a reference."""


def drawn_elements(root: Element) -> list[Element]:
    """Return an element and all below it that were drawn or are kept, parents first."""
    elements: list[Element] = []
    _collect(root, elements)
    return elements


def _collect(element: Element, elements: list[Element]) -> bool:
    """List an element and all below it that belong to the tree; tell whether it does."""
    place = len(elements)
    elements.append(element)
    is_drawn = element.tag in KEPT_EMPTY
    for kid in element.kids:
        if isinstance(kid, tuple) or _collect(kid, elements):
            is_drawn = True
    if not is_drawn and element.parent is not None:
        del elements[place:]
    return is_drawn


class StructureTree:
    """The structure tree of a finished document (ISO 32000-1, 14.7)."""

    def __init__(
        self,
        file: PdfFile,
        elements: Sequence[Element],
        pages: Sequence[str],
        annotations: Annotations,
        above: int = 0,
    ) -> None:
        self.file = file
        self.elements = elements
        self.pages = pages
        """A reference to each page."""
        self.annotations = annotations
        self.root = above or file.reserve(1)
        """The number of the tree's root, or of the element of which this is a part."""
        self.names = ""
        """What makes the identifiers of a part unlike those of others."""
        numbers = enumerate(elements, file.reserve(len(elements)))
        self.numbers = {element: number for number, element in numbers}

    def add(self, marks: Sequence[Sequence[Element]], owners: Sequence[Element]) -> str:
        """Write the tree and return a reference to it; ``write`` says what it takes."""
        entries = self.write(marks, owners)
        tree = self.file.add_object(f"<</Nums[{numbered(entries)}]>>")
        root = f"<</Type/StructTreeRoot/K {self.root + 1} 0 R/ParentTree {tree}"
        root += f"/ParentTreeNextKey {len(entries)}{self._identities()}>>"
        self.file.fill(self.root, root)
        return f"{self.root} 0 R"

    def write(self, marks: Sequence[Sequence[Element]], owners: Sequence[Element]) -> list[str]:
        """Write the elements and return the entries of the parent tree, pages first.

        ``marks`` are the elements of each page's marked-content sequences, by their numbers;
        ``owners`` those of the annotations, whose keys in the parent tree follow the pages'.
        """
        numbers = self.numbers
        for element in self.elements:
            parent = self.root if element.parent is None else numbers[element.parent]
            self.file.fill(numbers[element], self._written(element, parent))
        entries = [
            self.file.add_object(f"[{' '.join(f'{numbers[each]} 0 R' for each in page)}]")
            for page in marks
        ]
        return [*entries, *(f"{numbers[owner]} 0 R" for owner in owners)]

    def _written(self, element: Element, parent: int) -> str:
        """Return an element's dictionary (ISO 32000-1, table 323)."""
        kids, page = [], -1
        numbers = self.numbers
        for kid in element.kids:
            if isinstance(kid, tuple):
                if page < 0:
                    page = kid[0]
                if kid[0] == page:
                    kids.append(str(kid[1]))
                else:
                    kids.append(f"<</Type/MCR/Pg {self.pages[kid[0]]}/MCID {kid[1]}>>")
            elif kid in numbers:
                kids.append(f"{numbers[kid]} 0 R")
        if element.tag is Tag.LINK:
            kids += [
                f"<</Type/OBJR/Pg {self.pages[place]}/Obj {reference}>>"
                for place, reference in self.annotations[element]
            ]
        content = kids[0] if len(kids) == 1 else f"[{' '.join(kids)}]"
        where = f"/Pg {self.pages[page]}" if page >= 0 else ""
        more = f"/ID{byte_string(self._name(element))}" if element.tag is Tag.NOTE else ""
        more += element.attributes
        return f"<</S/{element.tag}/P {parent} 0 R{where}{more}/K {content}>>"

    def _name(self, note: Element) -> str:
        """Return the identifier that a note needs (PDF/UA-1, 7.9)."""
        return f"{self.names}{note.anchor}"

    def identities(self) -> Mapping[str, str]:
        """Return references to those elements that have an identifier, by this: the notes."""
        return {
            self._name(element): f"{number} 0 R"
            for element, number in self.numbers.items()
            if element.tag is Tag.NOTE
        }

    def _identities(self) -> str:
        named = self.identities()
        names = "".join(f"{byte_string(name)}{named[name]}" for name in sorted(named))
        return f"/IDTree<</Names[{names}]>>" if names else ""


def numbered(entries: Iterable[str], first: int = 0) -> str:
    """Return entries of a number tree with the keys from the first one on."""
    return "".join(f"{key} {entry}\n" for key, entry in enumerate(entries, first))
