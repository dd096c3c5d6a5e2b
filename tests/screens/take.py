"""Takes a picture of every screen: ``python -m tests.screens.take [--out DIR] [--language zh] [--scale 100] [SCENE …]``.

Both languages, light and dark, 100 % and 150 % unless less is asked for; ``dev.py screenshots`` calls it.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from registrar_app.signing import key_store
from registrar_app.ui import theme
from registrar_app.ui.application import start_qt
from tests.screens.reading import problems_of
from tests.screens.scenes import SCENES
from tests.screens.stage import SIZE, Stage, dress, fresh_copy, make_world

SCREEN = {
    "name": "screen",
    "x": 0,
    "y": 0,
    "width": SIZE[0],
    "height": SIZE[1],
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}
PALETTES = {"light": theme.LIGHT, "dark": theme.DARK, "contrast": theme.CONTRAST}


def main() -> int:
    """Take the pictures and return 1 when a screen has words that are cut, lie over others or are not translated."""
    parser = argparse.ArgumentParser(prog="dev.py screenshots")
    parser.add_argument("scenes", nargs="*", metavar="SCENE", help=", ".join(SCENES))
    parser.add_argument("--out", type=Path, default=Path("build/screenshots"))
    parser.add_argument("--language", choices=("zh", "en"), action="append")
    parser.add_argument("--palette", choices=tuple(PALETTES), action="append")
    parser.add_argument("--scale", type=int, choices=theme.SCALES, action="append")
    call = parser.parse_args()
    if unknown := set(call.scenes) - set(SCENES):
        parser.error(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(SCENES)}")
    screen = Path(tempfile.mkdtemp()) / "screen.json"
    screen.write_text(json.dumps({"screens": [SCREEN]}), "ascii")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    key_store.MEMORY_KIB = 1024  # practice stores are opened dozens of times
    qInstallMessageHandler(lambda kind, where, words: None)  # a screen that is none cannot raise windows
    count, problems = 0, list[str]()
    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        _dwell(Path(folder))
        app = start_qt("zh")
        world = make_world(Path(folder) / "template")
        for language in call.language or ("zh", "en"):
            for palette in call.palette or ("light", "dark"):
                for scale in call.scale or (100, 150):
                    look = f"{language}-{palette}-{scale}"
                    target = call.out / look
                    target.mkdir(parents=True, exist_ok=True)
                    dress(app, language, PALETTES[palette], scale)
                    done, found = _take(app, world, Path(folder) / look, target, call.scenes or list(SCENES))
                    count += done
                    problems += [f"{look}/{line}" for line in found]
                    print(f"{look}: {done}, {time.monotonic() - began:.0f} s", flush=True)
    print(*problems, f"{count} pictures in {call.out}, {len(problems)} problems", sep="\n")
    return 1 if problems else 0


def _dwell(folder: Path) -> None:
    """Let the program keep its own things here: what whoever calls this has set or logged neither shows nor changes."""
    os.environ["REGISTRAR_HOME"] = str(folder / "home")


def _take(
    app: QApplication, world: Path, folder: Path, target: Path, scenes: list[str]
) -> tuple[int, list[str]]:
    taken: list[str] = []
    problems: list[str] = []

    def see(name: str, widget: QWidget) -> None:
        widget.grab().save(str(target / f"{name}.png"))
        taken.append(name)
        problems.extend(f"{name}: {line}" for line in problems_of(widget))

    for scene in scenes:
        fresh_copy(world, folder / "world")
        stage = Stage(app, folder, see)
        try:
            SCENES[scene](stage)
        finally:
            stage.strike()
    return len(taken), problems


if __name__ == "__main__":
    raise SystemExit(main())
