"""Keeps what the head bar of the form shows and offers in each state; carrying it out is left to the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget

from registrar_app.domain.registration import Case, CaseState
from registrar_app.domain.returned_act import Return
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.ui.contract_form import words
from registrar_app.ui.contract_form.deadline import time_pill
from registrar_app.ui.contract_form.review_pill import review_pills
from registrar_app.ui.examination.words import REGISTER_ANYWAY
from registrar_app.ui.national.words import OPEN as OPEN_NATIONAL
from registrar_app.ui.page import FOLDS
from registrar_app.ui.prefill.words import OPEN_KEY as PREFILL
from registrar_app.ui.sheets.menu import ShowSheet, sheets_button
from registrar_app.ui.widgets.basics import button, pill
from registrar_app.ui.words import say

STATE_TONES = {
    CaseState.DRAFT: "note",
    CaseState.ACCEPTED: "accent",
    CaseState.SUPPLEMENT_REQUESTED: "query",
    CaseState.REGISTERED: "good",
    CaseState.REFUSED: "error",
    CaseState.CANCELLED: "note",
    CaseState.REVOKED: "error",
}
MORE = "more"
"""Name of the button with the further acts."""
Do = Callable[[str], object]
"""Called with the name of what is wanted, a method of the page's."""

_PRIMARY = {
    CaseState.DRAFT: (words.ACCEPT_KEY, "accept"),
    CaseState.ACCEPTED: (words.REGISTER_KEY, "register"),
    CaseState.SUPPLEMENT_REQUESTED: (words.RECEIVE, "receive_supplement"),
    CaseState.REGISTERED: (words.SLIP_KEY, "show_slip"),
}
NATIONAL = (OPEN_NATIONAL, "national")
_BREAK = (Text("", ""), "")
"""A line between groups of a menu."""
_SECOND: dict[CaseState, tuple[tuple[Text, str], ...]] = {
    CaseState.DRAFT: ((PREFILL, "prefill"),),
    CaseState.ACCEPTED: ((words.SUPPLEMENT, "request_supplement"), (words.REFUSE, "refuse")),
    CaseState.SUPPLEMENT_REQUESTED: ((words.REFUSE, "refuse"),),
}
_FURTHER: dict[CaseState, tuple[tuple[Text, str], ...]] = {
    CaseState.ACCEPTED: (
        (REGISTER_ANYWAY, "register_anyway"),
        (words.REVIEW, "review"),
        (words.REVIEW_USB, "review_usb"),
    ),
}
"""What else the menu begins with, so that it is a key away wherever one is."""
_MENU: dict[CaseState, tuple[tuple[Text, str], ...]] = {
    CaseState.DRAFT: (NATIONAL, (words.COPY, "copy"), (words.DELETE_DRAFT, "delete_draft")),
    CaseState.REGISTERED: (
        (words.NOTE_PAYMENT, "note_payment"),
        (words.NOTE_INCOME, "note_income"),
        (words.NOTE_OFFICIAL, "note_official_no"),
        _BREAK,
        (words.AMEND_BEGIN, "begin_amending"),
        (words.REEXAMINE, "reexamine"),
        _BREAK,
        (words.CANCEL_CONTRACT, "cancel"),
        (words.REVOKE, "revoke"),
        _BREAK,
        NATIONAL,
        (words.COPY, "copy"),
    ),
}
_OWN_ONLY = {"note_income", "begin_amending", "reexamine"}
"""What only the office that registered the contract may do."""
_ALWAYS = (NATIONAL, (words.COPY, "copy"))


def primary_name(case: Case, amending: bool) -> str | None:
    """Return what Ctrl+Enter does in this state."""
    if amending:
        return "amend"
    return _PRIMARY[case.state][1] if case.state in _PRIMARY else None


def make_pills(
    desk: Desk, case: Case, amending: bool, *, reexamining: bool = False, returns: Sequence[Return] = ()
) -> list[QLabel]:
    """Return the state, whether the bureau returned it, the deadline, its review, and whether an amendment is being written."""
    pills = [pill(say(case.state.label), STATE_TONES[case.state])]
    if any(not found.corrected for found in returns):
        pills.append(pill(say(words.RETURNED), "error"))
    time_left = time_pill(desk, case)
    if time_left is not None:
        pills.append(time_left)
    if amending or case.state is CaseState.ACCEPTED:
        pills += review_pills(desk, case)
    if amending:
        pills.append(pill(say(words.REEXAMINING if reexamining else words.AMENDING), "query"))
    return pills


def make_actions(
    case: Case,
    do: Do,
    *,
    amending: bool,
    may_act: bool,
    reexamining: bool = False,
    show_sheet: ShowSheet | None = None,
) -> list[QWidget]:
    """Return the buttons of a state, the primary one last."""
    if amending:
        return _amending_actions(do, reexamining=reexamining)
    actions: list[QWidget] = []
    if show_sheet is not None:
        show_slip = (lambda: do("show_slip")) if has_slip(case) else None
        sheets = sheets_button(case, show_sheet, show_slip, brief=case.state in _SECOND)
        actions += [sheets] if sheets is not None else []
    if not may_act:
        slip: list[QWidget] = [button(say(words.SLIP_KEY), lambda: do("show_slip"), "primary")]
        return [*actions, *(slip if has_slip(case) else [])]
    second = _SECOND.get(case.state, ())
    further = (*second, *_FURTHER.get(case.state, ()))
    actions.append(_menu((*further, *((_BREAK,) if further else ()), *_entries(case)), do))
    for text, name in second:
        made = button(say(text), lambda n=name: do(n))
        made.setProperty(FOLDS, True)
        actions.append(made)
    if case.state in _PRIMARY and (case.state is not CaseState.REGISTERED or has_slip(case)):
        text, name = _PRIMARY[case.state]
        actions.append(button(say(text), lambda: do(name), "primary"))
    return actions


def _amending_actions(do: Do, *, reexamining: bool) -> list[QWidget]:
    stop = words.REEXAMINE_STOP if reexamining else words.AMEND_STOP
    submit = words.REEXAMINE_KEY if reexamining else words.AMEND_KEY
    return [
        button(say(stop), lambda: do("stop_amending")),
        button(say(words.REVIEW), lambda: do("review")),
        button(say(submit), lambda: do("amend"), "primary"),
    ]


def open_menu(head: QWidget, name: str) -> bool:
    """Open the menu of a button of the head; false when it is not there."""
    for made in head.findChildren(QPushButton, name):
        if not made.isHidden():  # one that was just replaced is still there
            made.setFocus()
            made.showMenu()
            return True
    return False


def why_no_menu(case: Case, name: str, *, amending: bool) -> Text:
    """Return what is wanted before there is a menu of sheets, or one of further acts."""
    if amending:
        return words.AMEND_OPEN
    if name == MORE:
        return words.NO_ACTS_HERE
    return words.NO_SHEETS_YET if case.state is CaseState.DRAFT else words.NO_SHEETS


def has_slip(case: Case) -> bool:
    """Whether this register numbered the registration, so that a slip can be issued."""
    registration = case.contract.registration
    numbered = registration is not None and registration.slip_no is not None
    return case.state is CaseState.REGISTERED and numbered and not case.registered_elsewhere


def subtitle(case: Case, saved: str) -> str:
    """Return the line under the title: numbers, which must not be cut, then type, dates, when it was saved."""
    contract, registration = case.contract, case.contract.registration
    parts: list[Any] = []
    if registration and registration.slip_no:
        parts.append(say(words.SLIP_NO, number=registration.slip_no))
    if registration and registration.official_no:
        parts.append(say(words.OFFICIAL_NO, number=registration.official_no))
    kinds = [say(kind.label) for kind in (contract.type, contract.subtype) if kind]
    parts.extend(dict.fromkeys(kinds))  # consulting has one subtype, of the same name
    if case.accepted_on:
        parts.append(say(words.ACCEPTED_ON, day=case.accepted_on.isoformat()))
    if registration:
        parts.append(say(words.REGISTERED_ON, day=registration.registered_on.isoformat()))
    return " · ".join(part for part in (*parts, saved) if part) or say(words.NO_TYPE)


def _entries(case: Case) -> tuple[tuple[Text, str], ...]:
    entries = _MENU.get(case.state, _ALWAYS)
    if not case.registered_elsewhere:
        return entries
    return tuple(entry for entry in entries if entry[1] not in _OWN_ONLY)


def _menu(entries: tuple[tuple[Text, str], ...], do: Do) -> QPushButton:
    made = button("", lambda: None, icon_name="more", tip=say(words.MORE_ACTS))
    made.setObjectName(MORE)
    menu = QMenu(made)
    for text, name in entries:
        if name:
            menu.addAction(say(text), lambda n=name: do(n))
        else:
            menu.addSeparator()
    made.setMenu(menu)
    return made
