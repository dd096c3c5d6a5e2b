"""Composes a sheet (文书): its head, foot and signing place, around the content that its kind asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from registrar_app.domain.registration import Case, CaseEntry
from registrar_app.domain.sheet_kind import SheetKind
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.sheet_model import Sheet
from registrar_app.services.sheets import later_records, notices
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
        registrar=f"{roster.registrar_name(act.registrar)}（{act.registrar}）",
        day=act.on,
        blocks=content.blocks,
        foot=FOOT,
        chain_head=entry.hash,
        practice=roster.practice or desk.store.identity.practice,
        addressee=content.addressee,
        draft=draft,
    )


def _registration_form(bench: Bench) -> SheetContent:
    return SheetContent(registration_form(bench.desk, bench.case))


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
