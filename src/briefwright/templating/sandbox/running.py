"""Running a template: from views to markup, every fault of the template as a diagnostic."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import CodeType
from typing import Any

from jinja2.exceptions import (
    SecurityError,
    TemplateAssertionError,
    TemplateError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    UndefinedError,
)

from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.template import Template
from briefwright.templating.faults import TemplateFault, did_you_mean
from briefwright.templating.sandbox.compiling import ForeignSign, RefusedSyntax, compiled
from briefwright.templating.sandbox.environment import FileLoader, TemplateEnvironment
from briefwright.templating.sandbox.functions import (
    LabelReader,
    Names,
    TemplateFunction,
    attribution_of,
    cite,
    standard_functions,
    status_mark,
)
from briefwright.templating.sandbox.places import Places
from briefwright.templating.sandbox.printing import printed
from briefwright.templating.sandbox.syntax import syntax_fault
from briefwright.templating.sandbox.verdicts import verdict_of
from briefwright.templating.scope import Scope
from briefwright.templating.views import PartView
from briefwright.templating.views.values import Place

_CALCULATING = (TypeError, ValueError, ArithmeticError, LookupError, RecursionError, MemoryError)
"""What a template's own calculations may raise; anything else is a bug of the program."""
_NAMED = re.compile(r"[Nn]o (filter|test) named '([^']*)'")


def run_template(
    template: Template,
    scope: Scope,
    places: Places,
    options: Mapping[str, str],
    names: Mapping[str, object] | None = None,
    printed: Callable[[Any], str] = printed,
) -> str | None:
    """Return the markup a template makes of the brief; None where it could not go on.

    Findings are noted in the scope. Markup is returned even where names were unknown: what else
    is wrong with it should be told in the same run. ``names`` are known besides the usual ones,
    and ``printed`` says how values become markup.
    """
    return _Run(template, scope, places).markup(options, names or {}, printed)


class _Run:
    """One run of a template."""

    def __init__(self, template: Template, scope: Scope, places: Places) -> None:
        self.template = template
        self.scope = scope
        self.places = places
        self.indexes = {name: index for index, name in enumerate(template.files)}

    def markup(
        self,
        options: Mapping[str, str],
        more: Mapping[str, object],
        printed: Callable[[Any], str],
    ) -> str | None:
        names = {**self._names(options), **more}
        environment = TemplateEnvironment(
            self.scope, FileLoader(self._code_of), names, self._report
        )
        environment.printed = printed
        self.known = tuple(names)
        try:
            main = environment.get_template(self.template.main)
            context = main.new_context()
            return environment.concat(main.root_render_func(context))
        except TemplateFault as fault:
            self._note(fault, self.places.raised(fault.__traceback__, fault.needle))
        except TemplateError as error:
            self._template_error(error, environment)
        except _CALCULATING as error:
            self._note(_calculation_fault(error), self.places.raised(error.__traceback__))
        return None

    def _names(self, options: Mapping[str, str]) -> dict[str, object]:
        scope, manifest = self.scope, self.template.manifest
        labels = LabelReader(scope, self._report)
        own = {
            "name": self.template.name,
            "title": manifest.title,
            "series": scope.brief.series or manifest.series,
        }
        return {
            "brief": PartView(scope.brief, scope, Place(())),
            "labels": labels,
            "label": TemplateFunction(labels.filled),
            "options": Names("the template", options),
            "template": Names("template", own),
            "language": str(scope.brief.language),
            "cite": TemplateFunction(lambda item: cite(scope, item)),
            "attribution_of": TemplateFunction(lambda item: attribution_of(scope, item)),
            "verdict": TemplateFunction(lambda quote: verdict_of(scope, quote)),
            "status_mark": TemplateFunction(lambda value: status_mark(scope, value)),
            **standard_functions(),
        }

    def _code_of(self, name: str) -> CodeType | None:
        file = self.template.files.get(name)
        if file is None:
            return None
        return compiled(file, self.indexes[name], self.template.keeper)

    def _report(self, fault: TemplateFault, severity: Severity = Severity.ERROR) -> None:
        """Note a fault at the line of template that runs now."""
        self._note(fault, self.places.running(fault.needle), severity)

    def _note(
        self, fault: TemplateFault, span: Span | None, severity: Severity = Severity.ERROR
    ) -> None:
        hint = fault.hint
        if fault.code == "T502" and hint is None and fault.needle:
            hint = did_you_mean(fault.needle, self.known)
        self.scope.note(Diagnostic(fault.code, severity, fault.message, span, hint))

    def _template_error(self, error: TemplateError, environment: TemplateEnvironment) -> None:
        if isinstance(error, TemplateSyntaxError):
            self._note(*self._syntax_fault(error, environment))
            return
        fault = _runtime_fault(error, environment, tuple(self.template.files))
        self._note(fault, self.places.raised(error.__traceback__, fault.needle))

    def _syntax_fault(
        self, error: TemplateSyntaxError, environment: TemplateEnvironment
    ) -> tuple[TemplateFault, Span | None]:
        message = (error.message or "this is no Jinja template").rstrip(".")
        fault = syntax_fault(message)
        if isinstance(error, RefusedSyntax):
            fault = TemplateFault("T503", message, "delete the tag", "autoescape")
        elif isinstance(error, ForeignSign):
            fault = TemplateFault("T505", message, "delete it; the program marks fields with them")
        elif isinstance(error, TemplateAssertionError):
            fault = _unknown_filter(message, environment)
        file = error.filename or self.template.files[self.template.main].file
        return fault, self.places.span(file, error.lineno, fault.needle)


def _runtime_fault(
    error: TemplateError, environment: TemplateEnvironment, files: tuple[str, ...]
) -> TemplateFault:
    message = (error.message or "the template cannot go on").rstrip(".")
    match error:
        case TemplateNotFound():
            hint = did_you_mean(str(error.name), files) or f"it has: {', '.join(files)}"
            message = f"the template has no file '{error.name}'"
            return TemplateFault("T502", message, hint, str(error.name))
        case SecurityError():
            return TemplateFault("T503", message)
        case UndefinedError():
            return TemplateFault("T502", message)
        case TemplateRuntimeError() if _NAMED.search(message):
            return _unknown_filter(message, environment)
        case _:
            return TemplateFault("T510", message)


def _unknown_filter(message: str, environment: TemplateEnvironment) -> TemplateFault:
    """Return the fault for a filter or test that does not exist, or another wrong name."""
    match = _NAMED.search(message)
    if match is None:
        return TemplateFault("T501", message)
    kind, name = match.groups()
    known = environment.filters if kind == "filter" else environment.tests
    return TemplateFault("T502", f"there is no {kind} '{name}'", did_you_mean(name, known), name)


def _calculation_fault(error: Exception) -> TemplateFault:
    if isinstance(error, RecursionError):
        message = "the template calls itself without end"
        return TemplateFault("T510", message, "give the macro or include a way to stop")
    return TemplateFault("T510", f"the template cannot calculate this: {error}")
