"""Word files: attach to them, embed in them, look into them."""

from briefwright.attach.word.attaching import attach_to_word
from briefwright.attach.word.carried import files_of_word, headings_of_word, words_of_word
from briefwright.attach.word.embedding import embed_in_word
from briefwright.attach.word.opening import annex_refusal
from briefwright.attach.word.styles import StylesKept

__all__ = [
    "StylesKept",
    "annex_refusal",
    "attach_to_word",
    "embed_in_word",
    "files_of_word",
    "headings_of_word",
    "words_of_word",
]
