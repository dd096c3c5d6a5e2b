"""Keeps the register's shelf of batches as they came, with the alarms about them; taking one in is the register's."""

from __future__ import annotations

from registrar_app.domain.alarm import Alarm
from registrar_app.domain.batch import BatchFile, BatchHeader
from registrar_app.services.alarm_ports import KeptFile, SentBatch
from registrar_app.store import batch_files, travel
from registrar_app.store.alarms import all_alarms, raise_alarm
from registrar_app.store.chain import Stream, chain_is_known
from registrar_app.store.connection import StoreConnection


class SqliteBatchShelf:
    """Implements what ``BatchShelf`` says of kept batches and alarms."""

    _connection: StoreConnection

    def keep_file(self, file: BatchFile, alarm: Alarm | None = None) -> None:
        """Keep a batch that is not taken: it waits, or it is refused with an alarm. Again changes nothing."""
        with self._connection.transaction():
            batch_files.keep_file(self._connection, file)
            if alarm is not None:
                raise_alarm(self._connection, alarm)

    def raise_alarm(self, alarm: Alarm) -> None:
        """Keep an alarm about a batch that is kept already. Again changes nothing."""
        with self._connection.transaction():
            raise_alarm(self._connection, alarm)

    def batch_files(self, device: tuple[str, str] | None = None) -> list[KeptFile]:
        """Return the batches kept as they came, in that order; only those of one office and device if given."""
        return batch_files.batch_files(self._connection, device)

    def last_arrival(self) -> str | None:
        """Return when the batch that came last was kept, by this PC's clock; ``None`` before any came."""
        return batch_files.last_arrival(self._connection)

    def container(self, header_hash: str) -> bytes | None:
        """Return a kept batch's signed container."""
        return batch_files.container_of(self._connection, header_hash)

    def sent_batches(self) -> list[SentBatch]:
        """Return the batches that this office made, the newest first; after a restore also those of former chains."""
        return travel.sent_batches(self._connection)

    def alarms(self) -> list[Alarm]:
        """Return every alarm, the oldest first."""
        return all_alarms(self._connection)

    def batch_of_act(self, act_hash: str) -> str | None:
        """Return the header hash of the batch that brought an act."""
        return batch_files.batch_of_act(self._connection, act_hash)

    def knows_chain(self, office: str, device: str, epoch: str) -> bool:
        """Whether a chain is or was one of this store, even if nothing of it is here."""
        return chain_is_known(self._connection, Stream(office, device, epoch))

    def batch_header(self, office: str, device: str, epoch: str, seq: int) -> BatchHeader | None:
        """Return the header of a batch taken in (bureau) or exported (office)."""
        return travel.batch_header(self._connection, Stream(office, device, epoch), seq)

    def last_batch_of_others(self, stream: tuple[str, str, str]) -> str | None:
        """Return the header hash of the last batch taken from another chain of that device."""
        return batch_files.last_batch_of_others(self._connection, Stream(*stream))
