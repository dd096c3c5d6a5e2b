"""Issues the slip of a registered contract: composes and signs the page; file and act are kept by ``sealed_page``.

Drawing is in ``documents``, sealing in ``signing``; what a slip proves is judged in ``verify_slip``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from registrar_app.domain.act import ActKind, SignedAct
from registrar_app.domain.case_history import last_replacing
from registrar_app.domain.contract import Contract, Registration
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.party import Party
from registrar_app.domain.registration import Case, CaseState
from registrar_app.domain.slip import SIGNER_DIGITS, SlipStatement, qr_text, statement_text
from registrar_app.domain.text import Text
from registrar_app.services.act_on_case import required_text, rulebook_of
from registrar_app.services.compose_act import require_registrar
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import SlipContent
from registrar_app.services.drafts import load_case
from registrar_app.services.program import Program
from registrar_app.services.sealed_page import IssuedPage, SealedPage, Sealing, issue_page

ACT, ACT_SIGNATURE = "act.json", "act.sig"
AMENDMENT, AMENDMENT_SIGNATURE = "amendment.json", "amendment.sig"
STATEMENT = "slip.txt"
"""Names of the attachments: the registering act with its signature, the last that replaced its content, the QR code's text."""

SLIP_REASON = "签发技术合同认定登记凭单"


def preview_slip(program: Program, desk: Desk, uid: str) -> bytes:
    """Return the page as it would be issued, unsigned, without QR code and marked as a preview.

    Raises:
        AnswerNoError: the contract is not registered by this office, or a character cannot be printed.
    """
    case = _registered_case(desk, uid)
    return program.slips.print_slip(_content(desk, case, ""))


def prepare_slip(program: Program, desk: Desk, uid: str) -> Sealing:
    """Read what the next slip says, and return what draws and signs it; nothing is kept before ``issue_page``.

    Args:
        program: For the page.
        desk: With an unlocked registrar's key.
        uid: The case, or anything that names it.

    Raises:
        AnswerNoError: the contract is not registered by this office.
        MachineRefusedError: the key is locked or may not sign here.
    """
    case = _registered_case(desk, uid)
    today = desk.today()
    require_registrar(desk, today)
    key = desk.require_key()
    statement = _statement(case, today, key.fingerprint)
    content, attachments = _content(desk, case, ""), _acts(desk, case)

    def seal() -> SealedPage:
        code = qr_text(statement, key.sign(statement_text(statement).encode("ascii")))
        page = program.slips.print_slip(replace(content, qr_text=code))
        return SealedPage(
            case=case,
            kind=ActKind.ISSUE_SLIP,
            body={"slip_no": statement.slip_no},
            pdf=key.seal_pdf(page, {**attachments, STATEMENT: code.encode("ascii")}, SLIP_REASON),
            copy=content.copy,
            name=_file_name(case),
            on=today,
            signer=key.fingerprint,
            noted_as=EntryKind.SLIP_SAVED,
            detail={"copy": str(content.copy)} if content.copy > 1 else {},
        )

    return seal


def issue_slip(program: Program, desk: Desk, uid: str, target: Path | None, reason: str = "") -> IssuedPage:
    """Issue the slip: one signed PDF and one act with its hash.

    Args:
        program: For the page.
        desk: With an unlocked registrar's key.
        uid: The case, or anything that names it.
        target: A file ending in ``.pdf``, a folder to put it in, or ``None`` for the bytes alone.
        reason: Why it is printed again, as in ``with_reason``.

    Raises:
        AnswerNoError: the contract is not registered by this office, a character cannot be printed, or another act
            on the case came in between.
        MachineRefusedError: the key is locked or may not sign here, or the file cannot be written; nothing is kept then.
        UsageError: the rulebook wants a reason for printing again, or what was given cannot be kept.
    """
    return issue_page(desk, with_reason(desk, prepare_slip(program, desk, uid)(), reason), target)


def with_reason(desk: Desk, page: SealedPage, reason: str) -> SealedPage:
    """Return the page with the reason why it is printed again (补打), which its act keeps; the first copy needs none.

    Raises:
        UsageError: the rulebook wants a reason and there is none, or it cannot be kept.
    """
    if page.copy <= 1 or not (reason.strip() or wants_reason(desk, page.case)):
        return page
    return replace(page, body={**page.body, "reason": required_text("reason", reason)})


def wants_reason(desk: Desk, case: Case) -> bool:
    """Whether the rulebook that judges the case wants a reason for every slip that is printed again."""
    return rulebook_of(desk, case).reprint_reason


def _registered_case(desk: Desk, uid: str) -> Case:
    case = load_case(desk, uid)
    ours = case.office == desk.store.identity.office and not case.registered_elsewhere
    if case.state is CaseState.REGISTERED and ours and case.rulebook is not None:
        return case
    problem = Text(
        f"{case.state.label.zh}的合同不能签发凭单",
        f"no slip can be issued: the contract is {case.state.label.en}",
    )
    if case.state is CaseState.REGISTERED:
        problem = Text("该合同不是本机构登记的", "this contract was not registered by this office")
    raise AnswerNoError(
        "SLIP-NOT-REGISTERED",
        case.uid,
        problem,
        Text("先办理登记；其他机构登记的，请其签发", "register it first; another office issues its own"),
    )


def _registration(case: Case) -> tuple[Registration, str]:
    registration = case.contract.registration
    if registration is None or registration.slip_no is None:
        raise ValueError("a registered case of ours has a slip number")
    return registration, registration.slip_no


def _amounts(case: Case) -> tuple[int, int]:
    contract = case.contract
    if contract.contract_value is not None and contract.transaction_amount is not None:
        return contract.contract_value, contract.transaction_amount
    raise AnswerNoError(
        "SLIP-AMOUNTS",
        case.uid,
        Text("合同成交额或技术交易额未填", "contract value or transaction amount is not known"),
        Text("用“变更登记”补填后再签发", "amend the contract, then issue the slip"),
    )


def _statement(case: Case, today: date, fingerprint: str) -> SlipStatement:
    registration, slip_no = _registration(case)
    contract_value, transaction_amount = _amounts(case)
    return SlipStatement(
        slip_no=slip_no,
        registered_on=registration.registered_on,
        issued_on=today,
        contract_value=contract_value,
        transaction_amount=transaction_amount,
        act_hash=_last(case, ActKind.REGISTER) or "",
        signer=fingerprint[:SIGNER_DIGITS],
    )


def _last(case: Case, kind: ActKind) -> str | None:
    return next((entry.hash for entry in reversed(case.history) if entry.act.kind is kind), None)


def _acts(desk: Desk, case: Case) -> dict[str, bytes]:
    registering = _kept_act(desk, _last(case, ActKind.REGISTER))
    attachments = {ACT: registering.payload, ACT_SIGNATURE: registering.signature}
    replacing = last_replacing(case)
    if replacing is not None:
        amended = _kept_act(desk, replacing.hash)
        attachments |= {AMENDMENT: amended.payload, AMENDMENT_SIGNATURE: amended.signature}
    return attachments


def _kept_act(desk: Desk, act_hash: str | None) -> SignedAct:
    act = desk.store.act_by_hash(act_hash) if act_hash else None
    if act is None:
        raise ValueError("the register names an act that it does not keep")
    return act


def _file_name(case: Case) -> str:
    """Return the file's name; a second copy does not take the place of the first."""
    copy = f"-{case.slip_copies + 1}" if case.slip_copies else ""
    return f"{_registration(case)[1]}{copy}.pdf"


# ------------------------------------------------------------------------------------------- content


def _signer(desk: Desk) -> str:
    signer = desk.registrar()
    return f"{signer.name}（{signer.id}）" if signer else ""


def _content(desk: Desk, case: Case, code: str) -> SlipContent:
    roster = desk.require_roster()
    contract = case.contract
    registration, slip_no = _registration(case)
    contract_value, transaction_amount = _amounts(case)
    registrar_id = registration.registrar or ""
    seller, buyer = contract.seller or Party(), contract.buyer or Party()
    return SlipContent(
        slip_no=slip_no,
        registered_on=registration.registered_on,
        contract_name=contract.name or "",
        contract_no=contract.contract_no or "",
        type_label=_type_label(contract),
        seller_name=seller.name or "",
        seller_code=seller.credit_code or "",
        buyer_name=buyer.name or "",
        buyer_code=buyer.credit_code or "",
        intermediary_name=(contract.intermediary.name or "") if contract.intermediary else "",
        signed_on=contract.signed_on,
        effective_from=contract.effective_from,
        effective_to=contract.effective_to,
        contract_value=contract_value,
        transaction_amount=transaction_amount,
        office_name=roster.office_name(registration.office or ""),
        registrar_name=roster.registrar_name(registrar_id),
        registrar_id=registrar_id,
        signer=_signer(desk),
        legal_basis=_legal_basis(desk, case),
        official_no=registration.official_no or "",
        chain_head=_chain_head(desk, case),
        qr_text=code,
        copy=case.slip_copies + 1,
        practice=roster.practice or desk.store.identity.practice,
    )


def _type_label(contract: Contract) -> str:
    if contract.type is None:
        return ""
    subtype = contract.subtype.label.zh if contract.subtype else contract.type.label.zh
    return (
        contract.type.label.zh
        if subtype == contract.type.label.zh
        else f"{contract.type.label.zh}（{subtype}）"
    )


def _legal_basis(desk: Desk, case: Case) -> str:
    try:
        rulebook = desk.packs.rulebook(case.rulebook or "")
        return replace(rulebook.reference, instrument=rulebook.title.zh, place="").cite()
    except KeyError:  # a pack that has been taken away since: its id still says which it was
        return case.rulebook or ""


def _chain_head(desk: Desk, case: Case) -> str:
    """Return the hash of the last act of this device's chain before the slip's own."""
    return desk.store.chain_head() or case.last_hash or ""
