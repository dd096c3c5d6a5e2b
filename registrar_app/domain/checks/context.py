"""Keeps what the checks may know besides the contract itself; gathering it is left to the services."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from registrar_app.domain.code_list import CodeList
from registrar_app.domain.contract import Contract
from registrar_app.domain.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckContext:
    """The surroundings of one contract on one day.

    Attributes:
        on: The day of acceptance; today for a draft.
        codes: Code lists by id: ``party_kinds``, ``regions``, ``technology_fields``, ``objectives``, ``ip_kinds``,
            ``plan_sources``, ``industries``, ``countries``.
        office_areas: Region codes the office serves; ``None`` when no office is known (a file checked without a store).
        others: Contracts already in the register that share a party with this one, this one not among them.
        usual_value: Median contract value of the seller's other contracts, fen; ``None`` when there are too few.
        retained: Direct costs that the examination's worksheet keeps in the transaction amount, fen.
    """

    on: date
    rulebook: Rulebook
    codes: Mapping[str, CodeList]
    office_areas: tuple[str, ...] | None = None
    others: tuple[Contract, ...] = ()
    usual_value: int | None = None
    retained: int = 0
