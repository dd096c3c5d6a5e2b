"""Judges whether a signing certificate belongs to somebody who may sign at this store today."""

from __future__ import annotations

from datetime import date

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.roster import Roster, Signer, Standing, judge_standing
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk


def require_own_signer(desk: Desk, fingerprint: str, where: str, thing: Text) -> Signer:
    """Return whose certificate it is.

    Args:
        desk: The store's desk.
        fingerprint: Of the certificate.
        where: What the refusal names.
        thing: What holds the key.

    Raises:
        InputRefusedError: the roster does not know it, or it could sign nothing here: another office's, a registrar's at
            the bureau, or one out of force.
        UsageError: the store has no roster yet.
    """
    identity = desk.store.identity
    office = None if identity.is_bureau else identity.office
    return require_signer_of(desk.require_roster(), office, desk.today(), fingerprint, (where, thing))


def require_signer_of(
    roster: Roster, office: str | None, on: date, fingerprint: str, told: tuple[str, Text]
) -> Signer:
    """Return whose certificate it is, by a roster that no store has yet.

    Args:
        roster: The roster.
        office: The office's code; ``None`` at the bureau.
        on: The day.
        fingerprint: Of the certificate.
        told: What the refusal names, and what holds the key.

    Raises:
        InputRefusedError: as ``require_own_signer``.
    """
    where, thing = told
    signer = roster.registrar(fingerprint) or roster.supervisor(fingerprint)
    if signer is None:
        raise _stranger(where, thing)
    standing = judge_standing(signer, on, office)
    if standing is Standing.IN_FORCE and (signer.office is None) is (office is None):
        return signer
    raise _out_of_place(
        where, thing, standing if standing is not Standing.IN_FORCE else Standing.WRONG_OFFICE
    )


def _stranger(where: str, thing: Text) -> InputRefusedError:
    return InputRefusedError(
        "KEY-STRANGER",
        where,
        Text(f"名册中没有该{thing.zh}的证书", f"the roster does not know this {thing.en}'s certificate"),
        Text(
            "先导入主管部门的最新名册；仍没有的，请主管部门列入",
            "import the bureau's newest roster first; if it still does not, ask the bureau to list it",
        ),
    )


def _out_of_place(where: str, thing: Text, standing: Standing) -> InputRefusedError:
    reason = standing.label
    return InputRefusedError(
        "KEY-STANDING",
        where,
        Text(f"该{thing.zh}不能在本库签名：{reason.zh}", f"this {thing.en} may not sign here: {reason.en}"),
        Text(
            "换用本机构在任人员的密钥，或请主管部门更新名册",
            "use the key of somebody in force here, or ask the bureau",
        ),
    )
