"""What the program says of a file, in one word: the verdict on a slip, ``accepted``, or the code of the refusal."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from registrar_app.domain.act import ActKind, SignedAct
from registrar_app.domain.errors import AnswerNoError, InputRefusedError
from registrar_app.domain.roster import Roster
from registrar_app.services.desk import Desk
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.import_roster import import_roster
from registrar_app.services.ports import ChainPlace, StoreIdentity
from registrar_app.services.program import Program
from registrar_app.services.read_batch import open_batch
from registrar_app.services.verify_batch import verify_batch
from registrar_app.services.verify_slip import verify_slip
from registrar_app.services.whole_file import read_whole

ROSTER_LIMIT = 50_000_000


@dataclass
class Judge:
    """The desks at which the files are laid before the program; ``roster_file`` is the one in force there."""

    program: Program
    bureau: Desk
    office: Desk
    roster_file: bytes
    folder: Path
    _count: itertools.count[int] = field(default_factory=itertools.count)

    @property
    def roster(self) -> Roster:
        return self.bureau.require_roster()

    def verdict(self, path: Path) -> str:
        """Judge a file; any error but a refusal of the input, or a batch that must wait, goes through to the test."""
        try:
            return self.read(path)
        except (InputRefusedError, AnswerNoError) as error:
            assert error.exit_code == 3 or error.code == "BATCH-GAP"
            return error.code

    def read(self, path: Path) -> str:
        """Lay a file before the reader that its ending asks for.

        Raises:
            InputRefusedError: it is refused.
        """
        readers: dict[str, Callable[[Path], str]] = {
            ".pdf": self._slip, ".asice": self._opened, ".htb": self._batch, ".htr": self._receipt,
            ".htroster": self._roster,
        }  # fmt: skip
        return readers[path.suffix](path)

    def _slip(self, path: Path) -> str:
        return verify_slip(self.program, path.read_bytes(), self.roster, None).outcome.value

    def _opened(self, path: Path) -> str:
        """An opened container is judged as the bureau would, once it is sealed."""
        assert self.bureau.key is not None
        sealed = self.folder / f"{path.stem}.htb"
        sealed.write_bytes(self.program.keys.seal_envelope(path.read_bytes(), [self.bureau.key.certificate]))
        return self._batch(sealed)

    def _batch(self, path: Path) -> str:
        concern = verify_batch(self.program, self.bureau, path).concern()
        if concern is not None:
            raise concern
        return "accepted"

    def _receipt(self, path: Path) -> str:
        import_receipt(self.program, self.office, path)
        return "accepted"

    def _roster(self, path: Path) -> str:
        """Each at a new store, since a roster that is taken changes what the next one is."""
        directory = self.folder / f"store-{next(self._count)}"
        desk = store_of(self.program, directory, self.office.store.identity, self.roster_file)
        try:
            import_roster(self.program, desk, read_whole(path, ROSTER_LIMIT))
        finally:
            desk.store.close()
        return "accepted"


def store_of(program: Program, directory: Path, identity: StoreIdentity, roster_file: bytes) -> Desk:
    """Return a new store with a roster in it and no key."""
    store = program.stores.create(directory, b"k" * 32, identity)
    desk = Desk(directory=directory, store=store, packs=program.read_packs(None), clock=program.clock)
    import_roster(program, desk, roster_file)
    return desk


def sender_of(program: Program, bureau: Desk, batch: Path, directory: Path, roster_file: bytes) -> Desk:
    """Return a store as its device's was after sending this batch, which must be its first: made from the batch alone."""
    opened = open_batch(program, bureau, batch)
    header = opened.header
    identity = StoreIdentity(
        role="office", office=header.office, device=header.device, epoch=header.epoch,
        root_fingerprint=bureau.store.identity.root_fingerprint, practice=True,
    )  # fmt: skip
    desk = store_of(program, directory, identity, roster_file)
    for signed in opened.signed:
        _append(desk, signed)
    desk.store.keep_export(header, opened.header_hash)
    return desk


def _append(desk: Desk, signed: SignedAct) -> None:
    def again(place: ChainPlace) -> SignedAct:
        return signed

    act = signed.act()
    with desk.store.writing() as writer:
        writer.append(act.case, again, take_slip_number=act.kind is ActKind.REGISTER)
