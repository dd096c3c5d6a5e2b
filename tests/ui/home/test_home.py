"""The work bench: what is due stands there with its day, the account of the days is under the pointer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from registrar_app.domain.case_filter import CaseFilter
from registrar_app.domain.examination import WorkingSheet
from registrar_app.domain.registration import CaseState
from registrar_app.domain.roster import STALE_DAYS
from registrar_app.services import decide, drafts
from registrar_app.services.due_list import due_list
from registrar_app.services.saved_filters import save_filter
from registrar_app.ui.home.case_lines import NameLink
from registrar_app.ui.words import choose_language
from tests.contract_samples import sound_contract

TODAY = date(2026, 12, 22)
LARGE = {"contract_value": 600_000_000, "transaction_amount": 600_000_000, "non_technical_costs": ()}


class Day:
    """A clock that stands still on one day."""

    def now(self) -> datetime:
        return datetime.combine(TODAY, datetime.min.time().replace(hour=9)).astimezone()


@pytest.fixture
def world(world_of_2026):
    """The days of these tests are fixed ones."""
    return world_of_2026


@pytest.fixture
def window(open_window: Callable[..., Any]) -> Iterator[Any]:
    opened = open_window()
    clock = opened.place.desk.clock
    opened.place.desk.clock = Day()
    yield opened
    opened.place.desk.clock = clock


def accept(window: Any, on: date, name: str, **changes: Any) -> str:
    desk = window.place.desk
    uid = drafts.create_draft(desk, replace(sound_contract(on), uid=None, name=name, **changes))
    decide.accept_contract(desk, uid, on=on)
    return uid


def refresh(window: Any) -> None:
    window.page.refresh()
    QApplication.processEvents()


def words_in(card: QWidget) -> list[str]:
    return [part.text() for part in card.findChildren(QLabel) if part.isVisibleTo(card)]


def pills_in(card: QWidget) -> list[QLabel]:
    return [
        part
        for part in card.findChildren(QLabel)
        if part.property("role") == "pill" and part.isVisibleTo(card)
    ]


def names_in(card: QWidget) -> list[str]:
    return [part.accessibleName() for part in card.findChildren(NameLink) if part.isVisibleTo(card)]


def test_nothing_due_is_said_in_words(window: Any) -> None:
    refresh(window)
    assert any("没有在办的合同" in text for text in words_in(window.page.due))
    assert names_in(window.page.due) == []


def test_what_is_due_stands_there_the_most_urgent_first(window: Any) -> None:
    accept(window, date(2026, 12, 21), "跨年")
    accept(window, date(2026, 11, 30), "超期")
    uid = accept(window, date(2026, 12, 1), "补正")
    decide.request_supplement(window.place.desk, uid, "清单", on=date(2026, 12, 8), until=date(2026, 12, 25))
    refresh(window)
    due = window.page.due
    assert names_in(due) == ["超期", "补正", "跨年"]
    assert [made.text() for made in pills_in(due)] == ["已超期 1 个工作日", "补正剩 3 日", "约剩 14 个工作日"]
    assert [made.property("tone") for made in pills_in(due)] == ["error", "query", "note"]
    texts = words_in(due)
    assert {"受理 2026-11-30", "期限 2026-12-21", "补正期限 2026-12-25", "期限约 2027-01-11"} <= set(texts)
    assert due.aside.text() == "超期 1 件"


def test_what_was_returned_and_waits_stands_there_once(window: Any) -> None:
    accept(window, date(2026, 12, 21), "另一份")
    uid = accept(window, date(2026, 11, 30), "退回的")
    desk, due = window.place.desk, window.page.due
    waiting = due_list(desk)
    due.show_cases(waiting, [case.row for case in waiting if case.row.uid == uid])
    QApplication.processEvents()
    assert names_in(due) == ["退回的", "另一份"]


def test_the_account_of_the_days_is_under_the_pointer_and_for_the_screen_reader(window: Any) -> None:
    uid = accept(window, date(2026, 12, 21), "跨年")
    refresh(window)
    (made,) = pills_in(window.page.due)
    assert "12月22日至31日：计 8 个工作日" in made.toolTip()
    assert "放假安排未公布，按周末推算" in made.toolTip()
    assert made.accessibleDescription() == made.toolTip()
    assert any(made.toolTip() == other.toolTip() for other in pills_in(window.page) if other is not made)
    window.open_case(uid)
    QApplication.processEvents()
    assert made.toolTip() in [other.toolTip() for other in pills_in(window.form.head)]


def test_pill_and_account_are_in_english_too(window: Any) -> None:
    choose_language("en")
    accept(window, date(2026, 12, 21), "跨年")
    refresh(window)
    (made,) = pills_in(window.page.due)
    assert made.text() == "About 14 working days left"
    assert made.toolTip().startswith("Accepted 2026-12-21, that day is not counted")


def test_large_and_disputed_contracts_show_their_longer_limit_everywhere(window: Any) -> None:
    large = accept(window, date(2026, 12, 21), "大额", **LARGE)
    disputed = accept(window, date(2026, 12, 21), "有争议")
    with window.place.desk.store.writing() as writer:
        writer.save_sheet(disputed, WorkingSheet(disputed=True))
    refresh(window)
    shown = [made.text() for made in pills_in(window.page) if made.text() != "已受理"]
    assert shown == ["约剩 29 个工作日"] * 4, "twice in the due list, twice among the last"
    for uid in (large, disputed):
        window.open_case(uid)
        QApplication.processEvents()
        assert "约剩 29 个工作日" in [made.text() for made in pills_in(window.form.head)]


def test_a_name_opens_its_contract(window: Any, qtbot: Any) -> None:
    uid = accept(window, date(2026, 12, 21), "跨年")
    refresh(window)
    (link,) = window.page.due.findChildren(NameLink)
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert window.page is window.form
    assert window.form.case.uid == uid


def test_a_long_list_shows_the_first_and_leads_to_the_rest(window: Any, qtbot: Any) -> None:
    for number in range(9):
        accept(window, date(2026, 12, 1 + number), f"第{number}份", contract_no=str(number))
    refresh(window)
    due = window.page.due
    assert names_in(due) == [f"第{number}份" for number in range(8)]
    (rest,) = [made for made in due.findChildren(QAbstractButton) if made.text().startswith("共 9 件")]
    qtbot.mouseClick(rest, Qt.MouseButton.LeftButton)
    assert window.page is window.pages["contracts"]
    assert window.page.table.query.states == (CaseState.ACCEPTED,)


def test_a_long_name_is_cut_and_whole_under_the_pointer(window: Any, qtbot: Any) -> None:
    name = "碳纤维压力容器缠绕工艺参数优化与无损检测一体化平台的联合研制" * 3
    accept(window, date(2026, 12, 21), name)
    accept(window, date(2026, 12, 21), "短名")
    refresh(window)
    qtbot.wait(50)
    links = {made.accessibleName(): made for made in window.page.due.findChildren(NameLink)}
    assert links[name].text().endswith("…")
    assert links[name].toolTip() == name
    assert (links["短名"].text(), links["短名"].toolTip()) == ("短名", "")
    assert window.page.due.width() <= window.page.width()


def test_a_roster_that_has_expired_is_told_on_the_work_bench_and_the_exchange_page(window: Any) -> None:
    window.refresh()
    assert window.page.term.isHidden(), "in force there is nothing to say"
    roster = window.place.desk.store.roster()
    moment = datetime.combine(roster.expires_on, datetime.min.time()).astimezone() + timedelta(
        days=STALE_DAYS + 1
    )
    window.place.desk.clock = type("Later", (), {"now": lambda _: moment})()
    window.refresh()
    assert window.page.term.isVisible()
    assert "现在不能报盘" in window.page.term.told.text()
    window.show_page("exchange")
    assert window.page.term.isVisible()


def tile(page: Any, name: str) -> Any:
    return next(
        made for made in (*page.tiles.tiles, *page.tiles.own) if made.accessibleName().startswith(name)
    )


def test_every_figure_leads_to_the_contracts_that_it_counts(window: Any, qtbot: Any) -> None:
    accept(window, date(2026, 11, 30), "超期")
    uid = accept(window, date(2026, 12, 1), "补正")
    decide.request_supplement(window.place.desk, uid, "清单", on=date(2026, 12, 8), until=date(2027, 1, 25))
    accept(window, date(2026, 12, 21), "宽裕")
    drafts.create_draft(window.place.desk, replace(sound_contract(TODAY), uid=None, name="草稿"))
    expected = {"待受理": 1, "在办": 2, "将到期（超期 1）": 1, "待补正": 1, "被退回": 0, "未报盘": 3}
    for name, count in expected.items():
        window.show_page("home")
        home = window.page
        made = tile(home, name)
        assert made.accessibleName() == f"{name} {count}"
        made.setFocus()
        qtbot.keyClick(made, Qt.Key.Key_Return)
        assert window.page is window.pages["contracts"]
        assert window.page.table.rowCount() == count, name
    window.show_page("home")
    assert tile(window.page, "号段余量").accessibleName() == "号段余量 500"
    qtbot.keyClick(tile(window.page, "名册还有效（天）"), Qt.Key.Key_Return)
    assert window.page is window.pages["roster"]


def test_own_filters_are_tiles_with_live_counts(window: Any, qtbot: Any) -> None:
    save_filter(window.place.desk, "大额", CaseFilter(value_from=500_000_000))
    window.page.refresh()
    qtbot.waitUntil(lambda: tile(window.page, "大额").accessibleName() == "大额 0")
    accept(window, date(2026, 12, 21), "大", **LARGE)
    window.page.refresh()
    qtbot.waitUntil(lambda: tile(window.page, "大额").accessibleName() == "大额 1")
    qtbot.keyClick(tile(window.page, "大额"), Qt.Key.Key_Return)
    assert window.page.filter == CaseFilter(value_from=500_000_000)
    assert window.page.table.rowCount() == 1


def test_what_was_done_today_is_counted(window: Any) -> None:
    accept(window, TODAY, "今天")
    refresh(window)
    assert "今天已受理 1 份，登记 0 份" in words_in(window.page.due)


def test_one_goes_on_at_the_field_where_work_was_left(
    window: Any, open_window: Callable[..., Any], qtbot: Any
) -> None:
    assert window.page.go_on.isHidden(), "nothing was worked on yet"
    uid = drafts.create_draft(window.place.desk, replace(sound_contract(TODAY), uid=None, name="续录"))
    window.open_case(uid)
    window.form.body.fields["buyer.credit_code"].editor.setFocus()
    qtbot.waitUntil(window.form.body.fields["buyer.credit_code"].editor.hasFocus)
    window.close()
    again = open_window()
    assert again.page.go_on.accessibleName().startswith("继续上次：续录 · 买方 · 统一社会信用代码")
    qtbot.keyClick(again.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert again.page is again.form and again.form.case.uid == uid
    assert again.form.body.in_hand() == "buyer.credit_code"
    assert "续录" not in "".join(again._settings.value(key, "", str) for key in again._settings.allKeys()
                                if key != "geometry")  # fmt: skip


def test_a_place_whose_contract_is_gone_is_not_offered(window: Any) -> None:
    desk = window.place.desk
    uid = drafts.create_draft(desk, replace(sound_contract(TODAY), uid=None, name="已删"))
    desk.store.keep_last_place(uid, "name")
    refresh(window)
    assert window.page.go_on.isVisible()
    drafts.delete_draft(desk, uid)
    refresh(window)
    assert window.page.go_on.isHidden()


def test_the_bureau_has_figures_of_its_own(open_window: Callable[..., Any]) -> None:
    window = open_window("bureau")
    names = [made.accessibleName().rpartition(" ")[0] for made in window.page.tiles.tiles]
    assert names[:4] == ["在办", "将到期", "待补正", "被退回"]
    assert {"未了结警报", "号段将尽的登记机"} <= set(names)


def test_the_bench_begins_at_its_top_when_its_lines_are_made_anew(window: Any, qtbot: Any) -> None:
    for number in range(14):
        accept(window, TODAY, f"Contract {number}")
    refresh(window)
    qtbot.waitUntil(lambda: len(lines(window)) > 10, timeout=20_000)
    window.resize(1_200, 500)
    slider = window.page.findChild(QScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: slider.maximum() > 0, timeout=20_000)
    lines(window)[0].setFocus()
    slider.setValue(0)
    fresh = lines(window)
    refresh(window)
    qtbot.waitUntil(lambda: lines(window) != fresh, timeout=20_000)
    assert window.page.hasFocus()
    assert slider.value() == 0


def lines(window: Any) -> list[NameLink]:
    return [link for link in window.page.findChildren(NameLink) if link is not window.page.go_on]
