"""Composes the records of what happens after registering: amended, cancelled, revoked, re-examined, money and numbers."""

from __future__ import annotations

from registrar_app.domain import interchange
from registrar_app.domain.case_history import incomes_of
from registrar_app.domain.contract import Contract
from registrar_app.domain.reexamination import Outcome, RequestedBy
from registrar_app.domain.technology_income import TechnologyIncome, read_income
from registrar_app.domain.text import Text
from registrar_app.services.sheet_model import Block, Fact, Facts, Grid, GridColumn, GridRow, Paragraph
from registrar_app.services.sheets.bench import (
    RECEIVED,
    Bench,
    SheetContent,
    addressee,
    case_facts,
    rulebook_row,
)
from registrar_app.services.sheets.changes import contract_changes
from registrar_app.services.sheets.examination_sheet import conclusion_words
from registrar_app.services.sheets.words import NOTHING, day_words, figures, written


def amendment(bench: Bench) -> SheetContent:
    """变更登记记录: reason, what changed field by field, the amounts examined again."""
    blocks: list[Block] = [
        case_facts(bench),
        Facts(
            (
                (Fact(Text("变更日期", "Amended on"), day_words(bench.act.on)),),
                (Fact(Text("变更原因", "Reason"), written(str(bench.act.body["reason"]))),),
                *_examined(bench),
            )
        ),
        *_changes(bench),
        *_amounts(bench),
    ]
    return SheetContent(tuple(blocks))


def cancellation(bench: Bench) -> SheetContent:
    """注销登记记录: by the parties' request."""
    facts = Facts(
        (
            (Fact(Text("注销日期", "Cancelled on"), day_words(bench.act.on)),),
            (Fact(Text("注销原因", "Reason"), written(str(bench.act.body["reason"]))),),
        )
    )
    return SheetContent((case_facts(bench), facts, _void(bench)))


def revocation(bench: Bench) -> SheetContent:
    """撤销登记决定书: the enumerated ground with where it is taken from, and what was found."""
    body, name = bench.act.body, written(bench.contract.name)
    ground = bench.rulebook.revocation_ground(str(body["ground"]))
    reference = ground.reference if ground else None
    # The grounds are taken from another city's rules: where from is said, and it is not called the basis in law.
    source = Text(reference.cite("zh"), reference.cite("en")) if reference else NOTHING
    facts = Facts(
        (
            (Fact(Text("撤销日期", "Revoked on"), day_words(bench.act.on)),),
            (
                Fact(
                    Text("撤销事由", "Ground"),
                    ground.text if ground else written(str(body["ground"])),
                    strong=True,
                ),
            ),
            (Fact(Text("事由分类", "Classed after"), source),),
            (Fact(Text("查明情况", "Found"), written(str(body["note"]))),),
            rulebook_row(bench),
        )
    )
    words = Paragraph(
        Text(
            f"经查，技术合同《{name}》的登记应予撤销，现决定撤销。",
            f'The registration of the technology contract "{name}" is revoked.',
        )
    )
    return SheetContent((words, case_facts(bench), facts, _void(bench), RECEIVED), addressee(bench))


def _void(bench: Bench) -> Paragraph:
    """What the register does from that day; from when the registration is void in law no source says."""
    state = bench.case.state.label
    return Paragraph(
        Text(
            f"登记簿自本日起记载该登记{state.zh}，其凭单不再有效；此前的登记行为保留在登记簿中。",
            f"From this day the register shows the registration as {state.en.lower()}, and its slips are no longer "
            "valid; the acts before stay in the register.",
        )
    )


def reexamination(bench: Bench) -> SheetContent:
    """重新认定记录: who asked, what was found, upheld or changed and how."""
    body = bench.act.body
    facts = Facts(
        (
            (
                Fact(Text("提请单位", "Requested by"), RequestedBy(body["requested_by"]).label),
                Fact(Text("来文文号", "Letter no."), written(str(body["letter_no"]))),
            ),
            (
                Fact(Text("重新认定日期", "Decided on"), day_words(bench.act.on)),
                Fact(Text("结果", "Outcome"), Outcome(body["outcome"]).label, strong=True),
            ),
            (Fact(Text("认定意见", "Found"), written(str(body["note"]))),),
            *_examined(bench),
        )
    )
    changes = [*_changes(bench), *_amounts(bench)] if "contract" in body else []
    return SheetContent((case_facts(bench), facts, *changes))


def income(bench: Bench) -> SheetContent:
    """技术性收入核定表: this receipt, and all determined so far against the recognised transaction amount."""
    determined, one = incomes_of(bench.case), read_income(bench.act.body["income"])
    total = sum(entry.technology_income for entry in determined)
    recognised = bench.contract.transaction_amount
    facts = Facts(
        (
            (
                Fact(Text("到账日期", "Received on"), day_words(one.received_on)),
                Fact(Text("到账金额", "Received"), figures(one.amount)),
            ),
            (
                Fact(
                    Text("核定技术性收入", "Technology income"), figures(one.technology_income), strong=True
                ),
                Fact(Text("凭证号、发票号", "Voucher, invoice"), _numbers(one.voucher_no, one.invoice_no)),
            ),
            (Fact(Text("说明", "Remarks"), written(one.note)),),
            (
                Fact(Text("核定技术交易额", "Recognised amount"), figures(recognised)),
                Fact(Text("累计技术性收入", "Determined in all"), figures(total), strong=True),
            ),
            (
                Fact(
                    Text("尚可核定", "Still open"),
                    figures(None if recognised is None else recognised - total),
                ),
                Fact(Text("到账凭证", "Evidence"), _paper(bench, one.evidence)),
            ),
        )
    )
    return SheetContent((case_facts(bench), facts, _receipts(determined)))


def _receipts(determined: list[TechnologyIncome]) -> Grid:
    rows = tuple(
        GridRow(
            (
                entry.received_on.isoformat(),
                figures(entry.amount),
                figures(entry.technology_income),
                _numbers(entry.voucher_no, entry.invoice_no),
            )
        )
        for entry in determined
    )
    total = (
        Text("合计", "Total"),
        figures(sum(entry.amount for entry in determined)),
        figures(sum(entry.technology_income for entry in determined)),
        "",
    )
    return Grid(
        title=Text("逐笔核定", "Receipts determined"),
        columns=(
            GridColumn(Text("到账日期", "Received on"), 22),
            GridColumn(Text("到账金额", "Received"), 30, "right"),
            GridColumn(Text("技术性收入", "Technology income"), 30, "right"),
            GridColumn(Text("凭证号、发票号", "Voucher, invoice"), 36),
        ),
        rows=(*rows, GridRow(total, "total")),
    )


def payment(bench: Bench) -> SheetContent:
    """付款记录: one payment or refund with its evidence."""
    one = interchange.read_payment(bench.act.body["payment"])
    paid = sum(entry.amount for entry in bench.contract.payments or ())
    evidence = bench.act.body.get("evidence")
    facts = Facts(
        (
            (
                Fact(Text("付款日期", "Paid on"), day_words(one.paid_on)),
                Fact(Text("金额", "Amount"), figures(one.amount), strong=True),
            ),
            (
                Fact(Text("其中技术部分", "Technology part"), figures(one.technology_part)),
                Fact(Text("凭证号、发票号", "Voucher, invoice"), _numbers(one.voucher_no, one.invoice_no)),
            ),
            (
                Fact(Text("已付款合计", "Paid so far"), figures(paid)),
                Fact(Text("付款凭证", "Evidence"), _paper(bench, evidence)),
            ),
        )
    )
    return SheetContent((case_facts(bench), facts))


def official_number(bench: Bench) -> SheetContent:
    """全国登记编号记录: the number that the national system gave."""
    facts = Facts(
        (
            (
                Fact(
                    Text("全国登记编号", "Official no."),
                    written(str(bench.act.body["official_no"])),
                    strong=True,
                ),
                Fact(Text("记录日期", "Noted on"), day_words(bench.act.on)),
            ),
        )
    )
    return SheetContent((case_facts(bench), facts))


def _changes(bench: Bench) -> list[Block]:
    before = bench.before
    changes = (
        contract_changes(before, bench.contract, bench.desk.packs.code_lists()) if before is not None else []
    )
    if not changes:
        return [Paragraph(Text("登记内容没有变化。", "The registered content did not change."))]
    return [
        Grid(
            title=Text("变更内容", "What changed"),
            columns=(
                GridColumn(Text("栏目", "Field"), 30),
                GridColumn(Text("变更前", "Before"), 50),
                GridColumn(Text("变更后", "After"), 50),
            ),
            rows=tuple(GridRow((change.label, change.before, change.after)) for change in changes),
        )
    ]


def _amounts(bench: Bench) -> list[Block]:
    before, after = bench.before or Contract(), bench.contract
    columns = (
        GridColumn(Text("金额", "Amount"), 30),
        GridColumn(Text("变更前", "Before"), 50, "right"),
        GridColumn(Text("变更后", "After"), 50, "right"),
    )
    rows = (
        GridRow(
            (
                Text("合同成交额", "Contract value"),
                figures(before.contract_value),
                figures(after.contract_value),
            )
        ),
        GridRow(
            (
                Text("核定技术交易额", "Technology amount"),
                figures(before.transaction_amount),
                figures(after.transaction_amount),
            )
        ),
    )
    return [Grid(columns=columns, rows=rows, title=Text("重新核定金额", "Amounts examined again"))]


def _examined(bench: Bench) -> list[tuple[Fact, ...]]:
    examination = bench.examination
    if examination is None:
        return [rulebook_row(bench)]
    rows: list[tuple[Fact, ...]] = [
        rulebook_row(bench),
        (Fact(Text("审查结论", "Conclusion"), conclusion_words(examination.conclusion, bench.rulebook)),),
        (Fact(Text("对结论", "Registrar"), examination.decided.label),),
    ]
    if examination.override:
        rows.append((Fact(Text("登记员理由", "Reason given"), examination.override),))
    return rows


def _numbers(*numbers: str | None) -> str:
    return " / ".join(number for number in numbers if number) or NOTHING


def _paper(bench: Bench, digest: object) -> str:
    if not isinstance(digest, str):
        return NOTHING
    names = {paper.sha256: paper.name for paper in bench.desk.store.papers_of(bench.case.uid)}
    return names.get(digest, digest[:16])
