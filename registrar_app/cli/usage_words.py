"""Words what is wrong with a call of the command line, in both languages; which error it is, click tells."""

from __future__ import annotations

import re

import click

from registrar_app.domain.text import Text

_LONGEST = 300
"""Characters of what was typed that are told again."""
_MOST_CHOICES = 12


def usage_line(error: click.ClickException, language: str) -> str:
    """Return the one line: which command, what is wrong, that nothing was done, and where the usage stands."""
    context = getattr(error, "ctx", None)
    where = context.command_path if context else "registrar"
    problem = _problem(error)
    line = Text(
        f"USAGE {where}: {problem.zh}；未执行任何操作；运行 {where} --help 查看用法",
        f"USAGE {where}: {problem.en}; nothing was done; run {where} --help to see the usage",
    )
    return line.in_language(language)


def _problem(error: click.ClickException) -> Text:
    english = " ".join(error.format_message().split())[:_LONGEST].rstrip(".")
    return Text(_chinese(error), english)


def _chinese(error: click.ClickException) -> str:
    """Return what click says in English; a kind of error that is not known here is told in general words."""
    match error:
        case click.NoSuchOption():
            return f"没有选项 {error.option_name[:_LONGEST]}"
        case click.exceptions.NoSuchCommand():
            return f"没有命令 {error.command_name[:_LONGEST]}"
        case click.BadOptionUsage():
            return f"选项 {error.option_name} {_values(error.message)}"
        case click.MissingParameter():
            return f"缺少{_named(error)}"
        case click.BadParameter():
            return f"{_named(error).strip()} 的值{_given(error.message)}不对{_wanted(error)}"
        case click.UsageError() if "unexpected extra" in error.message:
            return "多写了参数；名称中有空格的，两边加引号"
        case _:
            return "命令写法不对"


def _values(message: str) -> str:
    """Return how many values an option takes."""
    if "not take" in message:
        return "后面不写值"
    several = re.search(r"requires (\d+)", message)
    return f"后面要写 {several[1] if several else '1'} 个值"


def _given(message: str) -> str:
    """Return what was typed, where click quotes it."""
    quoted = re.match(r"'([^']{1,60})' ", message)
    return f"“{quoted[1]}”" if quoted else ""


def _named(error: click.BadParameter) -> str:
    """Return the option as it is typed, or the place of an argument as the usage names it."""
    if error.param is None:
        return f" {error.param_hint or '参数'}"
    if isinstance(error.param, click.Option):
        return f"选项 {max(error.param.opts, key=len)}"
    return f"参数 {error.param.make_metavar(error.ctx) if error.ctx else error.param.name}"


def _wanted(error: click.BadParameter) -> str:
    """Return what would be taken, where the kind of value says so."""
    match error.param.type if error.param is not None else None:
        case click.Choice() as kind if len(kind.choices) > _MOST_CHOICES:
            return "，可用的值见 --help"
        case click.Choice() as kind:
            return f"，只能是 {'、'.join(str(choice) for choice in kind.choices)}"
        case click.IntRange() as kind:
            least = f"，不小于 {kind.min}" if kind.min is not None else ""
            return f"，应为整数{least}" + (f"，不大于 {kind.max}" if kind.max is not None else "")
        case click.DateTime():
            return "，应为日期，如 2026-11-29"
        case kind if kind is click.INT:
            return "，应为整数"
        case _:
            return ""
