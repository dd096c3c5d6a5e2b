"""Filling the form from a contract file by keys: looked at, confirmed line by line, one step, the sentence under each field."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel

from registrar_app.domain.contract import Contract
from tests.prefill.corpus import samples
from tests.prefill.makers import make_docx

CONTROL = Qt.KeyboardModifier.ControlModifier


def contract_file(folder: Path, name: str) -> Path:
    sample = next(each for each in samples("development") if each.name.startswith(name))
    path = folder / f"{name}.docx"
    path.write_bytes(make_docx(sample))
    return path


@pytest.fixture
def form(open_window):
    window = open_window()
    window.new_contract()
    return window.form


def review_of(form, qtbot, file: Path):
    form.prefill.take_file(file)
    review = form.prefill.window
    assert review is not None
    review.activateWindow()  # keys of a window work once it is the active one
    qtbot.waitUntil(review.isActiveWindow, timeout=20_000)
    return review


def line_of(review, path: str):
    return next(line for line in review.lines if line.proposal.path == path)


def test_nothing_is_filled_in_that_was_not_confirmed(form, qtbot, tmp_path):
    review = review_of(form, qtbot, contract_file(tmp_path, "d20"))
    assert review.taken == []
    assert not review.fill_button.isEnabled()
    qtbot.keyClick(review, Qt.Key.Key_Escape)
    assert replace(form.model.contract, uid=None) == Contract()
    assert not form.case.uid


def test_enter_confirms_line_by_line_and_the_form_is_filled_in_one_step(form, qtbot, tmp_path):
    review = review_of(form, qtbot, contract_file(tmp_path, "d20"))
    for line in review.lines[:3]:
        qtbot.keyClick(line.box, Qt.Key.Key_Return)
    qtbot.keyClick(review, Qt.Key.Key_Return, CONTROL)
    contract = form.model.contract
    assert (contract.name, contract.contract_no) == ("海底电缆路由勘察数据处理软件开发", "DL2025-02")
    assert contract.seller is None
    assert form.model.undo.undoText() == "从合同文件填写 3 项"
    assert [paper.name for paper in form.examination.papers.papers] == ["d20.docx"]
    form.model.undo.undo()
    assert form.model.contract.name is None


def test_confirming_all_leaves_the_technology_amount_and_what_is_typed_alone(form, qtbot, tmp_path):
    form.model.put("seller.name", "另一个名称")
    review = review_of(form, qtbot, contract_file(tmp_path, "d20"))
    qtbot.keyClick(review, Qt.Key.Key_A, CONTROL)
    assert not line_of(review, "transaction_amount").is_taken
    assert not line_of(review, "seller.name").is_taken
    assert line_of(review, "contract_value").is_taken
    review.attach.setChecked(False)
    qtbot.keyClick(review, Qt.Key.Key_Return, CONTROL)
    contract = form.model.contract
    assert contract.transaction_amount is None
    assert contract.seller is not None and contract.seller.name == "另一个名称"
    assert contract.contract_value == 96_000_000
    assert contract.payments is None
    assert form.examination.papers.papers == []


def test_the_sentence_stands_under_the_field_until_it_is_changed(form, qtbot, tmp_path):
    review = review_of(form, qtbot, contract_file(tmp_path, "d20"))
    review.confirm_all()
    review.fill()
    field = form.body.fields["contract_value"]
    said = [
        each for each in field.findChildren(QLabel) if each.text().startswith("原文：第二条 研究开发经费")
    ]
    assert said and not said[0].isHidden()
    assert "d20.docx" in field.toolTip()
    form._explain_field("contract_value")
    assert "研究开发经费和报酬总额" in form.field_help.sentence.text()
    form.model.put("contract_value", 1)
    assert said[0].isHidden() and not field.toolTip()
    form.model.undo.undo()
    assert not said[0].isHidden()
    form.save()
    uid = form.case.uid
    form.open_new()
    assert said[0].isHidden()
    form.prefill._uid = ""  # as after a restart
    assert form.open_case(uid)
    assert not said[0].isHidden()


def test_what_is_odd_in_the_contract_stands_at_the_top(form, qtbot, tmp_path):
    review = review_of(form, qtbot, contract_file(tmp_path, "d03"))
    said = [each.text() for each in review.findChildren(QLabel)]
    assert any("大小写金额不一致：小写 100,000.00 元，大写为 130,000.00 元" in text for text in said)
    assert not line_of(review, "contract_value").goes_with_others
    review.reject()


def test_a_scan_is_told_and_nothing_opens(form, tmp_path):
    told = []
    form.told.connect(lambda text, tone: told.append((text, tone)))
    picture = tmp_path / "a.jpg"
    picture.write_bytes(b"\xff\xd8\xff\xe0 picture")
    form.prefill.take_file(picture)
    assert form.prefill.window is None
    assert told[0][1] == "error" and "照片" in told[0][0]


def test_markup_in_a_contract_is_shown_as_it_is(form, qtbot, tmp_path):
    from docx import Document

    document = Document()
    document.add_paragraph("项目名称：<b>粗体</b><img src=x>技术")
    path = tmp_path / "odd.docx"
    document.save(str(path))
    review = review_of(form, qtbot, path)
    rich = [
        each.text() for each in review.findChildren(QLabel) if each.textFormat() == Qt.TextFormat.RichText
    ]
    assert all("<b>" not in text and "<img" not in text for text in rich)
    review.reject()


def drop(form, file: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    form.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))


def test_a_contract_dropped_on_a_new_form_is_read_and_later_only_attached(form, tmp_path):
    file = contract_file(tmp_path, "d20")
    drop(form, file)
    review = form.prefill.window
    assert review is not None
    review.confirm_all()
    review.fill()
    other = contract_file(tmp_path, "d03")
    drop(form, other)
    assert form.prefill.window is None
    assert {paper.name for paper in form.examination.papers.papers} == {"d20.docx", "d03.docx"}


def test_a_contract_opened_with_the_program_begins_a_new_one(open_window, tmp_path):
    window = open_window()
    window.open_file(contract_file(tmp_path, "d20"))
    assert window.page is window.form
    assert window.form.prefill.window is not None
    window.form.prefill.window.reject()
