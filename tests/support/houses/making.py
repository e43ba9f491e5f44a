"""Make every file of the example houses; the same bytes each time."""

from __future__ import annotations

from tests.support.houses import ministry, parliament, think_tank
from tests.support.houses.package import word_file


def house_files() -> dict[str, bytes]:
    """Return the files by their path below the folder of templates."""
    return {
        "ministry-letterhead/house.docx": word_file(ministry.house()),
        "ministry-letterhead/letterhead.pdf": ministry.letterhead(),
        "think-tank/house.docx": word_file(think_tank.house()),
        "think-tank/letterhead.pdf": think_tank.letterhead(),
        "parliament/house.docx": word_file(parliament.house()),
    }
