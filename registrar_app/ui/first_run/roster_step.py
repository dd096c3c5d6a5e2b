"""Asks for the bureau's roster file, tells in words what it holds, and which of its devices this PC is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from registrar_app.domain.errors import InputRefusedError, RegistrarError, UsageError
from registrar_app.domain.roster import Device, Roster, RosterTerm, judge_term
from registrar_app.services.file_kinds import ROSTER, naming, require_kind
from registrar_app.services.find_code import Entry
from registrar_app.services.program import Program
from registrar_app.services.roster_changes import area_names_in, block_words, grouped_fingerprint
from registrar_app.services.verify_roster import FILE_LIMIT, verify_roster_file
from registrar_app.services.whole_file import read_whole
from registrar_app.ui.first_run import words
from registrar_app.ui.first_run.answers import Answers
from registrar_app.ui.first_run.step import Step
from registrar_app.ui.operation import word_error
from registrar_app.ui.widgets.basics import Card, clear, label
from registrar_app.ui.widgets.files import ask_file
from registrar_app.ui.widgets.path_editor import PathEditor
from registrar_app.ui.widgets.picker import Picker
from registrar_app.ui.words import say

MOST_PEOPLE, MOST_OFFICES = 8, 30
"""Named in a line, and lines of offices; the rest is counted."""


class RosterStep(Step):
    """File, device, and what the file holds."""

    NAME, LEAD = words.ROSTER, words.ROSTER_LEAD
    FAULTS: ClassVar[Mapping[str, str]] = {
        **dict.fromkeys(("FILE-READ", "FILE-OTHER-KIND"), "file"),
        **dict.fromkeys(("DEVICE-UNKNOWN",), "device"),
    }

    def __init__(self, program: Program, answers: Answers) -> None:
        super().__init__(program, answers)
        kinds = say(words.ROSTER_KINDS)
        editor = PathEditor(lambda over, at: ask_file(over, say(words.ROSTER_FILE), at, kinds))
        self.down.addWidget(self.field("file", words.ROSTER_FILE, editor))
        editor.edited.connect(lambda *_: self._read())
        editor.left.connect(self._read)
        self.devices = Picker(())
        self.down.addWidget(self.field("device", words.DEVICE, self.devices))
        self.devices.edited.connect(lambda *_: self._tell_blocks())
        self.card = Card(say(words.HOLDS))
        self.down.addWidget(self.card)
        self.down.addStretch(1)
        self._shown_path = ""
        self._show(None)
        if answers.roster_path:
            editor.show_value(answers.roster_path)
            self._read()

    def keep(self) -> None:
        """Keep file, roster and device."""
        path = str(self.value("file"))
        if path != self._shown_path or self.answers.roster is None:
            self._take(path)
        if self.answers.roster is not None and not self.answers.roster.devices:
            raise UsageError("ROSTER-NO-DEVICE", "file", words.NO_DEVICE, words.ROSTER_LEAD)
        device: Device = self.value("device")
        self.answers.roster_path, self.answers.device = path, device.id

    def show_fault(self, error: RegistrarError) -> bool:
        """A roster that does not hold is told at its file."""
        if isinstance(error, InputRefusedError) and error.code.startswith(("ROSTER", "CONTAINER", "ZIP")):
            error.where = "file"
        return super().show_fault(error)

    def _read(self) -> None:
        """Look into the file as soon as one is named; what is typed only half is not refused yet."""
        typed, _ = self.fields["file"].editor.current()
        path = str(typed or "")
        if path == self._shown_path:
            return
        self.answers.roster = None
        if not path or not Path(path).is_file():
            self._shown_path = ""
            self._show(None)
            return
        try:
            self._take(path)
        except Exception as error:  # noqa: BLE001 - told at the field; ``keep`` says it again
            self._shown_path = path
            self._show(None)
            self.fields["file"].tell_problem(word_error(error))

    def _take(self, path: str) -> None:
        file = Path(path)
        require_kind(file, ROSTER)
        content = read_whole(file, FILE_LIMIT)
        with naming(file):
            roster = _verified(self.program, content)
        self.answers.roster_file, self.answers.roster = content, roster
        self._shown_path = path
        self.fields["file"].tell_problem("")
        self._show(roster)

    def _show(self, roster: Roster | None) -> None:
        clear(self.card.body)
        devices = roster.devices if roster is not None else ()
        self.fields["device"].setVisible(bool(devices))
        self.card.setVisible(roster is not None)
        if roster is None:
            return
        entries = [Entry(each, each.id, roster.office_name(each.office)) for each in devices]
        self.devices.set_entries(entries)
        known = next((e.value for e in entries if e.value.id == self.answers.device), None)
        only = entries[0].value if len(entries) == 1 else None
        self.devices.show_value(known or only)
        self._tell_blocks()
        for part in self._lines(roster):
            self.card.body.addWidget(part)

    def _tell_blocks(self) -> None:
        device, _ = self.devices.current()
        told = say(words.DEVICE_HINT, blocks=block_words(device.blocks)) if device is not None else ""
        self.fields["device"].tell_hint(told)

    def _lines(self, roster: Roster) -> list[QWidget]:
        lines: list[QWidget] = [
            label(
                say(
                    words.HOLDS_HEAD,
                    bureau=roster.bureau,
                    version=roster.version,
                    issued=roster.issued_on,
                    expires=roster.expires_on,
                ),
                "section",
                wrap=True,
            )
        ]
        if roster.practice:
            lines.append(label(say(words.HOLDS_PRACTICE), tone="query", wrap=True))
        if judge_term(roster, self.program.clock.now().date()) in (RosterTerm.EXPIRED, RosterTerm.STALE):
            lines.append(label(say(words.HOLDS_EXPIRED), tone="error", wrap=True))
        names = area_names_in(self.program.read_packs(None))
        for office in roster.offices[:MOST_OFFICES]:
            told = say(words.HOLDS_OFFICE, code=office.code, name=office.name, areas=say(names(office.areas)))
            lines.append(label(told, wrap=True))
            devices = [each.id for each in roster.devices if each.office == office.code]
            people = [f"{each.name}（{each.id}）" for each in roster.registrars if each.office == office.code]
            for text, found in ((words.HOLDS_DEVICES, devices), (words.HOLDS_PEOPLE, people)):
                lines.append(label(say(text, names=_joined(found)), "muted", wrap=True))
        if len(roster.offices) > MOST_OFFICES:
            lines.append(label(f"… {len(roster.offices)}", "muted"))
        lines.append(label(say(words.HOLDS_ROOT), "label"))
        lines.append(label(grouped_fingerprint(roster.root_fingerprint), "mono", wrap=True, selectable=True))
        return lines


def _verified(program: Program, content: bytes) -> Roster:
    return verify_roster_file(program, content, None)


def _joined(names: list[str]) -> str:
    shown = say(words.BETWEEN).join(names[:MOST_PEOPLE]) or "—"
    return f"{shown} … {len(names)}" if len(names) > MOST_PEOPLE else shown
