"""On no screen is a word cut, lies one over another, or is a sentence in the other language: both languages, 100 %, 150 %, 200 %.

At 100 % each is also gone through by Tab and as it is read aloud (``reaching``).
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from registrar_app.ui import theme
from registrar_app.ui.widgets.editors import TextEditor
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.fitting import FittingScroll
from registrar_app.ui.words import choose_language
from tests.screens.languages import foreign_words
from tests.screens.reaching import reach_problems, unnamed
from tests.screens.reading import (
    cut_words,
    nameless_fields,
    needless_scrolling,
    overlaps,
    problems_of,
    wide_content,
)
from tests.screens.scenes import SCENES
from tests.screens.stage import Stage, dress, fresh_copy


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize(
    ("language", "scale"),
    [
        ("zh", 100),
        pytest.param("zh", 150, marks=pytest.mark.slow),
        pytest.param("en", 100, marks=pytest.mark.slow),
        ("en", 150),  # the longest words in large letters
        pytest.param("zh", 200, marks=pytest.mark.slow),
        pytest.param("en", 200, marks=pytest.mark.slow),
    ],
)
def test_every_screen_reads_well(journey_world: Path, qapp, tmp_path: Path, scene, language, scale) -> None:
    fresh_copy(journey_world, tmp_path / "world")
    problems: list[str] = []
    seen: list[str] = []

    def see(name: str, widget: QWidget) -> None:
        seen.append(name)
        problems.extend(f"{name}: {line}" for line in problems_of(widget))
        if scale == 100:
            told = reach_problems(widget) if language == "zh" else unnamed(widget)
            problems.extend(f"{name}: {line}" for line in told)

    dress(qapp, language, theme.LIGHT, scale)
    stage = Stage(qapp, tmp_path, see)
    try:
        SCENES[scene](stage)
    finally:
        stage.strike()
        dress(qapp, "zh", theme.LIGHT, 100)
    assert len(seen) > 1
    assert problems == []


@pytest.fixture
def sheet(qapp, qtbot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def test_a_cut_word_is_found(sheet: QWidget) -> None:
    cut = QLabel("技术合同登记凭单", sheet)
    cut.setGeometry(10, 10, 20, 20)
    cut.show()
    assert [line for line in cut_words(sheet) if "技术合同登记凭单" in line]


def test_words_over_each_other_are_found(sheet: QWidget) -> None:
    for left in (10, 40):
        button = QPushButton("受理", sheet)
        button.setGeometry(left, 100, 80, 30)
        button.show()
    assert len(list(overlaps(sheet))) == 1


def test_a_sentence_in_the_other_language_is_found_and_law_and_names_are_not(sheet: QWidget) -> None:
    label = QLabel("未翻译的句子", sheet, alignment=Qt.AlignmentFlag.AlignLeft)
    sheet.layout().addWidget(label)
    label.show()
    try:
        choose_language("en")
        assert list(foreign_words(sheet))
        label.setText("技术合同认定登记管理办法 (in force)")
        assert list(foreign_words(sheet)) == []
        choose_language("zh")
        label.setText("This was never translated")
        assert list(foreign_words(sheet))
        label.setText("SHA-256 PDF Ctrl+P")
        assert list(foreign_words(sheet)) == []
    finally:
        choose_language("zh")


def test_a_field_that_shows_no_name_is_found(sheet: QWidget) -> None:
    named, nameless = Field("姓名", TextEditor()), Field("", TextEditor())
    for field in (named, nameless):
        sheet.layout().addWidget(field)
        field.show()
    assert len(list(nameless_fields(sheet))) == 1
    nameless.rename("补打原因")
    assert list(nameless_fields(sheet)) == []


def test_a_list_that_scrolls_although_there_is_room_is_found(sheet: QWidget, qtbot) -> None:
    content = QWidget()
    QVBoxLayout(content).addWidget(QLabel("一行"))
    area = FittingScroll(content)
    sheet.layout().addWidget(area)
    area.show()
    qtbot.waitUntil(lambda: area.height() >= area.sizeHint().height())
    assert list(needless_scrolling(sheet)) == []
    content.setMinimumHeight(area.height() + 40)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert len(list(needless_scrolling(sheet))) == 1


def test_content_that_goes_out_at_the_side_is_found(sheet: QWidget, qtbot) -> None:
    content = QWidget()
    QVBoxLayout(content).addWidget(QLabel("一行"))
    area = FittingScroll(content)
    sheet.layout().addWidget(area)
    area.show()
    assert list(wide_content(sheet)) == []
    content.setMinimumWidth(sheet.width() + 40)
    qtbot.waitUntil(lambda: content.width() > sheet.width())
    assert len(list(wide_content(sheet))) == 1
