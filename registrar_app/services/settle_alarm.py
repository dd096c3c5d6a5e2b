"""Settles an alarm: a supervisor rules that it was seen to, and says how; both versions and the alarm stay."""

from __future__ import annotations

from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.ruling import Decision, SignedRuling, alarm_subject
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.rule import rule
from registrar_app.services.supervisor import require_bureau


def settle_alarm(desk: Desk, alarm_id: int, reason: str) -> SignedRuling:
    """Keep the ruling that an alarm was seen to; settling it again supersedes what was said before.

    Raises:
        AnswerNoError: there is no such alarm.
        UsageError: the store is no bureau's, or the reason cannot be kept.
        MachineRefusedError: the key is locked, or its owner is no supervisor in force.
    """
    require_bureau(desk)
    if alarm_id not in {alarm.id for alarm in desk.store.alarms()}:
        raise AnswerNoError(
            "ALARM-UNKNOWN",
            str(alarm_id),
            Text("没有这项警报，未作任何改动", "there is no such alarm; nothing was changed"),
            Text("用 batch alarms --all 查看编号", "look its number up with batch alarms --all"),
        )
    return rule(desk, alarm_subject(alarm_id), Decision.SETTLED, reason)
