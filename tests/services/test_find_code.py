"""What a typed text finds in a list: code, name, pinyin and initials in every reading; a textbook's readings decide."""

from __future__ import annotations

import pytest

from registrar_app.domain.errors import UsageError
from registrar_app.packs.library import TomlPackLibrary
from registrar_app.services.find_code import Entry, EntryList, code_list, entries_of
from registrar_app.services.pinyin import readings

KINDS = EntryList(
    [
        Entry("0211", "0211", "科研机构"),
        Entry("0221", "0221", "高等院校（事业法人）"),
        Entry("0222", "0222", "高等院校（民办）"),
        Entry("140", "140", "联营企业"),
        Entry("IC", "", "IC 芯片2号"),
    ]
)


def codes(entries, typed):
    return [entry.value for entry in entries.find(typed)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("0221", ["0221"]),
        ("02", ["0211", "0221", "0222"]),
        ("０２２", ["0221", "0222"]),
        ("高等", ["0221", "0222"]),
        ("（民办）", ["0222"]),
        ("gdyx", ["0221", "0222"]),
        ("GDYX", ["0221", "0222"]),
        ("gdyxmb", ["0222"]),
        ("qy", ["140"]),
        ("lianyingqiye", ["140"]),
        ("lian ying", ["140"]),
        ("lyqiye", ["140"]),
        ("lianyingq", ["140"]),
        ("icxp2h", ["IC"]),
        ("zzz", []),
        ("gd.*", []),
        ("[", []),
    ],
)
def test_an_entry_is_found_by_code_name_pinyin_or_initials(typed, found):
    assert codes(KINDS, typed) == found


def test_nothing_typed_finds_everything_in_order():
    assert codes(KINDS, " ") == ["0211", "0221", "0222", "140", "IC"]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        *[("重庆市", text) for text in ("cqs", "zqs", "chongqing", "zhongqing")],
        *[("单县", text) for text in ("sx", "dx", "shanxian", "danxian")],
        *[("长乐区", text) for text in ("clq", "zlq", "cyq", "changle")],
        *[("银行业", text) for text in ("yhy", "yxy", "yinhang")],
        *[("曾都区", text) for text in ("zdq", "cdq")],
        *[("厦门市", text) for text in ("xms", "sms", "xiamen")],
        *[("六安市", text) for text in ("las", "luan", "liuan")],
        *[("蚌埠市", text) for text in ("bbs", "bengbu")],
        *[("泸州市", text) for text in ("lzs", "luzhou")],
        *[("儋州市", text) for text in ("dzs", "danzhou")],
        *[("亳州市", text) for text in ("bzs", "bozhou")],
        *[("䶮舟", text) for text in ("yz", "yanzhou")],
        *[("女装", text) for text in ("nz", "nvzhuang")],
        *[("西安市", text) for text in ("xa", "xian", "xi'an", "xianshi")],
    ],
)
def test_every_reading_of_a_character_finds_it(name, typed):
    assert codes(EntryList([Entry(name, "", name)]), typed) == [name]


@pytest.mark.parametrize(
    ("name", "typed"), [("重庆市", "dqs"), ("单县", "cs"), ("西安市", "xn"), ("女装", "nvz2")]
)
def test_what_no_reading_spells_is_not_found(name, typed):
    assert codes(EntryList([Entry(name, "", name)]), typed) == []


def test_the_same_comes_before_beginnings_and_beginnings_before_parts():
    ranked = EntryList(
        [
            Entry("part of initials", "7", "大蚌埠"),
            Entry("part of name", "6", "新bb区"),
            Entry("beginning of initials", "5", "蚌埠"),
            Entry("beginning of name", "4", "bb区"),
            Entry("beginning of code", "bb1", "乙"),
            Entry("same", "bb", "甲"),
        ]
    )
    assert codes(ranked, "bb") == [
        "same",
        "beginning of code",
        "beginning of name",
        "beginning of initials",
        "part of name",
        "part of initials",
    ]


def test_an_english_name_is_found_by_the_pinyin_of_the_chinese_one():
    regions = entries_of(TomlPackLibrary().code_lists()["regions"], "en")
    assert regions.find("hcq")[0].line == "371002 Huancui District"
    assert regions.find("huancui d")[0].line == "371002 Huancui District"


@pytest.mark.parametrize("typed", ["an" * 40, "xian" * 20, "e" * 100])
def test_letters_that_can_be_cut_in_endless_ways_are_answered(typed):
    names = EntryList([Entry("a", "", "安安案鹅" * 30)])
    assert codes(names, typed) == (["a"] if typed == "an" else [])


def test_a_code_that_is_this_programs_own_word_is_not_shown_but_found():
    kinds = entries_of(TomlPackLibrary().code_lists()["ip_kinds"], "zh")
    assert kinds.find("know_how")[0].line == "技术秘密"
    assert kinds.exactly("know_how") is kinds.exactly("技术秘密")


def test_readings_are_all_those_of_the_character():
    assert set(readings("重")) >= {"zhong", "chong"}
    assert readings("Ａ"[0]) == ()
    assert readings("B") == ("b",)
    assert readings("（") == readings("-") == ()


def test_an_unknown_list_is_answered_with_the_names_of_those_there_are():
    with pytest.raises(UsageError) as refused:
        code_list(TomlPackLibrary(), "region")
    assert "regions" in refused.value.remedy.zh and "payment_modes" in refused.value.remedy.en
