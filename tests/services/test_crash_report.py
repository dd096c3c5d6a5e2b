"""The report of an unexpected error: what it says, and that nothing of a contract, a person or a folder is in it."""

from __future__ import annotations

import pytest

from registrar_app import __version__
from registrar_app.domain import interchange
from registrar_app.services.crash_report import crash_report
from registrar_app.services.drafts import create_draft
from registrar_app.services.error_log import read_log
from tests.contract_samples import sound_contract
from tests.journeys.canaries import CANARIES

NAME, COMPANY, FOLDER = CANARIES[0], "Canary Marine Sensors Ltd", "/Users/wanghaiyan/contracts"
NUMBERS = ("371002199001011234", "91371000MA3C1234X8", "1234567.89", "2026371002000017")
PLANTED = (NAME, COMPANY, "Canary", "Sensors", FOLDER, "wanghaiyan", *NUMBERS)
MESSAGE = f"could not keep {NAME} of {COMPANY} at {FOLDER}/x.pdf: {', '.join(NUMBERS)}"


def caught(work) -> BaseException:
    try:
        work()
    except Exception as error:  # noqa: BLE001
        return error
    raise AssertionError("nothing came up")


def fail_with(message: str):
    def work() -> None:
        try:
            interchange.read_contract({"name": message, "seller": {"name": NAME}}, NAME)
        finally:
            raise RuntimeError(message) from KeyError(message)

    return work


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_of_a_contract_a_person_or_a_folder_is_in_it(language: str) -> None:
    report = crash_report(caught(fail_with(MESSAGE)), language=language)
    assert "RuntimeError" in report
    assert "KeyError" in report
    assert [planted for planted in PLANTED if planted in report] == []


@pytest.mark.parametrize("work", [
    lambda: interchange.read_payment({"paid_on": NAME, "amount": NUMBERS[2]}),
    lambda: int(NUMBERS[1]),
    lambda: open(f"{FOLDER}/{NAME}"),  # noqa: SIM115, PTH123
    lambda: {}[NAME],
    lambda: NAME.encode("ascii"),
    lambda: getattr(object(), COMPANY),
])  # fmt: skip
def test_whatever_message_the_error_quotes_from_the_data_stays_out(work) -> None:
    assert [planted for planted in PLANTED if planted in crash_report(caught(work))] == []


def test_the_words_of_the_program_itself_stay_for_support(world, program) -> None:
    desk = world.open(program, "office-1")
    desk.store.close()
    broken = caught(lambda: create_draft(None, sound_contract(desk.today())))  # a bug: no desk
    report = crash_report(broken, library="Qt 6.12.0")
    assert "AttributeError NoneType object has no attribute store" in report
    assert "registrar_app/services/drafts.py:" in report
    assert f"{__version__}, Python 3." in report
    assert "Qt 6.12.0" in report


def test_the_log_goes_with_it_cleaned(tmp_path) -> None:
    log = tmp_path / "registrar.log"
    log.write_text(
        f"2026-11-01T08:00:00+00:00 0.1.0 ERROR KeyError\n  {FOLDER}/x.py:3 f\n"
        f"2026-11-02T08:00:00+00:00 0.1.0 ERROR {NAME}\n",
        "utf-8",
    )
    report = crash_report(caught(fail_with(MESSAGE)), read_log(log))
    assert "2026-11-01T08:00:00+00:00 0.1.0 ERROR KeyError\n  …/x.py:3 f" in report
    assert [planted for planted in PLANTED if planted in report] == []
