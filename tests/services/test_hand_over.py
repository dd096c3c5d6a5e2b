"""Files that were handed out stay: none is overwritten by another, and what was sent can be sent again, also restored."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.errors import AnswerNoError, MachineRefusedError
from registrar_app.services import export_batch as exporting
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import export_batch, send_again, sent_copy
from registrar_app.services.hand_over import hand_over
from registrar_app.services.import_batch import import_batch
from registrar_app.services.program import Program
from registrar_app.services.verify_batch import MergeReport, verify_batch
from registrar_app.services.verify_store import verify_store
from registrar_app.store.register import SqliteRegister
from tests.services.test_restore import Disaster

FIRST = "371002-01-000001"


class Office(Disaster):
    """The office of ``test_restore``, with a stick on which the files keep the names that they get."""

    @property
    def stick(self) -> Path:
        folder = self.folder / "stick"
        folder.mkdir(exist_ok=True)
        return folder

    def send(self) -> Path:
        return export_batch(self.program, self.office, self.stick).path

    def take(self, path: Path, receipt: Path | None = None) -> MergeReport:
        return import_batch(self.program, self.bureau, path, dry_run=False, receipt_target=receipt)

    def again(self, name: str, seq: int | None = None) -> list[bytes]:
        """What is written again into a new folder of that name, the newest first."""
        (self.folder / name).mkdir()
        found = send_again(self.office, self.folder / name, seq)
        return [each.path.read_bytes() for each in found if each.path is not None]


@pytest.fixture
def made(program: Program, world: Any, tmp_path: Path):
    office = Office(program, world, tmp_path)
    yield office
    office.close()


# ------------------------------------------------------------------------------------------- nothing is overwritten


def test_a_folder_gets_a_further_name_and_the_same_content_no_second_file(tmp_path: Path) -> None:
    names = [hand_over(tmp_path, "a.htb", content).name for content in (b"1", b"2", b"1", b"2", b"3")]
    assert names == ["a.htb", "a-2.htb", "a.htb", "a-2.htb", "a-3.htb"]
    assert [path.read_bytes() for path in sorted(tmp_path.iterdir())] == [b"2", b"3", b"1"]


def test_a_restored_pc_does_not_overwrite_what_the_lost_one_left_on_the_stick(made: Office) -> None:
    made.back_up()
    made.register("a")
    left = made.send()
    content = left.read_bytes()
    made.restore()
    made.register("b")
    new = made.send()
    assert (left.name, new.name) == (f"{FIRST}.htb", f"{FIRST}-2.htb")
    assert left.read_bytes() == content
    assert [made.take(left).accepted, made.take(new).new_epoch] == [2, True]


def test_a_file_that_is_named_is_not_overwritten_and_the_batch_is_not_made(made: Office) -> None:
    made.register("a")
    target = made.stick / "named.htb"
    target.write_bytes(b"another")
    with pytest.raises(MachineRefusedError, match="FILE-EXISTS"):
        export_batch(made.program, made.office, target)
    assert made.office.store.export_mark().last_batch == 0
    assert target.read_bytes() == b"another"
    made.send()
    with pytest.raises(MachineRefusedError, match="FILE-EXISTS"):
        send_again(made.office, target)
    assert target.read_bytes() == b"another"


def test_two_receipts_of_one_name_lie_side_by_side(made: Office) -> None:
    made.register("a")
    made.back_up()
    made.restore()
    made.register("b")
    former, new = made.send(), made.send()
    receipts = [made.take(path, made.stick).receipt for path in (former, new, former)]
    assert [path.name for path in receipts if path] == [f"{FIRST}.htr", f"{FIRST}-2.htr", f"{FIRST}.htr"]
    kept = {path.read_bytes() for path in made.bureau.directory.rglob("*.htr")}
    assert kept == {path.read_bytes() for path in made.stick.glob("*.htr")}
    assert len(kept) == 2


def test_a_receipt_is_not_written_over_a_named_file_and_nothing_is_taken(made: Office) -> None:
    made.register("a")
    batch, target = made.send(), made.stick / "note.txt"
    target.write_bytes(b"another")
    with pytest.raises(MachineRefusedError, match="FILE-EXISTS"):
        made.take(batch, target)
    assert target.read_bytes() == b"another"
    assert made.bureau.store.batch_files() == []


# ------------------------------------------------------------------------------------------- sent once more


def test_what_was_sent_before_the_backup_can_be_sent_after_the_restore(made: Office) -> None:
    made.register("a")
    lost = made.send()
    content = lost.read_bytes()
    lost.unlink()
    made.back_up()
    made.restore()
    assert made.again("last") == made.again("first", 1) == [content]
    made.register("b")
    new = made.send().read_bytes()
    assert made.again("newest") == [new]
    assert made.again("both", 1) == [new, content]
    assert made.take(made.folder / "both" / f"{FIRST}-2.htb").accepted == 2
    assert made.take(made.folder / "both" / f"{FIRST}.htb").accepted == 2
    assert made.sound()


def test_a_backup_without_the_copy_says_so(made: Office) -> None:
    made.register("a")
    made.send()
    made.back_up()
    for copy in (made.folder / "backup" / "batches").iterdir():
        copy.unlink()
    made.restore()
    with pytest.raises(AnswerNoError, match="BATCH-COPY-GONE"):
        made.again("gone", 1)
    with pytest.raises(AnswerNoError, match="BATCH-NOT-SENT"):
        made.again("never", 2)


def test_a_copy_of_an_older_version_is_found_where_its_number_is_the_only_one(made: Office) -> None:
    made.register("a")
    content = made.send().read_bytes()
    (copy,) = (made.office.directory / "batches").iterdir()
    copy.rename(copy.with_name(f"{FIRST}.htb"))
    assert made.again("older") == [content]
    made.back_up()
    made.restore()
    made.register("b")
    new = made.send().read_bytes()
    assert made.again("both", 1) == [new], "whose copy the old name holds can no longer be said"


def test_a_batch_that_was_never_noted_is_never_sent(made: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program is killed when the copy is written and the batch not noted yet."""
    made.register("a")
    with monkeypatch.context() as patch:
        patch.setattr(SqliteRegister, "keep_export", lambda *told: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            made.send()
    with pytest.raises(AnswerNoError, match="BATCH-NOT-SENT"):
        made.again("none", 1)
    content = made.send().read_bytes()
    assert made.again("one", 1) == [content]
    assert verify_store(made.program, made.office).faults == ()


def test_of_two_exports_at_once_the_one_that_was_noted_is_sent_again(
    made: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    made.register("a")
    won: list[bytes] = []

    def overtaken(desk: Desk, seq: int, header_hash: str) -> Path:
        monkeypatch.setattr(exporting, "sent_copy", sent_copy)
        won.append(made.send().read_bytes())
        return sent_copy(desk, seq, header_hash)

    monkeypatch.setattr(exporting, "sent_copy", overtaken)
    with pytest.raises(AnswerNoError, match="BATCH-ORDER"):
        made.send()
    assert made.again("again", 1) == won


def test_the_stores_copy_is_named_by_the_hash_of_the_header(made: Office) -> None:
    made.register("a")
    made.send()
    (batch,) = made.office.store.sent_batches()
    copy = sent_copy(made.office, batch.seq, batch.hash)
    assert copy.name == f"{FIRST}-{batch.hash[:16]}.htb"
    assert verify_batch(made.program, made.bureau, copy).header.seq == 1


# ------------------------------------------------------------------------------------------- odd names


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_a_file_whose_name_is_not_utf_8_is_taken_and_shown(made: Office) -> None:
    made.register("a")
    odd = Path(os.fsdecode(os.fsencode(made.stick) + b"/\xb1\xa8\xc5\xcc.htb"))
    made.send().rename(odd)
    assert made.take(odd, made.stick).accepted == 2
    (kept,) = made.bureau.store.batch_files()
    assert kept.name == r"\udcb1\udca8\udcc5\udccc.htb"
    assert made.sound()
