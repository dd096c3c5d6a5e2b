"""A second reckoning of both schemes, written from the published reading alone, naively: dicts, yuan as fractions.

It shares nothing with the program but the interchange form of a contract, and it is slow on purpose: every question is
answered by going through everything again.
"""

from __future__ import annotations

import unicodedata
from fractions import Fraction

FIRST, LAST = "2018-11-11", "2021-11-10"
INFINITE = Fraction(10) ** 30
CAP = Fraction(500_000)


def squeezed(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text or "") if not c.isspace())


def yuan(text):
    return None if text is None else Fraction(text)


def fen_half_up(amount):
    """Round to fen, halves away from zero."""
    fen = abs(amount) * 100
    whole = fen.numerator // fen.denominator
    if fen - whole >= Fraction(1, 2):
        whole += 1
    return Fraction(whole if amount >= 0 else -whole, 100)


def shown(amount):
    fen = amount * 100
    assert fen.denominator == 1
    return f"{'-' if fen < 0 else ''}{abs(fen.numerator) // 100}.{abs(fen.numerator) % 100:02d}"


def of(contract, *path):
    for key in path:
        contract = (contract or {}).get(key)
    return contract if contract != "" else None


# ------------------------------------------------------------------ both schemes


def existing_registration(contract, as_of):
    registration = of(contract, "registration")
    return registration if registration and registration["registered_on"] <= as_of else None


def is_live(contract, as_of):
    registration = existing_registration(contract, as_of)
    if registration is None:
        return False
    if registration["status"] == "registered":
        return True
    return of(registration, "ended_on") is not None and registration["ended_on"] > as_of


def order(contracts, i):
    r = contracts[i]["registration"]
    return (
        r["registered_on"],
        of(r, "official_no") or of(r, "slip_no") or "",
        of(contracts[i], "uid") or "",
        i,
    )


def same(one, other):
    if of(one, "uid") and of(one, "uid") == of(other, "uid"):
        return True
    parts = [
        (
            of(c, "seller", "credit_code"),
            of(c, "buyer", "credit_code"),
            of(c, "signed_on"),
            yuan(of(c, "contract_value")),
            squeezed(of(c, "name")) or None,
        )
        for c in (one, other)
    ]
    return None not in parts[0] and parts[0] == parts[1]


def copies_of(contracts, i):
    together, growing = {i}, True
    while growing:
        growing = False
        for j in range(len(contracts)):
            if j not in together and any(same(contracts[j], contracts[k]) for k in together):
                together.add(j)
                growing = True
    return together


def common(contracts, i, as_of):
    """True when the contract is the copy that counts and was registered in the validity; never unknown."""
    if not is_live(contracts[i], as_of):
        return False
    live = [j for j in copies_of(contracts, i) if is_live(contracts[j], as_of)]
    if min(live, key=lambda j: order(contracts, j)) != i:
        return False
    return FIRST <= contracts[i]["registration"]["registered_on"] <= LAST


def kleene(values):
    if False in values:
        return False
    return None if None in values else True


def starts(code, *beginnings):
    return None if code is None else any(code.startswith(b) for b in beginnings)


def beneficiary(contract, role):
    if of(contract, role) is None:
        return None
    code, name = of(contract, role, "credit_code"), squeezed(of(contract, role, "name"))
    if code:
        return (0, code)
    return (1, name) if name else None


def display_name(contracts, positions, role, as_of):
    named = [i for i in positions if of(contracts[i], role, "name")]
    registered = [i for i in named if existing_registration(contracts[i], as_of)]
    if registered:
        return of(contracts[max(registered, key=lambda i: order(contracts, i))], role, "name")
    return of(contracts[named[-1]], role, "name") if named else ""


def outcome(certain, other):
    if certain != other:
        return "undetermined"
    return "eligible" if certain[0] else "not_eligible"


# ------------------------------------------------------------------ 3 %


def counts_for_institution(contracts, i, as_of):
    c = contracts[i]
    if of(c, "intermediary") is None or not common(contracts, i, as_of):
        return False
    code = of(c, "intermediary", "credit_code")

    def differs(party):
        theirs = of(c, party, "credit_code")
        return None if code is None or theirs is None else code != theirs

    place = of(c, "implemented_in") or of(c, "buyer", "region_code")
    return kleene(
        [
            starts(of(c, "seller", "kind"), "021", "022"),
            True if code else None,
            of(c, "intermediary", "is_service_institution"),
            differs("seller"),
            differs("buyer"),
            starts(place, "3710"),
            True if of(c, "achievement", "id") else None,
            True if of(c, "contract_value") is not None else None,
        ]
    )


def institution_end(contracts, who, year, verdicts, other_end):
    """Return (results, full sum, contributions, unbounded) at one end."""
    mine, history = [], []
    for i, verdict in verdicts.items():
        if verdict is False:
            continue
        c = contracts[i]
        own = beneficiary(c, "intermediary") == who and c["registration"]["registered_on"][:4] == str(year)
        taken = True if verdict else (own == other_end)
        if taken:
            history.append(i)
            if own:
                mine.append(i)
    history.sort(key=lambda i: order(contracts, i))
    contributions, unbounded = {}, False
    for i in mine:
        value = yuan(of(contracts[i], "contract_value"))
        if value is None:
            unbounded, value = True, INFINITE
        result = of(contracts[i], "achievement", "id")
        earlier = [Fraction(0)]
        for j in history[: history.index(i)]:
            if result is not None and of(contracts[j], "achievement", "id") == result:
                before = yuan(of(contracts[j], "contract_value"))
                earlier.append(INFINITE if before is None else before)
        contributions[i] = max(Fraction(0), value - max(earlier))
    ids = [of(contracts[i], "achievement", "id") for i in mine]
    results = len({r for r in ids if r is not None}) + ids.count(None)
    full = sum((yuan(of(contracts[i], "contract_value")) or Fraction(0) for i in mine), Fraction(0))
    return results, full, contributions, unbounded


def institution_award(results, full, contributions, unbounded):
    if results < 3 or (full < 2_000_000 and not unbounded):
        return (False, Fraction(0)), Fraction(0)
    if unbounded:
        return (True, CAP), CAP
    computed = fen_half_up(sum(contributions.values(), Fraction(0)) * Fraction(3, 100))
    return (True, min(computed, CAP)), computed


def assess_institutions(contracts, year, as_of):
    verdicts = {i: counts_for_institution(contracts, i, as_of) for i in range(len(contracts))}
    names = {beneficiary(c, "intermediary") for c in contracts} - {None}
    answers = []
    for who in sorted(names):
        certain = institution_end(contracts, who, year, verdicts, False)
        other = institution_end(contracts, who, year, verdicts, True)
        (award, computed), (confirmed, _) = institution_award(*certain), institution_award(*other)
        named = [i for i, c in enumerate(contracts) if beneficiary(c, "intermediary") == who]
        answers.append(
            {
                "name": display_name(contracts, named, "intermediary", as_of),
                "credit_code": who[1] if who[0] == 0 else None,
                "outcome": outcome(award, confirmed),
                "count": certain[0],
                "threshold_sum": shown(certain[1]),
                "base": shown(sum(certain[2].values(), Fraction(0))),
                "computed": shown(computed),
                "amount": shown(award[1]),
                "amount_if_confirmed": shown(confirmed[1]),
                "capped": computed > CAP,
                "contracts": [(i in certain[2], shown(certain[2].get(i, Fraction(0)))) for i in named],
            }
        )
    return answers


# ------------------------------------------------------------------ 20 %


def part_of(payment, contract, other_end):
    amount, given = yuan(payment["amount"]), yuan(payment.get("technology_part"))
    value, technology = yuan(of(contract, "contract_value")), yuan(of(contract, "transaction_amount"))
    if given is None and (not value or technology is None):
        return amount if other_end else Fraction(0)
    part = given if given is not None else fen_half_up(amount * technology / value)
    if amount < 0:
        return max(-abs(part), amount)
    return min(part, amount)


def paid_in_year(contract, year, as_of, other_end):
    """Return the contribution at one end; INFINITE when nothing bounds it."""
    ceiling = yuan(of(contract, "transaction_amount"))
    if ceiling is None:
        if not other_end:
            return Fraction(0)
        value = yuan(of(contract, "contract_value"))
        ceiling = INFINITE if value is None else value
    if contract.get("payments") is None:
        in_validity = int(FIRST[:4]) <= year <= int(LAST[:4]) and max(FIRST, f"{year}-01-01") <= as_of
        return ceiling if other_end and in_validity else Fraction(0)
    numbered = [(p["paid_on"], n, p) for n, p in enumerate(contract["payments"]) if p["paid_on"] <= as_of]
    before = Fraction(0)
    total = Fraction(0)
    for paid_on, _, payment in sorted(numbered, key=lambda one: one[:2]):
        after = before + part_of(payment, contract, other_end)
        if paid_on[:4] == str(year) and FIRST <= paid_on <= LAST:
            total += min(ceiling, after) - min(ceiling, before)
        before = after
    return total


def counts_for_buyer(contracts, i, as_of):
    c = contracts[i]
    if not common(contracts, i, as_of):
        return False
    return kleene(
        [
            starts(of(c, "buyer", "kind"), "1", "2", "3", "4"),
            starts(of(c, "buyer", "region_code"), "3710"),
            True if of(c, "buyer", "credit_code") else None,
        ]
    )


def assess_buyers(contracts, year, as_of):
    names = {beneficiary(c, "buyer") for c in contracts} - {None}
    answers = []
    for who in sorted(names):
        named = [i for i, c in enumerate(contracts) if beneficiary(c, "buyer") == who]
        verdict = {i: counts_for_buyer(contracts, i, as_of) for i in named}
        low = {
            i: paid_in_year(contracts[i], year, as_of, False) if verdict[i] else Fraction(0) for i in named
        }
        high = {
            i: Fraction(0) if verdict[i] is False else paid_in_year(contracts[i], year, as_of, True)
            for i in named
        }
        base = max(Fraction(0), sum(low.values(), Fraction(0)))
        other = max(Fraction(0), sum(high.values(), Fraction(0)))
        computed = fen_half_up(base / 5)
        award = (base > 0, min(computed, CAP))
        confirmed = (other > 0, min(fen_half_up(other / 5), CAP))
        answers.append(
            {
                "name": display_name(contracts, named, "buyer", as_of),
                "credit_code": who[1] if who[0] == 0 else None,
                "outcome": outcome(award, confirmed),
                "count": sum(amount != 0 for amount in low.values()),
                "threshold_sum": None,
                "base": shown(base),
                "computed": shown(computed),
                "amount": shown(award[1]),
                "amount_if_confirmed": shown(confirmed[1]),
                "capped": computed > CAP,
                "contracts": [(low[i] != 0, shown(low[i])) for i in named],
            }
        )
    return answers
