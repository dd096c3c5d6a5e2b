"""What Wine wrote into its registry files is read as it stands on the screen."""

from __future__ import annotations

from pathlib import Path

from build_scripts.trial.registry import parse, read_registry, value_of, without_bare_keys

LINES = r"""WINE REGISTRY Version 2
;; All keys relative to \\User\\S-1-5-21-0-0-0-1000

#arch=win64

[Software\\Classes\\.htb] 1732900000
#time=1db42a0c8a8a8a0
@="Registrar.Batch"

[Software\\Registrar] 1732900001
"Folder"="C:\\\x6280\x672f \x5408\x540c\\registrar"
"Beside a digit"="\x4e00005"
"Called \"main\""=str(2):"%LOCALAPPDATA%\\x\n"
"Size"=dword:00027100
"Long"=hex:01,02,\
  03,04
""".splitlines()


def test_keys_values_and_chinese_text_are_read() -> None:
    found = parse(LINES, "HKCU")

    assert found == {
        r"HKCU\Software\Classes\.htb" + "\\": "",
        r"HKCU\Software\Classes\.htb\@": "Registrar.Batch",
        r"HKCU\Software\Registrar" + "\\": "",
        r"HKCU\Software\Registrar\Folder": r"C:\技术 合同\registrar",
        r"HKCU\Software\Registrar\Beside a digit": "一005",
        r"HKCU\Software\Registrar\Called " + '"main"': "%LOCALAPPDATA%\\x\n",
        r"HKCU\Software\Registrar\Size": "dword:00027100",
        r"HKCU\Software\Registrar\Long": "hex:01,02,03,04",
    }


def test_a_value_is_found_whatever_the_capitals() -> None:
    found = parse(LINES, "HKCU")

    assert value_of(found, r"hkcu\software\CLASSES\.HTB") == "Registrar.Batch"
    assert value_of(found, r"HKCU\Software\Registrar", "Missing") is None


def test_each_file_is_its_part_of_the_registry(tmp_path: Path) -> None:
    for name in ("system.reg", "user.reg", "userdef.reg"):
        (tmp_path / name).write_text(f"[Key] 1\n@={chr(34)}{name}{chr(34)}\n", "utf-8")

    found = read_registry(tmp_path)

    assert found[r"HKLM\Key\@"] == "system.reg"
    assert found[r"HKCU\Key\@"] == "user.reg"
    assert found[r"HKU\.Default\Key\@"] == "userdef.reg"


def test_keys_without_a_value_do_not_count() -> None:
    assert without_bare_keys({"HKCU\\A\\": "", "HKCU\\A\\@": "x"}) == {"HKCU\\A\\@": "x"}
