"""办理记录: every act in words, in both languages; what it changed, its sheets, the version before beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Payment, Registration, RegistrationStatus
from registrar_app.domain.sheet_kind import SheetKind
from registrar_app.domain.technology_income import TechnologyIncome
from registrar_app.services import decide, drafts, later_life
from registrar_app.services.attach_paper import attach_paper
from registrar_app.services.issue_sheet import issue_sheet
from registrar_app.services.issue_slip import issue_slip
from registrar_app.services.review import review_contract
from registrar_app.ui.contract_form import comparison
from registrar_app.ui.contract_form.act_words import lines_of
from registrar_app.ui.contract_form.changes_table import ChangesTable
from registrar_app.ui.words import choose_language
from tests.contract_samples import sound_contract
from tests.ui.contract_form.asking_help import explanations_for
from tests.world import record_registration


def live_long(program, desk, tmp_path: Path) -> list[str]:
    """Make cases in which every kind of act occurs; return their uids, the longest life first."""
    today = desk.today()
    base = sound_contract(today)
    uid = drafts.create_draft(desk, base)
    decide.accept_contract(desk, uid)
    review_contract(desk, uid, "金额与合同一致")
    decide.request_supplement(desk, uid, "授权书", until=today + timedelta(days=9))
    decide.receive_supplement(desk, uid, "授权书原件")
    decide.register_contract(desk, uid)
    (tmp_path / "回单.pdf").write_bytes(b"%PDF-1.4 x")
    paper = attach_paper(desk, uid, tmp_path / "回单.pdf").sha256
    issue_slip(program, desk, uid, None)
    issue_sheet(program, desk, uid, SheetKind.SUPPLEMENT, None)
    issue_sheet(program, desk, uid, SheetKind.SUPPLEMENT, None)
    paid = Payment(paid_on=today, amount=200_000_00, technology_part=150_000_00, voucher_no="V-2")
    later_life.note_payment(desk, uid, paid, evidence=paper)
    income = TechnologyIncome(
        received_on=today, amount=200_000_00, technology_income=150_000_00, invoice_no="F-3", evidence=paper
    )
    later_life.note_income(desk, uid, income)
    later_life.note_official_no(desk, uid, "2026371002000018")
    present = drafts.load_case(desk, uid).contract
    parts = {"remarks": "二期", "contract_no": "LR-2", "industry": "C37", "plan_source": None}
    amended = replace(
        present,
        **parts,
        contract_value=1_100_000_00,
        transaction_amount=900_000_00,
        effective_to=present.effective_to + timedelta(days=1),
    )
    later_life.amend_contract(desk, uid, amended, "补充协议")
    later_life.reexamine_contract(desk, uid, later_life.RequestedBy.FINANCE, "财函9号", "核定无误")
    later_life.revoke_contract(desk, uid, "duplicate", "重复登记")
    buyer = replace(base.buyer, name="威海另一家有限公司", credit_code="91371002MA3C4X8T0B")
    others = [
        replace(base, name=f"另一份合同{n}", contract_no=f"LR-{n}", buyer=buyer, contract_value=n * 10_000_000,
                transaction_amount=n * 8_000_000, non_technical_costs=(), payments=())
        for n in (3, 4)
    ]  # fmt: skip
    refused, cancelled = (drafts.create_draft(desk, other) for other in others)
    decide.accept_contract(desk, refused)
    decide.refuse_contract(desk, refused, "subject-unclear", "看不出技术内容")
    decide.accept_contract(desk, cancelled)
    decide.register_contract(desk, cancelled, explanations_for(desk, cancelled))
    later_life.cancel_contract(desk, cancelled, "双方解除")
    outside = Registration(
        status=RegistrationStatus.REGISTERED, registered_on=today, slip_no="A-1", issued_elsewhere=True
    )
    elsewhere = record_registration(
        desk, replace(base, uid=str(UUID(int=7, version=4)), registration=outside)
    )
    return [uid, refused, cancelled, elsewhere.act.case]


WORDS = {
    ActKind.ACCEPT: ((), ()),
    ActKind.REVIEW: (("金额与合同一致",), ("金额与合同一致",)),
    ActKind.REQUEST_SUPPLEMENT: (("需补正：授权书", "补正期限："), ("Requested: 授权书", "To be here by ")),
    ActKind.RECEIVE_SUPPLEMENT: (("收到：授权书原件",), ("Received: 授权书原件",)),
    ActKind.REGISTER: (
        ("凭单号 ", "技术交易额 800,000.00 元"),
        ("Slip ", "technology amount 800,000.00 yuan"),
    ),
    ActKind.REFUSE: (
        ("合同标的不明确", "第三十九条（二）", "待核", "看不出技术内容"),
        ("the subject is not clear", "to be checked", "看不出技术内容"),
    ),
    ActKind.AMEND: (("理由：补充协议", "认定审查："), ("Reason: 补充协议", "Examination: ")),
    ActKind.CANCEL: (("理由：双方解除",), ("Reason: 双方解除",)),
    ActKind.REVOKE: (
        ("同一技术合同重复登记", "系上海的规定", "重复登记"),
        ("the same contract was registered twice", "source to be checked"),
    ),
    ActKind.REEXAMINE: (
        ("财政部门提请，来文文号 财函9号", "维持原认定", "认定意见：核定无误"),
        ("Requested by the finance authority, letter 财函9号", "upheld", "Found: 核定无误"),
    ),
    ActKind.NOTE_PAYMENT: (
        ("付款 200,000.00 元", "其中技术部分 150,000.00 元", "凭证号 V-2", "凭证材料：回单.pdf"),
        ("Paid 200,000.00 yuan", "150,000.00 yuan of it for technology", "voucher V-2", "Evidence: 回单.pdf"),
    ),
    ActKind.NOTE_INCOME: (
        ("到账 200,000.00 元，核定技术性收入 150,000.00 元", "发票号 F-3", "回单.pdf"),
        ("150,000.00 yuan of it technology income", "invoice F-3"),
    ),
    ActKind.NOTE_OFFICIAL_NO: (("全国登记编号 2026371002000018",), ("Official number 2026371002000018",)),
    ActKind.ISSUE_SLIP: (("首次打印",), ("first print",)),
    ActKind.ISSUE_SHEET: (
        ("补正通知书（通知补正 ", "补打第 1 次"),
        ("Request for a supplement", "reprint 1"),
    ),
    ActKind.RECORD_REGISTRATION: (("技术交易额 800,000.00 元",), ("technology amount 800,000.00 yuan",)),
}


@pytest.fixture
def lived(open_window, program, tmp_path: Path):
    window = open_window()
    return window, live_long(program, window.place.desk, tmp_path)


def shown(view) -> list[str]:
    return [part.text() for part in view.findChildren(QLabel) if part.isVisibleTo(view)]


def links(view) -> list[QPushButton]:
    return [b for b in view.findChildren(QPushButton) if b.property("role") == "link" and b.isVisibleTo(view)]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_kind_of_act_is_said_in_words(lived, language):
    window, uids = lived
    choose_language(language)
    desk = window.place.desk
    said: dict[ActKind, str] = {}
    for uid in uids:
        case = drafts.load_case(desk, uid)
        for entry in case.history:
            said[entry.act.kind] = said.get(entry.act.kind, "") + "\n".join(lines_of(desk, case, entry))
    assert set(said) == set(ActKind), "a kind of act is not covered here"
    missing = {
        kind: [word for word in wanted[language == "en"] if word not in said[kind]]
        for kind, wanted in WORDS.items()
    }
    assert {kind: words for kind, words in missing.items() if words} == {}
    ids = ("duplicate", "subject-unclear", "finance", "upheld\n", "supplement", "150000.00")
    if language == "zh":
        assert [one for one in ids if any(one in text for text in said.values())] == [], "an id is shown bare"


def test_the_tab_shows_the_changes_of_an_amendment_amounts_first_and_the_rest_on_request(lived, qtbot):
    window, (uid, *_) = lived
    window.open_case(uid)
    form = window.form
    form.tabs.show_tab(len(form.tabs.tabs) - 1)
    (table,) = form.history.findChildren(ChangesTable)
    assert [change.path for change in table.changes[:2]] == ["contract_value", "transaction_amount"]
    assert "payments" not in {change.path.partition("[")[0] for change in table.changes}, (
        "a payment noted apart is not what the amendment changed"
    )
    assert len(table.changes) == 7
    assert table.shown_rows == 6
    assert table.changes[6].label.zh not in shown(table)
    table.more.setFocus()
    qtbot.keyClick(table.more, Qt.Key.Key_Return)
    assert table.shown_rows == 7
    hidden = [part.text() for part in table.findChildren(QLabel) if part.isHidden()]
    assert hidden == []


def test_the_compare_window_marks_exactly_what_changed(lived, qtbot):
    window, (uid, *_) = lived
    window.open_case(uid)
    form = window.form
    form.tabs.show_tab(len(form.tabs.tabs) - 1)
    opened = []
    original = form.history.compare
    link = next(b for b in links(form.history) if b.text().startswith("与此前版本对照"))
    assert "7 处不同" in link.text()
    entry = next(e for e in form.case.history if e.act.kind is ActKind.AMEND)
    opened.append(original(entry))
    compare = opened[0]
    qtbot.addWidget(compare)
    qtbot.waitUntil(compare.isActiveWindow)
    assert sorted(compare.marked) == sorted(
        [
            "contract_value",
            "transaction_amount",
            "remarks",
            "contract_no",
            "industry",
            "plan_source",
            "effective_to",
        ]
    )
    paths = {line.path for line in compare.lines}
    assert {"seller.name", "payments[1]", "non_technical_costs[0]"} <= paths, (
        "what did not change is there too"
    )
    texts = {line.path: (line.before, line.after) for line in compare.lines}
    assert texts["contract_no"] == ("LR-2026-018", "LR-2")
    qtbot.keyClick(compare, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    visible = [line.path for line, parts in compare.table.rows if not parts[0].isHidden()]
    assert sorted(visible) == sorted(compare.marked)


def test_rows_put_in_and_taken_out_are_lines_of_their_own(lived):
    contract = sound_contract(lived[0].place.desk.today())
    first = contract.payments[0]
    later = replace(first, amount=first.amount + 1, voucher_no="V-2")
    lines = comparison.side_by_side(contract, replace(contract, payments=(later,)), {})
    assert {line.path for line in lines if line.changed} == {"payments[0].amount", "payments[0].voucher_no"}
    lines = comparison.side_by_side(
        replace(contract, payments=(first, later)), replace(contract, payments=(later,)), {}
    )
    assert [(line.path, line.changed) for line in lines if line.path.startswith("payments")] == [
        ("payments[0]", True),
        ("payments[0]", False),
    ]


def test_each_act_links_to_its_sheets_with_their_count(lived, monkeypatch):
    window, (uid, *_) = lived
    window.open_case(uid)
    form = window.form
    asked = []
    form.history.sheet_wanted.disconnect()
    form.history.sheet_wanted.connect(lambda kind, act: asked.append((kind, act)))
    by_text = {b.text(): b for b in links(form.history)}
    by_text["补正通知书（已打印 2 次）"].click()
    by_text["撤销登记决定书（未打印）"].click()
    kinds = {e.hash: e.act.kind for e in form.case.history}
    assert [(kind, kinds[act]) for kind, act in asked] == [
        ("supplement", ActKind.REQUEST_SUPPLEMENT),
        ("revocation", ActKind.REVOKE),
    ]
