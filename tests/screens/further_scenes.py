"""The scenes of what opens over a page: filters, columns, bulk edit, an import, help on a field, alarms, rulings, waiting."""

from __future__ import annotations

import json
from datetime import timedelta

from registrar_app.domain.case_filter import CaseFilter
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.registration import CaseState
from registrar_app.services.backup_plan import read_plan
from registrar_app.services.clock_guard import ClockDoubtedError, ClockFault
from registrar_app.ui.clock_question import explains_clock
from registrar_app.ui.closing_backup import ClosingDialog
from registrar_app.ui.contracts.bulk import BulkDialog
from registrar_app.ui.contracts.words import IMPORT_OF
from registrar_app.ui.exchange.bureau_panel import BureauPanel
from registrar_app.ui.exchange.office_panel import OfficePanel
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.this_pc import words as pc_words
from registrar_app.ui.waiting import WaitWindow
from registrar_app.ui.words import say
from tests.contract_samples import sound_contract
from tests.screens import languages
from tests.screens.stage import Stage

FILE = "contracts.jsonl"


def show_further(stage: Stage) -> None:
    """What opens over the pages of an office, then of the bureau."""
    languages.typed.append(FILE)
    window = stage.window()
    _list(stage, window)
    _import(stage, window)
    _form(stage, window)
    _waiting(stage, window)
    _bureau(stage)


def _list(stage: Stage, window: MainWindow) -> None:
    window.show_page("contracts")
    page = window.page
    page.show_filter(CaseFilter(states=(CaseState.DRAFT,)))  # type: ignore[attr-defined]
    page.filters.click()  # type: ignore[attr-defined]
    stage.see("contracts-filters", window)
    stage.see_asked("contracts-save-filter", page.save_filter)  # type: ignore[attr-defined]
    stage.see_asked("contracts-columns", page.columns_button.showMenu)  # type: ignore[attr-defined]
    uids = [page.table.row_at(number).uid for number in range(page.table.rowCount())]  # type: ignore[attr-defined]
    stage.see_asked("contracts-bulk-edit", BulkDialog(window, window.place, uids).open)
    page.show_filter(CaseFilter())  # type: ignore[attr-defined]


def _import(stage: Stage, window: MainWindow) -> None:
    good = write_contract(sound_contract(window.place.desk.today()))
    bad = {**good, "uid": None, "signed_on": "2026-02-30", "seller": {"name": 3}}
    file = stage.folder / FILE
    file.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in (good, bad)), "utf-8")
    window.open_file(file)
    stage.see("contracts-import", window)
    window.go_back()


def _form(stage: Stage, window: MainWindow) -> None:
    window.new_contract()
    window.form.body.toggle_more()
    stage.see("form-more-fields", window)
    window.activateWindow()
    stage.settle()
    window.form.body.focus_path("contract_value")
    window.help()
    assert window.form.field_help.isVisible()
    stage.see("form-field-help", window)
    window.help()
    editor = window.form.body.fields["technology_field"].editor
    editor.open_list(everything=True)
    stage.see("form-code-list", editor._popup)
    editor.close_list()


def _waiting(stage: Stage, window: MainWindow) -> None:
    shown = WaitWindow(window, say(IMPORT_OF, name=FILE))
    shown.begin()
    shown.progress.tell(40, 100)
    stage.see("waiting", shown)
    shown.reject()
    stage.see("waiting-stopping", shown)
    shown.end()
    desk = window.place.desk
    now = desk.clock.now()
    doubt = ClockDoubtedError(desk, ClockFault.BEHIND, now, now + timedelta(days=3))
    window.activateWindow()
    stage.settle()
    stage.see_asked("clock-doubted", lambda: explains_clock(doubt))
    plan = read_plan(desk.directory)
    told = say(pc_words.CLOSING_OLD, state=say(pc_words.LINE_NEVER), told=say(pc_words.LINE_TOLD))
    closing = ClosingDialog(window, window.place, plan, told)
    stage.see_asked("closing-backup", closing.open)
    closing.open()
    window.lock()
    stage.see("locked-dialog", closing)
    for screen in window._lock.screens[:1]:  # one right password uncovers them all
        screen.password.setText(stage.world.password)
        screen.unlock()
    closing.done(0)
    window.show_page("exchange")
    panel = window.page.panel  # type: ignore[attr-defined]
    assert isinstance(panel, OfficePanel)
    stage.see_asked("batch-again", panel.send_again)


def _bureau(stage: Stage) -> None:
    window = stage.window("bureau")
    window.show_page("exchange")
    panel = window.page.panel  # type: ignore[attr-defined]
    assert isinstance(panel, BureauPanel)
    stage.see_asked("bureau-alarms", panel.show_alarms)
    repeats = panel.show_repeats()
    assert repeats is not None
    stage.see_asked("bureau-rule-same", repeats.same.click)
    stage.see_asked("bureau-rule-different", repeats.different.click)
    repeats.close()
