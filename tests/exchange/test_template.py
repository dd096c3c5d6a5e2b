"""The template: what is written is read back exactly, what people do to it is understood, and faults name their cell."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from registrar_app.domain.contract import Contract, NonTechnicalCost, Payment
from registrar_app.domain.errors import InputRefusedError, UsageError
from registrar_app.domain.form_fields import column_head
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.party import Party
from registrar_app.exchange.template_layout import FIRST_ROW, HEAD_ROW, VERSION, template_sheets
from registrar_app.exchange.template_versions import HEADS, todays_heads
from registrar_app.paths import resource
from tests.contract_strategies import contracts
from tests.exchange.template_files import FILES, PACKS, Filling, template

SAMPLES = [row.contract for row in FILES.read(resource("samples", "contracts.jsonl"))]
NAME, VALUE, TYPE = "合同名称", "合同成交额（元）", "合同类别"


@pytest.fixture
def filling(tmp_path: Path) -> Filling:
    return Filling(tmp_path / "filled.xlsx")


def writable(contract: Contract) -> bool:
    """Whether a workbook can hold its characters at all: two code points are in no XML."""
    return not {"\ufffe", "\uffff"} & set(str(write_contract(contract)))


# ------------------------------------------------------------------------------------ round trips


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_sample_contract_goes_round(tmp_path: Path, language: str) -> None:
    rows = FILES.read(template(tmp_path / "samples.xlsx", SAMPLES, language))
    assert [row.problems for row in rows] == [()] * len(SAMPLES)
    assert [row.contract for row in rows] == SAMPLES


@given(st.lists(contracts.filter(writable), min_size=1, max_size=20), st.sampled_from(["zh", "en"]))
@settings(
    max_examples=4,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)
def test_any_contract_goes_round(tmp_path_factory, kept: list[Contract], language: str) -> None:
    kept = [replace(contract, name=contract.name or "甲") for contract in kept]
    rows = FILES.read(template(tmp_path_factory.mktemp("any") / "any.xlsx", kept, language))
    assert [row.contract for row in rows] == kept


def test_nothing_known_nothing_there_and_an_empty_text_are_three_things(tmp_path: Path) -> None:
    kept = [
        Contract(name="甲", payments=None, seller=None, remarks=None, ip_kinds=None),
        Contract(name="甲", payments=(), seller=Party(), remarks="", ip_kinds=()),
        Contract(name="{}", seller=Party(name="{}"), remarks='""', ip_kinds=("",)),
        Contract(
            name=" _x0041_ ", remarks="=1+1\n\t二行 ", non_technical_costs=(NonTechnicalCost(amount=0),)
        ),
    ]
    assert [row.contract for row in FILES.read(template(tmp_path / "three.xlsx", kept))] == kept


# --------------------------------------------------------------------------------- as people fill it


def test_a_filled_template_is_read_with_its_payments_and_costs(filling: Filling) -> None:
    filling.put("合同", 4, **{NAME: "甲合同", TYPE: "技术转让", "卖方性质": "0221", "买方性质": "有限责任公司", VALUE: 500000,
                            "签订日期": "2026年3月1日", "知识产权": "发明专利；技术秘密", "有无付款": "有"})  # fmt: skip
    filling.put("合同", 5, **{NAME: "乙合同", "有无付款": "无", "卖方电话": "0631-5021156"})
    filling.put("付款", 4, 合同序号=1, 付款日期="2026-04-01", **{"金额（元，退款为负）": 1234.5})
    filling.put("非技术性费用", 4, 合同序号=2, 种类="仪器", **{"金额（元）": 20})
    first, second = filling.read()
    assert first.problems == second.problems == ()
    assert first.contract is not None
    assert second.contract is not None
    assert (first.contract.seller, first.contract.buyer) == (Party(kind="0221"), Party(kind="150"))
    assert first.contract.contract_value == 50_000_000
    assert first.contract.ip_kinds == ("patent_invention", "know_how")
    assert [payment.amount for payment in first.contract.payments or ()] == [123_450]
    assert second.contract.payments == ()
    assert second.contract.non_technical_costs is not None
    assert second.contract.non_technical_costs[0].amount == 2000


def test_sorting_any_sheet_changes_no_contract(tmp_path: Path) -> None:
    path = template(tmp_path / "sorted.xlsx", SAMPLES[:12])
    book = load_workbook(path)
    for sheet in (book["合同"], book["付款"]):
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST_ROW)]
        for number, row in enumerate(sorted(rows, key=lambda row: str(row[2]), reverse=True), FIRST_ROW):
            for column, value in enumerate(row, 1):
                sheet.cell(number, column).value = value
    book.save(path)
    read = {row.contract.uid: row.contract for row in FILES.read(path) if row.contract}
    assert read == {contract.uid: contract for contract in SAMPLES[:12] if contract}


def test_payments_are_never_tied_by_place_and_no_contract_goes_in_without_those_it_may_have(
    filling: Filling,
) -> None:
    """The contracts were sorted and lost their numbers: whose a payment is cannot be known any more."""
    filling.put("合同", 4, **{NAME: "乙", "序号": None}).put("合同", 5, **{NAME: "甲", "序号": None})
    filling.put("合同", 6, **{NAME: "丙"})
    filling.put("付款", 4, 合同序号=1, 付款日期="2026-04-01", **{"金额（元，退款为负）": 1})
    first, second, numbered, payment = filling.read()
    assert [first.contract, second.contract, payment.contract] == [None] * 3
    assert numbered.contract == Contract(name="丙")
    for row in (first, second):
        assert "付款!A4" in row.problems[0].problem.zh
    assert [row.problems[0].path for row in (first, second)] == ["合同!A4 序号", "合同!A5 序号"]
    filling.put("付款", 4, 合同序号=3)
    assert [row.contract is not None for row in filling.read()] == [True] * 3, "nobody's payment is left"


def test_a_line_above_the_heads_and_another_name_of_a_sheet_do_not_matter(filling: Filling) -> None:
    filling.put("合同", 4, **{NAME: "甲"})
    filling.book["合同"].insert_rows(2)
    filling.book["合同"].title = "二季度合同"
    (row,) = filling.read()
    assert row.contract == Contract(name="甲")
    assert row.where == "二季度合同!A5"


def test_english_heads_and_words_are_read_as_well(tmp_path: Path) -> None:
    filling = Filling(tmp_path / "en.xlsx", "en")
    filling.put(
        "Contracts",
        4,
        **{"Contract name": "甲", "Contract type": "Technology service", "Any payments": "Yes"},
    )
    filling.put(
        "Payments", 4, **{"Contract No.": "1", "Paid on": "2026-04-01", "Amount (yuan, refund −)": "1,000.00"}
    )
    (row,) = filling.read()
    assert row.problems == ()


# ------------------------------------------------------------------------------------------ faults


def test_every_fault_names_sheet_cell_and_head(filling: Filling) -> None:
    filling.put(
        "合同",
        4,
        **{
            NAME: "甲",
            TYPE: "买卖",
            VALUE: "五十万",
            "签订日期": "2026-02-30",
            "卖方统一社会信用代码": 123456789012345678,
        },
    )
    filling.put("合同", 5, **{NAME: "乙"})
    filling.put("付款", 7, 合同序号=1, 付款日期="2026-04-01", **{"金额（元，退款为负）": "x"})
    filling.put("付款", 8, 合同序号=1, **{"金额（元，退款为负）": 1})
    filling.put("非技术性费用", 4, 种类="仪器", **{"金额（元）": -1})
    filling.put("非技术性费用", 5, 合同序号=9, 种类="车辆")
    bad, good, *orphans = filling.read()
    assert good.contract == Contract(name="乙")
    places = {problem.path for row in (bad, *orphans) for problem in row.problems}
    assert places == {
        "合同!D4 签订日期", "合同!E4 合同类别", "合同!J4 卖方统一社会信用代码", "合同!AP4 合同成交额（元）",
        "付款!C8 付款日期", "付款!D7 金额（元，退款为负）",
        "非技术性费用!B4 合同序号", "非技术性费用!B5 合同序号", "非技术性费用!C5 种类",
    }  # fmt: skip
    assert [row.where for row in orphans] == ["非技术性费用!A4", "非技术性费用!A5"]
    assert any("没有序号 9" in problem.problem.zh for problem in orphans[1].problems)
    assert all(problem.remedy.zh and problem.remedy.en for row in (bad, *orphans) for problem in row.problems)


@pytest.mark.parametrize(("stated", "rows", "word"), [("无", 1, "却有一笔"), ("有", 0, "却没有一行")])
def test_what_is_said_of_payments_must_agree_with_their_sheet(
    filling: Filling, stated: str, rows: int, word: str
) -> None:
    filling.put("合同", 4, **{NAME: "甲", "有无付款": stated})
    for _ in range(rows):
        filling.put("付款", 4, 合同序号=1, 付款日期="2026-04-01", **{"金额（元，退款为负）": 1})
    (row,) = filling.read()
    assert row.contract is None
    assert word in row.problems[0].problem.zh


def test_a_number_used_twice_is_told_at_both_rows(filling: Filling) -> None:
    filling.put("合同", 4, **{NAME: "甲"}).put("合同", 5, **{NAME: "乙", "序号": 1})
    assert [len(row.problems) for row in filling.read()] == [1, 1]


def test_a_formula_is_never_taken_for_its_result(filling: Filling) -> None:
    filling.put("合同", 4, **{NAME: "甲", VALUE: "=1+1"})
    assert "公式" in filling.read()[0].problems[0].problem.zh


# ------------------------------------------------------------------------------- versions and shape


def test_the_heads_of_this_version_are_written_down() -> None:
    """Whoever changes a head or a field gives the template a new version and keeps the former heads."""
    for sheet in template_sheets():
        assert HEADS[VERSION][sheet.key] == todays_heads(sheet)


def refusal(filling: Filling) -> InputRefusedError:
    with pytest.raises(InputRefusedError) as refused:
        filling.read()
    return refused.value


def test_a_newer_template_is_refused_in_plain_words(filling: Filling) -> None:
    for sheet in filling.book.worksheets:
        for cell in sheet[1]:
            if isinstance(cell.value, str):
                cell.value = cell.value.replace("registrar-template/1", "registrar-template/7")
    error = refusal(filling)
    assert error.code == "TEMPLATE-VERSION"
    assert "第 7 版" in error.problem.zh


def test_a_column_that_is_not_of_the_template_is_refused_with_its_place(filling: Filling) -> None:
    filling.book["付款"].cell(HEAD_ROW, 8).value = "经办人"
    error = refusal(filling)
    assert error.code == "TEMPLATE-COLUMN"
    assert "付款!H3" in error.where
    assert "经办人" in error.problem.zh


def test_what_stands_in_a_column_without_a_head_is_told_not_left_out(filling: Filling) -> None:
    filling.put("合同", 4, **{NAME: "甲", TYPE: "技术开发"}).put("合同", 5, **{NAME: "乙"})
    place = filling.cell("合同", TYPE, 4).coordinate
    filling.cell("合同", TYPE, 3).value = None
    first, second = filling.read()
    assert [problem.path for problem in first.problems] == [f"合同!{place}"]
    assert second.contract is not None and second.contract.name == "乙"


def test_totals_and_notes_under_the_contracts_are_no_contracts(filling: Filling) -> None:
    filling.put("合同", 4, **{NAME: "甲", VALUE: 5}).put("合同", 5, **{NAME: "合计", VALUE: 5})
    filling.put("合同", 6, **{NAME: "注：金额含税"}).put("合同", 7, 序号="合 计", **{VALUE: 5})
    filling.put("合同", 8, **{NAME: "合计", TYPE: "技术开发"})
    filling.put("付款", 4, 序号="合计", **{"金额（元，退款为负）": 5})
    assert [row.contract and row.contract.name for row in filling.read()] == [
        "甲",
        None,
        None,
        None,
        "合计",
        None,
    ]


def test_a_sheet_that_is_there_twice_or_not_at_all_is_refused(filling: Filling) -> None:
    filling.book.copy_worksheet(filling.book["付款"])
    assert "同一页" in refusal(filling).problem.zh
    for name in ("合同", "付款 Copy"):
        del filling.book[name]
    assert "缺少" in refusal(filling).problem.zh


def test_the_workbook_guards_itself_without_macros_formulas_or_a_password(tmp_path: Path) -> None:
    path = template(tmp_path / "shape.xlsx", SAMPLES[:2])
    book = load_workbook(path)
    assert book.sheetnames == ["填写说明", "合同", "付款", "非技术性费用", "代码表"]
    assert book["代码表"].sheet_state == "hidden"
    assert book.custom_doc_props["registrar-template"].value == VERSION
    for layout, sheet in zip(template_sheets(), book.worksheets[1:4], strict=True):
        assert sheet.protection.sheet
        assert sheet.protection.password is None
        assert sheet.freeze_panes == "C4"
        assert sheet.print_area
        assert f"registrar-template/{VERSION} {layout.key}" in str([cell.value for cell in sheet[1]])
        assert sheet.cell(HEAD_ROW, 2).protection.locked
        assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
        for column, spec in enumerate(layout.columns, 1):
            body = sheet.cell(FIRST_ROW, column)
            assert not body.protection.locked
            wanted = {"money": "#,##0.00", "signed": "#,##0.00", "date": "yyyy-mm-dd", "row_number": "0"}
            assert body.number_format == wanted.get(spec.kind, "@"), spec.path
            head = sheet.cell(HEAD_ROW, column)
            assert head.value == column_head(spec).zh + ("＊" if spec.required else "")
    assert not [name for name in _members(path) if "vba" in name.lower()]


def test_columns_have_lists_messages_and_help(tmp_path: Path) -> None:
    sheet = load_workbook(template(tmp_path / "rules.xlsx"))["合同"]
    heads = [cell.value for cell in sheet[HEAD_ROW]]
    rules = {
        str(rule.sqref).split(":")[0].rstrip("0123456789"): rule
        for rule in sheet.data_validations.dataValidation
    }
    kind, value = (
        sheet.cell(HEAD_ROW, heads.index(head) + 1) for head in ("卖方性质＊", "合同成交额（元）＊")
    )
    assert rules[kind.column_letter].type == "list"
    assert rules[kind.column_letter].errorStyle == "warning"
    assert "单位是元" in rules[value.column_letter].error
    assert all(rule.showErrorMessage and rule.error for rule in rules.values())
    assert "第五十一条" in value.comment.text
    assert "例：" in value.comment.text


def test_a_template_is_saved_as_xlsx_only(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        FILES.write_template([], tmp_path / "t.csv", PACKS, language="zh", rows=1)
    assert list(tmp_path.iterdir()) == []


def test_a_payment_keeps_its_place_among_equals(tmp_path: Path) -> None:
    payments = tuple(Payment(paid_on=SAMPLES[0].payments[0].paid_on, amount=amount) for amount in (5, 3, 4))
    (row,) = FILES.read(template(tmp_path / "order.xlsx", [Contract(name="甲", payments=payments)]))
    assert row.contract is not None
    assert row.contract.payments == payments


def _members(path: Path) -> list[str]:
    import zipfile

    with zipfile.ZipFile(path) as archive:
        return archive.namelist()
