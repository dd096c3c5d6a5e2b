"""Lets the bureau issue its next roster: registrars, supervisors, offices, devices and numbers, revocation, another year.

Each act asks for what it needs and for the root's key, signs one version, and says where its file lies. What a roster
may say is judged in ``issue_roster``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QMenu, QPushButton

from registrar_app.domain.roster import Roster, Signer
from registrar_app.domain.text import Text, listed
from registrar_app.services.create_bureau import SUPERVISOR_DAYS
from registrar_app.services.find_code import Entry
from registrar_app.services.issue_roster import (
    TERM_DAYS,
    NewDevice,
    NewOffice,
    NewRegistrar,
    NewSupervisor,
    issue_roster,
    revoke_registrar,
    revoke_supervisor,
)
from registrar_app.services.roster_changes import area_names_of, block_words
from registrar_app.services.sign_roster import IssuedRoster
from registrar_app.ui.roster import bureau_words as words
from registrar_app.ui.roster.key_acts import show_letter, take_key_in, use_former
from registrar_app.ui.roster.root_acts import change_root, out_of, out_question, root_there
from registrar_app.ui.schemes.page_parts import DeskPage
from registrar_app.ui.widgets.basics import button
from registrar_app.ui.widgets.editors import DateEditor, PasswordEditor, TextEditor
from registrar_app.ui.widgets.new_password import new_password
from registrar_app.ui.widgets.path_editor import key_file_editor
from registrar_app.ui.widgets.picker import Picker
from registrar_app.ui.widgets.questions import Hint, Question, ask_and_do
from registrar_app.ui.words import say

_ID, _NAME = re.compile(r"[A-Za-z0-9_-]{1,40}"), re.compile(r"[^:]{1,300}")
_CODE, _DEVICE, _SERIAL = re.compile(r"\d{6}"), re.compile(r"\d{6}-\d{2}"), re.compile(r"\d{1,6}")
_AREAS = re.compile(r"\d{6}(?:\s*[,，、]\s*\d{6})*")

Answers = dict[str, Any]
Issue = Callable[[Answers], IssuedRoster]


class PatternEditor(TextEditor):
    """Text of one form."""

    def __init__(self, form: re.Pattern[str], example: str) -> None:
        super().__init__()
        self._form = form
        self.setPlaceholderText(example)

    def parse(self, text: str) -> str:
        """Return the text when it has the form."""
        if self._form.fullmatch(text) is None:
            raise ValueError(text)
        return text


class BureauActs:
    """The acts, over one page at the bureau; ``done`` hears what to tell."""

    def __init__(self, page: DeskPage, done: Callable[[str], object]) -> None:
        self._page, self._desk, self._done = page, page.desk, done
        self._root_file = root_there(page.desk.directory)

    def menu_button(self) -> QPushButton:
        """Return the button with the acts."""
        made = button(f"{say(words.MANAGE)}  Ctrl+M", lambda: None)
        menu = QMenu(made)
        for group in self._groups():
            menu.addSeparator()
            for text, act in group:
                menu.addAction(say(text)).triggered.connect(lambda _=False, act=act: act())
        made.setMenu(menu)
        return made

    def _groups(self) -> Iterator[tuple[tuple[Text, Callable[[], None]], ...]]:
        """Go through the acts as the menu divides them: who signs, where, and with which keys."""
        yield (
            (words.ADD_REGISTRAR, self.add_registrar),
            (words.RENEW_REGISTRAR, self.renew_registrar),
            (words.REVOKE_REGISTRAR, self.revoke),
        )
        yield (
            (words.ADD_SUPERVISOR, self.add_supervisor),
            (words.RENEW_SUPERVISOR, self.renew_supervisor),
            (words.REVOKE_SUPERVISOR, self.revoke_supervisor),
        )
        yield (
            (words.ADD_OFFICE, self.add_office),
            (words.ADD_BLOCK, self.add_block),
            (words.PROLONG, self.prolong),
        )
        yield (
            (words.LETTER, self.letter),
            (words.TAKE_KEY, self.take_key),
            (words.FORMER_KEY, self.former_key),
            (words.CHANGE_ROOT, self.change_root),
        )

    # ------------------------------------------------------------------ acts

    def add_registrar(self) -> None:
        """A new registrar with a key of their own."""
        questions = [
            Question("id", say(words.ID), lambda: PatternEditor(_ID, "0038"), half=True),
            Question("name", say(words.PERSON), lambda: PatternEditor(_NAME, ""), half=True),
            Question("office", say(words.OFFICE), lambda: Picker(_office_entries(self._roster))),
            *self._term(TERM_DAYS),
            *self._first_pin(),
        ]
        self._ask(words.ADD_REGISTRAR, questions, self._with_key, lead=words.KEY_LEAD)

    def renew_registrar(self) -> None:
        """Another key for a registrar who is known."""
        who = Question("registrar", say(words.REGISTRAR), lambda: Picker(_registrar_entries(self._roster)))
        self._ask(
            words.RENEW_REGISTRAR,
            [who, *self._term(TERM_DAYS), *self._first_pin()],
            self._with_key,
            lead=words.KEY_LEAD,
        )

    def revoke(self) -> None:
        """All keys of a registrar are no longer accepted."""
        who = Question("signer", say(words.REGISTRAR), lambda: Picker(_registrar_entries(self._roster)))
        questions = [who, *self._revocation()]
        work = partial(self._revoked, revoke_registrar)
        self._ask(words.REVOKE_REGISTRAR, questions, work, lead=words.REVOKE_LEAD)

    def add_supervisor(self) -> None:
        """A new supervisor with a key of their own."""
        questions = [
            Question("id", say(words.SUPERVISOR_ID), lambda: PatternEditor(_ID, "S-02"), half=True),
            Question("name", say(words.PERSON), lambda: PatternEditor(_NAME, ""), half=True),
            *self._term(SUPERVISOR_DAYS),
            *self._first_pin(),
        ]
        self._ask(words.ADD_SUPERVISOR, questions, self._of_supervisor, lead=words.SUPERVISOR_LEAD)

    def renew_supervisor(self) -> None:
        """Another key for a supervisor who is known; also when the former one has expired."""
        who = Question("supervisor", say(words.SUPERVISOR), lambda: Picker(_supervisor_entries(self._roster)))
        questions = [who, *self._term(SUPERVISOR_DAYS), *self._first_pin()]
        self._ask(words.RENEW_SUPERVISOR, questions, self._of_supervisor, lead=words.SUPERVISOR_LEAD)

    def revoke_supervisor(self) -> None:
        """All keys of a supervisor are no longer accepted; the last one in force stays."""
        who = Question(
            "signer",
            say(words.SUPERVISOR),
            lambda: Picker(_supervisor_entries(self._roster)),
            faults=("ROSTER-LAST-SUPERVISOR",),
        )
        questions = [who, *self._revocation()]
        work = partial(self._revoked, revoke_supervisor)
        self._ask(words.REVOKE_SUPERVISOR, questions, work, lead=words.REVOKE_SUPERVISOR_LEAD)

    def add_office(self) -> None:
        """An office, new or under a code that is known."""
        questions = [
            Question(
                "code",
                say(words.CODE),
                lambda: PatternEditor(_CODE, "371002"),
                hint=self._office_hint,
            ),
            Question("name", say(words.NAME), lambda: PatternEditor(_NAME, "")),
            Question("areas", say(words.AREAS), lambda: PatternEditor(_AREAS, "371002,371071")),
        ]

        def work(answers: Answers) -> IssuedRoster:
            areas = tuple(re.findall(r"\d{6}", answers["areas"]))
            return self._issue(answers, offices=[NewOffice(answers["code"], answers["name"], areas)])

        self._ask(words.ADD_OFFICE, questions, work)

    def add_block(self) -> None:
        """Numbers for a device, known or new."""
        questions = [
            Question(
                "device",
                say(words.DEVICE),
                lambda: PatternEditor(_DEVICE, "371002-01"),
                hint=self._device_hint,
                faults=("ROSTER-NO-OFFICE",),
            ),
            Question(
                "first",
                say(words.FIRST),
                lambda: PatternEditor(_SERIAL, "501"),
                half=True,
                faults=("ROSTER-BLOCK",),
            ),
            Question("last", say(words.LAST), lambda: PatternEditor(_SERIAL, "1000"), half=True),
        ]

        def work(answers: Answers) -> IssuedRoster:
            block = NewDevice(answers["device"], int(answers["first"]), int(answers["last"]))
            return self._issue(answers, devices=[block])

        self._ask(words.ADD_BLOCK, questions, work)

    def prolong(self) -> None:
        """The same roster for another year."""
        self._ask(words.PROLONG, [], self._issue)

    def letter(self) -> None:
        """The page that goes with a key."""
        entries = [*_registrar_entries(self._roster), *_supervisor_entries(self._roster)]
        show_letter(self._page, entries)

    def change_root(self) -> None:
        """New root keys, signed by the old ones."""
        change_root(self._page, self._done)

    def take_key(self) -> None:
        """The supervisor's own key under another PIN."""
        take_key_in(self._page, self._page.program, self._page.desk, self._done)

    def former_key(self) -> None:
        """What was sealed to a key that is no longer in use."""
        use_former(self._page, self._done)

    # ------------------------------------------------------------------ asking

    @property
    def _roster(self) -> Roster:
        return self._desk.require_roster()

    def _revocation(self) -> list[Question]:
        return [
            Question("on", say(words.REVOKED_ON), DateEditor, start=self._desk.today(), half=True),
            Question("since", say(words.COMPROMISED), DateEditor, required=False, half=True),
        ]

    def _term(self, days: int) -> list[Question]:
        return [
            Question("from", say(words.FIRST_DAY), DateEditor, start=self._desk.today(), half=True),
            Question(
                "to",
                say(words.LAST_DAY),
                DateEditor,
                start=self._desk.today() + timedelta(days=days),
                half=True,
            ),
        ]

    def _first_pin(self) -> list[Question]:
        return [
            Question("pin", say(words.FIRST_PIN), PasswordEditor, half=True, faults=("PASSWORD-SHORT",)),
            Question("pin_again", say(words.AGAIN), PasswordEditor, half=True),
        ]

    def _device_hint(self, device_id: Any) -> Hint:
        device = self._roster.device(device_id) if device_id else None
        if device is not None:
            left = self._desk.store.slip_numbers_left(device.id)
            return say(words.DEVICE_HINT, blocks=block_words(device.blocks), left=left), ""
        return (say(words.NEW_DEVICE) if device_id else ""), ""

    def _office_hint(self, code: Any) -> Hint:
        """What the roster says of an office today: what is typed below takes its place."""
        if not code:
            return "", ""
        office = next((each for each in self._roster.offices if each.code == code), None)
        if office is None:
            return say(words.NEW_OFFICE), ""
        areas = say(area_names_of(self._desk)(office.areas))
        if office.areas:
            areas = say(words.OFFICE_AREAS, codes=",".join(office.areas), names=areas)
        return say(words.OFFICE_HINT, name=office.name, areas=areas), "query"

    def _root(self) -> list[Question]:
        """Ask for the root's key; it is kept off this PC, so its place is asked for too."""
        return [
            out_question(),
            Question(
                "root",
                say(words.ROOT),
                key_file_editor,
                start=self._root_file,
                faults=("KEY-MISSING", "KEY-MALFORMED", "ROOT-KEY"),
            ),
            Question("password", say(words.PASSWORD), PasswordEditor, faults=("KEY-PIN",)),
        ]

    def _ask(
        self, title: Text, questions: Sequence[Question], work: Issue, *, lead: Text | None = None
    ) -> None:
        version = self._roster.version + 1
        told = say(words.LEAD, version=version)

        def noting(answers: Answers) -> IssuedRoster:
            done = work(answers)
            self._root_file = answers["root"]  # offered again: it lies on the same stick
            return done

        issued = ask_and_do(
            self._page,
            say(title).rstrip("…"),
            say(words.SIGN, version=version),
            [*questions, *self._root()],
            noting,
            lead=f"{say(lead)}\n{told}" if lead else told,
        )
        if issued is None:
            return
        whole = words.ISSUED_KEY if issued.key_files else words.ISSUED
        if title in {words.ADD_SUPERVISOR, words.RENEW_SUPERVISOR}:
            whole = words.ISSUED_SUPERVISOR
        word = words.HALF_ISSUED if issued.missing else whole
        terms = {"version": issued.roster.version, "path": issued.roster_file}
        self._done(say(word, **terms, id=say(listed(issued.key_files))))

    def _with_key(self, answers: Answers) -> IssuedRoster:
        known: Signer | None = answers.get("registrar")
        new = (
            NewRegistrar(answers["id"], answers["name"], answers["office"])
            if known is None
            else NewRegistrar(known.id, known.name, known.office or "")
        )
        return self._issue(answers, registrars=[new], **_key_terms(answers))

    def _of_supervisor(self, answers: Answers) -> IssuedRoster:
        known: Signer | None = answers.get("supervisor")
        who = (answers["id"], answers["name"]) if known is None else (known.id, known.name)
        return self._issue(answers, supervisors=[NewSupervisor(*who)], **_key_terms(answers))

    def _revoked(self, revoke: Callable[..., IssuedRoster], answers: Answers) -> IssuedRoster:
        return revoke(
            self._page.program,
            self._desk,
            answers["password"],
            out_of(answers),
            answers["signer"].id,
            on=answers["on"],
            compromised_since=answers["since"],
            root_file=Path(answers["root"]),
        )

    def _issue(self, answers: Answers, **what: Any) -> IssuedRoster:
        return issue_roster(
            self._page.program,
            self._desk,
            answers["password"],
            out_of(answers),
            root_file=Path(answers["root"]),
            **what,
        )


def _key_terms(answers: Answers) -> dict[str, Any]:
    pin = new_password(answers, "pin", "pin_again")
    return {"term": (answers["from"], answers["to"]), "key_pin": pin}


def _office_entries(roster: Roster) -> list[Entry]:
    return [Entry(office.code, office.code, office.name, "", "") for office in roster.offices]


def _registrar_entries(roster: Roster) -> list[Entry]:
    newest = {registrar.id: registrar for registrar in roster.registrars}
    return [
        Entry(registrar, registrar.id, registrar.name, "", roster.office_name(registrar.office or ""))
        for registrar in newest.values()
    ]


def _supervisor_entries(roster: Roster) -> list[Entry]:
    newest = {supervisor.id: supervisor for supervisor in roster.supervisors}
    role = say(words.SUPERVISOR)
    return [Entry(supervisor, supervisor.id, supervisor.name, "", role) for supervisor in newest.values()]
