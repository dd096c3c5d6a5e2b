"""More than 204 slips and PDFs, made anew at every run: only our own honest ones are valid, by us and by others."""

from __future__ import annotations

import time
from io import BytesIO
from pathlib import Path

import pytest

from tests.assets import tools
from tests.assets.case import Case, distinct
from tests.assets.judges import Judge
from tests.assets.scene import Scene
from tests.assets.slip_cases import slip_cases
from tests.practice_keys import root

FOREIGN_OR_TAMPERED = 204
SECONDS = 10.0


@pytest.fixture(scope="module")
def cases(scene: Scene) -> list[Case]:
    tools.need("qpdf")
    return distinct(slip_cases(scene))


def test_each_has_the_verdict_that_was_foretold(cases: list[Case], judge: Judge, tmp_path: Path) -> None:
    wrong = []
    for case in cases:
        path = tmp_path / case.name
        path.write_bytes(case.content)
        start = time.process_time()
        verdict = judge.verdict(path)
        assert time.process_time() - start < SECONDS, case.name
        if not case.fits(verdict):
            wrong.append((case.name, case.ours, verdict))
    assert wrong == []
    assert sum(not case.accepted for case in cases) >= FOREIGN_OR_TAMPERED


def test_what_we_call_valid_is_valid_to_others(cases: list[Case], tmp_path: Path) -> None:
    tools.need("pdfsig", "qpdf")
    for case in cases:
        if case.accepted:
            path = tmp_path / case.name
            path.write_bytes(case.content)
            assert {name: tool(path) for name, tool in tools.PDF_TOOLS.items()} == {
                name: tools.ACCEPTS[name] for name in tools.PDF_TOOLS
            }, case.name
            assert pyhanko_trusts(case.content), case.name


def pyhanko_trusts(pdf: bytes) -> bool:
    """Whether pyHanko's own validation, knowing the root alone, finds nothing wrong."""
    from asn1crypto import x509
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    trust = ValidationContext(trust_roots=[x509.Certificate.load(root().certificate)])
    [signature] = PdfFileReader(BytesIO(pdf)).embedded_signatures
    status = validate_pdf_signature(signature, trust)
    return bool(
        status.bottom_line
        and status.coverage.name == "ENTIRE_FILE"
        and status.modification_level.name == "NONE"
    )


def test_pdfsig_still_calls_most_updates_valid(cases: list[Case], tmp_path: Path) -> None:
    """The control: these files are good forgeries, which a check of the signature alone does not find."""
    tools.need("pdfsig")
    said = []
    for case in cases:
        if case.what.startswith("after signing"):
            path = tmp_path / case.name
            path.write_bytes(case.content)
            said.append(tools.pdfsig(path))
    assert len(said) > 40
    assert sum(verdict.startswith("valid") for verdict in said) > len(said) * 3 // 4
