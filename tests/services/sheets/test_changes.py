"""What differs between two contracts, field by field: nothing unseen, nothing twice, and in words for people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain import field_labels, interchange
from registrar_app.domain.contract import Contract, ContractType, CostKind, NonTechnicalCost, Payment
from registrar_app.domain.field_labels import label_of
from registrar_app.domain.party import Party
from registrar_app.domain.text import Text
from registrar_app.packs.library import TomlPackLibrary
from registrar_app.services.sheets.changes import BLANK, REMOVED, FieldChange, contract_changes
from tests import contract_strategies as some
from tests.contract_samples import sound_contract

DAY = date(2026, 11, 23)
SOUND = sound_contract(DAY)
CODES = TomlPackLibrary(None).code_lists()

PLAIN = {
    "contract_no": some.words, "name": some.words, "type": st.sampled_from(ContractType), "signed_on": some.days,
    "contract_value": some.amounts, "transaction_amount": some.amounts, "technology_field": some.words,
    "ip_kinds": st.lists(some.words, max_size=3).map(tuple), "related_parties": st.booleans(),
    "confidential": st.booleans(), "remarks": some.words, "implemented_in": some.words,
}  # fmt: skip
PARTY = {
    "name": some.words, "credit_code": some.words, "kind": some.words, "region_code": some.words,
    "management_area": some.words, "is_service_institution": st.booleans(),
}  # fmt: skip


@st.composite
def one_changed_field(draw: Any) -> tuple[Contract, Contract, str]:
    """A contract, the same with one field different, and the path of that field."""
    before = draw(some.contracts)
    role = draw(st.sampled_from(["", "seller", "buyer", "intermediary"]))
    name, values = draw(st.sampled_from(sorted((PARTY if role else PLAIN).items(), key=lambda pair: pair[0])))
    of = getattr(before, role) or Party() if role else before
    value = draw(some.maybe(values).filter(lambda value: value != getattr(of, name)))
    changed = replace(of, **{name: value})
    return before, replace(before, **{role: changed}) if role else changed, f"{role}.{name}".lstrip(".")


@given(some.contracts)
def test_a_contract_does_not_differ_from_itself(contract: Contract) -> None:
    assert contract_changes(contract, replace(contract), CODES) == []


@given(one_changed_field())
def test_one_changed_field_is_found_once(case: tuple[Contract, Contract, str]) -> None:
    before, after, path = case
    [change] = contract_changes(before, after, CODES)
    assert change.path == path
    assert change.label == label_of(path)
    [back] = contract_changes(after, before, CODES)
    assert (back.before, back.after) == (change.after, change.before)


def flat(value: Any, path: str = "") -> dict[str, Any]:
    """The interchange form as one value a path; what is not there is not known."""
    if isinstance(value, dict):
        return {
            k: v for key, inner in value.items() for k, v in flat(inner, f"{path}.{key}".lstrip(".")).items()
        }
    return {} if value is None else {path: value}


@given(some.contracts, some.contracts)
def test_whatever_differs_in_the_interchange_form_is_found(before: Contract, after: Contract) -> None:
    old, new = (flat(interchange.write_contract(contract)) for contract in (before, after))
    expected = {
        path
        for path in old.keys() | new.keys()
        if old.get(path) != new.get(path) and path != "uid" and not path.startswith("registration")
    }
    found = [change.path for change in contract_changes(before, after)]
    assert {path.partition("[")[0] for path in found} == expected
    assert len(found) == len(set(found)) or any("[" in path for path in found)


def change_in(after: Contract, before: Contract = SOUND) -> FieldChange:
    [change] = contract_changes(before, after, CODES)
    return change


def test_values_are_said_as_people_read_them() -> None:
    assert change_in(replace(SOUND, contract_value=120_000_053)) == FieldChange(
        Text("合同成交额", "Contract value"),
        "contract_value",
        Text("1,000,000.00 元", "1,000,000.00 yuan"),
        Text("1,200,000.53 元", "1,200,000.53 yuan"),
    )
    assert change_in(replace(SOUND, type=ContractType.SERVICE)).after == Text(
        "技术服务", "Technology service"
    )
    assert change_in(replace(SOUND, signed_on=date(2026, 1, 2))).after == "2026-01-02"
    assert change_in(replace(SOUND, technology_field="01")).after == Text(
        "01 电子信息", "01 Electronics and information"
    )
    assert change_in(replace(SOUND, ip_kinds=("know_how", "software_copyright"))).after == Text(
        "技术秘密、计算机软件著作权", "Know-how, Software copyright"
    )
    assert change_in(replace(SOUND, confidential=True)).after == Text("是", "yes")
    assert change_in(replace(SOUND, remarks=" ")).after == BLANK
    assert change_in(replace(SOUND, contract_no=None)).after == "—"


def test_a_field_of_a_party_names_the_party() -> None:
    assert SOUND.buyer is not None
    change = change_in(replace(SOUND, buyer=replace(SOUND.buyer, name="威海䶮𠮷有限公司")))
    assert change.label == Text("买方 · 名称", "Buyer · Name")
    assert change.after == "威海䶮𠮷有限公司"


def test_a_party_of_whom_nothing_is_known_is_as_none() -> None:
    assert contract_changes(SOUND, replace(SOUND, intermediary=Party())) == []


COSTS = tuple(NonTechnicalCost(kind=CostKind.PART, amount=100 * n, note=f"零件{n}") for n in range(1, 6))


def test_a_row_put_in_between_is_one_change() -> None:
    before = replace(SOUND, non_technical_costs=(*COSTS[:2], *COSTS[3:]))
    change = change_in(replace(SOUND, non_technical_costs=COSTS), before)
    assert change.label == Text("第 3 项非技术性费用", "Non-technical cost 3")
    assert change.path == "non_technical_costs[2]"
    assert (change.before, change.after) == (
        "—",
        Text("零部件 · 3.00 元 · 零件3", "Part · 3.00 yuan · 零件3"),
    )


def test_a_row_taken_out_is_counted_as_it_was() -> None:
    before = replace(SOUND, non_technical_costs=COSTS)
    change = change_in(replace(SOUND, non_technical_costs=COSTS[1:]), before)
    assert change.label == Text("原第 1 项非技术性费用", "Non-technical cost 1 as it was")
    assert change.after == REMOVED


def test_one_field_of_one_row_is_one_change() -> None:
    assert SOUND.payments is not None
    paid = replace(SOUND.payments[0], technology_part=30_000_000)
    change = change_in(replace(SOUND, payments=(paid,)))
    assert change.label == Text("第 1 笔付款 · 其中技术部分", "Payment 1 · Technology part")
    assert change.path == "payments[0].technology_part"


def test_no_rows_and_rows_not_known_differ() -> None:
    change = change_in(replace(SOUND, payments=()), replace(SOUND, payments=None))
    assert (change.path, change.before, change.after) == ("payments", "—", Text("无", "none"))


@given(some.few(some.payments), some.few(some.payments))
def test_changes_of_rows_lead_from_the_old_to_the_new(old: Any, new: Any) -> None:
    changes = contract_changes(replace(SOUND, payments=old), replace(SOUND, payments=new))
    assert bool(changes) is (old != new)
    added = [c for c in changes if c.before == "—" and c.path.endswith("]")]
    removed = [c for c in changes if c.after is REMOVED]
    assert len(old or ()) - len(removed) + len(added) == len(new or ())


@pytest.mark.parametrize("path", ["seller.nothing", "nobody.name", "payments[0].nothing", "nothing"])
def test_a_path_that_is_no_field_has_no_name(path: str) -> None:
    with pytest.raises(KeyError):
        label_of(path)


def test_every_field_of_the_interchange_form_has_a_name() -> None:
    for key in interchange.FIELDS.keys() - {
        "uid",
        "registration",
        "seller",
        "buyer",
        "intermediary",
        "achievement",
    }:
        assert label_of(key)
    assert field_labels.PARTY_LABELS.keys() == Party.__dataclass_fields__.keys()
    assert field_labels.PAYMENT_FIELD_LABELS.keys() == Payment.__dataclass_fields__.keys()
    assert field_labels.COST_FIELD_LABELS.keys() == NonTechnicalCost.__dataclass_fields__.keys()
