"""Follows where in a contract one works, and notes it in the store a moment later, so that one can go on there."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from registrar_app.services.last_place import keep_last_place
from registrar_app.ui.contract_form.page import ContractFormPage
from registrar_app.ui.workplace import Workplace

KEEP_MS = 1500


class PlaceKeeper(QObject):
    """Notes contract and field; failing to is never told, since no work depends on it."""

    def __init__(self, place: Workplace, form: ContractFormPage) -> None:
        super().__init__(form)
        self._place, self._form = place, form
        self._at = ("", "")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_MS)
        self._soon.timeout.connect(self.keep)
        QApplication.instance().focusChanged.connect(self._moved)

    def _moved(self, *_: object) -> None:
        if not self._form.isVisible():
            return
        uid, field = self._form.case.uid, self._form.in_hand()
        if uid and (field or uid != self._at[0]) and (uid, field) != self._at:
            self._at = (uid, field)
            self._soon.start()

    def keep(self) -> None:
        """Note the place now."""
        self._soon.stop()
        with suppress(Exception):  # whatever is wrong with the store, the work itself will say
            if self._at[0] and self._form.isVisible():  # a window that is closed has its register closed too
                keep_last_place(self._place.desk, *self._at)
