"""Reads when the contract was signed and for how long it holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from registrar_app.domain.prefill.anchors import DAY, OTHER_TERM, SEAL, SIGNED, TERM
from registrar_app.domain.prefill.days import Day, find_days, find_length, last_day
from registrar_app.domain.prefill.labels import Segment, labelled, segments
from registrar_app.domain.prefill.proposal import Certainty, Proposal
from registrar_app.domain.prefill.writing import Quote, Reading
from registrar_app.domain.text import Text

_SIGNING_VERB = re.compile(
    r"^(?:在[^,。;]{1,16}?|,)?(?:由?(?:甲乙)?[双各]方)?(?:共同)?(?:正式)?(?:签订|签署|达成|订立)(?!的)"
)
_SIGNED_ON = re.compile(r"(?:合同|协议|双方)(?:正式)?(?:签订|签署|订立)于$")
_SINCE_SIGNING = re.compile(
    r"自(?:本|双方)?(?:合同|协议|双方)?(?:正式)?(?:签订|签字|签署|签约|盖章|签字盖章|签订生效|生效)(?:并?生效|盖章)?(?:之)?日"
)
_TERM_IN_CLAUSE = re.compile(
    r"(?:(?:合作|许可|使用|实施|服务|有效|合同|协议|履行|开发|咨询|培训)(?:使用|实施)?的?期(?:限|间)?|(?<=[,;条])期限)(?:为|共|是)?(?=[\d一二三四五六七八九十两自])"
)
_NOT_TERM = re.compile(r"保密|质保|专利权|年费|维护期|免费|缴费")
_NUMERAL = r"[\d一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾]"
_BEFORE = re.compile(r"(?:^|[为共是计:期(])(?P<length>[^,。;:()期为共]{2,6})[,(]?(?:即|从|自|由)*$")
_BEHIND = re.compile(
    r"起?(?:开始|生效)?(?:起)?(?:计算|起?算|实施|执行)?[,(]?(?:(?:合同|协议)?(?:有效|服务|履行|许可|合作)?期限?|有效|不超过)?"
    rf"(?:内|为|是|共|计)*(?={_NUMERAL})"
)
_TAIL_SHARE = 0.5
_BY_LAW = Text(
    "按民法典第201、202条推算：起算当日不计，到期月的对应日为最后一日；请核对",
    "computed by articles 201 and 202 of the Civil Code: the first day does not count, the day of the same number is the last; check it",
)


def read_signing(lines: Sequence[Reading]) -> Proposal | None:
    """Return the day of signing: as labelled, as a sentence says it, or as written beside the seals."""
    for reading in lines:
        for segment in segments(reading):
            if segment.kind == SIGNED and (days := find_days(segment.value)):
                start = segment.start + days[0].start
                quote = reading.quote(start, segment.start + days[0].end)
                return _day("signed_on", days[0].day, quote, Certainty.STATED)
    for reading in lines:
        for each in find_days(reading.text):
            before = reading.text[max(each.start - 2, 0) : each.start]
            is_said = _SIGNED_ON.search(reading.text[: each.start]) is not None
            if is_said or (before.endswith("于") and _SIGNING_VERB.match(reading.text[each.end :])):
                return _day("signed_on", each.day, reading.quote(each.start, each.end), Certainty.READ)
    return _beside_seals(lines)


def read_term(lines: Sequence[Reading], signing: Proposal | None) -> list[Proposal]:
    """Return from and to; a term that is only a length is counted from the day of signing, when that is known."""
    signed = signing.value if signing is not None else None
    for kinds in ((TERM,), (OTHER_TERM,)):
        for segment in labelled(lines):
            if segment.kind in kinds and segment.value:
                reading = segment.reading
                found = _read_value(reading, segment.start, _reach(reading, segment), signed)
                if found:
                    return found
    for reading in lines:
        match = _TERM_IN_CLAUSE.search(reading.text)
        if match is not None and not _NOT_TERM.search(reading.text):
            end = reading.sentence_at(match.start())[1]
            found = _read_value(reading, match.end(), end, signed)
            if found:
                return found
    return []


def _reach(reading: Reading, segment: Segment) -> int:
    """Return where the value ends: it may go on behind a comma or a gap, up to the end of its sentence."""
    if segment.cell:
        return segment.end
    return max(segment.end, reading.sentence_at(segment.start)[1])


def _read_value(reading: Reading, start: int, end: int, signed: date | None) -> list[Proposal]:
    text = reading.text[start:end]
    days = find_days(text)
    quote = reading.quote(start, end)
    if len(days) > 1:
        first, last = days[0].day, days[1].day
        if first > last:
            return []
        return [
            _day("effective_from", first, quote, Certainty.STATED),
            _day("effective_to", last, quote, Certainty.STATED),
        ]
    since = _SINCE_SIGNING.search(text)
    if len(days) == 1:
        return _with_one_day(text, days[0], quote, signed if since else None)
    if since is None or signed is None:
        return []
    length = _length_behind(text[since.end() :]) or _length_before(text[: since.start()])
    if length is None:
        return []
    from_ = _day("effective_from", signed, quote, Certainty.COMPUTED, _FROM_SIGNING)
    return [from_, _day("effective_to", last_day(signed, length), quote, Certainty.COMPUTED, _BY_LAW)]


_FROM_SIGNING = Text("合同写明自签订之日起", "the contract says: from the day of signing")


def _with_one_day(text: str, found: Day, quote: Quote, signed: date | None) -> list[Proposal]:
    """Return what one day means: an end, or a beginning with a length."""
    day, before, behind = found.day, text[: found.start], text[found.end :]
    if re.search(r"(?:至|到|止于)[^\d]{0,4}$", before):
        to = _day("effective_to", day, quote, Certainty.STATED)
        if signed is None:
            return [to]
        return [_day("effective_from", signed, quote, Certainty.COMPUTED, _FROM_SIGNING), to]
    length = _length_behind(behind) or _length_before(before)
    if length is None or "起" not in behind:
        return []
    begin = _day("effective_from", day, quote, Certainty.STATED)
    if "含当" in behind:  # 含当日: the parties count otherwise than the law
        return [begin]
    return [begin, _day("effective_to", last_day(day, length), quote, Certainty.COMPUTED, _BY_LAW)]


def _length_before(text: str) -> tuple[int, str] | None:
    """Return the length that stands right before its beginning: 三年，自…."""
    said = _BEFORE.search(text)
    return find_length(said["length"]) if said is not None else None


def _length_behind(text: str) -> tuple[int, str] | None:
    """Return the length that stands right behind its beginning: 起三年; 起计算，期满前一个月 is none."""
    lead = _BEHIND.match(text)
    return find_length(text[lead.end() :]) if lead is not None else None


def _beside_seals(lines: Sequence[Reading]) -> Proposal | None:
    """Return the last of the days that stand alone behind the seals: a contract is made when the last one signs."""
    sealed = [reading.index for reading in lines if SEAL.search(reading.text)]
    later = lines[int(len(lines) * _TAIL_SHARE) :]
    found: list[tuple[date, Quote]] = []
    for reading in later:
        labelled = any(segment.kind == DAY for segment in segments(reading))
        days = find_days(reading.text)
        rest = "".join(c for c in reading.text if c.isalpha() and c not in "年月日")
        alone = bool(days) and len(rest) <= 8 * len(days) and bool(sealed) and reading.index > sealed[0]
        if days and (alone or labelled):
            found += [(each.day, reading.quote(each.start, each.end)) for each in days]
    if not found:
        return None
    day, quote = max(found, key=lambda each: each[0])
    reason = Text("取自签章处的日期", "the date beside the seals")
    is_one = len({each for each, _ in found}) == 1
    return _day("signed_on", day, quote, Certainty.READ if is_one else Certainty.DOUBTFUL, reason)


def _day(path: str, day: date, quote: Quote, certainty: Certainty, reason: Text | None = None) -> Proposal:
    return Proposal(path=path, value=day, quote=quote, certainty=certainty, reason=reason)
