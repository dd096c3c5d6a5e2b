"""Answers sheets for tests, and finds what is on the screen of the examination."""

from __future__ import annotations

import io

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from registrar_app.domain.condition import Effect
from registrar_app.domain.examination import Verdict
from registrar_app.ui.contract_form.frame import EXAMINATION


def pdf_bytes(pages):
    """A PDF of so many pages."""
    target = io.BytesIO()
    canvas = Canvas(target)
    for number in range(1, pages + 1):
        canvas.drawString(100, 700, f"page {number}")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def favourable(row):
    """The answer that does not stand against recognition."""
    return Verdict.NOT_MET if row.condition.effect is Effect.EXCLUDING else Verdict.MET


def unfavourable(row):
    return Verdict.MET if row.condition.effect is Effect.EXCLUDING else Verdict.NOT_MET


def open_sheet(form):
    form.go_to_tab(EXAMINATION)
    tab = form.examination.tab
    tab.rest.finish()
    tab.area.settle()
    return tab


def answer_sheet(form, *, leaving=()):
    """Answer every open line in favour of recognition, but for those in ``leaving``."""
    tab = open_sheet(form)
    for row in tab.rows():
        if row.line.decides and not row.line.is_answered and row.condition.id not in leaving:
            row.give(favourable(row))
    return tab


def row_of(form, condition):
    tab = form.examination.tab
    tab.rest.finish()
    return next(row for row in tab.rows() if row.condition.id == condition)


def conclusion(form):
    return form.examination.examined.conclusion


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)


def offered(form):
    """The words of the buttons under the conclusion."""
    return [made.text() for made in form.examination.tab.bar.buttons]


def press_offer(form, beginning):
    made = next(made for made in form.examination.tab.bar.buttons if made.text().startswith(beginning))
    made.click()
