"""Tells whether a folder is a bad place for a register: on the network, on a stick, or in a folder that is synchronised.

A register is a database that is written all the time. Over the network two machines may write it at once, a stick is
pulled out, and a program that synchronises copies halves and puts older versions back. The way to another PC is a backup.
"""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path

from registrar_app.domain.text import Text

REMOVABLE_ROOTS = ("/media/", "/run/media/", "/Volumes/")
_DRIVE_REMOVABLE, _DRIVE_REMOTE = 2, 4
_NETWORK_SYSTEMS = (
    "nfs",
    "cifs",
    "smb",
    "afp",
    "9p",
    "davfs",
    "fuse.sshfs",
    "fuse.davfs",
    "fuse.rclone",
    "ceph",
)
_SYNCED_NAMES = Text(
    "坚果云|百度网盘|百度云|wps云盘|wps 云盘|微云|阿里云盘|同步盘",
    "onedrive|dropbox|google drive|googledrive|icloud|nutstore|baidunetdisk|baidusyncdisk|wpsdrive|weiyun|alidrive|"
    "nextcloud|owncloud|syncthing|seafile|megasync",
)
"""How the folders of programs that synchronise begin, in either language."""
_SYNC_MARKS = (".dropbox", ".stfolder", ".nextcloudsync.log", ".sync", ".seafile-data")
_MOUNTS = Path("/proc/mounts")


class PlaceRisk(StrEnum):
    """What speaks against a place."""

    NETWORK = "network"
    REMOVABLE = "removable"
    SYNCED = "synced"

    @property
    def words(self) -> Text:
        """What is, and what may come of it."""
        return _WORDS[self]


_WORDS = {
    PlaceRisk.NETWORK: Text(
        "这是网络位置：断网或两台电脑同时写入会损坏登记数据库。请选本机硬盘上的文件夹，另一台电脑用备份和恢复",
        "This is on the network: a lost connection, or two PCs that write at once, damages the register. Choose a folder on "
        "this PC's own disk; another PC gets it by backup and restore",
    ),
    PlaceRisk.REMOVABLE: Text(
        "这是可移动磁盘（U 盘）：中途拔出会损坏登记数据库，丢失也就丢了全部数据。请选本机硬盘，U 盘只放备份",
        "This is a removable disk (USB stick): pulled out early it damages the register, and lost it takes everything along. "
        "Choose this PC's own disk; keep backups on the stick",
    ),
    PlaceRisk.SYNCED: Text(
        "该文件夹由网盘同步：同步程序会复制写到一半的文件、放回旧版本，并把数据传出本机。请选不同步的文件夹",
        "A program synchronises this folder: it copies files half written, puts older ones back and sends them away from "
        "this PC. Choose a folder that is not synchronised",
    ),
}


def judge_place(folder: Path) -> PlaceRisk | None:
    """Return what speaks against keeping a register in a folder, which need not be there yet; ``None`` for nothing."""
    place = Path(os.path.abspath(folder))  # noqa: PTH100 - a link on the way is looked at under its own name too
    there = _nearest(place)
    if is_network_path(str(folder)) or _is_on_network(there):
        return PlaceRisk.NETWORK
    if is_synced(place) or is_synced(there.resolve()):
        return PlaceRisk.SYNCED
    return PlaceRisk.REMOVABLE if is_removable(str(there)) else None


def is_network_path(path: str) -> bool:
    r"""Whether a path names another machine, as ``\\server\share`` does."""
    return path.startswith(("\\\\", "//")) and not path.startswith(("\\\\?\\", "\\\\.\\"))


def is_synced(folder: Path) -> bool:
    """Whether a folder lies in one that a known program synchronises."""
    names = [part.lower() for part in folder.parts]
    known = (*_SYNCED_NAMES.zh.split("|"), *_SYNCED_NAMES.en.split("|"))
    if any(name.startswith(known) for name in names):
        return True
    return any((above / mark).exists() for above in (folder, *folder.parents) for mark in _SYNC_MARKS)


def is_removable(path: str) -> bool:
    """Whether a path lies on a removable disk."""
    if sys.platform == "win32":
        return _windows_drive(path) == _DRIVE_REMOVABLE
    return os.path.join(os.path.realpath(path), "").startswith(REMOVABLE_ROOTS)  # noqa: PTH118 - "" ends it with /


def _is_on_network(folder: Path) -> bool:
    if sys.platform == "win32":
        return _windows_drive(str(folder)) == _DRIVE_REMOTE
    return is_network_system(file_system_of(folder.resolve(), _mounts()))


def is_network_system(name: str) -> bool:
    """Whether a file system of this name is another machine's."""
    return name.startswith(_NETWORK_SYSTEMS)


def file_system_of(folder: Path, mounts: str) -> str:
    """Return the file system's name that a folder lies on, by the lines of ``/proc/mounts``; "" when not known."""
    best, system = -1, ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:  # not a mount
            continue
        root = Path(fields[1].replace("\\040", " "))
        if folder.is_relative_to(root) and len(root.parts) >= best:
            best, system = len(root.parts), fields[2]
    return system


def _mounts() -> str:
    try:
        return _MOUNTS.read_text("utf-8", errors="replace")
    except OSError:
        return ""


def _windows_drive(path: str) -> int:
    import ctypes

    root = os.path.splitdrive(os.path.abspath(path))[0] + os.sep  # noqa: PTH100
    return int(getattr(ctypes, "windll").kernel32.GetDriveTypeW(root))  # noqa: B009 - only Windows has it


def _nearest(place: Path) -> Path:
    """Return the place, or the folder nearest above it that is there."""
    return next((each for each in (place, *place.parents) if each.exists()), place)
