"""The main window: rail, pages, keys, scale and lock; what a page shows is the page's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from registrar_app.ui import theme
from registrar_app.ui.composing import composing
from registrar_app.ui.contract_form.page import ContractFormPage
from registrar_app.ui.contracts.page import ContractsPage
from registrar_app.ui.file_pages import kind_of
from registrar_app.ui.help import words as help_words
from registrar_app.ui.help.help_desk import HelpDesk
from registrar_app.ui.idle import IdleWatch
from registrar_app.ui.kept_settings import Settings
from registrar_app.ui.last_place import PlaceKeeper
from registrar_app.ui.lock import Lock
from registrar_app.ui.look_change import look_change
from registrar_app.ui.making_pages import make_page
from registrar_app.ui.operation import Newest, Operations
from registrar_app.ui.page import Page
from registrar_app.ui.practice_mark import PracticeMarks
from registrar_app.ui.preparing import Preparation
from registrar_app.ui.printing.habits import PrintHabits
from registrar_app.ui.rail import PAGES, Rail
from registrar_app.ui.reading_only import grey_menu, refuses
from registrar_app.ui.this_pc import words as pc_words
from registrar_app.ui.this_pc.menu import Entry, make_menu
from registrar_app.ui.this_pc.password import ask_change
from registrar_app.ui.this_pc.roles import role_entries
from registrar_app.ui.this_pc.updating import Updates
from registrar_app.ui.this_pc.usb_key import key_entries
from registrar_app.ui.widgets.message_bar import MessageBar
from registrar_app.ui.window_memory import keep_window, last_page, restore_splitters
from registrar_app.ui.words import APP_NAME, say
from registrar_app.ui.workplace import Workplace
from registrar_app.ui.write_back import WriteBack

COMPACT_BELOW = 1100
SMALLEST = (820, 440)
_AHEAD = ("contracts", "exchange", "schemes", "roster")
"""Pages that are built before they are wanted."""


class MainWindow(QMainWindow):
    """One window for one sitting; ``locked()`` comes once everything is covered."""

    locked = Signal()

    def __init__(self, place: Workplace, settings: Settings) -> None:
        super().__init__()
        self.place, self._settings = place, settings
        place.print_habits = PrintHabits(settings)
        self.wants_another_register = False
        self.before_closing: Callable[[], bool] = lambda: True
        """Asked last when it is to be closed; false keeps it open."""
        self.setWindowTitle(say(help_words.PRACTICE_TITLE if place.practice else APP_NAME))
        self.setMinimumSize(*SMALLEST)
        self.pages: dict[str, Page] = {}
        self._form: ContractFormPage | None = None
        """The form, perhaps still being built; once it may be used it is one of the pages."""
        self.last_place: PlaceKeeper | None = None
        self.bars: dict[Page, MessageBar] = {}
        self.rail = Rail(place)
        self.rail.wanted.connect(self.show_page)
        self._lock = Lock(place)
        self.stack = QStackedWidget()
        self.operations = Operations(self._tell)
        look_change(QApplication.instance()).dressed.connect(self._fit)
        self._lay_out()
        self.help_desk = HelpDesk(self, place.program, self.operations, self._topic)
        self.updates = Updates(self, self._tell)
        self._bind_keys()
        self.pc_menu = grey_menu(place.desk, make_menu(self.rail.this_pc, self._pc_entries()))
        self.help_menu = make_menu(self.rail.help, self.help_desk.entries(), help_words.HELP)
        self.show_page("home")
        self.preparation = Preparation(self, place, self.build_ahead)
        self.write_back = WriteBack(self, place.desk.store)
        self.idle = IdleWatch(self)
        self.idle.idle.connect(self.lock)
        self.idle.lock_wanted.connect(self.lock)

    def build_ahead(self) -> Iterator[None]:
        """Build the form part by part, then the pages that take longest; what cannot be read is told when it is wanted."""
        form = self._form or self._begin_form()
        yield
        while "form" not in self.pages and form.build_next():
            yield
        theme.lay_out_ahead(self.pages.get("form") or self._make("form"))
        for name in _AHEAD:
            with suppress(Exception):
                yield
                if name not in self.pages:
                    page = self._make(name)
                    yield
                    theme.lay_out_ahead(page)

    def _begin_form(self) -> ContractFormPage:
        page = make_page("form", self.place, self._settings, self.operations, self.stack)
        assert isinstance(page, ContractFormPage)
        self._form = page
        self.stack.addWidget(page)
        return page

    def _lay_out(self) -> None:
        central = QWidget()
        central.setObjectName("canvas")
        across = QHBoxLayout(central)
        theme.arrange(across)
        across.addWidget(self.rail)
        right = QVBoxLayout()
        theme.arrange(right)
        right.addWidget(self.stack, 1)
        right.addWidget(self.operations)
        across.addLayout(right, 1)
        self.setCentralWidget(central)
        if self.place.practice:
            PracticeMarks(self, self.stack)

    def _bind_keys(self) -> None:
        def bind(keys: str, work: Callable[[], Any]) -> None:
            shortcut = QShortcut(QKeySequence(keys), self, work)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)  # a key that is held would accept and then register

        for number, name in enumerate(PAGES, 1):
            bind(f"Ctrl+{number}", lambda n=name: self.show_page(n))
        for keys, work in (
            ("Ctrl+N", self.new_contract), ("Ctrl+F", self.find), ("Ctrl+K", self.find_everywhere), ("Ctrl+Shift+B", self.issue_slips),
            ("Ctrl+S", self._on_page("save")), ("F5", self.refresh), ("F8", self._on_page("check")),
            ("Ctrl+Return", self._on_page("primary")), ("Ctrl+Enter", self._on_page("primary")),
            ("Esc", self.go_back), ("F9", self.rail.this_pc.click), ("Ctrl+L", self.lock),
            ("F1", self.help), ("Shift+F1", self.help_desk.show_keys), ("Ctrl+F1", self.rail.help.click),
            ("Ctrl+Shift+D", self.back_up), ("Ctrl+Shift+O", self.open_another_register), ("Ctrl+Shift+U", self.updates.choose),
            ("Ctrl++", lambda: self.zoom(1)), ("Ctrl+=", lambda: self.zoom(1)), ("Ctrl+-", lambda: self.zoom(-1)), ("Ctrl+0", lambda: self.zoom(0)),
        ):  # fmt: skip
            bind(keys, work)

    def _pc_entries(self) -> list[Entry]:
        return [
            (pc_words.LOCK, "Ctrl+L", self.lock),
            (pc_words.PASSWORD, "", self.change_password),
            *key_entries(self, self.place, self._key_changed),
            *role_entries(self, self.place, self._key_changed),
            (pc_words.BACKUP, "Ctrl+Shift+D", self.back_up),
            *self.updates.entries(),
            (pc_words.OPEN_OTHER, "Ctrl+Shift+O", self.open_another_register),
        ]

    def _on_page(self, name: str) -> Callable[[], Any]:
        def call() -> None:
            if not self._lock.is_closed:
                getattr(self.page, name)()

        return call

    def _make(self, name: str) -> Page:
        if name == "form":
            page: Page = self._form or self._begin_form()
        else:
            page = make_page(name, self.place, self._settings, self.operations, self.stack)
            self.stack.addWidget(page)
        if isinstance(page, ContractFormPage):
            while page.build_next():
                pass
            self.last_place = PlaceKeeper(self.place, page)
        bar = MessageBar()
        page.down.insertWidget(1, bar)
        page.after_head.lead([bar.closer])
        page.told.connect(bar.tell)
        page.taken_back.connect(bar.take_back)
        page.page_wanted.connect(self._go)
        page.case_wanted.connect(self.open_case)
        page.place_wanted.connect(self.open_case)
        page.register_changed.connect(self.rail.refresh)
        self.bars[page] = bar
        self.pages[name] = page
        restore_splitters(page, self._settings)
        return page

    @property
    def page(self) -> Page:
        """The page that is shown."""
        page = self.stack.currentWidget()
        assert isinstance(page, Page)
        return page

    def show_page(self, name: str) -> bool:
        """Show a page; false when the present one cannot be left, and while it is locked."""
        if self._lock.is_closed:
            return False
        present = self.stack.currentWidget()
        if present is not None and not present.leave():
            return False
        self._keep_place()
        page = self.pages.get(name) or self._make(name)
        if page is not present:
            self.bars[page].hide()
        self.stack.setCurrentWidget(page)
        self.rail.choose("contracts" if name == "form" else name)
        if name != "form":
            page.refresh()
            page.take_focus()
        return True

    def _go(self, wish: str) -> None:
        name, _, detail = wish.partition(":")
        ways = {
            "new": self.new_contract, "slips": self.issue_slips, "backup": self.back_up,
            "prefill": lambda: self.prefill(detail),
        }  # fmt: skip
        if name in ways:
            ways[name]()
        elif self.show_page(name) and detail:
            self.page.show_detail(detail)

    def new_contract(self) -> None:
        """Begin a new contract."""
        if self.place.decides and self.show_page("form"):
            self.bars[self.form].hide()  # what is told there is about the contract before
            self.form.open_new()

    def prefill(self, file: str = "") -> None:
        """Begin a new contract from a contract file, chosen first where none is named."""
        self.new_contract()
        if self.page is self.form and self.form.prefill is not None:
            self.form.prefill.take_file(Path(file)) if file else self.form.prefill.choose()

    def issue_slips(self) -> None:
        """Issue the slips of the contracts chosen in the list, or of all registrations that have none."""
        if not self.place.decides or self._lock.is_closed or not self.page.leave():
            return
        from registrar_app.ui.slips.batch_window import SlipBatchWindow

        chosen = self.page.chosen_rows() if isinstance(self.page, ContractsPage) else []
        window = SlipBatchWindow(self.place, self.operations, self, chosen or None)
        window.changed.connect(self.refresh)
        window.finished.connect(window.deleteLater)
        window.open()

    def open_case(self, uid: str, field: str = "") -> None:
        """Open a contract, at a field of it when one is named."""
        if not self.show_page("form"):
            return
        self.bars[self.form].hide()
        if not self.form.open_case(uid):
            self.show_page("contracts")
        elif field:
            self.form.go_to_field(field)

    @property
    def form(self) -> ContractFormPage:
        """The form page."""
        page = self.pages.get("form") or self._make("form")
        assert isinstance(page, ContractFormPage)
        return page

    def find(self) -> None:
        """Search on this page, or in the contracts."""
        if not self.page.find():
            self.find_everywhere()

    def find_everywhere(self) -> None:
        """Search the contracts."""
        if self.show_page("contracts"):
            self.page.find()

    def go_back(self) -> None:
        """Close the message, or let the page go back, or go home."""
        bar = self.bars[self.page]
        if self._lock.is_closed:
            return
        if not bar.isHidden():
            bar.hide()
        elif not self.page.go_back():
            self.show_page("home")

    def help(self) -> None:
        """Show what the page knows of the field at hand, or the manual's page about the screen (F1)."""
        if not self._lock.is_closed and not self.page.help():
            self.help_desk.show_manual()

    def _topic(self) -> str:
        return self.page.help_topic()

    def refresh(self) -> None:
        """Read everything again."""
        self.rail.refresh()
        self.page.refresh()

    @property
    def is_locked(self) -> bool:
        """Whether everything is covered."""
        return self._lock.is_closed

    def tell_waiting(self, file: Path) -> None:
        """Say on the lock screens which file waits."""
        self._lock.tell_waiting(file.name)

    def open_file(self, file: Path) -> None:
        """Take a file that was given at the start, or by a later start, to the page that knows it."""
        kind = kind_of(file, at_bureau=self.place.is_bureau)
        if not isinstance(kind, str):
            self._tell(say(kind, name=file.name), "error")
        elif kind in ("prefill", "update"):
            self.prefill(str(file)) if kind == "prefill" else self.updates.take(file)
        elif self.show_page(kind):
            self.page.take_file(file)

    def show_last_page(self, name: str = "") -> None:
        """Show a page, the one that was shown when the window was closed where none is named."""
        name = name or last_page(self._settings)
        if name in PAGES:
            self.show_page(name)

    def _tell(self, text: str, tone: str) -> None:
        self.bars[self.page].tell(text, tone)

    def _keep_place(self) -> None:
        if self.last_place is not None and self.page is self.form:
            self.last_place.keep()

    def zoom(self, by: int) -> None:
        """Make everything one step larger or smaller; 0 returns to 100 %."""
        chosen = theme.scale_beside(by)
        self._settings.setValue("scale", chosen)
        if chosen != theme.percent():
            look_change(QApplication.instance()).begin(scale=chosen)

    def _fit(self) -> None:
        self.rail.set_compact(self.width() < theme.px(COMPACT_BELOW))

    def lock(self) -> None:
        """Hide everything until the password is typed again."""
        if not self._lock.is_closed:
            composing().commit()  # of whatever window: it belongs to the field that is covered now
            try:
                self.page.save()
                self._keep_place()
            finally:  # what cannot be kept is no reason to leave it open
                self._lock.close()
                self.locked.emit()

    def change_password(self) -> None:
        """Ask for another password of the register."""
        if ask_change(self, self.place.program, self.place.desk):
            self.page.refresh()
            self._tell(say(pc_words.CHANGED), "good")

    def _key_changed(self, told: str) -> None:
        """Show and tell who signs from now on."""
        self.page.refresh()
        self._tell(told, "good")

    def back_up(self) -> None:
        """Show when the register was last backed up and where to, and make a backup."""
        if self._lock.is_closed or refuses(self.place.desk, self._tell):
            return
        from registrar_app.ui.this_pc.backup import show_backup

        show_backup(self, self.place)
        self.page.refresh()

    def open_another_register(self) -> None:
        """Close this register; whoever opened the window asks which one comes next."""
        if not self._lock.is_closed:
            self.wants_another_register = True
            self.wants_another_register = self.close()

    def _page_name(self) -> str:
        name = next((name for name, page in self.pages.items() if page is self.page), "home")
        return "contracts" if name == "form" else name

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the rail compact where room is short."""
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the draft and the window's place; what cannot be put away keeps the window open."""
        look_change(QApplication.instance()).finish()  # no window goes half dressed
        if not self.page.leave_for_good() or (not self._lock.is_closed and not self.before_closing()):
            event.ignore()
            return
        self._keep_place()
        keep_window(self, self._settings, self._page_name())
        self.operations.cancel()
        self.preparation.end()
        self.write_back.end()
        for newest in self.findChildren(Newest):
            newest.end()
        self._lock.end()
        super().closeEvent(event)
