"""Answers and signed examinations as plain values: they go round, and any other form is refused by name."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain.act import canonical_json
from registrar_app.domain.amount_worksheet import Worksheet
from registrar_app.domain.conclusion import Conclusion, ConclusionKind
from registrar_app.domain.condition import Effect
from registrar_app.domain.contract import ContractType
from registrar_app.domain.examination import (
    Answer,
    Decided,
    MalformedExaminationError,
    Verdict,
    WorkingSheet,
    read_answers,
    read_sheet,
    write_answers,
    write_sheet,
)
from registrar_app.domain.signed_examination import (
    AttachedPaper,
    SignedExamination,
    read_examination,
    write_examination,
)
from registrar_app.domain.text import Text

WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
ANSWERS = st.builds(
    Answer,
    verdict=st.sampled_from(list(Verdict)),
    by_program=st.booleans(),
    basis=st.none() | st.builds(Text, WORDS, WORDS),
    note=WORDS,
    attachment=st.none() | st.just("ab" * 32),
    page=st.none() | st.integers(1, 10_000),
    items=st.lists(st.integers(0, 20), max_size=4).map(tuple),
)
SHEETS = st.builds(
    WorkingSheet,
    answers=st.dictionaries(st.sampled_from(["GEN-01", "DEV-C2", "DEV-X1"]), ANSWERS),
    worksheet=st.builds(Worksheet, mixed=st.booleans() | st.none(), explicit_at=WORDS),
    disputed=st.booleans(),
    rulebook=st.sampled_from(["", "miit-2026"]),
)
EXAMINATION = SignedExamination(
    rulebook="miit-2026",
    edition="ef" * 32,
    answers={"GEN-01": Answer(verdict=Verdict.MET)},
    worksheet=Worksheet(mixed=False),
    disputed=False,
    conclusion=Conclusion(
        kind=ConclusionKind.OTHER_TYPE,
        type=ContractType.DEVELOPMENT,
        types=(ContractType.SERVICE,),
        because=("DEV-X1",),
        wanted=(Text("请补", "hand in"),),
    ),
    decided=Decided.OVERRIDDEN,
    override="专家评审认为成立",
    papers=(AttachedPaper("ab" * 32, "合同扫描件.pdf", 5),),
)


@given(SHEETS)
def test_a_working_sheet_goes_round(sheet: WorkingSheet) -> None:
    assert read_sheet(write_sheet(sheet)) == sheet


def test_a_plain_answer_takes_little_room_in_an_act() -> None:
    assert write_answers({"DEV-C1": Answer(verdict=Verdict.MET)}) == {"DEV-C1": "met"}


def test_the_words_of_an_answer_follow_what_the_condition_does() -> None:
    assert Verdict.MET.label(Effect.REQUIRED).zh == "满足"
    assert Verdict.MET.label(Effect.EXCLUDING).zh == "属于"
    assert Verdict.NOT_MET.label(Effect.EXCLUDING).zh == "不属于"


def test_a_signed_examination_goes_round_and_fits_into_an_act() -> None:
    plain = write_examination(EXAMINATION)
    assert read_examination(plain) == EXAMINATION
    assert canonical_json(plain)


@pytest.mark.parametrize(
    "value",
    [
        "GEN-01",
        {"GEN-01": "yes"},
        {"GEN-01": {"verdict": "met", "surplus": 1}},
        {"GEN-01": {"verdict": "met", "page": 0}},
        {"GEN-01": {"verdict": "met", "page": True}},
        {"GEN-01": {"verdict": "met", "items": [-1]}},
        {"GEN-01": {"verdict": "met", "basis": ["一"]}},
        {"GEN-01": {"verdict": "met", "note": "x" * 2001}},
        {"条件": "met"},
        {"GEN-01": None},
    ],
)
def test_an_answer_in_another_form_is_refused(value: object) -> None:
    with pytest.raises(MalformedExaminationError, match="answers"):
        read_answers(value)


@pytest.mark.parametrize("key", sorted(write_examination(EXAMINATION)))
def test_an_examination_without_one_of_its_keys_is_refused(key: str) -> None:
    plain: dict[str, Any] = write_examination(EXAMINATION)
    del plain[key]
    with pytest.raises(MalformedExaminationError):
        read_examination(plain)


def test_a_sheet_is_begun_by_any_answer_of_a_person() -> None:
    assert not WorkingSheet(rulebook="miit-2026").is_begun
    assert WorkingSheet(disputed=True).is_begun
    assert WorkingSheet(worksheet=Worksheet(mixed=False)).is_begun
    assert WorkingSheet(answers={"GEN-01": Answer(verdict=Verdict.MET)}).is_begun
