"""The one list of fields: every field of a contract stands in it once, under heads that cannot be mistaken."""

from __future__ import annotations

from collections import Counter

import pytest

from registrar_app.domain import interchange
from registrar_app.domain.contract import RegistrationStatus
from registrar_app.domain.form_fields import (
    COSTS,
    PAYMENTS,
    RECORD_FIELDS,
    column_head,
    every_field,
    field_groups,
    fold_head,
    known_heads,
    members_of,
)
from registrar_app.domain.party import Party

SPECS = [spec for group in field_groups() for spec in group.fields]


def test_every_key_of_the_interchange_form_stands_in_the_list_once() -> None:
    listed = Counter(spec.path for spec in SPECS)
    assert set(listed.values()) == {1}
    outer = {path.partition(".")[0] for path in listed} | {COSTS.path, PAYMENTS.path}
    assert outer == set(interchange.FIELDS)
    party = Party.__dataclass_fields__
    for role in ("seller", "buyer", "intermediary"):
        assert {f"{role}.{name}" for name in party} == {p for p in listed if p.startswith(role)}


def test_the_form_shows_all_but_the_record() -> None:
    assert {spec.path for spec in SPECS} - {spec.path for spec in every_field()} == {
        spec.path for spec in RECORD_FIELDS
    }


def test_no_head_means_two_columns() -> None:
    meant: dict[str, str] = {}
    for spec in SPECS:
        for head in known_heads(spec):
            assert meant.setdefault(fold_head(head), spec.path) == spec.path, head


def test_a_head_names_the_party_and_the_unit() -> None:
    heads = {spec.path: column_head(spec) for spec in SPECS}
    assert heads["seller.region_code"].zh == "卖方所在地"
    assert heads["buyer.credit_code"].en == "Buyer social credit code"
    assert heads["contract_value"].zh == "合同成交额（元）"


@pytest.mark.parametrize("typed", ["卖方名称＊", " 卖方 名称* ", "SELLER name", "seller.name"])
def test_width_case_spaces_and_the_mark_of_a_required_field_do_not_matter(typed: str) -> None:
    name = next(spec for spec in SPECS if spec.path == "seller.name")
    assert fold_head(typed) in {fold_head(head) for head in known_heads(name)}


def test_a_choice_knows_its_members_in_both_languages() -> None:
    status = next(spec for spec in RECORD_FIELDS if spec.kind == "choice")
    assert members_of(status) is RegistrationStatus
    assert RegistrationStatus.REVOKED.label.zh == "已撤销"
