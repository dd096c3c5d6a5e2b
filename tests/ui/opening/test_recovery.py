"""Where a password is lost: the opening dialog takes the bureau's recovery key and sets another; wrong tries are counted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from registrar_app.domain.password import RULE
from registrar_app.services.create_bureau import RECOVERY_FILE
from registrar_app.services.open_desk import open_desk
from registrar_app.ui.opening.dialog import OpeningDialog
from tests.ui.contract_form.asking_help import when_asked

NEW_PASSWORD = "quite another password"


@pytest.fixture
def dialog(dressed, program, world, qtbot, tmp_path):
    made = OpeningDialog(
        program, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat), world.store("office-1")
    )
    qtbot.addWidget(made)
    made.show()
    return made


def newest(desk):
    return next(desk.store.journal()).entry()


def test_a_lost_password_is_set_anew_with_the_recovery_key(dialog, qtbot, program, world):
    recovery, seen = world.store("bureau") / RECOVERY_FILE, []

    def step(asked) -> None:
        seen.append(asked.dialog.fields["new"].hint.text())
        asked.type(key=str(recovery), pin=world.password, new="short", again="short")
        asked.agree()
        seen.append(asked.problem("new"))
        asked.type(new=NEW_PASSWORD, again=NEW_PASSWORD)
        asked.agree()

    troubles = when_asked(qtbot, step)
    dialog.lost_button.click()
    assert troubles == []
    assert seen[0] == RULE.zh
    assert "少于 12 个字符" in seen[1]
    assert "口令已重设" in dialog.lead.text()
    dialog.password.setText(NEW_PASSWORD)
    dialog.pin.setText(world.password)
    dialog.try_open()
    kinds = [signed.entry().kind.value for signed in dialog.desk.store.journal()]
    assert kinds[:2] == ["opened", "password_recovered"]
    dialog.desk.store.close()


def test_a_key_that_is_no_recovery_key_is_told_where_it_was_named(dialog, qtbot, program, world):
    seen = []

    def step(asked) -> None:
        stranger = world.store("bureau") / "signer.p12"
        asked.type(key=str(stranger), pin=world.password, new=NEW_PASSWORD, again=NEW_PASSWORD)
        asked.agree()
        seen.append(asked.problem("key"))
        asked.give_up()

    assert when_asked(qtbot, step) == []
    dialog.lost_button.click()
    assert seen[0]
    open_desk(program, world.store("office-1"), world.password).store.close()


def test_wrong_passwords_before_opening_are_in_the_journal(dialog, world):
    for typed in ("wrong", "also wrong", world.password):
        dialog.password.setText(typed)
        dialog.try_open()
    entry = newest(dialog.desk)
    assert (entry.kind.value, entry.detail) == ("opened", {"through": "window", "wrong_passwords": 2})
    dialog.desk.store.close()


def test_unlocking_and_the_tries_before_it_are_in_the_journal(open_window, world):
    window = open_window()
    window.lock()
    (screen,) = window._lock.screens
    for typed in ("wrong", world.password):
        screen.password.setText(typed)
        screen.unlock()
    entry = newest(window.place.desk)
    assert (entry.kind.value, entry.who.signer, entry.detail) == (
        "key_unlocked",
        "0037",
        {"wrong_passwords": 1},
    )
