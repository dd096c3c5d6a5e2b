"""Lays the reasons of an assessment out as a table: every contract of every beneficiary, and what it counts for."""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.assessment import Assessment
from registrar_app.domain.scheme import Scheme
from registrar_app.domain.text import Text
from registrar_app.services.document_ports import Column, Table


def details_table(assessment: Assessment, scheme: Scheme) -> Table:
    """Return one row a contract, and one a criterion of the beneficiary's year."""
    columns = (
        Column(Text("单位名称", "Beneficiary")),
        Column(Text("统一社会信用代码", "Credit code")),
        Column(Text("项目", "Item")),
        Column(Text("全国登记编号", "Official number")),
        Column(Text("结论", "Outcome")),
        Column(Text("计入金额（元）", "Counted (yuan)"), "money"),
        Column(Text("理由", "Reason")),
        Column(Text("缺少", "Missing")),
    )
    return Table(
        title=Text(
            f"{assessment.year}年度{scheme.title.zh}明细", f"Details {assessment.year}: {scheme.title.en}"
        ),
        subtitle=Text(f"截至 {assessment.as_of}", f"up to {assessment.as_of}"),
        columns=columns,
        rows=list(_rows(assessment)),
    )


def _rows(assessment: Assessment) -> Iterator[tuple[object, ...]]:
    for result in assessment.results:
        who = (result.name, result.credit_code)
        for criterion in result.criteria:
            missing = _joined([field.label for field in criterion.missing])
            yield (*who, criterion.title, None, criterion.outcome.label, None, criterion.explanation, missing)
        for contract in result.contracts:
            counted = Text("计入", "counted") if contract.counted else Text("不计入", "not counted")
            missing = _joined([field.label for field in contract.missing])
            amount = contract.contribution if contract.counted else None
            yield (*who, contract.name, contract.official_no, counted, amount, contract.reason, missing)


def _joined(texts: list[Text]) -> Text:
    return Text("、".join(text.zh for text in texts), ", ".join(text.en for text in texts))
