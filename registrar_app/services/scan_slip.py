"""Verifies the text of a slip's QR code offline: the statement's signature, its signer, and the register if at hand.

Reading the code from paper is the scanner's work; the file itself is verified in ``verify_slip``.
"""

from __future__ import annotations

from registrar_app.domain import interchange
from registrar_app.domain.act import ActKind
from registrar_app.domain.case_history import entries_of, entry_of
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.registration import REPLACING, Case
from registrar_app.domain.roster import Roster
from registrar_app.domain.slip import (
    SIGNER_DIGITS,
    MalformedStatementError,
    SignedStatement,
    SlipFacts,
    SlipStatement,
    SlipVerdict,
    read_statement,
)
from registrar_app.domain.text import Text
from registrar_app.services.judge_statement import (
    NOT_ISSUED,
    Judgement,
    judge_day,
    judge_lost_keys,
    judge_signer,
    judge_state,
    judge_unknown,
    judge_used_number,
)
from registrar_app.services.ports import RegisterStore
from registrar_app.services.program import Program


def scan_slip(program: Program, text: str, roster: Roster, store: RegisterStore | None) -> SlipVerdict:
    """Return the verdict on a QR code's text.

    Args:
        program: For the signature.
        text: As the scanner gave it; white space around it does not matter.
        roster: Who may sign.
        store: A register that may know the registration.

    Raises:
        InputRefusedError: it is not the text of a slip's code.
    """
    signed = _read(text)
    statement = signed.statement
    judgement = Judgement()
    signer = next((r for r in roster.registrars if r.fingerprint[:SIGNER_DIGITS] == statement.signer), None)
    if signer is None:
        judgement.against.append(
            Text(
                "签名人不在名册中（名册过旧的，请用最新名册核验）",
                "the signer is not on the roster (if the roster is old, use a newer one)",
            )
        )
        return judgement.verdict(roster, None, None)
    if not program.keys.signature_holds(signer.certificate, signed.signed, signed.signature):
        judgement.against.append(
            Text(
                "签名不成立，二维码内容不是该登记员签发的",
                "the signature does not hold; the registrar did not issue this code",
            )
        )
        return judgement.verdict(roster, signer, None)
    judge_signer(judgement, signer, statement.issued_on, statement.slip_no[:6])
    judge_used_number(judgement, store, statement)
    judge_day(judgement, statement, roster)
    recorded = store is not None and _judge_register(judgement, store, statement)
    judge_lost_keys(judgement, recorded=recorded)
    return judgement.verdict(roster, signer, SlipFacts.of(statement))


def _read(text: str) -> SignedStatement:
    try:
        return read_statement(text.strip())
    except MalformedStatementError as error:
        raise InputRefusedError(
            "SLIP-CODE-UNREADABLE",
            "HT1/…",
            Text("不是登记凭单的二维码文本", "this is not the text of a slip's QR code"),
            Text(
                "重新扫描，文本应以 HT1/ 开头且完整；仍不行的，请登记机构提供凭单文件",
                "scan again, the text begins with HT1/ and must be complete; if that does not help, ask the office for the file",
            ),
        ) from error


def _judge_register(judgement: Judgement, store: RegisterStore, statement: SlipStatement) -> bool:
    """Compare with the register; whether it has a record of issuing such a slip.

    The signature alone does not make it true: whoever has a registrar's key can write any code.
    """
    kept = store.act_by_hash(statement.act_hash)
    case = store.load_case(kept.act().case) if kept is not None else None
    entry = entry_of(case, statement.act_hash) if case is not None else None
    own = store.identity.device == statement.slip_no[:9]
    if case is None or entry is None:
        judge_unknown(judgement, own=own, received=kept is not None)
        return False
    if entry.act.body.get("slip_no") != statement.slip_no:
        judgement.against.append(
            Text("登记簿中这项登记的凭单号不同", "the register has another slip number for this registration")
        )
    if entry.act.on != statement.registered_on or not _stood(case, statement):
        judgement.against.append(
            Text(
                "登记簿中这项登记的日期或金额从来不是这样",
                "the register never had this day or these amounts for this registration",
            )
        )
    recorded = _is_issued(case, statement)
    if not recorded:
        (judgement.against if own else judgement.doubts).append(NOT_ISSUED)
    amounts = (case.contract.contract_value, case.contract.transaction_amount)
    judge_state(judgement, case, current=amounts == (statement.contract_value, statement.transaction_amount))
    return recorded


def _stood(case: Case, statement: SlipStatement) -> bool:
    """Whether the registration had these amounts, at first or by a later act."""
    said = statement.contract_value, statement.transaction_amount
    contents = (entry.act.body.get("contract") for entry in entries_of(case, ActKind.REGISTER, *REPLACING))
    versions = (interchange.read_contract(content) for content in contents if content is not None)
    return any((version.contract_value, version.transaction_amount) == said for version in versions)


def _is_issued(case: Case, statement: SlipStatement) -> bool:
    """Whether the signer issued a slip of the registration on that day."""
    return any(
        entry.act.on == statement.issued_on
        and entry.act.body.get("slip_no") == statement.slip_no
        and entry.act.signing_certificate[:SIGNER_DIGITS] == statement.signer
        for entry in entries_of(case, ActKind.ISSUE_SLIP)
    )
