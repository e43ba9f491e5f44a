"""Codes of the texts that a brief is held against, and of the lock that stands for them."""

from __future__ import annotations

from briefwright.core.codes.code import Code

SOURCES = (
    Code("E119", "Text without a fingerprint", "A source names its archived text, but no SHA-256: "
         "if somebody changes the file, nothing shows it. Write the digest down as sha256."),
    Code("E120", "Text of a source missing", "A brief names a file with the archived text of a "
         "source, and it is not there; or no text is at hand for quotes to be held against."),
    Code("E121", "Source changed", "The archived text of a source is not the one that the brief "
         "was written from: its SHA-256 is another."),
    Code("E122", "Source not readable", "The archived text of a source is not text: a picture or "
         "program, another encoding than UTF-8, a damaged or locked PDF, or a kind of file that "
         "is not read. Sources are .txt, .md, .html and .pdf."),
    Code("E123", "Source too large", "The archived text of a source is larger than any article "
         "or report."),
    Code("E124", "Source outside the folder", "The path of a source leads out of the brief's "
         "folder. Folders besides it are allowed with --sources, or in briefwright.toml."),
    Code("E125", "Source without text", "The file of a source holds no words: pages that are "
         "pictures, or nothing at all."),
    Code("E126", "Not as it was verified", "The text of a source is not at hand, and a quote or "
         "name is not the one that was held against it when the lock was made."),
    Code("E127", "Lock not readable", "The evidence lock beside the brief is damaged, was edited "
         "by hand, or belongs to another version of the program."),
    Code("E128", "Held against the lock", "The text of a source is not at hand; its quotes and "
         "citations are those that were verified when the lock was made."),
    Code("E129", "Lock out of date", "The evidence lock no longer says what the check finds."),
)  # fmt: skip
