"""Keeps a party of a technology contract (当事人) as it is written in one contract; nothing is joined across contracts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Seller, buyer or intermediary; ``None`` means that the sender does not know.

    ``kind`` is a code of the official party-nature list, ``region_code`` a GB/T 2260 or statistics code,
    ``country`` an ISO 3166 alpha-3 code, ``management_area`` the functional area that serves the party.
    """

    name: str | None = None
    credit_code: str | None = None
    kind: str | None = None
    country: str | None = None
    region_code: str | None = None
    management_area: str | None = None
    address: str | None = None
    legal_representative: str | None = None
    contact: str | None = None
    phone: str | None = None
    is_service_institution: bool | None = None
