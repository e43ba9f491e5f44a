"""Addresses and fingerprints of things outside the brief: web pages, files, mail, SHA-256."""

from __future__ import annotations

import re
from typing import Self

from briefwright.model.refusals import refusal
from briefwright.model.scalars import Scalar, read_line


class WebAddress(Scalar, str):
    """The address of a web page."""

    __slots__ = ()
    json_schema = {"type": "string", "pattern": "^https?://"}

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the address; raises PydanticCustomError where it is none."""
        text = read_line(value)
        if not re.fullmatch(r"https?://[^\s/<>\"]+[^\s<>\"]*", text):
            message = f"'{text}' is not the address of a web page."
            raise refusal("bad_format", message, "Begin with https:// and leave out spaces.")
        return cls(text)


class FilePath(Scalar, str):
    """The path of a file, read from the folder of the brief."""

    __slots__ = ()
    json_schema = {"type": "string"}

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the path; raises PydanticCustomError for a web address."""
        text = read_line(value)
        if re.match("[a-z]{2,}:", text, re.IGNORECASE):
            message = f"'{text}' is an address, not a file; nothing is downloaded."
            raise refusal(
                "bad_format", message, "Save the file beside the brief and write its path."
            )
        return cls(text)


class MailAddress(Scalar, str):
    """An e-mail address."""

    __slots__ = ()
    json_schema = {"type": "string", "pattern": "^[^@\\s]+@[^@\\s]+$"}

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the address; raises PydanticCustomError where it is none."""
        text = read_line(value)
        if not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+", text):
            raise refusal(
                "bad_format", f"'{text}' is not an e-mail address.", "Write name@example.org."
            )
        return cls(text)


class Sha256(Scalar, str):
    """The SHA-256 of a file: 64 hexadecimal digits in lower case."""

    __slots__ = ()
    json_schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the digest; raises PydanticCustomError where it is none."""
        text = read_line(value)
        if not re.fullmatch("[0-9a-fA-F]{64}", text):
            raise refusal(
                "bad_format", "A SHA-256 has 64 hexadecimal digits.", "Run sha256sum FILE."
            )
        return cls(text.lower())


class AdmiraltyRating(Scalar, str):
    """Reliability of a source (A-F) and credibility of what it says (1-6): ``B2``."""

    __slots__ = ()
    json_schema = {"type": "string", "pattern": "^[A-F][1-6]$"}

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the rating; raises PydanticCustomError where it is none."""
        text = read_line(value)
        if not re.fullmatch("[A-F][1-6]", text):
            message = f"'{text}' is not an Admiralty rating."
            raise refusal("bad_format", message, "Write a letter A to F and a digit 1 to 6: B2.")
        return cls(text)
