"""Writes the journal (日志): one entry for what was opened, exported, imported, printed or changed, beside the acts.

What changes the store is noted in the same transaction. What leaves it, a file or a page, is noted *before* it is
handed out, in a transaction of its own: a crash in between leaves an entry too many, never a file that nobody noted.
Where the journal cannot be written, nothing is handed out; only opening and reading go on.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import islice

from registrar_app.domain.errors import MachineRefusedError, RegistrarError
from registrar_app.domain.journal import (
    SEALED,
    Entry,
    EntryKind,
    MalformedEntryError,
    SignedEntry,
    Who,
    payload_of_entry,
    plain_text,
)
from registrar_app.services.desk import Desk
from registrar_app.services.record_ports import JournalPlace
from registrar_app.services.stopping import may_still_stop

Detail = Mapping[str, str | int]

WINDOW, PROMPT = "window", "prompt"
"""Through what a store was opened."""
OF, THROUGH, WRONG = "of", "through", "wrong_passwords"
"""Details: the entry that came to nothing; through what it was opened; how many wrong passwords came before."""

_LOOK_BACK = 200
"""Entries among which the day's opening is looked for; beyond them another one is written."""


def note(desk: Desk, kind: EntryKind, subject: str | None = None, detail: Detail | None = None) -> int:
    """Write one entry and return its number; inside ``desk.store.writing()`` it is part of that transaction.

    Raises:
        MachineRefusedError: the store cannot be written, or the entry must be signed and the key is locked.
    """
    who, at = who_sits(desk), desk.clock.now().isoformat(timespec="seconds")
    key = desk.require_key() if kind in SEALED else None
    told = {
        name: plain_text(value) if isinstance(value, str) else value for name, value in (detail or {}).items()
    }
    number = 0

    def compose(place: JournalPlace) -> SignedEntry:
        nonlocal number
        number = place.seq
        entry = Entry(
            seq=place.seq,
            previous=place.previous,
            act=place.act,
            kind=kind,
            who=who,
            subject=None if subject is None else plain_text(subject),
            detail=told,
            at=at,
        )
        payload = payload_of_entry(entry)
        return SignedEntry(payload, None if key is None else key.sign(payload))

    with desk.store.writing() as writer:
        writer.note(compose)
    return number


@contextmanager
def noted(
    desk: Desk, kind: EntryKind, subject: str | None = None, detail: Detail | None = None
) -> Iterator[None]:
    """Note first what is done inside; where it fails, that is noted too, as far as the store still can be written.

    Raises:
        MachineRefusedError: the store cannot be written; then nothing is done.
    """
    with may_still_stop():
        number = note(desk, kind, subject, detail)
    try:
        yield
    except BaseException:
        with suppress(RegistrarError):
            note(desk, EntryKind.NOT_DONE, subject, {OF: number})
        raise


def note_opening(desk: Desk, through: str, *, wrong: int = 0) -> None:
    """Note that the store was opened: every sitting at the window, but at the prompt once a day, account and signer.

    A store that cannot be written now (disk full or read-only, or another program writing) is read all the same.

    Args:
        desk: The desk just opened.
        through: ``WINDOW`` or ``PROMPT``.
        wrong: How many wrong passwords or PINs were typed before.
    """
    if through == PROMPT and _is_noted_today(desk):
        return
    detail: dict[str, str | int] = {THROUGH: through}
    if wrong:
        detail[WRONG] = wrong
    with suppress(MachineRefusedError):
        note(desk, EntryKind.OPENED, desk.store.identity.device, detail)


def note_unlocking(desk: Desk, wrong: int) -> None:
    """Note that the covered window was uncovered; like opening, it goes on where the store cannot be written."""
    if desk.key is None:
        note_opening(desk, WINDOW, wrong=wrong)
        return
    detail: dict[str, str | int] = {WRONG: wrong} if wrong else {}
    with suppress(MachineRefusedError):
        note(desk, EntryKind.KEY_UNLOCKED, desk.store.identity.device, detail)


def who_sits(desk: Desk) -> Who:
    """Return the account of the operating system, and whose signing key is unlocked."""
    if desk.key is None:
        return Who(account_name())
    roster = desk.store.roster()
    fingerprint = desk.key.fingerprint
    signer = (roster.registrar(fingerprint) or roster.supervisor(fingerprint)) if roster is not None else None
    return Who(account_name(), signer.id if signer is not None else None, fingerprint)


def account_name() -> str:
    """Return the name of the account under which the program runs, as the operating system knows it."""
    try:
        if os.name == "nt":
            return plain_text(os.getlogin())
        import pwd

        return plain_text(pwd.getpwuid(os.getuid()).pw_name)  # not the environment, which anyone may set
    except (OSError, KeyError):
        return "?"


def _is_noted_today(desk: Desk) -> bool:
    who, today = who_sits(desk), desk.today()
    for signed in islice(desk.store.journal(), _LOOK_BACK):
        try:
            entry = signed.entry()
        except MalformedEntryError:  # ``store verify`` names it
            continue
        if datetime.fromisoformat(entry.at).date() != today:
            return False
        if (entry.kind, entry.who, entry.detail.get(THROUGH)) == (EntryKind.OPENED, who, PROMPT):
            return True
    return False
