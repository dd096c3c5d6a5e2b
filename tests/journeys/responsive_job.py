"""A working day on a register of very many contracts, while a watch measures every pause of the window's event loop.

Run by ``test_responsive`` in a process of its own. Arguments: a folder, and how many contracts there are. The folder
may hold the register of an earlier run. Prints the longest block of every step.
"""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from registrar_app.app import build_program
from registrar_app.domain.case_filter import CaseFilter, Exchange, Missing
from registrar_app.domain.registration import CaseState
from registrar_app.services.bulk_edit import BULK_MOST
from registrar_app.services.demo.account import Account
from registrar_app.services.demo.world import PracticeWorld, make_world
from registrar_app.services.program import Program
from registrar_app.store.register import SqliteRegister
from registrar_app.ui.application import dress_application, make_window, start_qt, window_settings
from registrar_app.ui.contracts.bulk import BulkDialog
from registrar_app.ui.look_change import look_change
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.operation import Newest
from registrar_app.ui.theme import DARK, LIGHT
from tests.big_register import fill
from tests.event_loop_watch import EventLoopWatch
from tests.pausing import pause

CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
QUIET_MS = 400


def main(folder: Path, count: int) -> None:
    """Go through the day; print what was measured."""
    noted = keep_out_of_the_window()
    program = build_program()
    world = practice_world(program, folder, count)
    app = start_qt("zh")
    settings = window_settings()
    dress_application(app, settings)
    desk = world.open(program, "office-1")
    watch = EventLoopWatch()
    with watch.step("start: the window is made and shown"):
        window = make_window(program, desk, settings, "zh")
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window, 2000)
    day = Day(window, watch, world)
    day.go()
    watch.stop()
    print(watch.table())
    assert not noted, f"read on the window's thread: {noted}"
    window.close()
    desk.store.close()
    print("done")


def keep_out_of_the_window() -> list[str]:
    """Note what grows with the register and is read on the window's thread, once the window is there."""
    noted: list[str] = []

    def kept_out(read: Callable[..., object]) -> Callable[..., object]:
        def watched(*arguments: object, **named: object) -> object:
            is_window = threading.current_thread() is threading.main_thread()
            if is_window and QApplication.topLevelWidgets():
                noted.append(read.__name__)
            return read(*arguments, **named)

        return watched

    for name in ("cases", "unsent_acts", "own_acts_backwards", "kept_receipts", "verify", "rebuild"):
        setattr(SqliteRegister, name, kept_out(getattr(SqliteRegister, name)))
    return noted


def practice_world(program: Program, folder: Path, count: int) -> PracticeWorld:
    """Make the world with the large register, or take the one that an earlier run left."""
    folder = folder / "world" if not (folder / "password.txt").exists() else folder
    kept = folder / "password.txt"
    if kept.exists():
        return PracticeWorld(folder, kept.read_text(encoding="utf-8").strip())
    world = make_world(program, folder, Account("zh", lambda line: None))
    desk = world.open(program, "office-1")
    fill(desk, count)
    desk.store.close()
    return world


class Day:
    """What is done, step by step, each measured by itself."""

    def __init__(self, window: MainWindow, watch: EventLoopWatch, world: PracticeWorld) -> None:
        self.window, self.watch, self.world = window, watch, world

    def go(self) -> None:
        """Do everything."""
        self.step("rest: what is prepared while nobody waits", self.until_prepared)
        self.lists()
        self.one_contract()
        self.other_pages()
        self.letters_and_colours()
        self.lock()

    def step(self, name: str, work: Callable[[], object], quiet: int = QUIET_MS) -> None:
        gc.collect()
        with self.watch.step(name):
            work()
            pause(quiet)
            self.until_answered()

    def until_prepared(self) -> None:
        pause(1500)
        while self.window.preparation.is_working:
            pause(20)

    def until_answered(self) -> None:
        """Wait for what is done beside the window, and for another look that is put on."""
        while look_change(QApplication.instance()).is_working:
            pause(20)
        while self.window.operations.isVisible() or any(
            newest.is_working for newest in self.window.findChildren(Newest)
        ):
            pause(20)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        part = QApplication.focusWidget() or self.window
        QTest.keyClick(part, key, modifier)
        pause(5)

    def write(self, text: str, between: int = 60) -> None:
        for letter in text:
            QTest.keyClick(QApplication.focusWidget() or self.window, letter)
            pause(between)

    # ---------------------------------------------------------------- the list

    def lists(self) -> None:
        page = self.window
        self.step("home (Ctrl+1)", lambda: self.press(Qt.Key.Key_1, CONTROL))
        self.step("home read again (F5)", lambda: self.press(Qt.Key.Key_F5))
        self.step("list opened (Ctrl+2)", lambda: self.press(Qt.Key.Key_2, CONTROL))
        contracts = page.pages["contracts"]
        self.step("search: letters of a name", lambda: self.search("hymc"))
        self.step("search: a piece of a name", lambda: self.search("\u6d77\u6d0b"))
        self.step("search: a rare piece of a name", lambda: self.search("\u690d\u5165\u8f6e"))
        self.step("search: a credit code", lambda: self.search("91371002AB"))
        self.step("search: a contract number", lambda: self.search("HT-2026-004242"))
        self.step("search: nothing is found", lambda: self.search("zzqqxx"))
        self.step("search given up", lambda: self.search(""))
        for state in (CaseState.REGISTERED, CaseState.DRAFT):
            self.step(f"only {state.value}", lambda s=state: contracts.show_filter(CaseFilter(states=(s,))))
        self.step("one type", lambda: contracts.types.setCurrentIndex(2))
        self.step("all again", lambda: contracts.show_filter(CaseFilter()))
        bar = contracts.view.verticalScrollBar()
        self.step("scrolled to the middle", lambda: bar.setValue(bar.maximum() // 2))
        self.step("scrolled on by pages", lambda: self.pages(contracts))
        self.step("scrolled to the end", lambda: bar.setValue(bar.maximum()))
        self.step("back to the top", lambda: bar.setValue(0))
        self.filters_and_order(contracts, bar)

    def filters_and_order(self, contracts, bar) -> None:
        for key in ("contract_value", "name", "exchange"):
            self.step(f"sorted by {key}", lambda k=key: contracts.sort_by(k, True))
            self.step(f"scrolled to the middle by {key}", lambda: bar.setValue(bar.maximum() // 2))
        self.step("last changed first again", lambda: contracts.sort_by("", False))
        for name, chosen in (
            ("a range of amounts", CaseFilter(value_from=100_000_00, value_to=500_000_00)),
            ("what is missing", CaseFilter(missing=Missing.ANY)),
            ("what is due", CaseFilter(due_within=3)),
            ("what is not sent", CaseFilter(exchange=Exchange.UNSENT)),
            ("what is sent and not answered", CaseFilter(exchange=Exchange.EXPORTED)),
            (
                "words that many have, and a state",
                CaseFilter(text="\u6280\u672f", states=(CaseState.REGISTERED,)),
            ),
        ):
            self.step(f"filter: {name}", lambda c=chosen: contracts.show_filter(c))
        self.step("no filter", lambda: contracts.show_filter(CaseFilter()))
        self.step("another layout", lambda: contracts.columns.choose_layout("statistics"))
        self.step(
            "everything chosen (Ctrl+A)",
            lambda: (contracts.view.setFocus(), self.press(Qt.Key.Key_A, CONTROL)),
        )
        self.step("half of them chosen", lambda: self.choose(contracts, contracts.table.rowCount() // 2))
        self.bulk(contracts)

    def choose(self, contracts, count: int) -> None:
        span = QItemSelection(contracts.table.index(0, 0), contracts.table.index(count - 1, 0))
        flags = QItemSelectionModel.SelectionFlag
        contracts.view.selectionModel().select(span, flags.ClearAndSelect | flags.Rows)

    def bulk(self, contracts) -> None:
        """Change every draft, then take it back."""
        self.step("filter: drafts", lambda: contracts.show_filter(CaseFilter(states=(CaseState.DRAFT,))))
        self.choose(contracts, contracts.table.rowCount())
        uids = contracts.foot.uids(BULK_MOST)
        dialogs = []

        def look() -> None:
            dialogs.append(BulkDialog(self.window, self.window.place, uids))
            dialogs[0].show()

        self.step("bulk edit looked at", look)
        self.step("bulk edit done", dialogs[0].do)
        assert dialogs[0].changed, "drafts were changed"
        contracts.refresh()
        pause(100)
        QTimer.singleShot(200, lambda: QApplication.activeModalWidget().accept())
        self.step("bulk edit taken back", contracts.undo_bulk)
        contracts.show_filter(CaseFilter())
        dialogs[0].deleteLater()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window, 2000)

    def search(self, text: str) -> None:
        box = self.window.pages["contracts"].search
        box.setFocus()
        box.selectAll()
        if not text:
            self.press(Qt.Key.Key_Delete)
        elif text.isascii():
            self.write(text)
        else:
            box.insert(text)

    def pages(self, contracts) -> None:
        contracts.view.setFocus()
        for _ in range(10):
            self.press(Qt.Key.Key_PageDown)
            pause(30)

    # ---------------------------------------------------------------- one contract

    def one_contract(self) -> None:
        contracts, form = self.window.pages["contracts"], self.window.form
        registered = contracts.table.row_at(contracts.table.rowCount() // 2).uid
        self.step("a registered contract opened", lambda: self.window.open_case(registered), 1500)
        contracts.show_filter(CaseFilter(states=(CaseState.DRAFT,)))
        self.until_answered()
        draft = contracts.table.row_at(3).uid
        contracts.show_filter(CaseFilter())
        self.step("a draft opened", lambda: self.window.open_case(draft), 1500)
        form.go_to_field("name")
        self.step("typed into a name", lambda: self.write("abcdef ghij"), 1500)
        form.go_to_field("buyer.name")
        self.step("typed into a party", lambda: self.write("abc"), 1500)
        form.go_to_field("contract_value")
        self.step("typed into an amount", lambda: self.write("98765"), 1500)
        self.step("saved (Ctrl+S)", lambda: self.press(Qt.Key.Key_S, CONTROL))
        self.step("checked (F8)", lambda: self.press(Qt.Key.Key_F8))
        self.step("examination opened", lambda: form.go_to_tab(1), 800)
        self.step("papers opened", lambda: form.go_to_tab(2))
        self.step("history opened", lambda: form.go_to_tab(3))
        self.step("read again (F5)", lambda: (form.go_to_tab(0), self.press(Qt.Key.Key_F5)), 1500)
        self.step("a new contract (Ctrl+N)", lambda: self.press(Qt.Key.Key_N, CONTROL), 800)
        self.step("typed into a new contract", lambda: self.write("Weihai University"), 1500)

    # ---------------------------------------------------------------- the rest

    def other_pages(self) -> None:
        for number, name in enumerate(
            ("schemes", "exchange", "roster", "verification", "journal", "report"), 3
        ):
            self.step(
                f"{name} opened (Ctrl+{number})",
                lambda n=number: self.press(getattr(Qt.Key, f"Key_{n}"), CONTROL),
                1500,
            )
            assert self.window.page is self.window.pages[name], name
        report = self.window.pages["report"]
        self.step("counted by another dimension", lambda: report.by.setCurrentIndex(3), 800)
        self.step("another year of statistics", lambda: report.year_choice.setCurrentIndex(1), 3000)
        schemes = self.window.pages["schemes"]
        self.window.show_page("schemes")
        self.step("another year of a scheme", lambda: schemes.choose_year(schemes.year - 1), 3000)
        self.step("another scheme", lambda: schemes.scheme_choice.setCurrentIndex(1), 3000)

    def letters_and_colours(self) -> None:
        self.window.show_page("contracts")
        self.step("letters made larger (Ctrl +)", lambda: self.press(Qt.Key.Key_Equal, CONTROL))
        self.step("letters as before (Ctrl 0)", lambda: self.press(Qt.Key.Key_0, CONTROL))
        look = look_change(QApplication.instance())
        self.step("other colours (list)", lambda: look.begin(palette=DARK))
        self.step("home opened in them", lambda: self.press(Qt.Key.Key_1, CONTROL))
        self.window.show_page("form")
        self.step("letters made larger (form)", lambda: self.press(Qt.Key.Key_Equal, CONTROL))
        self.step("letters as before (form)", lambda: self.press(Qt.Key.Key_0, CONTROL))
        self.step("colours as before (form)", lambda: look.begin(palette=LIGHT))
        self.window.show_page("schemes")
        self.step("letters made larger (schemes)", lambda: self.press(Qt.Key.Key_Equal, CONTROL))
        self.step("form opened in them", lambda: self.window.show_page("form"))
        self.step("letters as before, form once more", lambda: self.press(Qt.Key.Key_0, CONTROL))

    def lock(self) -> None:
        self.window.show_page("home")
        self.step("locked (Ctrl+L)", lambda: self.press(Qt.Key.Key_L, CONTROL))
        self.write(self.world.password, 1)
        self.step("unlocked", lambda: self.press(Qt.Key.Key_Return))
        assert self.window.show_page("contracts"), "it is unlocked"


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
