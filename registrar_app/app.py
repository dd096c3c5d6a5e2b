"""Wiring only: joins the rooms and starts the command line or the window."""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from registrar_app import RELEASED_ON, __version__, paths
from registrar_app.domain.errors import RegistrarError, UsageError
from registrar_app.domain.scheme import Scheme
from registrar_app.domain.text import Text
from registrar_app.domain.update import LINUX, WINDOWS
from registrar_app.services.document_ports import SlipContent, Table
from registrar_app.services.error_log import log_unexpected
from registrar_app.services.manual_book import Book
from registrar_app.services.program import Program
from registrar_app.services.sheet_model import Sheet
from registrar_app.services.unforeseen import Unforeseen, word_unforeseen
from registrar_app.services.update_ports import ReleaseSigner, RunningProgram
from registrar_app.streams import use_utf8
from registrar_app.window_call import read_call, tell_failure


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the current local time with its offset."""
        return datetime.now().astimezone()


class TableFiles:
    """Writes tables by the ending of the file: pages from ``documents``, sheets from ``exchange``."""

    def to_pdf(self, table: Table, language: str) -> bytes:
        """Return the pages."""
        from registrar_app.documents.table_pdf import table_pdf

        return table_pdf(table.with_cells_in(language), language, datetime.now().astimezone().date())

    def write(self, table: Table, path: Path, language: str) -> None:
        """Write the table.

        Raises:
            UsageError: the ending is not known.
        """
        ending = path.suffix.lower()
        table = table.with_cells_in(language)
        if ending == ".pdf":
            from registrar_app.documents.table_pdf import write_table_pdf

            write_table_pdf(table, path, language)
        elif ending in {".xlsx", ".csv"}:
            from registrar_app.exchange.workbook import write_workbook

            write_workbook(table, path, language)
        else:
            raise UsageError(
                "TABLE-ENDING",
                str(path),
                Text("只能写成 .xlsx、.csv 或 .pdf", "only .xlsx, .csv and .pdf can be written"),
                Text("换一个文件后缀", "use one of these endings"),
            )


class SlipPages:
    """Prints slips; the printer and its fonts are loaded with the first page."""

    def print_slip(self, content: SlipContent) -> bytes:
        """Return the unsigned page."""
        from registrar_app.documents.slip_pdf import ReportlabSlipPrinter

        return ReportlabSlipPrinter().print_slip(content)


class SheetPages:
    """Prints sheets; the printer and its fonts are loaded with the first page."""

    def print_sheet(self, sheet: Sheet, language: str) -> bytes:
        """Return the unsigned pages."""
        from registrar_app.documents.sheet_pdf import ReportlabSheetPrinter

        return ReportlabSheetPrinter().print_sheet(sheet, language)


class ManualPages:
    """Prints books of the manual."""

    def print_book(self, book: Book, language: str) -> bytes:
        """Return the pages."""
        from registrar_app.documents.manual_pdf import print_book

        return print_book(book, language)


def build_program() -> Program:
    """Return the program with every door filled."""
    from registrar_app.exchange.answers_file import AnswersFiles
    from registrar_app.exchange.container import AsicContainers
    from registrar_app.exchange.contract_text import ContractTextFiles
    from registrar_app.exchange.interchange_file import InterchangeFiles
    from registrar_app.exchange.update_file import UpdateContainers
    from registrar_app.packs.library import TomlPackLibrary
    from registrar_app.signing.key_workshop import CryptographyKeyWorkshop
    from registrar_app.store.store_keeper import SqliteStoreKeeper

    return Program(
        clock=SystemClock(),
        read_packs=TomlPackLibrary,
        pack_shelf=TomlPackLibrary,
        read_schemes=_read_schemes,
        stores=SqliteStoreKeeper(),
        keys=CryptographyKeyWorkshop(),
        containers=AsicContainers(),
        slips=SlipPages(),
        sheets=SheetPages(),
        tables=TableFiles(),
        books=ManualPages(),
        contract_files=InterchangeFiles(lambda: TomlPackLibrary().code_lists()),
        answer_files=AnswersFiles(),
        contract_texts=ContractTextFiles(),
        updates=UpdateContainers(),
        release_signers=_release_signers,
        running=_running(),
    )


def _release_signers() -> tuple[ReleaseSigner, ...]:
    from registrar_app.packs.release_signers import read_release_signers

    return read_release_signers(paths.resource("release", "signers.toml"))


def _running() -> RunningProgram:
    is_usual = platform.machine().lower() in {"x86_64", "amd64"}
    system = {"win32": WINDOWS, "linux": LINUX}.get(sys.platform, "") if is_usual else ""
    folder = Path(sys.executable).parent if getattr(sys, "frozen", False) else None
    return RunningProgram(__version__, RELEASED_ON, system, folder, paths.user_folder() / "update")


def _read_schemes(directory: Path | None) -> tuple[Scheme, ...]:
    """Return the schemes of one folder, or without one those the user installed before those shipped."""
    if directory is None:
        from registrar_app.packs.library import TomlPackLibrary

        return TomlPackLibrary(None).schemes()
    from registrar_app.packs.schemes import read_schemes

    return read_schemes(directory)


def forbid_core_dumps() -> None:
    """Let no crash write this process's memory, with keys and contracts in it, to a disk; Windows has no such limit."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def run_command_line(arguments: Sequence[str] | None = None) -> int:
    """Run ``registrar`` and return its exit code."""
    forbid_core_dumps()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        keep_beside()
        from registrar_app.cli.main import run

        program = build_program()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the last door before the command line has its own
        told = _word(error)
    else:
        return run(program, given)
    use_utf8()
    if sys.stderr is not None:
        print(told.line("en" if "en" in given else "zh"), file=sys.stderr)
    return told.exit_code


def keep_beside() -> None:
    """Let a portable program keep temporary files beside itself too.

    Raises:
        MachineRefusedError: nothing can be written there.
    """
    folder = paths.portable_folder()
    if folder is None:
        return
    import tempfile

    from registrar_app.services.portable import require_writable

    require_writable(folder)
    temporary = folder / "temporary"
    temporary.mkdir(exist_ok=True)
    tempfile.tempdir = str(temporary)


def run_window(arguments: Sequence[str] | None = None) -> int:
    """Run ``registrar-app [--demo] [--lang zh|en] [--store DIR] [FILE]`` and return its exit code."""
    forbid_core_dumps()
    use_utf8()
    call = read_call(list(sys.argv[1:] if arguments is None else arguments))
    try:
        keep_beside()
        return _open_window(call)
    except Exception as error:  # noqa: BLE001 - the last door: whoever started it must see why it did not open
        return tell_failure(_word(error), call.lang or "")


def _word(error: BaseException) -> RegistrarError | Unforeseen:
    """Return the words for what kept the program from running; a bug is noted in the log."""
    if isinstance(error, RegistrarError):
        return error
    told = word_unforeseen(error, packaged=paths.is_frozen())
    if told.is_bug:
        log_unexpected(error, paths.log_file())
    return told


def _open_window(call: argparse.Namespace) -> int:
    program = build_program()
    from registrar_app.ui.application import WindowRequest
    from registrar_app.ui.application import run_window as show_window

    request = WindowRequest(
        store=call.store, language=call.lang or "", file=call.file, is_practice=bool(call.demo)
    )
    return show_window(program, request)
