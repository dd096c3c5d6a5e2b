"""Keys, certificates and signatures, judged beside openssl."""

from __future__ import annotations

import re
import runpy
import stat
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from registrar_app.domain.errors import InputRefusedError, MachineRefusedError, UsageError
from registrar_app.services.trust_ports import SigningKey
from registrar_app.signing import pkcs12_file
from registrar_app.signing.signer import require_sayable_time
from tests.openssl import takes_as_cades
from tests.practice_keys import PASSWORD, WORKSHOP, folder, key, recovery, root, supervisor

CONTENT = b"<manifest/>\n"


def roles() -> dict[str, SigningKey]:
    return {"root": root(), "supervisor": supervisor(), "registrar": key("R-01")}


def pem(directory: Path, certificate: bytes) -> Path:
    path = directory / "certificate.pem"
    path.write_bytes(x509.load_der_x509_certificate(certificate).public_bytes(Encoding.PEM))
    return path


@pytest.mark.parametrize("role", ["root", "supervisor", "registrar"])
def test_openssl_checks_a_signature_over_an_act(tmp_path: Path, role: str) -> None:
    signer = roles()[role]
    (tmp_path / "act").write_bytes(b'{"act":1}')
    (tmp_path / "signature").write_bytes(signer.sign(b'{"act":1}'))
    public = x509.load_der_x509_certificate(signer.certificate).public_key()
    (tmp_path / "key.pem").write_bytes(public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    command = ["openssl", "dgst", "-sha256", "-verify", "key.pem", "-signature", "signature", "act"]
    assert subprocess.run(command, cwd=tmp_path, check=False, capture_output=True).returncode == 0
    assert WORKSHOP.signature_holds(signer.certificate, b'{"act":1}', signer.sign(b'{"act":1}'))
    assert not WORKSHOP.signature_holds(signer.certificate, b'{"act":2}', signer.sign(b'{"act":1}'))
    assert not WORKSHOP.signature_holds(b"nothing", b'{"act":1}', signer.sign(b'{"act":1}'))


@pytest.mark.parametrize("role", ["root", "supervisor", "registrar"])
def test_openssl_takes_the_detached_signature_as_cades(tmp_path: Path, role: str) -> None:
    signer = roles()[role]
    (tmp_path / "content").write_bytes(CONTENT)
    (tmp_path / "signature").write_bytes(signer.sign_detached(CONTENT))
    authority = pem(tmp_path, root().certificate)
    assert takes_as_cades(tmp_path, "signature", "content", str(authority))
    assert WORKSHOP.verify_detached(CONTENT, signer.sign_detached(CONTENT)) == signer.certificate


def test_every_changed_byte_of_a_detached_signature_is_refused() -> None:
    signature = key("R-01").sign_detached(CONTENT)
    accepted = [place for place in range(len(signature)) if holds(flipped(signature, place))]
    assert accepted == []


@pytest.mark.parametrize("shape", ["empty", "cut", "longer", "other content"])
def test_a_detached_signature_is_taken_whole_or_not_at_all(shape: str) -> None:
    signature = supervisor().sign_detached(CONTENT)
    wrong = {"empty": b"", "cut": signature[:-1], "longer": signature + b"\0"}.get(shape)
    with pytest.raises(InputRefusedError, match="CONTAINER-REFUSED"):
        WORKSHOP.verify_detached(
            CONTENT if wrong is not None else b"other", signature if wrong is None else wrong
        )


def test_a_signature_swapped_for_anothers_is_refused() -> None:
    theirs, ours = key("R-02").certificate, key("R-01").sign_detached(CONTENT)
    assert not holds(ours.replace(key("R-01").certificate, theirs))


def test_signing_works_although_certificates_were_read_first() -> None:
    """A fresh process shows that pyHanko comes before asn1crypto.cms."""
    script = (
        "from pathlib import Path; from registrar_app.signing.key_workshop import CryptographyKeyWorkshop as W;"
        f"w = W(); k = w.load_key(Path({str(folder() / 'root-R-01.p12')!r}), {PASSWORD!r});"
        "w.issued_by(k.certificate, k.certificate); w.signature_holds(k.certificate, b'', k.sign(b''));"
        "assert w.verify_detached(b'x', k.sign_detached(b'x')) == k.certificate"
    )
    assert key("R-01")
    subprocess.run([sys.executable, "-c", script], check=True, cwd=Path(__file__).resolve().parents[2])


def test_certificates_carry_the_one_usage_that_every_verifier_takes() -> None:
    registrar = x509.load_der_x509_certificate(key("R-01").certificate)
    usage = registrar.extensions.get_extension_for_class(x509.KeyUsage).value
    assert (usage.digital_signature, usage.content_commitment, usage.key_encipherment) == (True, True, False)
    with pytest.raises(x509.ExtensionNotFound):
        registrar.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
    supervisors = x509.load_der_x509_certificate(supervisor().certificate)
    assert supervisors.extensions.get_extension_for_class(x509.KeyUsage).value.key_encipherment


def test_only_the_roots_own_issue_counts() -> None:
    assert WORKSHOP.issued_by(key("R-01").certificate, root().certificate)
    assert not WORKSHOP.issued_by(key("R-01").certificate, root("stranger").certificate)
    assert not WORKSHOP.issued_by(key("R-01").certificate, key("R-01").certificate)
    assert not WORKSHOP.issued_by(b"", root().certificate)


def test_the_envelope_gives_back_every_byte_to_its_addressees_only() -> None:
    content = bytes(range(256)) + b"\r\n\n\r"
    envelope = WORKSHOP.seal_envelope(content, [supervisor().certificate, recovery().certificate])
    assert supervisor().open_envelope(envelope) == content
    assert recovery().open_envelope(envelope) == content
    for other in (key("S-02", "supervisor", None), key("R-01")):
        with pytest.raises(InputRefusedError, match="ENVELOPE-REFUSED"):
            other.open_envelope(envelope)


def test_rubbish_is_no_envelope() -> None:
    for rubbish in (b"", b"\x30", b"PK\x03\x04", bytes(2000)):
        with pytest.raises(InputRefusedError, match="ENVELOPE-REFUSED"):
            supervisor().open_envelope(rubbish)


def test_wrong_pin_missing_file_and_malformed_file_are_told_apart(tmp_path: Path) -> None:
    assert key("R-01")
    with pytest.raises(MachineRefusedError, match="KEY-PIN"):
        WORKSHOP.load_key(folder() / "root-R-01.p12", "not the right one")
    with pytest.raises(MachineRefusedError, match="KEY-MISSING"):
        WORKSHOP.load_key(tmp_path / "none.p12", PASSWORD)
    whole = (folder() / "root-R-01.p12").read_bytes()
    for rubbish in (b"", b"PK\x03\x04 not a key at all", whole[:-1], whole + b"\0"):
        (tmp_path / "bad.p12").write_bytes(rubbish)
        with pytest.raises(InputRefusedError, match="KEY-MALFORMED"):
            WORKSHOP.load_key(tmp_path / "bad.p12", PASSWORD)


def test_keys_are_private_long_guarded_and_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "root.p12"
    with pytest.raises(UsageError, match="PASSWORD-SHORT"):
        WORKSHOP.create_root(path, "short", "局", date(2026, 1, 1), 1)
    WORKSHOP.create_root(path, PASSWORD, "局", date(2026, 1, 1), 1)
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    before = path.read_bytes()
    with pytest.raises(MachineRefusedError, match="KEY-EXISTS"):
        WORKSHOP.create_root(path, PASSWORD, "局", date(2026, 1, 1), 1)
    assert path.read_bytes() == before


def test_openssl_reads_the_key_file_as_pbes2(tmp_path: Path) -> None:
    assert key("R-01")
    command = ["openssl", "pkcs12", "-in", folder() / "root-R-01.p12", "-info", "-noout", "-passin"]
    told = subprocess.run([*command, f"pass:{PASSWORD}"], check=True, capture_output=True, text=True).stderr
    assert "PBES2, PBKDF2, AES-256-CBC" in told
    assert "hmacWithSHA256" in told


def flipped(blob: bytes, place: int, mask: int = 1) -> bytes:
    return blob[:place] + bytes([blob[place] ^ mask]) + blob[place + 1 :]


def holds(signature: bytes) -> bool:
    try:
        WORKSHOP.verify_detached(CONTENT, signature)
    except InputRefusedError as error:
        assert error.code == "CONTAINER-REFUSED"
        return False
    return True


@pytest.mark.parametrize("year", [1949, 2050, 2099])
def test_a_clock_of_another_age_signs_nothing_and_says_why(year: int) -> None:
    with pytest.raises(MachineRefusedError) as refused:
        require_sayable_time(datetime(year, 3, 1, tzinfo=UTC))
    assert refused.value.code == "CLOCK-BEYOND"
    assert f"{year}-03-01" in refused.value.line("zh")
    assert "未签名" in refused.value.line("zh")


def test_a_clock_of_this_age_signs() -> None:
    require_sayable_time(datetime(1950, 1, 1, tzinfo=UTC))
    require_sayable_time(datetime(2049, 12, 31, tzinfo=UTC))


def test_key_and_certificate_are_sealed_with_200_000_rounds(tmp_path: Path) -> None:
    """The other tests seal their keys with few rounds; the module read anew has its own number."""
    sealed = runpy.run_path(pkcs12_file.__file__)["seal_key"](
        PASSWORD, "x", root().private_key, x509.load_der_x509_certificate(root().certificate)
    )
    (tmp_path / "key.p12").write_bytes(sealed)
    told = subprocess.run(
        ["openssl", "pkcs12", "-info", "-noout", "-in", "key.p12", "-passin", f"pass:{PASSWORD}"],
        cwd=tmp_path, check=True, capture_output=True, text=True,
    ).stderr  # fmt: skip
    assert re.findall(r"PBES2, PBKDF2, AES-256-CBC, Iteration (\d+)", told) == ["200000"] * 2, told
    assert re.findall(r"MAC: sha256, Iteration (\d+)", told) == ["200000"], (
        "a PIN is guessed where it is cheapest"
    )


@pytest.mark.parametrize(
    "pin", ["口令要有十二个字以上才可以", "𠮷" * 12, "b" * 31, "b" * 32, "a longer PIN " * 20]
)
def test_openssl_takes_the_check_of_a_key_file_whatever_its_pin_is(tmp_path: Path, pin: str) -> None:
    """31 letters and their end fill one block of the derivation exactly, 32 do not; 𠮷 has two halves in it."""
    file = tmp_path / "key.p12"
    pkcs12_file.write_key(
        file, pin, "x", root().private_key, x509.load_der_x509_certificate(root().certificate)
    )
    for typed, opens in ((pin, True), (pin[:-1] + "?", False)):
        done = subprocess.run(
            ["openssl", "pkcs12", "-noout", "-in", file, "-passin", "stdin"],
            input=typed.encode(),
            check=False,
            capture_output=True,
        )
        assert (done.returncode == 0) is opens, done.stderr
    assert pkcs12_file.read_key(file, pin)[0].private_numbers() == root().private_key.private_numbers()
    with pytest.raises(MachineRefusedError):
        pkcs12_file.read_key(file, pin[:-1] + "?")
