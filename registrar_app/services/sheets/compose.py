"""Composes a sheet (文书): its head, foot and signing place, around the content that its kind asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from registrar_app.domain.registration import Case, CaseEntry
from registrar_app.domain.sheet_kind import SheetKind
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.sheet_model import Block, Paragraph, Sheet
from registrar_app.services.sheets import later_records, notices, words
from registrar_app.services.sheets.bench import Bench, SheetContent, lay_bench
from registrar_app.services.sheets.examination_sheet import examination_sheet
from registrar_app.services.sheets.registration_form import registration_form

FOOT = Text(
    "本文书由登记员电子签名，内容取自登记簿中的签名登记行为；不代替全国技术合同登记系统出具的登记证明。",
    "Signed by the registrar and taken from the signed acts of the register; it does not replace the proof of "
    "registration that the national system issues.",
)


def compose_sheet(
    desk: Desk, case: Case, kind: SheetKind, entry: CaseEntry, *, copy: int, draft: bool = False
) -> Sheet:
    """Return a sheet on one act of a case.

    Args:
        desk: The open desk.
        case: The case with its whole history.
        kind: Which sheet.
        entry: The act it is about.
        copy: 1 for the first print.
        draft: Whether it is a preview.
    """
    roster = desk.require_roster()
    bench = lay_bench(desk, case, entry)
    content = _COMPOSERS[kind](bench)
    registration = bench.contract.registration
    act = entry.act
    return Sheet(
        title=kind.label,
        number=(registration.slip_no if registration else None) or case.uid[:8].upper(),
        copy=copy,
        office=roster.office_name(act.office),
        registrar=_registrar(roster.registrar_name(act.registrar), act.registrar),
        day=act.on,
        blocks=content.blocks,
        foot=FOOT,
        chain_head=entry.hash,
        practice=roster.practice or desk.store.identity.practice,
        addressee=content.addressee,
        edition=_edition(bench, kind),
        draft=draft,
    )


def _edition(bench: Bench, kind: SheetKind) -> str:
    """Return the wording that was signed; of a notice whose act signed none, the one that it is printed from."""
    examination = bench.examination
    if examination is None and kind not in _PRINTED_FROM_THE_PACK:
        return ""
    edition = examination.edition if examination else bench.rulebook.edition
    return f"{bench.rulebook.id} {edition}" if edition else ""


def _registrar(name: str, registrar: str) -> Text:
    return Text(f"{name}（{registrar}）", f"{name} ({registrar})")


def _registration_form(bench: Bench) -> SheetContent:
    return SheetContent((*_ended_since(bench), *registration_form(bench.desk, bench.case)))


def _ended_since(bench: Bench) -> list[Block]:
    """Return the warning on a form that was filled in before the registration ended: it still says 已登记."""
    then, now = bench.case.contract.registration, bench.whole.contract.registration
    if then is None or then.ended_on is not None or now is None or now.ended_on is None:
        return []
    day, state = words.day_words(now.ended_on), bench.whole.state.label
    assert isinstance(day, Text)
    return [
        Paragraph(
            Text(
                f"本表为登记时的内容；该登记{state.zh}（{day.zh}），不再有效。",
                f"This form tells what was registered; the registration was {state.en.lower()} on {day.en} "
                "and is no longer valid.",
            ),
            strong=True,
        )
    ]


_PRINTED_FROM_THE_PACK = {SheetKind.ACCEPTANCE, SheetKind.REVOCATION}
_COMPOSERS: Mapping[SheetKind, Callable[[Bench], SheetContent]] = {
    SheetKind.REGISTRATION_FORM: _registration_form,
    SheetKind.EXAMINATION: examination_sheet,
    SheetKind.ACCEPTANCE: notices.acceptance,
    SheetKind.SUPPLEMENT: notices.supplement,
    SheetKind.REFUSAL: notices.refusal,
    SheetKind.AMENDMENT: later_records.amendment,
    SheetKind.CANCELLATION: later_records.cancellation,
    SheetKind.REVOCATION: later_records.revocation,
    SheetKind.REEXAMINATION: later_records.reexamination,
    SheetKind.INCOME: later_records.income,
    SheetKind.PAYMENT: later_records.payment,
    SheetKind.OFFICIAL_NUMBER: later_records.official_number,
}
