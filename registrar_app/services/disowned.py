"""Keeps what a revoked supervisor's signature no longer carries: rulings at the bureau, receipts at an office.

Neither is erased. A ruling that is disowned settles nothing, so that its alarm is open again; a receipt that is disowned
is told when the roster that revokes its signer comes in, and by the proof of the store until the bureau answers anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.roster import Roster, Standing
from registrar_app.domain.ruling import MalformedRulingError, SignedRuling, by_subject
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.judge_times import latest, standing_then
from registrar_app.services.ports import KeptReceipt
from registrar_app.services.program import Program
from registrar_app.services.read_receipt import OpenedReceipt, open_receipt

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Rulings:
    """All rulings of the bureau by subject, in order: those that count, and those that are disowned."""

    standing: dict[str, tuple[SignedRuling, ...]]
    disowned: dict[str, tuple[SignedRuling, ...]]


def sort_rulings(desk: Desk) -> Rulings:
    """Return the rulings as the newest roster lets them count.

    The chain proves that a ruling is no older than the ones before it, whatever day it names.
    """
    roster, past = desk.store.roster(), date.min
    standing, disowned = list[SignedRuling](), list[SignedRuling]()
    for signed in desk.store.rulings():
        try:
            ruling = signed.ruling()
        except MalformedRulingError:  # ``store verify`` says so
            continue
        signer = roster.supervisor(ruling.signing_certificate) if roster is not None else None
        if standing_then(signer, None, (ruling.on,), past) is Standing.REVOKED:
            disowned.append(signed)
        else:
            standing.append(signed)
            past = max(past, ruling.on)
    return Rulings(by_subject(standing), by_subject(disowned))


def day_of_batch(desk: Desk, receipt: OpenedReceipt) -> date | None:
    """Return the day on which the batch was made: no receipt for it is older, whatever it says.

    A clock that ran ahead here proves nothing beyond today; so it never keeps an honest receipt out.
    """
    said = receipt.receipt
    sent = desk.store.batch_header(said.office, said.device, said.epoch, said.batch_seq)
    made = latest(None, sent.made_at) if sent is not None else None
    return min(made, desk.clock.now()).date() if made is not None else None


def is_disowned(desk: Desk, roster: Roster, receipt: OpenedReceipt) -> bool:
    """Whether the roster says that the receipt's signer was revoked by then."""
    signer, days = roster.supervisor(receipt.signer), (receipt.made_on,)
    return standing_then(signer, None, days, day_of_batch(desk, receipt)) is Standing.REVOKED


def disowned_receipts(program: Program, desk: Desk, roster: Roster) -> list[KeptReceipt]:
    """Return the kept receipts whose signer a roster no longer lets answer, unless the same batch has another that counts."""
    judged = [
        (kept, opened.receipt, is_disowned(desk, roster, opened)) for kept, opened in _opened(program, desk)
    ]
    answered = {said.batch_hash for _, said, disowned in judged if not disowned}
    return [kept for kept, said, disowned in judged if disowned and said.batch_hash not in answered]


def receipts_disowned_by(program: Program, desk: Desk, roster: Roster) -> Text | None:
    """Return what a roster does to the receipts that were taken in here; ``None`` when it disowns none.

    Those that the roster in force disowns already are not told again.
    """
    known = desk.store.roster()
    before = {kept.hash for kept in disowned_receipts(program, desk, known)} if known is not None else set()
    found = [kept for kept in disowned_receipts(program, desk, roster) if kept.hash not in before]
    if not found:
        return None
    numbers = [str(kept.batch_seq) for kept in found[:_SHOWN]]
    zh, en = "、".join(numbers), ", ".join(numbers)
    more = Text(f"等 {len(found)} 份", f" and more, {len(found)} in all")
    rest = more if len(found) > _SHOWN else Text("", "")
    return Text(
        f"本机已导入的回盘中，答复第 {zh} 盘{rest.zh}的由该主管人员在撤销或失控之后签署，不再作数；请主管部门重新答复",
        f"Receipts taken in here were signed by that supervisor after the revocation or loss and no longer count, for batch "
        f"{en}{rest.en}; ask the bureau to answer anew",
    )


def _opened(program: Program, desk: Desk) -> Iterator[tuple[KeptReceipt, OpenedReceipt]]:
    """Go through the receipts that were kept with their file; one that does not open is ``store verify``'s to name."""
    try:
        receipts = desk.store.kept_receipts()
    except ValueError:
        return
    for kept in receipts:
        try:
            yield kept, open_receipt(program, kept.signed.container, "receipt")
        except InputRefusedError:
            continue
