"""Keeps a screen of its own (Xvfb), says when a window is painted on it, and takes its picture."""

from __future__ import annotations

import ctypes
import os
import shutil
import struct
import subprocess
import time
import zlib
from pathlib import Path
from types import TracebackType

from build_scripts.smoke.sides import Side, SmokeError, Word

TOOLS = ("Xvfb", "xdotool")
SIZE = (1366, 768)
PATIENCE = 300.0
LOOK = 0.05
"""Seconds between looks at the screen."""
CRASHED = "Unhandled exception in script"
"""The title of the freezer's own box."""
_CLIENT_MESSAGE = 33
PAINTED = 40
"""So many different colours has a page with smoothed letters, and no empty window."""


class _Message(ctypes.Structure):
    """An XClientMessageEvent, as long as the longest event."""

    _fields_ = (
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong), ("kind", ctypes.c_ulong), ("format", ctypes.c_int), ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 16),
    )  # fmt: skip


class Screen:
    """An X server that shows nothing to anyone; what is painted lies in a file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.display = ""

    def __enter__(self) -> Screen:
        missing = [tool for tool in TOOLS if not shutil.which(tool)]
        if missing:
            raise SmokeError(f"to see a window install {', '.join(missing)}")
        self._folder.mkdir(parents=True, exist_ok=True)
        reading, writing = os.pipe()
        width, height = SIZE
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-fbdir", self._folder,
             "-nolisten", "tcp", "-ac"],
            pass_fds=(writing,), stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as pipe:
            self.display = f":{pipe.readline().strip()}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.terminate()
        self._server.wait(30)

    def windows(self, title: str) -> list[str]:
        """Return the windows that are shown whose title is this one."""
        call = ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"]
        found = subprocess.run(call, env=self._here(), capture_output=True, text=True, check=False)
        return found.stdout.split()

    def titles(self) -> list[str]:
        """Return the titles of all windows that are shown."""
        call = ["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"]
        found = subprocess.run(call, env=self._here(), capture_output=True, text=True, check=False)
        return found.stdout.splitlines()

    def press(self, *keys: str) -> None:
        """Press keys, as xdotool names them, in the window in front."""
        call = ["xdotool", "key", "--delay", "80", *keys]
        subprocess.run(call, env=self._here(), capture_output=True, check=False)

    def close(self, window: str) -> None:
        """Ask a window to close, as its cross does (ICCCM: the message WM_DELETE_WINDOW)."""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XInternAtom.restype = ctypes.c_ulong
        server = ctypes.c_void_p(x11.XOpenDisplay(self.display.encode()))
        protocols, delete = (
            x11.XInternAtom(server, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")
        )
        message = _Message(type=_CLIENT_MESSAGE, window=int(window), kind=protocols, format=32)
        message.data[0] = delete
        x11.XSendEvent(server, ctypes.c_ulong(int(window)), 0, ctypes.c_long(0), ctypes.byref(message))
        x11.XCloseDisplay(server)

    def is_painted(self) -> bool:
        """Whether letters stand on the screen."""
        _, rows = self._dots()
        return len({row[at : at + 3] for row in rows for at in range(0, len(row), 4)}) >= PAINTED

    def save(self, target: Path) -> None:
        """Take the screen's picture, as PNG."""
        width, rows = self._dots()
        lines = bytearray()
        for row in rows:
            dots = bytearray(3 * width)
            dots[0::3], dots[1::3], dots[2::3] = row[2::4], row[1::4], row[0::4]
            lines += b"\0" + dots
        head = struct.pack(">IIBBBBB", width, len(rows), 8, 2, 0, 0, 0)
        parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(lines), 9)), (b"IEND", b""))
        target.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_png_part(kind, body) for kind, body in parts))

    def _dots(self) -> tuple[int, list[bytes]]:
        """Return the width and the rows, four bytes a dot (blue, green, red, none), out of the server's file (XWD)."""
        data = (self._folder / "Xvfb_screen0").read_bytes()
        head = struct.unpack(">25I", data[:100])
        width, height, row_bytes, colours = head[4], head[5], head[12], head[19]
        start = head[0] + colours * 12
        rows = [data[start + y * row_bytes : start + y * row_bytes + 4 * width] for y in range(height)]
        return width, rows

    def _here(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display, "LC_ALL": "C.UTF-8"}


def show_window(
    side: Side, screen: Screen, words: list[Word], title: str, picture: Path | None = None
) -> float:
    """Start the window, wait until it is painted, close it as a person does; return the seconds until it was painted.

    Raises:
        SmokeError: no window came, or the program did not end by itself with yes.
    """
    begun = time.monotonic()
    settings = {"DISPLAY": screen.display} | ({} if side.chamber else {"QT_QPA_PLATFORM": "xcb"})
    running = subprocess.Popen(
        side.command("registrar-app", words, settings), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
    )  # fmt: skip
    try:
        window = _await_window(running, screen, title)
        seconds = time.monotonic() - begun
        if picture is not None:
            time.sleep(2)  # what is made beside the window comes a moment later
            screen.save(picture)
        screen.close(window)
        try:
            code = running.wait(60)
        except subprocess.TimeoutExpired as late:
            raise SmokeError("the window was closed and the program went on") from late
        if code:
            raise SmokeError(f"the window's program ended with {code}")
        return seconds
    finally:
        if running.poll() is None:
            running.kill()
            side.end()
        running.communicate()


def _await_window(running: subprocess.Popen[str], screen: Screen, title: str) -> str:
    limit = time.monotonic() + PATIENCE
    while time.monotonic() < limit:
        if running.poll() is not None:
            told = running.communicate()[0].strip()
            raise SmokeError(f"no window came; the program ended with {running.returncode}: {told[-300:]}")
        found = screen.windows(title)
        if found and screen.is_painted():
            return found[0]
        if CRASHED in screen.titles():
            raise SmokeError("it crashed and shows a box with the reason")
        time.sleep(LOOK)
    raise SmokeError(f"no painted window after {PATIENCE:.0f} s")


def _png_part(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
