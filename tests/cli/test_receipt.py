"""``registrar receipt import``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.exchange_world import Call, Places


@pytest.fixture
def receipt(at: Places, call: Call) -> Path:
    call("batch", "export", "--store", at.office, "--out", at.out)
    call("batch", "import", at.out / "371002-01-000001.htb", "--store", at.bureau, "--receipt", at.out)
    return at.out / "371002-01-000001.htr"


def test_a_receipt_is_taken_once(at: Places, call: Call, receipt: Path) -> None:
    first = call("receipt", "import", receipt, "--store", at.office, "--json")
    value = json.loads(first.out)
    assert (first.code, value["taken"], value["accepted"], value["answers"]) == (0, True, 2, [])
    again = call("--lang", "en", "receipt", "import", receipt, "--store", at.office)
    assert again.code == 0
    assert "was here already" in again.out


def test_bad_receipts_are_refused_with_one_line(at: Places, call: Call, receipt: Path) -> None:
    whole = receipt.read_bytes()
    bad = {
        "empty": b"",
        "cut": whole[:-3],
        "changed": whole.replace(b"accepted", b"Accepted"),
        "text": b"yes\n",
    }
    for name, content in bad.items():
        (at.out / name).write_bytes(content)
    batch = at.out / "371002-01-000001.htb"
    for path in (*(at.out / name for name in bad), at.out / "missing", at.out, batch):
        told = call("receipt", "import", path, "--store", at.office)
        assert (told.code, told.out, told.err.count("\n")) == (3, "", 1)
    assert call("receipt", "import", receipt, "--store", at.bureau).code == 3
    assert call("receipt", "import", "--store", at.office).code == 2
