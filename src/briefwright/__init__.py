"""Turn one YAML model of a policy brief into Word, PDF and HTML that say the same thing."""

from __future__ import annotations

__version__ = "0.1.0"

_HOMES = {
    "BriefErrors": "briefwright.build.interface_errors",
    "EnvironmentFailure": "briefwright.core.errors",
    "UsageError": "briefwright.core.errors",
    "attach_briefs": "briefwright.build.interface_attaching",
    "attach_to_docx": "briefwright.build.interface_attaching",
    "attach_to_pdf": "briefwright.build.interface_attaching",
    "build_book": "briefwright.build.interface_books",
    "build_brief": "briefwright.build.interface",
    "compose": "briefwright.build.interface",
    "embed_in_docx": "briefwright.build.interface_attaching",
    "embed_in_pdf": "briefwright.build.interface_attaching",
    "extract": "briefwright.build.interface_attaching",
    "extract_all": "briefwright.build.interface_attaching",
    "inspect": "briefwright.build.interface_attaching",
    "load": "briefwright.build.interface",
    "render_docx": "briefwright.build.interface",
    "render_html": "briefwright.build.interface",
    "render_pdf": "briefwright.build.interface",
}
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


def __getattr__(name: str) -> object:
    """Import a public function when it is first asked for; the package itself costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
