"""Examines a contract point by point: the sheet of its type by the rulebook in force, answered by data and registrar.

The conclusion is drawn by ``domain.conclusion``; this module gathers, keeps what was answered, and makes of it what a
deciding act signs. Answering decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from registrar_app.domain.amount_worksheet import Derivation, derive_amount
from registrar_app.domain.case_history import last_examination, supplements_of
from registrar_app.domain.conclusion import Conclusion, ConclusionKind, Sheet, SheetLine, conclude
from registrar_app.domain.condition import Condition
from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.examination import Answer, Decided, Verdict, WorkingSheet
from registrar_app.domain.proofs import Proof, ProofBench, prove
from registrar_app.domain.registration import Case, CaseState
from registrar_app.domain.rulebook import Rulebook
from registrar_app.domain.signed_examination import (
    AttachedPaper,
    SignedExamination,
    read_examination,
    write_examination,
)
from registrar_app.domain.text import Text
from registrar_app.services.act_on_case import judged_on, required_text, rulebook_of
from registrar_app.services.check_contract import surroundings
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import load_case
from registrar_app.services.ports import StoreWriter


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A contract on its sheet.

    Attributes:
        working: What the registrar answered, carried over to the rulebook in force.
        dropped: Ids of answers that another rulebook's wording made void.
        derivation: The worksheet worked out.
    """

    contract: Contract
    rulebook: Rulebook
    sheet: Sheet
    working: WorkingSheet
    dropped: tuple[str, ...]
    derivation: Derivation
    conclusion: Conclusion
    papers: tuple[AttachedPaper, ...]

    @property
    def lines(self) -> tuple[SheetLine, ...]:
        """Every line in the order of the sheet."""
        return tuple(line for _, members in self.sheet for line in members)

    @property
    def progress(self) -> tuple[int, int]:
        """How many lines that decide are answered, and how many there are."""
        deciding = [line for line in self.lines if line.decides]
        return sum(line.is_answered for line in deciding), len(deciding)


def examine_case(desk: Desk, uid: str) -> Examined:
    """Return the sheet of a case as it stands.

    Raises:
        AnswerNoError: there is no such case.
    """
    case = load_case(desk, uid)
    return examine(desk, case, case.contract, working_sheet(desk, case))


def examine(desk: Desk, case: Case, contract: Contract, working: WorkingSheet) -> Examined:
    """Return a contract on its sheet, with what the data proves and what the registrar answered.

    Args:
        desk: The open desk.
        case: The case; an empty one for a contract that is not kept yet.
        contract: The content as it stands in the form.
        working: What was answered so far.
    """
    rulebook = rulebook_of(desk, case)
    kept, dropped = _carried_over(desk, working, rulebook)
    papers = tuple(AttachedPaper(p.sha256, p.name, p.size) for p in desk.store.papers_of(case.uid))
    on = judged_on(desk, case)
    context = surroundings(desk, contract, uid=case.uid, on=on, retained=kept.worksheet.retained_total)
    bench = ProofBench(contract=contract, context=context, worksheet=kept.worksheet, attachments=len(papers))
    sheet = tuple(
        (group, tuple(_line(condition, bench, kept) for condition in members))
        for group, members in rulebook.sheet_of(contract.type, contract.subtype)
    )
    return Examined(
        contract=contract,
        rulebook=rulebook,
        sheet=sheet,
        working=kept,
        dropped=dropped,
        derivation=derive_amount(contract, kept.worksheet),
        conclusion=conclude(sheet, contract.type, supplements=supplements_of(case)),
        papers=papers,
    )


def working_sheet(desk: Desk, case: Case) -> WorkingSheet:
    """Return what was answered so far: kept with an open case, or signed by the last act that carried an examination."""
    kept = desk.store.working_sheet(case.uid) if case.uid else None
    signed = last_examination(case)
    if kept is not None or signed is None:
        return kept or WorkingSheet()
    return read_examination(signed).working


def save_working_sheet(desk: Desk, uid: str, sheet: WorkingSheet) -> None:
    """Keep what was answered on an open case; today's rulebook of the case is noted with it.

    Raises:
        AnswerNoError: the case is decided; what was signed is never changed.
    """
    case = load_case(desk, uid)
    if case.state not in {CaseState.DRAFT, CaseState.ACCEPTED, CaseState.SUPPLEMENT_REQUESTED}:
        raise AnswerNoError(
            "EXAMINATION-DECIDED",
            case.uid,
            Text(
                f"{case.state.label.zh}的合同，审查表已随登记行为签名",
                f"the contract is {case.state.label.en}; its sheet was signed with the act",
            ),
            Text("用“变更登记”或“重新认定”办理", "amend or re-examine it instead"),
        )
    with desk.store.writing() as writer:
        keep_sheet(desk, writer, case, sheet)


def keep_sheet(desk: Desk, writer: StoreWriter, case: Case, sheet: WorkingSheet) -> None:
    """Keep a sheet with today's rulebook of the case, inside a transaction."""
    rulebook = rulebook_of(desk, case)
    writer.save_sheet(case.uid, replace(sheet, rulebook=rulebook.id, edition=rulebook.edition))


def give_answer(working: WorkingSheet, condition: str, answer: Answer | None) -> WorkingSheet:
    """Return the sheet with one answer put in, or taken out with ``None``."""
    answers = {key: kept for key, kept in working.answers.items() if key != condition}
    return replace(working, answers=answers if answer is None else {**answers, condition: answer})


def settle(
    examined: Examined, wanted: ConclusionKind, *, reason: str | None = None, override: str = ""
) -> dict[str, Any]:
    """Return the examination as the deciding act signs it.

    Args:
        examined: The sheet.
        wanted: What the registrar decides.
        reason: Id of the refusal reason, for a refusal.
        override: Why the registrar decides otherwise than the sheet concludes.

    Raises:
        AnswerNoError: the sheet was begun, concludes something else, and no reason was given for deciding otherwise; or
            an answer links to a paper that was taken off.
        UsageError: a text cannot be kept.
    """
    _require_linked(examined)
    override = required_text("override", override) if override.strip() else ""
    conclusion = examined.conclusion
    agrees = conclusion.kind is wanted and conclusion.reason == reason
    decided = Decided.CONFIRMED if agrees else Decided.OVERRIDDEN
    if not agrees and not override:
        if examined.working.is_begun:
            raise stands_otherwise(examined)
        decided = Decided.UNEXAMINED
    elif conclusion.kind is ConclusionKind.INCOMPLETE and wanted is not ConclusionKind.RECOGNISE:
        decided = Decided.UNEXAMINED
    signed = SignedExamination(
        rulebook=examined.rulebook.id,
        edition=examined.rulebook.edition,
        answers={line.condition.id: line.answer for line in examined.lines if line.answer is not None},
        worksheet=examined.working.worksheet,
        disputed=examined.working.disputed,
        conclusion=conclusion,
        decided=decided,
        override=override if not agrees else "",
        papers=examined.papers,
    )
    return write_examination(signed)


def _require_linked(examined: Examined) -> None:
    """What is signed as a proof must lie with the case."""
    known = {paper.sha256 for paper in examined.papers}
    for line in examined.lines:
        linked = line.answer.attachment if line.answer is not None else None
        if linked is not None and linked not in known:
            raise AnswerNoError(
                "EXAMINATION-PAPER",
                line.condition.id,
                Text("所引用的材料不在该合同的材料中", "the paper that it links to is not with the case"),
                Text("重新添加材料，或改用别的材料", "attach it again, or link to another one"),
            )


def stands_otherwise(examined: Examined) -> AnswerNoError:
    """Return what the registrar is told whose decision is not what the sheet concludes."""
    conclusion = examined.conclusion
    ids = conclusion.because or conclusion.unanswered
    shown = "、".join(ids[:6]) + ("…" if len(ids) > 6 else "")
    return AnswerNoError(
        "EXAMINATION-OTHERWISE",
        shown or "examination",
        Text(
            f"审查表的结论是“{conclusion.kind.label.zh}”",
            f"the sheet concludes otherwise: {conclusion.kind.label.en}",
        ),
        Text(
            "完成审查表；确需作出不同决定的，写明理由",
            "answer the sheet to its end, or give the reason for deciding otherwise",
        ),
    )


def _line(condition: Condition, bench: ProofBench, working: WorkingSheet) -> SheetLine:
    proof = prove(condition.proved_by, bench)
    given = working.answers.get(condition.id)
    if given is not None:
        return SheetLine(
            condition, given, proof.basis if proof else None, _needs_note(condition, given, proof)
        )
    if proof is None or proof.verdict is None:
        return SheetLine(condition, None, proof.basis if proof else None)
    return SheetLine(condition, Answer(verdict=proof.verdict, by_program=True, basis=proof.basis))


def _needs_note(condition: Condition, given: Answer, proof: Proof | None) -> bool:
    """Whether an answer must be explained: it goes against the data, or says that a condition does not apply."""
    against_data = proof is not None and proof.verdict is not None and proof.verdict is not given.verdict
    unusual = given.verdict is Verdict.NOT_APPLICABLE and not condition.may_not_apply
    return (against_data or unusual) and not given.note.strip()


def _carried_over(
    desk: Desk, working: WorkingSheet, rulebook: Rulebook
) -> tuple[WorkingSheet, tuple[str, ...]]:
    """Return the answers that hold under a rulebook: those given to the same words, and the ids of the others."""
    former = _answered_under(desk, working, rulebook)
    lost = tuple(key for key in working.answers if not _same_words(former, rulebook, key))
    answers: Mapping[str, Answer] = {key: a for key, a in working.answers.items() if key not in lost}
    return replace(working, answers=answers, rulebook=rulebook.id, edition=rulebook.edition), lost


def _answered_under(desk: Desk, working: WorkingSheet, present: Rulebook) -> Rulebook | None:
    """Return the rulebook whose words were answered; ``None`` when this PC has its words no more."""
    if not working.rulebook:
        return present
    try:
        former = desk.packs.rulebook(working.rulebook)
    except KeyError:
        return None
    return former if working.edition in {"", former.edition} else None


def _same_words(former: Rulebook | None, present: Rulebook, condition_id: str) -> bool:
    before = former.condition(condition_id) if former is not None else None
    now = present.condition(condition_id)
    return before is not None and now is not None and before.text == now.text
