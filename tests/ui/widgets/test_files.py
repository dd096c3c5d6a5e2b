"""A file is sought where such a file was found last, as long as that folder is there."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QWidget

from registrar_app.ui.widgets.files import ask_file, documents_folder, last_folder

ROSTERS, SLIPS = "名册文件 (*.htroster)", "登记凭单 (*.pdf)"


def test_a_file_is_sought_where_such_a_file_was_found_last(qapp, tmp_path, monkeypatch):
    begun, stick = [], tmp_path / "stick"
    stick.mkdir()
    answers = iter([str(stick / "roster-2.htroster"), "", "", ""])

    def answer(over, title, begin, kinds):
        begun.append(begin)
        return next(answers), kinds

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    over = QWidget()
    assert ask_file(over, "", kinds=ROSTERS) == str(stick / "roster-2.htroster")
    assert ask_file(over, "", kinds="Roster files (*.htroster)") == "", "left without a choice"
    assert ask_file(over, "", kinds=SLIPS) == ""
    assert begun == [str(documents_folder()), str(stick), str(documents_folder())]
    stick.rmdir()
    assert last_folder(".htroster") == "", "the stick is not there"
