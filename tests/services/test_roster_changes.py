"""What a newer roster changes is told in words, whatever it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from registrar_app.domain.roster import Roster
from registrar_app.domain.text import Text
from registrar_app.services.roster_changes import list_changes
from tests.practice_keys import key
from tests.world import roster, signer

LOST = signer(key("R-01"), "R-01", revoked_on=date(2026, 11, 10), compromised_since=date(2026, 11, 5))


def known() -> Roster:
    return roster(registrars=(LOST, roster().registrars[1]))


def areas(codes: Sequence[str]) -> Text:
    return Text("、".join(codes), ", ".join(codes))


def told(**changes: Any) -> list[str]:
    new = replace(known(), version=2, expires_on=date(2027, 11, 20), **changes)
    return [change.sentence.zh for change in list_changes(known(), new, areas)]


def with_first(**changes: Any) -> dict[str, Any]:
    return {"registrars": (replace(LOST, **changes), known().registrars[1])}


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        (with_first(revoked_on=None), "取消登记员人员R-01（R-01）的撤销"),
        (with_first(compromised_since=None), "失控的记载（原自 2026-11-05 起）"),
        (with_first(compromised_since=date(2026, 11, 8)), "自 2026-11-08 起失控"),
        (with_first(revoked_on=date(2026, 11, 12)), "撤销登记员证书：人员R-01（R-01），自 2026-11-12 起"),
        (with_first(office="371082"), "调到另一机构：371002 → 371082"),
        (with_first(name="别人", id="R-99"), "人员R-01（R-01）→ 别人（R-99）"),
        ({"recovery": key("other", "recovery", None).certificate}, "更换恢复证书"),
        ({"practice": False}, "名册改为正式用途"),
        ({"bureau": "别的局"}, "威海市科学技术局 → 别的局"),
        ({"expires_on": date(2026, 12, 1)}, "有效期缩短：2027-11-01 → 2026-12-01"),
        ({"issued_on": date(2026, 10, 1)}, "签发日早于前一版"),
        ({"registrars": tuple(reversed(known().registrars))}, "其他内容有变化"),
    ],
)
def test_no_difference_stays_unsaid(changes: dict[str, Any], word: str) -> None:
    expires = changes.pop("expires_on", date(2027, 11, 20))
    new = replace(known(), version=2, expires_on=expires, **changes)
    sentences = [change.sentence.zh for change in list_changes(known(), new, areas)]
    assert any(word in sentence for sentence in sentences), sentences


def test_a_mere_renewal_changes_nothing() -> None:
    assert told(issued_on=date(2026, 11, 20), previous="0" * 64) == []
