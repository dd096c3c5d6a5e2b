"""A file is sought where such a file was found last, as long as that folder is there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from registrar_app.ui.widgets import files
from registrar_app.ui.widgets.files import ask_file, last_folder

ROSTERS, SLIPS, CONTRACTS = "名册文件 (*.htroster)", "登记凭单 (*.pdf)", "合同文件 (*.docx *.pdf)"


def test_a_file_is_sought_where_such_a_file_was_found_last(qapp, tmp_path, monkeypatch):
    begun, stick, documents = [], tmp_path / "stick", tmp_path / "Documents"
    stick.mkdir()
    documents.mkdir()
    answers = iter([str(stick / "roster-2.htroster"), "", str(stick / "a.docx"), "", ""])
    monkeypatch.setattr(files, "documents_folder", lambda: documents)

    def answer(over, title, begin, kinds):
        begun.append(begin)
        return next(answers), kinds

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    over = QWidget()
    assert ask_file(over, "", kinds=ROSTERS) == str(stick / "roster-2.htroster")
    assert ask_file(over, "", kinds="Roster files (*.htroster)") == "", "left without a choice"
    assert ask_file(over, "", kinds=CONTRACTS) == str(stick / "a.docx")
    assert ask_file(over, "", kinds=SLIPS) == "", "a slip is not sought where a contract's file was found"
    documents.rmdir()
    assert ask_file(over, "", kinds=SLIPS) == "", "the folder's name is not proposed as that of a file"
    assert begun == [str(documents), str(stick), str(documents), str(documents), str(Path.home())]
    stick.rmdir()
    assert last_folder(".htroster") == "", "the stick is not there"
