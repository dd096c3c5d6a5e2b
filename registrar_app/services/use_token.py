"""Puts a USB key in place of the PKCS#12 file of a store, once its certificate proves to be on the roster."""

from __future__ import annotations

import json
from pathlib import Path

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.roster import Signer, Standing, judge_standing
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.open_desk import TOKEN_FILE
from registrar_app.services.program import Program
from registrar_app.services.whole_file import write_whole

TRIAL_FILE = f"trial-{TOKEN_FILE}"


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
    roster = desk.require_roster()
    note = _note(module, token, key_label)
    fingerprint = _fingerprint_on_trial(program, desk, note, pin)
    signer = roster.registrar(fingerprint) or roster.supervisor(fingerprint)
    if signer is None:
        raise InputRefusedError(
            "TOKEN-STRANGER",
            token,
            Text(
                "名册中没有该 USB 密钥的证书，什么都没有改变",
                "the roster does not know this USB key's certificate; nothing was changed",
            ),
            Text("请主管部门把该证书列入名册", "ask the bureau to put this certificate on the roster"),
        )
    _require_own(desk, signer, token)
    write_whole(desk.directory / TOKEN_FILE, note, private=True)
    return signer


def _note(module: Path, token: str, key_label: str | None) -> bytes:
    told = {
        "format": "registrar-token/1",
        "module": str(module.absolute()),
        "token": token,
        "key_label": key_label,
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8")


def _fingerprint_on_trial(program: Program, desk: Desk, note: bytes, pin: str) -> str:
    """Unlock the key that the note names once, and lock it again."""
    trial = desk.directory / TRIAL_FILE
    try:
        write_whole(trial, note, private=True)
        key = program.keys.load_key(trial, pin)
        key.close()
        return key.fingerprint
    finally:
        trial.unlink(missing_ok=True)


def _require_own(desk: Desk, signer: Signer, token: str) -> None:
    """Refuse a key that could sign nothing here: another office's, a registrar's at the bureau, or one out of force."""
    identity = desk.store.identity
    at_office = identity.role == "office"
    standing = judge_standing(signer, desk.today(), identity.office if at_office else None)
    if standing is Standing.IN_FORCE and (signer.office is not None) is at_office:
        return
    reason = standing.label if standing is not Standing.IN_FORCE else Standing.WRONG_OFFICE.label
    raise InputRefusedError(
        "TOKEN-STANDING",
        token,
        Text(
            f"该 USB 密钥不能在本库签名：{reason.zh}，什么都没有改变",
            f"this USB key may not sign here: {reason.en}; nothing was changed",
        ),
        Text(
            "换用本机构在任人员的密钥，或请主管部门更新名册",
            "use the key of somebody in force here, or ask the bureau",
        ),
    )
