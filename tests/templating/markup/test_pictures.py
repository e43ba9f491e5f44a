"""Cards, strips of numbers and figures, with the pictures they are given."""

from __future__ import annotations

from briefwright.core.diagnostics import Severity
from briefwright.core.roles import ParagraphRole
from briefwright.document import (
    Card,
    Cards,
    Field,
    Figure,
    Image,
    KeyNumber,
    KeyNumbers,
    Paragraph,
    Text,
)
from briefwright.document.missing import PictureFault, missing_picture
from tests.templating.composing import blocks_of, brief_of, compose, template_of

FACE = Image(b"png", "image/png", 22, 28)
BRIEF = brief_of(
    officials=[
        {"name": "Ana", "photo": {"file": "ana.png", "alt": "Ana at her desk"}},
        {"name": "Bogdan", "role": "Minister"},
    ]
)
CARDS = (
    "<div class='cards' data-columns='3'>{% for o in brief.officials %}<article>"
    "<header>{{ o.name }}</header>"
    "{% if o.photo %}<img src='{{ o.photo.file }}' alt='{{ o.photo.alt }}'>"
    "{% else %}<span class='initials'>{{ o.name | initials }}</span>{% endif %}"
    "{{ o.role }}</article>{% endfor %}</div>"
)


def test_a_card_has_a_picture_or_initials() -> None:
    (cards,) = blocks_of(CARDS, BRIEF, images={"ana.png": FACE})
    role = Paragraph((Field("officials[1].role", (Text("Minister"),)),), ParagraphRole.CARD_TEXT)
    assert cards == Cards(
        (
            Card((Field("officials[0].name", (Text("Ana"),)),), (), "", FACE, "Ana at her desk"),
            Card((Field("officials[1].name", (Text("Bogdan"),)),), (role,), "B"),
        ),
        3,
    )


def test_the_words_of_a_picture_count_as_printed() -> None:
    composition = compose(CARDS, BRIEF, images={"ana.png": FACE})
    assert ("officials", 0, "photo", "alt") in composition.printed
    assert ("officials", 0, "photo", "file") in composition.printed


def test_a_picture_the_brief_names_and_nobody_has_is_the_brief_s_fault() -> None:
    (finding,) = compose(CARDS, BRIEF).diagnostics
    assert (finding.code, finding.path) == ("E404", "officials[0].photo.file")
    assert finding.message == "the picture 'ana.png' is not there"
    assert finding.severity is Severity.WARNING


def test_a_picture_the_template_names_and_nobody_has_is_the_template_s_fault() -> None:
    template = "\n<figure><img src='map.png' alt='A map'></figure>"
    (finding,) = compose(template, images={"map.png": PictureFault("is blue")}).diagnostics
    assert (finding.code, finding.message) == ("T513", "the picture 'map.png' is blue")
    assert finding.span is not None
    assert (finding.span.line, finding.span.column) == (2, 19)
    assert finding.severity is Severity.WARNING


def test_in_place_of_a_picture_words_say_that_it_is_missing() -> None:
    (cards,) = blocks_of(CARDS, BRIEF)
    assert isinstance(cards, Cards)
    (card, _) = cards.cards
    assert card.image == missing_picture("Picture missing: ana.png")
    assert card.alternative == "Picture missing: ana.png. Ana at her desk"


def test_the_words_are_in_the_brief_s_language() -> None:
    template = template_of("<figure><img src='carte.png' alt=''></figure>", labels={"fr": {}})
    (figure,) = blocks_of(template, brief_of(language="fr"))
    assert isinstance(figure, Figure)
    assert figure.image.missing == figure.alternative == "Image manquante\u00a0: carte.png"


def test_a_figure_has_a_caption_and_a_width() -> None:
    template = (
        "<figure data-width='0.5' id='map'><img src='map.png' alt='A map'>"
        "<figcaption>The region</figcaption></figure>"
    )
    (figure,) = blocks_of(template, images={"map.png": FACE})
    assert figure == Figure(FACE, "A map", (Text("The region"),), 0.5, "map")


def test_numbers_have_labels() -> None:
    template = "<div class='key-numbers'><div><b>2 %</b><span>of GDP</span></div></div>"
    assert list(blocks_of(template)) == [
        KeyNumbers((KeyNumber((Text("2 %"),), (Text("of GDP"),)),))
    ]
