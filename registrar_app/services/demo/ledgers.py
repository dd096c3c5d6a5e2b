"""The yearly ledgers and statistics of the demo, made at the bureau from what the offices sent."""

from __future__ import annotations

from pathlib import Path

from registrar_app.domain.assessment import Assessment, Eligibility
from registrar_app.domain.contract import Contract
from registrar_app.domain.money import group_yuan
from registrar_app.domain.practice_mark import mark_practice
from registrar_app.domain.scheme import Scheme
from registrar_app.domain.text import Text
from registrar_app.services.assess_schemes import assess_contracts, assess_year
from registrar_app.services.demo.account import Account
from registrar_app.services.demo.world import PracticeWorld
from registrar_app.services.desk import Desk
from registrar_app.services.program import Program
from registrar_app.services.report import DIMENSIONS, report_table, report_year
from registrar_app.services.scheme_ledger import ledger_table

LEDGER_YEARS = (2019, 2020, 2021)


def make_ledgers(program: Program, world: PracticeWorld, account: Account) -> None:
    """Assess both schemes for every year they were in force and print the statistics."""
    desk = world.open(program, "bureau")
    reports = world.folder / "reports"
    reports.mkdir(exist_ok=True)
    try:
        account.head(Text("五、两项奖补政策年度台账", "5. Yearly ledgers of both schemes"))
        carried = _carried_by_file(program, desk, reports / "contracts.jsonl")
        same = True
        for scheme in program.read_schemes(None):
            for year in LEDGER_YEARS:
                assessment = assess_year(desk, scheme, year)
                same = same and assessment == assess_contracts(carried, scheme, year, assessment.as_of)
                _make_ledger(program, assessment, scheme, reports, account)
        account.prove(
            same,
            Text(
                "由数据库与由导出文件测算的结果逐项相同",
                "the store and the exported file give the same assessments",
            ),
        )
        account.head(Text("六、统计", "6. Statistics"))
        _make_statistics(program, desk, reports, account)
    finally:
        desk.store.close()


def _carried_by_file(program: Program, desk: Desk, path: Path) -> list[Contract]:
    program.contract_files.write((mark_practice(case.contract) for case in desk.store.cases()), path)
    return [row.contract for row in program.contract_files.read(path) if row.contract is not None]


def _make_ledger(
    program: Program, assessment: Assessment, scheme: Scheme, reports: Path, account: Account
) -> None:
    eligible = [r for r in assessment.results if r.outcome is Eligibility.ELIGIBLE]
    total = group_yuan(sum(result.amount for result in assessment.results))
    table = ledger_table(assessment, scheme).of_practice()
    for ending in (".xlsx", ".pdf"):
        stem = f"{scheme.id.replace('/', '-')}-{assessment.year}"
        program.tables.write(table, reports / f"{stem}{ending}", account.language)
    account.say(
        Text(
            f"{assessment.year} 年 {scheme.title.zh}：符合 {len(eligible)} 家，合计 {total} 元",
            f"{assessment.year} {scheme.title.en}: {len(eligible)} eligible, {total} yuan in all",
        )
    )


def _make_statistics(program: Program, desk: Desk, reports: Path, account: Account) -> None:
    today = desk.today().year
    totals = set()
    for by in DIMENSIONS:
        report = report_year(desk, today, by)
        program.tables.write(
            report_table(report).of_practice(), reports / f"statistics-{today}-{by}.xlsx", account.language
        )
        if by != "flow":
            totals.add((report.total.count, report.total.value, report.total.transaction_amount))
            totals.add(
                (
                    sum(r.count for r in report.rows),
                    sum(r.value for r in report.rows),
                    report.total.transaction_amount,
                )
            )
    account.prove(len(totals) == 1, Text("任一维度的合计都相同", "every dimension adds up to the same total"))
    count, value, _ = totals.pop()
    account.say(
        Text(
            f"{today} 年登记 {count} 项，{group_yuan(value)} 元",
            f"{today}: {count} registered, {group_yuan(value)} yuan",
        )
    )
