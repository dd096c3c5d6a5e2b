"""Lists every screen of the program; each scene brings one window into a telling state and hands it over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings

from registrar_app import paths
from registrar_app.domain.contract import Contract
from registrar_app.domain.registration import CaseState
from registrar_app.services import decide
from registrar_app.services.back_up_store import back_up_store
from registrar_app.services.drafts import create_draft
from registrar_app.services.export_batch import export_batch
from registrar_app.services.issue_sheet import sheets_of
from registrar_app.services.open_desk import open_desk
from registrar_app.services.ports import CaseQuery
from registrar_app.services.reader import remove_reader, set_reader
from registrar_app.services.review import set_review_limit
from registrar_app.ui.contract_form.form_head import MORE
from registrar_app.ui.contract_form.frame import EXAMINATION, HISTORY, PAPERS
from registrar_app.ui.exchange.bureau_panel import BureauPanel
from registrar_app.ui.first_run.answers import KeyKind, Task
from registrar_app.ui.first_run.wizard import Wizard
from registrar_app.ui.help.crash_watch import report_of
from registrar_app.ui.help.crash_window import CrashWindow
from registrar_app.ui.help.manual_window import ManualWindow
from registrar_app.ui.keys_sheet import show_keys
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.opening.dialog import OpeningDialog
from registrar_app.ui.opening.recovery import ask_recovery
from registrar_app.ui.printing.habits import PrintHabits
from registrar_app.ui.printing.setup import PrintSetup
from registrar_app.ui.roster.bureau_acts import BureauActs
from registrar_app.ui.slips.batch_window import SlipBatchWindow
from registrar_app.ui.slips.words import FILE
from registrar_app.ui.this_pc.roles import ask_limit, ask_reader, ask_reader_away
from registrar_app.ui.this_pc.usb_key import use_usb_key
from registrar_app.ui.words import UNEXPECTED, say
from registrar_app.ui.workplace import Workplace
from tests.contract_samples import sound_contract
from tests.pausing import pause
from tests.screens import intake_scenes, languages, more_scenes, template_scenes
from tests.screens.beside_scenes import show_beside
from tests.screens.further_scenes import show_further
from tests.screens.out_scenes import show_out
from tests.screens.prefill_scenes import show_prefill
from tests.screens.stage import Stage, wait_for_page
from tests.screens.update_scenes import see_updates

LONG = "威海市环翠区海洋牧场智能投饵装备关键技术与北斗卫星导航定位系统集成应用示范工程联合研究开发项目（第二期补充协议）技术合同"
RULED_OUT = "T800级碳纤维上浆剂技术开发"
"""Registered at both practice offices."""


def find_case(window: MainWindow, state: CaseState, text: str = "") -> str:
    """Return the uid of the first case in a state."""
    query = CaseQuery(states=(state,), text=text, limit=1)
    return window.place.desk.store.find_cases(query)[0].uid


def show_pages(stage: Stage) -> None:
    """The pages of the rail, at an office."""
    window = stage.window()
    for name in ("home", "contracts", "exchange", "roster", "verification", "journal", "schemes", "report"):
        window.show_page(name)
        stage.see(f"office-{name}", window)
    window.show_page("contracts")
    window.page.search.setText("zzzzz")  # type: ignore[attr-defined]
    stage.see("office-contracts-nothing-found", window)


def show_bureau(stage: Stage) -> None:
    """The pages of the rail, at the bureau, and its windows."""
    window = stage.window("bureau")
    for name in ("home", "contracts", "exchange", "roster", "verification", "journal", "schemes", "report"):
        window.show_page(name)
        stage.see(f"bureau-{name}", window)
    stage.see_asked("bureau-reasons", window.page.show_reasons)  # type: ignore[attr-defined]
    window.show_page("exchange")
    panel = window.page.panel  # type: ignore[attr-defined]
    assert isinstance(panel, BureauPanel)
    stage.see_asked("bureau-repeats", panel.show_repeats)
    panel.take_files(sorted((stage.folder / "world" / "batches").glob("*.htb")))
    stage.see("bureau-batches-tried", window)
    office = stage.world.open(stage.program, "office-1")
    decide.accept_contract(office, create_draft(office, sound_contract(office.today())))
    new = export_batch(stage.program, office, stage.folder).path
    office.store.close()
    panel.clear_list()
    panel.take_files([new])
    panel.grid.setCurrentIndex(panel.grid.model().index(0, 0))
    stage.see("bureau-batch-ready", window)
    stage.see_asked("bureau-return", panel.return_contract)
    window.open_case(find_case(window, CaseState.REGISTERED))
    stage.see("bureau-contract", window)


def show_roster_acts(stage: Stage) -> None:
    """What the bureau does with its roster, each with its questions."""
    window = stage.window("bureau")
    window.show_page("roster")
    acts = BureauActs(window.page, lambda told: None)  # type: ignore[arg-type]
    for name in (
        "add_registrar", "renew_registrar", "revoke", "add_office", "add_block", "prolong", "letter", "change_root",
        "take_key",
    ):  # fmt: skip
        stage.see_asked(f"bureau-roster-{name.replace('_', '-')}", getattr(acts, name))


def show_forms(stage: Stage) -> None:
    """The form in every state, its tabs, its long names."""
    window = stage.window()
    window.new_contract()
    stage.see("form-new", window)
    for state in CaseState:
        if window.place.desk.store.count_states().get(state):
            window.open_case(find_case(window, state))
            stage.see(f"form-{state.value.replace('_', '-')}", window)
    registered = find_case(window, CaseState.REGISTERED)
    window.open_case(registered)
    for number, name in ((EXAMINATION, "examination"), (PAPERS, "papers"), (HISTORY, "history")):
        window.form.go_to_tab(number)
        stage.see(f"form-{name}", window)
    window.new_contract()
    window.form.open_new(long_contract(window))
    window.form.check()
    stage.see("form-long-names", window)
    window.form.do("delete_draft")


def long_contract(window: MainWindow) -> Contract:
    """Return a sound contract whose names are as long as names get."""
    from dataclasses import replace

    contract = sound_contract(window.place.desk.today())
    assert contract.seller is not None
    languages.typed.append(LONG)
    seller = replace(contract.seller, name=LONG[:48] + "有限公司")
    return replace(contract, name=LONG, seller=seller)


def show_decisions(stage: Stage) -> None:
    """Every decision with its questions."""
    window = stage.window()
    for state, names in (
        (CaseState.ACCEPTED, ("request_supplement", "refuse")),
        (CaseState.SUPPLEMENT_REQUESTED, ("receive_supplement",)),
        (
            CaseState.REGISTERED,
            ("note_payment", "note_income", "note_official_no", "reexamine", "cancel", "revoke"),
        ),
        (CaseState.DRAFT, ("delete_draft",)),
    ):
        for name in names:
            window.open_case(find_case(window, state))
            shown = f"decision-{name.replace('_', '-')}"
            stage.see_asked(shown, lambda name=name: window.form.do(name))  # type: ignore[misc]


def show_papers(stage: Stage) -> None:
    """The slip, a sheet, the menus, and two contracts beside each other."""
    window = stage.window()
    window.open_case(find_case(window, CaseState.REGISTERED))
    window.form.do("show_slip")
    see_page(stage, window, "slip-preview")
    sheet = sheets_of(window.form.case)[0]
    window.form.show_sheet(sheet.kind.value, sheet.entry.hash)
    see_page(stage, window, "sheet-preview")
    stage.see_asked("slips-none-left", window.issue_slips)
    rows = window.place.desk.store.find_cases(CaseQuery(limit=6))
    many = SlipBatchWindow(window.place, window.operations, window, rows)
    many.toggle(rows[1].uid)
    many._outcomes[rows[2].uid] = (False, say(UNEXPECTED))
    many._outcomes[rows[3].uid] = (True, say(FILE, file="371002-01-2026-000003.pdf", copy=1))
    many._show_rows()
    many._tell_found()
    stage.see_asked("slips-of-many", many.open)
    habits = PrintHabits()
    stage.see_asked("printing-setup", lambda: PrintSetup(habits, window).exec())
    menu = next(made for made in window.form.head.findChildren(object, MORE) if not made.isHidden())
    stage.see_asked("form-more", menu.showMenu)
    stage.see_asked("this-pc", window.rail.this_pc.click)
    see_review(stage, window)


def see_review(stage: Stage, window: MainWindow) -> None:
    """The limit, a contract above it that waits for a second registrar, and the question for their key."""
    desk = window.place.desk
    stage.see_asked("review-limit", lambda: ask_limit(window, window.place, str))
    set_review_limit(desk, 1_00)
    window.open_case(find_case(window, CaseState.ACCEPTED))
    stage.see("form-review-wanted", window)
    stage.see_asked("review", lambda: window.form.do("review"))
    stage.see_asked("review-usb", lambda: window.form.do("review_usb"))
    set_review_limit(desk, None)


def see_page(stage: Stage, window: MainWindow, name: str) -> None:
    """See the window of a page once the page is made and signed."""
    shown = window.form.printing.window
    assert shown is not None
    while not shown.finish_button.isEnabled():
        pause(20)
    wait_for_page(shown)
    stage.see(name, shown)
    shown.close()


def show_guide(stage: Stage) -> None:
    """The guide of the first start, step by step, and the backup window."""
    world = stage.folder / "world"
    languages.typed.append("中文")
    guide = Wizard(stage.program, lambda tongue: None)
    guide.answers.directory = stage.folder / "new"  # the same words wherever it is taken
    guide.show()
    stage.see("guide-welcome", guide)
    guide.steps[0].options.buttons[Task.OFFICE].click()  # type: ignore[attr-defined]
    guide.go_on()
    step = guide.step
    step.fields["file"].editor.setText(str(next(world.glob("*.htroster"))))
    step._read()  # type: ignore[attr-defined]
    step.devices.show_value(step.answers.roster.devices[0])  # type: ignore[attr-defined, union-attr]
    stage.see("guide-roster", guide)
    guide.go_on()
    stage.see("guide-place", guide)
    guide.go_on()
    stage.see("guide-password", guide)
    for field in guide.step.fields.values():
        field.editor.setText("correct horse battery")
    guide.go_on()
    stage.see("guide-key", guide)
    guide.step.options.buttons[KeyKind.LATER].click()  # type: ignore[attr-defined]
    guide.go_on()
    stage.see("guide-recovery", guide)
    guide.go_on()
    stage.see("guide-confirm", guide)
    guide.done(0)
    guide.deleteLater()
    window = stage.window()
    stage.see_asked("backup", window.back_up)
    back_up_store(window.place.desk, stage.folder / "backup")
    guide = Wizard(stage.program, lambda tongue: None)
    guide.answers.directory = stage.folder / "new"
    guide.show()
    guide.steps[0].options.buttons[Task.RESTORE].click()  # type: ignore[attr-defined]
    guide.go_on()
    stage.see("guide-restore", guide)
    guide.step.fields["folder"].editor.setText(str(stage.folder / "backup"))
    guide.step.fields["password"].editor.setText((world / "password.txt").read_text("utf-8").strip())
    for _ in range(2):
        guide.go_on()
    stage.see("guide-restore-confirm", guide)
    guide.done(0)
    guide.deleteLater()


def show_small_windows(stage: Stage) -> None:
    """The dialogs of the program itself."""
    settings = QSettings(str(stage.folder / "opening.ini"), QSettings.Format.IniFormat)
    opening = OpeningDialog(stage.program, settings, stage.folder / "world" / "stores" / "office-1")
    opening.show()
    stage.see("opening", opening)
    folder = stage.folder / "world" / "stores" / "office-1"
    stage.see_asked("opening-recover", lambda: ask_recovery(opening, stage.program, folder))
    opening.close()
    opening.deleteLater()
    window = stage.window()
    stage.see_asked("shortcut-sheet", lambda: show_keys(window))
    stage.see_asked("change-password", window.change_password)
    place = window.place
    stage.see_asked("use-usb-key", lambda: use_usb_key(window, place.program, place.desk, str))
    stage.see_asked("reader-set", lambda: ask_reader(window, place, str))
    stage.see_asked("reader-off", lambda: ask_reader_away(window, place, str))
    see_updates(stage, window)
    see_reader(stage)
    window.lock()
    stage.see("locked", window)


def see_reader(stage: Stage) -> None:
    """What somebody sees who opened the register with the reader's password."""
    world, owner = stage.world, stage.world.open(stage.program, "office-1")
    set_reader(stage.program, owner, world.password, "only looking here")
    desk = open_desk(stage.program, owner.directory, "only looking here")
    settings = QSettings(str(stage.folder / "reader.ini"), QSettings.Format.IniFormat)
    window = stage.keep(MainWindow(Workplace(program=stage.program, desk=desk), settings))
    for name in ("home", "contracts", "exchange"):
        window.show_page(name)
        stage.see(f"reader-{name}", window)
    window.open_case(find_case(window, CaseState.ACCEPTED))
    stage.see("reader-form", window)
    stage.see_asked("reader-this-pc", window.rail.this_pc.click)
    window.hide()
    remove_reader(stage.program, owner)
    owner.store.close()


def show_help(stage: Stage) -> None:
    """The help: its menu, the manual, versions and licences, the log, and a report of an error."""
    paths.log_file().unlink(missing_ok=True)  # what other tests have left there
    window = stage.window()
    desk = window.help_desk
    stage.see_asked("help-menu", window.rail.help.click)
    for page in ("index", "entering", "deciding", "errors", "it-installing"):
        manual = ManualWindow(window, page, window.place.program.books)
        manual.show()
        stage.see(f"help-manual-{page}", manual)
        manual.close()
    manual = ManualWindow(window, printer=window.place.program.books)
    manual.show()
    manual.search.setText("KEY-PIN")
    stage.see("help-manual-search", manual)
    manual.close()
    stage.see_asked("help-about", desk.show_about)
    stage.see_asked("help-codes", desk.show_codes)
    stage.see_asked("help-log", desk.show_log)
    try:
        stage.program.read_packs(None).rulebook("none")
    except KeyError as error:
        report = report_of(error)
    stage.see_asked("help-error-report", CrashWindow(report, window).open)


SCENES: dict[str, Callable[[Stage], None]] = {
    "pages": show_pages,
    "bureau": show_bureau,
    "roster-acts": show_roster_acts,
    "forms": show_forms,
    "decisions": show_decisions,
    "papers": show_papers,
    "guide": show_guide,
    "small-windows": show_small_windows,
    "beside": show_beside,
    "further": show_further,
    "out": show_out,
    "prefill": show_prefill,
    "help": show_help,
    **more_scenes.SCENES,
    **intake_scenes.SCENES,
    **template_scenes.SCENES,
}
