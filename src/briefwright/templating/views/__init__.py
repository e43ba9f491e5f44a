"""Views: what a template sees of the brief; every text carries the mark of its field."""

from briefwright.templating.views.absent import ABSENT, NOTED, Absent
from briefwright.templating.views.lists import DataView, ListView
from briefwright.templating.views.parts import PartView, view_of
from briefwright.templating.views.references import PersonValue, SourceReferenceValue
from briefwright.templating.views.texts import Joined, Shared, joined, said, transformed
from briefwright.templating.views.values import (
    DateValue,
    NotStatedValue,
    ProseValue,
    SpokenValue,
    Value,
)

__all__ = [
    "ABSENT",
    "NOTED",
    "Absent",
    "DataView",
    "DateValue",
    "Joined",
    "ListView",
    "NotStatedValue",
    "PartView",
    "PersonValue",
    "ProseValue",
    "Shared",
    "SourceReferenceValue",
    "SpokenValue",
    "Value",
    "joined",
    "said",
    "transformed",
    "view_of",
]
