"""Fills the form from a contract file: reads it beside the window, takes what is confirmed as one step, keeps its sentences.

What a file says is the domain's, what stands in the form the model's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from registrar_app.domain.contract import Contract
from registrar_app.domain.prefill.field_source import FieldSource
from registrar_app.domain.prefill.proposal import Prefill, Proposal
from registrar_app.services.draft_sources import keep_sources
from registrar_app.services.prefill_contract import ENDINGS, read_prefill, value_words
from registrar_app.ui.contract_form.case_form import CaseForm
from registrar_app.ui.prefill import words
from registrar_app.ui.prefill.line import PrefillLine
from registrar_app.ui.prefill.review import PrefillWindow
from registrar_app.ui.waiting import look_for
from registrar_app.ui.widgets.files import ask_file
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace


class PrefillDesk(QObject):
    """Filling one form from files."""

    def __init__(self, form: CaseForm, place: Workplace) -> None:
        super().__init__(form)
        self._form, self._place = form, place
        self._fields = form.body.fields  # to ask the form for its body would finish what it shows in turns
        self._uid, self._sources = "", dict[str, FieldSource]()
        """The case whose sentences were read from the store, and they by field."""
        self.window: PrefillWindow | None = None
        form.model.changed.connect(self._show_source)

    # ------------------------------------------------------------ reading

    def choose(self) -> None:
        """Ask for the file and read it."""
        if not self._form.editable:
            return
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        chosen = ask_file(self._form, say(words.CHOOSE), "", say(words.KINDS, endings=endings))
        if chosen:
            self.take_file(Path(chosen))

    def would_take(self, files: list[Path]) -> bool:
        """Whether what is dropped is a contract for a form in which nothing stands yet."""
        is_new = replace(self._form.model.contract, uid=None) == Contract() and not self._form.model.unparsed
        is_one = len(files) == 1 and files[0].suffix.lower() in ENDINGS
        return is_one and is_new and self._form.editable

    def take_file(self, file: Path) -> None:
        """Read a file, and show what it says."""
        program, over = self._place.program, self._form
        found: Prefill | None = self._form.attempt(
            lambda: look_for(over, say(words.READING), lambda: read_prefill(program, file))
        )
        if found is None or not self._form.editable:
            return
        lines = [self._line(proposal) for proposal in found.proposals]
        may_attach = self._form.examination.papers.may_attach
        self.window = PrefillWindow(self._form.window(), file, found, lines, may_attach=may_attach)
        self.window.finished.connect(self._ended)
        self.window.open()

    def _line(self, proposal: Proposal) -> PrefillLine:
        packs, content = self._place.desk.packs, self._form.model.content(proposal.path)
        now = content.loose.get(proposal.path, "")
        if content.value is not None and content.value != ():
            now = say(value_words(replace(proposal, value=content.value), packs))
        is_same = content.value == proposal.value
        return PrefillLine(proposal, say(value_words(proposal, packs)), now, is_same=is_same)

    # ------------------------------------------------------------ taking

    def _ended(self, outcome: int) -> None:
        window, self.window = self.window, None
        if window is None:
            return
        if outcome == QDialog.DialogCode.Accepted:
            self._take(window.file, window.taken, attach=window.wants_file)
        window.deleteLater()

    def _take(self, file: Path, taken: list[Proposal], *, attach: bool) -> None:
        """Put the confirmed values in as one step, keep their sentences, and attach the file if that was wanted."""
        model, count = self._form.model, len(taken)
        values = {each.path: self._value(each) for each in taken}
        model.end_step()
        model.put_together(values, words.STEP.filled(count=count))
        model.end_step()
        self._form.save()
        uid, desk = self._form.case.uid, self._place.desk
        kept = (
            self._form.attempt(lambda: keep_sources(desk, uid, file.name, taken, model.contract))
            if uid
            else None
        )
        self._uid, self._sources = uid, {**self._mine(), **(kept or {})}
        if attach:
            self._form.examination.papers.take_files([file])
        self.show_sources()
        self._form.told.emit(say(words.FILLED, name=file.name, count=count), "good")
        self._form.go_to_field(taken[0].path)

    def _value(self, proposal: Proposal) -> Any:
        present = self._form.model.content(proposal.path).value
        if proposal.path == "remarks" and present:
            return f"{present}\n{proposal.value}"
        return proposal.value

    # ------------------------------------------------------------ sentences

    def source(self, path: str) -> FieldSource | None:
        """Return where a field's value was read, while it is still that value."""
        found = self._mine().get(path)
        return found if found is not None and found.holds_for(self._form.model.contract) else None

    def sentence(self, path: str) -> str:
        """Return the contract's words for a field with their place, "" when it was not read from one."""
        found = self.source(path)
        if found is None:
            return ""
        return say(words.SOURCE_TIP, name=found.file, place=say(found.place), sentence=found.sentence)

    def show_sources(self) -> None:
        """Show or hide the sentence under every field."""
        for path in self._fields:
            self._show_source(path)

    def _show_source(self, path: str) -> None:
        field = self._fields.get(path)
        if field is not None:
            found = self.source(path)
            shown = say(words.SOURCE, sentence=found.sentence) if found is not None else ""
            field.tell_source(shown, self.sentence(path))

    def _mine(self) -> Mapping[str, FieldSource]:
        uid = self._form.case.uid
        if uid != self._uid:
            kept = self._form.attempt(lambda: self._place.desk.store.sources_of(uid)) if uid else {}
            self._uid, self._sources = uid, dict(kept or {})
        return self._sources
