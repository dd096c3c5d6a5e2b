"""The help on the form's fields: every field has it, in both languages, with a source and an example that can be typed."""

from __future__ import annotations

import pytest

from registrar_app.domain.field_help import help_path
from registrar_app.packs.library import TomlPackLibrary
from registrar_app.ui.contract_form.fields import COSTS, PAYMENTS, every_field

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
