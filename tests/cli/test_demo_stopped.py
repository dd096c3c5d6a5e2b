"""A demo that is stopped leaves no folder that nobody named."""

from __future__ import annotations

import tempfile
from pathlib import Path

from registrar_app import app
from registrar_app.cli import demo


def test_a_stopped_demo_leaves_nothing_in_the_temporary_folder(monkeypatch, tmp_path: Path, capsys) -> None:
    def stop(program: object, folder: Path, *more: object) -> None:
        (folder / "half").mkdir()
        raise KeyboardInterrupt

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(demo, "run_demo", stop)
    assert app.run_command_line(["demo"]) == 1
    assert list(tmp_path.iterdir()) == []
    assert "未保存任何半成品" in capsys.readouterr().err
    named = tmp_path / "named"
    named.mkdir()
    assert app.run_command_line(["demo", "--out", str(named)]) == 1
    assert named.exists(), "what the user named is theirs"
