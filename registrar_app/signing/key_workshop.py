"""Keeps the one door to keys, certificates, signatures and envelopes; the work is done beside it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from registrar_app.services.trust_ports import PdfEvidence, SigningKey, Subject
from registrar_app.signing import certificates, envelope, key_store, pkcs12_file, token_key, verifier
from registrar_app.signing.signer import LoadedKey


class CryptographyKeyWorkshop:
    """Implements ``KeyWorkshop`` with cryptography and pyHanko."""

    def create_data_key(self, directory: Path, password: str, recovery: bytes | None) -> bytes:
        """See ``key_store.create_data_key``."""
        return key_store.create_data_key(directory, password, recovery)

    def open_data_key(self, directory: Path, password: str) -> bytes:
        """See ``key_store.open_data_key``."""
        return key_store.open_data_key(directory, password)

    def set_reader(self, directory: Path, password: str, reader: str) -> None:
        """See ``key_store.set_reader``."""
        key_store.set_reader(directory, password, reader)

    def open_reader_key(self, directory: Path, password: str) -> bytes | None:
        """See ``key_store.open_reader_key``."""
        return key_store.open_reader_key(directory, password)

    def has_reader(self, directory: Path) -> bool:
        """See ``key_store.has_reader``."""
        return key_store.has_reader(directory)

    def remove_reader(self, directory: Path) -> None:
        """See ``key_store.remove_reader``."""
        key_store.remove_reader(directory)

    def change_password(self, directory: Path, old: str, new: str, recovery: bytes | None = None) -> None:
        """See ``key_store.change_password``."""
        key_store.change_password(directory, old, new, recovery)

    def recover_data_key(self, directory: Path, recovery_key: SigningKey) -> bytes:
        """See ``key_store.recover_data_key``."""
        return key_store.recover_data_key(directory, recovery_key)

    def recover_password(
        self, directory: Path, recovery_key: SigningKey, new: str, recovery: bytes | None = None
    ) -> None:
        """See ``key_store.recover_password``."""
        key_store.recover_password(directory, recovery_key, new, recovery)

    def require_key_file(self, content: bytes, path: Path) -> None:
        """See ``pkcs12_file.require_key_file``."""
        pkcs12_file.require_key_file(content, path)

    def repack_key(self, path: Path, pin: str, new_pin: str) -> bytes:
        """See ``pkcs12_file.repack_key``."""
        return pkcs12_file.repack_key(path, pin, new_pin)

    def load_key(self, path: Path, pin: str) -> SigningKey:
        """See ``pkcs12_file.read_key`` and ``token_key.read_token_note``."""
        if path.suffix == ".json":
            return token_key.TokenKey.unlock(token_key.read_token_note(path), pin)
        return LoadedKey(*pkcs12_file.read_key(path, pin))

    def create_root(self, path: Path, pin: str, name: str, on: date, years: int) -> SigningKey:
        """Make the bureau's root, in force from ``on`` for ``years`` years of 365.25 days.

        No two roots have the same subject: openssl looks no further than the first one of a name.
        """
        subject = Subject(
            role="root",
            signer_id=f"root-{secrets.token_hex(4)}",
            name=name,
            office=None,
            term_from=on,
            term_to=on + timedelta(days=years * 1461 // 4),
        )
        key = certificates.new_private_key("root")
        root = certificates.self_signed(subject, key)
        pkcs12_file.write_key(path, pin, name, key, root)
        return LoadedKey(key, root)

    def issue_key(self, root: SigningKey, path: Path, pin: str, subject: Subject) -> bytes:
        """Make a key and a certificate under the root, kept as PKCS#12; return the certificate, DER."""
        if not isinstance(root, LoadedKey):
            raise TypeError("the root must be a key loaded by this workshop")
        key = certificates.new_private_key(subject.role)
        certificate = certificates.issued(subject, key, root.signing_certificate, root.private_key)
        pkcs12_file.write_key(path, pin, subject.name, key, certificate)
        return LoadedKey(key, certificate).certificate

    def signature_holds(self, certificate: bytes, payload: bytes, signature: bytes) -> bool:
        """See ``verifier.signature_holds``."""
        return verifier.signature_holds(certificate, payload, signature)

    def verify_detached(self, content: bytes, signature: bytes) -> bytes:
        """See ``verifier.verify_detached``."""
        return verifier.verify_detached(content, signature)

    def issued_by(self, certificate: bytes, root: bytes) -> bool:
        """See ``certificates.issued_by``."""
        return certificates.issued_by(certificate, root)

    def frames(self, certificate: bytes, first: date, last: date) -> bool:
        """See ``certificates.frames``."""
        return certificates.frames(certificate, first, last)

    def may_receive(self, certificate: bytes) -> bool:
        """See ``envelope.may_receive``."""
        return envelope.may_receive(certificate)

    def seal_envelope(self, content: bytes, certificates: Sequence[bytes]) -> bytes:
        """See ``envelope.seal_envelope``."""
        return envelope.seal_envelope(content, certificates)

    def judge_pdf(self, pdf: bytes) -> PdfEvidence:
        """See ``pdf_verdict.judge_pdf``."""
        from registrar_app.signing.pdf_verdict import judge_pdf

        return judge_pdf(pdf)
