"""Checks the contracts of a file against each other and the rulebook, without any register."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding
from registrar_app.services.check_contract import check_alone
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.pack_ports import PackLibrary


def check_rows(packs: PackLibrary, rows: Sequence[ReadRow], on: date) -> list[tuple[ReadRow, list[Finding]]]:
    """Return every row with its findings; the other rows that share a party are looked at for duplicates.

    Args:
        packs: The code lists and rulebooks.
        rows: The rows of the file, good and bad.
        on: The day that counts as the day of acceptance; a registration's own day goes before it.
    """
    by_party: dict[str, list[Contract]] = defaultdict(list)
    for contract in (row.contract for row in rows if row.contract is not None):
        for key in _party_keys(contract):
            by_party[key].append(contract)
    results: list[tuple[ReadRow, list[Finding]]] = []
    for row in rows:
        if row.contract is None:
            results.append((row, []))
            continue
        others = {
            id(o): o for key in _party_keys(row.contract) for o in by_party[key] if o is not row.contract
        }
        day = row.contract.registration.registered_on if row.contract.registration else on
        results.append((row, check_alone(packs, row.contract, day, tuple(others.values()))))
    return results


def _party_keys(contract: Contract) -> set[str]:
    parties = [party for party in (contract.seller, contract.buyer) if party is not None]
    return {key for party in parties for key in (party.credit_code, party.name) if key}
