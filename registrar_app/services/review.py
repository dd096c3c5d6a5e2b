"""Lets a second registrar review (复核) a contract, keeps from which amount that is needed, and asks for it before registering.

The limit is the office's own rule: it stands in its register and its journal, and the bureau does not know it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from registrar_app.domain.act import Act, ActKind
from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import AnswerNoError, RegistrarError, UsageError
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.moment import read_moment
from registrar_app.domain.money import format_yuan, group_yuan
from registrar_app.domain.registration import Case, CaseEntry
from registrar_app.domain.review import (
    hash_of,
    largest_of,
    limit_words,
    needs_review,
    standing_reviews,
)
from registrar_app.domain.roster import Standing, judge_standing
from registrar_app.domain.text import Text
from registrar_app.services.act_on_case import append, case_for, require_no_loose_text, required_text
from registrar_app.services.compose_act import require_registrar
from registrar_app.services.desk import Desk
from registrar_app.services.judge_times import standing_then
from registrar_app.services.keep_journal import note as note_entry

LIMIT_MOST = 10**15
"""Fen; ten trillion yuan."""
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class ReviewState:
    """How it stands with the review of a contract: whether the limit asks for one, and the newest one that stands."""

    wanted: bool
    review: CaseEntry | None

    @property
    def is_missing(self) -> bool:
        """Whether it cannot be registered without a review that is not there yet."""
        return self.wanted and self.review is None


def review_contract(
    desk: Desk, uid: str, note: str = "", on: date | None = None, *, contract: Contract | None = None
) -> CaseEntry:
    """复核: sign that the content was reviewed, exactly as it stands now.

    Args:
        desk: With the key of the registrar who reviews.
        uid: The accepted case, or a registered one that is to be amended.
        note: What the reviewer has to say; may be empty.
        on: The day; today when not given.
        contract: The new version where an amendment is reviewed.

    Raises:
        AnswerNoError: the state does not fit, or the draft holds what is no value yet.
        MachineRefusedError: the key is locked or may not sign here.
    """
    case = case_for(desk, uid, ActKind.REVIEW)
    require_no_loose_text(case)
    body: dict[str, Any] = {"reviewed": hash_of(contract or case.contract)}
    if note.strip():
        body["note"] = required_text("note", note)
    return append(desk, case, ActKind.REVIEW, lambda place: body, on)


def review_said(desk: Desk, case: Case, contract: Contract) -> dict[str, str]:
    """Return what an act that puts the content into force says of its review; nothing where none stands or is needed.

    Raises:
        AnswerNoError: the amount is at or above the limit and nobody but its own signer has reviewed this content.
    """
    signer = desk.registrar()
    own = signer.id if signer is not None else None
    reviews = _standing(desk, case, contract)
    review = next((entry for entry in reviews if entry.act.registrar != own), None)
    limit = desk.store.review_limit()
    if review is not None:
        return {"review": review.hash}
    if needs_review(case, contract, limit):
        raise _missing(case, contract, limit or 0, own=bool(reviews))
    return {}


def review_state(desk: Desk, case: Case, contract: Contract) -> ReviewState:
    """Return how it stands with the review of a content, whoever is going to decide on it."""
    has_any = any(entry.act.kind is ActKind.REVIEW for entry in case.history)
    found = _standing(desk, case, contract) if has_any else []
    return ReviewState(needs_review(case, contract, desk.store.review_limit()), found[0] if found else None)


def review_words(desk: Desk, state: ReviewState) -> Text | None:
    """Return how it stands with the review in a few words; ``None`` where none is needed and none stands."""
    if state.review is None:
        return Text("待复核", "Awaiting review") if state.wanted else None
    roster, by = desk.store.roster(), state.review.act.registrar
    name = (roster.registrar_name(by) if roster is not None else "") or by
    return Text(f"{name} 已复核", f"Reviewed by {name}")


def set_review_limit(desk: Desk, limit: int | None) -> None:
    """Keep from which amount (fen) a second registrar reviews, ``None`` for never; the journal names who set it.

    Raises:
        UsageError: the register is the bureau's, the amount is none that can be a limit, or nobody could review.
        MachineRefusedError: the key is locked, or its owner may not act for this office.
    """
    if desk.store.identity.is_bureau:
        raise _refused(Text("复核限额由登记机构设置", "an office sets it, not the bureau"))
    require_registrar(desk, desk.today())
    if limit is not None and not 0 < limit <= LIMIT_MOST:
        raise _refused(Text("限额须大于 0 元", "the limit must be above 0 yuan"))
    if limit is not None and len(_registrars(desk)) < _ENOUGH:
        raise _refused(
            Text(
                "名册上本机构只有一名在任登记员，没有第二人可以复核",
                "the roster has one registrar in force here, and so nobody who could review",
            ),
            Text("请主管部门增列登记员后再设", "ask the bureau for a second registrar first"),
        )
    said = "off" if limit is None else format_yuan(limit)
    with desk.store.writing():
        note_entry(desk, EntryKind.REVIEW_LIMIT_CHANGED, None, {"limit": said})
        desk.store.keep_review_limit(limit)


def _standing(desk: Desk, case: Case, contract: Contract) -> list[CaseEntry]:
    """Return the reviews that stand, the newest first; none by a key that the roster has since called lost by then."""
    roster, office = desk.require_roster(), desk.store.identity.office

    def may_sign(act: Act) -> bool:
        days = act.on, read_moment(act.at).date()
        standing = standing_then(roster.registrar(act.signing_certificate), office, days, None)
        return standing is Standing.IN_FORCE

    return [entry for entry in standing_reviews(case.history, hash_of(contract)) if may_sign(entry.act)]


def _registrars(desk: Desk) -> set[str]:
    office = desk.store.identity.office
    return {
        signer.id
        for signer in desk.require_roster().registrars
        if judge_standing(signer, desk.today(), office) is Standing.IN_FORCE
    }


def _refused(problem: Text, remedy: Text | None = None) -> RegistrarError:
    return UsageError(
        "REVIEW-LIMIT",
        "limit",
        Text(f"{problem.zh}；未改", f"{problem.en}; nothing was changed"),
        remedy or Text("改正后再设", "correct it and try again"),
    )


def _missing(case: Case, contract: Contract, limit: int, *, own: bool) -> AnswerNoError:
    amount, rule = group_yuan(largest_of(case, contract)), limit_words(limit)
    why = (
        Text("复核人就是本次办理人", "the one who decides reviewed it")
        if own
        else Text("这份内容还没有人复核", "nobody has reviewed this content")
    )
    return AnswerNoError(
        "REVIEW-MISSING",
        case.uid,
        Text(
            f"本合同 {amount} 元，{rule.zh}；{why.zh}，没有办理",
            f"{rule.en}; this one has {amount} yuan and {why.en}; nothing was done",
        ),
        Text(
            "请另一位登记员用自己的密钥复核（登记表 Ctrl+Shift+R；命令行 contract review）；复核后改动内容须再复核",
            "let another registrar review it with a key of their own (Ctrl+Shift+R in the form; contract review on the command line); "
            "content that is changed afterwards is reviewed again",
        ),
    )
