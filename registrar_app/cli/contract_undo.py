"""``registrar contract undo`` and ``redo``: the last step of a draft taken back, or done again, as Ctrl+Z in its form."""

from __future__ import annotations

import click

from registrar_app.cli.session import RegistrarGroup, Session, pass_session
from registrar_app.domain.draft_undo import DraftStep
from registrar_app.domain.text import Text
from registrar_app.services.undo_draft import StepTaken, list_steps, undo_draft


def add_undo(group: click.Group) -> None:
    """Add the commands to the noun."""
    for command in (undo, redo):
        group.add_command(command)


@click.command("undo", cls=RegistrarGroup.command_class)
@click.argument("uid")
@click.option("--list", "listed", is_flag=True, help="只列出步骤 / only list the steps")
@pass_session
def undo(session: Session, uid: str, listed: bool) -> None:
    """撤销草稿的最近一步，同登记表的 Ctrl+Z / take the last step of a draft back, as Ctrl+Z in its form."""
    if listed:
        _show_steps(session, *list_steps(session.desk(), uid))
    else:
        _show(session, undo_draft(session.desk(), uid), Text("已撤销", "taken back"))


@click.command("redo", cls=RegistrarGroup.command_class)
@click.argument("uid")
@pass_session
def redo(session: Session, uid: str) -> None:
    """重做刚撤销的一步，同登记表的 Ctrl+Y / do a step again that was taken back, as Ctrl+Y in its form."""
    _show(session, undo_draft(session.desk(), uid, again=True), Text("已重做", "done again"))


def _show(session: Session, taken: StepTaken, done: Text) -> None:
    name = taken.step.name
    session.say(
        Text(
            f"{done.zh}：{name.zh}（还可撤销 {taken.left} 步，可重做 {taken.again} 步）",
            f"{done.en}: {name.en} (steps left to take back: {taken.left}, to do again: {taken.again})",
        )
    )
    session.show(
        {
            "uid": taken.uid,
            "step": name.in_language(session.language),
            "to_undo": taken.left,
            "to_redo": taken.again,
        }
    )


def _show_steps(session: Session, uid: str, steps: tuple[DraftStep, ...], done: int) -> None:
    for place, step in enumerate(steps):
        mark = Text("", "") if place < done else Text("（已撤销）", " (taken back)")
        session.say(Text(f"{step.name.zh}{mark.zh}", f"{step.name.en}{mark.en}"))
    if not steps:
        session.say(Text("没有可以撤销的步骤", "there is no step to take back"))
    values = [
        {"step": step.name.in_language(session.language), "done": place < done}
        for place, step in enumerate(steps)
    ]
    session.show({"uid": uid, "steps": values})
