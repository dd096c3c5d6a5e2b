"""``registrar scheme``: list the schemes, show one with its readings, assess a year from the store or from a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from registrar_app.cli.scheme_words import assessment_lines, scheme_lines, scheme_value
from registrar_app.cli.session import RegistrarGroup, Session, pass_session
from registrar_app.cli.table_out import table_option, write_out, write_plain
from registrar_app.domain.assessment import write_assessment
from registrar_app.domain.errors import UsageError
from registrar_app.domain.scheme import Scheme
from registrar_app.domain.schemes.history import History, read_history
from registrar_app.domain.text import Text
from registrar_app.services.assess_schemes import (
    assess_history,
    choose_schemes,
    read_contracts,
    store_history,
)
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Table
from registrar_app.services.scheme_ledger import ledger_table
from registrar_app.services.tables.scheme_details_table import details_table

FILE = click.Path(path_type=Path)


class IsoDate(click.ParamType[date]):
    """A date written like 2020-03-01."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the date, or fail as a wrong usage."""
        try:
            day = date.fromisoformat(value)
            if day.isoformat() != value:  # Python also reads 20200301 and the week form 2020-W10-1
                raise ValueError(value)
            return day
        except ValueError:
            self.fail(f"“{value}” 不是日期 / not a date like 2020-03-01", param, ctx)


def _packs_option(command: Any) -> Any:
    return click.option("--packs", "packs_dir", type=FILE, help="政策包文件夹 / folder of scheme packs")(
        command
    )


@click.group(cls=RegistrarGroup, name="scheme")
def noun() -> None:
    """奖补政策：列出、查看、评估 / schemes: list, show, assess."""


@noun.command("list")
@_packs_option
@pass_session
def list_all(session: Session, packs_dir: Path | None) -> None:
    """列出政策 / list the schemes."""
    schemes = choose_schemes(session.program.read_schemes(packs_dir), None)
    for scheme in schemes:
        title = scheme.title.in_language(session.language)
        line = f"{scheme.id}  {title}  {scheme.valid_from}…{scheme.valid_to}"
        session.say(line)
    session.show([scheme_value(scheme, session.language) for scheme in schemes])


@noun.command("show")
@click.argument("scheme_id", metavar="ID")
@_packs_option
@pass_session
def show(session: Session, scheme_id: str, packs_dir: Path | None) -> None:
    """查看一项政策及其解读 / show one scheme with its readings."""
    (scheme,) = choose_schemes(session.program.read_schemes(packs_dir), scheme_id)
    for line in scheme_lines(scheme, session.language):
        session.say(line)
    session.show(scheme_value(scheme, session.language))


@noun.command("assess")
@click.option("--year", required=True, type=click.IntRange(1, 9999), help="年度 / calendar year")
@click.option("--scheme", "scheme_id", help="政策编号 / scheme id; all of them when absent")
@click.option("--beneficiary", metavar="CODE", help="统一社会信用代码 / credit code")
@click.option("--as-of", type=IsoDate(), help="截止日 / as things stood on this day (today)")
@click.option(
    "--input", "source", type=FILE, help="合同文件，不需要数据库 / file of contracts, no store needed"
)
@_packs_option
@table_option()
@click.option(
    "--details", is_flag=True, help="--out 写逐项明细，不写台账 / --out writes every item, not the ledger"
)
@pass_session
def assess(
    session: Session,
    *,
    table_file: Path | None,
    details: bool,
    year: int,
    scheme_id: str | None,
    beneficiary: str | None,
    as_of: date | None,
    source: Path | None,
    packs_dir: Path | None,
) -> int:
    """评估一个年度 / assess a year."""
    if beneficiary is not None and not beneficiary.strip():
        raise UsageError(
            "BENEFICIARY-EMPTY",
            "--beneficiary",
            Text("没有写统一社会信用代码", "no credit code given"),
            Text("填写代码，或去掉该选项", "write the code, or leave the option out"),
        )
    schemes = choose_schemes(session.program.read_schemes(packs_dir), scheme_id)
    desk = session.desk() if source is None else None
    history = _history(session, desk, source, as_of)
    found = [assess_history(history, scheme, year, beneficiary) for scheme in schemes]
    if table_file is not None:
        make = details_table if details else ledger_table
        _write(session, desk, make(found[0], _only(schemes)), table_file)
    for scheme, assessment in zip(schemes, found, strict=True):
        for line in assessment_lines(scheme, assessment, session.language):
            session.say(line)
    published = [write_assessment(assessment, session.language) for assessment in found]
    session.show(published if scheme_id is None else published[0])
    return 0 if any(assessment.says_yes for assessment in found) else 1


def _only(schemes: Sequence[Scheme]) -> Scheme:
    """Return the one scheme that was asked for.

    Raises:
        UsageError: there are several; a file holds one.
    """
    if len(schemes) == 1:
        return schemes[0]
    raise UsageError(
        "SCHEME-NOT-GIVEN",
        "--scheme",
        Text("一个文件只写一项政策", "a file holds one scheme"),
        Text("加上 --scheme 编号", "give --scheme ID"),
    )


def _write(session: Session, desk: Desk | None, table: Table, path: Path) -> None:
    if desk is None:
        write_plain(session, table, path)
    else:
        write_out(session, desk, table, path)


def _history(session: Session, desk: Desk | None, source: Path | None, as_of: date | None) -> History:
    if desk is not None:
        return store_history(desk, as_of)
    assert source is not None
    contracts = read_contracts(
        session.program.contract_files, source, lambda line: click.echo(line, err=True), session.language
    )
    return read_history(contracts, as_of or session.program.clock.now().date())
