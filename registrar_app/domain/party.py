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

    @property
    def is_enterprise(self) -> bool | None:
        """Whether the kind is an enterprise (1xx to 4xx); ``None`` when the kind is unknown."""
        return None if self.kind is None else self.kind[:1] in {"1", "2", "3", "4"}

    @property
    def is_research_or_university(self) -> bool | None:
        """Whether the kind is a research institute (021x) or a university (022x); ``None`` when unknown."""
        return None if self.kind is None else self.kind.startswith(("021", "022"))

    @property
    def is_in_weihai(self) -> bool | None:
        """Whether the region code lies in Weihai (3710…); ``None`` when unknown."""
        return None if self.region_code is None else self.region_code.startswith("3710")
