"""Keeps the one rule for passwords and PINs; what they open is left to ``key_store`` and ``pkcs12_file``."""

from __future__ import annotations

from registrar_app.domain.errors import UsageError
from registrar_app.domain.text import Text
from registrar_app.services.trust_ports import PASSWORD_LEAST


def require_long_enough(password: str, where: str) -> None:
    """Refuse a new password or PIN of fewer than 12 characters.

    Raises:
        UsageError: it is too short.
    """
    if len(password) < PASSWORD_LEAST:
        raise UsageError(
            "PASSWORD-SHORT",
            where,
            Text(
                f"口令少于 {PASSWORD_LEAST} 个字符",
                f"the password has fewer than {PASSWORD_LEAST} characters",
            ),
            Text(
                f"换一个至少 {PASSWORD_LEAST} 个字符的口令",
                f"choose one of {PASSWORD_LEAST} characters or more",
            ),
        )
