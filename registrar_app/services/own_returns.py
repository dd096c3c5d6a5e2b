"""Finds what a supervisor returns of a batch in words of their own: the contracts in it, and the act of each that falls.

Of a contract its registration is returned, or the first act that the batch brings; what is built on it falls with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from registrar_app.domain.act import Act
from registrar_app.domain.batch import BatchVerdict
from registrar_app.domain.errors import AnswerNoError, UsageError
from registrar_app.domain.field_readers import NAME_LIMIT, showable
from registrar_app.domain.text import Text
from registrar_app.services.judge_acts import REGISTERING
from registrar_app.services.read_batch import OpenedBatch

REASON_LIMIT = 2_000
"""Characters of a reason: a page, and no second contract."""


@dataclass(frozen=True, slots=True)
class BatchCase:
    """A contract in a batch: its uid, its name as far as the batch says it, and its slip number or ""."""

    uid: str
    name: str
    slip_no: str


def cases_in(acts: Sequence[Act]) -> tuple[BatchCase, ...]:
    """Return the contracts in the order in which the batch first has them."""
    names: dict[str, str] = {}
    slips: dict[str, str] = {}
    for act in acts:
        content, slip = act.body.get("contract"), act.body.get("slip_no")
        name = content.get("name") if isinstance(content, Mapping) else None
        names[act.case] = showable(name, NAME_LIMIT) if isinstance(name, str) else names.get(act.case, "")
        slips[act.case] = showable(slip, NAME_LIMIT) if isinstance(slip, str) else slips.get(act.case, "")
    return tuple(BatchCase(uid, name, slips[uid]) for uid, name in names.items())


def acts_to_return(batch: OpenedBatch, verdict: BatchVerdict, wanted: Mapping[str, str]) -> dict[str, str]:
    """Return the reason by the hash of the act that falls with it.

    Args:
        batch: The batch.
        verdict: Where it stands in its chain.
        wanted: The reason by the contract's uid or slip number.

    Raises:
        AnswerNoError: the batch is not in its turn, or has no such contract; nothing was changed.
        UsageError: a reason is empty or too long.
    """
    if wanted and verdict is not BatchVerdict.NEXT:
        raise AnswerNoError(
            "BATCH-RETURN-TURN",
            str(batch.path),
            Text(
                "只有轮到导入、还没有回盘的报盘才能退回其中的合同；什么都没有改变",
                "contracts are returned only of a batch that is in its turn and not answered yet; nothing was changed",
            ),
            Text(
                "已导入的请机构另报变更或注销；缺前盘的先导入前盘",
                "of one that was imported, have the office amend or cancel; of one that came too early, import those before it",
            ),
        )
    return {_act_of(batch, named): _reason(named, reason) for named, reason in wanted.items()}


def _act_of(batch: OpenedBatch, named: str) -> str:
    uid = next((case.uid for case in cases_in(batch.acts) if named in {case.uid, case.slip_no}), None)
    own = [(s.hash, act) for s, act in zip(batch.signed, batch.acts, strict=True) if act.case == uid]
    if not named or not own:
        raise AnswerNoError(
            "BATCH-RETURN-UNKNOWN",
            named,
            Text("报盘中没有这份合同，什么都没有改变", "the batch has no such contract; nothing was changed"),
            Text("按凭单号或合同标识指明", "name it by its slip number or its uid"),
        )
    return next((digest for digest, act in own if act.kind in REGISTERING), own[0][0])


def _reason(named: str, reason: str) -> str:
    said = " ".join(reason.split())  # a line break is no part of what receipts and lists say in one line
    if said and len(said) <= REASON_LIMIT:
        return said
    raise UsageError(
        "BATCH-RETURN-REASON",
        named,
        Text(
            f"退回要写明理由，不超过 {REASON_LIMIT} 字",
            f"a return has its reason, {REASON_LIMIT} characters at most",
        ),
        Text("写一句话说明要改什么", "say in a sentence what is to be changed"),
    )
