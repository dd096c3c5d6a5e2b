"""From the menu of this PC a register changes to a USB key, stood in for by SoftHSM, and back to a key file."""

from __future__ import annotations

from registrar_app.services.open_desk import KEY_FILE, TOKEN_FILE
from registrar_app.signing.token_key import TokenKey
from registrar_app.ui.this_pc import words
from registrar_app.ui.words import say
from tests.signing import softhsm
from tests.ui.contract_form.asking_help import when_asked

pytestmark = softhsm.needed


def choose(window, text) -> None:
    next(action for action in window.pc_menu.actions() if action.text() == say(text)).trigger()


def test_a_usb_key_signs_from_then_on_and_a_key_file_takes_its_place_again(
    open_window, qtbot, world, tmp_path, monkeypatch
):
    window = open_window()
    desk, folder = window.place.desk, tmp_path / "usb"
    folder.mkdir()
    softhsm.lay_out(folder, monkeypatch)
    softhsm.fill(folder, "registrar", desk.key)
    fingerprint, told = desk.key.fingerprint, []

    def usb(asked) -> None:
        asked.type(module=str(softhsm.MODULE), token="nobody", pin="000000")
        asked.agree()
        told.append(asked.problem("token"))
        asked.type(token="registrar")
        asked.agree()
        told.append(asked.problem("pin"))
        assert not (desk.directory / TOKEN_FILE).exists()
        asked.type(pin=softhsm.PIN)
        asked.agree()

    troubles = when_asked(qtbot, usb)
    choose(window, words.USB_KEY)
    assert troubles == []
    assert all(told)
    assert isinstance(desk.key, TokenKey)
    assert desk.key.fingerprint == fingerprint
    assert "USB" in window.bars[window.page].text.text()

    window.lock()
    screen = window._lock.screens[0]
    assert not screen.pin.isHidden(), "the lock asks for the PIN of the USB key"
    screen.password.setText(world.password)
    screen.pin.setText(softhsm.PIN)
    screen.unlock()
    assert isinstance(desk.key, TokenKey)

    def file(asked) -> None:
        asked.type(
            file=str(desk.directory / KEY_FILE),
            pin=world.password,
            new_pin="a PIN of my own",
            again="a PIN of my own",
        )
        asked.agree()

    troubles = when_asked(qtbot, file)
    choose(window, words.KEY_FILE)
    assert troubles == []
    assert not (desk.directory / TOKEN_FILE).exists()
    assert desk.key is not None
    assert not isinstance(desk.key, TokenKey)
