"""Long work that is stopped leaves everything as it was, wherever it is stopped; once it was committed it goes to its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest

from registrar_app.domain.text import Text
from registrar_app.services.bulk_edit import do_bulk_edit, plan_bulk_edit, undo_bulk_edit
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Column, Table
from registrar_app.services.drafts import create_draft, load_case
from registrar_app.services.export_batch import export_batch
from registrar_app.services.export_table import export_table
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.find_repeats import find_repeats
from registrar_app.services.import_batch import import_batch
from registrar_app.services.import_contracts import import_contracts
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.program import Program
from registrar_app.services.stopping import StoppedError, heed, stoppable, to_the_end, watched
from tests import world

STRIDE = 5


@dataclass
class Counter:
    """Wants a stop from the so-many-th question on."""

    at: int
    asked: int = 0
    told: list[tuple[int, int]] = field(default_factory=list)

    def wanted(self) -> bool:
        self.asked += 1
        return self.asked >= self.at

    def moved(self, done: int, total: int) -> None:
        self.told.append((done, total))


def stop_everywhere(work: Callable[[], object], state: Callable[[], object]) -> int:
    """Begin work again and again, stopped later each time, until it is done; return how often it was stopped."""
    before = state()
    for attempt in range(10_000):
        counter = Counter(1 + attempt * STRIDE)
        try:
            with stoppable(counter.wanted, counter.moved):
                work()
        except StoppedError:
            assert state() == before, f"stopped at question {counter.at}"
        else:
            assert state() != before
            return attempt
    raise AssertionError("it never ended")


@dataclass
class Pair:
    """An office with three registrations, and the bureau."""

    program: Program
    office: Desk
    bureau: Desk
    out: Path

    def state(self) -> object:
        """Whatever could be half done: acts, cases, drafts, batches, files; the journal apart."""
        return [self._of(desk) for desk in (self.office, self.bureau)], self._files()

    def _of(self, desk: Desk) -> object:
        store = desk.store
        return (
            [(case.uid, case.contract, [e.hash for e in case.history]) for case in store.cases()],
            store.count_states(),
            store.export_mark(),
            [store.answers_of(case.uid) for case in store.cases()],
            [step.id for step in store.bulk_steps()],
            len(store.alarms()),
            store.bureau_time(),
        )

    def _files(self) -> list[str]:
        places = (self.out, self.office.directory, self.bureau.directory)
        return sorted(
            str(file)
            for place in places
            for file in place.rglob("*")
            if file.is_file() and not file.name.startswith("register.db")
        )


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    program, out = world.program(), tmp_path / "stick"
    out.mkdir()
    office, bureau = world.desk(program, tmp_path / "office"), world.bureau(program, tmp_path / "bureau")
    for _ in range(3):
        world.register(office)
    yield Pair(program, office, bureau, out)
    office.store.close()
    bureau.store.close()


def test_a_batch_its_import_and_its_receipt(pair: Pair) -> None:
    program, office, bureau = pair.program, pair.office, pair.bureau
    assert stop_everywhere(lambda: export_batch(program, office, pair.out), pair.state)
    (batch,) = pair.out.glob("*.htb")
    with stoppable(Counter(1).wanted), pytest.raises(StoppedError):
        import_batch(program, bureau, batch, dry_run=True)

    def take() -> object:
        return import_batch(program, bureau, batch, dry_run=False, receipt_target=pair.out)

    assert stop_everywhere(take, pair.state)
    (receipt,) = (file for file in pair.out.iterdir() if file != batch)
    assert stop_everywhere(lambda: import_receipt(program, office, receipt), pair.state)
    for desk in (office, bureau):
        assert find_repeats(desk) is not None


def test_an_import_of_contracts(pair: Pair) -> None:
    rows = [
        ReadRow(str(number), world.contract(str(UUID(int=number + 1)), 100 + number)) for number in range(3)
    ]
    counter = Counter(10_000)
    assert stop_everywhere(lambda: import_contracts(pair.office, rows, watch=watched), pair.state)
    with stoppable(counter.wanted, counter.moved):
        import_contracts(pair.office, rows, watch=watched)
    assert counter.told[0] == (0, 3)


def test_a_bulk_edit_and_its_undoing(pair: Pair) -> None:
    desk = pair.office
    uids = [create_draft(desk, world.contract("", 100 + number)) for number in range(3)]
    plan = plan_bulk_edit(desk, uids, "remarks", "批")
    assert stop_everywhere(lambda: do_bulk_edit(desk, plan), pair.state)
    assert {load_case(desk, uid).contract.remarks for uid in uids} == {"批"}
    assert stop_everywhere(lambda: undo_bulk_edit(desk), pair.state)


@pytest.mark.parametrize("ending", ["csv", "xlsx", "pdf"])
def test_a_table_that_is_stopped_leaves_no_file(pair: Pair, ending: str) -> None:
    title = Text("台账", "Ledger")
    table = Table(title=title, subtitle=title, columns=(Column(title),), rows=[(str(n),) for n in range(40)])
    target = pair.out / f"ledger.{ending}"
    assert stop_everywhere(lambda: export_table(pair.program, pair.office, table, target, "zh"), pair.state)
    assert target.stat().st_size


def test_what_was_committed_is_not_stopped_and_cleaning_up_is_let_do_so() -> None:
    with stoppable(lambda: True):
        with pytest.raises(StoppedError):
            heed()
        heed()  # what cleans up after it
    with stoppable(lambda: True):
        to_the_end()
        heed()
    heed()  # nobody waits
