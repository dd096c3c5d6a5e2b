"""Four eyes at the window: a second registrar's key signs in the form, and a later change lets the review fall in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt

from registrar_app.domain.act import ActKind
from registrar_app.domain.registration import CaseState
from registrar_app.services import decide, drafts
from registrar_app.services.amendment_drafts import open_amendment
from registrar_app.ui.contract_form.act_words import lines_of
from registrar_app.ui.this_pc import words
from registrar_app.ui.words import say
from tests.contract_samples import sound_contract
from tests.ui.contract_form.asking_help import when_asked

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def pills(form) -> list[str]:
    return [pill.text() for pill in form.head._shown_pills]


def accepted(window) -> str:
    desk = window.place.desk
    uid = drafts.create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    return uid


def test_a_large_contract_is_reviewed_with_a_second_key_and_registered(open_window, qtbot, world):
    window = open_window()
    uid, desk, told = accepted(window), window.place.desk, []

    def limit(asked) -> None:
        asked.type(limit="500000")
        asked.agree()

    troubles = when_asked(qtbot, limit)
    entry = next(action for action in window.pc_menu.actions() if action.text() == say(words.REVIEW_LIMIT))
    entry.trigger()
    assert troubles == []
    assert desk.store.review_limit() == 50_000_000
    window.open_case(uid)
    form = window.form
    form.told.connect(lambda text, tone: told.append((text, tone)))
    assert "待复核" in pills(form)
    form._decide("register", "not examined point by point")
    assert form.case.state is CaseState.ACCEPTED
    assert "没有办理" in told[-1][0]

    def review(asked) -> None:
        asked.type(file=str(world.key_file("0037")), pin=world.password)
        asked.agree()
        problem = asked.problem("file")
        assert "本人的密钥" in problem
        asked.type(file=str(world.key_file("0041")), pin="wrong")
        asked.agree()
        assert asked.problem("pin")
        asked.type(pin=world.password, note="checked")
        asked.agree()

    troubles = when_asked(qtbot, review)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    form.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_R, CONTROL_SHIFT)
    assert troubles == []
    assert "䶮明远 已复核" in pills(form)
    assert desk.registrar().id == "0037"
    form.model.put("remarks", "later")
    assert "待复核" in pills(form), "at once, before it is kept"
    form.model.put("remarks", sound_contract(desk.today()).remarks)
    assert "䶮明远 已复核" in pills(form)
    form._decide("register", "not examined point by point")
    assert form.case.state is CaseState.REGISTERED
    assert "经 䶮明远 复核" in lines_of(desk, form.case, form.case.history[-1])
    assert [e.act.kind for e in form.case.history] == [ActKind.ACCEPT, ActKind.REVIEW, ActKind.REGISTER]


def test_an_amendment_goes_on_after_its_review(open_window, qtbot, world):
    window = open_window()
    uid, desk = accepted(window), window.place.desk
    decide.register_contract(desk, uid)
    window.open_case(uid)
    form = window.form
    form.do("begin_amending")
    form.model.put("remarks", "supplementary agreement")

    def review(asked) -> None:
        asked.type(file=str(world.key_file("0041")), pin=world.password)
        asked.agree()

    troubles = when_asked(qtbot, review)
    form._edited("remarks")
    form.do("review")
    assert troubles == []
    kept = open_amendment(desk, form.case)
    assert form.is_amending
    assert kept is not None
    assert (kept.after, kept.contract.remarks) == (form.case.last_hash, "supplementary agreement")
    assert "䶮明远 已复核" in pills(form)
