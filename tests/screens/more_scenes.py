"""The scenes of what opens on the way: menus, lists that unfold, first and empty registers, alarms, what went wrong."""

from __future__ import annotations

import dataclasses
from datetime import timedelta

from PySide6.QtCore import QSettings

from registrar_app.domain.errors import MachineRefusedError
from registrar_app.domain.registration import CaseState
from registrar_app.domain.text import Text
from registrar_app.services.backup_plan import BackupPlan
from registrar_app.services.clock_guard import ClockDoubtedError, ClockFault
from registrar_app.services.create_bureau import create_bureau
from registrar_app.services.list_alarms import list_alarms
from registrar_app.services.ports import CaseQuery
from registrar_app.services.preview_changes import list_changes_here
from registrar_app.ui.clock_question import explains_clock
from registrar_app.ui.closing_backup import ClosingDialog, words_of_age
from registrar_app.ui.contract_form.case_form import EXAMINATION
from registrar_app.ui.contract_form.unsaved import UnsavedDialog
from registrar_app.ui.contracts.bulk import BulkDialog
from registrar_app.ui.exchange.alarms_window import AlarmsWindow
from registrar_app.ui.exchange.repeats_window import RepeatsWindow
from registrar_app.ui.first_run.answers import Task
from registrar_app.ui.first_run.wizard import Wizard
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.opening.dialog import OpeningDialog
from registrar_app.ui.operation import word_error
from registrar_app.ui.roster.key_acts import LetterWindow, use_former
from registrar_app.ui.roster.review import RosterReview
from registrar_app.ui.roster.root_acts import countersign
from registrar_app.ui.workplace import Workplace
from tests import exchange_troubles, world
from tests.pausing import pause
from tests.screens import languages
from tests.screens.stage import SAMPLES, Stage, wait_for_page

BUREAU = "某市科学技术局"
INVENTED = "人员R-01 人员R-02 人员S-01 威海市科学技术局 环翠区登记点 荣成市登记点 海洋传感器开发 哈尔滨工业大学 威海 威海䶮𠮷科技有限公司"


DISK_FULL = (
    Text("磁盘已满或读写出错", "the disk is full or fails"),
    Text("腾出空间或更换磁盘后重试", "free some space or change the disk, then try again"),
)


def first_uid(window: MainWindow, state: CaseState) -> str:
    """Return the first contract in a state."""
    return window.place.desk.store.find_cases(CaseQuery(states=(state,), limit=1))[0].uid


def show_list_work(stage: Stage) -> None:
    """What one does in the list: filter, columns, saved filters, copying, bulk edit, a file that is tried."""
    window = stage.window()
    window.show_page("contracts")
    page = window.page
    page.filters.click()  # type: ignore[attr-defined]
    stage.see("list-filters", window)
    page.view.setFocus()  # type: ignore[attr-defined]
    stage.see("list-filters-rows", window)
    page.filters.click()  # type: ignore[attr-defined]
    stage.see_asked("list-columns", page.columns_button.showMenu)  # type: ignore[attr-defined]
    stage.see_asked("list-saved", page.saved.showMenu)  # type: ignore[attr-defined]
    stage.see_asked("list-save-filter", page.save_filter)  # type: ignore[attr-defined]
    stage.see_asked("list-copy", page.foot.copy.showMenu)  # type: ignore[attr-defined]
    drafts = [row.uid for row in window.place.desk.store.find_cases(CaseQuery(states=(CaseState.DRAFT,)))]
    bulk = BulkDialog(window, window.place, drafts)
    entry = next(iter(window.place.entries("technology_field")), None)
    if entry is not None:
        bulk.editor.choose(entry)
        bulk.look()
    stage.see_asked("list-bulk-edit", bulk.open)
    page.importing.take_file(SAMPLES / "contracts.jsonl")  # type: ignore[attr-defined]
    stage.see("list-import-tried", window)


def show_acts(stage: Stage) -> None:
    """What one is told and asked at the form: findings, help on a field, a list, an amendment, messages."""
    window = stage.window()
    window.new_contract()
    form = window.form
    form.check()
    stage.see("form-checked", window)
    form.go_to_field("seller.kind")
    form.body.fields["seller.kind"].editor.open_list(everything=True)
    stage.see("form-list", window)
    form.body.fields["seller.kind"].editor.close_list()
    window.open_case(first_uid(window, CaseState.ACCEPTED))
    form.go_to_tab(EXAMINATION)
    stage.see("form-examination-open", window)
    window.open_case(first_uid(window, CaseState.REGISTERED))
    form.do("begin_amending")
    stage.see("form-amending", window)
    form.do("stop_amending")
    now = window.place.desk.clock.now()
    doubted = ClockDoubtedError(window.place.desk, ClockFault.BEHIND, now, now + timedelta(days=40))
    stage.see_asked("clock-doubted", lambda: explains_clock(doubted))
    plan = BackupPlan(folder=str(stage.folder), last_at="")
    asked = ClosingDialog(window, window.place, plan, words_of_age(None))
    stage.see_asked("closing", asked.open)
    full = word_error(MachineRefusedError("STORE-FULL", "", *DISK_FULL))
    unsaved = UnsavedDialog(window.page, "", full, lambda: full, lambda file: None)
    stage.see_asked("unsaved", unsaved.open)


def show_registers(stage: Stage) -> None:
    """A register in which nothing is yet, and a bureau with alarms and with a batch that waits for another."""
    languages.typed.append(INVENTED)
    office = MainWindow(
        Workplace(program=stage.program, desk=world.desk(stage.program, stage.folder / "empty")), _ini(stage)
    )
    stage.keep(office)
    for name in ("home", "contracts", "exchange", "schemes"):
        office.show_page(name)
        stage.see(f"empty-{name}", office)
    fresh = create_bureau(
        stage.program, stage.folder / "fresh", stage.world.password, name=BUREAU, practice=True
    )
    languages.typed.append(BUREAU)
    new = MainWindow(Workplace(program=stage.program, desk=fresh), _ini(stage))
    stage.keep(new)
    new.show_page("roster")
    stage.see("empty-roster", new)
    desk = world.bureau(stage.program, stage.folder / "alarmed")
    exchange_troubles.forked(stage.program, desk, stage.folder)
    exchange_troubles.waiting(stage.program, desk, stage.folder)
    bureau = MainWindow(Workplace(program=stage.program, desk=desk), _ini(stage))
    stage.keep(bureau)
    stage.see("bureau-home-alarms", bureau)
    alarms = AlarmsWindow(stage.program, desk, list_alarms(stage.program, desk), bureau)
    alarms.show()
    stage.see("bureau-alarms", alarms)
    stage.see_asked("bureau-alarms-settle", alarms.settle)
    alarms.close()


def show_bureau_acts(stage: Stage) -> None:
    """The menu of what a bureau does with its roster, and what is rarely asked: a second signature, a former key, a letter."""
    window = stage.window("bureau")
    window.show_page("roster")
    page = window.page
    stage.see_asked("bureau-roster-menu", page.acts.menu_button().showMenu)  # type: ignore[attr-defined]
    stage.see_asked("bureau-roster-countersign", lambda: countersign(page, b"", 3))  # type: ignore[arg-type]
    stage.see_asked("bureau-roster-former-key", lambda: use_former(page, lambda told: None))  # type: ignore[arg-type]
    roster = window.place.desk.store.roster()
    assert roster is not None
    letter = LetterWindow(window.place, window, roster.registrars[0], "0631-5000001")
    letter.show()
    while not letter.finish_button.isEnabled():
        pause(20)
    wait_for_page(letter)
    stage.see("bureau-roster-letter-page", letter)
    letter.close()
    window.show_page("exchange")
    repeats: RepeatsWindow = window.page.panel.show_repeats()  # type: ignore[attr-defined]
    stage.see_asked("bureau-repeats-same", repeats.same.click)
    repeats.close()


def show_office_acts(stage: Stage) -> None:
    """A receipt and a batch written once more, a slip that was verified, a roster before it is taken, a wrong password."""
    window = stage.window()
    window.show_page("exchange")
    stage.see_asked("batch-again", window.page.panel.send_again)  # type: ignore[attr-defined]
    window.show_page("verification")
    window.page.code.setText("HT1/not-a-slip")  # type: ignore[attr-defined]
    window.page.primary()
    stage.see("verification-refused", window)
    window.show_page("roster")
    page = window.page
    roster = window.place.desk.store.roster()
    assert roster is not None
    newer = dataclasses.replace(roster, version=roster.version + 1, registrars=roster.registrars[:-1])
    page.review = RosterReview(  # type: ignore[attr-defined]
        roster, newer, list_changes_here(stage.program, window.place.desk, newer), lambda: None, lambda: None
    )
    page.stack.setCurrentIndex(page.stack.addWidget(page.review))  # type: ignore[attr-defined]
    stage.see("roster-review", window)
    opening = OpeningDialog(stage.program, _ini(stage), stage.folder / "world" / "stores" / "office-1")
    opening.password.setText("wrong")
    opening.show()
    opening.try_open()
    stage.see("opening-refused", opening)
    opening.close()
    opening.deleteLater()


def show_other_guides(stage: Stage) -> None:
    """What the guide asks of those who practise, of a bureau, and of those who come with a backup."""
    for task in (Task.PRACTICE, Task.BUREAU, Task.RESTORE):
        guide = Wizard(stage.program, lambda tongue: None)
        guide.answers.directory = stage.folder / "new"
        guide.show()
        guide.steps[0].options.buttons[task].click()  # type: ignore[attr-defined]
        guide.go_on()
        stage.see(f"guide-{task.value}", guide)
        guide.done(0)
        guide.deleteLater()


def _ini(stage: Stage) -> QSettings:
    return QSettings(str(stage.folder / "more.ini"), QSettings.Format.IniFormat)


SCENES = {
    "list-work": show_list_work,
    "acts": show_acts,
    "registers": show_registers,
    "bureau-acts": show_bureau_acts,
    "office-acts": show_office_acts,
    "other-guides": show_other_guides,
}
