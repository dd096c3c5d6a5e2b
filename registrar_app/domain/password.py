"""Keeps the one rule for passwords and PINs and its words; what they open is left to ``signing``."""

from __future__ import annotations

from registrar_app.domain.errors import UsageError
from registrar_app.domain.text import Text

MINIMUM = 12
"""Characters. A stolen key file can be guessed at offline, so a short password is none."""

RULE = Text(
    f"至少 {MINIMUM} 个字符，字母、数字、汉字、空格都可以；没有其他要求，也不用定期更换",
    f"{MINIMUM} characters or more: letters, digits, Chinese, spaces; nothing else is asked, and it never expires",
)
"""Said wherever a new password is typed."""


def require_long_enough(password: str, where: str) -> None:
    """Refuse a new password or PIN of fewer than 12 characters.

    Raises:
        UsageError: it is too short.
    """
    if len(password) < MINIMUM:
        raise UsageError(
            "PASSWORD-SHORT",
            where,
            Text(
                f"口令少于 {MINIMUM} 个字符，什么都没有改变",
                f"the password has fewer than {MINIMUM} characters; nothing was changed",
            ),
            Text(f"换一个至少 {MINIMUM} 个字符的口令", f"choose one of {MINIMUM} characters or more"),
        )
