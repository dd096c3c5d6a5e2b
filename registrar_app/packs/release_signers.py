"""Reads who may sign the program itself in an offline update; the list comes with the program and nothing else changes it."""

from __future__ import annotations

import re
from pathlib import Path

from registrar_app.domain.text import Text
from registrar_app.packs.toml_file import Table, read_toml
from registrar_app.services.update_ports import ReleaseSigner

_FORMAT = "registrar-release-signers/1"
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")


def read_release_signers(path: Path) -> tuple[ReleaseSigner, ...]:
    """Return those that the file names; none while no key for releases was made.

    Raises:
        InputRefusedError: naming file and key.
    """
    table = read_toml(path)
    if table.take_text("format") != _FORMAT:
        table.refuse("format", Text(f"不是“{_FORMAT}”", f"is not {_FORMAT}"), Text("改正该键", "correct it"))
    signers = tuple(_signer(each) for each in table.take_tables("signers")) if table.has("signers") else ()
    table.finish()
    return signers


def _signer(table: Table) -> ReleaseSigner:
    fingerprint = table.take_text("fingerprint")
    if not _FINGERPRINT.fullmatch(fingerprint):
        table.refuse(
            "fingerprint",
            Text("不是 64 位十六进制数", "is not 64 hexadecimal digits"),
            Text(
                "填证书的 SHA-256，小写，不带冒号",
                "write the certificate's SHA-256, small letters, no colons",
            ),
        )
    return ReleaseSigner(fingerprint, table.take_bilingual("name"))
