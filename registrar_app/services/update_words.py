"""Words what an update holds and what became of it, alike for the command line and the window."""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.text import Text
from registrar_app.domain.update import PLATFORMS
from registrar_app.services.install_update import UpdateOutcome
from registrar_app.services.plan_update import PackStep, ProgramStep, UpdatePlan

SIGNED = Text("签名人：{name}；签发日 {day}", "Signed by {name} on {day}")
OLD = Text(
    "这个升级包是半年多以前签发的；不联网无法知道有没有更新的，请问提供者",
    "This update was signed more than half a year ago; without a network nobody can tell whether there is a newer one: ask whoever gave it to you",
)
PROGRAM = Text("程序 {held} → {new}（{platform}）", "Program {held} → {new} ({platform})")
LEFT_OUT = Text("程序 {new} 不安装：{why}", "Program {new} is not installed: {why}")
PACK = Text("{title}（{id}）{held} → {new}", "{title} ({id}) {held} → {new}")
PACK_SAME = Text("{title}（{id}）已是 {new}", "{title} ({id}) is {new} already")
NONE_YET = Text("无", "none")
BACKED_UP = Text("已先备份并核验：{path}", "Backed up and proved first: {path}")
PACKS_DONE = Text(
    "已装入 {count} 个规则包，下次打开数据库时起用",
    "Packs installed: {count}; they are used when a register is opened next",
)
INSTALLER = Text(
    "程序 {version} 的安装程序已核验；关闭本程序的所有窗口后运行：{call}",
    "The installer of program {version} is verified; close all windows of this program, then run: {call}",
)
UNPACKED = Text(
    "程序 {version} 已放在 {folder}；关闭窗口后从那里启动 registrar-app（菜单项用其中的 add-to-menu.sh 更新），旧程序留在原处",
    "Program {version} lies in {folder}; close the window and start registrar-app there (add-to-menu.sh in it renews the "
    "menu); the old program stays where it is",
)


def signed_by(plan: UpdatePlan) -> Text:
    """Return who signed, and when."""
    return SIGNED.filled(name=plan.opened.signer.name, day=plan.opened.content.released_on)


def program_line(step: ProgramStep) -> Text:
    """Return from which version of the program to which, or why it is left."""
    if step.left_out is not None:
        return LEFT_OUT.filled(new=step.part.version, why=step.left_out)
    return PROGRAM.filled(held=step.held, new=step.part.version, platform=PLATFORMS[step.part.platform])


def pack_line(step: PackStep) -> Text:
    """Return from which version of a pack to which."""
    words = PACK if step.is_new else PACK_SAME
    return words.filled(title=step.title, id=step.part.id, held=step.held or NONE_YET, new=step.part.version)


def outcome_lines(outcome: UpdateOutcome) -> Iterator[Text]:
    """Return what was done and what is to be done."""
    yield BACKED_UP.filled(path=outcome.backup)
    if outcome.packs:
        yield PACKS_DONE.filled(count=outcome.packs)
    staged = outcome.staged
    if staged is not None and staged.is_installer:
        yield INSTALLER.filled(version=staged.version, call=staged.call)
    elif staged is not None:
        yield UNPACKED.filled(version=staged.version, folder=staged.path)
