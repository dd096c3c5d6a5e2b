"""Lists every reason with which something was let through, for those who supervise: what was queried, who wrote what, when.

A reason is signed in the act: of a query of the checks, or of a decision other than the examination sheet concludes. The
word of a second registrar who reviewed a large contract stands among them. Acts that were returned are not in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from registrar_app.domain.act import ActKind
from registrar_app.domain.examination import MalformedExaminationError
from registrar_app.domain.field_labels import label_of
from registrar_app.domain.registration import Case, CaseEntry
from registrar_app.domain.signed_examination import read_examination
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Column, Table

REVIEW = Text("复核", "Review")
REVIEWED = Text("已复核，无意见", "reviewed, nothing to add")
SHEET = Text("认定审查结论", "Conclusion of the examination")


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason.

    Attributes:
        on: The day of the act.
        office: What the office is called.
        registrar: Name and id of who wrote it.
        uid: The contract.
        name: What the contract is called.
        act: What was done.
        about: The field that was queried, or the sheet's conclusion.
        code: The check's code; "" for the sheet.
        said: The reason as it was typed.
    """

    on: date
    office: str
    registrar: Text
    uid: str
    name: str
    act: Text
    about: Text
    code: str
    said: str


def list_reasons(desk: Desk, since: date, until: date) -> list[Reason]:
    """Return the reasons of acts of some days, both included, the newest first."""
    found = [
        reason
        for case in desk.store.cases()
        for entry in case.history
        if since <= entry.act.on <= until
        for reason in _reasons(desk, case, entry)
    ]
    return sorted(found, key=lambda reason: (reason.on, reason.office, reason.uid), reverse=True)


def reasons_table(reasons: Iterable[Reason], since: date, until: date) -> Table:
    """Return the reasons as a table to write or print."""
    columns = (
        Column(Text("日期", "Day"), "date"),
        Column(Text("登记机构", "Office")),
        Column(Text("登记员", "Registrar")),
        Column(Text("合同", "Contract")),
        Column(Text("办理事项", "Act")),
        Column(Text("放行的是", "Let through")),
        Column(Text("审核代码", "Check")),
        Column(Text("理由", "Reason")),
    )
    return Table(
        title=Text("核实放行理由", "Reasons for what was let through"),
        subtitle=Text(f"{since} 至 {until}", f"{since} to {until}"),
        columns=columns,
        rows=[
            (each.on, each.office, each.registrar, each.name, each.act, each.about, each.code, each.said)
            for each in reasons
        ],
    )


def _reasons(desk: Desk, case: Case, entry: CaseEntry) -> Iterator[Reason]:
    act, roster = entry.act, desk.store.roster()
    office = roster.office_name(act.office) if roster is not None else act.office
    name = roster.registrar_name(act.registrar) if roster is not None else ""
    who = Text(f"{name}（{act.registrar}）", f"{name} ({act.registrar})")

    def reason(about: Text, code: str, said: str) -> Reason:
        return Reason(
            act.on, office, who, case.uid, case.contract.name or "", act.kind.label, about, code, said
        )

    if act.kind is ActKind.REVIEW:
        yield reason(REVIEW, "", act.body.get("note") or REVIEWED.in_language(desk.language))
    for explained in act.body.get("explanations") or ():
        yield reason(label_of(explained["path"]), explained["code"], explained["reason"])
    override = _override(entry)
    if override:
        yield reason(SHEET, "", override)


def _override(entry: CaseEntry) -> str:
    signed = entry.act.body.get("examination")
    try:
        return read_examination(signed).override if signed is not None else ""
    except MalformedExaminationError:  # of another program
        return ""
