"""What the command line writes into a pipe is UTF-8, whatever the system's code page is; Ctrl+C ends it with 1."""

from __future__ import annotations

import os
import subprocess
import sys

from registrar_app import app

SCRIPT = "import sys; from registrar_app.app import run_command_line; sys.exit(run_command_line(['slip', 'verify', '没有.pdf']))"


def test_under_the_code_page_of_a_chinese_windows_pipes_get_utf8() -> None:
    told = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={**os.environ, "PYTHONIOENCODING": "cp936", "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=False,
    )
    assert told.returncode == 3
    assert "没有这个文件；登记数据未作任何改动" in told.stderr.decode("utf-8")


def test_ctrl_c_before_the_command_has_begun_is_no_error(monkeypatch, capsys) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "build_program", stop)
    assert app.run_command_line(["about", "--lang", "en"]) == 1
    assert capsys.readouterr().err == "STOPPED registrar: stopped; nothing half done was kept\n"
