"""Pickers as they are worked: typing, F2, arrows, what the list shows; what a text finds is tested in services."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from registrar_app.domain.code_list import Code, CodeList
from registrar_app.domain.legal_reference import Evidence, LegalReference
from registrar_app.domain.text import Text
from registrar_app.services.find_code import Entry, EntryList, entries_of
from registrar_app.ui.widgets.picker import MultiPicker, OpenPicker, Picker
from registrar_app.ui.words import choose_language
from tests.ui.widgets.typing_help import type_text

KINDS = [
    Entry("0211", "0211", "科研机构"),
    Entry("0221", "0221", "高等院校（事业法人）"),
    Entry("0222", "0222", "高等院校（民办）"),
    Entry("140", "140", "联营企业"),
]
REGIONS = CodeList(
    id="regions",
    title=Text("行政区划", "Regions"),
    source=LegalReference("GB/T 2260", "县级", Evidence.UNVERIFIED),
    as_of=date(2023, 6, 30),
    entries=(
        Code("371002", Text("环翠区", "Huancui District")),
        Code("371003", Text("文登区", "Wendeng District")),
        Code("371071", Text("高区", "Torch Zone"), functional_area=True, gb_code="371002"),
    ),
)


def lines(picker):
    model = picker.window().findChild(QListView, "popup").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def foot(picker):
    return picker.window().findChild(QListView, "popup").foot


def test_typing_opens_the_list_and_enter_takes_the_first(show, qtbot):
    picker = show(Picker(KINDS))
    qtbot.keyClicks(picker, "gdyx")
    assert picker.is_open
    with qtbot.waitSignal(picker.next_wanted):
        qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.current() == ("0221", "")
    assert picker.text() == "0221 高等院校（事业法人）"
    assert not picker.is_open


def test_f2_shows_everything_and_arrows_choose(show, qtbot):
    picker = show(Picker(KINDS))
    qtbot.keyClick(picker, Qt.Key.Key_F2)
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.current() == ("0221", "")


def test_an_input_method_keeps_the_focus_while_the_list_is_open(show, qtbot):
    picker = show(Picker(KINDS))
    type_text(qtbot, picker, "联营")
    assert picker.is_open
    assert picker.hasFocus()
    qtbot.keyClick(picker, Qt.Key.Key_Escape)
    assert not picker.is_open
    assert picker.current() == (None, "联营")


def test_a_code_that_the_list_does_not_know_is_shown_as_it_is(dressed):
    picker = Picker(KINDS)
    picker.show_value("999")
    assert picker.text() == "999"


def test_several_entries_go_in_and_out(show, qtbot):
    picker = show(MultiPicker(KINDS))
    for _ in range(2):
        qtbot.keyClicks(picker, "140")
        qtbot.keyClick(picker, Qt.Key.Key_Return)
        picker.setFocus()
        qtbot.keyClicks(picker, "0211")
        qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.current() == (None, "")
    qtbot.keyClicks(picker, "0211")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.current() == (("0211",), "")


@pytest.mark.parametrize("between", [Qt.Key.Key_Comma, Qt.Key.Key_Semicolon])
def test_a_comma_takes_an_entry_and_asks_for_the_next(show, qtbot, between):
    picker = show(MultiPicker(KINDS))
    asked = []
    picker.next_wanted.connect(lambda: asked.append(True))
    qtbot.keyClicks(picker, "gdyx")
    qtbot.keyClick(picker, between)
    assert picker.current() == (("0221",), "")
    assert not asked, "one more is wanted here"
    qtbot.keyClicks(picker, "140")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.current() == (("0221", "140"), "")
    assert picker.text() == "高等院校（事业法人）；联营企业"
    assert asked


def test_f2_shows_the_whole_list_at_the_chosen_entry(show, qtbot):
    picker = show(Picker([Entry(f"{n:03}", f"{n:03}", f"第{n}项") for n in range(500)]))
    picker.show_value("250")
    qtbot.keyClick(picker, Qt.Key.Key_F2)
    assert len(lines(picker)) == 500
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.current() == ("251", "")


@pytest.mark.parametrize("typed", ["371071", "gq", "gaoqu"])
def test_the_list_shows_both_codes_and_the_field_the_code_that_is_kept(show, qtbot, typed):
    picker = show(Picker(entries_of(REGIONS, "zh")))
    qtbot.keyClicks(picker, typed)
    assert lines(picker) == ["371071 高区 · 371002 环翠区"]
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert (picker.text(), picker.current()) == ("371071 高区", ("371071", ""))


def test_the_second_code_finds_the_functional_area_after_the_area_itself(show, qtbot):
    picker = show(Picker(entries_of(REGIONS, "zh")))
    qtbot.keyClicks(picker, "371002")
    assert [line[:6] for line in lines(picker)] == ["371002", "371071"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", "来源：GB/T 2260 县级（出处待核），2023-06-30"),
        ("en", "Source: GB/T 2260 县级 (source to be checked), 2023-06-30"),
    ],
)
def test_the_list_ends_with_its_source_and_day_which_cannot_be_chosen(show, qtbot, language, words):
    choose_language(language)
    picker = show(Picker(entries_of(REGIONS, language)))
    qtbot.keyClick(picker, Qt.Key.Key_F2)
    assert foot(picker).text() == words
    assert foot(picker).isVisible()
    assert foot(picker).heightForWidth(foot(picker).width()) <= foot(picker).height()
    assert words not in lines(picker)


def test_the_list_says_what_the_chosen_line_means(show, qtbot):
    kinds = [
        Entry("a", "a", "开发", definition="研究开发"),
        Entry("b", "b", "转让", definition="让与权利"),
        Entry("c", "c", "其他"),
    ]
    picker = show(Picker(kinds))
    qtbot.keyClick(picker, Qt.Key.Key_F2)
    popup = picker.window().findChild(QListView, "popup")
    assert popup.meaning.text() == "研究开发"
    assert popup.meaning.isVisible()
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert popup.meaning.text() == "让与权利"
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert not popup.meaning.isVisible()
    qtbot.keyClicks(picker, "zr")
    assert popup.meaning.text() == "让与权利"


def test_a_list_without_a_source_has_no_foot(show, qtbot):
    picker = show(Picker(KINDS))
    qtbot.keyClick(picker, Qt.Key.Key_F2)
    assert not foot(picker).isVisible()


def test_an_open_picker_offers_the_list_and_keeps_any_other_text(show, qtbot):
    picker = show(OpenPicker(entries_of(REGIONS, "zh")))
    picker.show_value("老城片区")
    assert (picker.text(), picker.current()) == ("老城片区", ("老城片区", ""))
    picker.show_value("371071")
    assert (picker.text(), picker.current()) == ("371071 高区", ("371071", ""))
    picker.selectAll()
    type_text(qtbot, picker, "新港片区")
    assert not picker.is_open
    picker.tidy()
    assert picker.current() == ("新港片区", "")


def test_pinyin_is_made_ready_while_the_field_is_idle(show, qtbot, monkeypatch):
    ready = []
    monkeypatch.setattr(EntryList, "prepare", lambda entries: ready.append(entries) or None)
    entries = EntryList(KINDS)
    show(Picker(entries))
    qtbot.waitUntil(lambda: ready == [entries])
