"""Draft: from an article to a first model of a brief, of which every word stands in the article."""

from briefwright.draft.drafting import DraftRequest, drafted
from briefwright.draft.items import Draft
from briefwright.draft.writing import draft_yaml

__all__ = ["Draft", "DraftRequest", "draft_yaml", "drafted"]
