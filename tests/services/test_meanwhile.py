"""What two programs do to one case at once: the later one is told and nothing wrong is signed."""

from __future__ import annotations

from pathlib import Path

import pytest

from registrar_app.domain.act import ActKind
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.sheet_kind import SheetKind
from registrar_app.services import decide, issue_sheet, later_life
from registrar_app.services.act_on_case import append
from registrar_app.services.attach_paper import attach_paper, remove_paper
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import create_draft, load_case
from registrar_app.services.program import Program
from registrar_app.services.verify_store import verify_store
from tests.contract_samples import sound_contract
from tests.examining import answer_all


@pytest.fixture
def uid(desk: Desk) -> str:
    """An accepted contract."""
    made = create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, made)
    return made


def test_nothing_is_decided_on_a_case_that_was_dealt_with_meanwhile(desk: Desk, uid: str) -> None:
    answer_all(desk, uid)
    decide.register_contract(desk, uid)
    seen = load_case(desk, uid)
    later_life.note_official_no(desk, uid, "2026371001000123")
    with pytest.raises(AnswerNoError) as caught:
        append(desk, seen, ActKind.CANCEL, lambda place: {"reason": "重复"}, None)
    assert caught.value.code == "CASE-CHANGED"
    assert load_case(desk, uid).state == "registered"


def test_a_copy_is_never_counted_twice(
    program: Program, desk: Desk, uid: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    compose, kind = issue_sheet.compose_sheet, SheetKind.ACCEPTANCE

    def slowly(*given: object, **further: object) -> object:
        monkeypatch.setattr(issue_sheet, "compose_sheet", compose)
        issue_sheet.issue_sheet(program, desk, uid, kind, None)
        return compose(*given, **further)

    monkeypatch.setattr(issue_sheet, "compose_sheet", slowly)
    with pytest.raises(AnswerNoError):
        issue_sheet.issue_sheet(program, desk, uid, kind, None)
    assert issue_sheet.issue_sheet(program, desk, uid, kind, None).copy == 2


def test_no_act_names_a_paper_that_was_taken_off_meanwhile(
    program: Program, desk: Desk, uid: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "立项报告.pdf"
    file.write_bytes(b"%PDF-1.7")
    paper = attach_paper(desk, uid, file)
    answer_all(desk, uid)
    settle = decide.settle

    def slowly(*given: object, **further: object) -> object:
        examination = settle(*given, **further)
        remove_paper(desk, uid, paper.sha256)
        return examination

    monkeypatch.setattr(decide, "settle", slowly)
    with pytest.raises(AnswerNoError) as caught:
        decide.register_contract(desk, uid)
    assert caught.value.code == "PAPER-GONE"
    assert load_case(desk, uid).state == "accepted"
    assert verify_store(program, desk).faults == ()
