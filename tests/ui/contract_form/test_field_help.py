"""F1 on a field tells what belongs there, beside the form, and goes along from field to field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from registrar_app.domain.field_help import help_path
from registrar_app.domain.form_fields import COSTS, PAYMENTS, every_field
from registrar_app.ui.contract_form.model import belongs


@pytest.fixture
def window(open_window):
    window = open_window()
    window.new_contract()
    return window


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.focusWidget(), key, modifier)


def test_f1_tells_about_the_field_at_hand_and_again_puts_it_away(window, qtbot):
    card = window.form.field_help
    window.form.body.focus_path("contract_value")
    press(qtbot, window, Qt.Key.Key_F1)
    assert card.isVisible()
    assert card.title.text() == "合同成交额"
    assert "单位是元" in card.what.text()
    assert "第五十一条" in card.sources.text()
    assert card.example.text()
    press(qtbot, window, Qt.Key.Key_F1)
    assert not card.isVisible()
    assert window.form.body.fields["contract_value"].editor.hasFocus()


def test_it_follows_to_the_next_field_and_escape_puts_it_away(window, qtbot):
    card = window.form.field_help
    window.form.body.focus_path("contract_value")
    press(qtbot, window, Qt.Key.Key_F1)
    press(qtbot, window, Qt.Key.Key_Return)
    assert card.title.text() == "技术交易额"
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert window.page is window.form


def place_of(part, window):
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


@pytest.mark.parametrize("path", ["name", "buyer.region_code", "remarks", "payments[0].amount"])
def test_it_never_covers_the_field(window, qtbot, path):
    if path.startswith("payments"):
        window.form.body.add_line("payments")
    editor = window.form.body.focus_path(path)
    press(qtbot, window, Qt.Key.Key_F1)
    qtbot.wait(50)
    assert place_of(window.form._scroll.viewport(), window).contains(place_of(editor, window))
    assert not place_of(window.form.field_help, window).intersects(place_of(editor, window))


def test_f1_without_a_field_opens_the_manual_and_shift_f1_the_keys_everywhere(window, qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr(window.help_desk, "show_manual", lambda: shown.append("manual"))
    monkeypatch.setattr("registrar_app.ui.help.help_desk.show_keys", lambda parent: shown.append("keys"))
    window.form.go_to_tab(3)
    press(qtbot, window, Qt.Key.Key_F1)
    window.form.body.focus_path("name")
    press(qtbot, window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert shown == ["manual", "keys"]


def test_every_example_can_be_typed_into_its_field(window, qtbot):
    form = window.form
    examples = form._place.desk.packs.field_help()
    for rows in (COSTS, PAYMENTS):
        form.body.add_line(rows.path)
    paths = [spec.path for spec in every_field()]
    paths += [f"{rows.path}[0].{column.path}" for rows in (COSTS, PAYMENTS) for column in rows.columns]
    for path in paths:
        typed = examples[help_path(path)].typed
        if not typed:
            continue
        editor = form.body.focus_path(path)
        (editor.setPlainText if path == "remarks" else editor.setText)(typed)
        if hasattr(editor, "open_list"):
            editor.open_list()
            qtbot.keyClick(editor, Qt.Key.Key_Return)
        value, unparsed = editor.current()
        assert value is not None, path
        assert unparsed == "", path
        assert not any(belongs(loose, path) for loose in form.model.unparsed)
