"""The window's refusal over a doubted clock names nothing that only the command line has."""

from __future__ import annotations

from datetime import datetime

from registrar_app.services.clock_guard import ClockDoubtedError, ClockFault
from registrar_app.ui.operation import word_error
from registrar_app.ui.words import choose_language


def test_no_option_of_the_command_line_is_named():
    moment = datetime(2026, 11, 23, 9, 30).astimezone()
    error = ClockDoubtedError(None, ClockFault.BEHIND, moment, moment)
    for language, expected in (("zh", "调准后再办理"), ("en", "give the reason")):
        choose_language(language)
        told = word_error(error)
        assert "--" not in told
        assert expected in told
    choose_language("zh")
