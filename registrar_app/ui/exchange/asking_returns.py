"""Asks a supervisor which contract of a batch goes back, and why in words of their own; the signed receipt has it then."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.find_code import Entry
from registrar_app.services.program import Program
from registrar_app.services.verify_batch import MergeReport, verify_batch
from registrar_app.ui.operation import beside
from registrar_app.ui.widgets.editors import NoteEditor
from registrar_app.ui.widgets.picker import Picker
from registrar_app.ui.widgets.questions import Question, ask_and_do
from registrar_app.ui.words import say

TITLE, AGREE = Text("退回一份合同", "Return a contract"), Text("退回", "Return it")
LEAD = Text(
    "确认导入时写进签名的回盘：该合同的登记（没有登记的，为报盘中最早的一项）连同其后各项退回，其余照常接收。"
    "确认之前清空列表即作罢",
    "Goes into the signed receipt when the import is confirmed: the registration of the contract, or the first act that the "
    "batch has of it, is returned with what follows; the rest is taken. Until then, emptying the list undoes it",
)
CONTRACT, REASON = Text("合同", "Contract"), Text("理由（要改什么）", "Reason (what is to be changed)")
_NOTE_HEIGHT = 96


def ask_return(
    parent: QWidget, program: Program, desk: Desk, report: MergeReport, known: dict[str, str]
) -> dict[str, str] | None:
    """Return what is returned of a batch from now on, the reason by the contract's uid; ``None`` when nothing is added.

    Args:
        parent: Over which it is asked.
        program: The doors.
        desk: The bureau's.
        report: Of the batch that is in its turn.
        known: What is to be returned of it already.
    """
    entries = [Entry(case.uid, case.slip_no or case.uid[:8], case.name) for case in report.cases]

    def add(answers: dict[str, Any]) -> dict[str, str]:
        returns = {**known, answers["case"]: answers["reason"]}
        # what is refused is told where it is typed
        beside(lambda: verify_batch(program, desk, report.path, returns))
        return returns

    questions = [
        Question("case", say(CONTRACT), lambda: Picker(entries), faults=("BATCH-RETURN-UNKNOWN",)),
        Question("reason", say(REASON), lambda: NoteEditor(_NOTE_HEIGHT), faults=("BATCH-RETURN-REASON",)),
    ]
    added: dict[str, str] | None = ask_and_do(parent, say(TITLE), say(AGREE), questions, add, lead=say(LEAD))
    return added
