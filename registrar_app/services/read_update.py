"""Verifies an offline update: its container, who signed it and what it says; whether this PC takes it is in ``plan_update``.

Programs are signed by a key for releases, whose certificates the program itself names; packs alone also by a supervisor in
force, or the root where one is enough, of the register's roster. A register for practice vouches for nothing: packs serve every register of the PC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from registrar_app.domain.errors import ASK_SENDER, InputRefusedError
from registrar_app.domain.roster import Roster, Standing, judge_standing
from registrar_app.domain.text import Text
from registrar_app.domain.update import MEMBER, MalformedUpdateError, Update, read_update
from registrar_app.services.desk import Desk
from registrar_app.services.program import Program
from registrar_app.services.update_ports import SealedUpdate


@dataclass(frozen=True, slots=True)
class UpdateSigner:
    """Who signed: the certificate's fingerprint, the name shown, and whether it is a key for releases."""

    fingerprint: str
    name: Text
    is_maker: bool


@dataclass(frozen=True, slots=True)
class OpenedUpdate:
    """An update that holds, by somebody who may sign what it carries."""

    path: Path
    sealed: SealedUpdate
    content: Update
    signer: UpdateSigner


def open_update(program: Program, desk: Desk | None, path: Path) -> OpenedUpdate:
    """Return an update in which everything holds.

    Args:
        program: The doors.
        desk: Its roster says who signs packs; without one only keys for releases are known.
        path: The file.

    Raises:
        InputRefusedError: it was changed, nobody known signed it, or it contradicts itself.
    """
    sealed = program.updates.open(path, program.keys.verify_detached)
    signer = _signer(program, desk, sha256(sealed.signer).hexdigest(), path)
    try:
        content = read_update(sealed.text)
    except MalformedUpdateError as error:
        raise contradiction(path, MEMBER) from error
    sizes = {pack.sha256: pack.size for pack in content.packs}
    if content.program is not None:
        sizes[content.program.sha256] = content.program.size
    if sizes != dict(sealed.sizes):
        raise contradiction(path, "members")
    if content.program is not None and not signer.is_maker:
        raise _refused(
            path,
            "UPDATE-SIGNER",
            Text(
                f"程序只能由发布者签名，这一份是{signer.name.zh}签的",
                f"only its maker signs a program, and this was signed by {signer.name.en}",
            ),
        )
    return OpenedUpdate(path, sealed, content, signer)


def contradiction(path: Path, where: str) -> InputRefusedError:
    """Return the refusal of an update that contradicts itself at ``where``."""
    return InputRefusedError(
        "UPDATE-CONTENT",
        f"{path} {where}",
        Text("升级包内容不合规或自相矛盾", "the update is malformed or contradicts itself"),
        Text("请提供者重新制作；没有安装任何内容", "have it made again; nothing was installed"),
        ASK_SENDER,
    )


def _signer(program: Program, desk: Desk | None, fingerprint: str, path: Path) -> UpdateSigner:
    for known in program.release_signers():
        if known.fingerprint == fingerprint:
            return UpdateSigner(fingerprint, known.name, is_maker=True)
    roster = desk.store.roster() if desk is not None else None
    named = _named(roster, fingerprint, desk.today()) if roster is not None and desk is not None else None
    if named is None:
        raise _unknown(path, fingerprint, asked=desk is not None)
    if roster is not None:
        require_real(roster, path)
    return UpdateSigner(fingerprint, named, is_maker=False)


def require_real(roster: Roster, path: Path) -> None:
    """Refuse a roster for practice: packs serve every register of a PC, and it vouches for nothing.

    Raises:
        InputRefusedError: it is one.
    """
    if roster.practice:
        raise _refused(
            path,
            "UPDATE-PRACTICE",
            Text(
                "签名人出自演练用的名册，不能更新规则包",
                "the signer is of a roster for practice, which cannot vouch for packs",
            ),
        )


def _named(roster: Roster, fingerprint: str, on: date) -> Text | None:
    """Return how a supervisor in force, or the root where one is enough, is called; ``None`` for everybody else."""
    if roster.required == 1 and any(
        sha256(root).hexdigest() == fingerprint for root in roster.roots.certificates
    ):
        return Text(f"{roster.bureau}（根密钥）", f"{roster.bureau} (root key)")
    supervisor = roster.supervisor(fingerprint)
    if supervisor is None or judge_standing(supervisor, on, None) is not Standing.IN_FORCE:
        return None
    name = f"{roster.bureau}（{supervisor.name}，{supervisor.id}）"
    return Text(name, f"{roster.bureau} ({supervisor.name}, {supervisor.id})")


def _unknown(path: Path, fingerprint: str, *, asked: bool) -> InputRefusedError:
    short = fingerprint[:16]
    if asked:
        problem = Text(
            f"签名人既不是程序的发布者，也不是名册上有效的主管人员（证书 {short}…）",
            f"its signer is neither the program's maker nor a supervisor in force (certificate {short}…)",
        )
    else:
        problem = Text(
            f"签名人不是程序的发布者（证书 {short}…）；主管部门签的规则包要用 --store 指明数据库才能核对",
            f"its signer is not the program's maker (certificate {short}…); packs signed by the bureau are judged by a "
            "register's roster (--store)",
        )
    return _refused(path, "UPDATE-SIGNER", problem)


def _refused(path: Path, code: str, problem: Text) -> InputRefusedError:
    remedy = Text(
        "不要安装；向主管部门核实这个文件的来历",
        "do not install it; ask the bureau where the file comes from",
    )
    return InputRefusedError(code, str(path), problem, remedy)
