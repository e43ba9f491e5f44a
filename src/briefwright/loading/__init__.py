"""Loading: YAML to briefs, books, themes, manifests and labels, with the place of every value."""

from briefwright.loading.book import LoadedBook, load_book
from briefwright.loading.brief import LoadedBrief, load_brief
from briefwright.loading.ignoring import Ignore
from briefwright.loading.labels import load_labels
from briefwright.loading.overrides import COMMAND_LINE, Override, parse_override
from briefwright.loading.positions import Positions
from briefwright.loading.settings import SettingsFile, load_manifest_rules, load_settings
from briefwright.loading.source import text_lines
from briefwright.loading.source_entry import SourceEntry, known_source, with_source
from briefwright.loading.tokens import load_manifest, load_theme

__all__ = [
    "COMMAND_LINE",
    "Ignore",
    "LoadedBook",
    "LoadedBrief",
    "Override",
    "Positions",
    "SettingsFile",
    "SourceEntry",
    "known_source",
    "load_book",
    "load_brief",
    "load_labels",
    "load_manifest",
    "load_manifest_rules",
    "load_settings",
    "load_theme",
    "parse_override",
    "text_lines",
    "with_source",
]
