"""PDFs that were never ours: unsigned ones, ones that others signed or that were signed otherwise, and malformed ones."""

from __future__ import annotations

import gzip
import random
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from registrar_app.signing.pdf_seal import seal_pdf
from tests.assets.case import Case
from tests.practice_keys import PASSWORD, folder, key, root
from tests.signing.test_pdf_seal import looping_form, plain_pdf

UNREADABLE = "SLIP-UNREADABLE"


def _invalid(name: str, what: str, content: bytes, ours: str, *, kept: bool = False) -> Case:
    return Case("invalid", f"{name}.pdf", what, content, ours, kept)


# ---------------------------------------------------------------- foreign


def foreign_pdfs() -> Iterator[Case]:
    """Give well-formed PDFs of others."""
    for name, pdf in _drawn():
        yield _invalid(
            f"unsigned-{name}", f"an ordinary file, unsigned: {name}", pdf, "not_valid", kept=name == "usual"
        )
    for name, options in _OTHERWISE.items():
        pdf = _signed("R-01", **options)
        yield _invalid(f"signed-{name}", f"signed by a registrar, but not as a slip: {name}", pdf, "not_valid",
                       kept=name in {"approval", "filling-in"})  # fmt: skip
    for under, signer in (("stranger", "R-01"), ("stranger", "somebody"), ("root", "somebody")):
        pdf = seal_pdf(key(signer, under=under), plain_pdf(), {}, "签发")
        known = under == "root"
        yield _invalid(f"sealed-{under}-{signer}", f"sealed like a slip, by {signer} under the root {under}", pdf,
                       "indeterminate" if known else "not_valid", kept=not known and signer == "R-01")  # fmt: skip
    yield _invalid("sealed-by-the-root", "sealed like a slip by the bureau's root itself",
                   seal_pdf(root(), plain_pdf(), {}, "签发"), "not_valid")  # fmt: skip


def _drawn() -> Iterator[tuple[str, bytes]]:
    from reportlab.lib.pagesizes import A3, A4
    from reportlab.pdfgen.canvas import Canvas

    def page(text: str, **options: Any) -> bytes:
        stream = BytesIO()
        canvas = Canvas(stream, invariant=1, **({"pagesize": A4} | options))
        canvas.drawString(72, 700, text)
        if "form" in text:
            canvas.acroForm.textfield(name="amount", value="90000000.00", x=72, y=600)
        if "link" in text:
            canvas.linkURL("http://example.org", (72, 600, 172, 620))
        if "pages" in text:
            canvas.showPage()
            canvas.drawString(72, 700, "more")
        canvas.save()
        return stream.getvalue()

    yield "usual", page("registration slip 371002-01-2026-000001")
    yield "large-sheet", page("A3", pagesize=A3)
    yield "uncompressed", page("plain", pageCompression=0)
    yield "compressed", page("packed", pageCompression=1)
    yield "pages", page("two pages")
    yield "form", page("a form")
    yield "link", page("a link")
    yield "says-signed", page("/ByteRange [0 1 2 3] /Contents <00>", pageCompression=0)
    yield "says-code", page("HT1/371002-01-2026-000001/20261123/20261123/100000000/80000000")
    yield "empty-page", plain_pdf()


_OTHERWISE: dict[str, dict[str, Any]] = {
    "approval": {"certify": False},
    "filling-in": {"permissions": "FILL_FORMS"},
    "annotating": {"permissions": "ANNOTATE"},
    "older-form": {"subfilter": "ADOBE_PKCS7_DETACHED"},
    "sha384": {"digest": "sha384"},
    "sha512": {"digest": "sha512"},
    "other-field": {"field": "Signature1"},
    "no-attachments": {},
}


def _signed(
    by: str,
    certify: bool = True,
    permissions: str = "NO_CHANGES",
    subfilter: str = "PADES",
    digest: str = "sha256",
    field: str = "RegistrarSignature",
) -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner

    key(by)  # its file lies in the folder of this run's keys then
    whose = SimpleSigner.load_pkcs12(folder() / f"root-{by}.p12", passphrase=PASSWORD.encode())
    allowed = {"certify": True, "docmdp_permissions": MDPPerm[permissions]} if certify else {}
    metadata = PdfSignatureMetadata(
        field_name=field, md_algorithm=digest, subfilter=SigSeedSubFilter[subfilter], **allowed
    )
    signer = PdfSigner(metadata, signer=whose)
    return bytes(
        signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(plain_pdf())), bytes_reserved=8192).getvalue()
    )


# ---------------------------------------------------------------- malformed


def malformed_pdfs() -> Iterator[Case]:
    """Give what only calls itself a PDF, or would keep a reader busy for ever."""
    chance = random.Random(62)
    plain = plain_pdf()
    made = {
        "empty": b"",
        "one-byte": b"%",
        "header-only": b"%PDF-1.7",
        "header-and-end": b"%PDF-1.7\n%%EOF\n",
        "zeros": b"%PDF-1.7\n" + bytes(5000),
        "zip": b"PK\3\4" + bytes(200),
        "picture": b"\x89PNG\r\n\x1a\n" + bytes(200),
        "page-of-the-web": "<html><body>登记凭单</body></html>".encode(),
        "text": "登记凭单 371002-01-2026-000001".encode(),
        "text-gbk": "登记凭单".encode("gb18030"),
        "script": b"#!/bin/sh\nrm -rf x\n",
        "gzip": gzip.compress(plain, mtime=0),
        "two-headers": b"%PDF-1.7\n" + plain[:200],
        "half": plain[: len(plain) // 2],
        "no-end": plain.replace(b"%%EOF", b""),
        "start-beyond": plain.replace(b"startxref", b"startxref\n99999999\n%%EOF\n%", 1),
        "start-negative": plain.replace(b"startxref", b"startxref\n-5\n%%EOF\n%", 1),
        "table-loop": _pdf(
            [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"], b"/Prev 15"
        ),
        "pages-loop": _pdf([b"<</Type/Catalog/Pages 1 0 R>>"]),
        "pages-none": _pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]),
        "catalogue-missing": _pdf([b"<</Type/Font>>"], root=9),
        "catalogue-itself": _pdf([b"1 0 R"]),
        "deep": _pdf([b"<</Type/Catalog/Pages " + b"[" * 5000 + b"]" * 5000 + b">>"]),
        "deep-dictionaries": _pdf(
            [b"<</Type/Catalog/Pages " + b"<</A" * 3000 + b" 1" + b">>" * 3000 + b">>"]
        ),
        "many-objects": _pdf([b"<</Type/Catalog/Pages 2 0 R>>", *[b"null"] * 20_000]),
        "size-lies": _pdf([b"<</Type/Catalog/Pages 1 0 R>>"], b"/Size 2000000000"),
        "form-loop-1": looping_form(1),
        "form-loop-50": looping_form(50),
        "bomb": _bomb(1),
        "bombs": _bomb(3),
        "encrypted-unknown": _pdf([b"<</Type/Catalog/Pages 2 0 R>>"], b"/Encrypt<</Filter/Standard/V 9>>"),
    }
    for number in range(5):
        made[f"noise-{number}"] = chance.randbytes(3000)
        made[f"noise-after-header-{number}"] = b"%PDF-1.7\n" + chance.randbytes(3000)
    kept = {
        "empty",
        "header-only",
        "zeros",
        "page-of-the-web",
        "half",
        "pages-loop",
        "form-loop-50",
        "bomb",
        "noise-0",
    }
    for name, content in made.items():
        yield _invalid(name, f"malformed: {name}", content, UNREADABLE, kept=name in kept)


def _pdf(objects: list[bytes], trailer: bytes = b"", root: int = 1) -> bytes:
    """A file of these objects with a table that fits."""
    pdf, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer\n<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, trailer, len(pdf))
    return pdf + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end


def _bomb(streams: int) -> bytes:
    """Streams that together inflate to 120 MB or more."""
    packed = zlib.compress(bytes(120_000_000 // streams + 1), 9)
    stream = b"<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (len(packed), packed)
    return _pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>", *[stream] * streams])
