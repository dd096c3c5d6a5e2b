"""Issuing slips, over a real store with real keys."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from registrar_app.domain.act import ActKind
from registrar_app.domain.errors import AnswerNoError, MachineRefusedError
from registrar_app.services import later_life
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import SlipContent
from registrar_app.services.drafts import create_draft, load_case
from registrar_app.services.issue_slip import issue_slip, preview_slip
from tests.contract_samples import sound_contract
from tests.services.slip_desk import registered


def words(pdf: bytes) -> str:
    return re.sub(r"\s", "", pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded())


def test_a_slip_is_one_file_and_one_act_with_its_hash(program, desk: Desk, tmp_path: Path) -> None:
    uid = registered(desk)
    slip = issue_slip(program, desk, uid, tmp_path / "slips")
    case = load_case(desk, uid)
    number = case.contract.registration.slip_no
    assert slip.path == tmp_path / "slips" / f"{number}.pdf"
    assert slip.path.read_bytes() == slip.pdf
    assert slip.sha256 == sha256(slip.pdf).hexdigest()
    assert case.history[-1].act.kind is ActKind.ISSUE_SLIP
    assert dict(case.history[-1].act.body) == {"slip_no": number, "sha256": slip.sha256}
    assert list(slip.path.parent.iterdir()) == [slip.path]


def test_the_page_says_what_was_registered(program, desk: Desk) -> None:
    uid = registered(desk, name="䶮川𠮷田牌养殖装备关键技术开发")
    text = words(issue_slip(program, desk, uid, None).pdf)
    today = desk.today()
    for field in (
        f"371002-01-{today.year}-000001", "䶮川𠮷田牌养殖装备关键技术开发", "LR-2026-018", "技术开发（委托开发）",
        "鲁东海洋大学", "12371002MB0A12342K", "威海蓝润海洋装备有限公司", "91371002MA3C4X7T7B",
        "人民币壹佰万元整", "￥1,000,000.00", "人民币捌拾万元整", "￥800,000.00", "威海市环翠区技术合同登记点",
        "王海燕（0037）", "技术合同认定登记", "待全国系统生成", f"{today.year}年{today.month}月{today.day}日", "首次打印", "演练用",
    ):  # fmt: skip
        assert field in text, field


def test_the_act_is_attached_exactly_and_the_code_is_the_attached_text(program, desk: Desk) -> None:
    uid = registered(desk)
    slip = issue_slip(program, desk, uid, None)
    attached = program.keys.judge_pdf(slip.pdf).attachments
    registering = next(e for e in load_case(desk, uid).history if e.act.kind is ActKind.REGISTER)
    kept = desk.store.act_by_hash(registering.hash)
    assert attached["act.json"] == kept.payload
    assert attached["act.sig"] == kept.signature
    [code] = zxingcpp.read_barcodes(pypdfium2.PdfDocument(slip.pdf)[0].render(scale=2).to_pil())
    assert code.text.encode() == attached["slip.txt"]
    assert code.text.split("/")[4:6] == ["100000000", "80000000"]


def test_the_page_carries_the_head_of_the_chain(program, desk: Desk) -> None:
    uid = registered(desk)
    head = load_case(desk, uid).history[-1].hash
    assert head[:16] in words(issue_slip(program, desk, uid, None).pdf)


def test_a_second_copy_says_so_and_leaves_the_first_in_place(program, desk: Desk, tmp_path: Path) -> None:
    uid = registered(desk)
    first = issue_slip(program, desk, uid, tmp_path)
    second = issue_slip(program, desk, uid, tmp_path)
    assert (first.copy, second.copy) == (1, 2)
    assert first.path != second.path
    assert first.path.read_bytes() == first.pdf
    assert "补打第1次" in words(second.pdf)


def test_the_file_may_be_named(program, desk: Desk, tmp_path: Path) -> None:
    slip = issue_slip(program, desk, registered(desk), tmp_path / "凭单.PDF")
    assert slip.path == tmp_path / "凭单.PDF"
    assert slip.path.is_file()


def test_a_preview_is_unsigned_without_code_and_no_act(program, desk: Desk) -> None:
    uid = registered(desk)
    before = load_case(desk, uid).history
    pdf = preview_slip(program, desk, uid)
    assert program.keys.judge_pdf(pdf).signatures == 0
    assert "签发后生成" in words(pdf)
    assert zxingcpp.read_barcodes(pypdfium2.PdfDocument(pdf)[0].render(scale=2).to_pil()) == []
    assert load_case(desk, uid).history == before


def test_the_official_number_is_printed_once_noted(program, desk: Desk) -> None:
    uid = registered(desk)
    later_life.note_official_no(desk, uid, "2026371001000123")
    text = words(issue_slip(program, desk, uid, None).pdf)
    assert "2026371001000123" in text
    assert "待全国系统生成" not in text


@pytest.mark.parametrize("ask", [issue_slip, lambda p, d, uid, _: preview_slip(p, d, uid)])
def test_only_a_registered_contract_has_a_slip(program, desk: Desk, ask) -> None:
    uid = create_draft(desk, sound_contract(desk.today()))
    with pytest.raises(AnswerNoError) as refusal:
        ask(program, desk, uid, None)
    assert refusal.value.code == "SLIP-NOT-REGISTERED"
    assert "草稿" in refusal.value.problem.zh


def test_a_cancelled_registration_has_no_new_slip(program, desk: Desk) -> None:
    uid = registered(desk)
    later_life.cancel_contract(desk, uid, "双方解除合同")
    with pytest.raises(AnswerNoError):
        issue_slip(program, desk, uid, None)


def test_when_the_file_cannot_be_written_no_act_is_kept(program, desk: Desk, tmp_path: Path) -> None:
    uid = registered(desk)
    before = load_case(desk, uid).history
    (tmp_path / "taken").write_bytes(b"")
    with pytest.raises(MachineRefusedError):
        issue_slip(program, desk, uid, tmp_path / "taken" / "slip.pdf")
    assert load_case(desk, uid).history == before
    assert issue_slip(program, desk, uid, None).copy == 1


def test_without_a_key_nothing_is_issued(program, desk: Desk) -> None:
    uid = registered(desk)
    desk.key = None
    with pytest.raises(MachineRefusedError):
        issue_slip(program, desk, uid, None)
    assert program.keys.judge_pdf(preview_slip(program, desk, uid)).signatures == 0


def test_of_two_slips_made_at_once_only_one_is_issued(program, desk: Desk, tmp_path: Path) -> None:
    uid = registered(desk)
    first = []

    class SlowPages:
        """While it prints, somebody else issues the same slip."""

        def print_slip(self, content: SlipContent) -> bytes:
            first.append(issue_slip(program, desk, uid, tmp_path))
            return program.slips.print_slip(content)

    with pytest.raises(AnswerNoError, match="CASE-CHANGED"):
        issue_slip(replace(program, slips=SlowPages()), desk, uid, tmp_path)
    assert [path.read_bytes() for path in tmp_path.glob("*.pdf")] == [first[0].pdf]
    assert load_case(desk, uid).slip_copies == 1
