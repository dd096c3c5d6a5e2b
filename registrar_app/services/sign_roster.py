"""Signs one version of the roster with the bureau's roots, keeps it in the bureau's store and writes its file.

Where several roots must sign, each officer signs on another day or PC: what the first one makes is a half-signed file
that no store takes; the one who signs last makes the roster.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from registrar_app.domain.errors import AnswerNoError, InputRefusedError
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.root_trust import RootSignature
from registrar_app.domain.roster import Roster
from registrar_app.domain.text import Text
from registrar_app.services.clock_guard import require_clock
from registrar_app.services.desk import Desk
from registrar_app.services.import_roster import import_roster, require_newer, trusted_root
from registrar_app.services.program import Program
from registrar_app.services.trust_ports import SigningKey
from registrar_app.services.verify_roster import (
    MEMBER,
    SignedRoster,
    member_bytes,
    open_roster_file,
    roster_bytes,
    verify_roster_file,
)
from registrar_app.services.whole_file import write_whole


@dataclass(frozen=True, slots=True)
class IssuedRoster:
    """The new version, its file, the key files by id, and how many roots must still sign."""

    roster: Roster
    roster_file: Path
    key_files: Mapping[str, Path] = field(default_factory=dict)
    missing: int = 0


def sign_roster(
    program: Program, desk: Desk, roots: Sequence[SigningKey], roster: Roster, out: Path
) -> IssuedRoster:
    """Write ``roster-VERSION.htroster`` under ``out``, or the half-signed file when these roots are too few.

    The bureau takes its own roster through the same verification as everybody else, so none leaves that an office
    would refuse.

    Raises:
        InputRefusedError: the roster contradicts itself, or a key is none of the bureau's roots.
        MachineRefusedError: the clock is doubted, or the file cannot be written; the store has the roster, ``roster show --out`` writes it.
    """
    require_clock(desk)
    signatures: tuple[RootSignature, ...] = ()
    for root in roots:
        container, signatures = _sealed(program, roster, root, signatures)
    return _handed_out(program, desk, roster, container, missing=roster.required - len(roots), out=out)


def countersign_roster(
    program: Program, desk: Desk | None, container: bytes, root: SigningKey, out: Path
) -> IssuedRoster:
    """Add one root's signature to a half-signed roster; with the last one it is complete, and taken in here.

    Args:
        program: The doors.
        desk: The bureau's; ``None`` on a PC without its store, which then takes the complete file in itself.
        container: The half-signed file.
        root: The officer's key.
        out: Folder for the file.

    Raises:
        InputRefusedError: the file does not hold or does not follow from the bureau's roster, or the key is none of its
            roots.
        AnswerNoError: this root, or as many as must, have signed it already.
    """
    half = open_half_signed(program, desk, container)
    require_root(half.roster, root)
    if root.certificate in half.signed:
        raise AnswerNoError(
            "ROSTER-SIGNED",
            f"roster {half.roster.version}",
            Text("这把根密钥已经签过这份名册", "this root key has signed this roster already"),
            Text(
                "请另一名保管人用自己的根密钥会签", "another officer must countersign with their own root key"
            ),
        )
    sealed, _ = _sealed(program, half.roster, root, half.signatures)
    missing = half.roster.required - len(half.signed) - 1
    return _handed_out(program, desk, half.roster, sealed, missing=missing, out=out)


def open_half_signed(program: Program, desk: Desk | None, container: bytes) -> SignedRoster:
    """Return a roster that still needs signatures and follows from the bureau's own.

    Raises:
        InputRefusedError: it does not hold or does not follow.
        AnswerNoError: it needs none.
    """
    half = open_roster_file(program, container, trusted_root(desk) if desk else None)
    known = desk.store.roster() if desk else None
    if known is not None:
        require_newer(half.roster, known)
    if len(half.signed) >= half.roster.required:
        raise AnswerNoError(
            "ROSTER-COMPLETE",
            f"roster {half.roster.version}",
            Text("这份名册签名已齐，无须会签", "this roster has all its signatures"),
            Text("直接导入（roster import）", "import it (roster import)"),
        )
    return half


def known_before(program: Program, desk: Desk | None, half: Roster, previous: bytes | None) -> Roster | None:
    """Return the version that a half-signed roster is compared with: the bureau's own, or the one of a file.

    Raises:
        InputRefusedError: the file is no complete roster, or the half-signed one does not follow from it.
    """
    if previous is None:
        return desk.store.roster() if desk is not None else None
    known = verify_roster_file(program, previous, None)
    require_newer(half, known)
    return known


def require_root(roster: Roster, key: SigningKey) -> None:
    """Refuse a key that is none of the roster's roots.

    Raises:
        InputRefusedError: it is none.
    """
    if key.certificate in roster.roots.certificates:
        return
    raise InputRefusedError(
        "ROOT-KEY",
        "root",
        Text(
            "这个密钥文件不是主管部门现用的根密钥",
            "this key file is no root key of the bureau today",
        ),
        Text(
            "换用现用的根密钥文件，命令行用 --root 指明；不在手边的，请管理名册的人员取来",
            "use the root key file of today, named with --root; ask whoever keeps the roster for it",
        ),
    )


def load_bureau_root(program: Program, known: Roster, path: Path, pin: str) -> SigningKey:
    """Return an unlocked key that is one of the roster's roots.

    Raises:
        InputRefusedError: it is no key file, or none of the roots.
        MachineRefusedError: there is no such file, or the PIN is wrong.
    """
    key = program.keys.load_key(path, pin)
    require_root(known, key)
    return key


def write_roster_file(roster: Roster, container: bytes, out: Path) -> Path:
    """Write a signed roster's file into a folder and return its path."""
    path = out / f"roster-{roster.version}.htroster"
    write_whole(path, container)
    return path


def _sealed(
    program: Program, roster: Roster, key: SigningKey, signatures: tuple[RootSignature, ...]
) -> tuple[bytes, tuple[RootSignature, ...]]:
    """Return the container that a root signs, and the signatures in it: of one root alone the container's is enough."""
    if roster.co_roots:
        signatures = (*signatures, RootSignature(key.fingerprint, key.sign(roster_bytes(roster))))
    content = {MEMBER: member_bytes(roster, signatures)}
    return program.containers.pack(content, key.sign_detached), signatures


def _handed_out(
    program: Program, desk: Desk | None, roster: Roster, container: bytes, *, missing: int, out: Path
) -> IssuedRoster:
    if missing > 0:
        open_half_signed(program, desk, container)
        path = out / f"roster-{roster.version}.half.htroster"
        write_whole(path, container)
        return IssuedRoster(roster, path, missing=missing)
    if desk is not None:
        import_roster(program, desk, container, EntryKind.ROSTER_ISSUED)
    return IssuedRoster(roster, write_roster_file(roster, container, out))
