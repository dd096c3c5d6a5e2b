"""Counts which party the clauses let pay the price or ask for the work: whoever does is the buyer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from registrar_app.domain.prefill.writing import Reading

_PAYS = re.compile(
    r"(?P<payer>甲方|乙方)(?:应|须|应当)?(?:在|于)?[^,。;]{0,24}?(?:向|支付给?|付给)(?P<payee>甲方|乙方)(?P<paid>[^,。;]{0,24})"
)
_WHEN = r"(?:(?:于|在)(?:(?!甲方|乙方)[^,。;]){1,30}?)?"
_PAYS_ALONE = re.compile(
    rf"(?:^|[,:;。、.)前后内])由?(?P<payer>甲方|乙方)(?:应当?|须)?{_WHEN}(?:按(?:照|以下|下列|如下)?[^,。;]{{0,8}}(?:方式|约定|进度))?(?:一次性?|分期)?(?:支付|付清)"
)
_DOES = re.compile(r"(?P<payer>甲方|乙方)委托(?P<payee>甲方|乙方)|(?P<doer>甲方|乙方)为(?P<asker>甲方|乙方)")
_NO_PRICE = re.compile(r"违约|赔偿|退还|返还|保证金|滞纳|利息|罚|垫付|提供|交付|提交")


def payer_votes(lines: Sequence[Reading]) -> Counter[str]:
    """Return for each letter how often it pays the price or asks for the work."""
    votes: Counter[str] = Counter()
    for reading in lines:
        for start, end in reading.sentences():
            sentence = reading.text[start:end]
            if _NO_PRICE.search(sentence):
                sentence = _NO_PRICE.split(sentence)[0]
            for match in _PAYS.finditer(sentence):
                if match["payer"] != match["payee"] and "付" in match[0]:
                    votes[match["payer"]] += 1
            for match in _PAYS_ALONE.finditer(sentence):
                votes[match["payer"]] += 1
            for match in _DOES.finditer(sentence):
                votes[match["payer"] or match["asker"]] += 1
    return votes
