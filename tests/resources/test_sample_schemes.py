"""What the sample contracts show under both schemes: the figures that the samples' README promises."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from registrar_app import paths
from registrar_app.domain.money import format_yuan
from registrar_app.exchange.interchange_file import InterchangeFiles
from registrar_app.packs.library import TomlPackLibrary
from registrar_app.services.assess_schemes import assess_contracts

INSTITUTION, BUYER = "service-institution-3", "buyer-20"
CASES = [
    (INSTITUTION, 2019, "威海蓝岸技术转移中心有限公司", "eligible", "60000.00", "60000.00", False),
    (INSTITUTION, 2020, "威海蓝岸技术转移中心有限公司", "eligible", "114000.00", "114000.00", False),
    (INSTITUTION, 2021, "威海蓝岸技术转移中心有限公司", "not_eligible", "0.00", "0.00", False),
    (INSTITUTION, 2020, "荣成湾畔科技成果转化服务有限公司", "not_eligible", "0.00", "0.00", False),
    (INSTITUTION, 2021, "荣成湾畔科技成果转化服务有限公司", "not_eligible", "0.00", "0.00", False),
    (INSTITUTION, 2020, "威海智桥知识产权运营有限公司", "undetermined", "90000.00", "120000.00", False),
    (BUYER, 2020, "威海沃展碳纤维有限公司", "eligible", "128000.00", "128000.00", False),
    (BUYER, 2020, "荣成蓝鲸湾海洋装备股份有限公司", "eligible", "500000.00", "500000.00", True),
    (BUYER, 2019, "威海半月湾医疗器械有限公司", "eligible", "120000.00", "120000.00", False),
    (BUYER, 2021, "荣成石岛港渔业集团有限公司", "eligible", "20000.00", "20000.00", False),
    (BUYER, 2020, "威海潮汐能源科技有限公司", "undetermined", "0.00", "500000.00", False),
    (BUYER, 2020, "上海临江智控系统有限公司", "not_eligible", "0.00", "0.00", False),
    (BUYER, 2019, "荣成市海湾渔业技术推广站", "not_eligible", "0.00", "0.00", False),
]


@cache
def results(scheme_name: str, year: int) -> dict[str, tuple[str, str, str, bool]]:
    rows = InterchangeFiles().read(paths.resource("samples", "contracts.jsonl"))
    scheme = next(one for one in TomlPackLibrary().schemes() if one.id.endswith(scheme_name))
    contracts = [row.contract for row in rows if row.contract]
    assessment = assess_contracts(contracts, scheme, year, date(2026, 11, 23))
    return {
        result.name: (
            result.outcome.value,
            format_yuan(result.amount),
            format_yuan(result.amount_if_confirmed),
            result.capped,
        )
        for result in assessment.results
    }


@pytest.mark.parametrize(("scheme", "year", "name", "outcome", "amount", "if_confirmed", "capped"), CASES)
def test_a_beneficiary_of_the_samples_gets_what_is_promised(
    scheme: str, year: int, name: str, outcome: str, amount: str, if_confirmed: str, capped: bool
) -> None:
    assert results(scheme, year)[name] == (outcome, amount, if_confirmed, capped)
