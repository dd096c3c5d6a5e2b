"""Keeps a page that is signed and not issued yet, and issues it: the act with its hash and the file, both or neither.

Such a page is what a preview shows, so that the bytes that are seen, saved and printed are the same. It lives in memory
alone: thrown away it leaves no act, no file and no copy that counts. Which page it is, ``issue_slip`` and ``issue_sheet``
say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from registrar_app.domain.act import ActKind
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.registration import Case
from registrar_app.domain.text import Text
from registrar_app.services.act_on_case import append
from registrar_app.services.desk import Desk
from registrar_app.services.hand_over import free_place, require_free
from registrar_app.services.keep_journal import noted
from registrar_app.services.whole_file import write_whole

STALE_CODES = frozenset({"CASE-CHANGED", "PAGE-OLD"})
"""Codes of the errors after which the page has to be made anew, and can be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedPage:
    """A page as it will be saved and printed.

    Attributes:
        case: The case as it was read for the page.
        kind: The act that issues it.
        body: What that act says besides the hash.
        pdf: The signed bytes.
        copy: Which copy it is, 1 for the first.
        name: Of its file in a folder.
        on: The day it was made, which it states.
        signer: SHA-256 of the certificate that signed it, hex.
        noted_as: The journal's kind of its file.
        detail: What the journal says besides file and hash.
    """

    case: Case
    kind: ActKind
    body: Mapping[str, Any]
    pdf: bytes
    copy: int
    name: str
    on: date
    signer: str
    noted_as: EntryKind
    detail: Mapping[str, str] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """SHA-256 of the signed bytes, hex."""
        return sha256(self.pdf).hexdigest()


@dataclass(frozen=True, slots=True)
class IssuedPage:
    """A page that was issued; ``path`` is ``None`` when no file was asked for, ``copy`` counts from 1."""

    path: Path | None
    sha256: str
    pdf: bytes
    copy: int


Sealing = Callable[[], SealedPage]
"""Draws and signs what was read from the register before; it touches the register no more, so a thread may run it."""


def issue_page(desk: Desk, page: SealedPage, target: Path | None) -> IssuedPage:
    """Issue a page: its act, and its file last, so that without the one there is not the other.

    Args:
        desk: With the key unlocked that signed the page.
        page: As it was looked at.
        target: A file ending in ``.pdf``, a folder to put it in, or ``None``; no file is ever overwritten.

    Raises:
        AnswerNoError: another act on the case came in between, it is another day, or another key is unlocked.
        MachineRefusedError: the key is locked or may not sign here, or the file cannot be written; nothing is kept then.
    """
    if desk.today() != page.on or desk.require_key().fingerprint != page.signer:
        raise _old(page)
    place = _place(target, page.name)
    body = {**page.body, "sha256": page.sha256}
    with _noted_file(desk, page, place):
        try:
            append(desk, page.case, page.kind, lambda _: body, page.on, then=lambda: _write(place, page.pdf))
        except BaseException:
            if place is not None:
                _take_back(place, page.pdf)
            raise
    return IssuedPage(place, page.sha256, page.pdf, page.copy)


def _write(place: Path | None, pdf: bytes) -> None:
    if place is not None:
        write_whole(place, pdf)


def _take_back(place: Path, pdf: bytes) -> None:
    """Remove the file when the act was not kept after it: a signed file without an act is nobody's slip."""
    with suppress(OSError):
        if place.read_bytes() == pdf:
            place.unlink()


def _place(target: Path | None, name: str) -> Path | None:
    if target is None:
        return None
    if target.suffix.lower() == ".pdf":
        require_free(target)
        return target
    return free_place(target, name)


def _noted_file(desk: Desk, page: SealedPage, place: Path | None) -> AbstractContextManager[None]:
    """Note a file before it is there; the bytes alone stay in the program."""
    if place is None:
        return nullcontext()
    detail = {**page.detail, "file": place.name, "sha256": page.sha256}
    return noted(desk, page.noted_as, page.case.uid, detail)


def _old(page: SealedPage) -> AnswerNoError:
    return AnswerNoError(
        "PAGE-OLD",
        page.case.uid,
        Text("页面是此前某日或由另一把密钥签的", "the page was signed on another day or by another key"),
        Text("重新生成页面，查看后再签发", "make the page anew, look at it, then issue it"),
    )
