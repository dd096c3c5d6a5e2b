"""What the desk knows beside the contract in hand is given to the checks: what the seller's other contracts usually cost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from registrar_app.services.check_contract import check_contract
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import create_draft
from tests.contract_samples import sound_contract


@pytest.mark.parametrize(("known", "asked"), [(2, []), (3, ["C011 contract_value"])])
def test_four_zeros_too_many_are_asked_about_beside_the_sellers_other_contracts(
    desk: Desk, known: int, asked: list[str]
) -> None:
    sound = sound_contract(desk.today())
    usual = replace(sound, uid=None, contract_value=80_000_000, transaction_amount=80_000_000)
    for number in range(known):
        create_draft(desk, replace(usual, contract_no=f"N-{number}", name=f"另一项目 {number}"))
    slipped = replace(usual, contract_value=800_000_000_000, transaction_amount=800_000_000_000)
    found = [f for f in check_contract(desk, slipped) if f.code == "C011"]
    assert [f"{f.code} {f.path}" for f in found] == asked
    assert all("多写了四个零" in f.message.zh for f in found)
