"""Says which files and registry keys the Windows program may touch; docs/packaging.md tells IT staff the same."""

from __future__ import annotations

import re

ID = "TechnologyContractRegistrar"
ENTRY = "技术合同认定登记工作台.lnk"
DATA_FOLDER = "technology-contract-registrar"
KINDS = {".htb": "Batch", ".htr": "Receipt", ".htroster": "Roster", ".htupdate": "Update"}
"""Each ending with the name of its kind in the registry."""

UNINSTALL_KEY = rf"Software\Microsoft\Windows\CurrentVersion\Uninstall\{ID}"
KEYS = (
    rf"Software\{ID}",
    UNINSTALL_KEY,
    *(rf"Software\Classes\{ending}" for ending in KINDS),
    *(rf"Software\Classes\{ID}.{kind}" for kind in KINDS.values()),
)
"""Every registry key, under HKCU for one user, under HKLM for all users."""


def local(user: str) -> str:
    """Return the folder of a user's own programs and data, from the root of the drive."""
    return rf"users\{user}\AppData\Local"


def programs_folder(user: str) -> re.Pattern[str]:
    """Return the folder of a user's own programs, which others may use by then: the uninstaller leaves it."""
    return re.compile(rf"users\\{user}\\AppData\\Local\\Programs$", re.IGNORECASE)


def data_folder(user: str) -> str:
    """Return where the program keeps a user's registers, packs and settings."""
    return rf"{local(user)}\{DATA_FOLDER}"


def files_of_installing(user: str, for_all: bool = False, folder: str | None = None) -> list[re.Pattern[str]]:
    """Return what an installation may touch on the drive.

    Args:
        user: Whose it is.
        for_all: For all users.
        folder: Where it was told to go; else where programs belong.
    """
    if for_all:
        home = folder or rf"Program Files\{ID}"
        menu = rf"ProgramData\Microsoft\Windows\Start Menu\Programs\{ENTRY}"
        desktop = rf"users\Public\Desktop\{ENTRY}"
    else:
        home = folder or rf"{local(user)}\Programs\{ID}"
        menu = rf"users\{user}\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\{ENTRY}"
        desktop = rf"users\{user}\Desktop\{ENTRY}"
    return [*_tree(home), *(_exactly(path) for path in (menu, desktop))]


def keys_of_installing(for_all: bool = False) -> list[re.Pattern[str]]:
    """Return what an installation may touch in the registry."""
    hive = "HKLM" if for_all else "HKCU"
    keys = (re.escape(rf"{hive}\{key}") + r"(?:\\|$)" for key in KEYS)
    return [re.compile(key, re.IGNORECASE) for key in keys]


def files_of_using(user: str, *folders: str) -> list[re.Pattern[str]]:
    """Return what the running program may touch: the user's data folder and the folders that the user named."""
    return [pattern for folder in (data_folder(user), *folders) for pattern in _tree(folder)]


UNINSTALLER_FILES = [re.compile(r"users\\[^\\]+\\AppData\\Local\\Temp\\~nsu\w*\.tmp(?:\\|$)", re.IGNORECASE)]
"""The copy as which an NSIS uninstaller runs, since no program can remove itself; Windows removes it at its next start."""
UNINSTALLER_KEYS = [
    re.compile(
        r"HKLM\\System\\[^\\]+\\Control\\Session Manager\\(?:PendingFileRenameOperations)?$", re.IGNORECASE
    )
]
SHARED_KEYS = [
    re.compile(
        r"HK(?:CU|LM)\\Software\\(?:Classes|Microsoft\\Windows\\CurrentVersion\\Uninstall)\\$", re.IGNORECASE
    )
]
"""Keys of Windows itself, without anything in them: a real Windows has them always, a fresh Wine not yet."""
WINE_KEYS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"HKCU\\Software\\Wine(?:\\|$)",
        r"HKCU\\Console\\",
        r"HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Accent\\",
        r"HK(?:CU|LM)\\Software\\(?:Policies\\)?Microsoft\\SystemCertificates\\",
        r"HKLM\\System\\(?:ControlSet001|CurrentControlSet)\\(?:Enum|Control\\(?:Class|DeviceClasses|Video))\\",
    )
]
"""What Wine itself writes at any start, about its screen, its first console, and when colours or certificates are asked for; no program's doing."""


def _tree(folder: str) -> list[re.Pattern[str]]:
    """The folder, all in it, and the folders above it, which come into being with it."""
    parts = folder.split("\\")
    above = ("\\".join(parts[:count]) for count in range(1, len(parts)))
    return [re.compile(re.escape(folder) + r"(?:\\|$)", re.IGNORECASE), *(_exactly(path) for path in above)]


def _exactly(path: str) -> re.Pattern[str]:
    return re.compile(re.escape(path) + "$", re.IGNORECASE)
