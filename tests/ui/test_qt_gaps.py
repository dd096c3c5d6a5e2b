"""Where the system has no file dialog of its own, Qt's speaks Chinese throughout, which its catalogue alone does not."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFileDialog, QLabel

from registrar_app.domain.text import Text
from registrar_app.ui.speech import speak
from registrar_app.ui.words import choose_language, say


def test_qts_file_dialog_has_no_english_words(qapp, qtbot, tmp_path) -> None:
    (tmp_path / "报盘").mkdir()
    assert speak(qapp, "zh")
    try:
        dialog = QFileDialog(None, "选择文件", str(tmp_path))
        qtbot.addWidget(dialog)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.show()
        table = dialog.findChild(QAbstractItemView, "treeView")
        qtbot.waitUntil(lambda: table.model().rowCount(table.rootIndex()) == 1)
        said = [part.text() for kind in (QLabel, QAbstractButton) for part in dialog.findChildren(kind)]
        said += [table.model().index(0, column, table.rootIndex()).data() or "" for column in (0, 2)]
        assert "报盘" in said
        assert QCoreApplication.translate("QFileDialog", "never heard of") == "never heard of"
        assert say(Text("登记", "Register")) == "登记"
        choose_language("en")
        assert say(Text("不在目录里的词", "not in any catalogue")) == "not in any catalogue"
        assert [words for words in said if re.search("[A-Za-z]{3}", words)] == []
    finally:
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)
        choose_language("zh")
