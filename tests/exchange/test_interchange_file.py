"""Files of contracts: round trips, tables as registrars keep them, and files that must be refused."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from registrar_app.domain.contract import Contract, ContractType
from registrar_app.domain.errors import InputRefusedError, UsageError
from registrar_app.domain.interchange import write_contract
from registrar_app.exchange.contract_table import COLUMNS, find_columns, read_row, write_row
from registrar_app.exchange.interchange_file import InterchangeFiles
from registrar_app.services.file_ports import ReadRow
from tests.contract_strategies import contracts

FILES = InterchangeFiles()
GOOD = b'{"format":"registrar-contract/1","name":"\xe7\x94\xb2"}'


def read(tmp_path: Path, name: str, content: bytes) -> list[ReadRow]:
    path = tmp_path / name
    path.write_bytes(content)
    return FILES.read(path)


def refusal(tmp_path: Path, name: str, content: bytes) -> InputRefusedError:
    with pytest.raises(InputRefusedError) as refused:
        read(tmp_path, name, content)
    assert refused.value.exit_code == 3
    assert "\n" not in refused.value.line("zh")
    return refused.value


# ------------------------------------------------------------------------------------ round trips


@given(st.lists(contracts, min_size=1, max_size=3), st.sampled_from([".jsonl", ".json"]))
@settings(max_examples=30, deadline=None)
def test_what_is_written_is_read_back_and_written_the_same(
    tmp_path_factory, kept: list[Contract], ending: str
) -> None:
    path = tmp_path_factory.mktemp("round") / f"contracts{ending}"
    assert FILES.write(kept, path) == len(kept)
    rows = FILES.read(path)
    assert [row.contract for row in rows] == kept
    again = path.with_name(f"again{ending}")
    FILES.write([row.contract for row in rows if row.contract], again)
    assert again.read_bytes() == path.read_bytes()


def test_a_line_is_canonical_and_keeps_rare_characters() -> None:
    content = FILES.to_bytes([Contract(name="䶮𠮷", contract_value=100)])
    text = content.decode("utf-8")
    assert text.startswith('{"format":"registrar-contract/1","uid":null,"contract_no":null,"name":"䶮𠮷",')
    assert '"contract_value":"1.00"' in text
    assert text.endswith("}\n")


def without_what_a_table_cannot_say(plain: dict) -> dict:
    """A cell cannot tell an empty text from nothing, nor an object of nothing from nothing, nor outer spaces."""
    kept = {}
    for key, value in plain.items():
        inner = without_what_a_table_cannot_say(value) if isinstance(value, dict) else value
        inner = inner.strip() if isinstance(inner, str) else inner
        kept[key] = (
            None
            if inner == "" or (isinstance(inner, dict) and not any(v is not None for v in inner.values()))
            else inner
        )
    return kept


@given(contracts, st.sampled_from([".csv", ".xlsx"]))
@settings(max_examples=25, deadline=None)
def test_a_table_keeps_every_field_of_a_contract(tmp_path_factory, contract: Contract, ending: str) -> None:
    contract = Contract(
        **{**{k: getattr(contract, k) for k in Contract.__dataclass_fields__}, "name": "合同"}
    )
    path = tmp_path_factory.mktemp("table") / f"contracts{ending}"
    FILES.write([contract], path)
    (row,) = FILES.read(path)
    assert row.problems == ()
    assert row.contract is not None
    assert without_what_a_table_cannot_say(write_contract(row.contract)) == without_what_a_table_cannot_say(
        write_contract(contract)
    )


def test_writing_to_an_unknown_ending_is_a_usage_error_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        FILES.write([Contract()], tmp_path / "contracts.txt")
    assert list(tmp_path.iterdir()) == []


# ---------------------------------------------------------------------------- tables of registrars


def test_a_csv_with_chinese_heads_in_any_encoding(tmp_path: Path) -> None:
    text = (
        "合同名称*,合同类别,签订日期,卖方名称,卖方行政区划代码,合同成交额,知识产权,是否关联交易\r\n"
        '海藻提取技术,技术转让,2026年3月5日,甲公司,371002,"￥1,000,000.50",patent_invention；know_how,否\r\n'
    )
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
        (row,) = read(tmp_path, f"{encoding}.csv", text.encode(encoding))
        assert row.problems == (), encoding
        contract = row.contract
        assert contract is not None
        assert contract.name == "海藻提取技术"
        assert contract.type is ContractType.TRANSFER
        assert contract.signed_on == date(2026, 3, 5)
        assert contract.seller is not None
        assert contract.seller.region_code == "371002"
        assert contract.contract_value == 100_000_050
        assert contract.ip_kinds == ("patent_invention", "know_how")
        assert contract.related_parties is False


def workbook(tmp_path: Path, *rows: list[object]) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    path = tmp_path / "book.xlsx"
    book.save(path)
    return path


def test_a_workbook_with_dates_numbers_and_eaten_zeros(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        [
            "name",
            "signed_on",
            "contract_value",
            "transaction_amount",
            "buyer.region_code",
            "technology_field",
        ],
        ["甲", date(2026, 11, 23), 1234.56, 0.1 + 0.2, 371002, 3],
        [],
        ["乙", "2026/1/5", 10000000, "1,234.5", "371002", "03"],
    )
    first, second = FILES.read(path)
    assert (first.where, second.where) == ("contracts[0]", "contracts[1]")
    assert first.contract is not None
    assert first.contract.signed_on == date(2026, 11, 23)
    assert (first.contract.contract_value, first.contract.transaction_amount) == (123_456, 30)
    assert first.contract.technology_field == "03"
    assert first.contract.buyer is not None
    assert first.contract.buyer.region_code == "371002"
    assert second.contract is not None
    assert (second.contract.signed_on, second.contract.contract_value) == (date(2026, 1, 5), 1_000_000_000)


@pytest.mark.parametrize(
    "cell", ["2026-11-23", "2026/11/23", "2026.11.23", "20261123", 20261123, "2026年11月23日", 46349, 46349.0]
)
def test_the_usual_spellings_of_a_date_are_read(tmp_path: Path, cell: object) -> None:
    (row,) = FILES.read(workbook(tmp_path, ["name", "signed_on"], ["甲", cell]))
    assert row.contract is not None
    assert row.contract.signed_on == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("column", "cell", "in_problem"),
    [
        ("seller.credit_code", 371002199001011234, "15"),
        ("contract_value", "=1+1", "公式"),
        ("contract_value", 0.125, "0.125"),
        ("contract_value", "百万", "百万"),
        ("signed_on", "2026-02-30", "2026-02-30"),
        ("payments", "500000", "列表"),
        ("payments", '[{"paid_on": "2026-02-30", "amount": "1"}]', "2026-02-30"),
        ("related_parties", "不详", "是”或“否"),
    ],
)
def test_a_bad_cell_is_a_problem_of_its_row_alone(
    tmp_path: Path, column: str, cell: object, in_problem: str
) -> None:
    bad, good = FILES.read(workbook(tmp_path, ["name", column], ["甲", cell], ["乙", None]))
    assert bad.contract is None
    assert bad.problems[0].path.startswith(f"contracts[0].{column}")
    assert in_problem in bad.problems[0].problem.zh
    assert good.contract == Contract(name="乙")


def test_an_unknown_or_doubled_column_refuses_the_table(tmp_path: Path) -> None:
    assert "crdit_code" in refusal(tmp_path, "a.csv", b"name,seller.crdit_code\nx,y\n").problem.en
    assert "twice" in refusal(tmp_path, "b.csv", "name,合同名称\nx,y\n".encode()).problem.en


def test_heads_of_files_that_are_still_about_name_their_columns() -> None:
    former = "格式 程序编号 卖方行政区划代码 买方管理区域 中介方是否技术转移服务机构 合同子类 有效期起 合同成交额 付款 是否保密"
    assert list(find_columns(former.split(), "x").values()) == [
        "format", "uid", "seller.region_code", "buyer.management_area", "intermediary.is_service_institution",
        "subtype", "effective_from", "contract_value", "payments", "confidential",
    ]  # fmt: skip


def test_a_row_shorter_than_the_head_is_read() -> None:
    assert read_row({0: "name", 5: "remarks"}, ["甲"], "contracts[0]")[0]["name"] == "甲"
    assert len(write_row(Contract())) == len(COLUMNS)


# ------------------------------------------------------------------------------------- hostile files


def test_one_bad_line_does_not_keep_the_others_out(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf" + GOOD + b"\n\n{broken\n" + GOOD.replace(b"name", b"nmae") + b"\r\n" + GOOD
    rows = read(tmp_path, "c.jsonl", content)
    assert [row.where for row in rows] == [f"contracts[{i}]" for i in range(4)]
    assert [row.contract is None for row in rows] == [False, True, True, False]
    assert "3" in rows[1].problems[0].problem.zh
    assert rows[2].problems[0].path == "contracts[2].nmae"


@pytest.mark.parametrize(
    "line",
    [
        b'{"format":"registrar-contract/1","name":"a","name":"b"}',
        b'{"format":"registrar-contract/1","contract_value":NaN}',
        b'{"format":"registrar-contract/1","contract_value":1e999}',
        b'{"format":"registrar-contract/1","name":"\\ud800"}',
        b"[" * 25 + b"]" * 25,
        b"9" * 6000,
    ],
)
def test_json_that_is_not_strict_is_a_problem_of_its_row(tmp_path: Path, line: bytes) -> None:
    bad, good = read(tmp_path, "c.jsonl", line + b"\n" + GOOD + b"\n")
    assert bad.problems
    assert good.contract is not None


HOSTILE = {
    "empty.jsonl": b"",
    "blank.jsonl": b"\n \n",
    "binary.jsonl": b"\x00\x01\x02\xff",
    "latin.jsonl": GOOD + b"\n\xe9\n",
    "text.jsonl": b"hello\nworld\n",
    "cut.jsonl": GOOD + b"\n" + GOOD[:30],
    "cut.json": b"[" + GOOD + b",",
    "twice.json": b'{"a":1,"a":2}',
    "deep.json": b"[" * 100_000,
    "nothing.json": b"[]",
    "picture.xlsx": b"\x89PNG\r\n\x1a\n" + b"\0" * 50,
    "half.xlsx": b"PK\x03\x04half",
    "binary.csv": b"\x00\x01\x02\xff\xfe",
    "head-only.csv": b"name\n",
    "quote.csv": b'name\n"x\n',
    "what.docx": b"x",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_no_file_of_contracts_is_refused(tmp_path: Path, name: str) -> None:
    refusal(tmp_path, name, HOSTILE[name])


def test_a_cut_off_file_names_the_line(tmp_path: Path) -> None:
    refused = refusal(tmp_path, "cut.jsonl", HOSTILE["cut.jsonl"])
    assert "line 2" in refused.problem.en
    assert "第 2 行" in refused.problem.zh


@pytest.mark.parametrize("name", ["nothing.jsonl", "folder.jsonl"])
def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.jsonl").mkdir()
    with pytest.raises(InputRefusedError):
        FILES.read(tmp_path / name)


def test_a_zip_that_is_no_workbook_and_one_that_swells_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "zip.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "x")
    refusal(tmp_path, "zip.xlsx", path.read_bytes())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(4):
            archive.writestr(f"{number}.xml", b"\0" * 80_000_000, compresslevel=1)
    assert "unpacked" in refusal(tmp_path, "swell.xlsx", path.read_bytes()).problem.en


def test_a_workbook_whose_text_swells_by_entities_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path, ["name"], ["甲"])
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    swollen = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(swollen, "w") as target:
        for member in source.namelist():
            content = source.read(member)
            if member.endswith("sheet1.xml"):
                content = bomb + content.replace(
                    b"<row ", b'<row><c t="inlineStr"><is><t>&b;</t></is></c></row><row ', 1
                )
            target.writestr(member, content)
    refusal(tmp_path, "bomb.xlsx", swollen.read_bytes())


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    assert "50000" in refusal(tmp_path, "many.csv", b"name\n" + b"x\n" * 50_001).problem.en
    assert "50000" in refusal(tmp_path, "many.jsonl", b'{"a":1}\n' * 50_001).problem.en


def test_a_line_over_the_limit_is_refused(tmp_path: Path) -> None:
    long_line = json.dumps({"format": "registrar-contract/1", "remarks": "x" * 5_000_000}).encode()
    refusal(tmp_path, "long.jsonl", GOOD + b"\n" + long_line + b"\n" + GOOD + b"\n")


def test_amounts_in_the_workbook_are_numbers_with_two_decimals(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = tmp_path / "contracts.xlsx"
    FILES.write([Contract(name="合同", contract_value=123_456_789_012, transaction_amount=50)], path)
    sheet = load_workbook(path).active
    found = {head.value: cell for head, cell in zip(sheet[1], sheet[2], strict=True)}
    assert found["contract_value"].value == 1234567890.12
    assert found["transaction_amount"].number_format == "#,##0.00"
    (row,) = FILES.read(path)
    assert row.contract is not None
    assert (row.contract.contract_value, row.contract.transaction_amount) == (123_456_789_012, 50)
