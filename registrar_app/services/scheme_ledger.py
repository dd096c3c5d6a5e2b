"""Lays an assessment out as a ledger (台账) to write or print; the assessment itself is made in ``assess_schemes``."""

from __future__ import annotations

from registrar_app.domain.assessment import Assessment, BeneficiaryAssessment, Eligibility
from registrar_app.domain.scheme import Scheme
from registrar_app.domain.text import Text
from registrar_app.services.document_ports import Column, Table

NUMBER, NAME, CODE, OUTCOME, COUNT = (
    Column(Text("序号", "No."), "count"),
    Column(Text("单位名称", "Beneficiary")),
    Column(Text("统一社会信用代码", "Credit code")),
    Column(Text("结论", "Outcome")),
    Column(Text("项数", "Count"), "count"),
)
THRESHOLD = Column(Text("门槛合计（元）", "Threshold sum (yuan)"), "money")
AMOUNTS = (
    Column(Text("计算基数（元）", "Base (yuan)"), "money"),
    Column(Text("测算金额（元）", "Computed (yuan)"), "money"),
    Column(Text("核定金额（元）", "Amount (yuan)"), "money"),
    Column(Text("全部确认后（元）", "If confirmed (yuan)"), "money"),
)


def ledger_table(assessment: Assessment, scheme: Scheme) -> Table:
    """Return the year's ledger: one line a beneficiary with something to count or to clear up, totals, notes.

    Amounts are fen. Those of whom nothing counts in the year are only numbered in a note.
    """
    shown = [r for r in assessment.results if r.outcome is not Eligibility.NOT_ELIGIBLE or r.count or r.base]
    with_threshold = any(result.threshold_sum is not None for result in assessment.results)
    day = assessment.as_of.isoformat()
    return Table(
        title=Text(
            f"{assessment.year}年度{scheme.title.zh}台账", f"Ledger {assessment.year}: {scheme.title.en}"
        ),
        subtitle=Text(f"截至 {day} 的登记与付款", f"registrations and payments up to {day}"),
        columns=(NUMBER, NAME, CODE, OUTCOME, COUNT, *((THRESHOLD,) if with_threshold else ()), *AMOUNTS),
        rows=[_line(number, result, with_threshold) for number, result in enumerate(shown, start=1)],
        total=_total(shown, with_threshold),
        notes=_notes(len(assessment.results) - len(shown)),
    )


def _line(number: int, result: BeneficiaryAssessment, with_threshold: bool) -> tuple[object, ...]:
    named = (number, result.name, result.credit_code or "", result.outcome.label, result.count)
    threshold = (result.threshold_sum,) if with_threshold else ()
    return (*named, *threshold, result.base, result.computed, result.amount, result.amount_if_confirmed)


def _total(shown: list[BeneficiaryAssessment], with_threshold: bool) -> tuple[object, ...]:
    sums = (
        sum(result.base for result in shown),
        sum(result.computed for result in shown),
        sum(result.amount for result in shown),
        sum(result.amount_if_confirmed for result in shown),
    )
    count = sum(result.count for result in shown)
    return ("", Text("合计", "Total"), "", "", count, *((None,) if with_threshold else ()), *sums)


def _notes(left_out: int) -> tuple[Text, ...]:
    working_paper = Text(
        "本台账依登记库数据测算，是工作底稿；拨付以主管部门审定为准",
        "computed from the register as a working paper; the bureau decides what is paid",
    )
    others = Text(
        f"另有 {left_out} 家单位在库中有合同，本年度没有可计的项目或付款",
        f"{left_out} more beneficiaries have contracts in the register and nothing to count in this year",
    )
    return (others, working_paper) if left_out else (working_paper,)
