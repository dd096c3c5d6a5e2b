"""Keeps an examination (认定审查): what was answered to each condition, by whom, and its form inside a signed act.

Which conditions there are is the rulebook's, what the data proves is in ``proofs``, what follows in ``conclusion``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from registrar_app.domain.amount_worksheet import Worksheet, read_worksheet, write_worksheet
from registrar_app.domain.condition import Effect
from registrar_app.domain.field_readers import LIST_LIMIT
from registrar_app.domain.text import Text

NOTE_LIMIT = 2_000


class Verdict(StrEnum):
    """Whether what a condition says holds of the contract; of an excluding condition: whether the contract falls under it."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"

    def label(self, effect: Effect) -> Text:
        """The word on the sheet: 满足 for what is required, 属于 for what excludes."""
        return (_EXCLUDING_LABELS if effect is Effect.EXCLUDING else _LABELS)[self]

    def stands_against(self, effect: Effect) -> bool:
        """Whether the answer stands against recognition."""
        against = {Effect.REQUIRED: Verdict.NOT_MET, Effect.EXCLUDING: Verdict.MET}
        return against.get(effect) is self


_LABELS = {
    Verdict.MET: Text("满足", "met"),
    Verdict.NOT_MET: Text("不满足", "not met"),
    Verdict.NOT_APPLICABLE: Text("不适用", "not applicable"),
}
_EXCLUDING_LABELS = {
    Verdict.MET: Text("属于", "is the case"),
    Verdict.NOT_MET: Text("不属于", "is not the case"),
    Verdict.NOT_APPLICABLE: Text("不适用", "not applicable"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer.

    Attributes:
        verdict: What was answered.
        by_program: Whether the data proved it; then ``basis`` says how.
        note: The registrar's words.
        attachment: SHA-256 of the attachment that proves it, hex.
        page: Page of the attachment, from 1.
        items: Places of the list's members that were ticked, from 0.
    """

    verdict: Verdict
    by_program: bool = False
    basis: Text | None = None
    note: str = ""
    attachment: str | None = None
    page: int | None = None
    items: tuple[int, ...] = ()


class Decided(StrEnum):
    """How the registrar dealt with the conclusion that the sheet drew."""

    CONFIRMED = "confirmed"
    OVERRIDDEN = "overridden"
    UNEXAMINED = "unexamined"

    @property
    def label(self) -> Text:
        """The words on the sheet."""
        return _DECIDED_LABELS[self]


_DECIDED_LABELS = {
    Decided.CONFIRMED: Text("登记员确认审查结论", "the registrar confirmed the conclusion"),
    Decided.OVERRIDDEN: Text("登记员作出与审查结论不同的决定", "the registrar decided otherwise"),
    Decided.UNEXAMINED: Text("未逐条审查", "not examined point by point"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingSheet:
    """What a registrar has answered so far; private until a decision signs it.

    Attributes:
        answers: By condition id; the program's own answers are not kept here, they are proved anew.
        disputed: Whether the case was handed to experts as disputed (the longer time limit).
        rulebook: Id of the rulebook whose conditions were answered; "" while nothing was.
        edition: SHA-256 of its pack, hex; "" where the wording is not known.
    """

    answers: Mapping[str, Answer] = field(default_factory=dict)
    worksheet: Worksheet = field(default_factory=Worksheet)
    disputed: bool = False
    rulebook: str = ""
    edition: str = ""

    @property
    def is_begun(self) -> bool:
        """Whether a person has answered anything."""
        return bool(self.answers) or self.disputed or self.worksheet != Worksheet()


class MalformedExaminationError(ValueError):
    """The value is no examination; the text names the place."""


_SHEET_KEYS = {"format", "rulebook", "edition", "disputed", "answers", "worksheet"}
_ANSWER_KEYS = {"verdict", "by_program", "basis", "note", "attachment", "page", "items"}


def write_answers(answers: Mapping[str, Answer]) -> dict[str, Any]:
    """Return the answers as plain JSON values; a plain answer of a person is its verdict alone."""
    return {condition: _plain(answer) for condition, answer in answers.items()}


def read_answers(value: object) -> dict[str, Answer]:
    """Return the answers of plain JSON values.

    Raises:
        MalformedExaminationError: naming the condition.
    """
    if not isinstance(value, dict):
        raise MalformedExaminationError("answers")
    return {condition: _read_answer(condition, entry) for condition, entry in value.items()}


def write_sheet(sheet: WorkingSheet) -> dict[str, Any]:
    """Return the working sheet as plain JSON values."""
    return {
        "rulebook": sheet.rulebook,
        "edition": sheet.edition,
        "disputed": sheet.disputed,
        "answers": write_answers(sheet.answers),
        "worksheet": write_worksheet(sheet.worksheet),
    }


def read_sheet(value: object) -> WorkingSheet:
    """Return the working sheet of plain JSON values; every key may be absent.

    Raises:
        MalformedExaminationError: naming the place.
    """
    if not isinstance(value, dict) or set(value) - _SHEET_KEYS:
        raise MalformedExaminationError("examination")
    rulebook, edition, disputed = (
        value.get("rulebook", ""),
        value.get("edition", ""),
        value.get("disputed", False),
    )
    if not isinstance(rulebook, str) or not isinstance(edition, str) or not isinstance(disputed, bool):
        raise MalformedExaminationError("examination")
    try:
        worksheet = read_worksheet(value.get("worksheet") or {})
    except (ValueError, AttributeError, TypeError) as error:
        raise MalformedExaminationError("worksheet") from error
    return WorkingSheet(
        answers=read_answers(value.get("answers") or {}),
        worksheet=worksheet,
        disputed=disputed,
        rulebook=rulebook,
        edition=edition,
    )


def _plain(answer: Answer) -> Any:
    said: dict[str, Any] = {"verdict": answer.verdict.value}
    if answer.by_program:
        said["by_program"] = True
    if answer.basis is not None:
        said["basis"] = [answer.basis.zh, answer.basis.en]
    if answer.note:
        said["note"] = answer.note
    if answer.attachment:
        said["attachment"] = answer.attachment
    if answer.page is not None:
        said["page"] = answer.page
    if answer.items:
        said["items"] = list(answer.items)
    return said if len(said) > 1 else answer.verdict.value


def _read_answer(condition: object, value: object) -> Answer:
    where = f"answers.{condition}"
    if isinstance(value, str):
        value = {"verdict": value}
    if not isinstance(condition, str) or not condition.isascii() or not isinstance(value, dict):
        raise MalformedExaminationError(where)
    verdict = value.get("verdict")
    if set(value) - _ANSWER_KEYS or not isinstance(verdict, str) or verdict not in set(Verdict):
        raise MalformedExaminationError(where)
    note, attachment, page = value.get("note", ""), value.get("attachment"), value.get("page")
    by_program, items = value.get("by_program", False), value.get("items", [])
    fits = (
        isinstance(note, str)
        and len(note) <= NOTE_LIMIT
        and isinstance(attachment, str | None)
        and (page is None or (type(page) is int and 1 <= page <= 10_000))
        and isinstance(by_program, bool)
        and isinstance(items, list)
        and all(type(item) is int and item >= 0 for item in items)
        and len(items) <= LIST_LIMIT
    )
    if not fits:
        raise MalformedExaminationError(where)
    return Answer(
        verdict=Verdict(verdict),
        by_program=by_program,
        basis=_read_basis(value.get("basis"), where),
        note=note,
        attachment=attachment,
        page=page,
        items=tuple(items),
    )


def _read_basis(value: object, where: str) -> Text | None:
    if value is None:
        return None
    if not isinstance(value, list) or len(value) != 2 or not all(isinstance(side, str) for side in value):
        raise MalformedExaminationError(where)
    return Text(value[0], value[1])
