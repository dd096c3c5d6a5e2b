"""Offline updates end to end below the window: who may sign what, nothing goes back, and the register is backed up first."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from registrar_app.domain.errors import (
    AnswerNoError,
    InputRefusedError,
    MachineRefusedError,
    UsageError,
)
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.text import Text
from registrar_app.services import stage_program
from registrar_app.services.backup_plan import BackupPlan, keep_plan
from registrar_app.services.desk import Desk
from registrar_app.services.install_update import UpdateOutcome, backup_folder, install_update
from registrar_app.services.issue_update import issue_packs
from registrar_app.services.plan_update import UpdatePlan, plan_update
from registrar_app.services.program import Program
from registrar_app.services.read_update import open_update
from registrar_app.services.rotate_backups import list_backups
from tests.practice_keys import key, root, supervisor
from tests.update_world import (
    INSTALLER,
    bundle,
    maker,
    newer,
    objectives,
    placed,
    real_desk,
    sealed,
    updating,
)
from tests.world import TODAY


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REGISTRAR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def here(tmp_path: Path) -> Program:
    return updating(tmp_path)


@pytest.fixture
def office(here: Program, tmp_path: Path) -> Iterator[Desk]:
    desk = real_desk(here, tmp_path / "登记 库")
    yield desk
    desk.store.close()


def planned(program: Program, desk: Desk | None, folder: Path, content: bytes) -> UpdatePlan:
    return plan_update(program, open_update(program, desk, placed(folder, content)))


def installed(program: Program, desk: Desk, folder: Path, content: bytes) -> UpdateOutcome:
    return install_update(program, desk, planned(program, desk, folder, content))


# ---------------------------------------------------------------- who may sign


def test_the_maker_signs_programs_and_packs(here: Program, office: Desk, tmp_path: Path) -> None:
    plan = planned(here, None, tmp_path, sealed(here, objectives(), new=newer()))
    assert plan.opened.signer.is_maker
    assert plan.program is not None and plan.brings_program
    assert (plan.program.held, plan.program.part.version) == ("0.1.0", "0.2.0")
    assert [(step.held, step.part.version, step.is_new) for step in plan.packs] == [
        ("2026-11-01", "2026-11-20", True)
    ]


def test_a_supervisor_and_a_root_sign_packs_only(here: Program, office: Desk, tmp_path: Path) -> None:
    for by in (supervisor(), root()):
        plan = planned(here, office, tmp_path, sealed(here, objectives(), by=by))
        assert not plan.opened.signer.is_maker
        assert "威海市科学技术局" in plan.opened.signer.name.zh
        with pytest.raises(InputRefusedError, match="UPDATE-SIGNER"):
            planned(here, office, tmp_path, sealed(here, objectives(), by=by, new=newer()))


@pytest.mark.parametrize(
    "by", [lambda: key("R-01"), lambda: root("stranger"), lambda: key("S-9", "supervisor", None, "stranger")]
)
def test_nobody_else_signs_anything(here: Program, office: Desk, tmp_path: Path, by) -> None:
    for program in (None, newer()):
        with pytest.raises(InputRefusedError, match="UPDATE-SIGNER"):
            planned(here, office, tmp_path, sealed(here, objectives(), by=by(), new=program))


def test_the_bureaus_packs_need_a_register_to_know_it(here: Program, tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError, match="UPDATE-SIGNER") as refused:
        planned(here, None, tmp_path, sealed(here, objectives(), by=supervisor()))
    assert "--store" in refused.value.problem.zh


def test_a_register_for_practice_vouches_for_no_pack(here: Program, tmp_path: Path) -> None:
    desk = real_desk(here, tmp_path / "practice", practice=True)
    with pytest.raises(InputRefusedError, match="UPDATE-PRACTICE"):
        planned(here, desk, tmp_path, sealed(here, objectives(), by=supervisor()))
    desk.store.close()


def test_without_a_key_for_releases_no_program_is_taken(here: Program, office: Desk, tmp_path: Path) -> None:
    nobody = dataclasses.replace(here, release_signers=tuple)
    with pytest.raises(InputRefusedError, match="UPDATE-SIGNER"):
        planned(nobody, office, tmp_path, sealed(here, new=newer()))


# ---------------------------------------------------------------- nothing goes back


def test_an_older_program_is_refused(here: Program, office: Desk, tmp_path: Path) -> None:
    for version in ("0.0.9", "0.0.10.1"):
        with pytest.raises(InputRefusedError, match="UPDATE-OLDER"):
            planned(here, office, tmp_path, sealed(here, new=newer(version)))
    with pytest.raises(InputRefusedError, match="UPDATE-OLDER"):  # a number made up over an old day
        planned(here, office, tmp_path, sealed(here, new=newer(), released_on=date(2026, 10, 31)))


def test_a_pack_older_than_the_shipped_one_is_refused(here: Program, office: Desk, tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError, match="UPDATE-OLDER"):
        planned(here, office, tmp_path, sealed(here, objectives(), version="2026-10-31"))


def test_a_pack_older_than_the_installed_one_is_refused_and_a_newer_one_taken(
    here: Program, office: Desk, tmp_path: Path
) -> None:
    installed(here, office, tmp_path, sealed(here, objectives("二版"), version="2026-11-20.2"))
    with pytest.raises(InputRefusedError, match="UPDATE-OLDER"):
        planned(here, office, tmp_path, sealed(here, objectives("一版"), version="2026-11-20"))
    with pytest.raises(InputRefusedError, match="UPDATE-FORK"):
        planned(here, office, tmp_path, sealed(here, objectives("另一个二版"), version="2026-11-20.2"))
    installed(here, office, tmp_path, sealed(here, objectives("三版"), version="2026-11-21"))
    assert "三版" in {entry.label.zh for entry in here.read_packs(None).code_lists()["objectives"].entries}


@pytest.mark.slow
def test_one_older_pack_refuses_the_whole_file(
    here: Program, office: Desk, tmp_path: Path, home: Path
) -> None:
    installed(here, office, tmp_path, sealed(here, objectives("二版"), version="2026-11-21"))
    calendar = (Path(__file__).parents[2] / "resources" / "calendars" / "cn.toml").read_bytes()
    with pytest.raises(InputRefusedError, match="UPDATE-OLDER"):
        installed(here, office, tmp_path, sealed(here, objectives("一版"), calendar, version="2026-11-20"))
    assert not (home / "packs" / "calendars").exists()


def test_the_same_pack_under_a_newer_version_is_recorded(here: Program, office: Desk, tmp_path: Path) -> None:
    """Else an update between the two could bring an older one in its place."""
    shipped = objectives("卫生事业发展")
    installed(here, office, tmp_path, sealed(here, shipped, version="2026-11-22"))
    with pytest.raises(InputRefusedError, match="UPDATE-OLDER"):
        planned(here, office, tmp_path, sealed(here, objectives(), version="2026-11-20"))


@pytest.mark.slow
def test_what_is_here_already_is_not_installed_again(here: Program, office: Desk, tmp_path: Path) -> None:
    both = sealed(here, objectives(), new=newer("0.1.0"))
    installed(here, office, tmp_path, both)
    plan = planned(here, office, tmp_path, both)
    assert not plan.does_anything
    with pytest.raises(AnswerNoError, match="UPDATE-NOTHING"):
        install_update(here, office, plan)
    assert len(list_backups(here, backup_folder(office))) == 1  # of the first time


def test_other_systems_too_old_programs_and_the_future_are_refused(
    here: Program, office: Desk, tmp_path: Path
) -> None:
    for code, content in (
        ("UPDATE-PLATFORM", sealed(here, objectives(), new=newer(platform="linux-x64"))),
        ("UPDATE-LOWEST", sealed(here, objectives(), lowest="0.1.1")),
        ("UPDATE-FUTURE", sealed(here, objectives(), released_on=TODAY + timedelta(days=2))),
    ):
        with pytest.raises(InputRefusedError, match=code):
            planned(here, office, tmp_path, content)


@pytest.mark.slow
def test_an_old_update_is_said_to_be_old(here: Program, office: Desk, tmp_path: Path) -> None:
    days = timedelta(days=200)
    assert planned(here, office, tmp_path, sealed(here, objectives(), released_on=TODAY - days)).is_old
    assert not planned(here, office, tmp_path, sealed(here, objectives())).is_old


@pytest.mark.slow
def test_a_faulty_pack_and_one_under_another_name_are_refused(
    here: Program, office: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = sealed(here, objectives())
    shelf = type(here.pack_shelf())
    other = [dataclasses.replace(here.pack_shelf().check_contents([objectives()])[0], id="regions")]
    with monkeypatch.context() as patch:
        patch.setattr(shelf, "check_contents", lambda self, contents: other)
        misnamed = sealed(here, objectives())
    with pytest.raises(InputRefusedError, match="UPDATE-CONTENT"):
        planned(here, office, tmp_path, misnamed)
    assert planned(here, office, tmp_path, content).does_anything


# ---------------------------------------------------------------- what installing does


def test_the_register_is_backed_up_first_and_the_journal_says_what_came(
    here: Program, office: Desk, tmp_path: Path
) -> None:
    outcome = installed(here, office, tmp_path, sealed(here, objectives(), new=newer()))
    assert here.stores.exists(outcome.backup)
    assert outcome.backup.parent == tmp_path / "登记 库-backups"
    entry = next(iter(office.store.journal())).entry()
    assert entry.kind is EntryKind.UPDATE_INSTALLED
    assert entry.detail == {"signer": maker().fingerprint, "packs": 1, "program": "0.2.0"}


def test_the_backup_goes_where_backups_go(here: Program, office: Desk, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    keep_plan(office.directory, BackupPlan(folder=str(tmp_path / "stick")))
    assert backup_folder(office) == tmp_path / "stick"
    shutil.rmtree(tmp_path / "stick")
    assert backup_folder(office) == tmp_path / "登记 库-backups"


def test_without_a_backup_nothing_is_installed(
    here: Program, office: Desk, tmp_path: Path, home: Path
) -> None:
    (tmp_path / "登记 库-backups").write_bytes(b"in the way")
    with pytest.raises(MachineRefusedError, match="UPDATE-BACKUP"):
        installed(here, office, tmp_path, sealed(here, objectives(), new=newer()))
    assert not (home / "packs").exists() and not here.running.updates.exists()


def test_a_reader_installs_nothing(here: Program, office: Desk, tmp_path: Path, home: Path) -> None:
    reader = dataclasses.replace(office, reader=True, key=None)
    with pytest.raises(MachineRefusedError, match="STORE-READER"):
        installed(here, reader, tmp_path, sealed(here, objectives()))
    assert not (home / "packs").exists()


def test_the_installer_is_started_only_while_it_is_the_verified_one(
    here: Program, office: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[object] = []
    surroundings: list[dict[str, str]] = []

    def start(call: str, *, cwd: Path, env: dict[str, str]) -> None:
        started.append(call)
        surroundings.append(env)

    monkeypatch.setattr(stage_program.subprocess, "Popen", start)
    monkeypatch.setenv("TEMP", "a folder that goes when the window closes")
    staged = installed(here, office, tmp_path, sealed(here, new=newer())).staged
    assert staged is not None and staged.path.read_bytes() == INSTALLER
    stage_program.start_installer(staged)
    assert started == [f'"{here.running.updates / "registrar-0.2.0-setup.exe"}"']
    assert surroundings[0]["TEMP"] == str(here.running.updates)
    staged.path.write_bytes(INSTALLER + b"!")
    with pytest.raises(MachineRefusedError, match="UPDATE-START"):
        stage_program.start_installer(staged)
    assert len(started) == 1
    stage_program.forget_staged(here.running)
    assert not here.running.updates.exists()


@pytest.mark.slow
def test_the_installer_goes_to_where_the_program_is(
    here: Program, office: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = here.running.folder
    assert folder is not None
    monkeypatch.setenv("ProgramFiles", str(folder.parent))
    staged = installed(here, office, tmp_path, sealed(here, new=newer())).staged
    assert staged is not None and staged.words == "/ALLUSERS"
    (folder / "portable.txt").write_bytes(b"")
    staged = installed(here, office, tmp_path, sealed(here, new=newer())).staged
    assert staged is not None and staged.call.endswith(f'" /PORTABLE /D={folder}')


def test_on_linux_the_new_program_lies_beside_the_old_one(tmp_path: Path) -> None:
    here = updating(tmp_path, "linux-x64")
    office = real_desk(here, tmp_path / "store")
    content = sealed(here, objectives(), new=newer(platform="linux-x64", content=bundle()))
    staged = installed(here, office, tmp_path, content).staged
    assert staged is not None and here.running.folder is not None
    assert staged.path == here.running.folder.parent / "registrar-0.2.0-linux-x86_64"
    assert (staged.path / "registrar-app").stat().st_mode & 0o111
    assert sorted(path.name for path in here.running.folder.parent.iterdir()) == [
        "registrar",
        staged.path.name,
    ]
    with pytest.raises(
        MachineRefusedError, match="UPDATE-UNPACK"
    ):  # there already: nobody's folder is replaced
        installed(here, office, tmp_path, sealed(here, new=newer(platform="linux-x64", content=bundle())))
    office.store.close()


@pytest.mark.parametrize("content", [b"no archive", bundle("0.3.0")])
def test_a_bundle_that_does_not_unpack_leaves_nothing(tmp_path: Path, home: Path, content: bytes) -> None:
    here = updating(tmp_path, "linux-x64")
    office = real_desk(here, tmp_path / "store")
    with pytest.raises(MachineRefusedError, match="UPDATE-UNPACK"):
        installed(
            here,
            office,
            tmp_path,
            sealed(here, objectives(), new=newer(platform="linux-x64", content=content)),
        )
    assert here.running.folder is not None
    assert [path.name for path in here.running.folder.parent.iterdir()] == ["registrar"]
    assert not (home / "packs").exists() and not here.running.updates.exists()
    office.store.close()


@pytest.mark.slow
def test_packs_that_cannot_be_written_take_the_program_back(
    here: Program, office: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: object, packs: object) -> None:
        raise MachineRefusedError("PACK-WRITE", "packs", Text("写不进去", "no"), Text("重试", "again"))

    monkeypatch.setattr(type(here.pack_shelf()), "install_signed", refuse)
    with pytest.raises(MachineRefusedError, match="PACK-WRITE"):
        installed(here, office, tmp_path, sealed(here, objectives(), new=newer()))
    assert not here.running.updates.exists()
    kinds = [signed.entry().kind for signed in office.store.journal()][:2]
    assert kinds == [EntryKind.NOT_DONE, EntryKind.UPDATE_INSTALLED]


@pytest.mark.slow
def test_from_its_source_only_packs_are_installed(here: Program, office: Desk, tmp_path: Path) -> None:
    source = dataclasses.replace(here, running=dataclasses.replace(here.running, folder=None))
    plan = planned(source, office, tmp_path, sealed(here, objectives(), new=newer()))
    assert plan.program is not None and plan.program.left_out is not None
    assert "只能装规则包" in plan.program.left_out.zh
    outcome = install_update(source, office, plan)
    assert (outcome.packs, outcome.staged) == (1, None)
    with pytest.raises(AnswerNoError, match="UPDATE-NOTHING"):
        installed(source, office, tmp_path, sealed(here, new=newer()))


# ---------------------------------------------------------------- signing at the bureau


def test_a_supervisor_signs_packs_that_an_office_installs(
    here: Program, office: Desk, tmp_path: Path
) -> None:
    bureau = real_desk(here, tmp_path / "bureau", "bureau")
    (tmp_path / "o.toml").write_bytes(objectives())
    notes = Text("卫生类目改名", "a new name")
    target, content = issue_packs(here, bureau, [tmp_path / "o.toml"], tmp_path / "out", notes=notes)
    assert target.name == "registrar-update-packs-2026-11-23.htupdate"
    assert next(iter(bureau.store.journal())).entry().kind is EntryKind.UPDATE_SIGNED
    plan = plan_update(here, open_update(here, office, target))
    assert plan.opened.content == content
    assert install_update(here, office, plan).packs == 1
    with pytest.raises(UsageError, match="UPDATE-EXISTS"):
        issue_packs(here, bureau, [tmp_path / "o.toml"], tmp_path / "out")
    for files, code in (
        ([tmp_path / "o.toml"] * 2, "UPDATE-FORM"),
        ([tmp_path / "o.toml"], "UPDATE-VERSION"),
    ):
        with pytest.raises(UsageError, match=code):
            issue_packs(
                here, bureau, files, tmp_path / "else", version="1" if code == "UPDATE-VERSION" else ""
            )
    bureau.store.close()


def test_an_office_and_practice_sign_none(here: Program, office: Desk, tmp_path: Path) -> None:
    (tmp_path / "o.toml").write_bytes(objectives())
    with pytest.raises(UsageError, match="NOT-A-BUREAU"):
        issue_packs(here, office, [tmp_path / "o.toml"], tmp_path)
    practice = real_desk(here, tmp_path / "practice", "bureau", practice=True)
    with pytest.raises(InputRefusedError, match="UPDATE-PRACTICE"):
        issue_packs(here, practice, [tmp_path / "o.toml"], tmp_path)
    practice.store.close()
