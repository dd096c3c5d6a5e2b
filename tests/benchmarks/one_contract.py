"""What the form asks at every edit, checks, sheet and schemes' outlook, against reckoning the whole year again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from registrar_app.domain.examination import WorkingSheet
from registrar_app.domain.registration import draft_case
from registrar_app.domain.schemes.history import read_history
from registrar_app.packs.schemes import read_schemes
from registrar_app.services.assess_schemes import assess_history, store_contracts
from registrar_app.services.check_contract import check_contract
from registrar_app.services.examine import examine
from registrar_app.services.scheme_outlook import TiedContracts, outlook
from tests.benchmarks import sample_register
from tests.benchmarks.measuring import Comparison, in_turn, seconds

CASES, EDITS = 20_000, 20


def compare(folder: Path, rounds: int) -> list[Comparison]:
    """Over 20,000 cases; the whole year is reckoned from contracts in memory, without reading the store again."""
    schemes = read_schemes()
    with sample_register.opened(sample_register.filled(folder.parent, CASES)) as desk:
        today = desk.today()
        of = list(store_contracts(desk, today))
        tied = TiedContracts(desk)
        edited = [replace(c, contract_value=(c.contract_value or 0) + 100) for c in of[: EDITS * 20 : 20]]

        def check() -> None:
            for contract in edited:
                check_contract(desk, contract, uid=contract.uid)

        def examine_all() -> None:
            for contract in edited:
                examine(desk, draft_case(contract.uid or "", contract), contract, WorkingSheet())

        def look() -> None:
            for contract in edited:
                outlook(schemes, tied.find, contract, contract.uid or "", today)

        def whole() -> None:
            history = read_history(of, today)
            for scheme in schemes:
                assess_history(history, scheme, sample_register.YEAR)

        checking, examining, looking, year = in_turn(
            max(2, rounds // 2),
            lambda: seconds(check),
            lambda: seconds(examine_all),
            lambda: seconds(look),
            lambda: seconds(whole),
        )
    frame = [0.016] * len(checking)
    checking, examining, looking = ([t / EDITS for t in times] for times in (checking, examining, looking))
    named = f", {CASES:,} cases"
    return [
        Comparison(operation=f"all checks of one contract{named}", peer="a frame of 16 ms", goal=1, ours=checking, theirs=frame),
        Comparison(operation=f"examination sheet of one contract{named}", peer="a frame of 16 ms", goal=1, ours=examining, theirs=frame),
        Comparison(operation=f"outlook of all schemes for one edit{named}", peer="a frame of 16 ms", goal=1, ours=looking, theirs=frame),
        Comparison(
            operation=f"outlook of all schemes for one edit{named}", peer="the whole year again", goal=1 / 2000, ours=looking,
            theirs=year,
        ),
    ]  # fmt: skip
