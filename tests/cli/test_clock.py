"""The command line on a PC whose clock is wrong, in a process of its own under another time."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from registrar_app.app import build_program
from registrar_app.domain.interchange import write_contract
from registrar_app.services.open_desk import open_desk
from tests.cli.exchange_world import OFFICE, Call, Places
from tests.contract_samples import sound_contract
from tests.practice_keys import PASSWORD

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(shutil.which("faketime") is None, reason="faketime is not installed")


def at_time(moment: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run one call as a PC would whose clock says ``moment``."""
    command = ["faketime", "-f", moment, sys.executable, "-m", "registrar_app", *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "REGISTRAR_PASSWORD": PASSWORD}
    return subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.fixture
def draft(at: Places, call: Call, tmp_path: Path) -> str:
    file = tmp_path / "in.jsonl"
    contract = sound_contract(date.today() - timedelta(days=1))  # noqa: DTZ011 - the PC's own day
    file.write_text(json.dumps(write_contract(contract), ensure_ascii=False) + "\n", encoding="utf-8")
    return json.loads(call("contract", "import", "--store", at.office, file, "--json").out)["drafts"][0]


def last_body(at: Places) -> dict[str, object]:
    desk = open_desk(build_program(), at.office, PASSWORD)
    signed = desk.store.last_own_act()
    desk.store.close()
    assert signed is not None
    return dict(signed.act().body)


@pytest.mark.parametrize(("moment", "code"), [("-2y", "CLOCK-BEHIND"), ("+900d", "CLOCK-AHEAD")])
def test_a_wrong_clock_is_refused_before_anything_is_signed(
    at: Places, draft: str, moment: str, code: str
) -> None:
    before = last_body(at)
    done = at_time(moment, "contract", "accept", "--store", at.office, draft)
    assert done.returncode == 4, done.stdout + done.stderr
    assert code in done.stderr
    assert "--clock-reason" in done.stderr
    assert last_body(at) == before
    exported = at_time(moment, "batch", "export", "--store", at.office, "--out", at.out)
    assert exported.returncode == 4
    assert code in exported.stderr
    assert list(at.out.glob("*.htb")) == []


def test_a_reason_lets_the_call_go_on_and_is_signed(at: Places, draft: str) -> None:
    reason = "放假停业后首次开机"
    done = at_time("+60d", "contract", "accept", "--store", at.office, draft, "--clock-reason", reason)
    assert done.returncode == 0, done.stdout + done.stderr
    assert last_body(at)["clock_reason"] == reason
    again = at_time("+61d", "contract", "register", "--store", at.office, draft)
    assert again.returncode == 0, again.stdout + again.stderr
    assert "clock_reason" not in last_body(at)


def test_ten_seconds_into_a_new_year_the_number_is_of_that_year(at: Places, draft: str) -> None:
    year = date.today().year + 1  # noqa: DTZ011 - the PC's own day
    why = ("--clock-reason", "核对过，时钟无误")
    at_time(f"@{year - 1}-12-31 23:59:50", "contract", "accept", "--store", at.office, draft, *why)
    done = at_time(f"@{year}-01-01 00:00:10", "contract", "register", "--store", at.office, draft, *why)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"-{year}-" in str(last_body(at)["slip_no"])


def test_another_zone_is_asked_about(at: Places, draft: str) -> None:
    environment = os.environ | {"TZ": "Pacific/Kiritimati", "REGISTRAR_PASSWORD": PASSWORD}
    command = [sys.executable, "-m", "registrar_app", "contract", "accept", "--store", str(at.office), draft]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 4
    assert "CLOCK-ZONE" in done.stderr


@pytest.mark.parametrize("text", ["", "已核\u202e对"])
def test_a_reason_that_is_no_text_is_wrong_usage(at: Places, call: Call, draft: str, text: str) -> None:
    told = call("contract", "accept", "--store", at.office, draft, "--clock-reason", text)
    assert told.code == 2
    assert "TEXT-REQUIRED" in told.err


@pytest.mark.slow
@pytest.mark.parametrize("day", ["2038-01-19", "2028-02-29"])
def test_bureau_and_office_work_at_other_times(tmp_path: Path, day: str) -> None:
    """Seconds before the end of 32-bit time, and on a leap day: from the root to the batch and its receipt."""
    bureau, office, out = (tmp_path / name for name in ("bureau", "office", "out"))
    out.mkdir()
    contract = write_contract(sound_contract(date.fromisoformat(day)))
    (tmp_path / "in.jsonl").write_text(json.dumps(contract, ensure_ascii=False) + "\n", encoding="utf-8")

    def go(*arguments: object) -> str:
        done = at_time(f"@{day} 03:13:55", *arguments)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    go("bureau", "init", "--store", bureau, "--name", "威海市科学技术局", "--practice")
    people = ("--device", "371002-01:1-500", "--registrar", "0037:王海燕:371002")
    go("roster", "issue", "--store", bureau, "--office", OFFICE, *people, "--out", out)
    key, roster = out / "0037.p12", out / "roster-2.htroster"
    go("store", "init", "--store", office, "--roster", roster, "--device", "371002-01", "--key", key)
    told = go("contract", "import", "--store", office, tmp_path / "in.jsonl", "--json")
    draft = json.loads(told)["drafts"][0]
    go("contract", "accept", "--store", office, draft)
    go("contract", "register", "--store", office, draft)
    go("batch", "export", "--store", office, "--out", out)
    [batch] = out.glob("*.htb")
    go("batch", "import", "--store", bureau, batch, "--receipt", out)
    go("store", "verify", "--store", bureau)
    listed = json.loads(go("contract", "list", "--store", bureau, "--json"))
    assert f"371002-01-{day[:4]}-000001" in json.dumps(listed)
