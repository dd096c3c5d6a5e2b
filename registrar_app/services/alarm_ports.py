"""Keeps what the services need of the store for batches that travel: those taken, those kept waiting, and the alarms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from registrar_app.domain.act import SignedAct
from registrar_app.domain.alarm import Alarm
from registrar_app.domain.batch import ActAnswer, BatchFile, BatchHeader
from registrar_app.domain.text import Text


class FileState(StrEnum):
    """Where a batch that the bureau has stands; it follows from the batches taken and the alarms."""

    TAKEN = "taken"
    WAITING = "waiting"
    REFUSED = "refused"

    @property
    def label(self) -> Text:
        """The word shown to the user."""
        return _STATE_LABELS[self]


_STATE_LABELS = {
    FileState.TAKEN: Text("已收", "taken"),
    FileState.WAITING: Text("留存，缺前盘", "kept for a gap"),
    FileState.REFUSED: Text("拒收", "refused"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """A batch that the bureau has, without its bytes; the fields are those of ``BatchFile`` and its header."""

    hash: str
    office: str
    device: str
    epoch: str
    seq: int
    head: str
    name: str
    came_at: str
    state: FileState

    @property
    def chain(self) -> tuple[str, str, str]:
        """Office, device and epoch."""
        return self.office, self.device, self.epoch


@dataclass(frozen=True, slots=True)
class SentBatch:
    """A batch that this office made: its number, the hash of its header, its chain and when it was made (ISO 8601)."""

    seq: int
    hash: str
    epoch: str
    made_at: str


class BatchShelf(Protocol):
    """The batches that came to the bureau, as they came, and the alarms about them. Nothing of it ever goes."""

    def merge_batch(
        self,
        file: BatchFile,
        acts: Sequence[SignedAct],
        answers: Sequence[ActAnswer],
        papers: Mapping[str, bytes] | None = None,
        alarms: Sequence[Alarm] = (),
    ) -> None:
        """Take a verified batch in with its file, its papers (by SHA-256) and what it alarms, all or nothing.

        Acts not answered "accepted" are kept in their chain but do not stand; their papers are not kept.
        """
        ...

    def keep_file(self, file: BatchFile, alarm: Alarm | None = None) -> None:
        """Keep a batch that is not taken: it waits, or it is refused with an alarm. Again changes nothing."""
        ...

    def raise_alarm(self, alarm: Alarm) -> None:
        """Keep an alarm about a batch that is kept already. Again changes nothing."""
        ...

    def batch_files(self, device: tuple[str, str] | None = None) -> list[KeptFile]:
        """Return the batches kept as they came, in that order; only those of one office and device if given."""
        ...

    def last_arrival(self) -> str | None:
        """Return when the batch that came last was kept, by this PC's clock; ``None`` before any came."""
        ...

    def container(self, header_hash: str) -> bytes | None:
        """Return a kept batch's signed container."""
        ...

    def sent_batches(self) -> Sequence[SentBatch]:
        """Return the batches that this office made, the newest first; after a restore also those of former chains."""
        ...

    def alarms(self) -> list[Alarm]:
        """Return every alarm, the oldest first."""
        ...

    def batch_of_act(self, act_hash: str) -> str | None:
        """Return the header hash of the batch that brought an act."""
        ...

    def knows_chain(self, office: str, device: str, epoch: str) -> bool:
        """Whether a chain is or was one of this store, even if nothing of it is here."""
        ...

    def batch_header(self, office: str, device: str, epoch: str, seq: int) -> BatchHeader | None:
        """Return the header of a batch taken in (bureau) or exported (office)."""
        ...

    def last_batch_of_others(self, stream: tuple[str, str, str]) -> str | None:
        """Return the header hash of the last batch taken from another chain of that device."""
        ...
