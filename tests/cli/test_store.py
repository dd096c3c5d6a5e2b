"""Tests ``registrar store`` end to end over the real rooms: make, prove, back up, put back, change and recover."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from registrar_app.app import build_program
from registrar_app.cli.main import run
from registrar_app.domain.finding import Severity
from registrar_app.services.check_contract import check_contract, explanation_key
from registrar_app.services.create_bureau import ROOT_FILE, create_bureau
from registrar_app.services.decide import accept_contract, register_contract
from registrar_app.services.drafts import create_draft
from registrar_app.services.issue_roster import NewDevice, NewOffice, NewRegistrar, issue_roster
from registrar_app.services.open_desk import open_desk
from registrar_app.store.connection import StoreConnection
from tests.practice_keys import WORKSHOP
from tests.signing import softhsm
from tests.store.office import a_contract

PASSWORD = "correct horse battery"
NEW_PASSWORD = "staple of another colour"

Call = Callable[..., tuple[int, str, str]]


@dataclass(frozen=True)
class World:
    """A bureau with one office: its roster file, the registrar's key, the bureau's folder."""

    bureau: Path
    roster: Path
    key: Path


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    folder = tmp_path_factory.mktemp("world")
    program = build_program()
    desk = create_bureau(program, folder / "bureau", PASSWORD, name="威海市科技局（练习）", practice=True)
    try:
        issued = issue_roster(
            program,
            desk,
            PASSWORD,
            folder,
            offices=[NewOffice("371002", "环翠区登记处", ("371002",))],
            devices=[NewDevice("371002-01", 1, 100)],
            registrars=[NewRegistrar("R-01", "王登记", "371002")],
            term=(date(2020, 1, 1), date(2040, 1, 1)),
        )
    finally:
        desk.store.close()
    return World(folder / "bureau", issued.roster_file, next(iter(issued.key_files.values())))


@pytest.fixture
def call(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    monkeypatch.setenv("REGISTRAR_PASSWORD", PASSWORD)
    monkeypatch.delenv("REGISTRAR_STORE", raising=False)

    def _call(*arguments: object) -> tuple[int, str, str]:
        capfd.readouterr()
        code = run(build_program(), [str(argument) for argument in arguments])
        told = capfd.readouterr()
        return code, told.out, told.err

    return _call


@pytest.fixture
def store(world: World, call: Call, tmp_path: Path) -> Path:
    directory = tmp_path / "store"
    code, _, told = call(
        "store", "init", directory, "--roster", world.roster, "--device", "371002-01", "--key", world.key
    )
    assert (code, told) == (0, "")
    return directory


def register_one(directory: Path) -> str:
    desk = open_desk(build_program(), directory, PASSWORD, pin=PASSWORD)
    try:
        uid = create_draft(desk, a_contract())
        accept_contract(desk, uid)
    finally:
        desk.store.close()
    return uid


def test_init_makes_a_store_that_opens_and_holds(store: Path, call: Call, world: World) -> None:
    assert sorted(path.name for path in store.iterdir()) == ["register.db", "signer.p12", "store.key.json"]
    code, out, _ = call("store", "info", "--store", store, "--json")
    told = json.loads(out)
    assert code == 0
    assert (told["role"], told["device"], told["roster_version"]) == ("office", "371002-01", 2)
    assert (told["slip_numbers_left"], told["practice"], told["cases"]["draft"]) == (100, True, 0)
    register_one(store)
    code, out, _ = call("store", "verify", "--store", store, "--json")
    assert (code, json.loads(out)) == (
        0,
        {"acts": 1, "chains": 1, "cases": 1, "rulings": 0, "entries": 2, "faults": []},
    )
    code, out, _ = call("store", "info", "--store", world.bureau, "--json")
    assert (code, json.loads(out)["role"]) == (0, "bureau")


def test_both_languages_and_the_fingerprint(world: World, call: Call, tmp_path: Path) -> None:
    code, out, _ = call(
        "store",
        "init",
        "--store",
        tmp_path / "s",
        "--roster",
        world.roster,
        "--device",
        "371002-01",
        "--lang",
        "en",
    )
    assert code == 0
    assert "root fingerprint" in out
    assert "根证书指纹" in call("store", "info", "--store", tmp_path / "s")[1]


@pytest.mark.parametrize(
    ("option", "value", "code"),
    [("--device", "371002-09", 2), ("--roster", "missing.htroster", 3), ("--key", "missing.p12", 3)],
)
def test_a_refused_init_leaves_nothing(
    world: World, call: Call, tmp_path: Path, option: str, value: str, code: int
) -> None:
    options: dict[str, Any] = {
        "--roster": world.roster,
        "--device": "371002-01",
        "--key": world.key,
        option: value,
    }
    found, _, told = call(
        "store", "init", tmp_path / "s", *(part for pair in options.items() for part in pair)
    )
    assert found == code
    assert len(told.splitlines()) == 1
    assert not (tmp_path / "s").exists()


def test_a_changed_roster_file_is_refused(world: World, call: Call, tmp_path: Path) -> None:
    content = bytearray(world.roster.read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "r").write_bytes(bytes(content))
    code, _, told = call("store", "init", tmp_path / "s", "--roster", tmp_path / "r", "--device", "371002-01")
    assert (code, len(told.splitlines())) == (3, 1)
    assert not (tmp_path / "s").exists()


def test_a_second_init_changes_nothing(store: Path, call: Call, world: World) -> None:
    before = {path.name: path.read_bytes() for path in store.iterdir()}
    code, _, told = call("store", "init", store, "--roster", world.roster, "--device", "371002-01")
    assert (code, told.split()[0]) == (4, "STORE-EXISTS")
    assert {path.name: path.read_bytes() for path in store.iterdir()} == before


def test_verify_answers_no_and_names_each_fault_until_rebuilt(store: Path, call: Call) -> None:
    register_one(store)
    key = build_program().keys.open_data_key(store, PASSWORD)
    connection = StoreConnection(store / "register.db", key)
    connection.run("UPDATE case_projection SET name = '改'")
    connection.close()
    code, out, _ = call("store", "verify", "--store", store)
    assert code == 1
    assert out.startswith("PROJECTION case_projection ")
    code, out, _ = call("store", "verify", "--store", store, "--json")
    assert (code, [fault["code"] for fault in json.loads(out)["faults"]]) == (1, ["PROJECTION"])
    assert call("store", "rebuild", "--store", store)[0] == 0
    assert call("store", "verify", "--store", store)[0] == 0


def test_backup_and_restore_drill(store: Path, call: Call, tmp_path: Path) -> None:
    register_one(store)
    copy, new = tmp_path / "backup", tmp_path / "new"
    assert call("store", "backup", copy, "--store", store)[0] == 0
    shutil.rmtree(store)
    new.mkdir()
    before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    code, out, _ = call("store", "restore", copy, "--dry-run", "--json")
    told = json.loads(out)
    assert (code, told["contracts"], told["unsent"]) == (0, {"accepted": 1}, 1)
    assert list(new.iterdir()) == [], "nothing is restored"
    assert {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()} == before
    assert call("store", "restore", copy, "--store", new)[0] == 0
    code, out, _ = call("store", "verify", "--store", new, "--json")
    assert (code, json.loads(out)["acts"]) == (0, 1)
    assert call("store", "restore", copy, "--store", new)[0] == 4
    register_one(new)


def test_a_damaged_backup_is_not_put_back(store: Path, call: Call, tmp_path: Path) -> None:
    register_one(store)
    copy = tmp_path / "backup"
    call("store", "backup", copy, "--store", store)
    content = bytearray((copy / "register.db").read_bytes())
    content[len(content) - 2000] ^= 1
    (copy / "register.db").write_bytes(bytes(content))
    code, _, told = call("store", "restore", copy, "--store", tmp_path / "new")
    assert (code, len(told.splitlines())) == (4, 1)
    assert not (tmp_path / "new").exists()
    assert not (tmp_path / "new.part").exists()


def test_restoring_with_a_wrong_password_names_the_backup(
    store: Path, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "backup"
    call("store", "backup", copy, "--store", store)
    monkeypatch.setenv("REGISTRAR_PASSWORD", NEW_PASSWORD)
    code, _, told = call("store", "restore", copy, "--store", tmp_path / "new")
    assert (code, len(told.splitlines())) == (4, 1)
    assert str(copy) in told
    assert not (tmp_path / "new").exists()
    code, _, told = call("store", "restore", tmp_path / "none", "--store", tmp_path / "new")
    assert (code, told.split()[0]) == (4, "BACKUP-MISSING")


def test_the_password_is_changed_and_recovered(
    store: Path, call: Call, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = tmp_path / "new.txt"
    new.write_text(NEW_PASSWORD + "\n", encoding="utf-8")
    assert call("store", "change-password", "--store", store, "--new-password-file", new)[0] == 0
    assert call("store", "info", "--store", store)[0] == 4
    assert call("store", "info", "--store", store, "--password-file", new)[0] == 0
    again = tmp_path / "again.txt"
    again.write_text("a third password\n", encoding="utf-8")
    recovery = world.bureau / "recovery.p12"
    arguments = (
        "store",
        "recover",
        "--store",
        store,
        "--recovery-key",
        recovery,
        "--new-password-file",
        again,
    )
    assert call(*arguments)[0] == 0
    assert call("store", "info", "--store", store, "--password-file", again)[0] == 0
    assert call("store", "change-password", "--store", store)[0] == 2


@pytest.mark.parametrize("verb", ["info", "verify", "rebuild"])
def test_bad_stores_are_told_in_one_line(store: Path, call: Call, tmp_path: Path, verb: str) -> None:
    assert call("store", verb, "--store", tmp_path / "none")[0] == 4
    assert call("store", verb)[0] == 2
    (store / "register.db").write_bytes(b"garbage" * 999)
    code, out, told = call("store", verb, "--store", store)
    assert (code, out, told.split()[0], len(told.splitlines())) == (4, "", "STORE-DAMAGED", 1)


def test_registering_over_the_real_rooms_keeps_the_store_whole(store: Path, call: Call) -> None:
    uid = register_one(store)
    desk = open_desk(build_program(), store, PASSWORD, pin=PASSWORD)
    try:
        case = desk.store.load_case(uid)
        assert case is not None
        findings = check_contract(desk, case.contract, uid=uid, on=case.accepted_on)
        assert [f.code for f in findings if f.severity is Severity.ERROR] == []
        entry = register_contract(desk, uid, {explanation_key(finding): "已核实" for finding in findings})
        assert entry.act.body["slip_no"].endswith("-000001")
    finally:
        desk.store.close()
    code, out, _ = call("store", "verify", "--store", store, "--json")
    assert (code, json.loads(out)["acts"]) == (0, 2)


@softhsm.needed
def test_a_store_signs_with_a_usb_key_once_the_roster_knows_it(
    store: Path, call: Call, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    softhsm.lay_out(tmp_path, monkeypatch)
    softhsm.fill(tmp_path, "of R-01", WORKSHOP.load_key(world.key, PASSWORD))
    softhsm.fill(tmp_path, "of a stranger", WORKSHOP.load_key(world.bureau / ROOT_FILE, PASSWORD))
    softhsm.fill(tmp_path, "of the bureau", WORKSHOP.load_key(world.bureau / "signer.p12", PASSWORD))
    (store / "signer.p12").unlink()
    before = sorted(path.name for path in store.iterdir())
    words = ["store", "use-token", "--store", store, "--lang", "en", "--module", softhsm.MODULE, "--token"]
    assert "TOKEN-PIN" in refused(call(*words, "of R-01"), 4), "the password is not tried as its PIN"
    monkeypatch.setenv("REGISTRAR_PIN", "000000")
    assert "KEY-PIN" in refused(call(*words, "of R-01"), 4)
    monkeypatch.setenv("REGISTRAR_PIN", softhsm.PIN)
    assert "TOKEN-ABSENT" in refused(call(*words, "of nobody"), 4)
    assert "TOKEN-KEY" in refused(call(*words, "of R-01", "--key", "other"), 4)
    assert "KEY-STRANGER" in refused(call(*words, "of a stranger"), 3)
    assert "KEY-STANDING" in refused(call(*words, "of the bureau"), 3)
    assert before == sorted(path.name for path in store.iterdir())
    code, out, _ = call(*words, "of R-01", "--json")
    assert (code, json.loads(out)["signer"]) == (0, "R-01")
    monkeypatch.delenv("REGISTRAR_PIN")
    for _ in range(4):  # a USB key locks itself after a few wrong PINs
        assert "TOKEN-PIN" in refused(call("batch", "export", "--store", store, "--out", tmp_path), 4)
    desk = open_desk(build_program(), store, PASSWORD, pin=softhsm.PIN)
    try:
        accept_contract(desk, create_draft(desk, a_contract()))
        desk.put_key_away()
        assert desk.key is None
    finally:
        desk.store.close()
    code, out, _ = call("store", "verify", "--store", store, "--json")
    assert (code, json.loads(out)["acts"], json.loads(out)["faults"]) == (0, 1, [])


def refused(told: tuple[int, str, str], code: int) -> str:
    assert told[0] == code
    return told[2]
