"""Reads the journal as people read it: the acts of this PC and the entries beside them, in one sequence, in words.

Acts say who decided what; entries say the rest. Nothing is kept twice: the two are merged when they are asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from registrar_app.domain.act import Act, ActKind, MalformedActError
from registrar_app.domain.journal import TITLE_EN, Entry, EntryKind, MalformedEntryError, SignedEntry, Who
from registrar_app.domain.roster import Roster
from registrar_app.domain.ruling import Decision, SubjectKind
from registrar_app.domain.sheet_kind import SheetKind
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Column, Table
from registrar_app.services.keep_journal import THROUGH

KINDS: dict[str, Text] = {kind.value: kind.label for kind in (*EntryKind, *ActKind)}
"""What can be asked for, with its words; no act and no entry share a name."""

ENTRY, ACT = Text("日志", "Entry"), Text("登记行为", "Act")
SOURCE = Text("{kind} #{seq}", "{kind} #{seq}")
_UNREADABLE = Text("读不出的条目（请核验数据库）", "An entry that cannot be read (verify the store)")
_PROGRAM = Text("本程序", "the program")
_DETAIL = {
    "file": Text("文件 {}", "file {}"),
    "page": Text("{}", "{}"),
    "copy": Text("第 {} 份", "copy {}"),
    "printer": Text("打印机 {}", "printer {}"),
    "sheet": Text("文书 {}", "sheet {}"),
    "sha256": Text("哈希 {}", "hash {}"),
    "batch": Text("哈希 {}", "hash {}"),
    "certificate": Text("证书 {}", "certificate {}"),
    "token": Text("USB 密钥 {}", "USB key {}"),
    "seq": Text("报盘号 {}", "batch {}"),
    "alarm": Text("警报 {}", "alarm {}"),
    "clock_reason": Text("时钟存疑的原因：{}", "the clock: {}"),
    "acts": Text("登记行为 {} 项", "acts: {}"),
    "contracts": Text("合同 {} 份", "contracts: {}"),
    "lines": Text("{} 行", "lines: {}"),
    "drafts": Text("草稿 {} 份", "drafts: {}"),
    "registrations": Text("登记 {} 份", "registrations: {}"),
    "last_batch": Text("此前已导出报盘 {} 份", "batches before: {}"),
    "from": Text("原版本 {}", "version before: {}"),
    "to": Text("现版本 {}", "version now: {}"),
    "fallen": Text("退回而不再作数 {} 项", "acts that no longer stand: {}"),
    "slips_used_to": Text("凭单号已用至 {}", "slip numbers used up to {}"),
    "wrong_passwords": Text("此前口令错误 {} 次", "wrong passwords before: {}"),
    "epoch": Text("记录链 {}", "chain {}"),
    "limit": Text("限额（元）{}", "limit (yuan) {}"),
    "of": Text("日志 #{}", "entry #{}"),
}
_VALUES: dict[str, dict[str, Text]] = {
    THROUGH: {"window": Text("窗口", "window"), "prompt": Text("命令行", "command line")},
    "limit": {"off": Text("不设", "none")},
    "sheet": {kind.value: kind.label for kind in SheetKind},
    "decision": {decision.value: decision.label for decision in Decision},
}
"""Values that are a word of the program; all others are shown as they are."""
_RULED_ON = {
    SubjectKind.ALARM: Text("警报 {}", "alarm {}"),
    SubjectKind.REPEAT: Text("合同 {}", "contracts {}"),
}
_HASHES = {"sha256", "batch", "certificate", "epoch"}
_SHOWN_OF_HASH = 16
_NEWEST = 2**62
_OLDER_IN_A_ROW = 200
"""A clock that was wrong for a day does not end the reading too early."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalQuery:
    """What is looked for: days inclusive, kinds by name, any part of a person's name, id or account, any word."""

    since: date | None = None
    until: date | None = None
    kinds: tuple[str, ...] = ()
    who: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalLine:
    """One thing that was done.

    Attributes:
        at: The claimed time, with offset.
        who: The person's name and id, and the account.
        kind: Name of the kind of act or entry.
        what: The same in words.
        case: Uid of the case it is about, else "".
        subject: What it was done to, short, as the entry has it.
        subject_en: The same in English where the entry has that too, else "".
        detail: Further numbers, hashes and file names.
        source: Which act or entry says so.
        seq: The number of that act or entry.
        is_act: Whether an act says so.
        hash: The hash of the act or entry.
    """

    at: datetime
    who: Text
    kind: str
    what: Text
    case: str
    subject: str
    subject_en: str = ""
    detail: Text
    source: Text
    seq: int
    is_act: bool
    hash: str

    @property
    def subject_words(self) -> Text:
        """What it was done to, in words: a table by its title; a ruling names its alarm, or its two contracts by the beginnings of their uids."""
        kind, _, of = self.subject.partition(":")
        if self.kind != EntryKind.RULED.value or kind not in set(SubjectKind):
            return Text(self.subject, self.subject_en or self.subject)
        label, which = _RULED_ON[SubjectKind(kind)], " / ".join(part[:8] for part in of.split(":"))
        return Text(label.zh.format(which), label.en.format(which))

    def words(self, language: str) -> str:
        """Return all of it in one language, to be searched."""
        texts = (self.who, self.what, self.subject_words, self.detail, self.source)
        return " ".join((*(text.in_language(language) for text in texts), self.subject, self.case, self.hash))


_Placed = tuple[int, JournalLine]
"""A line with the number of the act that it is or follows."""


def read_journal(desk: Desk, query: JournalQuery | None = None) -> list[JournalLine]:
    """Return the lines that are looked for, the newest first.

    They follow each other as they were written: a clock that went wrong for a while moves nothing.
    """
    asked = query or JournalQuery()
    roster = desk.store.roster()
    entries = _until_older(_entry_lines(desk, roster), asked.since)
    acts = _until_older(_act_lines(desk, roster), asked.since)
    return [line for line in _one_sequence(entries, acts) if is_asked(line, asked, desk.language)]


def journal_table(desk: Desk, lines: Sequence[JournalLine], query: JournalQuery) -> Table:
    """Return the lines as a table to be written; a note names the journal's end, so that a later cut would show."""
    identity, head = desk.store.identity, next(desk.store.journal(), None)
    first, last = query.since or "…", query.until or desk.today()
    return Table(
        title=Text("登记库日志", "Journal of the register"),
        subtitle=Text(
            f"登记机 {identity.device}，{first} 至 {last}，共 {len(lines)} 条",
            f"device {identity.device}, {first} to {last}, lines: {len(lines)}",
        ),
        columns=(
            Column(Text("时间", "Time")),
            Column(Text("人员", "Who")),
            Column(Text("事项", "What")),
            Column(Text("对象", "Subject")),
            Column(Text("说明", "Details")),
            Column(Text("来源", "Source")),
        ),
        rows=[
            (time_words(line.at), line.who, line.what, line.subject_words, line.detail, line.source)
            for line in lines
        ],
        notes=(_head_note(head),) if head is not None else (),
    )


def time_words(at: datetime) -> str:
    """Return a time as it is shown: the clock of the PC that wrote it, to the second."""
    return at.strftime("%Y-%m-%d %H:%M:%S")


def _head_note(head: SignedEntry) -> Text:
    try:
        seq = str(head.entry().seq)
    except MalformedEntryError:
        seq = "?"
    return Text(
        f"日志末条 #{seq}，哈希 {head.hash}；今后日志若被截短，可与本页对照",
        f"last entry #{seq}, hash {head.hash}; compare it with this page if the journal is ever cut short",
    )


def is_asked(line: JournalLine, query: JournalQuery, language: str) -> bool:
    """Whether a line is among those looked for; words are looked for in one language."""
    day, who = line.at.date(), query.who.strip().lower()
    return (
        (query.since is None or day >= query.since)
        and (query.until is None or day <= query.until)
        and (not query.kinds or line.kind in query.kinds)
        and (not who or who in line.who.zh.lower())
        and (not query.text or query.text.strip().lower() in line.words(language).lower())
    )


def _until_older(lines: Iterator[_Placed], since: date | None) -> list[_Placed]:
    """Return the lines from the newest on; once many in a row are older than asked for, the rest is not read."""
    found: list[_Placed] = []
    older = 0
    for act, line in lines:
        older = older + 1 if since is not None and line.at.date() < since else 0
        if older > _OLDER_IN_A_ROW:
            break
        found.append((act, line))
    return found


def _one_sequence(entries: Sequence[_Placed], acts: Sequence[_Placed]) -> Iterator[JournalLine]:
    """Go from the newest on: every entry names the act that was the last when it was written."""
    waiting = 0
    for act, entry in entries:
        while waiting < len(acts) and acts[waiting][0] > act:
            yield acts[waiting][1]
            waiting += 1
        yield entry
    yield from (line for _, line in acts[waiting:])


# ------------------------------------------------------------------------------------------- the acts


def _act_lines(desk: Desk, roster: Roster | None) -> Iterator[_Placed]:
    for number, signed in desk.store.own_acts_backwards():
        try:
            act = signed.act()
            at = _moment(act.at)
        except (MalformedActError, ValueError):  # ``store verify`` names it
            continue
        yield number, _act_line(act, at, signed.hash, roster)


def _act_line(act: Act, at: datetime, act_hash: str, roster: Roster | None) -> JournalLine:
    return JournalLine(
        at=at,
        who=_person(act.registrar, None, roster),
        kind=act.kind.value,
        what=act.kind.label,
        case=act.case,
        subject=_number(act) or act.case[:8],
        detail=Text("", ""),
        source=_source(ACT, act.seq),
        seq=act.seq,
        is_act=True,
        hash=act_hash,
    )


def _moment(text: str) -> datetime:
    """Return a claimed time; one without an offset is taken as this PC's own."""
    at = datetime.fromisoformat(text)
    return at if at.tzinfo is not None else at.astimezone()


def _number(act: Act) -> str:
    number = act.body.get("slip_no")
    return number if isinstance(number, str) else ""


# ---------------------------------------------------------------------------------------- the entries


def _entry_lines(desk: Desk, roster: Roster | None) -> Iterator[_Placed]:
    last_act, at = _NEWEST, desk.clock.now()
    for signed in desk.store.journal():
        try:
            entry = signed.entry()
        except MalformedEntryError:
            yield last_act, _unreadable(signed, at)  # beside the entry after it
            continue
        last_act, at = entry.act, datetime.fromisoformat(entry.at)
        yield last_act, _entry_line(entry, signed.hash, roster)


def _entry_line(entry: Entry, entry_hash: str, roster: Roster | None) -> JournalLine:
    subject = entry.subject or ""
    is_case = len(subject) == 36 and subject.count("-") == 4
    return JournalLine(
        at=datetime.fromisoformat(entry.at),
        who=_entry_who(entry.who, roster),
        kind=entry.kind.value,
        what=entry.kind.label,
        case=subject if is_case else "",
        subject=subject[:8] if is_case else subject,
        subject_en=str(entry.detail.get(TITLE_EN, "")),
        detail=_details(entry.detail),
        source=_source(ENTRY, entry.seq),
        seq=entry.seq,
        is_act=False,
        hash=entry_hash,
    )


def _unreadable(signed: SignedEntry, at: datetime) -> JournalLine:
    return JournalLine(
        at=at,
        who=Text("", ""),
        kind="",
        what=_UNREADABLE,
        case="",
        subject="",
        detail=Text("", ""),
        source=ENTRY,
        seq=0,
        is_act=False,
        hash=signed.hash,
    )


def _entry_who(who: Who, roster: Roster | None) -> Text:
    if who.account is None:
        return _PROGRAM
    return _person(who.signer, who.account, roster)


def _person(signer_id: str | None, account: str | None, roster: Roster | None) -> Text:
    parts = [] if signer_id is None else [_named(signer_id, roster)]
    words = " · ".join([*parts, *([account] if account else [])])
    return Text(words, words)


def _named(signer_id: str, roster: Roster | None) -> str:
    signers = (*roster.registrars, *roster.supervisors) if roster is not None else ()
    name = next((signer.name for signer in reversed(signers) if signer.id == signer_id), None)
    return f"{name} {signer_id}" if name else signer_id


def _details(detail: Mapping[str, str | int]) -> Text:
    words = [_detail(name, value) for name, value in detail.items() if name != TITLE_EN]
    return Text("，".join(text.zh for text in words), ", ".join(text.en for text in words))


def _detail(name: str, value: str | int) -> Text:
    shown = str(value)[:_SHOWN_OF_HASH] if name in _HASHES else str(value)
    said = _VALUES.get(name, {}).get(shown, Text(shown, shown))
    label = _DETAIL.get(name, Text("{}", "{}"))
    return Text(label.zh.format(said.zh), label.en.format(said.en))


def _source(kind: Text, seq: int) -> Text:
    return Text(SOURCE.zh.format(kind=kind.zh, seq=seq), SOURCE.en.format(kind=kind.en, seq=seq))
