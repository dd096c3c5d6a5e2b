"""Keeps who may act for the bureau: only in its own store, and only a supervisor in force whose key is unlocked."""

from __future__ import annotations

from registrar_app.domain.errors import MachineRefusedError, UsageError
from registrar_app.domain.roster import Signer, Standing, judge_standing
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk


def require_bureau(desk: Desk) -> Desk:
    """Return the desk, when its store is the bureau's.

    Raises:
        UsageError: it is an office's.
    """
    if not desk.store.identity.is_bureau:
        raise UsageError(
            "NOT-A-BUREAU",
            str(desk.directory),
            Text(
                "这不是主管部门的数据库，未作任何改动", "this is not the bureau's store; nothing was changed"
            ),
            Text("用 --store 指明主管部门的数据库", "give the bureau's store with --store"),
        )
    return desk


def require_supervisor(desk: Desk) -> Signer:
    """Return the supervisor whose key is unlocked.

    Raises:
        UsageError: the store is no bureau's.
        MachineRefusedError: the key is locked, or its owner is no supervisor in force.
    """
    require_bureau(desk)
    supervisor = desk.require_roster().supervisor(desk.require_key().fingerprint)
    standing = judge_standing(supervisor, desk.today(), None)
    if supervisor is None or standing is not Standing.IN_FORCE:
        raise MachineRefusedError(
            "SIGNER-STANDING",
            str(desk.directory),
            Text(f"不能办理：{standing.label.zh}", f"cannot act: {standing.label.en}"),
            Text(
                "换用在任主管人员的密钥；任期已满的，请管理名册的人员续期换发",
                "use the key of a supervisor in force; if the term has ended, whoever keeps the roster issues a new key",
            ),
        )
    return supervisor
