"""Starts the window: language, theme, the register to open; everything after that is the main window's."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QSize, QTranslator
from PySide6.QtWidgets import QApplication, QDialog

from registrar_app import __version__, paths
from registrar_app.services.desk import Desk
from registrar_app.services.program import Program
from registrar_app.ui.help.crash_watch import CrashWatch
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.opening.dialog import OpeningDialog, open_place
from registrar_app.ui.operation import attempt
from registrar_app.ui.session_folder import SessionFolder
from registrar_app.ui.theme import SCALES, apply_theme, system_palette
from registrar_app.ui.words import choose_language
from registrar_app.ui.workplace import Workplace

FIRST_SIZE = (1366, 768)


@dataclass(frozen=True, kw_only=True)
class WindowRequest:
    """What the window is started with; without a store or password the opening dialog asks."""

    store: Path | None = None
    password: str | None = None
    language: str = "zh"
    file: Path | None = None


def run_window(program: Program, request: WindowRequest) -> int:
    """Show the window until it is closed and return the exit code."""
    session = SessionFolder(paths.session_folders())
    session.open()
    try:
        return _run(program, request, session)
    finally:
        session.close()


def _run(program: Program, request: WindowRequest, session: SessionFolder) -> int:
    app = start_qt(request.language)
    settings = window_settings()
    dress_application(app, settings)
    watch = CrashWatch(app)
    try:
        return _show(app, program, request, settings, session)
    finally:
        watch.release()


def _show(
    app: QApplication, program: Program, request: WindowRequest, settings: QSettings, session: SessionFolder
) -> int:
    desk = _open(program, request, settings)
    if desk is None:
        return 0
    window = make_window(program, desk, settings, request.language)
    window.locked.connect(session.wipe)
    window.show()
    if request.file is not None:
        window.open_file(request.file)
    code = app.exec()
    window.deleteLater()
    desk.store.close()
    return code


def start_qt(language: str) -> QApplication:
    """Return the application, made when there is none, speaking the language."""
    choose_language(language)
    QApplication.setOrganizationName("registrar")
    QApplication.setApplicationName(paths.APPLICATION)
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName(paths.APPLICATION)
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    locale = QLocale(QLocale.Language.English if language == "en" else QLocale.Language.Chinese)
    QLocale.setDefault(locale)
    if app.property("registrar_translator") is None:
        app.setProperty("registrar_translator", install_catalogue(app, language))
    return app


def install_catalogue(app: QApplication, language: str) -> bool:
    """Give Qt the words of the language: its own in Chinese, ours in English; false where the file is missing."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found = (
        translator.load("registrar_en", str(paths.resource("translations")))
        if language == "en"
        else translator.load("qtbase_zh_CN", folder)
    )
    return found and app.installTranslator(translator)


def window_settings() -> QSettings:
    """Return the window's own settings; never a secret among them."""
    return QSettings(str(paths.user_folder() / "window.ini"), QSettings.Format.IniFormat)


def dress_application(app: QApplication, settings: QSettings) -> None:
    """Apply theme and scale as last chosen."""
    try:
        scale = int(settings.value("scale", 100))
    except (TypeError, ValueError):
        scale = 100
    apply_theme(app, scale=scale if scale in SCALES else 100, palette=system_palette(app))


def make_window(program: Program, desk: Desk, settings: QSettings, language: str) -> MainWindow:
    """Return the main window on an open desk."""
    desk.language = language
    window = MainWindow(Workplace(program=program, desk=desk), settings)
    geometry = settings.value("geometry")
    if geometry is None or not window.restoreGeometry(geometry):
        window.resize(QSize(*FIRST_SIZE).boundedTo(window.screen().availableGeometry().size()))
    return window


def _open(program: Program, request: WindowRequest, settings: QSettings) -> Desk | None:
    problem = ""

    def tell(text: str, tone: str) -> None:
        nonlocal problem
        problem = text

    if request.store is not None and request.password is not None:
        store, password = request.store, request.password
        desk: Desk | None = attempt(lambda: open_place(program, store, password), tell)
        if desk is not None:
            return desk
    dialog = OpeningDialog(program, settings, request.store)
    dialog.problem.setText(problem)
    desk = dialog.desk if dialog.exec() == QDialog.DialogCode.Accepted else None
    dialog.deleteLater()
    return desk
