"""Exports a batch (报盘): the next stretch of this device's chain, signed and sealed to the bureau's supervisors.

A copy stays beside the store, so that a lost stick costs nothing; it is as sealed as the one that travels. It is named
by the hash of its header, since after a restore the numbers begin again; backups take these copies along.
"""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from registrar_app.domain.act import Act, ActKind, SignedAct, canonical_json
from registrar_app.domain.batch import BatchHeader, write_header
from registrar_app.domain.errors import ASK_IT, AnswerNoError, MachineRefusedError, UsageError
from registrar_app.domain.evidence import papers_named
from registrar_app.domain.journal import BATCH, EntryKind
from registrar_app.domain.money import parse_yuan
from registrar_app.domain.roster import STALE_DAYS, Roster, in_force, is_stale
from registrar_app.domain.text import Text
from registrar_app.services.alarm_ports import SentBatch
from registrar_app.services.clock_guard import require_clock
from registrar_app.services.compose_act import require_registrar
from registrar_app.services.desk import Desk
from registrar_app.services.hand_over import hand_over, is_folder, require_free
from registrar_app.services.keep_journal import note, noted
from registrar_app.services.program import Program
from registrar_app.services.stopping import watched
from registrar_app.services.whole_file import write_whole

CONTENT_LIMIT = 45_000_000
"""Bytes of acts and signatures in one batch; what does not fit goes into the next, so that no file passes 50 MB."""

ACTS_LIMIT = 10_000
"""Acts in one batch, so that the receipt, one JSON text, stays far below 5 MB."""

PAPERS_LIMIT = 1_900
"""Papers in one batch, so that the container stays below 2,000 members."""

PAPERS = "attachments/"
"""Begins the member name of a paper; its SHA-256 follows."""

SENT_FOLDER = "batches"
_SIGNATURE_LINE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchSummary:
    """What was exported; ``remaining`` acts did not fit and wait for the next batch."""

    path: Path
    header: BatchHeader
    acts: int
    cases: int
    sum_fen: int
    size: int
    remaining: int


def export_batch(program: Program, desk: Desk, target: Path) -> BatchSummary:
    """Make the next batch of this device.

    Args:
        program: The doors.
        desk: An office's, with the registrar's key.
        target: The file to write; a folder gets ``OFFICE-DEVICE-SEQ.htb``, or a further name where that is taken.

    Raises:
        AnswerNoError: nothing new to send, or the roster expired more than ``STALE_DAYS`` ago.
        UsageError: the store is no office's, or no supervisor is in force.
        MachineRefusedError: the clock is doubted, the registrar may not sign today, or the file cannot be written:
            one that is there already is not overwritten.
    """
    _require_office(desk)
    require_free(target)
    why = require_clock(desk)
    require_registrar(desk, desk.today())
    _require_fresh_roster(desk)
    recipients = recipients_of(desk, desk.require_roster())
    waiting = _waiting_acts(desk)
    acts = _that_fit(desk, waiting)
    header, members = _members(desk, acts)
    container = program.containers.pack(members, desk.require_key().sign_detached)
    sealed = program.keys.seal_envelope(container, recipients)
    header_hash = sha256(members["batch.json"]).hexdigest()
    copy = sent_copy(desk, header.seq, header_hash)
    is_new = not copy.exists()
    if is_new:  # two exports in one second make the same batch; its envelope is another each time
        write_whole(copy, sealed)
    try:
        _note_export(desk, header, header_hash, len(acts), why)
    except BaseException:
        if is_new:  # of a batch that was never made nothing is left
            copy.unlink(missing_ok=True)
        raise
    return BatchSummary(
        path=hand_over(target, batch_name(header), copy.read_bytes()),
        header=header,
        acts=len(acts),
        cases=len({signed.act().case for signed in acts}),
        sum_fen=header.sum_fen,
        size=len(sealed),
        remaining=len(waiting) - len(acts),
    )


def _note_export(desk: Desk, header: BatchHeader, header_hash: str, acts: int, why: str) -> None:
    told: dict[str, str | int] = {BATCH: header_hash, "acts": acts}
    if why:
        told["clock_reason"] = why
    with desk.store.writing():
        desk.store.keep_export(header, header_hash)
        note(desk, EntryKind.BATCH_EXPORTED, batch_name(header), told)


def sent_copy(desk: Desk, seq: int, header_hash: str) -> Path:
    """Return the place of the store's own copy of a batch, ``OFFICE-DEVICE-SEQ-HASH.htb`` with 16 digits of the hash."""
    name = Path(_numbered(desk.store.identity.device, seq))
    return desk.directory / SENT_FOLDER / f"{name.stem}-{header_hash[:16]}{name.suffix}"


@dataclass(frozen=True, slots=True)
class WrittenAgain:
    """A batch that was asked for once more; ``path`` is ``None`` where its copy is not on this PC."""

    batch: SentBatch
    path: Path | None


def send_again(desk: Desk, target: Path, seq: int | None = None) -> list[WrittenAgain]:
    """Write a batch that was made before once more, byte for byte: for a stick that was lost.

    After a restore a number may have been given in the former chain and in the new one: all of that number are written,
    the newest first; the bureau counts each once, however often it comes.

    Args:
        desk: The office's; its key stays locked.
        target: A file, or a folder for it; further ones lie beside it.
        seq: Number of the batch; the one made last when not given.

    Raises:
        AnswerNoError: this store made no such batch, or no copy of it is on this PC.
        MachineRefusedError: it cannot be written; another file is never overwritten.
    """
    asked, made = sent_as(desk, seq), desk.store.sent_batches()
    copies = [
        _copy_of(desk, batch, alone=sum(each.seq == batch.seq for each in made) == 1) for batch in asked
    ]
    name = _numbered(desk.store.identity.device, asked[0].seq)
    if not any(copies):
        raise _copy_gone(name)
    written = list[WrittenAgain]()
    for batch, copy in zip(asked, copies, strict=True):
        path = None
        if copy is not None:
            with noted(desk, EntryKind.BATCH_REWRITTEN, name, {BATCH: batch.hash}):
                path = hand_over(target, name, copy.read_bytes())
            if not is_folder(target):  # the further ones lie beside it
                target, name = path.parent, path.name
        written.append(WrittenAgain(batch, path))
    return written


def sent_as(desk: Desk, seq: int | None) -> Sequence[SentBatch]:
    """Return the batches that were made under a number, the newest first; the one made last when it is not given.

    Raises:
        AnswerNoError: this store made no such batch.
        UsageError: the store is no office's.
    """
    _require_office(desk)
    made = desk.store.sent_batches()
    asked = made[:1] if seq is None else [batch for batch in made if batch.seq == seq]
    if not asked:
        raise AnswerNoError(
            "BATCH-NOT-SENT",
            _numbered(desk.store.identity.device, seq or 0),
            Text("本机没有这份报盘", "this PC made no such batch"),
            Text(
                "核对报盘编号；尚未报盘的，先导出", "check its number; if nothing was sent yet, export first"
            ),
        )
    return asked


def _copy_of(desk: Desk, batch: SentBatch, *, alone: bool) -> Path | None:
    """Return the copy of a batch; one without a hash in its name, of an older version, must be the only of its number."""
    places = [sent_copy(desk, batch.seq, batch.hash)]
    if alone:
        places.append(desk.directory / SENT_FOLDER / _numbered(desk.store.identity.device, batch.seq))
    return next((place for place in places if place.is_file()), None)


def _copy_gone(name: str) -> AnswerNoError:
    return AnswerNoError(
        "BATCH-COPY-GONE",
        name,
        Text(
            "这份报盘做过，但本机没有它的留存副本，不能再存",
            "this batch was made, but its copy is not on this PC, so it cannot be written again",
        ),
        Text(
            "按库中内容把同一份报盘重做一份：填上签名口令再存（命令行加 --anew）；内容和编号不变，仍不行的，请问主管部门",
            "make the same batch anew from the register: give the signing password and write it again (--anew on the command "
            "line); its content and number stay; else ask the bureau",
        ),
    )


def _waiting_acts(desk: Desk) -> Sequence[SignedAct]:
    waiting = desk.store.unsent_acts()
    if waiting:
        return waiting
    raise AnswerNoError(
        "BATCH-NOTHING-NEW",
        str(desk.directory),
        Text("没有新的登记行为需要报送", "there is nothing new to send"),
        Text(
            "办理后再导出；U 盘丢失的，点“U 盘丢了？再存一份…”（--again）",
            "export when something is new; if the stick was lost, “Stick lost? Write it again…” (--again)",
        ),
    )


def _require_fresh_roster(desk: Desk) -> None:
    """Refuse before a number is given: a batch that the bureau must hold back would stand in the way of the next."""
    roster = desk.require_roster()
    if is_stale(roster, desk.today()):
        raise AnswerNoError(
            "ROSTER-STALE",
            f"roster-{roster.version}",
            Text(
                f"名册第 {roster.version} 版已于 {roster.expires_on} 到期，逾期超过 {STALE_DAYS} 天，不能报盘；"
                "办理和登记不受影响",
                f"roster version {roster.version} expired on {roster.expires_on}, more than {STALE_DAYS} days ago; "
                "no batch can be made, other work goes on",
            ),
            Text(
                "向主管部门索取最新名册，导入后再报盘",
                "ask the bureau for the newest roster and import it first",
            ),
        )


def batch_name(header: BatchHeader) -> str:
    """Return the file name of a batch, ``OFFICE-DEVICE-SEQ.htb``; the device's id begins with its office."""
    return _numbered(header.device, header.seq)


def _numbered(device: str, seq: int) -> str:
    return f"{device}-{seq:06d}.htb"


def count_kinds(acts: Sequence[Act]) -> dict[str, int]:
    """Return how many acts of each kind there are."""
    return dict(Counter(act.kind.value for act in acts))


@dataclass(frozen=True, slots=True)
class WaitingActs:
    """What the next batch would carry: acts by kind, how many contracts, Σ contract_value of what was registered, fen."""

    kinds: Mapping[ActKind, int]
    contracts: int
    sum_fen: int


def waiting_acts(desk: Desk) -> WaitingActs:
    """Return what no batch has carried yet."""
    waiting, kinds, cases, value = desk.store.unsent_acts(), Counter[ActKind](), set[str](), 0
    while waiting:  # one at a time: many acts, let go of in one piece, would stop every thread meanwhile
        act = waiting.pop().act()
        kinds[act.kind] += 1
        cases.add(act.case)
        value += registered_sum([act])
    return WaitingActs(kinds, len(cases), value)


def registered_sum(acts: Sequence[Act]) -> int:
    """Return Σ contract_value of the register acts, fen; an amount that is not known or not readable counts 0."""
    return sum(_value(act) for act in acts if act.kind is ActKind.REGISTER)


def _value(act: Act) -> int:
    contract = act.body.get("contract")
    value = contract.get("contract_value") if isinstance(contract, dict) else None
    try:
        return parse_yuan(value) if isinstance(value, str) else 0
    except ValueError:
        return 0


def _require_office(desk: Desk) -> None:
    if desk.store.identity.is_bureau:
        raise UsageError(
            "NOT-AN-OFFICE",
            str(desk.directory),
            Text("只有登记机构的数据库才能导出报盘", "only an office's store exports batches"),
            Text("用 --store 指明登记机构的数据库", "give the office's store with --store"),
        )


def recipients_of(desk: Desk, roster: Roster) -> list[bytes]:
    """Return the certificates of the supervisors in force today.

    Raises:
        UsageError: nobody is.
    """
    supervisors = in_force(roster.supervisors, desk.today())
    if not supervisors:
        raise UsageError(
            "BATCH-NO-SUPERVISOR",
            "roster",
            Text("名册中没有在任的主管人员", "no supervisor on the roster is in force"),
            Text("导入主管部门的最新名册", "import the bureau's newest roster"),
        )
    return [supervisor.certificate for supervisor in supervisors]


def _that_fit(desk: Desk, waiting: Sequence[SignedAct]) -> list[SignedAct]:
    room, fitting = CONTENT_LIMIT, list[SignedAct]()
    packed: set[str] = set()
    chain = waiting[0].act().epoch  # after a restore the rest of the former chain goes by itself, and first
    for signed in waiting[:ACTS_LIMIT]:
        act = signed.act()
        if act.epoch != chain:
            break
        further = papers_named(act).keys() - packed
        room -= len(signed.payload) + _SIGNATURE_LINE + sum(len(_paper(desk, digest)) for digest in further)
        if fitting and (room < 0 or len(packed | further) > PAPERS_LIMIT):
            break
        packed |= further
        fitting.append(signed)
    return fitting


def _paper(desk: Desk, digest: str) -> bytes:
    content = desk.store.paper(digest)
    if content is None:
        raise MachineRefusedError(
            "PAPER-MISSING",
            digest[:16],
            Text("登记行为引用的材料不在库中", "a paper that an act names is not in the store"),
            Text("运行 store verify，并从备份恢复", "run store verify and restore a backup"),
            ASK_IT,
        )
    return content


def contents_of(desk: Desk, signed: Sequence[SignedAct]) -> dict[str, bytes]:
    """Return the members of a batch with these acts, but for its header."""
    members = {
        "acts.jsonl": b"".join(entry.payload + b"\n" for entry in signed),
        "acts.sig": b"".join(base64.b64encode(entry.signature) + b"\n" for entry in signed),
    }
    for digest in sorted({digest for entry in watched(signed) for digest in papers_named(entry.act())}):
        members[f"{PAPERS}{digest}"] = _paper(desk, digest)
    return members


def _members(desk: Desk, signed: Sequence[SignedAct]) -> tuple[BatchHeader, dict[str, bytes]]:
    members, acts = contents_of(desk, signed), [entry.act() for entry in signed]
    identity, mark = desk.store.identity, desk.store.export_mark()
    header = BatchHeader(
        office=identity.office,
        device=identity.device,
        epoch=acts[0].epoch,
        seq=mark.last_batch + 1,
        previous_batch=mark.last_batch_hash,
        first_act=acts[0].seq,
        last_act=acts[-1].seq,
        head=signed[-1].hash,
        previous_head=mark.head,
        roster_version=desk.require_roster().version,
        made_at=desk.clock.now().isoformat(timespec="seconds"),
        counts=count_kinds(acts),
        sum_fen=registered_sum(acts),
        members={name: sha256(content).hexdigest() for name, content in members.items()},
    )
    return header, members | {"batch.json": canonical_json(write_header(header))}
