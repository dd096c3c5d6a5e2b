"""Tests the table of versions: a field keeps its name in one line where each line ends in a choice."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from registrar_app.domain.text import Text
from registrar_app.ui.contract_form.version_table import VersionLine, VersionTable

NAME = Text("统一社会信用代码", "Credit code")


def test_a_mark_beside_a_choice_leaves_the_name_its_line(dressed):
    line = VersionLine("buyer.credit_code", NAME, ("1", "2", "3"), Text("两边都改过", "Both changed"), True)
    table = VersionTable(["发出时", "本库现在", "文件里", "取用"], [line], lambda line: QWidget())
    table.resize(760, 300)
    table.show()
    name = next(each for each in table.findChildren(QLabel) if each.text() == NAME.zh)
    mark = table.findChild(QLabel, "mark")
    assert table.marked == ["buyer.credit_code"]
    assert name.width() >= name.fontMetrics().horizontalAdvance(NAME.zh)
    assert mark.mapTo(table, mark.rect().topLeft()).y() >= name.mapTo(table, name.rect().bottomLeft()).y()
    table.close()
