"""Tests that a case is found by any part of its words and by pinyin initials in every reading."""

from __future__ import annotations

import random

import pytest

from registrar_app.domain.act import ActKind
from registrar_app.domain.party import Party
from registrar_app.domain.registration import CaseState
from registrar_app.services.ports import CaseQuery
from registrar_app.store import queries
from registrar_app.store.search import where_words
from tests.store.office import PracticeOffice, a_contract


@pytest.fixture
def searched(office: PracticeOffice) -> tuple[PracticeOffice, str]:
    uid = office.register(
        a_contract(
            "重型装备ABC单元（曾用名：仇英）5G测试，T800级",
            contract_no="HT-2026/08",
            seller=Party(name="单县长行科技有限公司", credit_code="91371722MA3C0ABC1X"),
            intermediary=Party(name="威海技术转移中心"),
        )
    )
    office.act(ActKind.NOTE_OFFICIAL_NO, uid, {"official_no": "2026371002000123"})
    office.register(a_contract("无关的合同", seller=Party(name="甲"), buyer=Party(name="乙")))
    return office, uid


@pytest.mark.parametrize(
    "text",
    [
        "型装",
        "备abc单",
        "ＡＢＣ",
        "（曾用",
        "(曾用",
        "县长行",
        "远遥渔业",
        "转移中心",
        "371722MA",
        "ma3c0abc1x",
        "371002-01-2026-000001",
        "6371002000",
        "ht-2026",
        "zxzb",
        "cxzb",
        "ABCsy",
        "cym",
        "dy",
        "dyzymqy",
        "sycym",
        "qy5gcs",
        "T800j",
        "5g",
        "qy",
        "sxzx",
        "dxch",
        "whyy",
        "型装 远遥",
        "  zxzb   远遥 ",
    ],
)
def test_it_is_found(searched: tuple[PracticeOffice, str], text: str) -> None:
    office, uid = searched
    assert uid in [row.uid for row in office.store.find_cases(CaseQuery(text=text))]


@pytest.mark.parametrize(
    "text", ["装型", "bxzb", "t800z", "qy6gcs", "型装 无此", "zxzbz", "*", "[", "%", "_", "?", "' OR 1=1 --"]
)
def test_it_is_not_found(searched: tuple[PracticeOffice, str], text: str) -> None:
    office, _ = searched
    assert office.store.find_cases(CaseQuery(text=text)) == []


def test_counting_and_filtering_go_with_the_words(searched: tuple[PracticeOffice, str]) -> None:
    office, _ = searched
    assert office.store.count_cases(CaseQuery(text="zxzb")) == 1
    assert office.store.count_cases(CaseQuery(text="zxzb", year=2025)) == 0
    assert office.store.count_cases(CaseQuery(text="   ")) == 2


def test_a_changed_name_is_found_by_the_new_one_only(office: PracticeOffice) -> None:
    uid = office.draft(a_contract("旧名称"))
    with office.store.writing() as writer:
        writer.save_draft(uid, a_contract("𠮷祥䶮装置"), {})
    assert office.store.count_cases(CaseQuery(text="旧名")) == 0
    assert office.store.count_cases(CaseQuery(text="𠮷祥䶮")) == 1
    assert office.store.count_cases(CaseQuery(text="xyzz")) == 1


SIGNS = "重行长会单乐海洋牧场开发ＡａB1２·（) -\"'系统𠮷䶮"


def pieces(texts: list[str], chance: random.Random) -> list[str]:
    """Pieces of the texts, letters of every length, and what is nowhere."""
    cut = []
    for _ in range(250):
        text = chance.choice(texts)
        begin = chance.randrange(len(text))
        cut.append(text[begin : begin + chance.randrange(1, 8)])
        cut.append("".join(chance.choices("zchxdlyhkfgt1ab", k=chance.randrange(1, 7))))
    return [*cut, "海 洋", "重 zc", "\x1f", "海\x1f洋", "a\x00b", '"', "''", " "]


def test_the_index_finds_what_looking_at_every_case_finds(
    office: PracticeOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(11)
    names = ["".join(chance.choices(SIGNS, k=chance.randrange(1, 14))) for _ in range(70)]
    for name in [*names, "海\x1f洋"]:
        office.draft(a_contract(name, seller=Party(name=chance.choice(names)), buyer=None))
    connection = office.store._connection
    codes = [row[0] for row in connection.rows("SELECT code FROM case_initial")]
    for text in pieces(names, chance):
        words, values = where_words(text, codes)
        looked = connection.rows(
            f"SELECT s.uid FROM case_search s{f' WHERE {words}' if words else ''}", values
        )
        wanted = {row["uid"] for row in looked}
        query = CaseQuery(text=text, limit=None)
        for many in (5_000, 0):  # looked up, and found going along the list
            monkeypatch.setattr(queries, "_MANY", many)
            assert {row.uid for row in office.store.find_cases(query)} == wanted, repr(text)
        assert office.store.count_cases(query) == len(wanted), repr(text)
        drafts = CaseQuery(text=text, states=(CaseState.DRAFT,))
        assert office.store.count_cases(drafts) == len(wanted), repr(text)
    assert office.faults() == []


def test_a_case_that_is_gone_is_in_the_index_no_more(office: PracticeOffice) -> None:
    uid = office.draft(a_contract("曾经在此"))
    with office.store.writing() as writer:
        writer.delete_draft(uid)
    assert office.store.count_cases(CaseQuery(text="曾经")) == 0
    assert office.store._connection.number("SELECT count(*) FROM case_grams") == 0
