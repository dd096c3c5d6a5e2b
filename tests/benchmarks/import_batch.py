"""Import of a signed batch of 2,000 acts at the bureau against bare inserts of the very rows that it leaves behind."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_batch import import_batch
from tests import world
from tests.benchmarks import sample_register
from tests.benchmarks.measuring import Comparison, in_turn, seconds

ACTS = 2_000
TABLES = (
    "act", "slip_taken", "batch_in", "receipt", "answer", "case_projection", "case_content", "case_search", "case_party",
    "case_initial", "case_tie", "batch_file",
)  # fmt: skip


def compare(folder: Path, rounds: int) -> list[Comparison]:
    """Both into a SQLCipher store with ``synchronous = FULL`` and all its indexes, in one transaction."""
    with sample_register.office(folder, "office") as desk:
        sample_register.register_many(desk, sample_register.contracts(ACTS // 2))
        batch = export_batch(world.program(), desk, folder / "batch.htb").path
    with sample_register.bureau(folder, "empty"):
        pass
    rows = _rows_of(folder, batch)
    begun = (
        (folder / "empty", "an empty bureau store"),
        (sample_register.filled(folder.parent, 20_000), "one of 20,000 cases"),
    )
    return [_comparison(store, words, batch, rows, rounds) for store, words in begun]


def _comparison(
    store: Path, words: str, batch: Path, rows: dict[str, list[tuple[object, ...]]], rounds: int
) -> Comparison:
    def into_copy(work: Callable[[Desk], object]) -> float:
        copy = store.with_name("copy")
        shutil.copytree(store, copy)
        with sample_register.opened(copy) as desk:
            taken = seconds(lambda: work(desk))
        shutil.rmtree(copy)
        return taken

    one, other = in_turn(
        rounds,
        lambda: into_copy(lambda desk: import_batch(world.program(), desk, batch, dry_run=False)),
        lambda: into_copy(lambda desk: _insert(desk, rows)),
    )
    return Comparison(
        operation=f"import of a signed batch, {ACTS:,} acts, into {words}", peer="executemany of the same rows, same store",
        goal=5, ours=one, theirs=other, words=f"{ACTS * rounds / sum(one):,.0f} acts/s",
    )  # fmt: skip


def _rows_of(folder: Path, batch: Path) -> dict[str, list[tuple[object, ...]]]:
    with sample_register.bureau(folder, "model") as desk:
        report = import_batch(world.program(), desk, batch, dry_run=False)
        assert report.accepted == ACTS, report
        connection = sample_register.raw(desk)
        rows = {
            table: [_without_id(table, row) for row in connection.rows(f"SELECT * FROM {table}")]
            for table in TABLES
        }
        connection.close()
    return rows


def _without_id(table: str, row: Sequence[object]) -> tuple[object, ...]:
    """Let the store number the rows that it numbers itself; the receipt's own number is taken as it is."""
    return (None, *row[1:]) if table in {"act", "answer", "batch_file", "case_search"} else tuple(row)


def _insert(desk: Desk, rows: dict[str, list[tuple[object, ...]]]) -> None:
    connection = desk.store._connection
    with connection.transaction():
        for table, values in rows.items():
            connection.run_many(
                f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * len(values[0]))})", values
            )
