"""Keeps a citation of law and how sure the program is of it; the law's values live in the packs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from registrar_app.domain.text import Text


class Evidence(StrEnum):
    """How sure a source is; shown to the user beside every citation that is not verified."""

    VERIFIED = "verified"
    DRAFT = "draft"
    UNVERIFIED = "unverified"
    MEMORY = "memory"

    @property
    def label(self) -> Text:
        """The words shown to the user."""
        return _LABELS[self]


_LABELS = {
    Evidence.VERIFIED: Text("已核", "verified"),
    Evidence.DRAFT: Text("征求意见稿，待核", "consultation draft, to be checked"),
    Evidence.UNVERIFIED: Text("出处待核", "source to be checked"),
    Evidence.MEMORY: Text("凭记忆录入，待核", "from memory, to be checked"),
}


@dataclass(frozen=True, slots=True)
class LegalReference:
    """A place in a law, standard or policy, e.g. 威科字〔2018〕58号 二（二）2."""

    instrument: str
    place: str = ""
    evidence: Evidence = Evidence.VERIFIED

    def cite(self, language: str = "zh") -> str:
        """Return the citation with its warning when the source is not verified."""
        citation = f"{self.instrument} {self.place}".strip()
        if self.evidence is Evidence.VERIFIED:
            return citation
        label = self.evidence.label.in_language(language)
        return f"{citation}（{label}）" if language != "en" else f"{citation} ({label})"
