"""``contract review`` and ``store review-limit``: a second registrar's key at the first one's PC."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from registrar_app.domain.interchange import write_contract
from tests import world
from tests.cli.exchange_world import Call
from tests.contract_samples import sound_contract
from tests.practice_keys import PASSWORD, key
from tests.practice_keys import folder as keys

UID = "0d8a1f0e-6a4e-4c37-9a53-0f6c1b1f0a77"


@pytest.fixture
def office(tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The roster of an office with two registrars, and where its store goes."""
    plain = world.roster()
    roster = world.roster(registrars=(*plain.registrars, world.signer(key("R-03"), "R-03")))
    (tmp_path / "roster.htroster").write_bytes(world.sealed_roster(roster))
    monkeypatch.setenv("REGISTRAR_STORE", str(tmp_path / "office"))
    return tmp_path


def test_a_second_registrar_reviews_before_a_large_contract_is_registered(
    office: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    key("R-01")
    first, second = keys() / "root-R-01.p12", keys() / "root-R-03.p12"
    made = call(
        "store", "init", "--roster", office / "roster.htroster", "--device", "371002-01", "--key", first
    )
    assert made.code == 0, made.err
    set_ = call("store", "review-limit", "500,000", "--json")
    assert json.loads(set_.out) == {"review_limit": "500000.00"}
    assert json.loads(call("store", "info", "--json").out)["review_limit"] == "500000.00"
    today = world.build_program().clock.now().date()
    file = office / "c.json"
    file.write_text(
        json.dumps({**write_contract(sound_contract(today)), "uid": UID}, ensure_ascii=False), "utf-8"
    )
    assert call("contract", "import", file).code == 0
    assert call("contract", "accept", UID).code == 0
    refused = call("contract", "register", UID)
    assert (refused.code, "REVIEW-MISSING" in refused.err) == (1, True)
    shown = json.loads(call("contract", "show", UID, "--json").out)
    assert shown["review"] == {"wanted": True, "by": None}
    assert call("contract", "review", UID, "--key", second).code == 2, "no PIN was given"
    monkeypatch.setenv("REGISTRAR_KEY_PIN", PASSWORD)
    assert call("contract", "review", UID, "--key", first).code == 0, "with her own key; it does not count"
    assert call("contract", "register", UID).code == 1
    assert call("contract", "review", UID, "--key", second, "--note", "已核对").code == 0
    assert "已复核" in call("contract", "show", UID).out
    registered = call("contract", "register", UID)
    assert registered.code == 0, registered.err
    assert call("store", "review-limit", "off").code == 0
    assert "未设" in call("store", "review-limit").out
    assert call("store", "review-limit", "viel").code == 2
