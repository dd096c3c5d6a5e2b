"""Composes the notices to the applicant: 受理通知书, 补正通知书, 不予登记通知书."""

from __future__ import annotations

from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.rulebook import DayKind
from registrar_app.domain.text import Text
from registrar_app.services.sheet_model import (
    Block,
    Fact,
    Facts,
    Grid,
    GridColumn,
    GridRow,
    Paragraph,
    Signatures,
)
from registrar_app.services.sheets.bench import Bench, SheetContent, case_facts, rulebook_words
from registrar_app.services.sheets.words import NOTHING, day_words, written

_RECEIVED = Signatures(
    (Text("申请人签收", "Received by the applicant"), Text("签收日期", "Received on")),
)


def acceptance(bench: Bench) -> SheetContent:
    """受理通知书: taken in, decided until when, by which rulebook, and what was to be handed in."""
    contract, limit = bench.contract, bench.rulebook.time_limit(bench.contract.transaction_amount)
    working = limit.day_kind is DayKind.WORKING
    unit = Text("个工作日", "working days") if working else Text("日", "days")
    blocks: list[Block] = [
        Paragraph(
            Text(
                f"你单位申请认定登记的技术合同《{written(contract.name)}》，本机构决定受理，并自受理之日起 {limit.days} {unit.zh}内作出决定。",
                f"Your application for the recognition and registration of the technology contract “{written(contract.name)}” "
                f"is accepted. It will be decided within {limit.days} {unit.en} of acceptance.",
            )
        ),
        case_facts(bench),
        Facts(
            (
                (Fact(Text("认定规则", "Rulebook"), rulebook_words(bench.rulebook)),),
                (
                    Fact(
                        Text("办理时限", "Time limit"),
                        Text(f"{limit.days} {unit.zh}", f"{limit.days} {unit.en}"),
                    ),
                ),
                (Fact(Text("时限依据", "Its basis"), _cite(limit.reference)),),
            )
        ),
        _documents(bench),
        _RECEIVED,
    ]
    return SheetContent(tuple(blocks), _addressee(bench))


def supplement(bench: Bench) -> SheetContent:
    """补正通知书: what is missing, until when, and the conditions behind it."""
    body = bench.act.body
    until = bench.case.supplement_until
    blocks: list[Block] = [
        Paragraph(
            Text(
                f"你单位申请认定登记的技术合同《{written(bench.contract.name)}》，经审查，需要补正下列材料或者内容：",
                f"Your application for the technology contract “{written(bench.contract.name)}” was examined. "
                "The following is to be handed in or corrected:",
            )
        ),
        *(Paragraph(line, strong=True) for line in str(body["wanted"]).splitlines() if line.strip()),
        Facts(
            (
                (
                    Fact(Text("通知日期", "Requested on"), day_words(bench.act.on)),
                    Fact(Text("补正期限", "Wanted until"), day_words(until)),
                ),
            )
        ),
        *_conditions(bench),
        *_clock(bench),
        case_facts(bench),
        _RECEIVED,
    ]
    return SheetContent(tuple(blocks), _addressee(bench))


def refusal(bench: Bench) -> SheetContent:
    """不予登记通知书: the enumerated reason, the registrar's words, the conditions behind it, and how to object."""
    body = bench.act.body
    reason = bench.rulebook.refusal_reason(str(body["reason"]))
    cause = reason.text if reason else str(body["reason"])
    blocks: list[Block] = [
        Paragraph(
            Text(
                f"你单位申请认定登记的技术合同《{written(bench.contract.name)}》，经审查，决定不予登记。",
                f"Your application for the technology contract “{written(bench.contract.name)}” was examined. "
                "The contract is not registered.",
            )
        ),
        Facts(
            (
                (Fact(Text("不予登记理由", "Reason"), cause, strong=True),),
                (Fact(Text("依据", "Basis"), _cite(reason.reference) if reason else NOTHING),),
                (Fact(Text("说明", "In particular"), written(str(body["note"]))),),
                (Fact(Text("认定规则", "Rulebook"), rulebook_words(bench.rulebook)),),
            )
        ),
        *_conditions(bench),
        *_objection(bench),
        case_facts(bench),
        _RECEIVED,
    ]
    return SheetContent(tuple(blocks), _addressee(bench))


def _documents(bench: Bench) -> Grid:
    documents = bench.rulebook.documents_for(bench.contract.type, bench.contract.subtype)
    needed, wished = Text("应交", "required"), Text("可要求", "on request")
    return Grid(
        title=Text("申请材料", "Papers of the application"),
        columns=(
            GridColumn(Text("材料", "Paper"), 62),
            GridColumn(Text("要求", "Need"), 14, "centre"),
            GridColumn(Text("依据", "Basis"), 40),
        ),
        rows=tuple(
            GridRow(
                (
                    document.text,
                    needed if document.required else wished,
                    _cite(document.reference),
                )
            )
            for document in documents
        ),
    )


def _conditions(bench: Bench) -> list[Block]:
    """Return the conditions on which the decision rests, when a sheet was examined."""
    examination = bench.examination
    found = [bench.rulebook.condition(key) for key in (examination.conclusion.because if examination else ())]
    rows = tuple(GridRow((c.id, (c.text, _cite(c.reference)))) for c in found if c is not None)
    if not rows:
        return []
    columns = (GridColumn(Text("编号", "No."), 14), GridColumn(Text("认定条件", "Condition"), 100))
    return [Grid(columns=columns, rows=rows, title=Text("所涉认定条件", "Conditions concerned"))]


def _clock(bench: Bench) -> list[Block]:
    rule = bench.rulebook.supplement
    if rule is None or not rule.moves_acceptance:
        return []
    return [
        Paragraph(
            _cited(
                Text(
                    "收到补正材料之日为受理日期，办理时限自该日重新计算",
                    "The day on which the supplement comes is the day of acceptance, and the time limit runs from it",
                ),
                rule.reference,
            )
        )
    ]


def _objection(bench: Bench) -> list[Block]:
    objection = bench.rulebook.objection
    if objection is None:
        return []
    return [Paragraph(_cited(objection.text, objection.reference))]


def _cite(reference: LegalReference) -> Text:
    return Text(reference.cite("zh"), reference.cite("en"))


def _cited(words: Text, reference: LegalReference) -> Text:
    return Text(f"{words.zh}。依据：{reference.cite('zh')}。", f"{words.en}. Basis: {reference.cite('en')}.")


def _addressee(bench: Bench) -> str:
    seller = bench.contract.seller
    return f"{seller.name}：" if seller and seller.name else ""
