"""One line on the other pages says when the roster or a supervisor's key runs out, the worst matter first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from registrar_app.domain.roster import Signer
from registrar_app.domain.text import Text
from registrar_app.ui.roster.tables import RosterTables
from registrar_app.ui.roster.term_line import TermLine
from registrar_app.ui.schemes.page_parts import EmptyPanel
from registrar_app.ui.words import choose_language
from tests import world
from tests.practice_keys import key, supervisor

SOON = world.TODAY + timedelta(days=20)
PAST = world.TODAY - timedelta(days=1)


def first(last: date) -> Signer:
    return world.signer(supervisor(), "S-01", None, name="张伟", term_to=last)


def second() -> Signer:
    return world.signer(key("S-02", "supervisor", None), "S-01", None, name="张伟")


def said(qtbot, desk) -> str:
    line = TermLine()
    qtbot.addWidget(line)
    line.show_term(desk)
    assert line.isHidden() is (line.told.text() == "")
    return line.told.text()


@pytest.mark.parametrize(
    ("role", "supervisors", "told"),
    [
        ("bureau", (first(SOON),), f"主管人员张伟的密钥 {SOON} 到期"),
        ("bureau", (first(SOON), second()), ""),
        ("bureau", (first(PAST),), "没有在任的主管人员，现在不能收盘、答复和裁定"),
        ("office", (first(SOON),), ""),
        ("office", (first(PAST),), "没有在任的主管人员，现在不能报盘；请向主管部门索取新名册"),
    ],
)
def test_a_key_that_ends_is_told_once_where_it_can_be_renewed(
    qtbot, dressed, tmp_path, role, supervisors, told
):
    device = "371000-01" if role == "bureau" else "371002-01"
    under = world.roster(supervisors=supervisors)
    desk = world.desk(world.program(), tmp_path, role=role, device=device, under=under)
    assert told in said(qtbot, desk)
    assert bool(said(qtbot, desk)) is bool(told)
    desk.store.close()


def test_a_roster_that_has_expired_is_told_before_a_key_that_only_will(qtbot, dressed, tmp_path):
    under = world.roster(supervisors=(first(SOON),), expires_on=PAST)
    desk = world.bureau(world.program(), tmp_path, under)
    assert "签发新一版" in said(qtbot, desk)
    desk.store.close()


def test_it_is_told_in_english_too(qtbot, dressed, tmp_path):
    choose_language("en")
    desk = world.bureau(world.program(), tmp_path, world.roster(supervisors=(first(SOON),)))
    assert said(qtbot, desk).startswith(f"The key of supervisor 张伟 expires {SOON}")
    desk.store.close()


def test_the_table_marks_the_key_that_ends_soon(qtbot, dressed):
    tables = RosterTables(at_bureau=False)
    qtbot.addWidget(tables)
    roster = world.roster(supervisors=(first(SOON),))
    tables.show_roster(roster, world.TODAY, "371000-01", [], lambda areas: Text("", ""))
    model = tables.supervisors.model()
    assert model.index(0, model.columnCount() - 1).data() == "即将到期"


def test_a_roster_that_names_nobody_yet_says_what_to_do(qtbot, dressed):
    roster = replace(world.roster(supervisors=(first(SOON),)), registrars=(), offices=())
    for at_bureau, wanted in ((True, "再选“新增登记员”"), (False, "Ctrl+O")):
        tables = RosterTables(at_bureau=at_bureau)
        qtbot.addWidget(tables)
        tables.show_roster(roster, world.TODAY, "371000-01", [], lambda areas: Text("", ""))
        tables.show()
        panel = next(panel for panel in tables.findChildren(EmptyPanel) if panel.isVisible())
        assert panel.title.text() == "名册中还没有登记员"
        assert wanted in panel.hint.text()
        tables.tabs[3].click()
        assert tables.supervisors.isVisible(), "who is named stands in the table"
