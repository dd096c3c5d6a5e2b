"""Sets every window of the program on a practice world with a fixed day, so that it can be looked at and measured."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QSettings, Qt, QTimer
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QApplication, QWidget

from registrar_app.app import build_program
from registrar_app.services.demo.run_demo import run_demo
from registrar_app.services.demo.world import PracticeWorld
from registrar_app.ui import theme
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.waiting import WaitWindow
from registrar_app.ui.words import choose_language
from registrar_app.ui.workplace import Workplace
from tests.pausing import pause
from tests.screens import languages
from tests.world import FixedClock

SIZE = (1366, 768)
"""The smallest screen the program promises to fit."""
SETTLE_MS, PATIENCE_MS, OPENING_MS = 60, 5_000, 30_000
SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"

See = Callable[[str, QWidget], None]


class Stage:
    """One look (language, palette, scale) at the practice world; ``see(name, widget)`` is called for every screen."""

    def __init__(self, app: QApplication, folder: Path, see: See) -> None:
        """Begin with the practice world that lies in ``folder/world``."""
        self.app, self.folder, self._see = app, folder, see
        self.program = dataclasses.replace(build_program(), clock=FixedClock())
        self.world = PracticeWorld(
            folder / "world", (folder / "world" / "password.txt").read_text("utf-8").strip()
        )
        self._windows: list[MainWindow] = []

    def window(self, store: str = "office-1") -> MainWindow:
        """Open the main window on a store of the practice world."""
        settings = QSettings(str(self.folder / "window.ini"), QSettings.Format.IniFormat)
        desk = self.world.open(self.program, store)
        roster = desk.store.roster()
        if roster is not None:
            people = (*roster.registrars, *roster.supervisors)
            languages.typed[:] = [roster.bureau, *(o.name for o in roster.offices), *(p.name for p in people)]
        return self.keep(MainWindow(Workplace(program=self.program, desk=desk), settings))

    def keep(self, window: MainWindow) -> MainWindow:
        """Show a main window on the smallest screen; it is closed with the stage."""
        window.resize(*SIZE)
        window.show()
        self._windows.append(window)
        self.settle()
        return window

    def see(self, name: str, widget: QWidget) -> None:
        """Hand a screen over once it has come to rest."""
        self.settle()
        self._see(name, widget)

    def see_asked(self, name: str, act: Callable[[], object]) -> None:
        """Do what opens a dialog that waits, hand the dialog over and give it up; one that does not wait is closed."""
        seen: list[QWidget] = []
        troubles: list[Exception] = []
        clock = QElapsedTimer()
        clock.start()
        before = set(self.app.topLevelWidgets())

        def look() -> None:
            dialog = self.app.activeModalWidget() or self.app.activePopupWidget() or self._newest(before)
            if dialog is None or isinstance(dialog, WaitWindow):  # on a slow machine that comes first
                if clock.elapsed() < OPENING_MS:
                    QTimer.singleShot(SETTLE_MS, look)
                return
            if dialog in seen:
                return
            seen.append(dialog)
            try:
                self.see(name, dialog)
            except Exception as trouble:  # noqa: BLE001 - told below; the dialog must not stay open
                troubles.append(trouble)
            finally:
                dialog.close()

        QTimer.singleShot(SETTLE_MS, look)
        act()
        while not seen and clock.elapsed() < OPENING_MS:
            pause(SETTLE_MS)
        if troubles:
            raise troubles[0]
        assert seen, f"{name}: nothing opened"

    def _newest(self, before: set[QWidget]) -> QWidget | None:
        new = [w for w in self.app.topLevelWidgets() if w not in before and w.isVisible() and w.isWindow()]
        return new[-1] if new else None

    def settle(self) -> None:
        """Let everything be laid out and painted."""
        settle(self.app)

    def strike(self) -> None:
        """Close every window and its store."""
        for window in self._windows:
            window.close()  # ends its lock too
            window.preparation.end()
            window.place.desk.store.close()
            window.deleteLater()
        self._windows.clear()
        self.app.processEvents()


def settle(app: QApplication) -> None:
    """Wait until no widget moves any more."""
    before: object = None
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < PATIENCE_MS:
        pause(SETTLE_MS)
        now = [w.geometry().getRect() for w in app.allWidgets() if w.isVisible()]
        if now == before:
            return
        before = now


def wait_for_page(shown: QWidget) -> None:
    """Wait until the page is drawn, which Qt does in a thread of its own; before, it is white."""
    for _ in range(PATIENCE_MS // SETTLE_MS):
        if _drawn(shown):
            return
        pause(SETTLE_MS)


def _drawn(shown: QWidget) -> bool:
    picture = shown.findChild(QPdfView).viewport().grab().toImage()
    down = range(picture.height() // 8, picture.height(), 3)
    middle = {
        picture.pixel(across, line)
        for across in range(picture.width() // 3, picture.width() // 2, 3)
        for line in down
    }
    return len(middle) > 4


def make_world(folder: Path) -> Path:
    """Run the whole practice journey once; copies of it serve every look."""
    program = dataclasses.replace(build_program(), clock=FixedClock())
    run_demo(program, folder, SAMPLES, "zh", lambda line: None)
    return folder


def fresh_copy(world: Path, folder: Path) -> Path:
    """Copy the practice world, so that a look may change it."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(world, folder)
    return folder


def dress(app: QApplication, language: str, palette: theme.Colours, scale: int) -> None:
    """Choose language, palette and scale (percent)."""
    choose_language(language)
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeMenuBar)
    theme.apply_theme(app, scale=scale, palette=palette)
