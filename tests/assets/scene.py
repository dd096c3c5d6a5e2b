"""The practice bureau and its offices, with every honest file that they make: the stuff of which the cases are cut."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property
from pathlib import Path

from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Contract, ContractType, Subtype
from registrar_app.domain.roster import Roster
from registrar_app.services import later_life
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import load_case
from registrar_app.services.issue_slip import issue_slip
from tests import world
from tests.contract_samples import sound_contract
from tests.fuzz.test_batch import roster as known_roster
from tests.practice_keys import key, supervisor
from tests.services.test_batch import World
from tests.services.test_batch_papers import registered as registered_with_papers

LONG = ("面向深远海养殖工船的智能投饵与水质监测（含5G、北斗）系统" * 12)[:300]
LONG_PARTY = ("哈尔滨工业大学（威海）" * 30)[:300]
RARE = "䶮川牌耐蚀涂层𠮷田工艺委托开发"
PAPERS = (b"%PDF-1.7 the contract itself", "%PDF-1.7 合同原件扫描件".encode())


def contracts(of: Desk) -> dict[str, Contract]:
    """One contract of every type, one with the longest names, one with rare characters; by the slip's name."""
    usual = sound_contract(of.today())
    assert usual.seller is not None

    def typed(type_: ContractType, subtype: Subtype, name: str) -> Contract:
        return replace(usual, type=type_, subtype=subtype, name=name)

    made = {
        "development": usual,
        "transfer": typed(ContractType.TRANSFER, Subtype.PATENT_RIGHT, "一种投饵机的专利权转让"),
        "licensing": typed(ContractType.LICENSING, Subtype.SOFTWARE_COPYRIGHT, "渔情预报软件著作权许可"),
        "consulting": typed(ContractType.CONSULTING, Subtype.CONSULTING, "近海牧场选址技术咨询"),
        "service": typed(ContractType.SERVICE, Subtype.GENERAL_SERVICE, "传感器标定技术服务"),
        "long-names": replace(usual, name=LONG, seller=replace(usual.seller, name=LONG_PARTY)),
        "rare-characters": replace(usual, name=RARE),
    }
    return {name: _its_own(contract, place) for place, (name, contract) in enumerate(made.items())}


def _its_own(contract: Contract, place: int) -> Contract:
    """The contract with a number, a day and amounts of its own, so that none looks like another."""
    assert contract.signed_on is not None
    return replace(
        contract,
        contract_no=f"LR-2026-{place:03}",
        signed_on=contract.signed_on - timedelta(days=place),
        effective_from=contract.signed_on,
        contract_value=100_000_000 + place * 1_000_000,
        transaction_amount=80_000_000 + place * 1_000_000,
    )


@dataclass
class Scene:
    """One run's bureau and offices; ``sealed`` are honest batches by name, each the first of its device."""

    world: World
    second: Desk
    far: Desk
    uids: dict[str, str]
    slips: dict[str, bytes]
    sealed: dict[str, bytes]

    @property
    def office(self) -> Desk:
        return self.world.office

    @property
    def roster(self) -> Roster:
        return self.world.bureau.require_roster()

    @cached_property
    def opened(self) -> dict[str, bytes]:
        """The containers inside the honest batches."""
        return {name: supervisor().open_envelope(sealed) for name, sealed in self.sealed.items()}

    def seal(self, container: bytes) -> bytes:
        return self.world.program.keys.seal_envelope(container, [supervisor().certificate])

    def close(self) -> None:
        for desk in (self.office, self.second, self.far, self.world.bureau):
            desk.store.close()


def make_scene(folder: Path) -> Scene:
    """Make bureau, offices, slips and batches in a folder; nothing of it has reached the bureau yet."""
    program, under = world.program(), known_roster()
    (folder / "out").mkdir(parents=True)
    bureau = world.bureau(program, folder / "bureau", under)
    office = world.desk(program, folder / "office", under=under)
    second = world.desk(program, folder / "second", device="371002-02", under=under)
    far_key = key("R-02", office="371082")
    far = world.desk(program, folder / "far", device="371082-01", with_key=far_key, under=under)
    scene = Scene(World(program, office, bureau, folder / "out"), second, far, {}, {}, {})
    for name, contract in contracts(office).items():
        uid = scene.uids[name] = world.register_content(office, contract)
        scene.slips[name] = issue_slip(program, office, uid, None).pdf
    _amend(scene, "development")
    uid = scene.uids["cancelled"] = world.register(office)
    world.act(office, ActKind.CANCEL, uid, lambda place: {"reason": "协商解除"})
    registered_with_papers(World(program, second, bureau, folder / "out"), folder, *PAPERS)
    world.register(far, value=123_456_789)
    for name, desk in (("several", office), ("with-papers", second), ("one", far)):
        scene.sealed[name] = scene.world.export(desk).read_bytes()
    return scene


def _amend(scene: Scene, name: str) -> None:
    """Change a registered contract and issue its slip again, which then carries the amending act too."""
    uid = scene.uids[name]
    changed = replace(load_case(scene.office, uid).contract, name="变更后的智能投饵装备关键技术开发")
    later_life.amend_contract(scene.office, uid, changed, "双方补充协议")
    scene.slips["amended"] = issue_slip(scene.world.program, scene.office, uid, None).pdf
