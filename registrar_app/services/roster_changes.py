"""Tells what a newer roster (名册) changes, in sentences a registrar can judge; taking it in is ``import_roster``'s."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from registrar_app.domain.root_trust import RootSet
from registrar_app.domain.roster import Device, NumberBlock, Office, Roster, Signer
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk

NO_CHANGES = Text(
    "机构、机器、登记员和号段均无变化，只延长有效期",
    "No office, device, registrar or block changes; only the term is renewed",
)
CANNOT_UNDO = Text(
    "名册版本只升不降，启用后不能退回旧版", "Versions only rise: an older roster cannot be taken back"
)
_REGISTRAR, _SUPERVISOR = Text("登记员", "registrar"), Text("主管人员", "supervisor")
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
    regions = desk.packs.code_lists().get("regions")

    def name(areas: Sequence[str]) -> Text:
        if not areas:
            return _EVERY_AREA
        zh, en = ([regions.label(a, tongue) if regions else a for a in areas] for tongue in ("zh", "en"))
        return Text("、".join(zh), ", ".join(en))

    return name


def list_changes(old: Roster | None, new: Roster, area_names: AreaNames) -> list[Change]:
    """Return what is different, the roots first; everything is new when there was no roster."""
    return [
        *(_root_changes(old.roots, new.roots) if old else ()),
        *_office_changes(old.offices if old else (), new.offices, area_names),
        *_device_changes(old.devices if old else (), new.devices),
        *_signer_changes(old.registrars if old else (), new.registrars, _REGISTRAR),
        *_signer_changes(old.supervisors if old else (), new.supervisors, _SUPERVISOR),
    ]


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
    changes = []
    for fingerprint, signer in after.items():
        zh, en = f"{signer.name}（{signer.id}）", f"{signer.name} ({signer.id})"
        start, end = signer.term_from.isoformat(), signer.term_to.isoformat()
        earlier, ended = before.get(fingerprint), _ended_on(signer)
        if earlier is None:
            text = Text(
                f"新增{role.zh}：{zh}，任期 {start} 至 {end}", f"New {role.en}: {en}, {start} to {end}"
            )
            changes.append(Change(ChangeKind.ADDS, text))
        elif (earlier.term_from, earlier.term_to) != (signer.term_from, signer.term_to):
            text = Text(
                f"{role.zh}{zh}任期改为 {start} 至 {end}", f"{role.en} {en}: term now {start} to {end}"
            )
            changes.append(Change(ChangeKind.ALTERS, text))
        if ended and (earlier is None or _ended_on(earlier) != ended):
            text = Text(f"撤销{role.zh}证书：{zh}，自 {ended} 起", f"{role.en} revoked: {en}, since {ended}")
            changes.append(Change(ChangeKind.ENDS, text))
    gone = [signer for fingerprint, signer in before.items() if fingerprint not in after]
    return changes + [
        Change(
            ChangeKind.ENDS,
            Text(f"撤去{role.zh}：{s.name}（{s.id}）", f"{role.en} removed: {s.name} ({s.id})"),
        )
        for s in gone
    ]


def _ended_on(signer: Signer) -> str:
    ended = [day for day in (signer.revoked_on, signer.compromised_since) if day is not None]
    return min(ended).isoformat() if ended else ""
