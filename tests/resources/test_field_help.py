"""The help on the form's fields: every field has it, in both languages, with a source and an example that can be typed."""

from __future__ import annotations

import pytest

from registrar_app.domain.field_help import help_path
from registrar_app.domain.identifiers import credit_code
from registrar_app.domain.money_capitals import capitals
from registrar_app.packs.library import TomlPackLibrary
from registrar_app.domain.form_fields import COSTS, PAYMENTS, every_field

FIELDS = [
    *(spec.path for spec in every_field()),
    *(f"{rows.path}[0].{column.path}" for rows in (COSTS, PAYMENTS) for column in rows.columns),
]


@pytest.fixture(scope="module")
def shipped():
    return TomlPackLibrary().field_help()


def test_every_field_of_the_form_has_help_and_no_help_is_left_over(shipped):
    assert set(shipped) == {help_path(path) for path in FIELDS}


@pytest.mark.parametrize("path", sorted({help_path(path) for path in FIELDS}))
def test_it_says_what_belongs_there_on_what_it_rests_and_gives_an_example(shipped, path):
    found = shipped[path]
    assert found.sources
    for language in ("zh", "en"):
        assert found.what.in_language(language)
        assert found.example.in_language(language)
    assert not found.what.en.isupper()
    assert any("\u4e00" <= letter <= "\u9fff" for letter in found.what.zh)


def test_the_codes_in_the_examples_are_right(shipped):
    assert credit_code.validate(shipped["party.credit_code"].typed)
    lists = TomlPackLibrary().code_lists()
    for path, list_id in (("party.kind", "party_kinds"), ("party.region_code", "regions"), ("industry", "industries")):
        code = lists[list_id].find(shipped[path].typed)
        assert code is not None, path
        assert code.selectable, path


def test_a_worked_example_gives_the_numbers_it_says(shipped):
    amount = shipped["contract_value"]
    assert capitals(int(amount.typed) * 100).endswith("壹佰万元整")
    assert "壹佰万元整" in amount.example.zh
