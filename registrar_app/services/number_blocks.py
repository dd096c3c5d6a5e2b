"""Tells how many numbers of each device's blocks (号段) are used and left, as far as this store knows.

The bureau knows the numbers that batches told it; an office knows those of its own device only.
"""

from __future__ import annotations

from dataclasses import dataclass

from registrar_app.domain.roster import Device
from registrar_app.services.desk import Desk

FEW_SHARE = 10
"""Numbers run low when less than a tenth of all that were leased is left."""


@dataclass(frozen=True, slots=True)
class BlockUse:
    """A device, how many numbers it was leased, and how many no slip has taken; ``None`` where this store cannot know."""

    device: Device
    leased: int
    left: int | None

    @property
    def used(self) -> int | None:
        """How many slips have taken."""
        return None if self.left is None else self.leased - self.left

    @property
    def runs_low(self) -> bool:
        """Whether less than a tenth is left; a device without numbers runs low too."""
        return self.left is not None and (self.left * FEW_SHARE < self.leased or self.leased == 0)


def list_block_use(desk: Desk) -> list[BlockUse]:
    """Return every device of the newest roster in its order; none when there is no roster."""
    roster = desk.store.roster()
    return [_use_of(desk, device) for device in roster.devices] if roster is not None else []


def own_block_use(desk: Desk) -> BlockUse | None:
    """Return this device's; ``None`` when the roster does not know it, as at the bureau."""
    roster = desk.store.roster()
    device = roster.device(desk.store.identity.device) if roster is not None else None
    return _use_of(desk, device) if device is not None else None


def block_size(device: Device) -> int:
    """Return how many numbers a device was leased."""
    return sum(block.last - block.first + 1 for block in device.blocks)


def _use_of(desk: Desk, device: Device) -> BlockUse:
    identity = desk.store.identity
    knows = identity.is_bureau or identity.device == device.id
    return BlockUse(device, block_size(device), desk.store.slip_numbers_left(device.id) if knows else None)
