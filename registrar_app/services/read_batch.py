"""Reads a batch (报盘) as the bureau must: envelope, container, signer, chain and every act's signature; all or nothing.

What the acts do to the bureau's cases is judged in ``judge_acts``; nothing is written here.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from registrar_app.domain.act import Act, MalformedActError, SignedAct
from registrar_app.domain.alarm import AlarmKind
from registrar_app.domain.batch import BatchHeader
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.evidence import papers_named
from registrar_app.domain.moment import read_moment
from registrar_app.domain.roster import STALE_DAYS, Roster, Signer, Standing, is_stale
from registrar_app.domain.ruling import alarm_subject, by_subject
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import PAPERS, count_kinds, registered_sum
from registrar_app.services.judge_times import is_backdated, latest, proven_time, standing_then
from registrar_app.services.program import Program
from registrar_app.services.stopping import watched
from registrar_app.services.whole_file import read_whole

FILE_LIMIT = 50_000_000
NAMES = ("batch.json", "acts.jsonl", "acts.sig", PAPERS)


class BatchedAct(SignedAct):
    """An act of a batch, read and hashed once: each step of an import asks for both."""

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the payload, hex."""
        return super().hash

    @cached_property
    def _read(self) -> Act:
        return super().act()

    def act(self) -> Act:
        """Return the act that the payload says.

        Raises:
            MalformedActError: the payload is not in its exact form.
        """
        return self._read


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedBatch:
    """A batch in which everything holds by itself, whatever the bureau's store says of it.

    ``papers`` holds what its acts name as evidence, by SHA-256; ``container`` is what was in the envelope;
    ``backdated`` says that its times contradict its chain.
    """

    path: Path
    header: BatchHeader
    header_hash: str
    container: bytes
    signer: Signer
    signed: tuple[SignedAct, ...]
    acts: tuple[Act, ...]
    papers: Mapping[str, bytes]
    backdated: bool = False


class HeldBatchError(InputRefusedError):
    """All of the batch holds, but a person must see to it first; ``kind`` is the alarm, ``batch`` what it says."""

    def __init__(self, error: InputRefusedError, kind: AlarmKind, batch: OpenedBatch) -> None:
        """Say what ``error`` says, and what the alarm says is to be done."""
        super().__init__(error.code, error.where, error.problem, kind.remedy)
        self.kind = kind
        self.batch = batch


def open_batch(program: Program, desk: Desk, path: Path) -> OpenedBatch:
    """Return the batch of a file addressed to the supervisor whose key is unlocked, or to a former key that is at hand.

    Raises:
        InputRefusedError: any step fails; nothing of the file is believed then.
        MachineRefusedError: the key is locked.
    """
    keys = (desk.require_key(), *desk.former_keys)
    sealed = read_whole(path, FILE_LIMIT)
    for key in keys:
        try:
            container = key.open_envelope(sealed)
        except InputRefusedError:
            continue
        return open_container(program, desk, path, container)
    raise refused(path)


def open_container(program: Program, desk: Desk, path: Path, container: bytes) -> OpenedBatch:
    """Return the batch of a container that is out of its envelope already, judged by the newest roster.

    Raises:
        InputRefusedError: any step fails; nothing of it is believed then.
    """
    roster = desk.require_roster()
    try:
        opened = program.containers.unpack(container, program.keys.verify_detached, NAMES)
        header = program.containers.read_header(opened.members["batch.json"])
    except InputRefusedError as error:
        raise refused(path) from error
    if header.roster_version > roster.version:  # its signer or device may be known to the newer one alone
        raise _roster_behind(path, header.roster_version, roster.version)
    signer = _require_signer(roster, sha256(opened.signer).hexdigest(), header, path)
    signed = _signed_acts(opened.members, path)
    _require_members(header, opened.members, path)
    acts = tuple(_read_act(entry, path, header.first_act + i) for i, entry in enumerate(watched(signed)))
    _require_chain(header, signed, acts, path)
    proven = proven_time(desk, header)
    batch = OpenedBatch(
        path=path,
        header=header,
        header_hash=sha256(opened.members["batch.json"]).hexdigest(),
        container=container,
        signer=signer,
        signed=signed,
        acts=acts,
        papers=_papers(opened.members, acts, path),
        backdated=is_backdated(acts, header.made_at, proven),
    )
    for entry, act in watched([*zip(signed, acts, strict=True)]):
        _require_signature(program, roster, entry, act, path)
    _require_standing(roster, batch, proven, desk.clock.now())
    _require_known_roster(desk, batch)
    return batch


def refused(path: Path, code: str = "BATCH-REFUSED", problem: Text | None = None) -> InputRefusedError:
    """Return the error of a batch that is not taken; without a problem the one that says no more than that."""
    remedy = Text(
        "请报送机构核对，并把这份报盘再存一份送来（主管人员已换人的，重做一份：--anew）",
        "ask the sending office to check, and to write this batch again (made anew where the supervisor has changed: --anew)",
    )
    if problem is None:
        problem = Text(
            "报盘打不开、不完整、被改动，或不是发给本主管人员这把密钥的",
            "the batch does not open, is incomplete, was changed, or is addressed to another key",
        )
        remedy = Text(
            "换发过密钥的，先在名册页选“用原密钥打开报盘”（命令行加 --former-key）再导入；仍不行的，请报送机构核对并重做一份（--anew）",
            "if the key was renewed, choose Open batches with a former key on the page Roster first (--former-key on the "
            "command line); else ask the sending office to check, and to make this batch anew (--anew)",
        )
    return InputRefusedError(code, str(path), problem, remedy)


def _require_signer(roster: Roster, fingerprint: str, header: BatchHeader, path: Path) -> Signer:
    """Return who made the batch; whether they still might is asked when all of it is known to hold."""
    signer = roster.registrar(fingerprint)
    if signer is None or signer.office != header.office:
        raise _signer_refused(path, Standing.UNKNOWN if signer is None else Standing.WRONG_OFFICE)
    device = roster.device(header.device)
    if device is None or device.office != header.office:
        problem = Text("名册中该机构没有这台登记机", "the roster has no such device at that office")
        raise refused(path, "BATCH-DEVICE", problem)
    return signer


def _require_known_roster(desk: Desk, batch: OpenedBatch) -> None:
    """Hold a batch made under a roster unknown here or long expired on that day, until a supervisor settled its alarm."""
    doubt = _roster_in_doubt(desk, batch.header, batch.path)
    if doubt is not None and not _is_settled(desk, batch.header_hash):
        raise HeldBatchError(doubt, AlarmKind.OLD_ROSTER, batch)


def _is_settled(desk: Desk, header_hash: str) -> bool:
    settled = by_subject(desk.store.rulings())
    return any(
        alarm_subject(alarm.id) in settled
        for alarm in desk.store.alarms()
        if (alarm.kind, alarm.refused) == (AlarmKind.OLD_ROSTER, header_hash)
    )


def _roster_in_doubt(desk: Desk, header: BatchHeader, path: Path) -> InputRefusedError | None:
    newest = desk.require_roster()
    kept = [newest] if newest.version == header.roster_version else [r for r, _ in desk.store.kept_rosters()]
    roster = next((each for each in kept if each.version == header.roster_version), None)
    if roster is None:
        problem = Text(
            f"本库没有报送机构所用的名册第 {header.roster_version} 版",
            f"this store has no roster version {header.roster_version}, by which the office works",
        )
        return refused(path, "BATCH-ROSTER", problem)
    if is_stale(roster, datetime.fromisoformat(header.made_at).date()):
        problem = Text(
            f"报盘时名册第 {roster.version} 版已逾期超过 {STALE_DAYS} 天",
            f"roster version {roster.version} had expired more than {STALE_DAYS} days before it was made",
        )
        return refused(path, "BATCH-ROSTER-STALE", problem)
    return None


def _roster_behind(path: Path, theirs: int, ours: int) -> InputRefusedError:
    """Return the refusal of a batch under a newer roster than the bureau's own store has: it was restored, most likely."""
    return InputRefusedError(
        "BATCH-ROSTER",
        str(path),
        Text(
            f"报盘所用的名册为第 {theirs} 版，本库的名册只到第 {ours} 版：本库多半是从较旧的备份恢复的",
            f"the batch was made under roster version {theirs}, and this store has no newer one than version {ours}: it was "
            "probably restored from an older backup",
        ),
        Text(
            f"先把主管部门自己签发的名册第 {theirs} 版（或更新的）文件导入本库，再导入这份报盘；主管部门从未签发过该版本的，"
            "请报送机构说明名册的来源",
            f"take the bureau's own roster file of version {theirs} or newer into this store first, then this batch; if the "
            "bureau never issued that version, ask the office where its roster came from",
        ),
    )


def _signer_refused(path: Path, standing: Standing) -> InputRefusedError:
    label = standing.label
    return refused(
        path, "BATCH-SIGNER", Text(f"签名人不被认可：{label.zh}", f"the signer is not accepted: {label.en}")
    )


def _require_members(header: BatchHeader, members: Mapping[str, bytes], path: Path) -> None:
    hashes = {name: sha256(content).hexdigest() for name, content in members.items() if name != "batch.json"}
    if dict(header.members) != hashes:
        raise refused(
            path,
            "BATCH-MEMBERS",
            Text("成员文件与清单不符", "the members are not those that the header names"),
        )


def _papers(members: Mapping[str, bytes], acts: Sequence[Act], path: Path) -> dict[str, bytes]:
    """Return the papers by SHA-256, when they are exactly those that the acts name."""
    papers = {
        name.removeprefix(PAPERS): content for name, content in members.items() if name.startswith(PAPERS)
    }
    if set(papers) != {digest for act in acts for digest in papers_named(act)}:
        raise refused(
            path,
            "BATCH-MEMBERS",
            Text("附件与登记行为所引用的不符", "the papers are not those that the acts name"),
        )
    return papers


def _signed_acts(members: Mapping[str, bytes], path: Path) -> tuple[SignedAct, ...]:
    payloads, lines = members["acts.jsonl"].split(b"\n"), members["acts.sig"].split(b"\n")
    if payloads.pop() or lines.pop() or len(payloads) != len(lines):
        raise _content(path, "acts.sig")
    try:
        signatures = [base64.b64decode(line, validate=True) for line in lines]
    except binascii.Error as error:
        raise _content(path, "acts.sig") from error
    if [base64.b64encode(signature) for signature in signatures] != lines:
        raise _content(path, "acts.sig")
    return tuple(BatchedAct(*pair) for pair in zip(payloads, signatures, strict=True))


def _read_act(signed: SignedAct, path: Path, seq: int) -> Act:
    try:
        act = signed.act()
        read_moment(act.at)
        return act
    except (MalformedActError, ValueError) as error:
        raise _content(path, f"#{seq}") from error


def _require_chain(header: BatchHeader, signed: Sequence[SignedAct], acts: Sequence[Act], path: Path) -> None:
    previous = header.previous_head
    for place, (entry, act) in enumerate(zip(signed, acts, strict=True), header.first_act):
        stream = (act.office, act.device, act.epoch)
        if (act.seq, act.previous) != (place, previous) or stream != (
            header.office,
            header.device,
            header.epoch,
        ):
            raise _content(path, f"#{place}")
        previous = entry.hash
    if (header.last_act, header.head) != (header.first_act + len(acts) - 1, previous):
        raise _content(path, "batch.json")
    if dict(header.counts) != count_kinds(acts) or header.sum_fen != registered_sum(acts):
        raise _content(path, "batch.json counts")


def _require_signature(program: Program, roster: Roster, signed: SignedAct, act: Act, path: Path) -> None:
    signer = roster.registrar(act.signing_certificate)
    if signer is None or signer.office != act.office:
        raise _signer_refused(path, Standing.UNKNOWN if signer is None else Standing.WRONG_OFFICE)
    if signer.id != act.registrar or not program.keys.signature_holds(
        signer.certificate, signed.payload, signed.signature
    ):
        problem = Text(f"第 {act.seq} 条记录的签名不成立", f"the signature of act {act.seq} does not hold")
        raise refused(path, "BATCH-SIGNATURE", problem)


def _require_standing(roster: Roster, batch: OpenedBatch, proven: datetime | None, now: datetime) -> None:
    """Refuse a batch whose signers might not sign on the days of effect, when they signed, or by what is proven past."""
    for act in batch.acts:
        days = act.on, read_moment(act.at).date()
        _require_in_force(batch, roster.registrar(act.signing_certificate), days, _not_after(proven, now))
        proven = latest(proven, act.at)
    made_on = read_moment(batch.header.made_at).date()
    _require_in_force(batch, batch.signer, (made_on,), _not_after(proven, now))


def _not_after(proven: datetime | None, now: datetime) -> date | None:
    """Return the day of a proven time; a clock that ran ahead proves nothing beyond today."""
    return min(proven, now).date() if proven is not None else None


def _require_in_force(
    batch: OpenedBatch, signer: Signer | None, days: tuple[date, ...], proven: date | None
) -> None:
    standing = standing_then(signer, batch.header.office, days, proven)
    if standing is not Standing.IN_FORCE:
        raise HeldBatchError(_signer_refused(batch.path, standing), AlarmKind.ROSTER, batch)


def _content(path: Path, where: str) -> InputRefusedError:
    return refused(
        path,
        "BATCH-CHAIN",
        Text(
            f"记录格式不符或记录链不连续（{where}）",
            f"the acts are malformed or not one unbroken chain ({where})",
        ),
    )
