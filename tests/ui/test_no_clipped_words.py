"""No label or button is smaller than its words: both languages, 100 % and 150 %, the smallest screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from registrar_app.services import drafts
from registrar_app.services.decide import accept_contract
from registrar_app.ui import theme
from registrar_app.ui.contract_form import words
from registrar_app.ui.contract_form.form_head import MORE
from registrar_app.ui.look_change import look_change
from registrar_app.ui.widgets.basics import Tile, pill
from registrar_app.ui.widgets.fitting import words_alone
from registrar_app.ui.words import choose_language, say
from tests.contract_samples import sound_contract
from tests.screens.reading import cut_words, fits
from tests.screens.stage import settle

PAGES = ("home", "contracts", "form")
LONG = "威海市环翠区海洋牧场智能投饵装备关键技术与北斗卫星导航定位系统集成应用示范工程联合研究开发项目（第二期补充协议）技术合同书"
LONGEST_TIME = {"zh": "约剩 30 个工作日", "en": "About 30 working days left"}


def clipped(window: QWidget) -> list[str]:
    """Return the words of every visible label and button that is narrower or lower than they need."""
    return list(cut_words(window))


def rest(app: QApplication, qtbot, window) -> None:
    """Wait until the schemes are reckoned and nothing moves any more, however slow the machine is."""
    if "form" in window.pages:
        schemes = window.form.schemes
        qtbot.waitUntil(lambda: schemes.aside.text() != say(words.SCHEMES_REACHED), timeout=30_000)
    settle(app)


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_label_and_button_has_room_for_its_words(open_window, qapp, qtbot, language, scale):
    choose_language(language)
    theme.apply_theme(qapp, scale=scale)
    window = open_window()
    desk = window.place.desk
    contract = sound_contract(desk.today())
    for _ in range(14):
        uid = drafts.create_draft(desk, contract)
    for name in PAGES:
        window.open_case(uid) if name == "form" else window.show_page(name)
        if name == "form":
            window.form.do("accept")
        rest(qapp, qtbot, window)
        assert clipped(window) == [], name
    theme.apply_theme(qapp, scale=100)


@pytest.mark.parametrize("scale", [100, 125, 150, 200])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_action_of_the_head_is_ever_cut(open_window, qapp, qtbot, language, scale):
    choose_language(language)
    theme.apply_theme(qapp, scale=scale)
    window = open_window()
    desk = window.place.desk
    uid = drafts.create_draft(desk, replace(sound_contract(desk.today()), name=LONG))
    accept_contract(desk, uid)
    window.open_case(uid)
    form = window.form
    state, _ = (made.text() for made in form.head.findChildren(QLabel) if made.property("role") == "pill")
    rest(qapp, qtbot, window)
    form.head.set_pills([pill(state), pill(LONGEST_TIME[language])])
    settle(qapp)
    shown = [made for made in form.head.findChildren(QPushButton) if made.isVisible()]
    assert [made.text() for made in shown if not fits(made, made.text())] == []
    for made in shown:
        assert form.head.rect().contains(QRect(made.mapTo(form.head, QPoint(0, 0)), made.size()))
    offered = {made.text() for made in shown} | menu_of(form.head)
    wanted = {words_alone(say(each)) for each in (words.SUPPLEMENT, words.REFUSE, words.REGISTER_KEY)}
    assert wanted <= {words_alone(each) for each in offered}, "none is lost"
    if scale <= 150:
        assert clipped(form.head) == [], "nor is a pill, while the name can still give room"
    theme.apply_theme(qapp, scale=100)


def menu_of(head: QWidget) -> set[str]:
    made = next(made for made in head.findChildren(QPushButton, MORE) if not made.isHidden())
    return {action.text() for action in made.menu().actions()}


def test_zooming_resizes_what_is_there_and_back(open_window, qapp, qtbot):
    window = open_window()
    before = window.rail.width()

    def press(key: Qt.Key) -> int:
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        look_change(qapp).finish()
        return window.rail.width()

    for larger in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
        assert press(larger) > before
        assert press(Qt.Key.Key_Minus) == before
        press(larger)
        assert press(Qt.Key.Key_0) == before


def test_the_smallest_screen_shows_head_two_cards_and_both_panels(open_window, qtbot):
    window = open_window()
    desk = window.place.desk
    window.open_case(drafts.create_draft(desk, sound_contract(desk.today())))
    qtbot.wait(150)
    form = window.form
    bottom = (
        form.body.fields["effective_to"]
        .mapTo(window, form.body.fields["effective_to"].rect().bottomLeft())
        .y()
    )
    assert bottom < 768, "the first two cards need no scrolling"
    for panel in (form.panel, form.schemes):
        assert panel.mapTo(window, panel.rect().bottomLeft()).y() < 768
    assert form.head.title.isVisible()


@pytest.mark.parametrize("scale", [125, 150])
def test_a_form_built_before_it_is_shown_has_room_too(open_window, qapp, qtbot, scale):
    choose_language("en")
    theme.apply_theme(qapp, scale=scale)
    window = open_window()
    window.resize(1366, 768)
    qtbot.wait(700)  # long enough for the form to be built while idle, hidden and narrow
    window.new_contract()
    rest(qapp, qtbot, window)
    assert clipped(window) == []


def test_where_room_is_short_the_keys_behind_the_words_go_first_and_come_back(open_window, qapp, qtbot):
    choose_language("en")
    window = open_window()
    window.show_page("contracts")

    def words() -> list[str]:
        return [made.text() for made in window.page.findChildren(QPushButton) if made.isVisible()]

    rest(qapp, qtbot, window)
    assert "New contract  Ctrl+N" in words()
    assert "Saved filters  Ctrl+G" in words()
    theme.apply_theme(qapp, scale=200)
    theme.rescale(window)
    try:
        rest(qapp, qtbot, window)
        assert "New contract" in words()
        assert "Saved filters" in words()
        tips = {made.toolTip() for made in window.page.findChildren(QPushButton)}
        assert "Saved filters  Ctrl+G" in tips
    finally:
        theme.apply_theme(qapp, scale=100)
        theme.rescale(window)
    rest(qapp, qtbot, window)
    assert "New contract  Ctrl+N" in words()


def test_a_tile_grows_with_the_letters(qapp, qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    tile = Tile("3", "待受理", lambda: None)
    tile.setParent(window)
    try:
        theme.apply_theme(qapp, scale=150)
        theme.rescale(window)
        assert tile.minimumHeight() == 144
    finally:
        theme.apply_theme(qapp, scale=100)
    theme.rescale(window)
    assert tile.minimumHeight() == 96
