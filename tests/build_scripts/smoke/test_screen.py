"""What is painted on the screen of the trial is read out of the server's file, which has a head, colours and rows."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from build_scripts.smoke.screen import PAINTED, Screen

WIDTH, HEIGHT, COLOURS, NAME = 50, 2, 3, b"screen\0\0"


def screen_of(folder: Path, dots: list[tuple[int, int, int]]) -> Screen:
    """A screen whose server has painted these dots (red, green, blue), two rows of them, with bytes between the rows."""
    head = [0] * 25
    head[0], head[4], head[5], head[12], head[19] = 100 + len(NAME), WIDTH, HEIGHT, 4 * WIDTH + 8, COLOURS
    rows = b"".join(
        b"".join(bytes((b, g, r, 0)) for r, g, b in dots[y * WIDTH : (y + 1) * WIDTH]) + b"\xff" * 8
        for y in range(HEIGHT)
    )
    (folder / "Xvfb_screen0").write_bytes(struct.pack(">25I", *head) + NAME + b"\xee" * 12 * COLOURS + rows)
    return Screen(folder)


def test_an_empty_window_is_not_painted_and_one_with_smoothed_letters_is(tmp_path: Path) -> None:
    white = [(255, 255, 255)] * WIDTH * HEIGHT
    assert not screen_of(tmp_path, white).is_painted()
    letters = [(level, level, level) for level in range(PAINTED)]
    assert screen_of(tmp_path, white[PAINTED:] + letters).is_painted()


def test_the_picture_shows_every_dot_in_its_colour(tmp_path: Path) -> None:
    dots = [(0, 0, 0)] * WIDTH * HEIGHT
    dots[0], dots[WIDTH + 3] = (200, 100, 50), (1, 2, 3)
    screen_of(tmp_path, dots).save(tmp_path / "a.png")
    picture = QImage(str(tmp_path / "a.png"))
    assert (picture.width(), picture.height()) == (WIDTH, HEIGHT)
    assert picture.pixelColor(0, 0) == QColor(200, 100, 50)
    assert picture.pixelColor(3, 1) == QColor(1, 2, 3)
