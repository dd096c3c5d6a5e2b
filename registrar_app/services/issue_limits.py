"""Refuses what no roster may say before it is signed: one id for two people, impossible days, names and areas nobody knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from registrar_app.domain.errors import UsageError
from registrar_app.domain.field_readers import FaultError, read_name
from registrar_app.domain.roster import Roster, Signer, in_force
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk

LONGEST_TERM = timedelta(days=20 * 366)
"""As long as a root lasts: a key should not be in anybody's hands for longer."""


def require_new_ids(known: Roster, people: Iterable[tuple[str, str, str | None]]) -> None:
    """Refuse an id (with name and office; a supervisor has none) that another person has; the same one again is a renewal.

    One id names one person also across the roles: the journal and the rulings know people by it.

    Raises:
        UsageError: somebody has it.
    """
    signers = (*known.registrars, *known.supervisors)
    holders = {(signer.id, signer.office is None): (signer.name, signer.office) for signer in signers}
    given = set[str]()
    for signer_id, name, office in people:
        elsewhere = holders.get((signer_id, office is not None), (name, office))
        holder = holders.get((signer_id, office is None), elsewhere)
        if signer_id in given or holder != (name, office):
            where = _place(holder[1])
            raise _refused(
                "ROSTER-ID",
                f"{signer_id} id",
                Text(
                    f"编号 {signer_id} 已属 {holder[0]}（{where.zh}）",
                    f"id {signer_id} is that of {holder[0]} ({where.en})",
                ),
                Text(
                    "另取一个编号；给本人换发的，姓名和机构照名册填写",
                    "choose another id; to give the same person a new key, write name and office as on the roster",
                ),
            )
        given.add(signer_id)


def _place(office: str | None) -> Text:
    if office is None:
        return Text("主管人员", "a supervisor")
    return Text(f"机构 {office}", f"office {office}")


def require_names(names: Iterable[str]) -> None:
    """Refuse a name that is empty, too long or not to be seen.

    Raises:
        UsageError: one is.
    """
    for name in names:
        try:
            plain = read_name(name)
        except FaultError:
            plain = None
        if plain is None or not plain.strip():
            raise _refused(
                "ROSTER-NAME",
                "name",
                Text(f"“{name[:60]}”不能作名称", f"“{name[:60]}” cannot be a name"),
                Text("填写看得见的名称", "write a name that can be seen"),
            )


def require_areas(desk: Desk, areas: Iterable[str]) -> None:
    """Refuse an area that is no region code of the list in use.

    Raises:
        UsageError: one is not.
    """
    regions = desk.packs.code_lists().get("regions")
    for area in areas:
        if regions is not None and regions.find(area) is None:
            raise _refused(
                "ROSTER-AREA",
                area,
                Text("区划代码表中没有该代码", "the list of regions has no such code"),
                Text("用 code find 查区划代码", "look regions up with code find"),
            )


def require_span(span: tuple[date, date], today: date) -> None:
    """Refuse a term that runs backwards, is over, or is too long.

    Raises:
        UsageError: it is.
    """
    first, last = span
    if first > last:
        problem = Text("任期末日早于首日", "the term ends before it begins")
    elif last < today:
        problem = Text("任期在今天之前已满", "the term is over already")
    elif last - first > LONGEST_TERM:
        problem = Text("任期超过 20 年", "the term is longer than 20 years")
    else:
        return
    raise _refused("ROSTER-TERM", f"{first} – {last}", problem, Text("改正任期", "correct the term"))


def require_revocation(keys: Sequence[Signer], on: date, compromised_since: date | None, today: date) -> None:
    """Refuse days of a revocation that cannot be.

    Raises:
        UsageError: a key was lost after today or after it was revoked, or a day lies before anybody had it.
    """
    had_since = min(key.term_from for key in keys)
    days = [on, *([compromised_since] if compromised_since is not None else [])]
    if min(days) < had_since:
        problem = Text(f"早于任期首日 {had_since}", f"it lies before the term began on {had_since}")
    elif compromised_since is not None and compromised_since > min(on, today):
        problem = Text("失控之日晚于撤销日或今天", "the key was lost after it was revoked, or after today")
    else:
        return
    raise _refused("ROSTER-REVOCATION", f"{min(days)}", problem, Text("改正日期", "correct the day"))


def require_another_supervisor(known: Roster, supervisor_id: str, on: date) -> None:
    """Refuse to revoke who alone is in force from that day: nobody could answer a batch or rule on an alarm then.

    Raises:
        UsageError: nobody else is.
    """
    keys = [signer for signer in known.supervisors if signer.id == supervisor_id]
    others = [signer for signer in known.supervisors if signer.id != supervisor_id]
    if in_force(others, on) or not in_force(keys, on):
        return
    raise _refused(
        "ROSTER-LAST-SUPERVISOR",
        supervisor_id,
        Text(
            f"{keys[-1].name}（{supervisor_id}）是唯一在任的主管人员，撤销后无人能收盘、答复和裁定",
            f"{keys[-1].name} ({supervisor_id}) is the only supervisor in force; nobody could take batches in, answer or "
            "rule then",
        ),
        Text(
            "先新增一名主管人员（另取编号，可以是同一人），再撤销这一名",
            "add another supervisor first (under another id; it may be the same person), then revoke this one",
        ),
    )


def _refused(code: str, where: str, problem: Text, remedy: Text) -> UsageError:
    undone = Text(f"{remedy.zh}；未签发任何名册", f"{remedy.en}; no roster was signed")
    return UsageError(code, where, problem, undone)
