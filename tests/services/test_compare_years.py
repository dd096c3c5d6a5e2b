"""A year beside the same period of the year before: like beside like, and every dimension adds up to the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from registrar_app.domain.contract import ContractType, Registration, RegistrationStatus, Subtype
from registrar_app.domain.errors import UsageError
from registrar_app.domain.text import Text
from registrar_app.services.compare_years import (
    FIGURES,
    ComparedRow,
    change_words,
    compare_year,
    compare_years,
    comparison_table,
)
from registrar_app.services.desk import Desk
from registrar_app.services.report import DIMENSIONS, ReportRow, report_year
from tests.contract_samples import sound_contract
from tests.world import FixedClock, record_registration


@pytest.fixture
def desk(program, world) -> Iterator[Desk]:
    """An office on 2020-06-30 with two registrations of 2020 and, of 2019, one before and one after that day."""
    opened = world.open(program, "office-1")
    base = replace(sound_contract(date(2019, 3, 1)), contract_value=1_000_00, transaction_amount=800_00)
    service = replace(base, type=ContractType.SERVICE, subtype=Subtype.GENERAL_SERVICE)
    for number, (contract, value, day) in enumerate(
        (
            (base, 1_500_00, date(2020, 1, 1)),
            (base, 1_000_00, date(2020, 6, 30)),
            (base, 1_000_00, date(2019, 6, 30)),
            (service, 1_000_00, date(2019, 5, 1)),
            (service, 9_000_00, date(2019, 7, 1)),
        )
    ):
        registration = Registration(
            status=RegistrationStatus.REGISTERED, registered_on=day, issued_elsewhere=False, office="371002"
        )
        uid = f"00000000-0000-4000-8000-00000000000{number}"
        record_registration(
            opened, replace(contract, uid=uid, contract_value=value, registration=registration)
        )
    opened.clock = FixedClock(date(2020, 6, 30))
    yield opened
    opened.store.close()


def test_the_running_year_stands_beside_the_same_days_of_the_year_before(desk: Desk) -> None:
    compared = compare_year(desk, 2020, "type")
    assert compared.until_before == date(2019, 6, 30)
    told = {row.label.zh: (row.now.count, row.before.count, row.change("value")) for row in compared.rows}
    assert told == {"技术开发": (2, 1, 1500), "技术服务": (0, 1, -1000)}
    assert (compared.total.now.value, compared.total.before.value) == (2_500_00, 2_000_00)


def test_a_year_that_is_over_stands_beside_the_whole_year_before(desk: Desk) -> None:
    compared = compare_year(desk, 2019, "month")
    assert (compared.until, compared.total.now.count, compared.total.before.count) == (
        date(2019, 12, 31),
        3,
        0,
    )
    assert compared.total.change("count") is None, "nothing was there before"


def test_every_dimension_adds_up_to_the_same_total_and_to_the_plain_report(desk: Desk) -> None:
    found = compare_years(desk, 2020)
    assert tuple(found) == DIMENSIONS
    for by, compared in found.items():
        for figure in FIGURES:
            for when in ("now", "before"):
                total = getattr(getattr(compared.total, when), figure)
                assert total == getattr(getattr(found["type"].total, when), figure)
                assert total == sum(getattr(getattr(row, when), figure) for row in compared.rows)
            plain = report_year(desk, 2020, by).total
            assert getattr(plain, figure) == getattr(compared.total.now, figure)


def test_the_table_names_both_years_and_the_change(desk: Desk) -> None:
    table = comparison_table(compare_year(desk, 2020, "type")).with_cells_in("zh")
    assert table.total == ("合计", 2, 2, 0, 2_500_00, 2_000_00, 250, 1_600_00, 1_600_00, 0)
    assert table.rows[1][:4] == ("技术服务", 0, 1, -1000)
    assert [column.kind for column in table.columns[3::3]] == ["percent"] * 3
    assert "2019 年 1 月 1 日至 6 月 30 日" in table.subtitle.zh


def test_the_29th_of_february_stands_beside_the_28th(desk: Desk) -> None:
    desk.clock = FixedClock(date(2020, 2, 29))
    assert compare_year(desk, 2020, "type").until_before == date(2019, 2, 28)


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [(1, 3, "-66.7%"), (2, 3, "-33.3%"), (4, 3, "+33.3%"), (1, 0, "—"), (0, 0, "—"), (2001, 2000, "+0.1%")],
)
def test_a_change_is_rounded_to_a_tenth_of_a_percent(now: int, before: int, said: str) -> None:
    row = ComparedRow(
        Text("甲", "a"), ReportRow("a", Text("甲", "a"), now), ReportRow("a", Text("甲", "a"), before)
    )
    assert change_words(row.change("count")) == said


def test_an_unknown_dimension_is_told(desk: Desk) -> None:
    with pytest.raises(UsageError):
        compare_year(desk, 2020, "colour")
