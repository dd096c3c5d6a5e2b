"""Every dialog, the history and the windows beside it have room for their words: both languages, small and large."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from registrar_app.domain.act import ActKind
from registrar_app.domain.technology_income import TechnologyIncome
from registrar_app.services import decide, drafts, later_life
from registrar_app.ui import theme
from registrar_app.ui.contract_form.frame import HISTORY
from registrar_app.ui.words import choose_language
from tests.contract_samples import sound_contract
from tests.ui.contract_form.asking_help import when_asked
from tests.ui.test_no_clipped_words import clipped

LONG = "威海市环翠区海洋牧场智能投饵装备关键技术与北斗卫星导航定位系统集成应用示范工程联合研究开发项目（第二期补充协议）技术合同"
DIALOGS = ("note_payment", "note_income", "note_official_no", "reexamine", "cancel", "revoke")


@pytest.fixture(params=[("zh", 100), ("zh", 150), ("en", 125), ("en", 150)], ids=str)
def look(request, qapp, dressed):
    language, scale = request.param
    choose_language(language)
    theme.apply_theme(qapp, scale=scale)
    yield
    theme.apply_theme(qapp, scale=100)


def seen_clipped(qtbot, found: list[str]):
    def step(asked) -> None:
        qtbot.wait(30)
        found.extend(clipped(asked.dialog))
        asked.give_up()

    return step


def test_every_dialog_and_the_history_have_room(look, open_window, qtbot, tmp_path: Path):
    window = open_window()
    desk = window.place.desk
    today = desk.today()
    uid = drafts.create_draft(desk, sound_contract(today))
    decide.accept_contract(desk, uid)
    window.open_case(uid)
    found: list[str] = []
    troubles: list[BaseException] = []
    for name in ("request_supplement", "refuse"):
        troubles += when_asked(qtbot, seen_clipped(qtbot, found))
        window.form.do(name)
    qtbot.wait(30)
    found += clipped(window)
    decide.register_contract(desk, uid)
    income = TechnologyIncome(received_on=today, amount=200_000_00, technology_income=200_000_00, note=LONG)
    later_life.note_income(desk, uid, income)
    window.open_case(uid)
    for name in DIALOGS:
        troubles += when_asked(qtbot, seen_clipped(qtbot, found))
        window.form.do(name)
    after = replace(
        window.form.case.contract, name=LONG, transaction_amount=900_000_00, contract_value=1_100_000_00
    )
    troubles += when_asked(qtbot, seen_clipped(qtbot, found))
    window.form._decisions.amend(window.form.case, after)
    entry = later_life.amend_contract(desk, uid, after, LONG)
    later_life.revoke_contract(desk, uid, "false-contract", LONG)
    window.open_case(uid)
    window.form.tabs.show_tab(HISTORY)
    qtbot.wait(50)
    found += clipped(window)
    assert entry.act.kind is ActKind.AMEND
    compare = window.form.history.compare(entry)
    qtbot.wait(30)
    found += clipped(compare)
    compare.reject()
    assert troubles == []
    assert found == []
