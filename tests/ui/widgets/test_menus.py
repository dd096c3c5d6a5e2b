"""A menu that a key opens has its first entry marked, so that Enter takes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu

from registrar_app.ui.widgets.basics import button


def test_a_menu_opened_by_key_has_its_first_live_entry_marked(dressed, qtbot):
    made, said = button("更多", lambda: None), list[str]()
    menu = QMenu(made)
    menu.addAction("不可用").setEnabled(False)
    menu.addSeparator()
    for words in ("一", "二"):
        menu.addAction(words).triggered.connect(lambda _=False, words=words: said.append(words))
    made.setMenu(menu)
    qtbot.addWidget(made)
    made.show()

    def take():
        popup = QApplication.activePopupWidget()
        if popup is None or popup.activeAction() is None:
            QTimer.singleShot(10, take)
            return
        qtbot.keyClick(popup, Qt.Key.Key_Return)

    QTimer.singleShot(0, take)
    qtbot.keyClick(made, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said == ["一"])
