"""A Chinese input method keeps its keys: while it composes nothing acts, nothing leaves the field, nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from registrar_app.services import drafts
from registrar_app.services.find_code import Entry
from registrar_app.ui.arrivals import Arrivals
from registrar_app.ui.composing import composing
from registrar_app.ui.idle import IdleWatch
from registrar_app.ui.widgets.editors import NoteEditor, TextEditor
from registrar_app.ui.widgets.picker import Picker
from registrar_app.ui.widgets.questions import Question, QuestionDialog
from registrar_app.ui.widgets.shortened import ShortenedLine
from tests.pausing import pause

ENTRIES = [Entry("0221", "0221", "高等院校"), Entry("150", "150", "有限责任公司")]
EDITORS = [TextEditor, lambda: NoteEditor(enter_moves=True), lambda: Picker(ENTRIES)]
CONTROL, SHIFT, ALT = (getattr(Qt.KeyboardModifier, f"{key}Modifier") for key in ("Control", "Shift", "Alt"))
PLAIN = Qt.KeyboardModifier.NoModifier
NEXT_PRESS_MS = 60
KEYS = [
    *((getattr(Qt.Key, f"Key_F{number}"), PLAIN) for number in range(1, 11)),
    *((getattr(Qt.Key, f"Key_{number}"), CONTROL) for number in range(1, 6)),
    *((getattr(Qt.Key, f"Key_{letter}"), CONTROL) for letter in "FGIKMNPSZYE"),
    *((getattr(Qt.Key, f"Key_{number}"), ALT) for number in range(1, 5)),
    (Qt.Key.Key_Tab, PLAIN), (Qt.Key.Key_Backtab, SHIFT), (Qt.Key.Key_Tab, CONTROL),
    (Qt.Key.Key_Return, PLAIN), (Qt.Key.Key_Return, SHIFT), (Qt.Key.Key_Return, CONTROL), (Qt.Key.Key_Enter, PLAIN),
    (Qt.Key.Key_Up, PLAIN), (Qt.Key.Key_Down, PLAIN), (Qt.Key.Key_PageDown, PLAIN), (Qt.Key.Key_Home, PLAIN),
    (Qt.Key.Key_Backspace, PLAIN), (Qt.Key.Key_Delete, PLAIN), (Qt.Key.Key_B, CONTROL | SHIFT),
    (Qt.Key.Key_Escape, PLAIN),
]  # fmt: skip


@pytest.fixture
def show(dressed, qtbot):
    def make(editor):
        qtbot.addWidget(editor)
        editor.show()
        editor.activateWindow()
        editor.setFocus()
        qtbot.waitUntil(editor.hasFocus)
        return editor

    return make


@pytest.fixture
def form(open_window):
    window = open_window()
    window.new_contract()
    return window.form


def compose(editor, preedit):
    QApplication.sendEvent(editor, QInputMethodEvent(preedit, []))


def commit(editor, text):
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(editor, event)


def text_of(editor):
    return editor.toPlainText() if isinstance(editor, NoteEditor) else editor.text()


def in_contract(form, path="name"):
    """Begin to compose in a field of the form."""
    editor = form.body.focus_path(path)
    compose(editor, "hetong")
    return editor


# ---------------------------------------------------------------- one field


@pytest.mark.parametrize("make", EDITORS)
def test_the_enter_that_commits_does_not_leave_the_field_and_the_next_one_does(show, qtbot, make):
    editor = show(make())
    compose(editor, "gao")
    with qtbot.assertNotEmitted(editor.next_wanted, wait=NEXT_PRESS_MS):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        commit(editor, "高")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert text_of(editor) == "高"
    with qtbot.waitSignal(editor.next_wanted):
        qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_f2_and_the_arrows_are_the_input_methods_while_it_composes(show, qtbot):
    picker = show(Picker(ENTRIES))
    compose(picker, "gao")
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Down):
        qtbot.keyClick(picker, key)
        assert not picker.is_open
    commit(picker, "高")
    assert picker.text() == "高", "what was composed is not lost"
    assert picker.is_open, "what is committed is looked for at once"
    pause(NEXT_PRESS_MS)
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.current() == ("0221", "")


def test_a_press_on_the_list_that_follows_the_typing_takes_no_entry_nobody_saw(show, qtbot):
    picker = show(Picker(ENTRIES))
    picker.window().resize(400, 300)
    picker.open_list(everything=True)
    first = picker._popup.visualRect(picker._popup.model().index(0, 0)).center()
    compose(picker, "150")
    qtbot.mouseClick(picker._popup.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert picker.text() == "150", "put in, and its list shown; it is chosen by the next press"
    assert picker.is_open


def test_a_reason_keeps_the_enter_that_commits(show, qtbot):
    line = show(ShortenedLine())
    compose(line, "he")
    with qtbot.assertNotEmitted(line.returnPressed, wait=NEXT_PRESS_MS):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    commit(line, "核")
    pause(NEXT_PRESS_MS)
    with qtbot.waitSignal(line.returnPressed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "核"


def test_what_the_method_leaves_to_the_field_is_written_after_what_was_composed(show, qtbot):
    line = show(TextEditor())
    compose(line, "ni")
    qtbot.keyClick(line, Qt.Key.Key_1)
    assert line.text() == "ni1", "also where the method died: the keyboard is never lost to it"
    assert not composing().is_composing


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_a_key_pressed_again_and_again_acts_where_the_method_died(show, qtbot, key):
    dialog = QuestionDialog(None, "问", "确定", [Question(n, n, TextEditor) for n in ("one", "two")])
    show(dialog)
    one, two = (dialog.fields[name].editor for name in ("one", "two"))
    one.setFocus()
    compose(one, "ni")
    for said in ("nih", "niha", "nihao"):
        qtbot.keyClick(one, key)
        compose(one, said)
    for _ in range(2):
        qtbot.keyClick(one, key)
    assert (one.hasFocus(), one.text()) == (True, ""), "the method was alive: it answered"
    qtbot.keyClick(one, key)
    assert (one.text(), two.hasFocus()) == ("nihao", True)
    assert not composing().is_composing


def test_an_escape_that_ended_the_composing_is_no_escape(show, qtbot):
    dialog = QuestionDialog(None, "问", "确定", [Question("name", "名称", TextEditor)])
    show(dialog)
    editor = dialog.fields["name"].editor
    editor.setFocus()
    compose(editor, "ni")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    compose(editor, "")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    pause(NEXT_PRESS_MS)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.isVisible()


def test_no_field_has_a_completer(show):
    assert all(show(make()).completer() is None for make in (TextEditor, lambda: Picker(ENTRIES)))


def test_the_enter_of_the_keypad_takes_an_entry_too(show, qtbot):
    picker = show(Picker(ENTRIES))
    qtbot.keyClicks(picker, "150")
    qtbot.keyClick(picker, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert picker.current() == ("150", "")


# ---------------------------------------------------------------- the window


@pytest.mark.parametrize("path", ["remarks", "seller.kind", "seller.name", "ip_kinds"])
def test_no_key_acts_or_leaves_a_field_of_the_form(form, qtbot, path):
    window = form.window()
    editor = in_contract(form, path)
    for key, modifiers in KEYS:
        qtbot.keyClick(editor, key, modifiers)
        QTest.keyClick(window.windowHandle(), key, modifiers)
        said = f"{Qt.Key(key).name} {modifiers}"
        assert composing().is_composing, said
        assert QApplication.focusWidget() is editor, said
        assert window.page is form, said
        assert text_of(editor) == "", said
        assert QApplication.activePopupWidget() is None, said
        assert QApplication.activeModalWidget() is None, said
    assert window.bars[form].isHidden(), "nothing is told either"
    commit(editor, "合同")
    assert text_of(editor) == "合同"


def test_no_key_leaves_the_search_and_what_is_composed_is_not_looked_for(form, qtbot):
    window = form.window()
    window.find_everywhere()
    page = window.page
    compose(page.search, "hetong")
    for key, modifiers in KEYS:
        qtbot.keyClick(page.search, key, modifiers)
        assert window.page is page
        assert page.search.hasFocus()
    assert page.filter.is_empty
    assert not page._waiting.isActive()
    commit(page.search, "合同")
    assert page.filter.text == "合同"


def test_keeping_and_checking_by_the_clock_leave_what_is_composed_alone(form, qtbot):
    editor = form.body.focus_path("name")
    qtbot.keyClicks(editor, "AB")
    compose(editor, "hetong")
    qtbot.waitUntil(lambda: bool(form.case.uid) and not form._dirty, timeout=20_000)
    form._check()
    assert composing().is_composing
    commit(editor, "合同")
    assert form.model.contract.name == "AB合同"


def test_a_click_elsewhere_puts_in_what_was_composed(form, qtbot):
    editor = in_contract(form)
    other = form.body.fields["contract_no"].editor
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert other.hasFocus()
    assert (editor.text(), other.text()) == ("hetong", "")
    assert form.model.contract.name == "hetong"


def test_another_field_that_is_gone_to_does_not_get_what_was_composed(form):
    editor = in_contract(form)
    other = form.body.focus_path("contract_no")
    assert (editor.text(), other.text()) == ("hetong", "")


def test_what_a_method_throws_away_because_the_field_is_left_is_put_in(form, qtbot):
    """IBus with libpinyin does so (seen with the real one); Qt asks it to commit, and it only clears."""
    editor = in_contract(form)
    compose(editor, "")
    form.body.focus_path("contract_no")
    assert editor.text() == "hetong"
    editor = in_contract(form, "remarks")
    compose(editor, "")
    pause(NEXT_PRESS_MS)
    form.body.focus_path("contract_no")
    assert text_of(editor) == "", "but what the user cancelled is gone"


@pytest.mark.parametrize("leave", ["lock", "ctrl-l", "close", "contracts", "another", "sleep"])
def test_whatever_takes_the_form_away_the_contract_has_what_was_composed(form, qtbot, world, leave):
    window = form.window()
    desk, editor = window.place.desk, in_contract(form)
    another = drafts.create_draft(desk) if leave == "another" else ""
    ways = {
        "lock": window.lock,
        "ctrl-l": lambda: QTest.keyClick(window.windowHandle(), Qt.Key.Key_L, CONTROL),
        "close": window.close,
        "contracts": lambda: window.show_page("contracts"),
        "another": lambda: window.open_case(another),
        "sleep": window.idle.idle.emit,
    }
    ways[leave]()
    assert window.is_locked is (leave in ("lock", "ctrl-l", "sleep"))
    names = [row.name for row in _rows(desk) if row.uid != another]
    assert names == ["hetong"]
    if window.is_locked:
        (screen,) = window._lock.screens
        assert "hetong" not in screen.password.text()
        screen.password.setText(world.password)
        screen.unlock()
        assert editor.hasFocus()
        assert editor.text() == "hetong"
    elif leave == "another":
        assert editor.text() == "", "the next contract has nothing of it"


def _rows(desk):
    from registrar_app.services.ports import CaseQuery

    return desk.store.find_cases(CaseQuery())


def test_a_lock_keeps_what_is_composed_in_the_dialog_it_covers(form, world, qtbot):
    window = form.window()
    dialog = QuestionDialog(window, "问", "确定", [Question("name", "名称", TextEditor)])
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    editor = dialog.fields["name"].editor
    editor.setFocus()
    compose(editor, "liyou")
    window.lock()
    assert editor.text() == "liyou"
    assert all("liyou" not in screen.password.text() for screen in window._lock.screens)
    window._lock.end()
    dialog.done(0)


def test_a_dropped_paper_is_attached_and_what_is_composed_stays_in_its_field(form, tmp_path):
    editor = in_contract(form)
    paper, mime = tmp_path / "合同.png", QMimeData()
    picture = QImage(20, 20, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    picture.save(str(paper))
    mime.setUrls([QUrl.fromLocalFile(str(paper))])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, PLAIN)
    QApplication.sendEvent(form, QDragEnterEvent(QPoint(10, 10), *how))
    QApplication.sendEvent(form, QDropEvent(QPointF(10, 10), *how))
    assert [each.name for each in form._place.desk.store.papers_of(form.case.uid)] == ["合同.png"]
    assert editor.text() == "hetong"
    assert drafts.load_case(form._place.desk, form.case.uid).contract.name == "hetong"


def test_a_file_that_another_start_brings_waits_for_the_word_being_typed(show, tmp_path):
    class Window:
        is_locked, taken = False, ()

        def open_file(self, file):
            self.taken = (*self.taken, file)

    line, window, arrivals = show(TextEditor()), Window(), Arrivals()
    arrivals.serve(window)
    compose(line, "hetong")
    arrivals.put(str(tmp_path / "a.json"))
    assert not window.taken
    commit(line, "合同")
    arrivals.take()
    assert window.taken == (tmp_path / "a.json",)


def test_composing_is_a_sign_of_life_so_that_a_typist_is_not_locked_out(show, qtbot):
    line = show(TextEditor())
    watch = IdleWatch(line)
    watch._timer.start(1)
    watch._timer.setInterval(60_000)
    with qtbot.waitSignal(composing().touched):
        compose(line, "hetong")
    assert watch._timer.remainingTime() > 1_000
    commit(line, "合同")
