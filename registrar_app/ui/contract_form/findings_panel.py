"""Shows what is wrong with the contract (审核): each finding in place, a click or Enter jumps to its field."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from registrar_app.domain.finding import Finding, Severity
from registrar_app.services.check_contract import explanation_key
from registrar_app.ui.contract_form import words
from registrar_app.ui.contract_form.adopting import offer_words
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import Card, TabStart, button, clear, label, picture, pill, retone
from registrar_app.ui.widgets.fitting import ElidedLabel, FittingScroll, Flowing
from registrar_app.ui.widgets.shortened import ShortenedLine
from registrar_app.ui.words import language, say

TONES = {Severity.ERROR: "error", Severity.QUERY: "query", Severity.NOTICE: "note"}
ICONS = {Severity.ERROR: "error", Severity.QUERY: "query", Severity.NOTICE: "notice"}


class FindingRow(QFrame):
    """One finding; it keeps its place and its typed reason while the list around it changes."""

    chosen = Signal(object)
    adopted = Signal(object)
    explained = Signal(str, str)

    def __init__(self, finding: Finding, reason: str, read_only: bool) -> None:
        super().__init__()
        self.finding = finding
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QHBoxLayout(self)
        arrange(across, (0, 3, 0, 3), 8)
        across.addWidget(
            picture(ICONS[finding.severity], TONES[finding.severity], 16), 0, Qt.AlignmentFlag.AlignTop
        )
        down = QVBoxLayout()
        arrange(down, spacing=2)
        across.addLayout(down, 1)
        self._message = label(say(finding.message), wrap=True)
        down.addWidget(self._message)
        self._short = ElidedLabel("muted")
        self._under = label("", "muted", wrap=True)
        self._under.hide()
        down.addWidget(self._short, 0, Qt.AlignmentFlag.AlignLeft)
        down.addWidget(self._under)
        self._adopt = button("", lambda: self.adopted.emit(self.finding), "link")
        down.addWidget(self._adopt)
        self.reason = ShortenedLine(reason)
        self.reason.setCursorPosition(0)  # of a long one the beginning is seen
        self.reason.setPlaceholderText(say(words.REASON))
        self.reason.textEdited.connect(lambda text: self.explained.emit(explanation_key(self.finding), text))
        down.addWidget(self.reason)
        self.given = label("", "said", wrap=True, selectable=True)
        down.addWidget(self.given)
        self.reason.setAccessibleName(f"{say(words.REASON)} {say(finding.message)}")
        self.show_finding(finding, read_only)

    def inner_parts(self) -> list[QWidget]:
        """Return what can take the focus, in the order of Tab."""
        return [self, self._adopt, self.reason]

    def open(self) -> None:
        """Show the remedy in full."""
        self._short.hide()
        self._under.show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the remedy of the finding that one looks at."""
        super().focusInEvent(event)
        self.open()

    def show_finding(self, finding: Finding, read_only: bool) -> None:
        """Show the finding's present wording."""
        self.finding = finding
        self._message.setText(say(finding.message))
        cited = finding.reference.cite(language())
        self._under.setText(f"{say(finding.remedy)} · {cited}" if cited else say(finding.remedy))
        self._short.setText(cited or say(finding.remedy))
        self._adopt.setText(offer_words(finding))
        self._adopt.setVisible(bool(finding.suggestion) and not read_only)
        self._offer_reason(read_only=read_only)
        self.setToolTip(say(words.GO_THERE))
        self.setAccessibleName(f"{say(finding.severity.label)} {say(finding.message)}")

    def show_reason(self, reason: str) -> None:
        """Show the reason that is kept, which another version of the contract may have changed."""
        if self.reason.text() != reason:
            self.reason.setText(reason)
            self.reason.setCursorPosition(0)
            self._offer_reason(read_only=self.reason.isReadOnly())

    def _offer_reason(self, *, read_only: bool) -> None:
        """Offer the line for the reason; where nothing can be typed any more, show in full what was typed."""
        asked, given = self.finding.severity is Severity.QUERY, self.reason.text().strip()
        self.reason.setReadOnly(read_only)
        self.reason.setVisible(asked and not read_only)
        self.given.setText(say(words.REASON_GIVEN, reason=given))
        self.given.setVisible(asked and read_only and bool(given))

    def mousePressEvent(self, event: object) -> None:
        """Jump to the field."""
        self.open()
        self.chosen.emit(self.finding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter jumps to the field."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self.hasFocus():
            self.chosen.emit(self.finding)
        else:
            super().keyPressEvent(event)


class FindingsPanel(Card):
    """Counts, the sentence that says whether registering is open, and the findings."""

    chosen = Signal(object)
    adopted = Signal(object)
    explained = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(say(words.FINDINGS), "F8", spacing=6)
        self._start = TabStart(self)
        self._counts = QHBoxLayout()
        arrange(self._counts, spacing=6)
        self.body.addLayout(self._counts)
        self._verdict = label("", "muted", wrap=True)
        self.body.addWidget(self._verdict)
        content = Flowing()
        self._list = QVBoxLayout(content)
        arrange(self._list, (0, 0, 6, 0), 2)
        self._scroll = FittingScroll(content)
        self.body.addWidget(self._scroll)
        self.rows: dict[str, FindingRow] = {}

    def show_findings(self, findings: list[Finding], reasons: Mapping[str, str], *, read_only: bool) -> None:
        """Show the findings in their order; rows that stay are not rebuilt, so nothing jumps while one types."""
        keys = [explanation_key(finding) for finding in findings]
        for key in [key for key in self.rows if key not in keys]:
            gone = self.rows.pop(key)
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, (key, finding) in enumerate(zip(keys, findings, strict=True)):
            if key in self.rows:
                self.rows[key].show_finding(finding, read_only)
                self.rows[key].show_reason(reasons.get(key, ""))
            else:
                self._insert(place, key, finding, reasons.get(key, ""), read_only)
        self._start.lead([part for key in keys for part in self.rows[key].inner_parts()])
        self._scroll.setVisible(bool(findings))
        self._count(findings)

    def rest(self, text: str) -> None:
        """Show nothing but a sentence, while there is nothing to check yet."""
        self.show_findings([], {}, read_only=True)
        clear(self._counts)
        self.tell_verdict(text, "")

    def tell_verdict(self, text: str, tone: str) -> None:
        """Say whether registering is open."""
        retone(self._verdict, text, tone)
        self._verdict.setVisible(bool(text))

    def explain(self, key: str) -> None:
        """Go to the line in which a query's reason is typed."""
        self.rows[key].open()
        self.rows[key].reason.setFocus()
        self._scroll.ensureWidgetVisible(self.rows[key].reason)

    def _insert(self, place: int, key: str, finding: Finding, reason: str, read_only: bool) -> None:
        made = FindingRow(finding, reason, read_only)
        made.chosen.connect(self.chosen)
        made.adopted.connect(self.adopted)
        made.explained.connect(self.explained)
        made.reason.returnPressed.connect(lambda: self._next_reason(key))
        self.rows[key] = made
        self._list.insertWidget(place, made)

    def _next_reason(self, key: str) -> None:
        """Go from one typed reason to the next query without one; after the last one stay."""
        after = sorted(self.rows, key=lambda other: self._list.indexOf(self.rows[other]))
        place = after.index(key)
        for other in (*after[place + 1 :], *after[:place]):
            shown = self.rows[other]
            if shown.finding.severity is Severity.QUERY and not shown.reason.text().strip():
                self.explain(other)
                return

    def _count(self, findings: list[Finding]) -> None:
        clear(self._counts)
        for severity in Severity:
            count = sum(finding.severity is severity for finding in findings)
            if count:
                words_ = say(words.FINDING_COUNT, severity=say(severity.label), count=count)
                self._counts.addWidget(pill(words_, TONES[severity]))
        if not findings:
            self._counts.addWidget(pill(say(words.NO_FINDINGS), "good"))
        self._counts.addStretch(1)
