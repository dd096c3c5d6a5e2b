"""Keeps what the parts of the trial share: the machine, the installers, and what they ask of them again and again."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.smoke.sides import SmokeError
from build_scripts.terminal import last_line
from build_scripts.trial.declared import (
    ENTRY,
    ID,
    SHARED_KEYS,
    UNINSTALL_KEY,
    UNINSTALLER_FILES,
    UNINSTALLER_KEYS,
    WINE_KEYS,
    data_folder,
    local,
)
from build_scripts.trial.listing import Changes, changes, digests
from build_scripts.trial.machine import USER, Machine, as_one_line
from build_scripts.trial.packages import LEFT_OVER, Packages
from build_scripts.trial.registry import value_of, without_bare_keys

HOME = rf"C:\{local(USER)}\Programs\{ID}"
HOME_OF_ALL = rf"C:\Program Files\{ID}"
MENU = rf"users\{USER}\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\{ENTRY}"
DESKTOP = rf"users\{USER}\Desktop\{ENTRY}"
USER_DATA = rf"C:\{data_folder(USER)}"
OWN_STORES = r"C:\登记数据 2026"
"""A folder for registers that a user chose."""


@dataclass(frozen=True)
class State:
    """What lay on the PC at one moment."""

    files: dict[str, str]
    registry: dict[str, str]


@dataclass(frozen=True)
class Pc:
    """One machine with the installers to be tried on it.

    Attributes:
        machine: The machine.
        packages: The installers.
        pictures: Where pictures of the screen go.
    """

    machine: Machine
    packages: Packages
    pictures: Path

    def setup(self, installer: Path, *words: str) -> int:
        """Run an installer silently, with further words, and return its exit code."""
        call = [self.machine.chamber.windows_path(installer), "/S", *words]
        return self.machine.run(*as_one_line(call), timeout=900).returncode

    def expect(self, code: int, installer: Path, *words: str) -> None:
        """Run an installer silently.

        Raises:
            SmokeError: it ended with another exit code.
        """
        found = self.setup(installer, *words)
        require(found == code, f"exit code {found}, not {code}, with {' '.join(words) or 'no further word'}")

    def registrar(self, *words: str, home: str = HOME, password: str = "") -> str:
        """Run the installed command line and return what it said.

        Raises:
            SmokeError: it did not say yes.
        """
        settings = {"REGISTRAR_PASSWORD": password} if password else {}
        done = self.machine.run(rf"{home}\registrar.exe", *words, settings=settings)
        require(
            done.returncode == 0,
            f"{' '.join(words[:2])} ended with {done.returncode}: {last_line(done.stdout)}",
        )
        return done.stdout

    def uninstall(self, *words: str, home: str = HOME) -> None:
        """Uninstall silently and wait for the end; the uninstaller goes on as a copy of itself."""
        self.machine.run(rf"{home}\uninstall.exe", "/S", *words)
        self.machine.settle()

    def state(self) -> State:
        """Return what lies on the PC now."""
        registry = self.machine.registry()
        return State(self.machine.files(), registry)

    def value(self, state: State, key: str, name: str = "@", hive: str = "HKCU") -> str | None:
        """Return a value of the registry."""
        return value_of(state.registry, rf"{hive}\{key}", name)

    def version(self, state: State, hive: str = "HKCU") -> str | None:
        """Return the version that Windows lists among the installed programs."""
        return self.value(state, UNINSTALL_KEY, "DisplayVersion", hive)

    def require_only(
        self,
        before: State,
        after: State,
        files: Sequence[re.Pattern[str]],
        keys: Sequence[re.Pattern[str]] = (),
    ) -> None:
        """Hold what differs between two moments against what was declared, on the drive and in the registry.

        Raises:
            SmokeError: something else was touched.
        """
        strange = changes(before.files, after.files).outside([*files, *UNINSTALLER_FILES])
        require(not strange, f"files: {some(strange)}")
        strange = changes(without_bare_keys(before.registry), without_bare_keys(after.registry)).outside(
            [*keys, *SHARED_KEYS, *UNINSTALLER_KEYS, *WINE_KEYS]
        )
        require(not strange, f"registry: {some(strange)}")

    def require_whole(self, home: str, with_left_over: bool = False) -> int:
        """Hold the installed files against the bundle, byte for byte, and return how many there are.

        Raises:
            SmokeError: one is missing, altered or too many.
        """
        folder = self.machine.place(home)
        wanted = {
            str(Path(name).relative_to(self.packages.bundle)): told
            for name, told in digests(self.packages.bundle).items()
        }
        found = {str(Path(name).relative_to(folder)): told for name, told in digests(folder).items()}
        extra = {"uninstall.exe", "portable.txt", *([f"parts/{LEFT_OVER}"] if with_left_over else [])}
        wrong = changes(wanted, {name: told for name, told in found.items() if name not in extra})
        require(not wrong, f"not what was packed: {some(wrong)}")
        return len(found)

    def kept(self) -> dict[str, str]:
        """Return the digests of everything that users made: their data folder and their own register's folder."""
        return digests(self.machine.place(USER_DATA), self.machine.place(OWN_STORES))

    def close(self, started: subprocess.Popen[bytes]) -> None:
        """Close the window in front by Alt+F4.

        Raises:
            SmokeError: the program went on.
        """
        self.machine.screen.press("alt+F4")
        try:
            started.wait(120)  # its pipe is open for longer: Wine's own programs have it too
        except subprocess.TimeoutExpired as late:
            self.machine.end(started)
            raise SmokeError("the window was closed and the program went on") from late


def require(holds: object, otherwise: str) -> None:
    """Hold on to what must be so.

    Raises:
        SmokeError: it is not.
    """
    if not holds:
        raise SmokeError(otherwise)


def some(found: Changes) -> str:
    """Return the first few differences in a line."""
    lines = found.lines()
    more = f" and {len(lines) - 8} more" if len(lines) > 8 else ""
    return "; ".join(lines[:8]) + more
