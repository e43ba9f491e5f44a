"""``brief draft``: a first brief from an article, offline, every word from the article."""

from __future__ import annotations

from pathlib import Path

import click

from briefwright.cli.commands import BriefCommand
from briefwright.cli.console import Console


@click.command(
    "draft",
    cls=BriefCommand,
    examples=(
        "brief draft article.txt",
        "brief draft report.pdf -o harbour.yaml --id report",
        "pdftotext paper.pdf - | brief draft - -o paper.yaml",
    ),
)
@click.argument("file", metavar="ARTICLE", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path, allow_dash=True),
    help="The brief to write (ARTICLE.yaml by default); - prints it.",
)
@click.option("--id", "key", metavar="ID", default="article", help="The name to cite it by.")
@click.option(
    "--language",
    metavar="TAG",
    default="",
    help="The article's language, as en or fr (guessed by default, paragraph by paragraph).",
)
@click.option("--force", is_flag=True, help="Replace a brief that is there already.")
def command(
    console: Console, file: Path, output: Path | None, key: str, language: str, *, force: bool
) -> int:
    """Draft a brief from an article, every word from the article.

    ARTICLE is a .txt, .md, .html or .pdf file, or - for plain text from
    standard input. It works offline and by rules: every value it writes
    stands in the article, with its paragraph, for you to confirm. What the
    article leaves open is a comment that begins with "unsure".
    """
    from briefwright.cli.drafting import run_draft

    return run_draft(console, file, output, key, language, force=force)
