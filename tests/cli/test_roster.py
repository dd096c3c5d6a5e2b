"""``registrar roster``: issue, revoke, import, show, and the key letter."""

from __future__ import annotations

import json
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from registrar_app.cli.roster_words import roster_lines
from registrar_app.services.number_blocks import BlockUse
from tests import world
from tests.cli.exchange_world import Call, Places
from tests.practice_keys import PASSWORD, TERM_TO


def shown(call: Call, store: Path) -> Any:
    return json.loads(call("roster", "show", "--store", store, "--json").out)


def test_show_tells_offices_devices_and_standings(at: Places, call: Call) -> None:
    value, bureaus = shown(call, at.office), shown(call, at.bureau)
    device = {"id": "371002-01", "office": "371002", "blocks": [[1, 500]], "runs_low": False}
    assert value.pop("devices") == [device | {"used": 1, "left": 499}]
    assert bureaus.pop("devices") == [device | {"used": 0, "left": 500}]  # no batch has told of it yet
    assert value == bureaus
    assert (value["term"], value["days_left"]) == ("in_force", 366)
    assert (value["roots"], value["roots_required"], value["root_changes"]) == (1, 1, [])
    told = call("--lang", "en", "roster", "show", "--store", at.office)
    assert "registrar 0037 王海燕" in told.out
    assert "on the roster and in force" in told.out


def test_a_new_version_travels_to_the_office(at: Places, call: Call) -> None:
    told = call(
        "roster", "issue", "--store", at.bureau, "--device", "371002-01:501-600", "--device", "371002-02:1-9",
        "--registrar", "0041:䶮明远:371002", "--from", "2026-01-01", "--to", "2027-12-31", "--out", at.out, "--json",
    )  # fmt: skip
    value = json.loads(told.out)
    assert value["version"] == 3
    assert Path(value["key_files"]["0041"]).exists()
    assert call("roster", "import", value["roster_file"], "--store", at.office).code == 0
    known = shown(call, at.office)
    assert known["version"] == 3
    assert known["devices"][0]["blocks"] == [[1, 500], [501, 600]]
    again = call("--lang", "en", "roster", "import", value["roster_file"], "--store", at.office)
    assert again.code == 0
    assert "was here already" in again.out
    older = call("roster", "import", at.out / "roster-2.htroster", "--store", at.office)
    assert (older.code, older.err.split()[0]) == (3, "ROSTER-OLDER")


@pytest.mark.parametrize(
    ("left", "told"),
    [
        (200, "剩 200 天）"),
        (30, "剩 30 天，请向主管部门索取新名册"),
        (-5, "已过期 5 天，请索取新名册；逾期超过 90 天不能报盘"),
        (-100, "已过期 100 天，不能报盘；请导入新名册"),
    ],
)
def test_the_days_left_are_told_as_people_count_them(left: int, told: str) -> None:
    roster = world.roster()
    lines = roster_lines(roster, roster.expires_on - timedelta(days=left), [])
    assert told in lines[1].zh


def test_numbers_that_run_low_are_told() -> None:
    few, many = (
        BlockUse(device, 50, left) for device, left in zip(world.roster().devices, (4, 5), strict=False)
    )
    said = [line.zh for line in roster_lines(world.roster(), world.TODAY, [few, many])]
    assert "登记机 371002-01：号段 1-50，已用 46，剩 4，快用完，请申领新号段" in said
    assert "登记机 371002-02：号段 1-50，已用 45，剩 5" in said


def test_an_import_tells_in_words_what_changes_and_a_trial_takes_nothing(at: Places, call: Call) -> None:
    told = call(
        "roster", "issue", "--store", at.bureau, "--office", "371083:乳山市登记点:371083",
        "--device", "371002-01:501-600", "--registrar", "0041:䶮明远:371002", "--out", at.out, "--json",
    )  # fmt: skip
    file = json.loads(told.out)["roster_file"]
    trial = call("roster", "import", file, "--store", at.office, "--dry-run")
    assert trial.code == 0
    assert "新增登记机构：乳山市登记点（371083），受理 乳山市" in trial.out
    assert "371002-01 新增号段 501–600" in trial.out
    assert "新增登记员：䶮明远（0041）" in trial.out
    assert shown(call, at.office)["version"] == 2
    as_json = json.loads(call("roster", "import", file, "--store", at.office, "--dry-run", "--json").out)
    assert (as_json["taken"], as_json["dry_run"], as_json["version"]) == (False, True, 3)
    assert {change["kind"] for change in as_json["changes"]} == {"adds"}
    taken = call("roster", "import", file, "--store", at.office)
    assert "已导入名册第 3 版" in taken.out
    assert "新增登记员：䶮明远（0041）" in taken.out
    older = call("roster", "import", at.out / "roster-2.htroster", "--store", at.office, "--dry-run")
    assert (older.code, older.err.split()[0]) == (3, "ROSTER-OLDER")


def test_the_key_letter_is_one_page_without_the_pin(at: Places, call: Call) -> None:
    target = at.out / "letter.pdf"
    told = call("roster", "letter", "0037", "--store", at.bureau, "--out", target, "--phone", "0631-5200000")
    assert told.code == 0
    printed = subprocess.run(["pdftotext", "-layout", str(target), "-"], capture_output=True, check=True)
    whole = printed.stdout.decode("utf-8")
    text = "".join(whole.split())
    assert whole.count("\f") == 1  # one page
    fingerprint = shown(call, at.bureau)["registrars"][0]["fingerprint"].upper()
    assert "签名密钥领取单" in text
    assert "领取当日启用，并换成只有本人知道的口令" in text
    assert "王海燕" in text
    assert "0631-5200000" in text
    assert fingerprint[:32] in text
    assert fingerprint[32:] in text
    assert PASSWORD.replace(" ", "") not in text
    assert call("--lang", "en", "roster", "letter", "0037", "--store", at.bureau, "--out", at.out).code == 0
    assert (at.out / "0037-key-letter.pdf").exists()
    unknown = call("roster", "letter", "9999", "--store", at.bureau, "--out", target)
    assert (unknown.code, unknown.err.split()[0]) == (2, "ROSTER-NO-REGISTRAR")
    assert call("roster", "letter", "0037", "--store", at.office, "--out", target).code == 2
    call("roster", "revoke", "0037", "--store", at.bureau, "--out", at.out)
    revoked = call("roster", "letter", "0037", "--store", at.bureau, "--out", target)
    assert (revoked.code, revoked.err.split()[0]) == (1, "LETTER-REVOKED")


def test_revoking_stops_the_registrar(at: Places, call: Call) -> None:
    told = call("roster", "revoke", "0037", "--store", at.bureau, "--out", at.out, "--json")
    call("roster", "import", json.loads(told.out)["roster_file"], "--store", at.office)
    assert shown(call, at.office)["registrars"][0]["standing"] == "revoked"
    export = call("batch", "export", "--store", at.office, "--out", at.out)
    assert (export.code, export.err.split()[0]) == (4, "SIGNER-STANDING")
    unknown = call("roster", "revoke", "9999", "--store", at.bureau, "--out", at.out)
    assert (unknown.code, unknown.err.split()[0]) == (2, "ROSTER-NO-REGISTRAR")


def test_a_supervisor_is_added_renewed_and_revoked(at: Places, call: Call) -> None:
    pin = at.out / "pin.txt"
    pin.write_text("the first PIN of it", "utf-8")
    added = call(
        "roster", "issue", "--store", at.bureau, "--supervisor", "S-02:李明", "--key-pin-file", pin, "--out", at.out,
        "--json",
    )  # fmt: skip
    value = json.loads(added.out)
    assert (added.code, Path(value["key_files"]["S-02"]).name) == (0, "S-02.p12")
    renewed = call(
        "roster", "issue", "--store", at.bureau, "--supervisor", "S-01:威海市科学技术局", "--to", "2030-06-30",
        "--key-pin-file", pin, "--out", at.out,
    )  # fmt: skip
    assert "主管人员威海市科学技术局（S-01）换发密钥" in renewed.out
    assert "至 2030-06-30" in renewed.out
    assert "S-01 的密钥：" in renewed.out
    revoked = call("roster", "revoke", "S-01", "--supervisor", "--store", at.bureau, "--out", at.out)
    assert "撤销主管人员证书：威海市科学技术局（S-01）" in revoked.out
    supervisors = shown(call, at.bureau)["supervisors"]
    assert [(s["id"], s["standing"], s["ends_soon"]) for s in supervisors] == [
        ("S-01", "revoked", False), ("S-02", "in_force", False), ("S-01", "revoked", False),
    ]  # fmt: skip
    told = call("--lang", "en", "roster", "import", at.out / "roster-5.htroster", "--store", at.office)
    assert "New supervisor: 李明 (S-02)" in told.out
    assert "supervisor revoked: 威海市科学技术局 (S-01)" in told.out
    assert call("roster", "letter", "S-02", "--supervisor", "--store", at.bureau, "--out", at.out).code == 0
    printed = subprocess.run(
        ["pdftotext", "-layout", str(at.out / "S-02-key-letter.pdf"), "-"], capture_output=True, check=True
    )
    text = "".join(printed.stdout.decode("utf-8").split())
    assert "主管人员签收" in text
    assert "登记员" not in text
    assert "领取当日启用" not in text  # the offices import the roster first


def test_a_batch_for_a_key_that_was_renewed_opens_with_the_former_key(at: Places, call: Call) -> None:
    batch = json.loads(call("batch", "export", "--store", at.office, "--out", at.out, "--json").out)["file"]
    pins = at.out / "first.txt", at.out / "own.txt"
    for pin, text in zip(pins, ("the first PIN of it", "a PIN of my own at last"), strict=True):
        pin.write_text(text, "utf-8")
    issue = ("roster", "issue", "--store", at.bureau, "--supervisor", "S-01:威海市科学技术局")
    assert call(*issue, "--key-pin-file", pins[0], "--out", at.out).code == 0
    taken = call(
        "store",
        "use-key",
        at.out / "S-01.p12",
        "--store",
        at.bureau,
        "--pin-file",
        pins[0],
        "--new-pin-file",
        pins[1],
    )
    assert taken.code == 0, taken.err
    verify = ("batch", "verify", batch, "--store", at.bureau, "--pin-file", pins[1])
    told = call(*verify)
    assert (told.code, told.err.split()[0]) == (3, "BATCH-REFUSED")
    assert "--former-key" in told.err
    assert (
        call(*verify, "--former-key", at.bureau / "signer.p12.old", "--former-pin-file", at.out / "none").code
        == 2
    )
    pins[0].write_text(PASSWORD, "utf-8")
    former = ("--former-key", at.bureau / "signer.p12.old", "--former-pin-file", pins[0])
    assert call(*verify, *former).code == 0
    assert call("batch", "import", *verify[2:], *former).code == 0


def test_the_last_supervisor_stays_in_both_languages(at: Places, call: Call) -> None:
    revoke = ("roster", "revoke", "S-01", "--supervisor", "--store", at.bureau, "--out", at.out)
    told = call(*revoke)
    assert (told.code, told.err.split()[0], told.err.count("\n")) == (2, "ROSTER-LAST-SUPERVISOR", 1)
    assert "先新增一名主管人员" in told.err
    assert "add another supervisor first" in call("--lang", "en", *revoke).err
    plain = call("roster", "revoke", "S-01", "--store", at.bureau, "--out", at.out)
    assert (plain.code, plain.err.split()[0]) == (2, "ROSTER-NO-REGISTRAR")
    assert "--supervisor" in plain.err


def test_show_tells_a_key_that_ends_soon() -> None:
    roster = world.roster()
    said = [line.zh for line in roster_lines(roster, TERM_TO - timedelta(days=30), [])]
    assert "主管人员 S-01 人员S-01 2018-01-01 – 2036-12-31：名册在册、有效，任期剩 30 天，须换发密钥" in said
    assert not any("须换发" in line.zh for line in roster_lines(roster, world.TODAY, []))


def test_the_roster_file_can_be_written_again(at: Places, call: Call) -> None:
    call("roster", "show", "--store", at.office, "--out", at.out / "again")
    again = at.out / "again" / "roster-2.htroster"
    assert again.read_bytes() == (at.out / "roster-2.htroster").read_bytes()


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--office", "371002"], "ROSTER-OPTION"),
        (["--office", "371002:名称:x"], "ROSTER-OPTION"),
        (["--device", "371002-01:9-1"], "ROSTER-OPTION"),
        (["--device", "371002-01:0-9"], "ROSTER-OPTION"),
        (["--registrar", "../x:名:371002"], "ROSTER-OPTION"),
        (["--supervisor", "S-02"], "ROSTER-OPTION"),
        (["--supervisor", "0037:王海燕"], "ROSTER-ID"),
        (["--registrar", "0050:名:371099"], "ROSTER-NO-OFFICE"),
        (["--device", "371099-01:1-9"], "ROSTER-NO-OFFICE"),
        (["--from", "2026-02-30"], "USAGE"),
    ],
)
def test_wrong_options_are_usage_errors_and_issue_nothing(
    at: Places, call: Call, options: list[str], code: str
) -> None:
    told = call("roster", "issue", "--store", at.bureau, "--out", at.out, *options)
    assert (told.code, told.err.split()[0], told.err.count("\n")) == (2, code, 1)
    assert shown(call, at.bureau)["version"] == 2
    assert sorted(p.name for p in at.out.iterdir()) == ["0037.p12", "roster-2.htroster"]


def test_overlapping_blocks_are_refused_before_a_key_is_made(at: Places, call: Call) -> None:
    options = ["--device", "371002-01:500-600", "--registrar", "0050:名:371002"]
    told = call("roster", "issue", "--store", at.bureau, "--out", at.out, *options)
    assert (told.code, told.err.split()[0]) == (2, "ROSTER-BLOCK")
    assert not (at.out / "0050.p12").exists()


def test_an_office_issues_nothing(at: Places, call: Call) -> None:
    told = call("roster", "issue", "--store", at.office, "--out", at.out)
    assert (told.code, told.err.split()[0]) == (2, "NOT-A-BUREAU")


def test_a_missing_root_key_is_named(at: Places, call: Call) -> None:
    moved = at.out / "locked-away.p12"
    (at.bureau / "root.p12").rename(moved)
    told = call("roster", "issue", "--store", at.bureau, "--out", at.out)
    assert (told.code, told.err.split()[0]) == (4, "KEY-MISSING")
    assert call("roster", "issue", "--store", at.bureau, "--out", at.out, "--root", moved).code == 0


def test_bad_roster_files_are_refused_with_one_line(at: Places, call: Call) -> None:
    whole = (at.out / "roster-2.htroster").read_bytes()
    bad = {
        "empty": b"",
        "cut": whole[:-9],
        "changed": whole.replace(b"371002-01", b"371002-07"),
        "json": b"{}",
    }
    for name, content in bad.items():
        (at.out / name).write_bytes(content)
    for path in (*(at.out / name for name in bad), at.out / "missing", at.out):
        told = call("roster", "import", path, "--store", at.office)
        assert (told.code, told.out, told.err.count("\n")) == (3, "", 1)
