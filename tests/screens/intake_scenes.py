"""The scenes of a free table that is taken in: what its columns are, as guessed and as remembered, and what it would bring."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook

from registrar_app.domain.registration import CaseState
from registrar_app.services.drafts import create_draft, delete_draft, save_draft
from registrar_app.services.export_contracts import export_contracts
from tests.contract_samples import sound_contract
from tests.screens import languages
from tests.screens.stage import Stage

FIRST, LATER, BACK = "等待卖方补充附件", "电话里说附件下周补交", "附件已补齐，共三份，见邮件"
FILE, TITLE = "2026年台账.xlsx", "威海市技术合同登记台账"
HEADS = (
    "序号", "项目名称", "合同类型", "签约时间", "受托方（乙方）单位", "信用代码", "委托方（甲方）单位", "所在地", "合同金额（万元）",
    "何时付清", "经手",
)  # fmt: skip
ROWS = (
    (1, "威海国海海洋牧场智能投饵系统关键技术开发", "技术开发合同", date(2026, 3, 5), "哈尔滨工业大学（威海）", "91371000MA3C0ABC1X",
     "威海国海海洋牧场科技股份有限公司", "371002", 120.5, "2026-12-01", "孙"),
    (2, "碳纤维检测服务", "技术服务合同", "2026年3月6日", "山东大学（威海）", "91371000MA3C0ABC1X", "威海乙公司", "371082", "1,300", "2026-12-01", "李"),
    (3, "打印机芯工艺咨询", "咨询", "2026-02-30", "山东大学（威海）", 371002199001011234, "威海丙公司", "371002", "3 亿", "2026-12-01", "李"),
)  # fmt: skip


def free_table(path: Path) -> Path:
    """Make a table in an applicant's own words."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "2026年"
    sheet.append([TITLE])
    for row in (HEADS, *ROWS):
        sheet.append(list(row))
    sheet.column_dimensions["K"].hidden = True
    book.create_sheet("填表说明").append(["每行一份合同"])
    book.save(path)
    return path


def show_intake(stage: Stage) -> None:
    """A free workbook: its columns, then what it would bring."""
    window = stage.window()
    languages.typed.append(" ".join(map(str, (FILE, TITLE, *HEADS, *(cell for row in ROWS for cell in row)))))
    window.show_page("contracts")
    page = window.page
    with TemporaryDirectory() as folder:
        page.importing.take_file(free_table(Path(folder) / FILE))  # type: ignore[attr-defined]
        stage.see("intake-mapping", window)
        page.importing.go_on()  # type: ignore[attr-defined]
        stage.see("intake-review", window)
        page.importing.leave()  # type: ignore[attr-defined]


def show_merge(stage: Stage) -> None:
    """Drafts that came back: what the import says of them, and one of them field by field."""
    window = stage.window()
    place = window.place
    kept = replace(sound_contract(place.desk.today()), uid=None, remarks=FIRST)
    uids = [create_draft(place.desk, replace(kept, name=name)) for name in (ROWS[0][1], ROWS[1][1])]
    languages.typed.append(" ".join([FIRST, LATER, BACK, *(str(row[1]) for row in ROWS)]))
    with TemporaryDirectory() as folder:
        file = Path(folder) / "草稿.jsonl"
        export_contracts(place.program, place.desk, file, (CaseState.DRAFT,))
        content = file.read_text("utf-8").replace(FIRST, BACK).replace("LR-2026-018", "LR-2026-081")
        file.write_text(content.replace("2028-05-30", "2028-06-30"), "utf-8")
        save_draft(
            place.desk, uids[0], replace(kept, name=str(ROWS[0][1]), remarks=LATER, contract_no="LR-2"), {}
        )
        window.show_page("contracts")
        page = window.page
        page.importing.take_file(file)  # type: ignore[attr-defined]
        stage.see("merge-review", window)
        stage.see_asked("merge-fields", page.importing.compare)  # type: ignore[attr-defined]
        page.importing.leave()  # type: ignore[attr-defined]
    for uid in uids:
        delete_draft(place.desk, uid)


SCENES = {"intake": show_intake, "merge": show_merge}
