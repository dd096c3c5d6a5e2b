"""Writes what a command lists to a file too: the option for it, and how that is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from registrar_app.cli.session import Session
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Table
from registrar_app.services.export_table import export_table

_HELP = "写成 .xlsx .csv .pdf 表格 / write the table to a file"


Command = TypeVar("Command", bound=Callable[..., Any])


def table_option(name: str = "--out") -> Callable[[Command], Command]:
    """Return the option that takes the file; ``--table`` where ``--out`` already means another."""
    return click.option(name, "table_file", type=click.Path(path_type=Path), help=_HELP)


def write_out(session: Session, desk: Desk, table: Table, path: Path) -> None:
    """Write a table of the register, noted in its journal, and say so."""
    export_table(session.program, desk, table, path, session.language)
    tell_written(session, path)


def write_plain(session: Session, table: Table, path: Path) -> None:
    """Write a table that has nothing of a register, such as a code list, and say so."""
    session.program.tables.write(table, path, session.language)
    tell_written(session, path)


def tell_written(session: Session, path: Path) -> None:
    """Say where the file is."""
    session.say(Text(f"已写入 {path}", f"written to {path}"))
