"""Gathers what a sheet is composed from: the act, the case as the act left it, the rulebook behind it, names by roster."""

from __future__ import annotations

from dataclasses import dataclass

from registrar_app.domain.act import Act
from registrar_app.domain.case_history import version_before
from registrar_app.domain.checks.parts import is_foreign
from registrar_app.domain.contract import Contract, Registration
from registrar_app.domain.legal_reference import Evidence
from registrar_app.domain.party import Party
from registrar_app.domain.registration import Case, CaseEntry, fold_acts
from registrar_app.domain.rulebook import Rulebook
from registrar_app.domain.signed_examination import SignedExamination, read_examination
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.sheet_model import Block, Fact, Facts, Signatures, Words
from registrar_app.services.sheets.words import NOTHING, day_words, written

RECEIVED = Signatures((Text("申请人签收", "Received by the applicant"), Text("签收日期", "Received on")))
_NATURAL_PERSON = Text("自然人", "natural person")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """One act of a case, ready to be put on paper.

    Attributes:
        case: The case as its acts up to this one make it.
        whole: The case as it is now.
    """

    desk: Desk
    case: Case
    whole: Case
    entry: CaseEntry
    rulebook: Rulebook

    @property
    def act(self) -> Act:
        """The act."""
        return self.entry.act

    @property
    def contract(self) -> Contract:
        """The contract as it stood with the act."""
        return self.case.contract

    @property
    def before(self) -> Contract | None:
        """The content that the act replaced."""
        return version_before(self.whole, self.entry.hash)

    @property
    def examination(self) -> SignedExamination | None:
        """The examination that the act carries."""
        value = self.act.body.get("examination")
        return read_examination(value) if value is not None else None


@dataclass(frozen=True, slots=True)
class SheetContent:
    """What differs from sheet to sheet."""

    blocks: tuple[Block, ...]
    addressee: Words = ""


def lay_bench(desk: Desk, case: Case, entry: CaseEntry) -> Bench:
    """Return the bench of one act of a case."""
    place = next(n for n, known in enumerate(case.history) if known.hash == entry.hash)
    then = fold_acts(case.uid, case.history[: place + 1])
    assert then is not None
    return Bench(desk=desk, case=then, whole=case, entry=entry, rulebook=_rulebook(desk, then, entry.act))


def _rulebook(desk: Desk, case: Case, act: Act) -> Rulebook:
    """Return the rulebook that the act names; of an act that names none, the one in force on acceptance."""
    named = act.body.get("rulebook") or case.rulebook
    try:
        return desk.packs.rulebook(str(named))
    except KeyError:
        return desk.packs.rulebook_on(case.accepted_on or act.on)


def case_facts(bench: Bench) -> Facts:
    """Return the table that says which contract the sheet is about."""
    contract = bench.contract
    seller, buyer = contract.seller or Party(), contract.buyer or Party()
    rows: list[tuple[Fact, ...]] = [
        (Fact(Text("合同名称", "Contract name"), written(contract.name), strong=True),),
        (
            Fact(Text("合同类别", "Type"), type_words(contract)),
            Fact(Text("合同编号", "Contract no."), written(contract.contract_no)),
        ),
        (
            Fact(Text("卖方", "Seller"), written(seller.name)),
            Fact(Text("信用代码", "Credit code"), written(seller.credit_code)),
        ),
        (
            Fact(Text("买方", "Buyer"), written(buyer.name)),
            Fact(Text("信用代码", "Credit code"), written(buyer.credit_code)),
        ),
        (
            Fact(Text("签订日期", "Signed on"), day_words(contract.signed_on)),
            Fact(Text("受理日期", "Accepted on"), day_words(bench.case.accepted_on)),
        ),
    ]
    return Facts((*rows, *_registration_rows(contract.registration)))


def _registration_rows(registration: Registration | None) -> list[tuple[Fact, ...]]:
    """Return what says where the registration is found; of another office's, that office in the place of our slip."""
    if registration is None:
        return []
    first = (
        Fact(Text("登记机构", "Office"), written(registration.office))
        if registration.issued_elsewhere
        else Fact(Text("凭单号", "Slip no."), written(registration.slip_no))
    )
    rows: list[tuple[Fact, ...]] = [
        (first, Fact(Text("登记日期", "Registered on"), day_words(registration.registered_on)))
    ]
    if registration.official_no:
        rows.append((Fact(Text("全国登记编号", "Official no."), registration.official_no),))
    return rows


def applicant_of(contract: Contract) -> Party | None:
    """Return who applies and is written to: the seller; of a seller abroad the domestic buyer (2024 draft art. 11)."""
    seller, buyer = contract.seller, contract.buyer
    if seller is not None and is_foreign(seller) and buyer is not None and not is_foreign(buyer):
        return buyer
    return seller


def addressee(bench: Bench) -> Words:
    """Return the line under the title of a notice, with the colon of each language."""
    applicant = applicant_of(bench.contract)
    if applicant is None or not applicant.name:
        return ""
    return Text(f"{applicant.name}：", f"{applicant.name}:")


def you(bench: Bench) -> Text:
    """Return how the applicant is spoken to: 你单位, a natural person 你."""
    applicant = applicant_of(bench.contract)
    kinds = bench.desk.packs.code_lists().get("party_kinds")
    kind = kinds.find(applicant.kind) if kinds and applicant else None
    is_person = kind is not None and _NATURAL_PERSON.zh in kind.label.zh
    return Text("你", "you") if is_person else Text("你单位", "you")


def rulebook_row(bench: Bench) -> tuple[Fact, ...]:
    """Return by which rulebook the sheet judges; its edition stands at the foot."""
    return (Fact(Text("认定规则", "Rulebook"), rulebook_words(bench.rulebook)),)


def type_words(contract: Contract) -> Words:
    """Return type and subtype: 技术开发（委托开发）."""
    if contract.type is None:
        return NOTHING
    kind, sub = contract.type.label, contract.subtype.label if contract.subtype else contract.type.label
    if sub == kind or sub.zh == kind.zh:
        return kind
    return Text(f"{kind.zh}（{sub.zh}）", f"{kind.en} ({sub.en})")


def rulebook_words(rulebook: Rulebook) -> Text:
    """Return a rulebook's title, with how sure its source is when that is not certain."""
    evidence = rulebook.reference.evidence
    if evidence is Evidence.VERIFIED:
        return rulebook.title
    return Text(f"{rulebook.title.zh}（{evidence.label.zh}）", f"{rulebook.title.en} ({evidence.label.en})")
