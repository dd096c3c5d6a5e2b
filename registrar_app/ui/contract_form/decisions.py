"""Carries out the registrar's decisions on one case: asks what each needs, calls the service, tells the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from registrar_app.domain.contract import Payment
from registrar_app.domain.registration import Case, CaseEntry
from registrar_app.services import decide, drafts
from registrar_app.ui.contract_form import words
from registrar_app.ui.contract_form.fields import PAYMENTS
from registrar_app.ui.widgets.editors import DateEditor, MoneyEditor, NoteEditor, TextEditor
from registrar_app.ui.widgets.picker import Entry, Picker
from registrar_app.ui.widgets.questions import Question, ask
from registrar_app.ui.words import language, say
from registrar_app.ui.workplace import Workplace


class Decisions:
    """The acts, each as one method without arguments; ``None`` means that nothing was done."""

    def __init__(
        self, place: Workplace, window: QWidget, attempt: Callable[[Callable[[], Any]], Any]
    ) -> None:
        """Keep where to work, the window to ask in, and how errors are told."""
        self._place, self._window, self._attempt = place, window, attempt

    def accept(self, case: Case) -> CaseEntry | None:
        """受理."""
        return self._run(lambda: decide.accept_contract(self._place.desk, case.uid))

    def register(self, case: Case) -> CaseEntry | None:
        """予以登记, with the typed reasons."""
        reasons = self._place.reasons.get(case.uid, {})
        return self._run(lambda: decide.register_contract(self._place.desk, case.uid, explanations=reasons))

    def request_supplement(self, case: Case) -> CaseEntry | None:
        """通知补正."""
        answers = self._ask(
            words.SUPPLEMENT, words.AGREE, [Question("wanted", say(words.ASK_SUPPLEMENT), NoteEditor)]
        )
        if answers is None:
            return None
        return self._run(lambda: decide.request_supplement(self._place.desk, case.uid, answers["wanted"]))

    def receive_supplement(self, case: Case) -> CaseEntry | None:
        """收到补正."""
        answers = self._ask(
            words.RECEIVE, words.AGREE, [Question("received", say(words.ASK_RECEIVED), NoteEditor)]
        )
        if answers is None:
            return None
        return self._run(lambda: decide.receive_supplement(self._place.desk, case.uid, answers["received"]))

    def refuse(self, case: Case) -> CaseEntry | None:
        """不予登记, with an enumerated reason of the rulebook in force on acceptance."""
        desk = self._place.desk
        rulebook = desk.packs.rulebook_on(case.accepted_on or desk.today())
        reasons = [
            Entry(r.id, "", say(r.text), f"{r.id} {r.reference.cite(language())}")
            for r in rulebook.refusal_reasons
        ]
        questions = [
            Question("reason", say(words.ASK_REASON), lambda: Picker(reasons)),
            Question("note", say(words.ASK_NOTE), NoteEditor),
        ]
        answers = self._ask(words.REFUSE, words.REFUSE, questions, lead=say(rulebook.title))
        if answers is None:
            return None
        return self._run(lambda: decide.refuse_contract(desk, case.uid, answers["reason"], answers["note"]))

    def amend(self, case: Case, contract: Any) -> CaseEntry | None:
        """变更登记: the new content with its reason."""
        answers = self._ask(words.AMEND, words.AMEND, [Question("reason", say(words.ASK_REASON), NoteEditor)])
        if answers is None:
            return None
        reasons = self._place.reasons.get(case.uid, {})
        return self._run(
            lambda: decide.amend_contract(
                self._place.desk, case.uid, contract, answers["reason"], explanations=reasons
            )
        )

    def cancel(self, case: Case) -> CaseEntry | None:
        """注销登记."""
        questions = [Question("reason", say(words.ASK_REASON), NoteEditor)]
        answers = self._ask(words.CANCEL_CONTRACT, words.CANCEL_CONTRACT, questions)
        if answers is None:
            return None
        return self._run(lambda: decide.cancel_contract(self._place.desk, case.uid, answers["reason"]))

    def revoke(self, case: Case) -> CaseEntry | None:
        """撤销登记."""
        questions = [
            Question("ground", say(words.ASK_GROUND), TextEditor),
            Question("note", say(words.ASK_NOTE), NoteEditor),
        ]
        answers = self._ask(words.REVOKE, words.REVOKE, questions)
        if answers is None:
            return None
        return self._run(
            lambda: decide.revoke_contract(self._place.desk, case.uid, answers["ground"], answers["note"])
        )

    def note_payment(self, case: Case) -> CaseEntry | None:
        """记录付款."""
        makers: dict[str, Any] = {
            "date": DateEditor,
            "signed": lambda: MoneyEditor(negative=True),
            "text": TextEditor,
        }
        questions = [
            Question(column.path, say(column.label), makers[column.kind], column.required)
            for column in PAYMENTS.columns
        ]
        answers = self._ask(words.NOTE_PAYMENT, words.AGREE, questions)
        if answers is None:
            return None
        return self._run(lambda: decide.note_payment(self._place.desk, case.uid, Payment(**answers)))

    def note_official_no(self, case: Case) -> CaseEntry | None:
        """记录全国登记编号."""
        questions = [Question("number", say(words.ASK_OFFICIAL), TextEditor)]
        answers = self._ask(words.NOTE_OFFICIAL, words.AGREE, questions)
        if answers is None:
            return None
        return self._run(lambda: decide.note_official_no(self._place.desk, case.uid, answers["number"]))

    def delete_draft(self, case: Case) -> bool:
        """Throw a draft away; true when it is gone."""
        lead = say(words.DELETE_SURE)
        if ask(self._window, say(words.DELETE_DRAFT), say(words.DELETE), lead=lead) is None:
            return False

        def delete() -> bool:
            drafts.delete_draft(self._place.desk, case.uid)
            return True

        return self._attempt(delete) is True

    def copy(self, case: Case) -> str | None:
        """Make a new draft of the same content and return its uid."""
        return self._attempt(lambda: drafts.copy_as_new(self._place.desk, case.uid))

    def _ask(
        self, title: Any, agree: Any, questions: list[Question], lead: str = ""
    ) -> dict[str, Any] | None:
        return ask(self._window, say(title).rstrip("…"), say(agree).rstrip("…"), questions, lead=lead)

    def _run(self, work: Callable[[], CaseEntry]) -> CaseEntry | None:
        return self._attempt(work)
