"""One act appended in its own transaction against a bare signed insert with its own commit."""

from __future__ import annotations

import uuid
import zlib
from pathlib import Path

from registrar_app.domain.act import ActKind, payload_of
from registrar_app.domain.interchange import write_contract
from registrar_app.services.compose_act import compose
from tests.benchmarks import sample_register
from tests.benchmarks.measuring import Comparison, in_turn, seconds

ACTS = 50


def compare(folder: Path, rounds: int) -> list[Comparison]:
    """Both into a SQLCipher store with ``synchronous = FULL``; the bare one keeps the payload and nothing else."""
    content = write_contract(sample_register.contracts(1)[0])
    with sample_register.office(folder, "office") as desk:
        key = desk.require_key()

        def append() -> None:
            for _ in range(ACTS):
                uid = str(uuid.uuid4())
                with desk.store.writing() as writer:
                    writer.append(
                        uid, compose(desk, ActKind.ACCEPT, uid, lambda place: {"contract": content})
                    )

        append()
        model = desk.store.unsent_acts()[0]
        connection = sample_register.raw(desk)
        connection.run(
            "CREATE TABLE bare (id INTEGER PRIMARY KEY, hash TEXT UNIQUE, payload BLOB, crc INTEGER, signature BLOB)"
        )

        def insert() -> None:
            for _ in range(ACTS):
                payload = payload_of(model.act())
                with connection.transaction():
                    connection.run(
                        "INSERT INTO bare (hash, payload, crc, signature) VALUES (?, ?, ?, ?)",
                        (uuid.uuid4().hex, payload, zlib.crc32(payload), key.sign(payload)),
                    )

        one, other = in_turn(rounds, lambda: seconds(append), lambda: seconds(insert))
        connection.close()
    return [Comparison(
        operation="append of one act, its own transaction", peer="bare signed insert and commit", goal=3,
        ours=[t / ACTS for t in one], theirs=[t / ACTS for t in other], words="per act",
    )]  # fmt: skip
