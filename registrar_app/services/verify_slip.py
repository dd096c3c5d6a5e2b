"""Verifies a slip's file by the policy "our slip": not a valid signature is asked for, but exactly what we issue.

One signature, over the whole file, certified, by a registrar whom the roster let sign; the attached acts' own
signatures hold and say what the slip states; and where the register knows the case, the file's hash stands in it.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from registrar_app.domain import interchange
from registrar_app.domain.act import Act, ActKind, MalformedActError, SignedAct
from registrar_app.domain.case_history import last_replacing
from registrar_app.domain.contract import Contract
from registrar_app.domain.interchange import MalformedContractError
from registrar_app.domain.moment import read_moment
from registrar_app.domain.registration import REPLACING, Case
from registrar_app.domain.roster import Roster
from registrar_app.domain.slip import (
    SIGNER_DIGITS,
    MalformedStatementError,
    SignedStatement,
    SlipFacts,
    SlipVerdict,
    read_statement,
)
from registrar_app.domain.text import Text
from registrar_app.services.issue_slip import ACT, ACT_SIGNATURE, AMENDMENT, AMENDMENT_SIGNATURE, STATEMENT
from registrar_app.services.judge_statement import (
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
from registrar_app.services.trust_ports import PdfEvidence

FILE_LIMIT = 20_000_000
"""Bytes of the largest PDF that is looked at."""

_CONTRADICTION = Text("附带的登记行为与凭单所述不一致", "the attached act does not say what the slip states")


@dataclass(frozen=True, slots=True)
class _Attached:
    """What a slip carries: the statement, the registering act, and the contract by the latest act, with its hash."""

    signed: SignedStatement
    act: Act
    latest_hash: str
    contract: Contract


class _NotOursError(Exception):
    """What is attached is not what we attach."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def verify_slip(program: Program, pdf: bytes, roster: Roster, store: RegisterStore | None) -> SlipVerdict:
    """Return the verdict on a slip's file.

    Args:
        program: For reading signatures.
        pdf: The file's bytes.
        roster: Who may sign.
        store: A register that may know the case.

    Raises:
        InputRefusedError: it is not a PDF that can be read.
    """
    evidence = program.keys.judge_pdf(pdf)
    judgement = Judgement(against=_file_reasons(evidence))
    if judgement.against or evidence.certificate is None:
        return judgement.verdict(roster, None, None)
    certificate = evidence.certificate
    signer = roster.registrar(sha256(certificate).hexdigest())
    if signer is None:
        if _is_known_for_other_work(certificate, roster):
            judgement.against.append(
                Text("签名证书不是登记员的证书", "the signing certificate is not a registrar's")
            )
        elif any(program.keys.issued_by(certificate, root) for root in roster.roots_ever):
            judgement.doubts.append(
                Text(
                    "签名证书由本根证书签发，但不在所用名册中；请用最新名册核验",
                    "the root issued the signing certificate, but this roster does not list it; use a newer one",
                )
            )
        else:
            judgement.against.append(Text("签名人不在名册中", "the signer is not on the roster"))
        return judgement.verdict(roster, None, None)
    try:
        attached = _attached(program, evidence, roster, judgement)
    except _NotOursError as error:
        judgement.against.append(error.reason)
        return judgement.verdict(roster, signer, None)
    statement = attached.signed.statement
    judge_signer(judgement, signer, statement.issued_on, attached.act.office)
    judge_used_number(judgement, store, statement)
    judge_day(judgement, statement, roster)
    recorded = store is not None and _judge_register(judgement, store, attached, sha256(pdf).hexdigest())
    judge_lost_keys(judgement, recorded=recorded)
    return judgement.verdict(roster, signer, SlipFacts.of(statement, attached.contract))


def _is_known_for_other_work(certificate: bytes, roster: Roster) -> bool:
    """Whether a supervisor, the recovery or a root has this certificate: no newer roster makes a registrar of it."""
    supervisors = (supervisor.certificate for supervisor in roster.supervisors)
    return certificate in {roster.recovery, *roster.roots_ever, *supervisors}


def _file_reasons(evidence: PdfEvidence) -> list[Text]:
    """Return what the file itself fails to prove."""
    if evidence.signatures == 0:
        return [Text("文件没有电子签名", "the file is not signed")]
    if evidence.signatures > 1:
        return [
            Text(
                "文件有多个签名，不是签发的原件", "the file has several signatures; it is not the one issued"
            )
        ]
    failed = {
        Text(
            "签名不成立，内容已被改动", "the signature does not hold; the content was changed"
        ): evidence.intact,
        Text("签名未覆盖整个文件", "the signature does not cover the whole file"): evidence.whole_file,
        Text(
            "签名未禁止改动，不是登记凭单", "the signature does not forbid changes; it is not a slip"
        ): evidence.certified,
    }
    return [reason for reason, holds in failed.items() if not holds]


def _attached(program: Program, evidence: PdfEvidence, roster: Roster, judgement: Judgement) -> _Attached:
    """Return what is attached, after proving that it is signed and fits together."""
    files = evidence.attachments
    expected = {ACT, ACT_SIGNATURE, STATEMENT}
    if set(files) not in ({*expected}, {*expected, AMENDMENT, AMENDMENT_SIGNATURE}):
        raise _NotOursError(Text("附件不是登记凭单的附件", "the attachments are not those of a slip"))
    registering = SignedAct(files[ACT], files[ACT_SIGNATURE])
    latest = registering
    act = latest_act = _proved(program, roster, judgement, registering, {ActKind.REGISTER})
    if AMENDMENT in files:
        latest = SignedAct(files[AMENDMENT], files[AMENDMENT_SIGNATURE])
        latest_act = _proved(program, roster, judgement, latest, REPLACING)
    try:
        signed = read_statement(files[STATEMENT].decode("ascii"))
        contract = interchange.read_contract(latest_act.body["contract"])
    except (MalformedStatementError, MalformedContractError, UnicodeDecodeError, KeyError) as error:
        raise _NotOursError(_CONTRADICTION) from error
    _require_own_statement(program, evidence, signed)
    attached = _Attached(signed, act, latest.hash, contract)
    if signed.statement.act_hash != registering.hash or latest_act.case != act.case or not _fits(attached):
        raise _NotOursError(_CONTRADICTION)
    return attached


def _require_own_statement(program: Program, evidence: PdfEvidence, signed: SignedStatement) -> None:
    """Refuse a statement that somebody else signed than the file."""
    certificate = evidence.certificate or b""
    ours = signed.statement.signer == sha256(certificate).hexdigest()[:SIGNER_DIGITS]
    if not ours or not program.keys.signature_holds(certificate, signed.signed, signed.signature):
        raise _NotOursError(
            Text("二维码文本的签名不成立", "the signature of the QR code's text does not hold")
        )


def _proved(
    program: Program, roster: Roster, judgement: Judgement, signed_act: SignedAct, kinds: Set[ActKind]
) -> Act:
    """Return the act when its signature holds and its signer may have signed it."""
    try:
        act = signed_act.act()
    except MalformedActError as error:
        raise _NotOursError(Text("附带的登记行为读不出", "the attached act cannot be read")) from error
    signer = roster.registrar(act.signing_certificate)
    if act.kind not in kinds:
        raise _NotOursError(_CONTRADICTION)
    if signer is None:
        raise _NotOursError(Text("登记行为的签名人不在名册中", "the signer of the act is not on the roster"))
    if not program.keys.signature_holds(signer.certificate, signed_act.payload, signed_act.signature):
        raise _NotOursError(Text("登记行为的签名不成立", "the signature of the act does not hold"))
    for day in sorted({act.on, _signed_on(act)}):
        judge_signer(judgement, signer, day, act.office)
    return act


def _signed_on(act: Act) -> date:
    """Return the day on which an act says it was signed: its day of effect may be an earlier one."""
    try:
        return read_moment(act.at).date()
    except ValueError as error:
        raise _NotOursError(Text("附带的登记行为读不出", "the attached act cannot be read")) from error


def _fits(attached: _Attached) -> bool:
    """Whether the statement says what the acts say."""
    statement, act, contract = attached.signed.statement, attached.act, attached.contract
    amounts = (contract.contract_value, contract.transaction_amount)
    return (
        statement.slip_no == act.body.get("slip_no")
        and statement.registered_on == act.on
        and (statement.contract_value, statement.transaction_amount) == amounts
    )


def _judge_register(judgement: Judgement, store: RegisterStore, attached: _Attached, file_hash: str) -> bool:
    """Compare with the register: is this very file in it, which is returned, and what became of the registration since.

    Only the device that registered the contract knows every slip of it; elsewhere the acts may still be on their way.
    """
    act = attached.act
    own = store.identity.device == act.device
    case, act_hash = store.load_case(act.case), attached.signed.statement.act_hash
    if case is None or all(entry.hash != act_hash for entry in case.history):
        judge_unknown(judgement, own=own, received=store.act_by_hash(act_hash) is not None)
        return False
    recorded = file_hash in _issued(case)
    if not recorded:
        (judgement.against if own else judgement.doubts).append(
            Text("登记簿中没有这份文件的签发记录", "the register has no record of issuing this very file")
        )
    replacing = last_replacing(case)
    latest = replacing.hash if replacing is not None else act_hash
    judge_state(judgement, case, current=latest == attached.latest_hash)
    return recorded


def _issued(case: Case) -> set[str]:
    return {entry.act.body["sha256"] for entry in case.history if entry.act.kind is ActKind.ISSUE_SLIP}
