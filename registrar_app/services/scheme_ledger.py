"""Lays an assessment out as a ledger (台账) to write or print; the assessment itself is made in ``assess_schemes``."""

from __future__ import annotations

from registrar_app.domain.assessment import Assessment, BeneficiaryAssessment
from registrar_app.domain.scheme import Scheme
from registrar_app.domain.text import Text
from registrar_app.services.document_ports import Column, Table

COLUMNS = (
    Column(Text("序号", "No."), "count"),
    Column(Text("单位名称", "Beneficiary")),
    Column(Text("统一社会信用代码", "Credit code")),
    Column(Text("结论", "Outcome")),
    Column(Text("项数", "Count"), "count"),
    Column(Text("门槛合计（元）", "Threshold sum (yuan)"), "money"),
    Column(Text("计算基数（元）", "Base (yuan)"), "money"),
    Column(Text("测算金额（元）", "Computed (yuan)"), "money"),
    Column(Text("核定金额（元）", "Amount (yuan)"), "money"),
    Column(Text("资料补齐后（元）", "If confirmed (yuan)"), "money"),
)


def ledger_table(assessment: Assessment, scheme: Scheme) -> Table:
    """Return the year's ledger, one line a beneficiary, with the total of the amounts (fen) and the clause."""
    results = assessment.results
    day = assessment.as_of.isoformat()
    return Table(
        title=Text(
            f"{assessment.year}年度{scheme.title.zh}台账", f"Ledger {assessment.year}: {scheme.title.en}"
        ),
        subtitle=Text(f"截至 {day} 的登记与付款", f"registrations and payments up to {day}"),
        columns=COLUMNS,
        rows=[_line(number, result) for number, result in enumerate(results, start=1)],
        total=(
            "", Text("合计", "Total"), "", "", sum(r.count for r in results), None,
            sum(r.base for r in results), sum(r.computed for r in results),
            sum(r.amount for r in results), sum(r.amount_if_confirmed for r in results),
        ),
        notes=(
            Text(
                "本台账依登记库数据测算，是工作底稿；拨付以主管部门审定为准",
                "computed from the register as a working paper; the bureau decides what is paid",
            ),
        ),
    )  # fmt: skip


def _line(number: int, result: BeneficiaryAssessment) -> tuple[object, ...]:
    return (
        number,
        result.name,
        result.credit_code or "",
        result.outcome.label,
        result.count,
        result.threshold_sum,
        result.base,
        result.computed,
        result.amount,
        result.amount_if_confirmed,
    )
