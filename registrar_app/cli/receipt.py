"""``registrar receipt``: take the bureau's answer in at an office."""

from __future__ import annotations

from pathlib import Path

import click

from registrar_app.cli.returned_words import answer_line, answer_value
from registrar_app.cli.session import RegistrarGroup, Session, pass_session
from registrar_app.cli.table_out import table_option, write_out
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.file_kinds import RECEIPT, require_kind
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.returned_acts import answers_with_losses
from registrar_app.services.tables.exchange_tables import receipt_table


@click.group(cls=RegistrarGroup, name="receipt")
def noun() -> None:
    """回盘：导入主管部门的答复 / receipts: take the bureau's answers in."""


@noun.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@table_option()
@pass_session
def import_file(session: Session, file: Path, table_file: Path | None) -> None:
    """导入回盘 / take a receipt in."""
    require_kind(file, RECEIPT)
    summary = import_receipt(session.program, session.desk(), file)
    seq = summary.receipt.batch_seq
    if summary.taken:
        session.say(Text(f"已导入第 {seq} 号报盘的回盘", f"receipt for batch {seq} imported"))
    else:
        session.say(
            Text(f"第 {seq} 号报盘的这份回盘此前已导入", f"this receipt for batch {seq} was here already")
        )
    counts = (summary.accepted, summary.returned, summary.duplicate)
    session.say(
        Text(
            "接收 {} 项，退回 {} 项，重复 {} 项".format(*counts),
            "{} accepted, {} returned, {} duplicate".format(*counts),
        )
    )
    if summary.difference is not None:
        session.say(summary.difference)
    desk = session.desk()
    if table_file is not None:
        answers = summary.receipt.answers
        write_out(session, desk, receipt_table(desk, seq, summary.supervisor, answers), table_file)
    open_answers = answers_with_losses(desk, summary.receipt.answers)
    for answer in open_answers:
        line = answer_line(answer, session.language, _act_words(desk, answer.act))
        session.say(line)
    session.show(
        {
            "batch_seq": seq,
            "supervisor": summary.supervisor,
            "taken": summary.taken,
            "accepted": summary.accepted,
            "returned": summary.returned,
            "duplicate": summary.duplicate,
            "differing": summary.differing,
            "answers": [answer_value(answer, session.language) for answer in open_answers],
        }
    )


def _act_words(desk: Desk, act_hash: str) -> Text | None:
    """Return what an act of this PC did, and to which contract."""
    signed = desk.store.act_by_hash(act_hash)
    if signed is None:
        return None
    act = signed.act()
    case = desk.store.load_case(act.case)
    name = (case.contract.name if case is not None else None) or act.case[:8]
    return Text(f"{name} {act.kind.label.zh}", f"{name}, {act.kind.label.en}")
