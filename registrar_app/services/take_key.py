"""Takes a registrar's key file (.p12) into a store under a PIN of their own; with the store's own file, changes its PIN.

The bureau makes the file under a first PIN, which it knows; from here on nobody but the registrar does.
"""

from __future__ import annotations

from pathlib import Path

from registrar_app.domain.errors import RegistrarError, UsageError
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.roster import Signer
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.keep_journal import noted
from registrar_app.services.open_desk import KEY_FILE, TOKEN_FILE
from registrar_app.services.own_signer import require_own_signer
from registrar_app.services.program import Program
from registrar_app.services.whole_file import read_whole, write_whole

OLD_KEY_FILE = f"{KEY_FILE}.old"
KEY_FILE_LIMIT = 100_000
_KEY_FILE_WORDS = Text("密钥文件", "key file")


def take_key(program: Program, desk: Desk, file: Path, pin: str, new_pin: str) -> Signer:
    """Keep a key beside the store under a new PIN, unlock it, and return whose it is.

    Another key that was there stays as ``signer.p12.old``, still under its own PIN; the same key under another PIN does
    not stay. A USB key is no longer asked for.

    Raises:
        UsageError: the new PIN is too short or the old one, or the store has no roster yet.
        InputRefusedError: it is no key file, or the roster lets it sign nothing here; nothing was changed.
        MachineRefusedError: wrong PIN, no such file, or the folder refuses.
    """
    if new_pin == pin:
        raise UsageError(
            "PIN-SAME",
            "new_pin",
            Text("新签名口令与原口令相同", "the new PIN is the old one"),
            Text("换一个只有本人知道的口令", "choose one that nobody else knows"),
        )
    key = program.keys.load_key(file, pin)
    signer = require_own_signer(desk, key.fingerprint, str(file), _KEY_FILE_WORDS)
    content = program.keys.repack_key(file, pin, new_pin)
    place = desk.directory / KEY_FILE
    with noted(desk, EntryKind.SIGNING_KEY_CHANGED, signer.id, {"certificate": key.fingerprint}):
        if (
            place.exists()
            and not place.samefile(file)
            and not _opens_with(program, place, pin, key.fingerprint)
        ):
            write_whole(desk.directory / OLD_KEY_FILE, read_whole(place, KEY_FILE_LIMIT), private=True)
        write_whole(place, content, private=True)
        (desk.directory / TOKEN_FILE).unlink(missing_ok=True)
    desk.put_key_away()
    desk.key = key
    return signer


def _opens_with(program: Program, file: Path, pin: str, fingerprint: str) -> bool:
    """Whether a key file is the same key under the PIN that the bureau was told: no copy of it may stay."""
    try:
        return program.keys.load_key(file, pin).fingerprint == fingerprint
    except RegistrarError:
        return False
