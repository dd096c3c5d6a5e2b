"""Runs the whole journey in a fresh folder; every step is proved and the account says so."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from registrar_app.domain.errors import UsageError
from registrar_app.domain.text import Text
from registrar_app.services.demo.account import Account
from registrar_app.services.demo.exchange_work import carry_batches
from registrar_app.services.demo.ledgers import make_ledgers
from registrar_app.services.demo.office_work import OfficeDay, PlannedStep, work_through
from registrar_app.services.demo.world import OFFICES, PracticeOffice, PracticeWorld, make_world
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.program import Program


@dataclass(frozen=True)
class Samples:
    """The sample contracts and what is planned for each."""

    rows: list[ReadRow]
    plan: dict[str, PlannedStep]

    def office_of(self, uid: str | None) -> str | None:
        """Return the code of the office that works on a sample."""
        step = self.plan.get(uid or "")
        return step.office if step else None


def run_demo(
    program: Program, folder: Path, samples: Path, language: str, tell: Callable[[str], None]
) -> Account:
    """Run the journey and return its account.

    Args:
        program: The doors.
        folder: A new or empty folder; everything made is left there.
        samples: The folder of the sample contracts and their plan.
        language: "zh" or "en".
        tell: Called with every line as it is written.

    Raises:
        UsageError: the folder holds something already.
        AnswerNoError: a step could not be proved.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(
            "DEMO-FOLDER",
            str(folder),
            Text("不是空文件夹", "is not an empty folder"),
            Text("换一个新文件夹", "name a new folder"),
        )
    account = Account(language, tell)
    account.say(Text(f"演示文件夹：{folder}", f"demo folder: {folder}"))
    world = make_world(program, folder, account)
    given = Samples(
        program.contract_files.read(samples / "contracts.jsonl"), read_plan(samples / "demo.toml")
    )
    for number, office in enumerate(OFFICES):
        account.head(
            Text(
                f"{'二三'[number]}、{office.name}：导入、审核、办理、签发",
                f"{number + 2}. Office {office.code}: import, check, decide, issue",
            )
        )
        _work_at(program, world, office, given, account)
    carry_batches(program, world, account)
    make_ledgers(program, world, account)
    _verify_stores(program, world, account)
    account.head(Text(f"完成：共证实 {account.proofs} 项。", f"Done: {account.proofs} things proved."))
    account.write(folder / "account.txt")
    return account


def read_plan(path: Path) -> dict[str, PlannedStep]:
    """Return what the demo does with each sample, by uid."""
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["step"]
    return {entry["uid"]: PlannedStep(**entry) for entry in entries}


def _work_at(
    program: Program, world: PracticeWorld, office: PracticeOffice, samples: Samples, account: Account
) -> None:
    rows = [
        row for row in samples.rows if row.contract and samples.office_of(row.contract.uid) == office.code
    ]
    keys = tuple(program.keys.load_key(world.key_file(r), world.password) for r, _ in office.registrars)
    desk = world.open(program, office.folder)
    try:
        work_through(program, desk, OfficeDay(rows, samples.plan, keys, world.folder / "slips"), account)
    finally:
        desk.store.close()


def _verify_stores(program: Program, world: PracticeWorld, account: Account) -> None:
    account.head(Text("七、核验三个数据库", "7. Verify the three stores"))
    for name in ("bureau", *(office.folder for office in OFFICES)):
        desk = world.open(program, name)
        try:
            report = desk.store.verify(program.keys.signature_holds)
        finally:
            desk.store.close()
        account.prove(
            not report.faults and report.acts > 0,
            Text(
                f"{name}：{report.acts} 项登记行为，链、签名与台账一致",
                f"{name}: {report.acts} acts, chains, signatures and projections agree",
            ),
        )
