"""Codes of what a brief says otherwise than its sources."""

from __future__ import annotations

from briefwright.core.codes.code import Code

EVIDENCE = (
    Code("E101", "Quote altered", "The words of a quote are near words of the source, but not "
         "the same. Copy them from the source, mark what you leave out with [...] and what you "
         "add with [ ]."),
    Code("E102", "Quote not found", "The words of a quote do not stand in the source it names."),
    Code("E103", "Quote differs in typography", "The words of a quote are those of the source "
         "but for quotation marks, dashes, or a comma or stop at the end. That is no "
         "misquotation."),
    Code("E104", "Quote stands twice", "The words of a quote stand in the source more than once, "
         "so it is open which of them is meant. Name the paragraph."),
    Code("E105", "Speaker not near", "The source does not name the speaker near the words quoted."),
    Code("E106", "Attribution not near", "The source does not name near the words quoted whom "
         "they are attributed to, or through what they reached it."),
    Code("E107", "Name spelt otherwise", "The source spells a name in another way, often with "
         "diacritics that were lost. Names are written as the source writes them."),
    Code("E108", "Name not found", "A person's name does not stand in any source that the brief "
         "cites for them."),
    Code("E109", "Title not near the name", "The source does not give a person the rank or role "
         "that the brief gives."),
    Code("E110", "Number not in the passage", "A number or percentage does not stand in the "
         "passage that the item cites, in any of its usual forms."),
    Code("E111", "Date not in the passage", "A date does not stand in the passage that the item "
         "cites, in any of its usual forms."),
    Code("E112", "Place not in the passage", "A place or country does not stand in the passage "
         "that the item cites."),
    Code("E113", "No such paragraph", "A citation names a paragraph that the source does not "
         "have."),
    Code("E114", "No source", "An item states something and names no source. Name one, or mark "
         "it 'origin: editor'."),
    Code("E115", "Source never cited", "A source is listed, and nothing in the brief refers to "
         "it."),
    Code("E116", "In another paragraph", "The words of a quote, or a name, stand in the source, "
         "but not in the paragraph that is cited."),
    Code("E117", "Not in quotation marks", "The words of a quote stand in the source, but not "
         "between quotation marks: they are the report's words, not the speaker's."),
)  # fmt: skip
