"""Tries the signature: an installer is signed with a certificate made for the trial, and verified by osslsigncode."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from build_scripts.build_windows import sign
from build_scripts.smoke.report import Step
from build_scripts.trial.packages import make_small
from build_scripts.trial.pc import Pc, require

SUBJECT = "/CN=registrar trial"


class Signature:
    """A small installer before and after it is signed."""

    def __init__(self, pc: Pc) -> None:
        self._pc = pc
        self._folder = pc.pictures.with_name("signing")

    def steps(self) -> Iterator[Step]:
        """Return the steps in their order."""
        yield "an unsigned installer does not verify", self.unsigned
        yield "signed by build_windows.py's own step it verifies", self.signed
        yield "with one byte altered it does not", self.altered
        yield "the signed installer still installs", self.installs

    def unsigned(self) -> None:
        """Make certificate, key and installer."""
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        inside = self._pc.machine.chamber.inside
        self._pc.machine.chamber.require(
            [
                "openssl", "req", "-x509", "-newkey", "rsa:3072", "-nodes", "-days", "2", "-subj", SUBJECT,
                "-addext", "extendedKeyUsage=codeSigning", "-keyout", str(inside(self._key)), "-out", str(inside(self._certificate)),
            ],
            "openssl made no certificate",
        )  # fmt: skip
        make_small(self._pc.machine.chamber, self._folder, self._pc.packages.version)
        require(not self._verifies(self._installer), "it does")

    def signed(self) -> None:
        """Sign it as a release is signed."""
        sign(self._pc.machine.chamber, self._installer, self._certificate, self._key)
        require(self._verifies(self._installer), "osslsigncode says no")

    def altered(self) -> None:
        """Alter a byte in the middle of a copy."""
        copy = self._installer.with_name("altered.exe")
        data = bytearray(self._installer.read_bytes())
        data[len(data) // 2] ^= 1
        copy.write_bytes(data)
        require(not self._verifies(copy), "it does")

    def installs(self) -> None:
        """Run the signed one, which unpacks next to nothing."""
        self._pc.expect(0, self._installer, "/PORTABLE", r"/D=C:\signed")
        require(self._pc.machine.place(r"C:\signed\registrar-app.exe").is_file(), "it unpacked nothing")

    @property
    def _installer(self) -> Path:
        return self._folder / f"small-{self._pc.packages.version}-setup.exe"

    @property
    def _certificate(self) -> Path:
        return self._folder / "certificate.pem"

    @property
    def _key(self) -> Path:
        return self._folder / "key.pem"

    def _verifies(self, file: Path) -> bool:
        inside = self._pc.machine.chamber.inside
        words = [
            "osslsigncode",
            "verify",
            "-CAfile",
            str(inside(self._certificate)),
            "-in",
            str(inside(file)),
        ]
        return self._pc.machine.chamber.run(words, timeout=60).returncode == 0
