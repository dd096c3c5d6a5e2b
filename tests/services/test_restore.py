"""After a disk is lost: the backup goes on in a new chain, and the bureau sees where the two part; nothing is taken twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.errors import InputRefusedError, UsageError
from registrar_app.domain.identifiers import slip_number
from registrar_app.services.back_up_store import RestoredStore, back_up_store, restore_store
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_batch import import_batch
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.open_desk import open_desk
from registrar_app.services.program import Program
from registrar_app.services.verify_batch import MergeReport, verify_batch
from registrar_app.services.verify_store import verify_store
from tests.world import contract, register_content


class Disaster:
    """An office that made a backup, worked on, and lost its disk; and the bureau."""

    def __init__(self, program: Program, world: Any, folder: Path) -> None:
        self.program, self.folder = program, folder
        self.password = world.password
        self.office: Desk = world.open(program, "office-1")
        self.bureau: Desk = world.open(program, "bureau")

    def register(self, name: str) -> str:
        """Register a contract; return the slip number."""
        uid = register_content(self.office, contract(name))
        case = self.office.store.load_case(uid)
        assert case is not None
        assert case.contract.registration is not None
        return str(case.contract.registration.slip_no)

    def export(self) -> Path:
        self.folder.joinpath("stick").mkdir(exist_ok=True)
        path = export_batch(self.program, self.office, self.folder / "stick").path
        return path.rename(path.with_name(f"{len(list(path.parent.iterdir()))}.htb"))

    def bring(self) -> MergeReport:
        return import_batch(self.program, self.bureau, self.export(), dry_run=False)

    def back_up(self) -> None:
        back_up_store(self.office, self.folder / "backup")

    def restore(self, last_slip: str | None = None) -> RestoredStore:
        self.office.store.close()
        new = self.folder / "new-disk"
        backup = self.folder / "backup"
        restored = restore_store(self.program, backup, new, self.password, last_slip=last_slip)
        self.office = open_desk(self.program, new, self.password, pin=self.password)
        return restored

    def sound(self) -> bool:
        return not [
            fault for desk in (self.office, self.bureau) for fault in verify_store(self.program, desk).faults
        ]

    def close(self) -> None:
        self.office.store.close()
        self.bureau.store.close()


@pytest.fixture
def lost(program: Program, world: Any, tmp_path: Path):
    made = Disaster(program, world, tmp_path)
    yield made
    made.close()


def test_what_was_sent_after_the_backup_stays_at_the_bureau_and_the_office_goes_on(lost: Disaster) -> None:
    lost.register("a")
    lost.bring()
    lost.register("b")
    lost.back_up()
    last = lost.register("c")
    lost.bring()  # b and c
    restored = lost.restore(last)
    assert (restored.last_batch, restored.unsent) == (1, 2)
    assert slip_number.parse(lost.register("d")).serial == slip_number.parse(last).serial + 1
    after = lost.bring()  # the rest of the former chain: b, which the bureau has
    assert after.already_imported
    report = lost.bring()
    assert (report.header.seq, report.accepted, report.new, report.new_epoch) == (1, 2, 1, True)
    assert report.header.previous_head is not None
    names = sorted(case.contract.name or "" for case in lost.bureau.store.cases())
    assert len(names) == 4
    assert lost.sound()


def test_what_was_never_sent_goes_first_and_by_itself(lost: Disaster) -> None:
    lost.register("a")
    lost.back_up()
    lost.restore()
    lost.register("b")
    first, second = lost.export(), lost.export()
    with pytest.raises(InputRefusedError) as raised:
        verify_batch(lost.program, lost.bureau, second)
    assert raised.value.code == "BATCH-GAP"
    assert "恢复之前" in raised.value.problem.zh
    assert import_batch(lost.program, lost.bureau, first, dry_run=False).new == 1
    assert import_batch(lost.program, lost.bureau, second, dry_run=False).new == 1
    assert not lost.office.store.unsent_acts()
    assert lost.sound()


def test_a_number_that_was_given_out_twice_is_named(lost: Disaster) -> None:
    lost.back_up()
    first = lost.register("a")
    lost.bring()
    lost.restore()  # nobody gave the last slip number
    assert lost.register("b") == first
    report = lost.bring()
    assert (report.accepted, report.duplicate) == (1, 1)
    assert lost.sound()


def test_a_store_put_back_twice_goes_on_twice(lost: Disaster) -> None:
    lost.register("a")
    lost.back_up()
    lost.restore()
    lost.office.store.close()
    lost.folder.joinpath("new-disk").rename(lost.folder / "lost-disk")
    last = lost.restore("371002-01-2026-000007")
    assert last.unsent == 2
    assert slip_number.parse(lost.register("b")).serial == 8
    lost.bring()
    assert lost.bring().new == 1
    assert lost.sound()


def test_receipts_of_the_former_chain_are_taken_or_explained(lost: Disaster) -> None:
    lost.register("a")
    known = lost.bring().receipt
    lost.back_up()
    last = lost.register("b")
    later = lost.bring().receipt
    assert known is not None
    assert later is not None
    lost.restore(last)
    assert import_receipt(lost.program, lost.office, known).taken
    with pytest.raises(InputRefusedError) as raised:
        import_receipt(lost.program, lost.office, later)
    assert raised.value.code == "RECEIPT-FORMER"


@pytest.mark.parametrize("number", ["371082-01-2026-000001", "371002-01-2026-1", "no number"])
def test_a_last_slip_that_is_none_of_this_device_restores_nothing(lost: Disaster, number: str) -> None:
    lost.back_up()
    with pytest.raises(UsageError) as raised:
        lost.restore(number)
    assert raised.value.code == "SLIP-NUMBER"
    assert not lost.folder.joinpath("new-disk").exists()
