# The public functions and their types; __init__.py imports each when it is first asked for.
from briefwright.build.interface import (
    build_brief,
    compose,
    load,
    render_docx,
    render_html,
    render_pdf,
)
from briefwright.build.interface_attaching import (
    attach_briefs,
    attach_to_docx,
    attach_to_pdf,
    embed_in_docx,
    embed_in_pdf,
    extract,
    extract_all,
    inspect,
)
from briefwright.build.interface_books import build_book
from briefwright.build.interface_errors import BriefErrors
from briefwright.core.errors import EnvironmentFailure, UsageError

__all__ = [
    "BriefErrors",
    "EnvironmentFailure",
    "UsageError",
    "__version__",
    "attach_briefs",
    "attach_to_docx",
    "attach_to_pdf",
    "build_book",
    "build_brief",
    "compose",
    "embed_in_docx",
    "embed_in_pdf",
    "extract",
    "extract_all",
    "inspect",
    "load",
    "render_docx",
    "render_html",
    "render_pdf",
]

__version__: str
