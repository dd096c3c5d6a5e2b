"""Judges a review (复核): a second registrar's signed word for one exact content, before a large contract is registered.

It names the content by its SHA-256, so that any later change of content lets it fall by itself. It is for the decision
that comes next: a step of the case after it, such as a supplement, lets it fall as well.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from registrar_app.domain import interchange
from registrar_app.domain.act import Act, ActKind, canonical_json
from registrar_app.domain.contract import Contract
from registrar_app.domain.money import group_yuan
from registrar_app.domain.registration import NOTING, Case, CaseEntry
from registrar_app.domain.text import Text


def content_hash(content: Mapping[str, Any]) -> str:
    """Return the SHA-256 (hex) of a contract's content as an act carries it, its uid aside: the act names the case."""
    return hashlib.sha256(canonical_json({**content, "uid": None})).hexdigest()


def hash_of(contract: Contract) -> str:
    """Return the SHA-256 (hex) by which a review names a contract, its registration aside."""
    return content_hash(interchange.write_contract(replace(contract, registration=None)))


def amount_of(contract: Contract) -> int | None:
    """Return what is held against the limit, in fen: the transaction amount, else the contract value."""
    amount = contract.transaction_amount
    return contract.contract_value if amount is None else amount


def largest_of(case: Case, contract: Contract) -> int:
    """Return the larger amount (fen) of what stands and of what is to stand: a large contract is not made small by one alone."""
    return max(amount_of(case.contract) or 0, amount_of(contract) or 0)


def needs_review(case: Case, contract: Contract, limit: int | None) -> bool:
    """Whether a content, or the one that it takes the place of, is at or above the limit (fen); without a limit none is."""
    return limit is not None and largest_of(case, contract) >= limit


def standing_reviews(history: Sequence[CaseEntry], reviewed: str) -> list[CaseEntry]:
    """Return the reviews of exactly that content since the case's last other step, the newest first."""
    found = []
    for entry in reversed(history):
        if entry.act.kind is ActKind.REVIEW:
            found += [entry] if entry.act.body.get("reviewed") == reviewed else []
        elif entry.act.kind not in NOTING:
            break
    return found


def false_review(history: Sequence[CaseEntry], act: Act) -> Text | None:
    """Return why the review that an act names does not stand behind it; ``None`` when it does, or none is named."""
    named = act.body.get("review")
    if named is None:
        return None
    found = standing_reviews(history, content_hash(act.body.get("contract") or {}))
    review = next((entry for entry in found if entry.hash == named), None)
    if review is None:
        return Text(
            "所称的复核不在此前，或复核的不是这份内容",
            "the review that it names does not stand before it, or was of another content",
        )
    if review.act.registrar == act.registrar:
        return Text("复核人与办理人是同一人", "it was reviewed by the one who decided")
    return None


def limit_words(limit: int | None) -> Text:
    """Return the limit in words."""
    if limit is None:
        return Text("未设复核限额", "no limit above which a second registrar reviews")
    yuan = group_yuan(limit)
    return Text(
        f"技术交易额 {yuan} 元及以上须另一登记员复核",
        f"from {yuan} yuan of transaction amount a second registrar reviews",
    )
