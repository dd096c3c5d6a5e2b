"""Tests of the work that goes on beside the window: nothing waits for it, the newest counts, nothing stale is shown."""

from __future__ import annotations

import gc
import threading

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from registrar_app.services import desk as desks
from registrar_app.ui import operation, work_thread
from registrar_app.ui.contract_form import outlook, words
from registrar_app.ui.operation import Newest, Operations, Progress, beside
from registrar_app.ui.words import say
from tests.pausing import pause


def test_work_beside_the_window_leaves_it_alive_and_returns_its_outcome(dressed) -> None:
    begun, turns = threading.Event(), []
    QTimer.singleShot(0, lambda: (turns.append("painted"), begun.set()))

    def work() -> str:
        assert threading.current_thread() is not threading.main_thread()
        assert begun.wait(20), "the window went on meanwhile"
        return "done"

    assert beside(work) == "done"
    assert turns == ["painted"]
    with pytest.raises(ZeroDivisionError):
        beside(lambda: 1 / 0)


def test_what_of_qt_is_unused_goes_on_the_windows_thread_never_on_that_of_the_work(dressed) -> None:
    gone, searched = [], []

    def noted(phase: str, info: dict[str, int]) -> None:
        searched.append(threading.current_thread())

    def work() -> list[list[int]]:
        return [[number] for number in range(20_000)]  # enough to make Python search for what is unused

    gc.callbacks.append(noted)
    try:
        for _ in range(5):
            part = QObject()
            part.hangs_on = part  # only that search can take it away
            part.destroyed.connect(
                lambda: gone.append(threading.current_thread()), Qt.ConnectionType.DirectConnection
            )
            del part
            beside(work)
        assert gc.isenabled()
        gc.collect()
    finally:
        gc.callbacks.remove(noted)
    assert set(searched) == {threading.main_thread()}
    assert gone == [threading.main_thread()] * 5


def test_what_work_holds_of_qt_goes_on_the_windows_thread_though_that_of_the_work_ends_later(
    dressed, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, heard, ring = [], threading.Event(), work_thread._Bell.ring
    monkeypatch.setattr(work_thread._Bell, "ring", lambda bell: (ring(bell), heard.wait(20)))
    held = QObject()
    held.destroyed.connect(
        lambda: gone.append(threading.current_thread()), Qt.ConnectionType.DirectConnection
    )
    beside(lambda held=held: held.objectName())
    del held
    heard.set()
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [threading.main_thread()]


def test_work_that_ends_while_its_window_comes_up_is_not_waited_for_again(dressed, monkeypatch) -> None:
    monkeypatch.setattr(operation, "SHOWN_AFTER_MS", 0)
    may_end, steps = threading.Event(), []

    class Window:
        def begin(self) -> None:
            may_end.set()
            while work_thread._BELLS:
                pause(5)
            steps.append("begun")

        def end(self) -> None:
            steps.append("ended")

    assert beside(lambda: may_end.wait(60), Window())
    assert steps == ["begun", "ended"]


def test_only_what_was_asked_last_is_answered(dressed, qtbot) -> None:
    holder, gate, told = QObject(), threading.Event(), []
    newest = Newest(holder)
    for number in range(4):
        newest.ask(
            lambda _, n=number: (gate.wait(20), n)[1], lambda outcome, error: told.append((outcome, error))
        )
    assert newest.is_working
    gate.set()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(3, None)]
    newest.ask(lambda _: 1 / 0, lambda outcome, error: told.append(type(error)))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[1] is ZeroDivisionError
    newest.ask(lambda _: 9, lambda outcome, error: told.append(outcome))
    newest.forget()
    assert not newest.is_working
    qtbot.wait(50)
    assert len(told) == 2


def test_work_of_the_same_page_takes_the_place_of_the_one_before(dressed, qtbot) -> None:
    gate, done, dropped = threading.Event(), [], []
    operations = Operations(lambda text, tone: None)
    qtbot.addWidget(operations)
    seen = []
    operations.run(
        lambda progress: (gate.wait(20), seen.append(list(progress.until_cancelled([1, 2])))),
        lambda _: done.append("first"),
        dropped=lambda: dropped.append("first"),
        key="page",
    )
    operations.run(lambda progress: 2, done.append, dropped=lambda: dropped.append("second"), key="page")
    gate.set()
    qtbot.waitUntil(lambda: done == [2])
    assert seen == [[]], "the first one read no further"
    assert dropped == [], "it was not given up by the user"
    operations.run(lambda progress: 3, done.append, dropped=lambda: dropped.append("third"), key="page")
    operations.cancel()
    qtbot.waitUntil(lambda: dropped == ["third"])
    assert done == [2]


def test_the_panel_says_that_it_is_reckoning_until_the_schemes_have_answered(
    open_window, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outlook, "FEW", -1)
    window = open_window()
    window.new_contract()
    form = window.form
    form.model.put("buyer.name", "威海某公司")
    form.check()
    assert form.schemes.aside.text() == say(words.SCHEMES_REACHED)
    qtbot.waitUntil(lambda: form.schemes.aside.text() == "")
    assert form.schemes._shown[0], "every scheme has its say"


def test_a_year_is_assessed_beside_the_window(open_window, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desks, "SMALL", -1)
    window = open_window()
    window.show_page("schemes")
    page = window.page
    assert page.sum_tile.figure.text() == "…"
    assert not page.export_button.isEnabled()
    qtbot.waitUntil(lambda: page.sum_tile.figure.text() != "…")
    assert page.assessment is not None
    page.refresh()
    window.operations.cancel()
    qtbot.waitUntil(lambda: not window.bars[page].isHidden())
    assert page.assessment is None, "no figures of another moment are offered"
    assert page.sum_tile.figure.text() == "…"
    window.refresh()
    qtbot.waitUntil(lambda: page.assessment is not None)


def test_the_journal_and_the_waiting_acts_are_read_beside_the_window(
    open_window, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from registrar_app.ui.exchange import office_panel

    monkeypatch.setattr(desks, "SMALL", -1)
    monkeypatch.setattr(office_panel, "_FEW", -1)
    window = open_window()
    window.show_page("journal")
    qtbot.waitUntil(lambda: bool(window.page.lines))
    window.show_page("exchange")
    assert window.page.panel.sum.figure.text() == "…"
    qtbot.waitUntil(lambda: window.page.panel.sum.figure.text() == "0.00")


def test_the_form_is_whole_when_it_is_wanted_before_it_was_built(open_window) -> None:
    window = open_window()
    steps = window.build_ahead()
    next(steps)
    next(steps)
    assert "form" not in window.pages, "it is begun"
    window.new_contract()
    form = window.form
    assert window.page is form
    assert form.parties is not None and "buyer.name" in form.body.fields
    next(steps)
    assert window.form is form, "it is built once"


def test_the_sheet_is_built_ahead_and_shown_in_its_order(open_window, qtbot) -> None:
    window = open_window()
    window.new_contract()
    form = window.form
    form.model.put("name", "智能投饵装备开发")
    form.check()
    tab = form.examination.tab
    wanted = len(tab.view.examined.sheet)
    qtbot.waitUntil(lambda: len(tab.cards) == wanted and not tab.rest.is_working)
    assert not tab.isVisible()
    form.go_to_tab(1)
    shown = [row.condition.id for row in tab.rows()]
    assert shown == [line.condition.id for _, lines in tab.view.examined.sheet for line in lines]
    tops = [row.mapTo(tab, row.rect().topLeft()).y() for row in tab.rows()]
    assert tops == sorted(tops)


def test_work_whose_window_goes_meanwhile_ends_unheard(qapp) -> None:
    """The thread ends while the window is being taken down, time and again: it tells nobody, and nobody waits for it."""
    heard: list[object] = []
    for _ in range(100):
        window, going = QWidget(), threading.Event()
        window.destroyed.connect(going.set)
        Newest(window).ask(lambda _, going=going: going.wait(20), lambda *outcome: heard.append(outcome))
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert not shiboken6.isValid(window)
    QCoreApplication.processEvents()
    assert heard == []


def test_what_waits_for_the_running_work_is_done_after_it(qtbot) -> None:
    strip = Operations(lambda text, tone: None)
    qtbot.addWidget(strip)
    free, order = threading.Event(), []

    def first(progress: Progress) -> str:
        free.wait()
        return "first"

    strip.run(first, order.append)
    strip.run(lambda progress: "second", order.append)
    free.set()
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["first", "second"]
    assert strip.isHidden()
