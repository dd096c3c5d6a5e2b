"""Tells why a decision is refused, and takes it back once what it complained of is no longer so."""

from __future__ import annotations

from collections.abc import Callable

from registrar_app.domain.finding import Finding, Severity
from registrar_app.ui.contract_form import words
from registrar_app.ui.words import say


class Refusal:
    """The last refusal of one form, as long as it stands."""

    def __init__(self, tell: Callable[[str, str], object], take_back: Callable[[str], object]) -> None:
        self._tell, self._take_back = tell, take_back
        self._sentence = ""
        self._stands: Callable[[], bool] = lambda: False

    def tell(self, sentence: str, tone: str, stands: Callable[[], bool]) -> None:
        """Tell it; ``stands`` answers whether it is still so."""
        self._sentence, self._stands = sentence, stands
        self._tell(sentence, tone)

    def tell_obstacle(self, first: Finding, obstacles: Callable[[], list[Finding]]) -> None:
        """Tell of the first obstacle: an error until it is corrected, a query until every query has its reason."""
        if first.severity is not Severity.ERROR:
            self.tell(say(words.REASONS_WANTED), "query", lambda: bool(obstacles()))
            return
        named = (first.code, first.path)
        sentence = say(words.BLOCKED, first=say(first.message))
        self.tell(sentence, "error", lambda: named in [(each.code, each.path) for each in obstacles()])

    def look(self) -> None:
        """Take it back unless it is still so."""
        if self._sentence and not self._stands():
            sentence, self._sentence = self._sentence, ""
            self._take_back(sentence)
