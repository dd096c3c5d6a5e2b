"""Makes the practice world: a bureau with its root, a roster of two offices and three registrars, three stores."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from registrar_app.domain.text import Text
from registrar_app.services.create_bureau import create_bureau
from registrar_app.services.demo.account import Account
from registrar_app.services.desk import Desk
from registrar_app.services.init_store import init_office_store
from registrar_app.services.issue_roster import TERM_DAYS, NewDevice, NewOffice, NewRegistrar, issue_roster
from registrar_app.services.open_desk import open_desk
from registrar_app.services.program import Program

TERM_BACK = 365
"""Practice registrars were in office a year before, so that earlier days can be practised too."""
PRACTICE_BUREAU = "威海市科学技术局（演示）"


@dataclass(frozen=True)
class PracticeOffice:
    """One office of the practice world; the first registrar's key lies in its store."""

    folder: str
    code: str
    name: str
    areas: tuple[str, ...]
    device: str
    block: tuple[int, int]
    registrars: tuple[tuple[str, str], ...]


OFFICES = (
    PracticeOffice(
        "office-1", "371002", "威海市环翠区技术合同登记点", ("371002", "371071", "371072"), "371002-01", (1, 500),
        (("0037", "王海燕"), ("0041", "䶮明远")),
    ),
    PracticeOffice(
        "office-2", "371082", "荣成市技术合同登记点", ("371082", "371083", "371003", "371073"), "371082-01", (1, 500),
        (("0052", "孙荣"),),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class PracticeWorld:
    """Where everything lies; ``password`` opens every store and every key."""

    folder: Path
    password: str

    def store(self, name: str) -> Path:
        """Return a store's folder: ``bureau``, ``office-1`` or ``office-2``."""
        return self.folder / "stores" / name

    def key_file(self, registrar_id: str) -> Path:
        """Return where a registrar's key lies."""
        return self.folder / "keys" / f"{registrar_id}.p12"

    def open(self, program: Program, name: str) -> Desk:
        """Open one desk with its key."""
        return open_desk(program, self.store(name), self.password, pin=self.password)


def make_world(program: Program, folder: Path, account: Account) -> PracticeWorld:
    """Make the practice world in an empty folder."""
    account.head(Text("一、主管部门建立根证书与名册", "1. The bureau makes its root and the roster"))
    world = PracticeWorld(folder, f"practice-{secrets.token_hex(8)}")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "password.txt").write_text(world.password + "\n", encoding="utf-8")
    bureau = create_bureau(
        program, world.store("bureau"), world.password, name=PRACTICE_BUREAU, practice=True
    )
    today = bureau.today()
    try:
        issued = issue_roster(
            program,
            bureau,
            world.password,
            folder,
            offices=[NewOffice(o.code, o.name, o.areas) for o in OFFICES],
            devices=[NewDevice(o.device, o.block[0], o.block[1]) for o in OFFICES],
            term=(today - timedelta(days=TERM_BACK), today + timedelta(days=TERM_DAYS)),
            registrars=[NewRegistrar(r, name, o.code) for o in OFFICES for r, name in o.registrars],
        )
    finally:
        bureau.store.close()
    account.say(
        Text(
            f"名册第 {issued.roster.version} 版：{len(issued.roster.offices)} 个登记机构，{len(issued.roster.registrars)} 名登记员",
            f"roster version {issued.roster.version}: {len(issued.roster.offices)} offices, {len(issued.roster.registrars)} registrars",
        )
    )
    _put_keys_aside(world, issued.key_files.values())
    for office in OFFICES:
        key = world.key_file(office.registrars[0][0])
        roster_file = issued.roster_file.read_bytes()
        init_office_store(
            program, world.store(office.folder), world.password, roster_file, office.device, key
        )
        account.say(Text(f"{office.name}：加密数据库已建立", f"{office.code}: encrypted store made"))
    return world


def _put_keys_aside(world: PracticeWorld, files: Iterable[Path]) -> None:
    for file in files:
        target = world.key_file(file.stem)
        target.parent.mkdir(exist_ok=True)
        file.replace(target)
