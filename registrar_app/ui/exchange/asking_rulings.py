"""Asks a supervisor for a ruling: the reason in words, and the signing password where the key is still locked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from registrar_app.domain.ruling import SignedRuling
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.open_desk import unlock_key
from registrar_app.services.program import Program
from registrar_app.ui.widgets.editors import NoteEditor, PasswordEditor
from registrar_app.ui.widgets.questions import Question, ask_and_do
from registrar_app.ui.words import say

REASON = Text("理由", "Reason")
PIN = Text("签名口令", "Signing password")
SIGN = Text("签名裁定", "Sign the ruling")
LEAD = Text(
    "裁定由主管人员签名，永久留存、不能删改；以后另作裁定的，以最后一次为准，此前的仍可查到",
    "A ruling is signed by the supervisor and stays for good; a later one on the same matter supersedes it, and both can be seen",
)
_NOTE_HEIGHT = 96

Answers = dict[str, Any]


def ask_for_ruling(
    parent: QWidget,
    program: Program,
    desk: Desk,
    title: str,
    work: Callable[[Answers], SignedRuling],
    *,
    lead: str,
    questions: Sequence[Question] = (),
) -> SignedRuling | None:
    """Return the ruling that was signed; ``None`` when the user thinks better of it."""

    def unlock_and_work(answers: Answers) -> SignedRuling:
        if answers["pin"]:
            unlock_key(program, desk, answers["pin"])
        return work(answers)

    outcome: SignedRuling | None = ask_and_do(
        parent,
        title,
        say(SIGN),
        [*questions, Question("reason", say(REASON), lambda: NoteEditor(_NOTE_HEIGHT)), _pin()],
        unlock_and_work,
        lead=f"{lead}\n{say(LEAD)}",
    )
    return outcome


def _pin() -> Question:
    """Return what is asked only once the locked key has refused."""
    return Question(
        "pin", say(PIN), PasswordEditor, required=False, faults=("KEY-LOCKED", "KEY-PIN"), when_refused=True
    )
