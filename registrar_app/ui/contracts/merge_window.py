"""Shows drafts that came back in a file: as handed out, as they are, as the file has them; each field's side is chosen.

Nothing is written here: the choices go back to the import, which is tried again with them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QDialog, QVBoxLayout, QWidget

from registrar_app.domain.code_list import CodeList
from registrar_app.domain.draft_merge import Side
from registrar_app.domain.field_labels import label_of
from registrar_app.services.merge_drafts import DraftMerge, MergedField, words_here, words_of
from registrar_app.ui.contract_form.version_table import VersionLine, VersionTable, cell_of
from registrar_app.ui.contracts import merge_words as words
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import TabStart, button, clear, label, retone, row
from registrar_app.ui.widgets.fitting import scrolling
from registrar_app.ui.widgets.flow_layout import flowing_row
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.sheet import open_at, sheet
from registrar_app.ui.words import CANCEL, say

Choices = dict[str, dict[str, Side]]
_SIDES = ((Side.HERE, words.TAKE_HERE), (Side.FILE, words.TAKE_FILE))


class MergeWindow(QDialog):
    """One draft at a time; ``choices`` is what was chosen, by uid and path."""

    help_topic = "merging"

    def __init__(
        self,
        parent: QWidget,
        merges: Sequence[DraftMerge],
        codes: Mapping[str, CodeList],
        choices: Mapping[str, Mapping[str, Side]],
    ) -> None:
        super().__init__(parent)
        self.merges = tuple(sorted(merges, key=lambda merge: not merge.conflicts))
        self._codes = codes
        self.choices: Choices = {uid: dict(chosen) for uid, chosen in choices.items()}
        self.at = 0
        self.takes: dict[str, dict[Side, QWidget]] = {}
        self.setWindowTitle(say(words.TITLE))
        self._lay_out()
        for keys, work in (
            ("Alt+1", partial(self.take_all, Side.HERE)), ("Alt+2", partial(self.take_all, Side.FILE)),
            ("Alt+3", self.take_newer), ("Alt+Left", partial(self.go, -1)), ("Alt+Right", partial(self.go, 1)),
            ("Ctrl+Return", self.accept), ("Ctrl+Enter", self.accept),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self, work)
        open_at(self, 1080, 620)
        self._show()

    def _lay_out(self) -> None:
        down, buttons = sheet(self, (22, 16, 22, 16), 10)
        self.name = label("", "heading", wrap=True)
        down.addWidget(self.name)
        down.addWidget(label(say(words.LEAD), "muted", wrap=True))
        self.conflicts, self.newer = label(""), label("", "muted")
        self.all = [
            button(say(words.ALL_HERE), lambda: self.take_all(Side.HERE)),
            button(say(words.ALL_FILE), lambda: self.take_all(Side.FILE)),
            button(say(words.ALL_NEWER), self.take_newer),
        ]
        down.addWidget(flowing_row(self.conflicts, self.newer))
        self.for_all = flowing_row(label(say(words.ALL), "muted"), *self.all)
        down.addWidget(self.for_all)
        self.body = QVBoxLayout()
        arrange(self.body)
        down.addLayout(self.body, 1)
        self._start = TabStart(self)  # the table is made later, for each draft
        self.place = label("", "muted")
        self.earlier = button(say(words.EARLIER), lambda: self.go(-1))
        self.later = button(say(words.LATER), lambda: self.go(1))
        leave = button(f"{say(CANCEL)}  Esc", self.reject)
        self.adopt = button(say(words.ADOPT), self.accept, "primary")
        buttons.addWidget(foot(self.earlier, self.later, self.place, None, leave, self.adopt))

    @property
    def merge(self) -> DraftMerge:
        """The draft that is shown."""
        return self.merges[self.at]

    def side_of(self, merge: DraftMerge, each: MergedField) -> Side:
        """Return from where a field is taken as things stand."""
        return self.choices.get(merge.uid, {}).get(each.path) or each.side or Side.HERE

    def choose(self, path: str, side: Side) -> None:
        """Take a field of the draft that is shown from a side."""
        self.choices.setdefault(self.merge.uid, {})[path] = side

    def take_all(self, side: Side) -> None:
        """Take what both sides changed from one side, in all drafts."""
        for merge in self.merges:
            chosen = self.choices.setdefault(merge.uid, {})
            chosen.update({each.path: side for each in merge.conflicts})
        self._show()

    def take_newer(self) -> None:
        """Take what both sides changed from the side that was changed later, in all drafts."""
        for merge in self.merges:
            side = Side.FILE if merge.file_is_newer else Side.HERE
            self.choices.setdefault(merge.uid, {}).update({each.path: side for each in merge.conflicts})
        self._show()

    def go(self, step: int) -> None:
        """Show the next draft, or the one before."""
        at = min(max(self.at + step, 0), len(self.merges) - 1)
        if at != self.at:
            self.at = at
            self._show()

    def _show(self) -> None:
        merge = self.merge
        self.name.setText(merge.here.name or merge.file.name or "")
        count = len(merge.conflicts)
        told = say(words.CONFLICTS, count=count) if count else say(words.NO_CONFLICT)
        retone(self.conflicts, told, "query" if count else "good")
        self.newer.setText(say(words.NEWER_FILE if merge.file_is_newer else words.NEWER_HERE))
        self.newer.setVisible(bool(count))
        self.for_all.setVisible(any(each.conflicts for each in self.merges))
        several = len(self.merges) > 1
        for part in (self.earlier, self.later, self.place):
            part.setVisible(several)
        self.earlier.setEnabled(self.at > 0)
        self.later.setEnabled(self.at < len(self.merges) - 1)
        self.place.setText(say(words.PLACE, number=self.at + 1, count=len(self.merges)))
        self._show_table(merge)

    def _show_table(self, merge: DraftMerge) -> None:
        clear(self.body)
        self.takes = {}
        fields = {each.path: each for each in merge.fields}
        base = words.BASE if merge.base is not None else words.BASE_UNKNOWN
        self.table = VersionTable(
            [say(title) for title in (base, words.HERE, words.FILE, words.TAKE)],
            [self._line(merge, each) for each in merge.fields],
            lambda line: self._sides(merge, fields[line.path]),
        )
        area = scrolling(self.table, by_keyboard=True, short=True)
        area.setAccessibleName(self.name.text())
        self.body.addWidget(area, 1)
        self._start.lead([area, *(made for sides in self.takes.values() for made in sides.values())])
        first = next(iter(merge.conflicts), None) or merge.fields[0]
        self.takes[first.path][self.side_of(merge, first)].setFocus()

    def _line(self, merge: DraftMerge, each: MergedField) -> VersionLine:
        by_one = words.BY_FILE if each.side is Side.FILE else words.BY_HERE
        versions = (
            words_of(merge.base, each.path, self._codes),
            words_here(merge, each.path, self._codes),
            words_of(merge.file, each.path, self._codes),
        )
        mark = words.BOTH if each.is_conflict else by_one
        return VersionLine(each.path, label_of(each.path), versions, mark, each.is_conflict)

    def _sides(self, merge: DraftMerge, each: MergedField) -> QWidget:
        """Return the two buttons with which a field's side is chosen; the arrows go between them."""
        group = QButtonGroup(self)
        self.takes[each.path] = {}
        for side, name in _SIDES:
            made = button(say(name), partial(self.choose, each.path, side), "chip")
            made.setCheckable(True)
            made.setAccessibleName(say(words.TAKE_OF, field=say(label_of(each.path)), side=say(name)))
            group.addButton(made)
            made.setChecked(side is self.side_of(merge, each))
            self.takes[each.path][side] = made
        across = row(*self.takes[each.path].values(), spacing=4)
        arrange(across, (8, 4, 8, 4), 4)
        return cell_of(across, "changed" if each.is_conflict else "")
