"""Tests that one changed bit anywhere in an encrypted register file is noticed by opening it or by ``verify``."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from registrar_app.domain.errors import MachineRefusedError
from registrar_app.store.connection import StoreConnection
from registrar_app.store.copies import FILE_NAME
from registrar_app.store.verification import Verification
from tests.store.office import DATA_KEY, PracticeOffice, a_contract

SEED = 20261125


@pytest.fixture
def content(office: PracticeOffice) -> bytes:
    """The file of a register with acts in it, closed, so that nothing waits in its log."""
    for number in range(3):
        office.register(a_contract(f"第{number}号合同"))
    office.store.close()
    return (office.directory / FILE_NAME).read_bytes()


def flipped(content: bytes, bit: int) -> bytes:
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def noticed(path: Path, content: bytes, own: PracticeOffice) -> bool:
    """Whether a copy with this content is refused, or the first step of ``verify`` names a page."""
    from registrar_app.store.chain import Stream

    path.write_bytes(content)
    me = own.identity
    try:
        connection = StoreConnection(path, DATA_KEY)
    except MachineRefusedError as refusal:
        return refusal.code == "STORE-DAMAGED"
    try:
        proof = Verification(connection, Stream(me.office, me.device, me.epoch), None)
        proof._step(proof._file)
        return bool({fault.code for fault in proof._faults} & {"FILE-PAGE", "STORE-DAMAGED"})
    finally:
        connection.close()


@pytest.mark.parametrize("flips", [600, pytest.param(10_000, marks=pytest.mark.slow)])
def test_every_flipped_bit_is_noticed(
    office: PracticeOffice, content: bytes, tmp_path: Path, flips: int
) -> None:
    copy = tmp_path / "copy.db"
    assert not noticed(copy, content, office)
    bits = random.Random(SEED).sample(range(len(content) * 8), flips)
    assert [bit for bit in bits if not noticed(copy, flipped(content, bit), office)] == []
