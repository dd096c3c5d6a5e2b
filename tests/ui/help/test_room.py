"""No word of the help is clipped: both languages, 100 and 150 %."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from registrar_app.services.about import DataFolder, about
from registrar_app.services.tables.program_tables import tables_in_use
from registrar_app.ui import theme
from registrar_app.ui.help.about_window import AboutWindow
from registrar_app.ui.help.codes_window import CodesWindow
from registrar_app.ui.help.crash_window import CrashWindow
from registrar_app.ui.help.keys_window import KeysWindow
from registrar_app.ui.help.log_window import LogWindow
from registrar_app.ui.help.manual_window import ManualWindow
from registrar_app.ui.words import choose_language
from tests.ui.test_no_clipped_words import clipped


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_window_of_the_help_has_room_for_its_words(program, shown, qapp, language, scale) -> None:
    choose_language(language)
    theme.apply_theme(qapp, scale=scale)
    try:
        for make in (
            ManualWindow,
            KeysWindow,
            lambda over: LogWindow(over, program.tables),
            lambda over: AboutWindow(about(program, (), DataFolder(Path("x"), portable=False)), over),
            lambda over: CodesWindow(tables_in_use(program)[:1], program.tables, over),
        ):
            window = shown(make(None))
            QApplication.processEvents()
            assert clipped(window) == [], type(window).__name__
        window = shown(CrashWindow("KeyError …", None))
        assert clipped(window) == []
    finally:
        theme.apply_theme(qapp, scale=100)
