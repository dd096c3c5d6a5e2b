"""Hands out both versions of alarms as files, byte for byte as they were signed, for ordinary tools to look at.

They are out of their envelopes: whoever has the files reads the contracts in them. So each alarm is noted first.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from registrar_app.domain.journal import EntryKind
from registrar_app.services.desk import Desk
from registrar_app.services.keep_journal import noted
from registrar_app.services.list_alarms import AlarmEntry, Version
from registrar_app.services.whole_file import write_whole


def hand_out_versions(desk: Desk, entries: Iterable[AlarmEntry], folder: Path) -> list[Path]:
    """Write ``alarm-ID-refused-HASH.asice`` and ``alarm-ID-kept-HASH.asice`` for each alarm; return the files.

    Raises:
        MachineRefusedError: a file or the journal cannot be written.
    """
    written: list[Path] = []
    for entry in entries:
        originals = _originals(desk, entry)
        if not originals:
            continue
        with noted(desk, EntryKind.VERSIONS_EXPORTED, ", ".join(originals), {"alarm": entry.alarm.id}):
            for name, container in originals.items():
                written.append(folder / name)
                write_whole(written[-1], container, private=True)
    return written


def _originals(desk: Desk, entry: AlarmEntry) -> dict[str, bytes]:
    """Return the containers that are kept of an alarm, by file name."""
    found: dict[str, bytes] = {}
    for word, version in (("refused", entry.refused), ("kept", entry.kept)):
        container = desk.store.container(version.batch) if version and version.batch else None
        if version is not None and container is not None:
            found[_name(entry, word, version)] = container
    return found


def _name(entry: AlarmEntry, word: str, version: Version) -> str:
    return f"alarm-{entry.alarm.id}-{word}-{(version.batch or '')[:8]}.asice"
