"""Fills in the examination sheets of the demo: what the data leaves open is answered as a registrar would who found it so."""

from __future__ import annotations

from dataclasses import replace

from registrar_app.domain.conclusion import ConclusionKind, SheetLine
from registrar_app.domain.condition import Effect
from registrar_app.domain.examination import Answer, Verdict
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import load_case
from registrar_app.services.examine import examine_case, give_answer, save_working_sheet

NOTE = "演示：已核对合同原件与所附材料"


def answer_in_favour(desk: Desk, uid: str) -> ConclusionKind:
    """Answer every open line in the contract's favour and return what the sheet then concludes."""
    working = examine_case(desk, uid).working
    if working.worksheet.mixed is None:
        working = replace(working, worksheet=replace(working.worksheet, mixed=False))
        save_working_sheet(desk, uid, working)
    for line in examine_case(desk, uid).lines:
        if line.decides and not line.is_answered:
            working = give_answer(working, line.condition.id, _in_favour(line))
    save_working_sheet(desk, uid, working)
    return examine_case(desk, uid).conclusion.kind


def answer_for_refusal(desk: Desk, uid: str, reason: str) -> None:
    """Answer so that the sheet concludes with a refusal for that reason, where one of its conditions leads there."""
    answer_in_favour(desk, uid)
    examined = examine_case(desk, uid)
    supplemented = any(entry.act.kind == "request_supplement" for entry in load_case(desk, uid).history)
    for line in examined.lines:
        otherwise = line.condition.otherwise
        if (
            otherwise is None
            or otherwise.reason != reason
            or (otherwise.wanted is not None and not supplemented)
        ):
            continue
        against = Verdict.MET if line.condition.effect is Effect.EXCLUDING else Verdict.NOT_MET
        answer = Answer(verdict=against, note=NOTE)
        save_working_sheet(desk, uid, give_answer(examined.working, line.condition.id, answer))
        return


def _in_favour(line: SheetLine) -> Answer:
    excluding = line.condition.effect is Effect.EXCLUDING
    return Answer(verdict=Verdict.NOT_MET if excluding else Verdict.MET, note="" if excluding else NOTE)
