"""Practice and real work never mix: no batch, no roster passes between them, and every paper says which it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.create_bureau import create_bureau
from registrar_app.services.demo.world import PracticeWorld
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import PRACTICE_NOTE, Column, Table
from registrar_app.services.export_batch import export_batch
from registrar_app.services.export_table import export_table
from registrar_app.services.import_batch import import_batch
from registrar_app.services.import_roster import import_roster
from registrar_app.services.verify_roster import roster_hash
from tests import world as small
from tests.world import register

PASSWORD = "真正的口令也要够长才行一二三"
TABLE = Table(
    title=Text("台账", "Ledger"),
    subtitle=Text("", ""),
    columns=(Column(Text("名称", "Name")), Column(Text("金额（元）", "Amount (yuan)"), "money")),
    rows=[("甲", 12_345)],
)


@pytest.fixture
def real_bureau(program, tmp_path: Path):
    desk = create_bureau(program, tmp_path / "real", PASSWORD, name="某市科学技术局", practice=False)
    yield desk
    desk.store.close()


@pytest.fixture
def practice_office(program, world: PracticeWorld):
    desk = world.open(program, "office-1")
    yield desk
    desk.store.close()


def acts_of(desk: Desk) -> int:
    return desk.store.verify(lambda *_: True).acts


def test_a_real_bureau_can_never_take_a_practice_batch(
    program, practice_office, real_bureau, tmp_path
) -> None:
    register(practice_office)
    batch = export_batch(program, practice_office, tmp_path / "stick").path
    for dry_run in (True, False):
        with pytest.raises(InputRefusedError) as refused:
            import_batch(program, real_bureau, batch, dry_run=dry_run)
        assert refused.value.code == "BATCH-REFUSED", "it is not even addressed to a real supervisor"
    assert acts_of(real_bureau) == 0
    assert real_bureau.store.alarms() == []


def test_a_practice_bureau_takes_the_same_batch(program, world, practice_office, tmp_path) -> None:
    register(practice_office)
    batch = export_batch(program, practice_office, tmp_path / "stick").path
    bureau = world.open(program, "bureau")
    try:
        assert import_batch(program, bureau, batch, dry_run=True).is_taken
    finally:
        bureau.store.close()


def test_the_office_of_one_never_takes_the_roster_of_the_other(program, practice_office, real_bureau) -> None:
    before = practice_office.require_roster()
    with pytest.raises(InputRefusedError):
        import_roster(program, practice_office, real_bureau.store.roster_file())
    assert practice_office.require_roster() == before


def test_not_even_the_same_root_turns_a_practice_register_into_a_real_one(tmp_path) -> None:
    program = small.program()
    office = small.desk(program, tmp_path / "office")
    known = office.require_roster()
    flipped = small.sealed_roster(replace(known, version=2, previous=roster_hash(known), practice=False))
    with pytest.raises(InputRefusedError) as refused:
        import_roster(program, office, flipped)
    assert refused.value.code == "ROSTER-PRACTICE"
    assert office.require_roster().practice
    office.store.close()


@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".pdf"])
def test_every_table_of_a_practice_register_says_so(program, practice_office, tmp_path, ending: str) -> None:
    target = tmp_path / f"ledger{ending}"
    export_table(program, practice_office, TABLE, target, "zh")
    assert PRACTICE_NOTE.zh in text_of(target)


def test_a_real_register_writes_no_such_words(program, real_bureau, tmp_path) -> None:
    for ending in (".xlsx", ".csv", ".pdf"):
        target = tmp_path / f"ledger{ending}"
        export_table(program, real_bureau, TABLE, target, "zh")
        assert PRACTICE_NOTE.zh not in text_of(target)


def test_the_mark_is_drawn_across_every_page(program, practice_office, real_bureau, tmp_path) -> None:
    long = Table(TABLE.title, TABLE.subtitle, TABLE.columns, [("甲", 1)] * 120)
    inks = {}
    for desk in (practice_office, real_bureau):
        target = tmp_path / f"{desk.store.identity.practice}.pdf"
        export_table(program, desk, long, target, "zh")
        document = PdfDocument(target)
        inks[desk.store.identity.practice] = [pale_red(page) for page in document]
        document.close()
    assert all(inks[True])
    assert not any(inks[False])


def pale_red(page) -> bool:
    """Whether the page shows the pale red of the watermark."""
    image = page.render(scale=0.5).to_pil().convert("RGB")
    return sum(r > 240 and 215 < g < 240 and 210 < b < 240 for r, g, b in image.get_flattened_data()) > 200


def text_of(file: Path) -> str:
    if file.suffix == ".csv":
        return file.read_text("utf-8-sig")
    if file.suffix == ".pdf":
        document = PdfDocument(file)
        text = "".join(page.get_textpage().get_text_range() for page in document)
        document.close()
        return text
    from openpyxl import load_workbook

    cells = [cell.value for row in load_workbook(file).active.iter_rows() for cell in row]
    return "\n".join(str(value) for value in cells)
