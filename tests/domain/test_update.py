"""What an update says of itself: one exact form, versions that compare, and nothing that could be read two ways."""

from __future__ import annotations

import json
from datetime import date

import pytest

from registrar_app.domain.act import canonical_json
from registrar_app.domain.text import Text
from registrar_app.domain.update import (
    MalformedUpdateError,
    PackPart,
    ProgramPart,
    Update,
    pack_order,
    read_update,
    version_order,
    write_update,
)

PACK = PackPart("codes", "objectives", "2026-12-01", "a" * 64, 10)
PROGRAM = ProgramPart("0.2.0", "win-x64", "b" * 64, 20)
WHOLE = Update(date(2026, 12, 1), "0.1.0", PROGRAM, (PACK,), Text("新增…", "new"))


def test_what_is_written_is_read_again() -> None:
    assert read_update(write_update(WHOLE)) == WHOLE


def test_files_are_named_by_what_they_carry() -> None:
    assert PROGRAM.file_name == "registrar-0.2.0-setup.exe"
    assert WHOLE.file_name == "registrar-update-0.2.0-win-x64.htupdate"
    packs = Update(date(2026, 12, 1), "0.1.0", None, (PACK,), Text("", ""))
    assert packs.file_name == "registrar-update-packs-2026-12-01.htupdate"


def test_versions_compare_as_numbers() -> None:
    assert version_order("0.10.0") > version_order("0.9.9")
    assert version_order("1.0") == version_order("1.0.0")
    assert pack_order("2026-12-01") < pack_order("2026-12-01.2") < pack_order("2026-12-02")


@pytest.mark.parametrize("version", ["", "1", "1.0rc1", "01.2", "1.2.3.4.5", "1..2", "-1.0", "١.٢", "1.0\n"])
def test_what_is_no_version_is_refused(version: str) -> None:
    with pytest.raises(ValueError):
        version_order(version)


@pytest.mark.parametrize(
    "version", ["", "2026-13-01", "2026-12-01.0", "2026-12-01.100", "1.0", "2026-12-01 "]
)
def test_what_is_no_version_of_a_pack_is_refused(version: str) -> None:
    with pytest.raises(ValueError):
        pack_order(version)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("format",), "registrar-update/2"),
        (("released_on",), "2026-12-32"),
        (("released_on",), "20261201"),
        (("lowest",), None),
        (("more",), 1),
        (("packs",), {}),
        (("packs", 0, "kind"), "programs"),
        (("packs", 0, "id"), "../codes"),
        (("packs", 0, "version"), "1"),
        (("packs", 0, "sha256"), "A" * 64),
        (("packs", 0, "size"), True),
        (("packs", 0, "size"), 0),
        (("packs", 0, "sha256"), "b" * 64),
        (("program", "platform"), "mac"),
        (("program", "version"), 2),
        (("program", "name"), "setup.exe"),
        (("notes",), "x"),
        (("notes", "zh"), "x" * 3000),
        (("notes", "en"), "\u0000"),
    ],
)
def test_anything_else_is_refused(place: tuple, value: object) -> None:
    told = json.loads(write_update(WHOLE))
    inner = told
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    with pytest.raises(MalformedUpdateError):
        read_update(canonical_json(told))


def test_only_the_exact_form_is_read() -> None:
    text = write_update(WHOLE)
    for other in (
        text + b"\n",
        b" " + text,
        text.replace(b'"a', b'"\\u0061', 1),
        b"",
        b"[]",
        b"\xff",
        b"[" * 9000,
    ):
        with pytest.raises(MalformedUpdateError):
            read_update(other)


def test_an_empty_update_and_a_pack_that_stands_twice_are_refused() -> None:
    nothing = Update(date(2026, 12, 1), "0.1.0", None, (), Text("", ""))
    twice = Update(
        date(2026, 12, 1),
        "0.1.0",
        None,
        (PACK, PackPart("codes", "objectives", "2026-12-02", "c" * 64, 1)),
        Text("", ""),
    )
    for each in (nothing, twice):
        with pytest.raises(MalformedUpdateError):
            read_update(write_update(each))
