"""Files that were changed after they were built: they carry what belongs to their older words."""

from __future__ import annotations

import io
import zipfile
from hashlib import md5
from pathlib import PurePath

import pikepdf

from briefwright.build.brief import build_brief
from briefwright.build.request import BuildRequest, Format
from briefwright.core.world import DiskWorld

_COMPANIONS = "customXml/"


def built_file(name: str, text: bytes) -> bytes:
    """Return the file that a brief becomes: ``harbour.pdf``, made from ``harbour.yaml``."""
    path = PurePath(name)
    kind = Format(path.suffix.removeprefix("."))
    request = BuildRequest(path.with_suffix(".yaml").name, text, formats=(kind,))
    result = build_brief(DiskWorld(), request)
    assert result.outputs, result.diagnostics
    return result.outputs[kind].data


def altered_file(name: str, text: bytes, *changes: str) -> bytes:
    """Return such a file with words changed since: each old one followed by the new one."""
    before, changed = built_file(name, text), text
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        assert old.encode() in changed, old
        changed = changed.replace(old.encode(), new.encode())
    if not changes:
        return before
    after = built_file(name, changed)
    return _word(before, after) if name.endswith(".docx") else _pdf(before, after)


def _word(before: bytes, after: bytes) -> bytes:
    """Return a Word file with the custom XML of another."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(before)) as old,
        zipfile.ZipFile(io.BytesIO(after)) as new,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as written,
    ):
        for name in new.namelist():
            written.writestr(name, (old if name.startswith(_COMPANIONS) else new).read(name))
    return stream.getvalue()


def _pdf(before: bytes, after: bytes) -> bytes:
    """Return a PDF with the attachments of another."""
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(before)) as old, pikepdf.open(io.BytesIO(after)) as new:
        for name in new.attachments:
            data = old.attachments[name].get_file().read_bytes()
            attached = new.attachments[name].get_file().obj
            attached.write(data)
            attached.Params.CheckSum = pikepdf.String(md5(data, usedforsecurity=False).digest())
        new.save(stream, deterministic_id=True)
    return stream.getvalue()
