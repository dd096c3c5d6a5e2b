"""What all tests share: a light key derivation, a program with every door, and a practice world made once a run."""

from __future__ import annotations

import dataclasses
import gc
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# The normal run takes the same examples every time and bears a slow or busy machine; ``dev.py test --all`` asks for
# ``deep``: new examples at every run, and more of them.
settings.register_profile(
    "house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "deep", deadline=None, max_examples=500, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_collection_finish() -> None:
    """Let Python's search for unused objects leave the thousands of tests alone: it went through them time and again."""
    gc.collect()
    gc.freeze()


PATIENCE_MS = 30_000
"""How long a test waits for what the window is to show; pytest-qt's five seconds are little on a machine that stalls."""


@pytest.fixture(scope="session", autouse=True)
def _patience() -> None:
    """Wait long where a test does not say how long: one that passes is not the slower for it."""
    from pytestqt.qtbot import QtBot

    from tests.pausing import TURNS

    for until in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitActive, QtBot.waitExposed):
        until.__kwdefaults__["timeout"] = PATIENCE_MS
    wait = QtBot.wait

    def wait_and_turn(bot: QtBot, milliseconds: int) -> None:
        """Wait, and then some turns more: where the machine stood still all the while the event loop had one or two."""
        wait(bot, milliseconds)
        for _ in range(TURNS):
            wait(bot, 0)

    QtBot.wait = wait_and_turn


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep settings, packs and logs of the tests away from the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REGISTRAR_HOME", str(tmp_path_factory.mktemp("home")))
        for name in ("REGISTRAR_STORE", "REGISTRAR_PASSWORD", "REGISTRAR_PIN"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def _light_key_derivation() -> Iterator[None]:
    """Derive passwords with little memory and few rounds, since thousands of keys are opened; tests keep the real cost."""
    from registrar_app.signing import key_store, pkcs12_file

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(key_store, "MEMORY_KIB", 1024)
        patch.setattr(key_store, "PASSES", 1)
        patch.setattr(key_store, "LANES", 1)
        patch.setattr(pkcs12_file, "ROUNDS", 1_000)
        yield


@pytest.fixture(scope="session", autouse=True)
def _shipped_packs_read_once() -> Iterator[None]:
    """Read each pack of the program once a run: every opened register reads its packs, and they are frozen."""
    from registrar_app.packs import library

    with pytest.MonkeyPatch.context() as patch:
        for name in ("read_code_list", "read_rulebook", "read_calendar", "read_field_help", "read_schemes"):
            patch.setattr(library, name, _once(getattr(library, name)))
        yield


def _once(read: Callable[[Path], Any]) -> Callable[[Path], Any]:
    from registrar_app import paths

    shipped, known = paths.resource(), dict[Path, Any]()

    def read_once(path: Path) -> Any:
        if not path.is_relative_to(shipped):
            return read(path)
        if path not in known:
            known[path] = read(path)
        return known[path]

    return read_once


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    """Delete the windows that a test leaves: each would be dressed again in every later test; keep no keys from the next."""
    yield
    if "PySide6.QtWidgets" in sys.modules:
        from PySide6.QtWidgets import QApplication

        from registrar_app.ui.composing import composing
        from registrar_app.ui.taking_down import take_down_windows

        if QApplication.instance() is not None:
            take_down_windows()
            QApplication.clipboard().clear()  # what Python made of it would outlive Python
            _let_go_of_the_keys()
        if composing.cache_info().currsize:  # it keeps keys for a moment after the end of the composing
            composing()._same_press.stop()
            composing()._filter_no_more()


def _let_go_of_the_keys() -> None:
    """Hold no Ctrl any more: it stays down for Qt when the window that a key was pressed in goes before it is let go."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication, QWidget

    none = Qt.KeyboardModifier.NoModifier
    if QApplication.keyboardModifiers() != none:
        QApplication.sendEvent(QWidget(), QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F35, none))


@pytest.fixture(scope="session")
def program():
    """The program as ``app`` wires it."""
    from registrar_app.app import build_program

    return build_program()


@pytest.fixture(scope="session")
def _world_template(program, tmp_path_factory: pytest.TempPathFactory):
    from registrar_app.services.demo.account import Account
    from registrar_app.services.demo.world import make_world

    return make_world(
        program, tmp_path_factory.mktemp("world") / "template", Account("zh", lambda line: None)
    )


@pytest.fixture(scope="session")
def _world_template_of_2026(program, tmp_path_factory: pytest.TempPathFactory):
    """The same as it was made on the tests' own day, whatever day it is."""
    from registrar_app.services.demo.account import Account
    from registrar_app.services.demo.world import make_world
    from tests.world import FixedClock

    then = dataclasses.replace(program, clock=FixedClock())
    return make_world(
        then, tmp_path_factory.mktemp("world-of-2026") / "template", Account("zh", lambda line: None)
    )


@pytest.fixture
def world_of_2026(_world_template_of_2026, tmp_path: Path):
    """The practice world for tests that set the clock: it knows no later day than 23 November 2026."""
    return _copied(_world_template_of_2026, tmp_path)


@pytest.fixture
def world(_world_template, tmp_path: Path):
    """A fresh practice world: bureau, two offices, three registrars, empty registers."""
    return _copied(_world_template, tmp_path)


def _copied(template: Any, folder: Path) -> Any:
    from registrar_app.services.demo.world import PracticeWorld

    shutil.copytree(template.folder, folder / "world")
    return PracticeWorld(folder / "world", template.password)
