"""The shipped rulebooks against the list of all conditions known: none lost, none invented, each with law and consequence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from registrar_app.domain.condition import Condition, ConditionGroup, Effect, Remedy
from registrar_app.domain.contract import ContractType, Subtype
from registrar_app.domain.legal_reference import Evidence
from registrar_app.domain.rulebook import Rulebook
from registrar_app.packs.library import TomlPackLibrary

BOOKS = ("most-2001", "miit-2026")


def ids(text: str) -> list[str]:
    return text.split()


KNOWN = ids("""
GEN-01 GEN-02 GEN-03 GEN-04 GEN-05 GEN-06 GEN-07 GEN-08 GEN-09 GEN-10 GEN-11 GEN-12
GEN-13 GEN-14 GEN-15 GEN-16 GEN-17 GEN-18 GEN-19 GEN-20 GEN-21 GEN-22 GEN-23
DEV-C1 DEV-C2 DEV-C3 DEV-X1 DEV-X2 DEV-X3 DEV-X4 DEV-X5 DEV-X6 DEV-P
TRF-C1 TRF-C2 TRF-C3 TRF-C4 TRF-C5 TRF-X1 TRF-X2 TRF-X3 TRF-X4 TRF-N1 TRF-N2 LIC-01
CON-C1 CON-C2 CON-C3 CON-P CON-N1 CON-N2 CON-X0 CON-X1 CON-X2
SRV-C1 SRV-C2 SRV-C3 SRV-C4 SRV-C5 SRV-P SRV-X0 SRV-X1 SRV-X2 SRV-X3 SRV-X4
TRN-C1 TRN-C2 TRN-C3 TRN-X0 TRN-X1 TRN-X2
INT-C1 INT-C2 INT-C3 INT-N1 INT-N2
AMT-01 AMT-02 AMT-03 AMT-04 AMT-05 AMT-06 AMT-07 AMT-08
""")

LEFT_OUT = {
    "most-2001": {
        "GEN-18": "a Chinese copy with a statement of conformity is asked for by the 2024 draft only (rules art. 36)",
        "AMT-08": "both amounts on the proof of registration are in the 2024 draft only (measures art. 15)",
    },
    "miit-2026": {
        "TRN-C3": "2001 rules art. 44 (3); art. 25 of the draft rules keeps (1) and (2) and drops it",
        "INT-C3": "2001 rules art. 48 (3); art. 29 of the draft rules keeps (1) and (2) and drops it",
    },
}

IN_THE_DRAFT = set(
    ids("""
GEN-02 GEN-03 GEN-04 GEN-05 GEN-06 GEN-08 GEN-11 GEN-12 GEN-13 GEN-16 GEN-18 GEN-19 GEN-20 GEN-22
TRF-C1 TRF-C2 TRF-C3 TRF-C4 TRF-C5 TRF-X1 TRF-N1 TRF-N2 LIC-01
TRN-C1 TRN-C2 TRN-X0 TRN-X1 TRN-X2 INT-C1 INT-C2 INT-N1 INT-N2 AMT-01 AMT-08
""")
)
"""Read in the articles of the 2024 draft that could be had; the others follow the older text until the new one is seen."""

FROM_MEMORY = set(
    ids("""
GEN-14 GEN-21 DEV-X4 DEV-X5 DEV-X6 DEV-P CON-C1 CON-X2 SRV-C5 SRV-P SRV-X0 SRV-X1 SRV-X2 SRV-X3 SRV-X4
AMT-06 AMT-07
""")
)
FROM_MEMORY_IN_2001 = {*FROM_MEMORY, "TRF-C4", "TRF-N1", "TRF-N2", "INT-C3"}

PREFIXES = {
    "GEN": (ConditionGroup.GENERAL, ()),
    "DEV": (ConditionGroup.DEVELOPMENT, ("development",)),
    "TRF": (ConditionGroup.TRANSFER, ("transfer", "licensing")),
    "LIC": (ConditionGroup.TRANSFER, ("licensing",)),
    "CON": (ConditionGroup.CONSULTING, ("consulting",)),
    "SRV": (ConditionGroup.SERVICE, ("general_service",)),
    "TRN": (ConditionGroup.TRAINING, ("training",)),
    "INT": (ConditionGroup.INTERMEDIARY, ("intermediary",)),
    "AMT": (ConditionGroup.AMOUNT, ()),
}

PROOFS_BY_CONDITION = {
    "GEN-03": "text_attached",
    "GEN-05": "within_term",
    "GEN-08": "plan_source",
    "GEN-11": "parties_named",
    "GEN-13": "price_stated",
    "GEN-15": "name_fits_type",
    "GEN-19": "no_duplicate",
    "GEN-21": "confidentiality_recorded",
    "GEN-23": "delegated_limit",
    "TRF-C4": "ip_proof",
    "TRF-C5": "know_how",
    "TRF-X2": "know_how",
    "TRF-X3": "know_how",
    "AMT-01": "amounts_examined",
    "AMT-02": "amounts_stated",
    "AMT-05": "amount_derived",
}
PROOFS_OF_ONE_BOOK = {
    "most-2001": {
        "GEN-02": "separate_contract",
        "GEN-22": "seller_area",
        "TRF-N1": "import_export",
        "TRF-N2": "variety_or_layout",
    },
    "miit-2026": {
        "GEN-02": "mixed_contract",
        "GEN-22": "office_area",
        "TRF-N1": "import_contract",
        "TRF-N2": "other_ip",
    },
}
"""Where the two ask different things of the data, each has its own proof."""

LIST_LENGTHS = {"DEV-P": 8, "CON-P": 9, "SRV-P": 11}

ARTICLE = re.compile(r"第[一二三四五六七八九十百]+条|标的额1000万元以下|在有效期内")


@cache
def book(rulebook_id: str) -> Rulebook:
    return TomlPackLibrary().rulebook(rulebook_id)


def conditions() -> Iterator[tuple[str, Condition]]:
    for rulebook_id in BOOKS:
        for condition in book(rulebook_id).conditions:
            yield rulebook_id, condition


EACH = [pytest.param(condition, id=f"{name}-{condition.id}") for name, condition in conditions()]
EACH_WITH_BOOK = [pytest.param(*entry, id=f"{entry[0]}-{entry[1].id}") for entry in conditions()]


def test_there_are_eighty_four_conditions_and_none_stands_twice() -> None:
    assert len(KNOWN) == len(set(KNOWN)) == 84


@pytest.mark.parametrize("rulebook_id", BOOKS)
def test_a_rulebook_holds_every_known_condition_or_there_is_a_reason_why_not(rulebook_id: str) -> None:
    held = {condition.id for condition in book(rulebook_id).conditions}
    assert held == set(KNOWN) - set(LEFT_OUT[rulebook_id])


def test_every_known_condition_is_in_one_rulebook_at_least() -> None:
    assert {condition.id for _, condition in conditions()} == set(KNOWN)


@pytest.mark.parametrize("condition", EACH)
def test_a_condition_says_what_it_asks_and_where_it_stands_in_both_languages(condition: Condition) -> None:
    texts = [condition.text, condition.papers, *condition.items]
    if condition.otherwise is not None:
        texts.append(condition.otherwise.wanted or condition.text)
    for text in texts:
        assert text is not None
        assert text.en.isascii()
        assert not text.zh.isascii()
        assert "✗" not in text.zh
    assert ARTICLE.search(condition.reference.place), condition.reference


@pytest.mark.parametrize("condition", EACH)
def test_a_condition_belongs_to_the_contracts_of_its_chapter(condition: Condition) -> None:
    assert (condition.group, condition.applies_to) == PREFIXES[condition.id[:3]]


@pytest.mark.parametrize(("rulebook_id", "condition"), EACH_WITH_BOOK)
def test_what_is_required_or_excluding_has_a_consequence(rulebook_id: str, condition: Condition) -> None:
    rulebook, otherwise = book(rulebook_id), condition.otherwise
    if condition.effect not in {Effect.REQUIRED, Effect.EXCLUDING}:
        assert otherwise is None
        return
    assert otherwise is not None
    assert rulebook.refusal_reason(otherwise.reason) is not None
    if otherwise.wanted is not None:
        assert "请" in otherwise.wanted.zh, otherwise.wanted.zh
        assert "lease" in otherwise.wanted.en, otherwise.wanted.en
    if condition.applies_to:
        assert not {kind.value for kind in otherwise.consider} & set(condition.applies_to)


@pytest.mark.parametrize("condition", EACH)
def test_the_names_tell_the_effect(condition: Condition) -> None:
    mark = condition.id.partition("-")[2][0]
    allowed = {"X": {Effect.EXCLUDING}, "P": {Effect.POSITIVE}, "N": {Effect.NOTE}, "C": {Effect.REQUIRED}}
    assert condition.effect in allowed.get(mark, {Effect.REQUIRED, Effect.NOTE})


@pytest.mark.parametrize("rulebook_id", BOOKS)
def test_the_notes_are_those_that_decide_nothing(rulebook_id: str) -> None:
    notes = {c.id for c in book(rulebook_id).conditions if c.effect is Effect.NOTE}
    fixed = {"LIC-01", "AMT-03", "AMT-04", "AMT-06", "AMT-07", "AMT-08"}
    assert {name for name in notes if "-N" not in name} == fixed - set(LEFT_OUT[rulebook_id])


@pytest.mark.parametrize("rulebook_id", BOOKS)
def test_the_lists_are_whole(rulebook_id: str) -> None:
    lengths = {c.id: len(c.items) for c in book(rulebook_id).conditions if c.items}
    # The draft adds infringement of another's result to the four restraints.
    assert lengths == LIST_LENGTHS | {"GEN-16": 4 if rulebook_id == "most-2001" else 5}


@pytest.mark.parametrize("rulebook_id", BOOKS)
def test_the_data_proves_what_it_can_and_no_more(rulebook_id: str) -> None:
    proved = {c.id: c.proved_by for c in book(rulebook_id).conditions if c.proved_by}
    assert proved == PROOFS_BY_CONDITION | PROOFS_OF_ONE_BOOK[rulebook_id]


def test_nothing_is_said_to_be_verified() -> None:
    assert [c.id for _, c in conditions() if c.reference.evidence is Evidence.VERIFIED] == []


def test_what_was_read_in_the_draft_is_marked_draft_and_nothing_else_is() -> None:
    for rulebook_id, expected in (("most-2001", set()), ("miit-2026", IN_THE_DRAFT)):
        drafts = {c.id for c in book(rulebook_id).conditions if c.reference.evidence is Evidence.DRAFT}
        assert drafts == expected
    for condition in book("miit-2026").conditions:
        cites_draft = "征求意见稿" in condition.reference.instrument
        assert cites_draft is (condition.reference.evidence is Evidence.DRAFT), condition.id


def test_what_follows_the_older_text_says_that_the_new_one_was_not_seen() -> None:
    for condition in book("miit-2026").conditions:
        if condition.reference.instrument.startswith("技术合同认定规则（国科发政字"):
            assert "未见，暂按此审查" in condition.reference.place, condition.id


def test_words_from_memory_say_so() -> None:
    for rulebook_id, expected in (("most-2001", FROM_MEMORY_IN_2001), ("miit-2026", FROM_MEMORY)):
        remembered = {c.id for c in book(rulebook_id).conditions if c.reference.evidence is Evidence.MEMORY}
        assert remembered == expected


@pytest.mark.parametrize(
    ("condition_id", "remedy", "consider"),
    [
        ("GEN-15", Remedy.SUPPLEMENT, ()),
        ("GEN-16", Remedy.REFUSE, ()),
        ("GEN-19", Remedy.REFUSE, ()),
        ("GEN-22", Remedy.REFUSE, ()),
        ("GEN-23", Remedy.REFUSE, ()),
        ("DEV-C2", Remedy.OTHER_TYPE, ("transfer", "licensing", "service")),
        ("DEV-X1", Remedy.OTHER_TYPE, ("transfer", "licensing", "service")),
        ("DEV-X2", Remedy.OTHER_TYPE, ("service",)),
        ("DEV-X4", Remedy.REFUSE, ()),
        ("TRF-C1", Remedy.OTHER_TYPE, ("development",)),
        ("TRF-X1", Remedy.OTHER_TYPE, ("consulting", "service")),
        ("TRF-X4", Remedy.REFUSE, ()),
        ("CON-X0", Remedy.OTHER_TYPE, ("service",)),
        ("SRV-C4", Remedy.OTHER_TYPE, ("transfer", "licensing")),
        ("SRV-X1", Remedy.REFUSE, ()),
        ("TRN-X0", Remedy.REFUSE, ()),
        ("AMT-02", Remedy.SUPPLEMENT, ()),
        ("AMT-05", Remedy.SUPPLEMENT, ()),
    ],
)
@pytest.mark.parametrize("rulebook_id", BOOKS)
def test_the_law_tells_what_comes_first(
    rulebook_id: str, condition_id: str, remedy: Remedy, consider: tuple[str, ...]
) -> None:
    condition = book(rulebook_id).condition(condition_id)
    assert condition is not None
    assert condition.otherwise is not None
    assert condition.otherwise.remedy is remedy
    assert tuple(kind.value for kind in condition.otherwise.consider) == consider


@pytest.mark.parametrize("rulebook_id", BOOKS)
@pytest.mark.parametrize(
    ("kind", "subtype", "groups"),
    [
        (ContractType.DEVELOPMENT, None, "general development amount"),
        (ContractType.TRANSFER, Subtype.PATENT_RIGHT, "general transfer amount"),
        (ContractType.LICENSING, Subtype.PATENT_LICENCE, "general transfer amount"),
        (ContractType.CONSULTING, Subtype.CONSULTING, "general consulting amount"),
        (ContractType.SERVICE, None, "general service amount"),
        (ContractType.SERVICE, Subtype.TRAINING, "general training amount"),
        (ContractType.SERVICE, Subtype.INTERMEDIARY, "general intermediary amount"),
        (None, None, "general amount"),
    ],
)
def test_a_sheet_holds_the_general_rules_and_the_chapter_of_its_type(
    rulebook_id: str, kind: ContractType | None, subtype: Subtype | None, groups: str
) -> None:
    assert [group.value for group, _ in book(rulebook_id).sheet_of(kind, subtype)] == groups.split()
