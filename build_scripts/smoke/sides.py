"""Runs the program as it is on one side: frozen for Windows, frozen for Linux, or unfrozen from this checkout."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.environment import venv_program
from build_scripts.terminal import ROOT, last_line
from build_scripts.windows.chamber import Chamber

PASSWORD = "登记 correct-horse-battery"
"""Of every store that is made here; with Chinese, since the environment must carry that too."""
PATIENCE = 300.0
"""Seconds after which a call is given up."""

Word = str | Path
ON_WINDOWS = os.name == "nt"


class SmokeError(Exception):
    """What was asked of the program is not so; the message is one line."""


@dataclass(frozen=True)
class Told:
    """What one call answered."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        """Return its one document.

        Raises:
            SmokeError: it is none.
        """
        try:
            return json.loads(self.out)
        except ValueError as error:
            raise SmokeError(f"no JSON: {self.out[:200]!r}") from error


@dataclass(frozen=True)
class Side:
    """One program and how it is started.

    Attributes:
        name: What it is called in the lines told.
        folder: Where the two programs are; ``None`` for the unfrozen one.
        home: The folder for its settings, log and practice; its own.
        chamber: Where Wine runs, for the Windows program on Linux.
    """

    name: str
    folder: Path | None
    home: Path
    chamber: Chamber | None = None

    def command(
        self, program: str, words: Sequence[Word], settings: Mapping[str, str] | None = None
    ) -> list[str]:
        """Return the whole command; nothing of this machine's environment goes along but what is named.

        Args:
            program: ``registrar`` or ``registrar-app``.
            words: Its arguments; paths are named as that side names them.
            settings: Further variables.
        """
        named = [self._path(word) if isinstance(word, Path) else word for word in words]
        home = self._path(self.home)
        given = {"REGISTRAR_HOME": home, "REGISTRAR_PASSWORD": PASSWORD, **(settings or {})}
        if self.chamber is not None:
            return self.chamber.command(["wine", self._path(self._file(program)), *named], given)
        call = [str(self._file(program)), *named]
        if self.folder is None:
            words_first = ["window"] if program == "registrar-app" else []
            call = [str(venv_program("python")), "-m", "registrar_app", *words_first, *named]
            given["PYTHONPATH"] = str(ROOT)
        if ON_WINDOWS:
            return call
        bare = {"HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **given}
        return ["env", "-i", *(f"{name}={value}" for name, value in bare.items()), *call]

    def ask(self, *words: Word, settings: Mapping[str, str] | None = None) -> Told:
        """Run ``registrar`` to its end and return what it answered, whatever that was.

        Raises:
            SmokeError: it did not end.
        """
        try:
            done = subprocess.run(
                self.command("registrar", words, settings),
                stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", errors="strict",
                env=self.environment(settings), timeout=PATIENCE, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired as late:
            raise SmokeError(f"no end after {PATIENCE:.0f} s: {_shown(words)}") from late
        except UnicodeDecodeError as error:
            raise SmokeError(f"what it told is no UTF-8: {_shown(words)}") from error
        return Told(done.returncode, done.stdout.replace("\r\n", "\n"), done.stderr.replace("\r\n", "\n"))

    def require(self, *words: Word) -> Told:
        """Run ``registrar`` and return its answer, which must be a yes.

        Raises:
            SmokeError: it is not.
        """
        told = self.ask(*words)
        if told.code:
            raise SmokeError(
                f"{_shown(words)} ended with {told.code}: {last_line(told.err or told.out)[:300]}"
            )
        return told

    def environment(self, settings: Mapping[str, str] | None = None) -> dict[str, str] | None:
        """Return the variables to start with on Windows itself; elsewhere the command names them all."""
        if not ON_WINDOWS:
            return None
        given = {"REGISTRAR_HOME": str(self.home), "REGISTRAR_PASSWORD": PASSWORD}
        return {**os.environ, **given, **(settings or {})}

    def end(self) -> None:
        """End what still runs of Wine in this side's own folder of Wine."""
        if self.chamber is not None:
            with suppress(subprocess.TimeoutExpired):
                self.chamber.run(["wineserver", "-k"], timeout=60)

    def _file(self, program: str) -> Path:
        ending = ".exe" if self.chamber is not None or ON_WINDOWS else ""
        return (self.folder or ROOT) / f"{program}{ending}"

    def _path(self, path: Path) -> str:
        return str(path) if self.chamber is None else self.chamber.windows_path(path)


def _shown(words: Sequence[Word]) -> str:
    return " ".join(word.name if isinstance(word, Path) else word for word in words)
