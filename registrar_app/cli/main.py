"""The root of the command line: finds the noun, turns every outcome into the promised exit code and one plain line."""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from typing import Any

import click

from registrar_app import __version__, paths
from registrar_app.cli.session import RegistrarCommand, Session, ToldInChinese, take_shared_options, visible
from registrar_app.cli.usage_words import usage_line
from registrar_app.domain.errors import RegistrarError
from registrar_app.services.error_log import log_unexpected
from registrar_app.services.program import Program
from registrar_app.services.unforeseen import word_unforeseen
from registrar_app.streams import use_utf8

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
    "update",
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
    except click.Abort:
        return _say_unforeseen(session, KeyboardInterrupt())
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the last door: no traceback may reach a user
        return _say_unforeseen(session, error)


def _say_unforeseen(session: Session, error: BaseException) -> int:
    """Tell what the machine refused, that it was stopped, or that there is a bug; return the exit code."""
    told = word_unforeseen(error, packaged=paths.is_frozen())
    if told.is_bug:
        log_unexpected(error, paths.log_file())
    click.echo(told.line(session.language), err=True)
    return told.exit_code
