"""The file of an update: every byte counts, nothing is read that was not verified, and it may be larger than memory likes."""

from __future__ import annotations

import random
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from registrar_app.domain.errors import InputRefusedError, MachineRefusedError
from registrar_app.exchange import update_file
from registrar_app.exchange.container import AsicContainers
from registrar_app.exchange.update_file import UpdateContainers
from tests.openssl import takes_as_cades
from tests.practice_keys import WORKSHOP
from tests.update_world import maker, placed

PROGRAM = bytes(range(256)) * 9000
PACK = b'id = "x"\n' * 40
NAMES = {f"attachments/{sha256(each).hexdigest()}": each for each in (PROGRAM, PACK)}
OF_PROGRAM, OF_PACK = (sha256(each).hexdigest() for each in (PROGRAM, PACK))


def packed(**more: bytes) -> bytes:
    members = {"update.json": b"{}", **NAMES, **more}
    return AsicContainers().pack(members, maker().sign_detached)


WHOLE = packed()


def open_it(path: Path) -> update_file.UpdateFile:
    return UpdateContainers().open(path, WORKSHOP.verify_detached)


def is_refused(folder: Path, content: bytes) -> bool:
    try:
        open_it(placed(folder, content))
    except InputRefusedError as error:
        return error.code in {"UPDATE-REFUSED", "FILE-READ"}
    return False


def test_members_come_out_as_they_went_in(tmp_path: Path) -> None:
    opened = open_it(placed(tmp_path, WHOLE))
    assert (opened.signer, opened.text) == (maker().certificate, b"{}")
    assert opened.sizes == {OF_PROGRAM: len(PROGRAM), OF_PACK: len(PACK)}
    assert opened.read(OF_PACK) == PACK
    opened.save(OF_PROGRAM, tmp_path / "out" / "setup.exe")
    assert (tmp_path / "out" / "setup.exe").read_bytes() == PROGRAM


def test_ordinary_tools_take_it(tmp_path: Path) -> None:
    with zipfile.ZipFile(placed(tmp_path, WHOLE)) as whole:
        assert whole.testzip() is None
        whole.extractall(tmp_path)
    authority = x509.load_der_x509_certificate(maker().certificate).public_bytes(Encoding.PEM)
    (tmp_path / "maker.pem").write_bytes(authority)
    inside = ("META-INF/signature001.p7s", "META-INF/ASiCManifest001.xml")
    assert takes_as_cades(tmp_path, *inside, "maker.pem")


def test_every_flipped_bit_is_noticed(tmp_path: Path) -> None:
    """All of the end, and some of everything else."""
    chosen = random.Random(7)
    short = AsicContainers().pack(
        {"update.json": b"{}", f"attachments/{OF_PACK}": PACK}, maker().sign_detached
    )
    places = [*range(40), *range(len(short) - 60, len(short)), *chosen.sample(range(len(short)), 150)]
    for place in places:
        changed = bytearray(short)
        changed[place] ^= 1 << chosen.randrange(8)
        assert is_refused(tmp_path, bytes(changed)), place


def test_what_is_cut_or_longer_is_refused(tmp_path: Path) -> None:
    for content in (
        b"",
        b"PK",
        WHOLE[:-1],
        WHOLE[: len(WHOLE) // 2],
        WHOLE + b"\0",
        b"\0" + WHOLE,
        WHOLE * 2,
    ):
        assert is_refused(tmp_path, content), len(content)


def test_other_names_are_refused(tmp_path: Path) -> None:
    assert is_refused(tmp_path, packed(**{"more.json": b"{}"}))
    assert is_refused(tmp_path, AsicContainers().pack(NAMES, maker().sign_detached))


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none"):
        with pytest.raises(InputRefusedError, match="FILE-READ"):
            open_it(path)


def test_a_large_installer_is_taken_and_one_over_the_limit_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert update_file.LIMITS.member == 100_000_000
    limits = update_file.ZipLimits(file=10_000_000, member=len(PROGRAM), total=10_000_000)
    monkeypatch.setattr(update_file, "LIMITS", limits)
    assert not is_refused(tmp_path, WHOLE)
    monkeypatch.setattr(
        update_file,
        "LIMITS",
        update_file.ZipLimits(file=10_000_000, member=len(PROGRAM) - 1, total=10_000_000),
    )
    assert is_refused(tmp_path, WHOLE)


def test_what_is_exchanged_after_it_was_verified_is_noticed(tmp_path: Path) -> None:
    path = placed(tmp_path, WHOLE)
    opened = open_it(path)
    path.write_bytes(WHOLE.replace(PROGRAM[:600], bytes(600), 1))
    with pytest.raises(InputRefusedError, match="UPDATE-REFUSED"):
        opened.save(OF_PROGRAM, tmp_path / "setup.exe")
    assert not list(tmp_path.glob("setup*"))
    path.unlink()
    with pytest.raises(InputRefusedError, match="FILE-READ"):
        opened.read(OF_PACK)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    opened = open_it(placed(tmp_path, WHOLE))
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(MachineRefusedError, match="UPDATE-WRITE"):
        opened.save(OF_PROGRAM, tmp_path / "file" / "setup.exe")
