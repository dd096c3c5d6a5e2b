"""Keeps how the command line gives a ruling as JSON; its words are in ``services.ruling_words``."""

from __future__ import annotations

from registrar_app.domain.ruling import SignedRuling


def ruling_value(signed: SignedRuling) -> dict[str, str | int | None]:
    """Return what a ruling says, and its hash."""
    ruling = signed.ruling()
    return {
        "hash": signed.hash,
        "seq": ruling.seq,
        "subject": ruling.subject,
        "decision": ruling.decision.value,
        "cancel": ruling.cancel,
        "reason": ruling.reason,
        "supervisor": ruling.supervisor,
        "on": ruling.on.isoformat(),
        "at": ruling.at,
    }
