"""Keeps what the services need of the store and the clock, as Protocols; ``app`` joins them with what is real.

No outer room imports another: they meet here and in ``pack_ports``, ``trust_ports``, ``file_ports``, ``document_ports``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from registrar_app.domain.act import SignedAct
from registrar_app.domain.batch import ActAnswer, BatchHeader, StreamMark
from registrar_app.domain.case_filter import CaseFilter
from registrar_app.domain.contract import Contract, ContractType
from registrar_app.domain.draft_undo import DraftUndo
from registrar_app.domain.examination import WorkingSheet
from registrar_app.domain.registration import Case, CaseEntry, CaseState
from registrar_app.domain.roster import Roster
from registrar_app.domain.text import Text
from registrar_app.services.alarm_ports import BatchShelf
from registrar_app.services.draft_ports import DraftShelf, DraftWriter
from registrar_app.services.import_ports import ImportShelf, ImportWriter
from registrar_app.services.list_ports import LinePlace, ListShelf
from registrar_app.services.party_ports import PartyShelf
from registrar_app.services.reading_ports import Readings
from registrar_app.services.record_ports import EntryComposer, RecordShelf


class Clock(Protocol):
    """Reads the time once, where it is needed."""

    def now(self) -> datetime:
        """Return the current time with offset."""
        ...


@dataclass(frozen=True, slots=True)
class StoreIdentity:
    """Whose store this is. ``role`` is ``office`` or ``bureau``; the bureau's device is its own."""

    role: str
    office: str
    device: str
    epoch: str
    root_fingerprint: str
    practice: bool

    @property
    def is_bureau(self) -> bool:
        """Whether it is the supervisors' own register."""
        return self.role == "bureau"


@dataclass(frozen=True, slots=True)
class ChainPlace:
    """Where the next act goes; given to the composer inside the writing transaction.

    ``slip_serial`` is the next number of the device's leased block, when one was asked for. ``case`` is the case as
    the acts so far make it, ``None`` when there is no act yet.
    """

    office: str
    device: str
    epoch: str
    seq: int
    previous: str | None
    previous_in_case: str | None
    case: Case | None
    slip_serial: int | None


Composer = Callable[[ChainPlace], SignedAct]


class StoreWriter(DraftWriter, ImportWriter, Protocol):
    """One writing transaction: all of it or nothing."""

    def append(self, case_uid: str, compose: Composer, *, take_slip_number: bool = False) -> CaseEntry:
        """Chain, keep and project one act made by ``compose``; the draft of the case is gone when it closes it.

        Raises:
            AnswerNoError: the act does not fit the case, or the leased block is used up.
        """
        ...

    def save_draft(
        self,
        uid: str,
        contract: Contract,
        unparsed: Mapping[str, str],
        reasons: Mapping[str, str] | None = None,
        *,
        undo: DraftUndo | None = None,
    ) -> None:
        """Keep the working content of a draft or of an open case.

        ``reasons`` are those typed for queries so far, by explanation key, ``undo`` the steps that can be taken back;
        ``None`` leaves what is kept.
        """
        ...

    def delete_draft(self, uid: str) -> None:
        """Forget a draft on which no act stands, with its sheet and its papers; returned acts and their papers stay.

        Raises:
            AnswerNoError: an act stands.
        """
        ...

    def save_sheet(self, uid: str, sheet: WorkingSheet) -> None:
        """Keep what was answered so far on a case."""
        ...

    def add_paper(self, uid: str, name: str, content: bytes) -> str:
        """Attach a paper to a case and return its SHA-256, hex."""
        ...

    def remove_paper(self, uid: str, digest: str) -> None:
        """Take a paper off a case.

        Raises:
            AnswerNoError: a signed act names it.
        """
        ...

    def note(self, compose: EntryComposer) -> None:
        """Chain one entry of the journal made by ``compose``."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseQuery(CaseFilter):
    """What a list shows: a filter, in which order (a column; "" for last changed first), and which part of it."""

    sort: str = ""
    descending: bool = False
    uids: tuple[str, ...] | None = None  # none but these
    limit: int | None = 200
    offset: int = 0
    of: int | None = None  # lines of the whole list where known: its later half is read from the end
    start: LinePlace | None = None  # for ``find_cases``: ``offset`` is counted from this line


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """One line of the list; amounts in fen. ``exchange`` is "", "exported", "accepted" or "returned"."""

    uid: str
    state: CaseState
    name: str
    type: ContractType | None
    seller: str
    buyer: str
    contract_value: int | None
    transaction_amount: int | None
    signed_on: date | None
    registered_on: date | None
    accepted_on: date | None
    slip_no: str
    official_no: str
    office: str
    changed_at: str
    exchange: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper attached to a case: SHA-256 (hex), file name, bytes, when it was attached (ISO 8601)."""

    sha256: str
    name: str
    size: int
    added_at: str


@dataclass(frozen=True, slots=True)
class StoreFault:
    """One thing that ``store verify`` found; ``where`` names the act or the table and row."""

    code: str
    where: str
    problem: Text


@dataclass(frozen=True, slots=True)
class StoreReport:
    """What ``store verify`` proved: how many acts in how many chains, every fault, how many rulings and journal entries."""

    acts: int
    chains: int
    cases: int
    faults: tuple[StoreFault, ...]
    rulings: int = 0
    entries: int = 0


@dataclass(frozen=True, slots=True)
class AnswerNote:
    """A supervisor's answer on an act of a case, as the receipt said it; name and day are "" where they were not kept."""

    act: str
    outcome: str
    path: str | None
    reason: str | None
    supervisor: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True)
class SignedReceipt:
    """A receipt as it came: its file, when it was made (ISO 8601), and the name of the supervisor who signed it."""

    container: bytes
    made_at: str
    supervisor: str


@dataclass(frozen=True, slots=True)
class KeptReceipt:
    """A receipt that was taken in: SHA-256 of its text (hex), the file as it came, and the answers kept of it."""

    batch_seq: int
    hash: str
    signed: SignedReceipt
    answers: tuple[ActAnswer, ...]
    earlier: tuple[ActAnswer, ...] | None = None
    """Its answers when the program began to keep files; ``None`` where a file must be there."""


SignatureCheck = Callable[[bytes, bytes, bytes], bool]
"""``(certificate DER, payload, signature) -> holds``."""


class RegisterStore(
    BatchShelf, DraftShelf, ImportShelf, PartyShelf, RecordShelf, ListShelf, Readings, Protocol
):
    """One open encrypted store."""

    @property
    def identity(self) -> StoreIdentity:
        """Whose store this is."""
        ...

    def writing(self) -> AbstractContextManager[StoreWriter]:
        """Begin one writing transaction (``BEGIN IMMEDIATE``); an exception undoes all of it.

        Whatever else of the store is asked to write inside is part of it.
        """
        ...

    def load_case(self, uid: str) -> Case | None:
        """Return the case with the working content of its draft, if it has one."""
        ...

    def papers_of(self, uid: str) -> list[Paper]:
        """Return the papers attached to a case, in the order in which they came."""
        ...

    def paper(self, digest: str) -> bytes | None:
        """Return a paper's bytes by its SHA-256."""
        ...

    def cases(self, as_of: date | None = None) -> Iterator[Case]:
        """Go through all cases that any standing act made, as the acts up to ``as_of`` make them."""
        ...

    def cases_without_slip(self, since: date | None, until: date | None, limit: int) -> list[CaseRow]:
        """Return our standing registrations of which no slip was issued, by slip number; the days are of registration."""
        ...

    def contracts_sharing_party(
        self, uid: str | None, names: Iterable[str], credit_codes: Iterable[str]
    ) -> list[Contract]:
        """Return the contracts of other cases and drafts with a seller or buyer of that name or credit code."""
        ...

    def resolve_uid(self, text: str) -> str | None:
        """Return the uid that a uid, a unique beginning of one (8 characters or more), a slip or official number names."""
        ...

    def slip_owner(self, device: str, serial: int) -> str | None:
        """Return the uid of the case that took a serial of a device's blocks, whatever the year."""
        ...

    def unsent_acts(self) -> list[SignedAct]:
        """Return the acts of this device that no batch has carried yet, in order; those of a former chain come first."""
        ...

    def chain_head(self) -> str | None:
        """Return the hash of the last act of this device's chain."""
        ...

    def begin_epoch(self, epoch: str, slips_used_to: int | None) -> None:
        """Begin a further chain of this device that follows on the present one: the store was put back from a backup.

        Slip numbers up to the serial ``slips_used_to`` are not given again, whether this store knows of them or not.
        """
        ...

    def last_own_act(self) -> SignedAct | None:
        """Return this device's newest act, of whatever chain, or ``None``."""
        ...

    def act_by_hash(self, act_hash: str) -> SignedAct | None:
        """Return one act, whether it stands or was returned."""
        ...

    def export_mark(self) -> StreamMark:
        """Return how far the chain that ``unsent_acts`` begins with has been exported."""
        ...

    def keep_export(self, header: BatchHeader, header_hash: str) -> None:
        """Note that a batch was made."""
        ...

    def batch_hash(self, office: str, device: str, epoch: str, seq: int) -> str | None:
        """Return the header hash of a batch imported earlier (bureau) or exported (office)."""
        ...

    def stream_mark(self, office: str, device: str, epoch: str, predecessor: str | None = None) -> StreamMark:
        """Return how far a foreign chain has been imported; one that is new here begins after ``predecessor``."""
        ...

    def act_at(self, office: str, device: str, epoch: str, seq: int) -> str | None:
        """Return the hash of the act at a place of a chain."""
        ...

    def has_other_epoch(self, office: str, device: str, epoch: str) -> bool:
        """Whether another chain of that device has been taken in: its store was made anew or put back since."""
        ...

    def keep_answers(
        self,
        batch_seq: int,
        receipt_hash: str,
        answers: Sequence[ActAnswer],
        signed: SignedReceipt | None = None,
    ) -> bool:
        """Keep a receipt's answers with the file that says so; false when this receipt was taken before.

        An own act that was returned stands no more, nor does what was built on it; the case is open for its correction
        with the content that it had.
        """
        ...

    def kept_receipts(self) -> Sequence[KeptReceipt]:
        """Return the receipts that were taken in, oldest first; at the bureau none."""
        ...

    def returned_acts(self, uid: str) -> list[CaseEntry]:
        """Return the acts of a case that were returned and do not stand, in order of arrival."""
        ...

    def answers_of(self, uid: str) -> list[AnswerNote]:
        """Return the supervisor's answers on the acts of a case."""
        ...

    def roster(self) -> Roster | None:
        """Return the newest roster taken in."""
        ...

    def roster_file(self) -> bytes | None:
        """Return the newest roster's own bytes, as it was taken in."""
        ...

    def kept_rosters(self) -> Sequence[tuple[Roster, bytes]]:
        """Return every version that can be read with its own bytes, oldest first: acts are signed under each."""
        ...

    def keep_roster(self, roster: Roster, roster_hash: str, container: bytes) -> None:
        """Keep a verified newer roster."""
        ...

    def slip_numbers_left(self, device_id: str | None = None) -> int:
        """Return how many numbers of a device's blocks no slip known here has taken; this device's when not given."""
        ...

    def verify(self, check: SignatureCheck) -> StoreReport:
        """Prove chains, signatures, signers, schema and projections."""
        ...

    def rebuild(self) -> int:
        """Make all projections again from the acts; return the number of acts."""
        ...

    def backup(self, target: Path, stop: Callable[[], bool] | None = None) -> None:
        """Write a verified, encrypted copy to a folder, from any thread; ``stop`` is asked whether to leave it."""
        ...

    def close(self) -> None:
        """Close the store; nothing may be asked of it afterwards."""
        ...
