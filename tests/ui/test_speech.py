"""Qt's own windows speak the language of the program too."""

from __future__ import annotations

import re

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QRadioButton, QWidget

from registrar_app.ui.speech import speak

HAN = re.compile(r"[㐀-䶿一-鿿]")


@pytest.fixture
def spoken(qapp):
    yield lambda tongue: speak(qapp, tongue)
    speak(qapp, "zh")


def words_of(window: QWidget) -> list[str]:
    kinds = (QLabel, QPushButton, QRadioButton)
    return [each.text() for kind in kinds for each in window.findChildren(kind) if each.text().strip()]


def qt_windows(qtbot) -> list[QWidget]:
    target, folder = QFileDialog(), QFileDialog()
    target.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    folder.setFileMode(QFileDialog.FileMode.Directory)
    for dialog in (target, folder):
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    made = [target, folder, QPrintDialog(QPrinter())]
    for dialog in made:
        qtbot.addWidget(dialog)
    return made


def test_the_choice_of_a_file_and_of_a_printer_is_in_chinese(spoken, qtbot) -> None:
    assert spoken("zh")
    words = [text for window in qt_windows(qtbot) for text in words_of(window) if re.search("[a-z]{2}", text)]
    assert len([text for window in qt_windows(qtbot) for text in words_of(window)]) > 20
    assert words == []
    field = QLineEdit("x")
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    assert all(HAN.search(action.text()) for action in menu.actions() if not action.isSeparator())


def test_and_in_english_in_english(spoken, qtbot) -> None:
    spoken("en")
    words = [text for window in qt_windows(qtbot) for text in words_of(window)]
    assert "&Look in:" in words
    assert [text for text in words if HAN.search(text)] == []
