"""What Windows needs of a lock is taken out of it, with every hash and without what pip would judge by this system."""

from __future__ import annotations

from build_scripts.windows.parts import BUNDLE_LOCK, normal, requirements_for_windows

LOCK = """\
# made by hand
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:aa \\
    --hash=sha256:ab
PySide6_Essentials==6.12.0 \\
    --hash=sha256:bb
macholib==1.16 ; sys_platform == 'darwin' \\
    --hash=sha256:cc
pytest==9.2 \\
    --hash=sha256:dd
"""


def test_a_wanted_library_keeps_its_version_and_all_hashes_and_loses_its_marker() -> None:
    wanted = requirements_for_windows(LOCK, {"colorama", "pyside6-essentials"})
    assert wanted == (
        "colorama==0.4.6 \\\n    --hash=sha256:aa \\\n    --hash=sha256:ab\n"
        "PySide6_Essentials==6.12.0 \\\n    --hash=sha256:bb\n"
    )


def test_without_names_only_what_is_for_another_system_is_left_out() -> None:
    wanted = requirements_for_windows(LOCK, None)
    assert [line.split("==")[0] for line in wanted.splitlines() if "==" in line] == [
        "colorama", "PySide6_Essentials", "pytest",
    ]  # fmt: skip


def test_the_freezer_for_windows_comes_with_what_it_needs_there() -> None:
    wanted = requirements_for_windows(BUNDLE_LOCK.read_text("utf-8"), None)
    names = {line.split("==")[0].lower() for line in wanted.splitlines() if "==" in line}
    assert {"pyinstaller", "pefile", "pywin32-ctypes"} <= names
    assert "macholib" not in names
    assert all("--hash=sha256:" in line for line in wanted.splitlines() if line.startswith(" "))


def test_names_are_compared_in_their_normal_form() -> None:
    assert normal("PySide6_Essentials") == normal("pyside6-essentials") == normal("PySide6.Essentials")
