"""Receipts over years: the supervisor is a new one, or the one who signed is trusted no more."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from registrar_app.domain.errors import InputRefusedError
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.import_roster import import_roster
from tests import world
from tests.practice_keys import key, supervisor
from tests.services.test_batch import World
from tests.services.test_remake_batch import made, next_roster

__all__ = ["made"]


def test_a_receipt_under_a_newer_roster_asks_for_that_roster(made: World) -> None:
    successor = key("S-02", "supervisor", None)
    newer = next_roster(made, supervisors=(world.signer(successor, "S-02", None),))
    world.register(made.office)
    path = made.export()
    made.bring(path)
    import_roster(made.program, made.bureau, world.sealed_roster(newer))
    made.bureau.key = successor
    world.register(made.office)
    second = made.export()
    sealed = made.program.keys.seal_envelope(
        supervisor().open_envelope(second.read_bytes()), [successor.certificate]
    )
    second.write_bytes(sealed)
    receipt = made.bring(second).receipt
    assert receipt is not None
    with pytest.raises(InputRefusedError, match="RECEIPT-SIGNER") as refused:
        import_receipt(made.program, made.office, receipt)
    assert "名册第 2 版" in refused.value.remedy.zh
    import_roster(made.program, made.office, world.sealed_roster(newer))
    assert import_receipt(made.program, made.office, receipt).accepted == 2


def test_a_receipt_of_a_supervisor_who_is_trusted_no_more_is_signed_anew(made: World) -> None:
    world.register(made.office)
    path = made.export()
    first = made.bring(path).receipt
    assert first is not None
    successor = key("S-02", "supervisor", None)
    stolen = world.signer(
        supervisor(),
        "S-01",
        None,
        revoked_on=world.TODAY + timedelta(days=1),
        compromised_since=date(2026, 11, 1),
    )
    newer = next_roster(made, supervisors=(stolen, world.signer(successor, "S-02", None)))
    for desk in (made.office, made.bureau):
        import_roster(made.program, desk, world.sealed_roster(newer))
    made.bureau.key = successor
    with pytest.raises(InputRefusedError, match="RECEIPT-SIGNER"):
        import_receipt(made.program, made.office, first)
    path.write_bytes(
        made.program.keys.seal_envelope(
            supervisor().open_envelope(path.read_bytes()), [successor.certificate]
        )
    )
    second = made.bring(path).receipt
    assert second is not None
    assert import_receipt(made.program, made.office, second).accepted == 2
    assert made.bring(path).receipt == second, "once it holds it stays as it is"
