"""Keeps what travelled: batches sent and taken in, receipts and their answers; whether signatures hold is for services.

Taking a batch in is all or nothing: the acts are put on their chain, each case is carried on, and what does not fit
refuses the whole batch. An act that is answered with something else than "accepted" is kept in its chain but does
not stand: it is part of no case, list, scheme or report.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from uuid import UUID

from registrar_app.domain.act import Act, MalformedActError, SignedAct, canonical_json
from registrar_app.domain.act_body import require_sound_body
from registrar_app.domain.batch import (
    ActAnswer,
    ActOutcome,
    BatchFile,
    BatchHeader,
    BatchVerdict,
    MalformedHeaderError,
    StreamMark,
    judge_batch,
    read_header,
    write_header,
)
from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import AnswerNoError, InputRefusedError
from registrar_app.domain.registration import ActNotAllowedError, Case, CaseEntry, CaseState, apply
from registrar_app.domain.text import Text
from registrar_app.services.alarm_ports import SentBatch
from registrar_app.services.ports import AnswerNote, KeptReceipt, SignedReceipt
from registrar_app.services.stopping import watched
from registrar_app.store.batch_files import keep_file
from registrar_app.store.case_rows import case_of_acts
from registrar_app.store.chain import (
    IN_STREAM,
    UNFIT,
    Head,
    Stream,
    insert_act,
    keep_head,
    keep_mark,
    mark_of,
    stands_after,
)
from registrar_app.store.connection import ConflictError, StoreConnection
from registrar_app.store.papers import take_papers
from registrar_app.store.projection import write_down

OWN_RECEIPT = "batch "
"""Begins the name under which the bureau keeps its own answers; the header hash of the batch follows."""


def stream_of(header: BatchHeader) -> Stream:
    """Return the chain that a batch belongs to."""
    return Stream(header.office, header.device, header.epoch)


def batch_hash(connection: StoreConnection, stream: Stream, seq: int) -> str | None:
    """Return the header hash of a batch that was sent or taken in."""
    for table in ("batch_in", "batch_out"):
        row = connection.first(f"SELECT hash FROM {table} WHERE {IN_STREAM} AND seq = ?", (*stream.key, seq))
        if row is not None:
            return str(row["hash"])
    return None


def batch_header(connection: StoreConnection, stream: Stream, seq: int) -> BatchHeader | None:
    """Return the header of a batch that was sent or taken in; ``None`` of one that cannot be read any more."""
    for table in ("batch_in", "batch_out"):
        row = connection.first(
            f"SELECT header FROM {table} WHERE {IN_STREAM} AND seq = ?", (*stream.key, seq)
        )
        if row is not None:
            try:
                return read_header(json.loads(row["header"]))
            except (MalformedHeaderError, ValueError, RecursionError):
                return None
    return None


def sent_batches(connection: StoreConnection) -> list[SentBatch]:
    """Return the batches made here: those of the chain that began last first, and of each the last one first."""
    rows = connection.rows(
        "SELECT b.seq, b.hash, b.epoch, b.header FROM batch_out b LEFT JOIN act a"
        " ON (a.office, a.device, a.epoch, a.seq) = (b.office, b.device, b.epoch, 1) ORDER BY a.id DESC, b.seq DESC"
    )
    return [
        SentBatch(row["seq"], row["hash"], row["epoch"], json.loads(row["header"])["made_at"]) for row in rows
    ]


def keep_export(connection: StoreConnection, header: BatchHeader, header_hash: str) -> None:
    """Note that a batch was made, inside a writing transaction.

    Raises:
        AnswerNoError: another batch was made meanwhile.
    """
    stream = stream_of(header)
    if judge_batch(header, header_hash, mark_of(connection, stream), None) is not BatchVerdict.NEXT:
        raise AnswerNoError(
            "BATCH-ORDER",
            _name(header),
            Text("其间已导出另一份报盘", "another batch was made meanwhile"),
            Text("重新导出", "export again"),
        )
    _keep_batch(connection, "batch_out", header, header_hash)


def merge_batch(
    connection: StoreConnection,
    own: Stream,
    file: BatchFile,
    *,
    acts: Sequence[SignedAct],
    answers: Sequence[ActAnswer],
    papers: Mapping[str, bytes],
) -> None:
    """Take a verified batch in with its file, inside a writing transaction.

    Args:
        connection: Inside a writing transaction.
        own: The store's own chain.
        file: The batch as it came.
        acts: Its acts, in order.
        answers: What was judged of them; an act without an answer counts as accepted.
        papers: The papers that the acts name, by SHA-256.

    Raises:
        InputRefusedError: it is not the next of its chain, or an accepted act does not fit its case.
    """
    returned = {answer.act for answer in answers if answer.outcome is not ActOutcome.ACCEPTED}
    cases = _take_acts(connection, _next_head(connection, own, file), file.header, acts, returned)
    keep_file(connection, file)
    _keep_batch(connection, "batch_in", file.header, file.hash)
    for uid, case in watched([*cases.items()]):
        write_down(connection, uid, case, own.office)
    for signed in acts if papers else ():
        if signed.hash not in returned:
            take_papers(connection, signed.act(), papers)
    keep_answers(connection, file.header.seq, OWN_RECEIPT + file.hash, answers)


def _next_head(connection: StoreConnection, own: Stream, file: BatchFile) -> Head:
    """Return where the chain ends that the batch is the next of."""
    stream = stream_of(file.header)
    mark = mark_of(connection, stream, file.header.previous_head)
    is_own = (stream.office, stream.device) == (own.office, own.device)
    if is_own or judge_batch(file.header, file.hash, mark, None) is not BatchVerdict.NEXT:
        raise _refused(
            _name(file.header), Text("不是该机记录链的下一份报盘", "it is not the next batch of its chain")
        )
    return Head(mark.last_act, mark.head)


def _take_acts(
    connection: StoreConnection,
    head: Head,
    header: BatchHeader,
    acts: Sequence[SignedAct],
    returned: set[str],
) -> dict[str, Case]:
    """Put the acts on their chain and return the cases that those not returned have carried on."""
    stream, cases = stream_of(header), dict[str, Case]()
    for signed in watched(acts):
        head = _take_act(connection, stream, head, signed, cases if signed.hash not in returned else None)
    if head != Head(header.last_act, header.head):
        raise _refused(
            _name(header), Text("记录数与清单不符", "the acts are not those that the header names")
        )
    keep_head(connection, stream, head)
    return cases


def _name(header: BatchHeader) -> str:
    return f"{header.device}-{header.seq}"


def keep_answers(
    connection: StoreConnection,
    batch_seq: int,
    receipt_hash: str,
    answers: Sequence[ActAnswer],
    signed: SignedReceipt | None = None,
) -> bool:
    """Keep a receipt's answers, and the file that says so; false when this receipt was taken before."""
    if connection.first("SELECT 1 FROM receipt WHERE hash = ?", (receipt_hash,)) is not None:
        return False
    connection.run(
        "INSERT INTO receipt (batch_seq, hash, made_at, supervisor, container) VALUES (?, ?, ?, ?, ?)",
        (batch_seq, receipt_hash, *_columns(signed)),
    )
    receipt = connection.number("SELECT id FROM receipt WHERE hash = ?", (receipt_hash,))
    connection.run_many(
        "INSERT INTO answer (receipt, case_uid, act, outcome, path, reason)"
        " VALUES (?, coalesce((SELECT case_uid FROM act WHERE hash = ?), ''), ?, ?, ?, ?)",
        [(receipt, a.act, a.act, a.outcome.value, a.path, a.reason) for a in answers],
    )
    return True


def not_answered(connection: StoreConnection, answers: Sequence[ActAnswer]) -> list[ActAnswer]:
    """Return the answers on acts that no receipt taken so far has answered: of several, the first one stands."""
    query = "SELECT 1 FROM answer WHERE act = ?"
    return [answer for answer in answers if connection.first(query, (answer.act,)) is None]


def _columns(signed: SignedReceipt | None) -> tuple[str | bytes | None, ...]:
    return (None, None, None) if signed is None else (signed.made_at, signed.supervisor, signed.container)


def kept_receipts(connection: StoreConnection, *, only_last: bool = False) -> list[KeptReceipt]:
    """Return the receipts that were taken in, oldest first, or the last alone; the bureau's own answers are none."""
    order = "id DESC LIMIT 1" if only_last else "id"
    rows = connection.rows(
        f"SELECT * FROM receipt WHERE substr(hash, 1, ?) <> ? ORDER BY {order}",
        (len(OWN_RECEIPT), OWN_RECEIPT),
    )
    return [
        KeptReceipt(
            row["batch_seq"],
            row["hash"],
            SignedReceipt(row["container"] or b"", row["made_at"] or "", row["supervisor"] or ""),
            _answers_in(connection, row["id"]),
            _earlier_answers(connection, row["hash"]),
        )
        for row in rows
    ]


def _answers_in(connection: StoreConnection, receipt: int) -> tuple[ActAnswer, ...]:
    rows = connection.rows(
        "SELECT act, outcome, path, reason FROM answer WHERE receipt = ? ORDER BY id", (receipt,)
    )
    return tuple(
        ActAnswer(act=row["act"], outcome=ActOutcome(row["outcome"]), path=row["path"], reason=row["reason"])
        for row in rows
    )


def _earlier_answers(connection: StoreConnection, receipt_hash: str) -> tuple[ActAnswer, ...] | None:
    row = connection.first("SELECT answers FROM receipt_without_file WHERE hash = ?", (receipt_hash,))
    if row is None:
        return None
    return tuple(
        ActAnswer(act=act, outcome=ActOutcome(outcome), path=path, reason=reason)
        for act, outcome, path, reason in json.loads(row["answers"])
    )


def answers_of(connection: StoreConnection, uid: str) -> list[AnswerNote]:
    """Return the answer on each act of a case, in order of arrival: the first one, which stands."""
    rows = connection.rows(
        "SELECT w.act, w.outcome, w.path, w.reason, r.supervisor, r.made_at FROM answer w"
        " JOIN receipt r ON r.id = w.receipt WHERE w.case_uid = ? AND NOT EXISTS (SELECT 1 FROM answer e"
        " WHERE e.case_uid = w.case_uid AND e.act = w.act AND e.id < w.id) ORDER BY w.id",
        (uid,),
    )
    return [
        AnswerNote(
            row["act"],
            row["outcome"],
            row["path"],
            row["reason"],
            row["supervisor"] or "",
            (row["made_at"] or "")[:10],
        )
        for row in rows
    ]


def _keep_batch(connection: StoreConnection, table: str, header: BatchHeader, header_hash: str) -> None:
    stream = stream_of(header)
    connection.run(
        f"INSERT INTO {table} (seq, office, device, epoch, hash, header) VALUES (?, ?, ?, ?, ?, ?)",
        (header.seq, *stream.key, header_hash, canonical_json(write_header(header)).decode()),
    )
    keep_mark(connection, stream, StreamMark(header.last_act, header.head, header.seq, header_hash))


def _take_act(
    connection: StoreConnection, stream: Stream, head: Head, signed: SignedAct, cases: dict[str, Case] | None
) -> Head:
    """Keep one act and carry its case on; with ``cases`` None it only becomes a link of its chain."""
    try:
        act = signed.act()
    except MalformedActError as error:
        raise _refused(
            f"{stream.device}#{head.seq + 1}", Text("记录格式不符", "an act is malformed")
        ) from error
    where = f"{stream.device}#{act.seq} {act.case}"
    if not stands_after(act, stream, head):
        raise _refused(where, Text("记录链不连续", "the act does not continue its chain"))
    try:
        if cases is not None:
            cases[act.case] = _carried_on(connection, act, signed, cases.get(act.case))
        insert_act(connection, signed, act, stands=cases is not None)
    except ConflictError as error:
        raise _refused(
            where, Text("记录或凭单号与库中已有的重复", "the act or its slip number is there already")
        ) from error
    except ActNotAllowedError as error:
        raise _refused(
            where,
            Text(
                f"合同处于“{error.state.label.zh}”，不能“{error.kind.label.zh}”",
                f"“{error.kind.label.en}” does not fit a contract that is {error.state.label.en}",
            ),
        ) from error
    except UNFIT as error:
        raise _refused(where, Text("记录内容读不出", "the content of the act cannot be read")) from error
    return Head(act.seq, signed.hash)


def _carried_on(connection: StoreConnection, act: Act, signed: SignedAct, known: Case | None) -> Case:
    if str(UUID(act.case)) != act.case:
        raise ValueError("case")
    require_sound_body(act)
    case = known or case_of_acts(connection, act.case)
    case = case or Case(uid=act.case, state=CaseState.DRAFT, contract=Contract(uid=act.case))
    if act.previous_in_case != case.last_hash:
        raise _refused(
            f"{act.device}#{act.seq} {act.case}",
            Text("该合同的前一条记录不在库中或不一致", "the case's previous act is not the one kept here"),
        )
    return apply(case, CaseEntry(signed.hash, act))


def _refused(where: str, problem: Text) -> InputRefusedError:
    return InputRefusedError(
        "BATCH-CONTENT",
        where,
        problem,
        Text("联系报送机构核对后重新导出报盘", "ask the sending office to check and export it again"),
    )
