"""Makes an offline update: at the bureau of packs alone, signed by a supervisor; elsewhere whoever makes releases signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from registrar_app.domain.errors import UsageError
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.text import Text
from registrar_app.domain.update import (
    FIRST,
    MEMBER,
    PACK_LIMIT,
    MalformedUpdateError,
    PackPart,
    ProgramPart,
    Update,
    pack_order,
    read_update,
    write_update,
)
from registrar_app.services.desk import Desk
from registrar_app.services.keep_journal import noted
from registrar_app.services.program import Program
from registrar_app.services.read_update import require_real
from registrar_app.services.supervisor import require_supervisor
from registrar_app.services.trust_ports import SigningKey
from registrar_app.services.whole_file import read_whole, write_whole

NO_NOTES = Text("", "")


@dataclass(frozen=True, slots=True)
class NewProgram:
    """A program that goes into an update: its version, the kind of PC, and its installer's bytes."""

    version: str
    platform: str
    content: bytes


def issue_packs(
    program: Program,
    desk: Desk,
    files: Sequence[Path],
    folder: Path,
    *,
    version: str = "",
    notes: Text = NO_NOTES,
) -> tuple[Path, Update]:
    """Check packs, sign them with the supervisor's key and write the update into a folder; return the file and what it says.

    Args:
        program: The doors.
        desk: The bureau's.
        files: The packs, or folders of packs.
        folder: Where the file goes.
        version: The packs' version, a day or a day and a number; "" for today.
        notes: What is new.

    Raises:
        UsageError: the register is no bureau's, the version is none, or there is such a file already.
        InputRefusedError: a pack is faulty.
        MachineRefusedError: the key is locked or its owner no supervisor in force, or the disk refuses.
    """
    require_supervisor(desk)
    require_real(desk.require_roster(), folder)
    today = desk.today()
    packs = [file for each in files for file in _files_of(program, each)]
    content, sealed = seal_update(
        program,
        desk.require_key(),
        packs=packs,
        version=version or today.isoformat(),
        released_on=today,
        lowest=FIRST,  # what an older program cannot read in a pack it refuses by itself
        notes=notes,
    )
    target = folder / content.file_name
    _require_free(target)
    detail: dict[str, str | int] = {"sha256": sha256(sealed).hexdigest(), "packs": len(content.packs)}
    with noted(desk, EntryKind.UPDATE_SIGNED, target.name, detail):
        write_whole(target, sealed)
    return target, content


def _require_free(target: Path) -> None:
    if target.exists():
        raise UsageError(
            "UPDATE-EXISTS",
            str(target),
            Text("已有同名的升级包，没有另存", "there is such an update already; none was written"),
            Text("换一个文件夹", "choose another folder"),
        )


def seal_update(
    program: Program,
    key: SigningKey,
    *,
    packs: Sequence[bytes],
    version: str,
    released_on: date,
    lowest: str,
    new: NewProgram | None = None,
    notes: Text = NO_NOTES,
) -> tuple[Update, bytes]:
    """Return what an update says, and the signed file.

    Raises:
        UsageError: the packs' version is none, or two packs are one.
        InputRefusedError: a pack is faulty.
    """
    _require_version(version)
    summaries = program.pack_shelf().check_contents(packs)
    parts = tuple(
        PackPart(each.kind, each.file_id, version, sha256(content).hexdigest(), len(content))
        for each, content in zip(summaries, packs, strict=True)
    )
    part = None
    if new is not None:
        part = ProgramPart(new.version, new.platform, sha256(new.content).hexdigest(), len(new.content))
    content = Update(released_on, lowest, part, tuple(sorted(parts, key=lambda each: each.key)), notes)
    members = {f"attachments/{sha256(each).hexdigest()}": each for each in packs}
    if new is not None:
        members[f"attachments/{sha256(new.content).hexdigest()}"] = new.content
    members[MEMBER] = _text(content)
    return content, program.containers.pack(members, key.sign_detached)


def _files_of(program: Program, path: Path) -> list[bytes]:
    found = {summary.file for summary in program.pack_shelf().check_packs(path)}
    return [read_whole(file, PACK_LIMIT) for file in sorted(found)]


def _text(content: Update) -> bytes:
    """Return ``update.json``, after it was read as whoever installs it will."""
    text = write_update(content)
    try:
        read_update(text)
    except MalformedUpdateError as error:
        raise UsageError(
            "UPDATE-FORM",
            str(error),
            Text(
                "升级包做不成：有同名或相同的规则包、id 含大写字母，或说明过长",
                "no update can be made: packs of one name, the same pack twice, capitals in an id, or notes that are too long",
            ),
            Text("改正后重做；没有写出文件", "correct it and try again; no file was written"),
        ) from error
    return text


def _require_version(version: str) -> None:
    try:
        pack_order(version)
    except ValueError as error:
        raise UsageError(
            "UPDATE-VERSION",
            "--version",
            Text(f"“{version}”不是规则包的版本", f"{version} is no version of packs"),
            Text(
                "写日期，如 2026-12-01；同一天的第二版写 2026-12-01.2",
                "write a day such as 2026-12-01; a second one of that day is 2026-12-01.2",
            ),
        ) from error
