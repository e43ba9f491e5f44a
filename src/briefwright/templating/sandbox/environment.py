"""The environment of templates: Jinja's sandbox, closed to everything that is not listed here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import CodeType, MethodType
from typing import Any, NoReturn

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import Template, TemplateModule
from jinja2.exceptions import TemplateNotFound
from jinja2.loaders import BaseLoader
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, TemplateReference, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner, Namespace, missing
from markupsafe import Markup

from briefwright.templating.faults import Refused, TemplateFault, UnknownField, Unusable
from briefwright.templating.sandbox.conditions import CONDITIONS
from briefwright.templating.sandbox.entries import Turns
from briefwright.templating.sandbox.filters import FILTERS
from briefwright.templating.sandbox.functions import LabelReader, TemplateFunction
from briefwright.templating.sandbox.printing import UnknownName, finalized, printed
from briefwright.templating.scope import Scope, require_length
from briefwright.templating.views import ABSENT, NOTED, Absent, PartView, joined

_LARGEST_NUMBER = 10**15
_LONGEST_LIST = 100_000
_ATTRIBUTES: Mapping[type, frozenset[str]] = {
    LoopContext: frozenset(
        "index index0 revindex revindex0 first last length depth depth0 previtem nextitem "
        "cycle changed".split()
    ),
    Cycler: frozenset(("next", "current", "reset")),
    BlockReference: frozenset(("super",)),
}
_CALLABLE = (TemplateFunction, Macro, BlockReference, Joiner, LoopContext)
_METHODS_OF = (LoopContext, Cycler)


class _Generator(CodeGenerator):
    """Writes the code of templates: each printed value goes through ``printed`` alone."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("environment.printed(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's environment for one composition, or without a scope the compiler of templates."""

    code_generator_class = _Generator
    intercepted_binops = frozenset(("+", "*", "**", "%", "/", "//", "-"))

    def __init__(
        self,
        scope: Scope | None = None,
        loader: BaseLoader | None = None,
        names: Mapping[str, object] | None = None,
        report: Callable[[TemplateFault], None] | None = None,
    ) -> None:
        super().__init__(
            autoescape=True,
            loader=loader,
            cache_size=-1,
            auto_reload=False,
            finalize=finalized,
        )
        self._scope = scope
        self._report = report
        self.filters = dict(FILTERS)
        self.tests = dict(CONDITIONS)
        self.globals = dict(names or {})
        self.undefined = self._unknown_name  # type: ignore[assignment]  # called, as a class is
        self.printed: Callable[[Any], str] = printed
        self.concat = _concatenated  # type: ignore[method-assign]  # as "".join, with a limit

    @property
    def scope(self) -> Scope:
        """The composition that runs; the compiler has none."""
        if self._scope is None:
            raise nodes.Impossible
        return self._scope

    def template_tree(self, text: str, name: str, file: str) -> nodes.Template:
        """Return the syntax tree of a template; raises TemplateSyntaxError."""
        return self._parse(text, name, file)

    def code(self, tree: nodes.Template, name: str, file: str) -> CodeType:
        """Return the code of a syntax tree."""
        return self._compile(self._generate(tree, name, file), file)

    def report(self, fault: TemplateFault) -> None:
        """Note a fault and go on, where a composition runs; otherwise raise it."""
        if self._report is None:
            raise fault
        self._report(fault)

    def handle_exception(self, source: str | None = None) -> NoReturn:
        """Let every exception through as it is: its traceback says where the template stood."""
        raise  # noqa: PLE0704  # Jinja calls this inside its except clause

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return ``obj.attribute``; unknown fields are noted and absent, all else is refused."""
        kind = type(obj)
        if kind is PartView or kind is LabelReader:
            seen = obj.seen.get(attribute)
            if seen is not None:
                return seen
        if attribute.startswith("_"):
            return self._refuse(obj, attribute)
        read = getattr(kind, "template_field", None)
        try:
            if read is not None:
                return read(obj, attribute)
            return self._foreign(obj, attribute)
        except (UnknownField, Refused) as fault:
            self.report(fault)
            return NOTED

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return ``obj[argument]``; a list's missing entry is absent."""
        if isinstance(argument, str) and not isinstance(obj, dict):
            return self.getattr(obj, str(argument))
        if isinstance(obj, str | Undefined):
            return self._refuse(obj, str(argument))
        if isinstance(obj, Absent):
            return ABSENT
        try:
            return obj[argument]
        except LookupError:
            return ABSENT

    def _load_template(self, name: str, globals: Any) -> Template:  # noqa: A002  # as Jinja names it
        self.scope.spend()
        return super()._load_template(name, globals)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805  # as Jinja names them
        """Call a macro, a block, or one of the functions given to templates."""
        kind = type(__obj)
        if __self._scope is not None:
            __self._scope.spend()
        if kind is Macro or kind is TemplateFunction:
            return _called(__context, __obj, args, kwargs)
        if isinstance(__obj, UnknownName) or __obj is NOTED:
            return __self._noted(__obj)
        bound_to = getattr(__obj, "__self__", None)
        allowed = isinstance(__obj, _CALLABLE) or (
            isinstance(__obj, MethodType) and isinstance(bound_to, _METHODS_OF)
        )
        if not allowed:
            message = "a template may call macros, blocks and the functions it is given only"
            raise Refused(message, "use a filter instead")
        if isinstance(__obj, LoopContext):
            args = tuple(Turns(arg, __self.scope) for arg in args)
        return __context.call(__obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Calculate within bounds; ``+`` between texts keeps their marks."""
        if operator == "+" and (_is_text(left) or _is_text(right)):
            return joined([left, right])
        if operator == "+" and isinstance(left, list | tuple) and isinstance(right, list | tuple):
            return _bounded_list([*left, *right])
        for side in (left, right):
            if isinstance(side, bool) or not isinstance(side, int | float):
                raise Unusable(f"'{operator}' works on numbers only", needle=operator)
        if operator == "**":
            raise Refused("'**' is not allowed in a template", needle=operator)
        result = self.binop_table[operator](left, right)
        if abs(result) > _LARGEST_NUMBER:
            raise Unusable("the number grows too large", needle=operator)
        return result

    def _foreign(self, obj: Any, attribute: str) -> Any:
        """Return an attribute of one of Jinja's own objects, as far as templates need them."""
        if isinstance(obj, Undefined):
            return self._noted(obj)
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        allowed = _ATTRIBUTES.get(type(obj))
        if allowed is not None and attribute in allowed:
            return getattr(obj, attribute)
        if isinstance(obj, Namespace | TemplateModule):
            found = getattr(obj, attribute, missing)
            if found is not missing:
                return found
            raise UnknownField("T502", f"there is no '{attribute}' here", None, attribute)
        if isinstance(obj, TemplateReference):
            return obj[attribute]
        return self._refuse(obj, attribute)

    def _refuse(self, obj: Any, attribute: str) -> Absent:
        if isinstance(obj, Absent):
            return obj
        kind = "text" if isinstance(obj, str) else "this"
        hint = "use a filter: | upper" if isinstance(obj, str) else None
        if attribute.startswith("_"):
            hint = "names that begin with an underscore are not for templates"
        self.report(Refused(f"{kind} has no '{attribute}' in a template", hint, attribute))
        return NOTED

    def _noted(self, obj: object) -> Absent:
        """Note an unknown name, once; return what stands for it from here."""
        if isinstance(obj, UnknownName):
            obj.note()
        return NOTED

    def _unknown_name(
        self, hint: str | None = None, obj: Any = missing, name: Any = None, exc: Any = None
    ) -> UnknownName:
        unknown = UnknownName(hint, obj, name)
        unknown.report = self.report
        return unknown


class FileLoader(BaseLoader):
    """Gives Jinja the code of a template's own files, and nothing else."""

    has_source_access = False

    def __init__(self, code_of: Callable[[str], CodeType | None]) -> None:
        self._code_of = code_of

    def load(self, environment: Any, name: str, globals: Any = None) -> Template:  # noqa: A002  # as Jinja names it
        """Return a template of the environment; raises TemplateNotFound."""
        code = self._code_of(name)
        if code is None:
            raise TemplateNotFound(name)
        return Template.from_code(environment, code, globals if globals is not None else {})


def _concatenated(pieces: Iterable[str]) -> str:
    """Join printed pieces; raises TemplateFault where they grow beyond any document."""
    if isinstance(pieces, list):
        require_length(sum(map(len, pieces)))
        return "".join(pieces)
    kept: list[str] = []
    length = 0
    for piece in pieces:
        length += len(piece)
        require_length(length)
        kept.append(piece)
    return "".join(kept)


def _called(
    context: Context, function: Macro | TemplateFunction, args: Any, kwargs: dict[str, Any]
) -> Any:
    """Call a macro or function as Context.call would, without its search for what to pass."""
    if kwargs:
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
    if isinstance(function, TemplateFunction):
        return function(*args, **kwargs)
    printed = function(context.eval_ctx, *args, **kwargs)
    # A macro that printed only the white space between its tags printed nothing.
    return "" if printed.isspace() else printed


def _bounded_list(entries: list[object]) -> list[object]:
    if len(entries) > _LONGEST_LIST:
        raise TemplateFault("T511", f"a list grows beyond {_LONGEST_LIST:,} entries")
    return entries


def _is_text(value: object) -> bool:
    return isinstance(value, str | Absent | Markup)
