"""Keeps what the services ask a store about work that is not decided yet: reasons typed, answers given, steps to undo."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from registrar_app.domain.amendment_draft import AmendmentDraft
from registrar_app.domain.draft_undo import DraftUndo
from registrar_app.domain.examination import WorkingSheet
from registrar_app.domain.prefill.field_source import FieldSource


class DraftWriter(Protocol):
    """What a writing transaction does for amendments that are being written, and for where fields were read from."""

    def keep_amendment(self, uid: str, amendment: AmendmentDraft) -> None:
        """Keep the work on an amendment as it stands; no act, and nothing that counts, changes."""
        ...

    def keep_sources(self, uid: str, sources: Iterable[FieldSource]) -> None:
        """Keep where fields of a draft were read from, each in place of what its field had."""
        ...

    def forget_amendment(self, uid: str) -> None:
        """Give the work on an amendment up; submitting it does so by itself."""
        ...


class DraftShelf(Protocol):
    """What lies beside the draft of a case and goes with it."""

    def reasons_of(self, uid: str) -> Mapping[str, str]:
        """Return the reasons for queries kept with the draft of a case, by explanation key."""
        ...

    def undo_of(self, uid: str) -> DraftUndo:
        """Return the steps that can be taken back in the draft of a case; none once it is decided."""
        ...

    def amendment_of(self, uid: str) -> AmendmentDraft | None:
        """Return the amendment being written on a registered case, if there is one."""
        ...

    def working_sheet(self, uid: str) -> WorkingSheet | None:
        """Return what was answered so far on a case that is not decided."""
        ...

    def sources_of(self, uid: str) -> Mapping[str, FieldSource]:
        """Return where the fields of a draft were read from, by field."""
        ...
