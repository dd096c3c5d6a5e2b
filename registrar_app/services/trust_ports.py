"""Keeps what the services need of keys, certificates and containers; cryptography itself is in ``signing``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from registrar_app.domain.batch import BatchHeader


class SigningKey(Protocol):
    """An unlocked private key with its certificate (a registrar's, a supervisor's or the root's)."""

    @property
    def certificate(self) -> bytes:
        """The certificate, DER."""
        ...

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate, hex."""
        ...

    def sign(self, payload: bytes) -> bytes:
        """Return the signature over the payload (ECDSA P-256 with SHA-256 in DER, or RSA PKCS#1 v1.5 with SHA-256)."""
        ...

    def sign_detached(self, content: bytes) -> bytes:
        """Return a detached CAdES-BES signature (DER) over the content."""
        ...

    def open_envelope(self, envelope: bytes) -> bytes:
        """Return the content of a CMS EnvelopedData addressed to this key (RSA only).

        Raises:
            InputRefusedError: it cannot be opened, for whatever reason.
        """
        ...

    def seal_pdf(self, pdf: bytes, attachments: Mapping[str, bytes], reason: str) -> bytes:
        """Return the PDF with attachments, certified "no changes allowed" (PAdES B-B, DocMDP 1)."""
        ...

    def close(self) -> None:
        """Log out where the key lies on a USB key; it signs no more. Twice is once."""
        ...


@dataclass(frozen=True, slots=True)
class PdfEvidence:
    """What the bytes of a PDF prove by themselves, whoever signed.

    Attributes:
        signatures: How many signatures the file has.
        certificate: The signer's certificate, DER; ``None`` without a signature.
        intact: The one signature holds.
        whole_file: It covers the whole file and nothing was added or changed after it.
        certified: It certifies the file with "no changes allowed" (DocMDP 1).
        attachments: Embedded files by name.
    """

    signatures: int
    certificate: bytes | None
    intact: bool
    whole_file: bool
    certified: bool
    attachments: Mapping[str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Whose certificate it is, in force from the first day of the term to the last, both included.

    Attributes:
        role: ``registrar`` (P-256), ``supervisor`` or ``recovery`` (RSA-3072), or ``root`` (P-256).
        office: Code of a registrar's office; ``None`` for all others.
    """

    role: str
    signer_id: str
    name: str
    office: str | None
    term_from: date
    term_to: date


class KeyWorkshop(Protocol):
    """Makes, opens and checks keys, certificates, signatures and envelopes."""

    def create_data_key(self, directory: Path, password: str, recovery: bytes | None) -> bytes:
        """Make the random 32-byte key of a store and return it.

        It is kept in ``directory``, wrapped by the password and to the recovery certificate.

        Raises:
            UsageError: the password is too short.
        """
        ...

    def open_data_key(self, directory: Path, password: str) -> bytes:
        """Return the key of a store.

        Raises:
            MachineRefusedError: wrong password, or no key file there.
        """
        ...

    def set_reader(self, directory: Path, password: str, reader: str) -> None:
        """Let a second password open the store for reading, in place of the one before it.

        Raises:
            UsageError: it is too short.
            MachineRefusedError: the store's own password is wrong.
        """
        ...

    def open_reader_key(self, directory: Path, password: str) -> bytes | None:
        """Return the key of a store if that is its reader's password, else ``None``."""
        ...

    def has_reader(self, directory: Path) -> bool:
        """Whether a second password opens the store for reading."""
        ...

    def remove_reader(self, directory: Path) -> None:
        """Let the reader's password open the store no more."""
        ...

    def change_password(self, directory: Path, old: str, new: str, recovery: bytes | None = None) -> None:
        """Wrap the key anew, to another recovery certificate too where one is given."""
        ...

    def recover_data_key(self, directory: Path, recovery_key: SigningKey) -> bytes:
        """Return the key of a store, opened with the bureau's recovery key.

        Raises:
            MachineRefusedError: the store was made without recovery, or for another recovery key.
        """
        ...

    def recover_password(
        self, directory: Path, recovery_key: SigningKey, new: str, recovery: bytes | None = None
    ) -> None:
        """Open the key with the bureau's recovery key and wrap it to a new password."""
        ...

    def require_key_file(self, content: bytes, path: Path) -> None:
        """Refuse bytes that cannot be a PKCS#12 file, as far as that shows without the PIN.

        Raises:
            InputRefusedError: they are none.
        """
        ...

    def repack_key(self, path: Path, pin: str, new_pin: str) -> bytes:
        """Return the content of a PKCS#12 file under another PIN.

        Raises:
            UsageError: the new PIN is too short.
            InputRefusedError, MachineRefusedError: as ``load_key``.
        """
        ...

    def load_key(self, path: Path, pin: str) -> SigningKey:
        """Return the key of a PKCS#12 file, or of the USB key that a ``.json`` file names.

        Raises:
            MachineRefusedError: wrong PIN, no such file, or the USB key is not there or says no.
            InputRefusedError: neither a PKCS#12 file nor a note of a USB key.
        """
        ...

    def create_root(self, path: Path, pin: str, name: str, on: date, years: int) -> SigningKey:
        """Make the bureau's root key and self-signed certificate (P-256), kept at ``path`` as PKCS#12."""
        ...

    def issue_key(self, root: SigningKey, path: Path, pin: str, subject: Subject) -> bytes:
        """Make a key and a certificate under the root, kept at ``path`` as PKCS#12; return the certificate, DER."""
        ...

    def signature_holds(self, certificate: bytes, payload: bytes, signature: bytes) -> bool:
        """Whether the signature is the certificate's over the payload."""
        ...

    def verify_detached(self, content: bytes, signature: bytes) -> bytes:
        """Return the certificate (DER) of the one signer of a detached CAdES signature that holds over ``content``.

        Raises:
            InputRefusedError: it does not hold.
        """
        ...

    def issued_by(self, certificate: bytes, root: bytes) -> bool:
        """Whether the root's key signed the certificate and the root may sign certificates."""
        ...

    def frames(self, certificate: bytes, first: date, last: date) -> bool:
        """Whether the certificate's own dates hold the term from ``first`` to ``last``."""
        ...

    def may_receive(self, certificate: bytes) -> bool:
        """Whether an envelope can be addressed to a certificate's key."""
        ...

    def seal_envelope(self, content: bytes, certificates: Sequence[bytes]) -> bytes:
        """Return CMS EnvelopedData (DER) of the content to the RSA certificates."""
        ...

    def judge_pdf(self, pdf: bytes) -> PdfEvidence:
        """Return what the file proves.

        Raises:
            InputRefusedError: it is not a PDF that can be read.
        """
        ...


@dataclass(frozen=True, slots=True)
class OpenedContainer:
    """A container whose manifest signature, member hashes and names hold; ``signer`` is the certificate, DER."""

    signer: bytes
    members: Mapping[str, bytes]


class Containers(Protocol):
    """Packs and unpacks the signed files that travel (strict ASiC-E)."""

    def pack(self, members: Mapping[str, bytes], sign_detached: Callable[[bytes], bytes]) -> bytes:
        """Return the container around the members, signed."""
        ...

    def unpack(
        self, container: bytes, verify_detached: Callable[[bytes, bytes], bytes], names: Sequence[str]
    ) -> OpenedContainer:
        """Return the members of a container in which everything holds.

        Args:
            container: The file's bytes.
            verify_detached: ``(content, signature) -> certificate``.
            names: The member names allowed; attachments are allowed with ``attachments/``.

        Raises:
            InputRefusedError: anything at all is off; one error for every step.
        """
        ...

    def read_header(self, text: bytes) -> BatchHeader:
        """Return the header of ``batch.json``.

        Raises:
            InputRefusedError: it is malformed.
        """
        ...
