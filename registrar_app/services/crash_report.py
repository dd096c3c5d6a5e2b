"""Makes the report of an unexpected error that a registrar may hand to support: seen whole first, sent by nobody.

It is made of what the program knows to be its own: its files, lines and names. Of an error's message only words remain
that stand in the program itself or in the sayings of Python, so that no name, number, path or contract can pass.
"""

from __future__ import annotations

import platform
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from types import CodeType, TracebackType

from registrar_app import __version__
from registrar_app.domain.text import Text
from registrar_app.services.error_log import LEFT_OUT, LogEntry, cleaned, places_of

LATEST = 5
"""So many earlier entries of the log go with it."""
_DEEPEST = 4
"""So many errors that led to the one before are told."""
_WORD = re.compile(r"[^\W\d]+(?:_[^\W\d]+)*_?")
_OWN = re.compile(r"[a-z]+(?:_[a-z]+)*")
_SAID_BY_PYTHON = (
    "object has no attribute not subscriptable iterable callable NoneType None str int float bytes list tuple dict set "
    "bool unsupported operand type types for and missing required positional argument arguments unexpected keyword got "
    "an multiple values value list index out of range string indices must be integers divide division by zero "
    "cannot unpack non too many expected enough already deleted Internal"
)

_TITLE = Text("技术合同登记：程序错误报告", "Technology contract registrar: report of an unexpected error")
_HELD = Text(
    "本报告只含程序自身的文件名、行号和版本；合同内容、姓名、路径、号码均已去除。报告不会自动发送。",
    "It holds only files, lines and versions of the program; contracts, names, paths and numbers are left out. "
    "Nothing is sent by itself.",
)
_MADE, _PROGRAM, _SYSTEM = Text("时间", "Made"), Text("程序", "Program"), Text("系统", "System")
_PORTABLE = Text("便携版", "portable")
_ERROR, _BEFORE, _LOG = Text("错误", "Error"), Text("起因", "Because of"), Text("此前的日志", "Log before it")
_LINE = Text("{name}：{value}", "{name}: {value}")


def crash_report(
    error: BaseException,
    log: Iterable[LogEntry] = (),
    *,
    language: str = "zh",
    library: str = "",
    portable: bool = False,
) -> str:
    """Return the report; ``library`` names the window's library with its version, and no folder is told."""

    def line(name: Text, value: str) -> str:
        return _LINE.in_language(language).format(name=name.in_language(language), value=value)

    python = f"Python {platform.python_version()}"
    kind = _PORTABLE.in_language(language) if portable else ""
    lines = [
        _TITLE.in_language(language),
        _HELD.in_language(language),
        "",
        line(_MADE, datetime.now(UTC).isoformat(timespec="seconds")),
        line(_PROGRAM, ", ".join(part for part in (__version__, python, library, kind) if part)),
        line(_SYSTEM, f"{platform.system()} {platform.release()} {platform.machine()}"),
        "",
    ]
    for number, each in enumerate(_chain_of(error)):
        lines += [
            line(_BEFORE if number else _ERROR, _told(each)),
            *(f"  {at}" for at in places_of(each)),
            "",
        ]
    earlier = [said for entry in list(log)[:LATEST] for said in cleaned(entry).lines()]
    if earlier:
        lines += [line(_LOG, ""), *earlier, ""]
    return "\n".join(lines)


def _chain_of(error: BaseException) -> Iterator[BaseException]:
    """The error, then what it came from."""
    each: BaseException | None = error
    for _ in range(_DEEPEST):
        if each is None:
            return
        yield each
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)


def _told(error: BaseException) -> str:
    """The type, and of the message what the program says itself."""
    words = _own_message(str(error), _own_words(error.__traceback__))
    return f"{type(error).__name__} {words}".rstrip()


def _own_message(message: str, own: set[str]) -> str:
    """Return the words of a message that are the program's own, the rest left out."""
    kept: list[str] = []
    for part in re.split(r"[\s\"'`:;,.()\[\]{}<>=/\\]+", message):
        whole = _WORD.fullmatch(part) and (part in own or part in _SAID_BY_PYTHON.split())
        said = part if whole else LEFT_OUT
        if part and not (said == LEFT_OUT and kept[-1:] == [LEFT_OUT]):
            kept.append(said)
    return " ".join(kept)


def _own_words(trace: TracebackType | None) -> set[str]:
    """Return the names in the functions of this program that the error went through: never what they held."""
    words: set[str] = set()
    while trace is not None:
        code = trace.tb_frame.f_code
        if "registrar_app" in code.co_filename:
            words |= set(_words_of(code))
        trace = trace.tb_next
    return words


def _words_of(code: CodeType) -> Iterator[str]:
    yield from (*code.co_names, *code.co_varnames, *code.co_freevars, *code.co_cellvars)
    yield from (held for held in code.co_consts if isinstance(held, str) and _OWN.fullmatch(held))
