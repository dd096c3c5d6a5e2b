"""Shows the case's acts in words (办理记录), newest last, with the supervisor's answers under the act they are on."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from registrar_app.domain.act import Act
from registrar_app.domain.money import group_yuan, parse_yuan
from registrar_app.domain.registration import Case, CaseEntry
from registrar_app.domain.roster import Roster
from registrar_app.domain.text import Text
from registrar_app.services.ports import AnswerNote
from registrar_app.ui.contract_form import words
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import Card, clear, label, picture, pill, row
from registrar_app.ui.words import say

_BODY_TEXTS = ("wanted", "received", "reason", "ground", "note", "slip_no", "official_no")
_NAMES = {
    "wanted": Text("需补正：{said}", "wanted: {said}"),
    "received": Text("收到：{said}", "received: {said}"),
    "reason": Text("理由：{said}", "reason: {said}"),
    "ground": Text("依据：{said}", "ground: {said}"),
    "note": Text("说明：{said}", "note: {said}"),
    "slip_no": Text("凭单号 {said}", "slip {said}"),
    "official_no": Text("全国登记编号 {said}", "official number {said}"),
    "explained": Text("核实说明：{said}", "reason for a query: {said}"),
    "payment": Text("{day} 付款 {amount} 元", "paid {amount} yuan on {day}"),
}
_TONES = {"accepted": "good", "returned": "error", "duplicate": "query"}


class HistoryView(QWidget):
    """The tab of a case's history."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self._down = QVBoxLayout(self)
        arrange(self._down, (22, 12, 16, 22), 12)

    def show_case(self, case: Case, roster: Roster | None, answers: list[AnswerNote]) -> None:
        """Show every act of the case."""
        clear(self._down)
        card = Card(say(words.TAB_HISTORY), spacing=12)
        if not case.history:
            card.body.addWidget(label(say(words.HISTORY_EMPTY), "muted", wrap=True))
        for entry in case.history:
            card.body.addWidget(_EntryView(entry, roster, [a for a in answers if a.act == entry.hash]))
        self._down.addWidget(card)
        self._down.addStretch(1)


class _EntryView(QWidget):
    def __init__(self, entry: CaseEntry, roster: Roster | None, answers: list[AnswerNote]) -> None:
        super().__init__()
        act = entry.act
        down = QVBoxLayout(self)
        arrange(down, spacing=2)
        answered = [pill(say(words.OUTCOMES[a.outcome]), _TONES.get(a.outcome, "")) for a in answers]
        title = label(say(act.kind.label), "section")
        down.addLayout(
            row(picture("good", "accent", 16), title, label(act.on.isoformat(), "muted"), *answered, None)
        )
        for line in body_lines(act):
            down.addWidget(label(line, wrap=True, selectable=True))
        for answer in answers:
            if answer.reason:
                down.addWidget(label(answer.reason, "problem", wrap=True))
        if any(answer.outcome == "returned" for answer in answers):
            down.addWidget(label(say(words.RETURNED_HINT), "problem", tone="query", wrap=True))
        name = roster.registrar_name(act.registrar) if roster else act.registrar
        down.addWidget(
            label(say(words.HISTORY_LINE, registrar=name, at=act.at[:19].replace("T", " ")), "muted")
        )
        down.addWidget(label(say(words.HISTORY_HASH, hash=entry.hash[:16]), "muted", selectable=True))


def body_lines(act: Act) -> list[str]:
    """Return what an act says, in words."""
    body: Any = act.body
    lines = [say(_NAMES[key], said=body[key]) for key in _BODY_TEXTS if body.get(key)]
    lines += [say(_NAMES["explained"], said=entry["reason"]) for entry in body.get("explanations") or ()]
    if payment := body.get("payment"):
        amount = group_yuan(parse_yuan(payment["amount"]))
        lines.append(say(_NAMES["payment"], day=payment["paid_on"], amount=amount))
    return lines
