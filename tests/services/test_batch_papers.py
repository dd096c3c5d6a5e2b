"""Papers travel with the acts that name them: exactly those, whole, once, and are evidence at the bureau too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from registrar_app.domain.case_history import last_examination
from registrar_app.services import decide
from registrar_app.services import export_batch as exporting
from registrar_app.services.attach_paper import attach_paper
from registrar_app.services.drafts import create_draft, load_case
from registrar_app.services.export_batch import export_batch
from tests import world
from tests.contract_samples import sound_contract
from tests.examining import answer_all
from tests.services.test_batch import World


@pytest.fixture
def made(tmp_path: Path) -> World:
    """An office and a bureau."""
    program, out = world.program(), tmp_path / "out"
    out.mkdir()
    return World(
        program, world.desk(program, tmp_path / "office"), world.bureau(program, tmp_path / "bureau"), out
    )


PAPER = b"%PDF-1.7 " + bytes(range(256))


def registered(made: World, folder: Path, *papers: bytes, value: int = 100_000_000) -> str:
    """A registered, examined contract with these papers."""
    sound = replace(sound_contract(made.office.today()), name=f"合同{value}", contract_value=value)
    uid = create_draft(
        made.office,
        replace(sound, signed_on=date(2026, 1, value % 28 + 1), transaction_amount=value - 20_000_000),
    )
    decide.accept_contract(made.office, uid)
    for number, content in enumerate(papers):
        file = folder / f"材料{number}.pdf"
        file.write_bytes(content)
        attach_paper(made.office, uid, file)
    answer_all(made.office, uid)
    decide.register_contract(made.office, uid)
    return uid


def test_papers_arrive_with_the_case_and_the_stores_hold(made: World, tmp_path: Path) -> None:
    uid = registered(made, tmp_path, PAPER, b"%PDF-second")
    made.bring(made.export())
    at_office, at_bureau = made.office.store.papers_of(uid), made.bureau.store.papers_of(uid)
    assert [(p.sha256, p.name) for p in at_bureau] == [(p.sha256, p.name) for p in at_office]
    assert made.bureau.store.paper(at_bureau[0].sha256) == PAPER
    assert last_examination(load_case(made.bureau, uid)) == last_examination(load_case(made.office, uid))
    for desk in (made.office, made.bureau):
        assert desk.store.verify(made.program.keys.signature_holds).faults == ()


@pytest.mark.parametrize("change", ["missing", "surplus"])
def test_other_papers_than_the_acts_name_are_refused(made: World, tmp_path: Path, change: str) -> None:
    registered(made, tmp_path, PAPER)
    members = made.members(made.export())
    names = [name for name in members if name.startswith("attachments/")]
    assert len(names) == 1
    if change == "missing":
        del members[names[0]]
    else:
        members[f"attachments/{sha256(b'more').hexdigest()}"] = b"more"
    assert made.refused(made.forge(members)) == "BATCH-MEMBERS"


def test_papers_count_towards_the_size_of_a_batch(
    made: World,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    registered(made, tmp_path, b"%PDF-" + b"1" * 60_000)
    second = registered(made, tmp_path, b"%PDF-" + b"2" * 60_000, value=90_000_001)
    monkeypatch.setattr(exporting, "CONTENT_LIMIT", 100_000)
    first = export_batch(made.program, made.office, made.out)
    assert first.remaining > 0
    made.bring(first.path)
    made.bring(export_batch(made.program, made.office, made.out).path)
    assert len(made.bureau.store.papers_of(second)) == 1
