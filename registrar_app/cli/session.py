"""Keeps what every command shares: where the store is, the language, the password, and how answers are shown."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from registrar_app.domain.errors import MachineRefusedError, UsageError
from registrar_app.domain.password import RULE
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.explain_clock import explain_clock
from registrar_app.services.keep_journal import PROMPT, note_opening
from registrar_app.services.open_desk import open_desk, require_token_pin
from registrar_app.services.program import Program

SECRET_LIMIT = 4096
RULE_LINE = f"口令：{RULE.zh} / Password: {RULE.en}"
"""Stands in the help of every command that takes a new password."""
_HALF = re.compile("[\ud800-\udfff]")
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(kw_only=True)
class Session:
    """One call of the command line."""

    program: Program
    store_directory: Path | None = None
    language: str = "zh"
    as_json: bool = False
    password_file: Path | None = None
    pin_file: Path | None = None
    clock_reason: str | None = None

    def directory(self) -> Path:
        """Return the store's folder.

        Raises:
            UsageError: none was given.
        """
        if self.store_directory is None:
            raise UsageError(
                "STORE-NOT-GIVEN",
                "--store",
                Text("没有指明数据库文件夹", "no store folder given"),
                Text("加上 --store 文件夹，或设置 REGISTRAR_STORE", "add --store DIR or set REGISTRAR_STORE"),
            )
        return self.store_directory

    def password(self) -> str:
        """Return the password from the file or the environment, asking at a terminal otherwise.

        Raises:
            UsageError: there is no way to get it.
        """
        if self.password_file is not None:
            return read_secret(self.password_file)
        if "REGISTRAR_PASSWORD" in os.environ:
            return os.environ["REGISTRAR_PASSWORD"]
        if _has_terminal():
            question = Text("口令", "Password").in_language(self.language)
            return str(click.prompt(question, hide_input=True, err=True))
        raise self._no_password()

    def new_store_password(self) -> str:
        """Return the password that a new store gets; asked for at a terminal it is typed twice, its rule above it.

        Raises:
            UsageError: there is no way to get it.
        """
        if self.password_file is None and "REGISTRAR_PASSWORD" not in os.environ and _has_terminal():
            return self.ask_new_password()
        return self.password()

    def ask_new_password(self) -> str:
        """Ask twice for a new password at the terminal, its rule above it."""
        click.echo(RULE.in_language(self.language), err=True)
        question = Text("新口令", "New password").in_language(self.language)
        return str(click.prompt(question, hide_input=True, confirmation_prompt=True, err=True))

    def _no_password(self) -> UsageError:
        return UsageError(
            "PASSWORD-NOT-GIVEN",
            "--password-file",
            Text("没有给出口令", "no password given"),
            Text(
                "加上 --password-file 文件，或设置 REGISTRAR_PASSWORD",
                "add --password-file F or set REGISTRAR_PASSWORD",
            ),
        )

    def given_pin(self) -> str | None:
        """Return the signing PIN, when one was given beside the password."""
        return self.pin() if self.pin_file is not None or os.environ.get("REGISTRAR_PIN") else None

    def pin(self) -> str:
        """Return the signing PIN: from its file or ``REGISTRAR_PIN`` when given, otherwise the password."""
        if self.pin_file is not None:
            return read_secret(self.pin_file)
        return os.environ.get("REGISTRAR_PIN") or self.password()

    def desk(self, *, unlock: bool = False, password: str | None = None) -> Desk:
        """Open the store, with a password that is known already; with ``unlock`` also the signing key beside it."""
        secret = self.password() if password is None else password
        if unlock:
            require_token_pin(self.program, self.directory(), secret, self.given_pin())
        try:
            desk = open_desk(self.program, self.directory(), secret, pin=self.pin() if unlock else None)
        except MachineRefusedError as error:
            if error.code == "KEY-PIN" and self.given_pin() is None:
                error.remedy = _with_pin_hint(error.remedy)
            raise
        desk.language = self.language
        if self.clock_reason is not None:
            explain_clock(desk, self.clock_reason)
        click.get_current_context().call_on_close(desk.store.close)
        note_opening(desk, PROMPT)
        return desk

    def watch(self, entries: Sequence[Any]) -> Iterator[Any]:
        """Go through the entries; on a terminal a bar on stderr shows how far it is."""
        hidden = self.as_json or sys.stderr is None or not sys.stderr.isatty()
        with click.progressbar(entries, file=sys.stderr, hidden=hidden) as bar:
            yield from bar

    def say(self, text: Text | str) -> None:
        """Print one line for people, unless JSON was asked for; a ``str`` is in their language, or in none."""
        if not self.as_json:
            click.echo(visible(text if isinstance(text, str) else text.in_language(self.language)))

    def show(self, value: Any) -> None:
        """Print the one JSON document of the answer, when JSON was asked for."""
        if self.as_json:
            click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def new_secret(session: Session, path: Path | None, thing: str, option: str) -> str:
    """Return a new password or PIN from its file, from its variable ``REGISTRAR_NEW_…`` or from the terminal.

    Raises:
        UsageError: there is no way to get it.
    """
    variable = f"REGISTRAR_NEW_{thing}"
    if path is not None:
        return read_secret(path)
    if os.environ.get(variable):
        return os.environ[variable]
    if _has_terminal():
        return session.ask_new_password()
    raise UsageError(
        "PASSWORD-NOT-GIVEN",
        option,
        Text("没有给出新口令", "no new password given"),
        Text(f"加上 {option} 文件，或设置 {variable}", f"add {option} F or set {variable}"),
    )


def second_pin(path: Path | None, language: str) -> str:
    """Return the PIN of a second person's key: from its file or ``REGISTRAR_KEY_PIN``, asked for at a terminal otherwise.

    Raises:
        UsageError: there is no way to get it.
    """
    if path is not None:
        return read_secret(path)
    if os.environ.get("REGISTRAR_KEY_PIN"):
        return os.environ["REGISTRAR_KEY_PIN"]
    if _has_terminal():
        question = Text("复核人的签名口令", "PIN of the one who reviews").in_language(language)
        return str(click.prompt(question, hide_input=True, err=True))
    raise UsageError(
        "PASSWORD-NOT-GIVEN",
        "--key-pin-file",
        Text("没有给出复核人的签名口令", "no PIN of the one who reviews was given"),
        Text(
            "加上 --key-pin-file 文件，或设置 REGISTRAR_KEY_PIN",
            "add --key-pin-file F or set REGISTRAR_KEY_PIN",
        ),
    )


def _with_pin_hint(remedy: Text) -> Text:
    """Return a remedy that also says how a PIN is given that is not the password."""
    return Text(
        f"签名口令与数据库口令不同的，用 --pin-file 或 REGISTRAR_PIN 给出；{remedy.zh}",
        f"where the PIN is not the password, give it with --pin-file or REGISTRAR_PIN; {remedy.en}",
    )


def visible(line: str) -> str:
    """Return a line with control and bidirectional characters spelt out: no file, name or note may steer the terminal."""
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


def _has_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def read_secret(path: Path) -> str:
    """Return the first line of a password file.

    Raises:
        UsageError: it cannot be read, is empty, or is no short text: a wrong file must not become a password.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(SECRET_LIMIT + 1)
        secret = content.decode("utf-8-sig").splitlines() if len(content) <= SECRET_LIMIT else []
    except (OSError, UnicodeDecodeError):
        secret = []
    if not secret or not secret[0].isprintable() or not secret[0]:
        raise UsageError(
            "PASSWORD-FILE",
            str(path),
            Text(
                "口令文件读不出、为空或不是口令",
                "the password file cannot be read, is empty or holds no password",
            ),
            Text("给出一个首行为口令的文本文件", "give a text file whose first line is the password"),
        )
    return secret[0]


def require_text(context: click.Context) -> None:
    """Refuse words that are no text: bytes of another encoding would reach the register as half characters.

    Raises:
        UsageError: naming the option or argument. Names of files may be any bytes.
    """
    for parameter in context.command.params:
        given = context.params.get(parameter.name or "")
        words = given if isinstance(given, tuple) else (given,)
        if any(isinstance(word, str) and _HALF.search(word) for word in words):
            raise UsageError(
                "TEXT-ENCODING",
                parameter.opts[0],
                Text("不是 UTF-8 文字", "it is not UTF-8 text"),
                Text("把终端设为 UTF-8 后重新输入", "set the terminal to UTF-8 and type it again"),
            )


pass_session = click.make_pass_decorator(Session)


def _shared_options() -> list[click.Option]:
    return [
        click.Option(
            ["--store"],
            type=click.Path(path_type=Path),
            help="文件夹 / folder of the register (REGISTRAR_STORE)",
        ),
        click.Option(["--lang"], type=click.Choice(["zh", "en"]), help="语言 / language"),
        click.Option(
            ["--json", "as_json"], is_flag=True, default=False, help="JSON 输出 / one JSON document"
        ),
        click.Option(["--password-file"], type=click.Path(path_type=Path), help="口令文件 / password file"),
        click.Option(
            ["--pin-file"],
            type=click.Path(path_type=Path),
            help="签名口令文件，与口令不同时用（REGISTRAR_PIN）/ PIN file, where the PIN is not the password",
        ),
        click.Option(
            ["--clock-reason"],
            metavar="原因",
            help="时钟被怀疑时仍办理的原因，写入登记行为 / why to go on although the clock is doubted; signed with the act",
        ),
    ]


def take_shared_options(context: click.Context) -> None:
    """Move the shared options, given before or after the noun, from the parameters into the session."""
    session = context.find_object(Session)
    assert session is not None
    store = context.params.pop("store", None)
    language = context.params.pop("lang", None)
    as_json = context.params.pop("as_json", False)
    password_file = context.params.pop("password_file", None)
    pin_file = context.params.pop("pin_file", None)
    clock_reason = context.params.pop("clock_reason", None)
    session.store_directory = store or session.store_directory
    session.language = language or session.language
    session.as_json = as_json or session.as_json
    session.password_file = password_file or session.password_file
    session.pin_file = pin_file or session.pin_file
    session.clock_reason = clock_reason if clock_reason is not None else session.clock_reason


class _TwoTongued(click.HelpFormatter):
    """Writes click's own headings in both languages."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how it is called."""
        super().write_usage(prog, args, prefix or "用法 / Usage: ")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """Write what stands under a heading."""
        with super().section(_HEADINGS.get(name, name)):
            yield


class _Context(click.Context):
    formatter_class = _TwoTongued


_HEADINGS = {"Options": "选项 / Options", "Commands": "命令 / Commands"}


class ToldInChinese(click.Command):
    """Says what ``--help`` does in both languages."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return click's own option with our words."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示本说明 / show this message and exit"
        return option


class RegistrarCommand(ToldInChinese):
    """A command that also takes the shared options, so that they may stand anywhere in the call."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Add the shared options behind the command's own."""
        super().__init__(*arguments, **options)
        self.params = [*self.params, *_shared_options()]

    def invoke(self, ctx: click.Context) -> Any:
        """Take the shared options, then run the command."""
        take_shared_options(ctx)
        require_text(ctx)
        return super().invoke(ctx)


class RegistrarGroup(ToldInChinese, click.Group):
    """A noun: it and its commands take the shared options."""

    command_class = RegistrarCommand

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Add the shared options, so that they may also stand between the noun and its verb."""
        super().__init__(*arguments, **options)
        self.params = [*self.params, *_shared_options()]

    def invoke(self, ctx: click.Context) -> Any:
        """Take the shared options, then go on to the verb."""
        take_shared_options(ctx)
        return super().invoke(ctx)
