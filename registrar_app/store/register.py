"""Keeps the open register as the services see it: each question and each change, handed to the module that knows it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from registrar_app.domain.act import SignedAct
from registrar_app.domain.alarm import Alarm
from registrar_app.domain.batch import ActAnswer, BatchFile, BatchHeader, StreamMark
from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.journal import SignedEntry
from registrar_app.domain.registration import Case, CaseEntry, CaseState
from registrar_app.domain.roster import Roster
from registrar_app.domain.ruling import SignedRuling
from registrar_app.domain.text import Text
from registrar_app.services.ports import (
    AnswerNote,
    CaseQuery,
    CaseRow,
    KeptReceipt,
    Paper,
    SignatureCheck,
    SignedReceipt,
    StoreIdentity,
    StoreReport,
)
from registrar_app.services.record_ports import RulingComposer
from registrar_app.store import papers, queries, returned, rulings, travel
from registrar_app.store.alarms import raise_alarm
from registrar_app.store.batch_shelf import SqliteBatchShelf
from registrar_app.store.case_rows import (
    ACT_COLUMNS,
    all_cases,
    fallen_of_case,
    signed_act,
    working_case,
)
from registrar_app.store.chain import (
    IN_STREAM,
    Stream,
    acts_of_device,
    begin_after,
    has_other_epoch,
    head_of,
    mark_of,
    unsent_stream,
)
from registrar_app.store.connection import ConflictError, StoreConnection, damaged, reading
from registrar_app.store.copies import copy_out
from registrar_app.store.draft_shelf import SqliteDraftShelf
from registrar_app.store.import_shelf import SqliteImportShelf
from registrar_app.store.journal import newest_entries
from registrar_app.store.list_shelf import SqliteListShelf
from registrar_app.store.office_notes import SqliteOfficeNotes
from registrar_app.store.party_shelf import SqlitePartyShelf
from registrar_app.store.projection import project_all
from registrar_app.store.readings import SqliteReadings
from registrar_app.store.rosters import SLIPS_USED_TO, RosterShelf
from registrar_app.store.schema import keep_setting, settings
from registrar_app.store.verification import Verification
from registrar_app.store.writer import SqliteWriter

_IDENTITY = "identity"
_ACTS_AT_ONCE = 500


def keep_identity(connection: StoreConnection, identity: StoreIdentity) -> None:
    """Note whose store this is."""
    keep_setting(
        connection, _IDENTITY, json.dumps({key: getattr(identity, key) for key in StoreIdentity.__slots__})
    )


def read_identity(connection: StoreConnection) -> StoreIdentity:
    """Return whose store this is.

    Raises:
        MachineRefusedError: the note is gone.
    """
    try:
        return StoreIdentity(**json.loads(settings(connection)[_IDENTITY]))
    except (KeyError, ValueError, TypeError) as error:
        raise damaged(connection.path) from error


class SqliteRegister(
    SqliteBatchShelf,
    SqliteDraftShelf,
    SqliteImportShelf,
    SqlitePartyShelf,
    SqliteListShelf,
    SqliteOfficeNotes,
    SqliteReadings,
):
    """Implements ``RegisterStore`` over one connection; usable from any thread, one call at a time."""

    def __init__(self, connection: StoreConnection, data_key: bytes, now: Callable[[], datetime]) -> None:
        """Work on an open connection whose schema is the newest."""
        self._connection = connection
        self._data_key = data_key
        self._now = now
        self._identity = read_identity(connection)
        self._own = Stream(self._identity.office, self._identity.device, self._identity.epoch)
        self._rosters = RosterShelf(connection)

    @property
    def identity(self) -> StoreIdentity:
        """Whose store this is."""
        return self._identity

    @contextmanager
    def writing(self) -> Iterator[SqliteWriter]:
        """Begin one writing transaction; an exception undoes all of it."""
        with self._connection.transaction():
            yield SqliteWriter(
                self._connection,
                self._own,
                self._rosters,
                self._moment,
            )

    def load_case(self, uid: str) -> Case | None:
        """Return the case with the working content of its draft, if it has one."""
        with self._connection.lock:
            return working_case(self._connection, uid)

    def papers_of(self, uid: str) -> list[Paper]:
        """Return the papers attached to a case, in the order in which they came."""
        return papers.papers_of(self._connection, uid)

    def paper(self, digest: str) -> bytes | None:
        """Return a paper's bytes by its SHA-256."""
        return papers.paper_content(self._connection, digest)

    def find_cases(self, query: CaseQuery) -> list[CaseRow]:
        """Return the lines of a list in its order; ``year`` is that of registration, else acceptance, else signing."""
        return queries.find_cases(self._connection, query)

    def count_cases(self, query: CaseQuery) -> int:
        """Return how many lines there are without ``limit``."""
        return queries.count_cases(self._connection, query)

    def count_states(self, query: CaseQuery | None = None) -> Mapping[CaseState, int]:
        """Return the number of cases in each state, 0 included; of a question's lines where one is given."""
        return queries.count_states(self._connection, query or CaseQuery())

    def cases(self, as_of: date | None = None) -> Iterator[Case]:
        """Go through all cases that any standing act made, as the acts up to ``as_of`` make them."""
        return all_cases(self._connection, as_of)

    def cases_without_slip(self, since: date | None, until: date | None, limit: int) -> list[CaseRow]:
        """Return our standing registrations of which no slip was issued, by slip number; the days are of registration."""
        return queries.cases_without_slip(self._connection, self._identity.office, since, until, limit)

    def contracts_sharing_party(
        self, uid: str | None, names: Iterable[str], credit_codes: Iterable[str]
    ) -> list[Contract]:
        """Return the contracts of other cases and drafts with a seller or buyer of that name or credit code."""
        return queries.contracts_sharing_party(self._connection, uid, names, credit_codes)

    def resolve_uid(self, text: str) -> str | None:
        """Return the uid that a uid, a unique beginning of one, a slip or official number names."""
        return queries.resolve_uid(self._connection, text)

    def slip_owner(self, device: str, serial: int) -> str | None:
        """Return the uid of the case that took a serial of a device's blocks, whatever the year."""
        return queries.slip_owner(self._connection, device, serial)

    def unsent_acts(self) -> list[SignedAct]:
        """Return the acts of this device that no batch has carried yet, in order; those of a former chain come first."""
        rows = self._connection.rows(
            f"SELECT {ACT_COLUMNS} FROM act a WHERE office = ? AND device = ? AND seq > (SELECT sent_act FROM chain c"
            " WHERE (c.office, c.device, c.epoch) = (a.office, a.device, a.epoch)) ORDER BY id",
            (self._own.office, self._own.device),
        )
        return [signed_act(self._connection, row) for row in rows]

    def last_own_act(self) -> SignedAct | None:
        """Return this device's newest act, of whatever chain, or ``None``."""
        own = "office = ? AND device = ?"
        row = self._connection.first(
            f"SELECT {ACT_COLUMNS} FROM act WHERE {IN_STREAM} ORDER BY seq DESC LIMIT 1", self._own.key
        ) or self._connection.first(
            f"SELECT {ACT_COLUMNS} FROM act WHERE {own} ORDER BY id DESC LIMIT 1", self._own.key[:2]
        )
        return signed_act(self._connection, row) if row is not None else None

    def chain_head(self) -> str | None:
        """Return the hash of the last act of this device's chain."""
        return head_of(self._connection, self._own).hash

    def begin_epoch(self, epoch: str, slips_used_to: int | None) -> None:
        """Begin a further chain of this device that follows on the present one."""
        identity = replace(self._identity, epoch=epoch)
        own = Stream(identity.office, identity.device, epoch)
        with self._connection.transaction():
            keep_identity(self._connection, identity)
            begin_after(self._connection, own, self._own)
            if slips_used_to is not None:
                keep_setting(self._connection, SLIPS_USED_TO, str(slips_used_to))
        self._identity, self._own = identity, own

    def own_acts_backwards(self) -> Iterator[tuple[int, SignedAct]]:
        """Go through the acts of this device, the newest first, each with its number among them."""
        number, before = acts_of_device(self._connection, self._own), 2**62
        while True:
            rows = self._connection.rows(
                f"SELECT {ACT_COLUMNS} FROM act WHERE office = ? AND device = ? AND id < ? ORDER BY id DESC LIMIT ?",
                (self._own.office, self._own.device, before, _ACTS_AT_ONCE),
            )
            if not rows:
                return
            for row in rows:
                yield number, signed_act(self._connection, row)
                number -= 1
            before = rows[-1]["id"]

    def act_by_hash(self, act_hash: str) -> SignedAct | None:
        """Return one act, whether it stands or was returned."""
        row = self._connection.first(f"SELECT {ACT_COLUMNS} FROM act WHERE hash = ?", (act_hash,))
        return signed_act(self._connection, row) if row is not None else None

    def export_mark(self) -> StreamMark:
        """Return how far the chain that ``unsent_acts`` begins with has been exported."""
        return mark_of(self._connection, unsent_stream(self._connection, self._own))

    def keep_export(self, header: BatchHeader, header_hash: str) -> None:
        """Note that a batch was made.

        Raises:
            AnswerNoError: another batch was made meanwhile.
        """
        with self._connection.transaction():
            travel.keep_export(self._connection, header, header_hash)

    def batch_hash(self, office: str, device: str, epoch: str, seq: int) -> str | None:
        """Return the header hash of a batch imported earlier (bureau) or exported (office)."""
        return travel.batch_hash(self._connection, Stream(office, device, epoch), seq)

    def stream_mark(self, office: str, device: str, epoch: str, predecessor: str | None = None) -> StreamMark:
        """Return how far a foreign chain has been imported; one that is new here begins after ``predecessor``."""
        return mark_of(self._connection, Stream(office, device, epoch), predecessor)

    def act_at(self, office: str, device: str, epoch: str, seq: int) -> str | None:
        """Return the hash of the act at a place of a chain."""
        row = self._connection.first(
            f"SELECT hash FROM act WHERE {IN_STREAM} AND seq = ?", (office, device, epoch, seq)
        )
        return row["hash"] if row is not None else None

    def has_other_epoch(self, office: str, device: str, epoch: str) -> bool:
        """Whether another chain of that device has been taken in."""
        return has_other_epoch(self._connection, Stream(office, device, epoch))

    def merge_batch(
        self,
        file: BatchFile,
        acts: Sequence[SignedAct],
        answers: Sequence[ActAnswer],
        papers: Mapping[str, bytes] | None = None,
        alarms: Sequence[Alarm] = (),
    ) -> None:
        """Take a verified batch in, all or nothing; acts not answered "accepted" are kept but do not stand.

        Raises:
            InputRefusedError: it is not the next of its chain, or an accepted act does not fit its case.
        """
        with self._connection.transaction():
            travel.merge_batch(
                self._connection, self._own, file, acts=acts, answers=answers, papers=papers or {}
            )
            for alarm in alarms:
                raise_alarm(self._connection, alarm)

    def keep_answers(
        self,
        batch_seq: int,
        receipt_hash: str,
        answers: Sequence[ActAnswer],
        signed: SignedReceipt | None = None,
    ) -> bool:
        """Keep a receipt's answers and let own acts fall that are returned by their first answer; false: taken before."""
        with self._connection.transaction():
            first = travel.not_answered(self._connection, answers)
            taken = travel.keep_answers(self._connection, batch_seq, receipt_hash, answers, signed)
            if taken:
                returned.let_fall(self._connection, self._own, first, self._moment)
        return taken

    def answers_of(self, uid: str) -> list[AnswerNote]:
        """Return the supervisor's answers on the acts of a case."""
        return travel.answers_of(self._connection, uid)

    def kept_receipts(self) -> list[KeptReceipt]:
        """Return the receipts that were taken in, oldest first; at the bureau none."""
        return travel.kept_receipts(self._connection)

    def dismiss_loss(self, act_hash: str) -> None:
        """Note that a fallen act will not be done again."""
        with self._connection.transaction():
            returned.dismiss(self._connection, act_hash, self._moment())

    def dismissed_losses(self, uid: str) -> set[str]:
        """Return the fallen acts of a case that will not be done again."""
        return returned.dismissed(self._connection, uid)

    def returned_acts(self, uid: str) -> list[CaseEntry]:
        """Return the acts of a case that were returned and do not stand, in order of arrival."""
        return list(fallen_of_case(self._connection, uid))

    def roster(self) -> Roster | None:
        """Return the newest roster taken in."""
        return self._rosters.newest()

    def roster_file(self) -> bytes | None:
        """Return the newest roster's own bytes, as it was taken in."""
        return self._rosters.newest_container()

    def kept_rosters(self) -> list[tuple[Roster, bytes]]:
        """Return every version that can be read with its own bytes, oldest first."""
        return self._rosters.all_kept()

    def keep_roster(self, roster: Roster, roster_hash: str, container: bytes) -> None:
        """Keep a verified newer roster; the same one again changes nothing.

        Raises:
            InputRefusedError: another roster of that version was taken in before.
        """
        try:
            with self._connection.transaction():
                self._rosters.keep(roster, roster_hash, container)
        except ConflictError as error:
            raise InputRefusedError(
                "ROSTER-VERSION",
                f"roster-{roster.version}",
                Text(
                    "此前收到过内容不同的同版本名册", "another roster of the same version was taken in before"
                ),
                Text("请主管部门核对并签发新版本", "ask the bureau to check and to issue a new version"),
            ) from error

    def rulings(self) -> list[SignedRuling]:
        """Return every ruling of the bureau, oldest first."""
        return rulings.all_rulings(self._connection)

    def add_ruling(self, compose: RulingComposer) -> SignedRuling:
        """Chain and keep one ruling made by ``compose``, all or nothing."""
        with self._connection.transaction():
            return rulings.add_ruling(self._connection, compose)

    def journal(self) -> Iterator[SignedEntry]:
        """Go through the journal's entries, the newest first."""
        return newest_entries(self._connection)

    def slip_numbers_left(self, device_id: str | None = None) -> int:
        """Return how many numbers of a device's blocks no slip known here has taken; this device's when not given."""
        return self._rosters.serials_left(device_id or self._own.device)

    def verify(self, check: SignatureCheck) -> StoreReport:
        """Prove chains, signatures, signers, schema and projections, beside the work that goes on meanwhile."""
        return self._proved(self._connection.path, check)

    def rebuild(self) -> int:
        """Make all projections again from the acts; return the number of acts."""
        with self._connection.transaction():
            return project_all(self._connection, self._own)

    def backup(self, target: Path, stop: Callable[[], bool] | None = None) -> None:
        """Write a verified, encrypted copy of the register and its key files to ``target`` (a folder)."""
        with reading(self._connection.path, self._data_key, stop) as source:  # the window goes on meanwhile
            copy_out(source, target, lambda path: self._prove(path, stop))

    def close(self) -> None:
        """Close the store; nothing may be asked of it afterwards."""
        self._connection.close()

    def _moment(self) -> str:
        return self._now().isoformat(timespec="microseconds")

    def _prove(self, path: Path, stop: Callable[[], bool] | None) -> None:
        if self._proved(path, None, stop).faults:
            raise damaged(self._connection.path)

    def _proved(
        self, path: Path, check: SignatureCheck | None, stop: Callable[[], bool] | None = None
    ) -> StoreReport:
        with reading(path, self._data_key, stop) as copy:
            return Verification(copy, self._own, check).run()
