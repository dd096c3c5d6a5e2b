"""Says what an offline update would change on this PC, from which version to which, and refuses what would go back.

Nobody can tell without a network that a newer update exists: an old one is only said to be old. But whatever is older than
what is here, or another one under the same version, is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from registrar_app.domain.errors import ASK_IT, ASK_SENDER, InputRefusedError
from registrar_app.domain.text import Text
from registrar_app.domain.update import (
    PACK_LIMIT,
    PLATFORMS,
    PackPart,
    ProgramPart,
    pack_order,
    version_order,
)
from registrar_app.services.clock_guard import OTHER_CLOCKS
from registrar_app.services.pack_ports import PackShelf, PackSummary, SignedPack
from registrar_app.services.program import Program
from registrar_app.services.read_update import OpenedUpdate, contradiction
from registrar_app.services.whole_file import read_whole

OLD_AFTER = timedelta(days=180)
"""An update that was signed so long ago may have a successor that nobody brought."""


@dataclass(frozen=True, slots=True)
class ProgramStep:
    """The program before and after.

    Attributes:
        part: What the update carries.
        held: The version that runs.
        left_out: Why it is not installed; ``None`` when it is.
    """

    part: ProgramPart
    held: str
    left_out: Text | None


@dataclass(frozen=True, slots=True)
class PackStep:
    """One pack before and after; ``held`` is "" where there is none, ``is_new`` is false for the very same."""

    part: PackPart
    title: Text
    held: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class UpdatePlan:
    """What would be done.

    Attributes:
        opened: The update.
        program: ``None`` where it carries none.
        packs: Every pack it carries.
        signed: Those that are new here, ready to be installed.
        is_old: Whether it was signed so long ago that a newer one may well exist.
    """

    opened: OpenedUpdate
    program: ProgramStep | None
    packs: tuple[PackStep, ...]
    signed: tuple[SignedPack, ...]
    is_old: bool

    @property
    def brings_program(self) -> bool:
        """Whether the program is installed."""
        return self.program is not None and self.program.left_out is None

    @property
    def does_anything(self) -> bool:
        """Whether anything is installed at all."""
        return self.brings_program or bool(self.signed)


def plan_update(program: Program, opened: OpenedUpdate) -> UpdatePlan:
    """Return what an update would change here; nothing is changed.

    Raises:
        InputRefusedError: it goes back, is for other PCs or other programs, from the future, or a pack in it is faulty.
    """
    content, today = opened.content, program.clock.now().date()
    if content.released_on > today + OTHER_CLOCKS:
        raise _from_the_future(opened, today)
    if version_order(content.lowest) > version_order(program.running.version):
        raise _too_far(opened, program.running.version)
    step = _program_step(program, opened) if content.program is not None else None
    packs, signed = _pack_steps(program, opened)
    return UpdatePlan(opened, step, packs, signed, content.released_on < today - OLD_AFTER)


def _program_step(program: Program, opened: OpenedUpdate) -> ProgramStep:
    part, running = opened.content.program, program.running
    assert part is not None
    if part.platform != running.platform:
        raise _other_platform(opened, part)
    new, held = version_order(part.version), version_order(running.version)
    if new < held or (new > held and opened.content.released_on < date.fromisoformat(running.released_on)):
        raise _older(opened, Text("程序", "the program"), part.version, running.version)
    left_out = None
    if new == held:
        left_out = Text("已是这一版", "it is this version already")
    elif running.folder is None:
        left_out = Text(
            "本程序从源代码运行，只能装规则包",
            "this program runs from its source, where only packs are installed",
        )
    return ProgramStep(part, running.version, left_out)


def _pack_steps(
    program: Program, opened: OpenedUpdate
) -> tuple[tuple[PackStep, ...], tuple[SignedPack, ...]]:
    shelf, parts = program.pack_shelf(), opened.content.packs
    if not parts:
        return (), ()
    contents = [opened.sealed.read(part.sha256) for part in parts]
    floors = _Floors(shelf, program.running.released_on)
    steps, signed = [], []
    for part, content, summary in zip(parts, contents, shelf.check_contents(contents), strict=True):
        if (summary.kind, summary.file_id) != part.key:
            raise contradiction(opened.path, f"{part.kind}/{part.id}")
        held = floors.require_not_older(opened, part)
        is_new = part.version != held or floors.differs(part, content)
        steps.append(PackStep(part, summary.title, held, is_new))
        if is_new:
            signed.append(
                SignedPack(
                    kind=part.kind,
                    id=part.id,
                    version=part.version,
                    content=content,
                    sha256=part.sha256,
                    signer=opened.signer.fingerprint,
                )
            )
    return tuple(steps), tuple(signed)


class _Floors:
    """Knows below which version a pack must not go: that of the last signed update, or the day of the program's release."""

    def __init__(self, shelf: PackShelf, released_on: str) -> None:
        self._recorded = shelf.signed_versions()
        self._there: dict[tuple[str, str], PackSummary] = {
            (each.kind, each.file_id): each for each in shelf.summaries()
        }
        self._released_on = released_on

    def require_not_older(self, opened: OpenedUpdate, part: PackPart) -> str:
        """Return the version that is here, "" for none.

        Raises:
            InputRefusedError: the pack is older, or another one of the same version.
        """
        known = self._recorded.get(part.key)
        there = self._there.get(part.key)
        shipped = self._released_on if there is not None else ""
        held = max(
            (known.version if known else "", shipped), key=lambda each: pack_order(each) if each else _NEVER
        )
        if held and pack_order(part.version) < pack_order(held):
            name = Text(f"规则包 {part.id}", f"the pack {part.id}")
            raise _older(opened, name, part.version, held)
        if known is not None and known.version == part.version and known.sha256 != part.sha256:
            raise _forked(opened, part)
        return held

    def differs(self, part: PackPart, content: bytes) -> bool:
        """Whether the pack is other than the one in use."""
        there = self._there.get(part.key)
        return there is None or read_whole(there.file, PACK_LIMIT) != content


_NEVER = (date.min, 0)


def _older(opened: OpenedUpdate, what: Text, offered: str, held: str) -> InputRefusedError:
    return InputRefusedError(
        "UPDATE-OLDER",
        str(opened.path),
        Text(
            f"{what.zh}在升级包里是 {offered}，比这里的 {held} 旧；不退回旧版，没有安装任何内容",
            f"{what.en} in the update is {offered}, older than {held} here; nothing goes back, and nothing was installed",
        ),
        Text("请提供者给出最新的升级包", "ask for the newest update"),
        ASK_SENDER,
    )


def _forked(opened: OpenedUpdate, part: PackPart) -> InputRefusedError:
    return InputRefusedError(
        "UPDATE-FORK",
        str(opened.path),
        Text(
            f"规则包 {part.id} 的 {part.version} 版与已装的同版内容不同",
            f"version {part.version} of the pack {part.id} is not the one of that version that is installed here",
        ),
        Text(
            "向主管部门核实哪一份是真的；没有安装任何内容",
            "ask the bureau which one is genuine; nothing was installed",
        ),
    )


def _other_platform(opened: OpenedUpdate, part: ProgramPart) -> InputRefusedError:
    of = PLATFORMS[part.platform]
    return InputRefusedError(
        "UPDATE-PLATFORM",
        str(opened.path),
        Text(
            f"这个升级包用于 {of.zh}，不是这台电脑的系统",
            f"this update is for {of.en}, which this PC has not",
        ),
        Text("换用本机系统的升级包", "take the update for this PC's system"),
        ASK_IT,
    )


def _too_far(opened: OpenedUpdate, running: str) -> InputRefusedError:
    lowest = opened.content.lowest
    return InputRefusedError(
        "UPDATE-LOWEST",
        str(opened.path),
        Text(
            f"这个升级包要求程序至少为 {lowest}，本机是 {running}",
            f"this update wants the program {lowest} or newer, and {running} runs here",
        ),
        Text(f"先升级到 {lowest}", f"update to {lowest} first"),
        ASK_IT,
    )


def _from_the_future(opened: OpenedUpdate, today: date) -> InputRefusedError:
    day = opened.content.released_on
    return InputRefusedError(
        "UPDATE-FUTURE",
        str(opened.path),
        Text(
            f"升级包的签发日 {day} 晚于本机日期 {today}",
            f"the update was signed on {day}, after this PC's date {today}",
        ),
        Text("把电脑日期调准后重试", "set this PC's date and try again"),
        ASK_IT,
    )
