"""Issues the slips of many contracts one after the other, each whole or not at all; stopping in between leaves no half.

One that is refused stops nothing and is named; where the machine says no (the disk, the key), it says so for all, and the
rest is left for the next time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from registrar_app.domain.errors import MachineRefusedError, RegistrarError, UsageError
from registrar_app.domain.text import Text
from registrar_app.services.clock_guard import require_clock
from registrar_app.services.compose_act import require_registrar
from registrar_app.services.desk import Desk
from registrar_app.services.issue_slip import issue_slip
from registrar_app.services.ports import CaseRow
from registrar_app.services.program import Program
from registrar_app.services.sealed_page import STALE_CODES, IssuedPage

MOST = 1_000
"""Slips of one batch; more are issued in several."""


@dataclass(frozen=True, slots=True)
class SlipDone:
    """What came of one slip: issued, or why not."""

    uid: str
    issued: IssuedPage | None = None
    error: RegistrarError | None = None


def find_unissued(desk: Desk, since: date | None = None, until: date | None = None) -> list[CaseRow]:
    """Return our standing registrations without any slip, by slip number; at most one more than ``MOST``.

    Args:
        desk: The office's desk.
        since: Registered on that day or later.
        until: Registered on that day or earlier.
    """
    return desk.store.cases_without_slip(since, until, MOST + 1)


def require_ready(desk: Desk) -> None:
    """Refuse what would be refused for every slip alike.

    Raises:
        MachineRefusedError: the key is locked or may not sign here, or the clock is doubted.
    """
    require_registrar(desk, desk.today())
    require_clock(desk)


def issue_slips(  # noqa: PLR0917 - the doors, the desk, which slips, where they go and when to stop
    program: Program,
    desk: Desk,
    uids: Iterable[str],
    folder: Path,
    reason: str = "",
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[SlipDone]:
    """Issue a slip of each case into a folder, where no file is ever overwritten; yield what came of each.

    Args:
        program: For the pages.
        desk: With an unlocked registrar's key.
        uids: The cases, or what names them.
        folder: Where the files go.
        reason: Kept with those that are printed again.
        is_cancelled: Asked before each; then it ends, and what was issued stays issued.

    Raises:
        UsageError: a file is named where a folder is wanted.
        MachineRefusedError: as ``require_ready``; once begun it ends with the slip that met it.
    """
    if folder.suffix.lower() == ".pdf" or folder.is_file():
        raise UsageError(
            "SLIPS-FOLDER",
            str(folder),
            Text("多份凭单要存到文件夹", "several slips go into a folder"),
            Text("给出一个文件夹", "name a folder"),
        )
    require_ready(desk)
    for uid in uids:
        if is_cancelled():
            return
        done = _issue(program, desk, uid, folder, reason)
        yield done
        if isinstance(done.error, MachineRefusedError):
            return


def _issue(program: Program, desk: Desk, uid: str, folder: Path, reason: str) -> SlipDone:
    """Issue one, once more when the case was dealt with while its page was made."""
    for last in (False, True):
        try:
            return SlipDone(uid, issued=issue_slip(program, desk, uid, folder, reason))
        except RegistrarError as error:
            if last or error.code not in STALE_CODES:
                return SlipDone(uid, error=error)
    raise AssertionError("two tries end in one of them")
