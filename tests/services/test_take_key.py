"""A registrar takes the key from the bureau in under a PIN of their own, or changes the PIN."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from registrar_app.domain.errors import InputRefusedError, MachineRefusedError, UsageError
from registrar_app.services.desk import Desk
from registrar_app.services.import_roster import import_roster
from registrar_app.services.open_desk import KEY_FILE, TOKEN_FILE
from registrar_app.services.program import Program
from registrar_app.services.take_key import OLD_KEY_FILE, take_key
from tests import world
from tests.practice_keys import PASSWORD, folder, key
from tests.root_changes import following

OWN_PIN = "known to nobody but me"


@pytest.fixture(scope="module")
def program() -> Program:
    return world.program()


@pytest.fixture
def office(program: Program, tmp_path: Path) -> Desk:
    desk = world.desk(program, tmp_path / "office")
    shutil.copy(key_file("R-01"), desk.directory / KEY_FILE)
    return desk


def key_file(signer_id: str, elsewhere: str = "") -> Path:
    key(signer_id, office=elsewhere or "371002")
    return folder() / f"root-{signer_id}{f'-{elsewhere}' if elsewhere else ''}.p12"


def renewed(program: Program, office: Desk) -> Path:
    """The file of another key of the same registrar, which the newest roster knows."""
    known = world.roster()
    again = world.signer(key("R-01-again"), "R-01")
    import_roster(
        program, office, world.sealed_roster(following(known, registrars=(*known.registrars, again)))
    )
    return key_file("R-01-again")


def test_a_renewed_key_is_taken_in_under_the_registrars_own_pin(program: Program, office: Desk) -> None:
    file, before = renewed(program, office), (office.directory / KEY_FILE).read_bytes()
    signer = take_key(program, office, file, PASSWORD, OWN_PIN)
    assert (signer.id, signer.fingerprint) == ("R-01", key("R-01-again").fingerprint)
    assert office.require_key().fingerprint == signer.fingerprint
    assert program.keys.load_key(office.directory / KEY_FILE, OWN_PIN).fingerprint == signer.fingerprint
    with pytest.raises(MachineRefusedError):
        program.keys.load_key(office.directory / KEY_FILE, PASSWORD)
    assert (office.directory / OLD_KEY_FILE).read_bytes() == before
    assert program.keys.load_key(file, PASSWORD)  # the stick is left alone
    world.register(office)


def test_the_pin_alone_is_changed(program: Program, office: Desk) -> None:
    own = office.directory / KEY_FILE
    take_key(program, office, own, PASSWORD, OWN_PIN)
    assert program.keys.load_key(own, OWN_PIN).fingerprint == key("R-01").fingerprint
    assert not (office.directory / OLD_KEY_FILE).exists()
    assert own.stat().st_mode & 0o077 == 0


def test_no_copy_of_the_same_key_stays_under_the_pin_that_the_bureau_was_told(
    program: Program, office: Desk, tmp_path: Path
) -> None:
    stick = tmp_path / "stick.p12"
    shutil.copy(office.directory / KEY_FILE, stick)
    take_key(program, office, stick, PASSWORD, OWN_PIN)
    assert not (office.directory / OLD_KEY_FILE).exists()
    assert program.keys.load_key(office.directory / KEY_FILE, OWN_PIN)


def test_a_key_file_takes_the_place_of_a_usb_key(program: Program, office: Desk) -> None:
    (office.directory / TOKEN_FILE).write_text("{}", encoding="utf-8")
    take_key(program, office, key_file("R-01"), PASSWORD, OWN_PIN)
    assert not (office.directory / TOKEN_FILE).exists()


@pytest.mark.parametrize(
    ("file", "pin", "new_pin", "refused", "code"),
    [
        (("R-02", "371082"), PASSWORD, OWN_PIN, InputRefusedError, "KEY-STANDING"),
        (("R-99", ""), PASSWORD, OWN_PIN, InputRefusedError, "KEY-STRANGER"),
        (("R-01", ""), "not its PIN at all", OWN_PIN, MachineRefusedError, "KEY-PIN"),
        (("R-01", ""), PASSWORD, "short", UsageError, "PASSWORD-SHORT"),
        (("R-01", ""), PASSWORD, PASSWORD, UsageError, "PIN-SAME"),
    ],
    ids=["another office's", "not on the roster", "wrong PIN", "short PIN", "the same PIN"],
)
def test_a_refused_key_changes_nothing(
    program: Program, office: Desk, file: tuple[str, str], pin: str, new_pin: str, refused: type, code: str
) -> None:
    before = {path.name: path.read_bytes() for path in office.directory.glob("signer*")}
    unlocked = office.key
    with pytest.raises(refused) as raised:
        take_key(program, office, key_file(*file), pin, new_pin)
    assert raised.value.code == code
    assert {path.name: path.read_bytes() for path in office.directory.glob("signer*")} == before
    assert office.key is unlocked
