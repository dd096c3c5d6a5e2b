"""Makes the editor of a field from its line in the table; the lists behind the pickers come from the packs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from registrar_app.domain.contract import SUBTYPES_OF, ContractType, CostKind, PaymentMode, Subtype
from registrar_app.domain.text import Text
from registrar_app.ui.contract_form.fields import FieldSpec
from registrar_app.ui.contract_form.words import LOOSE_CODE, LOOSE_DATE, LOOSE_MONEY
from registrar_app.ui.widgets.editors import DateEditor, MoneyEditor, NoteEditor, TextEditor
from registrar_app.ui.widgets.picker import Entry, MultiPicker, Picker
from registrar_app.ui.words import NO, YES, say

CodeEntries = Callable[[str], Sequence[Entry]]
"""The entries of a code list by its id."""

_CHOICES: dict[str, Any] = {
    "type": ContractType,
    "subtype": Subtype,
    "payment_mode": PaymentMode,
    "kind": CostKind,
}
_LOOSE = {"date": LOOSE_DATE, "money": LOOSE_MONEY, "signed": LOOSE_MONEY}


def make_editor(spec: FieldSpec, codes: CodeEntries) -> Any:
    """Return the editor of a field."""
    plain: dict[str, Callable[[], Any]] = {
        "text": TextEditor,
        "money": MoneyEditor,
        "signed": lambda: MoneyEditor(negative=True),
        "date": DateEditor,
        "note": NoteEditor,
        "code": lambda: Picker(codes(spec.codes)),
        "several": lambda: MultiPicker(codes(spec.codes)),
        "yes_no": lambda: Picker([Entry(True, "", say(YES), "y"), Entry(False, "", say(NO), "n")]),
        "choice": lambda: Picker(choice_entries(_CHOICES[spec.path.rpartition(".")[2]])),
    }
    return plain[spec.kind]()


def choice_entries(members: Sequence[Any]) -> list[Entry]:
    """Return the entries of an enumeration, named by its labels."""
    return [
        Entry(member, "", say(member.label), f"{member.label.zh} {member.label.en}") for member in members
    ]


def subtype_entries(contract_type: ContractType | None) -> list[Entry]:
    """Return the subtypes that fit a type; all of them while there is no type."""
    return choice_entries(SUBTYPES_OF[contract_type] if contract_type else tuple(Subtype))


def loose_text(kind: str) -> Text:
    """Return the sentence about something typed that is not a value of that kind."""
    return _LOOSE.get(kind, LOOSE_CODE)
