"""Names carry no stray spaces, invisible characters or half-width brackets.

Why: a party's name must equal its seal, otherwise registration can be refused; and one party written in two ways is two
parties in every list. Characters themselves, also rare ones, are never touched.

Wrong: ``seller.name`` 威海海洋科技(集团)有限公司 with half-width brackets.
Right: ``seller.name`` 威海海洋科技（集团）有限公司.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.checks.parts import parties_of
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.text import Text

CODE = "C022"
NAME = "names.typography"

_HAN = r"㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff"
_HAS_HAN = re.compile(rf"[{_HAN}]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_SPACES = re.compile(r"[ \t\u00a0\u2002-\u200a\u202f\u3000]+")
_SPACE_BESIDE_HAN = re.compile(rf"(?<=[{_HAN}（）]) | (?=[{_HAN}（）])")
_SUSPECT = re.compile(r"[\s()\u00ad\u200b-\u200d\u2060\ufeff]")
_BRACKETS = str.maketrans("()", "（）")


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield a finding with the tidied name: a query for a party, a notice for the contract and the result."""
    for path, label, party in parties_of(contract):
        tidied = _tidied_if_other(party.name)
        if tidied:
            yield _party_finding(f"{path}.name", label, tidied, context)
    achievement = contract.achievement.name if contract.achievement else None
    for path, name in (("name", contract.name), ("achievement.name", achievement)):
        tidied = _tidied_if_other(name)
        if tidied:
            yield _title_finding(path, tidied)


def tidy(name: str) -> str:
    """Return the name with single inner spaces, none beside Chinese characters, and full-width brackets among them."""
    spaced = _SPACES.sub(" ", _INVISIBLE.sub("", name)).strip()
    if not _HAS_HAN.search(spaced):
        return spaced
    return _SPACE_BESIDE_HAN.sub("", spaced.translate(_BRACKETS))


def _tidied_if_other(name: str | None) -> str | None:
    if not name or not _SUSPECT.search(name):
        return None
    tidied = tidy(name)
    return tidied if tidied != name else None


def _party_finding(path: str, label: Text, tidied: str, context: CheckContext) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path=path,
        message=Text(
            f"{label.zh}名称含多余空格、不可见字符或半角括号：名称须与印章一致",
            f"The {label.en}'s name holds stray spaces, invisible characters or half-width brackets: it must equal the seal",
        ),
        reference=legal_basis.SEAL_MATCHES_NAME.on(context.on),
        remedy=Text(
            f"按印章改为“{tidied}”；印章即如此的说明理由",
            f"Write {tidied} as on the seal, or state that the seal reads otherwise",
        ),
        suggestion=tidied,
    )


def _title_finding(path: str, tidied: str) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.NOTICE,
        path=path,
        message=Text(
            "名称含多余空格、不可见字符或半角括号，不便查重",
            "The name holds stray spaces, invisible characters or half-width brackets, which hides duplicates",
        ),
        reference=legal_basis.FORM_ENTRIES,
        remedy=Text(f"改为“{tidied}”", f"Write {tidied}"),
        suggestion=tidied,
    )
