"""The papers of a case: adding, dropping, pointing at a page, viewing from memory, saving, and what must stay."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from registrar_app.domain.examination import Verdict
from registrar_app.ui.contract_form.frame import PAPERS
from tests.ui.examination.sheet_help import answer_sheet, open_sheet, pdf_bytes, row_of


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "合同.pdf").write_bytes(pdf_bytes(8))
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("#1f5f9e"))
    picture.save(str(folder / "签章页.png"))
    with zipfile.ZipFile(folder / "清单.xlsx", "w") as package:
        package.writestr("xl/workbook.xml", "no picture and no pages")
    return [folder / name for name in ("合同.pdf", "签章页.png", "清单.xlsx")]


def papers(form):
    form.go_to_tab(PAPERS)
    return form.examination.papers


def words_on(widget):
    return [made.text() for made in widget.findChildren(QLabel) if made.isVisibleTo(widget)]


def told(form):
    return form.window().bars[form].text.text()


def test_an_empty_tab_says_what_belongs_there(form):
    tab = papers(form)
    assert any("合同文本及附件" in text for text in words_on(tab))
    assert form.tabs.tabs[PAPERS].text() == "材料"


def test_files_are_added_counted_and_told(form, files, monkeypatch, qtbot):
    tab = papers(form)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file) for file in files], ""))
    tab.add_button.click()
    assert form.tabs.tabs[PAPERS].text() == "材料 3"
    assert [paper.name for paper in tab.papers] == ["合同.pdf", "签章页.png", "清单.xlsx"]
    qtbot.waitUntil(lambda: any("8 页" in text for text in words_on(tab)))
    tab.take_files(files[:1])
    assert "已在材料中" in told(form)
    assert len(tab.papers) == 3


def drop_on(form, files):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    kinds = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    form.dropEvent(QDropEvent(QPoint(5, 5), *kinds))


def test_a_file_that_cannot_be_taken_is_told(form, tmp_path):
    empty, program = tmp_path / "空.pdf", tmp_path / "安装.exe"
    empty.write_bytes(b"")
    program.write_bytes(b"MZ program")
    tab = papers(form)
    tab.take_files([empty])
    assert told(form)
    drop_on(form, [program])
    assert tab.papers == []
    assert "材料可以是：PDF、OFD" in told(form)


def test_of_many_files_the_refused_are_named_and_the_others_taken(form, files, tmp_path):
    program, renamed = tmp_path / "安装.exe", tmp_path / "扫描.pdf"
    program.write_bytes(b"MZ program")
    renamed.write_bytes(b"no PDF at all")
    tab = papers(form)
    drop_on(form, [program, files[0], renamed, files[1]])
    assert [paper.name for paper in tab.papers] == ["合同.pdf", "签章页.png"]
    assert "已添加 合同.pdf、签章页.png" in told(form)
    assert "没有添加 安装.exe、扫描.pdf：" in told(form)


@pytest.mark.filterwarnings("ignore:Function")  # PySide calls the one constructor of a drag event deprecated
@pytest.mark.parametrize("where", ["page", "name", "remarks"])
def test_files_dropped_anywhere_on_the_form_are_attached(form, files, where):
    before = form.model.contract
    target = form if where == "page" else form.body.fields[where].editor
    target = getattr(target, "viewport", lambda: target)()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(files[0]))])
    kinds = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(5, 5), *kinds)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPoint(5, 5), *kinds))
    assert form.model.contract == before, "no field takes the file's address for words"
    assert [paper.name for paper in form.examination.papers.papers] == ["合同.pdf"]
    assert form.tabs.current == 0, "one goes on typing"
    assert form.scan.is_open
    assert form.scan.name.text() == "合同.pdf"


def test_papers_on_a_new_contract_make_it_a_draft(open_window, files):
    window = open_window()
    window.new_contract()
    window.form.examination.papers.take_files(files[:1])
    assert window.form.case.uid
    assert window.form.tabs.tabs[PAPERS].text() == "材料 1"


def test_an_answer_points_at_a_page_and_opens_it_there(form, files, qtbot):
    form.examination.papers.take_files(files)
    tab = open_sheet(form)
    row = row_of(form, "GEN-03")
    row.give(Verdict.MET)
    tab.go_to("GEN-03")
    details = row.details
    details.paper.choose(next(entry for entry in details.paper._entries if entry.word == "合同.pdf"))
    qtbot.keyClicks(details.page, "3")
    answer = form.examination.sheet.working.answers["GEN-03"]
    assert answer.attachment == form.examination.papers.papers[0].sha256
    assert answer.page == 3
    qtbot.mouseClick(details.view, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: form.scan.view.page == 3)
    assert form.scan.page.text() == "第 3 / 8 页"
    tab.go_to("GEN-04")
    assert row.remarks.said.text() == "证明：合同.pdf 第 3 页"
    assert any("证明 GEN-03" in text for text in words_on(papers(form)))


def test_a_paper_is_saved_as_it_came(form, files, tmp_path, monkeypatch):
    tab = papers(form)
    tab.take_files(files[:1])
    target = tmp_path / "out.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    tab.export(tab.papers[0].sha256)
    assert target.read_bytes() == files[0].read_bytes()
    assert Path(told(form).partition("：")[2]) == target


def test_a_paper_is_removed_until_an_act_names_it(form, files):
    tab = papers(form)
    tab.take_files(files)
    tab.remove(tab.papers[2].sha256)
    assert [paper.name for paper in tab.papers] == ["合同.pdf", "签章页.png"]
    answer_sheet(form)
    form.primary()
    signed = form.case.history[-1].act.body["examination"]["papers"]
    assert [paper["name"] for paper in signed] == ["合同.pdf", "签章页.png"]
    assert "已被登记行为引用" in words_on(papers(form))
    tab.remove(tab.papers[0].sha256)
    assert len(tab.papers) == 2
    assert "不能移除" in told(form)


def test_the_bureau_adds_nothing(open_window, program, world):
    window = open_window("bureau")
    window.show_page("form")
    window.form.open_new()
    assert window.form.examination.papers.add_button.isHidden()
