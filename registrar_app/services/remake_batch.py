"""Makes a batch that was made before once more from the register: its copy is gone, or its supervisor has left.

The header, the acts and the papers are the same to the byte, so that the bureau counts it once; the signature around them
and the envelope are new, for the supervisors who are in force now.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from registrar_app.domain.act import SignedAct, canonical_json
from registrar_app.domain.batch import BatchHeader, write_header
from registrar_app.domain.errors import ASK_IT, MachineRefusedError
from registrar_app.domain.moment import read_moment
from registrar_app.domain.text import Text
from registrar_app.services.alarm_ports import SentBatch
from registrar_app.services.compose_act import require_registrar
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import (
    WrittenAgain,
    batch_name,
    contents_of,
    recipients_of,
    send_again,
    sent_as,
    sent_copy,
)
from registrar_app.services.program import Program
from registrar_app.services.whole_file import write_whole


def send_anew(program: Program, desk: Desk, target: Path, seq: int | None = None) -> list[WrittenAgain]:
    """Make the copies of a batch anew, and write it as ``send_again`` does.

    Args:
        program: The doors.
        desk: The office's, with the key of a registrar who might sign on the day of the batch and may today.
        target: As for ``send_again``.
        seq: Number of the batch; the one made last when not given.

    Raises:
        AnswerNoError: this store made no such batch.
        UsageError: no supervisor is in force.
        MachineRefusedError: the registrar may not sign, the register no longer has what the batch held, or it cannot be
            written.
    """
    for batch in sent_as(desk, seq):
        write_whole(sent_copy(desk, batch.seq, batch.hash), _made_anew(program, desk, batch))
    return send_again(desk, target, seq)


def _made_anew(program: Program, desk: Desk, batch: SentBatch) -> bytes:
    own = desk.store.identity
    header = desk.store.batch_header(own.office, own.device, batch.epoch, batch.seq)
    if header is None:
        raise _not_whole(f"{own.device}-{batch.seq:06d}")
    require_registrar(desk, read_moment(header.made_at).date())
    members = contents_of(desk, [*_acts(desk, header)])
    text = canonical_json(write_header(header))
    hashes = {name: sha256(content).hexdigest() for name, content in members.items()}
    if hashes != dict(header.members) or sha256(text).hexdigest() != batch.hash:
        raise _not_whole(batch_name(header))
    container = program.containers.pack(members | {"batch.json": text}, desk.require_key().sign_detached)
    return program.keys.seal_envelope(container, recipients_of(desk, desk.require_roster()))


def _acts(desk: Desk, header: BatchHeader) -> Iterator[SignedAct]:
    for seq in range(header.first_act, header.last_act + 1):
        found = desk.store.act_at(header.office, header.device, header.epoch, seq)
        signed = desk.store.act_by_hash(found) if found is not None else None
        if signed is None:
            raise _not_whole(batch_name(header))
        yield signed


def _not_whole(name: str) -> MachineRefusedError:
    return MachineRefusedError(
        "BATCH-NOT-WHOLE",
        name,
        Text(
            "库中内容与当时的报盘对不上，没有重做",
            "the register does not have what the batch held; it was not made",
        ),
        Text("运行 store verify，并从备份恢复", "run store verify and restore a backup"),
        ASK_IT,
    )
