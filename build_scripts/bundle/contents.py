"""Says which parts of the libraries go into the frozen program and which stay out.

The spec asks here for every file that PyInstaller found; a test and the build itself hold the result against ``forbidden``.
Paths are those inside the bundle, with ``/`` on every system.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

EXCLUDED_MODULES = (
    "tkinter", "unittest", "doctest", "pdb", "pycparser", "lxml.html",
    "pydoc_data", "lib2to3", "ensurepip", "idlelib", "turtledemo", "test", "pip", "setuptools",
    "pkg_resources", "_distutils_hack", "wheel", "numpy", "pandas", "IPython", "matplotlib", "pytest", "uvloop",
    "readline", "PIL._avif", "PIL._webp", "PIL.ImageQt", "PIL.ImageTk", "PIL._imagingtk",
    "PIL.ImageCms", "PIL._imagingcms", "charset_normalizer",
    "aiohttp._http_parser", "aiohttp._http_writer", "aiohttp._websocket.mask", "aiohttp._websocket.reader_c",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets", "PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtUiTools", "PySide6.QtXml",
    "PySide6.QtConcurrent", "PySide6.QtDBus",
)  # fmt: skip
"""Never imported by the program, or done without (aiohttp's faster halves: nothing uses the network); what else is not
imported PyInstaller leaves out by itself."""

HIDDEN_MODULES = (
    "pypinyin", "pkcs11", "pyhanko.sign",
    "pyhanko.pdf_utils.images", "pyhanko.pdf_utils.font.opentype", "stdnum.cn.ric", "stdnum.cn.uscc", "sqlcipher3.dbapi2",
    "PySide6.QtNetwork", "PySide6.QtPdf", "PySide6.QtSvg", "PySide6.QtPrintSupport",
)  # fmt: skip
"""Imported by name at run time, or by a part of a library that is."""
WITH_MODULES = ("registrar_app", "reportlab.graphics.barcode")
"""Packages whose modules are found by name at run time: all of them go along."""
WITH_DATA = ("stdnum", "docx", "jsonschema_specifications", "tzdata")


def with_metadata() -> list[str]:
    """Return the libraries whose own description is read by the list of licences."""
    from registrar_app.services.licences import installed_names

    return [name for name in installed_names() if name not in EXCLUDED_MODULES]


# Nothing asks for the medium weight; headings on paper are set in the bold sans, as Chinese print sets them, which saves 15 MB.
_NOT_RESOURCES = re.compile(
    r"\.ts$|(?:^|/)__pycache__/|^fonts/(?:NotoSansSC_500Medium\.ttf|NotoSerifSC_700Bold\.ttf|fonts\.json)$"
)


def is_resource(path: str) -> bool:
    """Whether a file under ``resources`` goes into the bundle."""
    return not _NOT_RESOURCES.search(path)


PLUGINS = frozenset(
    (
        "platforms/qwindows", "platforms/qoffscreen", "platforms/qminimal", "platforms/qxcb",
        "platforminputcontexts/composeplatforminputcontextplugin", "platforminputcontexts/ibusplatforminputcontextplugin",
        "platforminputcontexts/fcitx5platforminputcontextplugin",
        "imageformats/qjpeg", "imageformats/qgif", "imageformats/qico", "imageformats/qsvg", "imageformats/qpdf",
        "imageformats/qtiff",
        "iconengines/qsvgicon", "styles/qmodernwindowsstyle", "printsupport/cupsprintersupport",
        "xcbglintegrations/qxcb-glx-integration", "platformthemes/qxdgdesktopportal",
    )
)  # fmt: skip
"""Qt's plugins that the program uses; all others stay out, the virtual keyboard (GPL only) among them."""

_PLUGIN = re.compile(r"^PySide6/(?:Qt/)?plugins/(?P<kind>\w[\w-]*)/(?:lib)?(?P<name>[\w-]+)\.(?:dll|so)$")
_QT_TEXT = re.compile(r"^PySide6/(?:Qt/)?translations/(?!qtbase_(?:zh_CN|en)\.qm$)")
_LEFT_OUT = re.compile(
    r"""(?xi)
    ^reportlab/fonts/(?:DarkGarden|00readme)            # GPL
    | ^pypinyin/(?:phrases_dict\.(?:json|py)|.*large)   # only single characters are read
    | (?:^|/)opengl32sw\.dll$ | (?:^|/)d3dcompiler_\d+\.dll$   # nothing is drawn by OpenGL or Direct3D
    | (?:^|/)(?:lib)?Qt6(?:WlShell|Quick|Qml|Labs|Designer|VirtualKeyboard|Sql|Test|Help|UiTools|OpenGLWidgets|ShaderTools|Lottie|Wayland|Egl)
    | ^stdnum/(?!cn/).*\.dat$                         # numbers of other countries
    | ^docx/templates/default-docx-template/ | ^certifi/cacert\.pem$ | ^dateutil/zoneinfo/.*\.tar\.gz$ | ^jsonschema/benchmarks/
    | ^tcl | ^tk | (?:^|/)(?:lib)?(?:gtk|gdk|cairo|pango|atk|gnutls|cups|harfbuzz-gobject)[\w.-]*\.so
    | ^PIL/_(?:avif|webp|imagingtk)
    | ^lxml/(?:objectify|isoschematron|html|includes|sax|.*\.(?:h|pxd|pxi)$)
    | /tests?/ | \.dist-info/sboms/ | \.pyi$
    """
)
_SYSTEM_LIBRARY = re.compile(r"^lib[\w.+-]+\.so[.\d]*$")
_SENT_ALONG = re.compile(
    r"""(?x)^lib(?:
    python3 | crypto | ssl | ffi | sqlite3 | bz2 | lzma | uuid | z\.so | stdc\+\+ | gcc_s | Qt6 | icu | pyside6 | shiboken6
    | xcb-(?:cursor|icccm|image|keysyms|randr|render|render-util|shape|shm|sync|util|xfixes|xkb|glx)\.so | xkbcommon
    | X11-xcb | gssapi_krb5 | krb5 | k5crypto | com_err | keyutils | [\w+]+-[0-9a-f]{8}\.so)"""
)
"""Of Linux's own libraries only what Python needs and what desks often lack; the desktop brings the rest. Without those of
Kerberos QtNetwork does not load, and without that neither does QtPdf."""
_FORBIDDEN = re.compile(
    r"(?i)virtualkeyboard|darkgarden|qt6?(?:charts|datavis|graphs|lottie|networkauth|httpserver|mqtt|grpc|protobuf|quick|qml)|libreadline|libgmp|(?:^|/)tests?/|\.pyi$"
)
"""What must never be found in a bundle: parts under the GPL alone, and what was to stay out."""


def is_kept(path: str) -> bool:
    """Whether a file that PyInstaller found goes into the bundle."""
    path = path.replace("\\", "/")
    plugin = _PLUGIN.match(path)
    if plugin is not None:
        return f"{plugin['kind']}/{plugin['name']}" in PLUGINS
    if _SYSTEM_LIBRARY.match(path) and not _SENT_ALONG.match(path):
        return False
    return not (_QT_TEXT.match(path) or _LEFT_OUT.search(path))


def forbidden(paths: Iterable[str]) -> list[str]:
    """Return what a finished bundle must not hold, of the paths that it holds."""
    named = (path.replace("\\", "/") for path in paths)
    return sorted(path for path in named if _FORBIDDEN.search(path))
