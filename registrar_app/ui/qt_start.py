"""Makes the application: what the system calls it, its icon, and plain words where no window can be shown at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from registrar_app import __version__, message_box, paths
from registrar_app.domain.errors import ASK_IT, MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.unforeseen import INSTALL_AGAIN
from registrar_app.ui.icons import program_icon
from registrar_app.ui.input_methods import admit_input_methods
from registrar_app.ui.words import APP_NAME

DESKTOP_FILE = "registrar"
"""The name of the menu's entry on Linux, without its ending: the desktop shows the entry's icon for our windows."""
_WINDOWS_ID = "registrar.technology-contract-registrar"
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_PLUGINS = {"win32": "qwindows.dll", "linux": "libqxcb.so"}


def make_application() -> QApplication:
    """Return the application, made when there is none.

    Raises:
        MachineRefusedError: there is no screen, or the part that draws on it is missing.
    """
    QApplication.setOrganizationName("registrar")
    QApplication.setApplicationName(paths.APPLICATION)
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName(DESKTOP_FILE)
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    require_screen()
    admit_input_methods()
    _keep_dialogs_beside()
    _tell_windows_who_we_are()
    before = qInstallMessageHandler(_on_message)
    try:
        app = QApplication(sys.argv[:1])
    finally:
        qInstallMessageHandler(before)
    app.setWindowIcon(program_icon())
    return app


def require_screen() -> None:
    """Refuse to begin where Qt would end the program without a word that a user could read.

    Raises:
        MachineRefusedError: there is no screen, or the packaged program has lost the part that draws on it.
    """
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS):
        raise MachineRefusedError(
            "WINDOW-NO-SCREEN",
            "registrar-app",
            Text("没有可用的屏幕（图形桌面）", "there is no screen (graphical desktop)"),
            Text(
                "在图形桌面上启动；没有桌面时用命令行 registrar",
                "start it on a graphical desktop; without one use the command line, registrar",
            ),
            ASK_IT,
        )
    part = _PLUGINS.get(sys.platform)
    if part is None or not paths.is_frozen() or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms" / part).is_file():
        raise _no_window(part)


def _no_window(part: str) -> MachineRefusedError:
    """Return the refusal for a part that is missing or does not load."""
    return MachineRefusedError(
        "WINDOW-PART",
        part,
        Text(
            "显示窗口的部件缺失或装不上，或连不上屏幕",
            "the part that shows windows is missing, does not load, or finds no screen",
        ),
        INSTALL_AGAIN,
        ASK_IT,
    )


def _on_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Say in plain words what Qt ends the program for; whatever else it says goes where it always goes."""
    if sys.stderr is not None:
        print(message, file=sys.stderr)
    if kind is not QtMsgType.QtFatalMsg:
        return
    error = _no_window("Qt")
    if sys.stderr is not None:
        print(error.line("zh"), file=sys.stderr, flush=True)
    if message_box.is_wanted():
        message_box.show(APP_NAME.zh, f"{error.line('zh')}\n\n{error.line('en')}")
    os._exit(error.exit_code)  # what follows in Qt would only be an abort


def _keep_dialogs_beside() -> None:
    """Let Qt's own dialogs remember their folders in a portable program's data, not in the user's settings."""
    portable = paths.portable_folder()
    if portable is not None:
        scope = QSettings.Scope.UserScope
        for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(form, scope, str(portable / "qt"))


def _tell_windows_who_we_are() -> None:
    """Let Windows show our icon where Python runs the program; a packaged one is known by its own file.

    The entries of the start menu bear no such name: with one, a pinned entry and its window would be two buttons.
    """
    if sys.platform == "win32" and not paths.is_frozen():
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(_WINDOWS_ID)
