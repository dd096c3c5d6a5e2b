"""The bureau issues its next roster from the window: each act by keyboard, its file taken in by an office."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from registrar_app.domain.roster import Standing, in_force, judge_standing
from registrar_app.services.import_roster import import_roster
from registrar_app.services.supervisor import require_supervisor
from registrar_app.services.take_key import take_key
from registrar_app.ui import theme
from registrar_app.ui.roster.page import RosterPage
from registrar_app.ui.words import choose_language
from tests.ui.contract_form.asking_help import when_asked
from tests.ui.test_no_clipped_words import clipped

ACTS = (
    "add_registrar", "renew_registrar", "revoke", "add_supervisor", "renew_supervisor", "revoke_supervisor", "add_office",
    "add_block", "prolong", "letter", "change_root", "take_key", "former_key",
)  # fmt: skip
PIN = "the first PIN of this key"


@pytest.fixture
def page(open_window):
    window = open_window("bureau")
    window.show_page("roster")
    assert isinstance(window.page, RosterPage)
    return window.page


@pytest.fixture
def answer(qtbot, world, page, tmp_path):
    """Do an act with these answers, with the root's password."""

    def do(act: str, **answers: str) -> None:
        def step(asked) -> None:
            asked.type(**answers, out=str(tmp_path), password=world.password)
            asked.agree()

        troubles = when_asked(qtbot, step)
        getattr(page.acts, act)()
        assert troubles == []

    return do


def test_a_new_registrar_gets_a_key_and_the_offices_take_the_roster(answer, page, program, world, tmp_path):
    before = page.desk.require_roster()
    answer("add_registrar", id="0091", name="Yu Xin", office=before.offices[0].code, pin=PIN, pin_again=PIN)
    roster = page.desk.require_roster()
    assert roster.version == before.version + 1
    assert roster.registrar_name("0091") == "Yu Xin"
    assert program.keys.load_key(tmp_path / "0091.p12", PIN)  # not the root's password
    office = world.open(program, "office-1")
    taken = import_roster(program, office, (tmp_path / f"roster-{roster.version}.htroster").read_bytes())
    office.store.close()
    assert taken.taken


def test_a_revoked_registrar_signs_no_more_from_that_day(answer, page):
    today = page.desk.today()
    victim = page.desk.require_roster().registrars[0]
    answer("revoke", signer=victim.id, since=(today - timedelta(days=3)).isoformat())
    revoked = page.desk.require_roster().registrars[0]
    assert revoked.compromised_since == today - timedelta(days=3)
    assert judge_standing(revoked, today, None) is Standing.REVOKED


def test_a_renewed_registrar_has_two_keys(answer, page):
    known = page.desk.require_roster().registrars[0]
    answer("renew_registrar", registrar=known.id, pin=PIN, pin_again=PIN)
    keys = [each for each in page.desk.require_roster().registrars if each.id == known.id]
    assert len({each.fingerprint for each in keys}) == 2


def test_an_office_that_is_known_says_what_will_be_replaced(qtbot, page):
    office = page.desk.require_roster().offices[0]
    told = []

    def step(asked) -> None:
        for code in (office.code, "371099"):
            editor = asked.dialog.fields["code"].editor
            editor.setFocus()
            editor.selectAll()
            qtbot.keyClicks(editor, code)
            told.append(asked.dialog.fields["code"].hint.text())
        asked.give_up()

    troubles = when_asked(qtbot, step)
    page.acts.add_office()
    assert troubles == []
    assert office.name in told[0] and ",".join(office.areas) in told[0] and "将改为" in told[0]
    assert "将新增" in told[1]


def test_a_supervisor_is_added_and_then_the_first_one_revoked(answer, page, program, world, tmp_path):
    first = page.desk.require_roster().supervisors[0]
    told: list[str] = []
    page.told.connect(lambda text, kind: told.append(text))
    answer("add_supervisor", id="S-02", name="Li Ming", pin=PIN, pin_again=PIN)
    assert "S-02 的密钥在同一文件夹；各登记机构都导入新名册后再启用" in told[-1]
    answer("revoke_supervisor", signer=first.id)
    roster, today = page.desk.require_roster(), page.desk.today()
    assert [s.id for s in in_force(roster.supervisors, today)] == ["S-02"]
    office = world.open(program, "office-1")
    for version in (roster.version - 1, roster.version):
        import_roster(program, office, (tmp_path / f"roster-{version}.htroster").read_bytes())
    assert office.require_roster().supervisor_name("S-02") == "Li Ming"
    office.store.close()


def test_a_renewed_supervisor_takes_the_new_key_in_and_opens_with_the_former_one(
    qtbot, answer, page, program, world, tmp_path
):
    known = page.desk.require_roster().supervisors[0]
    answer("renew_supervisor", supervisor=known.id, pin=PIN, pin_again=PIN)
    assert [s.id for s in page.desk.require_roster().supervisors] == [known.id, known.id]
    take_key(program, page.desk, tmp_path / f"{known.id}.p12", PIN, "a PIN of my own at last")
    assert require_supervisor(page.desk) == page.desk.require_roster().supervisors[1]

    def step(asked) -> None:
        assert asked.typed("file").endswith("signer.p12.old")
        asked.type(pin=world.password)
        asked.agree()

    assert when_asked(qtbot, step) == []
    page.acts.former_key()
    assert [key.fingerprint for key in page.desk.former_keys] == [known.fingerprint]


def test_the_last_supervisor_in_force_stays_and_the_dialog_says_why(qtbot, page, world, tmp_path):
    before = page.desk.require_roster()
    seen: list[str] = []

    def step(asked) -> None:
        asked.type(signer=before.supervisors[0].id, out=str(tmp_path), password=world.password)
        asked.agree()
        seen.append(asked.problem("signer"))
        asked.give_up()

    troubles = when_asked(qtbot, step)
    page.acts.revoke_supervisor()
    assert troubles == []
    assert "唯一在任的主管人员" in seen[0]
    assert page.desk.require_roster() == before


def test_an_office_and_a_block_are_added(answer, page):
    answer("add_office", code="371083", name="Rushan", areas="371083, 371002")
    answer("add_block", device="371083-01", first="1", last="500")
    roster = page.desk.require_roster()
    assert roster.office("371083").areas == ("371083", "371002")
    assert [(b.first, b.last) for b in roster.device("371083-01").blocks] == [(1, 500)]


def test_another_year_changes_nothing_but_the_days(answer, page):
    before = page.desk.require_roster()
    answer("prolong")
    after = page.desk.require_roster()
    assert after.expires_on == page.desk.today() + (before.expires_on - before.issued_on)
    assert (after.offices, after.devices, after.registrars) == (
        before.offices,
        before.devices,
        before.registrars,
    )


def test_a_wrong_root_password_is_told_under_it_and_nothing_is_issued(qtbot, page, tmp_path):
    before = page.desk.require_roster()
    seen: list[str] = []

    def step(asked) -> None:
        asked.type(out=str(tmp_path), password="not the password")
        asked.agree()
        seen.append(asked.problem("password"))
        asked.give_up()

    troubles = when_asked(qtbot, step)
    page.acts.prolong()
    assert troubles == []
    assert seen[0]
    assert page.desk.require_roster() == before
    assert not list(tmp_path.glob("*.htroster"))


def test_blocks_that_overlap_are_refused(qtbot, page, world, tmp_path):
    device = page.desk.require_roster().devices[0]
    seen: list[str] = []

    def step(asked) -> None:
        asked.type(device=device.id, first="1", last="9", out=str(tmp_path), password=world.password)
        asked.agree()
        seen.append(asked.problem("first"))
        asked.give_up()

    troubles = when_asked(qtbot, step)
    page.acts.add_block()
    assert troubles == []
    assert device.id in seen[0]


def test_an_office_has_no_such_menu(open_window):
    window = open_window("office-1")
    window.show_page("roster")
    assert not hasattr(window.page, "acts")


@pytest.mark.parametrize(("language", "scale"), [("zh", 100), ("en", 125)])
def test_every_dialog_has_room(qtbot, dressed, open_window, language, scale):
    choose_language(language)
    theme.apply_theme(QApplication.instance(), scale=scale)
    try:
        window = open_window("bureau")
        window.show_page("roster")
        found: list[str] = []

        def step(asked) -> None:
            qtbot.wait(30)
            found.extend(clipped(asked.dialog))
            asked.give_up()

        for act in ACTS:
            assert when_asked(qtbot, step) == []
            getattr(window.page.acts, act)()
        assert found == []
    finally:
        theme.apply_theme(QApplication.instance(), scale=100)
