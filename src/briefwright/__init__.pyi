# What type checkers see of the package: they need no floor below it to be imported to run it.
from briefwright.build.interface import build_brief, compose_brief, load_brief
from briefwright.render.docx import render_docx
from briefwright.render.html import render_html
from briefwright.render.pdf import render_pdf

__version__: str

__all__ = [
    "__version__",
    "build_brief",
    "compose_brief",
    "load_brief",
    "render_docx",
    "render_html",
    "render_pdf",
]
