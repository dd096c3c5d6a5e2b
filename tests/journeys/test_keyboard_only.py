"""A registrar enters, decides and issues a contract from its paper form by keyboard alone, in the real program."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from registrar_app.app import build_program
from registrar_app.cli.main import run
from registrar_app.domain.practice_mark import MARK
from registrar_app.services.demo.account import Account
from registrar_app.services.demo.world import make_world
from tests.benchmarks.key_strokes import in_spreadsheet, in_window
from tests.journeys.conftest import ROOT
from tests.journeys.keyboard import missing_tools
from tests.journeys.keyboard_only import sit_down
from tests.paper_forms.paper_form import FOLDER, read_form

FORM = "winding_inspection"
MEANING = {"满足": "met", "不满足": "not_met", "属于": "met", "不属于": "not_met", "不适用": "not_applicable"}


def needed_tools() -> list[str]:
    """Return what is missing for a keyboard of one's own."""
    return ["Linux"] if sys.platform != "linux" else missing_tools()


@pytest.mark.skipif(bool(needed_tools()), reason=f"no keyboard can be had here without {needed_tools()}")
def test_a_paper_form_becomes_a_signed_slip_without_a_mouse(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    program = build_program()
    world = make_world(program, tmp_path / "world", Account("zh", lambda line: None))
    form, store = read_form(FORM), world.store("office-1")
    with sit_down(tmp_path, store, form) as sitting:
        slip = sitting.go_through(form, world.password)
        sitting.keyboard.prove_no_mouse()

    monkeypatch.setenv("REGISTRAR_PASSWORD", world.password)

    def ask(*words: str) -> Any:
        capfd.readouterr()
        assert run(program, [*words, "--store", str(store), "--json"]) == 0, capfd.readouterr().err
        return json.loads(capfd.readouterr().out)

    exported = tmp_path / "contracts.jsonl"
    assert ask("contract", "export", str(exported), "--state", "registered")["exported"] == 1
    written = json.loads(exported.read_text(encoding="utf-8"))
    uid, registration = written.pop("uid"), written.pop("registration")
    mark = f"{MARK}\n"
    assert written["remarks"].startswith(mark), "the register is one of practice, and what leaves it says so"
    written["remarks"] = written["remarks"].removeprefix(mark)
    assert written == json.loads((FOLDER / f"{FORM}.json").read_text(encoding="utf-8")), (
        "the register holds what stands on the paper, field by field"
    )
    assert registration["slip_no"] == slip.stem, "the file is named by the number of the slip"

    assert ask("contract", "examine", uid)["answers"] == {
        condition: MEANING[verdict] for condition, verdict in form.verdicts
    }, "the sheet holds the registrar's answers and no other"

    verdict = ask("slip", "verify", str(slip))
    assert verdict["outcome"] == "valid"
    assert verdict["facts"]["contract_name"] == form.boxes["合同名称"]
    kinds = [entry["kind"] for entry in ask("contract", "show", uid)["history"]]
    assert kinds == ["accept", "register", "issue_slip"], "nothing was done twice"


def test_the_paper_says_everything_that_is_expected() -> None:
    """The expected contract may not know anything that is not on the paper."""
    form = read_form(FORM)
    printed = form.text.replace(",", "")

    def look(value: Any, at: str) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                look(inner, f"{at}.{key}")
        elif isinstance(value, list):
            for number, inner in enumerate(value):
                look(inner, f"{at}[{number}]")
        elif isinstance(value, str) and (not value.isascii() or any(letter.isdigit() for letter in value)):
            year, _, rest = value.partition("-")
            is_day = len(value) == 10 and len(year) == 4 and rest.replace("-", "").isdigit()
            month, _, day = rest.partition("-")
            shown = f"{year}年{int(month)}月{int(day)}日" if is_day else value
            assert shown in printed, at

    expected = json.loads((FOLDER / f"{FORM}.json").read_text(encoding="utf-8"))
    look({key: value for key, value in expected.items() if key != "format"}, FORM)


@pytest.mark.parametrize("with_codes", [True, False])
def test_the_note_gives_the_keys_that_are_struck(with_codes: bool) -> None:
    note = (ROOT / "docs" / "usability.md").read_text(encoding="utf-8")
    form = read_form(FORM)
    for way, name in ((in_window, "window"), (in_spreadsheet, "spreadsheet")):
        effort = way(form, with_codes=with_codes)
        assert f"{name} | {effort.keys} | {effort.moments} | {effort.seconds:.0f} |" in note
