"""Judges what a slip says against the roster and, where there is one, the register; shared by file and QR code.

Reasons are collected as they are found; the outcome follows from them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from registrar_app.domain.identifiers import slip_number
from registrar_app.domain.identifiers.wrong_part import WrongPartError
from registrar_app.domain.registration import Case, CaseState
from registrar_app.domain.roster import Roster, Signer, Standing, judge_standing
from registrar_app.domain.slip import SlipFacts, SlipOutcome, SlipStatement, SlipVerdict
from registrar_app.domain.text import Text
from registrar_app.services.ports import RegisterStore

ENDED = {
    CaseState.CANCELLED: Text("该登记此后已注销", "the registration has been cancelled since"),
    CaseState.REVOKED: Text("该登记此后已撤销", "the registration has been revoked since"),
}
UNKNOWN_HERE = Text("本登记簿没有这项登记", "this register does not know the registration")
NOT_ISSUED = Text("登记簿中没有这份凭单的签发记录", "the register has no record of issuing this slip")
RETURNED_HERE = Text(
    "本登记簿收到过这项登记，但已退回，未列入登记；请向登记机构核实",
    "this register received the registration but returned it, so it does not stand here; ask the office",
)
RETURNED_OWN = Text(
    "这项登记已被主管部门退回，未列入登记；以更正后重新出具的凭单为准",
    "the bureau returned this registration, so it does not stand; ask for the slip of the corrected one",
)


@dataclass(slots=True)
class Judgement:
    """The verdict in the making: reasons against, doubts that leave it open, notices besides, signers of lost keys."""

    against: list[Text] = field(default_factory=list)
    doubts: list[Text] = field(default_factory=list)
    notices: list[Text] = field(default_factory=list)
    lost: list[Signer] = field(default_factory=list)

    def verdict(self, roster: Roster, signer: Signer | None, facts: SlipFacts | None) -> SlipVerdict:
        """Return the conclusion; facts are told only when nothing speaks against the signatures."""
        practice = Text(
            "名册是演练用的，凭单没有任何效力", "the roster is for practice; the slip has no effect"
        )
        outcome = SlipOutcome.VALID
        if self.doubts:
            outcome = SlipOutcome.INDETERMINATE
        if self.against:
            outcome = SlipOutcome.NOT_VALID
        return SlipVerdict(
            outcome=outcome,
            reasons=tuple(self.against or self.doubts),
            notices=(*self.notices, *([practice] if roster.practice else [])),
            signer_name=signer.name if signer else "",
            office_name=roster.office_name(facts.slip_no[:6]) if facts else "",
            facts=facts,
        )


def judge_signer(judgement: Judgement, signer: Signer, day: date, office: str) -> None:
    """Add a reason unless the roster let the signer sign on that day for that office."""
    standing = judge_standing(signer, day, office)
    if standing is not Standing.IN_FORCE:
        judgement.against.append(
            Text(
                f"{day.isoformat()} {signer.name}：{standing.label.zh}",
                f"{day.isoformat()} {signer.name}: {standing.label.en}",
            )
        )
    elif signer.compromised_since is not None and signer not in judgement.lost:
        judgement.lost.append(signer)


def judge_lost_keys(judgement: Judgement, *, recorded: bool) -> None:
    """Leave it open where a key was lost later: who has it may write an earlier day; only the register's record helps."""
    if recorded:
        return
    for signer in judgement.lost:
        since = f"{signer.compromised_since}"
        judgement.doubts.append(
            Text(
                f"{signer.name} 的密钥自 {since} 起失控，此前的日期可能是倒填的；请登记机构或主管部门用登记簿核验",
                f"{signer.name}'s key is in foreign hands since {since} and may have written an earlier day; ask the "
                "office or the bureau to verify it with the register",
            )
        )


def judge_day(judgement: Judgement, statement: SlipStatement, roster: Roster) -> None:
    """Tell when the roster is too old to know what happened until the slip was issued."""
    if statement.issued_on > roster.expires_on:
        judgement.doubts.append(
            Text(
                "名册在凭单签发前已过期，请用最新名册核验",
                "the roster expired before the slip was issued; use a newer one",
            )
        )


def judge_unknown(judgement: Judgement, *, own: bool, received: bool) -> None:
    """Tell that no case of the register holds the registration.

    Args:
        judgement: The verdict in the making.
        own: The register is that of the device which should have registered it.
        received: The act itself is kept, made here or brought by a batch; it was returned.
    """
    if received:
        judgement.doubts.append(RETURNED_OWN if own else RETURNED_HERE)
    else:
        (judgement.against if own else judgement.notices).append(UNKNOWN_HERE)


def judge_state(judgement: Judgement, case: Case, *, current: bool) -> None:
    """Tell what became of the registration since; ``current`` is false when its content was amended after the slip."""
    if case.state in ENDED:
        judgement.against.append(ENDED[case.state])
    if not current:
        judgement.notices.append(
            Text(
                "登记内容此后已变更，请以最新凭单为准",
                "the content has been amended since; ask for the latest slip",
            )
        )


def judge_used_number(judgement: Judgement, store: RegisterStore | None, statement: SlipStatement) -> None:
    """Leave it open where the register has the number for another registration: either slip may be the honest one."""
    if store is None or store.act_by_hash(statement.act_hash) is not None:
        return
    try:
        number = slip_number.parse(statement.slip_no)
    except WrongPartError:
        return
    uid = store.slip_owner(number.device_id, number.serial)
    case = store.load_case(uid) if uid is not None else None
    if case is None:
        return
    name = case.contract.name or case.uid
    judgement.doubts.append(
        Text(
            f"本登记簿中这个凭单号用于另一项登记（{name}）：一号两单，请向主管部门核实",
            f"this register has the number for another registration ({name}): one number on two slips; ask the bureau",
        )
    )
