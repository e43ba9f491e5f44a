"""The PDFs that others made, once for all tests of a worker."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.support.foreign_pdfs import committed_pdfs, libreoffice_pdfs


@pytest.fixture(scope="session")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """All of them by name; those of LibreOffice only where it is installed."""
    return committed_pdfs() | libreoffice_pdfs(tmp_path_factory.mktemp("libreoffice"))
