"""Keeps a screen of its own with a window manager and one keyboard: real key events through XTEST, nothing else.

Every character is a key of its own: the Chinese ones, which an input method would commit, are put on keys that the
keyboard does not otherwise have. What reaches the server is written down by ``xinput``, so that a test can prove which
devices were used.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from ctypes.util import find_library
from pathlib import Path

from tests.paper_forms.paper_form import Strokes

TOOLS = ("Xvfb", "xdotool", "xinput", "jwm", "stdbuf")
SPARE_KEYS = (*range(140, 203), *range(208, 256))
"""Keys that no keyboard of today has; two characters each, without and with Shift."""
EACH_KEY = 4
"""Milliseconds between keys."""
LOOK = 0.05
"""Seconds between looks at the screen."""
STILL = 0.6
"""Seconds without a change after which what was being made is there."""
PATIENCE = 60.0
"""Seconds until a window that does not come is given up."""
FIRST_KEY, LAST_KEY = 8, 255
UNICODE = 0x1000000
"""Plus its number it is the keysym of a character."""
SIZE, Z_PIXMAP = (1366, 768), 2
HELD = {"shift": "Shift_L", "ctrl": "Control_L", "alt": "Alt_L"}
_JWM = """<?xml version="1.0"?>
<JWM><FocusModel>click</FocusModel><Desktops width="1" height="1"/></JWM>
"""
_RAW = re.compile(r"EVENT type \d+ \((Raw\w+)\)")
_MOUSE = frozenset({"RawButtonPress", "RawButtonRelease", "RawMotion"})


def missing_tools() -> list[str]:
    """Return which of the tools this machine has not."""
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    return missing if find_library("Xtst") else [*missing, "libXtst"]


class _Image(ctypes.Structure):
    """The beginning of an XImage: where its dots are, and how many bytes."""

    _fields_ = (
        ("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
        ("data", ctypes.c_void_p), ("order", ctypes.c_int * 5), ("bytes_per_line", ctypes.c_int),
    )  # fmt: skip


class Keyboard:
    """One person's keyboard. ``strokes`` counts the keys that were struck, Shift, Ctrl and Alt not among them."""

    def __init__(self, environment: dict[str, str], characters: Iterable[str], log: Path) -> None:
        self._environment, self._log = environment, log
        self._x11, self._xtest = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._screen = ctypes.c_void_p(self._x11.XOpenDisplay(environment["DISPLAY"].encode()))
        self._put_on_keys(characters)
        self._keys = self._read_keys()
        self.strokes = 0
        self.pointer = self._pointer()

    # ------------------------------------------------------------ hands

    def press(self, *keys: str) -> None:
        """Strike keys one after another, as ``ctrl+n`` or ``Return``."""
        for key in keys:
            *held, last = key.split("+")
            self._strike(self._code(last), *(self._code(HELD[each]) for each in held))

    def type(self, text: str) -> None:
        """Type a text, a key for each character."""
        for character in text:
            code, with_shift = self._keys[character]
            self._strike(code, *([self._code(HELD["shift"])] if with_shift else []))

    def _strike(self, code: int, *held: int) -> None:
        self.strokes += 1
        for key in held:
            self._move(key, down=True)
        self._move(code, down=True)
        self._move(code, down=False)
        for key in reversed(held):
            self._move(key, down=False)
        time.sleep(EACH_KEY / 1000)

    def _move(self, code: int, *, down: bool) -> None:
        self._xtest.XTestFakeKeyEvent(self._screen, code, int(down), 0)
        self._x11.XFlush(self._screen)

    def _code(self, name: str) -> int:
        symbol = self._x11.XStringToKeysym(name.encode())
        assert symbol, name
        return int(self._x11.XKeysymToKeycode(self._screen, symbol))

    def strike(self, keys: Strokes) -> None:
        """Strike the keys of a paper form."""
        for how, what in keys.steps:
            (self.type if how == "type" else self.press)(what)

    # ------------------------------------------------------------ eyes

    def window(self) -> str:
        """Return the title of the window that has the keyboard."""
        return self._ask_screen("getactivewindow", "getwindowname")

    def window_number(self) -> str:
        """Return the number of that window: two windows may have one title."""
        return self._ask_screen("getactivewindow")

    def _pointer(self) -> str:
        return self._ask_screen("getmouselocation").split(" screen")[0]

    def _ask_screen(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=os.environ | self._environment | {"LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return done.stdout.strip()

    def wait_for(self, holds: Callable[[], object], what: str) -> None:
        """Wait as a person waits who looks at the screen."""
        until = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < until, f"{what}; on the screen is: {self.window()}"
            time.sleep(LOOK)

    def wait_until_still(self) -> None:
        """Wait until nothing on the screen has changed for a moment, as a page that is being made."""
        seen, since = self._screen_now(), time.monotonic()
        until = since + PATIENCE
        while time.monotonic() < min(since + STILL, until):
            time.sleep(LOOK)
            now = self._screen_now()
            if now != seen:
                seen, since = now, time.monotonic()

    def _screen_now(self) -> int:
        x11 = self._x11
        x11.XGetImage.restype = ctypes.POINTER(_Image)
        x11.XDefaultRootWindow.restype = ctypes.c_ulong
        x11.XGetImage.argtypes = [
            ctypes.c_void_p, ctypes.c_ulong, *[ctypes.c_int] * 2, *[ctypes.c_uint] * 2, ctypes.c_ulong, ctypes.c_int,
        ]  # fmt: skip
        root = x11.XDefaultRootWindow(self._screen)
        image = x11.XGetImage(self._screen, root, 0, 0, *SIZE, 0xFFFFFF, Z_PIXMAP)
        dots = ctypes.string_at(image.contents.data, image.contents.bytes_per_line * image.contents.height)
        x11.XFree(ctypes.c_void_p(image.contents.data))
        x11.XFree(image)
        return hash(dots)

    def press_for_window(self, key: str, seconds: float = 2.0) -> None:
        """Strike a key until another window has the keyboard, again when nothing came of it; it counts once."""
        before, strokes = self.window_number(), self.strokes
        until = time.monotonic() + PATIENCE
        while self.window_number() == before:
            assert time.monotonic() < until, f"{key} opens nothing; on the screen is: {self.window()}"
            self.press(key)
            again = time.monotonic() + seconds
            while self.window_number() == before and time.monotonic() < again:
                time.sleep(LOOK)
        self.strokes = strokes + 1

    def events(self) -> list[str]:
        """Return the names of the raw events that the server has had from any device."""
        return _RAW.findall(self._log.read_text(encoding="utf-8", errors="replace"))

    def _put_on_keys(self, characters: Iterable[str]) -> None:
        """Put characters on keys that are spare, before any program reads which keys there are."""
        wanted = sorted({character for character in characters if not character.isascii()})
        assert len(wanted) <= 2 * len(SPARE_KEYS), "more characters than spare keys"
        for key, at in zip(SPARE_KEYS, range(0, len(wanted), 2), strict=False):
            symbols = [UNICODE + ord(character) for character in wanted[at : at + 2]]
            pair = (ctypes.c_ulong * 2)(*symbols)
            self._x11.XChangeKeyboardMapping(self._screen, key, 2, pair, 1)
        self._x11.XSync(self._screen, 0)

    def _read_keys(self) -> dict[str, tuple[int, bool]]:
        """Return for each character its key, and whether Shift is held."""
        found: dict[str, tuple[int, bool]] = {}
        of_key = ctypes.c_int()
        self._x11.XGetKeyboardMapping.restype = ctypes.POINTER(ctypes.c_ulong)
        symbols = self._x11.XGetKeyboardMapping(
            self._screen, FIRST_KEY, LAST_KEY - FIRST_KEY + 1, ctypes.byref(of_key)
        )
        for key in range(FIRST_KEY, LAST_KEY + 1):
            for with_shift in (False, True):
                symbol = symbols[(key - FIRST_KEY) * of_key.value + with_shift]
                point = symbol - UNICODE if symbol >= UNICODE else symbol
                if (symbol >= UNICODE or 0x20 <= symbol < 0x7F) and point < 0x110000:
                    found.setdefault(chr(point), (key, with_shift))
        return found

    def prove_no_mouse(self) -> None:
        """Fail when a mouse did anything since the beginning, or nothing was watched."""
        events = self.events()
        assert events.count("RawKeyPress") >= self.strokes, "the watch sees the keys"
        assert not _MOUSE.intersection(events), "and no mouse"
        assert self._pointer() == self.pointer, "the pointer never moved"


@contextmanager
def keyboard_on_screen(folder: Path, characters: Iterable[str]) -> Iterator[tuple[Keyboard, dict[str, str]]]:
    """Give a keyboard that has these characters, and the environment of the screen it belongs to."""
    with _server() as display:
        environment = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        settings, log = folder / "jwm.xml", folder / "events.txt"
        settings.write_text(_JWM, encoding="utf-8")
        with (
            log.open("wb") as events,
            _running(["jwm", "-f", str(settings)], environment),
            _running(["stdbuf", "-oL", "xinput", "test-xi2", "--root"], environment, events),
        ):
            yield Keyboard(environment, characters, log), environment


@contextmanager
def _server() -> Iterator[str]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def _running(
    command: list[str], environment: dict[str, str], out: object = subprocess.DEVNULL
) -> Iterator[None]:
    process = subprocess.Popen(command, env=os.environ | environment, stdout=out, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait()
