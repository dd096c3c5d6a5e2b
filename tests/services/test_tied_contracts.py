"""Tests that the store finds by ties what looking through the whole register finds, after every act."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Achievement, Contract, Payment
from registrar_app.domain.errors import MachineRefusedError
from registrar_app.domain.interchange import write_contract, write_payment
from registrar_app.domain.party import Party
from registrar_app.domain.schemes.ties import TieKind, ties_of
from registrar_app.services.assess_schemes import store_contracts
from registrar_app.services.desk import Desk
from registrar_app.services.scheme_outlook import TiedContracts, outlook
from tests import world
from tests.contract_samples import sound_contract
from tests.tied import tied_among


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return world.desk(world.program(), tmp_path / "office")


def plain(number: int, **changes: object) -> Contract:
    return replace(sound_contract(world.TODAY), name=f"合同{number}", contract_no=f"N{number}", **changes)


def buyer(name: str) -> Party:
    return Party(name=name, credit_code=None)


def test_registered_contracts_are_found_by_everything_that_ties_them(desk: Desk) -> None:
    seller = Party(name="某机构", credit_code="91371002MA3C4X7T7B", is_service_institution=True)
    of = [
        plain(1),
        plain(2, achievement=Achievement(id="别的成果")),
        plain(3, buyer=buyer("甲公司"), intermediary=seller),
        plain(3, buyer=buyer(" 甲公司 ")),
    ]
    for contract in of:
        world.register_content(desk, contract)
    world.act(desk, ActKind.ACCEPT, "9" * 36, lambda _: {"contract": write_contract(plain(9))})
    whole = list(store_contracts(desk, desk.today()))
    tied = TiedContracts(desk)
    found = tied_among([contract for contract in whole if contract.registration is not None])
    for contract in of:
        for tie in ties_of(contract):
            assert sorted(c.uid or "" for c in tied.find([tie])) == sorted(
                c.uid or "" for c in found([tie])
            ), tie
    assert {tie.kind for contract in of for tie in ties_of(contract)} == set(TieKind)
    assert desk.store.count_tied(ties_of(of[0]), 2) == 2


def test_what_an_act_changed_is_read_again_and_nothing_else(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    uids = [world.register_content(desk, plain(number)) for number in (1, 2)]
    tied, ties = TiedContracts(desk), ties_of(plain(1))
    before = {contract.uid: contract for contract in tied.find(ties)}
    payment = Payment(paid_on=desk.today(), amount=700, voucher_no="V9", invoice_no="I9")
    world.act(desk, ActKind.NOTE_PAYMENT, uids[0], lambda _: {"payment": write_payment(payment)})
    after = {contract.uid: contract for contract in tied.find(ties)}
    assert set(before) == set(after) == set(uids)
    assert payment in (after[uids[0]].payments or ())
    assert after[uids[1]] is before[uids[1]]


def test_an_amended_contract_is_found_by_its_former_buyer_too(desk: Desk) -> None:
    """An amendment of a later day does not count before it, so the case must be found by both."""
    uid = world.register_content(desk, plain(1, buyer=buyer("从前的公司")))
    amended = write_contract(replace(plain(1, buyer=buyer("后来的公司")), uid=None))
    body = {"contract": amended, "reason": "更名", "rulebook": "miit-2026", "explanations": {}}
    world.act(desk, ActKind.AMEND, uid, lambda _: body)
    for name in ("从前的公司", "后来的公司"):
        wanted = [tie for tie in ties_of(plain(1, buyer=buyer(name))) if tie.kind is TieKind.BUYER]
        assert list(desk.store.tied(wanted)) == [uid]


def test_the_outlook_over_the_store_is_that_over_the_whole_register(desk: Desk) -> None:
    from registrar_app.packs.schemes import read_schemes

    for number in range(6):
        world.register_content(desk, plain(number))
    asked = plain(99)
    whole = tied_among(list(store_contracts(desk, desk.today())))
    schemes = read_schemes()
    assert outlook(schemes, TiedContracts(desk).find, asked, "new", desk.today()) == outlook(
        schemes, whole, asked, "new", desk.today()
    )


def test_a_second_opening_reads_and_does_not_write(desk: Desk) -> None:
    world.register_content(desk, plain(1))
    with desk.reading() as reading:
        assert len(list(reading.store.cases())) == 1
        world.register_content(desk, plain(2))
        assert len(list(reading.store.cases())) == 2, "it sees what is written meanwhile"
        with pytest.raises(MachineRefusedError) as refusal, reading.store.writing() as writer:
            writer.save_draft("1" * 36, plain(3), {})
    assert refusal.value.code == "STORE-READER"
    assert desk.store.count_unsent() == len(desk.store.unsent_acts()) == 4
    assert not desk.store.has_more_cases(2)
    assert desk.store.has_more_cases(1)
