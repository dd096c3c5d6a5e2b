"""Wiring only: joins the rooms and starts the command line or the window."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from registrar_app import paths
from registrar_app.domain.errors import RegistrarError, UsageError
from registrar_app.domain.scheme import Scheme
from registrar_app.domain.text import Text
from registrar_app.services.document_ports import SlipContent, Table
from registrar_app.services.program import Program
from registrar_app.services.sheet_model import Sheet


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


def build_program() -> Program:
    """Return the program with every door filled."""
    from registrar_app.exchange.answers_file import AnswersFiles
    from registrar_app.exchange.container import AsicContainers
    from registrar_app.exchange.contract_text import ContractTextFiles
    from registrar_app.exchange.interchange_file import InterchangeFiles
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
        contract_files=InterchangeFiles(lambda: TomlPackLibrary().code_lists()),
        answer_files=AnswersFiles(),
        contract_texts=ContractTextFiles(),
    )


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
    from registrar_app.cli.main import run

    forbid_core_dumps()
    return run(build_program(), list(sys.argv[1:] if arguments is None else arguments))


def run_window(arguments: Sequence[str] | None = None) -> int:
    """Run ``registrar-app [--demo] [--lang zh|en] [--store DIR] [FILE]`` and return its exit code."""
    forbid_core_dumps()
    call = _window_call(list(sys.argv[1:] if arguments is None else arguments))
    try:
        return _open_window(call)
    except RegistrarError as error:
        print(error.line(call.lang or "zh"), file=sys.stderr)
        return error.exit_code


def _open_window(call: argparse.Namespace) -> int:
    program = build_program()
    store, password = call.store, None
    if call.demo:
        from registrar_app.services.practice import open_practice_office

        samples, practice = paths.resource("samples"), paths.user_folder() / "practice"
        store, password = open_practice_office(program, practice, samples, print, call.lang or "zh")
    from registrar_app.ui.application import WindowRequest
    from registrar_app.ui.application import run_window as show_window

    return show_window(
        program, WindowRequest(store=store, password=password, language=call.lang or "", file=call.file)
    )


class _WindowParser(argparse.ArgumentParser):
    """Says what is wrong with a call, and its headings, in both languages."""

    def format_help(self) -> str:
        """Return the whole help."""
        text = super().format_help()
        for english, both in _HEADINGS.items():
            text = text.replace(f"{english}:", f"{both}:", 1)
        return text

    def error(self, message: str) -> NoReturn:
        """Say in one line what is wrong, and end."""
        told = "命令写法不对；用 --help 查看用法 / wrong call; see --help"
        self.exit(UsageError.exit_code, f"USAGE registrar-app: {told}: {message}\n")


_HEADINGS = {
    "usage": "用法 / usage",
    "positional arguments": "参数 / arguments",
    "options": "选项 / options",
}


def _window_call(arguments: list[str]) -> argparse.Namespace:
    parser = _WindowParser(
        prog="registrar-app",
        usage="registrar-app [--demo] [--lang zh|en] [--store DIR] [FILE]",
        description="技术合同认定登记 / the registrar's window",
        add_help=False,
    )
    parser.add_argument("--help", "-h", action="help", help="显示本说明 / show this message and exit")
    parser.add_argument("--demo", action="store_true", help="示例数据 / sample data")
    parser.add_argument(
        "--lang",
        metavar="zh|en",
        choices=("zh", "en"),
        help="语言，缺省为上次所选 / language; the one chosen last by default",
    )
    parser.add_argument(
        "--store",
        type=Path,
        metavar="DIR",
        default=_store_from_environment(),
        help="数据库文件夹 / store folder",
    )
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="报盘、回盘、名册或合同文件 / a file to open"
    )
    return parser.parse_args(arguments)


def _store_from_environment() -> Path | None:
    chosen = os.environ.get("REGISTRAR_STORE")
    return Path(chosen) if chosen else None
