"""Payments and costs in a free table: side by side, one a row under a repeated number, and what is not clear."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from registrar_app.domain.contract import CostKind, NonTechnicalCost, Payment
from registrar_app.exchange.interchange_file import InterchangeFiles
from registrar_app.exchange.list_columns import path_of_list_head
from tests.exchange.odd_tables import workbook

FILES = InterchangeFiles()
FIRST = Payment(paid_on=datetime.date(2026, 3, 1), amount=1_000_000)
SECOND = Payment(paid_on=datetime.date(2026, 6, 1), amount=2_500_000)


def read(tmp_path: Path, *rows: tuple[object, ...]):
    (tmp_path / "t.xlsx").write_bytes(workbook(rows))
    return FILES.read(tmp_path / "t.xlsx")


@pytest.mark.parametrize(
    ("head", "path"),
    [
        ("付款日期1", "payments[0].paid_on"), ("付款金额（万元）2", "payments[1].amount"), ("第二次付款金额", "payments[1].amount"),
        ("第3笔到账时间", "payments[2].paid_on"), ("支付金额一", "payments[0].amount"), ("付款日期", "payments[0].paid_on"),
        ("付款金额(3)", "payments[2].amount"), ("Payment date 2", "payments[1].paid_on"), ("约定付款日期", None), ("付款方式", None),
        ("付款日期13", None), ("非技术性费用（设备）", "non_technical_costs[equipment].amount"), ("材料费", None), ("已付金额", None),
    ],
)  # fmt: skip
def test_heads_of_payments_and_costs(head: str, path: str | None) -> None:
    assert path_of_list_head(head) == path


def test_payments_side_by_side_are_taken_in_their_order(tmp_path: Path) -> None:
    heads = ("合同名称", "卖方", "付款日期1", "付款金额1（万元）", "付款日期2", "付款金额2（万元）")
    whole, one, none = read(
        tmp_path,
        heads,
        ("甲", "乙", "2026-03-01", 1, "2026年6月1日", "2.5"),
        ("丙", "乙", None, None, "2026-06-01", 2.5),
        ("丁", "乙", None, 0, None, None),
    )
    assert whole.contract.payments == (FIRST, SECOND)
    assert one.contract.payments == (SECOND,)
    assert none.contract.payments is None, "a column without a payment does not say that there was none"


def test_half_a_payment_is_a_finding_in_its_own_column(tmp_path: Path) -> None:
    heads = ("合同名称", "卖方", "付款日期1", "付款金额1", "付款日期2", "付款金额2")
    (row,) = read(tmp_path, heads, ("甲", "乙", None, None, None, 25000))
    assert [problem.path for problem in row.problems] == ["contracts[0].payments[1].paid_on"]
    (word,) = read(tmp_path, heads, ("甲", "乙", "三月", 25000, None, None))
    assert word.problems[0].path == "contracts[0].payments[0].paid_on"


def test_one_payment_a_row_is_joined_by_the_contracts_number(tmp_path: Path) -> None:
    heads = ("合同编号", "合同名称", "卖方", "付款日期", "付款金额")
    first, other = read(
        tmp_path,
        heads,
        ("A-1", "甲", "乙", "2026-03-01", 10000),
        ("A-2", "丙", "乙", "2026-03-01", 10000),
        ("A-1", None, "乙", "2026-06-01", 25000),
    )
    assert (first.contract.contract_no, first.contract.payments, first.line) == ("A-1", (FIRST, SECOND), 2)
    assert (other.contract.name, other.contract.payments) == ("丙", (FIRST,))


def test_a_row_of_a_payment_alone_belongs_to_the_contract_above(tmp_path: Path) -> None:
    heads = ("合同名称", "卖方", "付款日期", "付款金额")
    rows = read(tmp_path, heads, ("甲", "乙", "2026-03-01", 10000), (None, None, "2026-06-01", 25000))
    assert [row.contract.payments for row in rows] == [(FIRST, SECOND)]


def test_a_total_below_is_no_payment_of_the_last_contract(tmp_path: Path) -> None:
    heads = ("序号", "合同名称", "卖方", "付款日期", "付款金额")
    contract, total = read(
        tmp_path, heads, (1, "甲", "乙", "2026-03-01", 10000), ("合计", None, None, None, 10000)
    )
    assert contract.contract.payments == (FIRST,)
    assert "合计" in total.problems[0].problem.zh


def test_what_is_not_clear_is_a_finding_that_says_what_to_do(tmp_path: Path) -> None:
    heads = ("合同编号", "合同名称", "卖方", "付款日期", "付款金额")
    _, differs, _, same = read(
        tmp_path,
        heads,
        ("A-1", "甲", "乙", "2026-03-01", 10000),
        ("A-1", "别的", "乙", "2026-06-01", 25000),
        (None, "丙", "丁", "2026-03-01", 10000),
        (None, "丙", "丁", "2026-06-01", 25000),
    )
    assert "与第 2 行相同" in differs.problems[0].problem.zh
    assert "模板" in same.problems[0].remedy.zh


def test_a_bad_payment_in_a_later_row_names_its_row(tmp_path: Path) -> None:
    heads = ("合同编号", "合同名称", "卖方", "付款日期", "付款金额")
    (row,) = read(tmp_path, heads, ("A-1", "甲", "乙", "2026-03-01", 10000), ("A-1", "甲", "乙", None, 25000))
    assert "第 3 行" in row.problems[0].problem.zh


def test_costs_are_read_by_kind_or_as_one_sum(tmp_path: Path) -> None:
    heads = ("合同名称", "卖方", "非技术性费用（设备）", "非技术性费用材料费")
    some, none = read(tmp_path, heads, ("甲", "乙", 300, "0"), ("丙", "乙", 0, 0))
    assert some.contract.non_technical_costs == (NonTechnicalCost(kind=CostKind.EQUIPMENT, amount=30_000),)
    assert none.contract.non_technical_costs == ()
    rows = read(
        tmp_path, ("合同名称", "卖方", "非技术性费用（万元）"), ("甲", "乙", 0.03), ("丙", "乙", "无")
    )
    assert [row.contract.non_technical_costs for row in rows] == [(NonTechnicalCost(amount=30_000),), ()]


def test_payments_in_words_are_a_finding_that_says_what_to_do(tmp_path: Path) -> None:
    (row,) = read(tmp_path, ("合同名称", "卖方", "付款"), ("甲", "乙", "3月付1万，6月付清"))
    assert "付款日期1" in row.problems[0].remedy.zh


def test_a_day_or_an_amount_alone_is_no_column_of_payments(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_bytes(workbook([("合同名称", "卖方", "付款金额"), ("甲", "乙", 1)]))
    guess = FILES.guess(FILES.open_table(tmp_path / "t.xlsx"), 0)
    assert any("日期和金额" in note.zh for note in guess.notes)
    assert "payments[0].amount" not in {use.path for use in guess.mapping().columns.values()}


def test_rows_whose_lists_read_alike_do_not_share_them(tmp_path: Path) -> None:
    heads = ("合同名称", "卖方", "非技术性费用", "非技术性费用（设备）")
    listed = '[{"kind": "part", "amount": "3.00"}]'
    rows = [(name, "乙", said, yuan) for said in ("[]", listed) for name, yuan in (("甲", 1), ("丙", 2))]
    found = [row.contract.non_technical_costs for row in read(tmp_path, heads, *rows)]
    part = NonTechnicalCost(kind=CostKind.PART, amount=300)
    one, two = (NonTechnicalCost(kind=CostKind.EQUIPMENT, amount=yuan * 100) for yuan in (1, 2))
    assert found == [(one,), (two,), (part, one), (part, two)]
