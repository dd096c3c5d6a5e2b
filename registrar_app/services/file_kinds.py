"""Tells a file of another kind from a damaged one: a batch opened as a receipt was not tampered with."""

from __future__ import annotations

from pathlib import Path

from registrar_app.domain.errors import ASK_SENDER, InputRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.whole_file import read_whole

BATCH, RECEIPT, ROSTER, SLIP = ".htb", ".htr", ".htroster", ".pdf"
_KINDS = {
    BATCH: Text("报盘文件 (.htb)", "a batch (.htb)"),
    RECEIPT: Text("回盘文件 (.htr)", "a receipt (.htr)"),
    ROSTER: Text("名册文件 (.htroster)", "a roster (.htroster)"),
    SLIP: Text("一份 PDF 文件", "a PDF"),
}
_PDF = b"%PDF-"
_ZIP = b"PK\x03\x04"
_MEMBERS = {b"receipt.json": RECEIPT, b"roster.json": ROSTER, b"batch.json": BATCH}
_ENVELOPE = bytes.fromhex("06092a864886f70d010703")
"""How the content type of a sealed envelope is written; it stands within the first bytes."""
_HEAD = 32


def is_pdf(content: bytes) -> bool:
    """Whether bytes begin as a PDF does."""
    return content.startswith(_PDF)


def read_of_kind(path: Path, limit: int, wanted: str) -> bytes:
    """Return a file's bytes, unless it shows itself to be of another known kind.

    What a file is its content says, and its name where the content does not; a file that is none of the kinds is left to
    who reads it.

    Args:
        path: The file.
        limit: Bytes that it may have.
        wanted: The ending of the kind that is asked for.

    Raises:
        InputRefusedError: it is of another kind, or cannot be read.
    """
    content = read_whole(path, limit)
    found = _kind_in(content) or _kind_by_name(path)
    if found in (None, wanted):
        return content
    is_it, asked = _KINDS[found], _KINDS[wanted]
    raise InputRefusedError(
        "FILE-OTHER-KIND",
        str(path),
        Text(f"这是{is_it.zh}，这里要的是{asked.zh}", f"this is {is_it.en}; wanted here is {asked.en}"),
        Text("请另选文件", "choose another file"),
        ASK_SENDER,
    )


def _kind_in(content: bytes) -> str | None:
    if is_pdf(content):
        return SLIP
    if _ENVELOPE in content[:_HEAD]:
        return BATCH
    if not content.startswith(_ZIP):
        return None
    return next((kind for name, kind in _MEMBERS.items() if name in content), None)


def _kind_by_name(path: Path) -> str | None:
    ending = path.suffix.lower()
    return ending if ending in _KINDS and ending != SLIP else None
