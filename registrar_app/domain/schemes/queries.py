"""Keeps what a registrar should look into before a scheme pays: never a ground for refusal, only a question.

The clauses of 威科字〔2018〕58号 bar none of these; later rules of other cities bar several of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from registrar_app.domain.contract import Contract, Payment
from registrar_app.domain.party import Party
from registrar_app.domain.schemes.history import Entry, History, plain_name
from registrar_app.domain.text import Text

Numbered = tuple[str, str, str]
_KINDS = {
    "voucher": Text("凭证号", "Voucher number"),
    "invoice": Text("发票号", "Invoice number"),
    "official": Text("合同登记编号", "Official number"),
    "slip": Text("凭单号", "Slip number"),
    "contract": Text("合同编号", "Contract number"),
}
_FACTS = {
    "name": Text("名称", "name"),
    "kind": Text("单位性质", "kind"),
    "country": Text("国别", "country"),
    "region_code": Text("行政区划代码", "region code"),
    "is_service_institution": Text("是否技术转移服务机构", "service institution or not"),
}


def queries_by_position(history: History) -> list[tuple[Text, ...]]:
    """Return the queries of every entry, in the order of the entries."""
    twice = _used_twice(history)
    contradicted = _contradicted_facts(history)
    differing = {number for number, copies in history.groups.items() if _differ(copies)}
    return [
        (
            *_about_contract(entry.contract, history),
            *_about_numbers(entry, history, twice),
            *_about_copies(entry.group in differing),
            *_about_parties(entry.contract, contradicted),
        )
        for entry in history.entries
    ]


def _payments(contract: Contract, history: History) -> tuple[Payment, ...]:
    return tuple(payment for payment in contract.payments or () if payment.paid_on <= history.as_of)


def _about_contract(contract: Contract, history: History) -> Iterator[Text]:
    if contract.related_parties:
        yield Text(
            "买卖双方为关联方，请核实交易是否真实、公允",
            "The parties are related: check that the deal is real and fair",
        )
    if contract.contract_value == 0:
        yield Text("技术合同成交额为 0，请核实", "The contract value is 0: check it")
    signed_on = contract.signed_on
    if signed_on is not None and any(p.paid_on < signed_on for p in _payments(contract, history)):
        yield Text(
            f"有付款早于合同签订日 {signed_on}，请核实",
            f"A payment was made before the contract was signed on {signed_on}: check it",
        )


def _about_numbers(entry: Entry, history: History, twice: set[Numbered]) -> Iterator[Text]:
    repeated = (used[:2] for used in _numbers(entry, history) if used in twice)
    for kind, number in dict.fromkeys(repeated):
        label = _KINDS[kind]
        yield Text(
            f"{label.zh} {number} 出现两次以上，请核实",
            f"{label.en} {number} is used more than once: check it",
        )


def _numbers(entry: Entry, history: History) -> Iterator[Numbered]:
    """Each number with its kind and with whose it is; a blank one is none."""
    contract, registration = entry.contract, entry.registration
    written: list[tuple[str, str | None, str]] = []
    for payment in _payments(contract, history):
        written += [("voucher", payment.voucher_no, ""), ("invoice", payment.invoice_no, "")]
    if registration is not None:
        written += [("official", registration.official_no, ""), ("slip", registration.slip_no, "")]
    # Every party numbers its own contracts, so a number alone repeats rightly between strangers.
    written += [("contract", contract.contract_no, whose) for whose in _numbered_by(contract)]
    for kind, number, whose in written:
        if number and number.strip():
            yield kind, number.strip(), whose


def _numbered_by(contract: Contract) -> Iterator[str]:
    for role, party in (("seller", contract.seller), ("buyer", contract.buyer)):
        known_as = party and (party.credit_code or plain_name(party.name))
        if known_as:
            yield f"{role} {known_as}"


def _used_twice(history: History) -> set[Numbered]:
    """Numbers used twice in one contract or by two contracts; copies of one contract repeat them rightly."""
    group_of: dict[Numbered, int] = {}
    twice: set[Numbered] = set()
    for entry in history.entries:
        seen: set[Numbered] = set()
        for number in _numbers(entry, history):
            if number in seen or group_of.setdefault(number, entry.group) != entry.group:
                twice.add(number)
            seen.add(number)
    return twice


def _differ(copies: list[Entry]) -> bool:
    """Whether copies say different things; where and under which number they were registered is no difference."""
    first, *others = (replace(entry.contract, uid=None, registration=None) for entry in copies)
    return any(other != first for other in others)


def _about_copies(differ: bool) -> Iterator[Text]:
    if differ:
        yield Text(
            "同一合同的几份登记内容不一致，请核实以哪一份为准",
            "The copies of this contract differ: check which one is right",
        )


def _parties(contract: Contract) -> tuple[Party | None, ...]:
    return contract.seller, contract.buyer, contract.intermediary


def _contradicted_facts(history: History) -> dict[str, list[str]]:
    """For each credit code, the facts on which the contracts contradict each other; an unknown contradicts nothing."""
    said: dict[tuple[str, str], set[object]] = {}
    for entry in history.entries:
        for party in _parties(entry.contract):
            if party is not None and party.credit_code:
                for fact, value in _known_facts(party):
                    said.setdefault((party.credit_code, fact), set()).add(value)
    contradicted: dict[str, list[str]] = {}
    for (code, fact), values in said.items():
        if len(values) > 1:
            contradicted.setdefault(code, []).append(fact)
    return contradicted


def _known_facts(party: Party) -> Iterable[tuple[str, object]]:
    facts = (
        ("name", plain_name(party.name) or None),
        ("kind", party.kind or None),
        ("country", party.country or None),
        ("region_code", party.region_code or None),
        ("is_service_institution", party.is_service_institution),
    )
    return ((fact, value) for fact, value in facts if value is not None)


def _about_parties(contract: Contract, contradicted: dict[str, list[str]]) -> Iterator[Text]:
    codes = dict.fromkeys(party.credit_code for party in _parties(contract) if party and party.credit_code)
    for code in codes:
        for fact in contradicted.get(code or "", ()):
            label = _FACTS[fact]
            yield Text(
                f"统一社会信用代码 {code} 的“{label.zh}”在各合同中不一致，请核实",
                f"Contracts contradict each other on the {label.en} of {code}: check it",
            )
