"""Acts that a valid key signed and that say too little or nonsense: the bureau returns each and goes on working."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.act import ActKind
from registrar_app.domain.case_history import last_examination
from registrar_app.services import decide
from registrar_app.services.attach_paper import attach_paper, export_paper
from registrar_app.services.drafts import create_draft, load_case
from registrar_app.services.examine import examine_case
from registrar_app.services.issue_sheet import preview_sheet, sheets_of
from registrar_app.services.verify_store import verify_store
from tests import world
from tests.contract_samples import sound_contract
from tests.examining import answer_all
from tests.practice_keys import key
from tests.services.test_batch import World

Body = dict[str, Any]


@pytest.fixture
def made(tmp_path: Path) -> Iterator[World]:
    """An office with one examined registration, and a bureau."""
    program, out = world.program(), tmp_path / "out"
    out.mkdir()
    opened = World(
        program, world.desk(program, tmp_path / "office"), world.bureau(program, tmp_path / "bureau"), out
    )
    yield opened
    opened.office.store.close()
    opened.bureau.store.close()


@pytest.fixture
def uid(made: World, tmp_path: Path) -> str:
    draft = create_draft(made.office, sound_contract(made.office.today()))
    decide.accept_contract(made.office, draft)
    paper = tmp_path / "立项报告.pdf"
    paper.write_bytes(b"%PDF-1.7")
    attach_paper(made.office, draft, paper)
    answer_all(made.office, draft)
    decide.register_contract(made.office, draft)
    return draft


def returned(made: World, uid: str) -> list[str | None]:
    """Import what is new; the places for which acts of the case are returned. The bureau must go on working."""
    made.bring(made.export())
    return still_works(made, uid)


def still_works(made: World, uid: str) -> list[str | None]:
    bureau = made.bureau
    assert verify_store(made.program, bureau).faults == ()
    case = load_case(bureau, uid)
    for sheet in sheets_of(case):
        assert preview_sheet(made.program, bureau, uid, sheet.kind, act=sheet.entry.hash).startswith(b"%PDF")
    examine_case(bureau, uid)
    return [note.path for note in bureau.store.answers_of(uid) if note.outcome == "returned"]


def forged_registration(made: World, change: Callable[[Body], None]) -> Path:
    """The registering act with its examination changed, signed by the registrar's own key."""

    def rewrite(acts: list[Body]) -> None:
        change(next(act for act in acts if act["kind"] == "register")["body"])

    return made.resign(made.export(), rewrite, key("R-01"))


def put(path: str, value: object) -> Callable[[Body], None]:
    def change(body: Body) -> None:
        *steps, last = path.split(".")
        place: Any = body["examination"]
        for step in steps:
            place = place[int(step)] if isinstance(place, list) else place[step]
        place[last] = value

    return change


CHANGES = {
    "answers": put("answers", []),
    "verdict": put("answers", {"GEN-01": "maybe"}),
    "nested verdict": put("answers", {"GEN-01": {"verdict": ["met"]}}),
    "page 0": put("answers", {"GEN-01": {"verdict": "met", "page": 0}}),
    "deep": put("answers", [[[[[[[[[[[[[["x"]]]]]]]]]]]]]]),
    "long note": put("answers", {"GEN-01": {"verdict": "met", "note": "字" * 2_001}}),
    "paper of nobody": put("answers", {"GEN-01": {"verdict": "met", "attachment": "ab" * 32}}),
    "edition": put("edition", 7),
    "rulebook": put("rulebook", "most-2001"),
    "no conclusion": put("conclusion", None),
    "kind": put("conclusion.kind", "win"),
    "type": put("conclusion.type", "magic"),
    "wanted": put("conclusion.wanted", ["ab"]),
    "because": put("conclusion.because", "GEN-01"),
    "decided": put("decided", "sure"),
    "confirmed against": put("conclusion.kind", "refuse"),
    "no reason": put("decided", "overridden"),
    "override": put("override", 3),
    "disputed": put("disputed", "no"),
    "worksheet": put("worksheet", None),
    "one cost twice": put("worksheet", {"retained": [{"cost": 0, "amount": "1.00", "ground": "x"}] * 2}),
    "size": put("papers.0.size", -1),
    "name": put("papers.0.name", 3),
    "path": put("papers.0.name", "../../../evil.txt"),
    "absolute": put("papers.0.name", "/tmp/evil.txt"),
    "backslash": put("papers.0.name", "..\\evil.txt"),
    "nul": put("papers.0.name", "a\x00b"),
    "bidi": put("papers.0.name", "a\u202efdp.exe"),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_registration_with_a_malformed_examination_goes_back(
    made: World, uid: str, change: Callable[[Body], None]
) -> None:
    made.bring(forged_registration(made, change))
    (path,) = still_works(made, uid)
    assert path is not None
    assert path.startswith(("body.examination", "body.papers"))
    assert load_case(made.bureau, uid).state == "accepted"


@pytest.mark.parametrize("examination", [None, [], {}, "x", 5])
def test_what_is_no_examination_at_all_goes_back(made: World, examination: object) -> None:
    uid = world.register(made.office)
    made.bring(forged_registration(made, lambda body: body.update(examination=examination)))
    assert still_works(made, uid) == ["body.examination"]


@pytest.mark.parametrize("digest", ["zz", "AB" * 32, "cd" * 32])
def test_a_paper_that_is_not_in_the_batch_refuses_it(made: World, uid: str, digest: str) -> None:
    assert made.refused(forged_registration(made, put("papers.0.sha256", digest))) == "BATCH-MEMBERS"


REEXAMINED = {
    "requested_by": "tax",
    "letter_no": "1",
    "note": "n",
    "outcome": "upheld",
    "rulebook": "miit-2026",
}
INCOME = {"received_on": "2026-11-01", "amount": "100.00", "technology_income": "50.00"}
LATER: dict[str, tuple[ActKind, Body, str]] = {
    "no letter": (ActKind.REEXAMINE, {k: v for k, v in REEXAMINED.items() if k != "letter_no"}, "body.letter_no"),
    "nobody asks": (ActKind.REEXAMINE, REEXAMINED | {"requested_by": "king"}, "body.requested_by"),
    "no such outcome": (ActKind.REEXAMINE, REEXAMINED | {"outcome": "maybe"}, "body.outcome"),
    "changed nothing": (ActKind.REEXAMINE, REEXAMINED | {"outcome": "changed"}, "body.outcome"),
    "amended for nothing": (ActKind.AMEND, {"rulebook": "miit-2026", "reason": "x"}, "body.contract"),
    "cancelled silently": (ActKind.CANCEL, {}, "body.reason"),
    "revoked silently": (ActKind.REVOKE, {"note": "n"}, "body.ground"),
    "huge": (ActKind.CANCEL, {"reason": "字" * 10_001}, "body.reason"),
    "income above all": (
        ActKind.NOTE_INCOME,
        {"income": INCOME | {"amount": "9999999999.00", "technology_income": "9999999999.00"}},
        "body.income.technology_income",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "body", "path"), LATER.values(), ids=LATER.keys())
def test_a_later_act_that_says_too_little_goes_back(
    made: World, uid: str, kind: ActKind, body: Body, path: str
) -> None:
    world.act(made.office, kind, uid, lambda place: body)
    assert returned(made, uid) == [path]
    assert load_case(made.bureau, uid).state == "registered"


def test_an_upheld_recognition_cannot_bring_new_content(made: World, uid: str) -> None:
    content = deepcopy(load_case(made.office, uid).history[-1].act.body["contract"])
    content |= {"contract_value": "1.00", "transaction_amount": "1.00"}
    body = REEXAMINED | {"contract": content, "explanations": []}
    world.act(made.office, ActKind.REEXAMINE, uid, lambda place: body)
    assert returned(made, uid) == ["body.outcome"]


@pytest.mark.parametrize("reasons", [{"a": 1}, [1], [{"code": "C001"}], "x"])
def test_reasons_that_nobody_can_read_go_back(made: World, uid: str, reasons: object) -> None:
    content = load_case(made.office, uid).history[-1].act.body["contract"]
    body = {"contract": content, "reason": "x", "rulebook": "miit-2026", "explanations": reasons}
    world.act(made.office, ActKind.AMEND, uid, lambda place: body)
    assert returned(made, uid) == ["body.explanations"]


def test_what_the_program_signs_itself_is_taken(made: World, uid: str) -> None:
    refused = create_draft(
        made.office, replace(sound_contract(made.office.today()), name="另一份", contract_no="2")
    )
    decide.accept_contract(made.office, refused)
    decide.request_supplement(made.office, refused, "身份证明")
    decide.refuse_contract(made.office, refused, "other", "逾期未补正")
    assert returned(made, uid) == []
    assert still_works(made, refused) == []
    assert last_examination(load_case(made.bureau, refused)) is not None


def test_a_paper_never_leaves_the_folder_it_is_saved_to(made: World, uid: str, tmp_path: Path) -> None:
    """Whatever name stands in the store: an older program may have taken it in."""
    (paper,) = made.office.store.papers_of(uid)
    for name in ("../escaped.pdf", "/tmp/escaped.pdf", "..", "a:b|c.pdf", "con\x00.pdf"):
        with made.office.store.writing() as writer:
            digest = writer.add_paper(uid, name, name.encode())
        folder = tmp_path / digest[:8]
        folder.mkdir()
        assert export_paper(made.office, uid, digest, folder).resolve().parent == folder.resolve()
    assert paper.name == "立项报告.pdf"
