"""The work bench (工作台): how much is where, one press away, and what was worked on last."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from registrar_app.domain.contract import Contract
from registrar_app.domain.registration import Case, CaseState
from registrar_app.domain.text import Text
from registrar_app.services.ports import CaseQuery, CaseRow
from registrar_app.ui.contract_form.deadline import deadline_words
from registrar_app.ui.contract_form.form_head import STATE_TONES
from registrar_app.ui.page import Page
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import Card, Tile, button, clear, label, pill, row
from registrar_app.ui.widgets.fitting import scrolling
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

TITLE = Text("工作台", "Work bench")
NEW = Text("新合同  Ctrl+N", "New contract  Ctrl+N")
LAST = Text("最近办理", "Last worked on")
NOTHING = Text("还没有合同。", "There are no contracts yet.")
UNNAMED = Text("（未命名）", "(no name yet)")
PRACTICE = Text("练习库：数据均为虚构", "Practice register: all contracts are invented")
WAITING = Text("待报送登记行为", "Acts to be sent")
SHOWN = 12
_TILES = (
    CaseState.DRAFT, CaseState.ACCEPTED, CaseState.SUPPLEMENT_REQUESTED, CaseState.REGISTERED,
)  # fmt: skip


class HomePage(Page):
    """Counts and the latest cases."""

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self._place = place
        self.head.title.setText(say(TITLE))
        if not place.is_bureau:
            self.head.set_actions([button(say(NEW), lambda: self.page_wanted.emit("new"), "primary")])
        if place.desk.store.identity.practice:
            self.head.subtitle.setText(say(PRACTICE))
        content = QWidget()
        content.setObjectName("scrolled")
        inner = QVBoxLayout(content)
        arrange(inner, (22, 18, 22, 22), 16)
        self._tiles = QGridLayout()
        arrange(self._tiles, spacing=12)
        inner.addLayout(self._tiles)
        self._last = Card(say(LAST), spacing=4)
        inner.addWidget(self._last)
        inner.addStretch(1)
        self.down.addWidget(scrolling(content), 1)

    def refresh(self) -> None:
        """Count and list again."""
        store = self._place.desk.store
        counts = self.attempt(store.count_states) or {}
        clear(self._tiles)
        states = _TILES[1:] if self._place.is_bureau else _TILES
        for column, state in enumerate(states):
            show = partial(self.page_wanted.emit, f"contracts:{state.value}")
            tile = Tile(f"{counts.get(state, 0):,}", say(state.label), show)
            self._tiles.addWidget(tile, 0, column)
        if not self._place.is_bureau:
            waiting = len(store.own_acts_after(store.export_mark().last_act))
            show = partial(self.page_wanted.emit, "exchange")
            self._tiles.addWidget(Tile(f"{waiting:,}", say(WAITING), show), 0, len(states))
        clear(self._last.body)
        rows = self.attempt(lambda: store.find_cases(CaseQuery(limit=SHOWN))) or []
        for found in rows:
            self._add_row(found)
        if not rows:
            self._last.body.addWidget(label(say(NOTHING), "muted"))

    def _add_row(self, found: CaseRow) -> None:
        name = button(found.name or say(UNNAMED), partial(self.case_wanted.emit, found.uid), "link")
        name.setMinimumWidth(px(300))
        parties = label(" → ".join(part for part in (found.seller, found.buyer) if part), "muted")
        parties.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        known = Case(uid=found.uid, state=found.state, contract=Contract(), accepted_on=found.accepted_on)
        deadline = deadline_words(self._place.desk, known)
        pills = [pill(*deadline)] if deadline else []
        pills.append(pill(say(found.state.label), STATE_TONES[found.state]))
        line = row(name, parties, *pills, spacing=10)
        line.setStretch(1, 1)
        self._last.body.addLayout(line)
