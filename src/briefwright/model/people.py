"""The people of a brief: officials, their pictures and names in their own script."""

from typing import Annotated

from briefwright.model.addresses import FilePath
from briefwright.model.assertable import Assertable
from briefwright.model.countries import CountryCode
from briefwright.model.dates import EdtfDate
from briefwright.model.languages import LanguageTag
from briefwright.model.part import STRUCTURAL, Part
from briefwright.model.scalars import Line, Prose, Title
from briefwright.model.stated import Fact, Optional


class NativeScript(Part):
    """A name as it is written at home."""

    text: Title
    """The name in its own script."""
    language: Annotated[Optional[LanguageTag], STRUCTURAL] = None
    """The language of the name, so that it is read aloud rightly: sr-Cyrl, uk, el."""

    shorthand = "text"


class Photo(Part):
    """A portrait."""

    file: Annotated[FilePath, STRUCTURAL]
    """The picture's file, read from the folder of the brief."""
    alt: Title
    """What the picture shows, for those who cannot see it."""
    credit: Optional[Line] = None
    """Who took it, and on what terms it is used."""


class Official(Assertable):
    """A person who matters in the brief."""

    name: Title
    """The whole name, as it should be printed; it is never split."""
    rank: Fact[Line] = None
    """Military or diplomatic rank, in full or as the person's own service abbreviates it."""
    role: Fact[Line] = None
    """The office held, in its official wording."""
    organisation: Fact[Line] = None
    """The organisation the office belongs to."""
    country: Fact[CountryCode] = None
    """The country the person acts for (ISO 3166-1 alpha-2; XK for Kosovo)."""
    honorific: Fact[Line] = None
    """The form of address: H.E., Dr, Madam Secretary General."""
    pronunciation: Fact[Line] = None
    """How to say the name: "ya-kov mee-LA-toh-vitch"."""
    native_script: Fact[NativeScript] = None
    """The name in its own script."""
    photo: Optional[Photo] = None
    """A portrait; where there is none, initials are printed."""
    bio: Fact[Prose] = None
    """A few sentences about the person."""
    since: Fact[EdtfDate] = None
    """When the person took the office."""
    last_met: Fact[EdtfDate] = None
    """When your side last met the person."""

    shorthand = "name"
