"""Two lists of a drive or of the registry are held against each other, and against what was declared."""

from __future__ import annotations

from pathlib import Path

from build_scripts.trial.declared import files_of_installing, files_of_using, keys_of_installing
from build_scripts.trial.listing import Changes, changes, digests, list_files

HOME = r"users\wang\AppData\Local\Programs\TechnologyContractRegistrar"


def test_what_came_went_and_changed_is_told() -> None:
    found = changes({"a": "1", "b": "1", "c": "1"}, {"b": "1", "c": "2", "d": "1"})

    assert found == Changes(added=("d",), removed=("a",), altered=("c",))
    assert found.lines() == ["+ d", "- a", "* c"]
    assert not changes({"a": "1"}, {"a": "1"})


def test_files_and_folders_are_listed_and_a_link_is_not_followed(tmp_path: Path) -> None:
    drive, elsewhere = tmp_path / "drive", tmp_path / "elsewhere"
    (drive / "数据").mkdir(parents=True)
    elsewhere.mkdir()
    (drive / "数据" / "登记.db").write_bytes(b"123")
    (elsewhere / "home.txt").write_bytes(b"")
    (drive / "link").symlink_to(elsewhere)

    found = list_files(drive)

    assert set(found) == {"数据", "link", r"数据\登记.db"}
    assert found[r"数据\登记.db"].startswith("3 ")


def test_a_byte_of_data_counts_whatever_its_time(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    before = digests(tmp_path)
    (tmp_path / "a").write_bytes(b"2")

    assert changes(before, digests(tmp_path)).altered == (str(tmp_path / "a"),)


def test_an_installation_may_touch_its_folder_and_entries_and_nothing_beside_them() -> None:
    entry = "技术合同认定登记工作台.lnk"
    touched = Changes(
        added=(
            rf"{HOME}\parts\base.zip",
            r"users\wang\AppData\Local\Programs",
            rf"users\wang\Desktop\{entry}",
            r"users\wang\Desktop\else.lnk",
            rf"{HOME}2\x",
            r"windows\system32\x.dll",
        )
    )

    strange = touched.outside(files_of_installing("wang"))

    assert strange.added == (r"users\wang\Desktop\else.lnk", rf"{HOME}2\x", r"windows\system32\x.dll")


def test_for_all_users_nothing_of_one_user_is_touched() -> None:
    own = Changes(
        added=(rf"{HOME}\registrar.exe", r"Program Files\TechnologyContractRegistrar\registrar.exe")
    )

    assert own.outside(files_of_installing("wang", for_all=True)).added == (rf"{HOME}\registrar.exe",)
    key = r"Software\TechnologyContractRegistrar\Version"
    keys = Changes(added=(rf"HKCU\{key}", rf"HKLM\{key}"))
    assert keys.outside(keys_of_installing(for_all=True)).added == (rf"HKCU\{key}",)


def test_a_registry_key_of_another_program_is_strange() -> None:
    keys = Changes(
        added=(r"HKCU\Software\Classes\.htb\@", r"HKCU\Software\Classes\.htbx\@"),
        altered=(r"HKCU\Environment\PATH",),
    )

    strange = keys.outside(keys_of_installing())

    assert strange == Changes(added=(r"HKCU\Software\Classes\.htbx\@",), altered=(r"HKCU\Environment\PATH",))


def test_using_the_program_touches_the_data_folder_and_what_the_user_named() -> None:
    data = r"users\wang\AppData\Local\technology-contract-registrar"
    touched = Changes(added=(rf"{data}\window.ini", r"登记数据\store.db", rf"{HOME}\parts\cache"))

    assert touched.outside(files_of_using("wang", "登记数据")).added == (rf"{HOME}\parts\cache",)
