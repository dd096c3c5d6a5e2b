"""The deciding commands of ``registrar contract``: each is one service call and one line of answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from registrar_app.cli.session import Session, pass_session
from registrar_app.domain.contract import Contract, Payment
from registrar_app.domain.errors import InputRefusedError, UsageError
from registrar_app.domain.money import parse_yuan
from registrar_app.domain.registration import CaseEntry
from registrar_app.domain.text import Text
from registrar_app.services import decide

DAY = click.DateTime(["%Y-%m-%d"])
ON = click.option("--on", type=DAY, help="办理日期，缺省为今天 / day of the act, today by default")
UID = click.argument("uid")
EXPLAIN = click.option(
    "--explain",
    multiple=True,
    metavar="CODE@PATH=REASON",
    help="核实说明，可多次 / reason for a query, repeatable",
)


def add_acts(group: click.Group) -> None:
    """Add the commands to the noun."""
    for name, (make, extra) in _COMMANDS.items():
        command: Any = pass_session(make)
        for option in (*reversed(extra), ON, UID):
            command = option(command)
        group.command(name)(command)


def _tell(session: Session, entry: CaseEntry) -> int:
    label = entry.act.kind.label
    number = entry.act.body.get("slip_no")
    tail = f"  {number}" if number else ""
    session.say(Text(f"已{label.zh}：{entry.act.case}{tail}", f"done: {label.en}: {entry.act.case}{tail}"))
    session.show(
        {
            "uid": entry.act.case,
            "kind": entry.act.kind.value,
            "on": entry.act.on.isoformat(),
            "hash": entry.hash,
            "slip_no": number,
        }
    )
    return 0


def _day(on: datetime | None) -> date | None:
    return on.date() if on else None


def accept(session: Session, *, uid: str, on: datetime | None) -> int:
    """受理 / accept."""
    return _tell(session, decide.accept_contract(session.desk(unlock=True), uid, _day(on)))


def request_supplement(session: Session, *, uid: str, on: datetime | None, wanted: str) -> int:
    """通知补正 / ask for a supplement."""
    return _tell(session, decide.request_supplement(session.desk(unlock=True), uid, wanted, _day(on)))


def receive_supplement(
    session: Session, *, uid: str, on: datetime | None, received: str, content: Path | None
) -> int:
    """收到补正 / note that the supplement came; --contract puts the corrected content in its place."""
    desk = session.desk(unlock=True)
    if content is not None:
        from registrar_app.services.drafts import load_case, save_draft

        case = load_case(desk, uid)
        save_draft(desk, case.uid, replace(_one_contract(session, content), uid=case.uid), {})
    return _tell(session, decide.receive_supplement(desk, uid, received, _day(on)))


def register(session: Session, *, uid: str, on: datetime | None, explain: tuple[str, ...]) -> int:
    """予以登记 / register."""
    return _tell(
        session, decide.register_contract(session.desk(unlock=True), uid, _reasons(explain), _day(on))
    )


def refuse(session: Session, *, uid: str, on: datetime | None, reason: str, note: str) -> int:
    """不予登记 / refuse."""
    return _tell(session, decide.refuse_contract(session.desk(unlock=True), uid, reason, note, _day(on)))


def amend(
    session: Session, *, uid: str, on: datetime | None, content: Path, reason: str, explain: tuple[str, ...]
) -> int:
    """变更登记 / amend: the file holds the new version."""
    contract = _one_contract(session, content)
    desk = session.desk(unlock=True)
    return _tell(
        session,
        decide.amend_contract(desk, uid, contract, reason, on=_day(on), explanations=_reasons(explain)),
    )


def cancel(session: Session, *, uid: str, on: datetime | None, reason: str) -> int:
    """注销登记 / cancel at the parties' request."""
    return _tell(session, decide.cancel_contract(session.desk(unlock=True), uid, reason, _day(on)))


def revoke(session: Session, *, uid: str, on: datetime | None, ground: str, note: str) -> int:
    """撤销登记 / revoke by the office."""
    return _tell(session, decide.revoke_contract(session.desk(unlock=True), uid, ground, note, _day(on)))


def note_payment(
    session: Session, *, uid: str, on: datetime | None, paid_on: datetime, amount: str, technology_part: str | None,
    voucher_no: str | None, invoice_no: str | None,
) -> int:  # fmt: skip
    """记录付款 / note a payment; a negative amount is a refund."""
    payment = Payment(
        paid_on=paid_on.date(),
        amount=_fen("--amount", amount),
        technology_part=None if technology_part is None else _fen("--technology-part", technology_part),
        voucher_no=voucher_no,
        invoice_no=invoice_no,
    )
    return _tell(session, decide.note_payment(session.desk(unlock=True), uid, payment, _day(on)))


def note_official_no(session: Session, *, uid: str, on: datetime | None, number: str) -> int:
    """记录全国登记编号 / note the national system's number."""
    return _tell(session, decide.note_official_no(session.desk(unlock=True), uid, number, _day(on)))


def _fen(option: str, text: str) -> int:
    try:
        return parse_yuan(text.replace(",", ""))
    except ValueError:
        raise UsageError(
            "AMOUNT",
            option,
            Text(f"“{text}”不是金额", f"{text!r} is not an amount"),
            Text("按元填写，最多两位小数", "give yuan with at most two decimals"),
        ) from None


def _reasons(explain: tuple[str, ...]) -> dict[str, str]:
    reasons: dict[str, str] = {}
    for entry in explain:
        key, found, reason = entry.partition("=")
        if not found or "@" not in key or not reason.strip():
            raise UsageError(
                "EXPLAIN",
                entry[:60],
                Text("写法不对", "not in the right form"),
                Text("按 代码@字段=说明 填写", "write CODE@PATH=REASON"),
            )
        reasons[key] = reason
    return reasons


def _one_contract(session: Session, path: Path) -> Contract:
    rows = session.program.contract_files.read(path)
    for row in rows:
        for problem in row.problems:
            raise InputRefusedError("CONTRACT-FORM", problem.path, problem.problem, problem.remedy)
    if len(rows) != 1 or rows[0].contract is None:
        raise InputRefusedError(
            "CONTRACT-COUNT",
            str(path),
            Text(f"应恰有 1 份合同，实有 {len(rows)} 份", f"should hold one contract, holds {len(rows)}"),
            Text("给出只含一份合同的文件", "give a file of one contract"),
        )
    return rows[0].contract


def _text_option(name: str, words: str) -> Any:
    return click.option(name, required=True, help=words)


_CONTENT = click.Path(path_type=Path)
_COMMANDS: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "accept": (accept, ()),
    "request-supplement": (request_supplement, (_text_option("--wanted", "需补正的内容 / what is missing"),)),
    "receive-supplement": (
        receive_supplement,
        (
            _text_option("--received", "收到的材料 / what came"),
            click.option("--contract", "content", type=_CONTENT, help="补正后的合同 / corrected contract"),
        ),
    ),
    "register": (register, (EXPLAIN,)),
    "refuse": (
        refuse,
        (_text_option("--reason", "理由代码 / reason id"), _text_option("--note", "说明 / note")),
    ),
    "amend": (
        amend,
        (
            click.option("--contract", "content", required=True, type=_CONTENT, help="新内容 / new version"),
            _text_option("--reason", "变更原因 / reason"),
            EXPLAIN,
        ),
    ),
    "cancel": (cancel, (_text_option("--reason", "注销原因 / reason"),)),
    "revoke": (
        revoke,
        (_text_option("--ground", "撤销事由 / ground"), _text_option("--note", "说明 / note")),
    ),
    "note-payment": (
        note_payment,
        (
            click.option("--paid-on", required=True, type=DAY, help="付款日期 / day of payment"),
            _text_option("--amount", "金额（元）/ yuan"),
            click.option("--technology-part", help="其中技术部分（元）/ technology part, yuan"),
            click.option("--voucher-no", help="凭证号 / voucher"),
            click.option("--invoice-no", help="发票号 / invoice"),
        ),
    ),
    "note-official-no": (note_official_no, (_text_option("--number", "全国合同登记编号 / official number"),)),
}
