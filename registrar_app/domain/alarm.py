"""Keeps the alarms that the exchange raises at the bureau: what each kind means and what a person must do about it.

An alarm never decides anything: it names the version that was refused and the one that stands, and both are kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from registrar_app.domain.text import Text


class AlarmKind(StrEnum):
    """Why a person must look."""

    FORK = "fork"
    ROLLBACK = "rollback"
    ACTS_MISSING = "acts_missing"
    NUMBER = "number"
    NEW_CHAIN = "new_chain"
    ROSTER = "roster"

    @property
    def label(self) -> Text:
        """The word shown in lists."""
        return _LABELS[self]

    @property
    def explanation(self) -> Text:
        """What has happened, and that the register was not changed by it."""
        return _EXPLANATIONS[self]

    @property
    def remedy(self) -> Text:
        """What to do, and with whom."""
        return _REMEDIES[self]

    @property
    def of_chain(self) -> bool:
        """Whether the refused batch contradicts its chain; one batch raises one of these once."""
        return self in CHAIN_KINDS


CHAIN_KINDS = (AlarmKind.FORK, AlarmKind.ROLLBACK, AlarmKind.ACTS_MISSING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """One alarm.

    Attributes:
        kind: Why it was raised.
        office: Office of the chain that it is about, with its device and epoch.
        seq: Number of the batch that raised it.
        refused: The version to look at: hash of a batch's header, for ``number`` of the returned act, hex.
        kept: The version that it conflicts with, in the same terms; ``None`` when there is none.
        raised_at: When, ISO 8601.
        id: Its number at the bureau; 0 before it is kept.
    """

    kind: AlarmKind
    office: str
    device: str
    epoch: str
    seq: int
    refused: str
    kept: str | None
    raised_at: str
    id: int = 0


_LABELS = {
    AlarmKind.FORK: Text("记录链分叉", "forked chain"),
    AlarmKind.ROLLBACK: Text("退回旧状态", "went back to an older state"),
    AlarmKind.ACTS_MISSING: Text("登记行为缺失", "acts missing"),
    AlarmKind.NUMBER: Text("凭单号重号", "slip number used twice"),
    AlarmKind.NEW_CHAIN: Text("另起记录链", "new chain"),
    AlarmKind.ROSTER: Text("名册不再认可", "no longer on the roster"),
}
_EXPLANATIONS = {
    AlarmKind.FORK: Text(
        "同一台机器出现了两条记录链：它的数据库有两份在同时使用，或把旧副本拷回后又继续办理",
        "one device has two chains: a copy of its store is used as well, or an old copy was put back and worked on",
    ),
    AlarmKind.ROLLBACK: Text(
        "该机又报来早已收过的序号，内容却不同：它的数据库退回了较早的状态（拷回了旧副本）",
        "the device sent a number again that was taken long before, with other content: its store went back to an older "
        "state (an old copy was put back)",
    ),
    AlarmKind.ACTS_MISSING: Text(
        "报盘序号相接，但其间的登记行为缺失，任何一份报盘都补不上",
        "the batch's number is the next, but acts between are missing and no other batch can bring them",
    ),
    AlarmKind.NUMBER: Text(
        "同一个凭单号用在了两份合同上。先收到的作数，后收到的已退回；没有改号，两张凭单都查得到",
        "one slip number stands on two contracts. The one that came first stands, the other was returned; neither was "
        "renumbered and both slips can be found",
    ),
    AlarmKind.NEW_CHAIN: Text(
        "该机另起了一条记录链：它的数据库是重新建立的或从备份恢复的，或另一台电脑用了同一机器号。报盘已照常导入",
        "the device begins another chain: its store was made anew or restored, or a second PC uses its number. The batch was taken "
        "as usual",
    ),
    AlarmKind.ROSTER: Text(
        "因缺前盘留存的报盘轮到导入时，名册已不再认可其签名人或机器。报盘已留存，未导入",
        "when the batch's turn came, the roster no longer accepted its signer or its device. The batch is kept and was "
        "not taken",
    ),
}
_PART_WAYS = Text(
    "请该机构停止用这台电脑报盘，与其逐项核对两份报盘；有分叉之前的备份的，用 store restore 恢复后继续办理，"
    "没有的在名册中给一个新机器号；分叉之后办理的事项重新录入",
    "let the office stop exporting from that PC and compare both batches with it; where there is a backup from before "
    "the split it restores that (store restore) and goes on, otherwise it gets a new device number on the roster; what "
    "was made after the split is entered again",
)
_REMEDIES = {
    AlarmKind.FORK: _PART_WAYS,
    AlarmKind.ROLLBACK: _PART_WAYS,
    AlarmKind.ACTS_MISSING: Text(
        "请该机构停止用这台电脑报盘，并在其上核验数据库（store verify）；在名册中给该机构一个新机器号，用新号继续办理，并重新录入未报到的事项",
        "let the office stop exporting from that PC and verify its store; put a new device number on the roster, let the "
        "office go on under it and enter again what has not arrived",
    ),
    AlarmKind.NUMBER: Text(
        "与办理双方核对两张凭单各交给了谁；请被退回的一方注销该登记、收回凭单，用新号重新登记；并查明两台电脑是否用了同一号段",
        "ask both sides who holds which slip; let the returned side cancel its registration, take the slip back and register "
        "anew under another number; find out whether two PCs use one block",
    ),
    AlarmKind.NEW_CHAIN: Text(
        "向该机构核实为何另起，原记录链是否已全部报送；如有两台电脑共用一个机器号，请其停用一台并申请新机器号",
        "ask the office why, and whether all of the former chain has been sent; where two PCs share the number, one must "
        "stop and get a number of its own",
    ),
    AlarmKind.ROSTER: Text(
        "与该机构核对这份报盘：名册有误的，更正名册后重新导入该文件；否则请在任登记员用新机器号重新办理其中的事项",
        "check the batch with the office: if the roster is wrong, correct it and import the file again; otherwise a registrar "
        "in force must do its work again under a new device number",
    ),
}
