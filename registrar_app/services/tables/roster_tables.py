"""Lays the roster out as four tables: registrars, offices, devices and supervisors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from registrar_app.domain.roster import Roster, Signer, judge_standing
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Column, Table
from registrar_app.services.number_blocks import list_block_use
from registrar_app.services.roster_changes import area_names_of, block_words


class RosterPart(StrEnum):
    """Which of the tables."""

    REGISTRARS = "registrars"
    OFFICES = "offices"
    DEVICES = "devices"
    SUPERVISORS = "supervisors"


_OFFICE = Column(Text("登记机构", "Office"))
_TITLES = {
    RosterPart.REGISTRARS: Text("登记员名册", "Registrars"),
    RosterPart.OFFICES: Text("登记机构名册", "Registration offices"),
    RosterPart.DEVICES: Text("登记机与号段", "Devices and their numbers"),
    RosterPart.SUPERVISORS: Text("主管人员名册", "Supervisors"),
}


def roster_table(desk: Desk, roster: Roster, part: RosterPart) -> Table:
    """Return one of the roster's tables, as things stand today."""
    makers: dict[RosterPart, Callable[[], tuple[tuple[Column, ...], list[tuple[object, ...]]]]] = {
        RosterPart.REGISTRARS: lambda: _signers(desk, roster, roster.registrars, with_office=True),
        RosterPart.OFFICES: lambda: _offices(desk, roster),
        RosterPart.DEVICES: lambda: _devices(desk, roster),
        RosterPart.SUPERVISORS: lambda: _signers(desk, roster, roster.supervisors, with_office=False),
    }
    columns, rows = makers[part]()
    subtitle = Text(
        f"{roster.bureau}，名册第 {roster.version} 版，有效至 {roster.expires_on}；{desk.today()}",
        f"{roster.bureau}, roster version {roster.version}, valid to {roster.expires_on}; {desk.today()}",
    )
    return Table(_TITLES[part], subtitle, columns, rows)


def _offices(desk: Desk, roster: Roster) -> tuple[tuple[Column, ...], list[tuple[object, ...]]]:
    names = area_names_of(desk)
    columns = (Column(Text("机构编号", "Code")), _OFFICE, Column(Text("服务区域", "Areas")))
    return columns, [(office.code, office.name, names(office.areas)) for office in roster.offices]


def _devices(desk: Desk, roster: Roster) -> tuple[tuple[Column, ...], list[tuple[object, ...]]]:
    columns = (
        Column(Text("登记机", "Device")),
        _OFFICE,
        Column(Text("号段", "Numbers")),
        Column(Text("已用", "Used"), "count"),
        Column(Text("剩余", "Left"), "count"),
    )
    rows = [
        (
            use.device.id,
            roster.office_name(use.device.office),
            block_words(use.device.blocks),
            use.used,
            use.left,
        )
        for use in list_block_use(desk)
    ]
    return columns, list(rows)


def _signers(
    desk: Desk, roster: Roster, signers: Sequence[Signer], *, with_office: bool
) -> tuple[tuple[Column, ...], list[tuple[object, ...]]]:
    columns = (
        Column(Text("编号", "Id")),
        Column(Text("姓名", "Name")),
        *((_OFFICE,) if with_office else ()),
        Column(Text("任期自", "From"), "date"),
        Column(Text("任期至", "To"), "date"),
        Column(Text("撤销日期", "Revoked"), "date"),
        Column(Text("现状", "Today")),
        Column(Text("证书指纹", "Certificate")),
    )
    rows: list[tuple[object, ...]] = []
    for signer in signers:
        office = (roster.office_name(signer.office) if signer.office else None,) if with_office else ()
        standing = judge_standing(signer, desk.today(), None).label
        term = (signer.term_from, signer.term_to, signer.revoked_on)
        rows.append((signer.id, signer.name, *office, *term, standing, signer.fingerprint))
    return columns, rows
