"""Archive: from the bytes of a text, page or PDF to the numbered paragraphs of a source."""

from briefwright.archive.faults import Fault
from briefwright.archive.kinds import KINDS_BY_SUFFIX
from briefwright.archive.reading import read_archived, too_large

__all__ = ["KINDS_BY_SUFFIX", "Fault", "read_archived", "too_large"]
