"""An error that nobody foresaw: noted, shown once in plain words with its whole report, saved only where one says."""

from __future__ import annotations

import sys
import threading

import pytest
import shiboken6
from PySide6.QtCore import Qt, qCritical, qWarning
from PySide6.QtWidgets import QApplication

from registrar_app import paths
from registrar_app.services.error_log import Level, read_log
from registrar_app.ui.help.crash_watch import CrashWatch, report_of
from registrar_app.ui.help.crash_window import CrashWindow
from registrar_app.ui.operation import Operations, attempt
from registrar_app.ui.unexpected import tell_unexpected
from tests.journeys.canaries import CANARIES

SECRETS = (CANARIES[0], "371002199001011234", "/Users/wanghaiyan")
MESSAGE = f"{SECRETS[0]} {SECRETS[1]} {SECRETS[2]}"


@pytest.fixture
def watch(dressed, qapp: QApplication):
    made = CrashWatch(qapp)
    yield made
    made.release()
    if made.window is not None:
        made.window.close()
    made.deleteLater()


def fail(kind: type[Exception] = RuntimeError) -> None:
    raise kind(MESSAGE)


def caught(kind: type[Exception] = RuntimeError) -> Exception:
    try:
        fail(kind)
    except Exception as error:  # noqa: BLE001
        return error


def hook(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def opened(qtbot, watch: CrashWatch) -> CrashWindow:
    qtbot.waitUntil(lambda: watch.window is not None and watch.window.isVisible())
    return watch.window


def test_an_error_in_a_slot_is_noted_and_shown_without_a_word_of_its_message(watch, qtbot) -> None:
    hook(caught())
    window = opened(qtbot, watch)
    assert "RuntimeError" in window.text.toPlainText()
    assert read_log(paths.log_file())[0].what == "RuntimeError"
    texts = (window.text.toPlainText(), paths.log_file().read_text("utf-8"))
    assert [secret for secret in SECRETS for text in texts if secret in text] == []


def test_what_is_saved_is_what_is_shown_and_nothing_is_saved_by_itself(watch, qtbot, tmp_path, home) -> None:
    hook(caught())
    window = opened(qtbot, watch)
    assert [file.name for file in home.rglob("*") if file.is_file()] == ["registrar.log"]
    window.save_to(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text("utf-8") == window.text.toPlainText() == window.report
    assert "请交给维护人员" in window.bar.text.text()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_an_error_in_a_thread_is_shown_by_the_window(watch, qtbot) -> None:
    worker = threading.Thread(target=fail, args=(KeyError,))
    worker.start()
    worker.join()
    assert "KeyError" in opened(qtbot, watch).report


def test_an_error_behind_a_button_is_told_in_the_bar_and_its_report_offered(watch, qtbot) -> None:
    told = []
    attempt(fail, lambda text, tone: told.append((text, tone)))
    assert told[0][1] == "error"
    assert "RuntimeError" in opened(qtbot, watch).report


def test_an_error_of_running_work_is_shown_too(watch, qtbot) -> None:
    operations = Operations(lambda text, tone: None)
    qtbot.addWidget(operations)
    operations.run(lambda progress: fail(), lambda outcome: None)
    assert "RuntimeError" in opened(qtbot, watch).report


def test_the_same_error_is_shown_once_and_noted_every_time(watch, qtbot) -> None:
    for _ in range(3):
        hook(caught())
    opened(qtbot, watch).close()
    hook(caught())
    QApplication.processEvents()
    assert not watch.window.isVisible()
    assert len(read_log(paths.log_file())) == 4
    hook(caught(ValueError))
    assert "ValueError" in opened(qtbot, watch).report


def test_a_report_that_went_with_its_dialog_does_not_hinder_the_next(watch, qtbot) -> None:
    hook(caught())
    opened(qtbot, watch)
    shiboken6.delete(watch.window)
    hook(caught(ValueError))
    qtbot.waitUntil(lambda: shiboken6.isValid(watch.window) and watch.window.isVisible())
    assert "ValueError" in watch.window.report


def test_a_wish_to_stop_is_no_error(watch, capsys) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    QApplication.processEvents()
    assert watch.window is None
    assert read_log(paths.log_file()) == []


@pytest.mark.qt_no_exception_capture
def test_what_qt_complains_of_is_noted_once_by_its_own_names(watch, qtbot, capsys) -> None:
    for _ in range(2):
        qWarning(f"QPainter::begin: {MESSAGE}")
    (entry,) = read_log(paths.log_file())
    assert (entry.level, entry.what) == (Level.WARNING, "Qt QPainter::begin")
    QApplication.processEvents()
    assert watch.window is None, "a warning is for the log"
    qCritical(f"QFile::open: {MESSAGE}")
    report = opened(qtbot, watch).report
    assert "QtProblem" in report
    assert [secret for secret in SECRETS if secret in report] == []


def test_without_a_watch_an_error_is_noted_and_no_window_opens(dressed, qapp) -> None:
    tell_unexpected(caught())
    assert read_log(paths.log_file())[0].what == "RuntimeError"


def test_everything_is_as_before_once_the_watch_is_down(dressed, qapp) -> None:
    before = sys.excepthook, threading.excepthook
    CrashWatch(qapp).release()
    assert (sys.excepthook, threading.excepthook) == before


def test_the_report_leaves_out_the_error_itself_from_the_log_before_it(dressed) -> None:
    tell_unexpected(caught(ValueError))
    tell_unexpected(caught(KeyError))
    report = report_of(caught(KeyError))
    assert report.count("ERROR ValueError") == 1
    assert "ERROR KeyError" not in report
