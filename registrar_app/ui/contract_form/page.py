"""Keeps the form page together: one case open, its draft saved, its checks live, its decisions at hand.

What a field looks like is in ``cards``, what a decision needs in ``decisions``, how a case reads in ``form_head``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity, sort_findings
from registrar_app.domain.registration import OPEN_STATES, Case, CaseState, draft_case
from registrar_app.services import drafts
from registrar_app.services.check_contract import check_contract, unexplained
from registrar_app.ui.contract_form import form_head, reasons, words
from registrar_app.ui.contract_form.adopting import read_suggestion
from registrar_app.ui.contract_form.cards import FormBody
from registrar_app.ui.contract_form.decisions import Decisions
from registrar_app.ui.contract_form.fields import COSTS, PAYMENTS
from registrar_app.ui.contract_form.findings_panel import FindingsPanel
from registrar_app.ui.contract_form.history import HistoryView
from registrar_app.ui.contract_form.loose import CODE as FORM_CODE
from registrar_app.ui.contract_form.loose import in_form_order, loose_findings, without_shadowed
from registrar_app.ui.contract_form.model import FormModel, belongs
from registrar_app.ui.contract_form.outlook import scheme_views
from registrar_app.ui.contract_form.scheme_panel import SchemePanel
from registrar_app.ui.contract_form.tabs import TabStrip
from registrar_app.ui.operation import Operations
from registrar_app.ui.page import Page
from registrar_app.ui.theme import arrange, hold_width
from registrar_app.ui.widgets.fitting import scrolling
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

AUTOSAVE_MS = 800
CHECK_MS = 200
SIDE_WIDTH = 348


class ContractFormPage(Page):
    """One contract."""

    def __init__(self, place: Workplace, operations: Operations) -> None:
        super().__init__()
        self._place, self._operations = place, operations
        self.model = FormModel()
        self.case = draft_case("", Contract())
        self.findings: list[Finding] = []
        self._amending = self._dirty = False
        self._saved = self._in_hand = ""
        self._asked = False
        self._autosave = self._timer(AUTOSAVE_MS, self.save)
        self._checking = self._timer(CHECK_MS, self._check)
        self.body = FormBody(self.model, place.entries)
        self.history = HistoryView()
        self.panel, self.schemes = FindingsPanel(), SchemePanel()
        self._decisions = Decisions(place, self, self.attempt)
        self._build()
        self._connect()

    # ------------------------------------------------------------ building

    def _timer(self, wait: int, work: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(work)
        return timer

    def _build(self) -> None:
        across = QHBoxLayout()
        arrange(across)
        left = QVBoxLayout()
        arrange(left)
        self._stack = QStackedWidget()
        self.tabs = TabStrip((words.TAB_FORM, words.TAB_HISTORY), self._stack.setCurrentIndex)
        left.addWidget(self.tabs)
        self._scroll = scrolling(self.body)
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(scrolling(self.history))
        left.addWidget(self._stack, 1)
        across.addLayout(left, 1)
        side = QWidget()
        side.setObjectName("scrolled")
        down = QVBoxLayout(side)
        arrange(down, (0, 14, 22, 14), 12)
        for panel in (self.panel, self.schemes):
            down.addWidget(panel)
        down.addStretch(1)
        hold_width(side, SIDE_WIDTH)
        across.addWidget(side)
        self.down.addLayout(across, 1)

    def _connect(self) -> None:
        self.model.changed.connect(self._edited)
        self.body.reached.connect(self._checking.start)
        self.body.focused.connect(lambda part: self._scroll.ensureWidgetVisible(part, 40, 60))
        self.panel.chosen.connect(self.jump_to)
        self.panel.adopted.connect(self.adopt)
        self.panel.explained.connect(self._explain)
        for keys, step in (
            ("Ctrl+Z", self._undo), ("Ctrl+Shift+Z", self._redo), ("Ctrl+Y", self._redo),
            ("F6", lambda: self.body.add_line(PAYMENTS.path)), ("F7", lambda: self.body.add_line(COSTS.path)),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self, step)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # ------------------------------------------------------------ opening

    def open_new(self, contract: Contract | None = None) -> None:
        """Begin a new contract; it is kept once something is typed."""
        self._show(draft_case("", replace(contract or Contract(), uid=None)))
        self.body.fields["seller.name"].editor.setFocus()

    def open_case(self, uid: str) -> bool:
        """Open a case; false when there is none."""
        case = self.attempt(lambda: drafts.load_case(self._place.desk, uid))
        if case is not None:
            self._show(case)
        return case is not None

    def _show(self, case: Case) -> None:
        self.case = case
        reasons.take_up(self._place, case)
        self._amending = self._dirty = False
        self._saved = ""
        self._asked = case.state is not CaseState.DRAFT
        self.body.touched.clear()
        self.panel.show_findings([], {}, read_only=True)
        self.model.load(case.contract, dict(case.unparsed))
        self.body.set_read_only(not self.editable)
        self.body.show_all()
        roster = self._place.desk.store.roster()
        answers = self._place.desk.store.answers_of(case.uid) if case.uid else []
        self.history.show_case(case, roster, answers)
        self._show_head()
        self._check()
        focused = QApplication.focusWidget()
        if self.isVisible() and (focused is None or not self.isAncestorOf(focused)):
            self.tabs.tabs[0].setFocus()

    @property
    def editable(self) -> bool:
        """Whether the fields may be typed in."""
        return not self._place.is_bureau and (self._amending or self.case.state in OPEN_STATES)

    def _show_head(self) -> None:
        case = replace(self.case, contract=self.model.contract)
        self.head.title.setText(case.contract.name or say(words.NEW_CONTRACT))
        self.head.title.setToolTip(case.contract.name or "")
        saved = self._saved or (say(words.NOT_SAVED) if not case.uid else "")
        self.head.subtitle.setText(form_head.subtitle(case, saved if self.editable else ""))
        self.head.set_pills(form_head.make_pills(self._place.desk, case, self._amending))
        may_act = not self._place.is_bureau
        self.head.set_actions(form_head.make_actions(case, self.do, amending=self._amending, may_act=may_act))

    # ------------------------------------------------------------ editing

    def _edited(self, path: str) -> None:
        self._dirty = True
        self._in_hand = self.body.in_hand()
        self._checking.start()
        if not self._amending:
            self._autosave.start()
        if path in ("name", "type", "subtype"):
            self.head.title.setText(self.model.contract.name or say(words.NEW_CONTRACT))

    def save(self) -> None:
        """Keep the draft, when there is something new in it."""
        self._autosave.stop()
        if not self._dirty or self._amending or not self.editable:
            return
        contract, unparsed = self.model.contract, dict(self.model.unparsed)
        if self.attempt(lambda: self._keep(contract, unparsed)):
            self._dirty = False
            self._saved = say(words.SAVED_AT, time=f"{self._place.desk.clock.now():%H:%M}")
            case = replace(self.case, contract=contract)
            self.head.subtitle.setText(form_head.subtitle(case, self._saved))

    def _keep(self, contract: Contract, unparsed: dict[str, str]) -> bool:
        desk = self._place.desk
        if not self.case.uid:
            uid = drafts.create_draft(desk, contract)
            self._place.reasons[uid] = self._place.reasons.pop("", {})
            self.case = replace(self.case, uid=uid)
        drafts.save_draft(desk, self.case.uid, contract, unparsed, reasons.typed(self._place, self.case.uid))
        self.case = replace(self.case, contract=contract, unparsed=tuple(unparsed.items()))
        return True

    def leave(self) -> bool:
        """Keep the draft before the page is left; an amendment is submitted or given up first."""
        if self.has_open_amendment:
            self.told.emit(say(words.AMEND_OPEN), "query")
            return False
        self._checking.stop()
        self.save()
        return not self._dirty or self._amending or not self.editable

    @property
    def has_open_amendment(self) -> bool:
        """Whether an amendment was begun that leaving would lose."""
        return self._amending and self.model.undo.count() > 0

    def _undo(self) -> None:
        self._step(words.UNDO, self.model.undo.undoText(), self.model.undo.undo)

    def _redo(self) -> None:
        self._step(words.REDO, self.model.undo.redoText(), self.model.undo.redo)

    def _step(self, sentence: Any, name: str, step: Any) -> None:
        if name and self.editable:
            step()
            self.model.end_step()
            self.told.emit(say(sentence, step=name), "note")

    # ------------------------------------------------------------ findings

    def check(self) -> None:
        """Check now and mark every field, also those that were not reached yet (F8)."""
        self._asked, self._in_hand = True, ""
        self._check()

    def _check(self) -> None:
        """Run every check and the schemes on what the form holds now.

        An empty new contract is left in peace, and what is half typed in the field in hand.
        """
        self._checking.stop()
        if (
            not self._asked
            and self.model.contract == Contract(uid=self.model.contract.uid)
            and not self.model.unparsed
        ):
            self.findings = []
            self.panel.rest(say(words.CHECKED_WHILE_TYPING))
            self.body.tell_findings([], self.adopt, everywhere=False)
            self.schemes.show_schemes(())
            return
        contract, unparsed = self.model.contract, self.model.unparsed
        uid = self.case.uid or None
        found = self.attempt(
            lambda: check_contract(self._place.desk, contract, uid=uid, on=self.case.accepted_on)
        )
        in_hand = self._in_hand if self._in_hand == self.body.in_hand() else ""
        loose = {path: text for path, text in unparsed.items() if not (in_hand and belongs(path, in_hand))}
        gravest = sort_findings([*loose_findings(loose), *without_shadowed(found or [], unparsed)])
        self.findings = in_form_order(gravest)
        typed = self._place.reasons.get(self.case.uid, {})
        self.panel.show_findings(self.findings, typed, read_only=not self.editable)
        self.body.tell_findings(self.findings, self.adopt, everywhere=self._asked)
        self._tell_verdict()
        views = self.attempt(lambda: scheme_views(self._place, contract, self.case))
        self.schemes.show_schemes(views or ())

    def _tell_verdict(self) -> None:
        still_open = unexplained(self.findings, self._place.reasons.get(self.case.uid, {}))
        if not self.editable:
            self.panel.tell_verdict("", "")
        elif any(finding.severity is Severity.ERROR for finding in still_open):
            self.panel.tell_verdict(say(words.BLOCKS), "error")
        elif still_open:
            self.panel.tell_verdict(say(words.REASONS_WANTED), "query")
        else:
            self.panel.tell_verdict(say(words.MAY_REGISTER), "good")

    def _explain(self, key: str, reason: str) -> None:
        self._place.reasons.setdefault(self.case.uid, {})[key] = reason
        self._dirty = True
        if not self._amending:
            self._autosave.start()
        self._tell_verdict()

    def jump_to(self, finding: Finding) -> None:
        """Go to the field of a finding."""
        self.tabs.show_tab(0)
        editor = self.body.focus_path(finding.path)
        if editor is not None:
            self._scroll.ensureWidgetVisible(editor, 40, 90)

    def adopt(self, finding: Finding) -> None:
        """Put the suggested value into the field."""
        value = read_suggestion(finding.path, finding.suggestion or "")
        self.model.end_step()
        self.model.put(finding.path, value, name=say(words.ADOPT, value=finding.suggestion))
        self.model.end_step()
        self.check()

    # ------------------------------------------------------------ deciding

    def primary(self) -> None:
        """Do the one thing that comes next in this state."""
        name = form_head.primary_name(self.case, self._amending)
        if name and not (self._place.is_bureau and name != "show_slip"):
            self.do(name)

    def do(self, name: str) -> None:
        """Carry out what a button or menu entry named."""
        own = {
            "show_slip": self.show_slip,
            "begin_amending": self._begin_amending,
            "stop_amending": lambda: self.open_case(self.case.uid),
            "copy": self._copy,
            "delete_draft": self._delete,
        }
        if not self._amending:
            self.save()
        if name in own:
            own[name]()
        elif not self._dirty or self._amending:
            self._decide(name)

    def _decide(self, name: str) -> None:
        if name in ("register", "accept", "amend"):
            self.check()
            if self._go_to_first_obstacle(FORM_CODE if name == "accept" else ""):
                return
        act = getattr(self._decisions, name)
        entry = act(self.case, self.model.contract) if name == "amend" else act(self.case)
        if entry is None:
            return
        self.open_case(self.case.uid)
        self.register_changed.emit()
        registration = self.case.contract.registration
        if name == "register" and registration is not None:
            self.told.emit(say(words.DONE_REGISTER, number=registration.slip_no), "good")
        else:
            done = words.NEXT_STEPS.get(entry.act.kind, words.DONE_ACT)
            self.told.emit(say(done, act=say(entry.act.kind.label)), "good")

    def _go_to_first_obstacle(self, code: str = "") -> bool:
        """Tell and go to the first thing that stands against deciding, only those of one code when it is given."""
        obstacles = unexplained(self.findings, self._place.reasons.get(self.case.uid, {}))
        obstacles = [finding for finding in obstacles if code in ("", finding.code)]
        if not obstacles:
            return False
        first = obstacles[0]
        is_error = first.severity is Severity.ERROR
        sentence = words.BLOCKED if is_error else words.REASONS_WANTED
        self.told.emit(say(sentence, first=say(first.message)), "error" if is_error else "query")
        if is_error:
            self.jump_to(first)
        else:
            key = next(key for key, shown in self.panel.rows.items() if shown.finding == first)
            self.panel.explain(key)
        return True

    def _begin_amending(self) -> None:
        self._amending = True
        self.body.set_read_only(False)
        self._show_head()
        self.check()

    def _copy(self) -> None:
        uid = self._decisions.copy(self.case)
        if uid is not None:
            self.register_changed.emit()
            self.open_case(uid)

    def _delete(self) -> None:
        if not self.case.uid or self._decisions.delete_draft(self.case):
            self._dirty = False
            self.register_changed.emit()
            self.page_wanted.emit("contracts")

    def show_slip(self) -> None:
        """Show the slip of a registered contract; saving it issues it."""
        if form_head.has_slip(self.case):
            from registrar_app.ui.contract_form.slip_window import SlipWindow

            self.slip_window = SlipWindow(self._place, self.case, self._operations, self)
            self.slip_window.issued.connect(self._slip_issued)
            self.slip_window.told.connect(self.told)
            self.slip_window.open()

    def _slip_issued(self, file: str) -> None:
        self.open_case(self.case.uid)
        self.register_changed.emit()
        self.told.emit(say(words.SLIP_SAVED, file=file), "good")

    def refresh(self) -> None:
        """Read the case again, when nothing is being typed."""
        if self.case.uid and not self._dirty and not self._amending:
            self.open_case(self.case.uid)

    def go_back(self) -> bool:
        """Return to the list."""
        self.page_wanted.emit("contracts")
        return True
