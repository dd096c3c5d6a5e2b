"""The deciding commands of ``registrar contract``: each is one service call and one line of answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from registrar_app.cli.session import Session, pass_session
from registrar_app.domain.contract import Contract, Payment
from registrar_app.domain.errors import ASK_SENDER, InputRefusedError, UsageError
from registrar_app.domain.examination import Decided, WorkingSheet
from registrar_app.domain.money import parse_yuan
from registrar_app.domain.reexamination import RequestedBy
from registrar_app.domain.registration import CaseEntry
from registrar_app.domain.technology_income import TechnologyIncome
from registrar_app.domain.text import Text
from registrar_app.services import decide, later_life
from registrar_app.services.attach_paper import find_paper
from registrar_app.services.check_answers import fitting_answers
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import load_case, save_draft
from registrar_app.services.examine import examine

DAY = click.DateTime(["%Y-%m-%d"])
ON = click.option("--on", type=DAY, help="办理日期，缺省为今天 / day of the act, today by default")
UID = click.argument("uid")
EXPLAIN = click.option(
    "--explain",
    multiple=True,
    metavar="CODE@PATH=REASON",
    help="核实说明，可多次 / reason for a query, repeatable",
)
OVERRIDE = click.option(
    "--override",
    default="",
    help="作出与审查结论不同的决定的理由 / reason for deciding otherwise than the sheet",
)
ANSWERS = click.option(
    "--answers", type=click.Path(path_type=Path), help="审查答复文件 .json / answers to the conditions"
)
EVIDENCE = click.option("--evidence", help="凭证材料的文件名或编号 / paper that proves it, by name or hash")


def add_acts(group: click.Group) -> None:
    """Add the commands to the noun."""
    for name, (make, extra) in _COMMANDS.items():
        command: Any = pass_session(make)
        for option in (*reversed(extra), ON, UID):
            command = option(command)
        group.command(name)(command)


def tell_act(session: Session, entry: CaseEntry) -> int:
    """Say what was done and show it; the exit code is 0."""
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
            "decided": (entry.act.body.get("examination") or {}).get("decided"),
        }
    )
    return 0


def _day(on: datetime | None) -> date | None:
    return on.date() if on else None


def accept(session: Session, *, uid: str, on: datetime | None) -> int:
    """受理 / accept."""
    return tell_act(session, decide.accept_contract(session.desk(unlock=True), uid, _day(on)))


def request_supplement(
    session: Session, *, uid: str, on: datetime | None, wanted: str, until: datetime | None
) -> int:
    """通知补正 / ask for a supplement."""
    desk = session.desk(unlock=True)
    return tell_act(session, decide.request_supplement(desk, uid, wanted, _day(on), until=_day(until)))


def receive_supplement(
    session: Session, *, uid: str, on: datetime | None, received: str, content: Path | None
) -> int:
    """收到补正 / note that the supplement came; --contract puts the corrected content in its place."""
    desk = session.desk(unlock=True)
    if content is not None:
        case = load_case(desk, uid)
        save_draft(desk, case.uid, replace(one_contract(session, content), uid=case.uid), {})
    return tell_act(session, decide.receive_supplement(desk, uid, received, _day(on)))


def register(
    session: Session, *, uid: str, on: datetime | None, explain: tuple[str, ...], override: str
) -> int:
    """予以登记 / register.

    审查表已开始填写的，结论须为符合条件，否则用 --override 写明理由；一项未填的，登记行为记为“未逐条审查完毕”。

    A sheet that was begun must conclude for the contract, or --override says why not; one that nobody began is signed
    as not examined.
    """
    desk = session.desk(unlock=True)
    entry = decide.register_contract(desk, uid, _reasons(explain), _day(on), override=override)
    _tell_unexamined(session, entry)
    return tell_act(session, entry)


def refuse(session: Session, *, uid: str, on: datetime | None, reason: str, note: str) -> int:
    """不予登记 / refuse."""
    return tell_act(session, decide.refuse_contract(session.desk(unlock=True), uid, reason, note, _day(on)))


def amend(
    session: Session, *, uid: str, on: datetime | None, content: Path, reason: str, explain: tuple[str, ...],
    override: str, answers: Path | None,
) -> int:  # fmt: skip
    """变更登记 / amend: the file holds the new version."""
    contract = one_contract(session, content)
    desk = session.desk(unlock=True)
    entry = later_life.amend_contract(
        desk,
        uid,
        contract,
        reason,
        on=_day(on),
        explanations=_reasons(explain),
        sheet=_sheet(session, desk, uid, contract, answers),
        override=override,
    )
    return tell_act(session, entry)


def reexamine(
    session: Session, *, uid: str, on: datetime | None, requested_by: str, letter_no: str, note: str,
    content: Path | None, explain: tuple[str, ...], override: str, answers: Path | None,
) -> int:  # fmt: skip
    """重新认定 / examine again at the request of tax or finance; with --contract the recognition changes."""
    contract = one_contract(session, content) if content is not None else None
    desk = session.desk(unlock=True)
    entry = later_life.reexamine_contract(
        desk,
        uid,
        RequestedBy(requested_by),
        letter_no,
        note,
        contract=contract,
        on=_day(on),
        explanations=_reasons(explain),
        sheet=_sheet(session, desk, uid, contract, answers),
        override=override,
    )
    return tell_act(session, entry)


def cancel(session: Session, *, uid: str, on: datetime | None, reason: str) -> int:
    """注销登记 / cancel at the parties' request."""
    return tell_act(session, later_life.cancel_contract(session.desk(unlock=True), uid, reason, _day(on)))


def revoke(session: Session, *, uid: str, on: datetime | None, ground: str, note: str) -> int:
    """撤销登记 / revoke by the office."""
    return tell_act(
        session, later_life.revoke_contract(session.desk(unlock=True), uid, ground, note, _day(on))
    )


def note_payment(
    session: Session, *, uid: str, on: datetime | None, paid_on: datetime, amount: str, technology_part: str | None,
    voucher_no: str | None, invoice_no: str | None, evidence: str | None,
) -> int:  # fmt: skip
    """记录付款 / note a payment; a negative amount is a refund."""
    payment = Payment(
        paid_on=paid_on.date(),
        amount=fen("--amount", amount),
        technology_part=None if technology_part is None else fen("--technology-part", technology_part),
        voucher_no=voucher_no,
        invoice_no=invoice_no,
    )
    desk = session.desk(unlock=True)
    paper = _paper(desk, uid, evidence)
    return tell_act(session, later_life.note_payment(desk, uid, payment, _day(on), evidence=paper))


def note_income(
    session: Session, *, uid: str, on: datetime | None, received_on: datetime, amount: str, technology_income: str,
    voucher_no: str | None, invoice_no: str | None, note: str | None, evidence: str | None,
) -> int:  # fmt: skip
    """核定技术性收入 / determine the technology income of one receipt."""
    desk = session.desk(unlock=True)
    income = TechnologyIncome(
        received_on=received_on.date(),
        amount=fen("--amount", amount),
        technology_income=fen("--technology-income", technology_income),
        voucher_no=voucher_no,
        invoice_no=invoice_no,
        note=note,
        evidence=_paper(desk, uid, evidence),
    )
    return tell_act(session, later_life.note_income(desk, uid, income, _day(on)))


def note_official_no(session: Session, *, uid: str, on: datetime | None, number: str) -> int:
    """记录全国登记编号 / note the national system's number."""
    return tell_act(session, later_life.note_official_no(session.desk(unlock=True), uid, number, _day(on)))


def _tell_unexamined(session: Session, entry: CaseEntry) -> None:
    if entry.act.body["examination"]["decided"] == Decided.UNEXAMINED.value:
        session.say(
            Text(
                "未逐条审查，登记行为如实记载；登记前可用 contract examine 填写审查表",
                "not examined point by point, and the act says so; contract examine fills the sheet in before",
            )
        )


def _paper(desk: Desk, uid: str, name: str | None) -> str | None:
    if name is None:
        return None
    return find_paper(desk, load_case(desk, uid).uid, name).sha256


def _sheet(
    session: Session, desk: Desk, uid: str, contract: Contract | None, answers: Path | None
) -> WorkingSheet | None:
    if answers is None:
        return None
    practice = desk.store.identity.practice
    case, given = load_case(desk, uid), session.program.answer_files.read(answers, practice=practice)
    return fitting_answers(examine(desk, case, contract or case.contract, given), given)


def fen(option: str, text: str) -> int:
    """Return an amount given in yuan, in fen.

    Raises:
        UsageError: it is none.
    """
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


def one_contract(session: Session, path: Path) -> Contract:
    """Return the contract of a file that holds just one.

    Raises:
        InputRefusedError: it holds faults, or another number of them.
    """
    rows = session.program.contract_files.read(path)
    for row in rows:
        for problem in row.problems:
            raise InputRefusedError(
                "CONTRACT-FORM", problem.path, problem.problem, problem.remedy, ASK_SENDER
            )
    if len(rows) != 1 or rows[0].contract is None:
        raise InputRefusedError(
            "CONTRACT-COUNT",
            str(path),
            Text(f"应恰有 1 份合同，实有 {len(rows)} 份", f"should hold one contract, holds {len(rows)}"),
            Text("给出只含一份合同的文件", "give a file of one contract"),
            ASK_SENDER,
        )
    return rows[0].contract


def _text_option(name: str, words: str) -> Any:
    return click.option(name, required=True, help=words)


_CONTENT = click.Path(path_type=Path)
_COMMANDS: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "accept": (accept, ()),
    "request-supplement": (
        request_supplement,
        (
            _text_option("--wanted", "需补正的内容 / what is missing"),
            click.option("--until", type=DAY, help="补正期限 / wanted until"),
        ),
    ),
    "receive-supplement": (
        receive_supplement,
        (
            _text_option("--received", "收到的材料 / what came"),
            click.option("--contract", "content", type=_CONTENT, help="补正后的合同 / corrected contract"),
        ),
    ),
    "register": (register, (EXPLAIN, OVERRIDE)),
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
            OVERRIDE,
            ANSWERS,
        ),
    ),
    "reexamine": (
        reexamine,
        (
            click.option(
                "--requested-by",
                required=True,
                type=click.Choice([one.value for one in RequestedBy]),
                help="提请单位 / who asks",
            ),
            _text_option("--letter-no", "来文文号 / number of the letter"),
            _text_option("--note", "认定意见 / what was found"),
            click.option(
                "--contract", "content", type=_CONTENT, help="改变后的内容 / content as recognised now"
            ),
            EXPLAIN,
            OVERRIDE,
            ANSWERS,
        ),
    ),
    "cancel": (cancel, (_text_option("--reason", "注销原因 / reason"),)),
    "revoke": (
        revoke,
        (_text_option("--ground", "撤销事由代码 / ground id"), _text_option("--note", "说明 / note")),
    ),
    "note-payment": (
        note_payment,
        (
            click.option("--paid-on", required=True, type=DAY, help="付款日期 / day of payment"),
            _text_option("--amount", "金额（元）/ yuan"),
            click.option("--technology-part", help="其中技术部分（元）/ technology part, yuan"),
            click.option("--voucher-no", help="凭证号 / voucher"),
            click.option("--invoice-no", help="发票号 / invoice"),
            EVIDENCE,
        ),
    ),
    "note-income": (
        note_income,
        (
            click.option("--received-on", required=True, type=DAY, help="到账日期 / day received"),
            _text_option("--amount", "到账金额（元）/ received, yuan"),
            _text_option("--technology-income", "其中技术性收入（元）/ technology income, yuan"),
            click.option("--voucher-no", help="凭证号 / voucher"),
            click.option("--invoice-no", help="发票号 / invoice"),
            click.option("--note", help="说明 / note"),
            EVIDENCE,
        ),
    ),
    "note-official-no": (note_official_no, (_text_option("--number", "全国合同登记编号 / official number"),)),
}
