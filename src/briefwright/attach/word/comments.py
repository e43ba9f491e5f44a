"""What Word keeps beside comments: replies, lasting ids, and who the authors are.

These parts go by the ids of paragraphs ([MS-DOCX] 2.5); those have changed with the comments.
"""

from __future__ import annotations

from briefwright.attach.word.identities import Identities
from briefwright.attach.word.names import Element
from briefwright.attach.word.package import Link, WordPackage, serialized

_KINDS = ("commentsExtended", "commentsIds", "commentsExtensible", "people")


def take_comment_parts(
    source: WordPackage, target: WordPackage, identities: Identities, given: dict[str, str]
) -> None:
    """Put what an annex says about its comments behind what the report says about its own.

    ``given`` are the ids that paragraphs of the annex have got.
    """
    for link in list(source.links(source.main).by_id.values()):
        if link.kind not in _KINDS or link.target not in source.parts:
            continue
        root = source.root(link.target)
        identities.adopt_paragraphs(root, given)
        part = target.related(link.kind)
        if part is None:
            media_type = source.type_of(link.target)
            name = target.add(link.target, serialized(root), media_type)
            target.links(target.main).add(Link(link.type, name))
            continue
        own = target.changed(part)
        known = {_author(each) for each in own}
        own.extend(each for each in root if not _author(each) or _author(each) not in known)


def _author(element: Element) -> str:
    """Return whom an element is about, if it is one of the people."""
    found = (str(value) for key, value in element.attrib.items() if str(key).endswith("}author"))
    return next(found, "")
