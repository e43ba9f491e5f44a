"""Bind briefs into a book: one PDF and one Word file, with contents, tabs, index and sources."""
