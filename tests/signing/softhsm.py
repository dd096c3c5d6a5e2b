"""USB keys for the tests, stood in for by SoftHSM."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from registrar_app.services.trust_ports import SigningKey
from registrar_app.signing.signer import LoadedKey

MODULE = Path("/usr/lib/softhsm/libsofthsm2.so")
PIN = "246810"
needed = pytest.mark.skipif(
    not MODULE.exists() or importlib.util.find_spec("pkcs11") is None,
    reason="softhsm2 or python-pkcs11 is not installed",
)


def lay_out(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Make an empty place for tokens and point SoftHSM there."""
    (folder / "tokens").mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\n", "utf-8")
    patch.setenv("SOFTHSM2_CONF", str(settings))


def manage(*words: str) -> None:
    subprocess.run(["softhsm2-util", *words], check=True, capture_output=True)


def fill(folder: Path, token: str, of: SigningKey) -> None:
    """Put a practice key and its certificate on a new token, in a process of its own as the bureau would."""
    assert isinstance(of, LoadedKey)
    pem = folder / f"{token}.pem"
    pem.write_bytes(of.private_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    (folder / f"{token}.der").write_bytes(of.certificate)
    manage("--init-token", "--free", "--label", token, "--pin", PIN, "--so-pin", "13579135")
    manage("--import", str(pem), "--token", token, "--label", "sign", "--id", "a1", "--pin", PIN)
    script = (
        "import sys, pkcs11; from pkcs11 import Attribute as A\n"
        "module, token, pin, der = sys.argv[1:]\n"
        "with pkcs11.lib(module).get_token(token_label=token).open(user_pin=pin, rw=True) as s:\n"
        "    s.create_object({A.CLASS: pkcs11.ObjectClass.CERTIFICATE, A.TOKEN: True, A.ID: b'\\xa1',\n"
        "        A.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509, A.SUBJECT: b'\\x30\\x00',\n"
        "        A.VALUE: open(der, 'rb').read()})\n"
    )
    command = [sys.executable, "-c", script, str(MODULE), token, PIN, str(folder / f"{token}.der")]
    subprocess.run(command, check=True, env=os.environ)
