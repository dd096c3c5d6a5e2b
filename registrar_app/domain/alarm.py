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
    PARALLEL = "parallel"
    LACKING = "lacking"
    BACKDATED = "backdated"
    OLD_ROSTER = "old_roster"
    CONTENT = "content"

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
    def taken(self) -> bool:
        """Whether the batch that it is about was taken in all the same."""
        return self in TAKEN_KINDS

    @property
    def of_chain(self) -> bool:
        """Whether the refused batch contradicts its chain; one batch raises one of these once."""
        return self in CHAIN_KINDS


ACT_KINDS = (AlarmKind.NUMBER, AlarmKind.CONTENT)
"""What is about two acts, not about batches: the returned one and the one that stands."""
CHAIN_KINDS = (AlarmKind.FORK, AlarmKind.ROLLBACK, AlarmKind.ACTS_MISSING)
TAKEN_KINDS = (AlarmKind.NEW_CHAIN, AlarmKind.PARALLEL, AlarmKind.LACKING, AlarmKind.BACKDATED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """One alarm.

    Attributes:
        kind: Why it was raised.
        office: Office of the chain that it is about, with its device and epoch.
        seq: Number of the batch that raised it.
        refused: The version to look at: hash of a batch's header, for ``ACT_KINDS`` of the returned act, hex.
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
    AlarmKind.PARALLEL: Text("两条记录链并行", "two chains go on side by side"),
    AlarmKind.LACKING: Text("该机缺少已报送的登记", "the device lacks acts it had sent"),
    AlarmKind.BACKDATED: Text("时间倒退", "times go backwards"),
    AlarmKind.OLD_ROSTER: Text("名册过旧或本库没有", "roster too old, or not known here"),
    AlarmKind.CONTENT: Text("同一合同两处办理", "one contract at two places"),
}
_EXPLANATIONS = {
    AlarmKind.FORK: Text(
        "同一台登记机出现了两条记录链：它的数据库有两份在同时使用，或把旧副本拷回后又继续办理",
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
        "该机另起了一条记录链：它的数据库是重新建立的或从备份恢复的，或另一台电脑用了同一登记机号。报盘已照常导入",
        "the device begins another chain: its store was made anew or restored, or a second PC uses its number. The batch was taken "
        "as usual",
    ),
    AlarmKind.ROSTER: Text(
        "轮到导入的报盘，其签名人（或其中登记行为的签名人）在签名时已被撤销、未到期或已过期，或其登记机不在名册中。"
        "报盘已留存，未导入",
        "when the batch's turn came, the roster did not accept one of its signers (revoked, or out of term, when they "
        "signed) or its device. The batch is kept and was not taken",
    ),
    AlarmKind.PARALLEL: Text(
        "该机另起记录链之后，原记录链又有新的登记行为报来：有两台电脑（或两份数据库）在以同一登记机号办理，"
        "或恢复之前报出的盘迟到。报盘已照常导入",
        "after the device began another chain, its former chain goes on as well: two PCs, or two copies of one store, work "
        "under one device number, or a batch made before the restore comes late. The batch was taken as usual",
    ),
    AlarmKind.LACKING: Text(
        "该机新记录链接续的不是原记录链的最后一项：恢复所用的备份较旧，主管部门已收到的、其后的登记行为，该机的数据库里没有。"
        "报盘已照常导入",
        "the device's new chain does not go on from the last act of the former one: the backup was an older one, and its store "
        "lacks the later acts that the bureau has. The batch was taken as usual",
    ),
    AlarmKind.BACKDATED: Text(
        "报盘或其中登记行为的时间，早于同一记录链上在它之前的时间，且没有写明原因：可能调慢过时钟，也可能是倒签。报盘已照常导入",
        "the batch or an act in it claims a time before that of what comes before it in its chain, and gives no reason: a "
        "clock was set back, or a date was made up. The batch was taken as usual",
    ),
    AlarmKind.OLD_ROSTER: Text(
        "报盘所用的名册当时早已逾期，或其版本本库没有（本库恢复后跳过了这一版）：该机构可能长期收不到新名册和其中的撤销。"
        "报盘已留存，经主管人员处置后可以导入",
        "the batch was made under a roster that had long expired, or of a version that this store lacks (it was restored and "
        "skipped one): newer ones and their revocations may not reach the office. The batch is kept, and can be taken once "
        "a supervisor has settled this",
    ),
    AlarmKind.CONTENT: Text(
        "两台登记机办理了标识相同的同一份合同。先收到的作数，后收到的登记已退回；两份都留存",
        "two devices handled one contract under the same identifier. The one that came first stands, the other registration was "
        "returned; both are kept",
    ),
}
_PART_WAYS = Text(
    "请该机构查明是否有两台电脑（或两份数据库）在用，只留一台继续办理；另一台停用，或在名册中领一个新的登记机号、新建数据库后再用。"
    "留用的一台如是这份报盘的一方：有分叉之前的备份的，从备份恢复后继续；没有的，在名册中给该机构一个新的登记机号，用它新建数据库。"
    "未导入的事项重新录入",
    "let the office find out whether two PCs, or two copies of the store, are in use, and let only one go on; the other "
    "stops, or gets a new device number on the roster and a new store under it. Where the one that goes on is the one that "
    "made this batch, it restores a backup from before the split (store restore), or without one makes a new store under "
    "a new device number. What was not taken is entered again",
)
_REMEDIES = {
    AlarmKind.FORK: _PART_WAYS,
    AlarmKind.ROLLBACK: _PART_WAYS,
    AlarmKind.ACTS_MISSING: Text(
        "请该机构停止用这台电脑报盘，并在其上核验数据库（store verify）；在名册中给该机构一个新的登记机号，用新号继续办理，并重新录入未报到的事项",
        "let the office stop exporting from that PC and verify its store; put a new device number on the roster, let the "
        "office go on under it and enter again what has not arrived",
    ),
    AlarmKind.NUMBER: Text(
        "与办理双方核对两张凭单各交给了谁；请被退回的一方导入回盘（其登记随之退回、不再有效），收回已交出的凭单，"
        "用新号重新登记；并查明两台电脑是否用了同一号段",
        "ask both sides who holds which slip; let the returned side take the receipt in (its registration falls with it), take "
        "the printed slip back and register again under another number; find out whether two PCs use one block",
    ),
    AlarmKind.NEW_CHAIN: Text(
        "向该机构核实为何另起，原记录链是否已全部报送；如有两台电脑共用一个登记机号，请其停用一台并申请新的登记机号",
        "ask the office why, and whether all of the former chain has been sent; where two PCs share the number, one must "
        "stop and get a number of its own",
    ),
    AlarmKind.ROSTER: Text(
        "与该机构核对这份报盘：名册有误的，更正名册后重新导入该文件；名册无误的（密钥失窃、人员已撤销），这条记录链不再收得进："
        "在名册中给该机构一个新的登记机号，由在任登记员用新号重新办理其中的事项",
        "check the batch with the office: if the roster is wrong, correct it and import the file again; if it is right (a key "
        "stolen, a person gone), this chain can go on no more: put a new device number on the roster, and let a registrar "
        "in force do its work again under it",
    ),
    AlarmKind.PARALLEL: Text(
        "请该机构查明哪两台电脑在用同一登记机号：只留一台继续办理，另一台停用，或在名册中领一个新的登记机号、新建数据库；"
        "并核对两边是否用了相同的凭单号",
        "let the office find out which two PCs use one device number: only one goes on; the other stops, or gets a new device "
        "number on the roster and a new store under it; check whether both gave the same slip numbers",
    ),
    AlarmKind.LACKING: Text(
        "告知该机构其数据库缺少哪些登记，新凭单号须接在其后；这些合同以主管部门所存为准，后续事项由主管部门协助办理。"
        "找得到较新备份的，请先问明再处置",
        "tell the office which registrations its store lacks, and that its slip numbers must go on after them; what the bureau "
        "has of those contracts stands, and what follows on them is settled with the bureau. Where a newer backup turns up, "
        "ask before it is used",
    ),
    AlarmKind.BACKDATED: Text(
        "请该机构说明当时的时钟情况，并与纸质材料核对日期；说不清的，按泄密处理：在名册中撤销该签名人，自可疑之日起不再认可",
        "let the office say what its clock did and compare the days with the papers; where it cannot, treat the key as stolen: "
        "revoke the signer on the roster from the day in doubt",
    ),
    AlarmKind.CONTENT: Text(
        "与两处核对以哪一份为准：被退回的一方导入回盘（其登记随之退回、不再有效），收回已交出的凭单；"
        "作数的一份内容有误的，由登记它的机构变更或注销",
        "settle with both which one is right: the returned side takes the receipt in (its registration falls with it) and takes "
        "the printed slip back; where the one that stands is wrong, its own office amends or cancels it",
    ),
    AlarmKind.OLD_ROSTER: Text(
        "请该机构导入最新名册，并与其核对这份报盘；核对无误的，由主管人员写明理由，处置其警报，再导入该文件，即按现行名册审核收进；"
        "有疑问的，先不处置",
        "let the office take the newest roster, and check the batch with it; if it is right, a supervisor settles its alarm "
        "with the reason and imports the file again, which is then judged by the roster now in force; while in doubt, leave "
        "the alarm open",
    ),
}
