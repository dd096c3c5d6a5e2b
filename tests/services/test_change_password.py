"""A new password also wraps the store's key to the recovery certificate that the newest roster names."""

from __future__ import annotations

from dataclasses import replace

from registrar_app.services.change_password import change_password, recover_password
from registrar_app.services.create_bureau import RECOVERY_FILE
from tests.practice_keys import key

NEW, NEWER = "quite another password", "and yet another password"


def test_a_replaced_recovery_certificate_takes_over_with_the_next_password(
    program, world, monkeypatch
) -> None:
    desk = world.open(program, "office-1")
    old = program.keys.load_key(world.store("bureau") / RECOVERY_FILE, world.password)
    data_key = program.keys.recover_data_key(desk.directory, old)
    later = key("recovery-2", "recovery", None)
    roster = replace(desk.require_roster(), recovery=later.certificate)
    monkeypatch.setattr(type(desk.store), "roster", lambda _: roster)
    change_password(program, desk, world.password, NEW)
    assert program.keys.recover_data_key(desk.directory, later) == data_key
    desk.store.close()
    recover_password(program, desk.directory, later, NEWER)
    assert program.keys.open_data_key(desk.directory, NEWER) == data_key
    assert program.keys.recover_data_key(desk.directory, later) == data_key
