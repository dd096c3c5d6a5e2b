from __future__ import annotations

import random
import re
from dataclasses import astuple
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from cryptography import x509

from registrar_app.domain.errors import InputRefusedError
from registrar_app.services.trust_ports import PdfEvidence
from registrar_app.signing.pdf_seal import seal_pdf
from registrar_app.signing.pdf_verdict import SIZE_LIMIT, judge_pdf
from tests.pdf_tools import ask_tool
from tests.practice_keys import key, root

ATTACHMENTS = {"act.json": '{"name":"䶮"}'.encode(), "act.sig": b"\x30\x01\x00\xff", "slip.txt": b"HT1/"}


def plain_pdf() -> bytes:
    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def sealed() -> bytes:
    return seal_pdf(key("0037"), plain_pdf(), ATTACHMENTS, "签发登记凭单")


def is_ours(pdf: bytes) -> bool:
    """What the slip verifier asks of a file, whoever signed: refused or any no is a no."""
    try:
        evidence = judge_pdf(pdf)
    except InputRefusedError:
        return False
    return (
        evidence.signatures == 1
        and evidence.certificate == key("0037").certificate
        and evidence.intact
        and evidence.whole_file
        and evidence.certified
    )


def test_a_sealed_file_proves_everything(sealed: bytes) -> None:
    assert judge_pdf(sealed) == PdfEvidence(1, key("0037").certificate, True, True, True, ATTACHMENTS)


def test_an_rsa_key_seals_too() -> None:
    pdf = seal_pdf(key("S-01", "supervisor", None), plain_pdf(), {}, "签发")
    assert astuple(judge_pdf(pdf))[2:5] == (True, True, True)


def test_sealing_keeps_version_and_has_one_revision(sealed: bytes) -> None:
    assert sealed.startswith(b"%PDF-1.7")
    assert sealed.count(b"%%EOF") == 1


def test_ordinary_tools_agree(sealed: bytes, tmp_path: Path) -> None:
    path = tmp_path / "slip.pdf"
    path.write_bytes(sealed)
    said = ask_tool("pdfsig", str(path))
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert "No syntax or stream encoding errors" in ask_tool("qpdf", "--check", str(path))
    ask_tool("pdfdetach", "-saveall", "-o", str(tmp_path), str(path))
    assert {name: (tmp_path / name).read_bytes() for name in ATTACHMENTS} == ATTACHMENTS


def test_with_the_root_known_pdfsig_trusts_it(sealed: bytes, tmp_path: Path) -> None:
    (tmp_path / "slip.pdf").write_bytes(sealed)
    (tmp_path / "root.der").write_bytes(root().certificate)
    database = f"sql:{tmp_path}"
    ask_tool("certutil", "-N", "-d", database, "--empty-password")
    ask_tool("certutil", "-A", "-d", database, "-n", "root", "-t", "CT,C,C", "-i", str(tmp_path / "root.der"))
    assert "Certificate is Trusted" in ask_tool("pdfsig", "-nssdir", database, str(tmp_path / "slip.pdf"))


def test_every_flipped_bit_is_noticed(sealed: bytes) -> None:
    """Everywhere: the page, the attachments, the directory, and the signature's own room."""
    chance = random.Random(20261123)
    start = sealed.index(b"/Contents <") + len(b"/Contents <")
    places = [chance.randrange(len(sealed)) for _ in range(150)]
    places += [start + chance.randrange(2100) for _ in range(150)]
    places += [sealed.index(b"/ByteRange") + 12, start - 1, start + 8191, start + 8192, 5, len(sealed) - 1]
    for place in places:
        changed = bytearray(sealed)
        changed[place] ^= 1 << chance.randrange(8)
        assert not is_ours(bytes(changed)), place


def test_a_digit_of_the_signature_in_the_other_case_is_noticed(sealed: bytes) -> None:
    start = sealed.index(b"/Contents <") + len(b"/Contents <")
    place = next(i for i in range(start, start + 100) if sealed[i : i + 1] in b"ABCDEF")
    assert not is_ours(sealed[:place] + sealed[place : place + 1].lower() + sealed[place + 1 :])


@pytest.mark.parametrize("appended", [b"\n", b"%", b"\0", b"%%EOF\n", b"1 0 obj\n<<>>\nendobj\n"])
def test_every_appended_byte_is_noticed(sealed: bytes, appended: bytes) -> None:
    assert not is_ours(sealed + appended)


@pytest.mark.parametrize("cut", [1, 10, 1000])
def test_a_shortened_file_is_noticed(sealed: bytes, cut: int) -> None:
    assert not is_ours(sealed[:-cut])


def test_a_changed_revision_after_the_signature_is_noticed(sealed: bytes) -> None:
    from pyhanko.pdf_utils.generic import pdf_string
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(BytesIO(sealed))
    writer.root["/Note"] = pdf_string("changed")
    writer.update_root()
    stream = BytesIO()
    writer.write(stream)
    evidence = judge_pdf(stream.getvalue())
    assert not evidence.whole_file


def signed_without_certifying(pdf: bytes, field: str) -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

    metadata = PdfSignatureMetadata(field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
    signer = PdfSigner(metadata, signer=key("0037").pyhanko_signer)
    return signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), bytes_reserved=8192).getvalue()


def test_a_signature_that_does_not_certify_is_told_apart() -> None:
    assert not judge_pdf(signed_without_certifying(plain_pdf(), "First")).certified


def test_two_signatures_are_two() -> None:
    twice = signed_without_certifying(signed_without_certifying(plain_pdf(), "First"), "Second")
    evidence = judge_pdf(twice)
    assert evidence.signatures == 2
    assert not (evidence.intact or evidence.whole_file or evidence.certified)


def test_a_file_nobody_signed_proves_nothing() -> None:
    assert judge_pdf(plain_pdf()) == PdfEvidence(0, None, False, False, False, {})


@pytest.mark.parametrize(
    "content",
    [
        b"", b"%PDF-1.7", b"not a pdf", b"%PDF-1.7\n" + bytes(1000), b"PK\x03\x04" + bytes(100),
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF",
        b"%PDF-1.7\n" + bytes(SIZE_LIMIT),
    ],
    ids=["empty", "header", "words", "zeros", "zip", "loop", "large"],
)  # fmt: skip
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(InputRefusedError) as refusal:
        judge_pdf(content)
    assert refusal.value.code == "SLIP-UNREADABLE"


def test_a_stream_that_inflates_past_the_limit_is_refused_before_it_is_read() -> None:
    import zlib

    bomb = zlib.compress(bytes(120_000_000), 9)
    pdf = (
        b"%PDF-1.5\n1 0 obj\n<</Filter/FlateDecode/Length " + str(len(bomb)).encode() + b">>\nstream\n" + bomb
    )
    with pytest.raises(InputRefusedError):
        judge_pdf(pdf + b"\nendstream\nendobj\n")


def looping_form(width: int) -> bytes:
    """A signed-looking file whose form fields lead back into themselves."""
    kids = b"4 0 R " * width
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>/Names<</EmbeddedFiles 4 0 R>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        b"<</T(a)/Kids[" + kids + b"]/ByteRange[0 1 2 3]>>",
    ]
    pdf, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(pdf)
    return pdf + b"xref\n0 5\n0000000000 65535 f \n" + table + trailer


@pytest.mark.parametrize("width", [1, 2, 50])
def test_a_form_that_leads_back_into_itself_is_refused_at_once(width: int) -> None:
    with pytest.raises(InputRefusedError):
        judge_pdf(looping_form(width))


def test_nothing_is_said_on_the_way(sealed: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    judge_pdf(re.sub(rb"/ETSI\.CAdES\.detached", b"/ETSI.CAdXX.detached", sealed))
    assert capfd.readouterr() == ("", "")


def test_every_bit_of_the_signature_s_frame_counts(sealed: bytes) -> None:
    """Lengths, versions and names in a CMS are covered by no signature: they must be as they are written here."""
    start = sealed.index(b"/Contents <") + len(b"/Contents <")
    der = bytes.fromhex(sealed[start : sealed.index(b">", start)].decode())
    named = x509.load_der_x509_certificate(key("0037").certificate).issuer.public_bytes()
    issuer = der.rindex(named)  # once in the certificate, which is signed, and once beside it
    places = [*range(64), *range(issuer, issuer + len(named))]
    kept = [
        (place, bit)
        for place in places
        for bit in range(8)
        if is_ours(_with_hex(sealed, start + 2 * place, der[place] ^ (1 << bit)))
    ]
    assert kept == []


def _with_hex(pdf: bytes, place: int, value: int) -> bytes:
    return pdf[:place] + f"{value:02X}".encode() + pdf[place + 2 :]
