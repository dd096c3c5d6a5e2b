"""A table in the applicant's own words: mapped, remembered, taken, given back, corrected, taken again."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

from registrar_app.domain.errors import InputRefusedError, UsageError
from registrar_app.exchange.template_layout import HEAD_ROW
from registrar_app.services.desk import Desk
from registrar_app.services.import_contracts import ImportReport, import_contracts
from registrar_app.services.map_columns import (
    MappedTable,
    Wishes,
    guess_table,
    open_mapped,
    read_mapped,
    remember,
    return_template,
    write_returned,
)
from registrar_app.services.program import Program
from registrar_app.services.stopping import StoppedError
from registrar_app.services.table_ports import Unit
from tests import world
from tests.contract_samples import sound_contract
from tests.exchange.odd_tables import HEADS, ROWS, with_part, workbook
from tests.exchange.template_files import Filling

BAD = ("打印机芯", "山东大学", "威海丙公司", "2026-02-30", "3 亿")


@pytest.fixture
def program() -> Program:
    return world.program()


@pytest.fixture
def desk(program: Program, tmp_path: Path) -> Desk:
    return world.desk(program, tmp_path / "store")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "台账.xlsx"
    made.write_bytes(workbook((HEADS, ROWS[0], BAD, ROWS[1])))
    return made


def opened(program: Program, desk: Desk, file: Path, **said) -> MappedTable:
    mapped = open_mapped(program, desk, file, Wishes(**said))
    assert mapped is not None
    return mapped


def take(program: Program, desk: Desk, file: Path, back: Path) -> ImportReport:
    mapped = opened(program, desk, file)
    rows = read_mapped(program, mapped)
    report = import_contracts(desk, rows)
    write_returned(program, mapped, rows, report, back)
    return report


def test_the_workbook_comes_back_and_only_the_corrected_rows_go_in(
    program: Program, desk: Desk, file: Path, tmp_path: Path
) -> None:
    back = tmp_path / "退回.xlsx"
    first = take(program, desk, file, back)
    assert (len(first.drafts), len(first.refused)) == (2, 1)
    sheet = load_workbook(back).active
    assert sheet["F1"].value == "导入结果"
    assert [sheet.cell(row, 6).value.partition(" ")[0] for row in (2, 4)] == ["已导入", "已导入"]
    assert "2026-02-30" in sheet["F3"].value
    assert "亿" in sheet["F3"].value
    assert [sheet.cell(3, column).fill.fgColor.rgb for column in (1, 4, 5)] == [
        "00000000",
        "00FDE8E6",
        "00FDE8E6",
    ]

    taken = desk.store.load_case(first.drafts[0])
    with desk.store.writing() as writer:  # meanwhile the draft is worked on in the program
        writer.save_draft(taken.uid, replace(taken.contract, remarks="已核对"), {})
    book = load_workbook(back)
    book.active["D3"], book.active["E3"] = "2026-02-28", "30000"
    book.save(back)
    again = tmp_path / "再退回.xlsx"
    second = take(program, desk, back, again)
    assert (len(second.drafts), len(second.duplicates), second.refused) == (1, 2, [])
    assert desk.store.load_case(second.drafts[0]).contract.contract_value == 30_000_000_000
    assert load_workbook(again).active["D3"].fill.fgColor.rgb != "00FDE8E6", (
        "what was corrected is no longer marked"
    )
    third = take(program, desk, again, tmp_path / "x.xlsx")
    assert (third.drafts, len(third.duplicates)) == ([], 3)
    assert sum(desk.store.count_states().values()) == 3


def test_a_row_that_was_edited_after_it_had_been_imported_is_told_until_the_register_says_the_same(
    program: Program, desk: Desk, file: Path, tmp_path: Path
) -> None:
    """The applicant's later wish is neither lost nor taken over the registrar's head."""
    back = tmp_path / "退回.xlsx"
    (uid, _) = take(program, desk, file, back).drafts
    was = desk.store.load_case(uid).contract
    book = load_workbook(back)
    book.active["C2"] = "改名后的单位"
    book.active["E2"] = 7.5
    book.save(back)
    second = take(program, desk, back, tmp_path / "再退回.xlsx")
    assert [row.line for row in second.refused] == [2, 3]
    assert {problem.path for problem in second.refused[0].problems} == {
        "contracts[0].buyer.name",
        "contracts[0].contract_value",
    }
    assert "改过" in second.refused[0].problems[0].problem.zh
    assert desk.store.load_case(uid).contract == was
    book = load_workbook(tmp_path / "再退回.xlsx")
    assert book.active["F2"].value.startswith(f"已导入 {uid}"), "it is no new contract"
    assert "登记表" in book.active["F2"].value
    with desk.store.writing() as writer:  # the registrar follows
        buyer = replace(was.buyer, name="改名后的单位")
        writer.save_draft(uid, replace(was, buyer=buyer, contract_value=7_500_000, remarks="电话核实"), {})
    third = take(program, desk, tmp_path / "再退回.xlsx", tmp_path / "三.xlsx")
    assert [row.line for row in third.refused] == [3]
    assert uid in third.duplicates


def test_a_row_that_was_edited_so_that_it_cannot_be_read_is_told_too(
    program: Program, desk: Desk, file: Path, tmp_path: Path
) -> None:
    back = tmp_path / "退回.xlsx"
    take(program, desk, file, back)
    book = load_workbook(back)
    book.active["D2"] = "2026-02-31"
    book.save(back)
    second = take(program, desk, back, tmp_path / "再退回.xlsx")
    told = {row.line: row.problems[0].path for row in second.refused}
    assert told[2] == "contracts[0].signed_on"
    assert load_workbook(tmp_path / "再退回.xlsx").active["F2"].value.startswith("已导入")


def test_a_row_that_was_copied_with_its_outcome_is_not_lost_but_told_until_that_cell_is_cleared(
    program: Program, desk: Desk, file: Path, tmp_path: Path
) -> None:
    take(program, desk, file, tmp_path / "退回.xlsx")
    book = load_workbook(tmp_path / "退回.xlsx")
    copied = [cell.value for cell in book.active[2]]
    book.active.append(
        ["海带保鲜技术", *copied[1:4], 88, copied[5]]
    )  # another contract, made of the first row
    book.active.append([*copied[:4], 99, copied[5]])  # and one of the same name
    book.active.append(copied)  # the row itself again
    book.save(tmp_path / "又.xlsx")
    second = take(program, desk, tmp_path / "又.xlsx", tmp_path / "再退回.xlsx")
    assert (second.drafts, [row.line for row in second.refused]) == ([], [3, 5, 6])
    assert [row.problems[-1].path for row in second.refused[1:]] == ["contracts[3].name", "contracts[4].name"]

    book = load_workbook(tmp_path / "再退回.xlsx")
    result = book.active["F5"]
    assert result.value.startswith(copied[5]) and "清空" in result.value
    assert result.fill.fgColor.rgb == book.active["A5"].fill.fgColor.rgb == "00FDE8E6"
    book.active["F5"] = None
    book.save(tmp_path / "又.xlsx")
    third = take(program, desk, tmp_path / "又.xlsx", tmp_path / "x.xlsx")
    assert [desk.store.load_case(uid).contract.name for uid in third.drafts] == ["海带保鲜技术"]
    assert [row.line for row in third.refused] == [3, 6], (
        "what still bears the number of another is told again"
    )


@pytest.mark.parametrize("name", [b"", b"a:b", b"[1]"])
def test_a_sheet_with_a_name_that_no_spreadsheet_gives_comes_back_too(
    program: Program, desk: Desk, tmp_path: Path, name: bytes
) -> None:
    named = {"xl/workbook.xml": lambda part: part.replace(b'name="Sheet"', b'name="' + name + b'"')}
    file, back = tmp_path / "n.xlsx", tmp_path / "back.xlsx"
    file.write_bytes(with_part(workbook((HEADS, ROWS[0], BAD)), named))
    take(program, desk, file, back)
    assert "2026-02-30" in load_workbook(back).active["F3"].value


def _merge_beside(book: Workbook) -> None:
    book.active.merge_cells("F2:G3")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            with_part(
                workbook((HEADS, ROWS[0], BAD)),
                {"xl/styles.xml": lambda part: part.replace(b"<fills", b'<fills><fill/></fills><x', 1)},
            ),
            "样式有误",
        ),
        (
            with_part(
                workbook((HEADS, ROWS[0], BAD)),
                {f"xl/more{number}.xml": lambda _: b" " * 11_000_000 for number in range(2)},
            ),
            "过大",
        ),
        (workbook((HEADS, ROWS[0], BAD), _merge_beside), ""),
    ],
    ids=["faulty styles", "large", "merged beside"],
)  # fmt: skip
def test_a_workbook_that_cannot_keep_its_looks_comes_back_all_the_same(
    program: Program, desk: Desk, tmp_path: Path, content: bytes, told: str
) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    mapped = opened(program, desk, tmp_path / "a.xlsx")
    rows = read_mapped(program, mapped)
    note = write_returned(program, mapped, rows, import_contracts(desk, rows), tmp_path / "b.xlsx")
    assert told in (note.zh if note else "")
    sheet = load_workbook(tmp_path / "b.xlsx").active
    assert "已导入" in sheet["F2"].value
    assert "2026-02-30" in sheet["F3"].value


def test_a_row_of_totals_is_no_contract_and_merged_cells_are_told(
    program: Program, desk: Desk, tmp_path: Path
) -> None:
    def merge(book: Workbook) -> None:
        book.active.merge_cells("B2:B3")

    rows = [("序号", *HEADS), (1, *ROWS[0]), (2, *ROWS[1]), ("合 计", None, None, None, None, 12.5)]
    (tmp_path / "a.xlsx").write_bytes(workbook(rows, merge))
    mapped = opened(program, desk, tmp_path / "a.xlsx")
    assert any("纵向合并" in note.zh for note in mapped.guess.notes)
    report = import_contracts(desk, read_mapped(program, mapped))
    assert (len(report.drafts), [row.line for row in report.refused]) == (2, [4])
    assert "合计" in report.refused[0].problems[0].problem.zh


def test_trying_marks_only_the_faults(program: Program, desk: Desk, file: Path, tmp_path: Path) -> None:
    mapped = opened(program, desk, file)
    rows = read_mapped(program, mapped)
    report = import_contracts(desk, rows, dry_run=True)
    write_returned(program, mapped, rows, report, tmp_path / "r.xlsx", dry_run=True)
    results = [load_workbook(tmp_path / "r.xlsx").active.cell(row, 6).value for row in (2, 3, 4)]
    assert results[0] is results[2] is None
    assert results[1]


def test_styles_come_back_and_nothing_active_does(program: Program, desk: Desk, tmp_path: Path) -> None:
    def shape(book: Workbook) -> None:
        sheet = book.active
        sheet["A2"].font = Font(bold=True, color="FF00FF00")
        sheet.column_dimensions["A"].width = 33
        sheet["F1"], sheet["F2"] = "链接", '=HYPERLINK("http://evil","x")'
        sheet["G1"], sheet["G2"] = "说明文字", "看这里"
        sheet["G2"].hyperlink = "http://evil.example/"
        other = book.create_sheet("附表")
        other["A1"] = "=1+1"

    file = tmp_path / "m.xlsx"
    file.write_bytes(
        with_part(
            workbook((HEADS, *ROWS), shape),
            {
                "xl/vbaProject.bin": lambda part: b"macro",
                "xl/externalLinks/externalLink1.xml": lambda part: b"<x/>",
            },
        )
    )
    back = tmp_path / "back.xlsx"
    mapped = opened(program, desk, file)
    rows = read_mapped(program, mapped)
    told = write_returned(program, mapped, rows, import_contracts(desk, rows), back)
    assert told is not None
    assert "公式" in told.zh
    book = load_workbook(back)
    sheet = book.worksheets[0]
    assert (sheet["A2"].font.b, sheet.column_dimensions["A"].width) == (True, 33)
    assert [(cell.value, cell.data_type) for cell in (sheet["F2"], book["附表"]["A1"])] == [
        ('=HYPERLINK("http://evil","x")', "s"),
        ("=1+1", "s"),
    ]
    assert sheet["G2"].hyperlink is None
    with zipfile.ZipFile(back) as archive:
        names = " ".join(archive.namelist())
        assert "vba" not in names
        assert "external" not in names
        assert b"evil.example" not in b"".join(archive.read(name) for name in archive.namelist())


def test_a_csv_comes_back_as_a_workbook_and_that_is_said(
    program: Program, desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "t.csv"
    file.write_bytes("合同名称,卖方,签订日期\n=cmd|x,乙,2026-01-02\n甲,乙,昨天\n".encode("gb18030"))
    mapped = opened(program, desk, file)
    rows = read_mapped(program, mapped)
    told = write_returned(program, mapped, rows, import_contracts(desk, rows), tmp_path / "t.xlsx")
    assert ".csv" in told.zh
    sheet = load_workbook(tmp_path / "t.xlsx").active
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=cmd|x", "s")
    assert "昨天" in sheet["D3"].value
    with pytest.raises(UsageError):
        write_returned(program, mapped, rows, ImportReport(), tmp_path / "t.csv")


def test_what_was_said_of_columns_is_remembered_by_their_heads(
    program: Program, desk: Desk, tmp_path: Path
) -> None:
    rows = (("标的", "出方", "进方", "价"), ("甲", "乙", "丙", 3))
    file = tmp_path / "odd.xlsx"
    file.write_bytes(workbook(rows))
    with pytest.raises(InputRefusedError) as refused:
        opened(program, desk, file)
    assert refused.value.code == "TABLE-NAME"
    said = {"标的": "name", "B": "seller.name", "进方": "buyer.name", "价": "contract_value"}
    mapped = opened(program, desk, file, columns=said, units={"价": Unit.TEN_THOUSAND})
    remember(desk, mapped)
    again = tmp_path / "next.csv"
    again.write_text("标的,出方,进方,价\n丁,乙,丙,4\n", "utf-8")
    next_one = opened(program, desk, again)
    assert next_one.remembered
    (row,) = read_mapped(program, next_one)
    assert (row.contract.name, row.contract.contract_value) == ("丁", 4_000_000)
    assert desk.store.forget_mapping(next_one.guess.shape)
    with pytest.raises(InputRefusedError):
        opened(program, desk, again)


def test_what_is_remembered_is_for_the_same_places_and_the_same_unit(
    program: Program, desk: Desk, tmp_path: Path
) -> None:
    heads, values = ("课题", "承办单位", "经费"), ("海藻", "甲大学", 12)
    file = tmp_path / "a.xlsx"

    def remembered(*rows: tuple[object, ...]) -> bool:
        file.write_bytes(workbook(rows))
        return guess_table(
            program, desk, program.contract_files.open_table(file), Wishes(head_row=len(rows) - 1)
        )[1]

    said = {"课题": "name", "承办单位": "seller.name", "经费": "contract_value"}
    file.write_bytes(workbook((("单位：万元",), heads, values)))
    remember(desk, opened(program, desk, file, head_row=2, columns=said, units={"经费": Unit.TEN_THOUSAND}))
    assert remembered(("单位：万元",), heads, values)
    assert not remembered(("单位：元",), heads, values), "the same heads in another unit"
    assert not remembered(("单位：万元",), ("", *heads), ("", *values)), "the same heads one column further"


def test_a_column_a_field_or_a_sheet_that_is_none_is_told(program: Program, desk: Desk, file: Path) -> None:
    for said in ({"columns": {"无此列": "name"}}, {"columns": {"卖方名称": "seler.name"}}, {"sheet": "没有"}):
        with pytest.raises(UsageError):
            opened(program, desk, file, **said)
    moved = opened(program, desk, file, columns={"买方名称": "seller.name"})
    assert moved.mapping.columns[2].path == "seller.name"
    assert 1 not in moved.mapping.columns, "a field has one column"


def test_an_import_that_is_stopped_while_writing_leaves_nothing(
    program: Program, desk: Desk, file: Path
) -> None:
    rows = read_mapped(program, opened(program, desk, file))

    def stop_at_writing(entries):
        yield from entries if entries is rows else ()
        if entries is not rows:
            raise StoppedError

    with pytest.raises(StoppedError):
        import_contracts(desk, rows, watch=stop_at_writing)
    assert sum(desk.store.count_states().values()) == 0


def test_many_drafts_at_once_are_written_down_as_one_by_one(program: Program, tmp_path: Path) -> None:
    one, other = (world.desk(program, tmp_path / name) for name in ("one", "other"))
    contracts = [world.contract(f"1e0d9c6e-0000-4000-8000-{number:012d}") for number in range(3)]
    with one.store.writing() as writer:
        writer.add_drafts(contracts)
        writer.add_drafts(contracts[:1])  # there already: kept as any draft is
    with other.store.writing() as writer:
        for contract in contracts:
            writer.save_draft(contract.uid, contract, {})
    for rows in (
        "uid, content FROM case_content", "* FROM case_party", "uid, words, initials FROM case_search",
        "uid, content, unparsed, reasons FROM draft",
    ):  # fmt: skip
        kept = [sorted(map(tuple, desk.store._connection.rows(f"SELECT {rows}"))) for desk in (one, other)]
        assert kept[0] == kept[1], rows
    assert not one.store.verify(lambda *given: True).faults


def test_a_template_with_faulty_styles_comes_back_all_the_same(
    program: Program, desk: Desk, tmp_path: Path
) -> None:
    file, back = tmp_path / "报盘.xlsx", tmp_path / "退回.xlsx"
    good = replace(sound_contract(world.TODAY), uid=None)
    program.contract_files.write_template(
        [good, replace(good, name="第二份")], file, desk.packs, language="zh", rows=3
    )
    book = load_workbook(file)
    heads = [str(cell.value).rstrip("＊") for cell in book["合同"][HEAD_ROW]]
    signed = heads.index("签订日期") + 1
    book["合同"].cell(HEAD_ROW + 2, signed).value = "2026-02-30"
    book.save(file)
    faulty = {"xl/styles.xml": lambda part: part.replace(b"<fills", b"<fills><fill/></fills><x", 1)}
    file.write_bytes(with_part(file.read_bytes(), faulty))
    rows = program.contract_files.read(file)
    report = import_contracts(desk, rows)
    assert (len(report.drafts), len(report.refused)) == (1, 1)
    note = return_template(program, file, rows, report, back)
    assert note is not None and "样式有误" in note.zh
    again = load_workbook(back)
    assert "2026-02-30" in str(again["合同"].cell(HEAD_ROW + 2, len(heads) + 1).value)
    again["合同"].cell(HEAD_ROW + 2, signed).value = "2026-02-28"
    again.save(back)
    second = import_contracts(desk, program.contract_files.read(back))
    assert (len(second.drafts), len(second.duplicates), second.refused) == (1, 1, [])


def take_template(program: Program, desk: Desk, file: Path, back: Path) -> ImportReport:
    """Import a filled template and give it back."""
    rows = program.contract_files.read(file)
    report = import_contracts(desk, rows)
    return_template(program, file, rows, report, back)
    return report


def test_a_filled_template_comes_back_too_and_only_its_corrected_rows_go_in(
    program: Program, desk: Desk, tmp_path: Path
) -> None:
    file, back = tmp_path / "报盘.xlsx", tmp_path / "退回.xlsx"
    good = replace(sound_contract(world.TODAY), uid=None)
    program.contract_files.write_template(
        [good, replace(good, name="第二份")], file, desk.packs, language="zh", rows=5
    )
    book = load_workbook(file)
    heads = [str(cell.value).rstrip("＊") for cell in book["合同"][HEAD_ROW]]
    signed = heads.index("签订日期") + 1
    book["合同"].cell(HEAD_ROW + 2, signed).value = "2026-02-30"
    drop_downs = len(book["合同"].data_validations.dataValidation)
    book.save(file)
    first = take_template(program, desk, file, back)
    assert (len(first.drafts), len(first.refused)) == (1, 1)
    book = load_workbook(back)
    sheet = book["合同"]
    result = sheet.max_column
    assert sheet.cell(HEAD_ROW, result).value == "导入结果"
    assert sheet.cell(HEAD_ROW + 1, result).value.rpartition(" ")[0] == f"已导入 {first.drafts[0]}"
    assert sheet.cell(HEAD_ROW + 2, signed).fill.fgColor.rgb == "00FDE8E6"
    assert len(sheet.data_validations.dataValidation) >= drop_downs // 2, "its drop-downs still work"
    sheet.cell(HEAD_ROW + 2, signed).value = "2026-02-28"
    book.save(back)
    second = take_template(program, desk, back, tmp_path / "again.xlsx")
    assert (len(second.drafts), len(second.duplicates), second.refused) == (1, 1, [])


def test_a_unit_that_was_only_said_last_time_is_told(program: Program, desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "甲.xlsx"
    file.write_bytes(workbook(((*HEADS[:4], "合同金额"), ROWS[0])))
    remember(desk, opened(program, desk, file, units={"合同金额": Unit.TEN_THOUSAND}))
    again = opened(program, desk, file)
    assert again.remembered and "上次指定的万元" in again.guess.notes[-1].zh


@pytest.mark.parametrize(
    ("above", "under"), [("单位：千元", ()), ("", ("", "", "", "", "万元")), ("单位：万元", ())]
)
def test_what_is_remembered_is_not_used_under_another_unit(
    program: Program, desk: Desk, tmp_path: Path, above: str, under: tuple[str, ...]
) -> None:
    heads = (*HEADS[:4], "价款")

    def remembered(*rows: tuple[object, ...]) -> bool:
        (tmp_path / "a.xlsx").write_bytes(workbook(rows))
        table = program.contract_files.open_table(tmp_path / "a.xlsx")
        return guess_table(program, desk, table, Wishes())[1]

    (tmp_path / "a.xlsx").write_bytes(workbook((("台账",), heads, ROWS[0])))
    remember(desk, opened(program, desk, tmp_path / "a.xlsx", columns={"价款": "contract_value"}))
    assert remembered(("台账",), heads, ROWS[0])
    assert not remembered((above or "台账",), heads, *([under] if under else []), ROWS[0])


def test_faults_of_payments_come_back_with_their_reason_and_what_was_corrected_is_no_longer_marked(
    program: Program, desk: Desk, tmp_path: Path
) -> None:
    file, back = Filling(tmp_path / "报盘.xlsx"), tmp_path / "退回.xlsx"
    file.put("合同", 4, 合同名称="甲").put("付款", 4, 付款日期="2026-03-06").put(
        "付款", 5, 合同序号=1, 付款日期="2026-03-66"
    )
    file.book["付款"].insert_rows(2)
    file.book["付款"]["H6"] = "我的话"
    file.book.save(file.path)
    first = take_template(program, desk, file.path, back)
    assert (first.drafts, len(first.refused)) == ([], 2)
    returned = Filling(back)
    paid = returned.book["付款"]
    assert paid["H6"].value == "我的话", "what stands beside the table stays"
    assert (paid["I4"].value, paid["B5"].fill.fgColor.rgb) == ("导入结果", "00FDE8E6")
    assert "没有填合同序号" in paid["I5"].value and "付款!C6" in returned.book["合同"]["BO4"].value

    paid["B5"], paid["D5"], paid["C6"], paid["D6"], paid["H6"] = 1, 5, "2026-03-16", 6, None
    returned.book.save(back)
    second = take_template(program, desk, back, tmp_path / "again.xlsx")
    assert (len(second.drafts), second.refused) == (1, [])
    paid = load_workbook(tmp_path / "again.xlsx")["付款"]
    assert (paid["I5"].value, paid["B5"].fill.fgColor.rgb, paid["C6"].fill.fgColor.rgb) == (
        None,
        "00000000",
        "00000000",
    )
