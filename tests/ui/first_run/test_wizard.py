"""The guide, by keyboard: it sets a register up in one go, tells errors at their field, and leaves nothing when given up."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from registrar_app.domain.password import RULE
from registrar_app.services import init_store
from registrar_app.services.back_up_store import back_up_store, back_up_to_file
from registrar_app.services.open_desk import open_desk
from registrar_app.services.practice import PASSWORD_FILE
from registrar_app.services.rotate_backups import back_up_dated
from registrar_app.ui.first_run import making, other_steps
from registrar_app.ui.first_run.answers import Answers, KeyKind, Task, answers_for
from registrar_app.ui.first_run.making_step import MakingStep
from registrar_app.ui.first_run.wizard import Wizard
from registrar_app.ui.words import choose_language
from tests.ui.contract_form.asking_help import when_asked
from tests.world import contract, register_content

ALT = Qt.KeyboardModifier.AltModifier
PASSWORD, OWN_PIN = "a password of mine", "a pin of my own"


@pytest.fixture
def wizard(dressed, program, qtbot, monkeypatch, tmp_path) -> Wizard:
    monkeypatch.setenv("REGISTRAR_HOME", str(tmp_path / "home"))
    made = Wizard(program, choose_language)

    def let_go(widget: Wizard) -> None:
        """Closing asks nothing any more, and no work is left running."""
        monkeypatch.setattr(widget, "_is_left", lambda: True)
        if isinstance(widget.step, MakingStep):
            qtbot.waitUntil(lambda: not widget.step.is_working, timeout=20_000)

    qtbot.addWidget(made, before_close_func=let_go)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


class Hands:
    """What a user's hands do."""

    def __init__(self, qtbot, wizard: Wizard) -> None:
        self.qtbot, self.wizard = qtbot, wizard

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.wizard.focusWidget() or self.wizard, key, modifier)

    def on(self) -> None:
        self.press(Qt.Key.Key_Right, ALT)

    def back(self) -> None:
        self.press(Qt.Key.Key_Left, ALT)

    def choose(self, task: Task) -> None:
        order = list(Task)
        here = order.index(self.wizard.answers.task)
        for _ in range(order.index(task) - here):
            self.press(Qt.Key.Key_Down)
        assert self.wizard.answers.task is task

    def type(self, **answers: str) -> None:
        for key, text in answers.items():
            editor = self.wizard.step.fields[key].editor
            editor.setFocus()
            self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            self.press(Qt.Key.Key_Delete)
            self.qtbot.keyClicks(editor, text)

    def problem(self, key: str) -> str:
        told = self.wizard.step.fields[key].problem
        return "" if told.isHidden() else told.text()

    def at(self, name: str) -> bool:
        return self.wizard.heading.text() == name

    def wait(self) -> None:
        step = self.wizard.step
        self.qtbot.waitUntil(lambda: not step.is_working, timeout=60_000)


@pytest.fixture
def hands(qtbot, wizard) -> Hands:
    return Hands(qtbot, wizard)


def choose_roster(hands: Hands, world) -> None:
    hands.choose(Task.OFFICE)
    hands.on()
    hands.type(file=str(next(world.folder.glob("*.htroster"))))
    hands.press(Qt.Key.Key_Tab)
    hands.type(device="371002-01")
    hands.press(Qt.Key.Key_Return)


def go_to_key(hands: Hands, world, folder: Path) -> None:
    choose_roster(hands, world)
    assert hands.at("存放位置")
    hands.type(folder=str(folder))
    hands.on()
    hands.type(new=PASSWORD, again=PASSWORD)
    hands.on()
    assert hands.at("签名密钥")


def test_an_office_is_set_up_by_keyboard_and_opens_with_its_key(hands, wizard, world, program, tmp_path):
    folder = tmp_path / "new" / "register"
    go_to_key(hands, world, folder)
    hands.type(file=str(world.key_file("0037")), pin=world.password, own=OWN_PIN, again=OWN_PIN)
    hands.press(Qt.Key.Key_Return)
    assert hands.at("口令与恢复")
    hands.press(Qt.Key.Key_Return)
    assert hands.at("确认")
    assert not folder.exists(), "nothing is made before it is confirmed"
    hands.press(Qt.Key.Key_Return)
    hands.wait()
    assert wizard.next_button.text().startswith("打开")
    hands.press(Qt.Key.Key_Return)
    assert not wizard.isVisible()
    assert (wizard.made.directory, wizard.made.page) == (folder, "home")
    desk = open_desk(program, folder, PASSWORD, pin=wizard.made.pin)
    assert desk.registrar().name == "王海燕"
    desk.store.close()


def test_the_roster_is_told_in_words_before_it_is_taken(hands, wizard, world):
    choose_roster(hands, world)

    told = " ".join(each.text() for each in wizard.steps[1].card.findChildren(QLabel))
    for said in ("第 2 版", "威海市环翠区技术合同登记点", "王海燕（0037）", "371082-01", "练习名册"):
        assert said in told
    assert wizard.steps[1].fields["device"].hint.text() == "号段 1–500"


def test_what_is_wrong_is_told_at_its_field_and_the_step_stays(hands, wizard, world, tmp_path):
    hands.choose(Task.OFFICE)
    hands.on()
    hands.on()
    assert hands.problem("file")
    wrong = tmp_path / "x.htroster"
    wrong.write_bytes(b"no roster")
    hands.type(file=str(wrong))
    hands.on()
    assert hands.problem("file")
    choose = str(next(world.folder.glob("*.htroster")))
    hands.type(file=choose)
    hands.on()
    assert hands.problem("device"), "which PC this is must be said"
    hands.type(device="371002-01")
    hands.press(Qt.Key.Key_Return)
    hands.type(folder=str(world.store("office-1")))
    hands.on()
    assert "已有登记数据库" in hands.problem("folder")
    hands.type(folder=str(tmp_path / "new"))
    hands.on()
    assert wizard.step.fields["new"].hint.text() == RULE.zh
    hands.type(new="short", again="short")
    hands.on()
    assert "少于 12 个字符" in hands.problem("new")
    hands.type(new=PASSWORD, again="another of that length")
    hands.on()
    assert "两次输入不同" in hands.problem("again")
    hands.type(new=PASSWORD, again=PASSWORD)
    hands.on()
    hands.type(file=str(world.key_file("0052")), pin=world.password, own=OWN_PIN, again=OWN_PIN)
    hands.on()
    assert "不能在本库签名" in hands.problem("file"), "another office's key"
    hands.type(file=str(world.key_file("0037")), pin="wrong")
    hands.on()
    assert hands.problem("pin")
    assert not (tmp_path / "new").exists()


def test_going_back_keeps_what_was_typed(hands, wizard, world, tmp_path):
    go_to_key(hands, world, tmp_path / "new")
    for _ in range(3):
        hands.back()
    assert hands.at("名册")
    for _ in range(3):
        hands.on()
    assert hands.at("签名密钥")
    assert wizard.answers.password == PASSWORD


@pytest.mark.parametrize("name", ["OneDrive", "Nutstore"])
def test_a_synchronised_folder_is_taken_only_when_the_risk_is(hands, wizard, world, tmp_path, name):
    choose_roster(hands, world)
    hands.type(folder=str(tmp_path / name / "r"))
    assert "网盘" in wizard.step.warning.text()
    hands.on()
    assert hands.problem("folder")
    wizard.step.taken.setFocus()
    hands.press(Qt.Key.Key_Space)
    hands.on()
    assert hands.at("口令")


def test_a_place_that_is_not_said_in_full_is_said_so_before_it_is_taken(
    hands, wizard, world, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    choose_roster(hands, world)
    hands.type(folder="register")
    assert str(tmp_path / "register") in wizard.step.fields["folder"].hint.text()


def test_without_a_key_the_roster_page_comes_first(hands, wizard, world, program, tmp_path):
    go_to_key(hands, world, tmp_path / "new")
    wizard.step.options.buttons[KeyKind.LATER].click()
    for _ in range(3):
        hands.on()
    hands.wait()
    assert wizard.step.made.page == "roster"
    open_desk(program, tmp_path / "new", PASSWORD).store.close()


def test_a_failure_goes_to_its_field_and_leaves_the_folder_as_it_was(
    hands, wizard, world, tmp_path, monkeypatch
):
    from registrar_app.domain.errors import MachineRefusedError
    from registrar_app.domain.text import Text

    go_to_key(hands, world, tmp_path / "deep" / "new")
    wizard.step.options.buttons[KeyKind.LATER].click()
    hands.on()
    hands.on()

    def full(*arguments, **more):
        raise MachineRefusedError("STORE-FULL", "x", Text("磁盘已满", "full"), Text("腾出空间", "free some"))

    monkeypatch.setattr(init_store, "_create", full)
    hands.on()
    hands.wait()
    assert hands.at("存放位置")
    assert "磁盘已满" in hands.problem("folder")
    assert not (tmp_path / "deep").exists()


def test_an_enter_that_comes_a_moment_late_stops_nothing(hands, wizard, world, tmp_path, monkeypatch):
    go_to_key(hands, world, tmp_path / "new")
    wizard.step.options.buttons[KeyKind.LATER].click()
    hands.on()
    hands.on()
    real, struck = making.set_up_office, threading.Event()

    def slow(*arguments):
        assert struck.wait(60)
        real(*arguments)

    monkeypatch.setattr(making, "set_up_office", slow)
    hands.press(Qt.Key.Key_Return)
    step = wizard.step
    hands.qtbot.waitUntil(step.operations.isVisible, timeout=20_000)
    hands.press(Qt.Key.Key_Return)
    struck.set()
    hands.wait()
    assert step.made is not None


def test_stopping_while_it_is_made_leaves_nothing(hands, wizard, world, tmp_path, monkeypatch):
    go_to_key(hands, world, tmp_path / "deep" / "new")
    wizard.step.options.buttons[KeyKind.LATER].click()
    hands.on()
    hands.on()
    real = making.set_up_office

    def slow(*arguments):
        real(*arguments)
        wizard.step._progress.is_cancelled = True  # Esc while it runs, after everything was written

    monkeypatch.setattr(making, "set_up_office", slow)
    hands.on()
    hands.wait()
    assert wizard.step.made is None
    assert "没有留下" in wizard.step.now.text()
    assert not (tmp_path / "deep").exists()
    assert wizard.isVisible()


def test_leaving_asks_once_something_was_begun(hands, wizard, qtbot, tmp_path):
    hands.choose(Task.BUREAU)
    hands.on()
    assert when_asked(qtbot, lambda asked: asked.give_up()) == []
    hands.press(Qt.Key.Key_Escape)
    assert wizard.isVisible()
    when_asked(qtbot, lambda asked: asked.agree())
    hands.press(Qt.Key.Key_Escape)
    assert not wizard.isVisible()
    assert wizard.made is None
    assert list(tmp_path.rglob("*.db")) == []


def test_a_bureau_is_made_with_its_root_on_the_stick(hands, wizard, program, tmp_path):
    hands.choose(Task.BUREAU)
    hands.on()
    hands.type(name="Weihai bureau", supervisor="Zhang", keys=str(tmp_path / "stick"))
    hands.on()
    hands.type(folder=str(tmp_path / "bureau"))
    hands.on()
    hands.type(new=PASSWORD, again=PASSWORD)
    for _ in range(3):
        hands.on()
    hands.wait()
    assert wizard.step.made.page == "roster"
    assert sorted(each.name for each in (tmp_path / "stick").iterdir()) == ["recovery.p12", "root.p12"]
    desk = open_desk(program, tmp_path / "bureau", PASSWORD, pin=PASSWORD)
    assert desk.require_roster().supervisors[0].name == "Zhang"
    desk.store.close()


def test_a_register_moves_to_a_new_pc_from_its_newest_backup(hands, wizard, program, world, tmp_path):
    desk = world.open(program, "office-1")
    uid = register_content(desk, contract("c-1"))
    back_up_dated(program, desk, tmp_path / "stick", 3)
    number = desk.store.load_case(uid).contract.registration.slip_no
    desk.store.close()
    hands.choose(Task.RESTORE)
    hands.on()
    hands.type(folder=str(tmp_path / "stick"), password="wrong")
    assert "1 份备份" in wizard.step.fields["folder"].hint.text()
    hands.on()
    assert "口令不对" in hands.problem("password")
    hands.type(password=world.password, slip="371002-01-999")
    hands.on()
    hands.type(folder=str(tmp_path / "new"))
    hands.on()
    told = " ".join(each.text() for each in wizard.step.card.findChildren(QLabel))
    assert "合同 1 份：已登记 1" in told, "what is in it is said before anything is restored"
    assert "登记机 371002-01（演练）" in told
    hands.on()
    hands.wait()
    assert hands.at("备份")
    assert hands.problem("slip"), "no slip number"
    hands.type(slip=number)
    for _ in range(3):
        hands.on()
    hands.wait()
    assert wizard.step.made is not None
    restored = open_desk(program, tmp_path / "new", world.password, pin=world.password)
    assert restored.store.load_case(uid) is not None
    restored.store.close()


def test_a_plain_backup_folder_is_known_and_another_is_refused(hands, wizard, program, world, tmp_path):
    desk = world.open(program, "office-1")
    back_up_store(desk, tmp_path / "plain")
    desk.store.close()
    hands.choose(Task.RESTORE)
    hands.on()
    (tmp_path / "empty").mkdir()
    hands.type(folder=str(tmp_path / "empty"), password=world.password)
    hands.on()
    assert "没有备份" in hands.problem("folder")
    hands.type(folder=str(tmp_path / "plain"))
    hands.on()
    assert hands.at("存放位置")


def test_a_backup_that_is_one_file_is_chosen_and_restored(
    hands, wizard, program, world, tmp_path, monkeypatch
):
    desk = world.open(program, "office-1")
    file = back_up_to_file(program, desk, tmp_path / "stick" / "moved.htbak")
    desk.store.close()
    hands.choose(Task.RESTORE)
    hands.on()
    hands.type(folder=str(file.parent), password="wrong")
    assert wizard.step.which.current()[0].told == "moved.htbak", "it is found in the folder"
    monkeypatch.setattr(other_steps, "ask_file", lambda *_: str(file))
    hands.qtbot.keyClick(wizard.step, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert wizard.step.fields["folder"].editor.text() == str(file)
    hands.on()
    assert "口令不对" in hands.problem("password")
    hands.type(password=world.password)
    hands.on()
    hands.type(folder=str(tmp_path / "new"))
    for _ in range(2):
        hands.on()
    hands.wait()
    assert wizard.step.made is not None
    assert program.stores.exists(tmp_path / "new")
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_the_language_is_changed_at_once(hands, wizard):
    wizard.steps[0].tongues["en"].click()
    assert wizard.heading.text() == "What to do"
    assert wizard.next_button.text().startswith("Next")
    wizard.steps[0].tongues["zh"].click()
    assert wizard.heading.text() == "要做什么"


def test_opening_one_that_is_there_leaves_the_guide(hands, wizard):
    hands.choose(Task.OPEN)
    hands.on()
    assert wizard.wants_open
    assert not wizard.isVisible()


@pytest.mark.slow
def test_practice_is_one_click_and_there_the_next_time(hands, wizard, program):
    hands.on()
    hands.on()
    hands.on()
    hands.wait()
    made = wizard.step.made
    desk = open_desk(program, made.directory, made.password, pin=made.pin)
    assert desk.store.identity.practice
    assert sum(desk.store.count_states().values()) > 0
    desk.store.close()
    again = making.make(program, wizard.answers, lambda: False, lambda line: None)
    assert again.directory == made.directory


def test_a_practice_world_that_is_there_is_opened_and_not_said_to_be_made(hands, wizard):
    hands.on()
    hands.on()
    assert wizard.step.card.title.text() == "将生成"
    hands.back()
    folder = making.practice_folder()
    folder.mkdir(parents=True)
    for name in ("account.txt", PASSWORD_FILE):
        (folder / name).write_text("x", encoding="utf-8")
    hands.on()
    assert wizard.step.card.title.text() == "将打开"
    assert wizard.step.lead() == wizard.lead.text() == "按下按钮就打开，不重新生成"
    assert wizard.next_button.text().startswith("打开")


def test_practice_that_is_stopped_leaves_no_half_world(wizard, program):
    lines = []
    with pytest.raises(making.StoppedError):
        making.make(program, wizard.answers, lambda: len(lines) > 3, lines.append)
    assert not making.practice_folder().exists()
    QApplication.processEvents()


def test_the_guide_begins_with_the_file_that_was_opened(dressed, program, qtbot, world, tmp_path):
    desk = world.open(program, "office-1")
    backup = back_up_to_file(program, desk, tmp_path / "U 盘" / "备份.htbak")
    desk.store.close()
    for file, task, field in (
        (backup, Task.RESTORE, "folder"),
        (next(world.folder.glob("*.htroster")), Task.OFFICE, "file"),
    ):
        guide = Wizard(program, choose_language, answers=answers_for(file))
        qtbot.addWidget(guide)
        assert guide.answers.task is task
        guide.go_on()
        assert guide.step.fields[field].editor.text() == str(file)
        guide.answers, guide._is_left = Answers(), lambda: True
    assert answers_for(tmp_path / "一月.htb").task is answers_for(None).task is Task.PRACTICE
