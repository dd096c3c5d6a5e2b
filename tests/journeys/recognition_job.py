"""Recognition as a registrar does it, by keys, in the real window.

One contract of each type goes from intake to its printed recognition sheet, one to refusal, one through a supplement, one
through amendment and revocation; then the register proves itself. Run by ``test_recognition`` in a process of its own, so
that it may have a screen of its own. Argument: an empty folder.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QWidget

from registrar_app.app import build_program
from registrar_app.domain.case_history import last_examination
from registrar_app.domain.conclusion import ConclusionKind
from registrar_app.domain.condition import Effect
from registrar_app.domain.finding import Severity
from registrar_app.domain.registration import CaseState
from registrar_app.domain.sheet_kind import SheetKind
from registrar_app.services.demo.account import Account
from registrar_app.services.demo.world import make_world
from registrar_app.ui.application import dress_application, start_qt, window_settings
from registrar_app.ui.contract_form.frame import EXAMINATION
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.sheets.words import SHEET_FOLDER
from registrar_app.ui.widgets.questions import QuestionDialog
from tests.journeys.main_job import CONTROL, activate, fill, open_window, press, wait_until, write
from tests.pausing import pause

FORM_TAB = 0
T = TypeVar("T", bound=QWidget)


@dataclass(frozen=True)
class Job:
    """One contract as it is typed: names, the initials of type and subtype, and the intellectual property."""

    name: str
    kind: str
    subtype: str
    rights: str
    value: str


JOBS = (
    Job("深水网箱智能投喂控制系统技术开发", "jskf", "wtkf", "技术秘密", "800000"),
    Job("海藻多糖低温酶解提取专利权技术转让", "jszr", "专利权", "发明专利", "650000"),
    Job("五轴机床误差补偿专利实施技术许可", "jsxk", "zlssxk", "发明专利", "420000.50"),
    Job("近海牧场选址可行性论证技术咨询", "技术咨询", "技术咨询", "未涉及知识产权", "180000"),
    Job("船坞吊装结构疲劳分析技术服务", "技术服务", "ybjsfw", "未涉及知识产权", "230000"),
)


def main(folder: Path) -> None:
    """Go the whole way; the first thing that is not as it should be ends it."""
    program = build_program()
    world = make_world(program, folder / "world", Account("zh", lambda line: None))
    app = start_qt("zh")
    settings = window_settings()
    dress_application(app, settings)
    window = open_window(program, world, "office-1", settings)
    for number, job in enumerate(JOBS):
        take_in(window, job, number)
        examine_in_favour(window)
        register(window)
        print_sheet(window, folder, SheetKind.EXAMINATION, ("符合认定条件", job.name))
        print("done:", job.name)
    refuse_one(window, folder)
    supplement_one(window, folder)
    amend_and_revoke(window, folder)
    prove_register(window)
    window.close()
    window.place.desk.store.close()
    print("done")


# ---------------------------------------------------------------- steps


def take_in(window: MainWindow, job: Job, number: int) -> None:
    """Type a contract in and accept it."""
    today = window.place.desk.today()
    press(window, Qt.Key.Key_N, CONTROL)
    fill(window, job.name, f"BY-2026-{number}", (today - timedelta(days=3 + number)).strftime("%Y%m%d"))
    fill(window, job.kind, job.subtype)
    fill(window, (today - timedelta(days=2)).strftime("%Y%m%d"), (today + timedelta(days=300)).isoformat())
    fill(window, "半月湾理工学院", "12371002637910204F", "gdyx", "371002")
    fill(window, "威海沃展碳纤维有限公司", "91371000MA3N935F56", "150", "371002")
    fill(window, job.value, job.value, "一次支付")
    form = window.form
    form.body.focus_path("technology_field")
    fill(window, "03", "计划外", "09")
    form.body.focus_path("ip_kinds")
    fill(window, job.rights)
    for path in ("related_parties", "confidential"):
        form.body.focus_path(path)
        fill(window, "否")
    if "专利" in job.rights:  # what a patent needs besides
        form.body.focus_path("achievement.id")
        fill(window, f"ZL2020100{number}1234")
    press(window, Qt.Key.Key_Return, CONTROL)
    assert form.case.state is CaseState.ACCEPTED, window.bars[form].text.text()


def examine_in_favour(window: MainWindow) -> None:
    """Answer every open line by its key, as the sheet leads from one to the next."""
    tab = window.form.examination.tab
    window.form.tabs.show_tab(EXAMINATION)
    pause(30)
    for _ in range(90):
        still_open = [row for row in tab.rows() if row.line.decides and not row.line.is_answered]
        if not still_open:
            break
        tab.go_to_next()
        assert tab.current is not None
        excluding = tab.current.condition.effect is Effect.EXCLUDING
        mixed = tab.current.condition.id == "GEN-02"
        press(window, Qt.Key.Key_3 if mixed else Qt.Key.Key_2 if excluding else Qt.Key.Key_1)
    assert window.form.examination.examined is not None
    conclusion = window.form.examination.examined.conclusion
    assert conclusion.kind is ConclusionKind.RECOGNISE, conclusion


def answer_against(window: MainWindow, condition: str) -> None:
    """Answer one line against the contract."""
    tab = window.form.examination.tab
    assert tab.go_to(condition)
    assert tab.current is not None
    press(window, Qt.Key.Key_1 if tab.current.condition.effect is Effect.EXCLUDING else Qt.Key.Key_2)


def register(window: MainWindow) -> None:
    """Explain what is asked, then Ctrl+Enter."""
    form = window.form
    press(window, Qt.Key.Key_F8)
    errors = [finding.message.zh for finding in form.findings if finding.severity is Severity.ERROR]
    assert not errors, errors
    for shown in list(form.panel.rows.values()):
        if shown.finding.severity is Severity.QUERY and not shown.reason.text():
            shown.open()
            shown.reason.setFocus()
            write(window, "已核对原件")
    press(window, Qt.Key.Key_Return, CONTROL)
    assert form.case.state is CaseState.REGISTERED, window.bars[form].text.text()
    signed = last_examination(form.case)
    assert signed is not None and signed["decided"] == "confirmed", signed and signed["decided"]


def print_sheet(window: MainWindow, folder: Path, kind: SheetKind, words: tuple[str, ...]) -> None:
    """Choose the sheet in the menu, look at it, sign and save it; the words stand on the page."""
    place = folder / f"{kind.value}-{window.form.case.uid[:8]}"
    window.place.print_habits.keep_folder(SHEET_FOLDER, place)
    activate(window)
    printing = window.form.printing
    before = printing.window
    choose_in_menu(window, lambda: press(window, Qt.Key.Key_P, CONTROL), kind.label.zh)
    wait_until(
        lambda: printing.window not in (None, before) and printing.window.isVisible(), f"{kind} is shown"
    )
    sheet = printing.window
    assert sheet is not None
    wait_until(lambda: sheet.page_count > 0 and sheet.save_button.isEnabled(), "the preview is drawn")
    activate(sheet)
    QTest.keyClick(sheet.focusWidget() or sheet, Qt.Key.Key_Return, CONTROL)
    wait_until(lambda: any(place.glob("*.pdf")), f"{kind} is written")
    (target,) = place.glob("*.pdf")
    text = subprocess.run(
        ["pdftotext", "-raw", str(target), "-"], capture_output=True, check=True
    ).stdout.decode()
    text = "".join(text.split())
    for word in words:
        assert "".join(word.split()) in text, (kind, word)
    activate(window)


def choose_in_menu(window: MainWindow, opened: Callable[[], object], words: str) -> None:
    """Open a menu by its key and take the first line that holds the words, by arrow keys and Enter."""

    def choose() -> None:
        menu = opened_now(QApplication.activePopupWidget, QMenu)
        entries = [action for action in menu.actions() if not action.isSeparator()]
        wanted = next(n for n, action in enumerate(entries) if words in action.text())
        for _ in entries:  # the first may be marked already
            if menu.activeAction() is entries[wanted]:
                break
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    later(choose)
    opened()
    pause(60)


def opened_now(found: Callable[[], QWidget | None], kind: type[T]) -> T:
    """Return the menu or dialog of this kind once it is open; a window over long work is none."""
    wait_until(lambda: isinstance(found(), kind), f"{kind.__name__} opens")
    opened = found()
    assert isinstance(opened, kind)
    return opened


def later(work: Callable[[], object], wait: int = 60) -> None:
    """Do something while a menu or a dialog is open; what goes wrong there ends the journey."""
    from PySide6.QtCore import QTimer

    def run() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - a slot's error must not be swallowed
            print("FAILED in a dialog:", repr(error))
            import os

            os._exit(1)

    QTimer.singleShot(wait, run)


def in_dialog(window: MainWindow, opening: Callable[[], object], *steps: Callable[[QDialog], object]) -> None:
    """Do what opens a dialog, answer it, agree, and come back to the window."""

    def answer() -> None:
        dialog = opened_now(QApplication.activeModalWidget, QuestionDialog)
        activate(dialog)
        for step in steps:
            step(dialog)
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return, CONTROL)
        pause(20)
        told = [part.text() for part in dialog.findChildren(QLabel) if part.isVisible()]
        assert not dialog.isVisible(), f"the dialog is not agreed to: {told}"

    later(answer)
    opening()
    activate(window)


def typed(key: str, text: str) -> Callable[[QDialog], object]:
    """A step: go to the field and type."""

    def step(dialog: QDialog) -> None:
        editor = dialog.fields[key].editor
        editor.setFocus()
        write(dialog, text)
        pause(10)

    return step


def chosen(key: str, text: str) -> Callable[[QDialog], object]:
    """A step: type what finds an entry of the list, and take it with Enter."""

    def step(dialog: QDialog) -> None:
        typed(key, text)(dialog)
        QTest.keyClick(dialog.fields[key].editor, Qt.Key.Key_Return)

    return step


def refuse_one(window: MainWindow, folder: Path) -> None:
    take_in(window, Job("近海水温变化规律基础研究技术开发", "jskf", "wtkf", "技术秘密", "90000"), 11)
    examine_in_favour(window)
    answer_against(window, "DEV-X4")
    form = window.form
    press(window, Qt.Key.Key_Return, CONTROL)
    assert form.case.state is CaseState.ACCEPTED, "the sheet stands against registering"
    in_dialog(window, lambda: form.do("refuse"))  # the reason and the note are the sheet's
    assert form.case.state is CaseState.REFUSED, window.bars[form].text.text()
    print_sheet(window, folder, SheetKind.REFUSAL, ("不予登记", "DEV-X4"))
    print("done: refusal")


def supplement_one(window: MainWindow, folder: Path) -> None:
    take_in(window, Job("海带养殖筏架抗浪设计技术开发", "jskf", "wtkf", "技术秘密", "310000"), 12)
    examine_in_favour(window)
    answer_against(window, "GEN-06")
    form = window.form
    assert form.examination.examined is not None
    wanted = form.examination.examined.conclusion.wanted[0].zh
    in_dialog(window, lambda: form.do("request_supplement"))  # what is wanted is the sheet's
    assert form.case.state is CaseState.SUPPLEMENT_REQUESTED, window.bars[form].text.text()
    print_sheet(window, folder, SheetKind.SUPPLEMENT, (wanted[:12],))
    in_dialog(
        window, lambda: press(window, Qt.Key.Key_Return, CONTROL), typed("received", "双方盖章的合同原件")
    )
    assert form.case.state is CaseState.ACCEPTED, window.bars[form].text.text()
    window.form.tabs.show_tab(EXAMINATION)
    assert form.examination.tab.go_to("GEN-06")
    press(window, Qt.Key.Key_1)
    register(window)
    print_sheet(window, folder, SheetKind.EXAMINATION, ("符合认定条件",))
    print("done: supplement")


def amend_and_revoke(window: MainWindow, folder: Path) -> None:
    take_in(window, Job("扇贝育苗水质在线监测技术开发", "jskf", "wtkf", "技术秘密", "500000"), 13)
    examine_in_favour(window)
    register(window)
    form = window.form
    form.do("begin_amending")
    for path in ("contract_value", "transaction_amount"):
        form.body.focus_path(path)
        press(window, Qt.Key.Key_A, CONTROL)
        fill(window, "560000")
    reason = typed("reason", "双方签订补充协议，增加一套试验")
    in_dialog(window, lambda: press(window, Qt.Key.Key_Return, CONTROL), reason)
    assert form.case.contract.contract_value == 56_000_000, window.bars[form].text.text()
    print_sheet(window, folder, SheetKind.AMENDMENT, ("500,000.00", "560,000.00", "双方签订补充协议"))
    ground, note = chosen("ground", "重复登记"), typed("note", "与外地登记的合同重复")
    in_dialog(window, lambda: form.do("revoke"), ground, note)
    assert form.case.state is CaseState.REVOKED, window.bars[form].text.text()
    print_sheet(window, folder, SheetKind.REVOCATION, ("重复登记", "与外地登记的合同重复"))
    print("done: amendment and revocation")


def prove_register(window: MainWindow) -> None:
    """The chain, the projections and the papers hold, before and after everything is made again."""
    store, holds = window.place.desk.store, window.place.program.keys.signature_holds
    report = store.verify(holds)
    assert not report.faults, report.faults
    store.rebuild()
    assert not store.verify(holds).faults
    kinds = {entry.act.kind.value for case in store.cases() for entry in case.history}
    assert {"refuse", "request_supplement", "receive_supplement", "amend", "revoke", "issue_sheet"} <= kinds


if __name__ == "__main__":
    main(Path(sys.argv[1]))
