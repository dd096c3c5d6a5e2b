"""Keeps the sheet that tells what a contract file would bring before it is taken; the decision goes back to the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from registrar_app.domain.form_fields import COSTS, PAYMENTS, RECORD_FIELDS, ROLES, every_field
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.import_contracts import ImportReport
from registrar_app.ui.contracts import mapping_words, merge_words, words
from registrar_app.ui.schemes.page_parts import on_key
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import Card, button, label, picture, row, rule, signed_line
from registrar_app.ui.widgets.files import ask_target
from registrar_app.ui.widgets.fitting import Flowing, page_area, scrolling
from registrar_app.ui.widgets.flow_layout import flowing_row
from registrar_app.ui.words import CANCEL, say

SHOWN_ROWS = 200
_PLACE = re.compile(r"contracts\[(\d+)\](?:\.(.+))?")
_LABELS = {spec.path: spec.label for spec in (*every_field(), *RECORD_FIELDS)} | {
    spec.path: spec.title for spec in (COSTS, PAYMENTS)
}


class ImportReview(QWidget):
    """Four counts, every row that cannot be taken with its reason, then the one button that takes the rest."""

    def __init__(
        self,
        name: str,
        report: ImportReport,
        *,
        take: Callable[[], object],
        leave: Callable[[], object],
        save_problems: Callable[[Path], object],
        give_back: Callable[[Path], object] | None = None,
        compare: Callable[[], object] = lambda: None,
    ) -> None:
        """Show a report.

        Args:
            name: Of the file.
            report: What it would bring.
            take: Takes it.
            leave: Leaves it.
            save_problems: Takes where the list of problems goes.
            give_back: Takes where the user's workbook goes, with what became of each row.
            compare: Opens drafts that came back field by field.
        """
        super().__init__()
        self._name = name
        self._save_problems, self._give_back = save_problems, give_back
        self.compare_button = button(say(merge_words.OPEN), compare)
        self.compare_button.setVisible(bool(report.merges))
        around = QVBoxLayout(self)
        arrange(around, (22, 16, 22, 22))
        card = Card(say(words.IMPORT_OF, name=name), say(words.IMPORT_DRY), spacing=12)
        around.addWidget(card)
        area, above = page_area()  # the buttons under it stay in sight
        arrange(above, spacing=12)
        card.body.addWidget(area, 1)
        above.addLayout(_counts(report))
        above.addWidget(rule())
        above.addWidget(scrolling(_problem_lines(report.refused), short=True), 1)
        card.body.addWidget(rule())
        card.body.addLayout(self._foot(report, take, leave))
        on_key(self, "Ctrl+Shift+R", self.choose_returned)
        on_key(self, "Ctrl+D", lambda: compare() if report.merges else None)

    def _foot(
        self, report: ImportReport, take: Callable[[], object], leave: Callable[[], object]
    ) -> QVBoxLayout:
        count = len(report.drafts) + len(report.registrations) + len(report.updated)
        self.save_button = button(say(words.IMPORT_PROBLEMS_SAVE), self._choose_target)
        self.save_button.setVisible(bool(report.refused))
        self.return_button = button(f"{say(mapping_words.RETURN)}  Ctrl+Shift+R", self.choose_returned)
        self.return_button.setVisible(bool(report.refused) and self._give_back is not None)
        self.leave_button = button(f"{say(CANCEL)}  Esc", leave)
        self.take_button = button(say(words.IMPORT_CONFIRM, count=count), take, "primary")
        self.take_button.setEnabled(count > 0)
        hint = words.IMPORT_NOTHING if not count else words.IMPORT_HINT
        down = QVBoxLayout()
        arrange(down, spacing=8)
        down.addWidget(label(say(hint), "muted", wrap=True))
        lists = flowing_row(self.compare_button, self.save_button, self.return_button)
        down.addLayout(row(lists, None, self.leave_button, self.take_button))
        return down

    def choose_returned(self) -> None:
        """Ask where the user's workbook goes."""
        if self._give_back is None or self.return_button.isHidden():
            return
        name = say(mapping_words.RETURN_FILE, name=Path(self._name).stem)
        chosen, _ = ask_target(self, say(mapping_words.RETURN), name, "Excel (*.xlsx)")
        if chosen:
            path = Path(chosen)
            self._give_back(path if path.suffix.lower() == ".xlsx" else path.with_suffix(".xlsx"))

    def _choose_target(self) -> None:
        chosen, _ = ask_target(
            self, say(words.IMPORT_PROBLEMS_SAVE), say(words.IMPORT_PROBLEMS_FILE), "Excel (*.xlsx)"
        )
        if chosen:
            self._save_problems(Path(chosen))


def place_words(path: str, line: int = 0) -> str:
    """Return a place of the file as people count and name it; a place of another shape as it is.

    Args:
        path: The place as the services name it.
        line: The row of the sheet, counted from 1, where it is a table.
    """
    match = _PLACE.fullmatch(path)
    if match is None:
        return path
    number, inner = int(match[1]) + 1, match[2] or ""
    role, _, _ = inner.partition(".")
    if line:
        number, in_row, row_alone = line, mapping_words.LINE_FIELD, mapping_words.LINE
    else:
        in_row, row_alone = words.IMPORT_FIELD, words.IMPORT_ROW
    field = _LABELS.get(inner) or _LABELS.get(inner.partition("[")[0])
    if field is None:
        return say(in_row if inner else row_alone, number=number, field=inner)
    name = say(field)
    if role in ROLES and inner != f"{role}.name":
        name = say(words.IMPORT_OF_ROLE, role=say(ROLES[role]).partition("（")[0], field=name)
    return say(in_row, number=number, field=name)


def _counts(report: ImportReport) -> QVBoxLayout:
    down = QVBoxLayout()
    arrange(down, spacing=6)
    for name, tone, text, found in (
        ("draft", "accent", words.IMPORT_DRAFTS, report.drafts),
        ("draft", "accent", words.IMPORT_UPDATED, report.updated),
        ("good", "good", words.IMPORT_REGISTRATIONS, report.registrations),
        ("notice", "note", words.IMPORT_DUPLICATES, report.duplicates),
        ("error", "error", words.IMPORT_REFUSED, report.refused),
    ):
        if found:
            told = label(say(text, count=f"{len(found):,}"), "section", wrap=True)
            down.addLayout(signed_line(name, tone, told))
    if report.merges:
        fields = sum(len(merge.conflicts) for merge in report.merges)
        text = merge_words.REVIEW_CONFLICTS if fields else merge_words.REVIEW
        told = label(say(text, count=f"{len(report.merges):,}", fields=fields), "section", wrap=True)
        down.addLayout(signed_line("notice", "query" if fields else "note", told))
    return down


def _problem_lines(refused: Sequence[ReadRow]) -> QWidget:
    sheet = Flowing()
    down = QVBoxLayout(sheet)
    arrange(down, (0, 4, 8, 4), 8)
    for found in refused[:SHOWN_ROWS]:
        for problem in found.problems:
            place = label(place_words(problem.path or found.where, found.line), "section", selectable=True)
            sentence = say(words.IMPORT_PROBLEM, problem=say(problem.problem), remedy=say(problem.remedy))
            line = row(
                picture("error", "error"), place, label(sentence, wrap=True, selectable=True), spacing=10
            )
            line.setStretch(2, 1)
            for number in range(3):
                line.setAlignment(line.itemAt(number).widget(), Qt.AlignmentFlag.AlignTop)
            down.addLayout(line)
    rest = len(refused) - SHOWN_ROWS
    if rest > 0:
        down.addWidget(label(say(words.IMPORT_MORE, count=f"{rest:,}"), "muted"))
    if not refused:
        down.addWidget(label(say(words.IMPORT_NO_PROBLEMS), "muted"))
    down.addStretch(1)
    return sheet
