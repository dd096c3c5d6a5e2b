"""The question about a doubted clock: asked once a sitting, over whatever is in front, and nothing typed is lost."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from registrar_app.domain.act import ActKind
from registrar_app.domain.registration import CaseState
from registrar_app.services import decide, drafts
from registrar_app.ui.contract_form.act_words import lines_of
from registrar_app.ui.exchange.page import ExchangePage
from tests.contract_samples import sound_contract
from tests.ui.contract_form.asking_help import when_asked
from tests.ui.examination.sheet_help import answer_sheet
from tests.ui.schemes.page_checks import shown


class MovedClock:
    """The clock of a PC that was set wrong."""

    def __init__(self, by: timedelta) -> None:
        self.by = by

    def now(self) -> datetime:
        return datetime.now().astimezone() + self.by


@pytest.fixture
def form(open_window):
    window = open_window()
    desk = window.place.desk
    uid = drafts.create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    window.open_case(uid)
    answer_sheet(window.form)
    return window.form


def test_a_reason_lets_the_registration_go_on_and_is_not_asked_again(form, qtbot):
    form._place.desk.clock = MovedClock(timedelta(days=60))
    seen = []

    def explain(asked):
        seen.append(asked.dialog.windowTitle())
        assert not asked.dialog.agree.isEnabled()
        asked.type(clock_reason="closed for the holidays")
        asked.agree()

    troubles = when_asked(qtbot, explain)
    form.do("register")
    assert troubles == []
    assert seen == ["电脑时钟可能不准"]
    assert form.case.state is CaseState.REGISTERED
    assert form.case.history[-1].act.body["clock_reason"] == "closed for the holidays"
    said = lines_of(form._place.desk, form.case, form.case.history[-1])
    assert "电脑时钟可疑而仍办理的原因：closed for the holidays" in said
    entry = form._decisions._attempt(
        lambda: decide.accept_contract(
            form._place.desk, drafts.create_draft(form._place.desk, sound_contract(form._place.desk.today()))
        )
    )
    assert entry.act.kind is ActKind.ACCEPT
    assert "clock_reason" not in entry.act.body


def test_thinking_better_of_it_changes_nothing_and_says_why(form, qtbot):
    form._place.desk.clock = MovedClock(-timedelta(days=800))
    heard = []
    form.told.connect(lambda text, tone: heard.append((text, tone)))
    troubles = when_asked(qtbot, lambda asked: asked.give_up())
    form.do("register")
    assert troubles == []
    assert form.case.state is CaseState.ACCEPTED
    assert [tone for _, tone in heard] == ["error"]
    assert form._place.desk.clock_reason is None


def test_it_is_asked_over_the_dialog_that_was_filled_in(form, qtbot):
    form._place.desk.clock = MovedClock(-timedelta(minutes=30))

    def supplement(asked):
        asked.type(wanted="power of attorney")
        inner = when_asked(qtbot, lambda of: (of.type(clock_reason="set by hand"), of.agree()))
        asked.agree()
        assert inner == []

    troubles = when_asked(qtbot, supplement)
    form.do("request_supplement")
    assert troubles == []
    body = form.case.history[-1].act.body
    assert (body["wanted"], body["clock_reason"]) == ("power of attorney", "set by hand")


@pytest.mark.parametrize("who_is_active", ["as it is", "nobody"])
def test_a_batch_is_asked_about_too(qtbot, program, world, tmp_path, monkeypatch, who_is_active):
    """Also while another program is in front, and right after the first question closed: Qt calls that one active yet."""
    desk = world.open(program, "office-1")
    decide.accept_contract(desk, drafts.create_draft(desk, sound_contract(desk.today())))
    desk.clock = MovedClock(timedelta(days=50))
    page = shown(qtbot, lambda: ExchangePage(program, desk))
    if who_is_active == "nobody":
        monkeypatch.setattr(QApplication, "activeWindow", staticmethod(lambda: None))
    over = []

    def explain(asked):
        over.append(asked.dialog.parent())
        asked.type(clock_reason="holidays")
        asked.agree()

    troubles = when_asked(qtbot, lambda asked: (over.append(asked.dialog.parent()), asked.give_up()))
    page.panel.export_to(tmp_path)
    assert list(tmp_path.glob("*.htb")) == []
    troubles += when_asked(qtbot, explain)
    page.panel.export_to(tmp_path)
    assert troubles == []
    assert over == [page, page]
    assert [path.name for path in tmp_path.glob("*.htb")] == ["371002-01-000001.htb"]
    desk.store.close()
