"""``registrar roster``: issue, revoke, import, show."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.exchange_world import Call, Places


def shown(call: Call, store: Path) -> Any:
    return json.loads(call("roster", "show", "--store", store, "--json").out)


def test_show_tells_offices_devices_and_standings(at: Places, call: Call) -> None:
    value = shown(call, at.office)
    assert value == shown(call, at.bureau)
    assert value["devices"] == [{"id": "371002-01", "office": "371002", "blocks": [[1, 500]]}]
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


def test_revoking_stops_the_registrar(at: Places, call: Call) -> None:
    told = call(
        "roster", "revoke", "0037", "--on", "2020-01-01", "--store", at.bureau, "--out", at.out, "--json"
    )
    call("roster", "import", json.loads(told.out)["roster_file"], "--store", at.office)
    assert shown(call, at.office)["registrars"][0]["standing"] == "revoked"
    export = call("batch", "export", "--store", at.office, "--out", at.out)
    assert (export.code, export.err.split()[0]) == (4, "SIGNER-STANDING")
    unknown = call("roster", "revoke", "9999", "--store", at.bureau, "--out", at.out)
    assert (unknown.code, unknown.err.split()[0]) == (2, "ROSTER-NO-REGISTRAR")


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
