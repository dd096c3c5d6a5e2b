"""Tables as applicants send them: any kind and encoding, any date and amount, heads in their words, and hostile files."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from registrar_app.domain.errors import InputRefusedError
from registrar_app.exchange.amount_units import Said, said_in
from registrar_app.exchange.cells import CellError, amount_of, amount_of_ten_thousands, code_of, date_of
from registrar_app.exchange.column_guess import guess_table
from registrar_app.exchange.head_words import path_of
from registrar_app.exchange.interchange_file import InterchangeFiles
from registrar_app.packs.library import TomlPackLibrary
from registrar_app.services.table_ports import Confidence, TableGuess, TableSheet, Unit
from tests.exchange.odd_tables import HEADS, REFUSED, ROWS, hide, ods, ods_cell, workbook
from tests.exchange.swelling_tables import HIDDEN, in_sheet

FILES = InterchangeFiles()


def read(tmp_path: Path, name: str, content: bytes):
    (tmp_path / name).write_bytes(content)
    return FILES.read(tmp_path / name)


def guess_of(rows, **more) -> TableGuess:
    return guess_table(TableSheet("表", rows, **more))


def uses(guess: TableGuess) -> dict[str, str]:
    return {column.head: column.use.path for column in guess.columns if column.use is not None}


# ------------------------------------------------------------------------------------------- cells


@pytest.mark.parametrize(
    "cell",
    [
        "2026-11-23", "2026/11/23", "2026.11.23", "20261123", "2026年11月23日", "2026 年 11 月 23 日", "2026年11月23号",
        "2026年11月23日 星期一", "2026-11-23（周一）",
        "二〇二六年十一月二十三日", "二零二六年十一月二十三日", "２０２６－１１－２３", "2026-11-23 00:00:00", 20261123, 46349, 46349.0,
        datetime.date(2026, 11, 23), datetime.datetime(2026, 11, 23),  # noqa: DTZ001 - a cell knows no zone
    ],
)  # fmt: skip
def test_a_date_is_read_however_people_write_it(cell: object) -> None:
    assert date_of(cell) == "2026-11-23"


def test_a_day_in_a_number_is_found_without_looking_at_every_day_there_is() -> None:
    class Counted(float):
        compared = 0

        def __eq__(self, other: object) -> bool:
            Counted.compared += 1
            return float(self) == other

        __hash__ = float.__hash__

    assert date_of(Counted(46349.0)) == "2026-11-23"
    assert Counted.compared < 10


@pytest.mark.parametrize(
    "cell", ["2026-11/23", "2026年11月", "23.11.2026", "2026-11-23 08:00:00", "十一月二十三日"]
)
def test_what_is_no_full_date_stays_as_it_is_and_becomes_a_finding(cell: str) -> None:
    assert date_of(cell) == cell


@pytest.mark.parametrize(
    ("cell", "yuan"),
    [("1,000,000.00", "1000000.00"), ("￥１，２３４．５", "1234.5"), ("人民币 500 元整", "500"), ("1 234 567", "1234567"), (0.1 + 0.2, "0.3")],
)  # fmt: skip
def test_an_amount_is_read_with_commas_marks_and_full_width_digits(cell: object, yuan: str) -> None:
    assert amount_of(cell) == yuan


@pytest.mark.parametrize("mark", ["①", "²", "½"])
def test_the_mark_of_a_footnote_is_no_digit_of_an_amount_or_a_day(mark: str) -> None:
    assert amount_of(f"500{mark}") == f"500{mark}"
    assert date_of(f"2026-3-1{mark}") == f"2026-3-1{mark}"


@pytest.mark.parametrize(
    ("cell", "yuan"),
    [(12.5, "125000"), ("12.5", "125000"), ("1,300万元", "13000000"), (0.000001, "0.01"), (0, "0")],
)
def test_a_column_declared_in_ten_thousands_is_multiplied(cell: object, yuan: str) -> None:
    assert amount_of_ten_thousands(cell) == yuan


def test_a_cell_that_says_another_unit_than_its_column_is_a_finding() -> None:
    for read_cell, cell in (
        (amount_of, "12.5万元"),
        (amount_of, "3亿"),
        (amount_of_ten_thousands, "125000元"),
    ):
        with pytest.raises(CellError) as found:
            read_cell(cell)
        assert "单位" in found.value.remedy.zh


def test_codes_are_made_plain_and_damaged_ones_are_caught() -> None:
    assert code_of("９１３７１０００ＭＡ３Ｃ０ＡＢＣ１Ｘ") == "91371000MA3C0ABC1X"
    assert code_of("'371002") == "371002"
    assert code_of("9137 1000 ma3c 0abc 1x") == "91371000MA3C0ABC1X"
    assert code_of("张工 13800000000") == "张工 13800000000"
    with pytest.raises(CellError, match="15 digits"):
        code_of(371002199001011234.0)
    with pytest.raises(CellError):
        code_of("3.71002E+17")  # as a CSV has it that was saved from number cells


@pytest.mark.parametrize(
    ("head", "cell", "word"),
    [
        ("乙方电话", "1.37E+10", "缩写"), ("乙方联系电话", "1.38001E+10", "缩写"), ("合同编号", "2.02601E+11", "缩写"),
        ("合同编号", "2e+11", "缩写"), ("乙方信用代码", "1.21E+17", "缩写"), ("乙方信用代码", "371002199001011000", "15 位"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_number_that_a_spreadsheet_shortened_on_its_way_to_csv_is_a_finding(
    tmp_path: Path, head: str, cell: str, word: str, encoding: str
) -> None:
    (row,) = read(tmp_path, "s.csv", f"合同名称,乙方,{head}\n甲,乙,{cell}\n".encode(encoding))
    (problem,) = row.problems
    assert word in problem.problem.zh
    assert "文本" in problem.remedy.zh


def test_numbers_that_only_look_odd_are_taken_as_they_stand(tmp_path: Path) -> None:
    rows = "合同名称,合同编号,乙方,乙方电话,乙方信用代码\n甲,2026.10,乙,0631-5687000,12100000495570303U\n丙,E+10,丁,13700000000,'110105194912310021\n"
    first, second = read(tmp_path, "n.csv", rows.encode())
    assert (first.contract.contract_no, first.contract.seller.phone) == ("2026.10", "0631-5687000")
    assert (second.contract.contract_no, second.contract.seller.phone) == ("E+10", "13700000000")


def test_a_number_cell_that_may_have_lost_its_last_zero_is_a_finding(tmp_path: Path) -> None:
    rows = [
        ["合同名称", "乙方", "合同编号", "乙方电话"],
        ["甲", "乙", 2026.10, 13700000000],
        ["甲", "丙", 2026, 13700000000.0],
    ]
    first, second = read(tmp_path, "z.xlsx", workbook(rows))
    assert [problem.path for problem in first.problems] == ["contracts[0].contract_no"]
    assert "零" in first.problems[0].problem.zh
    assert (second.contract.contract_no, second.contract.seller.phone) == ("2026", "13700000000")


def test_a_party_kind_gets_back_the_zero_that_a_number_cell_ate(tmp_path: Path) -> None:
    rows = [["name", "seller.kind", "buyer.kind"], ["甲", 221, 150], ["乙", 24, "0211"]]
    first, second = read(tmp_path, "k.xlsx", workbook(rows))
    assert (first.contract.seller.kind, first.contract.buyer.kind) == ("0221", "150")
    assert (second.contract.seller.kind, second.contract.buyer.kind) == ("024", "0211")


# ------------------------------------------------------------------------------------------- kinds


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_csv_is_read_in_every_encoding_and_with_every_separator(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    cells = [["合同名称", "卖方", "合同金额"], ['"䶮氏, 甲"', "北京;丙", "1200"]]
    text = "\r\n".join(separator.join(f'"{c}"' if c[0] != '"' else c for c in row) for row in cells)
    (row,) = read(tmp_path, "t.csv", text.encode(encoding))
    assert row.contract.name == "䶮氏, 甲"
    assert row.contract.seller.name == "北京;丙"
    assert row.contract.contract_value == 120_000


def test_what_a_file_is_is_told_by_its_bytes_not_by_its_name(tmp_path: Path) -> None:
    (row,) = read(tmp_path, "really-csv.xls", "合同名称\t卖方\n甲\t乙\n".encode("gb18030"))
    assert row.contract.name == "甲"
    assert len(read(tmp_path, "really-xlsx.csv", workbook())) == 2
    assert len(read(tmp_path, "really-xlsx.ods", workbook())) == 2


def test_an_ods_is_read_with_its_formulas_seen_and_its_hidden_parts_told(tmp_path: Path) -> None:
    formula = '<table:table-cell office:value-type="float" office:value="3" table:formula="of:=1+2"/>'
    body = (
        '<table:table-column/><table:table-column table:visibility="collapse"/>'
        f"<table:table-row>{ods_cell('合同名称')}{ods_cell('合同成交额')}</table:table-row>"
        f'<table:table-row table:visibility="collapse">{ods_cell("甲")}{formula}</table:table-row>'
    )
    (tmp_path / "f.ods").write_bytes(ods(body))
    table = FILES.open_table(tmp_path / "f.ods")
    assert [note.zh for note in table.sheets[0].notes] == ["隐藏的列也已读取：B", "有 1 个隐藏行，也已读取"]
    (row,) = FILES.read(tmp_path / "f.ods")
    assert "公式" in row.problems[0].problem.zh


def test_a_formula_is_never_read_as_nothing_even_without_a_result(tmp_path: Path) -> None:
    (row,) = read(tmp_path, "f.xlsx", workbook([["合同名称", "合同金额"], ["甲", "=A1*2"]]))
    assert row.contract is None
    assert "公式" in row.problems[0].problem.zh
    (kept,) = read(tmp_path, "g.xlsx", workbook([["合同名称", "卖方", "序号算式"], ["甲", "乙", "=ROW()"]]))
    assert kept.contract.name == "甲", "a formula in a column that is not used harms nothing"


@pytest.mark.parametrize(
    "inside",
    ["\n <f>1+1</f><v>2</v>", "<!-- x --><f>1+1</f><v>2</v>", "<v>2</v><f>1+1</f>", "<x:f>1+1</x:f><v>2</v>"],
)
def test_a_formula_is_seen_however_its_sheet_is_written(tmp_path: Path, inside: str) -> None:
    names = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    cell = f'<c r="B2">{inside.replace("<x:f", f"<x:f {names}")}</c>'.encode()
    content = in_sheet(b"</row></sheetData>", cell, workbook([["合同名称", "合同金额"], ["甲"]]))
    (row,) = read(tmp_path, "f.xlsx", content)
    assert "公式" in row.problems[0].problem.zh


@pytest.mark.parametrize("fault", ["#REF!", "#N/A", "#DIV/0!"])
def test_an_error_that_was_pasted_as_a_value_is_a_finding_not_a_blank(tmp_path: Path, fault: str) -> None:
    cell = f'<c r="B2" t="e"><v>{fault}</v></c>'.encode()
    book = workbook([["合同名称", "卖方"], ["甲"]])
    (row,) = read(tmp_path, "e.xlsx", in_sheet(b"</row></sheetData>", cell, book))
    assert [problem.problem.zh for problem in row.problems] == [f"单元格是错误值 {fault}"]
    (kept,) = read(tmp_path, "t.xlsx", workbook([["合同名称", "卖方"], ["甲", f"{fault} "]]))
    assert kept.contract.seller.name == fault, "a text of these signs is a text"


def test_days_of_a_workbook_that_counts_from_1904_are_right(tmp_path: Path) -> None:
    def count_from_1904(book: Workbook) -> None:
        book.epoch = CALENDAR_MAC_1904
        book.active["C2"] = datetime.date(2026, 3, 5)
        book.active["C3"] = (
            44890 - 1462 + 1459
        )  # the same way of counting, in a cell that is not formatted as a day

    rows = [["合同名称", "卖方", "签订日期"], ["甲", "乙", None], ["丙", "乙", None]]
    first, second = read(tmp_path, "mac.xlsx", workbook(rows, count_from_1904))
    assert first.contract.signed_on == datetime.date(2026, 3, 5)
    assert second.contract.signed_on == datetime.date(1904, 1, 1) + datetime.timedelta(44887)


def test_hidden_columns_rows_and_sheets_are_read_and_told(tmp_path: Path) -> None:
    (tmp_path / "h.xlsx").write_bytes(workbook(shape=hide))
    table = FILES.open_table(tmp_path / "h.xlsx")
    assert [sheet.hidden for sheet in table.sheets] == [False, True]
    told = " ".join(note.zh for note in FILES.guess(table, 0).notes)
    assert "隐藏的列也已读取：C" in told
    assert "1 个隐藏行" in told
    assert [row.contract.buyer.name for row in FILES.read(tmp_path / "h.xlsx")] == [
        "威海甲公司",
        "威海乙公司",
    ]


@pytest.mark.parametrize("name", [*REFUSED, *HIDDEN])
def test_a_hostile_or_odd_file_is_one_plain_refusal(tmp_path: Path, name: str) -> None:
    make, word = {**REFUSED, **HIDDEN}[name]
    with pytest.raises(InputRefusedError) as refused:
        read(tmp_path, name, make())
    assert word in refused.value.problem.zh
    assert "\n" not in refused.value.line("zh")


# ----------------------------------------------------------------------------------------- mapping


def test_a_table_in_the_applicants_words_is_read_by_its_heads(tmp_path: Path) -> None:
    first, second = read(tmp_path, "own.xlsx", workbook())
    assert first.contract.name == "海藻提取技术"
    assert first.contract.seller.name == "哈尔滨工业大学（威海）"
    assert first.contract.contract_value == 12_500_000
    assert (second.contract.signed_on, second.contract.contract_value) == (
        datetime.date(2026, 3, 6),
        1_300_000_000,
    )
    assert (first.line, second.line) == (2, 3)


@pytest.mark.parametrize(
    ("head", "path"),
    [
        ("项目名称", "name"), ("合 同 编 号", "contract_no"), ("乙方单位", "seller.name"), ("甲方", "buyer.name"),
        ("委托方（甲方）统一社会信用代码", "buyer.credit_code"), ("受托方联系电话", "seller.phone"), ("签约时间", "signed_on"),
        ("合同金额(万元)", "contract_value"), ("技术交易额/元", "transaction_amount"), ("＊合同类型", "type"), ("Contract name", "name"),
        ("受让方所在地", "buyer.region_code"), ("让与人", "seller.name"), ("被许可方", "buyer.name"), ("序号", None), ("联系人", None),
    ],
)  # fmt: skip
def test_heads_are_known_by_many_words(head: str, path: str | None) -> None:
    assert path_of(head) == path


def test_the_unit_is_what_is_said_and_never_made_up() -> None:
    assert (
        said_in("合同金额（万元）")
        == said_in("合同金额（万）")
        == said_in("金额/万")
        == Said(Unit.TEN_THOUSAND)
    )
    assert said_in("单位：人民币（万元）") == said_in("金额（万元人民币）") == Said(Unit.TEN_THOUSAND)
    assert said_in("金额（元）") == said_in("金额（人民币元）") == Said(Unit.YUAN)
    assert said_in("金额") == Said()
    for head in (
        "金额（元/万元）",
        "金额（千元）",
        "金额（百万元）",
        "金额（亿元）",
        "金额（美元）",
        "金额（万美元）",
        "金额(USD)",
    ):
        assert said_in(head) == Said(is_unclear=True), head
    above = guess_of([["威海市台账", "", "单位：万元"], ["合同名称", "卖方", "合同额"], ["甲", "乙", 3]])
    assert above.mapping().columns[2].unit is Unit.TEN_THOUSAND
    assert any("万元" in note.zh for note in above.notes), "that it was taken so is said"


def test_a_head_of_two_rows_under_a_title_is_found() -> None:
    rows = [
        ["2026 年技术合同登记台账"],
        [],
        ["序号", "合同名称", "卖方", "", "买方", "", "签订日期"],
        ["", "", "名称", "信用代码", "名称", "信用代码", ""],
        [1, "甲", "乙", "91371000MA3C0ABC1X", "丙", "91371000MA3C0ABC1X", "2026-01-02"],
    ]
    merged = ((2, 2, 2, 3), (2, 4, 2, 5), (2, 1, 3, 1))
    for known in ((), merged):
        guess = guess_of(rows, merged=known)
        assert (guess.head_row, guess.head_height) == (2, 2)
        assert uses(guess) == {
            "合同名称": "name", "卖方名称": "seller.name", "卖方信用代码": "seller.credit_code",
            "买方名称": "buyer.name", "买方信用代码": "buyer.credit_code", "签订日期": "signed_on",
        }  # fmt: skip


def test_a_line_with_the_unit_above_a_merged_head_is_no_part_of_it() -> None:
    rows = [
        ["2026年技术合同台账"],
        ["单位：万元", "", "", "", "", "制表日期：2026年5月"],
        ["序号", "项目名称", "技术卖方", "", "合同金额", "签订日期"],
        ["", "", "名称", "信用代码"],
        [1, "海藻技术", "甲大学", "12100000495570303U", 12.5, "二〇二六年三月五日"],
    ]
    merged = ((0, 0, 0, 5), (2, 0, 3, 0), (2, 1, 3, 1), (2, 2, 2, 3), (2, 4, 3, 4), (2, 5, 3, 5))
    guess = guess_of(rows, merged=merged)
    assert (guess.head_row, guess.head_height) == (2, 2)
    assert uses(guess)["技术卖方信用代码"] == "seller.credit_code"
    assert [c.use.unit for c in guess.columns if c.head == "合同金额"] == [Unit.TEN_THOUSAND]


def test_what_only_the_values_show_is_a_guess_that_is_not_used_unasked() -> None:
    rows = [["合同名称", "乙方", "证号", "何时"], *[["甲", "乙", "91371000MA3C0ABC1X", "2026-01-02"]] * 3]
    guess = guess_of(rows)
    by_head = {column.head: column for column in guess.columns}
    assert by_head["证号"].use.path == "seller.credit_code"
    assert by_head["证号"].confidence is by_head["何时"].confidence is Confidence.POSSIBLE
    assert set(guess.mapping().columns) == {0, 1}


def test_a_column_of_bare_numbers_is_offered_as_an_amount_only_when_its_head_speaks_of_money() -> None:
    rows = [["合同名称", "登记序号", "总经费"], *[["甲", 12, 34]] * 3]
    assert uses(guess_of(rows)) == {"合同名称": "name", "总经费": "contract_value"}


def test_a_table_without_a_contracts_name_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError) as refused:
        read(tmp_path, "n.xlsx", workbook([["甲列", "乙列"], ["x", "y"]]))
    assert refused.value.code == "FILE-COLUMN"


def test_the_sheet_most_like_contracts_is_chosen(tmp_path: Path) -> None:
    def more(book: Workbook) -> None:
        book.create_sheet("说明", 0).append(["填表说明"])
        book.active = 0

    assert len(read(tmp_path, "s.xlsx", workbook((HEADS, *ROWS), more))) == 2


# ------------------------------------------------------------------------------------------- nothing wrong taken silently

PARTIES = ("合同名称", "卖方名称", "买方名称", "签订日期")
CONTRACT = ("海藻提取", "威海甲公司", "威海乙公司", "2026-03-01")


@pytest.mark.parametrize(
    ("above", "head", "under", "below", "yuan"),
    [
        ((), "合同金额（万）", (), (), 1_000_000), ((), "合同额/万", (), (), 1_000_000),
        (("技术合同台账（万元）",), "合同金额", (), (), 1_000_000), (("金额：万 元",), "合同金额", (), (), 1_000_000),
        (("单位：万元",), "合同成交额", (), (), 1_000_000), ((), "合同金额", (), ("注：金额单位为万元",), 1_000_000),
        ((), "合同金额", ("", "", "", "", "（万元）"), (), 1_000_000), (("单位：万元",), "合同金额（元）", (), (), 100),
        (("合同金额500万元以上的项目",), "合同金额", (), (), 100), (("填报单位：威海元件公司",), "合同金额", (), (), 100),
        ((), "合同金额（千元）", (), (), None), ((), "合同金额（亿元）", (), (), None), ((), "合同金额（美元）", (), (), None),
        ((), "合同金额（元/万元）", (), (), None), (("单位：千元",), "合同金额", (), (), None), (("单位：元",), "合同金额", (), ("注：金额单位万元",), None),
        ((), "合同金额（到账）", (), (), None), ((), "合同金额（不含税）", (), (), None), ((), "合同金额（含税）", (), (), 100),
    ],
)  # fmt: skip
def test_an_amount_is_taken_only_in_a_unit_that_is_clear(
    tmp_path: Path, above, head, under, below, yuan
) -> None:
    rows = [row for row in (above, (*PARTIES, head), under, (*CONTRACT, 100), below) if row]
    (row,) = (row for row in read(tmp_path, "u.xlsx", workbook(rows)) if row.contract is not None)
    assert row.contract.contract_value == (yuan and yuan * 100)


@pytest.mark.parametrize(
    ("head", "code", "yuan"),
    [
        ("合同金额（万元）", '0.00"万元"', 125_000), ("合同金额", '0.00"万元"', None), ("合同金额", '[$$-409]#,##0.00', None),
        ("合同金额", '"US$"0.0', None), ("合同金额", "[>=10]0.0'万';0.0", None),
        ("合同金额", '0!.0,"万"', 12.5), ("合同金额", '"¥"#,##0.00', 12.5), ("合同金额", "[$¥-804]0.0", 12.5),
    ],
)  # fmt: skip
def test_a_unit_that_only_the_format_of_the_cell_shows_counts_too(
    tmp_path: Path, head: str, code: str, yuan
) -> None:
    def shape(book: Workbook) -> None:
        book.active["E2"].number_format = code

    (row,) = read(tmp_path, "f.xlsx", workbook([(*PARTIES, head), (*CONTRACT, 12.5)], shape))
    assert (row.contract and row.contract.contract_value) == (yuan and yuan * 100)


def test_a_head_that_is_not_clear_is_told_and_not_read() -> None:
    told = "".join(note.zh for note in guess_of([(*PARTIES, "合同金额（千元）"), (*CONTRACT, 1)]).notes)
    assert "合同金额（千元）" in told and "单位不明" in told


def test_of_two_heads_for_one_field_none_is_taken_unless_one_is_the_fields_own_name_or_both_say_the_same() -> (
    None
):
    both = [(*PARTIES, "总金额", "合同金额"), (*CONTRACT, 100, 80)]
    assert not {4, 5} & guess_of(both).mapping().columns.keys()
    alike = [(*PARTIES, "总金额", "合同金额"), (*CONTRACT, 100, 100)]
    assert guess_of(alike).mapping().columns[4].path == "contract_value"
    numbered = [("编号", "合同编号", *PARTIES), (1, "2026-甲-1", *CONTRACT), (2, "2026-甲-2", *CONTRACT)]
    assert uses(guess_of(numbered)) == {"合同编号": "contract_no"} | dict(
        zip(PARTIES, ("name", "seller.name", "buyer.name", "signed_on"), strict=True)
    )
    assert "编号" not in uses(guess_of([("编号", *PARTIES), (1, *CONTRACT), (2, *CONTRACT)]))


def test_a_head_that_names_both_parties_is_neither() -> None:
    guess = guess_of([("合同名称", "甲方（卖方）", "乙方（买方）"), CONTRACT[:3]])
    assert uses(guess) == {"合同名称": "name"}
    assert "甲方（卖方）" in guess.notes[0].zh


@pytest.mark.parametrize(
    "row",
    [
        ("合计：2份", "", "", "", 200), (2, "合 计", "", "", 200), ("合计", "3家", "", "", 200), ("本页合计", "", "", "", 1), ("累计", "", "", "", 1),
        ("填表人：张三", "", "审核人：李四", "", ""), ("注：1．一式两份",), ("例：某技术", "甲", "乙", "2026-03-01", 1), ("一、技术开发",),
        (*PARTIES, "合同金额"), (1, 2, 3, 4, 5), ("甲", "乙", 1, 2, 3), ("（1）", "（2）", "（3）", "（4）", "（5）"),
        ("", "", "", "", "元"), ("", "", "", "年月日", "元"), ("Total", "", "", "", 200), ("Grand total:", "", "", "", 200), ("汇总", "", "", "", 200),
        ("总额", "", "", "", 200), ("平均", "", "", "", 200), ("共 2 份合同", "", "", "", 200), ("", "", "", "", 200), ("", "", "", "", "1,200.00元"),
        ("合同金额", "5"), ("卖方名称", "甲公司"), ("单位（盖章）：甲公司", "", "", "2026-03-05"), ("日期：2026年3月5日", "", "", "2026-03-05"),
    ],
)  # fmt: skip
def test_a_row_that_is_no_contract_is_not_taken_for_one(tmp_path: Path, row: tuple[object, ...]) -> None:
    rows = [(*PARTIES, "合同金额"), row, (*CONTRACT, 1)]
    other, contract = read(tmp_path, "n.xlsx", workbook(rows))
    assert other.contract is None and [problem.path for problem in other.problems] == ["contracts[0].name"]
    assert contract.contract.name == CONTRACT[0]


@pytest.mark.parametrize(
    ("head", "row", "is_taken"),
    [
        (("买方名称", "卖方名称", "合同名称", "签订日期"), ("丙", "丁", "名", "2026-04-01"), False),
        (("序号", "合同名称", "卖方名称", "买方名称"), (1, "名", "丙", "丁"), False),
        (PARTIES, ("名", "丙", "丁", "2026-04-01"), True),
    ],
)
def test_rows_under_a_second_head_are_not_read_by_the_first_unless_it_is_the_same(
    tmp_path: Path, head: tuple[str, ...], row: tuple[object, ...], is_taken: bool
) -> None:
    first, again, second = read(tmp_path, "two.xlsx", workbook([PARTIES, CONTRACT, (), head, row]))
    assert first.contract.name == CONTRACT[0] and again.contract is None
    assert (second.contract is not None) is is_taken
    assert is_taken or "另起了一个表" in second.problems[0].problem.zh


@pytest.mark.parametrize("cell", [datetime.date(2026, 3, 1), "3月1日", "Mar-26", "1-Mar"])
def test_a_contract_number_that_became_a_day_is_told(tmp_path: Path, cell: object) -> None:
    rows = [("合同编号", *PARTIES), (cell, *CONTRACT)]
    (row,) = read(tmp_path, "d.xlsx", workbook(rows))
    assert row.contract is None and "日期" in row.problems[0].problem.zh


# ---------------------------------------------------------------------------------------- pasting


def test_a_pasted_block_is_a_table_too() -> None:
    table = FILES.paste_table('合同名称\t卖方\t签订日期\r\n"甲\n续"\t乙\t2026-01-02\r\n')
    guess = FILES.guess(table, 0)
    (row,) = FILES.read_table(table, guess.mapping())
    assert (row.contract.name, row.contract.signed_on) == ("甲续", datetime.date(2026, 1, 2))


def test_a_block_without_a_head_goes_by_its_columns() -> None:
    guess = FILES.guess(FILES.paste_table("甲\t乙\t91371000MA3C0ABC1X\t2026-01-02\n"), 0)
    assert guess.head_height == 0
    assert [(c.head, c.use and c.use.path) for c in guess.columns] == [
        ("A", None), ("B", None), ("C", "seller.credit_code"), ("D", "signed_on"),
    ]  # fmt: skip


def test_a_head_without_its_party_goes_to_the_party_before_it_and_waits_for_a_yes() -> None:
    rows = [
        ["合同名称", "乙方单位", "信用代码", "电话", "甲方单位", "信用代码"],
        ["甲", "乙", "x", "y", "丙", "z"],
    ]
    guess = guess_of(rows)
    assert [(c.use.path, c.confidence) for c in guess.columns][2:] == [
        ("seller.credit_code", Confidence.POSSIBLE), ("seller.phone", Confidence.POSSIBLE),
        ("buyer.name", Confidence.CERTAIN), ("buyer.credit_code", Confidence.POSSIBLE),
    ]  # fmt: skip


def test_a_contract_type_is_read_in_short_and_a_wrong_one_is_told_in_words(tmp_path: Path) -> None:
    rows = [["合同名称", "合同类别"], ["甲", "咨询"], ["乙", "技术服务合同"], ["丙", "租赁"]]
    first, second, third = read(tmp_path, "t.xlsx", workbook(rows))
    assert (first.contract.type, second.contract.type) == ("consulting", "service")
    assert "技术咨询" in third.problems[0].remedy.zh


# ------------------------------------------------------------------------------------------- codes in words

CODED = (
    "合同名称",
    "卖方名称",
    "卖方性质",
    "卖方所在地",
    "合同类别",
    "合同子类",
    "技术领域",
    "社会经济目标",
    "所属行业",
    "知识产权",
)
IN_WORDS = (
    "甲",
    "乙",
    "有限责任公司",
    "威海环翠",
    "开发",
    "委托开发合同",
    "电子信息技术",
    "卫生",
    "软件",
    "发明专利、软件著作权",
)
WITH_LISTS = InterchangeFiles(TomlPackLibrary().code_lists)


def _codes(contract) -> tuple[object, ...]:
    return (
        contract.seller.kind, contract.seller.region_code, contract.type, contract.subtype, contract.technology_field,
        contract.objective, contract.industry, contract.ip_kinds,
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["xlsx", "csv", "pasted"])
def test_codes_in_the_users_words_are_read_where_exactly_one_fits(tmp_path: Path, kind: str) -> None:
    if kind == "xlsx":
        (tmp_path / "w.xlsx").write_bytes(workbook((CODED, IN_WORDS)))
        (row,) = WITH_LISTS.read(tmp_path / "w.xlsx")
    elif kind == "csv":
        (tmp_path / "w.csv").write_text("\n".join(";".join(line) for line in (CODED, IN_WORDS)), "gb18030")
        (row,) = WITH_LISTS.read(tmp_path / "w.csv")
    else:
        table = WITH_LISTS.paste_table("\n".join("\t".join(line) for line in (CODED, IN_WORDS)))
        (row,) = WITH_LISTS.read_table(table, WITH_LISTS.guess(table, 0).mapping())
    assert _codes(row.contract) == (
        "150", "371002", "development", "commissioned_development", "01", "03", "I65",
        ("patent_invention", "software_copyright"),
    )  # fmt: skip


def test_a_name_that_no_one_code_fits_is_a_finding_with_the_nearest(tmp_path: Path) -> None:
    rows = [["合同名称", "卖方名称", "卖方性质", "卖方所在地"], ["甲", "乙", "高等院校", "鼓楼区"]]
    (tmp_path / "n.xlsx").write_bytes(workbook(rows))
    (row,) = WITH_LISTS.read(tmp_path / "n.xlsx")
    kind, region = row.problems
    assert (kind.path, region.path) == ("contracts[0].seller.kind", "contracts[0].seller.region_code")
    assert "0221 高等院校（事业法人）、0222" in kind.remedy.zh
    assert "320106 南京市鼓楼区" in region.remedy.zh


def test_code_and_name_side_by_side_are_read_and_must_agree(tmp_path: Path) -> None:
    rows = [
        ["合同名称", "卖方", "卖方所在地"],
        ["甲", "乙", "371002 环翠区"],
        ["甲", "丙", "环翠区（371002）"],
        ["甲", "丁", "371002 荣成"],
    ]
    (tmp_path / "b.xlsx").write_bytes(workbook(rows))
    first, second, third = WITH_LISTS.read(tmp_path / "b.xlsx")
    assert first.contract.seller.region_code == second.contract.seller.region_code == "371002"
    assert "不符" in third.problems[0].problem.zh


def test_a_code_that_is_none_and_our_own_columns_stay_as_they_stand(tmp_path: Path) -> None:
    (tmp_path / "o.csv").write_text("合同名称,卖方,卖方所在地\n甲,乙,999999\n", "utf-8")
    (row,) = WITH_LISTS.read(tmp_path / "o.csv")
    assert row.contract.seller.region_code == "999999"
    (tmp_path / "p.csv").write_text("name,seller.name,seller.region_code\n甲,乙,环翠\n", "utf-8")
    (own,) = WITH_LISTS.read(tmp_path / "p.csv")
    assert own.contract.seller.region_code == "环翠", "what went out comes back exactly"


def test_neutral_words_over_the_heads_change_none_of_them_and_other_sheets_are_told(tmp_path: Path) -> None:
    rows = [
        ("基本信息", "", "当事人", ""),
        ("合同名称", "签订日期", "卖方", "承担单位性质"),
        ("甲", "2026-03-05", "乙", ""),
    ]

    def shape(book: Workbook) -> None:
        book.active.merge_cells("A1:B1")
        book.active.merge_cells("C1:D1")
        book.create_sheet("二月").append(CONTRACT)

    (tmp_path / "g.xlsx").write_bytes(workbook(rows, shape))
    guess = FILES.guess(FILES.open_table(tmp_path / "g.xlsx"), 0)
    assert uses(guess) == dict(zip(rows[1], ("name", "signed_on", "seller.name", "seller.kind"), strict=True))
    assert guess.notes[-1].zh == "未读取的工作表：二月"


def test_yes_and_no_are_read_as_people_tick_them_and_told_in_those_words(tmp_path: Path) -> None:
    rows = [("合同名称", "是否涉密", "是否关联交易"), ("甲", "√", "×"), ("乙", "不涉密", "否")]
    first, second = read(tmp_path, "y.xlsx", workbook(rows))
    assert (first.contract.confidential, first.contract.related_parties) == (True, False)
    assert [(problem.problem.zh, problem.remedy.zh) for problem in second.problems] == [
        ("“不涉密”不是“是”或“否”", "填“是”或“否”；不清楚的空着")
    ]
