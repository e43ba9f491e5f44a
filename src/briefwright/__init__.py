"""Turn one YAML model of a policy brief into Word, PDF and HTML that say the same thing."""

from __future__ import annotations

__version__ = "0.1.0"

_HOMES = {
    "build_brief": "briefwright.build.interface",
    "compose_brief": "briefwright.build.interface",
    "extract_source": "briefwright.attach",
    "load_brief": "briefwright.build.interface",
    "render_docx": "briefwright.render.docx",
    "render_html": "briefwright.render.html",
    "render_pdf": "briefwright.render.pdf",
}
__all__ = [
    "__version__",
    "build_brief",
    "compose_brief",
    "extract_source",
    "load_brief",
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
