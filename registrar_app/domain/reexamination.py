"""Names who asks for a re-examination (重新认定) and what it came to; how it is done is in the services."""

from __future__ import annotations

from enum import StrEnum

from registrar_app.domain.text import Text


class RequestedBy(StrEnum):
    """Who asks for a re-examination (2000 办法 art. 16, 2024 draft art. 17)."""

    TAX = "tax"
    FINANCE = "finance"
    APPLICANT = "applicant"

    @property
    def label(self) -> Text:
        """The words on the sheet."""
        return _REQUESTED_LABELS[self]


_REQUESTED_LABELS = {
    RequestedBy.TAX: Text("税务机关", "tax authority"),
    RequestedBy.FINANCE: Text("财政部门", "finance authority"),
    RequestedBy.APPLICANT: Text("申请人（异议）", "applicant (objection)"),
}


class Outcome(StrEnum):
    """What a re-examination came to; a registration that cannot stand is revoked by an act of its own."""

    UPHELD = "upheld"
    CHANGED = "changed"

    @property
    def label(self) -> Text:
        """The words on the sheet."""
        return _OUTCOME_LABELS[self]


_OUTCOME_LABELS = {
    Outcome.UPHELD: Text("维持原认定", "upheld"),
    Outcome.CHANGED: Text("改变原认定", "changed"),
}
