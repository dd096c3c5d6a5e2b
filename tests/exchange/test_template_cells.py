"""Cells of the template: every value is shown so that it is read back exactly, and what people type is understood."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registrar_app.domain.form_fields import COSTS, FieldSpec, field_groups
from registrar_app.exchange.cells import CellError, is_blank
from registrar_app.exchange.template_cells import TemplateCells
from registrar_app.packs.library import TomlPackLibrary
from tests.contract_strategies import words

LISTS = TomlPackLibrary().code_lists()
CELLS = {language: TemplateCells(LISTS, language) for language in ("zh", "en")}
FIELDS = {spec.path: spec for group in field_groups() for spec in group.fields}
ZH = CELLS["zh"]

texts = st.one_of(
    words,
    st.text(st.sampled_from('" a{}[]Z0221;'), max_size=8),
    st.sampled_from(
        [
            "9.11E+17",
            "370102197001010000",
            "91371000ma3c0abc1x",
            "371002 北京市",
            "{}",
            '""',
            '"{}"',
            "chn",
            "中国",
            "CHN 中国",
            "0221 x",
            "\u2028",
            "是",
        ]
    ),
)
paths = st.sampled_from(
    [
        "name",
        "remarks",
        "seller.credit_code",
        "seller.phone",
        "seller.region_code",
        "buyer.kind",
        "seller.country",
        "industry",
    ]
)


@given(texts, paths, st.sampled_from(["zh", "en"]))
@settings(max_examples=400, deadline=None)
def test_a_text_or_code_is_read_as_it_was_shown(value: str, path: str, language: str) -> None:
    shown = CELLS[language].show(FIELDS[path], value)
    assert not is_blank(shown)
    assert CELLS[language].read(FIELDS[path], shown) == value


@given(
    st.lists(texts | st.sampled_from(["patent_invention", "know_how"]), max_size=4),
    st.sampled_from(["zh", "en"]),
)
@settings(max_examples=200, deadline=None)
def test_several_codes_are_read_as_they_were_shown(values: list[str], language: str) -> None:
    cells = CELLS[language]
    assert cells.read(FIELDS["ip_kinds"], cells.show(FIELDS["ip_kinds"], values)) == values


@pytest.mark.parametrize(
    "typed",
    ["0221", "0221 高等院校（事业法人）", "高等院校（事业法人）", "University, legal person", "０２２１", 221, 221.0, "0221 高校"],
)  # fmt: skip
def test_a_code_is_known_by_code_name_or_both(typed: object) -> None:
    assert ZH.read(FIELDS["seller.kind"], typed) == "0221"


def test_a_code_that_is_not_known_stays_as_it_is_for_the_checks_to_say() -> None:
    assert ZH.read(FIELDS["seller.kind"], "Z1") == "Z1"


def test_code_and_name_that_contradict_each_other_are_a_fault() -> None:
    with pytest.raises(CellError, match="not that of"):
        ZH.read(FIELDS["seller.kind"], "0221 科研机构（事业法人）")


def test_a_choice_is_read_in_both_languages_and_refused_in_words_otherwise() -> None:
    assert ZH.read(FIELDS["type"], "技术转让") == ZH.read(FIELDS["type"], "Technology transfer") == "transfer"
    with pytest.raises(CellError) as fault:
        ZH.read(FIELDS["type"], "买卖")
    assert "技术开发、技术转让" in fault.value.remedy.zh
    assert ZH.read(COSTS.columns[0], "仪器") == "instrument"


def test_drop_downs_offer_code_and_name() -> None:
    assert "0221 高等院校（事业法人）" in ZH.options(FIELDS["seller.kind"])
    assert "发明专利" in ZH.options(FIELDS["ip_kinds"])
    assert not any(line.startswith("0220") for line in ZH.options(FIELDS["seller.kind"]))
    assert ZH.options(FIELDS["seller.management_area"])
    assert ZH.options(FIELDS["name"]) == []


def test_amounts_and_days_are_numbers_and_days() -> None:
    assert ZH.show(FIELDS["contract_value"], "1000000.50") == Decimal("1000000.50")
    assert str(ZH.show(FIELDS["signed_on"], "2026-03-01")) == "2026-03-01"
    assert ZH.show(FIELDS["signed_on"], "1899-12-31") == "1899-12-31"
    assert ZH.read(FIELDS["signed_on"], "2026年3月1日") == "2026-03-01"


@pytest.mark.parametrize(
    ("typed", "meant"), [("有", True), ("无", False), ("No", False), ("是", True), (True, True)]
)
def test_yes_and_no(typed: object, meant: bool) -> None:
    assert ZH.read(FieldSpec("payments", FIELDS["name"].label, "any"), typed) is meant


def test_neither_yes_nor_no_is_a_fault() -> None:
    with pytest.raises(CellError):
        ZH.read(FIELDS["confidential"], "也许")


@pytest.mark.parametrize("typed", ["五十万", "1.234", "1e5", "12元5角"])
def test_what_is_no_amount_is_told_in_the_words_of_the_template(typed: str) -> None:
    with pytest.raises(CellError) as fault:
        ZH.read(FIELDS["contract_value"], typed)
    assert "元" in fault.value.remedy.zh


@pytest.mark.parametrize(
    "typed",
    ["９１３７１０００ＭＡ３Ｃ０ＡＢＣ１Ｘ", " 91371000 ma3c 0abc1x", "'91371000MA3C0ABC1X", "\u200b91371000MA3C0ABC1X", "91371000\nMA3C0ABC1X"],
)  # fmt: skip
def test_a_credit_code_is_made_plain_as_in_a_free_table(typed: str) -> None:
    assert ZH.read(FIELDS["seller.credit_code"], typed) == "91371000MA3C0ABC1X"


def test_an_id_whose_last_digits_a_spreadsheet_turned_into_zeros_is_a_fault() -> None:
    with pytest.raises(CellError):
        ZH.read(FIELDS["seller.credit_code"], "370102197001010000")
