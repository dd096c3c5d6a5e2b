"""Issues the sheets (文书) of a case: lists those there are, previews one, signs and keeps one, its copies counted.

What stands on a sheet is composed in ``services.sheets`` from the act it is about; drawing is in ``documents``.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from registrar_app.domain.act import ActKind
from registrar_app.domain.case_history import copies_of
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.registration import Case, CaseEntry
from registrar_app.domain.sheet_kind import SheetKind
from registrar_app.domain.text import Text
from registrar_app.services.compose_act import require_registrar
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import load_case
from registrar_app.services.keep_journal import noted
from registrar_app.services.program import Program
from registrar_app.services.sealed_page import IssuedPage, SealedPage, Sealing, issue_page
from registrar_app.services.sheets.compose import compose_sheet
from registrar_app.services.whole_file import write_whole


@dataclass(frozen=True, slots=True)
class AvailableSheet:
    """A sheet that can be printed: its kind, the act it is about, how often it was issued."""

    kind: SheetKind
    entry: CaseEntry
    copies: int


def sheets_of(case: Case) -> list[AvailableSheet]:
    """Return the sheets of a case, newest act first, in the order of the kinds."""
    return [
        AvailableSheet(kind, entry, copies_of(case, kind.value, entry.hash))
        for entry in reversed(case.history)
        for kind in SheetKind
        if _has_sheet(kind, entry)
    ]


def preview_sheet(
    program: Program, desk: Desk, uid: str, kind: SheetKind, *, act: str | None = None, language: str = "zh"
) -> bytes:
    """Return a sheet as it would be issued, unsigned and marked as a preview; the arguments as in ``issue_sheet``."""
    case = load_case(desk, uid)
    sheet = compose_sheet(desk, case, kind, _chosen(case, kind, act).entry, copy=1, draft=True)
    return program.sheets.print_sheet(sheet, language)


def prepare_sheet(  # noqa: PLR0917 - the doors, the desk, which sheet and its language
    program: Program, desk: Desk, uid: str, kind: SheetKind, act: str | None = None, language: str = "zh"
) -> Sealing:
    """Read what stands on a sheet, and return what draws and signs it; nothing is kept before ``issue_page``.

    The arguments are those of ``issue_sheet``.

    Raises:
        AnswerNoError: the case has no such sheet.
        MachineRefusedError: the key is locked or may not sign here.
    """
    case = load_case(desk, uid)
    chosen = _chosen(case, kind, act)
    today = desk.today()
    require_registrar(desk, today)
    key = desk.require_key()
    copy = chosen.copies + 1
    sheet = compose_sheet(desk, case, kind, chosen.entry, copy=copy)

    def seal() -> SealedPage:
        return SealedPage(
            case=case,
            kind=ActKind.ISSUE_SHEET,
            body={"sheet": kind.value, "of": chosen.entry.hash},
            pdf=key.seal_pdf(program.sheets.print_sheet(sheet, language), {}, kind.label.zh),
            copy=copy,
            name=_file_name(case, chosen, copy),
            on=today,
            signer=key.fingerprint,
            noted_as=EntryKind.SHEET_SAVED,
            detail={"sheet": kind.value},
        )

    return seal


def issue_sheet(
    program: Program,
    desk: Desk,
    uid: str,
    kind: SheetKind,
    target: Path | None,
    *,
    act: str | None = None,
    language: str = "zh",
) -> IssuedPage:
    """Issue a sheet: one signed PDF, and one act with its hash, so that every copy is counted.

    Args:
        program: For the page.
        desk: With an unlocked registrar's key.
        uid: The case, or anything that names it.
        kind: Which sheet.
        target: A file ending in ``.pdf``, a folder to put it in, or ``None`` for the bytes alone.
        act: Hash of the act it is about, or its beginning; the newest fitting act when not given.
        language: "zh" or "en".

    Raises:
        AnswerNoError: the case has no such sheet, or a character cannot be printed.
        MachineRefusedError: the key is locked or may not sign here, or the file cannot be written; nothing is kept then.
    """
    return issue_page(desk, prepare_sheet(program, desk, uid, kind, act, language)(), target)


def save_preview(  # noqa: PLR0917 - the doors, the desk, which sheet, and where it goes
    program: Program, desk: Desk, uid: str, kind: SheetKind, target: Path, act: str | None = None
) -> None:
    """Write a preview in the desk's language to a file, noted in the journal.

    Raises:
        AnswerNoError: the case has no such sheet, or a character cannot be printed.
        MachineRefusedError: the file cannot be written.
    """
    case = load_case(desk, uid)
    pdf = preview_sheet(program, desk, case.uid, kind, act=act, language=desk.language)
    with noted(desk, EntryKind.PREVIEW_SAVED, case.uid, {"sheet": kind.value, "file": target.name}):
        write_whole(target, pdf)


def _has_sheet(kind: SheetKind, entry: CaseEntry) -> bool:
    if entry.act.kind not in kind.acts:
        return False
    return kind is not SheetKind.EXAMINATION or "examination" in entry.act.body


def _chosen(case: Case, kind: SheetKind, act: str | None) -> AvailableSheet:
    fitting = [sheet for sheet in sheets_of(case) if sheet.kind is kind]
    if act is not None:
        fitting = [sheet for sheet in fitting if sheet.entry.hash.startswith(act.lower())]
    if fitting:
        return fitting[0]
    raise AnswerNoError(
        "SHEET-NONE",
        case.uid,
        Text(f"该合同没有可打印的“{kind.label.zh}”", f"the case has no such sheet: {kind.label.en}"),
        Text("先办理相应事项；用 sheet list 查看已有文书", "do what it is about first; see sheet list"),
    )


def _file_name(case: Case, chosen: AvailableSheet, copy: int) -> str:
    """Return the file's name; a second copy does not take the place of the first."""
    registration = case.contract.registration
    number = (registration.slip_no if registration else None) or case.uid[:8]
    tail = f"-{copy}" if copy > 1 else ""
    return f"{number}-{chosen.kind.value}-{chosen.entry.act.on:%Y%m%d}{tail}.pdf"
