"""What goes into the frozen program and what stays out, by example; every build is held against the same rules."""

from __future__ import annotations

import pytest

from build_scripts.bundle.contents import (
    EXCLUDED_MODULES,
    HIDDEN_MODULES,
    PLUGINS,
    forbidden,
    is_kept,
    is_resource,
    with_metadata,
)  # fmt: skip
from registrar_app.services.licences import DIRECT

QT_LINUX, QT_WINDOWS = "PySide6/Qt/plugins", "PySide6\\plugins"


@pytest.mark.parametrize(
    "path",
    [
        f"{QT_LINUX}/platforms/libqxcb.so",
        f"{QT_LINUX}/platforms/libqoffscreen.so",
        f"{QT_LINUX}/platforminputcontexts/libibusplatforminputcontextplugin.so",
        f"{QT_LINUX}/platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        f"{QT_LINUX}/printsupport/libcupsprintersupport.so",
        f"{QT_WINDOWS}\\platforms\\qwindows.dll",
        f"{QT_WINDOWS}\\styles\\qmodernwindowsstyle.dll",
        f"{QT_WINDOWS}\\imageformats\\qpdf.dll",
        "PySide6/Qt/lib/libQt6Pdf.so.6",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6\\Qt6Network.dll",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "libxcb-cursor.so.0",
        "libxcb-icccm.so.4",
        "libgssapi_krb5.so.2",
        "libkrb5support.so.0",
        "libpython3.11.so.1.0",
        "libxcb-9065bb12.so.1.1.0",
        "sqlcipher3\\_sqlite3.pyd",
        "pypinyin/pinyin_dict.json",
        "stdnum/cn/loc.dat",
        "lxml/etree.cpython-311-x86_64-linux-gnu.so",
        "resources/packs/tests.toml",
        "certifi-2026.1.1.dist-info/licenses/LICENSE",
    ],
)
def test_what_the_program_needs_is_kept(path: str) -> None:
    assert is_kept(path)
    assert forbidden([path]) == []


@pytest.mark.parametrize(
    "path",
    [
        "reportlab/fonts/DarkGarden.sfd",
        "reportlab/fonts/DarkGardenMK.pfb",
        f"{QT_LINUX}/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        f"{QT_WINDOWS}\\platforminputcontexts\\qtvirtualkeyboardplugin.dll",
        "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
        "PySide6\\Qt6VirtualKeyboard.dll",
        f"{QT_LINUX}/platforms/libqvnc.so",
        f"{QT_LINUX}/tls/libqopensslbackend.so",
        f"{QT_WINDOWS}\\sqldrivers\\qsqlite.dll",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6\\opengl32sw.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "libreadline.so.8",
        "libgtk-3.so.0",
        "libc.so.6",
        "libX11.so.6",
        "pypinyin/__init__.pyi",
        "pypinyin/phrases_dict.json",
        "stdnum/de/postal.dat",
        "lxml/includes/libxml/tree.h",
        "reportlab/tests/test.bin",
    ],
)
def test_what_is_not_used_or_bound_by_the_gpl_stays_out(path: str) -> None:
    assert not is_kept(path)


@pytest.mark.parametrize(
    "path",
    [
        "reportlab/fonts/DarkGarden.sfd",
        f"{QT_WINDOWS}\\platforminputcontexts\\qtvirtualkeyboardplugin.dll",
        "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
        "PySide6/Qt/lib/libQt6Charts.so.6",
        "PySide6\\Qt6DataVisualization.dll",
        "PySide6\\QtGraphs.pyd",
        "PySide6/Qt/lib/libQt6NetworkAuth.so.6",
        "libreadline.so.8",
        "libgmp.so.10",
        "pypinyin/core.pyi",
    ],
)
def test_a_finished_bundle_with_a_part_that_must_stay_out_is_told(path: str) -> None:
    found = forbidden(["registrar.exe", path])
    assert found == [path.replace("\\", "/")]


def test_no_plugin_is_named_that_must_stay_out_and_no_module_both_ways() -> None:
    assert forbidden(PLUGINS) == []
    assert set(HIDDEN_MODULES).isdisjoint(EXCLUDED_MODULES)
    assert "PySide6.QtNetwork" in HIDDEN_MODULES, "QtPdf does not load without it"


def test_every_library_that_the_list_of_licences_names_takes_its_description_along() -> None:
    named = {name.lower().replace("_", "-") for name in with_metadata()}
    assert {name.lower() for name in DIRECT} <= named | {"tzdata"}


def test_of_the_resources_only_what_is_read_goes_along() -> None:
    shipped = (
        "translations/zh.qm",
        "manual/zh/index.md",
        "fonts/NotoSerifSC_400Regular.ttf",
        "samples/demo.toml",
    )
    left = (
        "translations/zh.ts",
        "fonts/NotoSansSC_500Medium.ttf",
        "fonts/fonts.json",
        "packs/__pycache__/a.pyc",
    )
    assert [path for path in shipped if not is_resource(path)] == []
    assert [path for path in left if is_resource(path)] == []
