"""``registrar contract repeats``: contracts that look registered twice, side by side, and a supervisor's ruling on two of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from registrar_app.cli.ruling_words import ruling_value
from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.cli.table_out import table_option, write_out
from registrar_app.domain.errors import UsageError
from registrar_app.domain.roster import Roster
from registrar_app.domain.ruling import Decision
from registrar_app.domain.text import Text
from registrar_app.services.drafts import load_case
from registrar_app.services.find_repeats import RegisteredCopy, Repeat, find_repeat, find_repeats
from registrar_app.services.rule_on_repeat import rule_on_repeat
from registrar_app.services.ruling_words import disowned_words, ruling_words
from registrar_app.services.sheets.words import in_both
from registrar_app.services.supervisor import require_bureau
from registrar_app.services.tables.case_tables import repeats_table

DECISIONS = {"same": Decision.SAME_CONTRACT, "different": Decision.DIFFERENT_CONTRACTS}


def add_repeats(noun: click.Group) -> None:
    """Add the command to ``contract``."""
    noun.add_command(repeats)


@click.command(cls=RegistrarCommand, name="repeats")
@click.option(
    "--all", "every", is_flag=True, help="含裁定为不同合同的 / with those ruled to be different contracts"
)
@click.option(
    "--rule", "pair", nargs=2, metavar="UID UID", help="主管人员裁定这两份 / a supervisor rules on these two"
)
@click.option(
    "--decision", type=click.Choice([*DECISIONS]), help="同一合同或不同合同 / the same contract or not"
)
@click.option("--reason", help="裁定理由 / why")
@click.option(
    "--cancel", metavar="UID", help="应注销的一份，缺省为后登记的 / which to cancel, the later one by default"
)
@table_option()
@pass_session
def repeats(
    session: Session,
    *,
    table_file: Path | None,
    every: bool,
    pair: tuple[str, str] | None,
    decision: str | None,
    reason: str | None,
    cancel: str | None,
) -> int:
    """疑似重复登记：逐栏比较，主管人员裁定 / contracts that look registered twice; 1 when any are open."""
    if pair is None and decision is reason is cancel is None:
        return _tell_all(session, every, table_file)
    if pair is None or decision is None or reason is None:
        raise UsageError(
            "RULING-INCOMPLETE",
            "--rule",
            Text("裁定要写明两份合同、结论和理由", "a ruling names two contracts, a decision and a reason"),
            Text("同时给出 --rule、--decision 和 --reason", "give --rule, --decision and --reason together"),
        )
    return _rule(session, pair, DECISIONS[decision], reason, cancel)


def _rule(
    session: Session, pair: tuple[str, str], decision: Decision, reason: str, cancel: str | None
) -> int:
    desk = session.desk(unlock=True)
    require_bureau(desk)
    found = find_repeat(desk, *pair)
    named = load_case(desk, cancel).uid if cancel is not None else None
    signed = rule_on_repeat(desk, found, decision, reason, cancel=named)
    session.say(ruling_words(signed.ruling(), desk.store.roster()))
    session.show(ruling_value(signed))
    return 0


def _tell_all(session: Session, every: bool, table_file: Path | None) -> int:
    desk = session.desk()
    found = find_repeats(desk)
    to_do = [pair for pair in found if pair.is_open]
    shown = found if every else to_do
    if table_file is not None:
        write_out(session, desk, repeats_table(desk, shown), table_file)
    for pair in shown:
        for line in _lines(pair, desk.store.roster()):
            session.say(line)
    across, ruled = sum(pair.crosses_offices for pair in to_do), len(found) - len(to_do)
    session.say(
        Text(
            f"疑似重复登记 {len(to_do)} 对，其中跨登记机构 {across} 对；另有 {ruled} 对已裁定为不同合同",
            f"pairs that look registered twice: {len(to_do)}, between two offices: {across}; "
            f"ruled to be different contracts: {ruled}",
        )
    )
    session.show([_value(pair, session) for pair in shown])
    return 1 if to_do else 0


def _lines(pair: Repeat, roster: Roster | None) -> list[Text]:
    lines = [_copy_line(pair.first, roster), _copy_line(pair.second, roster)]
    for change in pair.differences:
        label, before, after = change.label, in_both(change.before), in_both(change.after)
        lines.append(
            Text(f"    {label.zh}：{before.zh} ｜ {after.zh}", f"    {label.en}: {before.en} | {after.en}")
        )
    if not pair.differences:
        lines.append(Text("    各栏相同", "    every field is the same"))
    told = [ruling_words(signed.ruling(), roster) for signed in pair.rulings]
    told += [disowned_words(signed.ruling(), roster) for signed in pair.disowned]
    return lines + [Text(f"    {words.zh}", f"    {words.en}") for words in told]


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
        "open": pair.is_open,
        "rulings": [ruling_value(signed) for signed in pair.rulings],
        "disowned": [ruling_value(signed) for signed in pair.disowned],
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
