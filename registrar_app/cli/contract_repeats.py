"""``registrar contract repeats``: contracts that look registered twice, side by side; what to do is for people."""

from __future__ import annotations

from typing import Any

import click

from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.domain.roster import Roster
from registrar_app.domain.text import Text
from registrar_app.services.find_repeats import RegisteredCopy, Repeat, find_repeats
from registrar_app.services.sheets.words import in_both


def add_repeats(noun: click.Group) -> None:
    """Add the command to ``contract``."""
    noun.add_command(repeats)


@click.command(cls=RegistrarCommand, name="repeats")
@pass_session
def repeats(session: Session) -> int:
    """疑似重复登记：两份并列、逐栏比较 / contracts that look registered twice, field by field; 1 when there are any."""
    desk = session.desk()
    found = find_repeats(desk)
    for pair in found:
        for line in _lines(pair, desk.store.roster()):
            session.say(line)
    across = sum(pair.crosses_offices for pair in found)
    session.say(
        Text(
            f"疑似重复登记 {len(found)} 对，其中跨登记机构 {across} 对",
            f"pairs that look registered twice: {len(found)}, between two offices: {across}",
        )
    )
    session.show([_value(pair, session) for pair in found])
    return 1 if found else 0


def _lines(pair: Repeat, roster: Roster | None) -> list[Text]:
    lines = [_copy_line(pair.first, roster), _copy_line(pair.second, roster)]
    for change in pair.differences:
        label, before, after = change.label, in_both(change.before), in_both(change.after)
        lines.append(
            Text(f"    {label.zh}：{before.zh} ｜ {after.zh}", f"    {label.en}: {before.en} | {after.en}")
        )
    if not pair.differences:
        lines.append(Text("    各栏相同", "    every field is the same"))
    return lines


def _copy_line(copy: RegisteredCopy, roster: Roster | None) -> Text:
    registration = copy.case.contract.registration
    office = roster.office_name(copy.office) if roster else copy.office
    parts = (
        copy.case.uid[:8],
        office,
        copy.device,
        registration.registered_on.isoformat() if registration else "—",
        (registration.slip_no or registration.official_no if registration else None) or "—",
        copy.case.contract.name or "—",
    )
    line = "  ".join(parts)
    return Text(line, line)


def _value(pair: Repeat, session: Session) -> dict[str, Any]:
    return {
        "crosses_offices": pair.crosses_offices,
        "first": _copy_value(pair.first),
        "second": _copy_value(pair.second),
        "differences": [
            {
                "path": change.path,
                "label": change.label.in_language(session.language),
                "first": in_both(change.before).in_language(session.language),
                "second": in_both(change.after).in_language(session.language),
            }
            for change in pair.differences
        ],
    }


def _copy_value(copy: RegisteredCopy) -> dict[str, str | None]:
    contract = copy.case.contract
    registration = contract.registration
    return {
        "uid": copy.case.uid,
        "office": copy.office,
        "device": copy.device,
        "name": contract.name,
        "registered_on": registration.registered_on.isoformat() if registration else None,
        "slip_no": registration.slip_no if registration else None,
        "official_no": registration.official_no if registration else None,
    }
