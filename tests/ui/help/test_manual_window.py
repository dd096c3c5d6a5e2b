"""The manual's window: contents, search, links, back and forward, and F1 on every screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog

from registrar_app.services import drafts
from registrar_app.services.manual import FIRST
from registrar_app.ui.contract_form.tabs import tab_key
from registrar_app.ui.help.manual_window import ManualWindow
from registrar_app.ui.help.reading import print_on
from registrar_app.ui.opening.dialog import OpeningDialog
from registrar_app.ui.rail import PAGES
from registrar_app.ui.words import choose_language
from tests.contract_samples import sound_contract
from tests.ui.zooming import zoom

CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip
SCREENS = {
    "home": "home", "contracts": "contracts", "schemes": "schemes", "exchange": "batches", "roster": "roster",
    "verification": "verifying", "journal": "journal", "report": "statistics",
}  # fmt: skip


@pytest.fixture
def manual(shown):
    return shown(ManualWindow(None))


def test_every_page_of_the_window_has_a_page_of_the_manual(open_window) -> None:
    window = open_window()
    assert set(SCREENS) == set(PAGES)
    known = window.help_desk
    for name in (*PAGES, "form"):
        window.show_page(name)
        topic = window.page.help_topic()
        known.show_manual()
        assert topic in known.manual.manual.topics, name
        assert known.manual.page_id != FIRST, name
        known.manual.close()


@pytest.mark.parametrize("name", list(SCREENS))
def test_f1_opens_the_manual_at_the_screen(open_window, qtbot, name) -> None:
    window = open_window()
    window.show_page(name)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.help_desk.manual.isVisible()
    assert window.help_desk.manual.page_id == SCREENS[name]
    window.help_desk.manual.close()


def test_f1_on_a_contract_tells_of_the_tab(open_window, qtbot) -> None:
    window = open_window()
    desk = window.place.desk
    window.open_case(drafts.create_draft(desk, sound_contract(desk.today())))
    window.form.setFocus()
    for number, page in enumerate(("entering", "examining", "papers", "history")):
        window.form.go_to_tab(number)
        assert tab_key(number) == f"Alt+{number + 1}"
        window.form.setFocus()
        qtbot.keyClick(window, Qt.Key.Key_F1)
        assert window.help_desk.manual.page_id == page
    window.help_desk.manual.close()


def test_at_the_bureau_the_page_tells_of_incoming_batches(open_window, qtbot) -> None:
    window = open_window("bureau")
    window.show_page("exchange")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.help_desk.manual.page_id == "bureau-import"
    window.help_desk.manual.close()


def test_f1_works_in_a_dialog_about_the_page_under_it_or_its_own_topic(open_window, qtbot) -> None:
    window = open_window()
    window.show_page("roster")
    for topic, page in (("", "roster"), ("alarms", "bureau-alarms")):
        dialog = QDialog(window)
        dialog.help_topic = topic
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(lambda d=dialog: bool(d.property("help_key_bound")))
        qtbot.keyClick(dialog, Qt.Key.Key_F1)
        (manual,) = dialog.findChildren(ManualWindow)
        assert manual.page_id == page
        manual.close()
        dialog.reject()


def test_the_opening_window_has_its_help(program, dressed, qtbot, tmp_path) -> None:
    from PySide6.QtCore import QSettings

    dialog = OpeningDialog(program, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat), None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    (manual,) = dialog.findChildren(ManualWindow)
    assert manual.page_id == "first-day"
    manual.close()


def test_the_help_menu_leads_to_everything(open_window, qtbot) -> None:
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_F1, CONTROL)
    assert window.help_menu.isVisible()
    words = [action.text().split("\t")[0] for action in window.help_menu.actions()]
    assert words == ["操作手册", "按键一览", "代码表…", "错误日志…", "关于本程序…"]
    wanted = ["操作手册 · 工作台", "按键一览", "代码表和规则包", "错误日志", "关于本程序"]
    for number, action in enumerate(window.help_menu.actions(), 1):
        action.trigger()
        qtbot.waitUntil(
            lambda number=number: (
                [d.windowTitle() for d in window.findChildren(QDialog) if d.isVisible()] == wanted[:number]
            ),
            timeout=20_000,
        )
    for dialog in window.findChildren(QDialog):
        dialog.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1, SHIFT)
    assert [d.windowTitle() for d in window.findChildren(QDialog) if d.isVisible()] == ["按键一览"]


def test_back_and_forward_go_where_one_was(manual, qtbot) -> None:
    manual.reader.anchorClicked.emit(QUrl("first-day"))
    manual.reader.anchorClicked.emit(QUrl("slips"))
    assert manual.page_id == "slips"
    qtbot.keyClick(manual, Qt.Key.Key_Left, ALT)
    qtbot.keyClick(manual, Qt.Key.Key_Left, ALT)
    assert (manual.page_id, manual.back.isEnabled()) == (FIRST, False)
    qtbot.keyClick(manual, Qt.Key.Key_Right, ALT)
    assert manual.page_id == "first-day"
    manual.go_to("batches")
    assert not manual.forward.isEnabled(), "what lay ahead is forgotten once one goes elsewhere"


def test_a_link_out_of_the_manual_leads_nowhere(manual) -> None:
    manual.go_to("slips")
    manual.reader.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert manual.page_id == FIRST
    assert "passwd" not in manual.reader.toPlainText()


def test_the_contents_choose_a_page_and_follow_it(manual) -> None:
    item = next(item for item in manual._items() if item.text(0) == "凭单")
    manual.contents.setCurrentItem(item)
    assert manual.page_id == "slips"
    manual.go_to("journal")
    assert manual.contents.currentItem().text(0) == "日志"


def test_the_search_lists_pages_and_enter_takes_the_first(manual, qtbot) -> None:
    qtbot.keyClick(manual, Qt.Key.Key_F, CONTROL)
    qtbot.waitUntil(manual.search.hasFocus)
    qtbot.keyClicks(manual.search, "key-pin")
    assert manual.told.text() == "找到 1 页"
    qtbot.keyClick(manual.search, Qt.Key.Key_Return)
    assert manual.page_id == "errors"
    assert manual.reader.textCursor().selectedText() == "KEY-PIN"
    manual.search.setText("zzzz")
    assert manual.told.text() == "没有找到；换一个词"
    manual.search.clear()
    assert manual.contents.topLevelItemCount() == len(manual.manual.sections)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_page_is_shown_with_all_its_words(shown, language) -> None:
    choose_language(language)
    manual = shown(ManualWindow(None))
    for page in manual.manual.ids:
        manual.go_to(page)
        text = manual.reader.toPlainText()
        assert text.startswith(manual.manual.page(page).title)
        assert "`" not in text
        assert "](" not in text


def test_a_page_is_printed(manual, tmp_path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    print_on(manual.reader, printer)
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")


def test_ctrl_s_offers_the_manual_of_each_reader_and_saves_it(
    open_window, qtbot, tmp_path, monkeypatch
) -> None:
    target = tmp_path / "手册"
    asked = []

    def answer(window, title, start, kinds):
        asked.append(start)
        return str(target), kinds

    monkeypatch.setattr("registrar_app.ui.help.book_saving.ask_target", answer)
    window = open_window()
    window.help_desk.show_manual("home")
    manual = window.help_desk.manual
    manual.activateWindow()
    qtbot.waitUntil(manual.isActiveWindow, timeout=20_000)
    qtbot.keyClick(manual, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(manual.books.menu.isVisible, timeout=20_000)
    assert [each.text() for each in manual.books.menu.actions()] == [
        "登记员手册",
        "主管人员手册",
        "信息人员手册",
    ]
    manual.books.menu.hide()
    manual.books.menu.actions()[2].trigger()
    assert asked[0].endswith("信息人员手册.pdf")
    assert target.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    assert "手册.pdf" in manual.bar.text.text()
    manual.close()


def test_the_manual_follows_a_larger_size(open_window, qtbot) -> None:
    window = open_window()
    window.help_desk.show_manual("home")
    reader = window.help_desk.manual.reader
    before = reader.document().size().height()
    zoom(window, 1)
    qtbot.waitUntil(lambda: reader.document().size().height() > before)
    zoom(window, 0)
    window.help_desk.manual.close()
    window.help_desk.show_manual("slip")
    assert len(window.findChildren(ManualWindow)) == 1, "the same window is used again"
    window.help_desk.manual.close()


def test_a_locked_window_opens_no_help(open_window, qtbot) -> None:
    window = open_window()
    window.lock()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.help_desk.manual is None
