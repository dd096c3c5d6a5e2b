"""Names of codes in people's own words: the one code that fits, and the nearest where none or several do."""

from __future__ import annotations

import pytest

from registrar_app.packs.library import TomlPackLibrary
from registrar_app.services.code_names import CodeNames

LISTS = TomlPackLibrary().code_lists()
NAMES = {list_id: CodeNames.of_list(LISTS, list_id) for list_id in (*LISTS, "functional_areas")}


@pytest.mark.parametrize(
    ("list_id", "words", "code"),
    [
        ("regions", "山东省威海市环翠区", "371002"), ("regions", "环翠区", "371002"), ("regions", "威海环翠", "371002"),
        ("regions", "威海市荣成市", "371082"), ("regions", "高区", "371071"), ("regions", "威海市经区", "371072"),
        ("regions", "北京朝阳", "110105"), ("regions", "济宁", "370800"), ("regions", "内蒙古呼和浩特", "150100"),
        ("functional_areas", "南海新区", "3710NH"), ("party_kinds", "有限责任公司", "150"),
        ("party_kinds", "高等院校（事业法人）", "0221"), ("party_kinds", "有限责任公司（自然人独资）", "150"),
        ("technology_fields", "电子信息技术", "01"), ("technology_fields", "生物医药", "04"), ("objectives", "卫生", "03"),
        ("industries", "软件", "I65"), ("industries", "房地产", "K70"), ("industries", "教育", "P83"),
        ("contract_types", "开发合同", "development"), ("contract_subtypes", "专利权转让", "patent_right"),
        ("contract_subtypes", "软件著作权", "software_copyright"), ("contract_subtypes", "一般性技术服务", "general_service"),
        ("payment_modes", "一次总付", "lump_sum"), ("plan_sources", "国家级", "national"), ("countries", "德国", "DEU"),
        ("ip_kinds", "实用新型", "patent_utility_model"), ("party_kinds", "university, LEGAL person", "0221"),
    ],
)  # fmt: skip
def test_a_name_means_the_one_code_that_fits(list_id: str, words: str, code: str) -> None:
    found = NAMES[list_id].meant(words)
    assert found is not None and found.code == code


@pytest.mark.parametrize(
    ("list_id", "words", "near"),
    [
        ("regions", "海南", "150303"),  # a province, and a district of Wuhai
        ("regions", "鼓楼区", "320106"), ("regions", "威海", "371002"), ("regions", "山东省", "370100"),
        ("party_kinds", "高等院校", "0221"), ("party_kinds", "有限公司", "160"), ("party_kinds", "个体工商户", "400"),
        ("industries", "制造业", "C13"), ("contract_subtypes", "专利许可", "patent_licence"), ("ip_kinds", "专利", "patent_invention"),
        ("objectives", "无", "01"), ("contract_types", "技术", "transfer"),
        ("regions", "吉林", "220200"),  # a province, and a city of it
        ("regions", "大理", "532901"), ("regions", "恩施", "422800"),  # a prefecture, and a city of it
    ],
)  # fmt: skip
def test_where_none_or_several_fit_the_nearest_are_named(list_id: str, words: str, near: str) -> None:
    names = NAMES[list_id]
    assert names.meant(words) is None
    assert near in [code.code for code in names.near(words)]
    assert all(code.selectable for code in names.near(words))


@pytest.mark.parametrize("words", ["东区", "西区", "矿区", "新市"])
def test_a_district_that_many_cities_have_needs_its_city(words: str) -> None:
    assert NAMES["regions"].meant(words) is None


def test_nothing_is_like_a_word_of_another_world() -> None:
    assert NAMES["regions"].meant("火星") is None
    assert not NAMES["regions"].near("火星")


@pytest.mark.parametrize("list_id", [list_id for list_id in LISTS if list_id != "regions"])
def test_every_code_is_found_by_its_code_and_by_its_whole_name(list_id: str) -> None:
    codes = [code for code in LISTS[list_id] if code.selectable]
    for code in codes:
        assert NAMES[list_id].meant(code.code) is code
        assert NAMES[list_id].meant(code.label.zh) is code


def test_every_region_is_found_by_its_whole_name() -> None:
    wrong = [
        code.label.zh
        for code in LISTS["regions"]
        if code.selectable
        and (found := NAMES["regions"].meant(code.label.zh)) is not None
        and found is not code
    ]
    assert not wrong
