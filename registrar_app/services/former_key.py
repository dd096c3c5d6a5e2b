"""Lets a supervisor's former key open batches at the bureau for one sitting: what was sealed to it opens with nothing else.

A key that was renewed, has run out or was revoked may still open: opening believes nobody. Who may sign a batch is for the
roster, and the receipt is signed by the key in force.
"""

from __future__ import annotations

from pathlib import Path

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.roster import Signer
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.program import Program
from registrar_app.services.supervisor import require_bureau


def use_former_key(program: Program, desk: Desk, file: Path, pin: str) -> Signer:
    """Open batches with this key too, until the desk's key is put away; return whose it was.

    Raises:
        UsageError: the store is no bureau's.
        InputRefusedError: it is no key file, or no roster kept here names it as a supervisor's.
        MachineRefusedError: wrong PIN, or no such file.
    """
    require_bureau(desk)
    key = program.keys.load_key(file, pin)
    for roster, _ in reversed(desk.store.kept_rosters()):
        signer = roster.supervisor(key.fingerprint)
        if signer is not None:
            desk.former_keys.append(key)
            return signer
    raise InputRefusedError(
        "KEY-NO-SUPERVISOR",
        str(file),
        Text(
            "这个密钥文件不是任何一版名册中主管人员的", "no roster kept here names this key as a supervisor's"
        ),
        Text(
            "选主管人员换发之前的密钥文件，多为本库文件夹中的 signer.p12.old；找不到的，问管理名册的人员",
            "choose the key file from before the renewal, mostly signer.p12.old in the store's folder; if it cannot be found, "
            "ask whoever keeps the roster",
        ),
    )
