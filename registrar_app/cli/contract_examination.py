"""``registrar contract examine`` and the papers of a case: the sheet point by point, answers in and out of a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.cli.table_out import table_option, write_out
from registrar_app.domain.amount_worksheet import write_worksheet
from registrar_app.domain.conclusion import ConclusionKind, SheetLine
from registrar_app.domain.examination import write_answers
from registrar_app.domain.money import format_yuan, group_yuan
from registrar_app.domain.text import Text
from registrar_app.services.attach_paper import attach_papers, export_paper, remove_paper
from registrar_app.services.check_answers import fitting_answers
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import load_case
from registrar_app.services.examine import Examined, examine_case, save_working_sheet
from registrar_app.services.examine import examine as examine_contract
from registrar_app.services.export_answers import export_answers
from registrar_app.services.ports import Paper
from registrar_app.services.sheets.examination_sheet import conclusion_words
from registrar_app.services.tables.case_tables import examination_table

FILE = click.Path(path_type=Path)


def add_examination(group: click.Group) -> None:
    """Add the commands to the noun."""
    for command in (examine, attach, papers, detach, save_paper):
        group.add_command(command)


@click.command(cls=RegistrarCommand, name="examine")
@click.argument("uid")
@click.option("--answers", type=FILE, help="写入答复文件 .json / take answers in from a file")
@click.option("--export", "target", type=FILE, help="导出答复文件 .json / write the answers to a file")
@table_option()
@pass_session
def examine(
    session: Session, uid: str, answers: Path | None, target: Path | None, table_file: Path | None
) -> int:
    """逐条审查：显示审查表与结论；不作决定 / the sheet point by point with its conclusion; decides nothing."""
    desk = session.desk()
    dropped = _take_in(session, desk, uid, answers) if answers is not None else ()
    examined = examine_case(desk, uid)
    examined = replace(examined, dropped=(*dropped, *examined.dropped))
    if target is not None:
        export_answers(session.program, desk, uid, examined.working, target)
    if table_file is not None:
        write_out(session, desk, examination_table(desk, load_case(desk, uid), examined), table_file)
    for line in _lines(examined, session.language):
        session.say(line)
    session.show(_value(load_case(desk, uid).uid, examined, session.language))
    return 0 if examined.conclusion.kind is ConclusionKind.RECOGNISE else 1


@click.command(cls=RegistrarCommand, name="attach")
@click.argument("uid")
@click.argument("files", nargs=-1, required=True, type=FILE)
@pass_session
def attach(session: Session, uid: str, files: tuple[Path, ...]) -> None:
    """添加材料 / attach papers to a case."""
    _tell_papers(session, attach_papers(session.desk(), uid, files))


@click.command(cls=RegistrarCommand, name="papers")
@click.argument("uid")
@pass_session
def papers(session: Session, uid: str) -> None:
    """列出材料 / list the papers of a case."""
    desk = session.desk()
    _tell_papers(session, desk.store.papers_of(load_case(desk, uid).uid))


@click.command(cls=RegistrarCommand, name="detach")
@click.argument("uid")
@click.argument("paper")
@pass_session
def detach(session: Session, uid: str, paper: str) -> None:
    """移除未被引用的材料 / take a paper off that no act names."""
    _tell_papers(session, [remove_paper(session.desk(), uid, paper)])


@click.command(cls=RegistrarCommand, name="save-paper")
@click.argument("uid")
@click.argument("paper")
@click.option("--out", "target", required=True, type=FILE, help="文件或文件夹 / file or folder")
@pass_session
def save_paper(session: Session, uid: str, paper: str, target: Path) -> None:
    """另存材料 / write a paper to a file."""
    path = export_paper(session.desk(), uid, paper, target)
    session.say(Text(f"已另存：{path}", f"written: {path}"))
    session.show({"file": str(path)})


def _take_in(session: Session, desk: Desk, uid: str, file: Path) -> tuple[str, ...]:
    """Keep the answers of a file and return the ids of those that were given to other words."""
    practice = desk.store.identity.practice
    case, given = load_case(desk, uid), session.program.answer_files.read(file, practice=practice)
    fitting = fitting_answers(examine_contract(desk, case, case.contract, given), given)
    save_working_sheet(desk, uid, fitting)
    return tuple(condition for condition in given.answers if condition not in fitting.answers)


def _tell_papers(session: Session, found: list[Paper]) -> None:
    for paper in found:
        line = f"{paper.sha256[:16]}  {paper.size:>12,}  {paper.name}"
        session.say(line)
    session.say(Text(f"共 {len(found)} 份材料", f"papers: {len(found)}"))
    session.show(
        [{"sha256": p.sha256, "name": p.name, "size": p.size, "added_at": p.added_at} for p in found]
    )


def _lines(examined: Examined, language: str) -> list[str]:
    reference = examined.rulebook.reference.cite(language)
    lines = [f"{examined.rulebook.title.in_language(language)} [{reference}]"]
    for group, members in examined.sheet:
        lines.append(f"— {group.label.in_language(language)}")
        lines += [_line(line, language) for line in members]
    derivation = examined.derivation
    if derivation.derived is not None:
        amount = group_yuan(derivation.derived)
        lines.append(
            Text(f"推算技术交易额 {amount} 元", f"derived amount: {amount} yuan").in_language(language)
        )
    lines += [f"  ! {problem.in_language(language)}" for problem in derivation.problems]
    done, total = examined.progress
    conclusion = conclusion_words(examined.conclusion, examined.rulebook).in_language(language)
    lines.append(
        Text(
            f"结论（{done}/{total}）：{conclusion}", f"conclusion ({done}/{total}): {conclusion}"
        ).in_language(language)
    )
    lines += [f"  · {wanted.in_language(language)}" for wanted in examined.conclusion.wanted]
    if examined.dropped:
        ids = ", ".join(examined.dropped)
        dropped = Text(f"规则已变，须重新审查：{ids}", f"another rulebook: answer again: {ids}")
        lines.append(dropped.in_language(language))
    return lines


def _line(line: SheetLine, language: str) -> str:
    condition, answer = line.condition, line.answer
    verdict = answer.verdict.label(condition.effect).in_language(language) if answer else "…"
    by = Text("程序", "program").in_language(language) if answer and answer.by_program else ""
    words = condition.text.in_language(language)
    cited = condition.reference.cite(language)
    told = answer.basis if answer and answer.basis else line.hint
    tail = f" — {told.in_language(language)}" if told else ""
    note = f" — {answer.note}" if answer and answer.note else ""
    return f"  {condition.id:<7} [{verdict}{' ' + by if by else ''}] {words} ({cited}){tail}{note}"


def _value(uid: str, examined: Examined, language: str) -> dict[str, Any]:
    conclusion = examined.conclusion
    return {
        "format": "registrar-examined/1",
        "uid": uid,
        "rulebook": examined.rulebook.id,
        "edition": examined.rulebook.edition,
        "type": conclusion.type.value if conclusion.type else None,
        "conditions": [_condition(line, language) for line in examined.lines],
        "answers": write_answers(examined.working.answers),
        "worksheet": write_worksheet(examined.working.worksheet),
        "derived": format_yuan(examined.derivation.derived)
        if examined.derivation.derived is not None
        else None,
        "problems": [problem.in_language(language) for problem in examined.derivation.problems],
        "conclusion": {
            "kind": conclusion.kind.value,
            "types": [kind.value for kind in conclusion.types],
            "reason": conclusion.reason,
            "wanted": [text.in_language(language) for text in conclusion.wanted],
            "because": list(conclusion.because),
            "unanswered": list(conclusion.unanswered),
            "cautions": list(conclusion.cautions),
        },
        "dropped": list(examined.dropped),
    }


def _condition(line: SheetLine, language: str) -> dict[str, Any]:
    condition, answer = line.condition, line.answer
    return {
        "id": condition.id,
        "group": condition.group.value,
        "effect": condition.effect.value,
        "text": condition.text.in_language(language),
        "reference": condition.reference.cite(language),
        "evidence": condition.reference.evidence.value,
        "verdict": answer.verdict.value if answer else None,
        "by_program": bool(answer and answer.by_program),
        "basis": answer.basis.in_language(language) if answer and answer.basis else None,
        "hint": line.hint.in_language(language) if line.hint else None,
        "needs_note": line.needs_note,
    }
