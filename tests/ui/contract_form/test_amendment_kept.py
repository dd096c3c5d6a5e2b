"""An amendment that is being written survives a power cut: nothing typed is lost, and the registration stays as it is."""

from __future__ import annotations

import pytest

from registrar_app.domain.registration import CaseState
from registrar_app.services import decide, drafts, later_life
from registrar_app.services.amendment_drafts import open_amendment
from tests.contract_samples import sound_contract


@pytest.fixture
def form(open_window):
    window = open_window()
    desk = window.place.desk
    uid = drafts.create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    decide.register_contract(desk, uid)
    window.open_case(uid)
    return window.form


def typed(form, qtbot, path, text):
    editor = form.body.focus_path(path)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    form.body.focus_path("name" if path != "name" else "contract_no")


def cut_and_reopened(form):
    """The form after a power cut: only the store remembers."""
    uid = form.case.uid
    form._dirty = form._amending = False
    form._place.reasons.clear()
    form.open_new()
    form.window().open_case(uid)


def message(form):
    return form.window().bars[form].text.text()


def test_what_was_typed_is_there_again_and_the_registration_is_untouched(form, qtbot):
    form.do("begin_amending")
    typed(form, qtbot, "contract_no", "NEW-7")
    typed(form, qtbot, "signed_on", "20269999")
    cut_and_reopened(form)
    assert drafts.load_case(form._place.desk, form.case.uid).contract.contract_no != "NEW-7"
    assert form.case.state is CaseState.REGISTERED
    assert form.editable
    assert form.body.fields["contract_no"].editor.text() == "NEW-7"
    assert form.body.fields["signed_on"].editor.text() == "20269999"
    assert message(form).startswith("已接着上次未提交的变更")


def test_given_up_it_is_gone_for_good(form, qtbot):
    form.do("begin_amending")
    typed(form, qtbot, "contract_no", "NEW-7")
    form.do("stop_amending")
    assert not form.editable
    cut_and_reopened(form)
    assert not form.editable
    assert open_amendment(form._place.desk, form.case) is None


def test_submitted_it_is_gone(form, qtbot):
    desk = form._place.desk
    form.do("begin_amending")
    typed(form, qtbot, "contract_no", "NEW-7")
    assert open_amendment(desk, form.case) is not None
    later_life.amend_contract(desk, form.case.uid, form.model.contract, "补正")
    assert open_amendment(desk, drafts.load_case(desk, form.case.uid)) is None


def test_a_reexamination_goes_on_as_one(form, qtbot):
    form._decisions.take_up_reexamination()
    form.do("begin_amending")
    typed(form, qtbot, "contract_no", "NEW-7")
    cut_and_reopened(form)
    assert form._decisions.is_reexamining


def test_it_says_when_the_case_has_moved_on_meanwhile(form, qtbot):
    desk = form._place.desk
    form.do("begin_amending")
    typed(form, qtbot, "contract_no", "NEW-7")
    later_life.note_official_no(desk, form.case.uid, "2026371001000123")
    cut_and_reopened(form)
    assert "此后又办理了其他事项" in message(form)
