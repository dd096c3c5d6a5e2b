"""What follows from the answers: in the order of the law, with what is missing named."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain.conclusion import Conclusion, ConclusionKind, Sheet, SheetLine, conclude
from registrar_app.domain.condition import Condition, ConditionGroup, Effect, Otherwise, Remedy
from registrar_app.domain.contract import ContractType
from registrar_app.domain.examination import Answer, Verdict
from registrar_app.domain.legal_reference import Evidence, LegalReference
from registrar_app.domain.text import Text

SOURCE = LegalReference("规则", "第一条")
WANTED = Text("请补报价明细", "hand in the price list")


def condition(
    name: str,
    effect: Effect = Effect.REQUIRED,
    remedy: Remedy = Remedy.REFUSE,
    evidence: Evidence = Evidence.VERIFIED,
) -> Condition:
    otherwise = Otherwise(
        remedy=remedy,
        reason=f"reason-{name}",
        wanted=WANTED if remedy is Remedy.SUPPLEMENT else None,
        consider=(ContractType.SERVICE, ContractType.TRANSFER) if remedy is Remedy.OTHER_TYPE else (),
    )
    decides = effect in {Effect.REQUIRED, Effect.EXCLUDING}
    return Condition(
        id=name,
        group=ConditionGroup.GENERAL,
        effect=effect,
        text=Text(name, name),
        reference=replace(SOURCE, evidence=evidence),
        otherwise=otherwise if decides else None,
    )


def sheet(*lines: tuple[Condition, Verdict | None]) -> Sheet:
    members = tuple(SheetLine(c, Answer(verdict=v) if v is not None else None) for c, v in lines)
    return ((ConditionGroup.GENERAL, members),)


def drawn(*lines: tuple[Condition, Verdict | None], supplements: int = 0) -> Conclusion:
    return conclude(sheet(*lines), ContractType.DEVELOPMENT, supplements=supplements)


GOOD = (condition("A"), Verdict.MET)
OPEN = (condition("O"), None)
FATAL = (condition("R"), Verdict.NOT_MET)
OTHER = (condition("T", Effect.EXCLUDING, Remedy.OTHER_TYPE), Verdict.MET)
CURABLE = (condition("S", remedy=Remedy.SUPPLEMENT), Verdict.NOT_MET)


@pytest.mark.parametrize(
    ("lines", "kind", "because"),
    [
        ((GOOD,), ConclusionKind.RECOGNISE, ()),
        ((GOOD, OPEN), ConclusionKind.INCOMPLETE, ()),
        ((GOOD, OPEN, CURABLE), ConclusionKind.SUPPLEMENT, ("S",)),
        ((CURABLE, OTHER, OPEN), ConclusionKind.OTHER_TYPE, ("T",)),
        ((CURABLE, OTHER, FATAL), ConclusionKind.REFUSE, ("R",)),
        (((condition("N", Effect.NOTE), None), GOOD), ConclusionKind.RECOGNISE, ()),
        (((condition("P", Effect.POSITIVE), Verdict.NOT_MET), GOOD), ConclusionKind.RECOGNISE, ()),
        (((condition("X", Effect.EXCLUDING), Verdict.NOT_MET), GOOD), ConclusionKind.RECOGNISE, ()),
        (((condition("X", Effect.EXCLUDING), Verdict.MET), GOOD), ConclusionKind.REFUSE, ("X",)),
        (((condition("A"), Verdict.NOT_APPLICABLE),), ConclusionKind.RECOGNISE, ()),
    ],
)
def test_the_gravest_answer_decides(
    lines: tuple[tuple[Condition, Verdict | None], ...], kind: ConclusionKind, because: tuple[str, ...]
) -> None:
    conclusion = drawn(*lines)
    assert (conclusion.kind, conclusion.because) == (kind, because)


def test_a_refusal_names_its_reason_another_type_its_types_a_supplement_what_is_wanted() -> None:
    assert drawn(FATAL).reason == "reason-R"
    assert drawn(OTHER).types == (ContractType.SERVICE, ContractType.TRANSFER)
    assert conclude(sheet(OTHER), ContractType.SERVICE).types == (ContractType.TRANSFER,)
    twice = (condition("S2", remedy=Remedy.SUPPLEMENT), Verdict.NOT_MET)
    assert drawn(CURABLE, twice).wanted == (WANTED,), "what is wanted twice is asked for once"


def test_what_still_fails_after_a_supplement_is_refused() -> None:
    assert drawn(CURABLE, supplements=1).kind is ConclusionKind.REFUSE
    assert drawn(CURABLE, supplements=1).reason == "reason-S"


def test_an_answer_that_needs_a_note_is_not_given_yet() -> None:
    for verdict in Verdict:
        line = SheetLine(condition("A"), Answer(verdict=verdict), needs_note=True)
        conclusion = conclude(((ConditionGroup.GENERAL, (line,)),), ContractType.DEVELOPMENT)
        assert (conclusion.kind, conclusion.unanswered) == (ConclusionKind.INCOMPLETE, ("A",))


def test_a_contract_without_a_type_is_never_recognised() -> None:
    assert conclude(sheet(GOOD), None).kind is ConclusionKind.INCOMPLETE


def test_deciding_on_words_from_memory_or_a_draft_is_cautioned() -> None:
    lines = [(condition(e.value, evidence=e), Verdict.NOT_MET) for e in Evidence]
    assert set(drawn(*lines).cautions) == {"draft", "memory"}


@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(Effect)), st.sampled_from(list(Remedy)), st.sampled_from([None, *Verdict])
        )
    )
)
def test_recognised_means_that_nothing_stands_against_and_nothing_is_open(
    drawn_lines: list[tuple[Effect, Remedy, Verdict | None]],
) -> None:
    lines = [
        (condition(f"C{n}", effect, remedy), verdict)
        for n, (effect, remedy, verdict) in enumerate(drawn_lines)
    ]
    conclusion = drawn(*lines)
    against = [c for c, v in lines if v is not None and v.stands_against(c.effect)]
    still_open = [c for c, v in lines if v is None and c.effect in {Effect.REQUIRED, Effect.EXCLUDING}]
    assert (conclusion.kind is ConclusionKind.RECOGNISE) == (not against and not still_open)
    assert set(conclusion.because) <= {c.id for c in against}
    assert bool(conclusion.because) == bool(against)
