"""Reading a TOML pack strictly: every fault names the file and the key."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.legal_reference import Evidence, LegalReference
from registrar_app.domain.text import Text
from registrar_app.packs import toml_file
from registrar_app.packs.toml_file import Table, read_toml


def table_of(tmp_path: Path, text: str) -> Table:
    file = tmp_path / "pack.toml"
    file.write_text(text, encoding="utf-8")
    return read_toml(file)


def test_every_kind_of_value_is_taken(tmp_path: Path) -> None:
    table = table_of(
        tmp_path,
        """
id = "x"
day = 2018-11-11
count = 3
open = true
limit = "10000000.00"
names = ["甲", "乙"]
title = { zh = "题", en = "title" }
source = { instrument = "威科字〔2018〕58号", place = "二（二）2", evidence = "draft" }
[[rows]]
code = "1"
""",
    )
    assert table.take_text("id") == "x"
    assert table.take_date("day") == date(2018, 11, 11)
    assert table.take_optional_date("other_day") is None
    assert table.take_int("count") == 3
    assert table.take_bool("open") is True
    assert table.take_yuan("limit") == 1_000_000_000
    assert table.take_texts("names") == ("甲", "乙")
    assert table.take_bilingual("title") == Text("题", "title")
    assert table.take_reference("source") == LegalReference("威科字〔2018〕58号", "二（二）2", Evidence.DRAFT)
    assert [row.take_text("code") for row in table.take_tables("rows")] == ["1"]
    table.finish()


@pytest.mark.parametrize(
    ("text", "take", "code", "where"),
    [
        ("", lambda t: t.take_text("id"), "PACK-KEY-MISSING", "pack.toml: id"),
        ("id = 1", lambda t: t.take_text("id"), "PACK-VALUE", "pack.toml: id"),
        ('id = " "', lambda t: t.take_text("id"), "PACK-VALUE", "pack.toml: id"),
        ("n = true", lambda t: t.take_int("n"), "PACK-VALUE", "pack.toml: n"),
        ("d = 2018-11-11T00:00:00", lambda t: t.take_date("d"), "PACK-VALUE", "pack.toml: d"),
        ('d = "2018-11-11"', lambda t: t.take_date("d"), "PACK-VALUE", "pack.toml: d"),
        ("m = 1.5", lambda t: t.take_yuan("m"), "PACK-VALUE", "pack.toml: m"),
        ('m = "1.505"', lambda t: t.take_yuan("m"), "PACK-VALUE", "pack.toml: m"),
        ('m = "-1"', lambda t: t.take_yuan("m"), "PACK-VALUE", "pack.toml: m"),
        ('l = ["a", 2]', lambda t: t.take_texts("l"), "PACK-VALUE", "pack.toml: l[1]"),
        (
            'a = { b = [{ zh = "x" }] }',
            lambda t: t.take_table("a").take_tables("b")[0].take_text("en"),
            "PACK-KEY-MISSING",
            "pack.toml: a.b[0].en",
        ),
        (
            's = { instrument = "x", evidence = "sure" }',
            lambda t: t.take_reference("s"),
            "PACK-VALUE",
            "pack.toml: s.evidence",
        ),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, text: str, take, code: str, where: str) -> None:
    with pytest.raises(InputRefusedError) as refused:
        take(table_of(tmp_path, text))
    assert (refused.value.code, refused.value.where) == (code, where)


def test_a_key_nobody_asked_for_is_refused_at_any_depth(tmp_path: Path) -> None:
    table = table_of(tmp_path, 'a = { b = [{ zh = "x", zn = "y" }] }')
    table.take_table("a").take_tables("b")[0].take_text("zh")
    with pytest.raises(InputRefusedError) as refused:
        table.finish()
    assert (refused.value.code, refused.value.where) == ("PACK-KEY-UNKNOWN", "pack.toml: a.b[0].zn")


@pytest.mark.parametrize(
    "content", [b"\x00\xff\xfe", b"a = ", b"a = 1\na = 2", b"d = 2018-02-30", b"[" * 5000]
)
def test_a_file_that_is_not_toml_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "broken.toml"
    file.write_bytes(content)
    with pytest.raises(InputRefusedError) as refused:
        read_toml(file)
    assert refused.value.where == "broken.toml"
    assert "\n" not in refused.value.line("zh")


@pytest.mark.parametrize("missing", ["nothing.toml", "."])
def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path, missing: str) -> None:
    with pytest.raises(InputRefusedError) as refused:
        read_toml(tmp_path / missing)
    assert refused.value.code == "PACK-FILE"


@pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="needs a file that says it is empty and is not"
)
def test_a_file_is_read_no_further_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toml_file, "PACK_LIMIT", 100)
    with pytest.raises(InputRefusedError) as caught:
        read_toml(Path("/proc/self/status"))
    assert caught.value.problem.en == "the file is too large"
