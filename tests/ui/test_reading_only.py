"""The window of somebody who opened the register with the reader's password: in sight, grey, and refused all the same."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QPushButton

from registrar_app.services import decide
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import create_draft, load_case
from registrar_app.services.open_desk import open_desk
from registrar_app.services.reader import set_reader
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.this_pc import words
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace
from tests.contract_samples import sound_contract
from tests.ui.contract_form.asking_help import when_asked

READER = "only looking here"


@pytest.fixture
def owner(program, world) -> Iterator[Desk]:
    """The registrar's own desk, with one registered contract."""
    desk = world.open(program, "office-1")
    uid = create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    decide.register_contract(desk, uid)
    yield desk
    desk.store.close()


@pytest.fixture
def reading(dressed, program, world, owner: Desk, qtbot, tmp_path) -> Iterator[MainWindow]:
    """The reader's window on it."""
    set_reader(program, owner, world.password, READER)
    desk = open_desk(program, owner.directory, READER)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Workplace(program=program, desk=desk), settings)
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.show()
    yield window
    desk.store.close()


def test_a_reader_sees_that_it_is_only_read_and_what_is_grey(reading: MainWindow, qtbot) -> None:
    told: list[str] = []
    assert not reading.rail.reading.isHidden()
    assert "只读" in reading.rail.reading.text()
    assert "只读" in reading.rail._foot[0].text()
    reading.rail.set_compact(True)
    assert (reading.rail.reading.isHidden(), reading.rail.reading_short.isHidden()) == (True, False)
    reading.rail.set_compact(False)
    live = {a.text().partition("\t")[0] for a in reading.pc_menu.actions() if a.isEnabled()}
    assert live == {say(words.LOCK), say(words.OPEN_OTHER)}
    for name in ("home", "contracts", "exchange", "schemes", "roster", "verification", "journal", "report"):
        reading.show_page(name)
        reading.page.refresh()
        buttons = reading.page.findChildren(QPushButton)
        alive = [b.text() for b in buttons if b.isEnabled() and b.isVisible()]
        assert [text for text in alive if "导出" in text or "导入" in text or "新合同" in text] == [], name
    reading.show_page("contracts")
    reading.page.told.connect(lambda text, tone: told.append(text))
    qtbot.waitUntil(lambda: reading.page.table.rowCount() > 0)
    reading.page.choose_export()
    assert "只能查看" in told[-1]


def test_a_reader_opens_a_contract_and_decides_nothing(reading: MainWindow, owner: Desk, qtbot) -> None:
    uid = next(owner.store.cases()).uid
    reading.open_case(uid)
    form, told = reading.form, list[str]()
    form.told.connect(lambda text, tone: told.append(text))
    assert not form.editable
    for name in ("cancel", "note_payment", "begin_amending", "review", "copy", "national"):
        form.do(name)
        assert "只能查看" in told.pop()
    reading.new_contract()
    assert form.case.uid == uid
    reading.back_up()
    assert [e.act.kind.value for e in load_case(owner, uid).history] == ["accept", "register"]


def test_a_covered_window_is_uncovered_with_the_readers_password(reading: MainWindow, qtbot) -> None:
    reading.lock()
    screen = reading._lock.screens[0]
    screen.password.setText("something else")
    screen.unlock()
    assert reading.is_locked
    screen.password.setText(READER)
    screen.unlock()
    qtbot.waitUntil(lambda: not reading.is_locked)


def test_the_readers_password_is_set_and_taken_away_from_the_menu(open_window, qtbot, world, program) -> None:
    window = open_window()
    directory = window.place.desk.directory

    def choose(text) -> None:
        next(action for action in window.pc_menu.actions() if action.text() == say(text)).trigger()

    def set_it(asked) -> None:
        asked.type(old="wrong password", reader=READER, again=READER)
        asked.agree()
        assert asked.problem("old")
        asked.type(old=world.password)
        asked.agree()

    troubles = when_asked(qtbot, set_it)
    choose(words.READER_SET)
    assert troubles == []
    opened = open_desk(program, directory, READER)
    assert opened.reader
    opened.store.close()
    troubles = when_asked(
        qtbot,
        lambda asked: qtbot.keyClick(asked.dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    )
    choose(words.READER_OFF)
    assert troubles == []
    assert not program.keys.has_reader(directory)
