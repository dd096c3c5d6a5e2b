"""The shipped packs against what is published: codes, calendar, and that every value names its source."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import pytest

from registrar_app.domain.legal_reference import Evidence
from registrar_app.packs.library import TomlPackLibrary


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
        *("party_kinds", "plan_sources", "regions", "technology_fields"),
    }


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
