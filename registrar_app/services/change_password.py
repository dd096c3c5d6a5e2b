"""Changes a store's password, or sets a new one with the bureau's recovery key; each is an entry of the journal.

The entry comes first: the store is opened with its key, the entry is written, and only then is the key wrapped anew,
whole or not at all. A crash in between leaves an entry of a change that did not happen; the old password still opens
the store and the change is made again. What is refused after the entry is noted as not done.
"""

from __future__ import annotations

from pathlib import Path

from registrar_app.domain.journal import EntryKind
from registrar_app.domain.password import require_long_enough
from registrar_app.services.desk import Desk
from registrar_app.services.keep_journal import noted
from registrar_app.services.open_desk import require_store
from registrar_app.services.program import Program
from registrar_app.services.reader import require_not_readers
from registrar_app.services.trust_ports import SigningKey


def change_password(program: Program, desk: Desk, old: str, new: str) -> None:
    """Let a new password open a store in place of the old one.

    Raises:
        UsageError: the new password is too short; nothing was changed.
        MachineRefusedError: the old password is wrong, or the store or its key file cannot be written.
    """
    require_long_enough(new, str(desk.directory))
    require_not_readers(program, desk.directory, new)
    program.keys.open_data_key(desk.directory, old)  # a wrong one is refused before anything is noted
    with noted(desk, EntryKind.PASSWORD_CHANGED):
        program.keys.change_password(desk.directory, old, new, _recovery_of(desk))


def recover_password(program: Program, directory: Path, recovery_key: SigningKey, new: str) -> None:
    """Let a new password open a store whose password is lost.

    Raises:
        UsageError: the new password is too short; nothing was changed.
        MachineRefusedError: the store was made without recovery or for another recovery key, there is no store, or it
            cannot be written.
    """
    require_long_enough(new, str(directory))
    require_store(program, directory)
    require_not_readers(program, directory, new)
    store = program.stores.open(directory, program.keys.recover_data_key(directory, recovery_key))
    try:
        desk = Desk(directory=directory, store=store, packs=program.read_packs(None), clock=program.clock)
        with noted(desk, EntryKind.PASSWORD_RECOVERED, None, {"certificate": recovery_key.fingerprint}):
            program.keys.recover_password(directory, recovery_key, new, _recovery_of(desk))
    finally:
        store.close()


def _recovery_of(desk: Desk) -> bytes | None:
    """Return the recovery certificate of the newest roster: one that was replaced opens the store no more."""
    roster = desk.store.roster()
    return roster.recovery if roster is not None else None
