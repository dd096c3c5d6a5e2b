"""A file of another kind is called that, not damaged."""

from __future__ import annotations

import pytest

from registrar_app.domain.errors import InputRefusedError
from registrar_app.services.file_kinds import BATCH, RECEIPT, ROSTER, SLIP, require_kind


@pytest.mark.parametrize(
    ("name", "content", "wanted", "told"),
    [
        ("a.htb", b"PK", RECEIPT, "这是报盘文件 (.htb)，这里要的是回盘文件 (.htr)"),
        ("a.pdf", b"%PDF-1.7", RECEIPT, "这是一份 PDF 文件，这里要的是回盘文件 (.htr)"),
        ("a.htroster", b"%PDF-1.7", ROSTER, "这是一份 PDF 文件，这里要的是名册文件 (.htroster)"),
        ("a.HTR", b"PK", BATCH, "这是回盘文件 (.htr)，这里要的是报盘文件 (.htb)"),
    ],
)
def test_another_kind_is_named(tmp_path, name, content, wanted, told):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputRefusedError) as refused:
        require_kind(path, wanted)
    assert refused.value.problem.zh == told


@pytest.mark.parametrize(
    ("name", "content", "wanted"),
    [("a.htb", b"PK", BATCH), ("a.pdf", b"%PDF-1.7", SLIP), ("a.pdf", b"x", SLIP), ("a.bin", b"x", BATCH)],
)
def test_what_may_be_it_is_left_to_who_reads_it(tmp_path, name, content, wanted):
    path = tmp_path / name
    path.write_bytes(content)
    require_kind(path, wanted)
    require_kind(tmp_path / "gone.htb", wanted)
