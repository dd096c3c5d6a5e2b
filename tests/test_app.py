"""The wiring: every door filled, and a window that cannot start says why in one line."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from registrar_app import app
from registrar_app.domain.errors import MachineRefusedError, UsageError
from registrar_app.domain.text import Text
from registrar_app.services import practice
from registrar_app.services.document_ports import Column, Table

TABLE = Table(
    title=Text("表", "table"),
    subtitle=Text("", ""),
    columns=(Column(Text("名称", "Name")), Column(Text("金额（元）", "Amount (yuan)"), "money")),
    rows=[(Text("甲", "first"), 12_345)],
)


def test_every_door_is_filled() -> None:
    program = app.build_program()
    assert all(getattr(program, door.name) is not None for door in fields(program))


@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".pdf"])
def test_a_table_is_written_by_its_ending(tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"table{ending}"
    app.TableFiles().write(TABLE, target, "zh")
    assert target.stat().st_size > 0
    if ending == ".csv":
        assert target.read_text(encoding="utf-8-sig").splitlines() == ["名称,金额（元）", "甲,123.45"]


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        app.TableFiles().write(TABLE, tmp_path / "table.docx", "zh")


def test_a_practice_world_that_cannot_be_made_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*arguments: object) -> None:
        raise MachineRefusedError(
            "DISK", "practice", Text("磁盘已满", "the disk is full"), Text("清理后重试", "free some space")
        )

    monkeypatch.setattr(practice, "open_practice_office", fail)
    assert app.run_window(["--demo", "--lang", "en"]) == 4
    assert capsys.readouterr().err == "DISK practice: the disk is full; nothing was lost; free some space\n"


@pytest.mark.parametrize(("call", "code"), [(["--help"], 0), (["--lang", "fr"], 2), (["a", "b"], 2)])
def test_the_call_of_the_window_is_explained_in_both_languages(
    call: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        app.run_window(call)
    assert ended.value.code == code
    told = capsys.readouterr()
    lines = [line for line in (told.out + told.err).splitlines() if line and not line.startswith(" ")]
    assert lines
    for line in lines:
        assert any("一" <= sign <= "鿿" for sign in line), line


def test_the_shipped_schemes_are_read_without_a_folder() -> None:
    ids = [scheme.id for scheme in app.build_program().read_schemes(None)]
    assert ids == ["weihai-2018-58/buyer-20", "weihai-2018-58/service-institution-3"]


def test_the_command_line_answers_through_the_same_wiring(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.run_command_line(["scheme", "list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("start", ["run_command_line", "run_window"])
def test_no_crash_may_write_the_memory_to_a_disk(start: str) -> None:
    resource = pytest.importorskip("resource", reason="this system has no limits of processes")
    if resource.getrlimit(resource.RLIMIT_CORE)[1] == 0:
        pytest.skip("core dumps are forbidden here already, so nothing could be seen")
    script = f"""
import contextlib, resource
from registrar_app import app
most = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
with contextlib.suppress(SystemExit):
    app.{start}(["--help"])
print(resource.getrlimit(resource.RLIMIT_CORE)[0])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0"
