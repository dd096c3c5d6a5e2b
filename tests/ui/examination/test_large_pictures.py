"""A picture that is too large to be held whole is shown smaller; where that cannot be, its size is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QImageReader

from registrar_app.ui.examination import paper_view
from registrar_app.ui.examination.paper_view import read_picture


@pytest.fixture(autouse=True)
def little_memory(monkeypatch, qapp):
    """As if pictures were allowed 1 MB, and a drawn page a tenth of a megapixel."""
    allowed = QImageReader.allocationLimit()
    QImageReader.setAllocationLimit(1)
    monkeypatch.setattr(paper_view, "MOST_PIXELS", 100_000)
    yield
    QImageReader.setAllocationLimit(allowed)


def written(kind: str, width: int, height: int) -> bytes:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor("#1f5f9e"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert made.save(buffer, kind)
    return bytes(buffer.data().data())


@pytest.mark.parametrize(
    ("size", "shown"), [((300, 200), (300, 200)), ((800, 600), (200, 150)), ((2001, 1500), (250, 187))]
)
def test_a_photograph_of_any_size_is_shown(size, shown):
    picture = read_picture(written("JPG", *size))
    assert isinstance(picture, QImage)
    assert picture.size().toTuple() == shown


def test_another_picture_that_is_too_large_tells_its_size():
    assert read_picture(written("PNG", 900, 800)) == QSize(900, 800)
    small = read_picture(written("PNG", 30, 20))
    assert isinstance(small, QImage)
    assert small.size() == QSize(30, 20)


def test_what_is_no_picture_is_none_whatever_its_size():
    assert read_picture(b"PK" + b"x" * 1000) is None
