"""Every button of the opening window shows a key that presses it."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt

from registrar_app.ui.opening import dialog
from registrar_app.ui.opening.dialog import OpeningDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_what_a_button_shows_presses_it(dressed, program, qtbot, tmp_path, monkeypatch):
    settings, pressed = QSettings(str(tmp_path / "opening.ini"), QSettings.Format.IniFormat), []
    monkeypatch.setattr(dialog, "ask_folder", lambda *_: pressed.append("folder") or str(tmp_path))
    monkeypatch.setattr(dialog, "ask_recovery", lambda *_: pressed.append("recovery"))
    opening = OpeningDialog(program, settings, None)
    qtbot.addWidget(opening)
    monkeypatch.setattr(opening, "_open", lambda folder, with_key: pressed.append((folder, with_key)))
    opening.show()
    opening.activateWindow()
    qtbot.waitUntil(opening.isActiveWindow)
    for shown, key, modifier in (
        (opening.choose_button, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        (opening.lost_button, Qt.Key.Key_R, CONTROL),
    ):
        assert shown.text().endswith("F2" if key is Qt.Key.Key_F2 else "Ctrl+R")
        qtbot.keyClick(opening, key, modifier)
    assert opening.folder.text() == str(tmp_path)
    qtbot.keyClick(opening, Qt.Key.Key_K, CONTROL)
    assert pressed == ["folder", "recovery"], "where the key has not failed, nothing opens without it"
    opening.without_key.show()
    qtbot.keyClick(opening, Qt.Key.Key_K, CONTROL)
    qtbot.keyClick(opening.password, Qt.Key.Key_Return)
    assert pressed[2:] == [(tmp_path, False), (tmp_path, True)]
