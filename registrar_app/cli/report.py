"""``registrar report``: the statistics of a year, on screen or as a file."""

from __future__ import annotations

from pathlib import Path

import click

from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.domain.money import format_yuan, group_yuan
from registrar_app.domain.text import Text
from registrar_app.services.export_table import export_table
from registrar_app.services.report import DIMENSIONS, Report, ReportRow, report_table, report_year


@click.command(cls=RegistrarCommand, name="report")
@click.option(
    "--year", type=click.IntRange(1985, 2200), required=True, help="登记年度 / year of registration"
)
@click.option("--by", type=click.Choice(DIMENSIONS), required=True, help="维度 / dimension")
@click.option("--out", type=click.Path(path_type=Path), help="写成 .xlsx .csv .pdf / write to a file")
@pass_session
def noun(session: Session, year: int, by: str, out: Path | None) -> None:
    """统计报表 / statistics."""
    desk = session.desk()
    report = report_year(desk, year, by)
    if out is not None:
        table = report_table(report, practice=desk.store.identity.practice)
        export_table(session.program, desk, table, out, session.language)
        session.say(Text(f"已写入 {out}", f"written to {out}"))
    else:
        for row in (*report.rows, report.total):
            session.say(_line(row))
        for note in report.notes:
            session.say(note)
    session.show(_value(report, session.language))


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
