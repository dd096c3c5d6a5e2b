"""Search as you type over 20,000 cases against LIKE on the base table: pieces, credit codes, pinyin initials."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles

from registrar_app.domain.contract import Contract
from registrar_app.services.ports import CaseQuery
from registrar_app.store.search import initials_of
from tests.benchmarks import sample_register
from tests.benchmarks.measuring import Comparison, in_turn, seconds

CASES, QUERIES, SHOWN = 20_000, 40, 200
_LIKE = (
    "SELECT * FROM case_projection p WHERE name LIKE :w OR seller LIKE :w OR buyer LIKE :w OR slip_no LIKE :w"
    " OR official_no LIKE :w OR EXISTS (SELECT 1 FROM case_party c WHERE c.uid = p.uid AND credit_code LIKE :w)"
    f" ORDER BY changed_order DESC, uid LIMIT {SHOWN}"
)


def compare(folder: Path, rounds: int) -> list[Comparison]:
    """Each query by the list's own question and by LIKE over name, parties, numbers and credit codes, in turn."""
    of = sample_register.contracts(CASES, seed=2)
    with sample_register.opened(sample_register.filled(folder.parent, CASES)) as desk:
        connection = sample_register.raw(desk)

        def ours(text: str) -> int:
            return len(desk.store.find_cases(CaseQuery(text=text, limit=SHOWN)))

        def like(text: str) -> int:
            return len(connection.rows(_LIKE, {"w": f"%{text}%"}))

        found = [_comparison(kind, texts, ours, like, rounds) for kind, texts in _queries(of).items()]
        connection.close()
    return found


def _comparison(
    kind: str, texts: Sequence[str], ours: Callable[[str], int], like: Callable[[str], int], rounds: int
) -> Comparison:
    one, other = [], []
    for text in texts:
        if "initials" not in kind:
            assert ours(text) == like(text), text
        taken = in_turn(
            rounds,
            lambda t=text: seconds(lambda: ours(t), False),
            lambda t=text: seconds(lambda: like(t), False),
        )
        one.append(median(taken[0]))
        other.append(median(taken[1]))
    return Comparison(
        operation=f"search, {CASES:,} cases, {kind}", peer="LIKE on the base table", goal=1 / 25, ours=one, theirs=other,
        words=f"p50 {median(one) * 1000:.1f} p95 {quantiles(one, n=20)[-1] * 1000:.1f} ms, LIKE p95 {quantiles(other, n=20)[-1] * 1000:.1f} ms",
    )  # fmt: skip


def _queries(of: Sequence[Contract]) -> dict[str, list[str]]:
    chance = random.Random(3)

    def pieces(texts: Callable[[Contract], str], length: int) -> list[str]:
        cut = []
        while len(cut) < QUERIES:
            text = texts(chance.choice(of))
            if len(text) >= length:
                begin = chance.randrange(len(text) - length + 1)
                cut.append(text[begin : begin + length])
        return cut

    def buyer_code(contract: Contract) -> str:
        return (contract.buyer.credit_code or "") if contract.buyer else ""

    return {
        "2 characters": pieces(lambda c: c.name or "", 2),
        "4 characters": pieces(lambda c: c.name or "", 4),
        "4 characters in an order hardly any name has": [
            text[::-1] for text in pieces(lambda c: c.name or "", 4)
        ],
        "credit code": pieces(buyer_code, 18),
        "3 pinyin initials": [t for t in pieces(lambda c: initials_of(c).split("\n")[0], 3) if t.isascii()],
    }
