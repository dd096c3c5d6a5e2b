"""Reads the call of the window, and tells why it did not open: on the stream, and in a box where nobody reads that."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import NoReturn

from registrar_app import message_box
from registrar_app.domain.errors import RegistrarError, UsageError
from registrar_app.domain.text import Text
from registrar_app.services.unforeseen import Unforeseen
from registrar_app.streams import use_utf8

TITLE = Text("技术合同登记", "Technology contract registrar")
_NOT_OPENED = Text("窗口没有打开。", "The window did not open.")
_SENTENCES = Text(
    "{opening}\n\n{problem}。\n{remedy}。\n\n（{code}）", "{opening}\n\n{problem}.\n{remedy}.\n\n({code})"
)
_WHOLE = Text("{opening}\n\n{sentence}。\n\n（{code}）", "{opening}\n\n{sentence}.\n\n({code})")
_HEADINGS = {
    "usage": "用法 / usage",
    "positional arguments": "参数 / arguments",
    "options": "选项 / options",
}


def tell_failure(error: RegistrarError | Unforeseen, language: str) -> int:
    """Tell why the window did not open, in both languages where none was chosen ("") yet; return the exit code."""
    tongues = (language,) if language else ("zh", "en")
    boxed = "\n\n".join(_boxed(error, tongue) for tongue in tongues)
    tell(error.line(language or "zh"), boxed, language or "zh")
    return error.exit_code


def tell(line: str, boxed: str, language: str = "zh", *, is_fault: bool = True) -> None:
    """Write a line on the stream, if there is one, and show a box where nobody would read it."""
    use_utf8()
    stream = sys.stderr if is_fault else sys.stdout
    if stream is not None:
        print(line, file=stream)
    if not message_box.is_wanted():
        return
    title = TITLE.in_language(language)
    if message_box.show(title, boxed, is_fault=is_fault):
        return
    try:
        from registrar_app.ui.plain_box import show_box
    except ImportError:  # it is the window's library that is missing: the stream has it
        return
    show_box(title, boxed, is_fault=is_fault)


def _boxed(error: RegistrarError | Unforeseen, language: str) -> str:
    opening = _NOT_OPENED.in_language(language)
    if isinstance(error, Unforeseen):
        return _WHOLE.in_language(language).format(
            opening=opening, sentence=_begun(error.text, language), code=error.where
        )
    return _SENTENCES.in_language(language).format(
        opening=opening,
        problem=_begun(error.told, language),
        remedy=_begun(error.remedy, language),
        code=f"{error.code} {error.where}",
    )


def _begun(text: Text, language: str) -> str:
    """Return the words as the beginning of a sentence."""
    words = text.in_language(language)
    return words[:1].upper() + words[1:]


class _WindowParser(argparse.ArgumentParser):
    """Says what is wrong with a call, and its headings, in both languages."""

    def format_help(self) -> str:
        """Return the whole help."""
        text = super().format_help()
        for english, both in _HEADINGS.items():
            text = text.replace(f"{english}:", f"{both}:", 1)
        return text

    def print_help(self, file: object = None) -> None:
        """Show the help; a windowed program has no stream for it."""
        text = self.format_help().rstrip()
        tell(text, text, is_fault=False)

    def error(self, message: str) -> NoReturn:
        """Say in one line what is wrong, and end."""
        told = "命令写法不对；用 --help 查看用法 / wrong call; see --help"
        line = f"USAGE registrar-app: {told}: {message}"
        tell(line, f"{line}\n\n{self.format_usage().strip()}")
        raise SystemExit(UsageError.exit_code)


def read_call(arguments: list[str]) -> argparse.Namespace:
    """Return the call: ``demo``, ``lang``, ``store`` and ``file``, whose place no longer hangs on the working folder."""
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
        type=_whole_path,
        metavar="DIR",
        default=os.environ.get("REGISTRAR_STORE") or None,
        help="数据库文件夹 / store folder",
    )
    parser.add_argument(
        "file",
        nargs="?",
        type=_whole_path,
        metavar="FILE",
        help="报盘、回盘、名册、合同文件或升级包 / a file to open",
    )
    return parser.parse_args(arguments)


def _whole_path(name: str) -> Path:
    return Path(name).absolute()
