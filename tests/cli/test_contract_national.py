"""``registrar contract national``: the same fields, order and warning as the window."""

from __future__ import annotations

import json

from registrar_app.app import build_program
from registrar_app.services.open_desk import open_desk
from tests.cli.exchange_world import Call, Places
from tests.practice_keys import PASSWORD


def test_it_lists_the_fields_with_their_values_and_the_warning(at: Places, call: Call) -> None:
    desk = open_desk(build_program(), at.office, PASSWORD, pin=PASSWORD)
    (uid,) = [case.uid for case in desk.store.cases()]
    desk.store.close()
    plain = call("contract", "national", uid, "--store", at.office)
    assert plain.code == 0, plain.err
    assert "第三方记录" in plain.out.splitlines()[0]
    assert "演练数据，无任何效力：不要填进全国系统" in plain.out
    assert "合同成交总额（元）：1000000.00" in plain.out
    assert "买方是否上市公司：（到系统中选）" in plain.out
    value = json.loads(call("contract", "national", uid, "--store", at.office, "--json").out)
    assert value["practice"] is True
    assert value["evidence"] == "unverified"
    assert [field["id"] for field in value["fields"]][:2] == ["projectname", "buyername"]
    assert value["fields"][0]["value"] == "海洋传感器开发"
    assert "third party" in call("--lang", "en", "contract", "national", uid, "--store", at.office).out
