"""Keeps this process's login at each token: PKCS#11 knows one login a process, so keys of one token share it.

Whoever joins a login must know the PIN that it was made with; the token itself would not ask for it again.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable
from typing import Any, ClassVar

from registrar_app.signing.pkcs11_library import load_pkcs11

Place = tuple[str, str]
"""The module's path and the token's label."""


class OtherPinError(Exception):
    """The PIN is not the one of the login that there is."""


class TokenLogin:
    """One login, with how many keys use it; the last that leaves logs out."""

    _known: ClassVar[dict[Place, TokenLogin]] = {}

    def __init__(self, place: Place, session: Any, pin: str) -> None:
        """Keep a session that is logged in."""
        self._place, self.session, self._users = place, session, 1
        self._salt = secrets.token_bytes(16)
        self._proof = self._prove(pin)

    @classmethod
    def at(cls, place: Place, pin: str, find_token: Callable[[], Any]) -> TokenLogin:
        """Return the login at a token: the one that there is, or a new one.

        Raises:
            OtherPinError: another PIN than that of the login that there is.
            PKCS11Error: the token says no.
        """
        known = cls._known.get(place)
        if known is not None and known._is_alive():
            if not hmac.compare_digest(known._proof, known._prove(pin)):
                raise OtherPinError
            known._users += 1
            return known
        made = cls._known[place] = cls(place, find_token().open(user_pin=pin), pin)
        return made

    def leave(self) -> None:
        """Use it no more; the last one logs out."""
        self._users -= 1
        if self._users > 0:
            return
        if self._known.get(self._place) is self:
            del self._known[self._place]
        try:
            self.session.close()
        except load_pkcs11().exceptions.PKCS11Error:
            return

    def _is_alive(self) -> bool:
        """Whether the token is still there; one that was pulled has logged out by itself."""
        pkcs11 = load_pkcs11()
        try:
            return bool(
                list(self.session.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.PRIVATE_KEY}))
            )
        except pkcs11.exceptions.PKCS11Error:
            return False

    def _prove(self, pin: str) -> bytes:
        return hashlib.scrypt(pin.encode("utf-8"), salt=self._salt, n=2**14, r=8, p=1)
