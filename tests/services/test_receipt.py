"""Receipts: the bureau's answers come home, signed by a supervisor, to the device whose batch they answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.act import canonical_json
from registrar_app.domain.batch import ActAnswer, ActOutcome, Receipt, read_receipt, write_receipt
from registrar_app.domain.errors import InputRefusedError
from registrar_app.services.desk import Desk
from registrar_app.services.exact_json import read_exact
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_batch import import_batch
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.import_roster import import_roster
from registrar_app.services.program import Program
from registrar_app.services.read_receipt import MEMBER
from registrar_app.services.trust_ports import SigningKey
from registrar_app.services.verify_roster import roster_hash
from tests import world
from tests.practice_keys import key, root, supervisor


@dataclass
class World:
    program: Program
    office: Desk
    uid: str
    receipt: Path

    def read(self) -> Receipt:
        verify = self.program.keys.verify_detached
        opened = self.program.containers.unpack(self.receipt.read_bytes(), verify, (MEMBER,))
        return read_receipt(read_exact(opened.members[MEMBER]))

    def forge(self, receipt: Receipt, by: SigningKey | None = None) -> Path:
        members = {MEMBER: canonical_json(write_receipt(receipt))}
        path = self.receipt.with_name("forged.htr")
        path.write_bytes(self.program.containers.pack(members, (by or supervisor()).sign_detached))
        return path

    def refused(self, path: Path) -> str:
        before = self.office.store.answers_of(self.uid)
        with pytest.raises(InputRefusedError) as raised:
            import_receipt(self.program, self.office, path)
        assert self.office.store.answers_of(self.uid) == before
        return raised.value.code


@pytest.fixture
def made(tmp_path: Path) -> World:
    program = world.program()
    office, bureau = world.desk(program, tmp_path / "office"), world.bureau(program, tmp_path / "bureau")
    uid = world.register(office)
    batch = export_batch(program, office, tmp_path / "out")
    done = import_batch(program, bureau, batch.path, dry_run=False, receipt_target=tmp_path / "out")
    assert done.receipt is not None
    return World(program, office, uid, done.receipt)


def test_the_answers_reach_the_case_once(made: World) -> None:
    first = import_receipt(made.program, made.office, made.receipt)
    assert (first.taken, first.accepted, first.returned, first.duplicate) == (True, 2, 0, 0)
    notes = made.office.store.answers_of(made.uid)
    assert [note.outcome for note in notes] == ["accepted", "accepted"]
    assert not import_receipt(made.program, made.office, made.receipt).taken
    assert made.office.store.answers_of(made.uid) == notes


def test_a_returned_act_carries_field_and_reason(made: World) -> None:
    receipt = made.read()
    returned = ActAnswer(
        act=receipt.answers[1].act,
        outcome=ActOutcome.RETURNED,
        path="body.contract.buyer.name",
        reason="与营业执照不符",
    )
    path = made.forge(replace(receipt, answers=(receipt.answers[0], returned)))
    assert import_receipt(made.program, made.office, path).returned == 1
    note = made.office.store.answers_of(made.uid)[-1]
    assert (note.path, note.reason) == ("body.contract.buyer.name", "与营业执照不符")


def test_changed_and_broken_files_are_refused(made: World) -> None:
    whole = made.receipt.read_bytes()
    changed = made.receipt.with_name("changed.htr")
    for place in range(0, len(whole), 59):
        changed.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert made.refused(changed) == "RECEIPT-REFUSED"
    for rubbish in (b"x", whole[:-1], whole + b"\0"):
        changed.write_bytes(rubbish)
        assert made.refused(changed) == "RECEIPT-REFUSED"
    changed.write_bytes(b"")
    assert made.refused(changed) == "FILE-READ"
    assert made.refused(made.receipt.with_name("none.htr")) == "FILE-READ"


@pytest.mark.parametrize("by", ["registrar", "root", "unknown supervisor"])
def test_only_a_supervisor_answers(made: World, by: str) -> None:
    keys = {"registrar": key("R-01"), "root": root(), "unknown supervisor": key("S-02", "supervisor", None)}
    assert made.refused(made.forge(made.read(), by=keys[by])) == "RECEIPT-SIGNER"


def test_a_supervisor_out_of_force_answers_nothing(made: World) -> None:
    known = world.roster()
    former = world.signer(supervisor(), "S-01", None, revoked_on=date(2026, 11, 1))
    newer = replace(known, version=2, previous=roster_hash(known), supervisors=(former,))
    import_roster(made.program, made.office, world.sealed_roster(newer))
    assert made.refused(made.receipt) == "RECEIPT-SIGNER"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda r: {"supervisor": "S-09"}, "RECEIPT-SIGNER"),
        (lambda r: {"device": "371002-02"}, "RECEIPT-STREAM"),
        (lambda r: {"epoch": "0" * 32}, "RECEIPT-STREAM"),
        (lambda r: {"batch_seq": 2}, "RECEIPT-BEHIND"),
        (lambda r: {"batch_hash": "0" * 64}, "RECEIPT-BEHIND"),
        (lambda r: {"head": "0" * 64}, "RECEIPT-ACTS"),
        (lambda r: {"last_act": 1}, "RECEIPT-ACTS"),
        (lambda r: {"answers": (replace(r.answers[0], act="0" * 64),)}, "RECEIPT-ACTS"),
        (lambda r: {"made_at": "then"}, "RECEIPT-REFUSED"),
    ],
)
def test_a_receipt_must_answer_our_batch(
    made: World, change: Callable[[Receipt], dict[str, Any]], code: str
) -> None:
    receipt = made.read()
    assert made.refused(made.forge(replace(receipt, **change(receipt)))) == code


def test_a_store_put_back_to_an_older_state_learns_it_from_the_receipt(made: World, tmp_path: Path) -> None:
    bureau = made.program.stores.open(tmp_path / "bureau", b"k" * 32)
    desk = replace(made.office, directory=tmp_path / "bureau", store=bureau, key=supervisor())
    made.office.store.backup(tmp_path / "backup")
    world.register(made.office)
    batch = export_batch(made.program, made.office, tmp_path / "out")
    receipt = import_batch(made.program, desk, batch.path, dry_run=False).receipt
    assert receipt is not None
    older = replace(made.office, store=made.program.stores.open(tmp_path / "backup", b"k" * 32))
    with pytest.raises(InputRefusedError) as raised:
        import_receipt(made.program, older, receipt)
    assert raised.value.code == "RECEIPT-BEHIND"
    assert "第 2 号报盘" in raised.value.problem.zh
    assert import_receipt(made.program, made.office, receipt).taken  # the newest copy takes it
