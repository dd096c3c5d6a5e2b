"""What hostile, odd and very large tables cost: each is read in a process of its own that has little memory and time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.exchange.odd_tables import REFUSED, SHEET, with_part, workbook
from tests.exchange.swelling_tables import HIDDEN, SWELLING

MEMORY = 500_000_000
SECONDS = 10
_CHILD = """
import json, resource, sys
from pathlib import Path
from registrar_app.domain.errors import InputRefusedError
from registrar_app.exchange.interchange_file import InterchangeFiles
from registrar_app.packs.library import TomlPackLibrary
import openpyxl, python_calamine
resource.setrlimit(resource.RLIMIT_AS, (1_200_000_000, 1_200_000_000))
used = resource.getrusage(resource.RUSAGE_SELF)
begun = used.ru_utime + used.ru_stime
try:
    told = {"rows": len(InterchangeFiles(TomlPackLibrary().code_lists).read(Path(sys.argv[1])))}
except InputRefusedError as refused:
    told = {"refused": refused.problem.zh}
used = resource.getrusage(resource.RUSAGE_SELF)
told["seconds"] = round(used.ru_utime + used.ru_stime - begun, 2)
# not ru_maxrss: that begins with what the process that started this one had
peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
told["memory"] = int(peak.split()[1]) * 1024
print(json.dumps(told))
"""


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


def names_of_nothing(rows: int = 50_000) -> bytes:
    """As many contracts as a table may hold, each with names of its own where codes belong, none of which is one."""
    heads = [
        "合同名称",
        "卖方所在地",
        "卖方性质",
        "买方所在地",
        "技术领域",
        "所属行业",
        "社会经济目标",
        "知识产权",
        "合同类别",
    ]
    signs = (
        "市区县山东河北海南江西湖州新城高技术开发园农业制造软件信息环保电子生物医药材料能源交通教育研究服务"
    )
    word = "".join(signs[place * place * 7 % len(signs)] for place in range(4000))
    cell = '<c r="{}{}" t="inlineStr"><is><t>{}</t></is></c>'

    def line(number: int) -> str:
        start = number * 31 % 3900
        texts = (
            f"{word[start + n : start + n + 7 * n + 2]}第{number}号{word[start : start + 3]}"
            for n in range(len(heads))
        )
        cells = (cell.format(chr(ord("A") + n), number, text) for n, text in enumerate(texts))
        return f'<row r="{number}">' + "".join(cells) + "</row>"

    body = "".join(map(line, range(2, rows + 2))).encode()
    return with_part(
        workbook([heads]), {SHEET: lambda part: part.replace(b"</sheetData>", body + b"</sheetData>")}
    )


FILES = {**REFUSED, **HIDDEN, **SWELLING, "full.xlsx": (full_table, ""), "names.xlsx": (names_of_nothing, "")}


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the most memory it took is told there")
@pytest.mark.parametrize("name", FILES)
def test_every_odd_or_very_large_file_is_within_memory_and_time(tmp_path: Path, name: str) -> None:
    make, word = FILES[name]
    (tmp_path / name).write_bytes(make())
    told = read_alone(tmp_path / name)
    print(name, told)
    assert told["memory"] < MEMORY
    assert told["seconds"] < SECONDS
    assert word in told.get("refused", "")
