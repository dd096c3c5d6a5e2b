"""Keeps what every screen works with: the program's doors, the open desk, and the code lists as picker entries."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from registrar_app.domain.roster import Signer
from registrar_app.domain.scheme import Scheme
from registrar_app.services.desk import Desk
from registrar_app.services.find_code import EntryList, choosable
from registrar_app.services.program import Program
from registrar_app.services.scheme_outlook import TiedContracts
from registrar_app.ui.printing.habits import PrintHabits
from registrar_app.ui.words import language


@dataclass(kw_only=True)
class Workplace:
    """One sitting at the window.

    Attributes:
        reasons: What was typed to explain queries, by case and explanation key; kept in the act when it is registered.
        print_habits: What this PC prints with.
    """

    program: Program
    desk: Desk
    reasons: dict[str, dict[str, str]] = field(default_factory=dict)
    print_habits: PrintHabits = field(default_factory=PrintHabits)
    _entries: dict[str, EntryList] = field(default_factory=dict)

    @property
    def is_bureau(self) -> bool:
        """Whether this is the supervisors' own register."""
        return self.desk.store.identity.is_bureau

    @property
    def practice(self) -> bool:
        """Whether this is a register to practise with."""
        return self.desk.store.identity.practice

    @property
    def decides(self) -> bool:
        """Whether contracts are decided on here: not at the bureau, nor where the register is only read."""
        return not self.is_bureau and not self.desk.reader

    def entries(self, list_id: str) -> EntryList:
        """Return the selectable entries of a code list; ``functional_areas`` are those among the regions."""
        if list_id not in self._entries:
            lists = self.desk.packs.code_lists()
            self._entries[list_id] = choosable(lists, list_id, language())
        return self._entries[list_id]

    def office_name(self, office: str) -> str:
        """Return an office's name by the roster, or its code."""
        return self.desk.office_name(office)

    def signer(self) -> Signer | None:
        """Return who sits here: the registrar, or the supervisor at the bureau."""
        roster = self.desk.store.roster()
        if roster is None or self.desk.key is None:
            return None
        fingerprint = self.desk.key.fingerprint
        return roster.registrar(fingerprint) or roster.supervisor(fingerprint)

    @cached_property
    def schemes(self) -> tuple[Scheme, ...]:
        """The schemes of the packs, in the order of their ids."""
        return tuple(sorted(self.program.read_schemes(None), key=lambda scheme: scheme.id))

    @cached_property
    def tied(self) -> TiedContracts:
        """The contracts of the register by what ties them to the one in the form."""
        return TiedContracts(self.desk)
