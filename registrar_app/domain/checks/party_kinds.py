"""A party's kind is an entry of the official list of party natures.

Why: whether a seller is a research institute or university and a buyer an enterprise decides the schemes and the
statistics, and this is read from the code. The list at hand is not complete, so that an unknown code is asked about.

Wrong: ``seller.kind`` 0229.
Right: ``seller.kind`` 0221 (a university that is a legal person).
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.checks.parts import parties_of
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.text import Text

CODE = "C005"
NAME = "parties.kind"


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each party whose kind is unknown or only a heading."""
    kinds = context.codes.get("party_kinds")
    if kinds is None:
        return
    for path, label, party in parties_of(contract):
        if not party.kind:
            continue
        entry = kinds.find(party.kind)
        if entry is None:
            yield _finding(
                f"{path}.kind",
                Text(
                    f"{label.zh}性质代码“{party.kind}”不在代码表内：统计和奖补无法归类",
                    f"The kind {party.kind} of the {label.en} is not on the list: statistics and schemes cannot place it",
                ),
            )
        elif not entry.selectable:
            yield _finding(
                f"{path}.kind",
                Text(
                    f"{label.zh}性质只填到大类“{entry.label.zh}”",
                    f"The kind of the {label.en} is only the heading {entry.label.en}",
                ),
            )


def _finding(path: str, message: Text) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path=path,
        message=message,
        reference=legal_basis.FORM_PARTY_KIND,
        remedy=Text(
            "从代码表中选择具体一项；表中确无的写明理由",
            "Choose an entry of the list, or state why there is none",
        ),
    )
