"""Write the Word files and letterheads of the example houses into templates/ (`make houses`)."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.support.houses.making import house_files

TEMPLATES = Path(__file__).resolve().parents[3] / "templates"


def main(folder: Path = TEMPLATES) -> int:
    """Write each file below its template's folder, in the folder of templates or another."""
    for name, data in house_files().items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        sys.stdout.write(f"{name}  {len(data) // 1000} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
