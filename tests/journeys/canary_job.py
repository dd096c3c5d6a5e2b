"""Canaries typed into the real window by the start that the program itself has, for ``test_window_canaries`` to look for.

It says on stdout how far it is, with the id of the process, and waits on stdin: so it can be looked at while it is
locked, and killed while something is half typed. Arguments: store, password, part, paper, folder for what is saved.
"""

from __future__ import annotations

import os
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path

from PySide6 import QtPrintSupport
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from registrar_app.app import build_program
from registrar_app.domain.finding import Severity
from registrar_app.domain.registration import CaseState
from registrar_app.services.ports import CaseQuery
from registrar_app.ui.application import WindowRequest, run_window, start_qt
from registrar_app.ui.help.crash_window import CrashWindow
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.sheets.preview_window import PreviewWindow
from registrar_app.ui.widgets.questions import QuestionDialog
from tests.journeys.canaries import CANARIES
from tests.journeys.main_job import CONTROL, activate, press, wait_until, write
from tests.pausing import pause
from tests.ui.examination.sheet_help import answer_sheet

FIELDS = (
    "seller.address", "seller.legal_representative", "seller.contact", "seller.name",
    "buyer.address", "buyer.legal_representative", "buyer.contact", "buyer.name",
    "name", "achievement.name", "remarks",
)  # fmt: skip
IN_FIELDS = CANARIES[: len(FIELDS)]
PASTED, NOTE, REASON, WANTED, RECEIVED, PAPER, BUG, SEARCHED, HALF_TYPED = CANARIES[len(FIELDS) :]


@dataclass
class Job:
    """A part of the work in the running window."""

    window: MainWindow
    password: str
    paper: Path
    out: Path

    def pause(self, said: str) -> None:
        """Say how far it is and wait to be told to go on."""
        print(said, os.getpid(), flush=True)
        sys.stdin.readline()

    def begin(self) -> None:
        """Type and paste everything, lock, unlock, and half type a last word."""
        self.fill_form()
        self.attach_paper()
        self.ask_for_supplement()
        self.examine()
        self.meet_a_bug()
        self.search()
        press(self.window, Qt.Key.Key_L, CONTROL)
        assert self.window.windowTitle() == "已锁定"
        self.pause("locked")
        write(self.window, self.password)
        press(self.window, Qt.Key.Key_Return)
        self.window.open_case(self.window.form.case.uid)
        self.window.form.body.focus_path("seller.phone")
        write(self.window, HALF_TYPED)
        assert HALF_TYPED in self.window.form.body.fields["seller.phone"].editor.text()
        self.pause("typed")

    def finish(self) -> None:
        """Register, look at the slip, sign and print it, export a batch, and close the window."""
        [row] = self.window.place.desk.store.find_cases(CaseQuery(text=IN_FIELDS[3], limit=1))
        self.window.open_case(row.uid)
        form = self.window.form
        form.body.focus_path("seller.phone")
        press(self.window, Qt.Key.Key_A, CONTROL)
        write(self.window, "0631-5000001")
        self.explain_queries()
        press(self.window, Qt.Key.Key_Return, CONTROL)
        assert form.case.state is CaseState.REGISTERED, self.window.bars[form].text.text()
        self.print_slip()
        QFileDialog.getExistingDirectory = staticmethod(lambda *_: str(self.out))
        press(self.window, Qt.Key.Key_4, CONTROL)
        press(self.window, Qt.Key.Key_Return, CONTROL)
        wait_until(lambda: any(self.out.glob("*.htb")), "the batch is written")
        self.pause("exported")
        self.window.close()

    # ------------------------------------------------------------ steps

    def fill_form(self) -> None:
        form = self.window.form
        [row] = self.window.place.desk.store.find_cases(CaseQuery(limit=1))
        self.window.open_case(row.uid)
        for path, canary in zip(FIELDS, IN_FIELDS, strict=True):
            form.body.focus_path(path)
            press(self.window, Qt.Key.Key_A, CONTROL)
            write(self.window, canary)
        QGuiApplication.clipboard().setText(PASTED)
        form.body.focus_path("contract_no")
        press(self.window, Qt.Key.Key_A, CONTROL)
        press(self.window, Qt.Key.Key_V, CONTROL)
        QGuiApplication.clipboard().clear()
        self.explain_queries()
        press(self.window, Qt.Key.Key_Return, CONTROL)
        assert form.case.state is CaseState.ACCEPTED, self.window.bars[form].text.text()
        assert form.case.contract.contract_no == PASTED

    def explain_queries(self) -> None:
        press(self.window, Qt.Key.Key_F8)
        form = self.window.form
        for key, shown in form.panel.rows.items():
            if shown.finding.severity is Severity.QUERY and not shown.reason.text():
                form.panel.explain(key)
                write(self.window, REASON)

    def attach_paper(self) -> None:
        tab = self.window.form.examination.papers
        tab.take_files([self.paper])
        assert [paper.name for paper in tab.papers] == [self.paper.name]
        tab.view_paper(tab.papers[0].sha256)
        pause(100)
        self.window.form.scan.put_away()

    def ask_for_supplement(self) -> None:
        form = self.window.form
        for what, answer in (("request_supplement", WANTED), ("receive_supplement", RECEIVED)):
            QTimer.singleShot(200, lambda answer=answer: self.answer_dialog(answer))
            form.do(what)
        assert form.case.state is CaseState.ACCEPTED
        assert form.case.history[-1].act.body["received"] == RECEIVED

    def answer_dialog(self, text: str) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QuestionDialog) or not dialog.isActiveWindow():
            QTimer.singleShot(100, lambda: self.answer_dialog(text))  # the test's own time ends it
            return
        write(self.window, text)
        press(dialog, Qt.Key.Key_Return, CONTROL)

    def examine(self) -> None:
        form = self.window.form
        activate(self.window)
        answer_sheet(form)
        row = next(row for row in form.examination.tab.rows() if row.details is not None)
        row.details.note.setFocus()
        write(self.window, NOTE)
        form.examination.tab.setFocus()
        form.save()
        assert NOTE in str(form.examination.sheet.working.answers)

    def meet_a_bug(self) -> None:
        """A fault of the program, whose message quotes the contract: it is told and logged, and its report quotes nothing."""

        def broken() -> None:
            raise RuntimeError(BUG)

        self.window.form.attempt(broken)
        assert BUG not in self.window.bars[self.window.form].text.text()
        wait_until(lambda: bool(self.window.findChildren(CrashWindow)), "no report was shown")
        report = self.window.findChildren(CrashWindow)[0]
        assert "RuntimeError" in report.report
        assert not any(canary in report.text.toPlainText() for canary in CANARIES)
        press(report, Qt.Key.Key_Escape)
        activate(self.window)

    def search(self) -> None:
        press(self.window, Qt.Key.Key_2, CONTROL)
        press(self.window, Qt.Key.Key_F, CONTROL)
        write(self.window, SEARCHED)
        table = self.window.page.table
        wait_until(lambda: table.query.text == SEARCHED and not table.rowCount(), "it is looked for")

    def print_slip(self) -> None:
        """Sign the slip into a file, and print it on a printer that is a file."""
        folder, printed = self.out / "slips", self.out / "printed.pdf"

        class ToFile:
            """In place of the system's dialog."""

            def __init__(self, printer: QtPrintSupport.QPrinter, window: object) -> None:
                printer.setOutputFileName(str(printed))

            def exec(self) -> QDialog.DialogCode:
                return QDialog.DialogCode.Accepted

        QtPrintSupport.QPrintDialog = ToFile
        press(self.window, Qt.Key.Key_Return, CONTROL)
        slip = self.window.form.printing.window
        assert isinstance(slip, PreviewWindow)
        wait_until(slip.print_button.isEnabled, "the slip can be seen")
        self.window.place.print_habits.keep_folder(slip.FOLDER, folder)
        slip.print_button.click()
        wait_until(lambda: not slip.isVisible(), "the slip is printed")
        assert len(list(folder.iterdir())) == 1 and printed.read_bytes().startswith(b"%PDF")
        activate(self.window)


def guarded(part: str, password: str, paper: Path, out: Path) -> None:
    """Do a part once the window is there; whatever goes wrong ends the process at once."""
    windows = (each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    window = next((each for each in windows if each.isVisible()), None)
    if window is None:
        QTimer.singleShot(100, QApplication.instance(), lambda: guarded(part, password, paper, out))
        return
    try:
        activate(window)
        job = Job(window, password, paper, out)
        {"begin": job.begin, "finish": job.finish}[part]()
    except BaseException:  # noqa: BLE001 - a timer would swallow it
        traceback.print_exc()
        os._exit(1)


def main(store: str, password: str, part: str, paper: str, out: str) -> int:
    application = start_qt("zh")  # a timer needs one; the start takes up the same
    QTimer.singleShot(100, application, lambda: guarded(part, password, Path(paper), Path(out)))
    return run_window(build_program(), WindowRequest(store=Path(store), password=password))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
