"""Contract files at the list of contracts: tried first, told in words, written only when confirmed."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from registrar_app.domain import interchange
from registrar_app.domain.registration import CaseState
from registrar_app.ui.contracts.import_review import place_words
from tests.contract_samples import sound_contract


@pytest.fixture
def file(open_window, tmp_path):
    window = open_window()
    good = interchange.write_contract(
        replace(sound_contract(window.place.desk.today()), uid=None, name="导入的项目")
    )
    bad = {**good, "signed_on": "2026-02-30"}
    made = tmp_path / "contracts.jsonl"
    made.write_text("\n".join(json.dumps(value) for value in (good, bad)), "utf-8")
    return window, made


def count(window):
    return sum(window.place.desk.store.count_states().values())


def shown_words(review):
    return " ".join(made.text() for made in review.findChildren(QLabel))


def test_a_file_is_tried_then_confirmed_with_a_key(file, qtbot):
    window, made = file
    window.open_file(made)
    page = window.pages["contracts"]
    assert window.page is page
    words = shown_words(page.importing.review)
    assert "新草稿 1 份" in words
    assert "不能导入 1 行" in words
    assert "第 2 份 · 签订日期" in words
    assert count(window) == 0, "trying writes nothing"
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.place.desk.store.count_states()[CaseState.DRAFT] == 1
    assert page.importing.review is None
    assert "草稿 1 份" in window.bars[page].text.text()
    assert page.table.rowCount() == 1
    window.open_file(made)
    assert "库中已有 1 份" in shown_words(page.importing.review)
    assert not page.importing.review.take_button.isEnabled(), "nothing comes in twice"


def test_escape_gives_the_file_up_and_the_problems_can_be_saved(file, qtbot, tmp_path):
    window, made = file
    window.open_file(made)
    page = window.pages["contracts"]
    page.importing._save_problems(tmp_path / "problems.xlsx")
    assert (tmp_path / "problems.xlsx").read_bytes()[:2] == b"PK"
    window.go_back()
    window.go_back()
    assert page.importing.review is None
    assert count(window) == 0


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("contracts[0]", "第 1 份"),
        ("contracts[4].contract_value", "第 5 份 · 合同成交额"),
        ("contracts[1].buyer.credit_code", "第 2 份 · 买方 统一社会信用代码"),
        ("contracts[1].payments[3].amount", "第 2 份 · 付款"),
        ("contracts[1].colour", "第 2 份 · colour"),
        ("B7", "B7"),
    ],
)
def test_a_place_in_the_file_is_told_as_people_count(dressed, path, words):
    assert place_words(path) == words


def test_a_file_that_is_none_is_told_plainly(file, tmp_path):
    window, _ = file
    broken = tmp_path / "broken.json"
    broken.write_text("{", "utf-8")
    window.open_file(broken)
    page = window.pages["contracts"]
    assert page.importing.review is None or "不能导入" in shown_words(page.importing.review)
    assert count(window) == 0
