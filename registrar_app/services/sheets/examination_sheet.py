"""Composes the 技术合同认定审查表: every condition with its answer, the amount worksheet, conclusion and decision.

It is printed from what the act signed; only the words of the conditions come from the rulebook's pack, and when that
pack is no longer the one that was answered, the sheet says so.
"""

from __future__ import annotations

from registrar_app.domain.act import ActKind
from registrar_app.domain.amount_worksheet import Derivation, derive_amount
from registrar_app.domain.conclusion import Conclusion, ConclusionKind
from registrar_app.domain.condition import Condition
from registrar_app.domain.contract import COST_LABELS, CostKind, NonTechnicalCost
from registrar_app.domain.examination import Answer
from registrar_app.domain.rulebook import Rulebook
from registrar_app.domain.signed_examination import SignedExamination
from registrar_app.domain.text import Text
from registrar_app.services.sheet_model import (
    Block,
    Fact,
    Facts,
    Grid,
    GridCell,
    GridColumn,
    GridRow,
    Heading,
    Paragraph,
    Signatures,
    Tone,
    Words,
)
from registrar_app.services.sheets.bench import Bench, SheetContent, case_facts, rulebook_row
from registrar_app.services.sheets.registration_form import NOT_FILLED_IN
from registrar_app.services.sheets.words import (
    NOTHING,
    amount_in_capitals,
    figures,
    joined,
    plain_figures,
    written,
    yes_or_no,
)

_UNANSWERED = Text("未答", "not answered")
_COLUMNS = (
    GridColumn(Text("编号", "No."), 15),
    GridColumn(Text("认定条件", "Condition"), 66),
    GridColumn(Text("审查", "Answer"), 21, "centre"),
    GridColumn(Text("说明与证明", "Remarks and proof"), 44),
)


def examination_sheet(bench: Bench) -> SheetContent:
    """认定审查表: as the act signed it."""
    examination = bench.examination
    assert examination is not None
    blocks: list[Block] = [
        case_facts(bench),
        _conclusion_facts(bench, examination),
        *_edition_warning(bench.rulebook, examination),
        _conditions(bench, examination),
        *worksheet_blocks(bench, examination),
        *_papers(examination),
        Signatures((Text("审查人", "Examined by"), Text("复核人", "Reviewed by"))),
    ]
    return SheetContent(tuple(blocks))


def conclusion_words(conclusion: Conclusion, rulebook: Rulebook) -> Text:
    """Return the conclusion in one sentence: what, as which type, for which reason."""
    label = conclusion.kind.label
    if conclusion.kind is ConclusionKind.RECOGNISE and conclusion.type is not None:
        kind = conclusion.type.label
        return Text(f"{label.zh}，认定为{kind.zh}合同", f"{label.en}: recognised as {kind.en.lower()}")
    if conclusion.kind is ConclusionKind.OTHER_TYPE and conclusion.types:
        kinds = joined(kind.label for kind in conclusion.types)
        return Text(f"{label.zh}：{kinds.zh}", f"{label.en}: {kinds.en}")
    if conclusion.kind is ConclusionKind.REFUSE and conclusion.reason is not None:
        reason = rulebook.refusal_reason(conclusion.reason)
        words = reason.text if reason else Text(conclusion.reason, conclusion.reason)
        return Text(f"{label.zh}：{words.zh}", f"{label.en}: {words.en}")
    if conclusion.kind is ConclusionKind.INCOMPLETE:
        count = len(conclusion.unanswered)
        return Text(f"{label.zh}，尚有 {count} 项未答", f"{label.en}, {count} not answered")
    return label


def _conclusion_facts(bench: Bench, examination: SignedExamination) -> Facts:
    conclusion = examination.conclusion
    rows: list[tuple[Fact, ...]] = [
        rulebook_row(bench),
        (Fact(Text("审查结论", "Conclusion"), conclusion_words(conclusion, bench.rulebook), strong=True),),
        (
            Fact(Text("决定", "Decision"), bench.act.kind.label, strong=True),
            Fact(Text("对结论", "Registrar"), examination.decided.label),
        ),
    ]
    if conclusion.because:
        rows.append((Fact(Text("决定性条件", "Deciding"), joined(conclusion.because)),))
    if conclusion.wanted:
        rows.append((Fact(Text("补正内容", "Wanted"), joined(conclusion.wanted)),))
    if examination.override:
        rows.append((Fact(Text("登记员理由", "Reason given"), examination.override),))
    if conclusion.cautions:
        rows.append(
            (
                Fact(
                    Text("条文待核", "To be checked"),
                    Text(
                        f"{joined(conclusion.cautions).zh}：条文只见于征求意见稿或凭记忆录入",
                        f"{joined(conclusion.cautions).en}: known only from a draft or from memory",
                    ),
                ),
            )
        )
    if examination.disputed:
        rows.append(
            (Fact(Text("专家评审", "Experts"), Text("有争议，已送专家评审", "disputed, handed to experts")),)
        )
    return Facts(tuple(rows))


def _edition_warning(rulebook: Rulebook, examination: SignedExamination) -> list[Block]:
    if rulebook.edition == examination.edition:
        return []
    edition = examination.edition[:16]
    return [
        Paragraph(
            Text(
                f"本机的规则包已不是审查时的版本（{edition}）：条文以审查时的版本为准，答复不受影响。",
                f"The rulebook pack here is no longer the one that was answered ({edition}): "
                "its wording then counts; the answers stand.",
            ),
            strong=True,
        )
    ]


def _conditions(bench: Bench, examination: SignedExamination) -> Grid:
    names = {paper.sha256: paper.name for paper in examination.papers}
    rows: list[GridRow] = []
    for group, conditions in bench.rulebook.sheet_of(bench.contract.type, bench.contract.subtype):
        rows.append(GridRow((group.label,), "head"))
        rows += [_row(c, examination.answers.get(c.id), names) for c in conditions]
    return Grid(columns=_COLUMNS, rows=tuple(rows), title=Text("逐条审查", "Point by point"))


def _row(condition: Condition, answer: Answer | None, names: dict[str, str]) -> GridRow:
    reference = condition.reference
    effect = condition.effect.label
    words: tuple[Words, ...] = (
        condition.text,
        Text(f"{effect.zh} · {reference.cite('zh')}", f"{effect.en} · {reference.cite('en')}"),
    )
    if answer is None:
        decides = condition.otherwise is not None
        return GridRow((condition.id, words, _UNANSWERED if decides else NOTHING, ""), "muted")
    tone: Tone = "bad" if answer.verdict.stands_against(condition.effect) else ""
    return GridRow(
        (condition.id, words, answer.verdict.label(condition.effect), _remarks(condition, answer, names)),
        tone,
    )


def _remarks(condition: Condition, answer: Answer, names: dict[str, str]) -> GridCell:
    parts: list[Words] = []
    if answer.by_program and answer.basis is not None:
        parts.append(Text(f"程序判定：{answer.basis.zh}", f"by the program: {answer.basis.en}"))
    if answer.note:
        parts.append(answer.note)
    if answer.items:
        parts.append(joined(condition.items[place] for place in answer.items if place < len(condition.items)))
    if answer.attachment:
        name = names.get(answer.attachment) or answer.attachment[:16]
        page = Text(f"，第{answer.page}页", f", page {answer.page}") if answer.page else Text("", "")
        parts.append(Text(f"证明：{name}{page.zh}", f"proof: {name}{page.en}"))
    return tuple(parts) if parts else ""


def worksheet_blocks(bench: Bench, examination: SignedExamination) -> list[Block]:
    """Return the derivation of the technology transaction amount (2001 rules art. 52)."""
    worksheet = examination.worksheet
    derivation = derive_amount(bench.contract, worksheet)
    facts: list[tuple[Fact, ...]] = [
        (
            Fact(Text("推算结果", "Derived"), figures(derivation.derived)),
            Fact(_amount_label(bench), figures(derivation.stated), strong=True),
        ),
        (Fact(Text("大写", "In capitals"), amount_in_capitals(derivation.stated)),),
        (
            Fact(Text("混合合同", "Mixed contract"), yes_or_no(worksheet.mixed)),
            Fact(Text("合同全价", "Whole price"), figures(worksheet.whole_price)),
        ),
    ]
    if worksheet.mixed:
        facts.append((Fact(Text("技术部分价款", "Its amount at"), written(worksheet.explicit_at)),))
    if derivation.problems:
        facts.append((Fact(Text("待处理", "Open"), joined(derivation.problems)),))
    return [
        Heading(Text("核定技术交易额", "Technology transaction amount")),
        _costs(derivation, bench.contract.non_technical_costs),
        Facts(tuple(facts)),
    ]


def _amount_label(bench: Bench) -> Text:
    """A contract that was not registered has no amount recognised, only one that the form states."""
    if bench.act.kind in {ActKind.REFUSE, ActKind.REQUEST_SUPPLEMENT}:
        return Text("填写的技术交易额", "Stated")
    return Text("核定技术交易额", "Recognised")


def _costs(derivation: Derivation, costs: tuple[NonTechnicalCost, ...] | None) -> Grid:
    value = GridRow((Text("合同成交额", "Contract value"), "", plain_figures(derivation.value), "", ""))
    rows = [
        GridRow(
            (
                _entry(place, line.cost.kind),
                _grounds(line.cost.note, line.retained_ground),
                plain_figures(line.cost.amount),
                plain_figures(line.retained) if line.retained else "",
                plain_figures(line.deducted),
            )
        )
        for place, line in enumerate(derivation.lines, 1)
    ]
    if costs is None:
        rows.append(GridRow((NOT_FILLED_IN,), "muted"))
    deducted = Text("扣除合计", "Deducted in all")
    total = GridRow((deducted, "", "", "", plain_figures(derivation.deducted_total)), "total")
    return Grid(
        columns=(
            GridColumn(Text("项目", "Entry"), 25),
            GridColumn(Text("依据", "Ground"), 45),
            GridColumn(Text("金额（元）", "Amount (yuan)"), 25, "right"),
            GridColumn(Text("不扣除（元）", "Kept in (yuan)"), 23, "right"),
            GridColumn(Text("扣除（元）", "Deducted (yuan)"), 25, "right"),
        ),
        rows=(value, *rows, total),
    )


def _entry(place: int, kind: CostKind | None) -> Text:
    """Return the number by which open points name a cost, and its kind."""
    label = COST_LABELS[kind] if kind else Text(NOTHING, NOTHING)
    return Text(f"{place} {label.zh}", f"{place} {label.en}")


def _grounds(ground: str | None, retained: str) -> GridCell:
    if not retained:
        return written(ground)
    return (written(ground), Text(f"不扣除：{retained}", f"kept in: {retained}"))


def _papers(examination: SignedExamination) -> list[Block]:
    if not examination.papers:
        return []
    return [
        Grid(
            title=Text("所附材料", "Papers attached"),
            columns=(
                GridColumn(Text("材料", "Paper"), 70),
                GridColumn(Text("字节", "Bytes"), 18, "right"),
                GridColumn(Text("SHA-256（前 16 位）", "SHA-256 (first 16)"), 34),
            ),
            rows=tuple(GridRow((p.name, f"{p.size:,}", p.sha256[:16])) for p in examination.papers),
        )
    ]
