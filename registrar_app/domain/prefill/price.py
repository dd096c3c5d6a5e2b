"""Reads the price of the contract, and holds every sum in figures to its capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from registrar_app.domain.money import group_yuan
from registrar_app.domain.prefill.anchors import FEE, NOT_TOTAL, TAX_SHARE, TOTAL, TRANSACTION, VALUE
from registrar_app.domain.prefill.labels import segments
from registrar_app.domain.prefill.proposal import Certainty, PrefillFinding, Proposal
from registrar_app.domain.prefill.sums import Sum, find_sums
from registrar_app.domain.prefill.writing import Reading
from registrar_app.domain.text import Text

_REACH = 60
_PENALTY = re.compile(r"[,()整元的]*(?:违约|赔偿|保证金|罚|不计入|另计)")
_SETTLE = Text(
    "对照合同原件；合同本身不一致的请当事人更正后再登记",
    "look at the original; let the parties settle a contract that differs before it is registered",
)


@dataclass(frozen=True)
class Placed:
    """A sum and the line it stands in."""

    sum: Sum
    reading: Reading
    score: int


def read_price(lines: Sequence[Reading], *, brokered: bool) -> tuple[list[Proposal], list[PrefillFinding]]:
    """Return the contract value, the technology amount where the text names one, and what disagrees."""
    placed = [each for reading in lines for each in _placed(reading, brokered=brokered)]
    findings = [finding for each in placed if (finding := _disagreement(each)) is not None]
    best = max((each.score for each in placed), default=0)
    totals = [each for each in placed if each.score == best and best > 0 and each.sum.fen is not None]
    proposals: list[Proposal] = []
    if totals:
        values = {each.sum.fen for each in totals}
        others = [each for each in totals if each.sum.fen != totals[0].sum.fen]
        if others:
            findings.append(_two_totals(totals[0], others[0]))
        doubtful = len(values) > 1 or any(each.sum.disagrees for each in totals)
        proposals.append(_proposal(totals[0], "contract_value", doubtful=doubtful))
    proposals += _transaction(lines)
    return proposals, findings


def _placed(reading: Reading, *, brokered: bool) -> list[Placed]:
    found = _labelled(reading)
    if found:
        return found
    end_before = 0
    for each in find_sums(reading.text):
        start, end = reading.sentence_at(each.start)
        begin = max(start, end_before, each.start - _REACH)
        context = reading.text[begin : each.start]
        before = (
            reading.text[start : each.start] if "其中" not in reading.text[start : each.start] else "其中"
        )
        end_before = each.end
        behind = reading.text[each.end : min(each.end + 12, end)]
        found.append(Placed(each, reading, _score(context, before, behind, brokered=brokered)))
    return found


def _score(context: str, before: str, behind: str, *, brokered: bool) -> int:
    """Return how much a sum looks like the price of the whole contract: 0 for not at all."""
    refused = NOT_TOTAL.search(context) or before == "其中" or _PENALTY.match(behind)
    if refused or "违约" in before or "保证责任" in behind or "范围内" in behind:
        return 0
    if "%" in TAX_SHARE.sub("", context) or ("中介服务费" in context and not brokered):
        return 0
    if "入门费" in context:
        return 2
    if TOTAL.search(context):
        return 3
    return 2 if FEE.search(context) else 0


def _labelled(reading: Reading) -> list[Placed]:
    """Return the sum behind a label such as 合同金额（万元）."""
    for segment in segments(reading):
        if segment.kind != VALUE or not segment.value:
            continue
        unit = "万元" if "万元" in segment.unit else "元" if "元" in segment.unit else ""
        found = find_sums(segment.value, unit)
        shifted = [
            Sum(s.start + segment.start, s.end + segment.start, s.figures, s.capitals, s.is_odd)
            for s in found
        ]
        if shifted:
            return [Placed(shifted[0], reading, 3), *(Placed(s, reading, 0) for s in shifted[1:])]
    return []


def _proposal(placed: Placed, path: str, *, doubtful: bool, reason: Text | None = None) -> Proposal:
    certainty = Certainty.DOUBTFUL if doubtful else Certainty.STATED
    quote = placed.reading.quote(placed.sum.start, placed.sum.end)
    return Proposal(path=path, value=placed.sum.fen, quote=quote, certainty=certainty, reason=reason)


def _transaction(lines: Sequence[Reading]) -> list[Proposal]:
    """Offer 技术交易额 only where the contract names it; the total is never taken for it."""
    for reading in lines:
        end_before = 0
        for each in find_sums(reading.text):
            context = reading.text[max(end_before, reading.sentence_at(each.start)[0]) : each.start]
            end_before = each.end
            if TRANSACTION.search(context) and each.fen is not None and not each.disagrees:
                reason = Text(
                    "合同自己写的数，须由登记人员核定，不会随其他项一起采用",
                    "the contract's own figure; the registrar determines it, so it is never taken with the others",
                )
                return [
                    _proposal(Placed(each, reading, 0), "transaction_amount", doubtful=True, reason=reason)
                ]
    return []


def _disagreement(placed: Placed) -> PrefillFinding | None:
    each = placed.sum
    if not each.disagrees:
        return None
    written = placed.reading.text[each.start : each.end]
    if each.is_odd:
        message = Text(
            f"大写金额写法不合规范，无法与小写核对：{written}", f"the capitals are not well formed: {written}"
        )
    else:
        figures, capitals = group_yuan(each.figures or 0), group_yuan(each.capitals or 0)
        message = Text(
            f"大小写金额不一致：小写 {figures} 元，大写为 {capitals} 元",
            f"figures and capitals differ: {figures} yuan in figures, {capitals} in capitals",
        )
    quote = placed.reading.quote(each.start, each.end)
    return PrefillFinding(
        code="capitals", message=message, remedy=_SETTLE, quotes=(quote,), path="contract_value"
    )


def _two_totals(first: Placed, second: Placed) -> PrefillFinding:
    a, b = group_yuan(first.sum.fen or 0), group_yuan(second.sum.fen or 0)
    return PrefillFinding(
        code="amounts",
        message=Text(f"合同总额前后不一致：{a} 元和 {b} 元", f"two totals: {a} and {b} yuan"),
        remedy=_SETTLE,
        quotes=tuple(each.reading.quote(each.sum.start, each.sum.end) for each in (first, second)),
        path="contract_value",
    )
