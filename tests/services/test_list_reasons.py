"""What was let through with a reason is one list for those who supervise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from registrar_app.domain.examination import Answer, Verdict
from registrar_app.domain.registration import CaseState
from registrar_app.services import decide
from registrar_app.services.check_contract import check_contract, explanation_key
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import create_draft, load_case
from registrar_app.services.examine import examine_case, give_answer, save_working_sheet
from registrar_app.services.list_reasons import SHEET, list_reasons, reasons_table
from tests.contract_samples import sound_contract


@pytest.fixture
def desk(program, world) -> Iterator[Desk]:
    """An office that let a doubtful credit code through with a reason, and registered another contract without any."""
    opened = world.open(program, "office-1")
    sound = sound_contract(opened.today())
    assert sound.buyer is not None
    doubtful = replace(
        sound, name="存疑", contract_no="Q-1", buyer=replace(sound.buyer, credit_code="91371002MA3C4X7T7C")
    )
    for contract in (doubtful, replace(sound, uid=None, name="无疑", contract_no="Q-2")):
        uid = create_draft(opened, contract)
        decide.accept_contract(opened, uid)
        queries = check_contract(opened, load_case(opened, uid).contract, uid=uid)
        if contract is doubtful:
            decide.register_contract(opened, uid, {explanation_key(f): "已核对执照原件" for f in queries})
            assert load_case(opened, uid).state is CaseState.REGISTERED
    yield opened
    opened.store.close()


def test_who_let_what_through_and_why(desk: Desk) -> None:
    today = desk.today()
    (reason, *others) = list_reasons(desk, today, today)
    assert not [other for other in others if other.name != "存疑"]
    assert (reason.name, reason.said, reason.on) == ("存疑", "已核对执照原件", today)
    assert "信用代码" in reason.about.zh
    assert reason.code
    assert "0037" in reason.registrar.zh


def test_only_the_days_that_are_asked_for(desk: Desk) -> None:
    yesterday = desk.today() - timedelta(days=1)
    assert list_reasons(desk, yesterday, yesterday) == []


def test_the_table_has_every_reason(desk: Desk) -> None:
    today = desk.today()
    found = list_reasons(desk, today, today)
    table = reasons_table(found, today, today).with_cells_in("zh")
    assert [row[-1] for row in table.rows] == [reason.said for reason in found]


def test_a_decision_against_the_sheet_is_in_the_list_too(desk: Desk) -> None:
    uid = create_draft(desk, replace(sound_contract(desk.today()), uid=None, name="另判", contract_no="Q-3"))
    decide.accept_contract(desk, uid)
    against = Answer(verdict=Verdict.MET, note="属于")
    working = give_answer(examine_case(desk, uid).working, "DEV-X4", against)
    save_working_sheet(desk, uid, working)
    queries = check_contract(desk, load_case(desk, uid).contract, uid=uid)
    said = {explanation_key(finding): "另一份合同" for finding in queries}
    decide.register_contract(desk, uid, said, override="专家评审认为属于技术开发")
    reasons = list_reasons(desk, desk.today(), desk.today())
    (other,) = [reason for reason in reasons if reason.name == "另判" and not reason.code]
    assert (other.about, other.said) == (SHEET, "专家评审认为属于技术开发")
