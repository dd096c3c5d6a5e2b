"""Places a batch in its chain: the next, known, too early, or in conflict; and names what is missing before it.

A batch too early is judged as far as it can be: whether it fits shows when those before it have come. Two versions of
one number that both wait are in conflict at once, and the later one is the one to refuse.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from registrar_app.domain.act import Act
from registrar_app.domain.batch import BatchHeader, BatchVerdict, StreamMark, judge_batch
from registrar_app.domain.text import Text
from registrar_app.services.alarm_ports import FileState, KeptFile
from registrar_app.services.desk import Desk
from registrar_app.services.read_batch import OpenedBatch

Chain = tuple[str, str, str]
"""Office, device and epoch."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a batch stands.

    Attributes:
        verdict: Whether it may be taken in now.
        rival: Hash of the version that it conflicts with, when it conflicts with one.
        missing: What to ask the office for, when something is missing.
    """

    verdict: BatchVerdict
    rival: str | None = None
    missing: Text | None = None


def chain_of(header: BatchHeader) -> Chain:
    """Return the chain that a batch belongs to."""
    return header.office, header.device, header.epoch


def place_of(desk: Desk, batch: OpenedBatch) -> Place:
    """Return where a batch stands against the store as it is; nothing is changed."""
    header, chain, store = batch.header, chain_of(batch.header), desk.store
    known, here = store.batch_hash(*chain, header.seq), store.act_at(*chain, header.last_act)
    mark = store.stream_mark(*chain, header.previous_head)
    verdict = judge_batch(header, batch.header_hash, mark, known, here)
    if verdict is BatchVerdict.GAP:
        return _early(desk, header, mark)
    if verdict is BatchVerdict.ACTS_MISSING:
        return Place(verdict, mark.last_batch_hash, _missing_acts(mark, header))
    return Place(verdict, (known or mark.last_batch_hash) if verdict.conflicts else None)


def is_kept(desk: Desk, batch: OpenedBatch) -> bool:
    """Whether the bureau has this batch: taken, waiting, or refused with an alarm."""
    device = batch.header.office, batch.header.device
    return any(file.hash == batch.header_hash for file in desk.store.batch_files(device))


def _early(desk: Desk, header: BatchHeader, mark: StreamMark) -> Place:
    waiting = waiting_of(desk, chain_of(header))
    first = next((file for file in waiting if file.seq == header.seq), None)
    if first is not None and first.head != header.head:
        return Place(BatchVerdict.FORK, first.hash)
    return Place(BatchVerdict.GAP, missing=missing_batches(mark, header.seq, (file.seq for file in waiting)))


def waiting_of(desk: Desk, chain: Chain) -> list[KeptFile]:
    """Return the batches of a chain that are kept until those before them come, by number."""
    return [file for file in waiting_at(desk, *chain[:2]) if file.chain == chain]


def waiting_at(desk: Desk, office: str, device: str) -> list[KeptFile]:
    """Return the batches of a device that are kept until those before them come, by number."""
    files = desk.store.batch_files((office, device))
    return sorted((file for file in files if file.state is FileState.WAITING), key=lambda file: file.seq)


def missing_batches(mark: StreamMark, seq: int, waiting: Iterable[int]) -> Text:
    """Return the batches to ask for so that number ``seq`` can be taken; those that wait already are not among them."""
    spans, first = list[str](), mark.last_batch + 1
    for there in (*sorted({number for number in waiting if first <= number < seq}), seq):
        if first < there:
            spans.append(_span(first, there - 1))
        first = there + 1
    if not spans:  # its chain follows on another one, which has not come to that point here
        return Text("恢复之前那条记录链的最后一份报盘", "the last batch of the chain before the restore")
    return Text(f"第 {'、'.join(spans)} 号报盘", f"batch {', '.join(spans)}")


def _missing_acts(mark: StreamMark, header: BatchHeader) -> Text:
    span = _span(mark.last_act + 1, header.first_act - 1)
    return Text(f"第 {span} 条登记行为", f"act {span}")


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def successor_of(desk: Desk, chain: Chain, last_act: int) -> Chain | None:
    """Return a chain of the device that began after an act of ``chain`` before number ``last_act``, if one did."""
    for other in sorted({file.chain for file in desk.store.batch_files(chain[:2])} - {chain}):
        first = _act(desk, desk.store.act_at(*other, 1))
        before = _act(desk, first.previous) if first is not None else None
        if before is not None and before.epoch == chain[2] and before.seq < last_act:
            return other
    return None


def left_behind(desk: Desk, header: BatchHeader) -> str | None:
    """Return the last batch of the chain that a new one does not go on from at its end; ``None`` when it does."""
    before = _act(desk, header.previous_head) if header.seq == 1 else None
    if before is None or before.epoch == header.epoch:
        return None
    former = before.office, before.device, before.epoch
    mark = desk.store.stream_mark(*former)
    if mark.last_act > before.seq:
        return mark.last_batch_hash
    sibling = successor_of(desk, former, before.seq + 1)
    if sibling is None or sibling == chain_of(header):
        return None
    return desk.store.stream_mark(*sibling).last_batch_hash


def lacking_acts(desk: Desk, chain: Chain, behind: str) -> list[Act]:
    """Return what the bureau has of a device that its new ``chain`` does not go on from; ``behind`` is the last batch."""
    first = _act(desk, desk.store.act_at(*chain, 1))
    before = _act(desk, first.previous) if first is not None else None
    epoch = next((file.epoch for file in desk.store.batch_files(chain[:2]) if file.hash == behind), None)
    if before is None or epoch is None:
        return []
    acts = list[Act]()
    seq = before.seq + 1 if epoch == before.epoch else 1
    while (act := _act(desk, desk.store.act_at(chain[0], chain[1], epoch, seq))) is not None:
        acts.append(act)
        seq += 1
    return acts


def _act(desk: Desk, act_hash: str | None) -> Act | None:
    signed = desk.store.act_by_hash(act_hash) if act_hash is not None else None
    return signed.act() if signed is not None else None
