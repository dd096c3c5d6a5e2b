"""Tries installer and uninstaller by hand, page by page and by the keyboard alone, in both languages; pictures are kept."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from build_scripts.smoke.report import Step
from build_scripts.trial.machine import CHINESE, ENGLISH, GERMAN, wait_until
from build_scripts.trial.pc import HOME, Pc, require

TITLES = {CHINESE: "技术合同认定登记工作台", ENGLISH: "Technology Contract Registrar"}
TOO_OLD = {**TITLES, GERMAN: TITLES[ENGLISH]}
PAGES = ("welcome", "licence", "for-whom", "folder")
_PATIENCE = 600.0


class Dialogs:
    """A person at the keyboard who presses Enter on every page."""

    def __init__(self, pc: Pc) -> None:
        self._pc = pc

    def steps(self) -> Iterator[Step]:
        """Return the steps in their order."""
        for language in TOO_OLD:
            yield f"{language}: too old a Windows is refused in a sentence", partial(self.refuse, language)
        for language in TITLES:
            yield (
                f"{language}: installed page by page; Finish starts the program",
                partial(self.install, language),
            )
            yield (
                f"{language}: uninstalled, and told where the data is",
                partial(self.uninstall, language),
            )

    def refuse(self, language: str) -> None:
        """See what a Windows 8.1 is told; one that speaks neither language is told in English."""
        machine = self._pc.machine
        machine.language = language
        machine.run("winecfg", "-v", "win81")
        started = machine.begin(machine.chamber.windows_path(self._pc.packages.newer))
        try:
            self._await_title(TOO_OLD[language])
            time.sleep(1)
            self._picture(f"too-old-{language}")
            machine.screen.press("Return")
            require(wait_until(lambda: not machine.screen.titles(), 60), "the installer goes on")
        finally:
            machine.end(started)
            machine.run("winecfg", "-v", "win10")

    def install(self, language: str) -> None:
        """Press Enter through the installer."""
        machine = self._pc.machine
        machine.language = language
        started = machine.begin(machine.chamber.windows_path(self._pc.packages.newer))
        try:
            self._await_title(TITLES[language])
            for page in PAGES:
                time.sleep(2)
                self._picture(f"installer-{language}-{page}")
                machine.screen.press("Return")
            done = machine.place(rf"{HOME}\uninstall.exe")
            require(wait_until(done.exists, _PATIENCE), "it does not come to its end")
            time.sleep(3)
            self._picture(f"installer-{language}-done")
            self._pc.require_whole(HOME)
            machine.screen.press("Return")
            require(wait_until(self._runs, 60), "Finish did not start the program")
        finally:
            machine.end(started)

    def uninstall(self, language: str) -> None:
        """Press Enter through the uninstaller, with a picture of what it says at the end."""
        machine = self._pc.machine
        machine.language = language
        started = machine.begin(rf"{HOME}\uninstall.exe")
        try:
            self._await_title(TITLES[language])
            time.sleep(2)
            self._picture(f"uninstaller-{language}-question")
            machine.screen.press("Return")
            gone = machine.place(rf"{HOME}\registrar-app.exe")
            require(wait_until(lambda: not gone.exists(), _PATIENCE), "the program is still there")
            told = wait_until(lambda: len(machine.screen.titles()) > 1, 60)
            time.sleep(1)
            self._picture(f"uninstaller-{language}-where-the-data-is")
            require(told, f"no message; there are {machine.screen.titles()}")
            machine.screen.press("Return")
            time.sleep(2)
            machine.screen.press("Return")
            require(wait_until(lambda: not machine.screen.titles(), 60), "the uninstaller stays")
        finally:
            machine.end(started)

    def _await_title(self, title: str) -> None:
        screen = self._pc.machine.screen
        named = wait_until(lambda: any(name.startswith(title) for name in screen.titles()), 300)
        require(named, f"no window in this language; there are {screen.titles()}")

    def _runs(self) -> bool:
        return any(HOME.casefold() in call.casefold() for call in self._pc.machine.calls("registrar-app.exe"))

    def _picture(self, name: str) -> None:
        self._pc.machine.screen.save(Path(self._pc.pictures, f"{name}.png"))
