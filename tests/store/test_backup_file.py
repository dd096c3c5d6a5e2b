"""A backup that is one file: whole or refused, names that lead nowhere else, nothing half done."""

from __future__ import annotations

import json
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from registrar_app.domain.errors import InputRefusedError, MachineRefusedError
from registrar_app.services.stopping import StoppedError, stoppable
from registrar_app.store import backup_file
from registrar_app.store.backup_file import CONTENTS, pack, unpack, unpack_keys

REGISTER = b"register" * 200_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A backup's folder; what is in its files does not matter here."""
    made = tmp_path / "backup"
    (made / "batches").mkdir(parents=True)
    (made / "register.db").write_bytes(REGISTER)
    (made / "keys.json").write_bytes(b"{}")
    (made / "登记员 (1).p12").write_bytes(b"key")
    (made / "batches" / "371002-01-000001.htb").write_bytes(b"batch")
    (made / "left-out.txt").write_bytes(b"no part of a backup")
    return made


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def forge(path: Path, files: dict[str, bytes], listed: dict[str, bytes] | None = None, **how: int) -> Path:
    """Write a file that says of itself that it is a backup."""
    told = files if listed is None else listed
    parts = [{"name": n, "size": len(c), "hash": sha256(c).hexdigest()} for n, c in told.items()]
    with zipfile.ZipFile(path, "w", how.get("method", zipfile.ZIP_STORED)) as package:
        for name, content in files.items():
            package.writestr(name, content)
        package.writestr(CONTENTS, json.dumps({"format": "htbak 1", "files": parts}))
    return path


def test_the_folder_comes_back_as_it_was(folder: Path, tmp_path: Path) -> None:
    pack(folder, tmp_path / "one.htbak")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backup", "one.htbak"]
    unpack(tmp_path / "one.htbak", tmp_path / "new")
    before = contents(folder)
    del before["left-out.txt"]
    assert contents(tmp_path / "new") == before
    unpack_keys(tmp_path / "one.htbak", tmp_path / "keys")
    assert sorted(contents(tmp_path / "keys")) == ["keys.json", "登记员 (1).p12"]


@pytest.mark.parametrize("place", [0.0, 0.3, 0.6, 0.9])
def test_a_changed_or_cut_file_is_refused(folder: Path, tmp_path: Path, place: float) -> None:
    file = tmp_path / "one.htbak"
    pack(folder, file)
    content = bytearray(file.read_bytes())
    at = int(len(content) * place)
    for number, changed in enumerate((content[:at], content[:at] + b"\x00\x01" + content[at + 2 :])):
        file.write_bytes(changed)
        with pytest.raises(InputRefusedError):
            unpack(file, tmp_path / str(number))


def test_damage_of_the_directory_is_told_as_damage_of_the_file(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "one.htbak"
    pack(folder, file)
    content = file.read_bytes()
    name = content.rindex("登记员".encode())
    last = content.rindex(b"PK\x01\x02")
    changed = (
        content[:name] + b"\xff\xfe" + content[name + 2 :],  # a name in no encoding
        content.replace(CONTENTS.encode(), b"\xff" + CONTENTS.encode()[1:], 1),
        content[: last + 42] + b"\xff\xff\xff\x7f" + content[last + 46 :],  # a file far behind the end
        content[:-22] + b"x" * 60 + content[-22:],
    )
    for number, each in enumerate(changed):
        file.write_bytes(each)
        with pytest.raises(InputRefusedError) as refused:
            unpack(file, tmp_path / str(number))
        assert refused.value.code == "BACKUP-FILE"


GOOD = {"register.db": REGISTER[:4096], "keys.json": b"{}"}


@pytest.mark.parametrize(
    "name",
    ["../out.json", "/out.json", "a/b.json", "a\\b.json", "C:x.json", "CON.json", "nul.p12", ".x.json", "a.exe",
     "batches/../x.htb", "batches/x.json", "batches/com1.htb", "KEYS.json", "x.json/", "x\x01.json"],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    forged = forge(tmp_path / "forged.htbak", GOOD | {name: b"x"})
    with pytest.raises(InputRefusedError) as refused:
        unpack(forged, tmp_path / "new")
    assert refused.value.code == "BACKUP-FILE"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["forged.htbak"]


def test_what_does_not_agree_with_the_list_is_refused(tmp_path: Path) -> None:
    more, changed = GOOD | {"x.json": b"x"}, GOOD | {"keys.json": b"[]"}
    forged = [
        forge(tmp_path / "1", more, GOOD),
        forge(tmp_path / "2", GOOD, more),
        forge(tmp_path / "3", GOOD, changed),
        forge(tmp_path / "4", GOOD, method=zipfile.ZIP_DEFLATED),
        forge(tmp_path / "5", {"keys.json": b"{}"}),
        forge(tmp_path / "6", GOOD | {"register.db": b"cut"}),
        forge(tmp_path / "7", GOOD | {"x.p12": b"x" * 5_000_000}),
    ]
    (tmp_path / "8").write_text("{}")
    for number, file in enumerate([*forged, tmp_path / "8"]):
        with pytest.raises(InputRefusedError):
            unpack(file, tmp_path / f"new-{number}")


def test_without_room_or_when_stopped_nothing_is_left(folder: Path, tmp_path: Path, monkeypatch) -> None:
    file, told = tmp_path / "one.htbak", []
    with (
        stoppable(lambda: len(told) > 1, lambda done, total: told.append((done, total))),
        pytest.raises(StoppedError),
    ):
        pack(folder, file)
    assert [path.name for path in tmp_path.iterdir()] == ["backup"]
    pack(folder, file)
    monkeypatch.setattr(backup_file.shutil, "disk_usage", lambda _: type("U", (), {"free": 1_000_000}))
    for work in (lambda: pack(folder, tmp_path / "other.htbak"), lambda: unpack(file, tmp_path / "new")):
        with pytest.raises(MachineRefusedError) as refused:
            work()
        assert "只剩 1 MB" in refused.value.problem.zh
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backup", "one.htbak"]
