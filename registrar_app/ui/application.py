"""Starts the window: language, theme, the register to open; everything after that is the main window's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from registrar_app import paths
from registrar_app.services.desk import Desk
from registrar_app.services.program import Program
from registrar_app.services.stage_program import forget_staged
from registrar_app.ui.arrivals import Arrivals
from registrar_app.ui.closing_backup import ClosingBackup
from registrar_app.ui.composing import composing
from registrar_app.ui.field_keys import field_keys
from registrar_app.ui.first_run.making import practice_folder
from registrar_app.ui.help.crash_watch import CrashWatch
from registrar_app.ui.kept_settings import Settings
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.opening.dialog import open_place
from registrar_app.ui.opening.first import Opened, ask_register
from registrar_app.ui.opening.practice import practice_password, practice_store
from registrar_app.ui.opening.recent import remember_store
from registrar_app.ui.operation import attempt
from registrar_app.ui.post import Post, address_of, hand_to_only_window, running_folder
from registrar_app.ui.qt_start import make_application
from registrar_app.ui.session_folder import SessionFolder
from registrar_app.ui.speech import kept_language, speak
from registrar_app.ui.system_colours import SystemColours
from registrar_app.ui.taking_down import take_down_windows
from registrar_app.ui.theme import SCALES, apply_theme, system_palette
from registrar_app.ui.window_memory import restore_window, window_settings
from registrar_app.ui.words import language
from registrar_app.ui.workplace import Workplace

_COLOURS = "registrar_colours"


@dataclass(frozen=True, kw_only=True)
class WindowRequest:
    """What the window is started with; without a store or password the opening dialog asks.

    Without a language the one that was chosen last is spoken. Practice means the practice office, whatever the store.
    """

    store: Path | None = None
    password: str | None = None
    language: str = ""
    file: Path | None = None
    is_practice: bool = False


def run_window(program: Program, request: WindowRequest) -> int:
    """Show the window until it is closed and return the exit code."""
    session = SessionFolder(paths.session_folders())
    session.open()
    forget_staged(program.running)
    try:
        return _run(program, request, session)
    finally:
        session.close()


def _run(program: Program, request: WindowRequest, session: SessionFolder) -> int:
    settings = window_settings()
    app = start_qt(request.language or kept_language(settings))
    if request.is_practice:
        request = replace(request, store=practice_store())
    arrivals = Arrivals()
    post = Post(running_folder(), address_of(request.store))
    if not post.claim_or_hand_over(request.file):
        return 0
    if request.file is not None and request.store is None and hand_to_only_window(request.file):
        post.release()
        return 0
    post.arrived.connect(arrivals.put)
    if request.file is not None:
        arrivals.put(str(request.file))
    dress_application(app, settings)
    watch = CrashWatch(app)
    try:
        while (window := _sit(program, request, settings, session, arrivals)) is not None:
            if not window.wants_another_register:
                return 0
            if request.store is not None:
                post.release()  # another register comes to this window
            request = WindowRequest(language=language())
    finally:
        post.release()
        watch.release()
        take_down_windows()
        settings.finish()
    return 0


def _sit(
    program: Program, request: WindowRequest, settings: Settings, session: SessionFolder, arrivals: Arrivals
) -> MainWindow | None:
    """Open one register, show the window until it is closed, and return it; ``None`` when none was opened."""
    opened = _open(program, request, settings, next(iter(arrivals.waiting), None))
    if opened is None:
        return None
    desk = opened.desk
    arrivals.forget(opened.taken)
    if not desk.directory.is_relative_to(practice_folder()):
        # the guide opens that one, whose password nobody knows
        remember_store(settings, desk.directory)
    post = Post(running_folder(), address_of(desk.directory))
    is_ours = address_of(request.store) == address_of(desk.directory)
    waiting: list[Path | None] = [*arrivals.waiting]
    first, *further = waiting or [None]
    if not is_ours and not post.claim_or_hand_over(first):
        for file in further:
            post.hand_over(file)
        desk.store.close()  # it is open in another window, which came forward
        return None
    post.arrived.connect(arrivals.put)
    window = make_window(program, desk, settings, language())
    window.before_closing = ClosingBackup(window, window.place)
    window.locked.connect(session.wipe)
    window.show()
    window.show_last_page(opened.page)
    arrivals.serve(window)
    QApplication.exec()
    arrivals.serve(None)
    post.release()
    window.deleteLater()
    desk.put_key_away()
    desk.store.close()
    return window


def start_qt(tongue: str) -> QApplication:
    """Return the application, made when there is none, speaking the language."""
    app = make_application()
    speak(app, tongue)
    return app


def dress_application(app: QApplication, settings: Settings) -> None:
    """Apply theme and scale as last chosen; from now on follow the desktop's colours and input methods, also in dialogs."""
    try:
        scale = int(settings.value("scale", 100))
    except (TypeError, ValueError):
        scale = 100
    apply_theme(app, scale=scale if scale in SCALES else 100, palette=system_palette(app))
    composing()
    field_keys()
    if app.property(_COLOURS) is None:
        app.setProperty(_COLOURS, SystemColours(app))


def make_window(program: Program, desk: Desk, settings: Settings, tongue: str) -> MainWindow:
    """Return the main window on an open desk."""
    desk.language = tongue
    window = MainWindow(Workplace(program=program, desk=desk), settings)
    restore_window(window, settings)
    return window


def _open(program: Program, request: WindowRequest, settings: Settings, file: Path | None) -> Opened | None:
    problem = ""

    def tell(text: str, tone: str) -> None:
        nonlocal problem
        problem = text

    store, password = request.store, request.password
    if request.is_practice and (password := practice_password(program)) is None:
        return None  # its making was stopped
    if store is not None and password is not None:
        desk: Desk | None = attempt(lambda: open_place(program, store, password), tell)
        if desk is not None:
            return Opened(desk)
    return ask_register(program, settings, request.store, problem, file)
