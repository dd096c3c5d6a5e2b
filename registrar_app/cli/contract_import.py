"""``registrar contract import``: take contract files in, with what the columns of a free table are, and give it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from registrar_app.cli.contract_merge import merge_value, say_merges
from registrar_app.cli.contract_words import problem_line
from registrar_app.cli.session import RegistrarGroup, Session, pass_session, visible
from registrar_app.domain.errors import ASK_SENDER, InputRefusedError, UsageError
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.text import Text, listed
from registrar_app.services.desk import Desk
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.import_contracts import ImportReport, import_contracts, read_files
from registrar_app.services.map_columns import (
    MappedTable,
    Wishes,
    guess_table,
    open_mapped,
    read_mapped,
    remember,
    return_template,
    with_wishes,
    write_returned,
)
from registrar_app.services.merge_drafts import Merging, OnConflict, file_time
from registrar_app.services.table_ports import TableGuess, Unit, has_unit

FILE = click.Path(path_type=Path)


@dataclass(frozen=True)
class _Source:
    """What one call reads: its rows, and the table where it is one."""

    path: Path
    rows: list[ReadRow]
    mapped: MappedTable | None


@click.command("import", cls=RegistrarGroup.command_class)
@click.argument("files", nargs=-1, required=True, type=FILE)
@click.option("--dry-run", is_flag=True, help="只试不写 / try without writing")
@click.option("--report", type=FILE, help="逐行报告 .xlsx / row report")
@click.option(
    "--returned", type=FILE, metavar="OUT.xlsx", help="退回原工作簿，标出问题 / the workbook back, marked"
)
@click.option("--sheet", help="工作表名称或序号 / sheet, by name or number")
@click.option("--head-row", type=click.IntRange(1), help="表头所在行 / row of the head")
@click.option("--map", "maps", multiple=True, metavar="列=栏目", help="列对应的栏目，空为不用 / COLUMN=path")
@click.option(
    "--unit", "units", multiple=True, metavar="列=万元", help="金额列的单位 / unit of a column: yuan, wan"
)
@click.option("--show-mapping", is_flag=True, help="只显示各列的对应 / only show what the columns are")
@click.option(
    "--forget-mapping", is_flag=True, help="不用上次的对应 / forget what was remembered of such a head"
)
@click.option(
    "--on-conflict",
    type=click.Choice([each.value for each in OnConflict]),
    default=OnConflict.REFUSE.value,
    show_default=True,
    help="交回的草稿两边都改过的栏 / fields of a draft that both sides changed",
)
@pass_session
def import_files(session: Session, /, files: tuple[Path, ...], **given: Any) -> int:
    """导入合同文件（.jsonl .json .xlsx .xls .ods .csv）/ take contract files in."""
    wishes = _wishes(given)
    alone = not wishes.is_empty or given["show_mapping"] or given["forget_mapping"] or given["returned"]
    if alone and len(files) > 1:
        raise UsageError(
            "IMPORT-ONE-FILE",
            files[1].name,
            Text("列的对应和退回只能用于一个文件", "a mapping and a returned workbook are for one file"),
            Text("逐个导入", "import one file at a time"),
        )
    if given["show_mapping"]:
        return _show_mapping(session, files[0], wishes, forget=given["forget_mapping"])
    return _import(session, files, wishes, given)


def _import(session: Session, files: Sequence[Path], wishes: Wishes, given: dict[str, Any]) -> int:
    dry_run, report, returned = given["dry_run"], given["report"], given["returned"]
    desk: Desk | None = None
    if any(path.suffix.lower() not in (".json", ".jsonl") for path in files):
        desk = session.desk()
        sources = [_source(session, desk, path, wishes, forget=given["forget_mapping"]) for path in files]
    else:
        sources = [_Source(files[0], read_files(session.program, files), None)]
    rows = [row for source in sources for row in source.rows]
    if desk is None or (not dry_run and _need_key(rows)):
        if desk is not None:
            desk.store.close()
        desk = session.desk(unlock=_need_key(rows) and not dry_run)
    merging = Merging(OnConflict(given["on_conflict"]), file_time(session.program, desk, files))
    outcome = import_contracts(desk, rows, dry_run=dry_run, watch=session.watch, files=files, merging=merging)
    if report is not None:
        practice = desk.store.identity.practice
        session.program.contract_files.write_report(files[0], outcome.refused, report, practice=practice)
    mapped = [source.mapped for source in sources if source.mapped is not None]
    if returned is not None:
        _give_back(session, sources[0], outcome, returned, dry_run=dry_run)
    if not outcome.merges:  # a draft that comes back was read, and it is told what differs
        refuse_if_nothing(rows, outcome.refused)
    if not dry_run:
        for one in mapped:
            remember(desk, one)
    say_merges(session, desk, outcome.merges)
    _tell(session, outcome, mapped, dry_run=dry_run)
    return 1 if outcome.refused else 0


def _source(session: Session, desk: Desk, path: Path, wishes: Wishes, *, forget: bool) -> _Source:
    if forget:
        _forget(session, desk, path, wishes)
    mapped = open_mapped(session.program, desk, path, wishes)
    if mapped is None:
        return _Source(path, session.program.contract_files.read(path), None)
    return _Source(path, read_mapped(session.program, mapped), mapped)


def _forget(session: Session, desk: Desk, path: Path, wishes: Wishes) -> None:
    table = session.program.contract_files.open_table(path)
    if table is not None:
        guess, _ = guess_table(session.program, desk, table, wishes)
        desk.store.forget_mapping(guess.shape)


def _need_key(rows: Sequence[ReadRow]) -> bool:
    return any(row.contract is not None and row.contract.registration is not None for row in rows)


def _give_back(
    session: Session, source: _Source, outcome: ImportReport, target: Path, *, dry_run: bool
) -> None:
    if source.mapped is not None:
        note = write_returned(session.program, source.mapped, source.rows, outcome, target, dry_run=dry_run)
    elif source.path.suffix.lower() == ".xlsx":
        note = return_template(session.program, source.path, source.rows, outcome, target, dry_run=dry_run)
    else:
        raise UsageError(
            "FILE-KIND",
            str(target),
            Text("只有表格可以退回", "only a table can be given back"),
            Text("用 --report 得到逐行报告", "use --report for the row report"),
        )
    session.say(Text(f"已退回：{target}", f"given back: {target}"))
    if note is not None:
        session.say(note)


def _tell(session: Session, outcome: ImportReport, mapped: Sequence[MappedTable], *, dry_run: bool) -> None:
    for one in mapped:
        for note in one.guess.notes:
            session.say(note)
        if not one.guess.is_ours:
            _say_mapping(session, one.guess, remembered=one.remembered, only_used=True)
    for row in outcome.refused:
        for problem in row.problems:
            click.echo(
                visible(_line(row, problem_line(problem, session.language), session.language)), err=True
            )
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
    if outcome.updated:
        count = len(outcome.updated)
        session.say(
            Text(
                f"交回的草稿更新 {count} 份，可在各份中撤销（contract undo）",
                f"drafts that came back: {count} updated; contract undo takes it back in each",
            )
        )
    session.show(_outcome_value(session, outcome, mapped, dry_run=dry_run))


def _outcome_value(
    session: Session, outcome: ImportReport, mapped: Sequence[MappedTable], *, dry_run: bool
) -> dict[str, Any]:
    return {
        "dry_run": dry_run,
        "drafts": outcome.drafts,
        "registrations": outcome.registrations,
        "updated": outcome.updated,
        "merged": [merge_value(merge) for merge in outcome.merges],
        "duplicates": outcome.duplicates,
        "refused": [
            {
                "where": row.where,
                "row": row.line or None,
                "problems": [problem_value(p, session) for p in row.problems],
            }
            for row in outcome.refused
        ],
        "mapping": [_mapping_value(one.guess, session, remembered=one.remembered) for one in mapped],
    }


def _show_mapping(session: Session, path: Path, wishes: Wishes, *, forget: bool) -> int:
    desk = session.desk()
    table = session.program.contract_files.open_table(path)
    if table is None:
        raise UsageError(
            "FILE-KIND",
            str(path),
            Text("这个文件不是表格，没有列", "this file is no table and has no columns"),
            Text("直接导入", "import it as it is"),
        )
    if forget:
        _forget(session, desk, path, wishes)
    guess, remembered = guess_table(session.program, desk, table, wishes)
    guess = with_wishes(session.program, guess, wishes) if wishes.columns or wishes.units else guess
    for note in guess.notes:
        session.say(note)
    _say_mapping(session, guess, remembered=remembered, only_used=False)
    session.show(
        _mapping_value(guess, session, remembered=remembered)
        | {
            "sheets": [sheet.name for sheet in table.sheets],
            "fields": {path: label.zh for path, label in session.program.contract_files.fields().items()},
        }
    )
    return 0 if any(c.use is not None and c.use.path == "name" for c in guess.columns) else 1


def _say_mapping(session: Session, guess: TableGuess, *, remembered: bool, only_used: bool) -> None:
    if remembered:
        session.say(Text("沿用上次的列对应", "the columns are as last time"))
    fields = session.program.contract_files.fields()
    left_out = []
    for column in guess.columns:
        if column.use is None:
            left_out.append(column.head)
            if only_used:
                continue
            session.say(
                Text(
                    f"  {column.letters} {column.head} → 不用",
                    f"  {column.letters} {column.head} -> not used",
                )
            )
            continue
        unit = column.use.unit.label if has_unit(column.use.path) else Text("", "")
        name, sure = fields[column.use.path], column.confidence.label
        session.say(
            Text(
                f"  {column.letters} {column.head} → {name.zh} {column.use.path} {unit.zh}：{sure.zh}",
                f"  {column.letters} {column.head} -> {column.use.path} {unit.en}: {sure.en}",
            )
        )
    if only_used and left_out:
        names = listed(left_out)
        session.say(Text(f"未用的列：{names.zh}", f"columns not used: {names.en}"))


_UNITS = {word: unit for unit in Unit for word in (unit.value, unit.label.zh)}


def _mapping_value(guess: TableGuess, session: Session, *, remembered: bool) -> dict[str, Any]:
    return {
        "sheet": guess.sheet,
        "head_row": guess.head_row + 1,
        "head_height": guess.head_height,
        "ours": guess.is_ours,
        "remembered": remembered,
        "notes": [note.in_language(session.language) for note in guess.notes],
        "columns": [
            {
                "column": column.letters,
                "head": column.head,
                "samples": list(column.samples),
                "path": column.use.path if column.use is not None else None,
                "unit": column.use.unit.label.zh
                if column.use is not None and has_unit(column.use.path)
                else None,
                "confidence": column.confidence.value,
            }
            for column in guess.columns
        ],
    }


def _wishes(given: dict[str, Any]) -> Wishes:
    units: dict[str, Unit] = {}
    for name, said in map(_pair, given["units"]):
        if said not in _UNITS:
            raise UsageError(
                "IMPORT-UNIT",
                said,
                Text("单位只能是 元 或 万元", "the unit is yuan or wan (ten thousand yuan)"),
                Text("写成 列=万元", "write COLUMN=wan"),
            )
        units[name] = _UNITS[said]
    return Wishes(given["sheet"], given["head_row"], None, dict(map(_pair, given["maps"])), units)


def _pair(text: str) -> tuple[str, str]:
    name, mark, value = text.rpartition("=")
    if not mark or not name:
        raise UsageError(
            "IMPORT-MAPPING",
            text,
            Text("没有写明列和栏目", "the column or the field is missing"),
            Text("写成 列=栏目，如 项目名称=name", "write COLUMN=path, as B=name"),
        )
    return name.strip(), value.strip()


def _line(row: ReadRow, line: str, language: str) -> str:
    if not row.line:
        return line
    return Text(f"第 {row.line} 行 {line}", f"row {row.line} {line}").in_language(language)


def refuse_if_nothing(rows: Sequence[ReadRow], refused: Sequence[ReadRow]) -> None:
    """Refuse a file in which no row is good: nothing of it was read.

    Raises:
        InputRefusedError: every row is refused; it names the first problem.
    """
    if rows and len(refused) == len(rows):
        first = refused[0].problems[0]
        raise InputRefusedError("CONTRACT-FORM", first.path, first.problem, first.remedy, ASK_SENDER)


def problem_value(problem: FieldProblem, session: Session) -> dict[str, str]:
    """Return one problem for the JSON document."""
    return {
        "path": problem.path,
        "problem": problem.problem.in_language(session.language),
        "remedy": problem.remedy.in_language(session.language),
    }
