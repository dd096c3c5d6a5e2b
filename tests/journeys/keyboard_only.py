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

from tests.journeys.conftest import ROOT
from tests.journeys.keyboard import Keyboard, keyboard_on_screen
from tests.paper_forms.paper_form import PaperForm, Strokes


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
            self._open(password)
        with self._part("enter and decide"):  # keys are struck ahead of the program, so it is one time
            self.keyboard.strike(form.contract_keys())
            self.keyboard.press("F8", "ctrl+Return")  # check; accept
            self.keyboard.press("ctrl+Return")  # register: leads to the sheet that nobody answered yet
            self.keyboard.strike(form.verdict_keys())
            self.keyboard.press("ctrl+Return")
            self.keyboard.press_for_window(
                "ctrl+Return", seconds=20
            )  # all keys before are done when the slip shows
        with self._part("slip"):
            return self._save_slip()

    def _open(self, password: str) -> None:
        self.keyboard.wait_for(self.keyboard.window_number, "the program asks for the password")
        first = self.keyboard.window_number()
        keys = Strokes()
        keys.fill(password)
        self.keyboard.strike(keys)
        self.keyboard.wait_for(
            lambda: self.keyboard.window_number() not in ("", first), "the register is open"
        )

    def _save_slip(self) -> Path:
        main_size = len(list(self._documents.glob("*.pdf")))
        self.keyboard.press_for_window("ctrl+Return")  # sign and save: asks for the file
        dialog = self.keyboard.window_number()
        self.keyboard.press("Return")  # under the name that is offered
        self.keyboard.wait_for(
            lambda: (
                len(list(self._documents.glob("*.pdf"))) > main_size
                and self.keyboard.window_number() != dialog
            ),
            "the slip is saved",
        )
        return max(self._documents.glob("*.pdf"), key=lambda file: file.stat().st_mtime)


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
