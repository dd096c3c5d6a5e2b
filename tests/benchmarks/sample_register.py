"""Makes registers of a wanted size: invented contracts, signed and chained as real ones, merged in a few batches."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from registrar_app.domain.act import Act, ActKind, SignedAct, payload_of
from registrar_app.domain.batch import ActAnswer, ActOutcome, BatchFile, BatchHeader
from registrar_app.domain.contract import (
    Achievement,
    Contract,
    ContractType,
    Payment,
    Registration,
    RegistrationStatus,
    Subtype,
)
from registrar_app.domain.identifiers import slip_number
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.party import Party
from registrar_app.domain.roster import Device, NumberBlock, Roster
from registrar_app.services.compose_act import compose
from registrar_app.services.desk import Desk
from registrar_app.services.ports import ChainPlace
from registrar_app.store.connection import StoreConnection
from registrar_app.store.copies import FILE_NAME
from tests import world
from tests.contract_samples import sound_contract
from tests.practice_keys import key, supervisor

OTHER_EPOCH = "e" * 32
DATA_KEY = b"k" * 32
YEAR = world.TODAY.year
_ABOUT = (
    "海洋牧场", "智能投饵", "碳纤维", "复合材料", "医用高分子", "打印机芯", "无人船", "水下机器人", "渔业资源", "激光雷达",
    "电池管理", "传感器", "轮胎检测", "焊接工艺", "图像识别", "供应链", "数控机床", "光伏逆变", "酶制剂", "海藻提取",
    "重型车桥", "行星减速", "长效缓释", "数据治理", "能耗监测", "港口调度", "船舶涂料", "种质保藏", "骨科植入", "工业互联",
)  # fmt: skip
_KIND = (
    "关键技术开发",
    "系统研制",
    "成果转化",
    "专利实施许可",
    "平台建设",
    "检测服务",
    "工艺优化咨询",
    "样机试制",
)
_PLACE = ("威海", "荣成", "文登", "乳山", "环翠", "高区", "经区", "临港", "青岛", "烟台", "济南", "北京")
_WORD = (
    "蓝润",
    "海科",
    "天弘",
    "远遥",
    "博创",
    "瑞泽",
    "明远",
    "恒信",
    "金泓",
    "鲁东",
    "华菱",
    "三维",
    "智源",
    "新北洋",
)
_TRADE = ("装备", "科技", "生物", "材料", "电子", "渔业", "软件", "医疗", "环保", "船舶")
_CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def wide_roster() -> Roster:
    """A roster whose devices have enough numbers."""
    wide = (NumberBlock(1, 90_000),)
    return world.roster(
        devices=(Device("371002-01", "371002", wide), Device("371082-01", "371082", wide)),
    )


def contracts(count: int, seed: int = 1) -> list[Contract]:
    """Return registered contracts of a year: about 1 party for 4 contracts, 1 in 20 brought about by an institution."""
    chance = random.Random(seed)
    plain = sound_contract(date(YEAR, 3, 1))
    parties = [_party(chance, plain.buyer or Party()) for _ in range(max(20, count // 4))]
    brokers = [
        replace(_party(chance, plain.buyer or Party()), is_service_institution=True) for _ in range(40)
    ]
    return [_contract(chance, plain, parties, brokers, number) for number in range(count)]


def _party(chance: random.Random, plain: Party) -> Party:
    name = (
        f"{chance.choice(_PLACE)}{chance.choice(_WORD)}{chance.choice(_WORD)}{chance.choice(_TRADE)}有限公司"
    )
    code = "91371002" + "".join(chance.choices(_CODE_SIGNS, k=10))
    return replace(plain, name=name, credit_code=code)


def _contract(
    chance: random.Random, plain: Contract, parties: Sequence[Party], brokers: Sequence[Party], number: int
) -> Contract:
    seller, buyer = chance.sample(parties, 2)
    registered = date(YEAR, 1, 1) + timedelta(days=chance.randrange(300))
    value = chance.randrange(50_000, 90_000_000) * 100
    transfer = number % 20 == 0
    return replace(
        plain,
        uid=str(uuid.UUID(int=chance.getrandbits(128), version=4)),
        contract_no=f"HT-{YEAR}-{number:06d}",
        name="".join(chance.sample(_ABOUT, 2)) + chance.choice(_KIND),
        type=ContractType.TRANSFER if transfer else ContractType.DEVELOPMENT,
        subtype=None if transfer else Subtype.COMMISSIONED_DEVELOPMENT,
        seller=seller,
        buyer=buyer,
        intermediary=chance.choice(brokers) if transfer else None,
        contract_value=value,
        transaction_amount=value,
        non_technical_costs=(),
        achievement=Achievement(id=f"ACH-{chance.randrange(5_000)}", name="成果"),
        payments=tuple(
            Payment(paid_on=registered + timedelta(days=20 * k), amount=value // 4, voucher_no=f"V-{number}-{k}", invoice_no="I-1")
            for k in range(chance.randrange(3))
        ),
        registration=Registration(
            status=RegistrationStatus.REGISTERED, registered_on=registered, official_no=f"{YEAR}37{number:08d}",
            office="371002", registrar="R-01",
        ),
    )  # fmt: skip


@contextmanager
def bureau(folder: Path, name: str) -> Iterator[Desk]:
    """Open a new, empty bureau store with the wide roster in it."""
    desk = world.bureau(world.program(), folder / name, wide_roster())
    try:
        yield desk
    finally:
        desk.store.close()


def filled(run: Path, count: int) -> Path:
    """Return the folder of a bureau store with that many cases, made once in the folder of a run; copy it to write."""
    folder = run / f"filled-{count}"
    if not folder.exists():
        with bureau(run, folder.name) as desk:
            merge_many(desk, contracts(count, seed=2))
    return folder


@contextmanager
def opened(folder: Path) -> Iterator[Desk]:
    """Open a bureau store that is there already, with the supervisor's key."""
    program = world.program()
    desk = Desk(
        directory=folder,
        store=program.stores.open(folder, DATA_KEY),
        packs=program.read_packs(None),
        clock=program.clock,
        key=supervisor(),
    )
    try:
        yield desk
    finally:
        desk.store.close()


@contextmanager
def office(folder: Path, name: str) -> Iterator[Desk]:
    """Open a new, empty office store with the wide roster in it."""
    desk = world.desk(world.program(), folder / name, under=wide_roster())
    try:
        yield desk
    finally:
        desk.store.close()


def raw(desk: Desk) -> StoreConnection:
    """Return a second connection to a desk's store, for peers that write or ask plain SQL."""
    return StoreConnection(desk.directory / FILE_NAME, DATA_KEY)


def register_many(desk: Desk, of: Sequence[Contract]) -> None:
    """Accept and register the contracts at an office, all in one transaction: two acts each."""
    with desk.store.writing() as writer:
        for contract in of:
            uid = contract.uid or ""
            content = write_contract(replace(contract, registration=None, uid=None))

            def decided(place: ChainPlace, content: Mapping[str, Any] = content) -> Mapping[str, Any]:
                number = slip_number.compose(place.device, YEAR, place.slip_serial or 0)
                return {"contract": content, "slip_no": number, "rulebook": "miit-2026", "explanations": {}}

            def accepted(_: ChainPlace, content: Mapping[str, Any] = content) -> Mapping[str, Any]:
                return {"contract": content}

            writer.append(uid, compose(desk, ActKind.ACCEPT, uid, accepted))
            writer.append(uid, compose(desk, ActKind.REGISTER, uid, decided), take_slip_number=True)


def merge_many(desk: Desk, of: Sequence[Contract]) -> None:
    """Record the contracts as earlier registrations of an office, merged at the bureau in one batch: one act each."""
    signer = key("R-02", office="371082")
    acts: list[SignedAct] = []
    for seq, contract in enumerate(of, 1):
        act = Act(
            kind=ActKind.RECORD_REGISTRATION, case=contract.uid or "", office="371082", device="371082-01", epoch=OTHER_EPOCH,
            seq=seq, registrar="R-02", signing_certificate=signer.fingerprint, on=world.TODAY,
            at="2026-11-23T09:30:00+08:00", previous=acts[-1].hash if acts else None, previous_in_case=None,
            body={"contract": write_contract(replace(contract, uid=None))},
        )  # fmt: skip
        payload = payload_of(act)
        acts.append(SignedAct(payload, signer.sign(payload)))
    header = BatchHeader(
        office="371082", device="371082-01", epoch=OTHER_EPOCH, seq=1, previous_batch=None, first_act=1, last_act=len(acts),
        head=acts[-1].hash, previous_head=None, roster_version=1, made_at="2026-11-23T09:30:00+08:00",
        counts={"record_registration": len(acts)}, sum_fen=0, members={},
    )  # fmt: skip
    answers = [ActAnswer(act=a.hash, outcome=ActOutcome.ACCEPTED, path=None, reason=None) for a in acts]
    file = BatchFile(
        header=header,
        hash=sha256(b"header").hexdigest(),
        name="x.htb",
        came_at=header.made_at,
        container=b"x",
    )
    desk.store.merge_batch(file, acts, answers)
