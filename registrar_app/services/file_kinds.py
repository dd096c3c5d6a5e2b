"""Tells a file of another kind from a damaged one: a batch opened as a receipt was not tampered with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from registrar_app.domain.errors import ASK_SENDER, InputRefusedError
from registrar_app.domain.text import Text

BATCH, RECEIPT, ROSTER, SLIP = ".htb", ".htr", ".htroster", ".pdf"
_KINDS = {
    BATCH: Text("报盘文件 (.htb)", "a batch (.htb)"),
    RECEIPT: Text("回盘文件 (.htr)", "a receipt (.htr)"),
    ROSTER: Text("名册文件 (.htroster)", "a roster (.htroster)"),
    SLIP: Text("一份 PDF 文件", "a PDF"),
}
_PDF = b"%PDF-"
_PARTS = ("container", "roster", "pdf")


def is_pdf(content: bytes) -> bool:
    """Whether bytes begin as a PDF does."""
    return content.startswith(_PDF)


def require_kind(path: Path, wanted: str) -> None:
    """Refuse a file that shows itself to be of another known kind; what is none of them is left to who reads it.

    Args:
        path: The file.
        wanted: The ending of the kind that is asked for.

    Raises:
        InputRefusedError: it is of another kind.
    """
    found = _kind_of(path)
    if found in (None, wanted):
        return
    is_it, asked = _KINDS[found], _KINDS[wanted]
    raise InputRefusedError(
        "FILE-OTHER-KIND",
        str(path),
        Text(f"这是{is_it.zh}，这里要的是{asked.zh}", f"this is {is_it.en}; wanted here is {asked.en}"),
        Text("请另选文件", "choose another file"),
        ASK_SENDER,
    )


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Let a refusal of what a file holds name the file instead of a part of it."""
    try:
        yield
    except InputRefusedError as error:
        if error.where in _PARTS:
            error.where = str(path)
        raise


def _kind_of(path: Path) -> str | None:
    try:
        with path.open("rb") as stream:
            if is_pdf(stream.read(len(_PDF))):
                return SLIP
    except OSError:
        return None  # who reads it says why it cannot be read
    ending = path.suffix.lower()
    return ending if ending in _KINDS and ending != SLIP else None
