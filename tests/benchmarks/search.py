"""Search as you type over 20,000 and 100,000 cases against LIKE on the base table: pieces, credit codes, pinyin initials."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles

from registrar_app.domain.contract import Contract
from registrar_app.services.desk import Desk
from registrar_app.services.ports import CaseQuery
from registrar_app.store.search import initials_of
from tests.benchmarks import sample_register
from tests.benchmarks.measuring import Comparison, in_turn, seconds

SIZES, QUERIES, SHOWN = (20_000, 100_000), 40, 200
_LIKE = (
    "SELECT * FROM case_projection p WHERE name LIKE :w OR seller LIKE :w OR buyer LIKE :w OR slip_no LIKE :w"
    " OR official_no LIKE :w OR EXISTS (SELECT 1 FROM case_party c WHERE c.uid = p.uid AND credit_code LIKE :w)"
    f" ORDER BY changed_order DESC, uid LIMIT {SHOWN}"
)


def compare(folder: Path, rounds: int) -> list[Comparison]:
    """Each query by the list's own question and by LIKE over name, parties, numbers and credit codes, in turn."""
    found = []
    for cases in SIZES:
        of = sample_register.contracts(cases, seed=2)
        with sample_register.opened(sample_register.filled(folder.parent, cases)) as desk:
            found += compare_over(desk, of, rounds)
    return found


def compare_over(desk: Desk, of: Sequence[Contract], rounds: int) -> list[Comparison]:
    """The same over a register that holds these contracts."""
    connection = sample_register.raw(desk)

    def ours(text: str) -> int:
        return len(desk.store.find_cases(CaseQuery(text=text, limit=SHOWN)))

    def counted(text: str) -> int:
        return desk.store.count_cases(CaseQuery(text=text))

    def like(text: str) -> int:
        return len(connection.rows(_LIKE, {"w": f"%{text}%"}))

    queries = _queries(of)
    found = [
        _comparison(f"{len(of):,} cases, {kind}", texts, ours, like, rounds)
        for kind, texts in queries.items()
    ]
    found += [
        _comparison(f"{len(of):,} cases, {kind}, all counted", texts, counted, None, rounds)
        for kind, texts in queries.items()
    ]
    connection.close()
    return found


def _comparison(
    kind: str,
    texts: Sequence[str],
    ours: Callable[[str], int],
    like: Callable[[str], int] | None,
    rounds: int,
) -> Comparison:
    """Compare query by query with LIKE, or with a frame of 16 ms where there is nothing to compare with."""
    one, other = [], []
    for text in texts:
        if like is not None and "initials" not in kind:
            assert ours(text) == like(text), text
        ways = [lambda t=text: seconds(lambda: ours(t), False)]
        ways += [lambda t=text: seconds(lambda: like(t), False)] if like is not None else [lambda: 0.016]
        taken = in_turn(rounds, *ways)
        one.append(median(taken[0]))
        other.append(median(taken[1]))
    return Comparison(
        operation=f"search, {kind}", peer="a frame of 16 ms" if like is None else "LIKE on the base table",
        goal=1 if like is None else 1 / 25, ours=one, theirs=other,
        words=f"p50 {median(one) * 1000:.1f} p95 {quantiles(one, n=20)[-1] * 1000:.1f} ms, peer p95 {quantiles(other, n=20)[-1] * 1000:.1f} ms",
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
