"""A PC that takes updates, for the tests: a maker with a key for releases, a real bureau, an office, and packs."""

from __future__ import annotations

import dataclasses
import io
import tarfile
import uuid
from datetime import date
from pathlib import Path

from registrar_app import paths
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.import_roster import import_roster
from registrar_app.services.issue_update import NO_NOTES, NewProgram, seal_update
from registrar_app.services.ports import StoreIdentity
from registrar_app.services.program import Program
from registrar_app.services.trust_ports import SigningKey
from registrar_app.services.update_ports import ReleaseSigner, RunningProgram
from tests.practice_keys import key, root, supervisor
from tests.world import TODAY, program, roster, sealed_roster

OBJECTIVES = paths.resource("codes", "objectives.toml").read_text("utf-8")
MAKER = Text("本程序的发布者", "the program's maker")
INSTALLER = b"MZ an installer " * 200


def maker() -> SigningKey:
    """The key for releases."""
    return root("release")


def updating(folder: Path, platform: str = "win-x64", version: str = "0.1.0") -> Program:
    """A frozen program under a folder, with the maker's key named in it."""
    home = folder / "程序 folder" / "registrar"
    home.mkdir(parents=True, exist_ok=True)
    running = RunningProgram(version, "2026-11-01", platform, home, folder / "update")
    signers = (ReleaseSigner(maker().fingerprint, MAKER),)
    return dataclasses.replace(program(), release_signers=lambda: signers, running=running)


def real_desk(programme: Program, directory: Path, role: str = "office", *, practice: bool = False) -> Desk:
    """A register for real work, of an office or the bureau."""
    under = roster(practice=practice)
    device = "371000-01" if role == "bureau" else "371002-01"
    identity = StoreIdentity(
        role=role,
        office=device[:6],
        device=device,
        epoch=uuid.uuid4().hex,
        root_fingerprint=root().fingerprint,
        practice=practice,
    )
    store = programme.stores.create(directory, b"k" * 32, identity)
    desk = Desk(
        directory=directory,
        store=store,
        packs=programme.read_packs(None),
        clock=programme.clock,
        key=supervisor() if role == "bureau" else key("R-01"),
    )
    import_roster(programme, desk, sealed_roster(under))
    return desk


def objectives(word: str = "卫生健康") -> bytes:
    """The shipped list of objectives with another word in it."""
    return OBJECTIVES.replace("卫生事业发展", word).encode()


def sealed(
    programme: Program,
    *packs: bytes,
    by: SigningKey | None = None,
    version: str = "2026-11-20",
    new: NewProgram | None = None,
    released_on: date = TODAY,
    lowest: str = "0.1.0",
) -> bytes:
    """An update with packs, and perhaps a program."""
    _, content = seal_update(
        programme,
        by or maker(),
        packs=packs,
        version=version,
        released_on=released_on,
        lowest=lowest,
        new=new,
        notes=NO_NOTES,
    )
    return content


def newer(version: str = "0.2.0", platform: str = "win-x64", content: bytes = INSTALLER) -> NewProgram:
    """A program to be installed."""
    return NewProgram(version, platform, content)


def bundle(version: str = "0.2.0") -> bytes:
    """A Linux bundle as it is packed."""
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w:xz") as packed:
        info = tarfile.TarInfo(f"registrar-{version}-linux-x86_64/registrar-app")
        info.size, info.mode = 4, 0o755
        packed.addfile(info, io.BytesIO(b"run\n"))
    return written.getvalue()


def placed(folder: Path, content: bytes, name: str = "registrar-update-x.htupdate") -> Path:
    """The update as a file."""
    path = folder / name
    path.write_bytes(content)
    return path
