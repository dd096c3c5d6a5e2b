"""Assessment of both schemes for a year over 20,000 contracts against a plain loop over dicts that only adds up."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from registrar_app.domain.interchange import write_contract
from registrar_app.domain.scheme import Formula
from registrar_app.packs.schemes import read_schemes
from registrar_app.services.assess_schemes import assess_contracts, assess_year
from tests import world
from tests.benchmarks import sample_register
from tests.benchmarks.measuring import Comparison, in_turn, seconds

CONTRACTS = 20_000


def compare(folder: Path, rounds: int) -> list[Comparison]:
    """Ours explains every criterion of every contract; the loop knows no reasons, refunds, copies or missing facts.

    Once with the contracts in memory, once from the store: ours folds the signed acts, the loop trusts written-down JSON.
    """
    of = sample_register.contracts(CONTRACTS, seed=2)
    rows = [write_contract(contract) for contract in of]
    found = []
    with sample_register.opened(sample_register.filled(folder.parent, CONTRACTS)) as desk:
        connection = sample_register.raw(desk)

        def stored() -> list[dict[str, Any]]:
            return [json.loads(row["content"]) for row in connection.rows("SELECT content FROM case_content")]

        for scheme in read_schemes():
            add_up = _buyers if scheme.formula is Formula.BUYER_SHARE else _institutions
            memory, loop, store, stored_loop = in_turn(
                max(2, rounds // 2),
                lambda s=scheme: seconds(lambda: assess_contracts(of, s, sample_register.YEAR, world.TODAY)),
                lambda f=add_up: seconds(lambda: f(rows)),
                lambda s=scheme: seconds(lambda: assess_year(desk, s, sample_register.YEAR)),
                lambda f=add_up: seconds(lambda: f(stored())),
            )
            named = f"assess a year, {CONTRACTS:,} contracts, {scheme.id}"
            found += [
                Comparison(operation=f"{named}, in memory", peer="dict-per-row loop", goal=0.02, ours=memory, theirs=loop),
                Comparison(operation=f"{named}, from the store", peer="dict-per-row loop", goal=0.02, ours=store, theirs=stored_loop),
            ]  # fmt: skip
        connection.close()
    return found


def _buyers(rows: Sequence[dict[str, Any]]) -> dict[str, float]:
    paid: dict[str, float] = defaultdict(float)
    for row in rows:
        if row["registration"]["status"] != "registered":
            continue
        left = float(row["transaction_amount"])
        for payment in row["payments"] or ():
            if payment["paid_on"][:4] == str(sample_register.YEAR):
                counted = min(left, float(payment["amount"]))
                left -= counted
                paid[row["buyer"]["credit_code"]] += counted
    return {code: min(total * 0.2, 500_000) for code, total in paid.items()}


def _institutions(rows: Sequence[dict[str, Any]]) -> dict[str, float]:
    highest: dict[str, float] = {}
    gained: dict[str, list[float]] = defaultdict(list)
    brokered = [row for row in rows if row["intermediary"] and row["registration"]["status"] == "registered"]
    for row in sorted(brokered, key=lambda row: row["registration"]["registered_on"]):
        result, value = row["achievement"]["id"], float(row["contract_value"])
        if row["registration"]["registered_on"][:4] == str(sample_register.YEAR):
            gained[row["intermediary"]["credit_code"]].append(max(0.0, value - highest.get(result, 0.0)))
        highest[result] = max(value, highest.get(result, 0.0))
    return {code: min(sum(sums) * 0.03, 500_000) for code, sums in gained.items() if len(sums) >= 3}
