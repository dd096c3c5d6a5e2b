"""A paper read beside the form while one types: shown by a key, at a page, larger, turned, its width kept, nothing on disk."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from registrar_app.domain.contract import Contract
from registrar_app.services import drafts
from registrar_app.ui.contract_form.frame import FORM, PAPERS
from registrar_app.ui.contract_form.side import SideColumn
from tests.ui.examination.sheet_help import pdf_bytes

ALT = Qt.KeyboardModifier.AltModifier


def picture(width=60, height=40):
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor("#1f5f9e"))
    return made


@pytest.fixture
def form(open_window, tmp_path):
    """A new contract with a scan of three pages, a picture and a table beside it."""
    window = open_window()
    window.new_contract()
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "1 scan.pdf").write_bytes(pdf_bytes(3))
    picture().save(str(folder / "2 seal.png"))
    Workbook().save(folder / "3 list.xlsx")  # neither a picture nor pages
    window.form.examination.papers.take_files(sorted(folder.iterdir()))
    window.form.body.fields["name"].editor.setFocus()
    return window.form


@pytest.fixture
def scan(form, qtbot):
    """The pane, opened by its key."""
    qtbot.keyClick(form, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: form.scan.view.is_drawn)
    return form.scan


def test_the_key_shows_the_first_paper_and_the_keyboard_stays_in_the_field(form, scan, qtbot):
    assert scan.isVisible()
    assert (scan.name.text(), scan.place.text(), scan.page.text()) == ("1 scan.pdf", "1 / 3", "第 1 / 3 页")
    qtbot.keyClicks(QApplication.focusWidget(), "typed while reading")
    assert form.model.contract.name == "typed while reading"
    qtbot.keyClick(form, Qt.Key.Key_F12)
    assert not scan.isVisible()
    assert scan.view.count == 0, "nothing of the paper is kept"


def test_pages_papers_size_and_turning_by_keys_from_the_field(form, scan, qtbot):
    editor = QApplication.focusWidget()
    before = scan.view._label.pixmap().width()
    qtbot.keyClick(editor, Qt.Key.Key_PageDown, ALT)
    assert scan.page.text() == "第 2 / 3 页"
    qtbot.keyClick(editor, Qt.Key.Key_PageUp, ALT)
    assert scan.page.text() == "第 1 / 3 页"
    qtbot.keyClick(editor, Qt.Key.Key_Equal, ALT)
    qtbot.waitUntil(lambda: scan.view._label.pixmap().width() > before)
    qtbot.keyClick(editor, Qt.Key.Key_0, ALT)
    qtbot.waitUntil(lambda: scan.view._label.pixmap().width() == before)
    qtbot.keyClick(editor, Qt.Key.Key_R, ALT)
    qtbot.waitUntil(lambda: scan.view._label.pixmap().width() > scan.view._label.pixmap().height())
    qtbot.keyClick(editor, Qt.Key.Key_Right, ALT)
    qtbot.waitUntil(lambda: scan.view.is_drawn)
    assert (scan.name.text(), scan.view.is_pdf, scan.view.count) == ("2 seal.png", False, 1)
    assert editor.hasFocus() and editor.text() == ""


def test_reading_on_goes_over_the_end_of_a_page(form, scan, qtbot):
    editor = QApplication.focusWidget()
    for _ in range(20):
        qtbot.keyClick(editor, Qt.Key.Key_Down, ALT)
        qtbot.wait(20)
    assert scan.view.page == 3
    for _ in range(20):
        qtbot.keyClick(editor, Qt.Key.Key_Up, ALT)
        qtbot.wait(20)
    assert (scan.view.page, scan.view.verticalScrollBar().value()) == (1, 0)


def test_what_cannot_be_shown_says_how_to_see_it(form, scan, qtbot):
    scan.step(1)
    scan.step(1)
    qtbot.waitUntil(lambda: "另存后用其他程序打开" in scan.said.text())
    assert scan.name.text() == "3 list.xlsx"


def test_the_papers_tab_shows_a_paper_beside_it(form, qtbot):
    form.go_to_tab(PAPERS)
    tab = form.examination.papers
    tab.view_paper(tab.papers[1].sha256)
    qtbot.waitUntil(lambda: form.scan.view.is_drawn)
    assert form.scan.name.text() == "2 seal.png"


def test_another_contract_shows_its_own_papers_or_that_it_has_none(form, scan, qtbot):
    form.window().new_contract()
    assert scan.isVisible()
    assert scan.said.text() == "还没有材料"
    assert (scan.view.count, scan.name.text()) == (0, "")


def test_the_width_is_kept_and_the_form_stays_usable_at_1366(form, scan, qtbot):
    splitter = form._beside
    assert splitter.form.width() >= 480
    whole = splitter.width()
    splitter.setSizes([whole - 520, 520])
    splitter.splitterMoved.emit(whole - 520, 1)
    width = scan.width()
    qtbot.keyClick(form, Qt.Key.Key_F12)
    qtbot.keyClick(form, Qt.Key.Key_F12)
    assert abs(scan.width() - width) <= 2


def test_the_side_moves_into_its_tab_where_the_scan_takes_its_room(form, scan, qtbot):
    side = form.side
    assert isinstance(side, SideColumn)
    assert side.is_tab
    scan.put_away()
    qtbot.waitUntil(lambda: not side.is_tab)


def test_a_picture_is_pasted_as_a_paper_and_shown(form, qtbot):
    QApplication.clipboard().setImage(picture(300, 200))
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, keys)
    qtbot.waitUntil(lambda: len(form.examination.papers.papers) == 4)
    pasted = form.examination.papers.papers[-1]
    names = {paper.name: paper for paper in form.examination.papers.papers}
    (name,) = (name for name in names if name.startswith("粘贴的图片 2026-"))
    content = form._place.desk.store.paper(names[name].sha256)
    assert QImage.fromData(content).size() == picture(300, 200).size()
    assert form.scan.isVisible() and form.tabs.current == FORM
    assert pasted.size > 0


def test_a_picture_is_attached_to_the_contract_it_was_pasted_into_though_another_is_open_by_then(form, qtbot):
    window, store = form.window(), form._place.desk.store
    pasted_into = form.case.uid
    other = drafts.create_draft(form._place.desk, Contract(name="另一份"))
    QApplication.clipboard().setImage(picture(300, 200))
    with qtbot.waitSignal(window.operations.ended):
        form.paste()
        window.open_case(other)
    assert len(store.papers_of(pasted_into)) == 4
    assert store.papers_of(other) == []
    assert form.case.uid == other
    assert not form.scan.isVisible()


def test_a_clipboard_without_a_picture_is_told(form, qtbot):
    QApplication.clipboard().setText("words only")
    form.paste()
    assert "剪贴板中没有图片" in form.window().bars[form].text.text()
    assert len(form.examination.papers.papers) == 3


def test_copied_files_are_pasted_too(form, tmp_path):
    from PySide6.QtCore import QUrl

    file = tmp_path / "new.pdf"
    file.write_bytes(pdf_bytes(1))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    QApplication.clipboard().setMimeData(mime)
    form.paste()
    assert "new.pdf" in {paper.name for paper in form.examination.papers.papers}
