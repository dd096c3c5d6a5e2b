"""The log of unexpected errors: written clean, read newest first, filtered, and cleaned again when it is copied."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from registrar_app import __version__
from registrar_app.domain.errors import MachineRefusedError
from registrar_app.services.error_log import (
    SIZE_LIMIT,
    Level,
    LogEntry,
    choose_entries,
    clean_copy,
    cleaned,
    log_qt_message,
    log_unexpected,
    read_log,
)

SECRET = "哨兵公司"
OWN = LogEntry(
    datetime(2026, 11, 23, 9, 30, tzinfo=UTC),
    "0.1.0",
    Level.ERROR,
    "KeyError",
    ("registrar_app/ui/page.py:12 refresh",),
)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log" / "registrar.log"


def raised(error: Exception) -> Exception:
    try:
        raise error
    except Exception as caught:  # noqa: BLE001
        return caught


def test_an_error_is_noted_by_kind_and_place_never_by_its_message(log: Path) -> None:
    log_unexpected(raised(ValueError(f"{SECRET} 371002199001011234")), log)
    text = log.read_text("utf-8")
    assert f"{__version__} ERROR ValueError\n" in text
    assert "test_error_log.py:" in text
    assert SECRET not in text
    assert "371002199001011234" not in text
    assert str(Path.home()) not in text, "no folder that bears a person's name"


def test_the_newest_entry_comes_first_with_its_places(log: Path) -> None:
    log_unexpected(raised(ValueError()), log)
    log_unexpected(raised(KeyError()), log)
    first, second = read_log(log)
    assert (first.what, second.what) == ("KeyError", "ValueError")
    assert first.places[-1].endswith(" raised")


def test_qt_is_quoted_by_its_own_names_only(log: Path) -> None:
    log_qt_message(f"QFile::open: cannot read /Users/wang/{SECRET}.pdf (QIODevice, 42)", log)
    (entry,) = read_log(log)
    assert (entry.level, entry.what, entry.places) == (Level.WARNING, "Qt QFile::open QIODevice", ())


def test_a_line_of_an_older_program_is_an_error_and_a_strange_line_is_none(log: Path) -> None:
    log.parent.mkdir()
    log.write_text("随便什么\n2026-11-01T08:00:00+00:00 0.0.9 KeyError\n  /ui/page.py:3 show\n", "utf-8")
    (entry,) = read_log(log)
    assert (entry.version, entry.level, entry.what) == ("0.0.9", Level.ERROR, "KeyError")
    assert entry.places == ("/ui/page.py:3 show",)


def test_entries_are_chosen_by_level_and_by_any_word_of_theirs() -> None:
    warning = LogEntry(OWN.at, "0.1.0", Level.WARNING, "Qt QPainter::begin")
    both = [OWN, warning]
    assert choose_entries(both, None, "") == both
    assert choose_entries(both, Level.WARNING, "") == [warning]
    assert choose_entries(both, None, "PAGE.PY") == [OWN]
    assert choose_entries(both, Level.ERROR, "qpainter") == []


@pytest.mark.parametrize("planted", [
    {"what": f"ValueError {SECRET}"},
    {"what": f"Qt QFile::open {SECRET}"},
    {"places": (f"/Users/{SECRET}/x.py:3 f",)},
    {"places": (f"registrar_app/{SECRET}/x.py:3 f", SECRET)},
    {"version": SECRET},
])  # fmt: skip
def test_what_somebody_wrote_into_the_log_does_not_leave_with_a_copy(
    tmp_path: Path, planted: dict[str, object]
) -> None:
    parts = {"at": OWN.at, "version": "0.1.0", "level": OWN.level, "what": "KeyError", "places": OWN.places}
    copy = tmp_path / "copy.txt"
    clean_copy([LogEntry(**(parts | planted))], copy)
    assert SECRET not in copy.read_text("utf-8")


def test_an_honest_entry_is_copied_as_it_is(tmp_path: Path) -> None:
    assert cleaned(OWN) == OWN
    clean_copy([OWN], tmp_path / "copy.txt")
    assert read_log(tmp_path / "copy.txt") == [OWN]


def test_a_log_that_has_grown_too_long_begins_anew(log: Path) -> None:
    log.parent.mkdir()
    log.write_text("x" * (SIZE_LIMIT + 1), "utf-8")
    log_unexpected(raised(ValueError()), log)
    assert log.stat().st_size < 10_000


def test_a_log_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(MachineRefusedError) as told:
        read_log(tmp_path)
    assert told.value.code == "LOG-UNREADABLE"
