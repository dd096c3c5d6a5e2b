"""Opens a second person's signing key for one act on the PC of the first: a key file, or a USB key that is plugged in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from registrar_app.domain.errors import UsageError
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.own_signer import require_own_signer
from registrar_app.services.program import Program
from registrar_app.services.use_token import token_note, unlock_token

_KEY = Text("密钥", "key")


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """Where a key is: a file (.p12, or the note of a USB key), or the module of a USB key's maker and its labels."""

    file: Path | None = None
    module: Path | None = None
    token: str = ""
    label: str | None = None

    @property
    def where(self) -> str:
        """What a refusal names."""
        return str(self.file) if self.file is not None else self.token


@contextmanager
def second_desk(program: Program, desk: Desk, place: KeyPlace, pin: str) -> Iterator[Desk]:
    """Hold the same desk with another person's key; the key is put away afterwards, and the desk's own stays as it was.

    Raises:
        UsageError: it is the key of the very person who sits there, or no key was named.
        InputRefusedError: no key file, or the roster does not let its owner sign here.
        MachineRefusedError: wrong PIN, no such file, or the USB key is not there.
    """
    if place.file is not None:
        key = program.keys.load_key(place.file, pin)
    elif place.module is not None:
        key = unlock_token(program, desk.directory, token_note(place.module, place.token, place.label), pin)
    else:
        raise _refused(Text("没有指明密钥", "no key was named"))
    try:
        signer, own = require_own_signer(desk, key.fingerprint, place.where, _KEY), desk.registrar()
        if own is not None and own.id == signer.id:
            raise _refused(
                Text(f"这是 {signer.name} 本人的密钥", f"it is the key of {signer.name}, who sits here")
            )
        yield replace(desk, key=key, former_keys=[])
    finally:
        key.close()


def _refused(problem: Text) -> UsageError:
    return UsageError(
        "SECOND-KEY",
        "key",
        Text(f"{problem.zh}；没有办理", f"{problem.en}; nothing was done"),
        Text("由另一位登记员给出自己的密钥", "let another registrar give a key of their own"),
    )
