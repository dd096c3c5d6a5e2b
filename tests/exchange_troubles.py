"""Makes what goes wrong on the way to the bureau, for tests: a forked chain, a batch that waits."""

from __future__ import annotations

import shutil
from pathlib import Path

from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_batch import import_batch
from registrar_app.services.program import Program
from tests import world


def forked(program: Program, bureau: Desk, folder: Path) -> tuple[Path, Path]:
    """Two copies of an office's store go on by themselves; the bureau takes one's batch 2 and refuses the other's.

    Returns the batch that was taken and the one that was refused.
    """
    office = world.desk(program, folder / "office")
    world.register(office)
    world.bring(program, office, bureau, folder / "stick")
    office.store.close()
    shutil.copytree(folder / "office", folder / "copy")
    files = []
    for name, value in (("office", 50_000_000), ("copy", 70_000_000)):
        files.append(carried_on(program, folder / name, value, folder / f"{name}.htb"))
        import_batch(program, bureau, files[-1], dry_run=False)
    return files[0], files[1]


def carried_on(program: Program, store: Path, value: int, target: Path) -> Path:
    """Register one more contract in an office's store and export it."""
    desk = Desk(
        directory=store,
        store=program.stores.open(store, b"k" * 32),
        packs=program.read_packs(None),
        clock=program.clock,
        key=world.key("R-01"),
    )
    world.register(desk, value=value)
    path = export_batch(program, desk, target).path
    desk.store.close()
    return path


def waiting(program: Program, bureau: Desk, folder: Path) -> Path:
    """An office's first batch is lost and its second arrives; returns the lost one."""
    office = world.desk(program, folder / "second-office", device="371002-02")
    paths = []
    for name in ("lost.htb", "late.htb"):
        world.register(office)
        paths.append(export_batch(program, office, folder / name).path)
    office.store.close()
    import_batch(program, bureau, paths[1], dry_run=False)
    return paths[0]
