"""Lists what of the exchange a person at the bureau must see to: batches kept waiting, and alarms with both versions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from registrar_app.domain.act import Act, ActKind, MalformedActError, parse_payload
from registrar_app.domain.alarm import ACT_KINDS, Alarm, AlarmKind
from registrar_app.domain.batch import BatchHeader
from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.identifiers import slip_number
from registrar_app.domain.identifiers.wrong_part import WrongPartError
from registrar_app.domain.interchange import MalformedContractError, read_contract
from registrar_app.domain.roster import Roster
from registrar_app.domain.ruling import Ruling, SignedRuling, alarm_subject
from registrar_app.domain.text import Text
from registrar_app.services.alarm_ports import FileState, KeptFile
from registrar_app.services.desk import Desk
from registrar_app.services.disowned import sort_rulings
from registrar_app.services.place_batch import lacking_acts, missing_batches
from registrar_app.services.program import Program
from registrar_app.services.read_batch import NAMES
from registrar_app.services.sheets.changes import FieldChange, contract_changes
from registrar_app.services.sheets.words import in_both
from registrar_app.services.supervisor import require_bureau

_NUMBERS_SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingBatch:
    """A batch that is kept until those before it come.

    Attributes:
        file: Office, device, number, name of the file, since when it waits.
        signer: Name of the registrar who made it.
        missing: What to ask the office for.
    """

    file: KeptFile
    signer: str
    missing: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One of the two versions that an alarm is about: a batch, or an act when a number was used twice.

    Attributes:
        hash: Of the batch's header, or of the act.
        batch: Hash of the batch itself, or of the one that brought the act.
        state: Whether it counts now; an act that stands is taken, a returned one refused.
        signer: Name of the registrar who signed it; empty when the bureau has only its header.
        made_at: When it was made by the office's clock, ISO 8601; empty when the bureau has only its header.
        acts: Number of acts in the batch; ``None`` for an act, or when the bureau has only the header.
        sum_fen: Value that the batch registers, or the act's contract value, fen; ``None`` when not known.
        slip_no: The act's slip number, ``contract`` the name of its contract; empty for a batch.
        has_file: The bureau can hand out the signed container, byte for byte.
    """

    hash: str
    batch: str | None
    state: FileState
    signer: str
    made_at: str
    acts: int | None = None
    sum_fen: int | None = None
    slip_no: str = ""
    contract: str = ""
    has_file: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmEntry:
    """An alarm with both versions, and the rulings on it in order, the one that stands last.

    ``kept`` is ``None`` when there is nothing that it conflicts with. ``lacking`` has the slip numbers that the bureau
    has of the device and the device itself has not, where the alarm is about that. ``doubled`` has those that a batch kept out
    gives to contracts of its own although the register has them for others. ``differences`` says, field by field, how the
    returned registration differs from the one that stands, where both are one contract. ``disowned`` has the rulings that no
    longer count, since whoever signed them was revoked by then.
    """

    alarm: Alarm
    refused: Version
    kept: Version | None
    rulings: tuple[SignedRuling, ...] = ()
    disowned: tuple[SignedRuling, ...] = ()
    lacking: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
    differences: tuple[FieldChange, ...] = ()

    @property
    def explanation(self) -> Text:
        """What has happened, with the slip numbers that the device knows nothing of, or gave a second time."""
        told = self.alarm.kind.explanation
        if self.alarm.kind is AlarmKind.CONTENT:
            return _with_differences(told, self.differences)
        if self.lacking:
            return _with_numbers(told, Text("该机没有的凭单号", "Slip numbers that it lacks"), self.lacking)
        twice = Text(
            "其中与库中另一份合同重号的凭单（号码和这份报盘中的合同）",
            "Slip numbers in it that the register has for another contract, with the contract in this batch",
        )
        return _with_numbers(told, twice, self.doubled) if self.doubled else told

    @property
    def is_open(self) -> bool:
        """Whether no supervisor has settled it yet."""
        return not self.rulings

    @property
    def ruling(self) -> Ruling | None:
        """The ruling that stands, if there is one."""
        return self.rulings[-1].ruling() if self.rulings else None


def _with_differences(told: Text, differences: Sequence[FieldChange]) -> Text:
    pairs = [(change.label, in_both(change.before), in_both(change.after)) for change in differences]
    zh = "；".join(f"{name.zh}：{old.zh} ｜ {new.zh}" for name, old, new in pairs)
    en = "; ".join(f"{name.en}: {old.en} | {new.en}" for name, old, new in pairs)
    if not pairs:
        return Text(f"{told.zh}。各栏相同", f"{told.en}. Every field is the same")
    return Text(
        f"{told.zh}。不同之处（作数的 ｜ 退回的）：{zh}",
        f"{told.en}. Differences (standing | returned): {en}",
    )


def _with_numbers(told: Text, words: Text, numbers: Sequence[str]) -> Text:
    shown = numbers[:_NUMBERS_SHOWN]
    more = Text(f"等 {len(numbers)} 个", f" and more, {len(numbers)} in all")
    rest = more if len(shown) < len(numbers) else Text("", "")
    return Text(
        f"{told.zh}。{words.zh}：{'、'.join(shown)}{rest.zh}",
        f"{told.en}. {words.en}: {', '.join(shown)}{rest.en}",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmList:
    """What waits, by chain and number, and the alarms, the oldest first."""

    waiting: tuple[WaitingBatch, ...]
    alarms: tuple[AlarmEntry, ...]

    @property
    def open(self) -> tuple[AlarmEntry, ...]:
        """The alarms that nobody has settled yet."""
        return tuple(entry for entry in self.alarms if entry.is_open)


def list_alarms(program: Program, desk: Desk) -> AlarmList:
    """Return the batches kept waiting and every alarm ever raised; nothing is changed.

    Raises:
        UsageError: the store is no bureau's.
    """
    require_bureau(desk)
    reader = _Reader(program, desk)
    waiting = sorted(reader.waiting, key=lambda file: (*file.chain, file.seq))
    return AlarmList(
        waiting=tuple(reader.waiting_batch(file) for file in waiting),
        alarms=tuple(reader.entry(alarm) for alarm in desk.store.alarms()),
    )


def count_open_alarms(desk: Desk) -> int:
    """Return how many alarms no supervisor has settled yet; 0 at an office."""
    settled = sort_rulings(desk).standing
    return sum(alarm_subject(alarm.id) not in settled for alarm in desk.store.alarms())


def count_waiting(desk: Desk) -> int:
    """Return how many batches are kept until those before them come."""
    return sum(file.state is FileState.WAITING for file in desk.store.batch_files())


class _Reader:
    """Reads what the store has of each version, once."""

    def __init__(self, program: Program, desk: Desk) -> None:
        self._program = program
        self._desk = desk
        self._rosters = [roster for roster, _ in desk.store.kept_rosters()][::-1]
        self._rulings = sort_rulings(desk)
        self._files = {file.hash: file for file in desk.store.batch_files()}
        self.waiting = [file for file in self._files.values() if file.state is FileState.WAITING]

    def waiting_batch(self, file: KeptFile) -> WaitingBatch:
        """Return a waiting batch with what is missing before it."""
        mark = self._desk.store.stream_mark(*file.chain)
        others = (other.seq for other in self.waiting if other.chain == file.chain)
        return WaitingBatch(
            file=file, signer=self._opened(file)[0], missing=missing_batches(mark, file.seq, others)
        )

    def entry(self, alarm: Alarm) -> AlarmEntry:
        """Return an alarm with both versions."""
        version = self._act if alarm.kind in ACT_KINDS else self._batch
        kept = version(alarm.kept, FileState.TAKEN) if alarm.kept is not None else None
        return AlarmEntry(
            alarm=alarm,
            refused=version(alarm.refused, FileState.REFUSED),
            kept=kept,
            rulings=self._rulings.standing.get(alarm_subject(alarm.id), ()),
            disowned=self._rulings.disowned.get(alarm_subject(alarm.id), ()),
            lacking=self._lacking(alarm),
            doubled=tuple(self._doubled(alarm)),
            differences=tuple(self._differences(alarm)),
        )

    def _lacking(self, alarm: Alarm) -> tuple[str, ...]:
        if alarm.kind is not AlarmKind.LACKING or alarm.kept is None:
            return ()
        acts = lacking_acts(self._desk, (alarm.office, alarm.device, alarm.epoch), alarm.kept)
        return tuple(str(act.body["slip_no"]) for act in acts if act.body.get("slip_no"))

    def _doubled(self, alarm: Alarm) -> Iterator[str]:
        """Go through the numbers of a batch kept out that another contract of the register has."""
        file = self._files.get(alarm.refused)
        if file is None or file.state is not FileState.REFUSED:
            return
        for act in self._acts_in(file):
            try:
                number = slip_number.parse(str(act.body.get("slip_no") or ""))
            except WrongPartError:
                continue
            owner = self._desk.store.slip_owner(number.device_id, number.serial)
            if act.kind is ActKind.REGISTER and owner not in {None, act.case}:
                name = _contract(act).name
                yield f"{number}（{name}）" if name else str(number)

    def _differences(self, alarm: Alarm) -> list[FieldChange]:
        if alarm.kind is not AlarmKind.CONTENT or alarm.kept is None:
            return []
        found = [self._desk.store.act_by_hash(each) for each in (alarm.kept, alarm.refused)]
        contents = [_contract(signed.act()) if signed is not None else Contract() for signed in found]
        return contract_changes(contents[0], contents[1], self._desk.packs.code_lists())

    def _acts_in(self, file: KeptFile) -> list[Act]:
        """Return the acts of a kept batch; none of one that cannot be read."""
        container = self._desk.store.container(file.hash) or b""
        try:
            members = self._program.containers.unpack(
                container, self._program.keys.verify_detached, NAMES
            ).members
            return [parse_payload(line) for line in members["acts.jsonl"].splitlines()]
        except (InputRefusedError, MalformedActError):  # ``store verify`` says so
            return []

    def _batch(self, header_hash: str, otherwise: FileState) -> Version:
        file = self._files.get(header_hash)
        signer, header = self._opened(file) if file is not None else ("", None)
        return Version(
            hash=header_hash,
            batch=header_hash,
            state=file.state if file is not None else otherwise,
            signer=signer,
            made_at=header.made_at if header is not None else "",
            acts=header.last_act - header.first_act + 1 if header is not None else None,
            sum_fen=header.sum_fen if header is not None else None,
            has_file=file is not None,
        )

    def _act(self, act_hash: str, state: FileState) -> Version:
        batch, signed = self._desk.store.batch_of_act(act_hash), self._desk.store.act_by_hash(act_hash)
        act = signed.act() if signed is not None else None
        contract = _contract(act) if act is not None else Contract()
        return Version(
            hash=act_hash,
            batch=batch,
            state=state,
            signer=self._name(act.signing_certificate) if act is not None else "",
            made_at=act.at if act is not None else "",
            sum_fen=contract.contract_value,
            slip_no=str(act.body.get("slip_no") or "") if act is not None else "",
            contract=contract.name or "",
            has_file=batch in self._files,
        )

    def _opened(self, file: KeptFile) -> tuple[str, BatchHeader | None]:
        """Return who made a kept batch, and its header."""
        containers, container = self._program.containers, self._desk.store.container(file.hash) or b""
        try:
            opened = containers.unpack(container, self._program.keys.verify_detached, NAMES)
            header = containers.read_header(opened.members["batch.json"])
        except InputRefusedError:  # ``store verify`` says so
            return "", None
        return self._name(sha256(opened.signer).hexdigest()), header

    def _name(self, fingerprint: str) -> str:
        return next((name for roster in self._rosters if (name := _known(roster, fingerprint))), "")


def _contract(act: Act) -> Contract:
    """Return the contract that an act carries; an empty one when it carries none that can be read."""
    try:
        return read_contract(act.body["contract"])
    except (MalformedContractError, KeyError):
        return Contract()


def _known(roster: Roster, fingerprint: str) -> str:
    signer = roster.registrar(fingerprint)
    return signer.name if signer is not None else ""
