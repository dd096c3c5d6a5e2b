"""The bureau changes its root, or lets two persons sign: offices follow, old signatures hold, and half a signature is none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from registrar_app.domain.errors import AnswerNoError, InputRefusedError, MachineRefusedError, UsageError
from registrar_app.domain.roster import Roster
from registrar_app.domain.slip import SlipOutcome
from registrar_app.services.create_bureau import ROOT_FILE, RootFile, create_bureau
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_batch import import_batch
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.import_roster import import_roster, trusted_root
from registrar_app.services.init_store import init_office_store
from registrar_app.services.issue_roster import (
    NewDevice,
    NewOffice,
    NewRegistrar,
    issue_roster,
    revoke_registrar,
)
from registrar_app.services.issue_slip import issue_slip
from registrar_app.services.open_desk import open_desk
from registrar_app.services.program import Program
from registrar_app.services.rotate_root import rotate_root
from registrar_app.services.sign_roster import IssuedRoster, countersign_roster
from registrar_app.services.verify_roster import verify_roster_file
from registrar_app.services.verify_slip import verify_slip
from registrar_app.services.verify_store import verify_store
from tests import world
from tests.openssl import takes_as_cades
from tests.services.slip_desk import registered

PASSWORD, SECOND_PIN, NEW_PIN = "correct horse battery", "the other officer's words", "words for the new root"
OFFICE = NewOffice("371002", "环翠区登记点", ("371002",))


@dataclass
class City:
    """A real bureau, one office of it, and a folder for files."""

    program: Program
    bureau: Desk
    office: Desk
    out: Path

    @property
    def root(self) -> RootFile:
        return RootFile(self.bureau.directory / ROOT_FILE, PASSWORD)

    def new_root(self, name: str = "new-root.p12") -> RootFile:
        return RootFile(self.out / name, NEW_PIN)

    def rotate(self, old: RootFile | None = None, new: RootFile | None = None) -> IssuedRoster:
        return rotate_root(
            self.program, self.bureau, self.out, old=[old or self.root], new=[new or self.new_root()]
        )

    def take(self, issued: IssuedRoster) -> Roster:
        return import_roster(self.program, self.office, issued.roster_file.read_bytes()).roster


def make_city(folder: Path, co_roots: tuple[RootFile, ...] = ()) -> Path:
    program, out = world.program(), folder / "out"
    bureau = create_bureau(
        program, folder / "bureau", PASSWORD, name="威海市科学技术局", practice=True, co_roots=co_roots
    )
    issued = issue_roster(
        program, bureau, PASSWORD, out,
        offices=[OFFICE],
        devices=[NewDevice("371002-01", 1, 50)],
        registrars=[NewRegistrar("0037", "王海燕", "371002")],
    )  # fmt: skip
    if co_roots:
        second = program.keys.load_key(co_roots[0].path, co_roots[0].pin)
        issued = countersign_roster(program, bureau, issued.roster_file.read_bytes(), second, out)
    office = init_office_store(
        program, folder / "office", PASSWORD, issued.roster_file.read_bytes(), "371002-01", out / "0037.p12"
    )
    bureau.store.close()
    office.store.close()
    return folder


@contextmanager
def copied(pristine: Path, folder: Path) -> Iterator[City]:
    """A city made before, as new: making its keys takes long."""
    shutil.copytree(pristine, folder, dirs_exist_ok=True)
    program, out = world.program(), folder / "out"
    bureau = open_desk(program, folder / "bureau", PASSWORD, pin=PASSWORD)
    office = open_desk(program, folder / "office", PASSWORD)
    office.key = program.keys.load_key(out / "0037.p12", PASSWORD)
    yield City(program, bureau, office, out)
    bureau.store.close()
    office.store.close()


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_city(tmp_path_factory.mktemp("city"))


@pytest.fixture(scope="module")
def pristine_of_two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("city-of-two")
    return make_city(folder, (second_root(folder),))


@pytest.fixture
def city(pristine: Path, tmp_path: Path) -> Iterator[City]:
    with copied(pristine, tmp_path) as made:
        yield made


def second_root(folder: Path) -> RootFile:
    return RootFile(folder / "second-officer" / "root-2.p12", SECOND_PIN)


@pytest.fixture
def second(tmp_path: Path) -> RootFile:
    return second_root(tmp_path)


@pytest.fixture
def two_person_city(pristine_of_two: Path, tmp_path: Path) -> Iterator[City]:
    with copied(pristine_of_two, tmp_path) as made:
        yield made


def test_an_office_follows_a_new_root_and_all_that_was_signed_before_holds(city: City) -> None:
    uid = registered(city.office)
    slip = issue_slip(city.program, city.office, uid, None).pdf
    before = trusted_root(city.office)
    issued = city.rotate()
    assert city.take(issued).handovers[0].old.fingerprint == before
    assert trusted_root(city.office) == trusted_root(city.bureau) == issued.roster.root_fingerprint != before
    newest = city.office.require_roster()
    assert verify_slip(city.program, slip, newest, city.office.store).outcome is SlipOutcome.VALID
    sent = export_batch(city.program, city.office, city.out).path
    taken = import_batch(city.program, city.bureau, sent, dry_run=False, receipt_target=city.out)
    assert taken.receipt is not None
    import_receipt(city.program, city.office, next(city.out.glob("*.htr")))
    for desk in (city.office, city.bureau):
        assert verify_store(city.program, desk).faults == ()


def test_an_office_two_changes_behind_follows_both_at_once(city: City) -> None:
    second, third = city.new_root("second.p12"), city.new_root("third.p12")
    city.rotate(new=second)
    city.rotate(old=second, new=third)
    issued = issue_roster(city.program, city.bureau, NEW_PIN, city.out, root_file=third.path)
    assert issued.roster.version == 5
    assert len(city.take(issued).handovers) == 2
    assert trusted_root(city.office) == issued.roster.root_fingerprint
    assert verify_store(city.program, city.office).faults == ()


def test_the_new_root_issues_and_the_old_one_no_more(city: City) -> None:
    old, new = city.root, city.new_root()
    city.take(city.rotate())
    with pytest.raises(InputRefusedError) as refused:
        issue_roster(city.program, city.bureau, PASSWORD, city.out, root_file=old.path)
    assert refused.value.code == "ROOT-KEY"
    issued = issue_roster(
        city.program, city.bureau, NEW_PIN, city.out, root_file=new.path,
        registrars=[NewRegistrar("0041", "䶮明远", "371002")],
    )  # fmt: skip
    assert city.take(issued).registrar_name("0041") == "䶮明远"


def test_a_new_office_begins_with_the_new_root(city: City, tmp_path: Path) -> None:
    issued = city.rotate()
    assert verify_roster_file(city.program, issued.roster_file.read_bytes(), None) == issued.roster
    desk = init_office_store(
        city.program, tmp_path / "later", PASSWORD, issued.roster_file.read_bytes(), "371002-01"
    )
    assert desk.store.identity.root_fingerprint == issued.roster.root_fingerprint
    desk.store.close()


def test_the_pem_file_holds_the_new_root_and_another_the_old_one(city: City) -> None:
    issued = city.rotate()
    pem = (city.bureau.directory / "root.pem").read_text("ascii")
    former = (city.bureau.directory / "root-former.pem").read_text("ascii")
    assert pem.count("BEGIN CERTIFICATE") == former.count("BEGIN CERTIFICATE") == 1
    assert pem != former
    assert len(issued.roster.roots_ever) == 2


def test_openssl_takes_the_rosters_of_either_root_with_its_file(city: City, tmp_path: Path) -> None:
    before = city.bureau.store.roster_file()
    issued = city.rotate()
    contents = (before, issued.roster_file.read_bytes())
    for number, (pem, content) in enumerate(zip(("root-former.pem", "root.pem"), contents, strict=True)):
        (tmp_path / pem).write_bytes((city.bureau.directory / pem).read_bytes())
        assert content is not None
        folder = tmp_path / str(number)
        with ZipFile(BytesIO(content)) as file:
            file.extractall(folder)
        meta = f"{number}/META-INF"
        assert takes_as_cades(tmp_path, f"{meta}/signature001.p7s", f"{meta}/ASiCManifest001.xml", pem)


def test_without_the_old_root_nothing_changes_and_the_way_out_is_told(city: City) -> None:
    before = city.bureau.store.roster_file()
    with pytest.raises(MachineRefusedError) as refused:
        city.rotate(old=RootFile(city.out / "lost.p12", PASSWORD))
    assert refused.value.code == "ROOT-MISSING"
    assert "store init" in refused.value.remedy.zh
    assert "电话逐组核对根证书指纹" in refused.value.remedy.zh
    with pytest.raises(InputRefusedError) as foreign:
        city.rotate(old=RootFile(city.out / "0037.p12", PASSWORD))
    assert foreign.value.code == "ROOT-KEY"
    assert city.bureau.store.roster_file() == before
    assert not city.new_root().path.exists()


def test_a_change_that_fails_leaves_no_new_key_behind(city: City) -> None:
    short = RootFile(city.out / "second.p12", "short")
    with pytest.raises(UsageError):
        rotate_root(city.program, city.bureau, city.out, old=[city.root], new=[city.new_root(), short])
    assert not city.new_root().path.exists()
    taken = city.new_root("0037.p12")
    with pytest.raises(MachineRefusedError):
        city.rotate(new=taken)
    assert taken.path.exists()  # a key that was there before is never touched


def test_a_full_stick_does_not_undo_a_change_that_is_done(city: City) -> None:
    (city.out / "a file, no folder").write_bytes(b"x")
    with pytest.raises(MachineRefusedError):
        rotate_root(
            city.program, city.bureau, city.out / "a file, no folder", old=[city.root], new=[city.new_root()]
        )
    roster = city.bureau.require_roster()
    assert (roster.version, len(roster.handovers)) == (3, 1)
    assert city.new_root().path.exists()
    for pem in ("root.pem", "root-former.pem"):
        assert (city.bureau.directory / pem).read_text("ascii").count("BEGIN CERTIFICATE") == 1
    assert import_roster(city.program, city.office, city.bureau.store.roster_file() or b"").taken


@pytest.mark.parametrize("required", [3, -1])
def test_no_more_roots_can_be_required_than_there_are(city: City, required: int) -> None:
    roots = [city.new_root("a.p12"), city.new_root("b.p12")]
    with pytest.raises(UsageError) as refused:
        rotate_root(city.program, city.bureau, city.out, old=[city.root], new=roots, required=required)
    assert refused.value.code == "ROOT-NUMBERS"


# ------------------------------------------------------------------------------- two persons


def test_what_one_of_two_signs_is_taken_by_nobody(two_person_city: City, second: RootFile) -> None:
    city = two_person_city
    half = issue_roster(
        city.program, city.bureau, PASSWORD, city.out, devices=[NewDevice("371002-01", 51, 90)]
    )
    assert (half.missing, half.roster_file.name) == (1, "roster-3.half.htroster")
    for desk in (city.office, city.bureau):
        with pytest.raises(InputRefusedError) as refused:
            import_roster(city.program, desk, half.roster_file.read_bytes())
        assert refused.value.code == "ROSTER-HALF-SIGNED"
    assert city.bureau.require_roster().version == 2
    whole = countersigned(city, half, second)
    assert whole.missing == 0
    assert city.bureau.require_roster().version == 3
    assert city.take(whole).version == 3
    assert verify_store(city.program, city.office).faults == ()


def countersigned(city: City, half: IssuedRoster, by: RootFile, *, at_bureau: bool = True) -> IssuedRoster:
    key = city.program.keys.load_key(by.path, by.pin)
    desk = city.bureau if at_bureau else None
    return countersign_roster(city.program, desk, half.roster_file.read_bytes(), key, city.out)


def test_the_second_officer_may_sign_on_a_pc_without_the_store(
    two_person_city: City, second: RootFile
) -> None:
    city = two_person_city
    half = issue_roster(city.program, city.bureau, PASSWORD, city.out)
    whole = countersigned(city, half, second, at_bureau=False)
    assert city.bureau.require_roster().version == 2
    assert import_roster(city.program, city.bureau, whole.roster_file.read_bytes()).taken
    assert city.take(whole).version == 3


def test_the_same_officer_does_not_count_twice(two_person_city: City, second: RootFile) -> None:
    city = two_person_city
    half = issue_roster(city.program, city.bureau, PASSWORD, city.out)
    with pytest.raises(AnswerNoError) as refused:
        countersigned(city, half, city.root)
    assert refused.value.code == "ROSTER-SIGNED"
    with pytest.raises(InputRefusedError) as foreign:
        countersigned(city, half, RootFile(city.out / "0037.p12", PASSWORD))
    assert foreign.value.code == "ROOT-KEY"
    whole = countersigned(city, half, second)
    with pytest.raises(AnswerNoError) as complete:
        countersigned(city, whole, second)
    assert complete.value.code == "ROSTER-COMPLETE"


def test_a_half_signed_roster_that_was_overtaken_is_not_countersigned(
    two_person_city: City, second: RootFile
) -> None:
    city = two_person_city
    first = issue_roster(city.program, city.bureau, PASSWORD, city.out / "first")
    revoked = revoke_registrar(
        city.program, city.bureau, PASSWORD, city.out / "later", "0037", on=city.bureau.today()
    )
    countersigned(city, revoked, second)
    with pytest.raises(InputRefusedError) as refused:
        countersigned(city, first, second)
    assert refused.value.code == "ROSTER-FORK"


def test_either_officer_may_begin(two_person_city: City, second: RootFile) -> None:
    city = two_person_city
    half = issue_roster(
        city.program, city.bureau, SECOND_PIN, city.out, root_file=second.path,
        registrars=[NewRegistrar("0041", "䶮明远", "371002")],
    )  # fmt: skip
    assert city.take(countersigned(city, half, city.root)).registrar_name("0041") == "䶮明远"


def test_two_officers_change_their_roots_together_and_only_together(
    two_person_city: City, second: RootFile
) -> None:
    city = two_person_city
    with pytest.raises(UsageError) as refused:
        city.rotate()
    assert refused.value.code == "ROOT-TOO-FEW"
    with pytest.raises(UsageError):
        rotate_root(city.program, city.bureau, city.out, old=[city.root, city.root], new=[city.new_root()])
    issued = rotate_root(city.program, city.bureau, city.out, old=[city.root, second], new=[city.new_root()])
    assert city.take(issued).required == 1


def test_a_bureau_of_one_goes_over_to_two_of_three(city: City) -> None:
    roots = [city.new_root(f"{name}.p12") for name in "abc"]
    issued = rotate_root(city.program, city.bureau, city.out, old=[city.root], new=roots, required=2)
    assert issued.missing == 0
    assert city.take(issued).required == 2
    half = issue_roster(city.program, city.bureau, NEW_PIN, city.out, root_file=roots[2].path)
    assert half.missing == 1
    assert city.take(countersigned(city, half, roots[0])).version == 4
    lost_one = rotate_root(city.program, city.bureau, city.out, old=roots[:2], new=[city.new_root("d.p12")])
    assert city.take(lost_one).required == 1
