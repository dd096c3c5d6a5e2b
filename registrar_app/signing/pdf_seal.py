"""Seals a PDF: attachments put in, then one PAdES B-B signature that certifies "no changes allowed" (DocMDP 1).

One revision, version 1.7 and the page's own metadata kept, no network. Judging a sealed file is in ``pdf_verdict``.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from registrar_app.signing.signer import CertifiedKey

FIELD_NAME = "RegistrarSignature"
ROOM = 8192
"""Hexadecimal digits kept for the signature: one by P-256 takes about 3,300, one by RSA-3072 about 4,700."""

_MEDIA_TYPES = {".json": "application/json", ".txt": "text/plain"}


def seal_pdf(key: CertifiedKey, pdf: bytes, attachments: Mapping[str, bytes], reason: str) -> bytes:
    """Return the sealed PDF.

    Args:
        key: The signer's unlocked key.
        pdf: An unsigned PDF made by this program.
        attachments: Embedded as they are, by name, in this order.
        reason: Shown by readers beside the signature.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.writer import copy_into_new_writer
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

    writer = copy_into_new_writer(PdfFileReader(BytesIO(pdf)))
    _keep_as_it_is(writer)
    for name, content in attachments.items():
        _attach(writer, name, content)
    metadata = PdfSignatureMetadata(
        field_name=FIELD_NAME,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        reason=reason,
    )
    sealed = PdfSigner(metadata, signer=key.pyhanko_signer).sign_pdf(writer, bytes_reserved=ROOM)
    return bytes(sealed.getbuffer())


def _keep_as_it_is(writer: Any) -> None:
    """Keep version 1.7 and the page's own metadata: pyHanko would raise the one and rewrite the other."""
    writer.output_version = (1, 7)
    writer.ensure_output_version = lambda version: None
    writer._update_meta = lambda: None


def _attach(writer: Any, name: str, content: bytes) -> None:
    from pyhanko.pdf_utils.embed import EmbeddedFileObject, EmbeddedFileParams, FileSpec, embed_file
    from pyhanko.pdf_utils.generic import pdf_name

    media_type = next(
        (t for suffix, t in _MEDIA_TYPES.items() if name.endswith(suffix)), "application/octet-stream"
    )
    embedded = EmbeddedFileObject.from_file_data(
        writer, content, mime_type=media_type, params=EmbeddedFileParams(embed_checksum=False)
    )
    spec = FileSpec(name, file_name=name, embedded_data=embedded, af_relationship=pdf_name("/Data"))
    embed_file(writer, spec)
