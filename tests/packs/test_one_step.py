"""The user's packs change in one step: all of an update, or nothing of it, whatever happens between."""

from __future__ import annotations

from pathlib import Path

import pytest

from registrar_app import paths
from registrar_app.domain.errors import InputRefusedError, MachineRefusedError
from registrar_app.packs import one_step
from registrar_app.packs.library import TomlPackLibrary
from registrar_app.packs.shelf import install_files
from registrar_app.services.pack_ports import SignedPack
from tests.update_world import objectives


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REGISTRAR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def signed(name: str, content: bytes, version: str = "2026-12-01", kind: str = "codes") -> SignedPack:
    return SignedPack(kind=kind, id=name, version=version, content=content, sha256="a" * 64, signer="f" * 64)


def files(home: Path) -> set[str]:
    return {str(path.relative_to(home)) for path in home.rglob("*") if path.is_file()}


def test_packs_and_their_versions_are_kept_together(home: Path) -> None:
    TomlPackLibrary().install_signed([signed("objectives", objectives())])
    library = TomlPackLibrary()
    assert "卫生健康" in {entry.label.zh for entry in library.code_lists()["objectives"].entries}
    assert library.signed_versions()[("codes", "objectives")].version == "2026-12-01"
    assert files(home) == {"packs/codes/objectives.toml", "packs/installed.json"}


def test_packs_that_were_there_stay_with_their_versions(home: Path) -> None:
    TomlPackLibrary().install_signed([signed("objectives", objectives())])
    calendar = paths.resource("calendars", "cn.toml").read_bytes()
    TomlPackLibrary().install_signed([signed("cn", calendar, "2027-01-01", "calendars")])
    versions = TomlPackLibrary().signed_versions()
    assert {key: of.version for key, of in versions.items()} == {
        ("codes", "objectives"): "2026-12-01",
        ("calendars", "cn"): "2027-01-01",
    }


def test_one_faulty_pack_leaves_everything_as_it_was(home: Path) -> None:
    TomlPackLibrary().install_signed([signed("objectives", objectives())])
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    with pytest.raises(InputRefusedError):
        TomlPackLibrary().install_signed(
            [
                signed("objectives", objectives("新词"), "2026-12-02"),
                signed("regions", b"x = 1", "2026-12-02"),
            ]
        )
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


def test_a_folder_of_unsigned_packs_goes_in_whole_or_not(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "a.toml").write_bytes(objectives())
    (source / "b.toml").write_bytes(paths.resource("codes", "regions.toml").read_bytes())

    def full(path: Path, content: bytes) -> None:
        if path.name == "regions.toml":
            raise OSError(28, "full")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    monkeypatch.setattr(one_step, "write_whole", full)
    with pytest.raises(MachineRefusedError, match="PACK-WRITE"):
        install_files(source)
    assert files(home) == set()


@pytest.mark.parametrize("renames", [0, 1])
def test_a_change_that_breaks_off_is_taken_back(
    home: Path, monkeypatch: pytest.MonkeyPatch, renames: int
) -> None:
    """Killed before the first rename or between the two: at the next start the packs are those of before."""
    TomlPackLibrary().install_signed([signed("objectives", objectives("旧词"))])
    done = one_step.rename_patiently
    left = [renames]

    def killed(path: Path, target: Path) -> None:
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        done(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(one_step, "rename_patiently", killed)
        with pytest.raises(KeyboardInterrupt):
            TomlPackLibrary().install_signed([signed("objectives", objectives("新词"), "2026-12-02")])
    assert TomlPackLibrary().signed_versions()[("codes", "objectives")].version == "2026-12-01"
    assert "旧词" in (home / "packs" / "codes" / "objectives.toml").read_text("utf-8")


def test_a_folder_that_cannot_be_renamed_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    TomlPackLibrary().install_signed([signed("objectives", objectives("旧词"))])

    def refuse(path: Path, target: Path) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(one_step, "rename_patiently", refuse)
    with pytest.raises(MachineRefusedError, match="PACK-WRITE"):
        TomlPackLibrary().install_signed([signed("objectives", objectives("新词"), "2026-12-02")])
    assert files(home) == {"packs/codes/objectives.toml", "packs/installed.json"}


@pytest.mark.parametrize("record", [b"", b"{", b"[]", b'{"packs": [{}]}', b"\xff"])
def test_a_damaged_record_counts_as_none(home: Path, record: bytes) -> None:
    (home / "packs").mkdir(parents=True)
    (home / "packs" / "installed.json").write_bytes(record)
    assert TomlPackLibrary().signed_versions() == {}
