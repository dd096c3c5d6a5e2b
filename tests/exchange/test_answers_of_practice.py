"""Answers written in a practice register say so, and a real register does not take them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.examination import WorkingSheet
from registrar_app.exchange.answers_file import AnswersFiles


def test_answers_of_practice_say_so_and_stay_there(tmp_path: Path) -> None:
    path, files = tmp_path / "a.json", AnswersFiles()
    files.write(WorkingSheet(), path, practice=True)
    assert json.loads(path.read_text("utf-8"))["practice"] == "演练数据，无任何效力"
    assert files.read(path, practice=True) == WorkingSheet()
    with pytest.raises(InputRefusedError) as caught:
        files.read(path, practice=False)
    assert caught.value.code == "EXAMINATION-PRACTICE"


def test_answers_of_a_real_register_bear_no_mark(tmp_path: Path) -> None:
    path, files = tmp_path / "a.json", AnswersFiles()
    files.write(WorkingSheet(), path, practice=False)
    assert "practice" not in json.loads(path.read_text("utf-8"))
    assert files.read(path, practice=True) == files.read(path, practice=False) == WorkingSheet()
