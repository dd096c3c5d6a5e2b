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
from registrar_app.cli.contract_list import add_list, show_rows
from registrar_app.cli.contract_reasons import add_reasons
from registrar_app.cli.contract_repeats import add_repeats
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
from registrar_app.domain import interchange
from registrar_app.domain.errors import ASK_SENDER, InputRefusedError
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.finding import Severity
from registrar_app.domain.registration import CaseEntry, CaseState
from registrar_app.domain.text import Text
from registrar_app.services.check_contract import check_contract
from registrar_app.services.check_file import check_rows
from registrar_app.services.deadline import decision_deadline, is_disputed
from registrar_app.services.drafts import load_case
from registrar_app.services.due_list import due_list
from registrar_app.services.examine import working_sheet
from registrar_app.services.export_contracts import export_contracts
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.import_contracts import import_contracts, read_files
from registrar_app.services.ports import CaseQuery
from registrar_app.services.returned_acts import dismiss_loss, returns_of

FILE = click.Path(path_type=Path)
FILE_ENDINGS = {".jsonl", ".json", ".xlsx", ".csv"}


@click.group(cls=RegistrarGroup, name="contract")
def noun() -> None:
    """合同：导入、查看、审核、办理 / contracts: take in, look at, check, decide."""


add_acts(noun)
add_examination(noun)
add_repeats(noun)
add_fields(noun)
add_list(noun)
add_bulk(noun)
add_undo(noun)
add_reasons(noun)


@noun.command("import")
@click.argument("files", nargs=-1, required=True, type=FILE)
@click.option("--dry-run", is_flag=True, help="只试不写 / try without writing")
@click.option("--report", type=FILE, help="逐行报告 .xlsx / row report")
@pass_session
def import_files(session: Session, files: tuple[Path, ...], dry_run: bool, report: Path | None) -> int:
    """导入合同文件（.jsonl .json .xlsx .csv）/ take contract files in."""
    rows = read_files(session.program, files)
    needs_key = any(row.contract is not None and row.contract.registration is not None for row in rows)
    desk = session.desk(unlock=needs_key and not dry_run)
    outcome = import_contracts(desk, rows, dry_run=dry_run, watch=session.watch, files=files)
    if report is not None:
        session.program.contract_files.write_report(files[0], outcome.refused, report)
    _refuse_if_nothing(rows, outcome.refused)
    for row in outcome.refused:
        for problem in row.problems:
            click.echo(visible(problem_line(problem, session.language)), err=True)
    counts = [
        len(part) for part in (outcome.drafts, outcome.registrations, outcome.duplicates, outcome.refused)
    ]
    session.say(
        Text(
            "{}草稿 {} 份，登记 {} 份，重复 {} 份，退回 {} 份".format(
                "试导入：" if dry_run else "已导入：", *counts
            ),
            "{}: {} drafts, {} registrations, {} duplicates, {} refused".format(
                "would import" if dry_run else "imported", *counts
            ),
        )
    )
    session.show(
        {
            "dry_run": dry_run,
            "drafts": outcome.drafts,
            "registrations": outcome.registrations,
            "duplicates": outcome.duplicates,
            "refused": [
                {"where": row.where, "problems": [_problem(p, session) for p in row.problems]}
                for row in outcome.refused
            ],
        }
    )
    return 1 if outcome.refused else 0


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
        session.say(Text(line, line))
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
@pass_session
def due(session: Session) -> None:
    """在办期限：最紧的在前 / what is waiting for a decision, the most urgent first."""
    waiting = due_list(session.desk())
    for case in waiting:
        line = due_line(case, session.language)
        session.say(Text(line, line))
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
    returns = returns_of(desk, case)
    for line in (
        *case_lines(case, session.language),
        *return_lines(returns, session.language),
        *supplement_lines(case, desk.today(), session.language),
        *deadline_lines(deadline, session.language),
    ):
        session.say(Text(line, line))
    session.show(
        {
            "uid": case.uid,
            "state": case.state.value,
            "accepted_on": case.accepted_on.isoformat() if case.accepted_on else None,
            "due_on": deadline.due.isoformat() if deadline else None,
            "supplement_until": case.supplement_until.isoformat() if case.supplement_until else None,
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
@pass_session
def export(session: Session, target: Path, states: tuple[str, ...]) -> None:
    """按交换格式导出 / export in interchange form."""
    count = export_contracts(session.program, session.desk(), target, tuple(CaseState(s) for s in states))
    session.say(Text(f"已导出 {count} 份：{target}", f"exported {count}: {target}"))
    session.show({"exported": count, "file": str(target)})


def _is_there(target: str) -> bool:
    try:
        return Path(target).exists()
    except OSError:  # longer than any file's name
        return False


def _check_file(session: Session, path: Path) -> int:
    rows = session.program.contract_files.read(path)
    _refuse_if_nothing(rows, [row for row in rows if row.contract is None])
    packs = session.program.read_packs(None)
    results = check_rows(packs, rows, session.program.clock.now().date())
    worst = 0
    values: list[dict[str, Any]] = []
    for row, findings in results:
        for problem in row.problems:
            click.echo(visible(problem_line(problem, session.language)), err=True)
        name = (row.contract.name if row.contract else None) or ""
        session.say(Text(f"{row.where} {name}", f"{row.where} {name}"))
        for line in finding_lines(findings, session.language) if row.contract is not None else ():
            session.say(Text(line, line))
        values.append(
            {
                "where": row.where,
                "uid": row.contract.uid if row.contract else None,
                "name": name or None,
                "problems": [_problem(p, session) for p in row.problems],
                "findings": [finding_value(f, session.language) for f in findings],
            }
        )
        worst = max(worst, int(bool(row.problems) or any(f.severity is Severity.ERROR for f in findings)))
    session.show(values)
    return worst


def _refuse_if_nothing(rows: list[ReadRow], refused: list[ReadRow]) -> None:
    """A file in which no row is good was not read at all: say the first problem and change nothing."""
    if rows and len(refused) == len(rows):
        first = refused[0].problems[0]
        raise InputRefusedError("CONTRACT-FORM", first.path, first.problem, first.remedy, ASK_SENDER)


def _problem(problem: FieldProblem, session: Session) -> dict[str, str]:
    return {
        "path": problem.path,
        "problem": problem.problem.in_language(session.language),
        "remedy": problem.remedy.in_language(session.language),
    }
