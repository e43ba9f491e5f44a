"""Codes of what does not fit together inside a brief, and of the rules for checks."""

from __future__ import annotations

from briefwright.core.codes.code import Code

CONSISTENCY = (
    Code("E301", "Reference to nothing", "A reference or citation names an id that nothing in "
         "the brief has."),
    Code("E302", "Id given twice", "Two items have the same id, so a reference to it is open."),
    Code("E303", "Order of dates", "A date that must come later comes earlier."),
    Code("E304", "Marked higher than the document", "An item carries a higher marking than the "
         "document that prints it."),
    Code("E305", "Markings cannot be compared", "An item and the document are marked in "
         "different schemes, so their order cannot be checked."),
    Code("E306", "Long bottom line", "The bottom line has more than 40 words."),
    Code("E307", "Likelihood with confidence", "One sentence states a likelihood and a "
         "confidence; readers take one for the other (ICD 203)."),
    Code("E308", "Two yardsticks", "The brief uses likelihood words of both ICD 203 and the PHIA "
         "yardstick, where the same word means different ranges."),
    Code("E309", "Sections in a circle", "Free sections are placed after one another in a circle."),
    Code("E310", "Out of date", "A fact is older than the theme allows, or the brief is past the "
         "date on which it was to be looked at again. A final brief is measured on its own date, "
         "any other on the day of the check."),
    Code("E311", "Deadline passed", "A deadline has passed, and the status still says that it is "
         "to come."),
    Code("E312", "Two titles", "One official stands in the brief with two ranks or roles."),
    Code("E313", "Two strengths", "One mission stands in the brief with two strengths."),
    Code("E314", "Does not add up", "A total is not the sum of what it adds up."),
    Code("E315", "Acronym not spelt out", "An acronym is spelt out nowhere, neither in the text "
         "nor in the glossary, and the theme does not count it among those that everybody knows."),
    Code("E316", "Not the preferred word", "The theme prefers another word. Quotes and names are "
         "never touched."),
    Code("E317", "Banned word", "The theme asks to do without a word. Quotes and names are never "
         "touched."),
    Code("E318", "Ignoring without reason", "A comment '# brief: ignore E101 because …' lacks "
         "its reason, or names a code that is none or cannot be ignored."),
    Code("E319", "Ignoring nothing", "A comment asks to ignore a finding that is not there; what "
         "was wrong has been put right, or it stands at the wrong place."),
    Code("E320", "Settings file", "The file briefwright.toml, or the rules of template.yaml, "
         "cannot be read or name something that does not exist."),
)  # fmt: skip
