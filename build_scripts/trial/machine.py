"""Keeps the PC of the trial: a fresh Wine folder with a screen that nobody sees, speaking Chinese as a registrar's does."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from build_scripts.terminal import SetupError
from build_scripts.trial.listing import list_files
from build_scripts.trial.registry import read_registry
from build_scripts.trial.screen import Picture, save_picture
from build_scripts.windows.chamber import Chamber
from build_scripts.windows.wine_gaps import fill_gaps

USER = "root"
"""Who is signed in, as Wine names the chamber's user."""
_SCREEN = "1366x768x24"
_DUMP = "Xvfb_screen0"
_NO_MENUS = "mscms=n;icuuc=n;mscoree=;mshtml=;winemenubuilder.exe=d"
"""Wine's menu builder would write into the Linux desktop's menu, outside the Windows that is tried."""


class Machine:
    """A PC that never had the program; ``with`` switches its screen on and off."""

    def __init__(self, chamber: Chamber, language: str = "zh_CN") -> None:
        """Keep where it lives; ``start`` makes it."""
        self.chamber = chamber
        self.drive = chamber.prefix / "drive_c"
        self._dumps = chamber.prefix.with_name("screen")
        self._screen: subprocess.Popen[str] | None = None
        self._settings = {"LC_ALL": f"{language}.UTF-8", "WINEDLLOVERRIDES": _NO_MENUS}

    def speaking(self, language: str) -> dict[str, str]:
        """Return the settings under which Windows speaks another language."""
        return {**self._settings, "LC_ALL": f"{language}.UTF-8"}

    def __enter__(self) -> Machine:
        """Switch the screen on."""
        self._dumps.mkdir(parents=True, exist_ok=True)
        inside = str(self.chamber.inside(self._dumps))
        words = [
            "Xvfb",
            "-displayfd",
            "1",
            "-ac",
            "-nolisten",
            "tcp",
            "-screen",
            "0",
            _SCREEN,
            "-fbdir",
            inside,
        ]
        self._screen = subprocess.Popen(
            self.chamber.command(words), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert self._screen.stdout is not None
        number = self._screen.stdout.readline().strip()
        if not number:
            raise SetupError("the screen of the trial (Xvfb) does not start")
        self._settings["DISPLAY"] = f":{number}"
        return self

    def __exit__(self, *_: object) -> None:
        """End every Windows program and switch the screen off."""
        self.end_programs()
        if self._screen is not None:
            self._screen.terminate()
            self._screen.wait(30)

    def install_windows(self, qt: Path) -> None:
        """Make the Wine folder anew, with the stubs that Qt wants."""
        shutil.rmtree(self.chamber.prefix, ignore_errors=True)
        self.chamber.prefix.mkdir(parents=True)
        fill_gaps(self.chamber, qt)
        self.run("cmd", "/c", "ver")  # Wine notes the screen and the language down at the first start
        self.end_programs()

    def run(
        self, *words: str, timeout: float = 300, settings: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a Windows program to its end."""
        return self.chamber.run(["wine", *words], {**self._settings, **(settings or {})}, timeout)

    def begin(self, *words: str, settings: dict[str, str] | None = None) -> subprocess.Popen[str]:
        """Start a Windows program and go on."""
        return subprocess.Popen(
            self.chamber.command(["wine", *words], {**self._settings, **(settings or {})}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def end_programs(self) -> None:
        """End every program of this Wine folder and wait until the registry is written."""
        for word in ("-k", "-w"):
            self.chamber.run(["wineserver", word], self._settings, timeout=120)

    def settle(self) -> None:
        """Wait until every program has ended by itself and the registry is written.

        Raises:
            SetupError: one goes on.
        """
        try:
            self.chamber.run(["wineserver", "-w"], self._settings, timeout=120)
        except subprocess.TimeoutExpired as late:
            self.end_programs()
            raise SetupError("a program did not end") from late

    def files(self) -> dict[str, str]:
        """Return what lies on the drive."""
        return list_files(self.drive)

    def registry(self) -> dict[str, str]:
        """Return the whole registry; no program may run."""
        return read_registry(self.chamber.prefix)

    def place(self, path: str) -> Path:
        """Return where a path such as ``C:\\folder`` lies for this machine."""
        return self.drive / path.removeprefix("C:").replace("\\", "/").strip("/")

    def picture(self, target: Path) -> Picture:
        """Write what is on the screen as PNG."""
        return save_picture(self._dumps / _DUMP, target)

    def press(self, *keys: str) -> None:
        """Press keys, as xdotool names them, in the window in front."""
        self.chamber.run(["xdotool", "key", "--delay", "80", *keys], self._settings, timeout=60)

    def windows(self) -> list[str]:
        """Return the titles of the windows on the screen."""
        words = ["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"]
        return self.chamber.run(words, self._settings, timeout=60).stdout.splitlines()

    def calls(self, program: str) -> list[str]:
        """Return the command lines of running Windows programs whose first word ends with a name."""
        found = []
        for process in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                words = process.read_bytes().decode("utf-8", "replace").split("\0")
            except OSError:
                continue
            if words[0].casefold().endswith(program.casefold()):
                found.append(" ".join(words).strip())
        return found


def wait_until(holds: Callable[[], object], seconds: float) -> bool:
    """Look every half second whether something holds; whether it came to be in time."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.5)
    return True


def cmd_line(words: Sequence[str]) -> list[str]:
    """Return the call of words that Windows' shell is to read as they stand: NSIS wants its folder without quotes."""
    return ["cmd", "/c", " ".join(words)]
