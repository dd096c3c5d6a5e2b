"""Shows what the bureau returned of the case, above the form: act, field, reason, who said it when, and the way there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from registrar_app.domain.act import ActKind
from registrar_app.domain.batch import ActOutcome
from registrar_app.domain.field_labels import act_label, form_path
from registrar_app.domain.returned_act import Return
from registrar_app.domain.text import Text
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import Card, TabStart, button, clear, label, picture, row
from registrar_app.ui.widgets.questions import ask
from registrar_app.ui.words import say

TITLE = Text("主管部门退回", "Returned by the bureau")
HINT = Text(
    "退回的办理不作数。改正后重新办理，随下一份报盘上报",
    "What was returned does not stand. Correct it and decide again; the next batch reports it",
)
SLIP_HINT = Text(
    "退回的登记不作数，原凭单作废。改正后重新予以登记，随下一份报盘上报",
    "The returned registration and its slip are void. Correct it and register again; the next batch reports it",
)
NUMBER_HINT = Text(
    "退回的登记不作数，原凭单作废。号段不符的先导入最新名册，再重新予以登记，另取新号",
    "The returned registration and its slip are void. Import the newest roster if the block is wrong, then register "
    "again: it takes a new number",
)
WAITING_HINT = Text("已重新办理，等待主管部门答复", "Decided again; waiting for the bureau’s answer")
NAMED = Text("{act} · {field}", "{act} · {field}")
ANSWERED = Text("{supervisor} · {day}", "{supervisor} · {day}")
REMARK = Text("主管部门退回：{reason}", "Returned by the bureau: {reason}")
TWICE = Text("与已有的重复：{reason}", "There already: {reason}")
LOST_HINT = Text(
    "一并退回的办理也不作数：仍需要的重新办理；不再办理的，按“不再办理”注明",
    "What fell with a returned act does not stand either: do again what is still needed, and say of the rest that it is not",
)
DISMISS = Text("不再办理", "Will not be done again")
DISMISS_ASK = Text("注明不再办理", "Say that it will not be done again")
DISMISS_LEAD = Text(
    "{reason}\n注明后不再列为待办，记入日志，不能撤回；退回的办理本身不变",
    "{reason}\nIt is then no longer listed as waiting; the journal notes it and it cannot be taken back. The register itself "
    "does not change",
)
GO = Text("转到此栏", "Go to the field")


def tone_of(found: Return) -> str:
    """Return the tone of a return: what is corrected already only waits."""
    return "query" if found.corrected else "error"


def remark_of(found: Return) -> str:
    """Return what is said of a return at its field."""
    sentence = TWICE if found.outcome is ActOutcome.DUPLICATE else REMARK
    return say(sentence, reason=say(found.reason))


def agrees_to_dismiss(parent: QWidget, found: Return) -> bool:
    """Ask before it is said of an act that fell that it will not be done again."""
    lead = say(DISMISS_LEAD, reason=say(found.reason))
    return ask(parent, say(DISMISS_ASK), say(DISMISS), lead=lead) is not None


class ReturnedCard(Card):
    """The returns of one case; hidden when there is none. ``field_wanted(path)`` when one asks to go to a field.

    ``dismissed(hash)`` when one says that an act which fell with a returned one will not be done again.
    """

    field_wanted = Signal(str)
    dismissed = Signal(str)

    def __init__(self) -> None:
        super().__init__(say(TITLE), spacing=10)
        self._start = TabStart(self)
        self._lines = QVBoxLayout()
        arrange(self._lines, spacing=10)
        self.body.addLayout(self._lines)
        self.hint = label("", "muted", wrap=True)
        self.body.addWidget(self.hint)
        self.hide()

    def show_returns(self, returns: Sequence[Return]) -> None:
        """Show the returns of the case that is open now."""
        clear(self._lines)
        for found in returns:
            self._lines.addWidget(self._line(found))
        self.hint.setText("\n".join(say(hint) for hint in _hints(returns)))
        self._start.lead(self.findChildren(QPushButton))
        self.setVisible(bool(returns))

    def _line(self, found: Return) -> QWidget:
        line = QWidget()
        across = QHBoxLayout(line)
        arrange(across, spacing=8)
        mark = "query" if found.corrected else "error"
        across.addWidget(picture(mark, mark, 16), 0, Qt.AlignmentFlag.AlignTop)
        down = QVBoxLayout()
        arrange(down, spacing=2)
        across.addLayout(down, 1)
        act, field = say(found.entry.act.kind.label), act_label(found.path)
        named = say(NAMED, act=act, field=say(field)) if field is not None else act
        title = row(label(named, "section"), None)
        place = form_path(found.path)
        if place is not None:
            title.addWidget(button(say(GO), lambda: self.field_wanted.emit(place), "link"))
        if found.fell_with is not None and not found.corrected:
            title.addWidget(button(say(DISMISS), lambda: self.dismissed.emit(found.entry.hash), "link"))
        down.addLayout(title)
        reason = remark_of(found) if found.outcome is ActOutcome.DUPLICATE else say(found.reason)
        down.addWidget(label(reason, "problem", tone=tone_of(found), wrap=True, selectable=True))
        if found.supervisor:
            said = say(ANSWERED, supervisor=found.supervisor, day=found.on)
            down.addWidget(label(said, "muted", wrap=True, selectable=True))
        return line


def _hints(returns: Sequence[Return]) -> list[Text]:
    own = [found for found in returns if found.fell_with is None]
    lost = [found for found in returns if found.fell_with is not None and not found.corrected]
    return [*([_hint(own)] if own or not lost else []), *([LOST_HINT] if lost else [])]


def _hint(returns: Sequence[Return]) -> Text:
    if all(found.corrected for found in returns):
        return WAITING_HINT
    if any(found.path == "body.slip_no" for found in returns):
        return NUMBER_HINT
    return SLIP_HINT if any(found.entry.act.kind is ActKind.REGISTER for found in returns) else HINT
