"""Keeps the PC of the trial: a fresh Wine folder that speaks Chinese as a registrar's Windows does."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from build_scripts.smoke.screen import Screen
from build_scripts.smoke.sides import SmokeError
from build_scripts.trial.listing import list_files
from build_scripts.trial.registry import read_registry
from build_scripts.windows.chamber import Chamber
from build_scripts.windows.wine_gaps import fill_gaps

USER = "root"
"""Who is signed in, as Wine names the chamber's user."""
CHINESE, ENGLISH, GERMAN = "zh_CN", "en_US", "de_DE"
_RARE_FONT = "usr/share/fonts/truetype/hanazono/HanaMinB.ttf"
"""Stands for SimSun-ExtB, which Windows has and Wine does not."""
_LOCALES = (CHINESE, ENGLISH, GERMAN)
_LIBRARIES = "mscms=n;icuuc=n;mscoree=;mshtml=;winemenubuilder.exe=d"
"""As the chamber has them, and no menu builder of Wine's, which writes outside the Windows that is tried."""


class Machine:
    """A PC that never had the program."""

    def __init__(self, chamber: Chamber, screen: Screen) -> None:
        """Keep where it lives; ``install_windows`` makes it."""
        self.chamber = chamber
        self.screen = screen
        self.drive = chamber.prefix / "drive_c"
        self.language = CHINESE

    def install_windows(self, qt: Path) -> None:
        """Make the Wine folder anew, with the stubs that Qt wants.

        Raises:
            SetupError: the chamber lacks something.
        """
        for name in _LOCALES:
            words = ["localedef", "-i", name, "-f", "UTF-8", f"{name}.UTF-8"]
            self.chamber.require(words, "the Debian 13 cannot speak Chinese (package locales)")
        shutil.rmtree(self.chamber.prefix, ignore_errors=True)
        self.chamber.prefix.mkdir(parents=True)
        fill_gaps(self.chamber, qt)
        shutil.copy(self.chamber.root / _RARE_FONT, self.place(r"C:\windows\Fonts\simsunb.ttf"))
        self.end_programs()
        self.run("cmd", "/c", "ver")  # Wine notes the screen and the language down at the first start
        self.end_programs()

    def run(
        self, *words: str, timeout: float = 900, settings: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a Windows program to its end.

        Raises:
            SmokeError: it does not end.
        """
        try:
            return self.chamber.run(["wine", *words], {**self._settings(), **(settings or {})}, timeout)
        except subprocess.TimeoutExpired as late:
            self.end_programs()
            raise SmokeError(f"no end after {timeout:.0f} s: {words[0]}") from late

    def begin(self, *words: str) -> subprocess.Popen[bytes]:
        """Start a Windows program, as a double click does, and go on."""
        return subprocess.Popen(
            self.chamber.command(["wine", "start", "/wait", *words], self._settings()),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,  # Wine gives Python no usable handle for anything else
            stderr=subprocess.STDOUT,
        )

    def end_programs(self) -> None:
        """End every program of this Wine folder and wait until the registry is written."""
        self.chamber.run(["wineserver", "-k"], self._settings(), timeout=120)
        self.chamber.run(["wineserver", "-w"], self._settings(), timeout=120)

    def end(self, started: subprocess.Popen[bytes]) -> None:
        """End what was started, with every other program."""
        self.end_programs()
        started.kill()
        started.wait(30)

    def settle(self) -> None:
        """Wait until every program has ended by itself and the registry is written.

        Raises:
            SmokeError: one goes on.
        """
        try:
            self.chamber.run(["wineserver", "-w"], self._settings(), timeout=120)
        except subprocess.TimeoutExpired as late:
            self.end_programs()
            raise SmokeError("a program did not end") from late

    def files(self) -> dict[str, str]:
        """Return what lies on the drive."""
        return list_files(self.drive)

    def registry(self) -> dict[str, str]:
        """Return the whole registry, once every program has ended."""
        self.settle()
        return read_registry(self.chamber.prefix)

    def place(self, path: str) -> Path:
        """Return where a path of its drive, with or without ``C:``, lies for this machine."""
        return self.drive / path.removeprefix("C:").replace("\\", "/").strip("/")

    def calls(self, program: str) -> list[str]:
        """Return the command lines of running programs whose first word ends with a name."""
        found = []
        for process in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                words = process.read_bytes().decode("utf-8", "replace").split("\0")
            except OSError:
                continue
            if words[0].casefold().endswith(program.casefold()):
                found.append(" ".join(words).strip())
        return found

    def _settings(self) -> dict[str, str]:
        return {
            "LC_ALL": f"{self.language}.UTF-8",
            "WINEDLLOVERRIDES": _LIBRARIES,
            "DISPLAY": self.screen.display,
        }


def wait_until(holds: Callable[[], object], seconds: float) -> bool:
    """Look twice a second whether something holds; whether it came to be in time."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.5)
    return True


def as_one_line(words: Sequence[str]) -> list[str]:
    """Return the call of words that Windows' shell reads as they stand: NSIS wants its folder without quotes."""
    return ["cmd", "/c", " ".join(words)]
