"""What hostile, odd and very large tables cost: each is read in a process of its own that has little memory and time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.exchange.odd_tables import REFUSED, SHEET, with_part, workbook

MEMORY = 500_000_000
SECONDS = 10
_CHILD = """
import json, resource, sys
from pathlib import Path
from registrar_app.domain.errors import InputRefusedError
from registrar_app.exchange.interchange_file import InterchangeFiles
import openpyxl, python_calamine
resource.setrlimit(resource.RLIMIT_AS, (1_200_000_000, 1_200_000_000))
used = resource.getrusage(resource.RUSAGE_SELF)
begun = used.ru_utime + used.ru_stime
resource.setrlimit(resource.RLIMIT_CPU, (int(begun) + 1 + SECONDS, int(begun) + 1 + SECONDS))
try:
    told = {"rows": len(InterchangeFiles().read(Path(sys.argv[1])))}
except InputRefusedError as refused:
    told = {"refused": refused.problem.zh}
used = resource.getrusage(resource.RUSAGE_SELF)
told["memory"] = used.ru_maxrss * 1024
told["seconds"] = round(used.ru_utime + used.ru_stime - begun, 2)
print(json.dumps(told))
""".replace("SECONDS", str(SECONDS))


def read_alone(path: Path) -> dict:
    """Read a file in a process that is killed when it wants more than it may have."""
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, str(path)],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    return json.loads(done.stdout)


def full_table(rows: int = 50_000, columns: int = 20) -> bytes:
    """As many contracts as a table may hold, every cell a text of its own."""
    names = [chr(ord("A") + number) for number in range(columns)]
    cell = '<c r="{}{}" t="inlineStr"><is><t>内容{}</t></is></c>'
    lines = (
        f'<row r="{line}">' + "".join(cell.format(name, line, line) for name in names) + "</row>"
        for line in range(2, rows + 2)
    )
    heads = ["合同名称", "乙方", "甲方", "备注", *(f"其他{number}" for number in range(columns - 4))]
    body = "".join(lines).encode()
    return with_part(
        workbook([heads]), {SHEET: lambda part: part.replace(b"</sheetData>", body + b"</sheetData>")}
    )


LARGE = {"full.xlsx": (full_table, "")}


def judge(tmp_path: Path, name: str) -> dict:
    make, word = {**REFUSED, **LARGE}[name]
    (tmp_path / name).write_bytes(make())
    told = read_alone(tmp_path / name)
    print(name, told)
    assert told["memory"] < MEMORY
    assert word in told.get("refused", "")
    return told


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are set in another way there")
@pytest.mark.parametrize("name", ["far-right.xlsx", "bomb.ods", "far.xls"])
def test_a_handful_of_bombs_costs_little(tmp_path: Path, name: str) -> None:
    assert "refused" in judge(tmp_path, name)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are set in another way there")
@pytest.mark.parametrize("name", [*REFUSED, *LARGE])
def test_every_odd_or_very_large_file_is_within_memory_and_time(tmp_path: Path, name: str) -> None:
    judge(tmp_path, name)
