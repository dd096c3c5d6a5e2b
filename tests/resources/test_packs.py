"""The shipped packs against what is published: codes, calendar, and that every value names its source."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from typing import Any

import pytest

from registrar_app.domain.contract import ContractType, CostKind, PaymentMode, Subtype
from registrar_app.domain.legal_reference import Evidence
from registrar_app.packs.library import TomlPackLibrary

BOOKS = ("most-2001", "miit-2026")


@cache
def library() -> TomlPackLibrary:
    return TomlPackLibrary()


@pytest.mark.parametrize(
    ("list_id", "code", "name"),
    [
        ("regions", "371002", "环翠区"),
        ("regions", "371071", "威海火炬高技术产业开发区（高区）"),
        ("regions", "371082", "荣成市"),
        ("regions", "110108", "北京市海淀区"),
        ("regions", "370200", "山东省青岛市"),
        ("regions", "3710NH", "威海南海新区"),
        ("party_kinds", "0221", "高等院校（事业法人）"),
        ("party_kinds", "150", "有限责任公司"),
        ("technology_fields", "11", "城市建设与社会发展"),
        ("objectives", "10", "促进工商业发展"),
        ("industries", "C35", "专用设备制造业"),
        ("countries", "CHN", "中国"),
        ("ip_kinds", "none", "未涉及知识产权"),
    ],
)
def test_known_codes_have_their_names(list_id: str, code: str, name: str) -> None:
    assert library().code_lists()[list_id].label(code) == name


def test_the_lists_the_checks_ask_for_are_all_there() -> None:
    counts = {list_id: len(codes.entries) for list_id, codes in library().code_lists().items()}
    assert counts["technology_fields"] == 11
    assert counts["objectives"] == 13
    assert counts["industries"] == 20 + 97
    assert counts["countries"] == 249
    assert set(counts) == {
        *("countries", "industries", "ip_kinds", "objectives"),
        *("party_kinds", "payment_modes", "plan_sources", "regions", "technology_fields"),
        *("contract_types", "contract_subtypes", "cost_kinds"),
    }


def test_every_list_says_where_it_comes_from_how_sure_and_of_which_day() -> None:
    for codes in library().code_lists().values():
        assert codes.source.instrument and codes.source.place, codes.id
        assert date(2000, 1, 1) < codes.as_of < date(2027, 1, 1), codes.id
        assert f"，{codes.as_of}" in codes.origin.zh and str(codes.as_of) in codes.origin.en, codes.id
        if codes.source.evidence is not Evidence.VERIFIED:
            assert "待核" in codes.origin.zh and "checked" in codes.origin.en, codes.id


@pytest.mark.parametrize(
    ("list_id", "members"),
    [
        ("payment_modes", PaymentMode),
        ("contract_types", ContractType),
        ("contract_subtypes", Subtype),
        ("cost_kinds", CostKind),
    ],
)
def test_what_the_interchange_form_fixes_has_a_list_in_the_same_words(list_id: str, members: Any) -> None:
    codes = library().code_lists()[list_id]
    assert {code.code: code.label for code in codes} == {member.value: member.label for member in members}
    assert all(code.selectable and code.definition for code in codes)


@pytest.mark.parametrize("list_id", ["ip_kinds", "objectives", "plan_sources", "technology_fields"])
def test_every_choice_that_needs_judgement_says_what_falls_under_it(list_id: str) -> None:
    for code in library().code_lists()[list_id]:
        assert code.definition is not None and code.definition.zh != code.label.zh, code.code


def test_functional_areas_of_weihai_have_both_codes() -> None:
    regions = library().code_lists()["regions"]
    areas = {entry.code: entry.gb_code for entry in regions if entry.functional_area}
    assert areas == {
        "371071": "371002",
        "371072": "371002",
        "371073": "371002",
        "3710NH": "371003",
        "3710ZB": "",
        "3710HG": "371082",
    }
    for entry in regions:
        if entry.functional_area:
            assert "待核" in entry.note, entry.code
        assert not entry.gb_code or entry.functional_area, entry.code


def test_sections_and_divisions_are_as_many_as_the_standard_has() -> None:
    industries = library().code_lists()["industries"]
    sections = [entry.code for entry in industries if len(entry.code) == 1]
    divisions = [entry.code for entry in industries if len(entry.code) == 3]
    assert (sections, len(divisions)) == (list("ABCDEFGHIJKLMNOPQRST"), 97)
    assert {division[0] for division in divisions} == set(sections)
    assert [int(division[1:]) for division in divisions] == list(range(1, 98))


def test_every_prefecture_of_shandong_is_known() -> None:
    regions = library().code_lists()["regions"]
    cities = [entry for entry in regions if entry.code.startswith("37") and entry.code.endswith("00")]
    assert len(cities) == 1 + 16


def test_codes_of_our_own_say_so() -> None:
    lists = library().code_lists()
    own = [lists["regions"].find(code) for code in ("3710NH", "3710ZB", "3710HG")]
    own += [lists["party_kinds"].find(code) for code in ("Z1", "Z2", "Z3")]
    assert all(entry is not None and "自编代码" in entry.note for entry in own)


def test_both_languages_say_something_different() -> None:
    for codes in library().code_lists().values():
        assert all(entry.label.en.isascii() or codes.id == "countries" for entry in codes), codes.id
        assert all(entry.label.zh != entry.label.en for entry in codes), codes.id


def test_what_rests_on_the_draft_alone_says_so() -> None:
    rulebook = library().rulebook("miit-2026")
    assert {reason.reference.evidence for reason in rulebook.refusal_reasons} == {Evidence.DRAFT}
    assert rulebook.decision_limit.reference.evidence is Evidence.DRAFT
    assert len(rulebook.refusal_reasons) == 6 + 1
    assert len(library().rulebook("most-2001").refusal_reasons) == 9


def test_the_calendar_agrees_with_two_independent_ones_on_every_day() -> None:
    import chinese_calendar
    import holidays

    calendar = library().work_calendar()
    other = holidays.country_holidays("CN", years=range(2018, 2027))
    day = date(2018, 1, 1)
    while day <= date(2026, 12, 31):
        assert (
            calendar.is_working_day(day) == chinese_calendar.is_workday(day) == other.is_working_day(day)
        ), day
        day += timedelta(days=1)
    assert not calendar.is_known(day)


@pytest.mark.parametrize(
    ("code", "selectable"),
    [("370000", False), ("371000", False), ("371002", True), ("441900", True), ("810000", True)],
)
def test_a_region_must_be_exact_enough_to_be_chosen(code: str, selectable: bool) -> None:
    entry = library().code_lists()["regions"].find(code)
    assert entry is not None
    assert entry.selectable == selectable


@pytest.mark.parametrize("rulebook_id", BOOKS)
@pytest.mark.parametrize(
    ("kind", "subtype", "applicant"),
    [
        (ContractType.DEVELOPMENT, None, "developer"),
        (ContractType.TRANSFER, Subtype.KNOW_HOW, "transferor"),
        (ContractType.LICENSING, None, "licensor"),
        (ContractType.CONSULTING, Subtype.CONSULTING, "provider"),
        (ContractType.SERVICE, None, "provider"),
        (ContractType.SERVICE, Subtype.GENERAL_SERVICE, "provider"),
        (ContractType.SERVICE, Subtype.TRAINING, "trainer"),
        (ContractType.SERVICE, Subtype.INTERMEDIARY, "broker"),
    ],
)
def test_one_party_applies_for_each_type(
    rulebook_id: str, kind: ContractType, subtype: Subtype | None, applicant: str
) -> None:
    applicants = library().rulebook(rulebook_id).applicants
    assert [one.id for one in applicants if one.applies(kind, subtype)][:1] == [applicant]


@pytest.mark.parametrize("rulebook_id", BOOKS)
def test_contract_and_form_are_always_needed_and_the_rest_where_it_applies(rulebook_id: str) -> None:
    transfer = library().rulebook(rulebook_id).documents_for(ContractType.TRANSFER, Subtype.PATENT_RIGHT)
    assert [document.id for document in transfer if document.required] == ["contract-text", "form"]
    assert "right-proof" in {document.id for document in transfer}
    service = library().rulebook(rulebook_id).documents_for(ContractType.SERVICE, None)
    assert "right-proof" not in {document.id for document in service}
    assert "price-list" in {document.id for document in service}


@pytest.mark.parametrize("rulebook_id", BOOKS)
def test_grounds_of_revocation_say_that_they_are_not_the_citys_own(rulebook_id: str) -> None:
    grounds = library().rulebook(rulebook_id).revocation_grounds
    assert [ground.id for ground in grounds] == ["false-contract", "void-not-cancelled", "duplicate", "other"]
    assert all("对威海没有约束力" in ground.reference.place for ground in grounds)


def test_a_supplement_starts_the_clock_anew_and_only_the_draft_says_so() -> None:
    for rulebook_id, evidence in (("most-2001", Evidence.MEMORY), ("miit-2026", Evidence.DRAFT)):
        rule = library().rulebook(rulebook_id).supplement
        assert rule is not None
        assert rule.reference.evidence is evidence


def test_a_large_or_disputed_contract_has_thirty_working_days_under_the_draft_only() -> None:
    draft = library().rulebook("miit-2026")
    assert draft.time_limit(499_999_999).days == 15
    assert draft.time_limit(500_000_000).days == 30
    assert draft.time_limit(None, disputed=True).days == 30
    former = library().rulebook("most-2001")
    assert former.large_contract is None
    assert former.time_limit(900_000_000, disputed=True).days == 30
