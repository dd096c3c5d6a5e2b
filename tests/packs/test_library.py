"""The packs as a library: the shipped ones, replaced ones, and broken ones that name file and key."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from registrar_app import paths
from registrar_app.domain.errors import InputRefusedError
from registrar_app.packs.calendars import read_calendar
from registrar_app.packs.code_lists import read_code_list
from registrar_app.packs.library import TomlPackLibrary
from registrar_app.packs.rulebooks import read_rulebook


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TomlPackLibrary:
    monkeypatch.setenv("REGISTRAR_HOME", str(tmp_path / "home"))
    return TomlPackLibrary()


@pytest.mark.parametrize(("day", "rulebook"), [("2026-02-28", "most-2001"), ("2026-03-01", "miit-2026")])
def test_a_contract_is_judged_by_the_rulebook_of_its_acceptance_day(
    library: TomlPackLibrary, day: str, rulebook: str
) -> None:
    assert library.rulebook_on(date.fromisoformat(day)).id == rulebook


def test_no_rulebook_before_the_rules_existed(library: TomlPackLibrary) -> None:
    with pytest.raises(InputRefusedError) as refused:
        library.rulebook_on(date(1999, 1, 1))
    assert refused.value.code == "PACK-NO-RULEBOOK"


def test_an_unknown_rulebook_is_a_key_error(library: TomlPackLibrary) -> None:
    with pytest.raises(KeyError):
        library.rulebook("none-such")


def test_a_pack_of_the_users_comes_before_the_shipped_one(library: TomlPackLibrary) -> None:
    installed = paths.user_packs() / "rulebooks"
    installed.mkdir(parents=True)
    shipped = paths.resource("rulebooks", "most-2001.toml").read_text("utf-8")
    changed = shipped.replace('amount = "10000000.00"', 'amount = "5000000.00"')
    (installed / "local.toml").write_text(changed, "utf-8")
    assert TomlPackLibrary().rulebook("most-2001").delegated_limit == 500_000_000
    assert TomlPackLibrary().rulebook("miit-2026").delegated_limit == 1_000_000_000


def test_a_folder_of_packs_is_put_before_the_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "codes").mkdir()
    (tmp_path / "codes" / "plan.toml").write_text(
        """
id = "plan_sources"
title = { zh = "计划来源", en = "Plans" }
source = { instrument = "本市通知", evidence = "verified" }
as_of = 2026-01-01
entries = [{ code = "x1", zh = "市级专项", en = "City special" }]
""",
        "utf-8",
    )
    lists = TomlPackLibrary(tmp_path).code_lists()
    assert [entry.code for entry in lists["plan_sources"]] == ["x1"]
    assert lists["regions"].find("371002") is not None


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError):
        TomlPackLibrary(tmp_path / "nowhere")


READERS = {"codes": read_code_list, "rulebooks": read_rulebook, "calendars": read_calendar}
BROKEN = [
    ("codes/objectives.toml", 'code = "02"', 'code = "01"', "objectives.toml: entries[1].code"),
    ("codes/objectives.toml", 'code = "02"', 'code = "=1+1"', "objectives.toml: entries[1].code"),
    ("codes/objectives.toml", 'en = "Health"', 'eng = "Health"', "objectives.toml: entries[2].en"),
    ("codes/objectives.toml", "as_of = 2009-12-01", "as_of = 2009-12-01\nasof = 1", "objectives.toml: asof"),
    ("codes/regions.toml", 'gb_code = "371003"', 'gb_code = "371099"', "regions.toml: entries[1509].gb_code"),
    ("codes/regions.toml", 'gb_code = "371003"', 'gb_code = "371071"', "regions.toml: entries[1509].gb_code"),
    (
        "codes/regions.toml",
        'en = "Rushan City"',
        'en = "Rushan City", gb_code = "371082"',
        "regions.toml: entries[1508].gb_code",
    ),
    (
        "rulebooks/most-2001.toml",
        'day_kind = "calendar"',
        'day_kind = "lunar"',
        "most-2001.toml: decision_limit.day_kind",
    ),
    ("rulebooks/most-2001.toml", "days = 30", "days = 0", "most-2001.toml: decision_limit.days"),
    ("rulebooks/most-2001.toml", '"10000000.00"', "10000000.00", "most-2001.toml: delegated_limit.amount"),
    (
        "rulebooks/most-2001.toml",
        'id = "other"',
        'id = "seal-mismatch"',
        "most-2001.toml: refusal_reasons[8].id",
    ),
    ("rulebooks/most-2001.toml", "in_force_to = 2026", "in_force_to = 1999", "most-2001.toml: in_force_to"),
    ("calendars/cn.toml", "2018-02-11, ", "2018-02-12, ", "cn.toml: years[0].work_days[0]"),
    ("calendars/cn.toml", "  2018-01-01, ", "  2018-01-06, ", "cn.toml: years[0].rest_days[0]"),
    ("calendars/cn.toml", "known_until = 2026", "known_until = 2027", "cn.toml: known_until"),
]


@pytest.mark.parametrize(("pack", "right", "wrong", "where"), BROKEN, ids=[case[3] for case in BROKEN])
def test_a_broken_pack_names_file_and_key(
    tmp_path: Path, pack: str, right: str, wrong: str, where: str
) -> None:
    copy = tmp_path / Path(pack).name
    shutil.copy(paths.resource(*pack.split("/")), copy)
    text = copy.read_text("utf-8")
    assert right in text
    copy.write_text(text.replace(right, wrong, 1), "utf-8")
    with pytest.raises(InputRefusedError) as refused:
        READERS[pack.split("/", maxsplit=1)[0]](copy)
    assert refused.value.where == where
