"""The roster page: what is in force, and a newer roster told in words before it is taken."""

from __future__ import annotations

from dataclasses import replace

import pytest

from registrar_app.domain.roster import NumberBlock
from registrar_app.domain.text import Text
from registrar_app.services.issue_roster import NewDevice, NewOffice, NewRegistrar, issue_roster
from registrar_app.services.roster_changes import list_changes
from registrar_app.ui.roster.page import RosterPage
from tests.ui.schemes.page_checks import LOOKS, clipped, shown, told


@pytest.fixture
def office(program, world):
    desk = world.open(program, "office-1")
    yield desk
    desk.store.close()


@pytest.fixture
def newer(program, world):
    """The file of a version in which an office, a device and a registrar are new."""
    bureau = world.open(program, "bureau")
    issued = issue_roster(
        program,
        bureau,
        world.password,
        world.folder,
        offices=[NewOffice("371083", "文登区技术合同登记点", ("371083",))],
        devices=[NewDevice("371083-01", 1, 300)],
        registrars=[NewRegistrar("0090", "赵新", "371083")],
    )
    bureau.store.close()
    return issued.roster_file


def names(changes) -> str:
    return "\n".join(change.sentence.zh for change in changes)


def area_names(areas) -> Text:
    return Text("、".join(areas), ", ".join(areas))


def test_the_roster_in_force_is_shown_with_the_numbers_left_here(qtbot, program, office):
    page = shown(qtbot, lambda: RosterPage(program, office))
    roster = office.store.roster()
    assert page.version.figure.text() == str(roster.version)
    assert page.numbers.figure.text() == str(office.store.slip_numbers_left())
    assert page.fingerprint.text().replace(" ", "").lower() == roster.root_fingerprint
    assert {row[1] for row in page.tables.registrars.words()} == {"王海燕", "䶮明远", "孙荣"}
    here = next(row for row in page.tables.devices.words() if "本机" in row[0])
    assert here[3:5] == ["0", "500"]
    assert page.tables.offices.words()[0][2].startswith("环翠区")


def test_a_newer_roster_is_told_in_words_and_taken_only_when_confirmed(qtbot, program, office, newer):
    page = shown(qtbot, lambda: RosterPage(program, office))
    before = office.store.roster().version
    heard, taken = told(page), []
    page.imported.connect(lambda: taken.append(True))
    page.take_file(newer)
    said = " ".join(label.text() for label in page.review.findChildren(type(page.fingerprint)))
    assert "文登区技术合同登记点" in said
    assert "赵新" in said
    assert "1–300" in said
    assert office.store.roster().version == before
    page.go_back()
    assert office.store.roster().version == before
    assert heard[-1][0] == "note"
    page.take_file(newer)
    page.primary()
    assert office.store.roster().version == before + 1
    assert taken == [True]
    assert heard[-1][0] == "good"
    assert page.version.figure.text() == str(before + 1)


def test_the_same_roster_again_changes_nothing(qtbot, program, office, newer):
    page = shown(qtbot, lambda: RosterPage(program, office))
    page.take_file(newer)
    page.primary()
    heard = told(page)
    page.take_file(newer)
    assert page.review is None
    assert heard[-1][0] == "note"


def test_a_changed_roster_file_is_refused_and_nothing_changes(qtbot, program, office, newer, tmp_path):
    page = shown(qtbot, lambda: RosterPage(program, office))
    before = office.store.roster()
    content = bytearray(newer.read_bytes())
    content[len(content) // 2] ^= 1
    spoiled = tmp_path / "roster.htroster"
    spoiled.write_bytes(bytes(content))
    heard = told(page)
    page.take_file(spoiled)
    assert heard[0][0] == "error"
    assert page.review is None
    assert office.store.roster() == before


def test_what_is_taken_away_is_told_too(program, office):
    old = office.store.roster()
    first, *others = old.registrars
    revoked = replace(others[0], revoked_on=old.issued_on)
    device = replace(old.devices[0], blocks=(NumberBlock(501, 900),))
    new = replace(
        old,
        version=old.version + 1,
        registrars=(revoked, *others[1:]),
        devices=(device,),
        offices=old.offices[:1],
    )
    changes = list_changes(old, new, area_names)
    said = names(changes)
    assert f"撤去登记员：{first.name}（{first.id}）" in said
    assert f"撤销登记员证书：{revoked.name}（{revoked.id}）" in said
    assert f"{device.id} 新增号段 501–900" in said
    assert f"{device.id} 收回号段 1–500" in said
    assert f"撤去登记机：{old.devices[1].id}" in said
    assert f"撤去登记机构：{old.offices[1].name}（{old.offices[1].code}）" in said
    assert len(changes) == 6
    assert list_changes(old, replace(old, version=old.version + 1), area_names) == []


def test_a_store_without_a_roster_says_what_belongs_there(qtbot, program, office, monkeypatch):
    monkeypatch.setattr(type(office.store), "roster", lambda self: None)
    page = shown(qtbot, lambda: RosterPage(program, office))
    assert page.stack.currentIndex() == 0
    assert ".htroster" in page.stack.currentWidget().findChildren(type(page.fingerprint))[-1].text()


@pytest.mark.parametrize(("language", "scale"), LOOKS)
def test_nothing_is_clipped(qtbot, program, office, newer, language, scale):
    page = shown(qtbot, lambda: RosterPage(program, office), language, scale)
    assert clipped(page) == []
    page.take_file(newer)
    assert clipped(page) == []
