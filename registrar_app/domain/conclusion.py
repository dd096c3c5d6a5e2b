"""Draws the conclusion of an examined sheet: recognise, recognise as another type, ask for a supplement, refuse.

The order is this program's (decision 0006): what no paper can mend first, then what another type would take in, then
what can be handed in later, then what is still to be answered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from registrar_app.domain.condition import Condition, ConditionGroup, Remedy
from registrar_app.domain.contract import ContractType
from registrar_app.domain.examination import Answer
from registrar_app.domain.legal_reference import Evidence
from registrar_app.domain.text import Text


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One condition on the sheet with its answer.

    Attributes:
        hint: What the data says besides the answer.
        needs_note: Whether the answer counts only once it is explained.
    """

    condition: Condition
    answer: Answer | None = None
    hint: Text | None = None
    needs_note: bool = False

    @property
    def is_answered(self) -> bool:
        """Whether there is an answer that counts."""
        return self.answer is not None and not self.needs_note

    @property
    def decides(self) -> bool:
        """Whether the line must be answered before a conclusion."""
        return self.condition.effect.decides

    @property
    def stands_against(self) -> bool:
        """Whether an answer that counts stands against recognition."""
        against = self.answer is not None and self.answer.verdict.stands_against(self.condition.effect)
        return against and not self.needs_note


Sheet = tuple[tuple[ConditionGroup, tuple[SheetLine, ...]], ...]
"""The lines as the law groups them."""


class ConclusionKind(StrEnum):
    """What the sheet concludes."""

    RECOGNISE = "recognise"
    OTHER_TYPE = "other_type"
    SUPPLEMENT = "supplement"
    REFUSE = "refuse"
    INCOMPLETE = "incomplete"

    @property
    def label(self) -> Text:
        """The words of the conclusion."""
        return _LABELS[self]


_LABELS = {
    ConclusionKind.RECOGNISE: Text("符合认定条件", "the conditions are met"),
    ConclusionKind.OTHER_TYPE: Text(
        "不符合本类别，考虑改按其他类别认定", "not of this type; consider another"
    ),
    ConclusionKind.SUPPLEMENT: Text("需要补正", "a supplement is needed"),
    ConclusionKind.REFUSE: Text("不予登记", "refuse"),
    ConclusionKind.INCOMPLETE: Text("审查未完成", "not examined to the end"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """What follows from the answers.

    Attributes:
        type: The type under which the contract was examined.
        types: For another type: those to consider, likeliest first.
        reason: For a refusal: id of the rulebook's reason.
        wanted: For a supplement: what to ask for, each once.
        because: Ids of the conditions that decide.
        unanswered: Ids of the conditions that still need an answer.
        cautions: Ids of the deciding conditions whose wording is known only from a draft or from memory.
    """

    kind: ConclusionKind
    type: ContractType | None
    types: tuple[ContractType, ...] = ()
    reason: str | None = None
    wanted: tuple[Text, ...] = ()
    because: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()


def conclude(sheet: Sheet, contract_type: ContractType | None, *, supplements: int = 0) -> Conclusion:
    """Return the conclusion of a sheet.

    Args:
        sheet: The lines with their answers.
        contract_type: The type under which the contract was examined.
        supplements: How often a supplement was asked for already: what still fails then is refused.
    """
    lines = [line for _, members in sheet for line in members]
    against = [line.condition for line in lines if line.stands_against]
    unanswered = tuple(line.condition.id for line in lines if line.decides and not line.is_answered)
    by_remedy = {remedy: [c for c in against if _remedy(c, supplements) is remedy] for remedy in Remedy}
    if refused := by_remedy[Remedy.REFUSE]:
        assert refused[0].otherwise is not None
        return _conclusion(
            ConclusionKind.REFUSE, contract_type, refused, unanswered, reason=refused[0].otherwise.reason
        )
    if other := by_remedy[Remedy.OTHER_TYPE]:
        return _conclusion(
            ConclusionKind.OTHER_TYPE, contract_type, other, unanswered, types=_types(other, contract_type)
        )
    if curable := by_remedy[Remedy.SUPPLEMENT]:
        return _conclusion(
            ConclusionKind.SUPPLEMENT, contract_type, curable, unanswered, wanted=_wanted(curable)
        )
    kind = ConclusionKind.INCOMPLETE if unanswered or contract_type is None else ConclusionKind.RECOGNISE
    return _conclusion(kind, contract_type, [], unanswered)


def _remedy(condition: Condition, supplements: int) -> Remedy | None:
    if condition.otherwise is None:
        return None
    fruitless = condition.otherwise.remedy is Remedy.SUPPLEMENT and supplements > 0
    return Remedy.REFUSE if fruitless else condition.otherwise.remedy


def _conclusion(
    kind: ConclusionKind,
    contract_type: ContractType | None,
    deciding: Sequence[Condition],
    unanswered: tuple[str, ...],
    *,
    types: tuple[ContractType, ...] = (),
    reason: str | None = None,
    wanted: tuple[Text, ...] = (),
) -> Conclusion:
    return Conclusion(
        kind=kind,
        type=contract_type,
        types=types,
        reason=reason,
        wanted=wanted,
        because=tuple(condition.id for condition in deciding),
        unanswered=unanswered,
        cautions=tuple(c.id for c in deciding if c.reference.evidence in {Evidence.DRAFT, Evidence.MEMORY}),
    )


def _types(deciding: Sequence[Condition], present: ContractType | None) -> tuple[ContractType, ...]:
    named = [kind for c in deciding if c.otherwise is not None for kind in c.otherwise.consider]
    return tuple(kind for kind in dict.fromkeys(named) if kind is not present)


def _wanted(deciding: Sequence[Condition]) -> tuple[Text, ...]:
    texts = [
        c.otherwise.wanted for c in deciding if c.otherwise is not None and c.otherwise.wanted is not None
    ]
    return tuple(dict.fromkeys(texts))
