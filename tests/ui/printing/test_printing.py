"""The printer, its offset and the test sheet: what is moved is the paper, never the file."""

from __future__ import annotations

import io
import subprocess
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from reportlab.pdfgen.canvas import Canvas

from registrar_app.services.stopping import stoppable
from registrar_app.ui.examination.paper_view import page_count
from registrar_app.ui.printing.habits import FURTHEST, Offset, PrintHabits
from registrar_app.ui.printing.paper import PrintStoppedError, print_pdf
from registrar_app.ui.printing.setup import PrintSetup
from registrar_app.ui.sheets import page_printer
from registrar_app.ui.sheets.words import SLIP_FOLDER
from tests.ui.printing_world import PaperTray, put_tray

CONTROL = Qt.KeyboardModifier.ControlModifier
PER_MILLIMETRE = 4
"""Dots of the pictures in which the sheets are compared."""


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> PaperTray:
    return put_tray(monkeypatch, tmp_path / "tray")


@pytest.fixture
def habits(tmp_path: Path) -> PrintHabits:
    return PrintHabits(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))


def picture(file: Path) -> QImage:
    document = QPdfDocument()
    document.load(str(file))
    return document.render(0, QSize(210 * PER_MILLIMETRE, 297 * PER_MILLIMETRE))


def first_ink(image: QImage) -> tuple[float, float]:
    """Return how far the left and the upper edge of what is printed lie from the paper's, in millimetres."""
    grey = image.convertToFormat(QImage.Format.Format_ARGB32)
    dark = [
        (x, y)
        for y in range(grey.height())
        for x in range(grey.width())
        if grey.pixelColor(x, y).alpha() > 100 and grey.pixelColor(x, y).lightness() < 140
    ]
    return min(x for x, _ in dark) / PER_MILLIMETRE, min(y for _, y in dark) / PER_MILLIMETRE


@pytest.fixture
def over(dressed, qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def setup(over: QWidget, habits: PrintHabits) -> PrintSetup:
    made = PrintSetup(habits, over)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made, 30_000)
    return made


def test_what_is_chosen_is_kept_for_each_printer(habits: PrintHabits, tmp_path: Path) -> None:
    habits.keep_offset("Office Laser", Offset(15, -20))
    habits.keep_offset("后台/针打", Offset(0, 5))
    habits.keep_offset("far", Offset(9999, -9999))
    habits.keep_printer("后台/针打")
    habits.keep_folder(SLIP_FOLDER, tmp_path / "凭单")
    again = PrintHabits(habits._settings)
    assert again.offset("Office Laser") == Offset(15, -20)
    assert again.offset("后台/针打") == Offset(0, 5)
    assert again.offset("far") == Offset(FURTHEST, -FURTHEST)
    assert again.offset("another") == Offset()
    assert (again.printer(), again.folder(SLIP_FOLDER)) == ("后台/针打", tmp_path / "凭单")


def test_a_spoilt_setting_moves_nothing(habits: PrintHabits) -> None:
    habits._write("print/offset/Office%20Laser", "far;away")
    assert habits.offset("Office Laser") == Offset()


def test_the_offset_moves_the_paper_by_so_many_millimetres(qapp, tray, tmp_path: Path) -> None:
    writer_file = tmp_path / "page.pdf"
    draw_mark(writer_file)
    pdf = writer_file.read_bytes()
    for offset in (Offset(), Offset(35, -20)):
        print_pdf(pdf, tray.open("Office Laser"), offset)
    at, moved = (first_ink(picture(sheet)) for sheet in tray.sheets)
    assert moved[0] - at[0] == pytest.approx(3.5, abs=0.3)
    assert moved[1] - at[1] == pytest.approx(-2.0, abs=0.3)
    assert at == pytest.approx((50, 60), abs=0.5)
    assert writer_file.read_bytes() == pdf


@pytest.mark.parametrize("pages", [0, 2])
def test_printing_stops_between_pages_and_says_how_many_went(qapp, tray, pages: int) -> None:
    """It is asked before each page, so that the answer comes true after so many."""
    pdf, asked = pages_of(5), []

    def wanted() -> bool:
        asked.append(True)
        return len(asked) > pages

    with stoppable(wanted), pytest.raises(PrintStoppedError) as stopped:
        print_pdf(pdf, tray.open("Office Laser"), Offset())
    assert (stopped.value.done, stopped.value.count) == (pages, 5)
    on_paper = [page_count(sheet.read_bytes()) for sheet in tray.sheets]
    assert on_paper == ([pages] if pages else [])


def test_cancel_in_the_strip_stops_the_printing_and_the_window_is_told(
    open_window, qtbot, tray, monkeypatch
) -> None:
    window, told = open_window(), []
    wait, begun = threading.Event(), threading.Event()

    def slow(pdf, paper, offset) -> None:
        begun.set()
        assert wait.wait(20)
        print_pdf(pdf, paper, offset)

    monkeypatch.setattr(page_printer, "print_pdf", slow)
    printer = page_printer.PagePrinter(window.place, window.operations)
    printer.send(
        tray.open("Office Laser"), "Office Laser", page_printer.Print(pages_of(3), "x", "", 0), told.append
    )
    assert begun.wait(20)
    window.operations.cancel()
    wait.set()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "共 3 页" in told[0]
    assert "送打印机 0 页" in told[0]
    assert tray.sheets == []


def pages_of(count: int) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target)
    for number in range(count):
        canvas.drawString(100, 700, f"page {number}")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def draw_mark(file: Path) -> None:
    """Draw a black square of 20 mm, 50 mm from the left and 60 mm from the upper edge."""
    from PySide6.QtCore import QMarginsF, QRectF
    from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

    writer = QPdfWriter(str(file))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    dots = writer.resolution() / 25.4
    painter = QPainter(writer)
    painter.fillRect(QRectF(50 * dots, 60 * dots, 20 * dots, 20 * dots), Qt.GlobalColor.black)
    painter.end()


def test_offsets_are_typed_measured_and_kept_by_keyboard(qtbot, over, habits, tray) -> None:
    made = setup(over, habits)
    assert made.across.editor.hasFocus()
    made.across.editor.selectAll()
    qtbot.keyClicks(made.across.editor, "1.5")
    qtbot.keyClick(made.across.editor, Qt.Key.Key_Return)
    assert made.down.editor.hasFocus()
    qtbot.keyClick(made.down.editor, Qt.Key.Key_Down)
    qtbot.keyClick(made, Qt.Key.Key_P, CONTROL)
    assert len(tray.sheets) == 1
    at = first_ink(picture(tray.sheets[0]))
    assert at == pytest.approx((8 + 1.5, 8 - 0.5), abs=0.5), "the lines begin 8 mm from the edges"
    qtbot.keyClick(made, Qt.Key.Key_Return, CONTROL)
    assert not made.isVisible()
    assert habits.offset("Office Laser") == Offset(15, -5)
    assert habits.printer() == "Office Laser"


def test_a_wrong_offset_is_told_and_cannot_be_kept(qtbot, over, habits, tray) -> None:
    made = setup(over, habits)
    made.across.editor.selectAll()
    qtbot.keyClicks(made.across.editor, "45")
    assert not made.across.problem.isHidden()
    qtbot.keyClick(made, Qt.Key.Key_Return, CONTROL)
    assert made.isVisible()
    assert habits.offset("Office Laser") == Offset()


def test_the_test_sheet_is_saved_as_a_pdf_with_its_words(qtbot, over, habits, tray, tmp_path) -> None:
    tray.names = []
    made = setup(over, habits)
    assert made.save_sheet_button.hasFocus(), "without a printer the sheet can still be taken elsewhere"
    made.save_sheet(tmp_path / "sheet.pdf")
    text = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "sheet.pdf"), "-"], capture_output=True, check=True
    ).stdout.decode()
    assert "打印定位" in text  # pdftotext may give a radical for 页
    assert "20.0" in text
