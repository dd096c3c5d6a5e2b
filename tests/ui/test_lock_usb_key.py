"""A USB key that is locked, gone or asks for its PIN keeps nobody from the register, and no PIN is guessed at it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from registrar_app.domain.errors import MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.open_desk import KEY_FILE, TOKEN_FILE
from registrar_app.ui.lock_screen import ASK_TOKEN_PIN
from registrar_app.ui.opening.dialog import OpeningDialog
from registrar_app.ui.words import say


@pytest.fixture
def window(open_window):
    return open_window()


def refuse(code: str, tried: list[str]):
    def load(_file, pin):
        tried.append(pin)
        raise MachineRefusedError(code, "key", Text("打不开", "does not open"), Text("找人", "ask"))

    return load


def test_the_password_is_never_tried_as_the_pin_of_a_usb_key(window, world, monkeypatch):
    (window.place.desk.directory / TOKEN_FILE).write_text("{}", "utf-8")
    tried: list[str] = []
    monkeypatch.setattr(
        type(window.place.program.keys), "load_key", lambda _, *a: refuse("KEY-PIN", tried)(*a)
    )
    window.lock()
    screen = window._lock.screens[0]
    assert not screen.pin.isHidden()
    screen.password.setText(world.password)
    screen.unlock()
    assert (tried, screen.problem.text()) == ([], say(ASK_TOKEN_PIN))
    screen.pin.setText("246810")
    screen.unlock()
    assert tried == ["246810"]
    assert window._lock.is_closed


def test_a_key_that_is_gone_covers_the_work_no_longer_than_the_password_does(window, world):
    (window.place.desk.directory / KEY_FILE).unlink()
    window.lock()
    screen = window._lock.screens[0]
    assert screen.skip.isHidden(), "it is offered only once the key fails"
    screen.password.setText(world.password)
    screen.unlock()
    assert window._lock.is_closed
    assert not screen.skip.isHidden()
    screen.password.setText("not the password")
    screen.skip.click()
    assert window._lock.is_closed, "the password is asked for all the same"
    screen.password.setText(world.password)
    screen.skip.click()
    assert not window._lock.is_closed
    assert window.place.desk.key is None


def test_a_forgotten_pin_does_not_keep_anybody_from_the_register(dressed, program, world, qtbot, tmp_path):
    settings = QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)
    dialog = OpeningDialog(program, settings, world.store("office-1"))
    qtbot.addWidget(dialog)
    dialog.password.setText("wrong password altogether")
    dialog.try_open()
    assert dialog.without_key.isHidden(), "a wrong password opens nothing"
    dialog.password.setText(world.password)
    dialog.pin.setText("a forgotten PIN")
    dialog.try_open()
    assert dialog.desk is None
    assert not dialog.without_key.isHidden()
    dialog.without_key.click()
    assert dialog.desk is not None
    assert dialog.desk.key is None
    dialog.desk.store.close()


def test_the_password_is_not_tried_at_a_usb_key_when_the_register_is_opened(
    dressed, program, world, qtbot, tmp_path, monkeypatch
):
    (world.store("office-1") / TOKEN_FILE).write_text("{}", "utf-8")
    tried: list[str] = []
    monkeypatch.setattr(type(program.keys), "load_key", lambda _, *a: refuse("KEY-PIN", tried)(*a))
    settings = QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)
    dialog = OpeningDialog(program, settings, world.store("office-1"))
    qtbot.addWidget(dialog)
    dialog.password.setText(world.password)
    dialog.try_open()
    assert tried == []
    assert "USB" in dialog.problem.text()
    dialog.pin.setText("246810")
    dialog.try_open()
    assert tried == ["246810"]
