"""Words in a row are separated as their language does it: no 、 between English ones."""

from __future__ import annotations

from pathlib import Path

from registrar_app.domain.text import Text, listed

ROOT = Path(__file__).parents[2]
CHINESE_ALONE = {
    "services/national_fields.py": "what the national system is given is Chinese",
    "services/examine.py": "where, not words",
    "services/tables/party_tables.py": "former names and codes, in one cell as they are",
}


def test_each_language_has_its_own_sign() -> None:
    assert listed(["甲", Text("乙", "B")]) == Text("甲、乙", "甲, B")


def test_nothing_else_puts_the_chinese_sign_between_words_of_both() -> None:
    code = ROOT / "registrar_app"
    found = {
        path.relative_to(code).as_posix()
        for path in code.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if '"、".join(' in line and "zh" not in line
    }
    assert found == set(CHINESE_ALONE)
