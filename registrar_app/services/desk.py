"""Keeps what one sitting works with: the open store, the packs, the unlocked key, the clock, and the outer rooms' doors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from registrar_app.domain.errors import MachineRefusedError, UsageError
from registrar_app.domain.roster import Roster, Signer
from registrar_app.domain.text import Text
from registrar_app.services.pack_ports import PackLibrary
from registrar_app.services.ports import Clock, RegisterStore
from registrar_app.services.read_only import only_read
from registrar_app.services.trust_ports import SigningKey

SMALL = 150
"""Contracts that are read within 50 ms."""


@dataclass(frozen=True, slots=True)
class ClockReason:
    """Why a clock that was doubted is gone by, in the registrar's words.

    Attributes:
        given_at: What the clock said then.
        faults: The doubts for which it was given, by code; none where it was given beforehand, for whatever comes.
    """

    text: str
    given_at: datetime
    faults: frozenset[str] = frozenset()

    def excuses(self, fault: str) -> bool:
        """Whether it was given for that doubt."""
        return not self.faults or fault in self.faults


@dataclass(kw_only=True)
class Desk:
    """An opened store with everything the services need to work on it.

    Attributes:
        former_keys: Only open batches.
        reader: Whether it was opened with the reader's password: the store refuses every change, and there is no key.
        data_key_sha256: Tells the key that the store was opened with, hex; empty where no password opened it.
    """

    directory: Path
    store: RegisterStore
    packs: PackLibrary
    clock: Clock
    key: SigningKey | None = None
    former_keys: list[SigningKey] = field(default_factory=list)
    language: str = field(default="zh")
    clock_reason: ClockReason | None = None
    data_key_sha256: str = ""
    reader: bool = False

    def today(self) -> date:
        """Return today by the machine's clock."""
        return self.clock.now().date()

    @property
    def is_small(self) -> bool:
        """Whether the register holds so few contracts that reading all of them takes no noticeable time."""
        return not self.store.has_more_cases(SMALL)

    @contextmanager
    def reading(self) -> Iterator[Desk]:
        """Return this desk over an opening of its own of the register, only to be read, for work beside the window's."""
        with self.store.reading() as store:
            yield replace(self, store=store)

    def put_key_away(self) -> None:
        """Lock the signing key and the former ones; a USB key is logged out."""
        key, self.key = self.key, None  # whatever the USB key says, it signs no more
        former, self.former_keys = self.former_keys, []
        for each in (*former, *([key] if key is not None else [])):
            each.close()

    def require_key(self) -> SigningKey:
        """Return the unlocked key.

        Raises:
            MachineRefusedError: the key is locked, or the register was opened only to be read.
        """
        if self.reader:
            raise only_read(self.directory)
        if self.key is None:
            raise MachineRefusedError(
                "KEY-LOCKED",
                str(self.directory),
                Text("签名密钥未解锁", "the signing key is locked"),
                Text("用签名口令解锁后再办理", "unlock it with its PIN and try again"),
            )
        return self.key

    def require_roster(self) -> Roster:
        """Return the newest roster.

        Raises:
            UsageError: the store has none yet.
        """
        roster = self.store.roster()
        if roster is None:
            raise UsageError(
                "ROSTER-MISSING",
                str(self.directory),
                Text("尚未导入名册", "no roster has been imported"),
                Text("先导入主管部门发来的名册文件", "import the roster file sent by the bureau first"),
            )
        return roster

    def office_name(self, code: str) -> str:
        """Return an office's name as the newest roster has it, else its code."""
        roster = self.store.roster()
        return roster.office_name(code) if roster is not None else code

    def registrar(self) -> Signer | None:
        """Return the registrar whose key is unlocked, if the roster knows it."""
        roster = self.store.roster()
        if roster is None or self.key is None:
            return None
        return roster.registrar(self.key.fingerprint)
