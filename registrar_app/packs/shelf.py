"""Keeps the pack files as files: telling their kind, summing them up, copying them to the user's packs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from registrar_app import paths
from registrar_app.domain.errors import ASK_SENDER, InputRefusedError
from registrar_app.domain.text import Text
from registrar_app.domain.update import PACK_LIMIT
from registrar_app.packs.calendars import read_calendar
from registrar_app.packs.code_lists import read_code_list
from registrar_app.packs.one_step import RECORD, change_in_one_step, read_versions, write_versions
from registrar_app.packs.rulebooks import read_rulebook
from registrar_app.packs.schemes import read_policy, read_schemes
from registrar_app.packs.toml_file import read_toml
from registrar_app.services.pack_ports import PackSummary, PackVersion, SignedPack
from registrar_app.services.whole_file import read_whole, write_whole

_KIND_BY_KEY = {
    "entries": "codes",
    "refusal_reasons": "rulebooks",
    "years": "calendars",
    "schemes": "schemes",
}


def sum_up(path: Path) -> list[PackSummary]:
    """Read one pack file of any kind strictly and return what it holds (a policy file holds several schemes).

    Raises:
        InputRefusedError: naming file and key.
    """
    keys = read_toml(path).keys()
    kind = next((kind for key, kind in _KIND_BY_KEY.items() if key in keys), None)
    if kind is None:
        raise InputRefusedError(
            "PACK-KIND",
            path.name,
            Text("看不出是哪一种规则包", "it is no known kind of pack"),
            Text(
                f"须有下列键之一：{'、'.join(_KIND_BY_KEY)}",
                f"it needs one of the keys {', '.join(_KIND_BY_KEY)}",
            ),
            ASK_SENDER,
        )
    return _SUMMARIES[kind](path)


def check_files(path: Path) -> dict[Path, list[PackSummary]]:
    """Return what each pack file of a folder holds, itself or in its folders of kinds, or what one file holds.

    Raises:
        InputRefusedError: a file is faulty, or there is none.
    """
    files = [path]
    if path.is_dir():
        files = [
            file
            for folder in (path, *(path / kind for kind in _SUMMARIES))
            for file in sorted(folder.glob("*.toml"))
        ]
    if not files:
        raise InputRefusedError(
            "PACK-FOLDER",
            str(path),
            Text("文件夹里没有规则包", "the folder holds no pack"),
            Text("给出放有 .toml 文件的文件夹", "give a folder that holds .toml files"),
            ASK_SENDER,
        )
    return {file: sum_up(file) for file in files}


def install_files(path: Path) -> list[PackSummary]:
    """Check all, then copy all to the user's packs in one step, each under the name of its id.

    Raises:
        InputRefusedError: a file is faulty; nothing is copied.
        MachineRefusedError: it cannot be written; nothing is copied.
    """
    checked = check_files(path)
    targets = {file: _target(summaries[0]) for file, summaries in checked.items()}
    change_in_one_step({name: read_whole(file, PACK_LIMIT) for file, name in targets.items()}, _prove)
    return [summary for name in targets.values() for summary in sum_up(paths.user_packs() / name)]


def check_contents(contents: Sequence[bytes]) -> list[PackSummary]:
    """Return what each pack of an update is, the first of each policy's schemes for the whole; they need no place of their own.

    Raises:
        InputRefusedError: one is faulty.
    """
    with TemporaryDirectory(prefix="registrar-packs-") as folder:
        summaries = []
        for number, content in enumerate(contents, 1):
            file = Path(folder) / f"pack-{number}.toml"
            write_whole(file, content)
            summaries.append(sum_up(file)[0])
            _target(summaries[-1])
    return summaries


def install_signed(packs: Sequence[SignedPack]) -> None:
    """Put the packs of an update, and the record of their versions, among the user's packs in one step.

    Raises:
        InputRefusedError: one is faulty, or they do not fit with those that are there; nothing is changed.
        MachineRefusedError: it cannot be written; nothing is changed.
    """
    versions = read_versions()
    versions |= {(pack.kind, pack.id): PackVersion(pack.version, pack.sha256, pack.signer) for pack in packs}
    files = {f"{pack.kind}/{pack.id}.toml": pack.content for pack in packs}
    change_in_one_step({**files, RECORD: write_versions(versions)}, _prove)


def _prove(folder: Path) -> None:
    """Read all packs of a folder as the program will."""
    sum_up_roots((folder,))
    if any((folder / "schemes").glob("*.toml")):
        read_schemes(folder / "schemes")


def _target(summary: PackSummary) -> str:
    name = summary.file_id
    if not name.replace("-", "").replace("_", "").isalnum() or not name.isascii():
        raise InputRefusedError(
            "PACK-VALUE",
            f"{summary.file.name}: id",
            Text(f"“{name}”不能作文件名", f"{name} cannot be a file's name"),
            Text("id 只用字母、数字和连字符", "use letters, digits and hyphens in the id"),
            ASK_SENDER,
        )
    return f"{summary.kind}/{name}.toml"


def _code_list(path: Path) -> list[PackSummary]:
    codes = read_code_list(path)
    return [
        PackSummary(
            kind="codes",
            id=codes.id,
            title=codes.title,
            reference=codes.source,
            valid_from=codes.as_of,
            valid_to=None,
            file=path,
        )
    ]


def _rulebook(path: Path) -> list[PackSummary]:
    rulebook = read_rulebook(path)
    return [
        PackSummary(
            kind="rulebooks",
            id=rulebook.id,
            title=rulebook.title,
            reference=rulebook.reference,
            valid_from=rulebook.in_force_from,
            valid_to=rulebook.in_force_to,
            file=path,
        )
    ]


def _calendar(path: Path) -> list[PackSummary]:
    calendar, table = read_calendar(path), read_toml(path)
    return [
        PackSummary(
            kind="calendars",
            id=table.take_text("id"),
            title=table.take_bilingual("title"),
            reference=calendar.source,
            valid_from=calendar.known_from,
            valid_to=calendar.known_until,
            file=path,
        )
    ]


def _policy(path: Path) -> list[PackSummary]:
    return [
        PackSummary(
            kind="schemes",
            id=scheme.id,
            title=scheme.title,
            reference=scheme.reference,
            valid_from=scheme.valid_from,
            valid_to=scheme.valid_to,
            file=path,
        )
        for scheme in read_policy(path)
    ]


_SUMMARIES: dict[str, Callable[[Path], list[PackSummary]]] = {
    "codes": _code_list,
    "rulebooks": _rulebook,
    "calendars": _calendar,
    "schemes": _policy,
}


def sum_up_roots(roots: Sequence[Path]) -> list[PackSummary]:
    """Return the packs of the folders by kind and id; of two with one id that of the first folder counts."""
    found: dict[tuple[str, str], PackSummary] = {}
    for root in reversed(roots):
        for kind, read in _SUMMARIES.items():
            for file in sorted((root / kind).glob("*.toml")):
                found |= {(summary.kind, summary.id): summary for summary in read(file)}
    return [found[key] for key in sorted(found)]
