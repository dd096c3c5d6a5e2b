"""The root of the command line: finds the noun, turns every outcome into the promised exit code and one plain line."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import Any

import click

from registrar_app import __version__, paths
from registrar_app.cli.session import RegistrarCommand, Session, ToldInChinese, take_shared_options, visible
from registrar_app.cli.usage_words import usage_line
from registrar_app.domain.errors import RegistrarError
from registrar_app.domain.text import Text
from registrar_app.services.error_log import log_unexpected
from registrar_app.services.program import Program

NOUNS = (
    "demo",
    "store",
    "contract",
    "template",
    "scheme",
    "slip",
    "sheet",
    "batch",
    "receipt",
    "bureau",
    "roster",
    "report",
    "pack",
    "code",
    "party",
    "manual",
    "about",
    "log",
)


class _Root(ToldInChinese, click.Group):
    """Imports a noun only when it is called, so that every call starts quickly."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(NOUNS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in NOUNS:
            return None
        module = importlib.import_module(f"registrar_app.cli.{cmd_name}")
        noun: click.Command = module.noun
        return noun

    def invoke(self, ctx: click.Context) -> Any:
        take_shared_options(ctx)
        return super().invoke(ctx)


def _root() -> _Root:
    options = RegistrarCommand("options", callback=lambda: None).params
    return _Root(
        "registrar",
        params=[*options, _version_option()],
        help="技术合同认定登记 / recognition and registration of technology contracts",
        no_args_is_help=True,
    )


def _version_option() -> click.Option:
    def show(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            click.echo(__version__)
            context.exit(0)

    return click.Option(
        ["--version"], is_flag=True, expose_value=False, is_eager=True, callback=show, help="版本 / version"
    )


def run(program: Program, arguments: list[str]) -> int:
    """Run one call and return its exit code; errors are one line on stderr, never a traceback."""
    use_utf8()
    session = Session(program=program)
    if "REGISTRAR_STORE" in os.environ:
        session.store_directory = Path(os.environ["REGISTRAR_STORE"])
    if "--lang" in arguments[:-1]:
        session.language = arguments[arguments.index("--lang") + 1]
    try:
        outcome = _root().main(args=arguments, prog_name="registrar", standalone_mode=False, obj=session)
        return outcome if isinstance(outcome, int) else 0
    except RegistrarError as error:
        click.echo(visible(error.line(session.language)), err=True)
        return error.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return 2
    except click.ClickException as error:
        click.echo(visible(usage_line(error, session.language)), err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        stopped = Text("已中止，未保存任何半成品", "stopped; nothing half done was kept")
        return _say(session, 1, "STOPPED registrar", stopped)
    except Exception as error:  # noqa: BLE001 - the last door: no traceback may reach a user
        return _say_unforeseen(session, error)


def _say_unforeseen(session: Session, error: Exception) -> int:
    """Tell what the machine refused, or that there is a bug; return the exit code."""
    if isinstance(error, OSError):
        return _say(session, 4, f"MACHINE {error.filename or 'registrar'}", _machine_text(error))
    if isinstance(error, MemoryError):
        memory = Text(
            "内存不足；没有丢失任何数据；关闭其他程序后重试",
            "out of memory; nothing was lost; close other programs and retry",
        )
        return _say(session, 4, "MEMORY registrar", memory)
    log_unexpected(error, paths.log_file())
    bug = Text(
        "程序内部错误，已写入日志；请联系信息人员", "internal error, written to the log; tell your IT person"
    )
    return _say(session, 70, f"BUG {type(error).__name__}", bug)


def use_utf8() -> None:
    """Write UTF-8 whatever the console is; a windowed program has no streams at all."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _say(session: Session, code: int, where: str, text: Text) -> int:
    click.echo(f"{where}: {text.in_language(session.language)}", err=True)
    return code


def _machine_text(error: OSError) -> Text:
    reason = " ".join(str(error.strerror or error).split())
    return Text(
        f"系统拒绝操作（{reason}）；没有丢失任何数据；检查磁盘空间与权限后重试，仍不行的，请找信息人员",
        f"the system refused ({reason}); nothing was lost; check space and permissions, or ask your IT person",
    )
