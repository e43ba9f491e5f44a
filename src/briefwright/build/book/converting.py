"""Make a Word file a PDF, by the LibreOffice of this machine."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from functools import lru_cache
from pathlib import Path

LONGEST_SECONDS = 180
_OPTIONS = ("UseTaggedPDF", "ExportBookmarks")
_NAMES = ("soffice", "libreoffice")


class NotConverted(Exception):
    """A Word file did not become a PDF; the text goes on a sentence."""


def can_convert() -> bool:
    """Tell whether LibreOffice is there."""
    return _program() is not None


@lru_cache(maxsize=4)
def pdf_of_word(data: bytes) -> bytes:
    """Return a Word file as a tagged PDF; one that stands in a book twice is made one once.

    Raises:
        NotConverted: LibreOffice is not there, cannot read the file, or takes too long.
    """
    program = _program()
    if program is None:
        raise NotConverted("LibreOffice is not installed")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "insert.docx")
        source.write_bytes(data)
        command = [
            program,
            f"-env:UserInstallation={Path(folder, 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            _export_filter(),
            "--outdir",
            folder,
            str(source),
        ]
        try:
            subprocess.run(  # noqa: S603 - the program found; the file is one of our own folder
                command, capture_output=True, timeout=LONGEST_SECONDS, check=True
            )
            return source.with_suffix(".pdf").read_bytes()
        except subprocess.TimeoutExpired:
            raise NotConverted(f"it takes more than {LONGEST_SECONDS} seconds") from None
        except (OSError, subprocess.CalledProcessError):
            raise NotConverted("LibreOffice cannot read it") from None


def _program() -> str | None:
    return next(filter(None, map(shutil.which, _NAMES)), None)


def _export_filter() -> str:
    """Return the name of the filter with options that are on, as LibreOffice 7.4 and later read."""
    options = {name: {"type": "boolean", "value": "true"} for name in _OPTIONS}
    return f"pdf:writer_pdf_Export:{json.dumps(options)}"
