"""Rosters whose roots change or of which several roots sign, made with any keys: the honest ones and the forged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from registrar_app.app import build_program
from registrar_app.domain.root_trust import Handover, RootSet, RootSignature
from registrar_app.domain.roster import Roster
from registrar_app.services.trust_ports import SigningKey
from registrar_app.services.verify_roots import statement_bytes
from registrar_app.services.verify_roster import MEMBER, member_bytes, roster_bytes, roster_hash


def following(known: Roster, **changes: Any) -> Roster:
    """The next version, with these changes."""
    return replace(known, **({"version": known.version + 1, "previous": roster_hash(known)} | changes))


def roots_of(keys: Sequence[SigningKey], required: int | None = None) -> RootSet:
    """These keys as one set of roots."""
    return RootSet(tuple(key.certificate for key in keys), required or len(keys))


def under(roster: Roster, roots: RootSet) -> Roster:
    """The roster as these roots sign it, without a word on how they came to it."""
    first, *others = roots.certificates
    return replace(roster, root=first, co_roots=tuple(others), required=roots.required)


def handed_over(known: Roster, roots: RootSet, by: Sequence[SigningKey], **changes: Any) -> Roster:
    """The next version, under new roots; ``by`` signs the handover, ``changes`` are the handover's."""
    roster = following(known)
    plain = Handover(
        version=roster.version, previous=roster.previous or "", old=known.roots, new=roots, signatures=()
    )
    bare = replace(plain, **changes)
    signed = tuple(RootSignature(key.fingerprint, key.sign(statement_bytes(bare))) for key in by)
    return replace(under(roster, roots), handovers=(*known.handovers, replace(bare, signatures=signed)))


def sealed(roster: Roster, *by: SigningKey) -> bytes:
    """The roster's file; each of several keys signs inside, the last one the container too."""
    inside = by if roster.co_roots else ()
    signatures = [RootSignature(key.fingerprint, key.sign(roster_bytes(roster))) for key in inside]
    content = {MEMBER: member_bytes(roster, signatures)}
    return build_program().containers.pack(content, by[-1].sign_detached)
