"""Keys on a USB key, stood in for by SoftHSM; judged beside openssl and pdfsig."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from registrar_app.domain.errors import InputRefusedError, MachineRefusedError
from registrar_app.services.trust_ports import SigningKey
from tests.openssl import takes_as_cades
from tests.practice_keys import WORKSHOP, key, root, supervisor
from tests.signing.softhsm import MODULE, PIN, fill, lay_out, manage, needed
from tests.signing.test_pdf_seal import plain_pdf

pytestmark = needed


@pytest.fixture(scope="module")
def tokens(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of the tokens; the module reads its settings when it starts."""
    folder = tmp_path_factory.mktemp("softhsm")
    with pytest.MonkeyPatch.context() as patch:
        lay_out(folder, patch)
        for name, of in (("registrar", key("R-01")), ("supervisor", supervisor())):
            fill(folder, name, of)
        yield folder


def note(folder: Path, token: str, /, **changes: Any) -> Path:
    path = folder / "signing-key.token.json"
    told = {"format": "registrar-token/1", "module": str(MODULE), "token": token, "key_label": None}
    path.write_text(json.dumps(told | changes), "utf-8")
    return path


@pytest.fixture(params=["registrar", "supervisor"])
def on_token(request: pytest.FixtureRequest, tokens: Path, tmp_path: Path) -> Iterator[SigningKey]:
    unlocked = WORKSHOP.load_key(note(tmp_path, request.param), PIN)
    yield unlocked
    unlocked.close()


def test_openssl_checks_an_act_signed_on_the_token(on_token: SigningKey, tmp_path: Path) -> None:
    (tmp_path / "act").write_bytes(b'{"act":1}')
    (tmp_path / "signature").write_bytes(on_token.sign(b'{"act":1}'))
    public = x509.load_der_x509_certificate(on_token.certificate).public_key()
    (tmp_path / "key.pem").write_bytes(public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    command = ["openssl", "dgst", "-sha256", "-verify", "key.pem", "-signature", "signature", "act"]
    assert subprocess.run(command, cwd=tmp_path, check=False, capture_output=True).returncode == 0
    assert on_token.fingerprint in {key("R-01").fingerprint, supervisor().fingerprint}


def test_openssl_takes_a_container_signature_of_the_token(on_token: SigningKey, tmp_path: Path) -> None:
    signature = on_token.sign_detached(b"<manifest/>")
    (tmp_path / "content").write_bytes(b"<manifest/>")
    (tmp_path / "signature").write_bytes(signature)
    authority = tmp_path / "root.pem"
    authority.write_bytes(x509.load_der_x509_certificate(root().certificate).public_bytes(Encoding.PEM))
    assert takes_as_cades(tmp_path, "signature", "content", str(authority))
    assert WORKSHOP.verify_detached(b"<manifest/>", signature) == on_token.certificate


def test_a_pdf_sealed_by_the_token_holds_for_us_and_for_pdfsig(on_token: SigningKey, tmp_path: Path) -> None:
    (tmp_path / "slip.pdf").write_bytes(on_token.seal_pdf(plain_pdf(), {"act.json": b"{}"}, "签发"))
    proof = WORKSHOP.judge_pdf((tmp_path / "slip.pdf").read_bytes())
    assert (proof.certificate, proof.intact, proof.whole_file) == (on_token.certificate, True, True)
    if shutil.which("pdfsig") is None:
        pytest.skip("pdfsig is not installed")
    command = ["pdfsig", "-nocert", str(tmp_path / "slip.pdf")]
    said = subprocess.run(command, check=False, capture_output=True, text=True).stdout
    assert "Signature is Valid" in said
    assert "Total document signed" in said


def test_the_token_opens_only_envelopes_addressed_to_it(tokens: Path, tmp_path: Path) -> None:
    theirs = WORKSHOP.load_key(note(tmp_path, "supervisor"), PIN)
    assert theirs.open_envelope(WORKSHOP.seal_envelope(b"batch", [theirs.certificate])) == b"batch"
    elsewhere = WORKSHOP.seal_envelope(b"batch", [key("S-02", "supervisor", None).certificate])
    with pytest.raises(InputRefusedError, match="ENVELOPE-REFUSED"):
        theirs.open_envelope(elsewhere)
    theirs.close()


def test_wrong_pin_absent_token_and_wrong_label_are_told_apart(tokens: Path, tmp_path: Path) -> None:
    for token, pin, label, code in (
        ("registrar", "000000", None, "KEY-PIN"),
        ("nobody", PIN, None, "TOKEN-ABSENT"),
        ("registrar", PIN, "other", "TOKEN-KEY"),
    ):
        with pytest.raises(MachineRefusedError, match=code):
            WORKSHOP.load_key(note(tmp_path, token, key_label=label), pin)


@pytest.mark.parametrize(
    "changes", [{"module": "libsofthsm2.so"}, {"module": "/no\0such.so"}, {"token": ""}, {"more": 1}]
)
def test_a_note_that_is_off_is_refused(tmp_path: Path, changes: dict[str, Any]) -> None:
    with pytest.raises(InputRefusedError, match="TOKEN-NOTE"):
        WORKSHOP.load_key(note(tmp_path, "registrar", **changes), PIN)


def test_a_module_that_is_none_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError, match="TOKEN-MODULE") as missing:
        WORKSHOP.load_key(note(tmp_path, "registrar", module="/no/such.so"), PIN)
    assert missing.value.where == "/no/such.so"
    rubbish = tmp_path / "module.so"
    rubbish.write_bytes(b"MZ is no module")
    with pytest.raises(MachineRefusedError, match="TOKEN-MODULE") as useless:
        WORKSHOP.load_key(note(tmp_path, "registrar", module=str(rubbish)), PIN)
    assert useless.value.where == str(rubbish)


def test_without_the_pkcs11_library_the_remedy_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pkcs11", None)
    with pytest.raises(MachineRefusedError, match="TOKEN-LIBRARY") as refused:
        WORKSHOP.load_key(note(tmp_path, "registrar"), PIN)
    assert "重新安装" in refused.value.remedy.zh


def test_a_closed_key_signs_no_more_and_closes_twice(tokens: Path, tmp_path: Path) -> None:
    mine = WORKSHOP.load_key(note(tmp_path, "registrar"), PIN)
    assert mine.sign(b"act")
    mine.close()
    mine.close()
    with pytest.raises(MachineRefusedError):
        mine.sign(b"act")


def test_two_keys_of_one_token_share_its_login(tokens: Path, tmp_path: Path) -> None:
    first = WORKSHOP.load_key(note(tmp_path, "registrar"), PIN)
    second = WORKSHOP.load_key(note(tmp_path, "registrar"), PIN)
    first.close()
    first.close()
    assert WORKSHOP.signature_holds(second.certificate, b"act", second.sign(b"act"))
    with pytest.raises(MachineRefusedError, match="KEY-LOCKED"):
        first.sign(b"act")
    second.close()
    with pytest.raises(MachineRefusedError, match="KEY-PIN"):
        WORKSHOP.load_key(note(tmp_path, "registrar"), "000000")


def test_a_login_is_joined_only_with_its_pin(tokens: Path, tmp_path: Path) -> None:
    first = WORKSHOP.load_key(note(tmp_path, "registrar"), PIN)
    for wrong in ("000000", "", f"{PIN}0"):
        with pytest.raises(MachineRefusedError, match="KEY-PIN"):
            WORKSHOP.load_key(note(tmp_path, "registrar"), wrong)
    assert first.sign(b"act"), "a wrong PIN of another takes nothing from who is logged in"
    first.close()


def test_a_label_that_is_not_there_leaves_the_login_as_it_was(tokens: Path, tmp_path: Path) -> None:
    first = WORKSHOP.load_key(note(tmp_path, "registrar"), PIN)
    with pytest.raises(MachineRefusedError, match="TOKEN-KEY"):
        WORKSHOP.load_key(note(tmp_path, "registrar", key_label="other"), PIN)
    assert first.sign(b"act")
    first.close()


def test_a_token_pulled_between_two_signatures_is_said_plainly(tokens: Path, tmp_path: Path) -> None:
    fill(tokens, "pulled", key("R-02"))
    mine = WORKSHOP.load_key(note(tmp_path, "pulled"), PIN)
    assert mine.sign(b"act")
    manage("--delete-token", "--token", "pulled")
    with pytest.raises(MachineRefusedError, match="TOKEN-"):
        mine.sign(b"act")
    mine.close()
