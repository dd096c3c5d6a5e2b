"""Lets a second registrar review the contract in the form with a key of their own, and shows how it stands with that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Contract
from registrar_app.domain.money import group_yuan
from registrar_app.domain.registration import Case, allowed_acts
from registrar_app.domain.review import amount_of
from registrar_app.services.amendment_drafts import keep_amendment, open_amendment
from registrar_app.services.review import ReviewState, review_contract, review_state
from registrar_app.services.second_key import KeyPlace, second_desk
from registrar_app.ui.contract_form import asking, words
from registrar_app.ui.contract_form.case_form import CaseForm
from registrar_app.ui.operation import beside
from registrar_app.ui.this_pc.usb_key import usb_questions
from registrar_app.ui.widgets.editors import PasswordEditor
from registrar_app.ui.widgets.path_editor import key_file_editor
from registrar_app.ui.widgets.questions import Question, ask_and_do
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

_NOT_THEIRS = ("KEY-STRANGER", "KEY-STANDING", "SECOND-KEY")


class Reviewing:
    """Asks for the second key and signs; the file that was used last is offered again."""

    def __init__(self, place: Workplace, form: CaseForm, show_head: Callable[[], None]) -> None:
        """Keep where to work and on which form; ``show_head`` shows its head anew once a review falls or stands."""
        self._place, self._form, self._show_head = place, form, show_head
        self._last_file = ""
        self._shown: tuple[str, ReviewState] | None = None
        form.model.changed.connect(lambda _: self._follow())

    def ask(self) -> None:
        """Ask for the reviewer's key file and sign with it."""
        self._ask(usb=False)

    def ask_usb(self) -> None:
        """Ask for the reviewer's USB key and sign with it."""
        self._ask(usb=True)

    def _ask(self, *, usb: bool) -> None:
        form, contract = self._form, self._form.model.contract
        if not self._place.decides or not self._is_asked_for:
            return
        form.save()
        case, amended = form.case, contract if form.is_amending else None
        amount = amount_of(contract)
        told = group_yuan(amount) if amount is not None else say(words.NO_AMOUNT)
        name: str | None = ask_and_do(
            form,
            say(words.REVIEW_TITLE),
            say(words.REVIEW_DO),
            self._questions(usb=usb),
            lambda answers: self._review(case, amended, answers),
            lead=say(words.LEAD_REVIEW, name=contract.name or "", amount=told),
        )
        if name:
            form.open_case(case.uid)
            form.register_changed.emit()
            form.told.emit(say(words.REVIEWED, name=name), "good")

    @property
    def _is_asked_for(self) -> bool:
        return self._form.is_amending or ActKind.REGISTER in allowed_acts(self._form.case.state)

    def _follow(self) -> None:
        """Show at once that a change lets the review fall, or the amount asks for one."""
        form = self._form
        if not self._is_asked_for or not form.case.uid:
            return
        now = form.case.uid, review_state(self._place.desk, form.case, form.model.contract)
        if self._shown != now:
            self._shown = now
            self._show_head()

    def _questions(self, *, usb: bool) -> list[Question]:
        file = Question(
            "file",
            say(words.ASK_REVIEW_KEY),
            key_file_editor,
            start=self._last_file or None,
            faults=("KEY-MISSING", "KEY-MALFORMED", *_NOT_THEIRS),
        )
        pin = Question("pin", say(words.ASK_REVIEW_PIN), PasswordEditor, faults=("KEY-PIN",))
        note = asking.note("note", words.ASK_REVIEW_NOTE, required=False)
        return [*(usb_questions(_NOT_THEIRS) if usb else (file, pin)), note]

    def _review(self, case: Case, amended: Contract | None, answers: dict[str, Any]) -> str:
        program, desk, pin, key = self._place.program, self._place.desk, answers["pin"], _key_of(answers)

        def sign() -> str:
            with second_desk(program, desk, key, pin) as second:
                entry = review_contract(second, case.uid, answers["note"] or "", contract=amended)
                signer = second.registrar()
                kept = open_amendment(desk, case)
                if kept is not None:  # what is being written goes on from here
                    keep_amendment(desk, case.uid, replace(kept, after=entry.hash))
                return signer.name if signer is not None else entry.act.registrar

        name = beside(sign)
        self._last_file = answers.get("file") or self._last_file
        return name


def _key_of(answers: dict[str, Any]) -> KeyPlace:
    if "file" in answers:
        return KeyPlace(Path(answers["file"]))
    return KeyPlace(None, Path(answers["module"]), answers["token"], answers["key"] or None)
