"""The roster page (名册): who may sign what until when, and taking in a newer roster."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from registrar_app.domain.roster import Roster, Signer, Standing, judge_standing
from registrar_app.domain.text import Text
from registrar_app.services.import_roster import RosterImport, import_roster
from registrar_app.services.whole_file import read_whole
from registrar_app.ui.page import Page
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import button, label, pill
from registrar_app.ui.widgets.records import RecordColumn, RecordTable
from registrar_app.ui.widgets.table import TableView
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

FILE_LIMIT = 50_000_000
TITLE = Text("名册", "Roster")
IMPORT = Text("导入名册…", "Import a roster…")
FILES = Text("名册 (*.htroster)", "Rosters (*.htroster)")
NONE = Text("尚未导入名册。请导入主管部门发来的名册文件。", "No roster yet. Import the roster file sent by the bureau.")
SUBTITLE = Text("{bureau} · 第 {version} 版 · {issued} 签发，有效至 {expires}", "{bureau} · version {version} · issued {issued}, valid until {expires}")
PRACTICE = Text("练习", "Practice")
TAKEN = Text("已导入名册第 {version} 版", "Roster version {version} imported")
KNOWN = Text("这一版名册此前已导入，没有变化", "This roster was imported before; nothing changed")
REGISTRARS = Text("登记员与监管员", "Registrars and supervisors")
OFFICES = Text("登记机构", "Offices")
TERM = Text("{first} 至 {last}", "{first} to {last}")
BUREAU = Text("主管部门", "Bureau")
BLOCK = Text("{first}–{last}", "{first}–{last}")
C_NUMBER, C_NAME, C_OFFICE = Text("编号", "Number"), Text("姓名", "Name"), Text("登记机构", "Office")
C_TERM, C_STANDING = Text("任期", "Term"), Text("状态", "Standing")
C_CODE, C_AREAS, C_DEVICES = Text("代码", "Code"), Text("服务区域", "Areas served"), Text("设备与号段", "Devices and number blocks")


class RosterPage(Page):
    """The newest roster."""

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self._place = place
        self._roster: Roster | None = None
        self.head.title.setText(say(TITLE))
        self.head.set_actions([button(say(IMPORT), self.choose)])
        inner = QVBoxLayout()
        arrange(inner, (22, 14, 22, 18), 10)
        self.signers, self.offices = RecordTable(self._signer_columns()), RecordTable(self._office_columns())
        for title, table, widths, stretch in (
            (REGISTRARS, self.signers, (90, 120, 200, 200, 220), 2),
            (OFFICES, self.offices, (90, 260, 220, 240), 3),
        ):
            view = TableView()
            view.setModel(table)
            view.set_widths(widths, stretch)
            inner.addWidget(label(say(title), "heading"))
            inner.addWidget(view, 1)
        self.down.addLayout(inner, 1)

    def refresh(self) -> None:
        """Read the roster again."""
        self._roster = roster = self._place.desk.store.roster()
        if roster is None:
            self.head.subtitle.setText(say(NONE))
            return
        self.head.subtitle.setText(
            say(
                SUBTITLE,
                bureau=roster.bureau,
                version=roster.version,
                issued=roster.issued_on,
                expires=roster.expires_on,
            )
        )
        self.head.set_pills([pill(say(PRACTICE), "query")] if roster.practice else [])
        self.signers.show_rows([*roster.registrars, *roster.supervisors])
        self.offices.show_rows(roster.offices)

    def choose(self) -> None:
        """Ask for a roster file and import it."""
        file, _ = QFileDialog.getOpenFileName(self, say(TITLE), "", say(FILES))
        if file:
            self.take_file(Path(file))

    def take_file(self, file: Path) -> None:
        """Import a roster file."""
        place = self._place
        done: RosterImport | None = self.attempt(
            lambda: import_roster(place.program, place.desk, read_whole(file, FILE_LIMIT))
        )
        if done is not None:
            self.told.emit(say(TAKEN if done.taken else KNOWN, version=done.roster.version), "good")
            self.register_changed.emit()
            self.refresh()

    def _signer_columns(self) -> tuple[RecordColumn, ...]:
        return (
            RecordColumn(say(C_NUMBER), lambda s: s.id),
            RecordColumn(say(C_NAME), lambda s: s.name),
            RecordColumn(say(C_OFFICE), self._office_of),
            RecordColumn(say(C_TERM), lambda s: say(TERM, first=s.term_from, last=s.term_to)),
            RecordColumn(say(C_STANDING), lambda s: say(self._standing(s).label), tone=self._standing_tone),
        )

    def _office_columns(self) -> tuple[RecordColumn, ...]:
        return (
            RecordColumn(say(C_CODE), lambda o: o.code),
            RecordColumn(say(C_OFFICE), lambda o: o.name),
            RecordColumn(say(C_AREAS), lambda o: self._areas(o.areas)),
            RecordColumn(say(C_DEVICES), lambda o: self._devices(o.code)),
        )

    def _office_of(self, signer: Signer) -> str:
        if signer.office is None or self._roster is None:
            return say(BUREAU)
        return self._roster.office_name(signer.office)

    def _standing(self, signer: Signer) -> Standing:
        today: date = self._place.desk.today()
        return judge_standing(signer, today, None)

    def _standing_tone(self, signer: Signer) -> tuple[str, str]:
        return ("good", "good") if self._standing(signer) is Standing.IN_FORCE else ("error", "error")

    def _areas(self, codes: tuple[str, ...]) -> str:
        regions = self._place.desk.packs.code_lists().get("regions")
        return "，".join(regions.label(code, self._place.desk.language) if regions else code for code in codes)

    def _devices(self, office: str) -> str:
        devices = self._roster.devices if self._roster else ()
        blocks = [
            f"{device.id}  {say(BLOCK, first=block.first, last=block.last)}"
            for device in devices
            for block in device.blocks
            if device.office == office
        ]
        return "，".join(blocks)

