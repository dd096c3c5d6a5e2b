"""The English catalogue is made by Qt's tools: complete, up to date, a translator's word stands, the window speaks it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from build_scripts import translations
from registrar_app.domain.text import Text
from registrar_app.ui.words import choose_language, say


def test_the_catalogue_is_up_to_date_with_what_the_code_says(tmp_path: Path) -> None:
    fresh = tmp_path / "registrar_en.ts"
    fresh.write_bytes(translations.CATALOGUE.read_bytes())
    translations.update_catalogue(fresh)
    shown = set(translations.translations_of(fresh)) ^ set(
        translations.translations_of(translations.CATALOGUE)
    )
    assert not shown, "run: dev.py translations"


def test_no_sentence_is_left_without_english() -> None:
    known = translations.translations_of(translations.CATALOGUE)
    assert len(known) > 1500
    silent = [source for (source, said), english in known.items() if said and not english.strip()]
    assert silent == [], "only a counting word such as 家 is nothing in English"
    message = ET.parse(translations.CATALOGUE).getroot().iter("translation")
    assert not any("type" in translation.attrib for translation in message), "nothing unfinished or vanished"


def test_what_a_translator_wrote_is_kept_and_spoken_by_the_window(qapp, tmp_path: Path) -> None:
    catalogue = tmp_path / "registrar_en.ts"
    written = translations.CATALOGUE.read_text("utf-8").replace(
        "<translation>Technology contracts</translation>", "<translation>Contract desk</translation>"
    )
    catalogue.write_text(written, "utf-8")
    translations.update_catalogue(catalogue)
    translations.pack_catalogue(tmp_path / "registrar_en.qm", catalogue)
    translator = QTranslator()
    assert translator.load("registrar_en", str(tmp_path))
    choose_language("en")
    assert say(Text("技术合同登记", "Technology contracts")) == "Technology contracts"
    QCoreApplication.installTranslator(translator)
    try:
        assert say(Text("技术合同登记", "Technology contracts")) == "Contract desk"
        assert say(Text("目录里没有的话", "not in the catalogue")) == "not in the catalogue"
        choose_language("zh")
        assert say(Text("技术合同登记", "Technology contracts")) == "技术合同登记"
    finally:
        QCoreApplication.removeTranslator(translator)
        choose_language("zh")


def test_only_sentences_said_in_both_languages_are_collected(tmp_path: Path) -> None:
    code = tmp_path / "words.py"
    code.write_text(
        'A = Text("是", "Yes")\nB = Text(f"{x}份", f"{x}")\nC = Text(\n    "一" "二",\n    "one, two",\n)\n',
        "utf-8",
    )
    assert list(translations.said_pairs([code])) == [("是", "Yes"), ("一二", "one, two")]
