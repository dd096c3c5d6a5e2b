"""Findings and schemes stand beside the tabs, and in a tab of their own where both have no room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from registrar_app.services import decide, drafts
from registrar_app.ui import theme
from registrar_app.ui.contract_form.frame import FORM, SIDE
from tests.contract_samples import sound_contract
from tests.ui.test_no_clipped_words import clipped
from tests.ui.zooming import zoom


@pytest.fixture
def window(open_window, qapp):
    """Two contracts that a check takes for the same one, the second open in the form."""
    made = open_window()
    desk = made.place.desk
    for _ in range(2):
        uid = drafts.create_draft(desk, sound_contract(desk.today()))
        decide.accept_contract(desk, uid)
    made.open_case(uid)
    yield made
    theme.apply_theme(qapp, scale=100)


def test_beside_the_tabs_there_is_no_further_tab(window):
    form = window.form
    assert not form.side.is_tab
    assert form.panel.isVisible()
    assert form.tabs.tabs[SIDE].isHidden()
    form.go_to_tab(SIDE)
    assert form.tabs.current == FORM


def test_large_letters_put_it_into_a_tab_and_smaller_ones_back(window, qtbot):
    form = window.form
    for _ in range(5):
        zoom(window, 1)
    assert theme.percent() == 200
    qtbot.waitUntil(lambda: not form.rest.is_working, timeout=20_000)
    qtbot.waitUntil(lambda: form.side.is_tab and not form.panel.isVisible())
    qtbot.keyClick(form.tabs.tabs[FORM], Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert form.panel.isVisible()
    assert form.tabs.current == SIDE
    assert [words for words in clipped(form) if "PlainButton" in words] == []
    zoom(window, 0)
    qtbot.waitUntil(lambda: not form.side.is_tab and form.panel.isVisible())
    assert form.tabs.current == FORM


def test_a_reason_that_is_wanted_is_gone_to_in_its_tab(window, qtbot):
    form = window.form
    for _ in range(5):
        zoom(window, 1)
    qtbot.wait(80)
    form.primary()
    qtbot.wait(30)
    assert form.tabs.current == SIDE
    reason = QApplication.focusWidget()
    assert reason in [row.reason for row in form.panel.rows.values()]
    assert not reason.visibleRegion().isEmpty()
    assert "疑似重复" in reason.accessibleName()


def test_a_registration_that_ended_says_why_no_scheme_counts(window):
    form = window.form
    rulebook = form._place.desk.packs.rulebook_on(form.case.accepted_on)
    decide.refuse_contract(form._place.desk, form.case.uid, rulebook.refusal_reasons[0].id, "缺少技术内容")
    window.open_case(form.case.uid)
    assert "没有有效的登记" in form.schemes._list.itemAt(0).widget().text()
