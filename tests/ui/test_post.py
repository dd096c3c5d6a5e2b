"""One window for a user and register: a second start hands its file over; a killed one's lock is taken over. Real processes."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from registrar_app.ui.arrivals import Arrivals
from registrar_app.ui.operation import beside
from registrar_app.ui.post import Handed, Post, address_of, hand_to_only_window
from registrar_app.ui.schemes.page_parts import busy

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60


class Start:
    """One start of the program."""

    def __init__(self, home: Path, store: Path, password: str, *file: Path) -> None:
        environment = {**os.environ, "REGISTRAR_HOME": str(home), "PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.instance_job", str(store), password, *map(str, file)],
            env=environment,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self.process.stdout:
            self._lines.put(line.strip())

    def says(self) -> str:
        return self._lines.get(timeout=PATIENCE)

    def is_silent(self) -> bool:
        return self._lines.empty()

    def order(self, word: str) -> None:
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()


@pytest.fixture
def start(world, tmp_path):
    begun = []

    def begin(name: str, *file: Path) -> Start:
        begun.append(Start(tmp_path / "home", world.store(name), world.password, *file))
        return begun[-1]

    yield begin
    for each in begun:
        each.process.kill()
        each.process.wait(PATIENCE)


@pytest.mark.slow
def test_a_second_start_hands_its_file_to_the_first_which_takes_it_once_unlocked(start, tmp_path) -> None:
    first = start("office-1")
    assert first.says() == "ready"
    second = start("office-1", tmp_path / "一.htroster")
    assert second.process.wait(PATIENCE) == 0
    assert first.says() == f"file {tmp_path / '一.htroster'}"
    first.order("lock")
    assert first.says() == "locked"
    third = start("office-1", tmp_path / "2.pdf")
    assert third.process.wait(PATIENCE) == 0
    assert first.is_silent(), "a locked window takes nothing"
    first.order("unlock")
    assert first.says() == f"file {tmp_path / '2.pdf'}"
    first.order("quit")
    assert first.process.wait(PATIENCE) == 0


@pytest.mark.slow
def test_another_register_has_its_own_window_and_a_killed_ones_lock_is_taken_over(start) -> None:
    first, other = start("office-1"), start("office-2")
    assert (first.says(), other.says()) == ("ready", "ready")
    first.process.kill()
    first.process.wait(PATIENCE)
    again = start("office-1")
    assert again.says() == "ready"
    assert other.process.poll() is None


def test_the_address_is_the_same_however_the_folder_is_named(tmp_path, monkeypatch) -> None:
    (tmp_path / "r").mkdir()
    monkeypatch.chdir(tmp_path)
    assert address_of(Path("r")) == address_of(tmp_path / "x" / ".." / "r") != address_of(tmp_path / "q")
    assert address_of(None) == "start"


def test_a_lock_whose_number_went_to_another_program_is_taken_over(qtbot, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("registrar_app.ui.post._PATIENCE", 0.3)
    held = Post(tmp_path, "a")
    assert held.claim()
    held._server.close()  # nobody answers, though the process of that number runs
    post = Post(tmp_path, "a")
    assert not post.claim()
    assert post.hand_over(None) is Handed.NOBODY
    assert post.claim_or_hand_over(None)
    post.release()


def test_a_file_goes_to_the_window_of_a_register_when_it_is_the_only_one(
    qtbot, tmp_path, monkeypatch
) -> None:
    monkeypatch.setattr("registrar_app.ui.post.running_folder", lambda: tmp_path)
    monkeypatch.setattr("registrar_app.ui.post._ANSWER_MS", 50)  # both ends are this one thread
    file, came = tmp_path / "一.htroster", []
    assert not hand_to_only_window(file), "no window is there"
    first, other = Post(tmp_path, address_of(tmp_path / "a")), Post(tmp_path, address_of(tmp_path / "b"))
    assert first.claim()
    first.arrived.connect(came.append)
    assert hand_to_only_window(file)
    qtbot.waitUntil(lambda: came == [str(file)], timeout=20_000)
    assert other.claim()
    assert not hand_to_only_window(file), "which of two is meant must be asked"
    other.release()
    assert hand_to_only_window(file), "the lock of one that went does not count"
    first.release()


def test_what_is_no_message_is_left_alone(qtbot, tmp_path) -> None:
    from PySide6.QtNetwork import QLocalSocket

    post, came = Post(tmp_path, "a"), []
    assert post.claim()
    post.arrived.connect(came.append)
    for message in (b"\n", b"[]\n", b'{"file": 3}\n', b"\xff\n", b"{" * 100_000):
        socket = QLocalSocket()
        socket.connectToServer(post._name)
        socket.write(message)
        qtbot.waitUntil(lambda s=socket: s.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert came == []
    post.release()


class Window:
    """A window that takes files."""

    def __init__(self) -> None:
        self.is_locked, self.taken = True, []

    def open_file(self, file: Path) -> None:
        self.taken.append(file.name)

    def tell_waiting(self, file: Path) -> None:
        self.told = file.name


def test_files_wait_in_their_order_until_the_window_is_open_and_unlocked(qtbot, dressed) -> None:
    arrivals, window = Arrivals(), Window()
    for name in ("1.htb", "", "2.htb"):
        arrivals.put(name)
    arrivals.serve(window)
    assert (window.taken, window.told) == ([], "1.htb")
    window.is_locked = False
    qtbot.waitUntil(lambda: window.taken == ["1.htb", "2.htb"])


def test_a_file_waits_while_a_question_is_asked(qtbot, dressed) -> None:
    from PySide6.QtWidgets import QDialog

    arrivals, window = Arrivals(), Window()
    window.is_locked = False
    arrivals.serve(window)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setModal(True)
    dialog.show()
    arrivals.put("1.htb")
    assert window.taken == []
    dialog.accept()
    qtbot.waitUntil(lambda: window.taken == ["1.htb"])


def test_a_file_waits_while_the_window_waits_for_work_though_that_is_not_shown_yet(qtbot, dressed) -> None:
    arrivals, window, tried = Arrivals(), Window(), threading.Event()
    window.is_locked = False
    arrivals.serve(window)

    def come() -> None:
        arrivals.put("1.htb")
        tried.set()

    QTimer.singleShot(0, come)
    assert beside(lambda: tried.wait(PATIENCE)), "its page is in the middle of something else"
    assert window.taken == []
    qtbot.waitUntil(lambda: window.taken == ["1.htb"])


def test_a_file_waits_until_a_page_that_shows_it_is_busy_has_done_its_work(qtbot, dressed) -> None:
    arrivals, window = Arrivals(), Window()
    window.is_locked = False
    arrivals.serve(window)
    with busy():
        arrivals.put("1.htb")
        assert [file.name for file in arrivals.waiting] == ["1.htb"]
    assert window.taken == []
    qtbot.waitUntil(lambda: window.taken == ["1.htb"])


def test_who_takes_a_file_may_take_its_time(qtbot, tmp_path) -> None:
    """What opens a file runs the event loop meanwhile, and the start that brought it has gone by then."""
    from PySide6.QtNetwork import QLocalSocket

    post, socket, came = Post(tmp_path, "a"), QLocalSocket(), []
    assert post.claim()

    def take(file: str) -> None:
        came.append(file)
        socket.abort()
        qtbot.wait(100)

    post.arrived.connect(take)
    socket.connectToServer(post._name)
    socket.write(b'{"file": "b.htb"}\n')
    with qtbot.captureExceptions() as troubles:
        qtbot.waitUntil(lambda: bool(came))
        qtbot.wait(150)
    assert came == ["b.htb"]
    assert troubles == []
    post.release()
