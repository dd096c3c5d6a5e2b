"""What the form tells while one types: amounts in capitals, the one correction of a credit code, the start of a long reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from registrar_app.domain.finding import Severity


@pytest.fixture
def form(open_window):
    window = open_window()
    window.new_contract()
    return window.form


@pytest.mark.parametrize("path", ["contract_value", "transaction_amount"])
def test_an_amount_stands_in_capitals_under_its_field_after_every_key(form, qtbot, path):
    field = form.body.fields[path]
    field.editor.setFocus()
    told = []
    for key in "105.3":
        qtbot.keyClicks(field.editor, key)
        told.append(field.hint.text())
    assert told == [
        "人民币壹元整",
        "人民币壹拾元整",
        "人民币壹佰零伍元整",
        "人民币壹佰零伍元整",
        "人民币壹佰零伍元叁角整",
    ]
    assert field.hint.isVisible()


def test_the_one_correction_of_a_credit_code_is_offered_under_its_field_and_taken_by_key(form, qtbot):
    field = form.body.fields["seller.credit_code"]
    field.editor.setFocus()
    qtbot.keyClicks(field.editor, "1210000049S570303U")
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field._remedy is not None)
    assert "12100000495570303U" in field._remedy.text()
    field._remedy.setFocus()
    qtbot.keyClick(field._remedy, Qt.Key.Key_Space)
    assert form.model.contract.seller.credit_code == "12100000495570303U"


def test_two_exchanged_digits_have_no_sure_correction(form, qtbot):
    field = form.body.fields["seller.credit_code"]
    field.editor.setFocus()
    qtbot.keyClicks(field.editor, "12100000495570330U")
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(field.problem.isVisible)
    assert field._remedy is None


def test_of_a_long_reason_the_beginning_is_seen(form, qtbot):
    form.model.put("seller.credit_code", "12100000495570330U")
    form.check()
    key = next(key for key, row in form.panel.rows.items() if row.finding.severity is Severity.QUERY)
    form._place.reasons[form.case.uid] = {key: "long " * 60}
    form.panel.show_findings([], {}, read_only=True)
    finding = next(f for f in form.findings if f.severity is Severity.QUERY)
    form.panel.show_findings([finding], {key: "long " * 60}, read_only=True)
    assert form.panel.rows[key].reason.cursorPosition() == 0
