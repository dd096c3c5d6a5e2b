"""Keeps the examination as a signed act carries it: sheet, conclusion, how the registrar dealt with it, papers attached.

A court may read it years later: the rulebook is named with the hash of the wording that was answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from registrar_app.domain.amount_worksheet import Worksheet, read_worksheet, write_worksheet
from registrar_app.domain.conclusion import Conclusion, ConclusionKind
from registrar_app.domain.contract import ContractType
from registrar_app.domain.examination import (
    Answer,
    Decided,
    MalformedExaminationError,
    WorkingSheet,
    read_answers,
    write_answers,
)
from registrar_app.domain.text import Text


@dataclass(frozen=True, slots=True)
class AttachedPaper:
    """One attachment that the case had when it was decided: SHA-256 (hex), file name, bytes."""

    sha256: str
    name: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedExamination:
    """What a deciding act says of the examination behind it.

    Attributes:
        rulebook: Id of the rulebook.
        edition: SHA-256 of its pack, hex.
        answers: By condition id, the program's among them.
        override: The registrar's reason for deciding otherwise; "" when the conclusion was confirmed.
    """

    rulebook: str
    edition: str
    answers: Mapping[str, Answer]
    worksheet: Worksheet
    disputed: bool
    conclusion: Conclusion
    decided: Decided
    override: str
    papers: tuple[AttachedPaper, ...]

    @property
    def working(self) -> WorkingSheet:
        """What the registrar answered, to go on from; the program proves its own answers anew."""
        given = {condition: answer for condition, answer in self.answers.items() if not answer.by_program}
        return WorkingSheet(
            answers=given,
            worksheet=self.worksheet,
            disputed=self.disputed,
            rulebook=self.rulebook,
            edition=self.edition,
        )


def write_examination(examination: SignedExamination) -> dict[str, Any]:
    """Return the examination as plain canonical-JSON values."""
    conclusion = examination.conclusion
    return {
        "rulebook": examination.rulebook,
        "edition": examination.edition,
        "answers": write_answers(examination.answers),
        "worksheet": write_worksheet(examination.worksheet),
        "disputed": examination.disputed,
        "conclusion": {
            "kind": conclusion.kind.value,
            "type": conclusion.type.value if conclusion.type else None,
            "types": [kind.value for kind in conclusion.types],
            "reason": conclusion.reason,
            "wanted": [[text.zh, text.en] for text in conclusion.wanted],
            "because": list(conclusion.because),
            "unanswered": list(conclusion.unanswered),
            "cautions": list(conclusion.cautions),
        },
        "decided": examination.decided.value,
        "override": examination.override,
        "papers": [{"sha256": p.sha256, "name": p.name, "size": p.size} for p in examination.papers],
    }


def read_examination(value: object) -> SignedExamination:
    """Return the examination of a signed act.

    Raises:
        MalformedExaminationError: it is in another form.
    """
    try:
        if not isinstance(value, Mapping):
            raise MalformedExaminationError("examination")
        return SignedExamination(
            rulebook=_text(value["rulebook"]),
            edition=_text(value["edition"]),
            answers=read_answers(value["answers"]),
            worksheet=read_worksheet(value["worksheet"]),
            disputed=_truth(value["disputed"]),
            conclusion=_read_conclusion(value["conclusion"]),
            decided=Decided(value["decided"]),
            override=_text(value["override"]),
            papers=tuple(_read_paper(paper) for paper in _list(value["papers"])),
        )
    except MalformedExaminationError:
        raise
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise MalformedExaminationError(f"examination: {error}") from error


def _read_conclusion(value: Mapping[str, Any]) -> Conclusion:
    return Conclusion(
        kind=ConclusionKind(value["kind"]),
        type=ContractType(value["type"]) if value["type"] is not None else None,
        types=tuple(ContractType(kind) for kind in _list(value["types"])),
        reason=_text(value["reason"]) if value["reason"] is not None else None,
        wanted=tuple(Text(*map(_text, _list(both))) for both in _list(value["wanted"])),
        because=tuple(_text(one) for one in _list(value["because"])),
        unanswered=tuple(_text(one) for one in _list(value["unanswered"])),
        cautions=tuple(_text(one) for one in _list(value["cautions"])),
    )


def _read_paper(value: Mapping[str, Any]) -> AttachedPaper:
    size = value["size"]
    if type(size) is not int or size < 0:
        raise MalformedExaminationError("papers")
    return AttachedPaper(_text(value["sha256"]), _text(value["name"]), size)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise MalformedExaminationError("text")
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise MalformedExaminationError("disputed")
    return value


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise MalformedExaminationError("list")
    return value
