"""Keeps drafts: made, autosaved, copied and thrown away, always private to this PC; acts are left to ``decide``."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import replace

from registrar_app.domain.contract import Contract
from registrar_app.domain.draft_undo import DraftUndo
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.registration import OPEN_STATES, Case
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk


def create_draft(desk: Desk, contract: Contract | None = None) -> str:
    """Keep a new draft and return its uid, the contract's own where it has one.

    Raises:
        AnswerNoError: the register has a case of that uid.
    """
    contract = contract or Contract()
    uid = contract.uid or str(uuid.uuid4())
    if contract.uid and desk.store.load_case(uid) is not None:
        raise AnswerNoError(
            "CASE-EXISTS",
            uid,
            Text("该合同已在库中", "this contract is in the register already"),
            Text("打开已有的记录", "open the existing one"),
        )
    with desk.store.writing() as writer:
        writer.save_draft(uid, replace(contract, uid=uid), {})
    return uid


def save_draft(
    desk: Desk,
    uid: str,
    contract: Contract,
    unparsed: Mapping[str, str],
    reasons: Mapping[str, str] | None = None,
    *,
    undo: DraftUndo | None = None,
    known: Case | None = None,
) -> Case | None:
    """Keep the working content of an open case, with what was typed and is not a value yet, and return how it is kept.

    Args:
        desk: The open desk.
        uid: The case.
        contract: The content as it stands.
        unparsed: What was typed and is no value, by path.
        reasons: What was typed for queries, by explanation key; ``None`` leaves what is kept.
        undo: The steps that can be taken back; ``None`` leaves what is kept.
        known: How it was kept when it was read; it then must be so still.

    Raises:
        AnswerNoError: the case is decided, its content changes only by an amending act; or it was changed meanwhile.
    """
    with desk.store.writing() as writer:
        if known is not None:
            _require_unchanged(desk.store.load_case(uid), known)
        writer.save_draft(uid, replace(contract, uid=uid), unparsed, reasons, undo=undo)
        return desk.store.load_case(uid)


def _require_unchanged(now: Case | None, known: Case) -> None:
    """Refuse to write over what another window, or a command, has written since."""
    if now is not None and (now.contract, now.unparsed) == (known.contract, known.unparsed):
        return
    if now is not None and now.state not in OPEN_STATES:
        return  # decided meanwhile: the store refuses it in its own words
    raise AnswerNoError(
        "DRAFT-CHANGED",
        known.uid,
        Text(
            "这份草稿已在另一个窗口或命令行里改动；这里新录入的没有写入，没有盖掉那边的内容",
            "this draft was changed in another window or by a command; what was typed here is not written, nothing there is lost",
        ),
        Text(
            "离开登记表时另存副本，再打开这份合同，把副本里的内容补录进去",
            "leave the form and save a copy, open the contract again and enter what the copy has",
        ),
    )


def delete_draft(desk: Desk, uid: str) -> None:
    """Throw a draft away; of one whose acts were all returned, those acts stay and a slip number still names it.

    Raises:
        AnswerNoError: an act stands; nothing registered is ever deleted.
    """
    load_case(desk, uid)
    with desk.store.writing() as writer:
        writer.delete_draft(uid)


def copy_as_new(desk: Desk, uid: str) -> str:
    """Keep a new draft with the content of another case, without its registration, and return the new uid."""
    original = load_case(desk, uid).contract
    return create_draft(desk, replace(original, uid=None, contract_no=None, registration=None, payments=None))


def copy_party(desk: Desk, uid: str, role: str) -> str:
    """Keep a new draft that has nothing but a party of another case, in the same role, and return the new uid.

    Raises:
        AnswerNoError: there is no such case, or it names no such party.
    """
    original = load_case(desk, uid).contract
    party = original.seller if role == "seller" else original.buyer
    if party is None:
        raise AnswerNoError(
            "CASE-NO-PARTY",
            role,
            Text("这份合同没有填这一方", "this contract does not name that party"),
            Text("换一份合同，或复制另一方", "choose another contract or the other party"),
        )
    return create_draft(desk, Contract(seller=party) if role == "seller" else Contract(buyer=party))


def load_case(desk: Desk, uid: str) -> Case:
    """Return the case that ``uid`` (or its unique beginning, a slip or official number) names.

    Raises:
        AnswerNoError: there is none.
    """
    known = desk.store.resolve_uid(uid)
    case = desk.store.load_case(known) if known else None
    gone = known or uid.strip().lower()
    if case is None and desk.store.returned_acts(gone):
        raise AnswerNoError(
            "CASE-THROWN-AWAY",
            gone,
            Text(
                "该号所指的合同已全部退回，草稿已删除，原凭单作废；办理记录仍在库中",
                "all acts of this contract were returned and its draft was thrown away; the slip is void, the acts are kept",
            ),
            Text(
                "查看办理经过用 store journal；仍需登记的，重新录入合同",
                "store journal tells what was done; enter the contract again if it is still to be registered",
            ),
        )
    if case is None:
        raise AnswerNoError(
            "CASE-UNKNOWN",
            uid,
            Text("库中没有这份合同", "there is no such contract"),
            Text("用 contract list 查看编号", "look its number up with contract list"),
        )
    return case
