"""Makes the editor of a field from its line in the table; the lists behind the pickers come from the packs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from registrar_app.domain.contract import SUBTYPES_OF, ContractType, Subtype
from registrar_app.domain.form_fields import SUBTYPES, FieldSpec, members_of
from registrar_app.domain.text import Text
from registrar_app.services.find_code import Entry, EntryList
from registrar_app.ui.contract_form.words import LOOSE_CODE, LOOSE_DATE, LOOSE_MONEY
from registrar_app.ui.widgets.editors import (
    CreditCodeEditor,
    DateEditor,
    MoneyEditor,
    NoteEditor,
    NumberEditor,
    TextEditor,
)
from registrar_app.ui.widgets.picker import MultiPicker, OpenPicker, Picker
from registrar_app.ui.words import NO, YES, say

CodeEntries = Callable[[str], EntryList]
"""The entries of a code list by its id."""

_LOOSE = {"date": LOOSE_DATE, "money": LOOSE_MONEY, "signed": LOOSE_MONEY}


def make_editor(spec: FieldSpec, codes: CodeEntries) -> Any:
    """Return the editor of a field."""
    plain: dict[str, Callable[[], Any]] = {
        "text": TextEditor,
        "money": MoneyEditor,
        "signed": lambda: MoneyEditor(negative=True),
        "date": DateEditor,
        "note": lambda: NoteEditor(enter_moves=True),
        "number": NumberEditor,
        "credit_code": CreditCodeEditor,
        "code": lambda: Picker(codes(spec.codes)),
        "open_code": lambda: OpenPicker(codes(spec.codes)),
        "several": lambda: MultiPicker(codes(spec.codes)),
        "yes_no": lambda: Picker([Entry(True, "", say(YES), "y"), Entry(False, "", say(NO), "n")]),
        "choice": lambda: Picker(_choices(spec, codes)),
    }
    return plain[spec.kind]()


def _choices(spec: FieldSpec, codes: CodeEntries) -> Sequence[Entry]:
    members = members_of(spec)
    return coded_choices(members, codes(spec.codes)) if spec.codes else choice_entries(members)


def coded_choices(members: Any, entries: EntryList) -> EntryList:
    """Return an enumeration's entries in the words of its code list, which cannot add to it."""
    known = (entry for entry in entries if entry.value in set(members))
    return EntryList((replace(entry, value=members(entry.value)) for entry in known), entries.origin)


def choice_entries(members: Sequence[Any]) -> list[Entry]:
    """Return the entries of an enumeration, named by its labels."""
    return [
        Entry(member, "", say(member.label), f"{member.label.zh} {member.label.en}") for member in members
    ]


def subtype_entries(contract_type: ContractType | None, codes: CodeEntries) -> EntryList:
    """Return the subtypes that fit a type; all of them while there is no type."""
    fitting = SUBTYPES_OF[contract_type] if contract_type else tuple(Subtype)
    every = coded_choices(Subtype, codes(SUBTYPES))
    return EntryList((entry for entry in every if entry.value in fitting), every.origin)


def loose_text(kind: str) -> Text:
    """Return the sentence about something typed that is not a value of that kind."""
    return _LOOSE.get(kind, LOOSE_CODE)
