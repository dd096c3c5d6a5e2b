"""Keeps the form page: the case in its form, decisions on it at hand, its slip and sheets, files dropped on it.

Showing and keeping the case is in ``case_form``, what a decision asks in ``decisions``, what the head offers in
``form_head``.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from registrar_app.domain.amendment_draft import AmendmentDraft
from registrar_app.domain.field_labels import label_of
from registrar_app.domain.finding import Severity
from registrar_app.domain.registration import Case
from registrar_app.domain.returned_act import content_to_correct
from registrar_app.services import drafts
from registrar_app.services.amendment_drafts import keep_amendment, open_amendment
from registrar_app.services.explain_field import explain_field
from registrar_app.services.ports import Paper
from registrar_app.ui.contract_form import form_head, reasons, words
from registrar_app.ui.contract_form.case_form import CaseForm
from registrar_app.ui.contract_form.decisions import Decisions
from registrar_app.ui.contract_form.frame import EXAMINATION, FORM
from registrar_app.ui.contract_form.loose import CODE as FORM_CODE
from registrar_app.ui.contract_form.party_desk import PartyDesk
from registrar_app.ui.contract_form.printing import Printing
from registrar_app.ui.contract_form.reviewing import Reviewing
from registrar_app.ui.examination.asking import ask_anyway
from registrar_app.ui.examination.paper_view import png_of
from registrar_app.ui.examination.scan_words import PASTE_NOTHING, PASTED_NAME, PASTING
from registrar_app.ui.held_errors import holding_errors
from registrar_app.ui.national.opener import NationalHelper
from registrar_app.ui.operation import Operations
from registrar_app.ui.prefill.desk import PrefillDesk
from registrar_app.ui.reading_only import refuses
from registrar_app.ui.sheets.menu import SHEETS
from registrar_app.ui.theme import px
from registrar_app.ui.widgets.files import dropped_files
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

TOPICS = ("form", "examination", "papers", "history", "findings")
"""What the manual tells of, by tab."""


class ContractFormPage(CaseForm):
    """One contract."""

    def __init__(self, place: Workplace, operations: Operations) -> None:
        super().__init__(place)
        self._operations = operations
        self._decisions = Decisions(place, self, self.attempt, self._begin_amending)
        self.printing = Printing(place, operations, self, self._issued)
        self.national = NationalHelper(place, self)
        self.reviewing = Reviewing(place, self, self._show_head)
        self.parties: PartyDesk | None = None
        self.prefill: PrefillDesk | None = None
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        super()._connect()
        self.body.focused.connect(lambda _: self._follow_with_help())
        self._scroll.viewport().installEventFilter(self)
        self._stack.currentChanged.connect(lambda _: self.field_help.hide())
        self.history.sheet_wanted.connect(self.show_sheet)
        self.examination.papers.paste_wanted.connect(self.paste)
        self.examination.tab.bar.decision_wanted.connect(self.do)
        self.examination.tab.bar.anyway_wanted.connect(self._register_anyway)
        self._bind(
            ("Ctrl+P", lambda: self._open_menu(SHEETS)),
            ("Ctrl+Shift+V", self.paste),
            ("Ctrl+Shift+C", lambda: self.do("national")),
            ("Ctrl+Shift+R", lambda: self.do("review")),
            ("F10", lambda: self._open_menu(form_head.MORE)),
        )

    def build_next(self) -> bool:
        """Build a part of the form more, at last what looks parties up in its fields; false once it may be used."""
        if super().build_next():
            return True
        if self.parties is None:
            self.parties = PartyDesk(self, self._place, self._operations, self._copy_other)
            self.prefill = PrefillDesk(self, self._place)
            self._bind(("F4", self.parties.open_contracts), ("Ctrl+Shift+F", self.prefill.choose))
        return False

    def _show(self, case: Case) -> None:
        self._decisions.forget_reexamination()
        super()._show(case)
        if self.prefill is not None:
            self.prefill.show_sources()
        self._resume_amending()

    def _show_head(self) -> None:
        super()._show_head()
        case = replace(self.case, contract=self.model.contract)
        mode = {"amending": self._amending, "reexamining": self._decisions.is_reexamining}
        self.head.set_pills(form_head.make_pills(self._place.desk, case, **mode, returns=self.returns))
        mode["may_act"] = self._place.decides
        self.head.set_actions(form_head.make_actions(case, self.do, show_sheet=self.show_sheet, **mode))

    # ------------------------------------------------------------ checking

    def check(self) -> None:
        """Check now, mark every field, and go on to the next that stands against deciding (F8)."""
        self._check_everywhere()
        focused = QApplication.focusWidget()
        if not self.editable or (focused is not None and self.panel.isAncestorOf(focused)):
            return
        if self.tabs.current == EXAMINATION:
            self.examination.tab.go_to_next()
        else:
            self._go_to_next_finding()

    def _go_to_next_finding(self) -> None:
        """Go to the field of the first obstacle, from an obstacle's field to that of the next one, round and round."""
        paths = list(dict.fromkeys(finding.path for finding in self.checking.obstacles(self.case)))
        here = self.body.field_in_hand()
        if paths:
            self.go_to_field(paths[(paths.index(here) + 1) % len(paths) if here in paths else 0])

    def help(self) -> bool:
        """Show the help on the field at hand, or put it away again; false when no field is at hand."""
        path = self._body.field_in_hand() if self.tabs.current == FORM else ""
        if path and not self.field_help.isHidden() and self.field_help.path == path:
            self.field_help.hide()
        elif path:
            self._explain_field(path)
        return bool(path)

    def _explain_field(self, path: str) -> None:
        packs = self._place.desk.packs
        sentence = self.prefill.sentence(path) if self.prefill is not None else ""
        self.field_help.show_help(path, say(label_of(path)), explain_field(packs, path), sentence)

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the field at hand in sight when the help, or a message, takes room from the form."""
        if event.type() == QEvent.Type.Resize and watched is self._scroll.viewport():
            QTimer.singleShot(0, self, self._keep_in_sight)
        return super().eventFilter(watched, event)

    def _keep_in_sight(self) -> None:
        editor = QApplication.focusWidget()
        if editor is not None and self._body.isAncestorOf(editor):
            for height in (editor.height(), 0):  # of a field that is too high, the beginning
                corner = editor.mapTo(self._body, QPoint(0, height))
                self._scroll.ensureVisible(corner.x(), corner.y(), 0, px(24))

    def _follow_with_help(self) -> None:
        """Let help that is shown follow to the field that is now at hand."""
        path = self._body.field_in_hand()
        if path and not self.field_help.isHidden():
            self._explain_field(path)

    # ------------------------------------------------------------ deciding

    def primary(self) -> None:
        """Do the one thing that comes next in this state."""
        name = form_head.primary_name(self.case, self._amending)
        if name and (self._place.decides or name == "show_slip"):
            self.do(name)

    def do(self, name: str) -> None:
        """Carry out what a button or menu entry named."""
        if name != "show_slip" and refuses(self._place.desk, self.told.emit):
            return
        own = {
            "show_slip": lambda: self.printing.show_slip(self.case),
            "begin_amending": self._begin_amending,
            "stop_amending": self._stop_amending,
            "prefill": self._prefill,
            "choose_type": lambda: self.go_to_field("type"),
            "register_anyway": self._register_anyway,
            "copy": self._copy,
            "national": lambda: self.national.open(self.case),
            "review": self.reviewing.ask,
            "review_usb": self.reviewing.ask_usb,
            "delete_draft": self._delete,
        }
        if not self._amending:
            self.save()
            if self.is_unkept:
                return  # it was told why; what shows another contract would lose what is typed
        if name in own:
            own[name]()
        else:
            self._decide(name)

    def _decide(self, name: str, override: str = "") -> None:
        if name in ("register", "accept", "amend"):
            self._check_everywhere()
            if self._go_to_first_obstacle(FORM_CODE if name == "accept" else ""):
                return
        if name == "register" and not override and self._go_to_unmet_condition():
            return
        given = self.examination.begun_with(name, override)
        if name == "amend":
            given |= {"contract": self.model.contract, "sheet": self.examination.sheet.working}
        entry = getattr(self._decisions, name)(self.case, **given)
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
        obstacles = self.checking.obstacles(self.case, code)
        if not obstacles:
            return False
        first = obstacles[0]
        self.refusal.tell_obstacle(first, lambda: self.checking.obstacles(self.case, code))
        if first.severity is Severity.ERROR:
            self.jump_to(first)
        else:
            self.explain(next(key for key, shown in self.panel.rows.items() if shown.finding == first))
        return True

    def _go_to_unmet_condition(self) -> bool:
        """Tell and go to the condition that stands against registering; false when the sheet recognises the contract."""
        sentence = self.examination.obstacle()
        if sentence:
            self.refusal.tell(sentence, "query", lambda: self.examination.obstacle() == sentence)
            self.tabs.show_tab(EXAMINATION)
            self.examination.tab.go_to_obstacle()
        return bool(sentence)

    def _register_anyway(self) -> None:
        """Ask why the contract is registered although its sheet concludes otherwise, and register it."""
        self.save()
        self._check_everywhere()
        examined = self.examination.examined
        if self._dirty or examined is None or self._go_to_first_obstacle():
            return
        if not self.examination.obstacle():  # nothing to overrule
            self._decide("register")
        elif reason := ask_anyway(self, examined):
            self._decide("register", reason)

    def _begin_amending(self) -> None:
        self._unlock()
        begun = words.AMEND_TAKEN_UP if self._take_up_returned() else words.AMEND_BEGUN
        self._show_head()
        self._check_everywhere()
        self.go_to_tab(EXAMINATION if self.tabs.current == EXAMINATION else FORM)
        self.told.emit(say(words.REEXAMINE_BEGUN if self._decisions.is_reexamining else begun), "note")

    def _stop_amending(self) -> None:
        if self._decisions.stop_amending(self.case):
            self._dirty = False
            self.open_case(self.case.uid)

    def _resume_amending(self) -> None:
        """Go on with the amendment that was being written when the program ended."""
        kept = None if not self._place.decides else open_amendment(self._place.desk, self.case)
        if kept is None:
            return
        if kept.reexamining:
            self._decisions.take_up_reexamination()
        self._place.reasons[self.case.uid] = dict(kept.reasons)
        self.rest.drop()
        self._unlock()
        self.examination.sheet.load(kept.sheet)
        self.model.load(kept.contract, dict(kept.unparsed))
        self.body.show_all()
        self._show_head()
        self._checking.everywhere, self._checking.in_hand = True, ""
        self._look_in_turns()
        is_later = kept.after != (self.case.last_hash or "")
        told, kind = (words.AMEND_OVERTAKEN, "query") if is_later else (words.AMEND_RESUMED, "note")
        self.told.emit(say(told), kind)

    def _keep_amendment(self) -> bool:
        amendment = AmendmentDraft(
            after=self.case.last_hash or "",
            contract=self.model.contract,
            unparsed=self.model.unparsed,
            reasons=reasons.typed(self._place, self.case.uid),
            sheet=self.examination.sheet.working,
            reexamining=self._decisions.is_reexamining,
        )
        keep_amendment(self._place.desk, self.case.uid, amendment)
        return True

    def _unlock(self) -> None:
        self._amending = True
        self.examination.open(self.case, editable=True, amending=True)
        self.body.set_read_only(False)

    def _take_up_returned(self) -> bool:
        """Go on from the amendment that the bureau returned; false when none was."""
        returned = content_to_correct(self.returns, self.case.contract)
        if returned is None or self._decisions.is_reexamining:
            return False
        self.model.load(returned, {})
        self.body.show_all()
        return True

    def _copy(self) -> None:
        uid = self._decisions.copy(self.case)
        if uid is not None:
            self.register_changed.emit()
            self.place_wanted.emit(uid, "name")

    def _copy_other(self, uid: str) -> None:
        """Leave the contract in hand for a new one with the content of another."""
        made = self.attempt(lambda: drafts.copy_as_new(self._place.desk, uid)) if self.leave() else None
        if made is not None:
            self.register_changed.emit()
            self.place_wanted.emit(made, "name")

    def _prefill(self) -> None:
        if self.prefill is not None:
            self.prefill.choose()

    def _delete(self) -> None:
        if not self.case.uid or self._decisions.delete_draft(self.case):
            self._dirty = False
            self.register_changed.emit()
            self.page_wanted.emit("contracts")

    def show_sheet(self, kind: str, act: str) -> None:
        """Show a sheet on an act of the case; saving it issues it."""
        if self.has_open_amendment:
            self.told.emit(say(words.AMEND_OPEN), "query")
            return
        self.save()
        if not self.is_unkept:
            self.printing.show_sheet(self.case, kind, act)

    def _issued(self, sentence: str) -> None:
        self.open_case(self.case.uid)
        self.register_changed.emit()
        self.told.emit(sentence, "good")

    def help_topic(self) -> str:
        """Return the topic of the tab that is shown."""
        return TOPICS[self.tabs.current]

    def refresh(self) -> None:
        """Read the case again, when nothing is being typed."""
        if self.case.uid and not self._dirty and not self._amending:
            self.open_case(self.case.uid)

    def go_back(self) -> bool:
        """Put the help away, or return to the list."""
        if not self.field_help.isHidden():
            self.field_help.hide()
            return True
        self.page_wanted.emit("contracts")
        return True

    # ------------------------------------------------------------ dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, wherever on the form they are dropped."""
        event.setAccepted(self.examination.papers.may_drop(event.mimeData()))

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the files and show the last one beside the form; a contract on a new form is read for it first."""
        event.acceptProposedAction()
        files = dropped_files(event.mimeData())
        if self.prefill is not None and self.prefill.would_take(files):
            self.prefill.take_file(files[0])
        else:
            self._see(self.examination.papers.take_files(files))

    def paste(self) -> None:
        """Attach the picture, or the files, that the clipboard holds, and show it beside the form."""
        tab, mime = self.examination.papers, QApplication.clipboard().mimeData()
        if not tab.may_attach:
            return
        if files := dropped_files(mime):
            self._see(tab.take_files(files))
        elif mime.hasImage():
            picture, uid = QImage(mime.imageData()), tab.kept_case()
            name = say(PASTED_NAME, at=f"{self._place.desk.clock.now():%Y-%m-%d %H%M%S}")

            def take(content: bytes) -> None:
                self._see(tab.take_content(name, content, uid))

            self._operations.run(lambda _: png_of(picture), take, say(PASTING))
        else:
            self.told.emit(say(PASTE_NOTHING), "query")

    def _see(self, paper: Paper | None) -> None:
        if paper is not None:
            self.scan.open_at(paper.sha256)
