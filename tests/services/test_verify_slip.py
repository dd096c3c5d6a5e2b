"""Verifying slips by file and by QR code: ours and nothing else, over a real store with real keys."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.roster import Roster, Signer
from registrar_app.domain.slip import SlipOutcome, qr_text, read_statement, statement_text
from registrar_app.services import later_life
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import load_case
from registrar_app.services.issue_slip import SLIP_REASON, issue_slip, preview_slip
from registrar_app.services.scan_slip import scan_slip
from registrar_app.services.verify_slip import verify_slip
from tests.practice_keys import key as stranger
from tests.services.slip_desk import registered


@pytest.fixture
def uid(desk: Desk) -> str:
    return registered(desk)


@pytest.fixture
def pdf(program, desk: Desk, uid: str) -> bytes:
    return issue_slip(program, desk, uid, None).pdf


@pytest.fixture
def roster(desk: Desk) -> Roster:
    return desk.require_roster()


@pytest.fixture
def code(program, pdf: bytes) -> str:
    return program.keys.judge_pdf(pdf).attachments["slip.txt"].decode()


def with_registrar(roster: Roster, desk: Desk, **changes: object) -> Roster:
    """The roster with the issuing registrar changed."""
    ours = desk.key.fingerprint
    registrars = tuple(replace(r, **changes) if r.fingerprint == ours else r for r in roster.registrars)
    return replace(roster, registrars=registrars)


def without_registrar(roster: Roster, desk: Desk) -> Roster:
    return replace(
        roster, registrars=tuple(r for r in roster.registrars if r.fingerprint != desk.key.fingerprint)
    )


def said(verdict) -> str:
    return "；".join(reason.zh for reason in verdict.reasons)


# ---------------------------------------------------------------------------------------------- file


def test_our_slip_is_valid_with_all_its_facts(program, desk: Desk, pdf: bytes, roster: Roster) -> None:
    verdict = verify_slip(program, pdf, roster, desk.store)
    assert verdict.outcome is SlipOutcome.VALID
    assert verdict.reasons == ()
    assert verdict.signer_name == "王海燕"
    assert verdict.office_name == "威海市环翠区技术合同登记点"
    assert verdict.slip_no == f"371002-01-{desk.today().year}-000001"
    assert verdict.facts.contract_name == "海洋牧场智能投饵装备关键技术开发"
    assert (verdict.facts.contract_value, verdict.facts.transaction_amount) == (100_000_000, 80_000_000)


def test_the_roster_alone_is_enough(program, pdf: bytes, roster: Roster) -> None:
    assert verify_slip(program, pdf, roster, None).outcome is SlipOutcome.VALID


def test_both_copies_are_valid(program, desk: Desk, uid: str, pdf: bytes, roster: Roster) -> None:
    second = issue_slip(program, desk, uid, None).pdf
    assert [verify_slip(program, p, roster, desk.store).outcome for p in (pdf, second)] == [
        SlipOutcome.VALID
    ] * 2


def test_no_changed_byte_is_accepted_with_or_without_the_register(
    program, desk: Desk, pdf: bytes, roster: Roster
) -> None:
    chance = random.Random(7)
    start = pdf.index(b"/Contents <") + 11
    places = [chance.randrange(len(pdf)) for _ in range(60)] + [
        start + chance.randrange(2200) for _ in range(60)
    ]
    for place in places:
        changed = bytearray(pdf)
        changed[place] ^= 1 << chance.randrange(8)
        for store in (desk.store, None):
            try:
                verdict = verify_slip(program, bytes(changed), roster, store)
            except InputRefusedError:
                continue
            assert verdict.outcome is not SlipOutcome.VALID, place


@pytest.mark.parametrize("appended", [b"\n", b" ", b"\0", b"%%EOF\n"])
def test_no_appended_byte_is_accepted(program, pdf: bytes, roster: Roster, appended: bytes) -> None:
    try:
        verdict = verify_slip(program, pdf + appended, roster, None)
    except InputRefusedError:
        return
    assert verdict.outcome is SlipOutcome.NOT_VALID
    assert verdict.facts is None


def test_an_unsigned_page_is_not_valid(program, desk: Desk, uid: str, roster: Roster) -> None:
    verdict = verify_slip(program, preview_slip(program, desk, uid), roster, desk.store)
    assert verdict.outcome is SlipOutcome.NOT_VALID
    assert "没有电子签名" in said(verdict)


def test_what_is_no_pdf_is_refused(program, roster: Roster) -> None:
    with pytest.raises(InputRefusedError) as refusal:
        verify_slip(program, b"hello", roster, None)
    assert refusal.value.code == "SLIP-UNREADABLE"


def resealed(program, desk: Desk, uid: str, key, attachments: dict[str, bytes]) -> bytes:
    """A page sealed by somebody with whatever attachments."""
    return key.seal_pdf(preview_slip(program, desk, uid), attachments, SLIP_REASON)


def test_a_strangers_seal_around_our_acts_is_not_valid(
    program, desk: Desk, uid: str, pdf: bytes, roster: Roster
) -> None:
    attachments = program.keys.judge_pdf(pdf).attachments
    forged = resealed(program, desk, uid, stranger("0037", under="stranger"), dict(attachments))
    verdict = verify_slip(program, forged, roster, None)
    assert verdict.outcome is SlipOutcome.NOT_VALID
    assert "不在名册中" in said(verdict)


def test_a_supervisors_seal_around_our_acts_is_not_valid(
    program, world, desk: Desk, uid: str, pdf: bytes, roster: Roster
) -> None:
    bureau = world.open(program, "bureau")
    forged = resealed(program, desk, uid, bureau.key, dict(program.keys.judge_pdf(pdf).attachments))
    bureau.store.close()
    verdict = verify_slip(program, forged, roster, None)
    assert verdict.outcome is SlipOutcome.NOT_VALID
    assert "不是登记员的证书" in said(verdict)


@pytest.mark.parametrize("left_out", ["act.json", "act.sig", "slip.txt"])
def test_our_own_seal_without_an_attachment_is_no_slip(
    program, desk: Desk, uid: str, pdf: bytes, roster: Roster, left_out: str
) -> None:
    attachments = dict(program.keys.judge_pdf(pdf).attachments)
    del attachments[left_out]
    verdict = verify_slip(program, resealed(program, desk, uid, desk.key, attachments), roster, None)
    assert verdict.outcome is SlipOutcome.NOT_VALID


def test_our_own_seal_around_another_registrations_act_is_no_slip(
    program, desk: Desk, uid: str, pdf: bytes, roster: Roster
) -> None:
    other = registered(
        desk,
        name="另一份合同的技术开发项目",
        contract_no="X-2",
        contract_value=90_000_000,
        transaction_amount=70_000_000,
        signed_on=desk.today(),
    )
    attachments = dict(program.keys.judge_pdf(pdf).attachments)
    others = program.keys.judge_pdf(issue_slip(program, desk, other, None).pdf).attachments
    mixed = attachments | {"act.json": others["act.json"], "act.sig": others["act.sig"]}
    verdict = verify_slip(program, resealed(program, desk, uid, desk.key, mixed), roster, None)
    assert verdict.outcome is SlipOutcome.NOT_VALID
    assert "不一致" in said(verdict)


def test_a_changed_act_is_noticed_even_under_our_seal(
    program, desk: Desk, uid: str, pdf: bytes, roster: Roster
) -> None:
    attachments = dict(program.keys.judge_pdf(pdf).attachments)
    attachments["act.json"] = (
        attachments["act.json"].replace(b"100000000", b"900000000").replace(b"1000000.00", b"9000000.00")
    )
    verdict = verify_slip(program, resealed(program, desk, uid, desk.key, attachments), roster, None)
    assert verdict.outcome is SlipOutcome.NOT_VALID
    assert "登记行为的签名不成立" in said(verdict)


def test_a_sealed_file_that_the_register_did_not_issue_is_not_valid_there(
    program, desk: Desk, uid: str, pdf: bytes, roster: Roster
) -> None:
    copied = resealed(program, desk, uid, desk.key, dict(program.keys.judge_pdf(pdf).attachments))
    assert "没有这份文件的签发记录" in said(verify_slip(program, copied, roster, desk.store))


def test_a_signer_that_the_roster_does_not_list_yet_leaves_it_open(
    program, desk: Desk, pdf: bytes, roster: Roster
) -> None:
    verdict = verify_slip(program, pdf, without_registrar(roster, desk), None)
    assert verdict.outcome is SlipOutcome.INDETERMINATE
    assert verdict.facts is None


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({"revoked_on": 0}, SlipOutcome.NOT_VALID),
        ({"revoked_on": 1}, SlipOutcome.VALID),
        ({"compromised_since": -1, "revoked_on": 5}, SlipOutcome.NOT_VALID),
        ({"compromised_since": 1, "revoked_on": 5}, SlipOutcome.INDETERMINATE),
        ({"term_to": -1}, SlipOutcome.NOT_VALID),
        ({"term_to": 0}, SlipOutcome.VALID),
        ({"term_from": 1}, SlipOutcome.NOT_VALID),
        ({"office": "371082"}, SlipOutcome.NOT_VALID),
    ],
)
def test_the_signer_must_be_in_force_on_the_day_for_the_office(
    program, desk: Desk, pdf: bytes, roster: Roster, code: str, changes: dict, outcome: SlipOutcome
) -> None:
    shifted = {
        name: desk.today() + timedelta(days=value) if isinstance(value, int) else value
        for name, value in changes.items()
    }
    judged_by = with_registrar(roster, desk, **shifted)
    assert verify_slip(program, pdf, judged_by, None).outcome is outcome
    assert scan_slip(program, code, judged_by, None).outcome is outcome


def test_a_cancelled_registration_is_told(
    program, desk: Desk, uid: str, pdf: bytes, roster: Roster, code: str
) -> None:
    later_life.cancel_contract(desk, uid, "双方解除合同")
    for verdict in (
        verify_slip(program, pdf, roster, desk.store),
        scan_slip(program, code, roster, desk.store),
    ):
        assert verdict.outcome is SlipOutcome.NOT_VALID
        assert "已注销" in said(verdict)
        assert verdict.facts is not None


def test_an_amendment_makes_the_old_slip_old_and_the_new_one_complete(
    program, desk: Desk, uid: str, pdf: bytes, roster: Roster, code: str
) -> None:
    contract = load_case(desk, uid).contract
    later_life.amend_contract(desk, uid, replace(contract, name="变更后的智能投饵装备关键技术开发", transaction_amount=70_000_000,
        non_technical_costs=(replace(contract.non_technical_costs[0], amount=30_000_000),)), "双方补充协议")  # fmt: skip
    for old in (verify_slip(program, pdf, roster, desk.store), scan_slip(program, code, roster, desk.store)):
        assert old.outcome is SlipOutcome.VALID
        assert any("已变更" in notice.zh for notice in old.notices)
    new = verify_slip(program, issue_slip(program, desk, uid, None).pdf, roster, desk.store)
    assert new.outcome is SlipOutcome.VALID
    assert new.facts.contract_name == "变更后的智能投饵装备关键技术开发"
    assert new.facts.transaction_amount == 70_000_000
    assert not any("已变更" in notice.zh for notice in new.notices)


def test_another_offices_register_does_not_know_it_and_says_so(
    program, world, pdf: bytes, roster: Roster, code: str
) -> None:
    other = world.open(program, "office-2")
    try:
        for verdict in (
            verify_slip(program, pdf, roster, other.store),
            scan_slip(program, code, roster, other.store),
        ):
            assert verdict.outcome is SlipOutcome.VALID
            assert any("没有这项登记" in notice.zh for notice in verdict.notices)
    finally:
        other.store.close()


def test_an_expired_roster_cannot_judge(program, desk: Desk, pdf: bytes, roster: Roster) -> None:
    old = replace(roster, expires_on=desk.today() - timedelta(days=1))
    assert verify_slip(program, pdf, old, None).outcome is SlipOutcome.INDETERMINATE


def test_a_slip_issued_by_a_colleague_is_valid(program, world, desk: Desk, uid: str, roster: Roster) -> None:
    desk.key = program.keys.load_key(world.key_file("0041"), world.password)
    verdict = verify_slip(program, issue_slip(program, desk, uid, None).pdf, roster, desk.store)
    assert verdict.outcome is SlipOutcome.VALID
    assert verdict.signer_name == "䶮明远"


# ------------------------------------------------------------------------------------------- QR code


def test_the_code_is_valid_offline(program, desk: Desk, roster: Roster, code: str) -> None:
    for store in (None, desk.store):
        verdict = scan_slip(program, f"  {code}\n", roster, store)
        assert verdict.outcome is SlipOutcome.VALID
        assert verdict.facts.transaction_amount == 80_000_000


@pytest.mark.parametrize("place", [4, 5, 6, 7])
def test_a_changed_code_is_not_valid(program, roster: Roster, code: str, place: int) -> None:
    fields = code.split("/")
    first = fields[place][0]
    fields[place] = (
        next(other for other in ("97" if place < 6 else "BC") if other != first) + fields[place][1:]
    )
    verdict = scan_slip(program, "/".join(fields), roster, None)
    assert verdict.outcome is SlipOutcome.NOT_VALID
    assert verdict.facts is None


def test_a_code_of_a_stranger_is_not_valid(program, roster: Roster, code: str) -> None:
    alone = Roster(**{**{n: getattr(roster, n) for n in Roster.__slots__}, "registrars": ()})
    assert scan_slip(program, code, alone, None).outcome is SlipOutcome.NOT_VALID


def test_any_other_text_is_refused(program, roster: Roster) -> None:
    with pytest.raises(InputRefusedError) as refusal:
        scan_slip(program, "https://example.org", roster, None)
    assert refusal.value.code == "SLIP-CODE-UNREADABLE"


def test_the_signature_of_the_code_is_one_that_openssl_would_take(program, desk: Desk, code: str) -> None:
    signed = read_statement(code)
    signer: Signer = desk.registrar()
    assert program.keys.signature_holds(signer.certificate, signed.signed, signed.signature)


def test_a_lost_key_may_have_written_an_earlier_day_but_not_in_the_register(
    program, desk: Desk, pdf: bytes, roster: Roster, code: str
) -> None:
    lost = with_registrar(roster, desk, compromised_since=desk.today() + timedelta(days=1))
    for verdict in (verify_slip(program, pdf, lost, None), scan_slip(program, code, lost, None)):
        assert "密钥自" in said(verdict)
    assert verify_slip(program, pdf, lost, desk.store).outcome is SlipOutcome.VALID
    assert scan_slip(program, code, lost, desk.store).outcome is SlipOutcome.VALID


@pytest.mark.parametrize(
    "changes",
    [
        {"contract_value": 900_000_000},
        {"transaction_amount": 1},
        {"registered_on": -1},
        {"issued_on": -1},
        {"slip_no": "371002-01-2020-000077"},
    ],
)
def test_a_registrars_own_code_that_says_another_thing_than_the_register_is_not_valid(
    program, desk: Desk, roster: Roster, code: str, changes: dict
) -> None:
    true = read_statement(code).statement
    shifted = {
        name: desk.today() + timedelta(days=value) if name.endswith("_on") else value
        for name, value in changes.items()
    }
    forged = replace(true, **shifted)
    signed = qr_text(forged, desk.key.sign(statement_text(forged).encode()))
    assert scan_slip(program, signed, roster, None).outcome is SlipOutcome.VALID, (
        "nothing else is known there"
    )
    assert scan_slip(program, signed, roster, desk.store).outcome is SlipOutcome.NOT_VALID
