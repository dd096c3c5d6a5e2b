"""Judges the times that a batch claims against its chain: an act comes after the one before it, whatever a clock says.

Who signs may write any time. What the chain proves to be past is therefore asked as well when a key has been revoked.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from registrar_app.domain.act import Act
from registrar_app.domain.batch import BatchHeader
from registrar_app.domain.moment import read_moment
from registrar_app.domain.roster import Signer, Standing, judge_standing
from registrar_app.services.clock_guard import SLACK
from registrar_app.services.desk import Desk


def proven_time(desk: Desk, header: BatchHeader) -> datetime | None:
    """Return what the store knows to be past when the first act of the batch was made; ``None`` when nothing."""
    before = desk.store.act_by_hash(header.previous_head) if header.previous_head is not None else None
    chain = header.office, header.device, header.epoch
    sent = desk.store.batch_header(*chain, header.seq - 1)
    known = [before.act().at] if before is not None else []
    return latest(None, *known, *([sent.made_at] if sent is not None else []))


def latest(known: datetime | None, *claimed: str) -> datetime | None:
    """Return the latest of a time and of times as files carry them; one kept from an older program may be unreadable."""
    times = [known] if known is not None else []
    for text in claimed:
        try:
            times.append(read_moment(text))
        except ValueError:
            continue
    return max(times, default=None)


def is_backdated(acts: Sequence[Act], made_at: str, proven: datetime | None) -> bool:
    """Whether a time goes back behind the one before it by more than a clock that was set right explains.

    An act that says with its signature why the clock was right is no such one.
    """
    before = proven
    for act in acts:
        now = read_moment(act.at)
        if before is not None and now < before - SLACK and not act.body.get("clock_reason"):
            return True
        before = now
    return before is not None and read_moment(made_at) < before - SLACK


def standing_then(
    signer: Signer | None, office: str | None, days: Sequence[date], proven: date | None
) -> Standing:
    """Return the standing of a signer on all of the days that were claimed, and by what is proven to be past.

    Of a proven day only a revocation is asked: a clock that once ran ahead must not end anybody's term.
    """
    standings = [judge_standing(signer, day, office) for day in days]
    if proven is not None and judge_standing(signer, proven, office) is Standing.REVOKED:
        standings.append(Standing.REVOKED)
    return next((each for each in standings if each is not Standing.IN_FORCE), Standing.IN_FORCE)
