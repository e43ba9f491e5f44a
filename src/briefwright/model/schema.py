"""The JSON Schemas of briefs and books (draft 2020-12), for completion and checks in editors."""

from __future__ import annotations

import json
import re
import sys
from inspect import cleandoc
from typing import Any, get_args

from briefwright.model.book import Book
from briefwright.model.brief import Brief
from briefwright.model.descriptions import field_descriptions, part_description
from briefwright.model.part import Part
from briefwright.model.scalars import TEXT_SCHEMA, JsonSchema, ReadAs, Scalar
from briefwright.model.stated import FACT, FACT_MANY, MANY, OPTIONAL, inner_type
from briefwright.model.vocabularies import Vocabulary

Schema = dict[str, Any]

_TEXT: JsonSchema = {"$ref": "#/$defs/Text"}
_NULL: JsonSchema = {"type": "null"}
_NOT_STATED: JsonSchema = {"const": "not stated"}


def brief_json_schema() -> Schema:
    """Return the schema of a brief as editors meet it: unquoted numbers are numbers there."""
    return _whole_schema(Brief)


def brief_schema_text() -> str:
    """Return the schema as the text of its file: sorted, indented, with a newline at the end."""
    return _text(brief_json_schema())


def book_json_schema() -> Schema:
    """Return the schema of a book."""
    return _whole_schema(Book)


def book_schema_text() -> str:
    """Return the schema of a book as the text of its file."""
    return _text(book_json_schema())


def _whole_schema(part: type[Part]) -> Schema:
    definitions: dict[str, Schema] = {"Text": {"title": "Text", **TEXT_SCHEMA}}
    whole = _object_schema(part, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **whole,
        "$defs": definitions,
    }


def _text(schema: Schema) -> str:
    return json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _object_schema(part: type[Part], definitions: dict[str, Schema]) -> Schema:
    descriptions = field_descriptions(part)
    required = [name for name, field in part.model_fields.items() if field.is_required()]
    return {
        "title": _spaced(part.__name__),
        "description": part_description(part),
        "type": "object",
        "properties": {
            name: {
                "description": descriptions[name],
                **_annotated_schema(field.annotation, tuple(field.metadata), definitions),
            }
            for name, field in part.model_fields.items()
        },
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }


def _annotated_schema(
    annotation: Any, metadata: tuple[Any, ...], definitions: dict[str, Schema]
) -> Schema:
    if OPTIONAL in metadata:
        return _any_of(_type_schema(inner_type(annotation), definitions), _NULL)
    if FACT in metadata:
        return _any_of(_type_schema(inner_type(annotation), definitions), _NOT_STATED, _NULL)
    if MANY in metadata:
        return _list_schema(annotation, definitions)
    if FACT_MANY in metadata:
        return _any_of(_list_schema(inner_type(annotation), definitions), _NOT_STATED)
    reader = next((mark for mark in metadata if isinstance(mark, ReadAs)), None)
    if reader is not None:
        return dict(_named_text(reader.schema))
    return _type_schema(annotation, definitions)


def _list_schema(annotation: Any, definitions: dict[str, Schema]) -> Schema:
    item = _type_schema(get_args(annotation)[0], definitions)
    return _any_of({"type": "array", "items": item}, item, _NULL)


def _type_schema(annotation: Any, definitions: dict[str, Schema]) -> Schema:
    metadata = getattr(annotation, "__metadata__", ())
    if metadata:
        return _annotated_schema(annotation.__origin__, metadata, definitions)
    if issubclass(annotation, Part):
        reference = _defined(annotation, definitions)
        if annotation.shorthand is None:
            return reference
        return _any_of(_named_text(annotation.shorthand_schema), reference)
    if issubclass(annotation, Scalar):
        is_text = annotation.json_schema is TEXT_SCHEMA and not issubclass(annotation, Vocabulary)
        return dict(_TEXT) if is_text else _defined(annotation, definitions)
    raise TypeError(f"no schema for {annotation!r}")


def _named_text(schema: JsonSchema) -> JsonSchema:
    return _TEXT if schema is TEXT_SCHEMA else schema


def _defined(named: type[Part] | type[Scalar], definitions: dict[str, Schema]) -> Schema:
    """Return a reference to the definition of a class, made where it is met first."""
    if named.__name__ not in definitions:
        definitions[named.__name__] = {}
        definitions[named.__name__] = (
            _object_schema(named, definitions) if issubclass(named, Part) else _scalar_schema(named)
        )
    return {"$ref": f"#/$defs/{named.__name__}"}


def _scalar_schema(scalar: type[Scalar]) -> Schema:
    words = {"enum": [str(word) for word in scalar]} if issubclass(scalar, Vocabulary) else {}
    about = {"title": _spaced(scalar.__name__), "description": cleandoc(scalar.__doc__ or "")}
    return {**about, **(words or scalar.json_schema)}


def _spaced(name: str) -> str:
    """Return a class name as words: ``Key Number``."""
    return re.sub("(?<=[a-z])(?=[A-Z])", " ", name)


def _any_of(*schemas: JsonSchema) -> Schema:
    """Return the schema that any of these satisfies: flat, no option twice."""
    options: list[JsonSchema] = []
    for schema in schemas:
        for option in schema["anyOf"] if set(schema) == {"anyOf"} else (schema,):
            if option not in options and not (option == _NOT_STATED and _TEXT in options):
                options.append(option)
    return dict(options[0]) if len(options) == 1 else {"anyOf": options}


if __name__ == "__main__":
    sys.stdout.write(book_schema_text() if sys.argv[1:] == ["book"] else brief_schema_text())
