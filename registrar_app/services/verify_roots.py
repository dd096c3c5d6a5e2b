"""Verifies who signed a roster (名册): the roots that must, and the chain of handovers (换根) that leads to them.

A store trusts one set of roots. It goes over to another only along handovers that as many of the old roots as were
required signed, together with the new ones; how many that is belongs to the trust itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from registrar_app.domain.act import canonical_json
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.root_trust import (
    MOST_HANDOVERS,
    Handover,
    RootSet,
    RootSignature,
    fingerprint_of,
)
from registrar_app.domain.roster import Roster
from registrar_app.domain.roster_form import write_statement
from registrar_app.domain.text import Text
from registrar_app.services.trust_ports import KeyWorkshop


def statement_bytes(handover: Handover) -> bytes:
    """Return what the roots sign when they hand over."""
    return canonical_json(write_statement(handover))


def roots_that_signed(
    keys: KeyWorkshop, roots: Sequence[bytes], content: bytes, signatures: Sequence[RootSignature]
) -> set[bytes]:
    """Return the roots whose signatures these are; each counts once.

    Raises:
        InputRefusedError: a signature does not hold, is of nobody among the roots, or is there twice.
    """
    by_print = {fingerprint_of(root): root for root in roots}
    signed: set[bytes] = set()
    for signature in signatures:
        root = by_print.get(signature.by)
        if root is None or root in signed or not keys.signature_holds(root, content, signature.signature):
            raise root_refused()
        signed.add(root)
    return signed


def require_enough(roster: Roster, signed: set[bytes]) -> None:
    """Refuse a roster that fewer roots signed than must.

    Raises:
        InputRefusedError: so it is.
    """
    if len(signed) >= roster.roots.required:
        return
    needed, there = roster.roots.required, len(signed)
    raise InputRefusedError(
        "ROSTER-HALF-SIGNED",
        f"roster {roster.version}",
        Text(
            f"须有 {needed} 名根密钥保管人签名，现只有 {there} 名；名册未启用",
            f"{needed} root officers must sign, only {there} did; the roster was not taken",
        ),
        Text(
            "请主管部门会签（roster countersign）后发来完整的名册",
            "the bureau must countersign it (roster countersign) and send the complete file",
        ),
    )


def require_trusted(roster: Roster, pinned: str) -> None:
    """Refuse a roster to whose roots no handover leads from those that are trusted.

    Args:
        roster: Its handovers were verified.
        pinned: Fingerprint of the set of roots that is trusted.

    Raises:
        InputRefusedError: another root signs, or the roots were changed without the old ones.
    """
    if pinned in {roster.root_fingerprint, *(handover.old.fingerprint for handover in roster.handovers)}:
        return
    raise root_refused()


def require_handovers(keys: KeyWorkshop, roster: Roster) -> None:
    """Refuse a roster whose roots, or whose account of how they became so, do not hold.

    Raises:
        InputRefusedError: a set of roots is impossible or comes back, the versions do not rise, the sets do not follow
            from each other, or too few of the old or of the new roots signed.
    """
    chain = roster.handovers
    if len(chain) > MOST_HANDOVERS:
        raise handover_refused()
    sets = [*(handover.old for handover in chain), roster.roots]
    versions = [handover.version for handover in chain]
    follows = all(handover.new == after for handover, after in zip(chain, sets[1:], strict=True))
    rising = versions == sorted(set(versions)) and all(1 < version <= roster.version for version in versions)
    distinct = len({roots.fingerprint for roots in sets}) == len(sets)
    at_once = chain[-1].previous == roster.previous if chain and versions[-1] == roster.version else True
    sound = all(roots.is_sound for roots in sets)
    if not (follows and rising and distinct and at_once and sound):
        raise handover_refused()
    for handover in chain:
        _require_both(keys, handover)


def _require_both(keys: KeyWorkshop, handover: Handover) -> None:
    old, new = handover.old, handover.new
    everybody = tuple(dict.fromkeys((*old.certificates, *new.certificates)))
    signed = roots_that_signed(keys, everybody, statement_bytes(handover), handover.signatures)
    if not (_enough(old, signed) and _enough(new, signed)):
        raise handover_refused()


def _enough(roots: RootSet, signed: set[bytes]) -> bool:
    return len(signed.intersection(roots.certificates)) >= roots.required


def root_refused() -> InputRefusedError:
    """Return the error of a roster that somebody else signed."""
    return InputRefusedError(
        "ROSTER-ROOT",
        "roster",
        Text(
            "名册不是由本库所信任的根密钥签发的，也没有旧根签名的换根证明；未启用",
            "neither the root that is trusted here nor its named successor signed the roster; it was not taken",
        ),
        Text(
            "打电话向主管部门核实，并索取正确的名册文件",
            "ring the bureau and ask for its roster file",
        ),
    )


def handover_refused() -> InputRefusedError:
    """Return the error of a change of the roots that does not hold."""
    return InputRefusedError(
        "ROSTER-HANDOVER",
        "roster",
        Text(
            "换根证明不成立：须由足够的旧根和新根共同签名，且前后衔接；名册未启用",
            "the change of the root does not hold: old and new roots must both sign it, each following from the one "
            "before; the roster was not taken",
        ),
        Text("打电话向主管部门核实", "ring the bureau"),
    )
