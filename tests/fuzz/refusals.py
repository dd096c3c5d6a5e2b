"""Keeps what every reader is held to: a mutant is refused in the declared way, in time, and leaves the store alone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from hashlib import sha256

from registrar_app.domain.errors import InputRefusedError
from registrar_app.services.desk import Desk
from tests.fuzz.mutants import Mutant

SECONDS = 2.0
"""Most processor time for one mutant."""

MEGABYTES = 300
"""Most memory that a run of mutants may add to the highest of the process."""


def highest_memory() -> float:
    """Return the most memory that this process has held, MB; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def logical_hash(desk: Desk) -> str:
    """Return the hash of every row of every table but the journal, and of the names of the files beside the store.

    The journal notes every file that an import refused.
    """
    raw = desk.store._connection.raw
    tables = [
        row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    ]
    kept = sha256()
    for table in tables:
        if table == "journal":
            continue
        rows = sorted(repr(tuple(row)) for row in raw.execute(f'SELECT * FROM "{table}"'))
        kept.update(repr((table, rows)).encode())
    others = sorted(path.name for path in desk.directory.rglob("*") if "-wal" not in path.name)
    kept.update(repr([name for name in others if "-shm" not in name]).encode())
    return kept.hexdigest()


def accepted(read: Callable[[bytes], object], mutants: Iterable[Mutant], desk: Desk) -> list[Mutant]:
    """Return the mutants that were not refused; any error but a refusal of the input goes through to the test."""
    before, taken, count, memory = logical_hash(desk), [], 0, highest_memory()
    for mutant in mutants:
        count += 1
        start = time.process_time()
        try:
            read(mutant.content)
        except InputRefusedError as error:
            assert error.exit_code == 3, mutant.name
        except Exception as error:
            error.add_note(mutant.name)
            raise
        else:
            taken.append(mutant)
        assert time.process_time() - start < SECONDS, mutant.name
    assert count > 0
    assert highest_memory() - memory < MEGABYTES
    assert logical_hash(desk) == before
    return taken
