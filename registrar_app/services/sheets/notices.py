"""Composes the notices to the applicant: 受理通知书, 补正通知书, 不予登记通知书."""

from __future__ import annotations

from registrar_app.domain.condition import Condition
from registrar_app.domain.examination import Answer, Decided
from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.money import group_yuan
from registrar_app.domain.numbered_lines import numbered_lines
from registrar_app.domain.rulebook import DayKind, LargeContractLimit, TimeLimit
from registrar_app.domain.text import Text
from registrar_app.services.sheet_model import (
    Block,
    Fact,
    Facts,
    Grid,
    GridCell,
    GridColumn,
    GridRow,
    Paragraph,
)
from registrar_app.services.sheets.bench import (
    RECEIVED,
    Bench,
    SheetContent,
    addressee,
    case_facts,
    rulebook_row,
    you,
)
from registrar_app.services.sheets.words import NOTHING, day_words, written

_ELSEWHERE = Text("仅作参考", "for reference only")
"""Marks, in the pack, what another place asks for: the registrar may look for it, nobody is told to hand it in."""


def acceptance(bench: Bench) -> SheetContent:
    """受理通知书: taken in, decided until when and why then, by which rulebook, and what has to be handed in."""
    name, limit = written(bench.contract.name), bench.rulebook.time_limit(bench.contract.transaction_amount)
    days = _days(limit)
    blocks: list[Block] = [
        Paragraph(
            Text(
                f"{you(bench).zh}申请认定登记的技术合同《{name}》，本机构决定受理，并自受理之日起 {days.zh}内作出决定。",
                f'Your application for the recognition and registration of the technology contract "{name}" '
                f"is accepted. It will be decided within {days.en} of acceptance.",
            )
        ),
        case_facts(bench),
        Facts(
            (
                rulebook_row(bench),
                *_limit_rows(bench, limit, days),
                (Fact(Text("时限依据", "Its basis"), _cite(limit.reference)),),
            )
        ),
        _documents(bench),
        RECEIVED,
    ]
    return SheetContent(tuple(blocks), addressee(bench))


def supplement(bench: Bench) -> SheetContent:
    """补正通知书: what is missing, until when, and the conditions behind it."""
    name = written(bench.contract.name)
    asked, until = (
        Fact(Text("通知日期", "Requested on"), day_words(bench.act.on)),
        bench.case.supplement_until,
    )
    dates = (asked, Fact(Text("补正期限", "Wanted until"), day_words(until))) if until else (asked,)
    blocks: list[Block] = [
        Paragraph(
            Text(
                f"{you(bench).zh}申请认定登记的技术合同《{name}》，经审查，需要补正下列材料或者内容：",
                f'Your application for the technology contract "{name}" was examined. '
                "The following is to be handed in or corrected:",
            )
        ),
        *(Paragraph(line, strong=True) for line in numbered_lines(str(bench.act.body["wanted"]))),
        Facts((dates, rulebook_row(bench), *_clock(bench))),
        *_conditions(bench),
        case_facts(bench),
        RECEIVED,
    ]
    return SheetContent(tuple(blocks), addressee(bench))


def refusal(bench: Bench) -> SheetContent:
    """不予登记通知书: the enumerated reason, the registrar's words, the conditions behind it, and how to object."""
    body, name = bench.act.body, written(bench.contract.name)
    reason = bench.rulebook.refusal_reason(str(body["reason"]))
    cause = reason.text if reason else str(body["reason"])
    blocks: list[Block] = [
        Paragraph(
            Text(
                f"{you(bench).zh}申请认定登记的技术合同《{name}》，经审查，决定不予登记。",
                f'Your application for the technology contract "{name}" was examined. '
                "The contract is not registered.",
            )
        ),
        case_facts(bench),
        Facts(
            (
                (Fact(Text("不予登记理由", "Reason"), cause, strong=True),),
                (Fact(Text("依据", "Basis"), _cite(reason.reference) if reason else NOTHING),),
                (Fact(Text("说明", "In particular"), written(str(body["note"]))),),
                rulebook_row(bench),
                *_objection(bench),
            )
        ),
        *_conditions(bench),
        RECEIVED,
    ]
    return SheetContent(tuple(blocks), addressee(bench))


def _days(limit: TimeLimit) -> Text:
    working = limit.day_kind is DayKind.WORKING
    unit = Text("个工作日", "working days") if working else Text("日", "days")
    return Text(f"{limit.days} {unit.zh}", f"{limit.days} {unit.en}")


def _limit_rows(bench: Bench, limit: TimeLimit, days: Text) -> list[tuple[Fact, ...]]:
    """Return the time limit; where the rulebook has a longer one, from which amount, and that a dispute leads to it."""
    label, large = Text("办理时限", "Time limit"), bench.rulebook.large_contract
    if large is None:
        return [(Fact(label, days),)]
    longer, amount = _days(large.limit), group_yuan(large.amount)
    if limit is large.limit:
        return [(Fact(label, _why_longer(bench, large, longer)),)]
    return [
        (Fact(label, days),),
        (
            Fact(
                Text("延长情形", "Longer when"),
                Text(
                    f"技术交易额不低于 {amount} 元，或者有争议、送专家评审的，为 {longer.zh}",
                    f"the technology amount is not below {amount} yuan, or the case is disputed and handed to "
                    f"experts: {longer.en}",
                ),
            ),
        ),
    ]


def _why_longer(bench: Bench, large: LargeContractLimit, longer: Text) -> Text:
    stated, amount = group_yuan(bench.contract.transaction_amount or 0), group_yuan(large.amount)
    return Text(
        f"{longer.zh}：技术交易额 {stated} 元，不低于 {amount} 元，由专家评审",
        f"{longer.en}: the technology amount, {stated} yuan, is not below {amount} yuan, so that experts review it",
    )


def _documents(bench: Bench) -> Grid:
    documents = bench.rulebook.documents_for(bench.contract.type, bench.contract.subtype)
    needed, wished = Text("应交", "required"), Text("视情形", "if it applies")
    return Grid(
        title=Text("申请认定登记须交的材料", "Papers that an application needs"),
        columns=(
            GridColumn(Text("材料", "Paper"), 62),
            GridColumn(Text("要求", "Need"), 14, "centre"),
            GridColumn(Text("依据", "Basis"), 40),
        ),
        rows=tuple(
            GridRow((document.text, needed if document.required else wished, _cite(document.reference)))
            for document in documents
            if _ELSEWHERE.zh not in document.reference.place
        ),
    )


def _conditions(bench: Bench) -> list[Block]:
    """Return the conditions on which the decision rests; none where the registrar decided otherwise than the sheet."""
    examination = bench.examination
    if examination is None or examination.decided is not Decided.CONFIRMED:
        return []
    found = [bench.rulebook.condition(key) for key in examination.conclusion.because]
    rows = tuple(_condition_row(c, examination.answers.get(c.id)) for c in found if c is not None)
    if not rows:
        return []
    columns = (
        GridColumn(Text("编号", "No."), 14),
        GridColumn(Text("认定条件", "Condition"), 74),
        GridColumn(Text("审查", "Found"), 26),
    )
    return [Grid(columns=columns, rows=rows, title=Text("所涉认定条件", "Conditions concerned"))]


def _condition_row(condition: Condition, answer: Answer | None) -> GridRow:
    found: GridCell = ""
    if answer is not None:
        verdict = answer.verdict.label(condition.effect)
        found = (verdict, answer.basis) if answer.by_program and answer.basis is not None else verdict
    return GridRow((condition.id, (condition.text, _cite(condition.reference)), found))


def _clock(bench: Bench) -> list[tuple[Fact, ...]]:
    rule = bench.rulebook.supplement
    if rule is None:
        return []
    words = Text(
        "收到补正材料之日为受理日期，办理时限自该日重新计算",
        "The day on which the supplement comes is the day of acceptance, and the time limit runs from it",
    )
    return [(Fact(Text("时限起算", "Time runs"), _cited(words, rule.reference)),)]


def _objection(bench: Bench) -> list[tuple[Fact, ...]]:
    objection = bench.rulebook.objection
    if objection is None:
        return []
    return [(Fact(Text("异议", "Objection"), _cited(objection.text, objection.reference)),)]


def _cite(reference: LegalReference) -> Text:
    return Text(reference.cite("zh"), reference.cite("en"))


def _cited(words: Text, reference: LegalReference) -> Text:
    return Text(f"{words.zh}。依据：{reference.cite('zh')}。", f"{words.en}. Basis: {reference.cite('en')}.")
