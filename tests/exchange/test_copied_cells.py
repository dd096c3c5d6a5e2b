"""Cells as they come by way of the clipboard and of other programs' CSV: quotation marks, separators, texts kept by ``=``."""

from __future__ import annotations

from pathlib import Path

import pytest

from registrar_app.domain.errors import InputRefusedError
from registrar_app.exchange.interchange_file import InterchangeFiles
from registrar_app.services.file_ports import ReadRow

FILES = InterchangeFiles()
HEAD = "合同名称\t卖方名称\t合同金额\n"


def pasted(text: str) -> list[ReadRow]:
    table = FILES.paste_table(HEAD + text)
    return FILES.read_table(table, FILES.guess(table, 0).mapping())


def from_csv(tmp_path: Path, text: str) -> list[ReadRow]:
    (tmp_path / "c.csv").write_text(text, encoding="utf-8")
    return FILES.read(tmp_path / "c.csv")


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ('"智慧海洋"平台开发', '"智慧海洋"平台开发'), ('"智慧海洋"', '"智慧海洋"'), ('"智慧海洋', '"智慧海洋'),
        ('"""智慧""海洋"', '"智慧"海洋'), ('12" 屏', '12" 屏'),
        ('"智慧\n海洋"', "智慧海洋"), ('"智慧""海""\n洋"', '智慧"海"洋'), ('""', '""'),
    ],
)  # fmt: skip
def test_quotation_marks_of_a_copied_cell_are_its_own_unless_they_hold_a_break(cell: str, name: str) -> None:
    first, second = pasted(f'{cell}\t甲\t1\r\n乙系统"\t乙\t2\r\n')
    assert (first.contract.name, first.contract.seller.name) == (name, "甲")
    assert (second.contract.name, second.contract.contract_value) == ('乙系统"', 200)


def test_a_text_that_was_kept_from_becoming_a_number_by_a_sign_of_formulas_is_that_text(
    tmp_path: Path,
) -> None:
    given = '合同名称,卖方信用代码,备注\n甲,"=""91371000MA3C0ABC1X""","\'=""原样"""\n乙,="91371000MA3C0ABC1X",=1+1\n'
    first, second = from_csv(tmp_path, given)
    assert first.contract.seller.credit_code == second.contract.seller.credit_code == "91371000MA3C0ABC1X"
    assert (first.contract.remarks, second.contract.remarks) == ('="原样"', "=1+1")


@pytest.mark.parametrize(
    "text",
    [
        "合同名称\t合同金额\t技术交易额\n甲\t1,000,000.00\t1,200,000.00\n",
        "合同名称;合同金额;技术交易额\n甲;1,000,000.00;1,200,000.00\n",
        "sep=;\n合同名称;合同金额;技术交易额\n甲;1,000,000.00;1,200,000.00\n",
        '合同名称,合同金额,技术交易额\n甲,"1,000,000.00","1,200,000.00"\n',
        "关于报送的通知，附表\n合同名称\t合同金额\t技术交易额\n甲\t1,000,000.00\t1,200,000.00\n",
    ],
)
def test_commas_inside_amounts_do_not_make_the_comma_the_separator(tmp_path: Path, text: str) -> None:
    (row,) = from_csv(tmp_path, text)
    assert (row.contract.name, row.contract.contract_value) == ("甲", 100_000_000)


def test_a_csv_whose_quotation_marks_do_not_fit_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError) as refused:
        from_csv(tmp_path, '合同名称,卖方名称\n甲,乙\n"丙"x,丁\n')
    assert "第 3 行" in refused.value.problem.zh and "'" not in refused.value.problem.zh
