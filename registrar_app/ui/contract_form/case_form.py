"""Keeps one case open in the form: its tabs, its draft saved, its checks live, every change to undo.

What a field looks like is in ``cards``, what the checks find in ``checking``, the sheet of conditions in ``examination``;
deciding is left to ``page``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.finding import Finding
from registrar_app.domain.form_fields import COSTS, PAYMENTS
from registrar_app.domain.registration import OPEN_STATES, Case, CaseState, draft_case
from registrar_app.domain.returned_act import Return
from registrar_app.services import drafts
from registrar_app.services.rescue_draft import rescue_draft
from registrar_app.services.returned_acts import dismiss_loss, returns_of
from registrar_app.services.sheet_parts import DISPUTED
from registrar_app.ui.composing import composing
from registrar_app.ui.contract_form import form_head, reasons, words
from registrar_app.ui.contract_form.adopting import read_suggestion, step_name
from registrar_app.ui.contract_form.frame import EXAMINATION, FORM, SIDE, FormFrame
from registrar_app.ui.contract_form.refusal import Refusal
from registrar_app.ui.contract_form.returned_card import agrees_to_dismiss
from registrar_app.ui.contract_form.tabs import tab_key
from registrar_app.ui.contract_form.undo_keeper import note_kept, put_back, steps_to_keep
from registrar_app.ui.contract_form.unsaved import UnsavedDialog, heard
from registrar_app.ui.slices import Piece
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

AUTOSAVE_MS = 800
CHECK_MS = 200


class CaseForm(FormFrame):
    """One contract, to be read and written.

    Its fields stand as soon as it is opened, so that typing may begin; what is found and said of it comes in the next turns.
    """

    takes_steps_back = True

    def __init__(self, place: Workplace) -> None:
        super().__init__(place)
        self.case = draft_case("", Contract())
        self._known: Case | None = None
        self.returns: list[Return] = []
        self._amending = self._dirty = self._is_overtaken = False
        self._saved = ""
        self.refusal = Refusal(self.told.emit, self.taken_back.emit)
        self._autosave = self._timer(AUTOSAVE_MS, self.save)
        self._check_soon = self._timer(CHECK_MS, self._check)

    def _timer(self, wait: int, work: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(work)
        return timer

    def _connect(self) -> None:
        self.model.changed.connect(self._edited)
        self.body.reached.connect(self._check_soon.start)
        self.body.returned.field_wanted.connect(self.go_to_field)
        self.body.returned.dismissed.connect(self._dismiss_loss)
        self.body.focused.connect(lambda part: self._scroll.ensureWidgetVisible(part, 40, 60))
        self.panel.chosen.connect(self.jump_to)
        self.panel.adopted.connect(self.adopt)
        self.panel.explained.connect(self._explain)
        work = self.examination
        work.edited.connect(self._sheet_edited)
        work.counted.connect(self.tabs.rename)
        work.told.connect(self.told)
        work.papers.listed.connect(self.scan.show_papers)
        work.papers.view_wanted.connect(self.scan.open_at)
        work.tab.worksheet.field_wanted.connect(self.go_to_field)
        QApplication.instance().focusChanged.connect(self._focus_moved)
        self._bind(
            ("Ctrl+Z", self._undo), ("Ctrl+Shift+Z", self._redo), ("Ctrl+Y", self._redo),
            ("Ctrl+M", self._toggle_more), ("Ctrl+I", self._add_intermediary),
            ("F6", lambda: self._add_line(PAYMENTS.path)), ("F7", lambda: self._add_line(COSTS.path)),
            ("Ctrl+Tab", lambda: self.tabs.step(1)), ("Ctrl+Shift+Tab", lambda: self.tabs.step(-1)),
            *((tab_key(number), lambda n=number: self.go_to_tab(n)) for number in range(SIDE + 1)),
            *self._beside.keys(),
        )  # fmt: skip

    def _toggle_more(self) -> None:
        self.tabs.show_tab(FORM)
        self.body.toggle_more()

    def _add_intermediary(self) -> None:
        self.tabs.show_tab(FORM)
        if self.editable:
            self.body.open_intermediary()

    def _add_line(self, path: str) -> None:
        self.tabs.show_tab(FORM)
        self.body.add_line(path)

    # ------------------------------------------------------------ opening

    def open_new(self, contract: Contract | None = None) -> None:
        """Begin a new contract; it is kept once something is typed."""
        self._show(draft_case("", replace(contract or Contract(), uid=None)))
        self._body.fields["name"].editor.setFocus()

    def open_case(self, uid: str) -> bool:
        """Open a case; false when there is none."""
        case = self.attempt(lambda: drafts.load_case(self._place.desk, uid))
        if case is not None:
            self._show(case)
        return case is not None

    def _show(self, case: Case) -> None:
        self.rest.drop()
        is_another = case.uid != self.case.uid or not case.uid
        before = None if is_another else QApplication.focusWidget()
        if is_another:
            self.tabs.show_tab(FORM)
        self.case, self._known = case, case if case.uid else None
        reasons.take_up(self._place, case)
        self._amending = self._dirty = self._is_overtaken = False
        self._saved = ""
        self._checking.everywhere = case.state is not CaseState.DRAFT
        self._body.touched.clear()
        self._checking.begin(is_another=is_another)
        if is_another:
            self.scan.show_papers(())  # another contract's paper never stands beside this one
        self.model.load(case.contract, dict(case.unparsed))
        self._body.set_read_only(not self.editable)
        self._body.show_all()
        self.returns = returns_of(self._place.desk, case)
        self.body.show_returns(self.returns)
        self._examination.open(case, editable=self.editable, amending=False)
        if self.editable and case.uid:
            put_back(self.model, self.examination.sheet, self._place.desk.store.undo_of(case.uid))
        self._show_head()
        focused = QApplication.focusWidget()
        if self.isVisible() and (focused is not before or focused is None or not self.isAncestorOf(focused)):
            self.go_to_tab(self.tabs.current)  # what was in hand is gone, or is another contract's
        if is_another:
            # nor does it begin where that one was left; last, as a field that goes shows the next one
            self._scroll.verticalScrollBar().setValue(0)
        self._look_in_turns()

    def _look_in_turns(self) -> None:
        """Let what is found of the case, and what became of it, be shown in the next turns."""
        self.rest.begin([*self._pieces(), lambda: self._history.show_case(self.case)])

    def _dismiss_loss(self, act_hash: str) -> None:
        """Once agreed, note that what fell with a returned act will not be done again; what is being typed stays."""
        desk = self._place.desk
        found = next(each for each in self.returns if each.entry.hash == act_hash)
        if not agrees_to_dismiss(self, found):
            return
        self.attempt(lambda: dismiss_loss(desk, self.case, act_hash))
        self.returns = returns_of(desk, self.case)
        self.body.show_returns(self.returns)
        self._show_head()

    @property
    def editable(self) -> bool:
        """Whether the fields may be typed in."""
        return self._place.decides and (self._amending or self.case.state in OPEN_STATES)

    def _show_head(self) -> None:
        """Show title and subtitle; pills and actions are those of whoever decides."""
        case = replace(self.case, contract=self.model.contract)
        self.head.title.setText(case.contract.name or say(words.NEW_CONTRACT))
        self.head.title.setToolTip(case.contract.name or "")
        saved = self._saved or (say(words.NOT_SAVED) if not case.uid else "")
        self.head.subtitle.setText(form_head.subtitle(case, saved if self.editable else ""))

    def _open_menu(self, name: str) -> None:
        if not form_head.open_menu(self.head, name):
            self.told.emit(say(form_head.why_no_menu(self.case, name, amending=self._amending)), "query")

    # ------------------------------------------------------------ editing

    def _edited(self, path: str) -> None:
        self._dirty = True
        self._checking.in_hand = self.in_hand()
        self._check_soon.start()
        self._save_soon(at_once=self._checking.in_hand.partition("[")[0] != path)
        if path in ("name", "type", "subtype"):
            self.head.title.setText(self.model.contract.name or say(words.NEW_CONTRACT))

    def in_hand(self) -> str:
        """Return the path of the field being typed in; "" when none is."""
        return self._body.in_hand()

    def _save_soon(self, *, at_once: bool = False) -> None:
        """Keep what is typed within a moment, also while one types on; what was not typed key by key at once."""
        if at_once:
            self._autosave.start(0)
        elif not self._autosave.isActive():
            self._autosave.start(AUTOSAVE_MS)

    def _focus_moved(self, left: QWidget | None, _: QWidget | None) -> None:
        """Keep what was typed once its field is left, so that a power cut takes the field in hand at most."""
        if self._dirty and left is not None and self.isAncestorOf(left):
            self.save()

    def save(self) -> None:
        """Keep the draft, or the amendment being written, when there is something new in it."""
        self._autosave.stop()
        if not self._dirty or not self.editable:
            return
        if self._amending:
            if self.attempt(self._keep_amendment):
                self._dirty = False
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
        typed, undo = reasons.typed(self._place, self.case.uid), steps_to_keep(self.model)
        try:
            self._known = drafts.save_draft(
                desk, self.case.uid, contract, unparsed, typed, undo=undo, known=self._known
            )
        except AnswerNoError as error:
            self._is_overtaken = error.code == "DRAFT-CHANGED"
            raise
        note_kept(self.model)
        self.case = replace(self.case, contract=contract, unparsed=tuple(unparsed.items()))
        self.examination.keep(self.case)
        return True

    def _keep_amendment(self) -> bool:
        """Keep what is being written on a registration; true when it is kept."""
        raise NotImplementedError

    def _kept_uid(self) -> str:
        """Make sure that the case is kept, as papers want it, and return its number; "" when it could not be kept."""
        if not self.case.uid:
            self._dirty = True
            self.save()
        return self.case.uid

    def _sheet_edited(self, part: str) -> None:
        self._dirty = True
        self._check_soon.start()
        self._save_soon()
        if part == DISPUTED and not self._amending:
            self.save()
            self._show_head()

    def leave(self) -> bool:
        """Keep the draft before the page is left; an amendment is submitted or given up first.

        One that was changed elsewhere meanwhile can never be kept: then it is asked what becomes of what was typed.
        """
        is_left, problem = heard(self.told, self._leave)
        return is_left or (self.is_unkept and self._is_overtaken and self._ask_what_becomes(problem))

    def _leave(self) -> bool:
        self.rest.finish()
        self._check_soon.stop()
        composing().commit()  # what is still composed belongs to this contract, not the next
        self.save()
        if self.has_open_amendment and not self.is_unkept:
            self.told.emit(say(words.AMEND_OPEN), "query")
        return not self.has_open_amendment and not self.is_unkept

    def leave_for_good(self) -> bool:
        """Keep the draft before the window closes, and ask what becomes of it where the register does not take it."""
        is_left, problem = heard(self.told, self._leave)
        return self._ask_what_becomes(problem) if not is_left and self.is_unkept else is_left

    def _ask_what_becomes(self, problem: str) -> bool:
        program, desk, model = self._place.program, self._place.desk, self.model
        dialog = UnsavedDialog(
            self,
            model.contract.name or "",
            problem,
            self._save_problem,
            lambda file: rescue_draft(program, desk, model.contract, model.unparsed, file),
        )
        may_close = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if may_close and self.is_unkept:
            self._dirty = False
            return True
        return may_close and self._leave()

    def _save_problem(self) -> str:
        """Save once more, and return why it was not saved; "" when it was."""
        _, problem = heard(self.told, self.save)
        return problem if self.is_unkept else ""

    @property
    def is_unkept(self) -> bool:
        """Whether something is typed that the register has not taken."""
        return self._dirty and self.editable

    @property
    def is_amending(self) -> bool:
        """Whether new content of a registration is being written."""
        return self._amending

    @property
    def has_open_amendment(self) -> bool:
        """Whether an amendment was begun that leaving would lose."""
        return self._amending and self.model.undo.index() > 0

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

    @property
    def findings(self) -> list[Finding]:
        """What the checks found last."""
        return self.checking.findings

    def _check_everywhere(self) -> None:
        self.checking.everywhere, self.checking.in_hand = True, ""
        self._check()

    def _check(self) -> None:
        """Run every check on what the form holds now, and examine it."""
        for piece in self._pieces():
            piece()

    def _pieces(self) -> list[Piece]:
        self._check_soon.stop()
        retained = self._examination.retained
        found = self._checking.pieces(self.case, self.adopt, editable=self.editable, retained=retained)
        return [*found, lambda: self._examination.look(self.model.contract), self.refusal.look]

    def _explain(self, key: str, reason: str) -> None:
        self._place.reasons.setdefault(self.case.uid, {})[key] = reason
        self._dirty = True
        self._save_soon()
        self.checking.tell_verdict(self.case, editable=self.editable)
        self.refusal.look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say of a field that left F2 to the form that it has nothing to look up."""
        if event.key() == Qt.Key.Key_F2 and not event.modifiers() and self._body.field_in_hand():
            self.told.emit(say(words.NO_LOOK_UP), "note")
        else:
            super().keyPressEvent(event)

    def jump_to(self, finding: Finding) -> None:
        """Go to the field of a finding."""
        self.go_to_field(finding.path)

    def go_to_field(self, path: str) -> None:
        """Go to a field of the form."""
        self.tabs.show_tab(FORM)
        editor = self._body.focus_path(path)
        if editor is not None:
            self._scroll.ensureWidgetVisible(editor, 40, 90)

    def go_to_tab(self, number: int) -> None:
        """Go to a tab and put the keyboard there."""
        if self.tabs.tabs[number].isHidden():
            return
        self.tabs.show_tab(number)
        if number == EXAMINATION:
            self.examination.tab.take_focus()
        else:
            self.tabs.tabs[number].setFocus()

    def adopt(self, finding: Finding) -> None:
        """Put the suggested value into the field."""
        value = read_suggestion(finding.path, finding.suggestion or "")
        self.model.end_step()
        self.model.put(finding.path, value, name=step_name(finding))
        self.model.end_step()
        self._check_everywhere()
