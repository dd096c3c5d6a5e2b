"""Tells what a newer roster (名册) changes, in sentences a registrar can judge; taking it in is ``import_roster``'s."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256

from registrar_app.domain.root_trust import RootSet
from registrar_app.domain.roster import Device, NumberBlock, Office, Roster, Signer
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.pack_ports import PackLibrary

NO_CHANGES = Text(
    "名册内容均无变化，只更新版本号、签发日和末日",
    "Nothing in the roster changes but its version, its day of issue and its last day",
)
_OTHER = Text(
    "其他内容有变化（未能逐项列出），启用前请与主管部门核对",
    "Other content differs that cannot be listed here; ask the bureau about it before taking this roster",
)
CANNOT_UNDO = Text(
    "名册版本只升不降，启用后不能退回旧版", "Versions only rise: an older roster cannot be taken back"
)
_REGISTRAR, _SUPERVISOR = Text("登记员", "registrar"), Text("主管人员", "supervisor")
_FOR_PRACTICE = Text("名册改为练习用途", "The roster is now one for practice")
_FOR_WORK = Text("名册改为正式用途", "The roster is now one for real work")
_EVERY_AREA = Text("全部区域", "every area")
_NOTHING = "—"


class ChangeKind(StrEnum):
    """What a change does: adds, alters or takes away."""

    ADDS = "adds"
    ALTERS = "alters"
    ENDS = "ends"


@dataclass(frozen=True, slots=True)
class Change:
    """One change and its sentence."""

    kind: ChangeKind
    sentence: Text


AreaNames = Callable[[Sequence[str]], Text]


def area_names_of(desk: Desk) -> AreaNames:
    """Return what names a list of region codes, by the packs of the desk."""
    return area_names_in(desk.packs)


def area_names_in(packs: PackLibrary) -> AreaNames:
    """Return what names a list of region codes, by these packs."""
    regions = packs.code_lists().get("regions")

    def name(areas: Sequence[str]) -> Text:
        if not areas:
            return _EVERY_AREA
        zh, en = ([regions.label(a, tongue) if regions else a for a in areas] for tongue in ("zh", "en"))
        return Text("、".join(zh), ", ".join(en))

    return name


def list_changes(old: Roster | None, new: Roster, area_names: AreaNames) -> list[Change]:
    """Return what is different, the roots first; everything is new when there was no roster.

    No difference stays unsaid: what has no sentence of its own is told as a change that could not be listed.
    """
    changes = [
        *(_root_changes(old.roots, new.roots) if old else ()),
        *(_general_changes(old, new) if old else ()),
        *_office_changes(old.offices if old else (), new.offices, area_names),
        *_device_changes(old.devices if old else (), new.devices),
        *_signer_changes(old.registrars if old else (), new.registrars, _REGISTRAR),
        *_signer_changes(old.supervisors if old else (), new.supervisors, _SUPERVISOR),
    ]
    if old is not None and not changes and not _is_renewal(old, new):
        return [Change(ChangeKind.ALTERS, _OTHER)]
    return changes


def _is_renewal(old: Roster, new: Roster) -> bool:
    """Whether the rosters differ in nothing but what every version has anew."""
    same = replace(
        new,
        version=old.version,
        issued_on=old.issued_on,
        expires_on=old.expires_on,
        previous=old.previous,
    )
    return same == old


def block_words(blocks: Sequence[NumberBlock]) -> str:
    """Return number blocks as people read them."""
    return "，".join(f"{block.first}–{block.last}" for block in blocks) or _NOTHING


def grouped_fingerprint(fingerprint: str) -> str:
    """Return a fingerprint in groups of four, to be compared by reading it aloud."""
    return " ".join(fingerprint[start : start + 4].upper() for start in range(0, len(fingerprint), 4))


def _root_changes(old: RootSet, new: RootSet) -> list[Change]:
    if old == new:
        return []
    now = grouped_fingerprint(new.fingerprint)
    changed = Text(
        f"更换根密钥，由旧根和新根共同签名。新根证书指纹与主管部门公布的逐组核对：{now}",
        f"The root is changed, signed by the old and the new one. Compare its fingerprint with the bureau's: {now}",
    )
    changes = [Change(ChangeKind.ALTERS, changed)]
    if (old.required, len(old.certificates)) != (new.required, len(new.certificates)):
        was, then = len(old.certificates), len(new.certificates)
        text = Text(
            f"此后名册须由 {then} 把根密钥中的 {new.required} 把签名（原为 {was} 把中的 {old.required} 把）",
            f"From now on {new.required} of {then} root keys sign a roster (so far {old.required} of {was})",
        )
        changes.append(Change(ChangeKind.ALTERS, text))
    return changes


def _general_changes(old: Roster, new: Roster) -> list[Change]:
    """Return what changes of the roster as a whole."""
    told = []
    if old.bureau != new.bureau:
        told.append(
            Text(f"主管部门改名：{old.bureau} → {new.bureau}", f"Bureau renamed: {old.bureau} → {new.bureau}")
        )
    if old.practice != new.practice:
        told.append(_FOR_PRACTICE if new.practice else _FOR_WORK)
    if old.recovery != new.recovery:
        now = grouped_fingerprint(sha256(new.recovery).hexdigest())
        told.append(
            Text(
                f"更换恢复证书：新建的库由它恢复，已建的库在下一次改口令之前仍由原来的恢复；指纹与主管部门核对：{now}",
                "The recovery certificate is replaced: it opens new stores, and an existing one once its password is "
                f"changed; until then the former one does. Compare its fingerprint with the bureau's: {now}",
            )
        )
    if new.issued_on < old.issued_on:
        told.append(
            Text(
                f"签发日早于前一版：{old.issued_on} → {new.issued_on}",
                f"The roster was issued before the one here: {old.issued_on} → {new.issued_on}",
            )
        )
    if new.expires_on < old.expires_on:
        told.append(
            Text(
                f"有效期缩短：{old.expires_on} → {new.expires_on}",
                f"The roster ends earlier: {old.expires_on} → {new.expires_on}",
            )
        )
    return [Change(ChangeKind.ALTERS, text) for text in told]


def _office_changes(old: Sequence[Office], new: Sequence[Office], area_names: AreaNames) -> list[Change]:
    before, after = {o.code: o for o in old}, {o.code: o for o in new}
    changes = []
    for code, office in after.items():
        earlier, areas = before.get(code), area_names(office.areas)
        if earlier is None:
            text = Text(
                f"新增登记机构：{office.name}（{code}），受理 {areas.zh}",
                f"New office: {office.name} ({code}), serving {areas.en}",
            )
            changes.append(Change(ChangeKind.ADDS, text))
            continue
        if earlier.name != office.name:
            text = Text(
                f"登记机构 {code} 改名：{earlier.name} → {office.name}",
                f"Office {code} renamed: {earlier.name} → {office.name}",
            )
            changes.append(Change(ChangeKind.ALTERS, text))
        if set(earlier.areas) != set(office.areas):
            was = area_names(earlier.areas)
            text = Text(
                f"{office.name} 受理区域：{was.zh} → {areas.zh}",
                f"{office.name} now serves {areas.en} (was {was.en})",
            )
            changes.append(Change(ChangeKind.ALTERS, text))
    gone = [office for code, office in before.items() if code not in after]
    return changes + [
        Change(
            ChangeKind.ENDS,
            Text(f"撤去登记机构：{o.name}（{o.code}）", f"Office removed: {o.name} ({o.code})"),
        )
        for o in gone
    ]


def _device_changes(old: Sequence[Device], new: Sequence[Device]) -> list[Change]:
    before, after = {d.id: d for d in old}, {d.id: d for d in new}
    changes = []
    for name, device in after.items():
        earlier = before.get(name)
        if earlier is None:
            blocks = block_words(device.blocks)
            text = Text(f"新增登记机：{name}，号段 {blocks}", f"New device: {name}, blocks {blocks}")
            changes.append(Change(ChangeKind.ADDS, text))
            continue
        if earlier.office != device.office:
            moved = f"{earlier.office} → {device.office}"
            text = Text(f"登记机 {name} 改属机构：{moved}", f"Device {name} moved to another office: {moved}")
            changes.append(Change(ChangeKind.ALTERS, text))
        added = block_words([block for block in device.blocks if block not in earlier.blocks])
        taken = block_words([block for block in earlier.blocks if block not in device.blocks])
        if added != _NOTHING:
            text = Text(f"{name} 新增号段 {added}", f"{name} gets blocks {added}")
            changes.append(Change(ChangeKind.ADDS, text))
        if taken != _NOTHING:
            text = Text(f"{name} 收回号段 {taken}", f"{name} loses blocks {taken}")
            changes.append(Change(ChangeKind.ENDS, text))
    gone = [name for name in before if name not in after]
    return changes + [
        Change(ChangeKind.ENDS, Text(f"撤去登记机：{name}", f"Device removed: {name}")) for name in gone
    ]


def _signer_changes(old: Sequence[Signer], new: Sequence[Signer], role: Text) -> list[Change]:
    before, after = {s.fingerprint: s for s in old}, {s.fingerprint: s for s in new}
    people = {(s.id, s.name, s.office) for s in old}
    changes = []
    for fingerprint, signer in after.items():
        zh, en = f"{signer.name}（{signer.id}）", f"{signer.name} ({signer.id})"
        earlier = before.get(fingerprint)
        if earlier is None:
            is_known = (signer.id, signer.name, signer.office) in people
            changes.append(Change(ChangeKind.ADDS, _new_key(signer, role, is_renewal=is_known)))
        else:
            changes += _person_changes(earlier, signer, role)
        if signer.revoked_on and (earlier is None or earlier.revoked_on != signer.revoked_on):
            ended = signer.revoked_on.isoformat()
            text = Text(f"撤销{role.zh}证书：{zh}，自 {ended} 起", f"{role.en} revoked: {en}, since {ended}")
            changes.append(Change(ChangeKind.ENDS, text))
        if signer.compromised_since and (
            earlier is None or earlier.compromised_since != signer.compromised_since
        ):
            lost = signer.compromised_since.isoformat()
            text = Text(
                f"{role.zh}{zh}的密钥自 {lost} 起失控，此后的签名无效",
                f"{role.en} {en}: the key is in foreign hands since {lost}, what it signed from then on does not count",
            )
            changes.append(Change(ChangeKind.ENDS, text))
    gone = [signer for fingerprint, signer in before.items() if fingerprint not in after]
    return changes + [
        Change(
            ChangeKind.ENDS,
            Text(f"撤去{role.zh}：{s.name}（{s.id}）", f"{role.en} removed: {s.name} ({s.id})"),
        )
        for s in gone
    ]


def _new_key(signer: Signer, role: Text, *, is_renewal: bool) -> Text:
    zh, en = f"{signer.name}（{signer.id}）", f"{signer.name} ({signer.id})"
    start, end = signer.term_from.isoformat(), signer.term_to.isoformat()
    if is_renewal:
        return Text(
            f"{role.zh}{zh}换发密钥，任期 {start} 至 {end}", f"New key of {role.en} {en}, {start} to {end}"
        )
    return Text(f"新增{role.zh}：{zh}，任期 {start} 至 {end}", f"New {role.en}: {en}, {start} to {end}")


def _person_changes(old: Signer, new: Signer, role: Text) -> list[Change]:
    """Return what changes of one certificate's holder, except that it ends."""
    zh, en = f"{new.name}（{new.id}）", f"{new.name} ({new.id})"
    told = []
    if (old.name, old.id) != (new.name, new.id):
        told.append(
            Text(
                f"{role.zh}证书改归：{old.name}（{old.id}）→ {zh}",
                f"{role.en} certificate now says {en} (was {old.name}, {old.id})",
            )
        )
    if old.office != new.office:
        moved = f"{old.office or _NOTHING} → {new.office or _NOTHING}"
        told.append(
            Text(f"{role.zh}{zh}调到另一机构：{moved}", f"{role.en} {en} moved to another office: {moved}")
        )
    if (old.term_from, old.term_to) != (new.term_from, new.term_to):
        start, end = new.term_from.isoformat(), new.term_to.isoformat()
        told.append(
            Text(f"{role.zh}{zh}任期改为 {start} 至 {end}", f"{role.en} {en}: term now {start} to {end}")
        )
    if old.revoked_on and not new.revoked_on:
        told.append(_lifted(role, zh, en, Text("撤销", "revocation"), old.revoked_on))
    if old.compromised_since and not new.compromised_since:
        told.append(
            _lifted(role, zh, en, Text("密钥失控的记载", "note of a lost key"), old.compromised_since)
        )
    return [Change(ChangeKind.ALTERS, text) for text in told]


def _lifted(role: Text, zh: str, en: str, what: Text, since: date) -> Text:
    return Text(
        f"取消{role.zh}{zh}的{what.zh}（原自 {since} 起）",
        f"{role.en} {en}: the {what.en} of {since} is taken back",
    )
