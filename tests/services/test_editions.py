"""Answers belong to the words that were answered: a pack with other words makes them void, and says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from registrar_app import paths
from registrar_app.domain.conclusion import ConclusionKind
from registrar_app.domain.errors import AnswerNoError
from registrar_app.services import decide, later_life
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import create_draft, load_case
from registrar_app.services.examine import examine, examine_case, save_working_sheet
from registrar_app.services.program import Program
from tests.contract_samples import sound_contract
from tests.examining import answer_all

WORDS, OTHER_WORDS = "合同标的为当事人在订立合同时尚未掌握的技术方案", "合同标的为尚未掌握的技术方案"


@pytest.fixture
def uid(desk: Desk) -> str:
    """An accepted contract whose sheet is answered to its end."""
    made = create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, made)
    answer_all(desk, made)
    return made


@pytest.fixture
def renewed(program: Program, desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    """The same desk after the bureau's pack with other words was installed."""
    pack = paths.resource("rulebooks", "miit-2026.toml").read_text("utf-8")
    assert pack.count(WORDS) == 1
    folder = tmp_path / "packs" / "rulebooks"
    folder.mkdir(parents=True)
    (folder / "miit-2026.toml").write_text(pack.replace(WORDS, OTHER_WORDS), "utf-8")
    yield replace(desk, packs=program.read_packs(folder.parent))


def test_answers_to_the_former_words_are_asked_again(desk: Desk, renewed: Desk, uid: str) -> None:
    assert examine_case(desk, uid).dropped == ()
    examined = examine_case(renewed, uid)
    assert "DEV-C2" in examined.dropped
    assert examined.working.answers == {}
    assert examined.conclusion.kind is ConclusionKind.INCOMPLETE
    with pytest.raises(AnswerNoError):
        decide.register_contract(renewed, uid)
    answer_all(renewed, uid)
    assert examine_case(renewed, uid).dropped == ()
    decide.register_contract(renewed, uid)


def test_an_amendment_does_not_sign_the_former_answers_to_the_new_words(
    desk: Desk, renewed: Desk, uid: str
) -> None:
    decide.register_contract(desk, uid)
    changed = replace(load_case(desk, uid).contract, remarks="改")
    with pytest.raises(AnswerNoError):
        later_life.amend_contract(renewed, uid, changed, "更正")
    later_life.amend_contract(desk, uid, changed, "更正")


def test_answers_without_an_edition_are_taken_as_they_are(desk: Desk, uid: str) -> None:
    """A file that a person wrote names none, and neither does a sheet of an earlier program."""
    case = load_case(desk, uid)
    plain = replace(examine_case(desk, uid).working, edition="")
    assert examine(desk, case, case.contract, plain).dropped == ()
    save_working_sheet(desk, uid, plain)
    assert examine_case(desk, uid).working.edition == examine_case(desk, uid).rulebook.edition
