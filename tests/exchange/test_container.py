"""The container: whole or refused. Hand-made archives stand for what a stranger could send."""

from __future__ import annotations

import io
import random
import struct
import subprocess
import time
import zipfile
import zlib
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from registrar_app.domain.errors import InputRefusedError
from registrar_app.exchange import zip_directory
from registrar_app.exchange.container import MANIFEST_NAME, MIME_TYPE, AsicContainers
from registrar_app.exchange.manifest import SIGNATURE_NAME, manifest_of
from registrar_app.exchange.zip_directory import ZipRefusedError, read_directory, read_members, write_zip
from tests.fuzz.mutants import deflated
from tests.fuzz.mutants import lay as archive
from tests.openssl import takes_as_cades
from tests.practice_keys import WORKSHOP, key, root, supervisor

CONTAINERS = AsicContainers()
NAMES = ("acts.jsonl", "batch.json")
MEMBERS = {"batch.json": b'{"seq":1}', "acts.jsonl": b'{"a":1}\n'}
PAPER = b"%PDF-1.7 the contract itself"
WITH_PAPER = MEMBERS | {f"attachments/{sha256(PAPER).hexdigest()}": PAPER}


def packed(members: dict[str, bytes] | None = None) -> bytes:
    return CONTAINERS.pack(members or MEMBERS, key("R-01").sign_detached)


def opened(blob: bytes, names: tuple[str, ...] = NAMES) -> dict[str, bytes]:
    return dict(CONTAINERS.unpack(blob, WORKSHOP.verify_detached, names).members)


def refused(blob: bytes, names: tuple[str, ...] = NAMES) -> bool:
    try:
        opened(blob, names)
    except InputRefusedError as error:
        return (error.code, error.where) == ("CONTAINER-REFUSED", "container")
    return False


def signed(entries: list[tuple[str, bytes]], manifest: bytes | None = None) -> bytes:
    """A container with exactly these entries after the frame, properly signed."""
    text = manifest_of(dict(entries)) if manifest is None else manifest
    frame = [
        ("mimetype", MIME_TYPE),
        (MANIFEST_NAME, text),
        (SIGNATURE_NAME, key("R-01").sign_detached(text)),
    ]
    return write_zip([*frame, *entries])


def test_what_was_packed_comes_out_with_its_signer() -> None:
    container = CONTAINERS.unpack(packed(WITH_PAPER), WORKSHOP.verify_detached, (*NAMES, "attachments/"))
    assert dict(container.members) == WITH_PAPER
    assert container.signer == key("R-01").certificate


def test_ordinary_tools_open_and_check_it(tmp_path: Path) -> None:
    (tmp_path / "c.zip").write_bytes(packed(WITH_PAPER))
    assert (
        subprocess.run(["unzip", "-t", "c.zip"], cwd=tmp_path, check=False, capture_output=True).returncode
        == 0
    )
    with zipfile.ZipFile(tmp_path / "c.zip") as archive:
        assert archive.infolist()[0].filename == "mimetype"
        assert archive.infolist()[0].compress_type == zipfile.ZIP_STORED
        archive.extractall(tmp_path)
    pem = x509.load_der_x509_certificate(root().certificate).public_bytes(Encoding.PEM)
    (tmp_path / "root.pem").write_bytes(pem)
    signed = ("META-INF/signature001.p7s", MANIFEST_NAME, "root.pem")
    assert takes_as_cades(tmp_path, *signed)
    manifest = tmp_path / MANIFEST_NAME
    manifest.write_bytes(manifest.read_bytes().replace(b"batch.json", b"hatch.json"))
    assert not takes_as_cades(tmp_path, *signed)


def test_every_single_changed_byte_is_refused() -> None:
    blob = packed()
    opened(blob)
    accepted = [
        at for at in range(len(blob)) if not refused(blob[:at] + bytes([blob[at] ^ 1]) + blob[at + 1 :])
    ]
    assert accepted == []


@pytest.mark.parametrize("cut", [0, 1, 21, 22, 100, -22, -1])
def test_a_cut_container_is_refused(cut: int) -> None:
    assert refused(packed()[:cut])


@pytest.mark.parametrize("name", [MANIFEST_NAME, SIGNATURE_NAME, "batch.json", "acts.jsonl", "mimetype"])
def test_a_changed_member_packed_again_properly_is_refused(name: str) -> None:
    entries = dict(read_members(packed()))
    changed = entries[name].replace(b"1", b"2", 1) if b"1" in entries[name] else entries[name] + b" "
    assert refused(write_zip(list((entries | {name: changed}).items())))


def test_bytes_before_after_or_as_a_comment_are_refused() -> None:
    blob = packed()
    assert refused(b"\0" + blob)
    assert refused(blob + b"\0")
    assert refused(blob[:-2] + struct.pack("<H", 1) + b"x")


def test_exactly_the_names_asked_for_are_taken() -> None:
    assert refused(packed(), ("batch.json",))
    assert refused(packed(), (*NAMES, "acts.sig"))
    assert refused(packed(WITH_PAPER), NAMES)
    assert (
        refused(signed([("../evil.json", b"")]), ("../evil.json",)) is False
    )  # only our own names are ever asked for
    with pytest.raises(ValueError, match=r"\.\./evil"):
        packed({"../evil.json": b""})
    with pytest.raises(ValueError, match="attachments"):
        packed({f"attachments/{'0' * 64}": PAPER})


def test_an_attachment_must_be_what_its_name_says() -> None:
    wrong = [("acts.jsonl", b"{}"), (f"attachments/{'0' * 64}", PAPER), ("batch.json", b"{}")]
    assert refused(signed(wrong), (*NAMES, "attachments/"))


def test_order_frame_and_manifest_are_fixed() -> None:
    good = [("acts.jsonl", b"{}"), ("batch.json", b"{}")]
    opened(signed(good))
    assert refused(signed(good[::-1]))
    assert refused(signed([*good, ("batch.json", b"{}")]))
    assert refused(signed(good, manifest_of(dict(good)) + b"\n"))
    entries = list(read_members(signed(good)).items())
    assert refused(write_zip([entries[1], entries[0], *entries[2:]]))
    assert refused(write_zip(entries[1:]))
    assert refused(write_zip([("mimetype", b"application/zip"), *entries[1:]]))


def test_another_signers_signature_over_another_manifest_does_not_fit() -> None:
    mine, theirs = dict(read_members(packed())), dict(read_members(packed({**MEMBERS, "batch.json": b"{}"})))
    assert refused(write_zip(list((mine | {SIGNATURE_NAME: theirs[SIGNATURE_NAME]}).items())))
    resigned = mine | {SIGNATURE_NAME: supervisor().sign_detached(mine[MANIFEST_NAME])}
    assert opened(write_zip(list(resigned.items()))) == MEMBERS  # who may sign is judged by the roster


def test_the_standard_librarys_archive_is_another_form() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in read_members(packed()).items():
            archive.writestr(name, content)
    assert refused(stream.getvalue())


# ---------------------------------------------------------------- the archive alone


def test_compressed_members_are_read() -> None:
    assert read_members(archive([("a", 8, deflated(b"abc" * 99), b"abc" * 99)])) == {"a": b"abc" * 99}


def test_a_bomb_is_stopped_while_it_inflates() -> None:
    zeros = bytes(2_000_000)
    with pytest.raises(ZipRefusedError, match="inflated size"):
        read_members(archive([("a", 8, deflated(zeros), zeros)]))


def test_a_member_that_claims_less_than_it_holds_is_refused() -> None:
    with pytest.raises(ZipRefusedError, match="inflated size"):
        read_members(archive([("a", 8, deflated(b"abc"), b"ab")]))


@pytest.mark.parametrize(
    "stored",
    [b"", b"\xff\xff", deflated(b"abc")[:-1], deflated(b"abc") + b"x"],
    ids=["empty", "no", "cut", "more"],
)
def test_a_broken_stream_is_refused(stored: bytes) -> None:
    with pytest.raises(ZipRefusedError):
        read_members(archive([("a", 8, stored, b"abc")]))


def test_other_methods_and_flags_are_refused() -> None:
    with pytest.raises(ZipRefusedError):
        read_directory(archive([("a", 12, b"x", b"x")]))
    blob = archive([("a", 0, b"x", b"x")])
    encrypted = blob[:6] + b"\1" + blob[7:]
    both = encrypted.replace(b"PK\1\2\x14\0\x14\0\0", b"PK\1\2\x14\0\x14\0\1")
    for wrong in (encrypted, both):
        with pytest.raises(ZipRefusedError):
            read_directory(wrong)


def test_overlapping_duplicate_and_too_many_members_are_refused() -> None:
    one = archive([("a", 0, b"x", b"x")])
    entry = one[32:79]
    twice = one[:32] + entry * 2 + zip_directory._END.pack(b"PK\5\6", 0, 0, 2, 2, 94, 32, 0)
    with pytest.raises(ZipRefusedError):
        read_directory(twice)
    with pytest.raises(ZipRefusedError, match="duplicate"):
        read_directory(archive([("a", 0, b"x", b"x"), ("a", 0, b"y", b"y")]))
    with pytest.raises(ZipRefusedError):
        read_directory(archive([(f"n{i}", 0, b"", b"") for i in range(2_001)]))
    assert len(read_directory(archive([(f"n{i}", 0, b"", b"") for i in range(2_000)]))) == 2_000


def test_limits_count_what_is_claimed_before_anything_is_inflated() -> None:
    big = [(f"n{i}", 8, b"\3\0", b"") for i in range(7)]
    blob = archive(big)
    lying = blob.replace(struct.pack("<III", 0, 2, 0), struct.pack("<III", 0, 2, 50_000_000))
    with pytest.raises(ZipRefusedError, match="total size"):
        read_directory(lying)
    with pytest.raises(ZipRefusedError, match="method or size"):
        read_directory(blob.replace(struct.pack("<III", 0, 2, 0), struct.pack("<III", 0, 2, 50_000_001)))


def test_the_file_itself_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    blob = archive([("a", 0, b"x" * 50, b"x" * 50)])
    monkeypatch.setattr(zip_directory, "FILE_LIMIT", len(blob))
    assert read_directory(blob)
    monkeypatch.setattr(zip_directory, "FILE_LIMIT", len(blob) - 1)
    with pytest.raises(ZipRefusedError, match="file size"):
        read_directory(blob)


def test_a_member_as_large_as_allowed_is_inflated_within_two_seconds() -> None:
    content = random.Random(1).randbytes(zip_directory.MEMBER_LIMIT - 20_000)
    stored = zlib.compressobj(0, zlib.DEFLATED, -15)
    packed_content = stored.compress(content) + stored.flush()
    blob = archive([("a", 8, packed_content, content)])
    start = time.process_time()
    assert read_members(blob)["a"] == content
    assert time.process_time() - start < 2


def test_a_stream_that_ends_early_in_a_large_member_is_refused() -> None:
    wrong = deflated(b"abc") + bytes(200_000)
    with pytest.raises(ZipRefusedError, match="bytes after the stream"):
        read_members(archive([("a", 8, wrong, b"abc")]))


@pytest.mark.parametrize(
    "names",
    [
        ["mimetype", MANIFEST_NAME, SIGNATURE_NAME, "acts.jsonl", "batch.json", "evil.sh"],
        ["mimetype", MANIFEST_NAME, SIGNATURE_NAME, "acts.jsonl", "attachments/x", "batch.json"],
        ["mimetype", MANIFEST_NAME, SIGNATURE_NAME, "acts.jsonl"],
        [MANIFEST_NAME, "mimetype", SIGNATURE_NAME, "acts.jsonl", "batch.json"],
    ],
    ids=["stray", "no attachment", "missing", "frame"],
)
def test_names_are_judged_before_anything_is_inflated(
    names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    inflated: list[bytes] = []
    monkeypatch.setattr(zip_directory, "_inflate", lambda packed, limit: inflated.append(packed))
    blob = archive([(name, 8 * (name != "mimetype"), MIME_TYPE, MIME_TYPE) for name in names])
    assert refused(blob, (*NAMES, "attachments/"))
    assert inflated == []


def test_the_mimetype_is_stored_and_the_rest_may_be_compressed() -> None:
    contents = read_members(packed())

    def compressed(but: str) -> bytes:
        return archive(
            [
                (name, 8 * (name != but), content if name == but else deflated(content), content)
                for name, content in contents.items()
            ]
        )

    assert opened(compressed("mimetype")) == MEMBERS
    assert refused(compressed("none"))
