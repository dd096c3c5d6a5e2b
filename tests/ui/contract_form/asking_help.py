"""Answering a dialog as a user does: keys into its fields, and never a dialog left open when a step fails."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from registrar_app.services import drafts
from registrar_app.services.check_contract import check_contract, explanation_key
from registrar_app.ui.widgets.picker import Picker
from registrar_app.ui.widgets.questions import QuestionDialog

PATIENCE_MS = 20_000
CONTROL = Qt.KeyboardModifier.ControlModifier


class Asked:
    """A dialog that was answered; ``trouble`` is what a step raised."""

    def __init__(self, qtbot, dialog: QuestionDialog) -> None:
        self.qtbot, self.dialog = qtbot, dialog

    def type(self, **answers: str) -> None:
        """Go through the fields with Tab and type; a picker's answer is what finds its entry."""
        for _ in range(12):
            editor = self.dialog.focusWidget()
            key = next((k for k, f in self.dialog.fields.items() if f.editor is editor), None)
            if key in answers:
                self._write(editor, answers.pop(key))
            if not answers:
                return
            self.qtbot.keyClick(editor, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {sorted(answers)}")

    def _write(self, editor, text: str) -> None:
        self.qtbot.keyClick(editor, Qt.Key.Key_A, CONTROL)
        self.qtbot.keyClicks(editor, text)
        if isinstance(editor, Picker):
            assert editor.is_open, f"{text!r} finds nothing"

    def agree(self) -> None:
        """Ctrl+Enter, wherever the keyboard is; an open list first gives its entry, as a user takes it."""
        editor = self.dialog.focusWidget()
        if isinstance(editor, Picker) and editor.is_open:
            self.qtbot.keyClick(editor, Qt.Key.Key_Return)
        self.qtbot.keyClick(self.dialog.focusWidget(), Qt.Key.Key_Return, CONTROL)

    def give_up(self) -> None:
        """Esc."""
        self.qtbot.keyClick(self.dialog, Qt.Key.Key_Escape)

    def typed(self, key: str) -> str:
        """What stands in a field."""
        editor = self.dialog.fields[key].editor
        return editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()

    def problem(self, key: str) -> str:
        """What is told under a field; "" when nothing is."""
        label = self.dialog.fields[key].problem
        return "" if label.isHidden() else label.text()


class _Waiting:
    turn = 0


def when_asked(qtbot, *steps: Callable[[Asked], object]) -> list[BaseException]:
    """Do the steps in the next dialogs, one step a dialog; the list returned holds what they raised."""
    troubles: list[BaseException] = []
    waiting = list(steps)
    known = [QApplication.activeModalWidget()]
    if known[0] is None:
        _Waiting.turn += 1  # whoever waits still waits for a dialog that never came
    turn = _Waiting.turn
    patience = QElapsedTimer()
    patience.start()

    def act() -> None:
        if turn != _Waiting.turn:
            return
        dialog = QApplication.activeModalWidget()
        is_next = isinstance(dialog, QuestionDialog) and dialog not in known
        if not is_next and patience.elapsed() < PATIENCE_MS:
            QTimer.singleShot(50, act)  # what asks may first read beside the window
            return
        known.append(dialog)
        try:
            assert is_next, "no dialog came"
            dialog.activateWindow()
            qtbot.waitUntil(dialog.isActiveWindow)  # keys of a window work only then
            if len(waiting) > 1:
                QTimer.singleShot(50, act)
            waiting.pop(0)(Asked(qtbot, dialog))
            assert not dialog.isVisible(), "the dialog was neither agreed to nor given up"
        except BaseException as error:  # noqa: BLE001 - handed to the test; the dialog must not stay open
            troubles.append(error)
        finally:
            if dialog is not None and dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(50, act)
    return troubles


def explanations_for(desk, uid: str) -> dict[str, str]:
    """A reason for every query that a contract of this test raises."""
    case = drafts.load_case(desk, uid)
    findings = check_contract(desk, case.contract, uid=uid, on=case.accepted_on)
    return {explanation_key(finding): "已核对" for finding in findings}
