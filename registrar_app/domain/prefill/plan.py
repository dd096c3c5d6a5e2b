"""Reads how the price is to be paid: the mode and each agreed payment, from the clauses and from tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from registrar_app.domain.contract import PaymentMode
from registrar_app.domain.money import group_yuan
from registrar_app.domain.prefill.anchors import (
    BRACKETED_CHOICE,
    CHOICE_LINE,
    CHOSEN,
    EACH_YEAR,
    ENTRY_FEE,
    FEE,
    MODE_WORDS,
    NOT_PAID,
    PAID_BEHIND,
    PAY,
    REST,
    TOTAL,
)
from registrar_app.domain.prefill.days import find_days
from registrar_app.domain.prefill.proposal import Certainty, Instalment, PrefillFinding, Proposal
from registrar_app.domain.prefill.source import LineKind
from registrar_app.domain.prefill.sums import Sum, find_sums
from registrar_app.domain.prefill.writing import Quote, Reading
from registrar_app.domain.text import Text

_PERCENT = re.compile(r"(?<![\d.])(\d{1,3}(?:\.\d+)?)%")
_JOIN = re.compile(r"[,(]?(?:即|计|共|为|合)?(?:人民币)?[(]?")
_HEAD_AMOUNT = re.compile(r"金额|款额|数额")
_HEAD_PERCENT = re.compile(r"比例")
_MOST_REPEATED = 60
_MONEY_CLAUSE = re.compile(r"支付|付款|报酬|经费|价款|费用|使用费|提成|结算|付")


@dataclass(frozen=True)
class _Token:
    """A sum, a share, or both said of one payment."""

    start: int
    end: int
    sum: Sum | None
    percent: str | None


def read_mode(lines: Sequence[Reading], plan: Sequence[Instalment]) -> Proposal | None:
    """Return the mode of payment that the clauses name, or that the agreed payments show."""
    found: dict[str, Quote] = {}
    for reading in lines:
        text = BRACKETED_CHOICE.sub("", reading.text)
        chosen = CHOSEN.search(text)
        if CHOICE_LINE.search(text):
            if chosen is None:
                continue
            text = chosen[1]
        if not _MONEY_CLAUSE.search(text) or "违约" in text[:8]:
            continue
        for word, pattern in MODE_WORDS:
            match = pattern.search(text)
            if match and word not in found:
                place = max(reading.text.find(match[0]), 0)
                found[word] = reading.quote(place, place + len(match[0]))
    mode, key = _mode_of(found, len(plan))
    if mode is None:
        return None
    quote = found[key] if key in found else plan[0].quote
    return Proposal(path="payment_mode", value=mode, quote=quote, certainty=Certainty.READ)


def _mode_of(found: dict[str, Quote], count: int) -> tuple[PaymentMode | None, str]:
    if "royalty" in found:
        with_fee = "entry" in found
        return (PaymentMode.ENTRY_FEE_AND_ROYALTY if with_fee else PaymentMode.ROYALTY), "royalty"
    if "instalments" in found or count > 1:
        return PaymentMode.INSTALMENTS, "instalments"
    if "lump_sum" in found:
        return PaymentMode.LUMP_SUM, "lump_sum"
    return (PaymentMode.OTHER, "other") if "other" in found else (None, "")


def read_plan(lines: Sequence[Reading], value: int | None) -> list[Instalment]:
    """Return the agreed payments in their order: from a table when there is one, else from the clauses."""
    tabled = _from_tables(lines)
    if tabled:
        return tabled
    found: list[Instalment] = []
    for reading in lines:
        if reading.line.kind is not LineKind.ROW and not CHOICE_LINE.search(reading.text):
            for start, end in reading.sentences():
                found += _in_sentence(reading, start, end, value)
    return found


def _in_sentence(reading: Reading, start: int, end: int, value: int | None) -> list[Instalment]:
    text = reading.text[start:end]
    before = 0
    found: list[Instalment] = []
    for token in _tokens(text):
        context, before = text[before : token.start], token.end
        if not _is_paid(text, context, token):
            continue
        fen = token.sum.fen if token.sum is not None else None
        if token.percent is None and fen is not None and _is_whole(context, fen, value):
            continue
        days = find_days(context)
        due = days[-1].day if days else None
        quote = reading.quote(start + token.start, start + token.end)
        payment = Instalment(amount=fen, percent=token.percent, due=due, quote=quote)
        found += [payment] * _times(context, fen, value)
    return found


def _is_paid(text: str, context: str, token: _Token) -> bool:
    """Whether a sum or share is a payment of the price, not a penalty, a surety's limit or a royalty."""
    if ENTRY_FEE.search(context):
        return PAY.search(context) is not None
    if NOT_PAID.search(text[: token.start]) or NOT_PAID.search(text[token.end : token.end + 8]):
        return False
    if "其中设备" in text:
        return False
    if REST.search(context):
        return PAY.search(context) is not None or PAID_BEHIND.match(text, token.end) is not None
    return PAY.search(context) is not None


def _times(context: str, fen: int | None, value: int | None) -> int:
    """Return how many payments a sentence agrees: 每年…各支付 is as many as make up the price, none where that is not known."""
    if not EACH_YEAR.search(context):
        return 1
    if fen is None or value is None or value % fen:
        return 0
    return value // fen if value // fen <= _MOST_REPEATED else 0


def _is_whole(context: str, fen: int, value: int | None) -> bool:
    """Whether a sum is the price itself; an entry fee is a payment of its own."""
    if "入门费" in context:
        return False
    if fen == value:
        return True
    if REST.search(context):
        return False
    return not re.search(r"支付|付|拨", context) or (
        bool(TOTAL.search(context)) and bool(FEE.search(context))
    )


def _tokens(text: str) -> list[_Token]:
    """Return sums and shares in their order; 30%，即108,000元 is one."""
    parts: list[_Token] = [_Token(s.start, s.end, s, None) for s in find_sums(text)]
    parts += [_Token(m.start(), m.end(), None, f"{m[1]}%") for m in _PERCENT.finditer(text)]
    joined: list[_Token] = []
    for part in sorted(parts, key=lambda each: each.start):
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.percent is not None
            and last.sum is None
            and part.sum is not None
            and _JOIN.fullmatch(text, last.end, part.start)
        ):
            joined[-1] = _Token(last.start, part.end, part.sum, last.percent)
        else:
            joined.append(part)
    return joined


def _from_tables(lines: Sequence[Reading]) -> list[Instalment]:
    found: list[Instalment] = []
    columns: tuple[int, int | None, str] | None = None
    table = 0
    for reading in lines:
        if reading.line.kind is not LineKind.ROW:
            continue
        cells = reading.text.split("\t")
        if reading.line.table != table:
            table, columns = reading.line.table, _plan_columns(cells)
            continue
        if columns is not None and not any("合计" in cell for cell in cells):
            made = _from_row(reading, cells, columns)
            if made is not None:
                found.append(made)
    return found


def _plan_columns(cells: Sequence[str]) -> tuple[int, int | None, str] | None:
    amounts = [n for n, cell in enumerate(cells) if _HEAD_AMOUNT.search(cell)]
    is_plan = any(re.search(r"期|付款|支付|序号|节点", cell) for cell in cells)
    if not amounts or not is_plan:
        return None
    percents = [n for n, cell in enumerate(cells) if _HEAD_PERCENT.search(cell)]
    unit = "万元" if "万元" in cells[amounts[0]] else "元"
    return amounts[0], (percents[0] if percents else None), unit


def _from_row(
    reading: Reading, cells: Sequence[str], columns: tuple[int, int | None, str]
) -> Instalment | None:
    amount, percent, unit = columns
    if amount >= len(cells):
        return None
    sums = find_sums(cells[amount], unit)
    share = _PERCENT.search(cells[percent]) if percent is not None and percent < len(cells) else None
    if not sums:
        return None
    days = find_days(reading.text)
    return Instalment(
        amount=sums[0].fen,
        percent=f"{share[1]}%" if share else None,
        due=days[0].day if days else None,
        quote=reading.quote(0, len(reading.text)),
    )


def plan_words(plan: Sequence[Instalment]) -> str:
    """Return the agreed payments as one note for the form's remarks."""
    parts = []
    for number, each in enumerate(plan, 1):
        words = [
            f"{each.due:%Y-%m-%d}" if each.due else "",
            f"{group_yuan(each.amount)} 元" if each.amount is not None else "",
            f"({each.percent})" if each.percent and each.amount is not None else each.percent or "",
        ]
        parts.append(f"第{number}期 {' '.join(word for word in words if word)}")
    return f"合同约定付款：{'；'.join(parts)}"


def plan_findings(plan: Sequence[Instalment], value: Proposal | None) -> list[PrefillFinding]:
    """Say when the agreed payments do not add up to the price, or their shares to a hundred."""
    if len(plan) < 2:
        return []
    amounts = [each.amount for each in plan]
    if value is not None and all(amount is not None for amount in amounts):
        total = sum(amount or 0 for amount in amounts)
        if total != value.value:
            said, summed = group_yuan(value.value), group_yuan(total)
            message = Text(
                f"各期付款合计 {summed} 元，与合同总额 {said} 元不符",
                f"the payments add up to {summed}, the contract says {said} yuan",
            )
            return [_finding(message, plan, value)]
        return []
    shares = [float(each.percent.rstrip("%")) for each in plan if each.percent]
    if len(shares) == len(plan) and sum(shares) != 100:
        return [_finding(Text("各期付款比例合计不是 100%", "the shares do not add up to 100 %"), plan, value)]
    return []


def _finding(message: Text, plan: Sequence[Instalment], value: Proposal | None) -> PrefillFinding:
    quotes = [*((value.quote,) if value is not None else ()), *(each.quote for each in plan)]
    return PrefillFinding(
        code="plan_sum",
        message=message,
        remedy=Text(
            "核对合同的付款条款，看是否漏读一期", "look at the clause; a payment may have been missed"
        ),
        quotes=tuple(quotes),
        path="contract_value",
    )
