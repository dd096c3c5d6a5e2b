"""Answers from a file are held against the sheet: papers by name or hash, texts that can be printed, nothing invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from registrar_app.domain.amount_worksheet import RetainedCost, Worksheet
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.examination import Answer, Verdict, WorkingSheet
from registrar_app.domain.text import Text
from registrar_app.services import decide
from registrar_app.services.attach_paper import attach_paper
from registrar_app.services.check_answers import fitting_answers
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import create_draft
from registrar_app.services.examine import Examined, examine_case
from tests.contract_samples import sound_contract

MET = Answer(verdict=Verdict.MET)


@pytest.fixture
def examined(desk: Desk, tmp_path: Path) -> Examined:
    """An accepted contract with three papers, two of one name."""
    uid = create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    for folder, name, content in (
        ("a", "合同.pdf", b"%PDF-first"),
        ("b", "合同.pdf", b"%PDF-second"),
        ("c", "清单.pdf", b"%PDF-x"),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_bytes(content)
        attach_paper(desk, uid, tmp_path / folder / name)
    return examine_case(desk, uid)


def sheet(condition: str = "DEV-C1", **changes: object) -> WorkingSheet:
    return WorkingSheet(answers={condition: replace(MET, **changes)})  # type: ignore[arg-type]


def refused(examined: Examined, given: WorkingSheet) -> str:
    with pytest.raises(InputRefusedError) as caught:
        fitting_answers(examined, given)
    return caught.value.where


def test_a_paper_is_named_by_its_file_or_its_hash(examined: Examined) -> None:
    listed = next(paper for paper in examined.papers if paper.name == "清单.pdf")
    for given in ("清单.pdf", listed.sha256):
        fitted = fitting_answers(examined, sheet(attachment=given, page=2))
        assert fitted.answers["DEV-C1"] == replace(MET, attachment=listed.sha256, page=2)


def test_a_name_that_two_papers_have_names_neither(examined: Examined) -> None:
    assert refused(examined, sheet(attachment="合同.pdf")) == "answers.DEV-C1.attachment"
    one = next(paper for paper in examined.papers if paper.name == "合同.pdf")
    assert fitting_answers(examined, sheet(attachment=one.sha256)).answers["DEV-C1"].attachment == one.sha256


@pytest.mark.parametrize(
    ("given", "where"),
    [
        (sheet("XXX-1"), "answers.XXX-1"),
        (sheet(attachment="ab" * 32), "answers.DEV-C1.attachment"),
        (sheet(items=(0,)), "answers.DEV-C1.items"),
        (sheet(by_program=True), "answers.DEV-C1"),
        (sheet(basis=Text("据", "by")), "answers.DEV-C1"),
        (sheet(note="已核\x07对"), "answers.DEV-C1.note"),
        (WorkingSheet(worksheet=Worksheet(explicit_at="第五\x00条")), "worksheet.explicit_at"),
        (
            WorkingSheet(worksheet=Worksheet(retained=(RetainedCost(cost=0, amount=1, ground="样\x08机"),))),
            "worksheet.retained[0].ground",
        ),
    ],
)
def test_what_does_not_fit_is_refused_by_its_place(
    examined: Examined, given: WorkingSheet, where: str
) -> None:
    assert refused(examined, given) == where


def test_what_fits_is_handed_on_as_it_is(examined: Examined) -> None:
    given = replace(sheet(note="已核对\n第三条"), disputed=True, worksheet=Worksheet(mixed=False))
    assert fitting_answers(examined, given) == given
