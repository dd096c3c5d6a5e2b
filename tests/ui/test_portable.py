"""A portable program keeps everything in the folder beside it, says so, and refuses to begin where it cannot write."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from registrar_app import app, paths
from registrar_app.domain.errors import MachineRefusedError
from registrar_app.services import portable
from registrar_app.services.crash_report import crash_report
from registrar_app.ui.first_run.answers import usual_place
from registrar_app.ui.first_run.making import practice_folder
from registrar_app.ui.opening.dialog import OpeningDialog
from registrar_app.ui.opening.recent import recent_stores, remember_store
from registrar_app.ui.post import running_folder
from registrar_app.ui.printing.habits import PrintHabits
from registrar_app.ui.this_pc.backup import proposed_folder
from registrar_app.ui.widgets.basics import QLabel
from registrar_app.ui.widgets.files import documents_folder
from registrar_app.ui.window_memory import window_settings
from registrar_app.ui.words import choose_language


@pytest.fixture
def put_on(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], Path]]:
    """Let this process be the portable program of a folder; returns where its data go."""

    def put(folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "portable.txt").touch()
        monkeypatch.setattr(sys, "frozen", True, raising=False)
        monkeypatch.setattr(sys, "executable", str(folder / "registrar-app"))
        monkeypatch.delenv("REGISTRAR_HOME", raising=False)
        paths._beside_program.cache_clear()
        return folder / "data"

    yield put
    paths._beside_program.cache_clear()


@pytest.fixture
def data(put_on, tmp_path: Path) -> Path:
    return put_on(tmp_path / "登记 程序")


def test_everything_goes_beside_the_program(data: Path, dressed) -> None:
    data.mkdir()
    settings = window_settings()
    settings.setValue("scale", 125)
    settings.finish()
    assert (data / "window.ini").is_file()
    places = (
        paths.user_folder(), paths.user_packs(), paths.session_folders(), paths.log_file(), practice_folder(),
        running_folder(), usual_place(), proposed_folder(), documents_folder(), PrintHabits().folder(app.Text("凭单", "Slips")),
    )  # fmt: skip
    assert [place for place in places if not place.is_relative_to(data)] == []


def test_without_the_mark_or_unfrozen_or_with_a_folder_named_it_is_not_portable(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert paths.portable_folder() == data
    monkeypatch.setenv("REGISTRAR_HOME", "/elsewhere")
    assert (paths.portable_folder(), paths.user_folder()) == (None, Path("/elsewhere"))
    monkeypatch.delenv("REGISTRAR_HOME")
    for unset in (
        (data.parent / "portable.txt").unlink,
        lambda: monkeypatch.delattr(sys, "frozen"),
    ):
        unset()
        paths._beside_program.cache_clear()
        assert paths.portable_folder() is None
        assert paths.user_folder().name == paths.APPLICATION


def test_a_stick_that_is_pulled_out_does_not_change_where_things_are_kept(data: Path) -> None:
    assert paths.portable_folder() == data
    shutil.rmtree(data.parent)
    assert paths.portable_folder() == data


def test_a_register_on_the_stick_is_found_under_another_letter(put_on, tmp_path: Path) -> None:
    first = put_on(tmp_path / "E")
    first.mkdir()
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    for folder in (tmp_path / "on this PC", first / "register"):
        remember_store(settings, folder)
    second = put_on(tmp_path / "F")
    assert recent_stores(settings) == [second / "register", tmp_path / "on this PC"]


def refuse(folder: Path) -> None:
    """Make a folder that cannot be written, whoever runs the tests."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file where the folder should be")


@pytest.mark.parametrize(
    "start", [lambda: app.run_window(["--lang", "zh"]), lambda: app.run_command_line(["about"])]
)
def test_where_nothing_can_be_written_it_does_not_begin(start, data: Path, capsys, monkeypatch) -> None:
    monkeypatch.setattr("registrar_app.message_box.is_wanted", lambda: False)
    refuse(data)
    assert start() == 4
    told = capsys.readouterr().err
    assert told.startswith(f"PORTABLE-READONLY {data}: 这是便携版")
    assert "没有丢失任何数据；关掉写保护" in told


def test_a_folder_that_can_be_written_is_left_as_it_is(tmp_path: Path) -> None:
    for _ in range(2):
        portable.require_writable(tmp_path / "data")
        assert list((tmp_path / "data").iterdir()) == []
    with pytest.raises(MachineRefusedError):
        portable.require_writable(tmp_path / "gone" / "data")


def test_it_is_told_by_the_command_line_the_report_and_the_opening_dialog(
    data: Path, capsys, dressed, qtbot, program, tmp_path: Path
) -> None:
    assert app.run_command_line(["about", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["data_folder"], told["portable"]) == (str(data), True)
    report = crash_report(RuntimeError(), language="zh", portable=True)
    assert "便携版" in report
    assert str(data) not in report
    choose_language("zh")
    dialog = OpeningDialog(program, window_settings(), tmp_path)
    qtbot.addWidget(dialog)
    assert f"便携版：设置和数据保存在 {data}" in [part.text() for part in dialog.findChildren(QLabel)]


def test_temporary_files_of_the_command_line_stay_on_the_stick(data: Path, capsys, monkeypatch) -> None:
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", None)
    assert app.run_command_line(["--version"]) == 0
    assert Path(tempfile.gettempdir()).is_relative_to(data)
