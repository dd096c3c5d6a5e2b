"""``registrar report``: the statistics of a year, on screen or as a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.domain.money import format_yuan, group_yuan
from registrar_app.domain.text import Text
from registrar_app.services.compare_years import (
    FIGURES,
    ComparedRow,
    Comparison,
    change_words,
    compare_year,
    comparison_table,
)
from registrar_app.services.document_ports import Table
from registrar_app.services.export_table import export_table
from registrar_app.services.report import DIMENSIONS, Report, ReportRow, report_table, report_year


@click.command(cls=RegistrarCommand, name="report")
@click.option(
    "--year", type=click.IntRange(1985, 2200), required=True, help="登记年度 / year of registration"
)
@click.option("--by", type=click.Choice(DIMENSIONS), required=True, help="维度 / dimension")
@click.option(
    "--compare", is_flag=True, help="与上年同期相比（同比）/ beside the same period of the year before"
)
@click.option("--out", type=click.Path(path_type=Path), help="写成 .xlsx .csv .pdf / write to a file")
@pass_session
def noun(session: Session, year: int, by: str, compare: bool, out: Path | None) -> None:
    """统计报表 / statistics."""
    desk = session.desk()
    if compare:
        compared = compare_year(desk, year, by)
        lines = [_compared_line(row) for row in (*compared.rows, compared.total)]
        _tell(session, out, comparison_table(compared), [compared.period, *lines])
        session.show(_compared_value(compared, session.language))
        return
    report = report_year(desk, year, by)
    lines = [_line(row) for row in (*report.rows, report.total)]
    _tell(session, out, report_table(report), [*lines, *report.notes])
    session.show(_value(report, session.language))


def _tell(session: Session, out: Path | None, table: Table, lines: Sequence[Text]) -> None:
    """Write the table where a file is named, otherwise say the lines."""
    if out is not None:
        export_table(session.program, session.desk(), table, out, session.language)
        lines = [Text(f"已写入 {out}", f"written to {out}")]
    for line in lines:
        session.say(line)


def _compared_line(row: ComparedRow) -> Text:
    value, amount = group_yuan(row.now.value), group_yuan(row.now.transaction_amount)
    count, of_value, of_amount = (change_words(row.change(figure)) for figure in FIGURES)
    return Text(
        f"{row.label.zh}：{row.now.count} 项（上年同期 {row.before.count} 项，{count}），"
        f"成交额 {value} 元（{of_value}），技术交易额 {amount} 元（{of_amount}）",
        f"{row.label.en}: contracts {row.now.count} (year before {row.before.count}, {count}), "
        f"value {value} yuan ({of_value}), technology amount {amount} yuan ({of_amount})",
    )


def _compared_value(compared: Comparison, language: str) -> dict[str, object]:
    def of(row: ComparedRow) -> dict[str, object]:
        return {
            **_row_value(row.now, language),
            "before": {
                name: value for name, value in _row_value(row.before, language).items() if name in FIGURES
            },
            "change_per_mille": {figure: row.change(figure) for figure in FIGURES},
        }

    return {
        "format": "registrar-report/1",
        "year": compared.year,
        "by": compared.by,
        "until": compared.until.isoformat(),
        "until_before": compared.until_before.isoformat(),
        "rows": [of(row) for row in compared.rows],
        "total": of(compared.total),
    }


def _line(row: ReportRow) -> Text:
    money = (group_yuan(row.value), group_yuan(row.transaction_amount))
    return Text(
        "{}：{} 项，成交额 {} 元，技术交易额 {} 元".format(row.label.zh, row.count, *money),
        "{}: contracts {}, value {} yuan, technology amount {} yuan".format(row.label.en, row.count, *money),
    )


def _value(report: Report, language: str) -> dict[str, object]:
    return {
        "format": "registrar-report/1",
        "year": report.year,
        "by": report.by,
        "rows": [_row_value(row, language) for row in report.rows],
        "total": _row_value(report.total, language),
    }


def _row_value(row: ReportRow, language: str) -> dict[str, object]:
    return {
        "key": row.key,
        "label": row.label.in_language(language),
        "count": row.count,
        "value": format_yuan(row.value),
        "transaction_amount": format_yuan(row.transaction_amount),
        "ended_count": row.ended_count,
        "ended_value": format_yuan(row.ended_value),
    }
