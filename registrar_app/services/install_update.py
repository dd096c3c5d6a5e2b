"""Installs an offline update: first the register is backed up, then the program is put ready, then the packs are exchanged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from registrar_app.domain.errors import ASK_IT, AnswerNoError, MachineRefusedError
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.text import Text
from registrar_app.services.backup_plan import read_plan
from registrar_app.services.desk import Desk
from registrar_app.services.keep_journal import noted
from registrar_app.services.plan_update import UpdatePlan
from registrar_app.services.program import Program
from registrar_app.services.read_only import only_read
from registrar_app.services.rotate_backups import back_up_dated
from registrar_app.services.stage_program import StagedProgram, stage_program, take_back

BESIDE = "{}-backups"
"""The folder beside a register's for backups, where no other was chosen or the chosen one is not there."""


@dataclass(frozen=True, slots=True)
class UpdateOutcome:
    """What was done: the backup that was made first, how many packs are installed, and the program that lies ready."""

    backup: Path
    packs: int
    staged: StagedProgram | None


def backup_folder(desk: Desk) -> Path:
    """Return where the register is backed up before an update: where its backups go, else beside it."""
    chosen = read_plan(desk.directory).folder
    if chosen and Path(chosen).is_dir():
        return Path(chosen)
    directory = desk.directory.absolute()
    return directory.with_name(BESIDE.format(directory.name))


def install_update(
    program: Program, desk: Desk, plan: UpdatePlan, stop: Callable[[], bool] | None = None
) -> UpdateOutcome:
    """Back the register up, put the program ready and exchange the packs; what fails leaves program and packs as they were.

    Raises:
        AnswerNoError: nothing of it is new, or can be installed here.
        InputRefusedError: the file is not there any more, or another one.
        MachineRefusedError: the register was opened only to be read, the disk refuses, or it was stopped.
    """
    if desk.reader:
        raise only_read(desk.directory)
    if not plan.does_anything:
        raise _nothing_to_do(plan)
    backup = _back_up(program, desk, stop)
    content, staged = plan.opened.content, None
    told: dict[str, str | int] = {"signer": plan.opened.signer.fingerprint, "packs": len(plan.signed)}
    if content.program is not None and plan.brings_program:
        told["program"] = content.program.version
    with noted(desk, EntryKind.UPDATE_INSTALLED, plan.opened.path.name, told):
        if plan.brings_program:
            staged = stage_program(program.running, plan.opened)
        try:
            if plan.signed:
                program.pack_shelf().install_signed(plan.signed)
        except BaseException:
            if staged is not None:
                take_back(program.running, staged)
            raise
    return UpdateOutcome(backup, len(plan.signed), staged)


def _back_up(program: Program, desk: Desk, stop: Callable[[], bool] | None) -> Path:
    folder = backup_folder(desk)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise MachineRefusedError(
            "UPDATE-BACKUP",
            str(folder),
            Text(
                "更新前要先备份，而备份文件夹建不了；没有安装任何内容",
                "the register is backed up first, and the folder for it cannot be made; nothing was installed",
            ),
            Text("在备份窗口另选一个文件夹", "choose another folder in the backup window"),
            ASK_IT,
        ) from error
    return back_up_dated(program, desk, folder, read_plan(desk.directory).keep, stop).made.path


def _nothing_to_do(plan: UpdatePlan) -> AnswerNoError:
    step = plan.program
    if step is not None and step.left_out is not None:
        problem = Text(
            f"没有可安装的内容：程序 {step.part.version}，{step.left_out.zh}",
            f"there is nothing to install: the program {step.part.version}, {step.left_out.en}",
        )
    else:
        problem = Text(
            "没有可安装的内容：规则包都已是这一版", "there is nothing to install: all packs are here already"
        )
    return AnswerNoError(
        "UPDATE-NOTHING",
        str(plan.opened.path),
        problem,
        Text("没有备份，也没有改动", "nothing was backed up or changed"),
    )
