"""Composes and signs one act at its place in the chain; the store calls the composer inside its writing transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from registrar_app.domain.act import SIZE_LIMIT, Act, ActKind, SignedAct, payload_of
from registrar_app.domain.errors import AnswerNoError, MachineRefusedError
from registrar_app.domain.roster import Standing
from registrar_app.domain.text import Text
from registrar_app.services.clock_guard import require_clock
from registrar_app.services.desk import Desk
from registrar_app.services.judge_times import standing_then
from registrar_app.services.ports import ChainPlace, Composer

BodyOf = Callable[[ChainPlace], Mapping[str, Any]]


def compose(desk: Desk, kind: ActKind, case_uid: str, body_of: BodyOf, on: date | None = None) -> Composer:
    """Return a composer of one signed act.

    Args:
        desk: With an unlocked key.
        kind: What is done.
        case_uid: The case.
        body_of: Makes the body, knowing the place (the slip number among it).
        on: The day of effect; today when not given.

    Raises:
        MachineRefusedError: the key is locked, the roster does not let its owner act here today, or the clock is
            doubted and nobody has said why it is right.
    """
    day = on or desk.today()
    why = require_clock(desk, numbered_on=day if kind is ActKind.REGISTER else None)
    key = desk.require_key()
    registrar_id = require_registrar(desk, day)
    at = desk.clock.now().isoformat(timespec="seconds")

    def at_place(place: ChainPlace) -> SignedAct:
        act = Act(
            kind=kind,
            case=case_uid,
            office=place.office,
            device=place.device,
            epoch=place.epoch,
            seq=place.seq,
            registrar=registrar_id,
            signing_certificate=key.fingerprint,
            on=day,
            at=at,
            previous=place.previous,
            previous_in_case=place.previous_in_case,
            body={**body_of(place), **({"clock_reason": why} if why else {})},
        )
        payload = payload_of(act)
        if len(payload) > SIZE_LIMIT:
            raise _too_large(case_uid)
        return SignedAct(payload, key.sign(payload))

    return at_place


def _too_large(case_uid: str) -> AnswerNoError:
    size = SIZE_LIMIT // 1_000_000
    return AnswerNoError(
        "ACT-TOO-LARGE",
        case_uid,
        Text(f"登记行为超过 {size} MB", f"the act is larger than {size} MB"),
        Text("缩短合同中的说明或审查意见", "shorten the notes of the contract or of its examination"),
    )


def require_registrar(desk: Desk, day: date) -> str:
    """Return the id of the registrar whose key is unlocked, if the roster lets them act for this office on that day.

    It must let them today as well: an earlier day of effect is no way round a revocation.

    Raises:
        MachineRefusedError: they may not, with the roster's reason.
    """
    key = desk.require_key()
    signer = desk.require_roster().registrar(key.fingerprint)
    standing = standing_then(signer, desk.store.identity.office, (day, desk.today()), None)
    if signer is None or standing is not Standing.IN_FORCE:
        raise MachineRefusedError(
            "SIGNER-STANDING",
            str(desk.directory),
            Text(f"不能办理：{standing.label.zh}", f"cannot act: {standing.label.en}"),
            Text("请主管部门更新名册后重试", "ask the bureau for a newer roster and try again"),
        )
    return signer.id
