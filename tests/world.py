"""A small world for the tests: one bureau and its offices over real stores, rosters, keys and containers."""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any

from registrar_app.app import build_program
from registrar_app.domain import interchange
from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Contract, ContractType
from registrar_app.domain.identifiers import slip_number
from registrar_app.domain.party import Party
from registrar_app.domain.registration import CaseEntry
from registrar_app.domain.roster import Device, NumberBlock, Office, Roster, Signer
from registrar_app.services.compose_act import compose
from registrar_app.services.desk import Desk
from registrar_app.services.explain_clock import explain_clock
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_batch import import_batch
from registrar_app.services.import_roster import import_roster
from registrar_app.services.ports import CaseQuery, ChainPlace, StoreIdentity
from registrar_app.services.program import Program
from registrar_app.services.trust_ports import SigningKey
from registrar_app.services.verify_roster import MEMBER, roster_bytes
from tests.practice_keys import TERM_FROM, TERM_TO, key, recovery, root, supervisor

TODAY = date(2026, 11, 23)
CHINA = timezone(timedelta(hours=8))


class FixedClock:
    """Says the same moment of a day until it is moved."""

    def __init__(self, day: date = TODAY) -> None:
        self.moment = datetime.combine(day, time(9, 30), tzinfo=CHINA)

    def now(self) -> datetime:
        return self.moment


def set_day(desk: Desk, day: date) -> None:
    """Let a desk work on another day, with the reason that a clock which contradicts the roster needs."""
    desk.clock = FixedClock(day)
    explain_clock(desk, "试办另一日的业务")


def program() -> Program:
    return dataclasses.replace(build_program(), clock=FixedClock())


def signer(of: SigningKey, signer_id: str, office: str | None = "371002", **changes: Any) -> Signer:
    plain = Signer(
        id=signer_id,
        name=f"人员{signer_id}",
        office=office,
        certificate=of.certificate,
        term_from=TERM_FROM,
        term_to=TERM_TO,
    )
    return dataclasses.replace(plain, **changes)


def roster(**changes: Any) -> Roster:
    plain = Roster(
        version=1,
        bureau="威海市科学技术局",
        issued_on=date(2026, 11, 1),
        expires_on=date(2027, 11, 1),
        previous=None,
        root=root().certificate,
        recovery=recovery().certificate,
        practice=True,
        offices=(
            Office("371002", "环翠区登记点", ("371002",)),
            Office("371082", "荣成市登记点", ("371082",)),
        ),
        devices=(
            Device("371002-01", "371002", (NumberBlock(1, 50),)),
            Device("371002-02", "371002", (NumberBlock(1, 50),)),
            Device("371082-01", "371082", (NumberBlock(1, 50),)),
        ),
        registrars=(signer(key("R-01"), "R-01"), signer(key("R-02", office="371082"), "R-02", "371082")),
        supervisors=(signer(supervisor(), "S-01", None),),
    )
    return dataclasses.replace(plain, **changes)


def sealed_roster(of: Roster, by: SigningKey | None = None) -> bytes:
    return _sealed(roster_bytes(of), by or root())


@cache
def _sealed(of: bytes, by: SigningKey) -> bytes:
    """Sign a roster once a run: most worlds have the same one."""
    return build_program().containers.pack({MEMBER: of}, by.sign_detached)


def desk(
    programme: Program,
    directory: Path,
    *,
    role: str = "office",
    device: str = "371002-01",
    with_key: SigningKey | None = None,
    under: Roster | None = None,
) -> Desk:
    """A new store of an office or the bureau with a roster in it."""
    identity = StoreIdentity(
        role=role,
        office=device[:6],
        device=device,
        epoch=uuid.uuid4().hex,
        root_fingerprint=root().fingerprint,
        practice=True,
    )
    store = programme.stores.create(directory, b"k" * 32, identity)
    unlocked = with_key or (supervisor() if role == "bureau" else key("R-01"))
    opened = Desk(
        directory=directory,
        store=store,
        packs=programme.read_packs(None),
        clock=programme.clock,
        key=unlocked,
    )
    import_roster(programme, opened, sealed_roster(under or roster()))
    return opened


def bureau(programme: Program, directory: Path, under: Roster | None = None) -> Desk:
    return desk(programme, directory, role="bureau", device="371000-01", under=under)


def contract(uid: str, value: int = 100_000_000) -> Contract:
    return Contract(
        uid=uid,
        name="海洋传感器开发",
        type=ContractType.DEVELOPMENT,
        seller=Party(name="哈尔滨工业大学（威海）"),
        buyer=Party(name="威海䶮𠮷科技有限公司"),
        contract_value=value,
        transaction_amount=value,
    )


def act(
    at: Desk, kind: ActKind, uid: str, body: Callable[[ChainPlace], Mapping[str, Any]], **options: Any
) -> CaseEntry:
    """Append one properly signed act, whatever it says."""
    with at.store.writing() as writer:
        return writer.append(
            uid, compose(at, kind, uid, body, options.get("on")), take_slip_number=kind is ActKind.REGISTER
        )


def register(at: Desk, uid: str | None = None, value: int = 100_000_000, slip_no: str | None = None) -> str:
    """Accept and register one contract; return its uid."""
    uid = uid or str(uuid.uuid4())
    return register_content(at, contract(uid, value), slip_no)


def register_content(at: Desk, given: Contract, slip_no: str | None = None) -> str:
    """Accept and register a contract; one whose uid is no UUID gets a new one. Returns the uid."""
    uid = given.uid if given.uid and len(given.uid) == 36 else str(uuid.uuid4())
    content = interchange.write_contract(dataclasses.replace(given, uid=uid))

    def decided(place: ChainPlace) -> Mapping[str, Any]:
        number = slip_no or slip_number.compose(place.device, at.today().year, place.slip_serial or 0)
        return {"contract": content, "slip_no": number, "rulebook": "miit-2026", "explanations": {}}

    act(at, ActKind.ACCEPT, uid, lambda place: {"contract": content})
    act(at, ActKind.REGISTER, uid, decided)
    return uid


def bring(programme: Program, office: Desk, to: Desk, folder: Path) -> None:
    """Carry what is new at an office to the bureau, with the receipt left in a folder."""
    path = export_batch(programme, office, folder).path
    import_batch(programme, to, path, dry_run=False, receipt_target=folder)


def record_registration(at: Desk, given: Contract, on: date | None = None) -> CaseEntry:
    """Record a registration of elsewhere or of long ago, as an import of contracts does."""
    assert given.uid is not None and given.registration is not None
    body = {"contract": interchange.write_contract(given)}
    composer = compose(at, ActKind.RECORD_REGISTRATION, given.uid, lambda place: body, on)
    with at.store.writing() as writer:
        return writer.append(given.uid, composer)


def exchange_of(at: Desk, uid: str) -> str:
    """Where the list says that a case stands between the office and the bureau."""
    return next(row.exchange for row in at.store.find_cases(CaseQuery()) if row.uid == uid)
