"""Puts lines into the list of a register far quicker than acts and drafts do."""

from __future__ import annotations

import random

from tests.store.office import PracticeOffice


def put_line(office: PracticeOffice, chance: random.Random) -> None:
    """Put a line into the list and nowhere else; many lines have equal values, many have none."""
    uid = f"{chance.getrandbits(32):08x}-{chance.getrandbits(16):04x}"
    some = chance.choice
    office.store._connection.run(
        f"INSERT INTO case_projection VALUES ({', '.join('?' * 18)})",
        (
            uid, some(["draft", "registered"]), some(["", "海一", "海二", "海三"]),
            some([None, "service", "transfer", "development"]), some(["", "甲", "乙"]), some(["丙", "丁"]),
            some([None, 0, 100, 200, 300]), some([None, -5, 100]), some([None, "2026-03-01", "2026-03-02"]),
            some([None, "2026-04-01"]), some([None, "2026-02-01"]), some(["", f"371002-{uid}"]), "", some(["371002", "371003"]),
            some([None, 2025, 2026]), "2026-04-01T09:00:00+08:00", chance.randrange(6), None,
        ),
    )  # fmt: skip
    office.store._connection.run(
        "INSERT INTO case_search (uid, words, initials) VALUES (?, ?, '')", (uid, some(["海洋", "湖"]))
    )
