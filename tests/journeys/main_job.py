"""The main job as a registrar does it: the real window, real keys, a real office and bureau in a folder of its own.

Run by ``test_main_job`` in a process of its own, so that it may have a screen of its own. Argument: an empty folder.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from registrar_app.app import build_program
from registrar_app.domain.condition import Effect
from registrar_app.domain.finding import Severity
from registrar_app.domain.registration import CaseState
from registrar_app.services.demo.account import Account
from registrar_app.services.demo.world import PracticeWorld, make_world
from registrar_app.ui.application import dress_application, make_window, start_qt, window_settings
from registrar_app.ui.examination.condition_row import ConditionRow
from registrar_app.ui.main_window import MainWindow
from tests.pausing import pause

CONTROL = Qt.KeyboardModifier.ControlModifier
PATIENCE_MS = 60_000
"""How long what is to come is waited for: a machine may be slow, and one that is not loses nothing by it."""


def main(folder: Path) -> None:
    """Go the whole way; the first thing that is not as it should be ends it."""
    program = build_program()
    world = make_world(program, folder / "world", Account("zh", lambda line: None))
    app = start_qt("zh")
    settings = window_settings()
    dress_application(app, settings)

    office = open_window(program, world, "office-1", settings)
    enter_contract(office)
    correct_and_accept(office)
    register(office)
    issue_slip(office, folder)
    batch = export_batch(office, folder)
    office.close()
    office.place.desk.store.close()

    bureau = open_window(program, world, "bureau", settings)
    receipt = import_batch(bureau, batch)
    bureau.close()
    bureau.place.desk.store.close()

    office = open_window(program, world, "office-1", settings)
    import_receipt(office, receipt)
    office.close()
    office.place.desk.store.close()
    print("done")


def open_window(program: object, world: PracticeWorld, name: str, settings: object) -> MainWindow:
    window = make_window(program, world.open(program, name), settings, "zh")
    window.resize(1366, 768)
    window.show()
    activate(window)
    return window


def activate(window: MainWindow) -> None:
    """Bring the window to the front, as a window manager does; the screen of the test has none."""
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, PATIENCE_MS)
    pause(50)


# ---------------------------------------------------------------- hands


def focused(window: QWidget) -> QWidget:
    return QApplication.focusWidget() or QApplication.activeWindow() or window


def press(
    window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(focused(window), key, modifier)
    pause(5)


def write(window: QWidget, text: str) -> None:
    """Type Latin text key by key; let an input method commit Chinese."""
    if text.isascii():
        QTest.keyClicks(focused(window), text)
    else:
        commit = QInputMethodEvent()
        commit.setCommitString(text)
        QApplication.sendEvent(focused(window), commit)
    pause(5)


def fill(window: QWidget, *texts: str) -> None:
    """Type field after field with Enter between them; "" leaves a field empty."""
    for text in texts:
        if text:
            write(window, text)
        press(window, Qt.Key.Key_Return)


def wait_until(holds: Callable[[], bool], what: str) -> None:
    waited = QElapsedTimer()
    waited.start()
    while not holds():
        assert waited.elapsed() < PATIENCE_MS, what
        pause(20)


def severities(window: MainWindow) -> list[Severity]:
    return [finding.severity for finding in window.form.findings]


# ---------------------------------------------------------------- steps


def enter_contract(window: MainWindow) -> None:
    today = window.place.desk.today()
    press(window, Qt.Key.Key_N, CONTROL)
    assert window.form.body.fields["name"].editor.hasFocus(), "Ctrl+N begins at the first field"
    fill(window, "碳纤维缠绕气瓶检测技术开发", "WZ-2026-7", "20269999", "jskf", "wtkf")
    fill(window, today.strftime("%Y%m%d"), (today + timedelta(days=400)).isoformat())
    fill(window, "半月湾理工学院", "12371002637910204F", "gdyx", "371002")
    fill(window, "威海沃展碳纤维有限公司", "91371000MA3N935F57", "140", "371002")
    fill(window, "80万")
    assert window.form.body.fields["contract_value"].editor.text() == "800,000.00", "万 is understood"
    assert "捌拾万" in window.form.body.fields["contract_value"].hint.text(), (
        "capitals stand under the amount"
    )
    wait_until(lambda: bool(window.form.case.uid) and not window.form._dirty, "the draft is kept by itself")
    stored = window.place.desk.store.load_case(window.form.case.uid)
    assert stored is not None
    assert dict(stored.unparsed) == {"signed_on": "20269999"}, stored.unparsed


def correct_and_accept(window: MainWindow) -> None:
    form = window.form
    press(window, Qt.Key.Key_F8)
    by_path = {finding.path: finding for finding in form.findings}
    assert by_path["signed_on"].severity is Severity.ERROR
    assert "20269999" in form.body.fields["signed_on"].problem.text(), "the field says what is wrong with it"
    press(window, Qt.Key.Key_Return, CONTROL)
    assert form.case.state is CaseState.DRAFT, "an unreadable date is not accepted"
    assert not window.bars[form].isHidden(), "and the window says so"
    form.panel.rows["FORM@signed_on"].setFocus()
    press(window, Qt.Key.Key_Return)
    assert form.body.fields["signed_on"].editor.hasFocus(), "Enter on a finding goes to its field"
    press(window, Qt.Key.Key_A, CONTROL)
    write(window, window.place.desk.today().strftime("%Y%m%d"))
    suggestion = by_path["buyer.credit_code"].suggestion
    assert suggestion == "91371000MA3N935F56", "the corrected code is offered"
    form.adopt(by_path["buyer.credit_code"])
    assert form.model.contract.buyer.credit_code == suggestion
    press(window, Qt.Key.Key_Z, CONTROL)
    assert form.model.contract.buyer.credit_code != suggestion, "Ctrl+Z takes it back"
    press(window, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert form.model.contract.buyer.credit_code == suggestion, "and Ctrl+Shift+Z brings it again"
    press(window, Qt.Key.Key_Return, CONTROL)
    assert form.case.state is CaseState.ACCEPTED, window.bars[form].text.text()


def register(window: MainWindow) -> None:
    form = window.form
    press(window, Qt.Key.Key_Return, CONTROL)
    assert form.case.state is CaseState.ACCEPTED, "errors block registering"
    amount = form.body.fields["transaction_amount"].editor
    form.body.focus_path("transaction_amount")
    assert amount.hasFocus()
    fill(window, "800000", "一次支付")
    form.body.focus_path("technology_field")
    fill(window, "03", "", "09")
    form.body.focus_path("related_parties")
    fill(window, "否")
    press(window, Qt.Key.Key_F8)
    assert Severity.ERROR not in severities(window), [f.message.zh for f in form.findings]
    for key, shown in form.panel.rows.items():
        if shown.finding.severity is Severity.QUERY:
            form.panel.explain(key)
            write(window, "已核对营业执照")
    press(window, Qt.Key.Key_Return, CONTROL)
    assert form.case.state is CaseState.ACCEPTED, "a contract that nobody examined is not registered"
    answer_sheet(window)
    press(window, Qt.Key.Key_Return, CONTROL)
    assert form.case.state is CaseState.REGISTERED, window.bars[form].text.text()
    signed = form.case.history[-1].act.body["examination"]
    assert signed["decided"] == "confirmed", signed["conclusion"]
    assert signed["answers"]["GEN-06"] == "met", "the answers are part of the signed act"
    registration = form.case.contract.registration
    assert registration is not None
    assert registration.slip_no
    assert registration.slip_no in window.bars[form].text.text(), "the number is told"
    assert form.body.fields["name"].editor.isReadOnly(), "nothing registered is edited in place"


def answer_sheet(window: MainWindow) -> None:
    """Answer every open line of the sheet by keys: what is required is met, what excludes is not the case."""
    tab = window.form.examination.tab
    assert tab.isVisible(), "Ctrl+Enter leads to the sheet"
    while window.form.examination.examined.conclusion.unanswered:
        row = focused(window)
        assert isinstance(row, ConditionRow), "the keyboard is on a line that wants an answer"
        excludes = row.condition.effect is Effect.EXCLUDING
        press(window, Qt.Key.Key_2 if excludes else Qt.Key.Key_1)
        assert row.line.is_answered, row.condition.id


def issue_slip(window: MainWindow, folder: Path) -> None:
    press(window, Qt.Key.Key_Return, CONTROL)
    slip = window.form.printing.window
    assert slip is not None and slip.isVisible()
    wait_until(lambda: slip.page_count == 1, "the preview is one page")
    wait_until(slip.save_button.isEnabled, "the slip can be signed")
    window.place.print_habits.keep_folder(slip.FOLDER, folder / "slips")
    press(slip, Qt.Key.Key_S, CONTROL)
    wait_until(lambda: not slip.isVisible(), "the slip is saved")
    (target,) = (folder / "slips").iterdir()
    assert target.read_bytes() == slip.shown, "what was seen is what was saved"
    assert window.form.case.slip_copies == 1, "issuing is an act of its own"
    activate(window)


def export_batch(window: MainWindow, folder: Path) -> Path:
    stick = folder / "stick"
    stick.mkdir()
    QFileDialog.getExistingDirectory = staticmethod(lambda *_: str(stick))
    press(window, Qt.Key.Key_4, CONTROL)
    press(window, Qt.Key.Key_Return, CONTROL)
    wait_until(lambda: any(stick.glob("*.htb")), "the batch is written")
    (batch,) = stick.glob("*.htb")
    return batch


def import_batch(window: MainWindow, batch: Path) -> Path:
    QFileDialog.getOpenFileNames = staticmethod(lambda *_: ([str(batch)], ""))
    QFileDialog.getExistingDirectory = staticmethod(lambda *_: str(batch.parent))
    press(window, Qt.Key.Key_4, CONTROL)
    press(window, Qt.Key.Key_O, CONTROL)
    wait_until(lambda: bool(window.page.panel.lines), "the batch is tried")
    assert sum(window.place.desk.store.count_states().values()) == 0, "trying a batch writes nothing"
    press(window, Qt.Key.Key_Return, CONTROL)
    counts = window.place.desk.store.count_states
    wait_until(lambda: counts()[CaseState.REGISTERED] == 1, "the batch is taken in")
    press(window, Qt.Key.Key_2, CONTROL)
    wait_until(lambda: window.page.table.rowCount() == 1, "the list shows what came")
    (receipt,) = batch.parent.glob("*.htr")
    return receipt


def import_receipt(window: MainWindow, receipt: Path) -> None:
    QFileDialog.getOpenFileName = staticmethod(lambda *_: (str(receipt), ""))
    press(window, Qt.Key.Key_4, CONTROL)
    QTest.mouseClick(window.page.panel.receipt.import_button, Qt.MouseButton.LeftButton)
    press(window, Qt.Key.Key_2, CONTROL)
    wait_until(lambda: window.page.table.rowCount() == 1, "the list is read")
    shown = window.page.table.row_at(0)
    assert shown is not None
    assert shown.exchange == "accepted", "the list shows what became of the batch"
    press(window, Qt.Key.Key_F, CONTROL)
    write(window, "bywlgxy")
    wait_until(
        lambda: window.page.table.query.text == "bywlgxy" and window.page.table.rowCount() == 1,
        "found by pinyin initials of the seller",
    )
    press(window, Qt.Key.Key_Down)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
