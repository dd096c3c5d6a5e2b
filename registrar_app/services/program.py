"""Keeps the doors to all outer rooms in one place; ``app`` fills it, the command line and the window go through it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from registrar_app.domain.scheme import Scheme
from registrar_app.services.document_ports import SheetPrinter, SlipPrinter, TableWriter
from registrar_app.services.file_ports import AnswerFiles, ContractFiles
from registrar_app.services.manual_book import ManualPrinter
from registrar_app.services.pack_ports import PackLibrary, PackShelf
from registrar_app.services.ports import Clock, RegisterStore, StoreIdentity
from registrar_app.services.prefill_ports import ContractTexts
from registrar_app.services.trust_ports import Containers, KeyWorkshop
from registrar_app.services.update_ports import ReleaseSigner, RunningProgram, UpdateFiles


class StoreKeeper(Protocol):
    """Creates, opens and restores the encrypted store of a folder; the key comes from ``KeyWorkshop``."""

    def create(self, directory: Path, data_key: bytes, identity: StoreIdentity) -> RegisterStore:
        """Make a new store and open it.

        Raises:
            MachineRefusedError: there is one already, or the folder cannot be written.
        """
        ...

    def open(self, directory: Path, data_key: bytes, *, read_only: bool = False) -> RegisterStore:
        """Open a store, migrating an older one after a backup; one that is opened to be read refuses every change.

        Raises:
            MachineRefusedError: missing, damaged, in use for writing by nobody else's fault, or the disk says no.
            InputRefusedError: made by a newer program, or not a store of this program; left untouched.
        """
        ...

    def exists(self, directory: Path) -> bool:
        """Whether the folder holds a store."""
        ...

    def engine_versions(self) -> tuple[tuple[str, str], ...]:
        """Return the names and versions of what keeps the register, for the window that tells about the program."""
        ...

    def restore(self, backup: Path, directory: Path) -> None:
        """Put a backup, a folder or one file, in place of a folder without a store.

        Raises:
            MachineRefusedError: the target holds a store already, or the backup is damaged.
            InputRefusedError: the one file is no backup, or not whole; what was written of it is to be removed.
        """
        ...

    def require_room(self, directory: Path, place: Path) -> None:
        """Refuse a place whose disk has no room for a copy of a folder's store.

        Raises:
            MachineRefusedError: it has none.
        """
        ...

    def pack(self, backup: Path, target: Path) -> None:
        """Write a backup's folder into one file that is read back before it takes its name.

        Raises:
            MachineRefusedError: there is no room, or the disk refuses.
            StoppedError: it was stopped; no file is left.
        """
        ...

    def unpack_keys(self, backup: Path, directory: Path) -> None:
        """Write only the key files of a packed backup into a folder, so that a password can be tried first.

        Raises:
            InputRefusedError: the file is no backup, or not whole.
        """
        ...


@dataclass(frozen=True, kw_only=True)
class Program:
    """Every door, once."""

    clock: Clock
    read_packs: Callable[[Path | None], PackLibrary]
    pack_shelf: Callable[[], PackShelf]
    read_schemes: Callable[[Path | None], tuple[Scheme, ...]]
    stores: StoreKeeper
    keys: KeyWorkshop
    containers: Containers
    slips: SlipPrinter
    sheets: SheetPrinter
    tables: TableWriter
    books: ManualPrinter
    contract_files: ContractFiles
    answer_files: AnswerFiles
    contract_texts: ContractTexts
    updates: UpdateFiles
    release_signers: Callable[[], tuple[ReleaseSigner, ...]]
    running: RunningProgram
