"""A contract that is just opened: what is typed at once reaches its fields, what is found of it comes in the turns after."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from registrar_app.domain.contract import Payment
from registrar_app.services import decide, drafts
from registrar_app.services.ports import CaseQuery
from registrar_app.ui import composing
from registrar_app.ui.contract_form.frame import EXAMINATION
from registrar_app.ui.examination.words import CONTRACT_VALUE
from registrar_app.ui.slices import Slices, in_turns
from tests.contract_samples import sound_contract

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(open_window):
    return open_window()


@pytest.fixture
def drafted(window):
    """Two drafts: a sound one, and one without an amount."""
    desk = window.place.desk
    sound = sound_contract(desk.today())
    return drafts.create_draft(desk, sound), drafts.create_draft(desk, replace(sound, contract_value=None))


def strike(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def write(text: str) -> None:
    for letter in text:
        QTest.keyClick(QApplication.focusWidget(), letter)


def test_what_is_typed_at_once_reaches_the_contract_that_was_just_opened(window, drafted, qtbot):
    first, second = drafted
    window.open_case(first)
    window.form.rest.finish()
    window.open_case(second)
    window.form.go_to_field("contract_no")
    strike(Qt.Key.Key_End)
    write("-AT-ONCE")
    assert window.form.rest.is_working, "nothing of it was waited for"
    qtbot.waitUntil(lambda: not window.form.rest.is_working, timeout=20_000)
    assert window.form._body.fields["contract_no"].editor.text().endswith("-AT-ONCE")
    window.form.save()
    desk = window.place.desk
    assert drafts.load_case(desk, second).contract.contract_no.endswith("-AT-ONCE")
    assert "-AT-ONCE" not in (drafts.load_case(desk, first).contract.contract_no or "")


def test_a_new_contract_takes_every_key_from_the_first(window, qtbot):
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    write("Weihai University")
    qtbot.waitUntil(lambda: not window.form.rest.is_working, timeout=20_000)
    assert window.form.model.contract.name == "Weihai University"


def test_a_contract_begins_at_its_top_wherever_the_one_before_was_left(window, drafted, qtbot):
    window.resize(1366, 768)
    longer = drafts.load_case(window.place.desk, drafted[0]).contract
    paid = tuple(Payment(paid_on=longer.signed_on, amount=100 * each) for each in (1, 2, 3))
    window.form.open_new(replace(longer, payments=paid))
    window.form.go_to_field("payments[2].amount")
    slider = window.form._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: slider.value() > 0)
    window.form.go_to_tab(EXAMINATION)
    window.show_page("contracts")
    window.open_case(drafted[1])
    qtbot.waitUntil(lambda: not window.form.rest.is_working, timeout=20_000)
    QApplication.processEvents()
    assert slider.value() == 0


def test_what_was_found_of_another_contract_never_stands_beside_this_one(window, drafted, qtbot):
    sound, lacking = drafted
    window.open_case(lacking)
    window.form.check()
    assert window.form.findings
    window.open_case(sound)
    assert window.form._panel.rows == {}
    assert window.form._checking.findings == []
    qtbot.waitUntil(lambda: not window.form.rest.is_working, timeout=20_000)
    assert "contract_value" not in [finding.path for finding in window.form.findings]


def test_whoever_asks_for_the_findings_has_them(window, drafted):
    window.open_case(drafted[1])
    window.form.checking.everywhere = True
    assert window.form.rest.is_working is False, "asking for a part finishes the rest"
    assert "contract_value" in [finding.path for finding in window.form.findings]


def test_the_sheet_is_answered_by_a_key_right_after_its_contract_was_opened(window, drafted, qtbot):
    decide.accept_contract(window.place.desk, drafted[0])
    window.open_case(drafted[0])
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_2, ALT)
    assert window.form.tabs.current == EXAMINATION
    row = QApplication.focusWidget()
    strike(Qt.Key.Key_1)
    assert row.line.is_answered
    qtbot.waitUntil(lambda: not window.form.examination.tab.rest.is_working, timeout=20_000)
    ids = [each.condition.id for each in window.form.examination.tab.rows()]
    assert ids == [
        line.condition.id for _, lines in window.form.examination.tab.view.examined.sheet for line in lines
    ]


def test_the_sheet_follows_what_is_typed_before_anybody_looks_at_it(window, drafted, qtbot):
    decide.accept_contract(window.place.desk, drafted[0])
    window.open_case(drafted[0])
    sheet = window.form._examination.tab.worksheet
    window.form.go_to_field("contract_value")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("98765")
    stated = sheet.figures[CONTRACT_VALUE]
    qtbot.waitUntil(lambda: stated.text() == "98,765.00", timeout=20_000)
    assert window.form.tabs.current != EXAMINATION


def test_pieces_are_done_in_order_and_one_that_fails_leaves_the_others(qtbot, window, monkeypatch):
    done, slices = [], Slices(window)

    def letters():
        for letter in "abc":
            done.append(letter)
            yield

    def fail() -> None:
        raise ValueError

    slices.begin([in_turns(letters()), lambda: done.append(slices.finish()), lambda: done.append("end")])
    assert done == [], "nothing before the next turn"
    slices.finish(lambda: "b" in done)
    assert done == ["a", "b"]
    qtbot.waitUntil(lambda: not slices.is_working)
    assert done == ["a", "b", "c", None, "end"]
    slices.begin([fail, lambda: done.append("after")])
    with pytest.raises(ValueError):
        slices.finish()
    slices.finish()
    assert done[-1] == "after"


def test_a_contract_begins_at_its_beginning_wherever_the_one_before_was_left(window, drafted):
    first, second = drafted
    window.open_case(first)
    window.form.rest.finish()
    bar = window.form._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    window.form.open_case(first)
    assert bar.value() > 0, "the same contract, read again, stays where it is"
    window.open_case(second)
    assert bar.value() == 0


def test_what_is_still_composed_is_kept_in_the_contract_that_is_left(window, monkeypatch):
    """The field is the same one in the next contract: an input method that composes on would commit into that."""
    window.new_contract()
    write("WH")
    editor = window.form.body.fields["name"].editor
    QApplication.sendEvent(editor, QInputMethodEvent("hai", []))

    class Method:
        def commit(self):
            committed = QInputMethodEvent("", [])
            committed.setCommitString("海")
            QApplication.sendEvent(editor, committed)

    monkeypatch.setattr(composing, "QGuiApplication", SimpleNamespace(inputMethod=Method))
    window.new_contract()
    assert (editor.text(), window.form.model.contract.name) == ("", None)
    assert [row.name for row in window.place.desk.store.find_cases(CaseQuery())] == ["WH海"]
