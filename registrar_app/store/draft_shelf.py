"""Keeps the register's shelf of work that is not decided yet; the draft itself is read with its case."""

from __future__ import annotations

from collections.abc import Mapping

from registrar_app.domain.amendment_draft import AmendmentDraft
from registrar_app.domain.draft_undo import DraftUndo
from registrar_app.domain.examination import WorkingSheet
from registrar_app.domain.prefill.field_source import FieldSource
from registrar_app.store import amendment_drafts, draft_sources, papers, undo_steps
from registrar_app.store.case_rows import reasons_of
from registrar_app.store.connection import StoreConnection


class SqliteDraftShelf:
    """Implements ``DraftShelf``."""

    _connection: StoreConnection

    def reasons_of(self, uid: str) -> Mapping[str, str]:
        """Return the reasons for queries kept with the draft of a case, by explanation key."""
        return reasons_of(self._connection, uid)

    def undo_of(self, uid: str) -> DraftUndo:
        """Return the steps that can be taken back in the draft of a case."""
        return undo_steps.undo_of(self._connection, uid)

    def amendment_of(self, uid: str) -> AmendmentDraft | None:
        """Return the amendment being written on a registered case, if there is one."""
        return amendment_drafts.amendment_of(self._connection, uid)

    def working_sheet(self, uid: str) -> WorkingSheet | None:
        """Return what was answered so far on a case that is not decided."""
        return papers.working_sheet_of(self._connection, uid)

    def sources_of(self, uid: str) -> Mapping[str, FieldSource]:
        """Return where the fields of a draft were read from, by field."""
        return draft_sources.sources_of(self._connection, uid)
