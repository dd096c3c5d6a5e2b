"""The menu at the foot of the rail: the password is changed by keyboard, the rule stands there before, the journal notes it."""

from __future__ import annotations

from registrar_app.domain.password import RULE
from registrar_app.services.open_desk import open_desk
from registrar_app.ui.this_pc import words
from registrar_app.ui.words import say
from tests.ui.contract_form.asking_help import when_asked

NEW_PASSWORD = "quite another password"


def test_the_password_is_changed_by_keyboard_and_noted(open_window, qtbot, program, world):
    window = open_window()
    window.show_page("journal")
    page, seen = window.page, []

    def step(asked) -> None:
        seen.append(asked.dialog.fields["new"].hint.text())
        asked.type(old="wrong", new="short", again="short")
        asked.agree()
        seen.append(asked.problem("new"))
        asked.type(new=NEW_PASSWORD, again="something else")
        asked.agree()
        seen.append(asked.problem("again"))
        asked.type(again=NEW_PASSWORD)
        asked.agree()
        seen.append(asked.problem("old"))
        asked.type(old=world.password)
        asked.agree()

    troubles = when_asked(qtbot, step)
    action = next(a for a in window.pc_menu.actions() if a.text() == say(words.PASSWORD))
    action.trigger()
    assert troubles == []
    assert seen[0] == RULE.zh
    assert ["什么都没有改变" in text for text in seen[1:3]] == [True, True]
    assert "口令不对" in seen[3]
    done = [row[2] for row in page.grid.words()]
    assert done[0] == "更换口令"
    assert done.count("更换口令") == 1, "what was refused changed nothing and is no entry"
    open_desk(program, page.desk.directory, NEW_PASSWORD).store.close()
