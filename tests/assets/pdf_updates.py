"""What may be done to a signed PDF without touching a signed byte, and by writing it anew; each a function of bytes.

Among them the shadow attacks: the document is made to show something else by an update that hides, replaces or does
both, while the signature over the first revision still holds.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import pypdfium2

from tests.practice_keys import key

_FALSE_PAGE = b"BT /F1 24 Tf 60 700 Td (contract value 90 000 000.00 yuan) Tj ET"


def _writer(pdf: bytes) -> Any:
    import pyhanko.sign  # noqa: F401 - must come before anything touches asn1crypto.cms
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    return IncrementalPdfFileWriter(BytesIO(pdf))


def _written(writer: Any) -> bytes:
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def _first_page(writer: Any) -> Any:
    return writer.root["/Pages"]["/Kids"][0]


def _plain(content: Any) -> Any:
    from pyhanko.pdf_utils import generic

    if isinstance(content, dict):
        return generic.DictionaryObject({generic.pdf_name(k): _plain(v) for k, v in content.items()})
    if isinstance(content, list):
        return generic.ArrayObject([_plain(each) for each in content])
    if isinstance(content, str):
        return generic.pdf_name(content) if content.startswith("/") else generic.pdf_string(content)
    if isinstance(content, int) and not isinstance(content, bool):
        return generic.NumberObject(content)
    return content


def _stream(writer: Any, content: bytes, **entries: Any) -> Any:
    from pyhanko.pdf_utils.generic import StreamObject

    described = _plain({f"/{name}": value for name, value in entries.items()})
    return writer.add_object(StreamObject(described, stream_data=content))


def _font(writer: Any) -> Any:
    return writer.add_object(_plain({"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}))


def _change_catalogue(pdf: bytes, name: str, value: Any) -> bytes:
    writer = _writer(pdf)
    writer.root[_plain(name)] = _plain(value)
    writer.update_root()
    return _written(writer)


def _change_page(pdf: bytes, name: str, value: Any) -> bytes:
    writer = _writer(pdf)
    page = _first_page(writer)
    page[_plain(name)] = _plain(value)
    writer.update_container(page)
    return _written(writer)


# ---------------------------------------------------------------- shadow attacks: replace, hide, hide and replace


def replaces_the_page(pdf: bytes) -> bytes:
    """The page draws another text."""
    writer = _writer(pdf)
    page = _first_page(writer)
    page[_plain("/Resources")] = _plain({"/Font": {"/F1": _font(writer)}})
    page[_plain("/Contents")] = _stream(writer, _FALSE_PAGE)
    writer.update_container(page)
    return _written(writer)


def replaces_a_font(pdf: bytes) -> bytes:
    """A font of the page is another one, so that the same codes show other characters."""
    writer = _writer(pdf)
    fonts = _first_page(writer)["/Resources"]["/Font"]
    name = next(iter(fonts))
    fonts[name] = _font(writer)
    writer.update_container(fonts)
    return _written(writer)


def hides_by_a_note(pdf: bytes) -> bytes:
    """A white note with another text covers the page."""
    writer = _writer(pdf)
    look = _stream(writer, b"1 g 0 0 500 700 re f " + _FALSE_PAGE, Type="/XObject", Subtype="/Form",
                   BBox=[0, 0, 500, 700], Resources={"/Font": {"/F1": _font(writer)}})  # fmt: skip
    note = {
        "/Type": "/Annot",
        "/Subtype": "/FreeText",
        "/Rect": [40, 40, 540, 740],
        "/F": 4,
        "/AP": {"/N": look},
    }
    page = _first_page(writer)
    page[_plain("/Annots")] = _plain([*page.get("/Annots", []), writer.add_object(_plain(note))])
    writer.update_container(page)
    return _written(writer)


def hides_and_replaces(pdf: bytes) -> bytes:
    """The catalogue points to another page, which the first revision did not show."""
    writer = _writer(pdf)
    content = _stream(writer, _FALSE_PAGE)
    page = writer.add_object(_plain({
        "/Type": "/Page", "/MediaBox": [0, 0, 595, 842], "/Contents": content,
        "/Resources": {"/Font": {"/F1": _font(writer)}},
    }))  # fmt: skip
    pages = writer.add_object(_plain({"/Type": "/Pages", "/Kids": [page], "/Count": 1}))
    writer.root[_plain("/Pages")] = pages
    writer.update_root()
    return _written(writer)


def hides_by_a_layer(pdf: bytes) -> bytes:
    """Layers are added, by which parts can be switched off."""
    return _change_catalogue(pdf, "/OCProperties", {"/OCGs": [], "/D": {"/OFF": []}})


def hides_by_the_edge(pdf: bytes) -> bytes:
    """The page is cut down to a part of it."""
    return _change_page(pdf, "/CropBox", [0, 400, 595, 842])


def turns_the_page(pdf: bytes) -> bytes:
    """The page is turned over."""
    return _change_page(pdf, "/Rotate", 180)


def adds_a_page(pdf: bytes) -> bytes:
    """A second page is added."""
    writer = _writer(pdf)
    pages = writer.root["/Pages"]
    page = {"/Type": "/Page", "/MediaBox": [0, 0, 595, 842], "/Parent": writer.root.raw_get("/Pages")}
    pages["/Kids"].append(writer.add_object(_plain(page)))
    pages[_plain("/Count")] = _plain(2)
    writer.update_container(pages)
    writer.update_container(pages["/Kids"])
    return _written(writer)


# ---------------------------------------------------------------- other updates


def changes_nothing(pdf: bytes) -> bytes:
    """An update without a change."""
    writer = _writer(pdf)
    writer.update_root()
    return _written(writer)


def runs_a_script(pdf: bytes) -> bytes:
    """A script runs when the file is opened."""
    return _change_catalogue(pdf, "/OpenAction", {"/S": "/JavaScript", "/JS": "app.alert(1)"})


def opens_a_page_elsewhere(pdf: bytes) -> bytes:
    """An address is opened with the file."""
    return _change_catalogue(pdf, "/OpenAction", {"/S": "/URI", "/URI": "http://example.org"})


def allows_changes(pdf: bytes) -> bytes:
    """The mark that forbids changes is taken out."""
    return _change_catalogue(pdf, "/Perms", {})


def allows_filling_in(pdf: bytes) -> bytes:
    """The signature's own permission is raised."""
    writer = _writer(pdf)
    signature = writer.root["/Perms"]["/DocMDP"]
    signature["/Reference"][0]["/TransformParams"][_plain("/P")] = _plain(3)
    writer.update_container(signature)
    return _written(writer)


def changes_the_attachments(pdf: bytes) -> bytes:
    """An attachment has another content."""
    writer = _writer(pdf)
    names = writer.root["/Names"]["/EmbeddedFiles"]["/Names"]
    described = names[1]
    described["/EF"][_plain("/F")] = _stream(writer, b'{"contract_value":"9"}', Type="/EmbeddedFile")
    writer.update_container(described["/EF"])
    return _written(writer)


def drops_the_attachments(pdf: bytes) -> bytes:
    """The attachments are gone."""
    return _change_catalogue(pdf, "/Names", {})


def adds_a_field(pdf: bytes) -> bytes:
    """A form field with a value is added."""
    writer = _writer(pdf)
    form = writer.root["/AcroForm"]
    field = {"/FT": "/Tx", "/T": "amount", "/V": "90000000.00", "/Type": "/Annot", "/Subtype": "/Widget"}
    form["/Fields"].append(writer.add_object(_plain(field)))
    writer.update_container(form)
    return _written(writer)


def renames_the_field(pdf: bytes) -> bytes:
    """The signature's field has another name."""
    writer = _writer(pdf)
    field = writer.root["/AcroForm"]["/Fields"][0]
    field[_plain("/T")] = _plain("Other")
    writer.update_container(field)
    return _written(writer)


def shows_a_seal(pdf: bytes) -> bytes:
    """The signature's field gets a picture of its own."""
    writer = _writer(pdf)
    field = writer.root["/AcroForm"]["/Fields"][0]
    field[_plain("/Rect")] = _plain([100, 100, 300, 200])
    look = _stream(
        writer, b"1 0 0 rg 0 0 200 100 re f", Type="/XObject", Subtype="/Form", BBox=[0, 0, 200, 100]
    )
    field[_plain("/AP")] = _plain({"/N": look})
    writer.update_container(field)
    return _written(writer)


def drops_the_field(pdf: bytes) -> bytes:
    """The signature's field is taken off the form."""
    return _change_catalogue(pdf, "/AcroForm", {"/Fields": [], "/SigFlags": 3})


def adds_a_store_of_proofs(pdf: bytes) -> bytes:
    """A store of certificates is added, as long-term archives do."""
    return _change_catalogue(pdf, "/DSS", {"/Certs": []})


def changes_the_metadata(pdf: bytes) -> bytes:
    """Other metadata."""
    writer = _writer(pdf)
    writer.root[_plain("/Metadata")] = _stream(writer, b"<x:xmpmeta/>", Type="/Metadata", Subtype="/XML")
    writer.update_root()
    return _written(writer)


def _signed_again(pdf: bytes, by: str, office: str = "371002") -> bytes:
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

    metadata = PdfSignatureMetadata(
        field_name="Second", md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES
    )
    signer = PdfSigner(metadata, signer=key(by, office=office).pyhanko_signer)  # type: ignore[attr-defined]
    with patch.object(PdfSigner, "_enforce_certification_constraints"):  # the library obeys what we forbid
        return bytes(signer.sign_pdf(_writer(pdf), bytes_reserved=8192).getvalue())


def is_signed_twice(pdf: bytes) -> bytes:
    """A second signature by the same registrar."""
    return _signed_again(pdf, "R-01")


def is_signed_by_another(pdf: bytes) -> bytes:
    """A second signature by another registrar."""
    return _signed_again(pdf, "R-02", "371082")


def is_updated_twice(pdf: bytes) -> bytes:
    """Two updates, the second of which takes the first back."""
    return _change_page(_change_page(pdf, "/Rotate", 180), "/Rotate", 0)


UPDATES: tuple[Callable[[bytes], bytes], ...] = (
    replaces_the_page, replaces_a_font, hides_by_a_note, hides_and_replaces, hides_by_a_layer, hides_by_the_edge,
    turns_the_page, adds_a_page, changes_nothing, runs_a_script, opens_a_page_elsewhere, allows_changes,
    allows_filling_in, changes_the_attachments, drops_the_attachments, adds_a_field, renames_the_field, shows_a_seal,
    drops_the_field, adds_a_store_of_proofs, changes_the_metadata, is_signed_twice, is_signed_by_another,
    is_updated_twice,
)  # fmt: skip
KEPT = {replaces_the_page, hides_by_a_note, hides_and_replaces, is_signed_by_another}


# ---------------------------------------------------------------- written anew


def _by_qpdf(pdf: bytes, *words: str) -> bytes:
    with TemporaryDirectory() as folder:
        source, target = Path(folder) / "a.pdf", Path(folder) / "b.pdf"
        source.write_bytes(pdf)
        subprocess.run(["qpdf", *words, str(source), str(target)], check=True, capture_output=True)
        return target.read_bytes()


def linearized(pdf: bytes) -> bytes:
    """Written anew for the web."""
    return _by_qpdf(pdf, "--linearize")


def laid_open(pdf: bytes) -> bytes:
    """Written anew, uncompressed."""
    return _by_qpdf(pdf, "--qdf")


def packed(pdf: bytes) -> bytes:
    """Written anew with objects in streams."""
    return _by_qpdf(pdf, "--object-streams=generate")


def encrypted(pdf: bytes) -> bytes:
    """Written anew, encrypted without a password."""
    return _by_qpdf(pdf, "--encrypt", "", "owner", "256", "--")


def saved_by_a_reader(pdf: bytes) -> bytes:
    """Opened and saved by another program."""
    stream = BytesIO()
    document = pypdfium2.PdfDocument(pdf)
    document.save(stream)
    document.close()
    return stream.getvalue()


def stripped(pdf: bytes) -> bytes:
    """Only its pages, put into a new file."""
    stream = BytesIO()
    document, source = pypdfium2.PdfDocument.new(), pypdfium2.PdfDocument(pdf)
    document.import_pages(source)
    document.save(stream)
    return stream.getvalue()


REWRITERS: tuple[Callable[[bytes], bytes], ...] = (
    linearized, laid_open, packed, encrypted, saved_by_a_reader, stripped,
)  # fmt: skip
