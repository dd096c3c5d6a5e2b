"""Keeps what one check found on one contract; the checks themselves are in ``domain.checks``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.text import Text


class Severity(StrEnum):
    """错误 blocks registering; 核实 needs a typed reason that is kept in the act; 提示 is only told."""

    ERROR = "error"
    QUERY = "query"
    NOTICE = "notice"

    @property
    def label(self) -> Text:
        """The word shown beside the colour."""
        return _LABELS[self]


_LABELS = {
    Severity.ERROR: Text("错误", "Error"),
    Severity.QUERY: Text("核实", "Query"),
    Severity.NOTICE: Text("提示", "Notice"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One result of one check.

    Attributes:
        code: Stable code of the check, e.g. ``C003``.
        severity: What the finding means for registering.
        path: The field in interchange form, e.g. ``buyer.credit_code`` or ``payments[2].amount``.
        message: What is and why it matters.
        reference: The law or standard behind the check.
        remedy: What to do.
        suggestion: The exact value offered for the field, when there is exactly one.
    """

    code: str
    severity: Severity
    path: str
    message: Text
    reference: LegalReference
    remedy: Text
    suggestion: str | None = None


SEVERITY_ORDER = {Severity.ERROR: 0, Severity.QUERY: 1, Severity.NOTICE: 2}


def sort_findings(findings: list[Finding]) -> list[Finding]:
    """Return the findings, gravest first, otherwise by code and place."""
    return sorted(findings, key=lambda f: (SEVERITY_ORDER[f.severity], f.code, f.path))
