"""Keeps an amendment that is being written: the new content of a registered contract before anybody submits it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from registrar_app.domain.contract import Contract
from registrar_app.domain.examination import WorkingSheet


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentDraft:
    """The work on one amendment.

    Attributes:
        after: Hash of the case's last act when the work began.
        contract: The content as it stands.
        unparsed: What was typed and is no value yet, by path.
        reasons: What was typed for queries, by explanation key.
        sheet: The answers as they stand.
        reexamining: Whether it is to be submitted as a re-examination.
    """

    after: str
    contract: Contract
    unparsed: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    sheet: WorkingSheet = field(default_factory=WorkingSheet)
    reexamining: bool = False
