"""What a build is asked for, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING

from briefwright.build.evidence import Evidence
from briefwright.build.ruling import IgnoredFinding, Ruling
from briefwright.core.codes import exit_code
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.errors import ExitCode
from briefwright.core.fonts import FontFamily
from briefwright.core.paths import FieldPath
from briefwright.core.rendering import DocxKind, Letterhead, PdfKind, Rendering, SourceFile
from briefwright.document import Document, FilledHouse
from briefwright.loading import COMMAND_LINE, LoadedBrief, Override, text_lines
from briefwright.template import Template
from briefwright.theme import Theme

if TYPE_CHECKING:
    from briefwright.evidence.manifest import ManifestMaker

STANDARD_INPUT = "-"


class Format(StrEnum):
    """A kind of file a brief can become."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """One brief to build. ``file`` is named as the user did; pictures and templates lie beside it.

    ``text`` holds the brief itself where it does not come from a file (``file`` is then a name).
    """

    file: str
    text: bytes | None = field(default=None, repr=False)
    formats: tuple[Format, ...] = (Format.DOCX, Format.PDF)
    template: str | None = None
    template_folders: tuple[PurePath, ...] = ()
    source_folders: tuple[PurePath, ...] = ()
    """Folders besides the brief's own that texts of sources may come from."""
    overrides: Sequence[Override] = ()
    strict: bool = False
    house: PurePath | None = None
    """The Word file to write Word documents into; None leaves it to the template."""
    pdf: PdfKind | None = None
    """What the PDF is for; None leaves it to the theme."""
    docx: DocxKind | None = None
    """What the Word file is for, likewise."""
    embed_fonts: bool = False
    """Whether Word files carry their fonts, also where the theme does not ask for it."""
    renews_lock: bool = False
    """Whether the evidence lock is to be written anew, so that nothing is said of the old one."""

    @property
    def options(self) -> Mapping[str, str]:
        """The template's options set for this run: ``options.columns=2``."""
        return {str(each.path[1]): each.value or "" for each in self.overrides if _is_option(each)}

    @property
    def field_overrides(self) -> tuple[Override, ...]:
        """The fields of the brief set for this run."""
        return tuple(each for each in self.overrides if not _is_option(each))

    @property
    def folder(self) -> PurePath:
        """Where the brief lies: the current folder for standard input."""
        return PurePath() if self.text is not None else PurePath(self.file).parent

    @property
    def path(self) -> PurePath:
        """The file to read."""
        return PurePath(self.file)

    @property
    def shown_name(self) -> str:
        """What people are told the file is called."""
        return "<standard input>" if self.file == STANDARD_INPUT else self.file

    @property
    def source_name(self) -> str:
        """The name under which the brief travels with its outputs."""
        return "brief.yaml" if self.file == STANDARD_INPUT else PurePath(self.file).name

    @property
    def name(self) -> str:
        """The name of the outputs, without their ending."""
        return "brief" if self.file == STANDARD_INPUT else PurePath(self.file).stem


@dataclass(frozen=True, slots=True)
class PreparedBrief:
    """A brief up to the point where rendering begins; parts are None where errors stopped it."""

    request: BuildRequest
    """What was asked for."""
    loaded: LoadedBrief
    template: Template | None = None
    theme: Theme | None = None
    fonts: Mapping[str, FontFamily] = field(default_factory=dict)
    document: Document | None = None
    house: FilledHouse | None = None
    """The house file for Word documents, filled in, where there is one."""
    diagnostics: tuple[Diagnostic, ...] = ()
    ignored: tuple[IgnoredFinding, ...] = ()
    """What comments in the brief ask to ignore."""
    ruling: Ruling = field(default_factory=Ruling)
    """What holds for findings that are still to come."""
    texts: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """The text files that diagnostics may point into, by name."""
    letterhead: Letterhead | None = None
    evidence: Evidence | None = None
    """What its sources say of it; None where the file holds no brief."""
    printed: frozenset[FieldPath] = frozenset()
    """Every field whose words stand in the document."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build made; ``outputs`` is empty where an error (or, if strict, a warning) stopped it.

    ``pages`` is known where the template limits it or a PDF was made.
    """

    request: BuildRequest
    prepared: PreparedBrief
    outputs: Mapping[Format, Rendering]
    pages: int | None
    diagnostics: tuple[Diagnostic, ...]
    ignored: tuple[IgnoredFinding, ...] = ()

    @property
    def exit_code(self) -> ExitCode:
        """How the program ends after this."""
        return exit_code(self.diagnostics, strict=self.request.strict)

    def lines_of(self, file: str) -> Sequence[str]:
        """Return the lines of a file that diagnostics point into, none for one not read."""
        if file in (self.request.shown_name, COMMAND_LINE):
            return self.prepared.loaded.lines_of(file)
        return text_lines(self.prepared.texts.get(file, b""))


@dataclass(frozen=True, slots=True)
class Companions:
    """What goes with a document into its files, where the file is of a kind that takes it."""

    source: SourceFile | None = None
    """The brief itself, for Word files and PDFs."""
    manifest: ManifestMaker | None = None
    """What the document claims and from where, for the same files."""
    letterhead: Letterhead | None = None
    """Lies under the pages of the PDF."""
    house: FilledHouse | None = None
    """Is what the Word document is written into."""


NO_COMPANIONS = Companions()


def companions(
    kinds: Iterable[Format], request: BuildRequest, prepared: PreparedBrief
) -> Mapping[Format, Companions]:
    """Return what goes into the file of each kind besides its document."""
    manifest: ManifestMaker | None = None
    found = {}
    for kind in kinds:
        source = source_of(kind, request, prepared)
        if source is not None and manifest is None:
            manifest = manifest_of(prepared, source)
        carried = manifest if source is not None else None
        found[kind] = Companions(source, carried, prepared.letterhead, prepared.house)
    return found


def manifest_of(prepared: PreparedBrief, source: SourceFile) -> ManifestMaker | None:
    """Return what makes the evidence manifest of a document; ``source`` is the brief as read."""
    # A check makes no files, and starts without this.
    from briefwright.evidence.manifest import Grounds, make_manifest, manifest_maker

    brief = prepared.loaded.brief
    if brief is None:
        return None
    digest = sha256(source.data).hexdigest()
    evidence = prepared.evidence or Evidence()
    grounds = Grounds(prepared.printed, evidence.verifications, evidence.digests)
    manifest = make_manifest(brief, grounds, name=source.name, brief_sha256=digest)
    return manifest_maker(manifest)


def source_of(kind: Format, request: BuildRequest, prepared: PreparedBrief) -> SourceFile | None:
    """Return the brief as it was read, None where a file of this kind is to carry none."""
    text, theme = prepared.texts.get(request.shown_name), prepared.theme
    if text is None or theme is None:
        return None
    carries = {
        Format.DOCX: (request.docx or theme.docx) is DocxKind.ARCHIVE,
        Format.PDF: (request.pdf or theme.pdf) is PdfKind.ARCHIVE,
        Format.HTML: False,
    }
    return SourceFile(request.source_name, text) if carries[kind] else None


def _is_option(override: Override) -> bool:
    return len(override.path) == 2 and override.path[0] == "options"


def stops(diagnostics: Sequence[Diagnostic], *, strict: bool) -> bool:
    """Tell whether diagnostics keep the outputs from being made."""
    weighs = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(diagnostic.severity in weighs for diagnostic in diagnostics)
