"""Slips of many contracts at once, and of one again: each whole or absent, whatever stops the work in between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from registrar_app.domain.act import ActKind
from registrar_app.domain.errors import MachineRefusedError, RegistrarError, UsageError
from registrar_app.domain.journal import EntryKind
from registrar_app.services import later_life
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import SlipContent
from registrar_app.services.drafts import load_case
from registrar_app.services.issue_slip import issue_slip, prepare_slip, with_reason
from registrar_app.services.issue_slips import SlipDone, find_unissued, issue_slips
from registrar_app.services.program import Program
from registrar_app.services.sealed_page import issue_page
from registrar_app.services.verify_slip import verify_slip
from registrar_app.services.verify_store import verify_store
from tests.services.slip_desk import registered

NAMES = ("海洋牧场投饵装备开发", "碳纤维上浆剂开发", "渔船北斗终端开发")


@pytest.fixture
def desk(program: Program, world) -> Iterator[Desk]:
    opened = world.open(program, "office-1")
    yield opened
    opened.store.close()


@pytest.fixture
def three(desk: Desk) -> list[str]:
    return [registered(desk, name=name, contract_no=f"NO-{number}") for number, name in enumerate(NAMES)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "slips"
    made.mkdir()
    return made


def require_agreement(desk: Desk, folder: Path, uids: list[str]) -> None:
    """Files, acts, counted copies and the journal say the same, and the store proves sound."""
    files = {path.read_bytes() for path in folder.glob("*")}
    cases = [load_case(desk, uid) for uid in uids]
    acts = [e for case in cases for e in case.history if e.act.kind is ActKind.ISSUE_SLIP]
    assert sum(case.slip_copies for case in cases) == len(acts) == len(files)
    entries = [signed.entry() for signed in desk.store.journal()]
    given_up = {entry.detail["of"] for entry in entries if entry.kind is EntryKind.NOT_DONE}
    saved = [e for e in entries if e.kind is EntryKind.SLIP_SAVED and e.seq not in given_up]
    assert {entry.detail["sha256"] for entry in saved} == {entry.act.body["sha256"] for entry in acts}


def test_all_without_a_slip_are_found_by_day_of_registration(
    program: Program, desk: Desk, three: list[str]
) -> None:
    today = desk.today()
    assert [row.uid for row in find_unissued(desk)] == three
    issue_slip(program, desk, three[1], None)
    later_life.cancel_contract(desk, three[2], "双方解除合同")
    assert [row.uid for row in find_unissued(desk, today, today)] == three[:1]
    assert find_unissued(desk, today + timedelta(days=1)) == []
    assert find_unissued(desk, None, today - timedelta(days=1)) == []


def test_every_slip_of_a_batch_is_valid(program: Program, desk: Desk, three: list[str], folder: Path) -> None:
    done = list(issue_slips(program, desk, three, folder))
    for slip in done:
        assert slip.issued is not None
        assert slip.issued.path is not None
        verdict = verify_slip(program, slip.issued.path.read_bytes(), desk.require_roster(), desk.store)
        assert verdict.outcome == "valid", verdict.reasons
    assert find_unissued(desk) == []
    require_agreement(desk, folder, three)
    assert verify_store(program, desk).faults == ()


def test_cancelling_leaves_what_was_issued_and_nothing_of_the_rest(
    program: Program, desk: Desk, three: list[str], folder: Path
) -> None:
    done: list[SlipDone] = []
    for slip in issue_slips(program, desk, three, folder, is_cancelled=lambda: len(done) == 2):
        done.append(slip)  # noqa: PERF402 - the question above looks at what has been done
    assert [slip.uid for slip in done] == three[:2]
    assert [row.uid for row in find_unissued(desk)] == three[2:]
    require_agreement(desk, folder, three)


def test_one_that_is_refused_is_named_and_stops_nothing(
    program: Program, desk: Desk, three: list[str], folder: Path
) -> None:
    later_life.cancel_contract(desk, three[1], "双方解除合同")
    done = list(issue_slips(program, desk, three, folder))
    assert [slip.issued is not None for slip in done] == [True, False, True]
    assert done[1].error is not None
    assert done[1].error.code == "SLIP-NOT-REGISTERED"
    require_agreement(desk, folder, three)


def test_a_disk_that_says_no_is_said_once(
    program: Program, desk: Desk, three: list[str], folder: Path
) -> None:
    (folder / "taken").write_bytes(b"")
    done = list(issue_slips(program, desk, three, folder / "taken" / "below"))
    assert len(done) == 1
    assert isinstance(done[0].error, MachineRefusedError)
    assert [load_case(desk, uid).slip_copies for uid in three] == [0, 0, 0]
    with pytest.raises(UsageError, match="SLIPS-FOLDER"):
        list(issue_slips(program, desk, three, folder / "one.pdf"))


def test_without_a_key_nothing_is_begun(program: Program, desk: Desk, three: list[str], folder: Path) -> None:
    desk.key = None
    with pytest.raises(MachineRefusedError, match="KEY-LOCKED"):
        list(issue_slips(program, desk, three, folder))
    assert list(folder.iterdir()) == []


class StoppedError(BaseException):
    """As Ctrl+C does."""


@pytest.mark.parametrize("after_the_file", [False, True])
def test_ctrl_c_in_the_middle_of_a_slip_leaves_it_whole_or_absent(
    program: Program,
    desk: Desk,
    three: list[str],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    after_the_file: bool,
) -> None:
    from registrar_app.services import sealed_page

    write, calls = sealed_page.write_whole, []

    def stopped(path: Path, content: bytes) -> None:
        calls.append(path)
        if len(calls) < 2 or after_the_file:
            write(path, content)
        if len(calls) == 2:
            raise StoppedError

    monkeypatch.setattr(sealed_page, "write_whole", stopped)
    with pytest.raises(StoppedError):
        list(issue_slips(program, desk, three, folder))
    assert [load_case(desk, uid).slip_copies for uid in three] == [1, 0, 0]
    require_agreement(desk, folder, three)


def test_a_case_dealt_with_while_its_page_is_made_is_issued_anew(
    program: Program, desk: Desk, three: list[str], folder: Path
) -> None:
    noted: list[str] = []

    class SlowPages:
        """While it prints, somebody notes the official number."""

        def print_slip(self, content: SlipContent) -> bytes:
            if not noted:
                noted.append(later_life.note_official_no(desk, three[0], "2026371001000123").hash)
            return program.slips.print_slip(content)

    done = list(issue_slips(replace(program, slips=SlowPages()), desk, three[:1], folder))
    assert done[0].issued is not None
    require_agreement(desk, folder, three)


# ------------------------------------------------------------------------------------- shown, then issued


def test_a_page_that_was_looked_at_and_thrown_away_leaves_nothing(
    program: Program, desk: Desk, three: list[str]
) -> None:
    entries = len(list(desk.store.journal()))
    prepare_slip(program, desk, three[0])()
    assert load_case(desk, three[0]).slip_copies == 0
    assert len(list(desk.store.journal())) == entries
    page = prepare_slip(program, desk, three[0])()
    assert page.copy == 1
    assert issue_page(desk, page, None).pdf == page.pdf, "what was seen is what is issued"


def test_a_page_of_yesterday_or_of_another_key_is_not_issued(
    program: Program, desk: Desk, three: list[str], folder: Path
) -> None:
    page = prepare_slip(program, desk, three[0])()
    for old in (replace(page, on=page.on - timedelta(days=1)), replace(page, signer="0" * 64)):
        with pytest.raises(RegistrarError, match="PAGE-OLD"):
            issue_page(desk, old, folder)
    assert list(folder.iterdir()) == []


def test_no_file_of_a_folder_is_ever_overwritten(
    program: Program, desk: Desk, three: list[str], folder: Path
) -> None:
    page = prepare_slip(program, desk, three[0])()
    (folder / page.name).write_bytes(b"somebody's")
    issued = issue_page(desk, page, folder)
    assert issued.path is not None
    assert issued.path.name == page.name.replace(".pdf", "-2.pdf")
    assert (folder / page.name).read_bytes() == b"somebody's"
    with pytest.raises(MachineRefusedError, match="FILE-EXISTS"):
        issue_slip(program, desk, three[0], folder / page.name)
    assert (folder / page.name).read_bytes() == b"somebody's"
    assert load_case(desk, three[0]).slip_copies == 1


def test_a_slip_printed_again_keeps_its_reason_and_the_first_needs_none(
    program: Program, desk: Desk, three: list[str]
) -> None:
    issue_slip(program, desk, three[0], None, "不应记下")
    issue_slip(program, desk, three[0], None, " 原件遗失 ")
    issue_slip(program, desk, three[0], None)
    acts = [e.act for e in load_case(desk, three[0]).history if e.act.kind is ActKind.ISSUE_SLIP]
    assert [act.body.get("reason") for act in acts] == [None, "原件遗失", None]
    assert verify_store(program, desk).faults == ()


def test_where_the_rulebook_wants_a_reason_nothing_is_printed_again_without(
    program: Program, desk: Desk, three: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from registrar_app.services import issue_slip as module

    strict = replace(module.rulebook_of(desk, load_case(desk, three[0])), reprint_reason=True)
    monkeypatch.setattr(module, "rulebook_of", lambda *_: strict)
    first = prepare_slip(program, desk, three[0])()
    issue_page(desk, with_reason(desk, first, ""), None)
    with pytest.raises(UsageError, match="TEXT-REQUIRED"):
        issue_slip(program, desk, three[0], None)
    assert load_case(desk, three[0]).slip_copies == 1
    issue_slip(program, desk, three[0], None, "原件遗失")
    assert load_case(desk, three[0]).slip_copies == 2
