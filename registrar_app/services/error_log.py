"""Keeps the local log of unexpected errors: types, program files, lines; never messages, contract content or paths.

What is written is clean already; ``clean_copy`` cleans once more, since an earlier program or a person may have written
other lines into the file.
"""

from __future__ import annotations

import re
import traceback
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from registrar_app import __version__
from registrar_app.domain.errors import ASK_IT, MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.whole_file import write_whole

SIZE_LIMIT = 120_000
LEFT_OUT = "…"
NAMELESS = f"Qt {LEFT_OUT}"
"""A message of Qt without any name of its own."""
_LINE = re.compile(r"(?P<at>\S+) (?P<version>\S+) (?:(?P<level>ERROR|WARNING) )?(?P<what>.*)")
_KNOWN_PLACE = re.compile(r"(?:registrar_app|library)(?:/[\w.-]+)+:\d+ [\w.<>]+", re.ASCII)
_OLD_PLACE = re.compile(r".*?([\w.-]+\.py:\d+ [\w<>]+)", re.ASCII)
_TYPE = re.compile(r"[A-Za-z]+")
_QT_NAME = re.compile(r"\bQ[A-Z]+[a-z][A-Za-z]*(?:::[A-Za-z]+)*", re.ASCII)


class Level(StrEnum):
    """How grave an entry is."""

    ERROR = "error"
    WARNING = "warning"

    @property
    def label(self) -> Text:
        """The level in words."""
        return Text("错误", "Error") if self is Level.ERROR else Text("警告", "Warning")


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One thing that went wrong: when, in which version of the program, and where, the innermost place last."""

    at: datetime
    version: str
    level: Level
    what: str
    places: tuple[str, ...] = ()

    def lines(self) -> list[str]:
        """Return the entry as the file has it."""
        head = f"{self.at.isoformat(timespec='seconds')} {self.version} {self.level.name} {self.what}"
        return [head, *(f"  {place}" for place in self.places)]


def log_unexpected(error: BaseException, target: Path) -> None:
    """Append what happened where; a log that cannot be written must not hide the error itself."""
    _append(
        LogEntry(datetime.now(UTC), __version__, Level.ERROR, type(error).__name__, places_of(error)), target
    )


def log_qt_message(message: str, target: Path, level: Level = Level.WARNING) -> None:
    """Append what the window's library complains of: its own names only, since the rest may quote what it works on."""
    _append(LogEntry(datetime.now(UTC), __version__, level, qt_names(message)), target)


def qt_names(message: str) -> str:
    """Return the library's own names in its message, everything else left out."""
    names = " ".join(dict.fromkeys(_QT_NAME.findall(message)))
    return f"Qt {names}" if names else NAMELESS


def places_of(error: BaseException) -> tuple[str, ...]:
    """Return the way through the program, as ``registrar_app/ui/page.py:12 refresh``."""
    return tuple(
        f"{_file_of(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    )


def _file_of(name: str) -> str:
    """Return a file of the program or of a library without the folders before it, which may bear a person's name."""
    parts = Path(name).parts
    for mark, shown in (("registrar_app", "registrar_app"), ("site-packages", "library")):
        if mark in parts:
            at = len(parts) - 1 - parts[::-1].index(mark)
            return "/".join((shown, *parts[at + 1 :]))
    return f"library/{parts[-1]}" if parts else LEFT_OUT


def _append(entry: LogEntry, target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = "w" if target.exists() and target.stat().st_size > SIZE_LIMIT else "a"
        with target.open(mode, encoding="utf-8") as log:
            log.write("\n".join([*entry.lines(), ""]))
    except OSError:
        return


def read_log(target: Path) -> list[LogEntry]:
    """Return the entries, newest first; none when there is no log.

    Raises:
        MachineRefusedError: the file is there and cannot be read.
    """
    try:
        lines = target.read_text(encoding="utf-8", errors="replace").splitlines() if target.exists() else []
    except OSError as error:
        raise MachineRefusedError(
            "LOG-UNREADABLE",
            target.name,
            Text("日志文件读不出", "the log cannot be read"),
            Text("关闭正在使用它的程序后重试", "close the program that uses it and try again"),
            ASK_IT,
        ) from error
    entries: list[LogEntry] = []
    for line in lines:
        if line.startswith("  ") and entries:
            last = entries[-1]
            entries[-1] = LogEntry(last.at, last.version, last.level, last.what, (*last.places, line[2:]))
        elif (entry := _read_head(line)) is not None:
            entries.append(entry)
    return entries[::-1]


def _read_head(line: str) -> LogEntry | None:
    found = _LINE.fullmatch(line)
    try:
        at = datetime.fromisoformat(found["at"]) if found else None
    except ValueError:
        return None
    if found is None or at is None or at.tzinfo is None:
        return None
    return LogEntry(at, found["version"], Level((found["level"] or "error").lower()), found["what"])


def choose_entries(entries: list[LogEntry], level: Level | None, text: str) -> list[LogEntry]:
    """Return the entries of a level, or all, that hold the text anywhere, whatever its capitals."""
    wanted = text.casefold()
    return [
        entry
        for entry in entries
        if level in (None, entry.level) and wanted in "\n".join(entry.lines()).casefold()
    ]


def cleaned(entry: LogEntry) -> LogEntry:
    """Return the entry with nothing in it but types, names of libraries and places of the program."""
    is_qt = entry.what.startswith("Qt ")
    what = qt_names(entry.what) if is_qt else entry.what if _TYPE.fullmatch(entry.what) else LEFT_OUT
    version = entry.version if re.fullmatch(r"\d+(\.\w+)*", entry.version) else LEFT_OUT
    return LogEntry(entry.at, version, entry.level, what, tuple(map(_clean_place, entry.places)))


def _clean_place(place: str) -> str:
    if _KNOWN_PLACE.fullmatch(place):
        return place
    found = _OLD_PLACE.fullmatch(place)
    return f"{LEFT_OUT}/{found[1]}" if found else LEFT_OUT


def clean_copy(entries: list[LogEntry], target: Path) -> None:
    """Write the entries, cleaned, as a file that may be handed on.

    Raises:
        MachineRefusedError: it cannot be written.
    """
    lines = [line for entry in entries for line in cleaned(entry).lines()]
    write_whole(target, "\n".join([*lines, ""]).encode("utf-8"))
