"""The sandbox: Jinja templates run in it, see views only, and never get out."""

from briefwright.templating.sandbox.running import run_template

__all__ = ["run_template"]
