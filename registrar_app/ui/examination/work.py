"""Keeps the examination of the case in the form: its answers, its papers, what follows from them, what stands in the way.

The tabs only show; deciding is the page's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from registrar_app.domain.act import ActKind
from registrar_app.domain.conclusion import ConclusionKind
from registrar_app.domain.contract import SUBTYPES_OF, Contract, ContractType
from registrar_app.domain.examination import WorkingSheet
from registrar_app.domain.registration import Case, CaseState, allowed_acts
from registrar_app.services.document_ports import Table
from registrar_app.services.examine import Examined, examine, save_working_sheet, working_sheet
from registrar_app.services.signed_sheet import signed_sheet
from registrar_app.services.tables.case_tables import examination_table
from registrar_app.ui.contract_form.model import FormModel
from registrar_app.ui.examination import words
from registrar_app.ui.examination.conclusion_words import refusal_note, wanted
from registrar_app.ui.examination.papers_tab import PapersTab
from registrar_app.ui.examination.sheet_model import SheetModel
from registrar_app.ui.examination.tab import ExaminationTab
from registrar_app.ui.examination.view import SheetView
from registrar_app.ui.table_saving import TableSaving
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

NO_SHEET_TABLE = Table(words.NO_SHEET, words.NO_SHEET_WHY, (), ())
_DECISIONS = {
    ActKind.REGISTER: "register",
    ActKind.REFUSE: "refuse",
    ActKind.REQUEST_SUPPLEMENT: "request_supplement",
}


class ExaminationWork(QObject):
    """One case's examination. ``edited(part)`` is told after every change of the sheet, ``counted(tab, words)`` for its tabs."""

    edited = Signal(str)
    counted = Signal(int, str)
    told = Signal(str, str)

    def __init__(
        self,
        place: Workplace,
        model: FormModel,
        attempt: Callable[[Callable[[], Any]], Any],
        uid: Callable[[], str],
    ) -> None:
        super().__init__()
        self._place, self._model, self._attempt = place, model, attempt
        self.sheet = SheetModel(model.undo, self)
        self.tab = ExaminationTab(self.sheet)
        self.papers = PapersTab(place, attempt, uid)
        self.saving = TableSaving(self.tab, place.program, place.desk, self._table, self.told.emit)
        self.tab.rulebook.offer(self.saving.button)
        self.examined: Examined | None = None
        self._case: Case | None = None
        self._editable = self._amending = self._dirty = False
        self._costs = model.contract.non_technical_costs or ()
        self.sheet.changed.connect(self._changed)
        self.tab.view_wanted.connect(self.papers.view_paper)
        self.tab.add_wanted.connect(self.papers.ask_files)
        self.tab.told.connect(self.told)
        self.papers.told.connect(self.told)
        self.papers.changed.connect(lambda: self.look(self._model.contract))
        self.tab.bar.type_wanted.connect(self.change_type)
        self.tab.worksheet.adopt_wanted.connect(self.adopt_amount)
        model.changed.connect(self._follow)

    # ------------------------------------------------------------ opening and keeping

    def open(self, case: Case, *, editable: bool, amending: bool) -> None:
        """Take up a case, or the same one when it is unlocked to be amended."""
        if self._case is None or self._case.uid != case.uid:
            self.tab.begin_anew()
        self._case, self._editable, self._amending = case, editable, amending
        self._costs = case.contract.non_technical_costs or ()
        self._dirty = False
        working = self._attempt(lambda: working_sheet(self._place.desk, case))
        self.sheet.load(working or WorkingSheet())

    def keep(self, case: Case) -> None:
        """Follow a case whose content was kept, and keep what was answered when there is something new."""
        self._case = case
        if self._dirty:
            save_working_sheet(self._place.desk, case.uid, self.sheet.working)
            self._dirty = False

    # ------------------------------------------------------------ examining

    def look(self, contract: Contract) -> None:
        """Examine the contract as it stands in the form, and show it."""
        case = self._case
        if case is None:
            return
        view = self._attempt(lambda: self._view(case, contract))
        self.examined = view.examined if view is not None else None
        self.tab.show_view(view)
        self._tell_counts(view)
        self.papers.show_papers(case, self._links(view), open_=self._place.decides)

    def _table(self) -> Table:
        """Return the sheet point by point, as it stands on the screen."""
        case, examined = self._case, self.examined
        if case is None or examined is None:
            return NO_SHEET_TABLE
        return examination_table(self._place.desk, case, examined)

    def _view(self, case: Case, contract: Contract) -> SheetView | None:
        desk = self._place.desk
        if not self._editable:
            signed = signed_sheet(desk, case)
            return SheetView(examined=signed.examined, editable=False, signed=signed) if signed else None
        examined = examine(desk, case, contract, self.sheet.working)
        self._carry_over(examined)
        awaiting = case.state is CaseState.SUPPLEMENT_REQUESTED
        return SheetView(examined=examined, editable=True, decisions=self._decisions(case), awaiting=awaiting)

    def _carry_over(self, examined: Examined) -> None:
        """Tell once which answers another rulebook's wording made void, and let them go."""
        dropped = examined.dropped
        if not dropped:
            return
        self.sheet.load(examined.working)
        self._dirty = True
        self.edited.emit("")
        rulebook = say(examined.rulebook.title)
        ids = say(words.AND).join(dropped)
        self.told.emit(say(words.DROPPED, rulebook=rulebook, count=len(dropped), ids=ids), "query")

    def _decisions(self, case: Case) -> frozenset[str]:
        if self._amending:
            return frozenset()
        return frozenset(_DECISIONS[kind] for kind in allowed_acts(case.state) if kind in _DECISIONS)

    def _links(self, view: SheetView | None) -> dict[str, list[str]]:
        links: dict[str, list[str]] = {}
        for line in view.examined.lines if view is not None else ():
            if line.answer is not None and line.answer.attachment is not None:
                links.setdefault(line.answer.attachment, []).append(line.condition.id)
        return links

    def _tell_counts(self, view: SheetView | None) -> None:
        sheet = say(words.TAB)
        if view is not None and view.examined.conclusion.type is not None:
            done, all_ = view.examined.progress
            sheet = say(words.TAB_COUNTED, done=done, all=all_)
        case = self._case
        count = len(self._place.desk.store.papers_of(case.uid)) if case is not None and case.uid else 0
        papers = say(words.TAB_PAPERS_COUNTED, count=count) if count else say(words.TAB_PAPERS)
        self.counted.emit(1, sheet)
        self.counted.emit(2, papers)

    @property
    def retained(self) -> int:
        """What the worksheet keeps in the transaction amount, fen."""
        return self.sheet.working.worksheet.retained_total

    # ------------------------------------------------------------ changing

    def _changed(self, part: str) -> None:
        self._dirty = True
        self.look(self._model.contract)
        self.edited.emit(part)

    def _follow(self, path: str) -> None:
        if path == "non_technical_costs":
            costs = self._model.contract.non_technical_costs or ()
            before, self._costs = self._costs, costs
            self.sheet.follow_costs(before, costs)

    def change_type(self, kind: ContractType) -> None:
        """Examine the contract as another type: type and subtype change as one step."""
        model = self._model
        fits = model.contract.subtype in SUBTYPES_OF[kind]
        model.end_step()
        model.put_together(
            {**({} if fits else {"subtype": None}), "type": kind}, words.EXAMINE_AS.filled(type=kind.label)
        )
        model.end_step()
        self.look(model.contract)
        self.tab.bar.setFocus()

    def adopt_amount(self) -> None:
        """Put the derived amount into the form."""
        derived = self.examined.derivation.derived if self.examined is not None else None
        if derived is not None:
            self._model.end_step()
            self._model.put("transaction_amount", derived, name=words.ADOPT_STEP)
            self._model.end_step()
            self.look(self._model.contract)

    # ------------------------------------------------------------ deciding

    def obstacle(self) -> str:
        """Return the sentence about what stands against recognising the contract; "" when nothing does."""
        examined = self.examined
        if examined is None or examined.conclusion.kind is ConclusionKind.RECOGNISE:
            return ""
        conclusion = examined.conclusion
        if conclusion.kind is ConclusionKind.INCOMPLETE:
            first = conclusion.unanswered[0] if conclusion.unanswered else ""
            return say(words.STANDS_OPEN, count=len(conclusion.unanswered), id=first)
        label = say(conclusion.kind.label)
        return say(words.STANDS_OTHERWISE, conclusion=label, id=say(words.AND).join(conclusion.because[:3]))

    def begun_with(self, decision: str, override: str = "") -> dict[str, Any]:
        """Return what a decision already knows: the wanted papers, the reason with its note, why the sheet is overruled."""
        examined = self.examined
        kind = examined.conclusion.kind if examined is not None else None
        if override:
            return {"override": override}
        if examined is None:
            return {}
        if decision == "request_supplement" and kind is ConclusionKind.SUPPLEMENT:
            return {"wanted": wanted(examined.conclusion)}
        if decision == "refuse" and kind is ConclusionKind.REFUSE:
            return {"reason": examined.conclusion.reason, "note": refusal_note(examined)}
        return {}
