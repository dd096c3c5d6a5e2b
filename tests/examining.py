"""Answers examination sheets for tests: everything in favour, or one condition against."""

from __future__ import annotations

from dataclasses import replace

from registrar_app.domain.condition import Effect
from registrar_app.domain.examination import Answer, Verdict
from registrar_app.services.demo.examining import answer_in_favour
from registrar_app.services.desk import Desk
from registrar_app.services.examine import examine_case, give_answer, save_working_sheet


def answer_all(desk: Desk, uid: str) -> None:
    """Answer every open line in the contract's favour."""
    answer_in_favour(desk, uid)


def answer_against(desk: Desk, uid: str, condition: str, note: str = "查合同第三条") -> None:
    """Answer everything in favour, then one condition against."""
    answer_in_favour(desk, uid)
    examined = examine_case(desk, uid)
    line = next(line for line in examined.lines if line.condition.id == condition)
    verdict = Verdict.MET if line.condition.effect is Effect.EXCLUDING else Verdict.NOT_MET
    answer = Answer(verdict=verdict, note=note)
    save_working_sheet(desk, uid, give_answer(examined.working, condition, answer))


def answer_one(desk: Desk, uid: str, condition: str, answer: Answer | None) -> None:
    """Put one answer in, or take it out."""
    working = examine_case(desk, uid).working
    save_working_sheet(desk, uid, give_answer(working, condition, answer))


def set_worksheet(desk: Desk, uid: str, **changes: object) -> None:
    """Change the amount worksheet."""
    working = examine_case(desk, uid).working
    save_working_sheet(desk, uid, replace(working, worksheet=replace(working.worksheet, **changes)))
