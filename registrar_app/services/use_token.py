"""Puts a USB key in place of the PKCS#12 file of a store, once its certificate proves to be on the roster."""

from __future__ import annotations

import json
from pathlib import Path

from registrar_app.domain.journal import EntryKind
from registrar_app.domain.roster import Signer
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.keep_journal import noted
from registrar_app.services.open_desk import TOKEN_FILE
from registrar_app.services.own_signer import require_own_signer
from registrar_app.services.program import Program
from registrar_app.services.trust_ports import SigningKey
from registrar_app.services.whole_file import write_whole

TRIAL_FILE = f"trial-{TOKEN_FILE}"
_TOKEN_WORDS = Text(" USB 密钥", "USB key")


def use_token(  # noqa: PLR0917 - the doors, the desk and the four words that name a key
    program: Program, desk: Desk, module: Path, token: str, key_label: str | None, pin: str
) -> Signer:
    """Unlock the token's key, keep the note that names it beside the store and return whose it is.

    Args:
        program: The doors.
        desk: The store's desk.
        module: The PKCS#11 module of the USB key's maker.
        token: The token's label.
        key_label: The key's label; ``None`` takes the first that has a certificate.
        pin: The USB key's PIN.

    Raises:
        InputRefusedError: the module is no file, or the roster does not know the certificate or lets it sign nothing
            here; nothing was changed.
        MachineRefusedError: wrong PIN, or the USB key is not there or says no.
        UsageError: the store has no roster yet.
    """
    desk.require_roster()
    note = token_note(module, token, key_label)
    key = unlock_token(program, desk.directory, note, pin)
    key.close()
    fingerprint = key.fingerprint
    signer = require_own_signer(desk, fingerprint, token, _TOKEN_WORDS)
    with noted(desk, EntryKind.SIGNING_KEY_CHANGED, signer.id, {"token": token, "certificate": fingerprint}):
        write_whole(desk.directory / TOKEN_FILE, note, private=True)
    return signer


def token_note(module: Path, token: str, key_label: str | None) -> bytes:
    """Return the content of the note that names a USB key."""
    told = {
        "format": "registrar-token/1",
        "module": str(module.absolute()),
        "token": token,
        "key_label": key_label,
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8")


def unlock_token(program: Program, directory: Path, note: bytes, pin: str) -> SigningKey:
    """Return the unlocked key that a note names; no note stays in the folder.

    Raises:
        InputRefusedError, MachineRefusedError: as ``use_token``.
    """
    trial = directory / TRIAL_FILE
    try:
        write_whole(trial, note, private=True)
        return program.keys.load_key(trial, pin)
    finally:
        trial.unlink(missing_ok=True)
