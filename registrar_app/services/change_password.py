"""Changes the password of a store: by whoever knows the old one, or by the bureau's recovery key when it is lost.

Only the wrapping of the data key changes; the register, its backups and the signing key's PIN stay as they are.
"""

from __future__ import annotations

from pathlib import Path

from registrar_app.services.program import Program


def change_password(program: Program, directory: Path, old: str, new: str) -> None:
    """Set another password.

    Raises:
        UsageError: the new one is too short.
        MachineRefusedError: the old one is wrong, or the folder refuses.
    """
    program.keys.change_password(directory, old, new)


def recover_password(program: Program, directory: Path, recovery_file: Path, pin: str, new: str) -> None:
    """Set a new password with the bureau's recovery key (``recovery_file``, opened by ``pin``).

    Raises:
        UsageError: the new one is too short.
        MachineRefusedError: the key does not open, or is not the one that this store was made for.
    """
    program.keys.recover_password(directory, program.keys.load_key(recovery_file, pin), new)
