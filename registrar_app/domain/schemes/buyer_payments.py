"""Keeps what the payments of one contract come to in a year: technology parts, the ceiling, and what is unknown.

威科字〔2018〕58号 二（三）2 pays on the year's technology amount actually paid (实际技术交易额).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from registrar_app.domain.contract import Contract, Payment
from registrar_app.domain.money import divide_half_up
from registrar_app.domain.scheme import Scheme
from registrar_app.domain.schemes.beneficiaries import End


def known_payments(contract: Contract, as_of: date) -> tuple[Payment, ...] | None:
    """Return the payments made by the end of ``as_of``, by date and then as given; ``None``: not known."""
    if contract.payments is None:
        return None
    made = (payment for payment in contract.payments if payment.paid_on <= as_of)
    return tuple(sorted(made, key=lambda payment: payment.paid_on))


def technology_part(payment: Payment, contract: Contract) -> int | None:
    """Return the technology part of a payment in fen, never more than the payment; ``None``: not known.

    A refund's part is a refund too: it takes back no more than what was paid back.
    """
    part = payment.technology_part
    if part is None:
        if contract.transaction_amount is None or not contract.contract_value:
            return None
        part = divide_half_up(payment.amount * contract.transaction_amount, contract.contract_value)
    if payment.amount < 0:
        return -min(abs(part), -payment.amount)
    return min(part, payment.amount)


def counts_in(scheme: Scheme, payment: Payment, year: int) -> bool:
    """Whether a payment falls into the year and the validity."""
    return payment.paid_on.year == year and scheme.holds_on(payment.paid_on)


def may_be_paid_in(scheme: Scheme, year: int, as_of: date) -> bool:
    """Whether a payment that nobody recorded could have been made in the year and the validity by ``as_of``."""
    return scheme.holds_in(year) and scheme.first_day_in(year) <= as_of


def contribution(scheme: Scheme, contract: Contract, year: int, as_of: date, end: End) -> int | None:
    """Return what the contract contributes in the year at one end, in fen; ``None`` when nothing limits it."""
    payments = known_payments(contract, as_of)
    ceiling = contract.transaction_amount
    if end is End.CERTAIN and (payments is None or ceiling is None):
        return 0
    if ceiling is None:
        ceiling = contract.contract_value
    if payments is None:
        return ceiling if may_be_paid_in(scheme, year, as_of) else 0
    return _sum(contract, payments, ceiling, end, counts=lambda payment: counts_in(scheme, payment, year))


def _sum(
    contract: Contract,
    payments: tuple[Payment, ...],
    ceiling: int | None,
    end: End,
    *,
    counts: Callable[[Payment], bool],
) -> int:
    counted = running = 0
    for payment, part in _parts(contract, payments, end):
        after = running + part
        if counts(payment):
            counted += _under(after, ceiling) - _under(running, ceiling)
        running = after
    return counted


def _under(amount: int, ceiling: int | None) -> int:
    return amount if ceiling is None else min(amount, ceiling)


def _parts(contract: Contract, payments: tuple[Payment, ...], end: End) -> Iterator[tuple[Payment, int]]:
    """Each payment's part: an unknown one is nothing at the certain end and the whole payment at the other."""
    for payment in payments:
        part = technology_part(payment, contract)
        if part is None:
            part = 0 if end is End.CERTAIN else payment.amount
        yield payment, part


def missing_paths(contract: Contract, as_of: date) -> tuple[str, ...]:
    """Return the fields without which the contract's payments cannot be reckoned."""
    payments = known_payments(contract, as_of)
    if payments is None:
        return ("payments", "transaction_amount") if contract.transaction_amount is None else ("payments",)
    if not payments:
        return ()
    absent = ("transaction_amount",) if contract.transaction_amount is None else ()
    needs_value = any(payment.technology_part is None for payment in payments)
    return (*absent, "contract_value") if needs_value and not contract.contract_value else absent
