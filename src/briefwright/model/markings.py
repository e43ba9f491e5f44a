"""Protective markings: TLP 2.0, UK, NATO and US vocabularies, and schemes of one's own."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Final, Self

from briefwright.core.suggestions import closest
from briefwright.model.part import STRUCTURAL, Part
from briefwright.model.refusals import listed, refusal
from briefwright.model.scalars import Line, Title, read_line
from briefwright.model.stated import Many, Optional

# Each scheme's labels, lowest first.
SCHEMES: Final = MappingProxyType(
    {
        "tlp": ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"),
        "uk": ("OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET"),
        "nato": (
            "NATO UNCLASSIFIED",
            "NATO RESTRICTED",
            "NATO CONFIDENTIAL",
            "NATO SECRET",
            "COSMIC TOP SECRET",
        ),
        "us": ("CUI",),
    }
)
_SCHEME_OF: Final = {label: scheme for scheme, labels in SCHEMES.items() for label in labels}
# Forms that are wrong but often seen, in capitals without spaces and hyphens, and what is right.
_RIGHT_FORMS: Final = {
    "TLP:WHITE": ("TLP:CLEAR", "TLP 2.0 replaced WHITE by CLEAR"),
    "NATOTOPSECRET": ("COSMIC TOP SECRET", "NATO has no such label"),
    "COSMIC": ("COSMIC TOP SECRET", "the label has three words"),
    "TLP:AMBERSTRICT": ("TLP:AMBER+STRICT", "the two words are joined by +"),
    "CONTROLLEDUNCLASSIFIEDINFORMATION": ("CUI", "the banner is the abbreviation"),
}


class Marking(Part):
    """Who may read the document or the item: a label of a known scheme, or one of your own."""

    scheme: Annotated[Optional[Title], STRUCTURAL] = None
    """tlp, uk, nato, us, or the name of a scheme that the theme defines; taken from the label."""
    label: Title
    """The marking in its exact words: TLP:AMBER, OFFICIAL-SENSITIVE, NATO RESTRICTED, CUI."""
    caveats: Many[Line] = ()
    """Limits to who may read it, as printed after the label: UK EYES ONLY."""
    handling: Optional[Line] = None
    """What the reader must do with the document, as one sentence."""

    shorthand = "label"
    shorthand_schema = {"enum": list(_SCHEME_OF)}

    @classmethod
    def prepared(cls, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """Name the scheme of a known label; refuse a label that is no marking of its scheme."""
        if not isinstance(data.get("label"), str):
            return data
        label, scheme = read_line(data["label"]), data.get("scheme")
        if scheme is None:
            if label not in _SCHEME_OF:
                raise _unknown_label(label)
            return {**data, "scheme": _SCHEME_OF[label]}
        known = SCHEMES.get(scheme.casefold()) if isinstance(scheme, str) else None
        if known is None:
            return data
        if label not in known:
            raise _unknown_label(label, known)
        return {**data, "scheme": scheme.casefold()}

    @property
    def rank(self) -> int | None:
        """The label's place in its scheme from 0, lowest first; None in a scheme of one's own."""
        labels = SCHEMES.get(self.scheme or "", ())
        return labels.index(self.label) if self.label in labels else None

    def is_higher_than(self, other: Self) -> bool | None:
        """Tell whether this outranks the other; None where the two cannot be compared."""
        ranks = (self.rank, other.rank)
        if self.scheme != other.scheme or ranks[0] is None or ranks[1] is None:
            return None
        return ranks[0] > ranks[1]

    def __str__(self) -> str:
        return self.label


def _unknown_label(label: str, labels: tuple[str, ...] = tuple(_SCHEME_OF)) -> Exception:
    squeezed = _squeezed(label)
    message = f"'{label}' is not a marking"
    right, reason = _RIGHT_FORMS.get(squeezed, ("", ""))
    if right:
        return refusal("bad_marking", f"{message}: {reason}.", f"Write {right}.")
    same = (known for known in labels if _squeezed(known) == squeezed)
    near = next(same, None) or closest(label, labels)
    if near is not None and near.startswith("TLP:") and " " in label:
        return refusal("bad_marking", f"{message}: TLP labels have no space.", f"Write {near}.")
    if near is not None:
        return refusal("bad_marking", f"{message} in this form.", f"Write {near}.")
    return refusal(
        "bad_marking",
        f"{message} of a known scheme.",
        f"Write {listed(labels)}, or name a scheme of your own: {{scheme: …, label: …}}.",
    )


def _squeezed(label: str) -> str:
    return label.upper().replace(" ", "").replace("-", "").replace("_", "")
