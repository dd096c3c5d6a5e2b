"""Lets the program and Qt speak a language, and remembers which one was chosen."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from registrar_app import paths
from registrar_app.ui.words import choose_language

LANGUAGE = "language"
_TRANSLATOR, _GAPS = "registrar_translator", "registrar_gaps"
_LACKING = {
    "&Look in:": "位置(&L)：",
    "Files of &type:": "文件类型(&T)：",
    "Page &Set:": "奇偶页(&S)：",
    "Page &order:": "页面次序(&O)：",
    "Pages &per sheet:": "每张页数(&P)：",
}
"""Words of Qt's own windows that its Chinese catalogue lacks."""


class QtGaps(QTranslator):
    """Says in Chinese what Qt's catalogue leaves in English; asked only for what no other one knows."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the words, or nothing."""
        return _LACKING.get(source)

    def isEmpty(self) -> bool:
        """Whether it has no words; Qt asks no empty one."""
        return False


def speak(app: QApplication, tongue: str) -> bool:
    """Speak a language, Qt's own words included; false where the file of its words is missing."""
    choose_language(tongue)
    QLocale.setDefault(QLocale(QLocale.Language.English if tongue == "en" else QLocale.Language.Chinese))
    for kept in (_TRANSLATOR, _GAPS):
        before = app.property(kept)
        if before is not None:
            app.removeTranslator(before)
    translator, gaps = QTranslator(app), QtGaps(app)
    app.setProperty(_TRANSLATOR, translator)
    app.setProperty(_GAPS, gaps)
    if tongue != "en":
        app.installTranslator(gaps)  # first, so that it is asked last
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found = (
        translator.load("registrar_en", str(paths.resource("translations")))
        if tongue == "en"
        else translator.load("qtbase_zh_CN", folder)
    )
    return found and app.installTranslator(translator)


def speak_from_now_on(settings: QSettings, tongue: str) -> None:
    """Speak a language, now and at later starts."""
    settings.setValue(LANGUAGE, tongue)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        speak(app, tongue)


def kept_language(settings: QSettings) -> str:
    """Return the language that was chosen last."""
    return "en" if settings.value(LANGUAGE, "zh") == "en" else "zh"
