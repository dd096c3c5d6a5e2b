"""The seller lies in the area of the office that registers.

Why: registration is made once, at the seller's place; another office's registration would be void of competence. For a
seller abroad the draft of the new measures lets the domestic buyer apply, so then the buyer's place is asked.

Wrong: an office of Weihai (3710) and ``seller.region_code`` 370102 (Jinan).
Right: an office of Weihai (3710) and ``seller.region_code`` 371082 (Rongcheng).
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.checks.parts import BUYER, SELLER, is_foreign, is_registered_elsewhere
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.identifiers import region_code
from registrar_app.domain.text import Text

CODE = "C017"
NAME = "office.area"


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield an error when the applicant lies outside the office's areas."""
    if context.office_areas is None or contract.seller is None or is_registered_elsewhere(contract):
        return
    abroad = is_foreign(contract.seller)
    path, label, party = ("buyer", BUYER, contract.buyer) if abroad else ("seller", SELLER, contract.seller)
    if (
        party is None
        or not party.region_code
        or region_code.is_within(party.region_code, context.office_areas)
    ):
        return
    regions = context.codes.get("regions")
    place = Text(
        regions.label(party.region_code) if regions else party.region_code,
        regions.label(party.region_code, "en") if regions else party.region_code,
    )
    yield Finding(
        code=CODE,
        severity=Severity.ERROR,
        path=f"{path}.region_code",
        message=Text(
            f"{label.zh}在“{place.zh}”，不在本机构受理区域：技术合同按卖方所在地一次登记",
            f"The {label.en} is in {place.en}, outside this office's area: a contract is registered once, at the seller's place",
        ),
        reference=legal_basis.SELLERS_PLACE.on(context.on),
        remedy=Text(
            f"请当事人向{label.zh}所在地的登记机构申请；已在外地登记的，录入外地登记",
            f"Send the parties to the office at the {label.en}'s place; if it registered already, record that registration",
        ),
    )
