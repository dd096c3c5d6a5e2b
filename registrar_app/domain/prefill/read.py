"""Reads a contract's text as a whole and proposes the fields of the form in their order."""

from __future__ import annotations

from dataclasses import replace

from registrar_app.domain.contract import Subtype
from registrar_app.domain.field_labels import CONTRACT_LABELS, PARTY_LABELS, ROLE_LABELS
from registrar_app.domain.prefill.kind import read_kind, read_name, read_number
from registrar_app.domain.prefill.parties import read_parties
from registrar_app.domain.prefill.plan import plan_findings, plan_words, read_mode, read_plan
from registrar_app.domain.prefill.price import read_price
from registrar_app.domain.prefill.proposal import Certainty, Instalment, Prefill, PrefillFinding, Proposal
from registrar_app.domain.prefill.rights import read_rights, read_secrecy
from registrar_app.domain.prefill.source import ContractText
from registrar_app.domain.prefill.term import read_signing, read_term
from registrar_app.domain.prefill.writing import LONG, Quote, as_written, read_lines
from registrar_app.domain.text import Text

_GRAVITY = ("cut", "capitals", "amounts", "parties", "names", "credit_code", "plan_sum")
FORM_ORDER = (
    *(path for path in CONTRACT_LABELS if path in ("name", "contract_no", "signed_on", "type", "subtype")),
    "effective_from",
    "effective_to",
    *(f"{role}.{name}" for role in ROLE_LABELS for name in PARTY_LABELS),
    *(path for path in CONTRACT_LABELS if path.startswith(("contract_value", "transaction", "payment_mode"))),
    "ip_kinds",
    "confidential",
    "remarks",
)
_MARKS = {"name": ("P",), "address": ("P",), "contract_no": ("Ps", "Pe")}
"""Marks that a value keeps in the width of the contract."""


def prefill(source: ContractText) -> Prefill:
    """Return what the text suggests for the form; never more than suggestions."""
    lines = read_lines(source)
    signing = read_signing(lines)
    kind = read_kind(lines, signing.value if signing is not None else None)
    brokered = kind.subtype is Subtype.INTERMEDIARY
    parties = read_parties(
        lines, cooperative=kind.subtype is Subtype.COOPERATIVE_DEVELOPMENT, brokered=brokered
    )
    price, findings = read_price(lines, brokered=brokered)
    value = next((each for each in price if each.path == "contract_value"), None)
    plan = read_plan(lines, value.value if value is not None else None)
    mode = read_mode(lines, plan)
    if mode is not None and mode.value.value in ("lump_sum", "royalty", "other"):
        plan = []
    title = kind.proposals[0].quote if kind.proposals else None
    rights, ownership = read_rights(lines, kind.subtype, title)
    found = [
        *read_name(lines), *read_number(lines), *kind.proposals, *parties.proposals, *price,
        *(each for each in (signing, mode, rights, read_secrecy(lines)) if each is not None),
        *read_term(lines, signing), *_plan_note(plan),
    ]  # fmt: skip
    if mode is None or mode.value.value == "instalments":
        findings += plan_findings(plan, value)
    every = sorted(
        [*_left_out(source), *findings, *parties.findings], key=lambda each: _GRAVITY.index(each.code)
    )
    return Prefill(
        proposals=tuple(sorted(map(_with_marks, found), key=lambda each: FORM_ORDER.index(each.path))),
        findings=_distinct(every),
        plan=tuple(plan),
        ownership=ownership,
    )


def _with_marks(proposal: Proposal) -> Proposal:
    """Return a name or an address with the marks that it has in the contract, a number with its brackets."""
    marks = _MARKS.get(proposal.path.rpartition(".")[2])
    if marks is None:
        return proposal
    return replace(proposal, value=as_written(proposal.value, proposal.quote, marks))


def _left_out(source: ContractText) -> list[PrefillFinding]:
    """Say that the file is longer than what was read."""
    if not source.left_out:
        return []
    last = source.lines[-1] if source.lines else None
    quotes = (Quote(last.text[:LONG], 0, 0, last),) if last is not None else ()
    message = Text(
        f"文件过长：只读了前 {len(source.lines)} 段，另有 {source.left_out} 段没有读",
        f"the file is too long: {len(source.lines)} paragraphs were read, {source.left_out} were not",
    )
    remedy = Text(
        "没有读到的部分可能有金额、期限或签章；请照原件核对，或只取合同正文再读",
        "sums, terms or seals may stand in what was not read: check the original, or read the contract itself alone",
    )
    return [PrefillFinding(code="cut", message=message, remedy=remedy, quotes=quotes)]


def _plan_note(plan: list[Instalment]) -> list[Proposal]:
    """Return the agreed payments as remarks: payments made are recorded when they are made, and count for schemes."""
    if not plan:
        return []
    reason = Text(
        "约定的付款写入备注；“付款”栏只记实际付款",
        "agreed payments go into the remarks; only payments made are recorded as such",
    )
    return [
        Proposal(
            path="remarks",
            value=plan_words(plan),
            quote=plan[0].quote,
            certainty=Certainty.READ,
            reason=reason,
        )
    ]


def _distinct(findings: list[PrefillFinding]) -> tuple[PrefillFinding, ...]:
    seen: dict[tuple[str, str], PrefillFinding] = {}
    for each in findings:
        seen.setdefault((each.code, each.message.zh), each)
    return tuple(seen.values())
