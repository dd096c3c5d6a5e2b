"""Settings are seen at once, asked without the disk, and in the file when the program has ended."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QByteArray, QSettings, QSize

from registrar_app.ui.kept_settings import KeptSettings, settings_in
from tests.journeys.conftest import ROOT


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


def in_file(file: Path) -> dict[str, object]:
    kept = QSettings(str(file), QSettings.Format.IniFormat)
    return {key: kept.value(key) for key in kept.allKeys()}


def test_what_is_kept_is_in_the_file_as_qt_writes_it(file: Path) -> None:
    settings = KeptSettings(file)
    place = QByteArray(b"\x01\xd9\x00geometry")
    values = {
        "geometry": place,
        "sizes/Manual": QSize(800, 600),
        "list/order": ["name", "state"],
        "语言": "zh",
    }
    for key, value in values.items():
        settings.setValue(key, value)
    settings.finish()
    assert in_file(file) == values
    again = KeptSettings(file)
    assert {key: again.value(key) for key in values} == values


def test_what_is_removed_is_gone_in_both(file: Path) -> None:
    settings = KeptSettings(file)
    settings.setValue("list/widths", "{}")
    settings.setValue("scale", 125)
    settings.finish()
    settings.remove("list/widths")
    assert settings.value("list/widths", "none") == "none"
    settings.finish()
    assert in_file(file) == {"scale": "125"} or in_file(file) == {"scale": 125}


def test_nobody_waits_while_the_disk_takes_its_time(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings, begun, go_on = KeptSettings(file), Event(), Event()
    opened = KeptSettings._open

    def slowly(self: KeptSettings) -> QSettings:
        begun.set()
        assert go_on.wait(60)
        return opened(self)

    monkeypatch.setattr(KeptSettings, "_open", slowly)
    settings.setValue("scale", 125)
    assert begun.wait(60)
    settings.setValue("scale", 150)
    settings.setValue("last_page", "home")
    assert (settings.value("scale"), settings.value("last_page")) == (150, "home")
    assert not file.exists()
    go_on.set()
    settings.finish()
    assert {key: str(value) for key, value in in_file(file).items()} == {"scale": "150", "last_page": "home"}


def test_what_another_program_wrote_is_neither_lost_nor_overlooked(file: Path) -> None:
    settings = KeptSettings(file)
    settings.setValue("scale", 125)
    settings.finish()
    file.write_text(file.read_text("utf-8") + "from_another=yes\n", "utf-8")
    settings.setValue("last_page", "home")
    settings.finish()
    assert settings.value("from_another") == "yes"
    assert in_file(file)["from_another"] == "yes"


def test_all_parts_of_the_window_ask_the_same_settings(file: Path) -> None:
    settings_in(file).setValue("scale", 125)
    assert settings_in(file).value("scale") == 125
    settings_in(file).finish()


ENDS = """
import sys
from pathlib import Path
from registrar_app.ui.kept_settings import settings_in
{application}
settings_in(Path(sys.argv[1])).setValue("last_page", "journal")
"""


@pytest.mark.parametrize(
    "application", ["", "from PySide6.QtCore import QCoreApplication; a = QCoreApplication([])"]
)
def test_a_program_that_ends_at_once_has_written_it(file: Path, application: str) -> None:
    subprocess.run(
        [sys.executable, "-c", ENDS.format(application=application), str(file)],
        cwd=ROOT,
        check=True,
        timeout=120,
    )
    assert in_file(file) == {"last_page": "journal"}


def test_what_the_disk_refuses_holds_as_long_as_the_window_is_open(file: Path) -> None:
    file.mkdir()  # no file can be written there
    settings = KeptSettings(file)
    for page in ("journal", "contracts"):
        settings.setValue("last_page", page)
        settings.finish()
        settings.setValue("scale", 125)
        settings.finish()
        assert (settings.value("last_page"), settings.value("scale")) == (page, 125)
