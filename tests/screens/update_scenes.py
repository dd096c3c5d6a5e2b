"""The window of an update: program and packs before it is installed, after it, and one that brings nothing."""

from __future__ import annotations

import dataclasses
from datetime import date

from registrar_app.domain.text import Text
from registrar_app.services.install_update import UpdateOutcome, backup_folder
from registrar_app.services.issue_update import seal_update
from registrar_app.services.plan_update import plan_update
from registrar_app.services.read_update import open_update
from registrar_app.services.stage_program import StagedProgram
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.this_pc.update_window import UpdateWindow
from tests.screens import languages
from tests.screens.stage import Stage
from tests.update_world import maker, newer, objectives, placed, updating

NOTES = Text(
    "新的技术领域代码表；修正了报盘在 U 盘写满时的提示。",
    "A new list of technology fields; clearer words when a stick is full during an export.",
)


def see_updates(stage: Stage, window: MainWindow) -> None:
    """See all three; nothing is installed."""
    program = dataclasses.replace(updating(stage.folder), clock=stage.program.clock)
    languages.typed.append("本程序的发布者")
    outcome = UpdateOutcome(
        backup_folder(window.place.desk) / "practice-371002-01_2026-11-23_093000_0a1b2c3d",
        1,
        StagedProgram("0.2.0", program.running.updates / "registrar-0.2.0-setup.exe", "a" * 64),
    )
    for name, new, day in (
        ("update", newer(), date(2026, 4, 1)),
        ("update-nothing", newer("0.1.0"), date(2026, 11, 20)),
    ):
        program = dataclasses.replace(
            program, running=dataclasses.replace(program.running, released_on="2026-03-01")
        )
        packs = [objectives()] if name == "update" else []
        _, content = seal_update(
            program,
            maker(),
            packs=packs,
            version="2026-11-20",
            released_on=day,
            lowest="0.1.0",
            new=new,
            notes=NOTES,
        )
        path = placed(stage.folder, content, f"registrar-{name}.htupdate")
        plan = plan_update(program, open_update(program, None, path))
        shown = UpdateWindow(window, window.place, plan)
        shown.show()
        stage.see(name, shown)
        if name == "update":
            shown._show_outcome(outcome)
            stage.see("update-installed", shown)
        shown.close()
        shown.deleteLater()
