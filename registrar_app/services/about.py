"""Tells what the program is made of and where it keeps its things: versions, packs of law and codes with their sources, and the parts by others."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib import metadata
from pathlib import Path

from registrar_app import __version__
from registrar_app.domain.text import Text
from registrar_app.services.licences import Component, list_components
from registrar_app.services.list_packs import list_packs
from registrar_app.services.pack_ports import PackSummary
from registrar_app.services.program import Program

PACK_KINDS = {
    "rulebooks": Text("认定规则", "Rulebooks"),
    "schemes": Text("奖补政策", "Schemes"),
    "calendars": Text("日历", "Calendars"),
    "codes": Text("代码表", "Code lists"),
}
"""In the order in which they are shown."""
_PROGRAM = Text("技术合同登记", "Technology contract registrar")
_VERSIONS, _LICENCES = (
    Text("版本", "Versions"),
    Text("第三方组件与许可", "Parts by others and their licences"),
)
_SHIPPED, _INSTALLED = Text("随程序", "shipped"), Text("用户装入", "installed")
_OPEN = Text("未定", "open")
_DATA = Text("数据文件夹", "Data folder")
_PORTABLE = Text(
    "{folder}（便携版：一切都在程序旁边）", "{folder} (portable: everything is beside the program)"
)
_PACK = Text("{title}（{id}，版本 {edition}）", "{title} ({id}, edition {edition})")
_EDITION = 12
"""So many digits of the SHA-256 of a pack's file tell its editions apart, as a signed sheet names its rulebook's."""
_TERM = Text("{first} 至 {last}", "{first} to {last}")
_INSIDE = Text("{licence}，在 {inside} 内", "{licence}, inside {inside}")


@dataclass(frozen=True, slots=True)
class PackInUse:
    """A pack with its edition, the beginning of its file's SHA-256."""

    summary: PackSummary
    edition: str


@dataclass(frozen=True, slots=True)
class DataFolder:
    """Where settings, practice, log and packs are, and whether that is beside a portable program."""

    path: Path
    portable: bool


@dataclass(frozen=True, slots=True)
class About:
    """What is in use now: names with versions, packs, parts by others, and where the program keeps its things."""

    versions: tuple[tuple[str, str], ...]
    packs: tuple[PackInUse, ...]
    components: tuple[Component, ...]
    data: DataFolder


def about(program: Program, licence_folders: tuple[Path, ...], data: DataFolder) -> About:
    """Return it.

    Raises:
        InputRefusedError: a pack is faulty.
    """
    versions = (
        ("Registrar", __version__),
        ("Python", platform.python_version()),
        ("Qt (PySide6)", _version_of("PySide6_Essentials")),
        *program.stores.engine_versions(),
        ("OS", f"{platform.system()} {platform.release()} {platform.machine()}"),
    )
    order = list(PACK_KINDS)
    packs = sorted(list_packs(program), key=lambda pack: (order.index(pack.kind), pack.id))
    in_use = tuple(PackInUse(pack, _edition_of(pack.file)) for pack in packs)
    return About(versions, in_use, tuple(list_components(licence_folders)), data)


def _edition_of(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()[:_EDITION]


def about_text(told: About, language: str) -> str:
    """Return it as text to be copied into a letter: every line that the window shows."""
    return "\n".join(_lines(told, language))


def _lines(told: About, language: str) -> Iterator[str]:
    yield _PROGRAM.in_language(language)
    yield f"\n{_VERSIONS.in_language(language)}"
    yield from (f"  {name} {version}".rstrip() for name, version in told.versions)
    yield "  " + " ".join(data_cells(told.data, language))
    for kind, title in PACK_KINDS.items():
        yield f"\n{title.in_language(language)}"
        for pack in told.packs:
            if pack.summary.kind == kind:
                yield "  " + " | ".join(pack_cells(pack, language))
    yield f"\n{_LICENCES.in_language(language)}"
    yield from ("  " + " | ".join(component_cells(part, language)) for part in told.components)


def data_cells(data: DataFolder, language: str) -> tuple[str, str]:
    """Return the name and the folder of the program's own things."""
    path = str(data.path)
    told = _PORTABLE.in_language(language).format(folder=path) if data.portable else path
    return _DATA.in_language(language), told


def pack_cells(in_use: PackInUse, language: str) -> tuple[str, ...]:
    """Return a pack's title with its edition, when it holds, its source, how sure that is, and where it came from."""
    pack = in_use.summary
    first, last = (
        day.isoformat() if day else _OPEN.in_language(language) for day in (pack.valid_from, pack.valid_to)
    )
    return (
        _PACK.in_language(language).format(
            title=pack.title.in_language(language), id=pack.id, edition=in_use.edition
        ),
        _TERM.in_language(language).format(first=first, last=last),
        f"{pack.reference.instrument} {pack.reference.place}".strip(),
        pack.reference.evidence.label.in_language(language),
        (_INSTALLED if pack.installed else _SHIPPED).in_language(language),
    )


def component_cells(part: Component, language: str) -> tuple[str, str, str]:
    """Return a part's name, version and licence."""
    licence = part.licence
    if part.inside:
        licence = _INSIDE.in_language(language).format(licence=licence, inside=part.inside)
    return part.name, part.version, licence


def _version_of(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
