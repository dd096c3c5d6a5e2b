"""Gathers what a sheet is composed from: the act, the case as the act left it, the rulebook behind it, names by roster."""

from __future__ import annotations

from dataclasses import dataclass

from registrar_app.domain.act import Act
from registrar_app.domain.case_history import version_before
from registrar_app.domain.contract import Contract
from registrar_app.domain.legal_reference import Evidence
from registrar_app.domain.party import Party
from registrar_app.domain.registration import Case, CaseEntry, fold_acts
from registrar_app.domain.rulebook import Rulebook
from registrar_app.domain.signed_examination import SignedExamination, read_examination
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.sheet_model import Block, Fact, Facts, Words
from registrar_app.services.sheets.words import NOTHING, day_words, written


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
    addressee: str = ""


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
    registration = contract.registration
    slip_no = registration.slip_no if registration else None
    official_no = registration.official_no if registration else None
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
    if registration is not None:
        rows += [
            (
                Fact(Text("凭单号", "Slip no."), written(slip_no)),
                Fact(Text("登记日期", "Registered on"), day_words(registration.registered_on)),
            ),
            (Fact(Text("全国登记编号", "Official no."), written(official_no)),),
        ]
    return Facts(tuple(rows))


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
