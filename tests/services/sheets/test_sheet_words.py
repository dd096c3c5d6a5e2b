"""What each sheet tells: whom it is for, why, until when, by which wording, and nothing that no source gives."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.act import ActKind
from registrar_app.domain.case_history import entries_of
from registrar_app.domain.contract import Contract, Payment, Registration, RegistrationStatus
from registrar_app.domain.examination import Answer, Verdict
from registrar_app.domain.sheet_kind import SheetKind
from registrar_app.domain.technology_income import TechnologyIncome
from registrar_app.domain.text import Text
from registrar_app.services import decide, later_life
from registrar_app.services.attach_paper import attach_paper
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import create_draft, load_case
from registrar_app.services.issue_sheet import sheets_of
from registrar_app.services.sheet_model import Fact, Sheet, Signatures
from registrar_app.services.sheets.compose import compose_sheet
from tests.contract_samples import sound_contract
from tests.examining import answer_against, answer_all, answer_one
from tests.world import record_registration


def accepted(desk: Desk, **changes: Any) -> str:
    uid = create_draft(desk, replace(sound_contract(desk.today()), **changes))
    decide.accept_contract(desk, uid)
    return uid


def registered(desk: Desk, **changes: Any) -> str:
    uid = accepted(desk, **changes)
    answer_all(desk, uid)
    decide.register_contract(desk, uid)
    return uid


def sheet(desk: Desk, uid: str, kind: SheetKind, of: ActKind | None = None) -> Sheet:
    case = load_case(desk, uid)
    fitting = [s for s in sheets_of(case) if s.kind is kind and of in {None, s.entry.act.kind}]
    return compose_sheet(desk, case, kind, fitting[0].entry, copy=1)


def said(value: object, language: str = "zh") -> Iterator[str]:
    """Every word of a sheet, in one language."""
    if isinstance(value, Text):
        yield value.in_language(language)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from said(member, language)
    elif is_dataclass(value):
        for field in fields(value):
            yield from said(getattr(value, field.name), language)


def text(desk: Desk, uid: str, kind: SheetKind, language: str = "zh", of: ActKind | None = None) -> str:
    return "\n".join(said(sheet(desk, uid, kind, of), language))


def facts(content: object) -> Iterator[Fact]:
    if isinstance(content, Fact):
        yield content
    elif isinstance(content, tuple):
        for member in content:
            yield from facts(member)
    elif is_dataclass(content):
        for field in fields(content):
            yield from facts(getattr(content, field.name))


def value(desk: Desk, uid: str, kind: SheetKind, label: str) -> Any:
    return next(fact.value for fact in facts(sheet(desk, uid, kind)) if fact.label.zh == label)


LARGE = {"contract_value": 700_000_000, "transaction_amount": 680_000_000}


def test_a_large_contract_is_told_its_limit_and_why(desk: Desk) -> None:
    limit = value(desk, accepted(desk, **LARGE), SheetKind.ACCEPTANCE, "办理时限")
    for word in ("30 个工作日", "6,800,000.00", "5,000,000.00"):
        assert word in limit.zh
    assert "30 working days" in limit.en


def test_another_contract_is_told_what_would_make_it_longer(desk: Desk) -> None:
    uid = accepted(desk)
    assert value(desk, uid, SheetKind.ACCEPTANCE, "办理时限") == Text("15 个工作日", "15 working days")
    longer = value(desk, uid, SheetKind.ACCEPTANCE, "延长情形")
    assert "有争议" in longer.zh and "30 个工作日" in longer.zh
    assert "征求意见稿，待核" in value(desk, uid, SheetKind.ACCEPTANCE, "时限依据").zh


def test_nobody_is_asked_for_what_another_place_asks_for(desk: Desk) -> None:
    papers = text(desk, accepted(desk), SheetKind.ACCEPTANCE)
    assert "《技术合同登记表》" in papers
    assert "缙云" not in papers
    assert "可要求" not in papers


@pytest.mark.parametrize(
    ("wanted", "lines"),
    [
        ("报价明细清单\n双方盖章页", ["1. 报价明细清单", "2. 双方盖章页"]),
        ("1. 报价明细清单\n2、双方盖章页", ["1. 报价明细清单", "2、双方盖章页"]),
        ("一、报价明细清单\n（二）盖章页", ["一、报价明细清单", "（二）盖章页"]),
        ("2026年报价清单\n\n 一份授权书", ["1. 2026年报价清单", "2. 一份授权书"]),
        ("报价明细清单", ["报价明细清单"]),
    ],
)
def test_what_is_wanted_is_numbered_once(desk: Desk, wanted: str, lines: list[str]) -> None:
    uid = accepted(desk)
    decide.request_supplement(desk, uid, wanted)
    words = list(said(sheet(desk, uid, SheetKind.SUPPLEMENT)))
    assert [word for word in words if word in lines] == lines


def test_a_supplement_without_a_last_day_leaves_no_empty_cell(desk: Desk) -> None:
    uid = accepted(desk)
    decide.request_supplement(desk, uid, "报价明细清单")
    assert "补正期限" not in text(desk, uid, SheetKind.SUPPLEMENT)
    assert "通知日期" in text(desk, uid, SheetKind.SUPPLEMENT)


def test_a_refusal_says_what_was_found_of_each_condition(desk: Desk) -> None:
    base = sound_contract(desk.today())
    assert base.seller is not None
    uid = accepted(desk, seller=replace(base.seller, region_code="370102"))
    answer_all(desk, uid)
    decide.refuse_contract(desk, uid, "other", "卖方在济南")
    words = text(desk, uid, SheetKind.REFUSAL)
    for word in ("GEN-22", "不满足", "不在本机构辖区", "第十五条"):
        assert word in words
    assert "须写明理由" not in words, "that is said to the registrar, not to the applicant"
    assert "向本机构" not in words, "to whom an objection goes, the draft that could be read does not say"


def test_a_refusal_against_the_sheet_names_no_condition(desk: Desk) -> None:
    uid = accepted(desk)
    answer_against(desk, uid, "GEN-12")
    decide.refuse_contract(desk, uid, "other", "当事人撤回申请")
    assert "GEN-12" not in text(desk, uid, SheetKind.REFUSAL)


def test_a_notice_about_an_import_goes_to_the_domestic_buyer(desk: Desk) -> None:
    base = sound_contract(desk.today())
    assert base.seller is not None and base.buyer is not None
    uid = accepted(desk, seller=replace(base.seller, name="東海株式会社", country="JPN", credit_code=None))
    assert sheet(desk, uid, SheetKind.ACCEPTANCE).addressee == Text(
        "威海蓝润海洋装备有限公司：", "威海蓝润海洋装备有限公司:"
    )


def test_a_natural_person_is_not_spoken_to_as_a_body(desk: Desk) -> None:
    base = sound_contract(desk.today())
    kinds = desk.packs.code_lists()["party_kinds"]
    person = next(code.code for code in kinds if code.label.zh.startswith("自然人"))
    assert base.seller is not None
    uid = accepted(desk, seller=replace(base.seller, name="王伟", kind=person))
    assert "你单位" not in text(desk, uid, SheetKind.ACCEPTANCE)
    assert "你单位" in text(desk, accepted(desk), SheetKind.ACCEPTANCE)


@pytest.mark.parametrize("kind", [SheetKind.EXAMINATION, SheetKind.AMENDMENT, SheetKind.ACCEPTANCE])
def test_a_sheet_says_by_which_edition_of_which_rulebook(desk: Desk, kind: SheetKind) -> None:
    uid = registered(desk)
    contract = replace(load_case(desk, uid).contract, registration=None, remarks="履行期延长半年")
    later_life.amend_contract(desk, uid, contract, "补充协议")
    edition = desk.packs.rulebook("miit-2026").edition
    assert sheet(desk, uid, kind).edition == f"miit-2026 {edition}"
    assert "2026" in value(desk, uid, kind, "认定规则").zh


def test_a_form_of_an_ended_registration_says_so_and_one_of_an_amended_stays(desk: Desk) -> None:
    uid = registered(desk)
    before = text(desk, uid, SheetKind.REGISTRATION_FORM, of=ActKind.REGISTER)
    examined = text(desk, uid, SheetKind.EXAMINATION, of=ActKind.REGISTER)
    contract = replace(load_case(desk, uid).contract, registration=None, remarks="履行期延长半年")
    later_life.amend_contract(desk, uid, contract, "补充协议")
    assert text(desk, uid, SheetKind.REGISTRATION_FORM, of=ActKind.REGISTER) == before
    assert text(desk, uid, SheetKind.EXAMINATION, of=ActKind.REGISTER) == examined
    later_life.cancel_contract(desk, uid, "双方解除")
    after = text(desk, uid, SheetKind.REGISTRATION_FORM, of=ActKind.REGISTER)
    assert "已注销" in after and "不再有效" in after
    assert "cancelled" in text(desk, uid, SheetKind.REGISTRATION_FORM, "en", of=ActKind.REGISTER)


def test_a_revocation_does_not_call_another_city_s_rule_its_basis(desk: Desk) -> None:
    uid = registered(desk)
    later_life.revoke_contract(desk, uid, "duplicate", "与外地登记重复")
    labels = {fact.label.zh for fact in facts(sheet(desk, uid, SheetKind.REVOCATION))}
    assert "依据" not in labels
    assert "没有约束力" in value(desk, uid, SheetKind.REVOCATION, "事由分类").zh
    blocks = sheet(desk, uid, SheetKind.REVOCATION).blocks
    assert any(isinstance(block, Signatures) for block in blocks), "the party signs for it"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_income_sheet_adds_up_and_names_its_proof(desk: Desk, tmp_path: Path, language: str) -> None:
    uid = registered(desk)
    file = tmp_path / "银行回单.pdf"
    file.write_bytes(b"%PDF-1.7 x")
    paper = attach_paper(desk, uid, file)
    for amount in (10_000_000, 20_000_000):
        income = TechnologyIncome(
            received_on=desk.today(), amount=amount, technology_income=amount // 2, evidence=paper.sha256
        )
        later_life.note_income(desk, uid, income)
    words = text(desk, uid, SheetKind.INCOME, language)
    for word in ("银行回单.pdf", "￥300,000.00", "￥150,000.00", "￥650,000.00"):
        assert word in words


def test_an_outside_registration_names_its_office(desk: Desk) -> None:
    registration = Registration(
        status=RegistrationStatus.REGISTERED,
        registered_on=desk.today() - timedelta(days=9),
        official_no="2026110101000123",
        office="北京市海淀区技术合同登记处",
        issued_elsewhere=True,
    )
    base = sound_contract(desk.today())
    contract = replace(base, uid=str(uuid.uuid4()), registration=registration)
    record_registration(desk, contract)
    assert contract.uid is not None
    later_life.note_payment(desk, contract.uid, Payment(paid_on=desk.today(), amount=555_500))
    words = text(desk, contract.uid, SheetKind.PAYMENT)
    assert "北京市海淀区技术合同登记处" in words and "2026110101000123" in words
    assert "凭单号" not in words


def test_the_page_of_a_paper_is_printed(desk: Desk, tmp_path: Path) -> None:
    uid = accepted(desk)
    file = tmp_path / "立项报告.pdf"
    file.write_bytes(b"%PDF-1.7 x")
    paper = attach_paper(desk, uid, file)
    answer_all(desk, uid)
    answer_one(desk, uid, "DEV-C1", Answer(verdict=Verdict.MET, attachment=paper.sha256, page=17))
    decide.register_contract(desk, uid)
    assert "证明：立项报告.pdf，第17页" in text(desk, uid, SheetKind.EXAMINATION)
    assert "proof: 立项报告.pdf, page 17" in text(desk, uid, SheetKind.EXAMINATION, "en")


def test_what_nobody_filled_in_is_not_called_none(desk: Desk) -> None:
    uid = create_draft(desk, Contract(name="技术服务", seller=sound_contract(desk.today()).seller))
    decide.accept_contract(desk, uid)
    form = text(desk, uid, SheetKind.REGISTRATION_FORM)
    assert form.count("（未填）") == 2, "costs and payments"
    assert value(desk, uid, SheetKind.REGISTRATION_FORM, "买方") == "—"
    assert value(desk, uid, SheetKind.REGISTRATION_FORM, "中介方") == Text("无", "none")
    assert "2026" in value(desk, uid, SheetKind.REGISTRATION_FORM, "认定依据").zh


def test_changed_codes_stand_with_their_labels(desk: Desk) -> None:
    uid = registered(desk)
    contract = replace(load_case(desk, uid).contract, registration=None, technology_field="09")
    later_life.amend_contract(desk, uid, contract, "更正技术领域")
    assert "03 先进制造" in text(desk, uid, SheetKind.AMENDMENT)


def test_costs_are_numbered_as_the_open_points_name_them(desk: Desk) -> None:
    assert "1 设备" in text(desk, registered(desk), SheetKind.EXAMINATION)


def test_a_refused_contract_has_no_amount_recognised(desk: Desk) -> None:
    assert "核定技术交易额" in examined_labels(desk, registered(desk))
    uid = accepted(desk, contract_no="LR-2", contract_value=90_000_000, transaction_amount=70_000_000)
    answer_against(desk, uid, "DEV-X4")
    decide.refuse_contract(desk, uid, "other", "属于基础性研究")
    labels = examined_labels(desk, uid)
    assert "填写的技术交易额" in labels and "核定技术交易额" not in labels


def examined_labels(desk: Desk, uid: str) -> set[str]:
    return {fact.label.zh for fact in facts(sheet(desk, uid, SheetKind.EXAMINATION))}


def test_an_english_sheet_has_the_marks_of_its_language(desk: Desk) -> None:
    uid = registered(desk)
    content = sheet(desk, uid, SheetKind.REGISTRATION_FORM)
    assert content.registrar == Text("王海燕（0037）", "王海燕 (0037)")
    assert '"海洋牧场智能投饵装备关键技术开发"' in text(desk, uid, SheetKind.ACCEPTANCE, "en")
    assert len(entries_of(load_case(desk, uid), ActKind.REGISTER)) == 1
