"""The party book: found by any part of name or code and by initials, newest content first, its contracts, its former names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import islice

import pytest

from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.party import Party
from registrar_app.services import drafts
from registrar_app.services.desk import Desk
from registrar_app.services.find_party import as_written, find_parties, open_party_file, show_party
from registrar_app.services.party_book import PartyBook
from registrar_app.services.party_ports import PartyTrace, TracePlace
from tests.world import FixedClock, register_content

CODE = "91371000MA3N935F57"
COLLEGE = Party(
    name="哈尔滨工业大学（威海）",
    credit_code=CODE,
    kind="0221",
    address="文化西路 2 号",
    legal_representative="曾一",
)
BUYER = Party(name="重庆单氏渔业有限公司", phone="0631-1")


@pytest.fixture
def book() -> PartyBook:
    return PartyBook()


def enter(desk: Desk, name: str, seller: Party, day: int = 1, **more: object) -> str:
    desk.store._now = FixedClock(date(2026, 11, day)).now
    signed = date(2026, 11, day)
    return drafts.create_draft(desk, Contract(name=name, seller=seller, signed_on=signed, **more))  # type: ignore[arg-type]


def names(desk: Desk, book: PartyBook, text: str) -> list[str | None]:
    book.follow(desk.store)
    return [party.newest.party.name for party in find_parties(desk, book, text)]


@pytest.mark.parametrize(
    "text", ["工业大学", "（威海", "(威海", "hebgydx", "hebg", "gydx", CODE.lower(), "MA3N", "大学 哈尔滨"]
)
def test_a_party_is_found_by_any_part_of_its_name_its_code_and_its_initials(desk, book, text):
    enter(desk, "一", COLLEGE, buyer=BUYER)
    assert names(desk, book, text) == [COLLEGE.name]


@pytest.mark.parametrize("text", ["cq", "zqs", "zqd", "cqs"])
def test_every_reading_of_a_character_finds_it(desk, book, text):
    enter(desk, "一", COLLEGE, buyer=BUYER)
    assert names(desk, book, text) == [BUYER.name]


@pytest.mark.parametrize("text", ["sd3d", "3ddy", "D3Ddy"])
def test_digits_and_letters_of_a_name_are_typed_among_its_initials(desk, book, text):
    enter(desk, "一", COLLEGE, buyer=Party(name="山东3D打印有限公司"))
    assert names(desk, book, text) == ["山东3D打印有限公司"]


def test_an_intermediary_is_known_too(desk, book):
    enter(desk, "一", COLLEGE, intermediary=Party(name="威海技术转移中心", is_service_institution=True))
    assert names(desk, book, "转移中心") == ["威海技术转移中心"]


def test_what_is_begun_so_comes_before_what_only_holds_it_and_then_the_newest(desk, book):
    enter(desk, "一", Party(name="山东威海甲厂"), 3)
    enter(desk, "二", Party(name="威海乙厂"), 1)
    enter(desk, "三", Party(name="威海丙厂"), 2)
    assert names(desk, book, "威海") == ["威海丙厂", "威海乙厂", "山东威海甲厂"]
    assert names(desk, book, "") == ["山东威海甲厂", "威海丙厂", "威海乙厂"]


def test_the_newest_content_comes_first_and_older_ones_are_told_where_they_differ(desk, book):
    enter(desk, "一", replace(COLLEGE, legal_representative="老曾"), 1)
    enter(desk, "二", Party(name=COLLEGE.name, credit_code=CODE), 2)  # says nothing new
    enter(desk, "三", COLLEGE, 3)
    book.follow(desk.store)
    (party,) = find_parties(desk, book, "哈尔滨")
    assert party.newest.party == COLLEGE
    assert [content.party.legal_representative for content in party.older] == ["老曾"]


def test_a_changed_name_is_one_party_by_its_code_and_is_found_by_either_name(desk, book):
    enter(desk, "一", replace(COLLEGE, name="哈工大威海校区"), 1)
    enter(desk, "二", COLLEGE, 2)
    for text in ("校区", "工业大学"):
        book.follow(desk.store)
        (party,) = find_parties(desk, book, text)
        assert party.newest.party.name == COLLEGE.name
        assert party.former_names == ("哈工大威海校区",)


def test_a_contract_without_the_code_belongs_to_the_only_party_of_that_name(desk, book):
    enter(desk, "一", Party(name=COLLEGE.name, phone="0631-5"), 1)
    enter(desk, "二", COLLEGE, 2)
    book.follow(desk.store)
    assert [party.newest.party for party in find_parties(desk, book, "哈尔滨")] == [COLLEGE]


def test_two_parties_of_one_name_with_different_codes_stay_two(desk, book):
    other = "12371000MA3N935F58"
    enter(desk, "一", Party(name="同名厂", credit_code=CODE), 1)
    enter(desk, "二", Party(name="同名厂", credit_code=other), 2)
    enter(desk, "三", Party(name="同名厂"), 3)
    book.follow(desk.store)
    found = find_parties(desk, book, "同名")
    assert sorted(party.newest.party.credit_code or "" for party in found) == ["", other, CODE]


def test_the_case_in_hand_is_no_source_for_itself(desk, book):
    uid = enter(desk, "一", COLLEGE)
    book.follow(desk.store)
    assert find_parties(desk, book, "哈尔滨", without=uid) == []


def test_the_book_follows_what_is_typed_and_forgets_names_that_nobody_has_any_more(desk, book):
    uid = enter(desk, "一", Party(name="威"))
    assert names(desk, book, "威") == ["威"]
    drafts.save_draft(desk, uid, Contract(name="一", seller=Party(name="威海乙厂")), {})
    assert names(desk, book, "威") == ["威海乙厂"]
    drafts.delete_draft(desk, uid)
    assert names(desk, book, "威") == []


def test_a_case_that_comes_in_with_an_older_moment_is_not_missed(desk, book):
    enter(desk, "一", Party(name="威海甲厂"), 20)
    assert names(desk, book, "威海") == ["威海甲厂"]
    enter(desk, "二", Party(name="威海乙厂"), 2)
    assert names(desk, book, "威海") == ["威海甲厂", "威海乙厂"]


def test_traces_are_read_in_stretches_without_losing_a_case_of_the_same_moment(desk, book, monkeypatch):
    monkeypatch.setattr("registrar_app.services.party_book.STRETCH", 3)
    for number in range(10):
        enter(desk, str(number), Party(name=f"厂{number}"), 1)
    book.follow(desk.store)
    assert sorted(name for name, _ in islice(book.find("厂"), 20)) == sorted(f"厂{n}" for n in range(10))


def test_a_party_is_opened_by_its_code_or_its_whole_name(desk, book):
    enter(desk, "一", COLLEGE)
    enter(desk, "二", replace(COLLEGE, name="哈尔滨工业大学（威海）附属厂", credit_code=None))
    book.follow(desk.store)
    assert show_party(desk, book, COLLEGE.name or "").newest.party == COLLEGE
    assert show_party(desk, book, CODE).newest.party == COLLEGE
    with pytest.raises(AnswerNoError, match="PARTY-SEVERAL"):
        show_party(desk, book, "哈尔滨")
    with pytest.raises(AnswerNoError, match="PARTY-UNKNOWN"):
        show_party(desk, book, "没有这家")


def test_the_contracts_of_a_party_are_those_under_every_name_it_had_with_how_it_was_written(desk):
    old = enter(desk, "旧名合同", replace(COLLEGE, name="哈工大威海校区"), 1)
    new = register_content(desk, Contract(name="新名合同", seller=BUYER, buyer=COLLEGE, contract_value=100))
    enter(desk, "别人的", BUYER, 3)
    kept = open_party_file(desk, COLLEGE.name or "", CODE)
    assert {found.contract.uid for found in kept.contracts} == {old, new}
    assert kept.total == 2
    assert open_party_file(desk, COLLEGE.name or "", CODE, without=old).total == 1
    assert set(kept.names) == {COLLEGE.name, "哈工大威海校区"}
    written = dict(
        zip((c.contract.uid for c in kept.contracts), as_written(kept.contracts, COLLEGE), strict=True)
    )
    assert written == {old: "哈工大威海校区", new: ""}


def test_a_changed_code_under_the_same_name_is_among_the_contracts_and_told(desk):
    enter(desk, "旧码合同", replace(COLLEGE, credit_code="12371000MA3N935F58"), 1)
    enter(desk, "新码合同", COLLEGE, 2)
    kept = open_party_file(desk, COLLEGE.name or "", CODE)
    assert as_written(kept.contracts, COLLEGE) == ["", "12371000MA3N935F58"]
    assert len(kept.codes) == 2


class HugeShelf:
    """100,000 cases of 20,000 parties."""

    def __init__(self) -> None:
        self.asked = 0

    def count_traced(self) -> int:
        return 100_000

    def party_traces(self, after: TracePlace | None, limit: int) -> list[PartyTrace]:
        first = 0 if after is None else after.order + 1
        self.asked = max(self.asked, limit)
        cases = range(first, min(first + limit, 100_000))
        return [
            PartyTrace(TracePlace(n, f"u{n:06}"), f"威海{n % 20_000}号电子科技有限公司", "") for n in cases
        ]


def test_a_large_register_is_read_in_stretches_and_its_progress_told(book):
    shelf, told = HugeShelf(), []
    book.follow(shelf, lambda done, total: told.append((done, total)))  # type: ignore[arg-type]
    assert shelf.asked <= 500 and told[-1] == (100_000, 100_000)
    assert next(book.find("19999号"))[0] == "威海19999号电子科技有限公司"
