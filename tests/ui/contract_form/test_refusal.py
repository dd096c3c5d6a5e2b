"""A refusal is told as long as it stands; a field that has nothing to look up says so."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from registrar_app.ui.contract_form import words
from registrar_app.ui.contract_form.refusal import Refusal
from registrar_app.ui.words import say


@pytest.fixture
def form(accepted: Any) -> Any:
    return accepted


def test_a_refusal_goes_once_the_field_is_corrected_and_not_before(form: Any, qtbot: Any) -> None:
    bar, name = form.window().bars[form], form.model.contract.name
    form.model.put("name", "")
    form.do("register")
    assert not bar.isHidden() and bar.text.text().endswith("改正后再办理")
    form.model.put("remarks", "something else")
    form._check()
    assert not bar.isHidden(), "it is still so"
    form.model.put("name", name)
    qtbot.waitUntil(bar.isHidden, timeout=20_000)


def test_what_was_told_since_is_not_taken_back() -> None:
    told: list[str] = []
    taken: list[str] = []
    stands = [True]
    refusal = Refusal(lambda text, tone: told.append(text), taken.append)
    refusal.tell("no", "query", lambda: stands[0])
    refusal.look()
    assert (told, taken) == (["no"], [])
    stands[0] = False
    refusal.look()
    refusal.look()
    assert taken == ["no"], "once, by its words: the bar leaves any other message"


def test_f2_in_a_field_without_a_list_says_so(form: Any, qtbot: Any) -> None:
    bar = form.window().bars[form]
    for path in ("type", "seller.name"):  # they have lists
        editor = form.body.fields[path].editor
        editor.setFocus()
        qtbot.keyClick(editor, Qt.Key.Key_F2)
        assert bar.text.text() != say(words.NO_LOOK_UP)
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
    editor = form.body.fields["name"].editor
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_F2)
    assert bar.text.text() == say(words.NO_LOOK_UP) and not bar.isHidden()
    assert editor.hasFocus()
