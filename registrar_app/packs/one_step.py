"""Changes the user's packs in one step or not at all, and keeps which version of each came in a signed update.

The folder is copied, the copy is changed and proved, and takes the name of the folder. Where the program was killed between
the two renames, the folder before is put back the next time packs are read.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from registrar_app import paths
from registrar_app.domain.errors import ASK_IT, MachineRefusedError, RegistrarError
from registrar_app.domain.text import Text
from registrar_app.services.pack_ports import PackVersion
from registrar_app.services.whole_file import read_whole, rename_patiently, write_whole

RECORD = "installed.json"
_FORMAT = "registrar-installed-packs/1"
_RECORD_LIMIT = 1_000_000


def whole_user_packs() -> Path:
    """Return the folder of the user's packs, after a change that was broken off was taken back."""
    folder = paths.user_packs()
    before = _before(folder)
    if not folder.exists() and before.is_dir():
        with suppress(OSError):
            rename_patiently(before, folder)
    return folder


def change_in_one_step(files: Mapping[str, bytes], prove: Callable[[Path], object]) -> None:
    """Put files into the user's packs, all of them or none.

    Args:
        files: Contents by their place within the folder.
        prove: Given the changed copy before it counts; raises where it does not hold.

    Raises:
        MachineRefusedError: it cannot be written; the packs are as before.
    """
    folder = whole_user_packs()
    fresh = folder.with_name(f"{folder.name}.new")
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        if folder.is_dir():
            shutil.copytree(folder, fresh)
        for name, content in files.items():
            write_whole(fresh / name, content)
        prove(fresh)
        _exchange(folder, fresh)
    except OSError as error:
        raise _unwritable(folder, error) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def read_versions() -> dict[tuple[str, str], PackVersion]:
    """Return the versions of the packs that came in signed updates, by kind and id; a record that is damaged is none."""
    try:
        told = json.loads(read_whole(whole_user_packs() / RECORD, _RECORD_LIMIT))
        return {
            (each["kind"], each["id"]): PackVersion(each["version"], each["sha256"], each["signer"])
            for each in told["packs"]
        }
    except (RegistrarError, ValueError, TypeError, KeyError):
        return {}


def write_versions(versions: Mapping[tuple[str, str], PackVersion]) -> bytes:
    """Return the record of versions as it lies among the packs."""
    packs = [
        {"kind": kind, "id": name, "version": of.version, "sha256": of.sha256, "signer": of.signer}
        for (kind, name), of in sorted(versions.items())
    ]
    return json.dumps({"format": _FORMAT, "packs": packs}, ensure_ascii=False, indent=1).encode()


def _before(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.old")


def _exchange(folder: Path, fresh: Path) -> None:
    before = _before(folder)
    shutil.rmtree(before, ignore_errors=True)
    if folder.exists():
        rename_patiently(folder, before)
    try:
        rename_patiently(fresh, folder)
    except OSError:
        whole_user_packs()
        raise
    shutil.rmtree(before, ignore_errors=True)


def _unwritable(folder: Path, error: OSError) -> MachineRefusedError:
    why = error.strerror or error
    return MachineRefusedError(
        "PACK-WRITE",
        str(folder),
        Text(
            f"规则包文件夹写不进去（{why}），规则包未变",
            f"the folder of packs cannot be written ({why}); the packs are as before",
        ),
        Text("检查文件夹权限和磁盘空间后重试", "check permissions and free space, then try again"),
        ASK_IT,
    )
