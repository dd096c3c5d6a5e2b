"""Keeps what one writing transaction does: chain an act, keep a draft; each keeps the projections in step.

The transaction itself is begun and ended by ``SqliteRegister.writing``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence

from registrar_app.domain.act import Act, ActKind, SignedAct
from registrar_app.domain.amendment_draft import AmendmentDraft
from registrar_app.domain.contract import Contract
from registrar_app.domain.draft_undo import DraftUndo
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.examination import WorkingSheet
from registrar_app.domain.interchange import MalformedContractError
from registrar_app.domain.prefill.field_source import FieldSource
from registrar_app.domain.registration import (
    OPEN_STATES,
    ActNotAllowedError,
    Case,
    CaseEntry,
    CaseState,
    apply,
)
from registrar_app.domain.text import Text
from registrar_app.services.ports import ChainPlace, Composer
from registrar_app.services.record_ports import EntryComposer
from registrar_app.store import amendment_drafts, draft_sources, handed_out, papers
from registrar_app.store.case_rows import case_of_acts, draft_texts, reasons_of
from registrar_app.store.chain import Head, Stream, head_of, insert_act, keep_head, stands_after
from registrar_app.store.connection import StoreConnection
from registrar_app.store.journal import add_entry
from registrar_app.store.new_drafts import AT_ONCE, add_drafts, are_new
from registrar_app.store.projection import project, write_down
from registrar_app.store.rosters import RosterShelf
from registrar_app.store.undo_steps import keep_undo

_CLOSING = {
    ActKind.REGISTER, ActKind.REFUSE, ActKind.RECORD_REGISTRATION, ActKind.AMEND, ActKind.REEXAMINE,
}  # fmt: skip


class SqliteWriter:
    """Implements ``StoreWriter`` inside one transaction."""

    def __init__(
        self, connection: StoreConnection, stream: Stream, rosters: RosterShelf, moment: Callable[[], str]
    ) -> None:
        """Work on the own chain ``stream``; ``moment`` tells the time of a draft's change, ISO 8601 with offset."""
        self._connection = connection
        self._stream = stream
        self._rosters = rosters
        self._moment = moment

    def append(self, case_uid: str, compose: Composer, *, take_slip_number: bool = False) -> CaseEntry:
        """Chain, keep and project one act made by ``compose``.

        Raises:
            AnswerNoError: the act does not fit the case, names a paper that is gone, or the leased block is used up.
        """
        case = case_of_acts(self._connection, case_uid)
        head = head_of(self._connection, self._stream)
        serial = self._next_serial() if take_slip_number else None
        signed = compose(self._place(head, case, serial))
        act = signed.act()
        self._require_place(act, case_uid, head, case)
        papers.require_papers(self._connection, act)
        entry = CaseEntry(signed.hash, act)
        carried_on = _carried_on(
            case or Case(uid=case_uid, state=CaseState.DRAFT, contract=Contract(uid=case_uid)), entry
        )
        self._insert(signed, act, serial)
        if act.kind in _CLOSING:
            self._connection.run("DELETE FROM draft WHERE uid = ?", (case_uid,))
            papers.forget_working_sheet(self._connection, case_uid)
        write_down(self._connection, case_uid, carried_on, self._stream.office)
        return entry

    def save_draft(
        self,
        uid: str,
        contract: Contract,
        unparsed: Mapping[str, str],
        reasons: Mapping[str, str] | None = None,
        *,
        undo: DraftUndo | None = None,
    ) -> None:
        """Keep the working content of a draft or of an open case; without ``reasons`` and ``undo`` those kept stay.

        Raises:
            AnswerNoError: the case is decided.
        """
        case = case_of_acts(self._connection, uid)
        if case is not None and case.state not in OPEN_STATES:
            raise AnswerNoError(
                "CASE-STATE",
                uid,
                Text(
                    f"{case.state.label.zh}的合同不能直接修改",
                    f"a contract that is {case.state.label.en} cannot be edited",
                ),
                Text("用“变更登记”办理", "use “amend”"),
            )
        content, loose = draft_texts(contract, dict(unparsed))
        kept = reasons_of(self._connection, uid) if reasons is None else dict(reasons)
        self._connection.run(
            "INSERT INTO draft (uid, content, unparsed, reasons, changed_at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (uid) DO UPDATE SET content = excluded.content, unparsed = excluded.unparsed,"
            " reasons = excluded.reasons, changed_at = excluded.changed_at",
            (uid, content, loose, json.dumps(kept, ensure_ascii=False), self._moment()),
        )
        if undo is not None:
            keep_undo(self._connection, uid, undo)
        project(self._connection, uid, self._stream.office)

    def add_drafts(self, contracts: Sequence[Contract]) -> None:
        """Keep new drafts, each under its uid; one that is in the register already is kept as ``save_draft`` keeps it."""
        for begin in range(0, len(contracts), AT_ONCE):
            some = contracts[begin : begin + AT_ONCE]
            if are_new(self._connection, some):
                add_drafts(self._connection, some, self._moment(), self._stream.office)
                continue
            for contract in some:
                self.save_draft(contract.uid or "", contract, {})

    def delete_draft(self, uid: str) -> None:
        """Forget a draft on which no act stands, with its sheet and its papers; returned acts and their papers stay.

        Raises:
            AnswerNoError: an act stands.
        """
        case = case_of_acts(self._connection, uid)
        if case is not None:
            raise AnswerNoError(
                "CASE-STATE",
                uid,
                Text(
                    f"合同现为“{case.state.label.zh}”，已有办理记录，不能删除",
                    f"it is {case.state.label.en} and has acts, which stay",
                ),
                Text("需要时办理不予登记或注销", "refuse or cancel it instead"),
            )
        self._connection.run("DELETE FROM draft WHERE uid = ?", (uid,))
        papers.forget_working_sheet(self._connection, uid)
        papers.forget_papers(self._connection, uid)
        project(self._connection, uid, self._stream.office)

    def keep_sources(self, uid: str, sources: Iterable[FieldSource]) -> None:
        """Keep where fields of a draft were read from."""
        draft_sources.keep_sources(self._connection, uid, sources)

    def note_handed_out(self, uids: Sequence[str]) -> None:
        """Keep what the drafts among some contracts are now."""
        handed_out.note_handed_out(self._connection, uids, self._moment())

    def save_sheet(self, uid: str, sheet: WorkingSheet) -> None:
        """Keep what was answered so far on a case."""
        papers.keep_working_sheet(self._connection, uid, sheet, self._moment())

    def keep_amendment(self, uid: str, amendment: AmendmentDraft) -> None:
        """Keep the work on an amendment as it stands."""
        amendment_drafts.keep_amendment(self._connection, uid, amendment, self._moment())

    def forget_amendment(self, uid: str) -> None:
        """Give the work on an amendment up."""
        amendment_drafts.forget_amendment(self._connection, uid)

    def add_paper(self, uid: str, name: str, content: bytes) -> str:
        """Attach a paper to a case and return its SHA-256, hex."""
        return papers.add_paper(self._connection, uid, name, content, self._moment())

    def remove_paper(self, uid: str, digest: str) -> None:
        """Take a paper off a case.

        Raises:
            AnswerNoError: a signed act names it.
        """
        papers.remove_paper(self._connection, uid, digest)

    def note(self, compose: EntryComposer) -> None:
        """Chain one entry of the journal made by ``compose``."""
        add_entry(self._connection, self._stream, compose)

    def _place(self, head: Head, case: Case | None, serial: int | None) -> ChainPlace:
        return ChainPlace(
            office=self._stream.office,
            device=self._stream.device,
            epoch=self._stream.epoch,
            seq=head.seq + 1,
            previous=head.hash,
            previous_in_case=case.last_hash if case is not None else None,
            case=case,
            slip_serial=serial,
        )

    def _next_serial(self) -> int:
        serial = self._rosters.next_serial(self._stream.device)
        if serial is None:
            raise AnswerNoError(
                "SLIP-BLOCK-EMPTY",
                self._stream.device,
                Text("本机的凭单号段已用完", "this device's block of slip numbers is used up"),
                Text("请主管部门在名册中增配号段", "ask the bureau for a roster with another block"),
            )
        return serial

    def _require_place(self, act: Act, case_uid: str, head: Head, case: Case | None) -> None:
        last = case.last_hash if case is not None else None
        if act.case != case_uid or act.previous_in_case != last or not stands_after(act, self._stream, head):
            raise ValueError("the composed act does not name the place that it was given")

    def _insert(self, signed: SignedAct, act: Act, serial: int | None) -> None:
        insert_act(self._connection, signed, act)
        if act.kind is ActKind.REGISTER:
            taken = self._connection.first("SELECT serial FROM slip_taken WHERE act = ?", (signed.hash,))
            if taken["serial"] != serial:
                raise ValueError("the composed act does not carry the slip number that it was given")
        keep_head(self._connection, self._stream, Head(act.seq, signed.hash))


def _carried_on(case: Case, entry: CaseEntry) -> Case:
    try:
        return apply(case, entry)
    except ActNotAllowedError as error:
        raise error.answer(case.uid) from error
    except MalformedContractError as error:
        first = error.problems[0]
        raise AnswerNoError("CONTRACT-UNREADABLE", first.path, first.problem, first.remedy) from error
