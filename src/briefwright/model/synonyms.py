"""Words that people write for keys and vocabularies of a brief, and what they mean."""

from __future__ import annotations

from collections.abc import Mapping

_KEYS_BY_WORDS = {
    "title heading": "headline subject",
    "heading": "header chapter",
    "summary": "abstract overview executive_summary synopsis",
    "bottom_line": "bluf key_message conclusion main_message",
    "points": "key_points bullets takeaways bullet_points items",
    "judgements": "judgments assessments assessment findings key_judgements",
    "judgement": "judgment",
    "officials": "people persons leaders key_officials delegates vips",
    "name": "full_name person",
    "role title": "position post job function",
    "organisation publisher": "organization org agency ministry institution affiliation",
    "country": "nationality nation state",
    "engagements": "events meetings visits activities",
    "commitments": "pledges promises undertakings targets",
    "deployments": "missions operations troops forces",
    "quotes": "quotations statements citations",
    "threats": "risks challenges hazards",
    "responses recommendations": "actions measures countermeasures",
    "assistance": "aid support help donations",
    "outlook": "forecast future prospects",
    "questions": "open_questions unknowns gaps",
    "sources": "references bibliography links",
    "source": "reference citation cite",
    "marking": "classification security tlp confidentiality protective_marking sensitivity",
    "addressee": "to recipient recipients audience",
    "originator": "from sender issuer department",
    "authors author by": "writer writers written_by drafted_by drafter",
    "reference": "ref number file_number",
    "language": "lang locale",
    "date": "when day dated",
    "place": "where location venue city",
    "speaker by": "said_by spoken_by",
    "who": "owner responsible assignee lead",
    "text what body prose": "content description statement quotation quote words",
    "what text": "summary subject event measure",
    "url": "link website web href address",
    "issued": "published publication_date release_date",
    "accessed": "retrieved visited",
    "due deadline by_when": "due_date by due_by until",
    "annexes": "appendices attachments enclosures annex",
    "glossary": "definitions abbreviations acronyms terms",
    "contacts": "contact points_of_contact",
    "photo": "picture image portrait",
    "likelihood": "probability chance",
    "confidence": "certainty",
    "strength": "size number personnel troops",
    "since": "start from begin started",
    "until": "end ended to",
    "participants": "attendees present people",
    "topics": "agenda subjects issues",
    "value": "amount number actual",
    "note": "comment remark notes remarks comments",
    "attribution": "attributed_to according_to",
    "native_script": "native_name original_name",
    "bio": "biography background cv profile",
    "figures": "charts graphics illustrations",
    "status": "state stage",
    "key_numbers": "numbers statistics figures",
}


_VOCABULARY_BY_WORDS = {
    "met exceeded": "done achieved fulfilled completed complete reached",
    "on_track ongoing": "in_progress under_way underway progressing",
    "missed": "failed late overdue",
    "withdrawn": "cancelled canceled dropped",
    "pledged pending planned": "promised announced intended",
    "ended": "finished over completed closed",
    "paused": "suspended stopped on_hold",
    "rising": "up increasing growing worsening going_up upward",
    "falling": "down decreasing shrinking improving going_down downward",
    "steady": "stable unchanged flat constant",
    "moderate": "medium middle average",
    "final": "finished done published signed_off",
    "cleared": "approved agreed",
    "in_clearance": "in_review under_review for_clearance",
    "superseded": "obsolete replaced outdated",
    "information": "info inform note noting",
    "decision": "decide approval approve",
    "signature": "sign signing",
    "agreed": "yes accepted approved",
    "disagreed": "no rejected refused",
    "discuss": "discussion talk",
    "awaiting_answer": "waiting asked pending",
    "meeting": "talks talk dinner lunch bilateral",
    "videoconference": "video zoom teleconference vtc",
    "call": "phone telephone phone_call",
    "web_page": "website webpage page site",
    "news_article": "news newspaper",
    "press_release": "communique release",
    "unknown": "unclear not_known",
}


def _by_word(table: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for keys, words in table.items():
        for word in words.split():
            found[word] = (*found.get(word, ()), *keys.split())
    return found


SYNONYMS = _by_word(_KEYS_BY_WORDS)
"""For each word, in the form ``suggestions.closest`` looks up, the keys it may stand for."""
VOCABULARY_SYNONYMS = _by_word(_VOCABULARY_BY_WORDS)
"""The same for words of the closed vocabularies."""
