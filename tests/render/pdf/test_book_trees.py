"""The trees of a book: structure, names, numbers and pages lead where they should."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefwright.document import CrossReference, Document
from briefwright.document.book import Chapter, chapter_anchor
from briefwright.document.text import document_text
from briefwright.render.pdf.book import BookFile
from briefwright.render.pdf.trees import NODE_SIZE
from tests.support.book_documents import chapter_document
from tests.support.bound_books import book, bound, chapter_of, opened
from tests.support.document_strategies import documents
from tests.support.nodes import inlines, paragraph
from tests.support.pdf_tags import tag_tree
from tests.support.pdf_text import words
from tests.support.tags import Tagged, texts
from tests.support.themes import plain_theme, shipped_fonts

TABS, PAGES = 200, 4
Node = Any


def test_the_structure_says_every_word_in_the_order_of_the_pages() -> None:
    tree = tag_tree(book(2))
    parts = [each for each in tree.kids if not isinstance(each, str)]
    assert [part.kind for part in parts] == ["Part"] * 7
    said = words("".join(texts(parts[3])))
    assert said == words(document_text(chapter_document(1)))
    assert parts[3].attributes == {"T": "The brief of tab 1", "Lang": "en-GB"}


def test_notes_of_all_chapters_have_identifiers_of_their_own() -> None:
    with opened(book(40)) as file:
        tree = pikepdf.NameTree(file.Root.StructTreeRoot.IDTree)
        names = list(tree)
        assert len(set(names)) == len(names) == 40 * PAGES
        assert all(str(tree[name].S) == "/Note" for name in names)
        assert all(str(tree[name].ID) == name for name in names)


def nodes(node: Node) -> Iterator[Node]:
    yield node
    for kid in node.get("/Kids", ()):
        if kid.get("/Type") != pikepdf.Name.Page:
            yield from nodes(kid)


def test_trees_are_balanced_sorted_and_say_their_limits() -> None:
    with opened(book(TABS)) as file:
        root = file.Root
        for tree in (root.Names.Dests, root.Names.EmbeddedFiles, root.PageLabels):
            assert_tree(tree, "/Nums" if tree == root.PageLabels else "/Names")
        assert_tree(root.StructTreeRoot.IDTree, "/Names")
        assert_tree(root.StructTreeRoot.ParentTree, "/Nums", most=10_000)
        for node in nodes(root.Pages):
            assert len(node.Kids) <= NODE_SIZE
            assert node.Count == sum(int(kid.get("/Count", 1)) for kid in node.Kids)
            assert all(kid.Parent == node for kid in node.Kids)


def assert_tree(root: Node, kind: str, most: int = NODE_SIZE) -> None:
    assert "/Limits" not in root
    every: list[Any] = []
    for node in nodes(root):
        keys = [_key(key) for key in list(node.get(kind, ()))[::2]]
        assert keys == sorted(set(keys))
        assert len(keys) <= most
        assert len(node.get("/Kids", ())) <= NODE_SIZE
        if node != root and keys:
            assert [_key(key) for key in node.Limits] == [keys[0], keys[-1]]
        every += keys
    assert every == sorted(set(every))
    assert every


def _key(key: Node) -> Any:
    return int(key) if isinstance(key, int) else bytes(key)


def test_every_page_and_link_leads_back_to_its_elements() -> None:
    with opened(book(40)) as file:
        tree = pikepdf.NumberTree(file.Root.StructTreeRoot.ParentTree)
        keys = set()
        for page in file.pages:
            keys.add(int(page.obj.StructParents))
            assert all("/P" in element for element in tree[int(page.obj.StructParents)])
            for link in page.obj.get("/Annots", ()):
                keys.add(int(link.StructParent))
                assert str(tree[int(link.StructParent)].S) == "/Link"
        assert keys == set(range(int(file.Root.StructTreeRoot.ParentTreeNextKey)))


def test_links_lead_to_destinations_that_are_there() -> None:
    with opened(book(40)) as file:
        named = pikepdf.NameTree(file.Root.Names.Dests)
        pages = {page.obj.objgen for page in file.pages}
        targets = [link.Dest for page in file.pages for link in page.obj.get("/Annots", ())]
        names = {str(target) for target in targets if not isinstance(target, pikepdf.Array)}
        assert {chapter_anchor("tab 7"), chapter_anchor("7", "part-2"), "page 7-2"} <= names
        assert all(named[name][0].objgen in pages for name in names)
        explicit = [target for target in targets if isinstance(target, pikepdf.Array)]
        assert len(explicit) >= 40 * PAGES
        assert all(target[0].objgen in pages for target in explicit)
        place = named[chapter_anchor("7", "part-2")]
        (page,) = [page for page in file.pages if page.obj.objgen == place[0].objgen]
        assert page.label == "7-2"


def test_a_link_to_a_chapter_that_is_not_there_is_words() -> None:
    link = CrossReference(chapter_anchor("9"), inlines("nowhere"))
    file = bound(chapter_of(paragraph("Leads ", link, ".")))
    assert "/Annots" not in file.pages[0].obj


def test_chapters_of_other_languages_say_so() -> None:
    with opened(book(3)) as file:
        (document,) = [file.Root.StructTreeRoot.K]
        assert {str(part.Lang) for part in document.K} == {"en-GB", "fr"}


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(chapters=st.lists(documents(), min_size=2, max_size=3))
def test_any_documents_may_be_bound(chapters: list[Document]) -> None:
    target = io.BytesIO()
    file = BookFile(target)
    for number, document in enumerate(chapters, 1):
        chapter = Chapter(document, str(number), is_front=number % 2 == 0)
        pages, found = file.add(chapter, plain_theme(), shipped_fonts())
        assert (pages.count > 0, found) == (True, ())
    file.finish(chapters[0].properties)
    parts = [part for part in tag_tree(target.getvalue()).kids if isinstance(part, Tagged)]
    in_order = sorted(enumerate(chapters, 1), key=lambda each: each[0] % 2)
    for part, (_, document) in zip(parts, in_order, strict=True):
        assert words("".join(texts(part))) == words(document_text(document))
    with opened(target.getvalue()) as pdf:
        assert pdf.check_pdf_syntax() == []
