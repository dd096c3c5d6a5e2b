"""From a paper form to the signed slip by keys alone, in the program as it is started by its user.

The program runs in a process of its own and is told nothing but its register; the hands see only titles of windows and
files. ``test_keyboard_only`` proves what came of it, ``tests.benchmarks.key_strokes`` measures it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from registrar_app.ui.help.words import PRACTICE_TITLE
from tests.journeys.conftest import ROOT
from tests.journeys.keyboard import Keyboard, keyboard_on_screen
from tests.paper_forms.paper_form import PaperForm, Strokes

MAIN_WINDOW = PRACTICE_TITLE.zh
"""Its title; the window that asks for the password, and the one that says it is being opened, have another."""


class Sitting:
    """One registrar at one program. ``seconds`` keeps how long each part took, ``strokes`` its keys."""

    def __init__(self, keyboard: Keyboard, documents: Path) -> None:
        self.keyboard, self._documents = keyboard, documents
        self.seconds: dict[str, float] = {}
        self.strokes: dict[str, int] = {}

    @contextmanager
    def _part(self, name: str) -> Iterator[None]:
        begun, before = time.monotonic(), self.keyboard.strokes
        yield
        self.seconds[name] = time.monotonic() - begun
        self.strokes[name] = self.keyboard.strokes - before

    def go_through(self, form: PaperForm, password: str) -> Path:
        """Open, enter, check, accept, examine, register, sign and save; return the slip's file."""
        with self._part("open"):
            main = self._open(password)
        with self._part("enter and decide"):  # keys are struck ahead of the program, so it is one time
            self.keyboard.strike(form.contract_keys())
            self.keyboard.press("F8", "ctrl+Return")  # check; accept
            self.keyboard.press("ctrl+Return")  # register: leads to the sheet that nobody answered yet
            self.keyboard.strike(form.verdict_keys())
            self.keyboard.press("ctrl+Return")
            # when the slip shows, all keys before have been answered
            self.keyboard.press_for_window("ctrl+Return", seconds=20)
        with self._part("slip"):
            return self._save_slip(main)

    def _open(self, password: str) -> str:
        """Type the password and return the number of the main window."""
        self.keyboard.wait_for(self.keyboard.window_number, "the program asks for the password")
        keys = Strokes()
        keys.fill(password)
        self.keyboard.strike(keys)
        self.keyboard.wait_for(lambda: self.keyboard.window() == MAIN_WINDOW, "the register is open")
        return self.keyboard.window_number()

    def _save_slip(self, main: str) -> Path:
        """Sign and save where slips are kept, which closes the slip and shows the contract again."""
        before = set(self._documents.rglob("*.pdf"))
        self.keyboard.wait_until_still()  # only what can be seen is signed
        self.keyboard.press_for_window("ctrl+Return", seconds=10)
        self.keyboard.wait_for(lambda: set(self._documents.rglob("*.pdf")) - before, "the slip is saved")
        self.keyboard.wait_for(lambda: self.keyboard.window_number() == main, "the contract is shown again")
        (slip,) = set(self._documents.rglob("*.pdf")) - before
        return slip


@contextmanager
def sit_down(folder: Path, store: Path, form: PaperForm) -> Iterator[Sitting]:
    """Start the program on a screen of its own, as its user starts it."""
    home = folder / "home"
    documents = home / "Documents"
    documents.mkdir(parents=True)
    with keyboard_on_screen(folder, "".join(form.contract_keys().texts)) as (keyboard, screen):
        own = {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "REGISTRAR_HOME": str(home / "registrar")}
        program = subprocess.Popen(
            [sys.executable, "-m", "registrar_app", "window", "--store", str(store)],
            env=os.environ | screen | own | {"PYTHONPATH": str(ROOT)},
            cwd=ROOT,
        )
        try:
            yield Sitting(keyboard, documents)
        finally:
            program.terminate()
            program.wait()
