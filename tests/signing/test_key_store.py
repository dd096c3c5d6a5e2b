"""The store's key file: right and wrong passwords, damage, hostile parameters, recovery."""

from __future__ import annotations

import base64
import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from registrar_app.domain.errors import MachineRefusedError, UsageError
from registrar_app.signing import key_store
from tests.practice_keys import PASSWORD, folder, key, recovery, supervisor

NEW = "another long password"


def test_the_right_password_gives_the_same_key(tmp_path: Path) -> None:
    made = key_store.create_data_key(tmp_path, PASSWORD, None)
    assert len(made) == 32
    assert key_store.open_data_key(tmp_path, PASSWORD) == made


def test_the_key_itself_is_nowhere_in_the_file(tmp_path: Path) -> None:
    made = key_store.create_data_key(tmp_path, PASSWORD, recovery().certificate)
    text = (tmp_path / key_store.FILE_NAME).read_bytes()
    assert made.hex().encode() not in text
    assert base64.b64encode(made) not in text


@pytest.mark.skipif(sys.platform == "win32", reason="no POSIX permissions")
def test_only_the_user_reads_the_key_file(tmp_path: Path) -> None:
    key_store.create_data_key(tmp_path, PASSWORD, None)
    assert stat.S_IMODE((tmp_path / key_store.FILE_NAME).stat().st_mode) == 0o600


def test_wrong_password_missing_file_and_damage_are_told_apart(tmp_path: Path) -> None:
    assert refusal(tmp_path, PASSWORD) == "KEY-MISSING"
    key_store.create_data_key(tmp_path, PASSWORD, None)
    assert refusal(tmp_path, PASSWORD + "x") == "KEY-PASSWORD"
    (tmp_path / key_store.FILE_NAME).write_bytes(b"{}")
    assert refusal(tmp_path, PASSWORD) == "KEY-DAMAGED"
    (tmp_path / key_store.FILE_NAME).unlink()
    (tmp_path / key_store.FILE_NAME).mkdir()
    assert refusal(tmp_path, PASSWORD) == "KEY-READ"


def test_a_short_password_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="PASSWORD-SHORT"):
        key_store.create_data_key(tmp_path, "elevenchars", None)
    assert list(tmp_path.iterdir()) == []


def test_a_key_is_never_overwritten(tmp_path: Path) -> None:
    made = key_store.create_data_key(tmp_path, PASSWORD, None)
    with pytest.raises(MachineRefusedError, match="KEY-EXISTS"):
        key_store.create_data_key(tmp_path, PASSWORD, None)
    assert key_store.open_data_key(tmp_path, PASSWORD) == made


@pytest.mark.parametrize(
    ("key", "value"),
    [("memory_kib", 1024 * 1024 + 1), ("memory_kib", True), ("passes", 21), ("passes", 0), ("lanes", 65)],
)
def test_hostile_parameters_are_refused_before_any_work(tmp_path: Path, key: str, value: int) -> None:
    key_store.create_data_key(tmp_path, PASSWORD, None)
    change(tmp_path, **{key: value})
    assert refusal(tmp_path, PASSWORD) == "KEY-DAMAGED"


@pytest.mark.parametrize("change_to", [{"memory_kib": 32 * 1024}, {"passes": 2}, {"recovery": None}])
def test_a_changed_parameter_does_not_pass_for_the_right_one(
    tmp_path: Path, change_to: dict[str, object]
) -> None:
    key_store.create_data_key(tmp_path, PASSWORD, recovery().certificate)
    change(tmp_path, **change_to)
    assert refusal(tmp_path, PASSWORD) == "KEY-PASSWORD"


def test_changing_the_password_keeps_the_key(tmp_path: Path) -> None:
    made = key_store.create_data_key(tmp_path, PASSWORD, None)
    key_store.change_password(tmp_path, PASSWORD, NEW)
    assert refusal(tmp_path, PASSWORD) == "KEY-PASSWORD"
    assert key_store.open_data_key(tmp_path, NEW) == made


def test_the_bureau_recovers_a_lost_password(tmp_path: Path) -> None:
    made = key_store.create_data_key(tmp_path, PASSWORD, recovery().certificate)
    key_store.recover_password(tmp_path, recovery(), NEW)
    assert key_store.open_data_key(tmp_path, NEW) == made


def test_another_key_recovers_nothing(tmp_path: Path) -> None:
    key_store.create_data_key(tmp_path, PASSWORD, recovery().certificate)
    with pytest.raises(Exception, match=r"ENVELOPE-REFUSED|KEY-RECOVERY"):
        key_store.recover_password(tmp_path, supervisor(), NEW)
    assert refusal(tmp_path, NEW) == "KEY-PASSWORD"


def test_a_store_without_recovery_says_so(tmp_path: Path) -> None:
    key_store.create_data_key(tmp_path, PASSWORD, None)
    with pytest.raises(MachineRefusedError, match="KEY-NO-RECOVERY"):
        key_store.recover_password(tmp_path, recovery(), NEW)


def test_openssl_opens_the_recovery_envelope(tmp_path: Path) -> None:
    made = key_store.create_data_key(tmp_path, PASSWORD, recovery().certificate)
    text = json.loads((tmp_path / key_store.FILE_NAME).read_bytes())
    (tmp_path / "envelope.der").write_bytes(base64.b64decode(text["recovery"]))
    source = folder() / "root-recovery.p12"
    pem = tmp_path / "recovery.pem"
    secret = f"pass:{PASSWORD}"
    subprocess.run(["openssl", "pkcs12", "-in", source, "-nodes", "-passin", secret, "-out", pem], check=True)
    opened = subprocess.run(
        [
            "openssl",
            "cms",
            "-decrypt",
            "-binary",
            "-inform",
            "DER",
            "-in",
            tmp_path / "envelope.der",
            "-inkey",
            pem,
        ],
        check=True,
        capture_output=True,
    )
    assert opened.stdout == made


def refusal(directory: Path, password: str) -> str:
    with pytest.raises(MachineRefusedError) as raised:
        key_store.open_data_key(directory, password)
    return raised.value.code


def change(directory: Path, **values: object) -> None:
    path = directory / key_store.FILE_NAME
    path.write_text(json.dumps(json.loads(path.read_bytes()) | values))


def test_a_recovery_certificate_that_was_replaced_opens_no_longer_what_has_a_new_password(
    tmp_path: Path,
) -> None:
    made = key_store.create_data_key(tmp_path, PASSWORD, recovery().certificate)
    later = key("recovery-2", "recovery", None)
    key_store.change_password(tmp_path, PASSWORD, NEW, later.certificate)
    assert key_store.recover_data_key(tmp_path, later) == made
    with pytest.raises(MachineRefusedError, match="KEY-RECOVERY"):
        key_store.recover_data_key(tmp_path, recovery())
    key_store.recover_password(tmp_path, later, PASSWORD, recovery().certificate)
    assert key_store.open_data_key(tmp_path, PASSWORD) == key_store.recover_data_key(tmp_path, recovery())
