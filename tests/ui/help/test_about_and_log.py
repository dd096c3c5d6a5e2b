"""The windows that tell what the program is made of, and what went wrong in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from registrar_app import __version__, paths
from registrar_app.app import TableFiles
from registrar_app.services.about import DataFolder, about
from registrar_app.services.error_log import Level, log_qt_message, log_unexpected
from registrar_app.ui.help.about_window import AboutWindow
from registrar_app.ui.help.log_window import LogWindow
from registrar_app.ui.words import choose_language

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture(scope="module")
def told(program):
    return about(
        program,
        (paths.resource("licences"), paths.resource("fonts")),
        DataFolder(Path("/stick/data"), portable=True),
    )


@pytest.mark.parametrize(
    ("language", "draft"), [("zh", "征求意见稿，待核"), ("en", "consultation draft, to be checked")]
)
def test_about_tells_versions_packs_and_how_sure_their_sources_are(told, shown, language, draft) -> None:
    choose_language(language)
    text = shown(AboutWindow(told, None)).versions.toPlainText()
    for word in (
        __version__,
        "SQLCipher",
        "miit-2026",
        "2026-03-01",
        draft,
        "weihai-2018-58/buyer-20",
        "regions",
        "便携版" if language == "zh" else "portable",
    ):
        assert word in text


def test_all_of_it_is_copied_with_one_key(told, shown, qtbot) -> None:
    window = shown(AboutWindow(told, None))
    qtbot.keyClick(window, Qt.Key.Key_Return, CONTROL)
    copied = QApplication.clipboard().text()
    assert f"Registrar {__version__}" in copied
    assert "cryptography | " in copied
    assert window.note.text() == "已复制，可粘贴到邮件或文档"


def test_the_text_of_every_licence_can_be_read(told, shown, qtbot) -> None:
    window = shown(AboutWindow(told, None))
    qtbot.keyClick(window, Qt.Key.Key_2, ALT)
    names = [window.parts.item(number).text() for number in range(window.parts.count())]
    window.parts.setCurrentRow(
        names.index(next(name for name in names if name.startswith("PySide6_Essentials")))
    )
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in window.licence.toPlainText()
    window.parts.setCurrentRow(names.index("SQLite"))
    assert "此组件未附许可全文" in window.licence.toPlainText()


@pytest.fixture
def log(home):
    for error in (ValueError("秘密"), KeyError("秘密")):
        try:
            raise error
        except Exception as caught:  # noqa: BLE001
            log_unexpected(caught, paths.log_file())
    log_qt_message("QPainter::begin: 秘密", paths.log_file())


def shown_kinds(window: LogWindow) -> list[str]:
    return [row[2] for row in window.grid.words()]


def test_the_log_is_shown_newest_first_and_filtered(log, shown, qtbot) -> None:
    window = shown(LogWindow(None, TableFiles()))
    assert shown_kinds(window) == ["Qt QPainter::begin", "KeyError", "ValueError"]
    assert window.details.toPlainText().endswith("WARNING Qt QPainter::begin")
    window.level.setCurrentIndex(window.level.findData(Level.ERROR))
    assert shown_kinds(window) == ["KeyError", "ValueError"]
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    qtbot.waitUntil(window.search.hasFocus)
    qtbot.keyClicks(window.search, "valueerror")
    assert shown_kinds(window) == ["ValueError"]
    qtbot.keyClicks(window.search, "zzz")
    assert window.stack.currentWidget() is window.none
    assert not window.export_button.isEnabled()


def test_an_empty_log_says_that_nothing_went_wrong(shown) -> None:
    window = shown(LogWindow(None, TableFiles()))
    assert window.stack.currentWidget() is window.empty


def test_what_is_shown_is_saved_cleaned(log, shown, tmp_path) -> None:
    with paths.log_file().open("a", encoding="utf-8") as file:
        file.write("2026-11-01T08:00:00+00:00 0.1.0 ERROR 秘密公司\n")
    window = shown(LogWindow(None, TableFiles()))
    window.export_to(tmp_path / "copy.txt")
    copy = (tmp_path / "copy.txt").read_text("utf-8")
    assert copy.count("ERROR") == 3
    assert "秘密" not in copy
    assert "已另存 4 条" in window.bar.text.text()
    window.export_to(tmp_path / "copy.csv")
    table = (tmp_path / "copy.csv").read_text("utf-8-sig")
    assert table.count("出错") + table.count("错误") >= 3
    assert "秘密" not in table


def test_the_folder_is_opened_by_the_system(shown, monkeypatch) -> None:
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    shown(LogWindow(None, TableFiles())).open_folder()
    assert opened == [paths.log_file().parent.as_posix()]
