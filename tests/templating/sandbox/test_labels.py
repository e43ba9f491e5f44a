"""Labels: the template's own words, in the brief's language, with values filled in."""

from __future__ import annotations

from briefwright.core.diagnostics import Severity
from tests.templating.composing import brief_of, compose, findings_of, printed, template_of

LABELS = {
    "en": {"officials": "Officials & co", "by": "{who} on {when}", "only": "English"},
    "fr": {"officials": "Responsables", "by": "{who}, {when}"},
}


def test_a_label_is_printed_in_the_brief_s_language() -> None:
    assert printed("labels.officials", labels=LABELS) == "Officials & co"
    assert printed("labels.officials", brief_of(language="fr"), labels=LABELS) == "Responsables"


def test_a_label_is_filled_with_values() -> None:
    brief = brief_of(date="2024-10-03", reference="<R>")
    expression = "label('by', who=brief.reference, when=brief.date)"
    assert printed(expression, brief, labels=LABELS) == "<R> on 3 October 2024"


def test_a_value_that_is_left_out_leaves_a_gap() -> None:
    assert printed("label('by', who=brief.reference, when='x')", labels=LABELS) == "on x"


def test_a_label_missing_in_the_brief_s_language_is_a_warning_and_prints_english() -> None:
    house = template_of("<p>{{ labels.only }}</p>", labels=LABELS)
    composition = compose(house, brief_of(language="fr"))
    assert composition.document is not None
    (finding,) = composition.diagnostics
    assert (finding.code, finding.severity) == ("T508", Severity.WARNING)
    assert finding.message == "the label 'only' has no words in 'fr'; the English ones are used"


def test_a_template_without_the_brief_s_language_is_one_warning() -> None:
    house = template_of("<p>{{ labels.only }} {{ labels.officials }}</p>", labels=LABELS)
    assert findings_of(house, brief_of(language="de")) == [
        "T508 - the template 'house' has no labels in 'de'; its English ones are printed"
    ]
