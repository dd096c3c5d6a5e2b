"""How much of each device's numbers is left: the bureau by what batches told, an office by its own slips."""

from __future__ import annotations

from pathlib import Path

import pytest

from registrar_app.domain.roster import Device, NumberBlock
from registrar_app.services.desk import Desk
from registrar_app.services.number_blocks import BlockUse, list_block_use
from registrar_app.services.program import Program
from tests import world


@pytest.fixture(scope="module")
def program() -> Program:
    return world.program()


def use_of(desk: Desk, device: str = "371002-01") -> BlockUse:
    return next(use for use in list_block_use(desk) if use.device.id == device)


def test_the_bureau_knows_what_batches_told_and_an_office_its_own(program: Program, tmp_path: Path) -> None:
    office, bureau = world.desk(program, tmp_path / "office"), world.bureau(program, tmp_path / "bureau")
    for _ in range(3):
        world.register(office)
    assert (use_of(office).used, use_of(office).left) == (3, 47)
    assert (use_of(office, "371082-01").used, use_of(office, "371082-01").left) == (None, None)
    assert (use_of(bureau).used, use_of(bureau).left) == (0, 50)
    world.bring(program, office, bureau, tmp_path)
    assert (use_of(bureau).used, use_of(bureau).left) == (3, 47)
    assert (use_of(bureau, "371082-01").used, use_of(bureau, "371082-01").left) == (0, 50)


@pytest.mark.parametrize(
    ("leased", "left", "low"),
    [(500, 50, False), (500, 49, True), (10, 1, False), (10, 0, True), (0, 0, True), (500, None, False)],
)
def test_less_than_a_tenth_is_few(leased: int, left: int | None, low: bool) -> None:
    device = Device("371002-01", "371002", (NumberBlock(1, 500),))
    assert BlockUse(device, leased, left).runs_low is low


def test_without_a_roster_there_is_no_device(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = world.desk(program, tmp_path / "office")
    monkeypatch.setattr(type(office.store), "roster", lambda self: None)
    assert list_block_use(office) == []
