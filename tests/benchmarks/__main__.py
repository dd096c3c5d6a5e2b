"""Runs benchmarks and prints a table: ``python -m tests.benchmarks [NAME …] [--rounds N] [--json FILE]``.

No test collects them: times on a shared machine are no assertion. Every figure is a ratio of two ways that were
measured in turn within one run; the goals are those of ``docs/performance.md``.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks.measuring import Comparison

NAMES = (
    "import_batch", "import_table", "export_workbook", "append_act", "search", "one_contract", "assess_year",
    "issue_slip", "start_up", "table_jump", "verify_store",
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path, help="write the figures there")
    call = parser.parse_args()
    if unknown := set(call.names) - set(NAMES):
        parser.error(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    found = run(call.names or NAMES, call.rounds)
    if call.json is not None:
        call.json.write_text(
            json.dumps(_report(found), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )


def run(names: Sequence[str], rounds: int) -> list[Comparison]:
    """Run the named ones in order, each in a folder of its own, and print what each finds as soon as it is there."""
    found: list[Comparison] = []
    with tempfile.TemporaryDirectory(prefix="registrar-benchmarks-") as folder:
        os.environ["REGISTRAR_HOME"] = str(Path(folder) / "home")
        for name in names:
            own = Path(folder) / name
            own.mkdir()
            for comparison in importlib.import_module(f"tests.benchmarks.{name}").compare(own, rounds):
                print(comparison.line(), flush=True)
                found.append(comparison)
    return found


def _report(found: Sequence[Comparison]) -> dict[str, object]:
    return {
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": {
            "system": platform.system(), "machine": platform.machine(), "cores": os.cpu_count(),
            "python": platform.python_version(), "load": os.getloadavg() if hasattr(os, "getloadavg") else None,
        },
        "comparisons": [asdict(c) | {"ratio": c.ratio, "spread": c.spread, "met": c.is_met} for c in found],
    }  # fmt: skip


if __name__ == "__main__":
    main()
