"""The form and the contract it makes: every field there and back, drafts, undo, findings, states."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView

from registrar_app.domain.contract import (
    SUBTYPES_OF,
    Achievement,
    Contract,
    ContractType,
    CostKind,
    NonTechnicalCost,
    Payment,
    PaymentMode,
    Registration,
    RegistrationStatus,
)
from registrar_app.domain.field_labels import label_of
from registrar_app.domain.field_values import value_at, with_value
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.form_fields import (
    CONTRACT_FIELDS,
    COSTS,
    PAYMENTS,
    TECHNOLOGY_FIELDS,
    every_field,
    party_fields,
    party_more_fields,
)
from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.party import Party
from registrar_app.domain.registration import CaseState, draft_case
from registrar_app.domain.text import Text
from registrar_app.services import decide, drafts
from registrar_app.services.pinyin import readings
from registrar_app.services.sheet_model import Facts
from registrar_app.services.sheets.registration_form import registration_form
from registrar_app.ui.contract_form.adopting import offer_words
from registrar_app.ui.contract_form.findings_panel import FindingRow
from registrar_app.ui.contract_form.form_head import subtitle
from registrar_app.ui.contract_form.rows import merge_lines, read_lines
from registrar_app.ui.theme import px
from registrar_app.ui.widgets.picker import SHOWN_ENTRIES
from tests.contract_samples import sound_contract
from tests.ui.examination.sheet_help import answer_sheet

VALUES = {
    "text": "甲〇𠮷 A-1",
    "open_code": "甲〇𠮷 A-1",
    "money": 123456,
    "date": date(2020, 2, 29),
    "yes_no": True,
    "note": "第一行\n第二行",
    "number": "甲〇𠮷 A-1",
    "credit_code": "91371000MA3N935F57",
}
CHOICES = {"type": "transfer", "subtype": "patent_right", "payment_mode": PaymentMode.ROYALTY}


@pytest.fixture
def form(open_window):
    window = open_window()
    window.new_contract()
    return window.form


def example(form, spec):
    if spec.kind in ("code", "several"):
        value = list(form._place.entries(spec.codes))[1].value
        return (value,) if spec.kind == "several" else value
    if spec.kind == "choice":
        return type_of(spec.path)(CHOICES[spec.path])
    return VALUES[spec.kind]


def type_of(path):
    from registrar_app.domain.contract import ContractType, Subtype

    return {"type": ContractType, "subtype": Subtype, "payment_mode": PaymentMode}[path]


def test_every_field_of_the_contract_is_in_the_form():
    paths = {spec.path for spec in every_field()} | {COSTS.path, PAYMENTS.path}
    expected = {f.name for f in fields(Contract)} - {
        "uid",
        "registration",
        "achievement",
        "seller",
        "buyer",
        "intermediary",
    }
    expected |= {f"{role}.{f.name}" for role in ("seller", "buyer", "intermediary") for f in fields(Party)}
    expected |= {f"achievement.{f.name}" for f in fields(Achievement)}
    assert paths == expected


def test_every_field_shows_what_the_contract_has_and_gives_it_back(form):
    contract = Contract()
    for spec in every_field():
        contract = with_value(contract, spec.path, example(form, spec))
    form.open_new(contract)
    for spec in every_field():
        editor = form.body.fields[spec.path].editor
        assert editor.current() == (value_at(contract, spec.path), ""), spec.path


def test_what_is_typed_is_what_the_contract_has(form, qtbot):
    for spec in every_field():
        if spec.kind in ("text", "money", "date"):
            value = {"text": "abc", "money": 123456, "date": date(2020, 2, 29)}[spec.kind]
            typed = {"text": "abc", "money": "1234.56", "date": "20200229"}[spec.kind]
            form.body.focus_path(spec.path)
            qtbot.keyClicks(form.body.fields[spec.path].editor, typed)
            assert value_at(form.model.contract, spec.path) == value, spec.path


@pytest.mark.parametrize("width", [520, 640, 700, 744, 745, 800])
def test_a_credit_code_is_seen_in_full_beside_a_paper_too(form, width):
    """It is compared with the paper character by character: a form too narrow for four fields in a line shows two."""
    body = form.body
    body.setParent(None)
    body.resize(width, 900)
    body.show()
    field = body.fields["seller.credit_code"].editor
    body.reflow()
    body.layout().activate()
    QApplication.processEvents()
    room = field.contentsRect().width() - 2 * px(11)
    assert field.fontMetrics().horizontalAdvance("91371000MA3CWXMH7B") <= room


def test_an_emptied_party_is_no_party(form):
    form.model.put("seller.name", "甲")
    assert form.model.contract.seller == Party(name="甲")
    form.model.put("seller.name", None)
    assert form.model.contract.seller is None


# ---------------------------------------------------------------- lists


def cells(**typed):
    return {column.path: typed.get(column.path, (None, "")) for column in PAYMENTS.columns}


def test_a_payment_without_its_day_stays_loose_until_it_has_one():
    members, loose = read_lines(PAYMENTS, [cells(amount=(5000, ""))])
    assert (members, loose) == ((), {"payments[0].amount": "50.00"})
    members, loose = read_lines(PAYMENTS, [cells(amount=(5000, ""), paid_on=(date(2020, 1, 2), ""))])
    assert (members, loose) == ((Payment(paid_on=date(2020, 1, 2), amount=5000),), {})


def test_loose_lines_keep_their_place_between_the_others():
    first = Payment(paid_on=date(2020, 1, 2), amount=1)
    second = Payment(paid_on=date(2020, 1, 3), amount=2)
    lines = merge_lines((first, second), {"payments[1].amount": "x"})
    assert [member for member, _ in lines] == [first, None, second]


def test_costs_and_payments_are_typed_line_by_line(form, qtbot):
    costs = form.body.rows["non_technical_costs"]
    costs.add_line()
    line = costs.lines[0]
    qtbot.keyClicks(line["kind"], "sb")
    qtbot.keyClick(line["kind"], Qt.Key.Key_Return)
    assert line["amount"].hasFocus()
    qtbot.keyClicks(line["amount"], "200000")
    assert form.model.contract.non_technical_costs == (
        NonTechnicalCost(kind=CostKind.EQUIPMENT, amount=20000000),
    )
    form.model.put("contract_value", 100000000)
    form.body.take_difference()
    assert form.model.contract.transaction_amount == 80000000
    assert form.body.costs_total.editor.text() == "200,000.00"
    costs.remove_line(0)
    assert not form.model.contract.non_technical_costs


# ---------------------------------------------------------------- drafts


def test_a_draft_is_kept_by_itself_after_a_moment(form, qtbot):
    qtbot.keyClicks(form.body.fields["name"].editor, "Pump")
    assert form.case.uid == ""
    qtbot.waitUntil(lambda: form.case.uid != "")
    assert drafts.load_case(form._place.desk, form.case.uid).contract.name == "Pump"


def test_a_draft_is_kept_on_leaving_with_what_is_no_value_yet(form, qtbot):
    qtbot.keyClicks(form.body.fields["signed_on"].editor, "202099")
    form.window().show_page("home")
    kept = drafts.load_case(form._place.desk, form.case.uid)
    assert kept.unparsed == (("signed_on", "202099"),)
    form.window().open_case(form.case.uid)
    assert form.body.fields["signed_on"].editor.text() == "202099"
    assert ("signed_on", Severity.ERROR) in [(finding.path, finding.severity) for finding in form.findings]


def test_a_reason_typed_for_a_query_is_there_again_after_a_restart(form, qtbot):
    desk = form._place.desk
    contract = replace(sound_contract(desk.today()), related_parties=None)
    uid = drafts.create_draft(desk, contract)
    window = form.window()
    window.open_case(uid)
    key = next(key for key, row in form.panel.rows.items() if row.finding.severity is Severity.QUERY)
    form.panel.explain(key)
    qtbot.keyClicks(form.panel.rows[key].reason, "seen")
    window.show_page("home")
    form._place.reasons.clear()
    window.open_case(uid)
    assert form.panel.rows[key].reason.text() == "seen"
    assert form._place.reasons[uid] == {key: "seen"}


def test_what_was_typed_for_a_query_is_shown_in_full_once_it_cannot_be_changed(qtbot):
    basis = LegalReference("技术合同认定登记管理办法", "第十一条")
    query = Finding(
        code="C1",
        severity=Severity.QUERY,
        path="name",
        message=Text("重复", "twice"),
        reference=basis,
        remedy=Text("核对", "compare"),
    )
    row = FindingRow(query, "已核对合同原件与证明材料，情况属实", read_only=True)
    qtbot.addWidget(row)
    row.show()
    assert not row.reason.isVisible()
    assert row.given.isVisible()
    assert row.given.text() == "核实说明：已核对合同原件与证明材料，情况属实"
    row.show_finding(query, False)
    assert row.reason.isVisible()
    assert not row.given.isVisible()
    empty = FindingRow(query, "", read_only=True)  # nothing may be typed: no line that seems to ask for it
    qtbot.addWidget(empty)
    empty.show()
    assert not empty.reason.isVisible()
    assert not empty.given.isVisible()


def test_the_number_of_a_slip_stands_first_under_the_title(form):
    desk = form._place.desk
    case = drafts.load_case(desk, drafts.create_draft(desk, sound_contract(desk.today())))
    valid = RegistrationStatus.REGISTERED
    slip = Registration(registered_on=desk.today(), status=valid, slip_no="371002-01-2026-000001")
    numbered = replace(case, contract=replace(case.contract, registration=slip))
    assert subtitle(numbered, "").startswith("凭单号 371002-01-2026-000001 · ")
    assert subtitle(replace(case, contract=Contract()), "") == "未选合同类别"


def test_findings_of_one_gravity_stand_in_the_order_of_the_form(form):
    form.check()
    errors = [finding.path for finding in form.findings if finding.severity is Severity.ERROR]
    assert errors == sorted(errors, key=[spec.path for spec in every_field()].index)
    assert errors[0] == "name"


def test_f8_checks_and_goes_from_problem_to_problem_round_and_round(form, qtbot):
    name = form.body.fields["name"].editor
    qtbot.keyClicks(name, "Pump")
    qtbot.keyClick(name, Qt.Key.Key_F8)
    wanted = [finding.path for finding in form.checking.obstacles(form.case)]
    assert len(wanted) > 3
    seen = []
    for _ in dict.fromkeys(wanted):
        seen.append(form.body.field_in_hand())
        qtbot.keyClick(form.window().focusWidget(), Qt.Key.Key_F8)
    assert seen == list(dict.fromkeys(wanted))
    assert form.body.field_in_hand() == seen[0]


def test_an_untouched_new_contract_leaves_nothing_behind(form):
    form.window().show_page("home")
    assert sum(form._place.desk.store.count_states().values()) == 0


# ---------------------------------------------------------------- undo


def test_undo_takes_back_one_stay_in_one_field_and_names_it(form, qtbot):
    name, number = form.body.fields["name"].editor, form.body.fields["contract_no"].editor
    name.setFocus()
    qtbot.keyClicks(name, "Pump")
    number.setFocus()
    qtbot.keyClicks(number, "7")
    assert form.model.undo.undoText() == "合同编号"
    qtbot.keyClick(number, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (name.text(), number.text()) == ("Pump", "")
    qtbot.keyClick(number, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.model.contract.name is None
    redo = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(number, Qt.Key.Key_Z, redo)
    assert form.model.contract.name == "Pump"
    assert name.text() == "Pump"


def test_undo_in_a_cell_of_a_list_is_seen_in_that_cell(form, qtbot):
    """What the screen shows is what is kept and registered: the cell in hand is no exception."""
    payments = form.body.rows["payments"]
    paid = (Payment(paid_on=date(2026, 11, 9), amount=40000000, technology_part=33000000),)
    form.model.put("payments", paid)
    form.model.end_step()
    amount = payments.lines[0]["amount"]
    amount.setFocus()
    amount.selectAll()
    qtbot.keyClicks(amount, "500000.5")
    assert form.model.contract.payments[0].amount == 50000050
    qtbot.keyClick(amount, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.model.contract.payments == paid
    assert amount.current() == (40000000, "")


def test_undo_in_a_line_that_is_no_payment_yet_is_seen_in_its_cell(form, qtbot):
    payments = form.body.rows["payments"]
    payments.add_line()
    for column, typed in (("paid_on", "20261109"), ("voucher_no", "PZ-1")):
        payments.lines[0][column].setFocus()
        qtbot.keyClicks(payments.lines[0][column], typed)
        form.model.end_step()
    voucher = payments.lines[0]["voucher_no"]
    assert voucher.text() == "PZ-1"
    qtbot.keyClick(voucher, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert voucher.text() == ""
    assert payments.lines[0]["paid_on"].current() == (date(2026, 11, 9), "")


# ---------------------------------------------------------------- findings


def test_a_finding_leads_to_its_field_also_a_hidden_one(form):
    assert not form.body.fields["buyer.country"].editor.isVisible()
    for path in ("seller.name", "buyer.country", "intermediary.name", "remarks"):
        editor = form.body.focus_path(path)
        assert editor.hasFocus(), path
        assert editor.isVisible()


def test_a_record_or_a_line_leads_to_its_first_field(form):
    assert form.body.focus_path("seller") is form.body.fields["seller.name"].editor
    form.body.rows["payments"].add_line()
    assert form.body.focus_path("payments[0].amount") is form.body.rows["payments"].lines[0]["amount"]


def test_a_suggestion_is_adopted_as_one_step(form):
    form.model.put("buyer.credit_code", "91371000MA3N935F57")
    form.check()
    finding = next(f for f in form.findings if f.path == "buyer.credit_code" and f.suggestion)
    form.adopt(finding)
    assert form.model.contract.buyer.credit_code == "91371000MA3N935F56"
    form.model.undo.undo()
    assert form.model.contract.buyer.credit_code == "91371000MA3N935F57"


def test_a_suggested_type_is_offered_by_its_name_and_not_by_the_word_of_the_interchange_form(form):
    form.model.put("type", ContractType.DEVELOPMENT)
    form.model.put("name", "船舶检测技术服务合同")
    form.check()
    finding = next(f for f in form.findings if f.path == "type" and f.suggestion)
    assert offer_words(finding) == "采用 技术服务"
    form.adopt(finding)
    assert form.model.contract.type is ContractType.SERVICE
    assert form.model.undo.undoText() == "采用 技术服务"


def test_the_offered_correction_is_one_tab_away_from_its_field(form, qtbot):
    form.model.put("buyer.credit_code", "91371000MA3N935F5B")
    form.check()
    editor = form.body.focus_path("buyer.credit_code")
    offered = form.body.fields["buyer.credit_code"]._remedy
    assert offered is not None
    assert "91371000MA3N935F56" in offered.text()
    qtbot.waitUntil(offered.isVisible)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert offered.hasFocus()
    qtbot.keyClick(offered, Qt.Key.Key_Space)
    assert form.model.contract.buyer.credit_code == "91371000MA3N935F56"
    assert form.body.fields["buyer.credit_code"].editor.text() == "91371000MA3N935F56"


def test_a_row_that_stays_keeps_the_reason_being_typed(form, qtbot):
    form.model.put("buyer.credit_code", "91371000MA3N935F57")
    form.check()
    key = next(k for k, row in form.panel.rows.items() if row.finding.severity is Severity.QUERY)
    row = form.panel.rows[key]
    row.reason.setFocus()
    qtbot.keyClicks(row.reason, "abc")
    form.model.put("name", "X")
    form.check()
    assert form.panel.rows[key] is row
    assert row.reason.text() == "abc"
    assert row.reason.hasFocus()


# ---------------------------------------------------------------- states


def open_sound(form):
    desk = form._place.desk
    uid = drafts.create_draft(desk, sound_contract(desk.today()))
    form.window().open_case(uid)
    return desk, uid


def test_what_is_registered_can_only_be_read(form):
    open_sound(form)
    form.do("accept")
    answer_sheet(form)
    form.do("register")
    assert form.case.state is CaseState.REGISTERED
    editors = [field.editor for field in form.body.fields.values()]
    editors += [cell for rows in form.body.rows.values() for cell in rows.editors()]
    assert all(editor.isReadOnly() for editor in editors)
    assert form.body.rows["payments"].add_button.isHidden()


def test_an_amendment_is_written_on_a_copy_and_can_be_given_up(form):
    desk, uid = open_sound(form)
    decide.accept_contract(desk, uid)
    decide.register_contract(desk, uid)
    form.open_case(uid)
    form.do("begin_amending")
    assert not form.body.fields["name"].editor.isReadOnly()
    form.model.put("name", "另一个名称")
    form.save()
    assert drafts.load_case(desk, uid).contract.name != "另一个名称"
    form.do("stop_amending")
    assert form.body.fields["name"].editor.text() == sound_contract(desk.today()).name


def test_errors_block_registering_and_lead_to_the_first(form):
    open_sound(form)
    form.do("accept")
    form.model.put("transaction_amount", None)
    form.primary()
    assert form.case.state is CaseState.ACCEPTED
    assert form.body.fields["transaction_amount"].editor.hasFocus()


def test_the_bureau_reads_and_decides_nothing(open_window, program, world):
    office = world.open(program, "office-1")
    window = open_window("bureau")
    uid = drafts.create_draft(window.place.desk, replace(sound_contract(office.today()), uid=None))
    office.store.close()
    window.open_case(uid)
    assert window.form.body.fields["name"].editor.isReadOnly()
    window.form.primary()
    assert window.form.case.state is CaseState.DRAFT


# ---------------------------------------------------------------- keys


def test_enter_goes_down_the_form_and_brings_each_field_into_view(form, qtbot):
    body, scroll = form.body, form._scroll
    order = [
        editor for editor in (field.editor for field in body.fields.values()) if editor.isVisibleTo(body)
    ]
    order[0].setFocus()
    seen = []
    for _ in range(len(order) - 1):
        qtbot.keyClick(form.window().focusWidget(), Qt.Key.Key_Return)
        editor = form.window().focusWidget()
        seen.append(editor)
        assert not editor.visibleRegion().isEmpty(), editor.accessibleName()
    assert seen == order[1:]
    assert scroll.verticalScrollBar().value() > 0
    qtbot.keyClick(order[-2], Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert order[-3].hasFocus()


def test_enter_goes_through_the_lines_of_lists_and_back_again(form, qtbot):
    form.body.add_line(COSTS.path)
    form.body.add_line(COSTS.path)
    form.body.add_line(PAYMENTS.path)
    costs, payments = form.body.rows[COSTS.path], form.body.rows[PAYMENTS.path]
    way = [
        form.body.fields["payment_mode"].editor,
        *costs.editors(),
        form.body.fields["technology_field"].editor,
    ]
    way[0].setFocus()
    for here, there in pairwise(way):
        qtbot.keyClick(here, Qt.Key.Key_Return)
        assert there.hasFocus()
    for here, there in pairwise(reversed(way)):
        qtbot.keyClick(here, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        assert there.hasFocus()
    remarks = form.body.fields["remarks"].editor
    remarks.setFocus()
    qtbot.keyClick(remarks, Qt.Key.Key_Return)
    assert payments.editors()[0].hasFocus()
    qtbot.keyClick(payments.editors()[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert remarks.hasFocus()


def test_the_remarks_take_a_new_line_with_alt(form, qtbot):
    remarks = form.body.fields["remarks"].editor
    remarks.setFocus()
    qtbot.keyClicks(remarks, "a")
    qtbot.keyClick(remarks, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(remarks, "b")
    assert form.model.contract.remarks == "a\nb"


def test_the_form_goes_in_the_order_of_the_printed_one(form):
    desk = form._place.desk
    blocks = registration_form(
        desk, draft_case("", replace(sound_contract(desk.today()), intermediary=Party(name="甲")))
    )
    printed = [
        fact.label.zh for block in blocks if isinstance(block, Facts) for row in block.rows for fact in row
    ]
    for specs in (
        CONTRACT_FIELDS,
        TECHNOLOGY_FIELDS,
        (*party_fields("seller")[1:], *party_more_fields("seller")),
    ):
        names = [label_of(spec.path).zh.rpartition(" · ")[2] for spec in specs]
        assert [name for name in printed if name in names][: len(names)] == names
    cards = [
        form.body.fields[path].parentWidget().parentWidget()
        for path in ("name", "seller.name", "contract_value")
    ]
    assert [card.y() for card in cards] == sorted({card.y() for card in cards})


def test_the_keys_for_more_fields_and_the_intermediary(form, qtbot):
    name = form.body.fields["name"].editor
    qtbot.keyClick(name, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert form.body.fields["seller.address"].isVisible()
    qtbot.keyClick(name, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert not form.body.fields["seller.address"].isVisible()
    qtbot.keyClick(name, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert form.body.fields["intermediary.name"].editor.hasFocus()


def test_escape_closes_an_open_list_before_it_leaves_the_form(form, qtbot):
    kind = form.body.fields["seller.kind"].editor
    kind.setFocus()
    qtbot.keyClicks(kind, "02")
    assert kind.is_open
    qtbot.keyClick(kind, Qt.Key.Key_Escape)
    assert not kind.is_open
    assert form.window().page is form
    qtbot.keyClick(kind, Qt.Key.Key_Escape)
    assert form.window().page is not form


def test_a_functional_area_is_chosen_from_the_list_and_shown_with_its_name(form, qtbot):
    editor = form.body.fields["buyer.management_area"].editor
    form.body.more_button.click()
    editor.setFocus()
    qtbot.keyClicks(editor, "nanhai")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text() == "3710NH 威海南海新区"
    assert form.model.contract.buyer.management_area == "3710NH"


def test_the_payment_mode_speaks_the_words_of_its_code_list(form, qtbot):
    modes = form._place.entries("payment_modes")
    assert [entry.line for entry in modes] == [mode.label.zh for mode in PaymentMode]
    editor = form.body.fields["payment_mode"].editor
    editor.setFocus()
    qtbot.keyClicks(editor, "tczf")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert form.model.contract.payment_mode is PaymentMode.ROYALTY


def test_f2_opens_the_list_of_every_coded_field_and_finds_by_code_name_and_pinyin(form, qtbot):
    form.body.add_line(COSTS.path)
    form.body.toggle_more()
    coded = [spec.path for spec in every_field() if spec.codes and not spec.path.startswith("intermediary.")]
    for path in (*coded, f"{COSTS.path}[0].kind"):
        editor = form.body.focus_path(path)
        qtbot.keyClick(editor, Qt.Key.Key_F2)
        assert editor.is_open, path
        entry = editor._found[-1]
        for typed in (
            entry.key,
            entry.word,
            "".join(readings(letter)[0][0] for letter in entry.word if readings(letter)),
        ):
            if typed:
                editor.setText(typed)
                editor.open_list()
                assert entry in editor._found or len(editor._found) == SHOWN_ENTRIES, (path, typed)
        qtbot.keyClick(editor, Qt.Key.Key_Escape)


def test_the_type_says_what_the_civil_code_means_by_it(form, qtbot):
    editor = form.body.focus_path("type")
    qtbot.keyClicks(editor, "jszr")
    popup = form.window().findChild(QListView, "popup")
    assert "让与他人" in popup.meaning.text()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    subtype = form.body.focus_path("subtype")
    qtbot.keyClick(subtype, Qt.Key.Key_F2)
    assert popup is not None
    assert all(entry.definition for entry in subtype._found)
    assert {entry.value for entry in subtype._found} == set(SUBTYPES_OF[ContractType.TRANSFER])


def test_a_line_that_is_taken_away_leaves_the_keyboard_in_its_list(form, qtbot):
    form.open_new()
    payments = form.body.rows["payments"]
    qtbot.keyClick(form.body.fields["name"].editor, Qt.Key.Key_F6)
    first = payments.lines[0]["paid_on"]
    qtbot.keyClicks(first, "2026")
    qtbot.keyClick(first, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not payments.lines
    assert payments.add_button.hasFocus(), "not the sum behind it, in which nothing can be typed"
    for amount in ("1", "2", "3"):
        payments.add_line()
        qtbot.keyClicks(payments.lines[-1]["paid_on"], "20260301")
        qtbot.keyClicks(payments.lines[-1]["amount"], amount)
    payments.lines[2]["amount"].setFocus()
    payments.remove_line(2)
    assert payments.lines[1]["amount"].hasFocus(), "the line before, in the same column"
    payments.lines[0]["amount"].setFocus()
    payments.remove_line(0)
    assert payments.lines[0]["amount"].hasFocus(), "the line that came into its place"


def test_enter_goes_on_from_a_sum_that_tab_went_to(form, qtbot):
    form.open_new()
    body = form.body
    body.fields["contract_value"].editor.setFocus()
    qtbot.keyClick(body.fields["contract_value"].editor, Qt.Key.Key_Tab)
    total = body.costs_total.editor
    assert total.hasFocus()
    qtbot.keyClick(total, Qt.Key.Key_Return)
    assert body.fields["transaction_amount"].editor.hasFocus()
    total.setFocus()
    qtbot.keyClick(total, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert body.fields["contract_value"].editor.hasFocus()
