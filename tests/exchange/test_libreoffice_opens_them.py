"""LibreOffice opens every kind of workbook that the program makes, and shows what is in it."""

from __future__ import annotations

import dataclasses
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.registration import CaseState
from registrar_app.domain.text import Text
from registrar_app.services.due_list import due_list
from registrar_app.services.export_contracts import export_contracts
from registrar_app.services.export_list import export_list
from registrar_app.services.export_table import export_table
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.ports import CaseQuery
from registrar_app.services.registration_list import export_registration_list
from registrar_app.services.report import report_table, report_year
from registrar_app.services.tables.case_tables import due_table
from registrar_app.services.tables.roster_tables import RosterPart, roster_table
from registrar_app.services.template import export_template, write_blank_template
from tests import world

NAME = '=HYPERLINK("http://a.invalid","海洋传感器")'
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]


def make_all(folder: Path) -> dict[str, str]:
    """Make one workbook of every kind; return a text that each must show."""
    program = world.program()
    desk = world.desk(program, folder / "store")
    uid = world.register_content(desk, dataclasses.replace(world.contract("x"), name=NAME))
    rows = desk.store.find_cases(CaseQuery(states=(CaseState.REGISTERED,), limit=None))
    places = {
        name: folder / f"{name}.xlsx"
        for name in (
            "contracts",
            "list",
            "registrations",
            "roster",
            "due",
            "report",
            "rows",
            "template",
            "blank",
        )
    }
    export_contracts(program, desk, places["contracts"])
    export_list(
        program, desk, CaseQuery(limit=None), ("name", "seller", "contract_value"), places["list"], "zh"
    )
    export_registration_list(program, desk, rows, places["registrations"], "zh")
    roster = desk.require_roster()
    export_table(program, desk, roster_table(desk, roster, RosterPart.REGISTRARS), places["roster"], "zh")
    export_table(program, desk, due_table(desk, due_list(desk)), places["due"], "zh")
    export_table(program, desk, report_table(report_year(desk, 2026, "type")), places["report"], "zh")
    problem = FieldProblem("contracts[0].name", Text(NAME, NAME), Text("改正", "correct it"))
    bad = [ReadRow("contracts[0]", None, (problem,))]
    program.contract_files.write_report(Path("来件.csv"), bad, places["rows"], practice=True)
    export_template(program, desk, places["template"], [uid], language="zh")
    write_blank_template(program, places["blank"], language="zh", rows=20)
    desk.store.close()
    shown = dict.fromkeys(places, "HYPERLINK")
    return shown | {"roster": "人员R-01", "due": "待办合同清单", "report": "技术开发", "blank": ""}


def test_it_opens_every_kind_and_prints_it(tmp_path: Path) -> None:
    shown = make_all(tmp_path)
    files = sorted(tmp_path.glob("*.xlsx"))
    assert {file.stem for file in files} == set(shown)
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to", "pdf",
            "--outdir", tmp_path, *files,
        ],
        check=True, capture_output=True, timeout=280,
    )  # fmt: skip
    for name, text in shown.items():
        pages = PdfReader(tmp_path / f"{name}.pdf").pages
        assert "".join(text.split()) in "".join("".join(page.extract_text() for page in pages).split()), name


def test_no_part_of_any_is_a_formula_a_link_or_broken(tmp_path: Path) -> None:
    make_all(tmp_path)
    for file in tmp_path.glob("*.xlsx"):
        with zipfile.ZipFile(file) as package:
            assert package.testzip() is None
            names = set(package.namelist())
            assert not [name for name in names if "externalLink" in name or "vbaProject" in name], file.name
            for name in names:
                if name.endswith((".xml", ".rels")):
                    tags = {
                        part.tag.rpartition("}")[2]
                        for part in ElementTree.fromstring(package.read(name)).iter()
                    }
                    assert not tags & {"f", "hyperlink", "ddeLink", "oleLink"}, (file.name, name)
