"""Sheets over a real store: which there are, what stands on them, signed, counted, and whole or not at all."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from registrar_app.domain.act import ActKind
from registrar_app.domain.case_history import entries_of
from registrar_app.domain.contract import ContractType, CostKind, NonTechnicalCost, Payment, Subtype
from registrar_app.domain.errors import AnswerNoError, MachineRefusedError
from registrar_app.domain.sheet_kind import SheetKind
from registrar_app.domain.technology_income import TechnologyIncome
from registrar_app.services import decide, later_life
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import create_draft, load_case, save_draft
from registrar_app.services.examine import examine_case
from registrar_app.services.issue_sheet import issue_sheet, preview_sheet, sheets_of
from registrar_app.services.later_life import RequestedBy
from registrar_app.services.program import Program
from tests.contract_samples import sound_contract
from tests.examining import answer_against, answer_all
from tests.world import set_day

LONG = "关于面向深远海养殖工船的多参数水质在线监测与智能增氧联动控制系统关键技术联合研究开发及示范应用项目"


@pytest.fixture
def world(world_of_2026):
    """The days of these tests are fixed ones."""
    return world_of_2026


def accepted(desk: Desk, name: str = "海洋牧场智能投饵装备关键技术开发") -> str:
    contract = replace(sound_contract(desk.today()), name=name)
    uid = create_draft(desk, contract)
    decide.accept_contract(desk, uid)
    return uid


def registered(desk: Desk) -> str:
    uid = accepted(desk)
    answer_all(desk, uid)
    decide.register_contract(desk, uid)
    return uid


def text_of(pdf: bytes, folder: Path) -> str:
    path = folder / "sheet.pdf"
    path.write_bytes(pdf)
    run = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return re.sub(r"\s+", "", run.stdout.decode("utf-8"))


def refused(desk: Desk) -> str:
    uid = accepted(desk)
    answer_against(desk, uid, "DEV-X4")
    reason = examine_case(desk, uid).conclusion.reason
    assert reason is not None
    decide.refuse_contract(desk, uid, reason, "课题只揭示海水温度变化规律")
    return uid


def supplemented(desk: Desk) -> str:
    uid = accepted(desk)
    decide.request_supplement(desk, uid, "1. 报价明细清单\n2. 双方盖章页", until=desk.today())
    return uid


def amended(desk: Desk) -> str:
    uid = registered(desk)
    contract = replace(load_case(desk, uid).contract, registration=None, remarks="履行期延长半年")
    later_life.amend_contract(desk, uid, contract, "双方签订补充协议")
    return uid


def cancelled(desk: Desk) -> str:
    uid = registered(desk)
    later_life.cancel_contract(desk, uid, "双方协商解除合同")
    return uid


def revoked(desk: Desk) -> str:
    uid = registered(desk)
    later_life.revoke_contract(desk, uid, "duplicate", "与外地登记重复")
    return uid


def reexamined(desk: Desk) -> str:
    uid = registered(desk)
    later_life.reexamine_contract(desk, uid, RequestedBy.TAX, "威税函〔2026〕8号", "经复核符合条件")
    return uid


def with_income(desk: Desk) -> str:
    uid = registered(desk)
    income = TechnologyIncome(received_on=desk.today(), amount=40_000_000, technology_income=32_000_000)
    later_life.note_income(desk, uid, income)
    return uid


def paid(desk: Desk) -> str:
    uid = registered(desk)
    later_life.note_payment(desk, uid, Payment(paid_on=desk.today(), amount=1_234_500, voucher_no="V-77"))
    return uid


def numbered(desk: Desk) -> str:
    uid = registered(desk)
    later_life.note_official_no(desk, uid, "2026371001000123")
    return uid


SHEETS: dict[SheetKind, tuple[Callable[[Desk], str], tuple[str, ...]]] = {
    SheetKind.REGISTRATION_FORM: (registered, ("鲁东海洋大学", "1,000,000.00", "LR-2026-018")),
    SheetKind.EXAMINATION: (
        registered,
        ("DEV-C2", "程序判定", "符合认定条件", "800,000.00", "征求意见稿，待核"),
    ),
    SheetKind.ACCEPTANCE: (accepted, ("15个工作日", "应交", "鲁东海洋大学：")),
    SheetKind.SUPPLEMENT: (supplemented, ("报价明细清单", "双方盖章页", "补正期限")),
    SheetKind.REFUSAL: (refused, ("不予登记", "DEV-X4", "课题只揭示海水温度变化规律", "异议")),
    SheetKind.AMENDMENT: (amended, ("履行期延长半年", "变更前", "双方签订补充协议")),
    SheetKind.CANCELLATION: (cancelled, ("双方协商解除合同", "不再有效")),
    SheetKind.REVOCATION: (revoked, ("重复登记", "与外地登记重复", "沪科技市")),
    SheetKind.REEXAMINATION: (reexamined, ("税务机关", "威税函〔2026〕8号", "维持原认定")),
    SheetKind.INCOME: (with_income, ("320,000.00", "480,000.00", "800,000.00")),
    SheetKind.PAYMENT: (paid, ("12,345.00", "V-77")),
    SheetKind.OFFICIAL_NUMBER: (numbered, ("2026371001000123",)),
}


def test_every_kind_of_sheet_is_tried_here() -> None:
    assert set(SHEETS) == set(SheetKind)


@pytest.mark.parametrize("kind", SheetKind, ids=str)
def test_a_sheet_says_what_its_act_says_and_is_signed(
    program: Program, desk: Desk, kind: SheetKind, tmp_path: Path
) -> None:
    make, words = SHEETS[kind]
    uid = make(desk)
    issued = issue_sheet(program, desk, uid, kind, tmp_path)
    assert issued.path is not None and issued.path.read_bytes() == issued.pdf
    text = text_of(issued.pdf, tmp_path)
    for word in (*words, kind.label.zh, "首次打印"):
        assert word in text, word
    signature = subprocess.run(["pdfsig", str(issued.path)], capture_output=True, text=True, check=False)
    assert "Signature is Valid" in signature.stdout
    assert "Total document signed" in signature.stdout
    assert (
        subprocess.run(["qpdf", "--check", str(issued.path)], capture_output=True, check=False).returncode
        == 0
    )


@pytest.mark.parametrize("kind", SheetKind, ids=str)
def test_a_sheet_is_complete_in_english(
    program: Program, desk: Desk, kind: SheetKind, tmp_path: Path
) -> None:
    uid = SHEETS[kind][0](desk)
    text = text_of(preview_sheet(program, desk, uid, kind, language="en"), tmp_path)
    assert re.sub(r"\s+", "", kind.label.en) in text
    left = re.findall(r"(程序判定|首次打印|登记专用章|认定规则为|办理时限|审查结论)", text)
    assert left == []


def test_every_copy_is_counted_and_says_so(program: Program, desk: Desk, tmp_path: Path) -> None:
    uid = registered(desk)
    first = issue_sheet(program, desk, uid, SheetKind.EXAMINATION, tmp_path)
    second = issue_sheet(program, desk, uid, SheetKind.EXAMINATION, tmp_path)
    assert (first.copy, second.copy) == (1, 2)
    assert first.path != second.path, "a reprint does not take the first one's place"
    assert "补打第1次" in text_of(second.pdf, tmp_path)
    issued = entries_of(load_case(desk, uid), ActKind.ISSUE_SHEET)
    assert [entry.act.body["sha256"] for entry in issued] == [first.sha256, second.sha256]
    copies = {
        s.kind: s.copies for s in sheets_of(load_case(desk, uid)) if s.entry.act.kind is ActKind.REGISTER
    }
    assert copies == {SheetKind.REGISTRATION_FORM: 0, SheetKind.EXAMINATION: 2}


def test_a_preview_is_unsigned_uncounted_and_marked(program: Program, desk: Desk, tmp_path: Path) -> None:
    uid = registered(desk)
    pdf = preview_sheet(program, desk, uid, SheetKind.REGISTRATION_FORM)
    assert b"/ByteRange" not in pdf
    assert "预览，未签发" in text_of(pdf, tmp_path)
    assert entries_of(load_case(desk, uid), ActKind.ISSUE_SHEET) == []


def test_a_file_that_cannot_be_written_leaves_no_act(program: Program, desk: Desk, tmp_path: Path) -> None:
    uid = registered(desk)
    blocked = tmp_path / "file"
    blocked.write_text("x")
    with pytest.raises(MachineRefusedError):
        issue_sheet(program, desk, uid, SheetKind.EXAMINATION, blocked / "sheet.pdf")
    assert entries_of(load_case(desk, uid), ActKind.ISSUE_SHEET) == []


def test_a_sheet_that_the_case_does_not_have_is_refused(program: Program, desk: Desk, tmp_path: Path) -> None:
    uid = accepted(desk)
    with pytest.raises(AnswerNoError) as caught:
        issue_sheet(program, desk, uid, SheetKind.REVOCATION, tmp_path)
    assert caught.value.code == "SHEET-NONE"


def test_an_older_act_keeps_its_own_sheet(program: Program, desk: Desk, tmp_path: Path) -> None:
    uid = amended(desk)
    case = load_case(desk, uid)
    first = next(entry for entry in case.history if entry.act.kind is ActKind.REGISTER)
    text = text_of(preview_sheet(program, desk, uid, SheetKind.REGISTRATION_FORM, act=first.hash), tmp_path)
    assert "履行期延长半年" not in text
    newest = text_of(preview_sheet(program, desk, uid, SheetKind.REGISTRATION_FORM), tmp_path)
    assert "履行期延长半年" in newest


def test_a_supplement_s_sheet_is_the_one_that_was_answered(
    program: Program, desk: Desk, tmp_path: Path
) -> None:
    uid = accepted(desk)
    service = replace(
        load_case(desk, uid).contract, type=ContractType.SERVICE, subtype=Subtype.GENERAL_SERVICE
    )
    save_draft(desk, uid, service, {})
    answer_against(desk, uid, "GEN-06")
    decide.request_supplement(desk, uid, "补交盖章页")
    text = text_of(preview_sheet(program, desk, uid, SheetKind.EXAMINATION), tmp_path)
    assert "SRV-C1" in text and "DEV-C1" not in text
    assert "未答" not in text


def test_twelve_costs_and_long_names_stay_on_the_sheet(program: Program, desk: Desk, tmp_path: Path) -> None:
    costs = tuple(
        NonTechnicalCost(kind=kind, amount=1_000_000 + n, note=f"第{n}项费用的依据见报价明细表第{n}行")
        for n, kind in enumerate([*CostKind, *CostKind, CostKind.EQUIPMENT, CostKind.PART], 1)
    )
    total = sum(cost.amount or 0 for cost in costs)
    base = sound_contract(desk.today())
    assert base.seller is not None and base.contract_value is not None
    contract = replace(
        base,
        name=LONG,
        seller=replace(base.seller, name="䶮" + LONG[:58] + "𠮷"),
        non_technical_costs=costs,
        transaction_amount=base.contract_value - total,
    )
    uid = create_draft(desk, contract)
    decide.accept_contract(desk, uid)
    answer_all(desk, uid)
    findings = {"override": "长名称演练"} if examine_case(desk, uid).conclusion.kind != "recognise" else {}
    decide.register_contract(desk, uid, {"C022@seller.name": "已核对"}, **findings)
    text = text_of(preview_sheet(program, desk, uid, SheetKind.EXAMINATION), tmp_path)
    assert LONG in text
    for n in range(1, 13):
        assert text.count(f"第{n}项费用的依据见报价明细表第{n}行") == 1


@pytest.mark.parametrize(
    ("accepted_on", "rulebook", "limit", "only_here"),
    [
        (date(2026, 2, 27), "技术合同认定规则（2001）", "30日", "DEV-X4"),
        (date(2026, 3, 2), "征求意见稿，待核", "15个工作日", "GEN-18"),
    ],
)
def test_the_day_of_acceptance_decides_which_sheets_are_printed(
    program: Program, desk: Desk, tmp_path: Path, accepted_on: date, rulebook: str, limit: str, only_here: str
) -> None:
    set_day(desk, accepted_on)
    uid = registered(desk)
    notice = text_of(preview_sheet(program, desk, uid, SheetKind.ACCEPTANCE), tmp_path)
    assert rulebook in notice and limit in notice
    sheet = text_of(preview_sheet(program, desk, uid, SheetKind.EXAMINATION), tmp_path)
    assert rulebook in sheet and only_here in sheet
    assert ("GEN-18" in sheet) is (accepted_on.month == 3)
