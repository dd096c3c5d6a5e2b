"""A file that was opened with the program goes to the page that knows it, or it is said in plain words why not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from registrar_app.ui.file_pages import BACKUP, GONE, NOT_HERE, UNKNOWN, kind_of
from registrar_app.ui.opening.dialog import OpeningDialog
from registrar_app.ui.window_memory import window_settings


@pytest.mark.parametrize(
    ("name", "office", "bureau"),
    [
        ("一月 报盘.htb", "exchange", "exchange"),
        ("回盘.HTR", "exchange", "exchange"),
        ("名册.htroster", "roster", "roster"),
        ("合同.xlsx", "contracts", NOT_HERE),
        ("备份.htbak", BACKUP, BACKUP),
        ("照片.jpg", UNKNOWN, UNKNOWN),
    ],
)
def test_each_kind_has_its_page_or_its_sentence(
    tmp_path: Path, name: str, office: object, bureau: object
) -> None:
    file = tmp_path / "U 盘（一）" / name
    file.parent.mkdir()
    file.touch()
    assert (kind_of(file, at_bureau=False), kind_of(file, at_bureau=True)) == (office, bureau)


@pytest.mark.parametrize(
    "name", ["/media/gone/一月.htb", "//server/share/一月.htb", "\\\\server\\share\\一月.htb"]
)
def test_a_stick_that_was_pulled_out_or_a_share_that_is_away_is_told(name: str) -> None:
    assert kind_of(Path(name), at_bureau=True) is GONE


@pytest.mark.parametrize("error", [PermissionError(13, "denied"), OSError(22, "the network name is gone")])
def test_a_place_that_refuses_to_tell_is_no_error_of_the_program(
    monkeypatch, tmp_path: Path, error: OSError
) -> None:
    def refuse(*arguments: object, **more: object) -> None:
        raise error

    monkeypatch.setattr(os, "stat", refuse)
    assert kind_of(tmp_path / "一月.htb", at_bureau=False) is GONE


@pytest.mark.parametrize(
    ("name", "words"),
    [("一月.htb", "打开数据库后，接着处理“一月.htb”"), ("旧.htbak", "“旧.htbak”是备份；要恢复它")],
)
def test_the_opening_dialog_says_what_becomes_of_it(
    dressed, qtbot, program, tmp_path, name: str, words: str
) -> None:
    dialog = OpeningDialog(program, window_settings(), tmp_path)
    qtbot.addWidget(dialog)
    assert dialog.waiting.isHidden()
    dialog.tell_waiting(Path(name))
    assert dialog.waiting.text().startswith(words)
    assert not dialog.waiting.isHidden()
