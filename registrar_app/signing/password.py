"""Keeps the one rule for passwords and PINs; what they open is left to ``key_store`` and ``pkcs12_file``."""

from __future__ import annotations

from registrar_app.domain.errors import UsageError
from registrar_app.domain.text import Text

MINIMUM = 12
"""Characters. A stolen key file can be guessed at offline, so a short password is none."""


def require_long_enough(password: str, where: str) -> None:
    """Refuse a new password or PIN of fewer than 12 characters.

    Raises:
        UsageError: it is too short.
    """
    if len(password) < MINIMUM:
        raise UsageError(
            "PASSWORD-SHORT",
            where,
            Text(f"口令少于 {MINIMUM} 个字符", f"the password has fewer than {MINIMUM} characters"),
            Text(f"换一个至少 {MINIMUM} 个字符的口令", f"choose one of {MINIMUM} characters or more"),
        )
