"""A template, read from its folder and those it inherits from; nothing here touches the disk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict, Field

from briefwright.core.keeping import Keeper
from briefwright.template.house import House


class TemplateOption(BaseModel):
    """A choice a user may make with ``--set options.NAME=VALUE`` or in the brief's ``data``."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    description: str
    default: str
    values: tuple[str, ...] = ()
    """The values allowed; none means any text."""


class Manifest(BaseModel):
    """``template.yaml``."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    title: str
    description: str
    base: str | None = None
    """The template this one inherits from: files it does not have come from there."""
    series: str = ""
    """The series name for headers and bands."""
    requires: tuple[str, ...] = ()
    """Fields of the brief without which this template makes no sense, as ``marking``."""
    omits: tuple[str, ...] = ()
    """Parts of the brief this kind of document leaves out on purpose, as ``deployments``."""
    max_pages: int | None = Field(default=None, ge=1)
    """More pages than this are an error that says what to cut."""
    options: Mapping[str, TemplateOption] = Field(default_factory=dict)
    rules: Mapping[str, str] = Field(default_factory=dict)
    """What a rule of the checks weighs: ``E110: error``; error, warning, note or off."""
    house_styles: Mapping[str, str] = Field(default_factory=dict)
    """The house file's style for one of ours, by their names in Word: ``Brief Lead: Intro``."""


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """One text file of a template: ``name`` as Jinja's loader knows it, ``file`` for people."""

    name: str
    file: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Template:
    """A template with all it inherits: markup files by name (own first), and labels by language.

    A markup file of a base is also reachable as ``BASE/brief.html.jinja`` so that a child can
    say ``{% extends "policy-brief/brief.html.jinja" %}``.
    """

    name: str
    manifest: Manifest
    files: Mapping[str, TemplateFile]
    labels: Mapping[str, Mapping[str, str]]
    """Labels by BCP 47 language, then by key; always holds ``en``."""
    main: str = "brief.html.jinja"
    house: House | None = field(default=None, repr=False)
    """The Word file that Word documents are written into."""
    keeper: Keeper | None = field(default=None, repr=False, compare=False)
    """Keeps what is made of the files, so that a later run need not make it again."""
