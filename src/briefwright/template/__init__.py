"""The value of a template folder: what it is called, inherits, asks for, leaves out and says."""

from briefwright.template.house import House, HousePart, HouseTag
from briefwright.template.template import (
    Manifest,
    Template,
    TemplateFile,
    TemplateOption,
)

__all__ = [
    "House",
    "HousePart",
    "HouseTag",
    "Manifest",
    "Template",
    "TemplateFile",
    "TemplateOption",
]
