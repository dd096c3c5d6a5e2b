"""Passwords at the desk: changed with the old one, set anew with the bureau's recovery key, the rule told beforehand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt

from registrar_app.domain.errors import MachineRefusedError
from registrar_app.services.create_bureau import RECOVERY_FILE
from registrar_app.ui.opening.dialog import OpeningDialog
from registrar_app.ui.this_pc import words
from registrar_app.ui.words import say
from tests.ui.contract_form.asking_help import when_asked

NEW = "four plain words here"


@pytest.fixture
def window(open_window):
    return open_window()


def opens(program, directory, password: str) -> bool:
    try:
        return bool(program.keys.open_data_key(directory, password))
    except MachineRefusedError:
        return False


def test_the_password_is_changed_from_the_menu_at_the_foot_of_the_rail(window, world, program, qtbot):
    directory = window.place.desk.directory

    def step(asked) -> None:
        assert "12" in asked.dialog.fields["new"].hint.text(), (
            "the rule stands there before anything is typed"
        )
        asked.type(old=world.password, new=NEW, again=NEW)
        asked.agree()

    troubles = when_asked(qtbot, step)
    action = next(a for a in window.pc_menu.actions() if a.text() == say(words.CHANGE_PASSWORD))
    action.trigger()
    assert troubles == []
    assert opens(program, directory, NEW)
    assert not opens(program, directory, world.password)
    assert window.bars[window.page].isVisible()


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"old": "quite another word", "new": NEW, "again": NEW}, "old"),
        ({"new": "elevenchars", "again": "elevenchars"}, "new"),
        ({"new": NEW, "again": NEW + "x"}, "again"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_nothing_changes(
    window, world, program, qtbot, answers, field
):
    directory = window.place.desk.directory
    told = []

    def step(asked) -> None:
        asked.type(**{"old": world.password} | answers)
        asked.agree()
        told.append(asked.problem(field))
        asked.give_up()

    troubles = when_asked(qtbot, step)
    window.change_password()
    assert troubles == []
    assert told[0]
    assert opens(program, directory, world.password)


def test_the_bureau_sets_a_lost_password_anew_from_the_opening_dialog(
    dressed, world, program, qtbot, tmp_path
):
    place = world.open(program, "office-1")
    directory = place.directory
    place.store.close()
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    dialog = OpeningDialog(program, settings, directory)
    qtbot.addWidget(dialog)
    dialog.show()

    def step(asked) -> None:
        recovery = str(world.store("bureau") / RECOVERY_FILE)
        asked.type(file=recovery, pin=world.password, new=NEW, again=NEW)
        asked.agree()

    troubles = when_asked(qtbot, step)
    qtbot.mouseClick(dialog.lost_button, Qt.MouseButton.LeftButton)
    assert troubles == []
    assert dialog.told.text() == say(words.RECOVERED)
    dialog.password.setText(NEW)
    dialog.pin.setText(world.password)
    dialog.try_open()
    assert dialog.desk is not None
    dialog.desk.store.close()


def test_without_a_register_there_is_nothing_to_recover(dressed, program, qtbot, tmp_path):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    dialog = OpeningDialog(program, settings, tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.lost_button, Qt.MouseButton.LeftButton)
    assert dialog.problem.text()
