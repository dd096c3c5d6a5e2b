"""Keeps the rosters that were taken in, all versions for ever, and the slip numbers that the newest leases to a device.

Checking a roster's signature is left to ``services``; here every version is only kept and read back.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field

from registrar_app.domain.act import canonical_json
from registrar_app.domain.roster import NumberBlock, Roster
from registrar_app.domain.roster_form import MalformedRosterError, read_roster, write_roster
from registrar_app.store.connection import StoreConnection, damaged
from registrar_app.store.schema import settings

SLIPS_USED_TO = "slips_used_to"
"""Setting: the last serial that a lost store gave out; none up to it is given again after a restore."""


@dataclass
class RosterShelf:
    """The kept versions; each is parsed once, since a version never changes."""

    connection: StoreConnection
    _parsed: dict[str, Roster] = field(default_factory=dict)

    def keep(self, roster: Roster, roster_hash: str, container: bytes) -> None:
        """Keep one version; keeping the same one again changes nothing.

        Raises:
            ConflictError: another roster of that version is kept already.
        """
        kept = self.connection.first("SELECT hash FROM roster WHERE version = ?", (roster.version,))
        if kept is not None and kept["hash"] == roster_hash:
            return
        content = canonical_json(write_roster(roster)).decode()
        self.connection.run(
            "INSERT INTO roster (version, hash, content, container) VALUES (?, ?, ?, ?)",
            (roster.version, roster_hash, content, container),
        )

    def newest(self) -> Roster | None:
        """Return the highest version.

        Raises:
            MachineRefusedError: it cannot be read.
        """
        row = self.connection.first("SELECT content FROM roster ORDER BY version DESC LIMIT 1")
        return self._parse(row["content"]) if row is not None else None

    def newest_container(self) -> bytes | None:
        """Return the file of the highest version as it came."""
        row = self.connection.first("SELECT container FROM roster ORDER BY version DESC LIMIT 1")
        return bytes(row["container"]) if row is not None else None

    def certificates(self) -> dict[str, bytes]:
        """Return every signing certificate of every kept version by its fingerprint."""
        signers = [s for r in self._readable_ones() for s in (*r.registrars, *r.supervisors)]
        return {signer.fingerprint: signer.certificate for signer in signers}

    def blocks_ever(self) -> dict[str, list[NumberBlock]]:
        """Return all number blocks that any kept version leases, by device."""
        blocks: dict[str, list[NumberBlock]] = {}
        for roster in self._readable_ones():
            for device in roster.devices:
                blocks.setdefault(device.id, []).extend(device.blocks)
        return blocks

    def blocks_of(self, device_id: str) -> tuple[NumberBlock, ...]:
        """Return the blocks that the newest version leases to a device."""
        roster = self.newest()
        device = roster.device(device_id) if roster is not None else None
        return device.blocks if device is not None else ()

    def next_serial(self, device_id: str) -> int | None:
        """Return the lowest serial of the device's blocks that no slip has taken; ``None`` when they are used up."""
        for block in self._open_blocks(device_id):
            serial = self._lowest_free(device_id, block)
            if serial <= block.last:
                return serial
        return None

    def serials_left(self, device_id: str) -> int:
        """Return how many serials of the device's blocks no slip has taken."""
        left = 0
        for block in self._open_blocks(device_id):
            taken = self.connection.number(
                "SELECT count(*) FROM slip_taken WHERE device = ? AND serial BETWEEN ? AND ?",
                (device_id, block.first, block.last),
            )
            left += block.last - block.first + 1 - taken
        return left

    def _open_blocks(self, device_id: str) -> list[NumberBlock]:
        """Return what is left of the blocks above the numbers that a lost store gave out, lowest first."""
        used = int(settings(self.connection).get(SLIPS_USED_TO, "0"))
        left = [NumberBlock(max(block.first, used + 1), block.last) for block in self.blocks_of(device_id)]
        return sorted((b for b in left if b.first <= b.last), key=lambda block: block.first)

    def _lowest_free(self, device_id: str, block: NumberBlock) -> int:
        known = (device_id, block.first)
        if self.connection.first("SELECT 1 FROM slip_taken WHERE device = ? AND serial = ?", known) is None:
            return block.first
        return self.connection.number(
            "SELECT t.serial + 1 FROM slip_taken t WHERE t.device = ? AND t.serial >= ? AND NOT EXISTS"
            " (SELECT 1 FROM slip_taken n WHERE n.device = t.device AND n.serial = t.serial + 1) ORDER BY t.serial LIMIT 1",
            known,
        )

    def readable(self, content: str) -> Roster | None:
        """Return the roster of a kept text; ``None`` when it cannot be read, which only a change by hand can bring."""
        if content not in self._parsed:
            try:
                self._parsed[content] = read_roster(json.loads(content))
            except (MalformedRosterError, ValueError, RecursionError):
                return None
        return self._parsed[content]

    def all_kept(self) -> list[tuple[Roster, bytes]]:
        """Return every version that can be read with its file as it came, oldest first."""
        rows = self.connection.rows("SELECT content, container FROM roster ORDER BY version")
        read = ((self.readable(row["content"]), bytes(row["container"])) for row in rows)
        return [(roster, container) for roster, container in read if roster is not None]

    def _readable_ones(self) -> list[Roster]:
        return [roster for roster, _ in self.all_kept()]

    def _parse(self, content: str) -> Roster:
        roster = self.readable(content)
        if roster is None:
            raise damaged(self.connection.path)
        return roster


def content_hash(content: str) -> str:
    """Return SHA-256 of a kept roster's canonical text, hex."""
    return hashlib.sha256(content.encode()).hexdigest()
