"""A key for releases is made, and what it signs is an update that a program which names it takes."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from build_scripts import make_update
from build_scripts.terminal import SetupError
from registrar_app import paths
from registrar_app.app import build_program
from registrar_app.domain.text import Text
from registrar_app.services.plan_update import plan_update
from registrar_app.services.read_update import open_update
from registrar_app.services.update_ports import ReleaseSigner
from tests.practice_keys import PASSWORD


@pytest.mark.slow
def test_a_key_signs_an_update_that_its_program_takes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REGISTRAR_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("REGISTRAR_PIN", PASSWORD)
    monkeypatch.setattr(make_update, "in_environment", lambda: True)
    installer = tmp_path / "registrar-0.2.0-setup.exe"
    installer.write_bytes(b"MZ")
    key = str(tmp_path / "key.p12")
    assert make_update.main(["new-key", key, "--name", "发布者"]) == 0
    named = capsys.readouterr().out.split('fingerprint = "')[1][:64]
    assert make_update.main(["new-key", key, "--name", "发布者"]) == 1  # never written over
    pack = str(paths.resource("codes", "objectives.toml"))
    words = ["sign", "--key", key, "--program", str(installer), "--pack", pack, "--out", str(tmp_path)]
    assert make_update.main(words) == 0
    assert "not in resources/release/signers.toml" in capsys.readouterr().out
    program = build_program()
    running = dataclasses.replace(program.running, platform="win-x64", folder=tmp_path)
    signers = (ReleaseSigner(named, Text("发布者", "maker")),)
    program = dataclasses.replace(program, running=running, release_signers=lambda: signers)
    update = tmp_path / "registrar-update-0.2.0-win-x64.htupdate"
    assert plan_update(program, open_update(program, None, update)).brings_program
    assert make_update.main(["sign", "--key", key]) == 1, "nothing is to be signed"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("registrar-0.2.0-setup.exe", ("0.2.0", "win-x64")),
        ("registrar-1.0-linux-x86_64.tar.xz", ("1.0", "linux-x64")),
    ],
)
def test_a_program_is_known_by_its_files_name(name: str, told: tuple[str, str]) -> None:
    assert make_update.told_by_name(Path(name)) == told
    with pytest.raises(SetupError):
        make_update.told_by_name(Path(f"{name}.zip"))


def test_the_source_names_no_key_that_nobody_has() -> None:
    """Until a key for releases is made, the shipped list is empty, and so no program is accepted."""
    assert build_program().release_signers() == ()
