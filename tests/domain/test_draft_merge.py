"""Three versions of a draft, field by field: what one side changed comes from that side, what both changed is a conflict."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain.contract import Contract
from registrar_app.domain.draft_merge import Side, compare_three, merged
from registrar_app.domain.field_values import every_path, value_at
from registrar_app.domain.party import Party

WORDS = st.sampled_from([None, "a", "b", "c"])
PARTIES = st.one_of(st.none(), st.builds(Party, name=WORDS, phone=WORDS))
CONTRACTS = st.builds(Contract, name=WORDS, remarks=WORDS, seller=PARTIES)


def sides(here: Contract, file: Contract, *bases: Contract, **how: object) -> dict[str, Side | None]:
    return {each.path: each.changed_by for each in compare_three(here, file, bases, **how)}  # type: ignore[arg-type]


def test_every_field_of_the_form_is_looked_at() -> None:
    paths = every_path()
    assert {"name", "seller.credit_code", "non_technical_costs", "payments", "achievement.id"} <= set(paths)
    assert not {"uid", "registration", "seller"} & set(paths)


def test_each_side_keeps_what_it_alone_changed() -> None:
    base = Contract(name="a", remarks="a", seller=Party(name="a", phone="a"))
    here = replace(base, name="b", seller=Party(name="a", phone="b"))
    file = replace(base, remarks="c", seller=Party(name="c", phone="c"))
    found = sides(here, file, base)
    assert found == {"name": Side.HERE, "seller.name": Side.FILE, "seller.phone": None, "remarks": Side.FILE}
    whole = merged(here, file, {path: side for path, side in found.items() if side is not None})
    assert whole == Contract(name="b", remarks="c", seller=Party(name="c", phone="b"))


def test_without_what_was_handed_out_every_difference_is_a_conflict() -> None:
    assert sides(Contract(name="a", remarks="a"), Contract(name="b")) == {"name": None, "remarks": None}
    assert sides(Contract(name="a", remarks="a"), Contract(name="b"), blank_counts=False) == {"name": None}


def test_a_file_of_an_earlier_handing_out_takes_nothing_back() -> None:
    first, second = Contract(name="a", remarks="a"), Contract(name="b", remarks="a")
    assert sides(second, first, second, first) == {"name": Side.HERE}
    assert sides(second, replace(first, name="c", remarks="c"), second, first) == {
        "name": None,
        "remarks": Side.FILE,
    }


def test_what_is_typed_and_no_value_yet_counts_as_changed_here() -> None:
    base = Contract(name="a", contract_value=1)
    file = replace(base, contract_value=2)
    assert sides(base, file, base) == {"contract_value": Side.FILE}
    assert sides(base, file, base, unparsed=["contract_value"]) == {"contract_value": None}
    assert sides(Contract(), Contract(payments=()), Contract(non_technical_costs=())) == {}, (
        "no rows, none said"
    )


@given(CONTRACTS, CONTRACTS, CONTRACTS)
def test_nothing_that_one_side_alone_changed_is_lost(base: Contract, here: Contract, file: Contract) -> None:
    found = sides(here, file, base)
    whole = merged(here, file, {path: side for path, side in found.items() if side is not None})
    for path in every_path():
        old, mine, theirs, is_now = (value_at(each, path) for each in (base, here, file, whole))
        if mine == theirs or theirs == old:
            assert is_now == mine
        elif mine == old:
            assert is_now == theirs
        else:
            assert found[path] is None
            assert is_now == mine, "a conflict changes nothing by itself"
