"""``registrar template``: a blank template (报盘模板) for applicants, and whether a filled one can be read."""

from __future__ import annotations

from pathlib import Path

import click

from registrar_app.cli.contract_words import problem_line
from registrar_app.cli.session import RegistrarGroup, Session, pass_session, visible
from registrar_app.domain.text import Text
from registrar_app.services.template import MOST, ROWS, write_blank_template

FILE = click.Path(path_type=Path)


@click.group(cls=RegistrarGroup, name="template")
def noun() -> None:
    """报盘模板：存一份空白的，检查填好的 / the template for applicants: save a blank one, check a filled one."""


@noun.command("write")
@click.option("--out", type=FILE, required=True, help="写成 .xlsx / the workbook")
@click.option("--language", type=click.Choice(["zh", "en"]), help="表头的语言 / language of the heads")
@click.option(
    "--rows",
    type=click.IntRange(1, MOST),
    default=ROWS,
    show_default=True,
    help="合同行数 / rows for contracts",
)
@pass_session
def write(session: Session, out: Path, language: str | None, rows: int) -> None:
    """存一份空白模板（不需要数据库）/ save a blank template; no store needed."""
    chosen = language or session.language
    write_blank_template(session.program, out, language=chosen, rows=rows)
    session.say(Text(f"已写入空白模板：{out}", f"blank template written: {out}"))
    session.show({"file": str(out), "language": chosen, "rows": rows})


@noun.command("check")
@click.argument("file", type=FILE)
@pass_session
def check(session: Session, file: Path) -> int:
    """检查填好的模板能否读取，指出每处的工作表和单元格 / whether a filled template can be read; sheet and cell of each fault."""
    version, rows = session.program.contract_files.read_template(file)
    problems = [problem for row in rows for problem in row.problems]
    for problem in problems:
        click.echo(visible(problem_line(problem, session.language)), err=True)
    good = [row.contract for row in rows if row.contract is not None]
    counts = {
        "contracts": len(good),
        "payments": sum(len(contract.payments or ()) for contract in good),
        "costs": sum(len(contract.non_technical_costs or ()) for contract in good),
        "faulty": len(rows) - len(good),
    }
    session.say(
        Text(
            "第 {version} 版模板：可以读取合同 {contracts} 份、付款 {payments} 笔、非技术性费用 {costs} 项；"
            "有问题的 {faulty} 行",
            "template of version {version}: {contracts} contracts, {payments} payments, {costs} costs can be read; "
            "{faulty} rows have problems",
        ).filled(version=version, **counts)
    )
    told = [
        {
            "place": problem.path,
            "problem": problem.problem.in_language(session.language),
            "remedy": problem.remedy.in_language(session.language),
        }
        for problem in problems
    ]
    session.show({"version": version, **counts, "problems": told})
    return 1 if problems else 0
