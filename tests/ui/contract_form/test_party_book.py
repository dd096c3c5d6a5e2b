"""Known parties in the form by real keys: F2 finds, Enter takes all fields as one step, F4 shows the earlier contracts."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from registrar_app.domain.contract import Contract
from registrar_app.domain.party import Party
from registrar_app.services import drafts
from registrar_app.services.ports import CaseQuery
from registrar_app.ui.contract_form import party_desk
from registrar_app.ui.contract_form.compare_window import CompareWindow
from registrar_app.ui.operation import Progress

CODE = "91371000MA3N935F57"
YARD = Party(
    name="荣成市长青造船有限公司",
    credit_code=CODE,
    kind="0221",
    region_code="371082",
    address="石岛港",
    legal_representative="曾一",
    contact="单二",
    phone="0631-7",
    country="CHN",
)


@pytest.fixture
def form(open_window):
    """A new contract in an office that has two contracts of a shipyard, the older one under another name."""
    window = open_window()
    desk = window.place.desk
    enter(
        desk, "船舶涂料开发", replace(YARD, name="荣成造船厂", legal_representative="老曾"), date(2025, 3, 1)
    )
    enter(desk, "船舶设计咨询", YARD, date(2026, 3, 1))
    window.new_contract()
    return window.form


def enter(desk, name: str, buyer: Party, day: date) -> str:
    content = Contract(name=name, contract_no="2026-7", buyer=buyer, signed_on=day, contract_value=500_000)
    return drafts.create_draft(desk, content)


def look_up(form, qtbot, path: str, typed: str):
    editor = form.body.fields[path].editor
    editor.setFocus()
    qtbot.keyClicks(editor, typed)
    qtbot.keyClick(editor, Qt.Key.Key_F2)
    return editor, form.parties.look_ups[path]


def test_a_party_is_found_by_initials_and_taken_whole_as_one_step(form, qtbot):
    editor, shown = look_up(form, qtbot, "seller.name", "rcscq")
    assert shown.lines[0].startswith(f"荣成市长青造船有限公司 · {CODE} · ")
    assert "曾用名 荣成造船厂" in shown.lines[0]
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert form.model.contract.seller == YARD
    assert not shown.is_open
    assert form.model.undo.undoText() == "填入卖方 荣成市长青造船有限公司"
    qtbot.keyClick(form, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.model.contract.seller == Party(name="rcscq")


def test_taking_goes_on_to_what_is_missing_or_to_the_next_party(form, qtbot):
    editor, _ = look_up(form, qtbot, "seller.name", "rcscq")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert form.body.in_hand() == "buyer.name"
    drafts.create_draft(form._place.desk, Contract(seller=Party(name="Acme", kind="0221")))
    editor, _ = look_up(form, qtbot, "buyer.name", "acm")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert form.body.in_hand() == "buyer.region_code"


def test_the_older_content_stands_under_the_newest_and_can_be_taken(form, qtbot):
    editor, shown = look_up(form, qtbot, "buyer.credit_code", "MA3N")
    assert "此前不同（2025-03-01）：名称 荣成造船厂，法定代表人 老曾" in shown.lines[1]
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    qtbot.keyClick(editor, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert form.model.contract.buyer == replace(YARD, name="荣成造船厂", legal_representative="老曾")


def test_typing_on_narrows_the_list_and_esc_closes_only_the_list(form, qtbot):
    enter(form._place.desk, "又一份", Party(name="Rongcheng Yard"), date(2026, 4, 1))
    editor, shown = look_up(form, qtbot, "seller.name", "r")
    assert len(shown.lines) == 3
    qtbot.keyClicks(editor, "ong")
    assert shown.lines == ["Rongcheng Yard"]
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not shown.is_open
    assert editor.hasFocus() and editor.text() == "rong"


def test_what_nobody_fits_is_told_and_what_was_typed_stays(form, qtbot):
    told = []
    form.told.connect(lambda text, tone: told.append(text))
    _, shown = look_up(form, qtbot, "seller.name", "nobody")
    assert not shown.is_open
    assert told == ["库中没有符合“nobody”的当事人"]
    assert form.model.contract.seller == Party(name="nobody")


def test_an_input_method_keeps_its_keys_while_the_list_is_open(form, qtbot):
    editor, shown = look_up(form, qtbot, "seller.name", "rc")
    QApplication.sendEvent(editor, QInputMethodEvent("chang", []))
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert shown.is_open
    assert form.model.contract.seller == Party(name="rc")


def test_a_field_that_is_left_closes_its_list_and_takes_nothing(form, qtbot):
    editor, shown = look_up(form, qtbot, "seller.name", "rc")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert not shown.is_open
    assert form.model.contract.seller == Party(name="rc")


def test_a_form_that_is_only_read_looks_nothing_up(form, qtbot):
    form.body.set_read_only(True)
    editor = form.body.fields["seller.name"].editor
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_F2)
    assert not form.parties.look_ups["seller.name"].is_open


def test_a_large_register_is_read_beside_the_window(form, qtbot, monkeypatch):
    monkeypatch.setattr(party_desk, "AT_ONCE", 0)
    editor, shown = look_up(form, qtbot, "seller.name", "rcscq")
    qtbot.waitUntil(lambda: shown.is_open)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert form.model.contract.seller == YARD


def test_who_waits_is_called_although_it_is_read_once_more_before_the_first_reading_is_heard_of(
    form, monkeypatch
):
    """The thread has ended and its outcome is still on its way, when the idle moment asks for the parties too."""
    monkeypatch.setattr(party_desk, "AT_ONCE", 0)
    begun, called, parties = [], [], form.parties
    monkeypatch.setattr(parties._operations, "run", lambda read, heard, title: begun.append((read, heard)))
    parties.when_read(lambda: called.append(True))
    read, heard = begun[0]
    book = read(Progress())
    parties.when_read(None)
    heard(book)
    assert len(begun) == 2
    assert called == [True]


def test_the_contracts_of_a_party_are_not_shown_once_another_contract_is_open(form, qtbot, monkeypatch):
    monkeypatch.setattr(party_desk, "AT_ONCE", -1)
    window, opened, may_read = form.window(), party_desk.open_party_file, threading.Event()
    monkeypatch.setattr(
        party_desk, "open_party_file", lambda *asked, **more: may_read.wait(60) and opened(*asked, **more)
    )
    form.model.put("seller.name", YARD.name)
    form.parties.open_contracts()
    window.open_case(drafts.create_draft(form._place.desk, Contract(name="另一份")))
    with qtbot.waitSignal(window.operations.ended):
        may_read.set()
    assert form.parties.window is None, "what is taken from it would go into the other contract"


def earlier(form, qtbot, name: str = "seller"):
    look_up(form, qtbot, f"{name}.name", "rcscq")
    qtbot.keyClick(form.body.fields[f"{name}.name"].editor, Qt.Key.Key_Return)
    form.body.fields[f"{name}.name"].editor.setFocus()
    qtbot.keyClick(form, Qt.Key.Key_F4)
    qtbot.waitUntil(form.parties.window.isActiveWindow)
    return form.parties.window


def test_the_earlier_contracts_of_the_party_at_hand_with_its_former_name(form, qtbot):
    window = earlier(form, qtbot)
    assert "2 份" in window.lead.text() and "曾用名 荣成造船厂" in window.lead.text()
    rows = window.grid._model.rows
    assert [(row[1], row[2], row[3], row[4], row[6]) for row in rows] == [
        ("2026-7", "船舶设计咨询", "买方", 500_000, "同现在"),
        ("2026-7", "船舶涂料开发", "买方", 500_000, "荣成造船厂"),
    ]
    window.reject()


def test_one_is_opened_beside_the_contract_in_hand(form, qtbot):
    window = earlier(form, qtbot)
    qtbot.keyClick(window.grid, Qt.Key.Key_Return)
    beside = window.findChild(CompareWindow)
    assert beside is not None
    assert {"name", "seller.name"} <= {line.path for line in beside.lines}
    beside.reject()
    window.reject()


def test_only_the_party_is_copied(form, qtbot):
    window = earlier(form, qtbot)
    qtbot.keyClick(window.grid, Qt.Key.Key_Down)
    qtbot.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert form.model.contract.seller == replace(YARD, name="荣成造船厂", legal_representative="老曾")
    assert form.model.contract.name is None


def test_a_contract_is_copied_as_new_and_what_was_typed_stays_a_draft(form, qtbot):
    window = earlier(form, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    copied = form.model.contract
    assert (copied.name, copied.contract_no, copied.buyer) == ("船舶设计咨询", None, YARD)
    store = form._place.desk.store
    kept = [store.load_case(row.uid).contract for row in store.find_cases(CaseQuery())]
    assert [each.buyer for each in kept if each.seller == YARD] == [None]


def test_without_a_party_the_field_for_it_is_shown(form, qtbot):
    told = []
    form.told.connect(lambda text, tone: told.append(text))
    form.body.fields["buyer.name"].editor.setFocus()
    qtbot.keyClick(form, Qt.Key.Key_F4)
    assert told == ["先填写买方的名称或信用代码，再看历次合同"]
    assert form.body.in_hand() == "buyer.name"
