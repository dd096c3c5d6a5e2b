"""``registrar slip``: issue a slip, verify its file, verify the text of its QR code."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from registrar_app.cli.session import RegistrarGroup, Session, pass_session
from registrar_app.domain.errors import UsageError
from registrar_app.domain.money import format_yuan, group_yuan
from registrar_app.domain.roster import Roster
from registrar_app.domain.slip import SlipFacts, SlipOutcome, SlipVerdict, outcome_words
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.file_kinds import ROSTER, SLIP, naming, require_kind
from registrar_app.services.issue_slip import issue_slip
from registrar_app.services.issue_slips import MOST, find_unissued, issue_slips
from registrar_app.services.ports import RegisterStore
from registrar_app.services.roster_changes import grouped_fingerprint
from registrar_app.services.scan_slip import scan_slip
from registrar_app.services.verify_roster import FILE_LIMIT as ROSTER_LIMIT
from registrar_app.services.verify_roster import verify_roster_file
from registrar_app.services.verify_slip import FILE_LIMIT, verify_slip
from registrar_app.services.whole_file import read_whole

FILE = click.Path(path_type=Path)
DAY = click.DateTime(["%Y-%m-%d"])
ROSTER_HELP = "名册文件；不给则用数据库中的名册 / a roster file instead of the store's"


@click.group(cls=RegistrarGroup, name="slip")
def noun() -> None:
    """登记凭单：签发与核验 / slips: issue and verify."""


@noun.command("issue")
@click.argument("uids", nargs=-1, metavar="[UID]...")
@click.option("--out", "target", type=FILE, required=True, help="PDF 文件或文件夹 / a PDF file or a folder")
@click.option(
    "--all-unissued", is_flag=True, help="本机构已登记而未签发凭单的全部合同 / all that have no slip yet"
)
@click.option("--from", "since", type=DAY, help="未签发的，登记日期自 / without a slip, registered from")
@click.option("--to", "until", type=DAY, help="未签发的，登记日期至 / without a slip, registered to")
@click.option("--reason", default="", help="补打原因 / why it is printed again")
@pass_session
def issue(  # noqa: PLR0917 - one parameter for each option of the command
    session: Session,
    uids: tuple[str, ...],
    target: Path,
    all_unissued: bool,
    since: datetime | None,
    until: datetime | None,
    reason: str,
) -> int:
    """签发已登记合同的凭单，一份或成批 / issue the slip of one registered contract, or of many."""
    by_days = all_unissued or since is not None or until is not None
    if bool(uids) == by_days:
        raise UsageError(
            "SLIP-WHICH",
            "UID",
            Text("没有说明签发哪些，或两种都写了", "it does not say of which, or says it twice"),
            Text(
                "写 UID，或用 --all-unissued、--from、--to", "give UIDs, or --all-unissued, --from and --to"
            ),
        )
    desk = session.desk(unlock=True)
    if len(uids) == 1:
        return _issue_one(session, desk, uids[0], target, reason)
    found = find_unissued(desk, since and since.date(), until and until.date())[:MOST] if by_days else []
    return _issue_many(
        session, desk, tuple(dict.fromkeys(uids)) or tuple(row.uid for row in found), target, reason
    )


def _issue_one(session: Session, desk: Desk, uid: str, target: Path, reason: str) -> int:
    slip = issue_slip(session.program, desk, uid, target, reason)
    session.say(
        Text(
            f"已签发：{slip.path}（第 {slip.copy} 份，SHA-256 {slip.sha256}）",
            f"issued: {slip.path} (copy {slip.copy}, SHA-256 {slip.sha256})",
        )
    )
    session.show({"path": str(slip.path), "sha256": slip.sha256, "copy": slip.copy})
    return 0


def _issue_many(session: Session, desk: Desk, uids: tuple[str, ...], folder: Path, reason: str) -> int:
    """Issue them one by one; 1 when any was not issued."""
    done = {
        each.uid: each for each in issue_slips(session.program, desk, session.watch(uids), folder, reason)
    }
    issued, failed = [], []
    for uid in uids:
        slip, error = (done[uid].issued, done[uid].error) if uid in done else (None, None)
        if slip is not None:
            session.say(
                Text(f"已签发：{slip.path}（第 {slip.copy} 份）", f"issued: {slip.path} (copy {slip.copy})")
            )
            issued.append({"uid": uid, "path": str(slip.path), "sha256": slip.sha256, "copy": slip.copy})
        else:
            told = error.told if error is not None else Text("未办理", "not done")
            session.say(Text(f"未签发：{uid}　{told.zh}", f"not issued: {uid}  {told.en}"))
            failed.append(
                {
                    "uid": uid,
                    "code": error.code if error else "NOT-DONE",
                    "problem": told.in_language(session.language),
                }
            )
    total = Text(
        f"签发 {len(issued)} 份，未签发 {len(failed)} 份", f"{len(issued)} issued, {len(failed)} not issued"
    )
    session.say(total)
    session.show({"issued": issued, "failed": failed})
    return 1 if failed else 0


@noun.command("verify")
@click.argument("file", type=FILE)
@click.option("--roster", "roster_file", type=FILE, help=ROSTER_HELP)
@pass_session
def verify(session: Session, file: Path, roster_file: Path | None) -> int:
    """核验凭单文件 / verify a slip's file."""
    require_kind(file, SLIP)
    pdf = read_whole(file, FILE_LIMIT)
    roster, store = _trusted(session, roster_file)
    with naming(file):
        verdict = verify_slip(session.program, pdf, roster, store)
    return _tell(session, verdict, roster)


@noun.command("scan")
@click.argument("text")
@click.option("--roster", "roster_file", type=FILE, help=ROSTER_HELP)
@pass_session
def scan(session: Session, text: str, roster_file: Path | None) -> int:
    """核验凭单二维码的文本（HT1/…）/ verify the text of a slip's QR code."""
    roster, store = _trusted(session, roster_file)
    return _tell(session, scan_slip(session.program, text, roster, store), roster)


def _trusted(session: Session, roster_file: Path | None) -> tuple[Roster, RegisterStore | None]:
    """Return the roster to judge by, and the register when no roster file was given."""
    if roster_file is not None:
        require_kind(roster_file, ROSTER)
        with naming(roster_file):
            return verify_roster_file(session.program, read_whole(roster_file, ROSTER_LIMIT), None), None
    desk = session.desk()
    return desk.require_roster(), desk.store


def _tell(session: Session, verdict: SlipVerdict, roster: Roster) -> int:
    session.say(outcome_words(verdict.outcome, practice=roster.practice))
    for reason in verdict.reasons:
        session.say(Text(f"  原因：{reason.zh}", f"  reason: {reason.en}"))
    for notice in verdict.notices:
        session.say(Text(f"  提示：{notice.zh}", f"  note: {notice.en}"))
    if verdict.facts is not None:
        for line in _fact_lines(verdict, verdict.facts):
            session.say(line)
    root = grouped_fingerprint(roster.root_fingerprint[:16])
    session.say(
        Text(
            f"  依据名册：{roster.bureau} 第 {roster.version} 版，根证书指纹 {root} …",
            f"  by the roster: {roster.bureau}, version {roster.version}, root fingerprint {root} …",
        )
    )
    session.show(_value(verdict, roster, session.language))
    return 0 if verdict.outcome is SlipOutcome.VALID else 1


def _fact_lines(verdict: SlipVerdict, facts: SlipFacts) -> list[Text]:
    value, amount = group_yuan(facts.contract_value), group_yuan(facts.transaction_amount)
    lines = [
        Text(
            f"  凭单号 {facts.slip_no}，登记日期 {facts.registered_on}，签发日期 {facts.issued_on}",
            f"  slip {facts.slip_no}, registered on {facts.registered_on}, issued on {facts.issued_on}",
        ),
        Text(
            f"  成交额 {value} 元，技术交易额 {amount} 元",
            f"  contract value {value} yuan, transaction amount {amount} yuan",
        ),
        Text(
            f"  签发人 {verdict.signer_name}（{verdict.office_name}）",
            f"  issued by {verdict.signer_name} ({verdict.office_name})",
        ),
    ]
    if facts.contract_name:
        lines.insert(
            1,
            Text(
                f"  合同 {facts.contract_name}；卖方 {facts.seller_name}；买方 {facts.buyer_name}",
                f"  contract {facts.contract_name}; seller {facts.seller_name}; buyer {facts.buyer_name}",
            ),
        )
    return lines


def _value(verdict: SlipVerdict, roster: Roster, language: str) -> dict[str, Any]:
    facts = verdict.facts
    return {
        "outcome": verdict.outcome.value,
        "reasons": [reason.in_language(language) for reason in verdict.reasons],
        "notices": [notice.in_language(language) for notice in verdict.notices],
        "slip_no": verdict.slip_no or None,
        "signer": verdict.signer_name or None,
        "office": verdict.office_name or None,
        "roster_version": roster.version,
        "root": roster.root_fingerprint,
        "facts": None
        if facts is None
        else {
            "registered_on": facts.registered_on.isoformat(),
            "issued_on": facts.issued_on.isoformat(),
            "contract_name": facts.contract_name or None,
            "seller": facts.seller_name or None,
            "buyer": facts.buyer_name or None,
            "contract_value": format_yuan(facts.contract_value),
            "transaction_amount": format_yuan(facts.transaction_amount),
            "act": facts.act_hash,
        },
    }
