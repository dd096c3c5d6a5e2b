"""Tests of reading scheme packs: everything strict, every fault told with file and key."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.scheme import BuyerTerms, InstitutionTerms
from registrar_app.packs.schemes import read_schemes

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "schemes" / "weihai-2018-58.toml"


def test_the_shipped_pack_holds_the_two_schemes_with_the_decided_parameters() -> None:
    buyer, institution = read_schemes()
    assert (buyer.id, institution.id) == ("weihai-2018-58/buyer-20", "weihai-2018-58/service-institution-3")
    for scheme in (buyer, institution):
        assert (scheme.valid_from, scheme.valid_to) == (date(2018, 11, 11), date(2021, 11, 10))
    assert isinstance(buyer.terms, BuyerTerms)
    assert (buyer.terms.rate, buyer.terms.cap, buyer.terms.region.prefix) == (
        Fraction(1, 5),
        50_000_000,
        "3710",
    )
    assert buyer.terms.buyer_kinds == ("1", "2", "3", "4")
    terms = institution.terms
    assert isinstance(terms, InstitutionTerms)
    assert (terms.rate, terms.cap, terms.region.prefix) == (Fraction(3, 100), 50_000_000, "3710")
    assert (terms.seller_kinds, terms.least_results, terms.least_sum) == (("021", "022"), 3, 200_000_000)


def test_a_scheme_holds_from_its_first_to_its_last_day() -> None:
    scheme = read_schemes()[0]
    days = [date(2018, 11, 10), date(2018, 11, 11), date(2021, 11, 10), date(2021, 11, 11)]
    assert [scheme.holds_on(day) for day in days] == [False, True, True, False]
    assert [scheme.holds_in(year) for year in (2017, 2018, 2021, 2022)] == [False, True, True, False]


FAULTS = [
    ('rate_percent = "3"', "rate_percent = 3", "schemes[0].parameters.rate_percent"),
    ('rate_percent = "3"', 'rate_percent = "3 %"', "schemes[0].parameters.rate_percent"),
    ('rate_percent = "3"', 'rate_percent = "100.01"', "schemes[0].parameters.rate_percent"),
    ('rate_percent = "3"', "", "schemes[0].parameters.rate_percent"),
    ('rate_percent = "3"', 'rate_percent = "3"\nrate = 1', "schemes[0].parameters.rate"),
    ("least_results = 3", 'least_results = "3"', "schemes[0].parameters.least_results"),
    ("least_results = 3", "least_results = -1", "schemes[0].parameters.least_results"),
    ('least_sum = "2000000.00"', 'least_sum = "2000000.001"', "schemes[0].parameters.least_sum"),
    ('seller_kinds = ["021", "022"]', "seller_kinds = []", "schemes[0].parameters.seller_kinds"),
    ('seller_kinds = ["021", "022"]', "seller_kinds = [21]", "schemes[0].parameters.seller_kinds[0]"),
    ("valid_to = 2021-11-10", 'valid_to = "2021-11-10"', "valid_to"),
    ("valid_to = 2021-11-10", "valid_to = 2018-11-10", "valid_to"),
    ('prefix = "3710"', 'prefix = "威海"', "region.prefix"),
    ('formula = "buyer_share"', 'formula = "seller_share"', "schemes[1].formula"),
    ('id = "weihai-2018-58/buyer-20"', 'id = "weihai-2018-58/service-institution-3"', "schemes[1].id"),
    ('role = "institution"', 'role = "buyer"', "schemes[0].criteria[0].role"),
    ('id = "A3"', 'id = "A1"', "schemes[0].criteria[1].id"),
    ('format = "registrar-scheme/1"', 'format = "registrar-scheme/2"', "format"),
    ('evidence = "verified"', 'evidence = "sure"', "reference.evidence"),
]


@pytest.mark.parametrize(
    ("right", "wrong", "key"), FAULTS, ids=[f"{n}-{fault[2]}" for n, fault in enumerate(FAULTS)]
)
def test_a_fault_is_told_with_file_and_key(tmp_path: Path, right: str, wrong: str, key: str) -> None:
    text = SHIPPED.read_text("utf-8")
    assert right in text
    (tmp_path / "bad.toml").write_text(text.replace(right, wrong, 1), "utf-8")
    with pytest.raises(InputRefusedError) as refused:
        read_schemes(tmp_path)
    assert refused.value.where == f"bad.toml: {key}"


def test_a_criterion_left_out_is_missed(tmp_path: Path) -> None:
    head, _, rest = SHIPPED.read_text("utf-8").partition('[[schemes.criteria]]\nrole = "cap"\nid = "A9"')
    assert rest
    (tmp_path / "bad.toml").write_text(head + rest[rest.index("[[schemes.criteria]]") :], "utf-8")
    with pytest.raises(InputRefusedError, match=r"bad\.toml: schemes\[0\]\.criteria: lacks cap"):
        read_schemes(tmp_path)


def test_one_id_in_two_files_is_refused(tmp_path: Path) -> None:
    for name in ("one.toml", "two.toml"):
        (tmp_path / name).write_text(SHIPPED.read_text("utf-8"), "utf-8")
    with pytest.raises(InputRefusedError, match="PACK-TWICE two"):
        read_schemes(tmp_path)


@pytest.mark.parametrize("folder", ["", "schemes"])
def test_packs_lie_in_the_folder_or_in_its_schemes_folder(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir(exist_ok=True)
    (tmp_path / folder / "one.toml").write_text(SHIPPED.read_text("utf-8"), "utf-8")
    assert len(read_schemes(tmp_path)) == 2


def test_an_empty_folder_holds_no_scheme(tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError, match="PACK-FOLDER"):
        read_schemes(tmp_path)
