"""Four eyes above the office's limit: who may review, what lets a review fall, and what the bureau makes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import AnswerNoError, InputRefusedError, MachineRefusedError, UsageError
from registrar_app.domain.identifiers import slip_number
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.registration import CaseEntry, CaseState
from registrar_app.services import decide, later_life
from registrar_app.services.drafts import create_draft, load_case, save_draft
from registrar_app.services.import_roster import import_roster
from registrar_app.services.list_reasons import list_reasons
from registrar_app.services.ports import ChainPlace
from registrar_app.services.read_journal import read_journal
from registrar_app.services.review import review_contract, review_state, review_words, set_review_limit
from registrar_app.services.second_key import KeyPlace, second_desk
from registrar_app.services.verify_roster import roster_bytes
from registrar_app.services.verify_store import verify_store
from tests import world
from tests.contract_samples import sound_contract
from tests.practice_keys import PASSWORD, folder, key
from tests.services.test_batch import World

LIMIT = 50_000_000


@pytest.fixture
def made(tmp_path: Path) -> Iterator[World]:
    """An office with two registrars and a limit below the contract's amount, and a bureau."""
    program, out = world.program(), tmp_path / "out"
    out.mkdir()
    plain = world.roster()
    roster = world.roster(registrars=(*plain.registrars, world.signer(key("R-03"), "R-03")))
    office = world.desk(program, tmp_path / "office", under=roster)
    opened = World(program, office, world.bureau(program, tmp_path / "bureau", roster), out)
    set_review_limit(office, LIMIT)
    yield opened
    opened.office.store.close()
    opened.bureau.store.close()


@pytest.fixture
def uid(made: World) -> str:
    """An accepted contract above the limit."""
    draft = create_draft(made.office, sound_contract(made.office.today()))
    decide.accept_contract(made.office, draft)
    return draft


def place(signer_id: str, **of: Any) -> KeyPlace:
    key(signer_id, **of)
    return KeyPlace(next(folder().glob(f"root-{signer_id}*.p12")))


def reviewed(made: World, uid: str, note: str = "", contract: Contract | None = None) -> CaseEntry:
    with second_desk(made.program, made.office, place("R-03"), PASSWORD) as second:
        return review_contract(second, uid, note, contract=contract)


def refused(work: Callable[[], object]) -> str:
    with pytest.raises(AnswerNoError) as caught:
        work()
    assert "没有办理" in caught.value.problem.zh
    return caught.value.code


def test_a_large_contract_is_registered_once_a_second_registrar_has_reviewed_it(
    made: World, uid: str
) -> None:
    left = made.office.store.slip_numbers_left()
    assert refused(lambda: decide.register_contract(made.office, uid)) == "REVIEW-MISSING"
    assert made.office.store.slip_numbers_left() == left

    review = reviewed(made, uid, "金额与合同一致")
    assert (review.act.kind, review.act.registrar) == (ActKind.REVIEW, "R-03")
    assert made.office.registrar().id == "R-01", "the desk's own key stays"  # type: ignore[union-attr]
    registered = decide.register_contract(made.office, uid)
    assert registered.act.body["review"] == review.hash
    assert verify_store(made.program, made.office).faults == ()
    said = [(r.registrar.en, r.said) for r in list_reasons(made.office, *[made.office.today()] * 2)]
    assert said == [("人员R-03 (R-03)", "金额与合同一致")]


def test_below_the_limit_and_without_one_nobody_reviews(made: World, uid: str) -> None:
    set_review_limit(made.office, 10**12)
    assert not review_state(
        made.office, load_case(made.office, uid), load_case(made.office, uid).contract
    ).wanted
    assert "review" not in decide.register_contract(made.office, uid).act.body


def test_a_change_after_the_review_lets_it_fall(made: World, uid: str) -> None:
    reviewed(made, uid)
    plain = load_case(made.office, uid).contract
    save_draft(made.office, uid, replace(plain, remarks="后来补记"), {})
    assert review_state(made.office, *with_content(made, uid)).is_missing
    assert refused(lambda: decide.register_contract(made.office, uid)) == "REVIEW-MISSING"
    save_draft(made.office, uid, plain, {})
    state = review_state(made.office, *with_content(made, uid))
    assert review_words(made.office, state).zh == "人员R-03 已复核"  # type: ignore[union-attr]
    decide.register_contract(made.office, uid)


def with_content(made: World, uid: str) -> tuple[Any, Contract]:
    case = load_case(made.office, uid)
    return case, case.contract


def test_a_supplement_after_the_review_lets_it_fall(made: World, uid: str) -> None:
    reviewed(made, uid)
    decide.request_supplement(made.office, uid, "报价明细")
    decide.receive_supplement(made.office, uid, "报价明细一份")
    assert refused(lambda: decide.register_contract(made.office, uid)) == "REVIEW-MISSING"


def test_nobody_reviews_what_they_register_themselves(made: World, uid: str) -> None:
    review_contract(made.office, uid)
    assert refused(lambda: decide.register_contract(made.office, uid)) == "REVIEW-MISSING"
    with second_desk(made.program, made.office, place("R-03"), PASSWORD) as other:
        decide.register_contract(other, uid)
    assert load_case(made.office, uid).state is CaseState.REGISTERED


def test_only_another_registrar_of_this_office_reviews(made: World, uid: str) -> None:
    def tried(of: KeyPlace, pin: str = PASSWORD) -> None:
        with second_desk(made.program, made.office, of, pin) as second:
            review_contract(second, uid)

    with pytest.raises(UsageError, match="SECOND-KEY"):
        tried(place("R-01"))
    for stranger in (
        place("R-02", office="371082"),
        place("R-09"),
        place("S-01", role="supervisor", office=None),
    ):
        with pytest.raises(InputRefusedError):
            tried(stranger)
    with pytest.raises(MachineRefusedError, match="KEY-PIN"):
        tried(place("R-03"), "wrong PIN here")
    assert [e.act.kind for e in load_case(made.office, uid).history] == [ActKind.ACCEPT]


def test_an_amendment_to_a_large_amount_is_reviewed_too(made: World, uid: str) -> None:
    reviewed(made, uid)
    decide.register_contract(made.office, uid)
    changed = replace(load_case(made.office, uid).contract, remarks="补充协议一")

    def amend() -> CaseEntry:
        return later_life.amend_contract(made.office, uid, changed, "补充协议")

    assert refused(amend) == "REVIEW-MISSING"
    review = reviewed(made, uid, contract=changed)
    assert amend().act.body["review"] == review.hash


def test_the_bureau_takes_reviews_and_returns_an_act_that_claims_a_false_one(made: World, uid: str) -> None:
    content = write_contract(load_case(made.office, uid).contract)

    def claimed(place: ChainPlace) -> dict[str, Any]:
        number = slip_number.compose(place.device, world.TODAY.year, place.slip_serial or 0)
        return {"contract": content, "slip_no": number, "rulebook": "miit-2026", "review": place.previous}

    world.act(made.office, ActKind.REGISTER, uid, claimed)
    made.bring(made.export())
    notes = made.bureau.store.answers_of(uid)
    assert [(note.outcome, note.path) for note in notes if note.outcome == "returned"] == [
        ("returned", "body.review")
    ]


def test_a_reviewed_registration_stands_at_the_bureau(made: World, uid: str) -> None:
    reviewed(made, uid)
    decide.register_contract(made.office, uid)
    made.bring(made.export())
    case = load_case(made.bureau, uid)
    assert [e.act.registrar for e in case.history] == ["R-01", "R-03", "R-01"]
    assert case.state is CaseState.REGISTERED
    assert verify_store(made.program, made.bureau).faults == ()


def test_the_limit_is_the_offices_own_and_stands_in_the_journal(made: World) -> None:
    set_review_limit(made.office, None)
    assert made.office.store.review_limit() is None
    lines = [line for line in read_journal(made.office) if line.kind == EntryKind.REVIEW_LIMIT_CHANGED.value]
    assert [line.detail.zh for line in lines] == ["限额（元）不设", "限额（元）500000.00"]
    assert "R-01" in lines[0].who.zh
    for limit in (0, -1, 10**16):
        with pytest.raises(UsageError, match="REVIEW-LIMIT"):
            set_review_limit(made.office, limit)
    with pytest.raises(UsageError, match="REVIEW-LIMIT"):
        set_review_limit(made.bureau, LIMIT)
    made.office.put_key_away()
    with pytest.raises(MachineRefusedError, match="KEY-LOCKED"):
        set_review_limit(made.office, LIMIT)


def test_no_limit_is_set_where_nobody_could_review(tmp_path: Path) -> None:
    program = world.program()
    alone = world.desk(program, tmp_path / "office")
    with pytest.raises(UsageError, match="REVIEW-LIMIT"):
        set_review_limit(alone, LIMIT)
    alone.store.close()


def test_a_large_contract_is_not_made_small_by_one_alone(made: World, uid: str) -> None:
    reviewed(made, uid)
    decide.register_contract(made.office, uid)
    plain = load_case(made.office, uid).contract
    small = replace(
        plain, contract_value=4_000_000, transaction_amount=4_000_000, payments=None, non_technical_costs=()
    )
    assert review_state(made.office, load_case(made.office, uid), small).is_missing
    assert refused(lambda: amended(made, uid, small)) == "REVIEW-MISSING"
    reviewed(made, uid, contract=small)
    assert "review" in amended(made, uid, small).act.body


def amended(made: World, uid: str, contract: Contract) -> CaseEntry:
    return later_life.amend_contract(made.office, uid, contract, "补充协议", override="试验")


def test_a_review_by_a_key_that_was_lost_by_then_does_not_count(made: World, uid: str) -> None:
    reviewed(made, uid)
    old = made.office.require_roster()
    signers = [replace(s, compromised_since=world.TODAY) if s.id == "R-03" else s for s in old.registrars]
    new = replace(old, version=2, previous=sha256(roster_bytes(old)).hexdigest(), registrars=tuple(signers))
    import_roster(made.program, made.office, world.sealed_roster(new))
    assert review_state(made.office, *with_content(made, uid)).is_missing
    assert refused(lambda: decide.register_contract(made.office, uid)) == "REVIEW-MISSING"
