"""The dark rail: where one is and can go; at its foot who sits here, the office, the roster and the numbers left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout

from registrar_app.domain.roster import Roster, RosterTerm, judge_term
from registrar_app.domain.text import Text
from registrar_app.services.number_blocks import own_block_use
from registrar_app.ui.help.words import HELP, PRACTICE_RAIL
from registrar_app.ui.icons import show_icon
from registrar_app.ui.reading_only import RAIL as READING
from registrar_app.ui.reading_only import SHORT as READING_SHORT
from registrar_app.ui.theme import arrange, dress, hold_width, px
from registrar_app.ui.this_pc.words import THIS_PC
from registrar_app.ui.widgets.basics import button, label
from registrar_app.ui.words import APP_NAME, say
from registrar_app.ui.workplace import Workplace

WIDE, COMPACT = 176, 58
PAGES = {
    "home": (Text("工作台", "Workbench"), "home"),
    "contracts": (Text("合同", "Contracts"), "contract"),
    "schemes": (Text("奖补政策", "Schemes"), "scheme"),
    "exchange": (Text("报盘与回盘", "Exchange"), "exchange"),
    "roster": (Text("名册", "Roster"), "roster"),
    "verification": (Text("核验凭单", "Verify slips"), "seal"),
    "journal": (Text("日志", "Journal"), "journal"),
    "report": (Text("统计", "Statistics"), "chart"),
}
SIGNER = Text("{name} · {number}", "{name} · {number}")
SUPERVISOR = Text("主管人员 {number}", "Supervisor {number}")
NO_KEY = Text("签名密钥未解锁", "Signing key locked")
READER = Text("只读人员", "Reader")
ROSTER = Text("名册第 {version} 版", "Roster v{version}")
ROSTER_ENDS = Text("名册 {days} 天后到期", "Roster ends in {days} d")
ROSTER_ENDED = Text("名册已过期 {days} 天", "Roster ended {days} d ago")
NUMBERS = Text("号段余 {count}", "Numbers left: {count}")
FEW_NUMBERS = Text("号段仅余 {count}", "Numbers left: only {count}")
BUREAU = Text("主管部门", "Bureau")
KEY = Text("Ctrl+{number}", "Ctrl+{number}")


class Rail(QFrame):
    """Navigation and identity."""

    wanted = Signal(str)

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self._place = place
        self.setObjectName("rail")
        self._down = QVBoxLayout(self)
        arrange(self._down, (10, 16, 10, 12), 4)
        self._add_head()
        self._buttons: dict[str, QPushButton] = {}
        self._add_pages()
        self._down.addStretch(1)
        self.help = self._menu_button(HELP, "help")
        self.this_pc = self._menu_button(THIS_PC, "more")
        self._foot = [
            label("", wrap=True),
            label("", tone="muted", wrap=True),
            label("", tone="muted", wrap=True),
        ]
        for line in self._foot:
            line.setContentsMargins(px(6), 0, 0, 0)
        for part in (self.help, self.this_pc, *self._foot):
            self._down.addWidget(part)
        self.compact = False
        hold_width(self, WIDE)
        self.refresh()

    def _add_head(self) -> None:
        """The program's name, the office, and that nothing here has any effect in a practice register."""
        self._brand = label(say(APP_NAME), "brand", wrap=True)
        self._brand.setContentsMargins(px(6), 0, 0, 0)
        self._office = label("", tone="muted", wrap=True)
        self._office.setContentsMargins(px(6), 0, 0, px(10))
        self.practice = label(say(PRACTICE_RAIL), "practice", wrap=True)
        self.is_practice = self._place.desk.store.identity.practice
        self.practice.setVisible(self.is_practice)
        self.setProperty("practice", "true" if self.is_practice else "false")
        self.reading = label(say(READING), "practice", wrap=True)
        self.reading.setVisible(self._place.desk.reader)
        self.reading_short = label(say(READING_SHORT), "brand", wrap=True)
        self.reading_short.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.reading_short.setContentsMargins(0, 0, 0, px(6))
        self.reading_short.hide()
        for part in (self._brand, self._office, self.practice, self.reading, self.reading_short):
            self._down.addWidget(part)

    def _add_pages(self) -> None:
        group = QButtonGroup(self)
        for number, (name, (text, picture)) in enumerate(PAGES.items(), 1):
            made = button(
                say(text), lambda n=name: self.wanted.emit(n), tip=f"{say(text)}  {say(KEY, number=number)}"
            )
            show_icon(made, picture, "rail_ink", 18)
            made.setCheckable(True)
            group.addButton(made)
            self._down.addWidget(made)
            self._buttons[name] = made

    def _menu_button(self, name: Text, picture: str) -> QPushButton:
        made = button(say(name), lambda: None, tip=say(name))
        show_icon(made, picture, "rail_ink", 18)
        return made

    def choose(self, name: str) -> None:
        """Mark a page as the one shown."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def refresh(self) -> None:
        """Say again who, where, and how many numbers are left."""
        store = self._place.desk.store
        roster, signer, identity = store.roster(), self._place.signer(), store.identity
        office = roster.office_name(identity.office) if roster else identity.office
        self._office.setText(say(BUREAU) if self._place.is_bureau and roster is None else office)
        if self._place.is_bureau and roster is not None:
            self._office.setText(roster.bureau)
        self._foot[0].setText(
            self._signer_words(roster) if signer else say(READER if self._place.desk.reader else NO_KEY)
        )
        self._foot[1].setText(self._roster_words(roster) if roster else "")
        left = "" if self._place.is_bureau else self._number_words()
        self._foot[2].setText(left)
        self._foot[2].setVisible(bool(left) and not self.compact)

    def _signer_words(self, roster: Roster | None) -> str:
        """Tell who signs; a bureau signs in its own name, which already stands above."""
        signer = self._place.signer()
        assert signer is not None
        named = roster is None or signer.name != roster.bureau
        return say(SIGNER, name=signer.name, number=signer.id) if named else say(SUPERVISOR, number=signer.id)

    def _roster_words(self, roster: Roster) -> str:
        """Tell the version, or that a newer one is due: nobody looks at the roster's own page every day."""
        today = self._place.desk.today()
        days = (roster.expires_on - today).days
        if judge_term(roster, today) is RosterTerm.IN_FORCE:
            return say(ROSTER, version=roster.version)
        return say(ROSTER_ENDS, days=days) if days >= 0 else say(ROSTER_ENDED, days=-days)

    def _number_words(self) -> str:
        own = own_block_use(self._place.desk)
        left = own.left or 0 if own else 0
        return say(FEW_NUMBERS if own is None or own.runs_low else NUMBERS, count=f"{left:,}")

    def set_compact(self, compact: bool) -> None:
        """Show icons only, where the window is narrow."""
        if compact is self.compact:
            return
        self.compact = compact
        hold_width(self, COMPACT if compact else WIDE)
        for name, made in self._buttons.items():
            made.setText("" if compact else say(PAGES[name][0]))
            dress(made, compact="true" if compact else "false")
        for opener, words in ((self.help, HELP), (self.this_pc, THIS_PC)):
            opener.setText("" if compact else say(words))
            dress(opener, compact="true" if compact else "false")
        self.practice.setVisible(self.is_practice and not compact)
        self.reading.setVisible(self._place.desk.reader and not compact)
        self.reading_short.setVisible(self._place.desk.reader and compact)
        for part in (self._brand, self._office, *self._foot):
            part.setVisible(not compact)
        self.refresh()
