"""Word files: what they carry is taken out, and briefs are attached to them or go in."""

from briefwright.attach.word.carried import files_of_word, headings_of_word, words_of_word

__all__ = ["files_of_word", "headings_of_word", "words_of_word"]
