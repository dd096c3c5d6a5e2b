"""``registrar receipt import``."""

from __future__ import annotations

import json
import uuid
from datetime import timedelta
from pathlib import Path

import pytest

from registrar_app.app import build_program
from registrar_app.services.open_desk import open_desk
from tests import world
from tests.cli.exchange_world import Call, Places
from tests.contract_samples import sound_contract
from tests.practice_keys import PASSWORD
from tests.world import register_content


@pytest.fixture
def receipt(at: Places, call: Call) -> Path:
    call("batch", "export", "--store", at.office, "--out", at.out)
    call("batch", "import", at.out / "371002-01-000001.htb", "--store", at.bureau, "--receipt", at.out)
    return at.out / "371002-01-000001.htr"


def test_a_receipt_is_taken_once(at: Places, call: Call, receipt: Path) -> None:
    first = call("receipt", "import", receipt, "--store", at.office, "--json")
    value = json.loads(first.out)
    assert (first.code, value["taken"], value["accepted"], value["answers"]) == (0, True, 2, [])
    again = call(
        "--lang", "en", "receipt", "import", receipt, "--store", at.office, "--out", at.out / "r.csv"
    )
    assert "Reason" in (at.out / "r.csv").read_text("utf-8-sig")
    assert again.code == 0
    assert "was here already" in again.out


def test_bad_receipts_are_refused_with_one_line(at: Places, call: Call, receipt: Path) -> None:
    whole = receipt.read_bytes()
    bad = {
        "empty": b"",
        "cut": whole[:-3],
        "changed": whole.replace(b"accepted", b"Accepted"),
        "text": b"yes\n",
    }
    for name, content in bad.items():
        (at.out / name).write_bytes(content)
    batch = at.out / "371002-01-000001.htb"
    for path in (*(at.out / name for name in bad), at.out / "missing", at.out, batch):
        told = call("receipt", "import", path, "--store", at.office)
        assert (told.code, told.out, told.err.count("\n")) == (3, "", 1)
    assert call("receipt", "import", receipt, "--store", at.bureau).code == 3
    assert call("receipt", "import", "--store", at.office).code == 2


def test_a_returned_registration_is_told_corrected_and_sent_again(at: Places, call: Call) -> None:
    """The slip number is of another year, as an older program might give it."""
    desk = open_desk(build_program(), at.office, PASSWORD, pin=PASSWORD)
    signed_on = desk.today() - timedelta(days=1)
    given = sound_contract(signed_on)
    other = world.contract(str(uuid.uuid4()))
    uid = register_content(desk, given, "371002-01-2020-000002")
    asked = register_content(desk, other, "371002-01-2020-000003")
    desk.store.close()
    call("batch", "export", "--store", at.office, "--out", at.out)
    batch = at.out / "371002-01-000001.htb"
    tried = call("batch", "verify", batch, "--store", at.bureau)
    assert tried.code == 1
    assert "新增 3，变更 0，重复 0，退回 2，待补 0" in tried.out
    assert f"不接收 {given.name} 予以登记 · 凭单号：凭单号的年份不是登记年份" in tried.out
    value = json.loads(
        call("batch", "import", batch, "--store", at.bureau, "--receipt", at.out, "--json").out
    )
    assert (value["returned"], value["awaiting_supplement"]) == (2, 0)
    assert [(each["case"], each["kind"], each["path"]) for each in value["answers"]] == [
        (uid, "register", "body.slip_no"),
        (asked, "register", "body.slip_no"),
    ]
    taken = call("receipt", "import", at.out / "371002-01-000001.htr", "--store", at.office)
    assert f"{given.name} 予以登记 凭单号 凭单号的年份不是登记年份" in taken.out

    shown = call("contract", "show", uid, "--store", at.office)
    assert "主管部门退回 予以登记 · 凭单号：凭单号的年份不是登记年份" in shown.out
    assert "改正后重新办理" in shown.out
    value = json.loads(call("--lang", "en", "contract", "show", uid, "--store", at.office, "--json").out)
    assert (value["state"], [act["kind"] for act in value["returned_acts"]]) == ("accepted", ["register"])
    returned = value["answers"][-1]
    assert (returned["outcome"], returned["path"], returned["open"]) == ("returned", "body.slip_no", True)
    assert returned["field"] == "Slip number"
    assert returned["reason"] == "the slip number's year is not that of the registration"
    assert returned["supervisor"]
    assert "【退回】" in call("contract", "list", "--store", at.office).out
    waiting = json.loads(call("contract", "list", "--returned", "--store", at.office, "--json").out)
    assert {row["uid"] for row in waiting} == {uid, asked}

    assert call("contract", "register", uid, "--store", at.office).code == 0
    assert "等待主管部门答复" in call("contract", "show", uid, "--store", at.office).out
    wanted = ("contract", "request-supplement", asked, "--wanted", "委托书", "--store", at.office)
    assert call(*wanted).code == 0
    call("batch", "export", "--store", at.office, "--out", at.out)
    second = call(
        "batch", "import", at.out / "371002-01-000002.htb", "--store", at.bureau, "--receipt", at.out
    )
    assert second.code == 0
    assert "新增 0，变更 2，重复 0，退回 0，待补 1" in second.out
    assert call("receipt", "import", at.out / "371002-01-000002.htr", "--store", at.office).code == 0
    value = json.loads(call("contract", "show", uid, "--store", at.office, "--json").out)
    assert (value["state"], [a["open"] for a in value["answers"]]) == ("registered", [False] * 3)
    assert call("store", "verify", "--store", at.office).code == 0
    assert call("store", "verify", "--store", at.bureau).code == 0
