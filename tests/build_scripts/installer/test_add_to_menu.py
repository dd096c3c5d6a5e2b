"""The Linux program puts itself into the user's menu from whatever folder it was unpacked into, and takes itself out again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts.build_linux import DESK_FILES


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script for Linux desks")
def test_the_entry_of_the_menu_leads_to_a_folder_with_chinese_spaces_and_marks(tmp_path: Path) -> None:
    home, program = tmp_path / "家", tmp_path / "登记 & 工作台 100%"
    shutil.copytree(DESK_FILES, program)

    def call(*words: str) -> None:
        kept = {name: value for name, value in os.environ.items() if name != "XDG_DATA_HOME"}
        subprocess.run(
            ["sh", program / "add-to-menu.sh", *words], env={**kept, "HOME": str(home)}, check=True
        )

    call()
    entry = home / ".local" / "share" / "applications" / "registrar.desktop"
    lines = entry.read_text("utf-8").splitlines()
    doubled = str(program).replace("%", "%%")
    assert f'Exec="{doubled}/registrar-app" %f' in lines
    assert f"Icon={program}/program.svg" in lines
    call("--remove")
    assert not entry.exists()
