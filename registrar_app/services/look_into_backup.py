"""Tells what is in a backup before anything is restored: whose it is, how far it goes, how many contracts in which state.

A copy is opened, so that the backup stays as it is; the copy goes again. Whether everything in it holds is proved when
it is restored.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from registrar_app.domain.registration import CaseState
from registrar_app.domain.text import Text
from registrar_app.services.back_up_store import try_password
from registrar_app.services.desk import Desk
from registrar_app.services.open_desk import open_desk
from registrar_app.services.ports import CaseQuery, StoreIdentity
from registrar_app.services.program import Program


@dataclass(frozen=True, slots=True)
class BackupContents:
    """What is in a backup.

    Attributes:
        identity: Whose register it is.
        office: What its office, or the bureau, is called.
        roster_version: Of the roster in it; ``None`` where there is none.
        states: How many contracts are in which state, those of none left out.
        unsent: How many of its own acts no batch has taken yet.
        changed_at: When a contract was changed last, by that PC's clock; ``None`` where there is no contract.
        last_registered: The last day on which a contract was registered.
    """

    identity: StoreIdentity
    office: str
    roster_version: int | None
    states: Mapping[CaseState, int]
    unsent: int
    changed_at: datetime | None
    last_registered: date | None

    @property
    def lines(self) -> tuple[Text, ...]:
        """What is in it, in sentences."""
        practice = Text("（演练）", " (practice)") if self.identity.practice else Text("", "")
        made = [
            Text(
                f"{self.office}，登记机 {self.identity.device}{practice.zh}",
                f"{self.office}, device {self.identity.device}{practice.en}",
            ),
            self._contracts(),
            Text(f"未报盘的登记行为 {self.unsent} 项", f"acts not sent yet: {self.unsent}"),
        ]
        if self.roster_version is not None:
            version = self.roster_version
            made.append(Text(f"名册第 {version} 版", f"roster version {version}"))
        if self.changed_at is not None:
            at = f"{self.changed_at:%Y-%m-%d %H:%M}"
            day = self.last_registered or "—"
            made.append(
                Text(
                    f"最后一次改动 {at}，最后一次登记 {day}",
                    f"last change {at}, last registration {day}",
                )
            )
        return tuple(made)

    def _contracts(self) -> Text:
        count = sum(self.states.values())
        zh = "、".join(f"{state.label.zh} {number}" for state, number in self.states.items())
        en = ", ".join(f"{state.label.en} {number}" for state, number in self.states.items())
        if not count:
            return Text("还没有合同", "no contract yet")
        return Text(f"合同 {count} 份：{zh}", f"contracts: {count} ({en})")


def look_into_backup(program: Program, backup: Path, password: str) -> BackupContents:
    """Return what is in a backup; neither the backup nor any register is changed.

    Raises:
        MachineRefusedError: the password is wrong, the backup is missing or damaged, or there is no room for the copy.
        InputRefusedError: it is of a newer program, or the one file is no backup.
    """
    try_password(program, backup, password)
    with TemporaryDirectory(prefix="registrar-backup-") as folder:
        copy = Path(folder) / "copy"
        program.stores.restore(backup, copy)
        desk = open_desk(program, copy, password)
        try:
            return _read(desk)
        finally:
            desk.store.close()


def _read(desk: Desk) -> BackupContents:
    store, roster = desk.store, desk.store.roster()
    me = store.identity
    office = me.office
    if roster is not None:
        office = roster.bureau if me.is_bureau else roster.office_name(me.office)
    newest = store.find_cases(CaseQuery(limit=1))
    last = store.find_cases(CaseQuery(sort="registered_on", descending=True, limit=1))
    return BackupContents(
        identity=me,
        office=office,
        roster_version=roster.version if roster is not None else None,
        states={state: count for state, count in store.count_states().items() if count},
        unsent=store.count_unsent(),
        changed_at=datetime.fromisoformat(newest[0].changed_at).astimezone() if newest else None,
        last_registered=last[0].registered_on if last else None,
    )
