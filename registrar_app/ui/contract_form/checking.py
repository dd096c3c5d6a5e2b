"""Runs the checks and the schemes on what the form holds and shows what they find; going there is the page's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from registrar_app.domain.contract import Contract
from registrar_app.domain.field_values import belongs
from registrar_app.domain.finding import Finding, Severity, sort_findings
from registrar_app.domain.registration import Case
from registrar_app.services.check_contract import check_contract, unexplained
from registrar_app.ui.contract_form import words
from registrar_app.ui.contract_form.cards import FormBody
from registrar_app.ui.contract_form.findings_panel import FindingsPanel
from registrar_app.ui.contract_form.loose import in_form_order, loose_findings, without_shadowed
from registrar_app.ui.contract_form.model import FormModel
from registrar_app.ui.contract_form.outlook import ENDED, bears_many, scheme_views
from registrar_app.ui.contract_form.scheme_panel import SchemePanel, SchemeView
from registrar_app.ui.operation import Newest
from registrar_app.ui.slices import Piece
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace


class Checking:
    """The findings on one form.

    Attributes:
        everywhere: Whether fields that nobody reached yet are marked too.
        in_hand: Path of the field being typed in; what is half typed there is left in peace.
    """

    def __init__(
        self,
        place: Workplace,
        model: FormModel,
        body: FormBody,
        panel: FindingsPanel,
        attempt: Callable[[Callable[[], Any]], Any],
    ) -> None:
        """Keep what is checked, where it is shown, and how errors are told."""
        self._place, self._model, self._body, self._panel = place, model, body, panel
        self._attempt = attempt
        self.schemes = SchemePanel()
        self._newest = Newest(self.schemes)
        self._reckoned = ""
        self.findings: list[Finding] = []
        self.everywhere = False
        self.in_hand = ""

    @property
    def rests(self) -> bool:
        """Whether nothing was typed into a new contract and nobody asked."""
        contract = self._model.contract
        return not self.everywhere and contract == Contract(uid=contract.uid) and not self._model.unparsed

    def begin(self, *, is_another: bool) -> None:
        """Let nothing stand there that was found of another contract; of the same one it stays until it is found anew."""
        if is_another:
            self.findings = []
            self._panel.rest("")
            self._newest.forget()
            self.schemes.tell_reckoning(same=False)

    def pieces(
        self, case: Case, adopt: Callable[[Finding], None], *, editable: bool, retained: int = 0
    ) -> list[Piece]:
        """Return what checks the form as it is then and shows what is found, in pieces to be done one after the other.

        Args:
            case: The case in the form.
            adopt: Called with a finding whose suggestion is taken.
            editable: Whether the form may be typed in.
            retained: What the amount worksheet keeps in the transaction amount, fen.
        """
        return [
            lambda: self._find(case, retained),
            lambda: self._body.tell_findings(self.findings, adopt, everywhere=self.everywhere),
            lambda: self._show_found(case, editable=editable),
            lambda: self._reckon(case),
        ]

    def _find(self, case: Case, retained: int) -> None:
        if self.rests:
            self.findings = []
            return
        contract, desk = self._model.contract, self._place.desk
        found = self._attempt(
            lambda: check_contract(
                desk, contract, uid=case.uid or None, on=case.accepted_on, retained=retained
            )
        )
        self.findings = self._with_loose(found or [])

    def _show_found(self, case: Case, *, editable: bool) -> None:
        if self.rests:
            self._panel.rest(say(words.CHECKED_WHILE_TYPING))
            return
        typed = self._place.reasons.get(case.uid, {})
        self._panel.show_findings(self.findings, typed, read_only=not editable)
        self.tell_verdict(case, editable=editable)

    def _reckon(self, case: Case) -> None:
        """Ask the schemes; where many other contracts bear on the answer, beside the window."""
        if self.rests:
            self._newest.forget()
            self.schemes.show_schemes(())
            return
        place, contract = self._place, self._model.contract
        if not self._attempt(lambda: bears_many(place, contract)):
            self._newest.forget()
            self._show_schemes(case, self._attempt(lambda: scheme_views(place, contract, case)))
            return
        self.schemes.tell_reckoning(same=bool(case.uid) and case.uid == self._reckoned)

        def came(views: list[SchemeView] | None, error: Exception | None) -> None:
            def take() -> list[SchemeView] | None:
                if error is not None:
                    raise error
                return views

            self._show_schemes(case, self._attempt(take))

        self._newest.ask(lambda _: scheme_views(place, contract, case), came)

    def _show_schemes(self, case: Case, views: list[SchemeView] | None) -> None:
        self._reckoned = case.uid
        ended = case.state in ENDED
        self.schemes.show_schemes(views or (), words.SCHEMES_ENDED if ended else words.NO_SCHEMES)

    def _with_loose(self, found: list[Finding]) -> list[Finding]:
        unparsed = self._model.unparsed
        in_hand = self.in_hand if self.in_hand == self._body.in_hand() else ""
        loose = {path: text for path, text in unparsed.items() if not (in_hand and belongs(path, in_hand))}
        return in_form_order(sort_findings([*loose_findings(loose), *without_shadowed(found, unparsed)]))

    def tell_verdict(self, case: Case, *, editable: bool) -> None:
        """Say whether the findings leave registering open."""
        still_open = self.obstacles(case)
        if not editable:
            self._panel.tell_verdict("", "")
        elif any(finding.severity is Severity.ERROR for finding in still_open):
            self._panel.tell_verdict(say(words.BLOCKS), "error")
        elif still_open:
            self._panel.tell_verdict(say(words.REASONS_WANTED), "query")
        else:
            self._panel.tell_verdict(say(words.MAY_REGISTER), "good")

    def obstacles(self, case: Case, code: str = "") -> list[Finding]:
        """Return what stands against deciding, only those of one code when it is given."""
        standing = unexplained(self.findings, self._place.reasons.get(case.uid, {}))
        return [finding for finding in standing if code in ("", finding.code)]
