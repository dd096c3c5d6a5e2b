"""One number on two slips: the slip of the batch that stayed out is not called valid, and its alarm names the number."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from registrar_app.domain.alarm import AlarmKind
from registrar_app.domain.slip import SlipOutcome
from registrar_app.services.issue_slip import issue_slip
from registrar_app.services.list_alarms import list_alarms
from registrar_app.services.scan_slip import scan_slip
from registrar_app.services.verify_slip import verify_slip
from tests import world
from tests.services.test_batch import World
from tests.services.test_chains import bring_next, made

__all__ = ["made"]


def test_a_slip_whose_number_the_bureau_has_for_another_contract_is_not_called_valid(
    made: World, tmp_path: Path
) -> None:
    """A copy of the PC gave the same number; its batch is refused as a fork, or has not come at all."""
    copy = world.desk(made.program, tmp_path / "copy")
    slips = [issue_slip(made.program, desk, world.register(desk), None).pdf for desk in (made.office, copy)]
    bring_next(made)
    roster, store = made.bureau.require_roster(), made.bureau.store
    verdicts = [verify_slip(made.program, pdf, roster, store) for pdf in slips]
    texts = [made.program.keys.judge_pdf(pdf).attachments["slip.txt"].decode() for pdf in slips]
    verdicts += [scan_slip(made.program, text, roster, store) for text in texts]
    assert [verdict.outcome for verdict in verdicts] == [SlipOutcome.VALID, SlipOutcome.INDETERMINATE] * 2
    for verdict in verdicts[1::2]:
        assert "海洋传感器开发" in verdict.reasons[0].zh
    copy.store.close()


def test_a_fork_names_the_numbers_that_it_gives_a_second_time(made: World, tmp_path: Path) -> None:
    world.register(made.office)
    bring_next(made)
    shutil.copytree(made.office.directory, tmp_path / "copy")
    copy = replace(made.office, store=made.program.stores.open(tmp_path / "copy", b"k" * 32))
    copy.directory = tmp_path / "copy"
    for desk in (made.office, copy):
        world.register(desk)
        bring_next(made, desk)
    (entry,) = list_alarms(made.program, made.bureau).open
    assert (entry.alarm.kind, entry.doubled) == (AlarmKind.FORK, ("371002-01-2026-000002（海洋传感器开发）",))
    assert "371002-01-2026-000002" in entry.explanation.zh
    copy.store.close()
