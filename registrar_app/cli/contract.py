"""``registrar contract``: take in, look at, check and export contracts; the deciding acts are in ``contract_acts``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from registrar_app.cli.contract_acts import add_acts
from registrar_app.cli.contract_bulk import add_bulk
from registrar_app.cli.contract_examination import add_examination
from registrar_app.cli.contract_fields import add_fields
from registrar_app.cli.contract_import import import_files, problem_value, refuse_if_nothing
from registrar_app.cli.contract_list import add_list, show_rows
from registrar_app.cli.contract_national import add_national
from registrar_app.cli.contract_prefill import add_prefill
from registrar_app.cli.contract_reasons import add_reasons
from registrar_app.cli.contract_repeats import add_repeats
from registrar_app.cli.contract_review import add_review
from registrar_app.cli.contract_undo import add_undo
from registrar_app.cli.contract_words import (
    case_lines,
    deadline_lines,
    deadline_value,
    due_line,
    due_value,
    finding_lines,
    finding_value,
    problem_line,
    supplement_lines,
)
from registrar_app.cli.returned_words import loss_value, note_value, return_lines
from registrar_app.cli.session import RegistrarGroup, Session, pass_session, visible
from registrar_app.cli.table_out import table_option, write_out
from registrar_app.domain import interchange
from registrar_app.domain.finding import Severity
from registrar_app.domain.registration import CaseEntry, CaseState
from registrar_app.domain.text import Text
from registrar_app.services.check_contract import check_contract
from registrar_app.services.check_file import check_rows
from registrar_app.services.deadline import decision_deadline, is_disputed
from registrar_app.services.drafts import load_case
from registrar_app.services.due_list import due_list
from registrar_app.services.examine import working_sheet
from registrar_app.services.export_contracts import export_contracts, uids_in
from registrar_app.services.ports import CaseQuery
from registrar_app.services.returned_acts import dismiss_loss, returns_of
from registrar_app.services.review import review_state, review_words
from registrar_app.services.tables.case_tables import due_table
from registrar_app.services.template import export_template

FILE = click.Path(path_type=Path)
FILE_ENDINGS = {".jsonl", ".json", ".xlsx", ".xls", ".ods", ".csv"}


@click.group(cls=RegistrarGroup, name="contract")
def noun() -> None:
    """合同：导入、查看、审核、办理 / contracts: take in, look at, check, decide."""


noun.add_command(import_files)
add_acts(noun)
add_examination(noun)
add_repeats(noun)
add_national(noun)
add_fields(noun)
add_list(noun)
add_bulk(noun)
add_undo(noun)
add_prefill(noun)
add_reasons(noun)
add_review(noun)


@noun.command("check")
@click.argument("target")
@pass_session
def check(session: Session, target: str) -> int:
    """审核文件（不需要数据库）或库中一份合同 / check a file (no store needed) or one contract of the store."""
    if _is_there(target) or Path(target).suffix.lower() in FILE_ENDINGS or session.store_directory is None:
        return _check_file(session, Path(target))
    desk = session.desk()
    case = load_case(desk, target)
    retained = working_sheet(desk, case).worksheet.retained_total
    findings = check_contract(desk, case.contract, uid=case.uid, on=case.accepted_on, retained=retained)
    for line in finding_lines(findings, session.language):
        session.say(line)
    session.show(
        [
            {
                "uid": case.uid,
                "name": case.contract.name,
                "findings": [finding_value(f, session.language) for f in findings],
            }
        ]
    )
    return 1 if any(f.severity is Severity.ERROR for f in findings) else 0


@noun.command("search")
@click.argument("text")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True)
@pass_session
def search(session: Session, text: str, limit: int) -> int:
    """按名称、当事人、编号、信用代码或拼音首字母查找 / find by any part of name, party, number or pinyin initials."""
    rows = session.desk().store.find_cases(CaseQuery(text=text, limit=limit))
    show_rows(session, rows)
    return 0 if rows else 1


@noun.command("due")
@table_option()
@pass_session
def due(session: Session, table_file: Path | None) -> None:
    """在办期限：最紧的在前 / what is waiting for a decision, the most urgent first."""
    desk = session.desk()
    waiting = due_list(desk)
    if table_file is not None:
        write_out(session, desk, due_table(desk, waiting), table_file)
    for case in waiting:
        line = due_line(case, session.language)
        session.say(line)
    overdue = sum(case.is_overdue for case in waiting)
    session.say(
        Text(f"在办 {len(waiting)} 份，其中超期 {overdue} 份", f"waiting: {len(waiting)}, overdue: {overdue}")
    )
    session.show([due_value(case, session.language) for case in waiting])


@noun.command("show")
@click.argument("uid")
@pass_session
def show(session: Session, uid: str) -> None:
    """显示一份合同及办理记录 / show one contract and its history."""
    desk = session.desk()
    case = load_case(desk, uid)
    deadline = decision_deadline(desk, case, disputed=is_disputed(desk, case.uid))
    returns, review = returns_of(desk, case), review_state(desk, case, case.contract)
    for line in (
        *case_lines(case, session.language),
        *return_lines(returns, session.language),
        *supplement_lines(case, desk.today(), session.language),
        *deadline_lines(deadline, session.language),
        *((words.in_language(session.language),) if (words := review_words(desk, review)) else ()),
    ):
        session.say(line)
    session.show(
        {
            "uid": case.uid,
            "state": case.state.value,
            "accepted_on": case.accepted_on.isoformat() if case.accepted_on else None,
            "due_on": deadline.due.isoformat() if deadline else None,
            "supplement_until": case.supplement_until.isoformat() if case.supplement_until else None,
            "review": {"wanted": review.wanted, "by": review.review.act.registrar if review.review else None},
            "deadline": deadline_value(deadline, session.language),
            "contract": interchange.write_contract(case.contract),
            "unparsed": dict(case.unparsed),
            "history": _history(case.history),
            "returned_acts": _history(desk.store.returned_acts(case.uid)),
            "lost": [loss_value(found) for found in returns if found.fell_with is not None],
            "answers": [note_value(a, returns, session.language) for a in desk.store.answers_of(case.uid)],
        }
    )


def _history(entries: Sequence[CaseEntry]) -> list[dict[str, str]]:
    return [
        {
            "hash": entry.hash,
            "kind": entry.act.kind.value,
            "on": entry.act.on.isoformat(),
            "registrar": entry.act.registrar,
        }
        for entry in entries
    ]


@noun.command("dismiss")
@click.argument("uid")
@click.argument("act")
@pass_session
def dismiss(session: Session, uid: str, act: str) -> None:
    """注明一并退回的行为不再办理 / say that an act which fell with a returned one will not be done again."""
    desk = session.desk()
    entry = dismiss_loss(desk, load_case(desk, uid), act)
    label = entry.act.kind.label
    session.say(
        Text(f"不再办理：{label.zh} {entry.hash[:16]}", f"not done again: {label.en} {entry.hash[:16]}")
    )
    session.show({"uid": entry.act.case, "act": entry.hash, "kind": entry.act.kind.value})


@noun.command("export")
@click.argument("target", type=FILE)
@click.option("--state", "states", multiple=True, type=click.Choice([s.value for s in CaseState]))
@click.option("--template", is_flag=True, help="存为报盘模板 .xlsx / as a template")
@click.option("--language", type=click.Choice(["zh", "en"]), help="模板的表头 / heads of the template")
@pass_session
def export(
    session: Session, target: Path, states: tuple[str, ...], template: bool, language: str | None
) -> None:
    """按交换格式或报盘模板导出 / export in interchange form, or as a template."""
    desk, chosen = session.desk(), tuple(CaseState(s) for s in states)
    if template:
        uids, words = uids_in(desk, chosen), language or session.language
        count = export_template(session.program, desk, target, uids, language=words)
    else:
        count = export_contracts(session.program, desk, target, chosen)
    session.say(Text(f"已导出 {count} 份：{target}", f"exported {count}: {target}"))
    session.show({"exported": count, "file": str(target)})


def _is_there(target: str) -> bool:
    try:
        return Path(target).exists()
    except OSError:  # longer than any file's name
        return False


def _check_file(session: Session, path: Path) -> int:
    rows = session.program.contract_files.read(path)
    refuse_if_nothing(rows, [row for row in rows if row.contract is None])
    packs = session.program.read_packs(None)
    results = check_rows(packs, rows, session.program.clock.now().date())
    worst = 0
    values: list[dict[str, Any]] = []
    for row, findings in results:
        for problem in row.problems:
            click.echo(visible(problem_line(problem, session.language)), err=True)
        name = (row.contract.name if row.contract else None) or ""
        session.say(f"{row.where} {name}")
        for line in finding_lines(findings, session.language) if row.contract is not None else ():
            session.say(line)
        values.append(
            {
                "where": row.where,
                "uid": row.contract.uid if row.contract else None,
                "name": name or None,
                "problems": [problem_value(p, session) for p in row.problems],
                "findings": [finding_value(f, session.language) for f in findings],
            }
        )
        worst = max(worst, int(bool(row.problems) or any(f.severity is Severity.ERROR for f in findings)))
    session.show(values)
    return worst
