"""Asks why a doubted clock is right, or must do; given a reason, what was refused is done after all."""

from __future__ import annotations

from registrar_app.domain.text import Text
from registrar_app.services.clock_guard import ClockDoubtedError
from registrar_app.services.explain_clock import explain_clock
from registrar_app.ui.front import window_in_front
from registrar_app.ui.widgets.editors import NoteEditor
from registrar_app.ui.widgets.questions import Question, ask_and_do
from registrar_app.ui.words import begin, say

TITLE = Text("电脑时钟可能不准", "This PC's clock may be wrong")
GO_ON = Text("写明原因，继续办理", "Go on with this reason")
LEAD = Text(
    "{problem}。\n时钟不准的，先取消，把电脑的日期、时间和时区调准后再办理；登记日期和凭单号的年份都取自时钟。",
    "{problem}.\nIf it is wrong, go back and set this PC's date, time and zone first: the day of registration "
    "and the year of the slip's number come from it.",
)
WHY = Text("时钟无误，或仍须办理的原因", "Why it is right, or why this cannot wait")
HINT = Text(
    "原因签入登记行为、随报盘上报；本次打开期间不再询问",
    "It is signed into the act and goes to the bureau; it is not asked again while the program stays open",
)


def explains_clock(error: ClockDoubtedError) -> bool:
    """Ask over the window in front; whether a reason was given."""
    window = window_in_front()
    if window is None:
        return False
    question = Question("clock_reason", say(WHY), NoteEditor, hint=lambda _: (say(HINT), ""))

    def keep(given: dict[str, str]) -> bool:
        explain_clock(error.desk, given["clock_reason"], error.fault)
        return True

    lead = say(LEAD, problem=begin(error.told))
    return ask_and_do(window, say(TITLE), say(GO_ON), [question], keep, lead=lead) is True
