"""Puts one act of a case into words for 办理记录; laying them out is left to ``history``.

Ids of reasons and grounds are said in the words of the rulebook that the act names, papers by their names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from registrar_app.domain import interchange
from registrar_app.domain.act import Act, ActKind
from registrar_app.domain.case_history import entry_of
from registrar_app.domain.examination import MalformedExaminationError
from registrar_app.domain.money import group_yuan
from registrar_app.domain.reexamination import Outcome, RequestedBy
from registrar_app.domain.registration import Case, CaseEntry
from registrar_app.domain.rulebook import CitedText, Rulebook
from registrar_app.domain.sheet_kind import SheetKind
from registrar_app.domain.signed_examination import read_examination
from registrar_app.domain.technology_income import read_income
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.sheets.examination_sheet import conclusion_words
from registrar_app.ui.sheets.words import copy_words
from registrar_app.ui.words import language, say

WANTED = Text("需补正：{said}", "Requested: {said}")
UNTIL = Text("补正期限：{day}", "To be here by {day}")
RECEIVED = Text("收到：{said}", "Received: {said}")
REASON = Text("理由：{said}", "Reason: {said}")
GROUND = Text("撤销事由：{said}", "Ground: {said}")
SOURCE = Text("依据：{said}", "Source: {said}")
NOTE = Text("说明：{said}", "Note: {said}")
FOUND = Text("认定意见：{said}", "Found: {said}")
SLIP_NO = Text("凭单号 {said}", "Slip {said}")
OFFICIAL_NO = Text("全国登记编号 {said}", "Official number {said}")
CLOCK = Text("电脑时钟可疑而仍办理的原因：{said}", "Why the PC's doubted clock was gone by: {said}")
EXPLAINED = Text("核实说明：{said}", "Reason for a query: {said}")
PAYMENT = Text("{day} 付款 {amount} 元", "Paid {amount} yuan on {day}")
REFUND = Text("{day} 退款 {amount} 元", "Refunded {amount} yuan on {day}")
TECHNOLOGY_PART = Text("其中技术部分 {amount} 元", "{amount} yuan of it for technology")
VOUCHER = Text("凭证号 {number}", "voucher {number}")
INVOICE = Text("发票号 {number}", "invoice {number}")
EVIDENCE = Text("凭证材料：{name}", "Evidence: {name}")
INCOME = Text(
    "{day} 到账 {amount} 元，核定技术性收入 {income} 元",
    "{amount} yuan received on {day}, {income} yuan of it technology income",
)
REQUESTED = Text("{who}提请，来文文号 {number}", "Requested by the {who}, letter {number}")
OUTCOME = Text("结果：{said}", "Outcome: {said}")
EXAMINED = Text("认定审查：{conclusion}；{decided}", "Examination: {conclusion}; {decided}")
OVERRIDE = Text("不按审查结论决定的理由：{said}", "Reason for deciding against the conclusion: {said}")
SHEET_ISSUED = Text("{sheet}（{act} {day}）", "{sheet} ({act} {day})")
REVIEWED_BY = Text("经 {name} 复核", "Reviewed by {name}")
CONTRACT_VALUE = Text(
    "合同成交额 {value} 元，技术交易额 {amount} 元", "Value {value} yuan, technology amount {amount} yuan"
)


def lines_of(desk: Desk, case: Case, entry: CaseEntry) -> list[str]:
    """Return what an act says, line by line."""
    return [line for part in _PARTS for line in part(desk, case, entry)]


def _texts(desk: Desk, case: Case, entry: CaseEntry) -> Iterator[str]:
    body = entry.act.body
    note = FOUND if entry.act.kind is ActKind.REEXAMINE else NOTE
    if body.get("requested_by"):
        who = _label(RequestedBy, body["requested_by"])
        yield say(REQUESTED, who=who, number=body.get("letter_no", ""))
        yield say(OUTCOME, said=_label(Outcome, body.get("outcome", "")))
    yield from _said(body, {"wanted": WANTED, "until": UNTIL, "received": RECEIVED})
    yield from _reason(desk, entry.act)
    yield from _said(
        body, {"note": note, "slip_no": SLIP_NO, "official_no": OFFICIAL_NO, "clock_reason": CLOCK}
    )


def _review(desk: Desk, case: Case, entry: CaseEntry) -> Iterator[str]:
    """Say who reviewed the content that an act put into force."""
    review, roster = entry_of(case, str(entry.act.body.get("review") or "")), desk.store.roster()
    if review is not None:
        by = review.act.registrar
        yield say(REVIEWED_BY, name=(roster.registrar_name(by) if roster is not None else "") or by)


def _said(body: Mapping[str, Any], sentences: Mapping[str, Text]) -> Iterator[str]:
    for key, sentence in sentences.items():
        if body.get(key):
            yield say(sentence, said=body[key], day=body[key])


def _reason(desk: Desk, act: Act) -> Iterator[str]:
    """Say the enumerated reason or ground with its source; a typed reason as it is."""
    body = act.body
    if act.kind is ActKind.REFUSE:
        rulebook = _rulebook(desk, act)
        yield from _cited(REASON, body["reason"], rulebook and rulebook.refusal_reason(body["reason"]))
    elif act.kind is ActKind.REVOKE:
        rulebook = _rulebook(desk, act)
        yield from _cited(GROUND, body["ground"], rulebook and rulebook.revocation_ground(body["ground"]))
    elif body.get("reason"):
        yield say(REASON, said=body["reason"])


def _cited(sentence: Text, given: str, known: CitedText | None) -> Iterator[str]:
    yield say(sentence, said=say(known.text) if known else given)
    if known is not None:
        yield say(SOURCE, said=known.reference.cite(language()))


def _rulebook(desk: Desk, act: Act) -> Rulebook | None:
    """Return the rulebook that the act names; ``None`` when its pack is gone or the act names none."""
    try:
        return desk.packs.rulebook(str(act.body.get("rulebook") or ""))
    except KeyError:
        return None


def _money(desk: Desk, case: Case, entry: CaseEntry) -> Iterator[str]:
    body = entry.act.body
    if "payment" in body:
        payment = interchange.read_payment(body["payment"])
        sentence = REFUND if payment.amount < 0 else PAYMENT
        parts = [say(sentence, day=payment.paid_on.isoformat(), amount=group_yuan(abs(payment.amount)))]
        if payment.technology_part is not None:
            parts.append(say(TECHNOLOGY_PART, amount=group_yuan(payment.technology_part)))
        yield _joined(parts, payment.voucher_no, payment.invoice_no)
        yield from _evidence(desk, case, body.get("evidence"))
    if "income" in body:
        income = read_income(body["income"])
        amounts = say(
            INCOME,
            day=income.received_on.isoformat(),
            amount=group_yuan(income.amount),
            income=group_yuan(income.technology_income),
        )
        yield _joined([amounts], income.voucher_no, income.invoice_no)
        if income.note:
            yield say(NOTE, said=income.note)
        yield from _evidence(desk, case, income.evidence)


def _joined(parts: list[str], voucher: str | None, invoice: str | None) -> str:
    numbers = [say(VOUCHER, number=voucher)] if voucher else []
    numbers += [say(INVOICE, number=invoice)] if invoice else []
    return " · ".join([*parts, *numbers])


def _evidence(desk: Desk, case: Case, digest: object) -> Iterator[str]:
    if isinstance(digest, str) and digest:
        names = {paper.sha256: paper.name for paper in desk.store.papers_of(case.uid)}
        yield say(EVIDENCE, name=names.get(digest, digest[:16]))


def _queries(desk: Desk, case: Case, entry: CaseEntry) -> Iterator[str]:
    for explained in entry.act.body.get("explanations") or ():
        yield say(EXPLAINED, said=explained["reason"])


def _examination(desk: Desk, case: Case, entry: CaseEntry) -> Iterator[str]:
    signed = entry.act.body.get("examination")
    if signed is None:
        return
    try:
        examination = read_examination(signed)
        rulebook = desk.packs.rulebook(examination.rulebook)
    except (MalformedExaminationError, KeyError):  # from another program, or its pack is gone
        return
    conclusion = say(conclusion_words(examination.conclusion, rulebook))
    yield say(EXAMINED, conclusion=conclusion, decided=say(examination.decided.label))
    if examination.override and examination.override not in (
        entry.act.body.get("note"),
        entry.act.body.get("wanted"),
    ):
        yield say(OVERRIDE, said=examination.override)


def _amounts(desk: Desk, case: Case, entry: CaseEntry) -> Iterator[str]:
    """Say the amounts of a registration, which is what one looks for in it."""
    if entry.act.kind not in (ActKind.REGISTER, ActKind.RECORD_REGISTRATION):
        return
    contract = interchange.read_contract(entry.act.body["contract"], "body.contract")
    if contract.contract_value is not None and contract.transaction_amount is not None:
        value, amount = group_yuan(contract.contract_value), group_yuan(contract.transaction_amount)
        yield say(CONTRACT_VALUE, value=value, amount=amount)


def _copies(desk: Desk, case: Case, entry: CaseEntry) -> Iterator[str]:
    """Say which sheet was issued, on which act, and which copy it was."""
    act = entry.act
    if act.kind is ActKind.ISSUE_SLIP:
        yield copy_words(_place_among(case, entry, ()))
    elif act.kind is ActKind.ISSUE_SHEET:
        about = entry_of(case, str(act.body["of"]))
        title = _label(SheetKind, act.body["sheet"])
        copy = copy_words(_place_among(case, entry, ("sheet", "of")))
        if about is not None:
            kind, day = say(about.act.kind.label), about.act.on.isoformat()
            title = say(SHEET_ISSUED, sheet=title, act=kind, day=day)
        yield f"{title} · {copy}"


def _label(kinds: Any, value: str) -> str:
    """Return the label of an enumeration's member; a value that only a newer program knows stands as it is."""
    return say(kinds(value).label) if value in set(kinds) else value


def _place_among(case: Case, entry: CaseEntry, keys: tuple[str, ...]) -> int:
    """Return the place of an issue among those of its kind that agree in ``keys``, from 1."""
    place = 0
    for other in case.history:
        same = other.act.kind is entry.act.kind
        place += same and all(other.act.body[key] == entry.act.body[key] for key in keys)
        if other.hash == entry.hash:
            break
    return place


_PARTS = (_texts, _review, _copies, _money, _amounts, _queries, _examination)
