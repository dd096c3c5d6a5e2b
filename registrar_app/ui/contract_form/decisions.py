"""Carries out the registrar's decisions on one case: asks what each needs, calls the service, tells the page.

The questions are made in ``asking``; a dialog stays open until its service has agreed, so that nothing typed is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from registrar_app.domain.case_history import supplements_of
from registrar_app.domain.contract import Contract, Payment
from registrar_app.domain.examination import WorkingSheet
from registrar_app.domain.reexamination import Outcome
from registrar_app.domain.registration import Case, CaseEntry
from registrar_app.domain.technology_income import TechnologyIncome
from registrar_app.domain.text import Text
from registrar_app.services import decide, drafts, later_life
from registrar_app.services.act_on_case import rulebook_of
from registrar_app.services.amendment_drafts import give_up_amendment
from registrar_app.services.examine import working_sheet
from registrar_app.services.sheets.changes import contract_changes
from registrar_app.ui.contract_form import asking, words
from registrar_app.ui.contract_form.changes_table import ChangesTable
from registrar_app.ui.contract_form.income_account import IncomeAccount
from registrar_app.ui.widgets.editors import TextEditor
from registrar_app.ui.widgets.questions import Question, ask, ask_and_do
from registrar_app.ui.words import language, say
from registrar_app.ui.workplace import Workplace

Answers = dict[str, Any]


class Decisions:
    """The acts, each as one method; ``None`` means that nothing was done."""

    def __init__(
        self,
        place: Workplace,
        window: QWidget,
        attempt: Callable[[Callable[[], Any]], Any],
        unlock: Callable[[], object] = lambda: None,
    ) -> None:
        """Keep where to work, the window to ask in, how errors are told, and how the form is unlocked for new content."""
        self._place, self._window, self._attempt, self._unlock = place, window, attempt, unlock
        self._reexamination: Answers | None = None

    @property
    def is_reexamining(self) -> bool:
        """Whether the content being written is submitted as a re-examination."""
        return self._reexamination is not None

    def take_up_reexamination(self) -> None:
        """Go on with a re-examination that was begun before the program was closed; what was asked is asked again."""
        self._reexamination = {}

    def forget_reexamination(self) -> None:
        """Let the next new content be an amendment; called whenever a case is opened or an amendment given up."""
        self._reexamination = None

    # ------------------------------------------------------------ until it is decided

    def accept(self, case: Case) -> CaseEntry | None:
        """受理."""
        return self._attempt(lambda: decide.accept_contract(self._place.desk, case.uid))

    def register(self, case: Case, override: str = "") -> CaseEntry | None:
        """予以登记, with the typed reasons."""
        reasons = self._reasons(case)
        return self._attempt(
            lambda: decide.register_contract(self._place.desk, case.uid, reasons, override=override)
        )

    def request_supplement(self, case: Case, wanted: str = "") -> CaseEntry | None:
        """通知补正."""
        desk = self._place.desk
        rule, before = rulebook_of(desk, case).supplement, supplements_of(case)
        lead = say(words.LEAD_SUPPLEMENTS, count=before) if before else ""
        if rule is not None:
            lead += asking.with_source(say(words.LEAD_SUPPLEMENT), rule.reference.cite(language()))

        def work(given: Answers) -> CaseEntry:
            return decide.request_supplement(desk, case.uid, given["wanted"], until=given["until"])

        return self._ask(
            words.SUPPLEMENT_DO, words.SUPPLEMENT_DO, asking.supplement_questions(wanted), work, lead
        )

    def receive_supplement(self, case: Case) -> CaseEntry | None:
        """收到补正."""
        lead = case.supplement_wanted or ""
        return self._ask(
            words.RECEIVE,
            words.AGREE,
            [asking.note("received", words.ASK_RECEIVED)],
            lambda given: decide.receive_supplement(self._place.desk, case.uid, given["received"]),
            say(words.LEAD_RECEIVE, wanted=lead) if lead else "",
        )

    def refuse(self, case: Case, reason: str = "", note: str = "") -> CaseEntry | None:
        """不予登记, with an enumerated reason of the rulebook in force on acceptance."""
        desk = self._place.desk
        rulebook = rulebook_of(desk, case)
        questions = [
            asking.enumerated(
                "reason", words.ASK_REFUSAL, rulebook.refusal_reasons, fault="REFUSAL-REASON", start=reason
            ),
            asking.note("note", words.ASK_NOTE, start=note),
        ]
        return self._ask(
            words.REFUSE,
            words.REFUSE,
            questions,
            lambda given: decide.refuse_contract(desk, case.uid, given["reason"], given["note"]),
            say(words.LEAD_RULEBOOK, rulebook=say(rulebook.title)),
        )

    # ------------------------------------------------------------ new content

    def amend(
        self, case: Case, contract: Contract, sheet: WorkingSheet | None = None, override: str = ""
    ) -> CaseEntry | None:
        """变更登记: the new content with its reason; with what was asked before, a re-examination that changes it."""
        desk, reexamination = self._place.desk, self._reexamination
        changes = contract_changes(case.contract, contract, desk.packs.code_lists())
        sheet_changed = sheet is not None and _answered(sheet) != _answered(working_sheet(desk, case))
        further = {"sheet": sheet, "explanations": self._reasons(case)}

        def work(given: Answers) -> CaseEntry:
            why = given["override"] or override
            if reexamination is None:
                return later_life.amend_contract(
                    desk, case.uid, contract, given["reason"], override=why, **further
                )
            return self._reexamine(case, given, contract=contract, override=why, **further)

        title = words.AMEND if reexamination is None else words.REEXAMINE
        return ask_and_do(
            self._window,
            _plain(title),
            _plain(title),
            self._amend_questions(reexamination),
            work,
            lead=_amend_lead(len(changes), sheet_changed=sheet_changed),
            shown=ChangesTable(changes, first_rows=None) if changes else None,
            may_agree=bool(changes) or sheet_changed,
        )

    def _amend_questions(self, reexamination: Answers | None) -> list[Question]:
        if reexamination is None:
            return [asking.note("reason", words.ASK_AMENDED), asking.override()]
        return asking.reexamination_questions(reexamination, with_outcome=False)

    def reexamine(self, case: Case) -> CaseEntry | None:
        """重新认定: what is upheld is recorded at once; for what is changed the form is unlocked and submitted later."""

        def work(given: Answers) -> CaseEntry | Answers:
            if given["outcome"] is Outcome.CHANGED:
                return given
            return self._reexamine(case, given, override=given["override"] or "")

        done = self._ask(
            words.REEXAMINE,
            words.AGREE,
            asking.reexamination_questions({}),
            work,
            asking.with_source(say(words.LEAD_REEXAMINE), asking.REEXAMINED_BY.cite(language())),
        )
        if isinstance(done, CaseEntry) or done is None:
            return done
        self._reexamination = done
        self._unlock()
        return None

    def _reexamine(self, case: Case, given: Answers, **further: Any) -> CaseEntry:
        return later_life.reexamine_contract(
            self._place.desk, case.uid, given["requested_by"], given["letter_no"], given["note"], **further
        )

    # ------------------------------------------------------------ the end of a registration

    def cancel(self, case: Case) -> CaseEntry | None:
        """注销登记."""
        return self._ask(
            words.CANCEL_CONTRACT,
            words.CANCEL_CONTRACT,
            [asking.note("reason", words.ASK_REASON)],
            lambda given: later_life.cancel_contract(self._place.desk, case.uid, given["reason"]),
            asking.with_source(say(words.LEAD_CANCEL), asking.CANCELLED_BY.cite(language())),
        )

    def revoke(self, case: Case) -> CaseEntry | None:
        """撤销登记, on an enumerated ground of the rulebook in force today."""
        desk = self._place.desk
        grounds = desk.packs.rulebook_on(desk.today()).revocation_grounds
        questions = [
            asking.enumerated("ground", words.ASK_GROUND, grounds, fault="REVOCATION-GROUND"),
            asking.note("note", words.ASK_FACTS),
        ]
        return self._ask(
            words.REVOKE,
            words.REVOKE,
            questions,
            lambda given: later_life.revoke_contract(desk, case.uid, given["ground"], given["note"]),
            "\n".join([say(words.LEAD_REVOKE), say(words.GROUNDS_SOURCE, source=asking.models_of(grounds))]),
        )

    # ------------------------------------------------------------ what is noted

    def note_payment(self, case: Case) -> CaseEntry | None:
        """记录付款."""
        desk = self._place.desk

        def work(given: Answers) -> CaseEntry:
            evidence = given.pop("evidence")
            return later_life.note_payment(desk, case.uid, Payment(**given), evidence=evidence)

        questions = asking.payment_questions(desk.store.papers_of(case.uid))
        return self._ask(words.NOTE_PAYMENT, words.AGREE, questions, work)

    def note_income(self, case: Case) -> CaseEntry | None:
        """核定技术性收入; what was determined so far and what is left are shown beside the questions."""
        desk = self._place.desk
        return ask_and_do(
            self._window,
            _plain(words.NOTE_INCOME),
            _plain(words.INCOME_DO),
            asking.income_questions(case, desk.store.papers_of(case.uid)),
            lambda given: later_life.note_income(desk, case.uid, TechnologyIncome(**given)),
            lead=asking.with_source(say(words.LEAD_INCOME), asking.INCOME_BY.cite(language())),
            shown=IncomeAccount(case),
        )

    def note_official_no(self, case: Case) -> CaseEntry | None:
        """记录全国登记编号."""
        number = Question("number", say(words.ASK_OFFICIAL), TextEditor, faults=("TEXT-REQUIRED",))
        return self._ask(
            words.NOTE_OFFICIAL,
            words.AGREE,
            [number],
            lambda given: later_life.note_official_no(self._place.desk, case.uid, given["number"]),
            say(words.LEAD_OFFICIAL),
        )

    # ------------------------------------------------------------ drafts

    def delete_draft(self, case: Case) -> bool:
        """Throw a draft away; true when it is gone."""
        lead = say(words.DELETE_SURE)
        if ask(self._window, _plain(words.DELETE_DRAFT), say(words.DELETE), lead=lead) is None:
            return False

        def delete() -> bool:
            drafts.delete_draft(self._place.desk, case.uid)
            return True

        return self._attempt(delete) is True

    def stop_amending(self, case: Case) -> bool:
        """Give up the amendment that is being written; true when it is gone."""

        def give_up() -> bool:
            give_up_amendment(self._place.desk, case.uid)
            return True

        return self._attempt(give_up) is True

    def copy(self, case: Case) -> str | None:
        """Make a new draft of the same content and return its uid."""
        return self._attempt(lambda: drafts.copy_as_new(self._place.desk, case.uid))

    # ------------------------------------------------------------ asking

    def _ask(
        self,
        title: Text,
        agree: Text,
        questions: list[Question],
        work: Callable[[Answers], Any],
        lead: str = "",
    ) -> Any:
        return ask_and_do(self._window, _plain(title), _plain(agree), questions, work, lead=lead)

    def _reasons(self, case: Case) -> Mapping[str, str]:
        return self._place.reasons.get(case.uid, {})


def _plain(text: Text) -> str:
    """Return a menu's words without the dots that promise a dialog."""
    return say(text).rstrip("…")


def _answered(sheet: WorkingSheet) -> tuple[object, ...]:
    """Return what a sheet says, whichever rulebook it was begun under."""
    return dict(sheet.answers), sheet.worksheet, sheet.disputed


def _amend_lead(count: int, *, sheet_changed: bool) -> str:
    if count:
        return say(words.LEAD_AMEND, count=count)
    return say(words.LEAD_SHEET_ONLY if sheet_changed else words.LEAD_UNCHANGED)
