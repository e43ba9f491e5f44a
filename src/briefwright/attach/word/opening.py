"""Open a Word file that takes part in attaching, or say why it cannot."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.attach.word.carried import MOST_PARTS
from briefwright.attach.word.names import MAIN_TYPE, TEMPLATE_TYPE, Element, W
from briefwright.attach.word.package import WordPackage
from briefwright.attach.word.settings import is_set, settings_of
from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.house.package import Unusable, open_package

_CODES = {"T701": "A201", "T702": "A202", "T704": "A204"}
_SAVE = "open it in Word and save it as a Word document (.docx)"
_SMALLER = "make its pictures smaller (Picture Format, Compress), or attach to part of it"
_HINTS = {"A201": _SAVE, "A204": _SMALLER}
_STRICT = "strict form"
_PROTECTIONS = {
    "readOnly": "it may only be read",
    "comments": "only comments may be made",
    "forms": "only its form may be filled in",
    "trackedChanges": "every change has to be tracked",
}


class Refused(Exception):
    """A file that nothing can be attached to, or that cannot be attached."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint

    def diagnostic(self, file: str) -> Diagnostic:
        """Return what people are told of a file."""
        return Diagnostic(self.code, Severity.ERROR, self.message, Span.point(file, 1), self.hint)


def open_word(data: bytes) -> WordPackage:
    """Return the parts of a Word file.

    Raises:
        Refused: it is no Word file, is damaged, has a password, is too large or in the strict form.
    """
    try:
        package = WordPackage(open_package(data, most_parts=MOST_PARTS))
        document = package.root(package.main) if package.main in package.parts else None
        for name in _parsed_parts(package):
            package.root(name)
    except Unusable as failure:
        raise refusal(failure) from failure
    if document is None or document.tag != f"{W}document" or document.find(f"{W}body") is None:
        raise Refused("A201", "the file holds no Word document", _SAVE)
    return package


def annex_refusal(data: bytes) -> Refused | None:
    """Return why a Word file cannot be attached, None where it can."""
    try:
        open_word(data)
    except Refused as refused:
        return refused
    return None


def open_report(data: bytes) -> WordPackage:
    """Return the parts of a Word file that something is to be attached to.

    Raises:
        Refused: as open_word does, or it is signed, holds macros, is protected against changes or
            is put together from other files.
    """
    package = open_word(data)
    if is_signed(package):
        message = "the report is digitally signed: whatever is attached breaks the signature"
        hint = "remove the signature in Word (File, Info), attach, and have it signed again"
        raise Refused("A203", message, hint)
    if has_macros(package):
        message = "the report holds macros, which would have to be left out"
        raise Refused("A205", message, "save it in Word without macros, as .docx")
    _refuse_protection(package)
    if package.root(package.main).find(f".//{W}subDoc") is not None:
        message = "the report is a master document: its text lies in other files"
        hint = "in Word's outline view, expand the subdocuments, select them and choose Unlink"
        raise Refused("A207", message, hint)
    if package.type_of(package.main) == TEMPLATE_TYPE:
        package.set_type(package.main, MAIN_TYPE)  # a report is what comes out of a template
    return package


def is_signed(package: WordPackage) -> bool:
    """Tell whether a file has a digital signature (ECMA-376 part 2, 12)."""
    return any(
        "/digital-signature/" in link.type for link in package.links("").by_id.values()
    ) or any(name.casefold().startswith("_xmlsignatures/") for name in package.parts)


def has_macros(package: WordPackage) -> bool:
    """Tell whether a file holds programs that Word would run."""
    kinds = {link.kind for link in package.links(package.main).by_id.values()}
    is_enabled = "macroenabled" in package.type_of(package.main).casefold()
    return is_enabled or bool(kinds & {"vbaProject", "wordVbaData"})


def remarks_on_report(package: WordPackage, name: str) -> Iterator[Diagnostic]:
    """Yield what people should know of a report that something can be attached to."""
    if is_set(package, "trackRevisions"):
        message = "changes to the report are tracked; what is attached stands in it untracked"
        hint = "tell those who review the changes what was attached"
        yield Diagnostic("A208", Severity.WARNING, message, Span.point(name, 1), hint)


def _refuse_protection(package: WordPackage) -> None:
    settings = settings_of(package)
    protection = settings.find(f"{W}documentProtection") if settings is not None else None
    if protection is None or protection.get(f"{W}enforcement") not in {"1", "true", "on"}:
        return
    what = _PROTECTIONS.get(protection.get(f"{W}edit", ""))
    if what is not None:
        message = f"the report is protected against editing: {what}"
        raise Refused("A206", message, "lift the protection in Word: Review, Restrict Editing")


def _parsed_parts(package: WordPackage) -> Iterator[str]:
    """Yield the parts that are going to be read, so that damage to one shows at once."""
    yield from _stories(package)
    for kind in ("styles", "numbering", "settings", "fontTable", "theme"):
        name = package.related(kind)
        if name is not None:
            yield name


def _stories(package: WordPackage) -> Iterator[str]:
    for link in package.links(package.main).by_id.values():
        if link.kind in STORY_KINDS and link.target in package.parts:
            yield link.target


STORY_KINDS = frozenset({"header", "footer", "footnotes", "endnotes", "comments"})
"""Kinds of parts, besides the document, that hold words for readers."""


def stories_of(package: WordPackage) -> dict[str, Element]:
    """Return the document and the parts that hold further words of it, by name."""
    names = dict.fromkeys((package.main, *_stories(package)))
    return {name: package.root(name) for name in names}


def refusal(failure: Unusable) -> Refused:
    """Return why a file is refused, of which some part cannot be read."""
    if _STRICT in failure.message:
        hint = "in Word, save it as 'Word Document (.docx)', not as 'Strict Open XML Document'"
        return Refused("A209", failure.message, hint)
    code = _CODES.get(failure.code, "A201")
    return Refused(code, failure.message, _HINTS.get(code, failure.hint))
