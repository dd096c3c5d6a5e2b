"""Lists contracts that look registered twice, and opens two of them beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.find_repeats import RegisteredCopy, Repeat
from registrar_app.ui.contract_form.compare_window import CompareWindow
from registrar_app.ui.contract_form.comparison import side_by_side
from registrar_app.ui.schemes.grid import Grid, GridColumn
from registrar_app.ui.schemes.page_parts import EmptyPanel
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.words import CLOSE, say

TITLE = Text("疑似重复登记", "Contracts that look registered twice")
LEAD = Text(
    "同一合同只登记一次。共 {count} 对，其中跨登记机构 {across} 对；请并排核对后与有关登记机构联系，由其注销或说明区别",
    "One contract is registered once. Pairs: {count}, between two offices: {across}. Compare them side by side, "
    "then ask the offices to cancel one or to say how they differ",
)
NONE = Text("没有疑似重复登记的合同", "No contract looks registered twice")
NONE_HINT = Text(
    "按当事人、成交额、签订日期、名称和官方登记编号比对了全部有效登记",
    "All registrations in force were compared by parties, value, signing date, name and official number",
)
COMPARE = Text("并排核对  Enter", "Side by side  Enter")
PAIR = Text("重复登记核对", "Two registrations side by side")
COPY_TITLE = Text("{office} {device}，{day} 登记 {number}", "{office} {device}, registered {day} {number}")
NAME, VALUE = Text("合同名称", "Contract"), Text("成交额（元）", "Value (yuan)")
FIRST, SECOND = Text("先登记", "Registered first"), Text("后登记", "Registered later")
APART = Text("不同", "Differs")
DIFFERENT = Text("不同栏", "Fields apart")


class RepeatsWindow(QDialog):
    """The pairs, those between two offices first."""

    def __init__(self, desk: Desk, found: Sequence[Repeat], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._found = desk, found
        self.setWindowTitle(say(TITLE))
        down = QVBoxLayout(self)
        arrange(down, (22, 16, 22, 16), 10)
        close = button(f"{say(CLOSE)}  Esc", self.reject)
        if found:
            self._list(down)
            compare = button(say(COMPARE), self.compare, "primary")
            down.addLayout(row(None, close, compare))
        else:
            down.addWidget(EmptyPanel("good", say(NONE), say(NONE_HINT)), 1)
            down.addLayout(row(None, close))
        room = self.screen().availableGeometry()
        self.resize(min(px(860), room.width()), min(px(460), room.height()))

    def _list(self, down: QVBoxLayout) -> None:
        across = sum(pair.crosses_offices for pair in self._found)
        down.addWidget(label(say(LEAD, count=len(self._found), across=across), "muted", wrap=True))
        self.grid = Grid(
            (
                GridColumn(say(NAME), width=200, stretch=True),
                GridColumn(say(VALUE), "money", width=120),
                GridColumn(say(FIRST), width=170, stretch=True),
                GridColumn(say(SECOND), width=170, stretch=True),
                GridColumn(say(DIFFERENT), "count", width=70),
            ),
            sortable=False,
        )
        self.grid.setAccessibleName(say(TITLE))
        self.grid.key_opened.connect(lambda _: self.compare())
        self.grid.show_rows([self._cells(pair) for pair in self._found])
        down.addWidget(self.grid, 1)
        self.grid.setFocus()

    def _cells(self, pair: Repeat) -> tuple[object, ...]:
        contract = pair.first.case.contract
        return (
            contract.name,
            contract.contract_value,
            self._brief(pair.first),
            self._brief(pair.second),
            len(pair.differences),
        )

    def _brief(self, copy: RegisteredCopy) -> str:
        registration = copy.case.contract.registration
        day = registration.registered_on.isoformat() if registration else ""
        return f"{self._office(copy)} {day}".strip()

    def _office(self, copy: RegisteredCopy) -> str:
        roster = self._desk.store.roster()
        return roster.office_name(copy.office) if roster else copy.office

    def _told(self, copy: RegisteredCopy) -> str:
        registration = copy.case.contract.registration
        number = (registration.slip_no or registration.official_no if registration else None) or ""
        return say(
            COPY_TITLE,
            office=self._office(copy),
            device=copy.device,
            day=registration.registered_on.isoformat() if registration else "",
            number=number,
        ).strip()

    def compare(self) -> CompareWindow | None:
        """Open the chosen pair side by side."""
        key = self.grid.chosen_key()
        if not isinstance(key, int):
            return None
        pair = self._found[key]
        first, second = pair.first.case.contract, pair.second.case.contract
        window = CompareWindow(
            self,
            first.name or "",
            (self._told(pair.first), self._told(pair.second)),
            side_by_side(first, second, self._desk.packs.code_lists()),
            title=PAIR,
            mark=APART,
        )
        window.open()
        return window
