"""Lets the program and Qt speak a language, and remembers which one was chosen."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from registrar_app import paths
from registrar_app.ui.kept_settings import Settings
from registrar_app.ui.qt_gaps import QtGaps
from registrar_app.ui.words import choose_language

LANGUAGE = "language"
_TRANSLATOR, _GAPS = "registrar_translator", "registrar_qt_gaps"


def speak(app: QApplication, tongue: str) -> bool:
    """Speak a language, Qt's own words included; false where the file of its words is missing."""
    choose_language(tongue)
    QLocale.setDefault(QLocale(QLocale.Language.English if tongue == "en" else QLocale.Language.Chinese))
    for name in (_TRANSLATOR, _GAPS):
        before = app.property(name)
        if before is not None:
            app.removeTranslator(before)
    if tongue != "en":
        gaps = QtGaps(app)
        app.setProperty(_GAPS, gaps)
        app.installTranslator(gaps)
    translator = QTranslator(app)
    app.setProperty(_TRANSLATOR, translator)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found = (
        translator.load("registrar_en", str(paths.resource("translations")))
        if tongue == "en"
        else translator.load("qtbase_zh_CN", folder)
    )
    return found and app.installTranslator(translator)


def speak_from_now_on(settings: Settings, tongue: str) -> None:
    """Speak a language, now and at later starts."""
    settings.setValue(LANGUAGE, tongue)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        speak(app, tongue)


def kept_language(settings: Settings) -> str:
    """Return the language that was chosen last."""
    return "en" if settings.value(LANGUAGE, "zh") == "en" else "zh"
