"""Opens the known parties under a party's name or credit code (F2): typing on narrows them, Enter takes all its fields.

The list never takes the focus, so that a Chinese input method keeps composing; there is no QCompleter.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from registrar_app.domain.field_labels import PARTY_CODE_LISTS, PARTY_LABELS, ROLE_LABELS
from registrar_app.domain.known_party import KnownParty, PartyContent, differing_fields
from registrar_app.services.find_code import EntryList
from registrar_app.ui.contract_form import party_words as words
from registrar_app.ui.held_errors import holding_errors
from registrar_app.ui.widgets.picker_list import PickerList
from registrar_app.ui.words import NO, YES, say

IDLE_MS = 150
"""After which a focused field makes ready for looking up."""
_TOLD_FIELDS = 3
"""Fields of an older content that its line names."""
_TOLD_WHOLE = ("address", "legal_representative", "contact", "phone", "country", "management_area")
"""Fields that are told of the line in hand; name, code, kind and region stand in the line."""
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Parties(Protocol):
    """Where known parties come from and go to.

    Attributes:
        most: How many of them are found at most.
    """

    most: int

    def when_read(self, then: Callable[[], object] | None) -> None:
        """Call back, when that is wanted, once the known parties are read."""
        ...

    def find(self, typed: str) -> Sequence[KnownParty]:
        """Return the parties that fit what is typed."""
        ...

    def take(self, role: str, content: PartyContent) -> None:
        """Put a content into the form."""
        ...

    def tell(self, text: str, tone: str) -> None:
        """Tell something in the message bar."""
        ...

    def codes(self, list_id: str) -> EntryList:
        """Return the entries of a code list."""
        ...


class PartyLookUp(QObject):
    """The look-up of one field of a party in a role."""

    def __init__(self, editor: Any, role: str, parties: Parties) -> None:
        super().__init__(editor)
        self._editor, self._role, self._parties = editor, role, parties
        self._list: PickerList | None = None
        self._contents: list[PartyContent] = []
        editor.installEventFilter(self)
        editor.textEdited.connect(lambda _: self._narrow())

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._list is not None and self._list.isVisible()

    @property
    def lines(self) -> list[str]:
        """The lines that are shown."""
        return self._list.model().stringList() if self._list is not None and self.is_open else []

    def open(self) -> None:
        """Show the parties that fit what is typed, once they are read."""
        if not self._editor.isReadOnly():
            self._parties.when_read(self._open)

    def _prepare(self) -> None:
        """Read the parties while nobody waits for them."""
        if self._editor.hasFocus():
            self._parties.when_read(None)

    def _open(self) -> None:
        if not self._editor.hasFocus():
            return
        typed = self._editor.text().strip()
        if not self._show(self._parties.find(typed)):
            self._parties.tell(say(words.NONE, typed=typed) if typed else say(words.NONE_YET), "note")

    def close(self) -> None:
        """Hide the list."""
        if self._list is not None:
            self._list.hide()

    def _narrow(self) -> None:
        if self.is_open:
            self._show(self._parties.find(self._editor.text().strip()))

    def _show(self, parties: Sequence[KnownParty]) -> bool:
        self._contents = [content for party in parties for content in party.contents]
        lines = [line for party in parties for line in self._lines_of(party)]
        if not lines:
            self.close()
            return False
        foot = say(words.FOOT)
        if len(parties) == self._parties.most:
            foot = say(words.FOOT_MORE, count=self._parties.most, foot=foot)
        shown = self._make_list()
        shown.show_lines(lines, [self._meaning_of(content) for content in self._contents], 0, foot)
        shown.place()
        shown.show()
        shown.raise_()
        return True

    def _make_list(self) -> PickerList:
        if self._list is None or self._list.parent() is not self._editor.window():
            self._list = PickerList(self._editor)
            self._list.clicked.connect(lambda index: self._choose(index.row()))
            self._editor.destroyed.connect(self._list.deleteLater)
        return self._list

    def _choose(self, place: int) -> None:
        self.close()
        self._parties.take(self._role, self._contents[place])

    # ------------------------------------------------------------ words

    def _lines_of(self, party: KnownParty) -> list[str]:
        newest = party.newest.party
        parts = [newest.name or "—", newest.credit_code or ""]
        if party.former_names:
            parts.append(say(words.FORMER, names=say(words.LIST).join(party.former_names)))
        if party.former_codes:
            parts.append(say(words.FORMER_CODE, codes=say(words.LIST).join(party.former_codes)))
        parts += [self._word(name, getattr(newest, name)) for name in ("kind", "region_code")]
        return [" · ".join(part for part in parts if part), *(self._older(party, old) for old in party.older)]

    def _older(self, party: KnownParty, old: PartyContent) -> str:
        names = differing_fields(old.party, party.newest.party)
        told = [self._told_field(name, getattr(old.party, name)) for name in names[:_TOLD_FIELDS]]
        more = ["…"] if len(names) > _TOLD_FIELDS else []
        day = old.on.isoformat() if old.on else old.contract_name or "—"
        return say(words.BEFORE, day=day, fields=say(words.AND).join([*told, *more]))

    def _meaning_of(self, content: PartyContent) -> str:
        """Return what taking a content fills in, and from where."""
        values = ((name, getattr(content.party, name)) for name in _TOLD_WHOLE)
        told = [self._told_field(name, value) for name, value in values if value is not None]
        where = say(
            words.FROM,
            day=content.on.isoformat() if content.on else "—",
            contract=content.contract_name or say(words.UNNAMED),
            role=say(ROLE_LABELS[content.role]),
        )
        return say(words.AND).join([*told, where])

    def _told_field(self, name: str, value: Any) -> str:
        field = say(PARTY_LABELS[name])
        if value is None:
            return say(words.FIELD_NONE, field=field)
        return say(words.FIELD_VALUE, field=field, value=self._word(name, value))

    def _word(self, name: str, value: Any) -> str:
        """Return a field's value in words, a code by its name."""
        if isinstance(value, bool):
            return say(YES if value else NO)
        entry = (
            self._parties.codes(PARTY_CODE_LISTS[name]).exactly(value)
            if name in PARTY_CODE_LISTS and value
            else None
        )
        return entry.word if entry is not None else value or ""

    # ------------------------------------------------------------ keys

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list while it is open, F2 always, and go away with the focus."""
        kind = event.type()
        if kind == QEvent.Type.FocusIn and not self._editor.isReadOnly():
            QTimer.singleShot(IDLE_MS, self, self._prepare)
        elif kind == QEvent.Type.FocusOut:
            self.close()
        elif kind == QEvent.Type.ShortcutOverride and self.is_open and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._took_key(event)
        return super().eventFilter(watched, event)

    def _took_key(self, event: QKeyEvent) -> bool:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_F2 and plain:
            self.open()
            return True
        if not self.is_open or not plain or self._list is None:
            return False
        if key in _MOVES:
            row = min(max(self._list.currentIndex().row() + _MOVES[Qt.Key(key)], 0), len(self._contents) - 1)
            self._list.setCurrentIndex(self._list.model().index(row, 0))
        elif key in _ENTER:
            self._choose(self._list.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True
