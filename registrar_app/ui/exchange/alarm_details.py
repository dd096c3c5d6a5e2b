"""Shows one alarm with both versions side by side, or one batch that waits: what happened, what to do, whom to ask."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from registrar_app.domain.moment import minute_of
from registrar_app.domain.money import group_yuan
from registrar_app.domain.roster import Roster
from registrar_app.domain.text import Text
from registrar_app.services.alarm_ports import FileState
from registrar_app.services.list_alarms import AlarmEntry, Version, WaitingBatch
from registrar_app.services.ruling_words import disowned_words, ruling_words
from registrar_app.ui.exchange import alarm_words as words
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import label
from registrar_app.ui.widgets.fitting import Flowing
from registrar_app.ui.words import NOTHING, begin, say

_HASH_SHOWN = 16


def waiting_details(waiting: WaitingBatch, roster: Roster | None) -> QWidget:
    """Return what is missing before a batch, since when, and whom to ask."""
    file, what = waiting.file, say(waiting.missing)
    office = roster.office_name(file.office) if roster is not None else file.office
    made, down = _sheet()
    at, signer = minute_of(file.came_at), waiting.signer or say(NOTHING)
    down.addWidget(label(say(words.WAITING_HEADING, office=office), "heading", wrap=True))
    place = say(words.WAITING_PLACE, device=file.device, seq=file.seq, at=at, signer=signer)
    down.addWidget(label(place, "muted", wrap=True, selectable=True))
    down.addWidget(label(begin(words.WAITING_TOLD, what=what), wrap=True, selectable=True))
    remedy = say(words.WAITING_REMEDY, office=office, device=file.device, what=what)
    _add_remedy(down, remedy)
    down.addStretch(1)
    return made


def alarm_details(entry: AlarmEntry, roster: Roster | None) -> QWidget:
    """Return what an alarm says, both versions, what to do, and what was ruled on it."""
    alarm = entry.alarm
    office = roster.office_name(alarm.office) if roster is not None else alarm.office
    made, down = _sheet()
    heading = say(words.ALARM_HEADING, kind=begin(alarm.kind.label), office=office)
    down.addWidget(label(heading, "heading", wrap=True))
    at = minute_of(alarm.raised_at)
    place = say(words.ALARM_PLACE, device=alarm.device, seq=alarm.seq, at=at)
    down.addWidget(label(place, "muted", wrap=True, selectable=True))
    for told in _rulings(entry, roster):
        down.addWidget(told)
    down.addWidget(label(begin(entry.explanation), wrap=True, selectable=True))
    _add_remedy(down, begin(alarm.kind.remedy))
    down.addLayout(_versions(entry))
    down.addStretch(1)
    return made


def _sheet() -> tuple[QWidget, QVBoxLayout]:
    made = Flowing()
    down = QVBoxLayout(made)
    arrange(down, (0, 0, 8, 0), 8)
    return made, down


def _add_remedy(down: QVBoxLayout, remedy: str) -> None:
    down.addWidget(label(say(words.WHAT_TO_DO), "section"))
    down.addWidget(label(remedy, wrap=True, selectable=True))


def _rulings(entry: AlarmEntry, roster: Roster | None) -> Iterator[QLabel]:
    """Go through what was ruled, the last one first."""
    told = [say(ruling_words(signed.ruling(), roster)) for signed in reversed(entry.rulings)]
    for number, sentence in enumerate(told):
        text = say(words.BEFORE, told=sentence) if number else sentence
        yield label(text, "muted" if number else "", wrap=True, selectable=True)
    for signed in reversed(entry.disowned):
        yield label(say(disowned_words(signed.ruling(), roster)), wrap=True, selectable=True)


def _versions(entry: AlarmEntry) -> QGridLayout:
    versions = [entry.refused] if entry.kept is None else [entry.refused, entry.kept]
    grid = QGridLayout()
    arrange(grid, (0, 4, 0, 4))
    for column, stretch in enumerate((6, 8, 8)):
        grid.setColumnStretch(column, stretch)
    rival = words.RIVALS.get(entry.alarm.kind, words.CONFLICTS) if entry.kept is not None else words.NO_RIVAL
    heads = ("", say(words.RAISED_IT), say(rival))
    for column, head in enumerate(heads):
        grid.addWidget(label(head, "cell_head", wrap=True), 0, column)
    lines = zip(*(_lines(version) for version in versions), strict=True)
    for number, line in enumerate(lines, 1):
        grid.addWidget(_cell(say(line[0][0]), muted=True), number, 0)
        for column, (_, text) in enumerate(line, 1):
            grid.addWidget(_cell(text), number, column)
    grid.itemAtPosition(grid.rowCount() - 1, 1).widget().setToolTip(entry.refused.hash)
    if entry.kept is not None:
        grid.itemAtPosition(grid.rowCount() - 1, 2).widget().setToolTip(entry.kept.hash)
    return grid


def _lines(version: Version) -> list[tuple[Text, str]]:
    """Return a version line by line: an act when it has a slip number, else a batch."""
    nothing, outcome = say(NOTHING), version.state.label
    value = group_yuan(version.sum_fen) if version.sum_fen is not None else nothing
    if version.slip_no:
        outcome = words.STANDS if version.state is FileState.TAKEN else words.RETURNED
        content = [
            (words.SLIP_NO, version.slip_no),
            (words.CONTRACT, version.contract or nothing),
            (words.VALUE, value),
        ]
    else:
        acts = str(version.acts) if version.acts is not None else nothing
        content = [(words.ACTS, acts), (words.SUM, value)]
    return [
        (words.VERSION_STATE, begin(outcome)),
        (words.SIGNER, version.signer or nothing),
        (words.MADE_AT, minute_of(version.made_at) or nothing),
        *content,
        (words.ORIGINAL, begin(words.IS_KEPT if version.has_file else words.NOT_KEPT)),
        (words.HASH, version.hash[:_HASH_SHOWN]),
    ]


def _cell(text: str, *, muted: bool = False) -> QLabel:
    cell = label(text, "cell", wrap=True, selectable=not muted)
    cell.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return cell
