"""Acts that the bureau returns: the rest of the batch goes in, the office is told, and its next batch is taken."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.act import ActKind
from registrar_app.domain.alarm import AlarmKind
from registrar_app.domain.case_filter import Exchange
from registrar_app.domain.errors import AnswerNoError, RegistrarError
from registrar_app.domain.identifiers import slip_number
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.registration import CaseState
from registrar_app.domain.roster import NumberBlock, Roster
from registrar_app.domain.slip import SlipOutcome
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import copy_as_new, delete_draft, load_case, save_draft
from registrar_app.services.explain_clock import explain_clock
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_batch import import_batch
from registrar_app.services.import_receipt import ReceiptSummary, import_receipt
from registrar_app.services.issue_slip import issue_slip
from registrar_app.services.judge_statement import RETURNED_HERE, RETURNED_OWN
from registrar_app.services.list_alarms import list_alarms
from registrar_app.services.ports import CaseQuery, ChainPlace
from registrar_app.services.program import Program
from registrar_app.services.report import report_year
from registrar_app.services.returned_acts import answers_with_losses, dismiss_loss, returns_of
from registrar_app.services.scan_slip import scan_slip
from registrar_app.services.settle_alarm import settle_alarm
from registrar_app.services.verify_batch import MergeReport, verify_batch
from registrar_app.services.verify_slip import verify_slip
from registrar_app.services.verify_store import verify_store
from tests import world
from tests.practice_keys import key
from tests.world import exchange_of

BUREAU_BLOCKS = (NumberBlock(1, 1), NumberBlock(70, 80))
OFFICE_BLOCKS = (NumberBlock(1, 1), NumberBlock(60, 60), NumberBlock(70, 80))
"""The office believes in one number more than the bureau has leased: its second registration takes it."""

FORGED = (
    "INSERT INTO answer (receipt, case_uid, act, outcome)"
    " SELECT {receipt}, case_uid, hash, 'returned' FROM act WHERE seq = 2"
)


def roster_with(blocks: tuple[NumberBlock, ...]) -> Roster:
    plain = world.roster()
    first = replace(plain.devices[0], blocks=blocks)
    return replace(plain, devices=(first, *plain.devices[1:]))


@dataclass
class World:
    program: Program
    office: Desk
    bureau: Desk
    out: Path

    def send(self, desk: Desk | None = None) -> Path:
        return export_batch(self.program, desk or self.office, self.out).path

    def bring(self, path: Path) -> MergeReport:
        expected = verify_batch(self.program, self.bureau, path)
        done = import_batch(self.program, self.bureau, path, dry_run=False, receipt_target=self.out)
        same = {"dry_run": True, "receipt": None, "kept": True, "alarms": ()}
        assert replace(done, **same) == replace(expected, **same)
        return done

    def round_trip(self, desk: Desk | None = None) -> tuple[MergeReport, ReceiptSummary]:
        """Batch out, in, and its receipt home."""
        done = self.bring(self.send(desk))
        assert done.receipt is not None
        return done, import_receipt(self.program, desk or self.office, done.receipt)

    def standing(self) -> set[str]:
        """The cases at the bureau, wherever one looks; everything there must prove sound."""
        cases = {case.uid for case in self.bureau.store.cases()}
        assert {row.uid for row in self.bureau.store.find_cases(CaseQuery())} == cases
        assert verify_store(self.program, self.bureau).faults == ()
        return cases

    def registered_fen(self) -> int:
        return report_year(self.bureau, 2026, "type").total.value


@pytest.fixture
def made(tmp_path: Path) -> Iterator[World]:
    program = world.program()
    out = tmp_path / "out"
    out.mkdir()
    office = world.desk(program, tmp_path / "office", under=roster_with(OFFICE_BLOCKS))
    bureau = world.bureau(program, tmp_path / "bureau", roster_with(BUREAU_BLOCKS))
    yield World(program, office, bureau, out)
    office.store.close()
    bureau.store.close()


def outcomes(desk: Desk, uid: str) -> list[str]:
    return [note.outcome for note in desk.store.answers_of(uid)]


def slip_of(desk: Desk, uid: str) -> str:
    case = desk.store.load_case(uid)
    assert case is not None and case.contract.registration is not None
    return case.contract.registration.slip_no or ""


def waiting_at(desk: Desk, uid: str) -> int:
    case = desk.store.load_case(uid)
    assert case is not None
    return len(returns_of(desk, case))


def decide_again(desk: Desk, uid: str, value: int = 5_000, year: int = 2026) -> None:
    content = write_contract(world.contract(uid, value))

    def decided(place: ChainPlace) -> Mapping[str, Any]:
        number = slip_number.compose(place.device, year, place.slip_serial or 0)
        return {"contract": content, "slip_no": number, "rulebook": "miit-2026", "explanations": []}

    world.act(desk, ActKind.REGISTER, uid, decided)


def test_a_number_that_was_not_leased_goes_back_and_the_rest_goes_in(made: World) -> None:
    good, bad = world.register(made.office, value=100), world.register(made.office, value=5_000)
    done, home = made.round_trip()
    assert (done.acts, done.accepted, done.returned, done.duplicate, done.sum_fen) == (4, 3, 1, 0, 100)
    assert (home.accepted, home.returned, home.duplicate) == (3, 1, 0)
    assert made.standing() == {good, bad}
    case = made.bureau.store.load_case(bad)
    assert case is not None
    assert case.state is CaseState.ACCEPTED
    assert made.registered_fen() == 100
    assert (exchange_of(made.office, good), exchange_of(made.office, bad)) == ("accepted", "returned")
    note = made.office.store.answers_of(bad)[1]
    assert (note.outcome, note.path) == ("returned", "body.slip_no")
    assert verify_store(made.program, made.office).faults == ()


def test_what_was_returned_stands_at_the_office_no_more_and_is_open_for_correction(made: World) -> None:
    world.register(made.office)
    bad = world.register(made.office, value=5_000)
    issue_slip(made.program, made.office, bad, None)
    slip = slip_of(made.office, bad)
    made.round_trip()
    case = made.office.store.load_case(bad)
    assert case is not None
    assert (case.state, case.contract.registration) == (CaseState.ACCEPTED, None)
    assert case.contract.contract_value == 5_000
    assert [entry.act.kind for entry in case.history] == [ActKind.ACCEPT]
    fallen = made.office.store.returned_acts(bad)
    assert [entry.act.kind for entry in fallen] == [ActKind.REGISTER, ActKind.ISSUE_SLIP]
    (waiting,) = returns_of(made.office, case)
    assert (waiting.entry, waiting.path) == (fallen[0], "body.slip_no")
    assert (waiting.supervisor, waiting.on) == ("人员S-01", "2026-11-23")
    assert waiting.reason == Text(
        "凭单号不在该登记机的号段内", "the slip number is not of the device's block"
    )
    assert report_year(made.office, 2026, "type").total.value == 100_000_000
    assert made.office.store.resolve_uid(slip) == bad
    assert verify_store(made.program, made.office).faults == ()
    assert made.office.store.rebuild() == 5
    assert made.office.store.load_case(bad) == case
    assert verify_store(made.program, made.office).faults == ()


def test_the_corrected_registration_is_taken_with_the_next_batch(made: World) -> None:
    """Register, returned, receipt, correct, register again with a new number, send, accepted, receipt."""
    world.register(made.office, value=100)
    bad = world.register(made.office, value=5_000)
    void = slip_of(made.office, bad)
    made.round_trip()
    assert exchange_of(made.office, bad) == "returned"
    decide_again(made.office, bad, value=6_000)
    assert exchange_of(made.office, bad) == ""
    assert slip_of(made.office, bad) != void
    path = made.send()
    assert exchange_of(made.office, bad) == "exported"
    assert waiting_at(made.office, bad) == 1
    done = made.bring(path)
    assert (done.accepted, done.returned, done.changed) == (1, 0, 1)
    assert done.receipt is not None
    import_receipt(made.program, made.office, done.receipt)
    assert (exchange_of(made.office, bad), waiting_at(made.office, bad)) == ("accepted", 0)
    assert made.bureau.store.load_case(bad) == made.office.store.load_case(bad)
    assert exchange_of(made.bureau, bad) == "accepted"
    assert made.registered_fen() == 6_100
    assert made.office.store.resolve_uid(void) == bad
    made.standing()
    assert verify_store(made.program, made.office).faults == ()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE answer SET reason = 'x' WHERE outcome = 'returned'",
        "UPDATE answer SET path = NULL WHERE outcome = 'returned'",
        "UPDATE receipt SET container = NULL",
        "UPDATE receipt SET batch_seq = 2",
        "UPDATE receipt SET made_at = '2020-01-01T00:00:00+08:00'",
        "UPDATE receipt SET supervisor = '某某'",
        f"{FORGED.format(receipt=1)}; UPDATE act SET stands = 0 WHERE seq = 2",
        f"INSERT INTO receipt (batch_seq, hash) VALUES (1, 'r'); {FORGED.format(receipt=2)}; UPDATE act SET stands = 0 WHERE seq = 2",
    ],
)
def test_no_act_falls_by_a_hand_in_the_store(made: World, change: str) -> None:
    """Only a supervisor's signed receipt makes an act fall; who has the store's key cannot write one."""
    world.register(made.office)
    world.register(made.office)
    made.round_trip()
    assert verify_store(made.program, made.office).faults == ()
    connection = made.office.store._connection  # type: ignore[attr-defined]
    for statement in change.split(";"):
        connection.run(statement)
    assert {"RECEIPT", "RECEIPT-REFUSED"} & {
        fault.code for fault in verify_store(made.program, made.office).faults
    }


def test_a_correction_may_be_returned_again_and_corrected_again(made: World) -> None:
    world.register(made.office)
    bad = world.register(made.office)
    made.round_trip()
    decide_again(made.office, bad, year=2025)  # a number of another year
    assert made.round_trip()[0].returned == 1
    assert (exchange_of(made.office, bad), waiting_at(made.office, bad)) == ("returned", 2)
    decide_again(made.office, bad)
    assert made.round_trip()[0].accepted == 1
    assert (exchange_of(made.office, bad), waiting_at(made.office, bad)) == ("accepted", 0)


def test_what_was_done_meanwhile_on_a_returned_registration_falls_with_it(made: World) -> None:
    """The receipt is late: an amendment is signed, even sent, before it comes."""
    world.register(made.office)
    bad = world.register(made.office, value=5_000)
    first = made.bring(made.send())
    content = write_contract(world.contract(bad, 7_000))
    world.act(made.office, ActKind.AMEND, bad, lambda place: {
        "contract": content, "reason": "金额更正", "rulebook": "miit-2026", "explanations": [],
    })  # fmt: skip
    second = made.bring(made.send())
    assert (second.accepted, second.returned) == (0, 1)
    assert first.receipt is not None and second.receipt is not None
    import_receipt(made.program, made.office, first.receipt)
    case = made.office.store.load_case(bad)
    assert case is not None
    assert (case.state, case.contract.contract_value) == (CaseState.ACCEPTED, 7_000)
    import_receipt(made.program, made.office, second.receipt)
    assert waiting_at(made.office, bad) == 2, "the registration, and the amendment that fell with it"
    decide_again(made.office, bad, value=7_000)
    assert made.round_trip()[0].accepted == 1
    assert waiting_at(made.office, bad) == 0
    assert made.registered_fen() == 100_007_000
    assert verify_store(made.program, made.office).faults == ()


def test_receipts_may_come_in_the_wrong_order(made: World) -> None:
    world.register(made.office)
    bad = world.register(made.office)
    first = made.bring(made.send())
    world.act(made.office, ActKind.CANCEL, bad, lambda place: {"reason": "双方解除"})
    second = made.bring(made.send())
    assert first.receipt is not None and second.receipt is not None
    for receipt in (second.receipt, first.receipt):
        import_receipt(made.program, made.office, receipt)
        assert verify_store(made.program, made.office).faults == ()
    case = made.office.store.load_case(bad)
    assert case is not None
    assert case.state is CaseState.ACCEPTED
    assert waiting_at(made.office, bad) == 2


def test_a_store_that_was_put_back_takes_its_receipt_and_corrects_in_its_new_chain(made: World) -> None:
    world.register(made.office)
    bad = world.register(made.office)
    done = made.bring(made.send())
    made.office.store.begin_epoch("f" * 32, None)
    assert done.receipt is not None
    assert import_receipt(made.program, made.office, done.receipt).returned == 1
    assert (exchange_of(made.office, bad), waiting_at(made.office, bad)) == ("returned", 1)
    assert verify_store(made.program, made.office).faults == ()
    decide_again(made.office, bad)
    made.out.joinpath("371002-01-000001.htb").unlink()
    assert made.round_trip()[0].accepted == 1
    assert (exchange_of(made.office, bad), waiting_at(made.office, bad)) == ("accepted", 0)
    assert made.bureau.store.load_case(bad) == made.office.store.load_case(bad)
    assert verify_store(made.program, made.office).faults == ()


def test_newer_work_in_the_form_is_not_overwritten(made: World) -> None:
    """The acceptance is returned while the registrar types on: what is typed stays."""
    nameless = "case-7"
    content = write_contract(world.contract(str(uuid.uuid4())))
    world.act(made.office, ActKind.ACCEPT, nameless, lambda place: {"contract": content})
    save_draft(made.office, nameless, replace(world.contract(nameless), name="正在改"), {})
    made.round_trip()
    case = made.office.store.load_case(nameless)
    assert case is not None
    assert (case.state, case.contract.name, case.history) == (CaseState.DRAFT, "正在改", ())
    assert exchange_of(made.office, nameless) == "returned"


def test_a_case_that_cannot_be_sent_at_all_may_be_thrown_away(made: World) -> None:
    """Within the batch and in a later one everything on it is returned, since the case does not exist at the bureau."""
    nameless = "case-7"
    content = write_contract(world.contract(str(uuid.uuid4())))
    world.act(made.office, ActKind.ACCEPT, nameless, lambda place: {"contract": content})
    world.act(made.office, ActKind.REQUEST_SUPPLEMENT, nameless, lambda place: {"wanted": "身份证明"})
    good = world.register(made.office)
    done, _ = made.round_trip()
    assert (done.accepted, done.returned) == (2, 1)
    assert outcomes(made.office, nameless) == ["returned", "returned"]
    assert waiting_at(made.office, nameless) == 1
    copied = copy_as_new(made.office, nameless)
    delete_draft(made.office, nameless)
    assert made.office.store.load_case(nameless) is None
    assert {row.uid for row in made.office.store.find_cases(CaseQuery())} == {good, copied}
    assert verify_store(made.program, made.office).faults == ()
    assert made.standing() == {good}


def test_the_number_of_a_slip_tells_what_became_of_a_case_thrown_away(made: World) -> None:
    nameless = "case-7"
    content = write_contract(world.contract(str(uuid.uuid4())))
    world.act(made.office, ActKind.ACCEPT, nameless, lambda place: {"contract": content})
    slips = []

    def registered(place: ChainPlace) -> dict[str, Any]:
        slips.append(slip_number.compose(place.device, 2026, place.slip_serial or 0))
        return {"contract": content, "slip_no": slips[0], "rulebook": "miit-2026", "explanations": []}

    world.act(made.office, ActKind.REGISTER, nameless, registered)
    made.round_trip()
    assert load_case(made.office, slips[0]).state is CaseState.DRAFT
    delete_draft(made.office, nameless)
    with pytest.raises(AnswerNoError) as refusal:
        load_case(made.office, slips[0])
    assert (refusal.value.code, refusal.value.where) == ("CASE-THROWN-AWAY", nameless)
    with pytest.raises(AnswerNoError, match="CASE-THROWN-AWAY"):
        load_case(made.office, nameless)
    assert verify_store(made.program, made.office).faults == ()


def test_the_same_batch_again_gives_the_same_answers(made: World) -> None:
    world.register(made.office)
    world.register(made.office)
    path = made.send()
    first = made.bring(path)
    assert first.receipt is not None
    receipt = first.receipt.read_bytes()
    again = made.bring(path)
    assert again.already_imported
    assert (again.accepted, again.acts) == (first.accepted, first.acts)
    assert again.receipt is not None
    assert again.receipt.read_bytes() == receipt
    assert import_receipt(made.program, made.office, again.receipt).returned == 1


def test_a_contract_that_another_office_sent_is_a_duplicate(made: World, tmp_path: Path) -> None:
    uid = world.register(made.office, value=100)
    made.round_trip()
    before = made.bureau.store.load_case(uid)
    other = world.desk(
        made.program, tmp_path / "other", device="371082-01", with_key=key("R-02", office="371082")
    )
    world.register(other, uid, value=999)
    fresh = world.register(other, value=30)
    done, home = made.round_trip(other)
    assert (done.accepted, done.duplicate, done.returned, done.sum_fen) == (2, 1, 0, 30)
    assert (home.accepted, home.duplicate) == (2, 2)
    assert (exchange_of(other, uid), exchange_of(other, fresh)) == ("returned", "accepted")
    assert made.bureau.store.load_case(uid) == before
    assert made.standing() == {uid, fresh}
    assert made.registered_fen() == 130
    world.register(other, value=4)
    assert made.round_trip(other)[0].accepted == 2
    assert made.registered_fen() == 134
    (entry,) = list_alarms(made.program, made.bureau).open
    assert entry.kept is not None
    assert (entry.alarm.kind, entry.kept.sum_fen, entry.refused.sum_fen) == (AlarmKind.CONTENT, 100, 999)
    assert [change.path for change in entry.differences] == ["contract_value", "transaction_amount"]
    assert "1.00 元 ｜ 9.99 元" in entry.explanation.zh
    settle_alarm(made.bureau, entry.alarm.id, "以先收到的为准")
    assert list_alarms(made.program, made.bureau).open == ()
    assert verify_store(made.program, made.bureau).faults == ()
    other.store.close()


def test_a_slip_number_that_another_contract_has_is_a_duplicate(made: World, tmp_path: Path) -> None:
    """A store set up anew under the old device counts its numbers from the beginning."""
    first = world.register(made.office, value=100)
    made.round_trip()
    anew = world.desk(made.program, tmp_path / "anew", under=roster_with(BUREAU_BLOCKS))
    second = world.register(anew, value=999)
    made.out.joinpath("371002-01-000001.htb").unlink()
    done, _ = made.round_trip(anew)
    assert (done.accepted, done.duplicate) == (1, 1)
    assert outcomes(anew, second) == ["accepted", "duplicate"]
    number = slip_number.compose("371002-01", world.TODAY.year, 1)
    assert made.bureau.store.resolve_uid(number) == first
    assert anew.store.resolve_uid(number) == second
    made.standing()
    assert made.registered_fen() == 100
    third = world.register(anew, value=1)
    assert made.round_trip(anew)[0].accepted == 2
    assert third in made.standing()
    anew.store.close()


def test_a_new_year_does_not_free_a_serial(made: World, tmp_path: Path) -> None:
    last_year = date(2025, 12, 30)
    world.register(made.office)
    made.round_trip()
    anew = world.desk(made.program, tmp_path / "anew", under=roster_with(BUREAU_BLOCKS))
    content = write_contract(world.contract(str(uuid.uuid4())))
    uid = content["uid"]
    explain_clock(anew, "补登上年办理的合同")

    def decided(place: ChainPlace) -> Mapping[str, Any]:
        number = slip_number.compose(place.device, last_year.year, place.slip_serial or 0)
        return {"contract": content, "slip_no": number, "rulebook": "miit-2026", "explanations": {}}

    world.act(anew, ActKind.ACCEPT, uid, lambda place: {"contract": content}, on=last_year)
    world.act(anew, ActKind.REGISTER, uid, decided, on=last_year)
    made.out.joinpath("371002-01-000001.htb").unlink()
    done, _ = made.round_trip(anew)
    assert (done.accepted, done.duplicate) == (1, 1)
    made.standing()
    anew.store.close()


def test_the_slip_of_a_returned_registration_is_neither_valid_nor_unknown(made: World) -> None:
    world.register(made.office)
    bad = world.register(made.office)
    pdf = issue_slip(made.program, made.office, bad, None).pdf
    code = made.program.keys.judge_pdf(pdf).attachments["slip.txt"].decode()
    roster = made.bureau.require_roster()
    before = verify_slip(made.program, pdf, roster, made.bureau.store)
    assert (before.outcome, RETURNED_HERE in before.reasons) == (SlipOutcome.VALID, False)
    done, _ = made.round_trip()
    assert (done.accepted, done.returned) == (3, 1)
    for verdict in (
        verify_slip(made.program, pdf, roster, made.bureau.store),
        scan_slip(made.program, code, roster, made.bureau.store),
    ):
        assert (verdict.outcome, verdict.reasons) == (SlipOutcome.INDETERMINATE, (RETURNED_HERE,))
    for verdict in (
        verify_slip(made.program, pdf, roster, made.office.store),
        scan_slip(made.program, code, roster, made.office.store),
    ):
        assert (verdict.outcome, verdict.reasons) == (SlipOutcome.INDETERMINATE, (RETURNED_OWN,))


EARLIER = """
INSERT INTO receipt_without_file SELECT hash, (SELECT json_group_array(json_array(act, outcome, path, reason))
FROM (SELECT * FROM answer ORDER BY id)) FROM receipt
"""


def taken_earlier(made: World) -> None:
    """Leave the one receipt as the program left it that kept no files, when the step was made."""
    raw = made.office.store._connection.raw  # type: ignore[attr-defined]
    name = "receipt_without_file_never_grows"
    (trigger,) = raw.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
    for statement in (f"DROP TRIGGER {name}", EARLIER, trigger, "UPDATE receipt SET container = NULL"):
        raw.execute(statement)


def test_a_receipt_taken_before_files_were_kept_is_no_fault(made: World) -> None:
    world.register(made.office)
    made.round_trip()
    taken_earlier(made)
    assert verify_store(made.program, made.office).faults == ()


def test_an_answer_put_under_an_earlier_receipt_afterwards_is_one(made: World) -> None:
    world.register(made.office)
    made.round_trip()
    taken_earlier(made)
    raw = made.office.store._connection.raw  # type: ignore[attr-defined]
    raw.execute("UPDATE answer SET outcome = 'returned' WHERE act = (SELECT hash FROM act WHERE seq = 2)")
    raw.execute("UPDATE act SET stands = 0 WHERE seq = 2")
    assert "RECEIPT" in {fault.code for fault in verify_store(made.program, made.office).faults}


def test_what_fell_with_a_returned_registration_is_told_until_it_is_done_again_or_left(made: World) -> None:
    """A cancellation is never silently undone, nor a payment or a number lost."""
    world.register(made.office)
    bad = world.register(made.office)
    sent = made.bring(made.send())
    payment = {"paid_on": "2026-11-20", "amount": "7777.00"}
    world.act(made.office, ActKind.NOTE_PAYMENT, bad, lambda place: {"payment": payment})
    world.act(made.office, ActKind.NOTE_OFFICIAL_NO, bad, lambda place: {"official_no": "2026X1"})
    world.act(made.office, ActKind.CANCEL, bad, lambda place: {"reason": "协商解除"})
    assert sent.receipt is not None
    summary = import_receipt(made.program, made.office, sent.receipt)
    told = " ".join(
        answer.reason or "" for answer in answers_with_losses(made.office, summary.receipt.answers)
    )
    assert all(said in told for said in ("一并退回", "7777.00", "2026X1", "原已注销", "协商解除"))

    def lost() -> list[ActKind]:
        case = made.office.store.load_case(bad)
        assert case is not None
        return [r.entry.act.kind for r in returns_of(made.office, case) if r.fell_with is not None]

    assert lost() == [ActKind.NOTE_PAYMENT, ActKind.NOTE_OFFICIAL_NO, ActKind.CANCEL]
    decide_again(made.office, bad)
    made.round_trip()
    assert lost() == [ActKind.NOTE_PAYMENT, ActKind.NOTE_OFFICIAL_NO, ActKind.CANCEL]
    assert exchange_of(made.office, bad) == "returned", "the list says what the case says"
    assert [row.uid for row in made.office.store.find_cases(CaseQuery(exchange=Exchange.RETURNED))] == [bad]
    world.act(made.office, ActKind.NOTE_PAYMENT, bad, lambda place: {"payment": payment})
    case = made.office.store.load_case(bad)
    assert case is not None
    (number,) = [
        r.entry.hash for r in returns_of(made.office, case) if r.entry.act.kind is ActKind.NOTE_OFFICIAL_NO
    ]
    assert dismiss_loss(made.office, case, number[:16]).hash == number
    with pytest.raises(AnswerNoError):
        dismiss_loss(made.office, case, number)
    world.act(made.office, ActKind.CANCEL, bad, lambda place: {"reason": "协商解除"})
    assert exchange_of(made.office, bad) == ""
    made.round_trip()
    assert (lost(), exchange_of(made.office, bad)) == ([], "accepted")
    assert made.office.store.count_cases(CaseQuery(exchange=Exchange.RETURNED)) == 0
    assert verify_store(made.program, made.office).faults == ()


def test_an_amendment_lost_with_a_note_waits_after_the_note_was_corrected(made: World) -> None:
    uid = world.register(made.office)
    bad = world.register(made.office)
    made.round_trip()
    decide_again(made.office, bad)
    made.round_trip()
    income = {"received_on": "2026-11-20", "amount": "999999999.00", "technology_income": "999999999.00"}
    world.act(made.office, ActKind.NOTE_INCOME, uid, lambda place: {"income": income})
    content = write_contract(world.contract(uid, 7_000))
    world.act(made.office, ActKind.AMEND, uid, lambda place: {
        "contract": content, "reason": "金额更正", "rulebook": "miit-2026", "explanations": [],
    })  # fmt: skip
    made.round_trip()
    right = {**income, "amount": "1.00", "technology_income": "1.00"}
    world.act(made.office, ActKind.NOTE_INCOME, uid, lambda place: {"income": right})
    made.round_trip()
    case = made.office.store.load_case(uid)
    assert case is not None
    (waiting,) = returns_of(made.office, case)
    assert (waiting.entry.act.kind, waiting.corrected) == (ActKind.AMEND, False)
    assert exchange_of(made.office, uid) == "returned"


OWN = "成交额与合同第三条不符 / 请核对"


def test_a_supervisor_returns_a_contract_in_words_of_their_own(made: World) -> None:
    bad, other = world.register(made.office, value=100), world.register(made.office, value=200)
    path = made.send()
    tried = verify_batch(made.program, made.bureau, path, {bad: OWN})
    assert {case.uid for case in tried.cases} == {bad, other}
    assert (tried.accepted, tried.returned) == (2, 2), "one by its number, one by the supervisor"
    assert OWN.replace(" / ", "/") in tried.not_accepted[0].words.zh
    done = import_batch(
        made.program, made.bureau, path, dry_run=False, receipt_target=made.out, returns={bad: OWN}
    )
    assert replace(done, dry_run=True, receipt=None, kept=False, alarms=()) == replace(tried, alarms=())
    at_bureau = made.bureau.store.load_case(bad)
    assert at_bureau is not None and at_bureau.state is CaseState.ACCEPTED, (
        "the registration alone is returned"
    )
    made.standing()
    assert done.receipt is not None
    import_receipt(made.program, made.office, done.receipt)
    case = load_case(made.office, bad)
    (waiting,) = returns_of(made.office, case)
    said = OWN.replace(" / ", "/")
    assert (waiting.reason, waiting.path, waiting.supervisor) == (Text(said, said), None, "人员S-01")
    again = import_batch(made.program, made.bureau, path, dry_run=False, receipt_target=made.out)
    assert again.receipt is not None and again.receipt.read_bytes() == done.receipt.read_bytes()


def test_a_reason_of_several_lines_is_told_in_one(made: World) -> None:
    bad = world.register(made.office, value=100)
    tried = verify_batch(made.program, made.bureau, made.send(), {bad: "成交额不符\r\n\n\t请核对 \n"})
    assert tried.not_accepted[0].words.zh.endswith("：成交额不符 请核对")


@pytest.mark.parametrize(
    ("returns", "code"),
    [
        ({"371002-01-2026-000099": OWN}, "BATCH-RETURN-UNKNOWN"),
        ({"": OWN}, "BATCH-RETURN-UNKNOWN"),
        ({"own": " "}, "BATCH-RETURN-REASON"),
        ({"own": "长" * 2_001}, "BATCH-RETURN-REASON"),
        ({"own": OWN}, "BATCH-RETURN-TURN"),
    ],
)
def test_a_return_that_names_nothing_or_comes_too_late_changes_nothing(
    made: World, returns: dict[str, str], code: str
) -> None:
    uid = world.register(made.office)
    path = made.send()
    if code == "BATCH-RETURN-TURN":
        made.bring(path)
    before = made.bureau.store.answers_of(uid)
    wanted = {slip_of(made.office, uid) if key == "own" else key: reason for key, reason in returns.items()}
    with pytest.raises(RegistrarError) as caught:
        import_batch(made.program, made.bureau, path, dry_run=False, receipt_target=made.out, returns=wanted)
    assert caught.value.code == code
    assert made.bureau.store.answers_of(uid) == before
