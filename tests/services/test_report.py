"""The statistics of a year: every dimension adds up to the same total, and what ended later is shown beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from registrar_app.domain.contract import ContractType, Registration, RegistrationStatus, Subtype
from registrar_app.domain.errors import UsageError
from registrar_app.services.desk import Desk
from registrar_app.services.report import DIMENSIONS, report_table, report_year
from tests.contract_samples import sound_contract
from tests.world import record_registration

UIDS = [f"00000000-0000-4000-8000-00000000000{number}" for number in range(6)]


@pytest.fixture
def desk(program, world) -> Iterator[Desk]:
    """An office with four registrations of 2020: one ended, one made elsewhere; and one of 2019."""
    opened = world.open(program, "office-1")
    made = Registration(
        status=RegistrationStatus.REGISTERED,
        registered_on=date(2020, 3, 1),
        issued_elsewhere=False,
        office="371002",
        registrar="0037",
    )
    base = replace(sound_contract(date(2020, 3, 1)), contract_value=1_000_00, transaction_amount=800_00)
    service = replace(base, type=ContractType.SERVICE, subtype=Subtype.GENERAL_SERVICE, technology_field="05")
    abroad = replace(base, buyer=replace(base.buyer, country="KOR", region_code=None))  # type: ignore[type-var]
    ended = replace(
        made, status=RegistrationStatus.CANCELLED, ended_on=date(2021, 1, 5), registered_on=date(2020, 12, 31)
    )
    for uid, contract in zip(
        UIDS,
        (
            replace(base, registration=made),
            replace(service, registration=ended),
            replace(abroad, registration=made),
            replace(base, name="外地合同", registration=replace(made, issued_elsewhere=True, office="烟台")),
            replace(base, name="上年合同", registration=replace(made, registered_on=date(2019, 12, 31))),
        ),
        strict=False,
    ):
        record_registration(opened, replace(contract, uid=uid))
    yield opened
    opened.store.close()


@pytest.mark.parametrize("by", [by for by in DIMENSIONS if by != "flow"])
def test_every_dimension_adds_up_to_the_same_total(desk: Desk, by: str) -> None:
    report = report_year(desk, 2020, by)
    assert (report.total.count, report.total.value, report.total.transaction_amount) == (
        3,
        3_000_00,
        2_400_00,
    )
    assert (report.total.ended_count, report.total.ended_value) == (1, 1_000_00)
    for figure in ("count", "value", "transaction_amount", "ended_count", "ended_value"):
        assert sum(getattr(row, figure) for row in report.rows) == getattr(report.total, figure)


def test_a_contract_stays_in_the_year_it_was_registered_in(desk: Desk) -> None:
    assert [report_year(desk, year, "type").total.count for year in (2018, 2019, 2020, 2021)] == [0, 1, 3, 0]


def test_the_flow_also_counts_registrations_made_elsewhere_and_says_so(desk: Desk) -> None:
    report = report_year(desk, 2020, "flow")
    assert {row.label.zh: row.count for row in report.rows} == {"本市 → 本市": 3, "本市 → 境外": 1}
    assert report.notes


def test_types_are_named_in_both_languages(desk: Desk) -> None:
    rows = {row.label.en: row.count for row in report_year(desk, 2020, "type").rows}
    assert rows == {"Technology development": 2, "Technology service": 1}


def test_the_table_holds_the_same_figures(desk: Desk) -> None:
    table = report_table(report_year(desk, 2020, "month")).with_cells_in("zh")
    assert [row[:3] for row in table.rows] == [("3月", 2, 2_000_00), ("12月", 1, 1_000_00)]
    assert table.total is not None and table.total[0] == "合计"


def test_an_unknown_dimension_is_told(desk: Desk) -> None:
    with pytest.raises(UsageError):
        report_year(desk, 2020, "colour")
