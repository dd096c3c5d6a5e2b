"""Judges what the bytes of a PDF prove by themselves: how many signatures, over what, by which certificate.

Whether the signer may sign and whether the content is in the register is judged in ``services``. Foreign files are
hostile until proved otherwise: bounded in size and in what they inflate to, every parser error is a refusal.
"""

from __future__ import annotations

import logging
import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.trust_ports import PdfEvidence
from registrar_app.signing.verifier import exact_signature

SIZE_LIMIT = 20_000_000
INFLATED_LIMIT = 100_000_000
ATTACHMENT_LIMIT, ATTACHMENTS_LIMIT = 5_000_000, 16
_NODES_LIMIT = 2_000
_PIECE = 65_536
_STREAM = re.compile(rb"stream\r?\n")


def judge_pdf(pdf: bytes) -> PdfEvidence:
    """Return what the file proves.

    Raises:
        InputRefusedError: it is not a PDF that can be read, or over a limit.
    """
    if len(pdf) > SIZE_LIMIT or not pdf.startswith(b"%PDF-") or _inflates_too_far(pdf):
        raise _unreadable()
    # pyhanko.sign must come before anything touches asn1crypto.cms, or the CAdES attributes are unknown to it.
    import pyhanko.sign  # noqa: F401 - imported for its effect
    from pyhanko.pdf_utils.reader import PdfFileReader

    # a foreign file's oddities are no news to the user
    logging.getLogger("pyhanko").addHandler(logging.NullHandler())
    try:
        reader = PdfFileReader(BytesIO(pdf), strict=True)
        return _evidence(reader, pdf)
    except Exception as error:
        raise _unreadable() from error


def _unreadable() -> InputRefusedError:
    return InputRefusedError(
        "SLIP-UNREADABLE",
        "pdf",
        Text("不是可读取的 PDF 凭单文件", "this is not a PDF that can be read"),
        Text("请索取登记机构签发的原始 PDF 文件", "ask for the original PDF that the office issued"),
    )


def _inflates_too_far(pdf: bytes) -> bool:
    """Whether the compressed streams together inflate past the limit; what is not Flate is no danger here."""
    total = 0
    for match in _STREAM.finditer(pdf):
        for length in _inflated_lengths(pdf, match.end()):
            total += length
            if total > INFLATED_LIMIT:
                return True
    return False


def _inflated_lengths(pdf: bytes, start: int) -> Iterator[int]:
    """Give the lengths to which a stream inflates, piece by piece, so that nothing large is ever kept."""
    inflater = zlib.decompressobj()
    for place in range(start, len(pdf), _PIECE):
        try:
            yield len(inflater.decompress(pdf[place : place + _PIECE]))
        except zlib.error:
            return
        if inflater.eof:
            return


def _evidence(reader: Any, pdf: bytes) -> PdfEvidence:
    if reader.encrypted or not reader.root["/Pages"]["/Count"]:
        raise ValueError("encrypted or without pages")
    if b"/ByteRange" not in pdf:
        return PdfEvidence(0, None, False, False, False, {})
    _require_few_fields(reader.root)
    signatures = reader.embedded_signatures
    if len(signatures) != 1:
        return PdfEvidence(len(signatures), None, False, False, False, {})
    [signature] = signatures
    return PdfEvidence(
        signatures=1,
        certificate=signature.signer_cert.dump(),
        intact=_holds(signature) and _is_exact(signature, pdf),
        whole_file=_covers_everything(signature),
        certified=_certifies(reader, signature),
        attachments=dict(_attachments(reader.root)),
    )


def _require_few_fields(root: Any) -> None:
    """Refuse a tree of form fields that would take long to walk, such as one that leads back into itself."""
    fields = _entry(_entry(root, "/AcroForm", {}), "/Fields", [])
    list(_nodes({"/Kids": fields}))


def _holds(signature: Any) -> bool:
    """Whether the certificate's key signed the covered bytes; the roster, not a chain of certificates, judges trust."""
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity

    intact, valid = validate_sig_integrity(
        signature.signer_info,
        signature.signer_cert,
        expected_content_type="data",
        actual_digest=signature.compute_digest(),
    )
    return bool(intact and valid)


def _is_exact(signature: Any, pdf: bytes) -> bool:
    """Whether the signature's own bytes, which it cannot cover, are exactly as they are written here.

    Without this a byte could be changed unnoticed: the case of a digit, the zeros after the signature, a length in its
    frame, the issuer's name in it.
    """
    first, length, second, rest = (int(place) for place in signature.sig_object["/ByteRange"])
    exact = exact_signature(signature.signer_cert.dump(), signature.signer_info)
    if exact is None:
        return False
    filled = exact.hex().upper().encode().ljust(second - length - 2, b"0")
    return first == 0 and second + rest == len(pdf) and pdf[length:second] == b"<" + filled + b">"


def _covers_everything(signature: Any) -> bool:
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    return bool(signature.evaluate_signature_coverage() == SignatureCoverageLevel.ENTIRE_FILE)


def _certifies(reader: Any, signature: Any) -> bool:
    """Whether the catalogue names this signature as the one that forbids every change."""
    from pyhanko.sign.fields import MDPPerm

    permissions = _entry(reader.root, "/Perms", {})
    named = (
        "/DocMDP" in permissions
        and permissions.raw_get("/DocMDP").reference == signature.sig_object.container_ref
    )
    pades = _entry(signature.sig_object, "/SubFilter", None) == "/ETSI.CAdES.detached"
    return bool(named and pades and signature.docmdp_level == MDPPerm.NO_CHANGES)


def _attachments(root: Any) -> Iterator[tuple[str, bytes]]:
    tree = _entry(_entry(root, "/Names", {}), "/EmbeddedFiles", {})
    for node in _nodes(tree):
        pairs = _entry(node, "/Names", [])
        if len(pairs) > 2 * ATTACHMENTS_LIMIT:
            raise ValueError("attachments")
        for place in range(0, len(pairs), 2):  # iterating would give references, not values
            content = pairs[place + 1]["/EF"]["/F"].data
            if len(content) > ATTACHMENT_LIMIT:
                raise ValueError("attachments")
            yield str(pairs[place]), bytes(content)


def _nodes(tree: Any) -> Iterator[Any]:
    """Go through a tree by its ``/Kids``; one of too many nodes is refused, and so is one that never ends."""
    waiting, seen = [tree], 0
    while waiting:
        node = waiting.pop()
        seen += 1
        kids = _entry(node, "/Kids", [])
        if seen + len(waiting) + len(kids) > _NODES_LIMIT:
            raise ValueError("nodes")
        waiting += [kids[place] for place in range(len(kids))]
        yield node


def _entry(dictionary: Any, key: str, missing: Any) -> Any:
    """Return the value itself, where pyHanko's ``get`` would return a reference to it."""
    try:
        return dictionary[key]
    except KeyError:
        return missing
