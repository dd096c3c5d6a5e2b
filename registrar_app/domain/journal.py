"""Keeps an entry (日志) of the store's journal: who opened, exported, printed or changed what, beside the signed acts.

What an act says already is not said again: an entry names numbers, hashes and file names, never what a contract says.
Like an act, an entry is canonical JSON that names the hash of the one before; chaining and storing are in ``store``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from registrar_app.domain.act import canonical_json
from registrar_app.domain.text import Text

FORMAT = "registrar-journal/1"
SIZE_LIMIT = 20_000
"""Bytes; the longest that a service writes has a few hundred."""
SUBJECT_LIMIT = 300
"""Characters of a subject or a detail; what is longer is cut."""

BATCH = "batch"
"""In the detail of an exported batch: its hash."""
LAST_BATCH, EPOCH = "last_batch", "epoch"
"""In the first entry's detail: the number of the last batch that was made before the journal began, and its chain."""
USED_TO = "slips_used_to"
"""In the detail of a restore: the serial up to which no slip number is given again."""
TITLE_EN = "title_en"
"""In the detail of an exported table: its English name; the subject has the Chinese."""

_KEYS = {"format", "seq", "previous", "act", "kind", "who", "subject", "detail", "at"}
_WHO_KEYS = {"account", "signer", "certificate"}


class EntryKind(StrEnum):
    """What was done."""

    BEGUN = "begun"
    OPENED = "opened"
    KEY_UNLOCKED = "key_unlocked"
    BATCH_EXPORTED = "batch_exported"
    BATCH_REWRITTEN = "batch_rewritten"
    BATCH_IMPORTED = "batch_imported"
    BATCH_KEPT = "batch_kept"
    BATCH_REFUSED = "batch_refused"
    VERSIONS_EXPORTED = "versions_exported"
    RECEIPT_REWRITTEN = "receipt_rewritten"
    RECEIPT_IMPORTED = "receipt_imported"
    ROSTER_IMPORTED = "roster_imported"
    ROSTER_ISSUED = "roster_issued"
    SLIP_SAVED = "slip_saved"
    SHEET_SAVED = "sheet_saved"
    PREVIEW_SAVED = "preview_saved"
    PRINTED = "printed"
    TABLE_EXPORTED = "table_exported"
    CONTRACTS_EXPORTED = "contracts_exported"
    CONTRACTS_IMPORTED = "contracts_imported"
    PAPER_EXPORTED = "paper_exported"
    ANSWERS_EXPORTED = "answers_exported"
    BACKED_UP = "backed_up"
    RESTORED = "restored"
    REBUILT = "rebuilt"
    PASSWORD_CHANGED = "password_changed"
    PASSWORD_RECOVERED = "password_recovered"
    SIGNING_KEY_CHANGED = "signing_key_changed"
    REVIEW_LIMIT_CHANGED = "review_limit_changed"
    READER_SET = "reader_set"
    READER_REMOVED = "reader_removed"
    JOURNAL_EXPORTED = "journal_exported"
    RULED = "ruled"
    UPGRADED = "upgraded"
    UPDATE_INSTALLED = "update_installed"
    UPDATE_SIGNED = "update_signed"
    LOSS_DISMISSED = "loss_dismissed"
    NOT_DONE = "not_done"

    @property
    def label(self) -> Text:
        """What was done, in words."""
        return KIND_LABELS[self]


KIND_LABELS = {
    EntryKind.BEGUN: Text("日志开始", "Journal begun"),
    EntryKind.OPENED: Text("打开数据库", "Store opened"),
    EntryKind.KEY_UNLOCKED: Text("解锁签名密钥", "Signing key unlocked"),
    EntryKind.BATCH_EXPORTED: Text("导出报盘", "Batch exported"),
    EntryKind.BATCH_REWRITTEN: Text("报盘再存一份", "Batch written again"),
    EntryKind.BATCH_IMPORTED: Text("导入报盘", "Batch imported"),
    EntryKind.BATCH_KEPT: Text("报盘缺前盘，已留存", "Batch kept waiting"),
    EntryKind.BATCH_REFUSED: Text("报盘拒收", "Batch refused"),
    EntryKind.VERSIONS_EXPORTED: Text("另存警报原件", "Versions of an alarm saved"),
    EntryKind.RECEIPT_REWRITTEN: Text("再次写出回盘", "Receipt written again"),
    EntryKind.RECEIPT_IMPORTED: Text("导入回盘", "Receipt imported"),
    EntryKind.ROSTER_IMPORTED: Text("导入名册", "Roster imported"),
    EntryKind.ROSTER_ISSUED: Text("签发名册", "Roster issued"),
    EntryKind.SLIP_SAVED: Text("保存凭单文件", "Slip saved"),
    EntryKind.SHEET_SAVED: Text("保存文书文件", "Sheet saved"),
    EntryKind.PREVIEW_SAVED: Text("保存文书预览", "Preview saved"),
    EntryKind.PRINTED: Text("打印", "Printed"),
    EntryKind.TABLE_EXPORTED: Text("导出报表或台账", "Report exported"),
    EntryKind.CONTRACTS_EXPORTED: Text("导出合同", "Contracts exported"),
    EntryKind.CONTRACTS_IMPORTED: Text("导入合同", "Contracts imported"),
    EntryKind.PAPER_EXPORTED: Text("导出材料", "Paper exported"),
    EntryKind.ANSWERS_EXPORTED: Text("导出审查答复", "Answers exported"),
    EntryKind.BACKED_UP: Text("备份", "Backup made"),
    EntryKind.RESTORED: Text("从备份恢复", "Restored from a backup"),
    EntryKind.REBUILT: Text("重建列表与检索", "Lists rebuilt"),
    EntryKind.PASSWORD_CHANGED: Text("更换口令", "Password changed"),
    EntryKind.PASSWORD_RECOVERED: Text("用恢复密钥重设口令", "Password recovered"),
    EntryKind.SIGNING_KEY_CHANGED: Text("更换签名密钥", "Signing key changed"),
    EntryKind.REVIEW_LIMIT_CHANGED: Text("更改复核限额", "Limit for a review changed"),
    EntryKind.READER_SET: Text("设置只读口令", "Reader's password set"),
    EntryKind.READER_REMOVED: Text("停用只读口令", "Reader's password removed"),
    EntryKind.JOURNAL_EXPORTED: Text("导出日志", "Journal exported"),
    EntryKind.RULED: Text("裁定", "Ruling"),
    EntryKind.UPGRADED: Text("数据库升级", "Store upgraded"),
    EntryKind.UPDATE_INSTALLED: Text("安装更新", "Update installed"),
    EntryKind.UPDATE_SIGNED: Text("签发规则包", "Packs signed"),
    EntryKind.LOSS_DISMISSED: Text("一并退回的行为不再办理", "Fallen act not done again"),
    EntryKind.NOT_DONE: Text("上述事项未完成", "Not done after all"),
}

SEALED = frozenset({EntryKind.BATCH_EXPORTED})
"""Kinds that carry a signature: it seals every entry before, since each names the one before."""


class MalformedEntryError(Exception):
    """The bytes are not an entry in its one exact form."""


@dataclass(frozen=True, slots=True)
class Who:
    """Who sat at the PC.

    Attributes:
        account: The account of the operating system; ``None`` where the program itself wrote the entry.
        signer: Id of the registrar or supervisor whose key was unlocked; ``None`` without one.
        certificate: SHA-256 of that key's certificate, hex; ``None`` without one.
    """

    account: str | None = None
    signer: str | None = None
    certificate: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry.

    Attributes:
        seq: Place in the journal, 1 for the first.
        previous: Hash of the entry before, hex; ``None`` for the first.
        act: How many acts of this device there were when it was written, those of former chains included: so acts
            and entries are one sequence, whatever the clock says.
        kind: What was done.
        who: Who did it.
        subject: What it was done to: a uid, a number or a file's name; ``None`` for the store itself.
        detail: Further numbers, hashes and names by ASCII key.
        at: The claimed time, ISO 8601 with offset.
    """

    seq: int
    previous: str | None
    act: int
    kind: EntryKind
    who: Who
    subject: str | None
    detail: Mapping[str, str | int]
    at: str


@dataclass(frozen=True, slots=True)
class SignedEntry:
    """An entry's exact payload, and the signature over it where its kind is sealed."""

    payload: bytes
    signature: bytes | None = None

    @property
    def hash(self) -> str:
        """SHA-256 of the payload, hex: the entry's identity."""
        return hashlib.sha256(self.payload).hexdigest()

    def entry(self) -> Entry:
        """Return the entry that the payload says.

        Raises:
            MalformedEntryError: the payload is not in its exact form.
        """
        return parse_entry(self.payload)


def payload_of_entry(entry: Entry) -> bytes:
    """Return the entry's one exact byte string."""
    who = entry.who
    return canonical_json(
        {
            "format": FORMAT,
            "seq": entry.seq,
            "previous": entry.previous,
            "act": entry.act,
            "kind": entry.kind.value,
            "who": {"account": who.account, "signer": who.signer, "certificate": who.certificate},
            "subject": entry.subject,
            "detail": dict(entry.detail),
            "at": entry.at,
        }
    )


def parse_entry(payload: bytes) -> Entry:
    """Return the entry of a payload; only the exact canonical form is taken.

    Raises:
        MalformedEntryError: the bytes are anything else.
    """
    if len(payload) > SIZE_LIMIT:
        raise MalformedEntryError("too large")
    try:
        value = json.loads(payload)
        if not isinstance(value, dict) or set(value) != _KEYS or value["format"] != FORMAT:
            raise MalformedEntryError("not registrar-journal/1")
        entry = _entry_from(value)
        if payload_of_entry(entry) != payload:
            raise MalformedEntryError("not in canonical form")
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise MalformedEntryError(type(error).__name__) from error
    return entry


def plain_text(text: str) -> str:
    """Return a text as an entry may carry it: half characters (of a file's odd name) spelt out, cut where too long."""
    return text.encode("utf-8", "backslashreplace").decode()[:SUBJECT_LIMIT]


def _entry_from(value: dict[str, Any]) -> Entry:
    who, detail = value["who"], value["detail"]
    if not isinstance(who, dict) or set(who) != _WHO_KEYS or not isinstance(detail, dict):
        raise MalformedEntryError("wrong type")
    if any(not isinstance(text, str | None) for text in (*who.values(), value["previous"], value["subject"])):
        raise MalformedEntryError("wrong type")
    if any(type(each) not in (str, int) for each in detail.values()):
        raise MalformedEntryError("detail")
    if type(value["seq"]) is not int or value["seq"] < 1 or type(value["act"]) is not int or value["act"] < 0:
        raise MalformedEntryError("number")
    if not isinstance(value["at"], str) or datetime.fromisoformat(value["at"]).tzinfo is None:
        raise MalformedEntryError("at")
    return Entry(
        seq=value["seq"],
        previous=value["previous"],
        act=value["act"],
        kind=EntryKind(value["kind"]),
        who=Who(who["account"], who["signer"], who["certificate"]),
        subject=value["subject"],
        detail=detail,
        at=value["at"],
    )
