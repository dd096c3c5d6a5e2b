"""The manual: the same in both languages, every link leads somewhere, every code of an error is explained."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_scripts.error_pages import PAGES, explained, write_error_pages
from build_scripts.field_pages import write_field_pages
from registrar_app import paths
from registrar_app.domain.errors import UsageError
from registrar_app.services.manual import FIRST, Manual

FOLDER = paths.resource("manual")
HAN = re.compile(r"[㐀-䶿一-鿿]")
ZH, EN = Manual(FOLDER, "zh"), Manual(FOLDER, "en")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_page_stands_in_the_contents_once(language: str) -> None:
    ids = Manual(FOLDER, language).ids
    assert len(ids) == len(set(ids))
    assert {file.stem for file in (FOLDER / language).glob("*.md")} == set(ids)
    assert ids[0] == FIRST


def test_both_languages_have_the_same_headings_lists_and_tables() -> None:
    apart = []
    for page in ZH.ids:
        shapes = [_shape(manual.page(page).text) for manual in (ZH, EN)]
        if shapes[0] != shapes[1]:
            apart.append((page, *shapes))
    assert apart == []


def _shape(text: str) -> tuple[list[int], int, int]:
    """Levels of the headings in their order; how many points, and how many rows of tables."""
    heads = [len(line.split(" ")[0]) for line in text.splitlines() if re.match(r"#+ ", line)]
    points = len(re.findall(r"(?m)^(?:- |\d+\. )", text))
    return heads, points, len(re.findall(r"(?m)^\|", text))


@pytest.mark.parametrize("manual", [ZH, EN], ids=["zh", "en"])
def test_every_page_has_one_title_and_something_to_read(manual: Manual) -> None:
    for page in map(manual.page, manual.ids):
        assert [level for level, _ in page.headings].count(1) == 1, page.id
        assert page.headings[0][0] == 1, page.id
        assert len(page.plain) > 100, page.id


@pytest.mark.parametrize("manual", [ZH, EN], ids=["zh", "en"])
def test_every_link_leads_to_a_page_of_the_manual(manual: Manual) -> None:
    lost = [(page, link) for page in manual.ids for link in manual.page(page).links if link not in manual.ids]
    assert lost == []
    assert len({link for page in manual.ids for link in manual.page(page).links}) > 15


def test_the_page_of_fields_is_what_f1_shows_in_a_field(tmp_path: Path) -> None:
    for language in ("zh", "en"):
        (tmp_path / language).mkdir()
    assert write_field_pages(tmp_path) > 35
    for language in ("zh", "en"):
        fresh, kept = ((folder / language / "fields.md").read_text("utf-8") for folder in (tmp_path, PAGES))
        assert fresh == kept, "run: dev.py manual"


def test_english_pages_are_in_english_and_chinese_ones_in_chinese() -> None:
    cited = {
        "fields",
        "importing",
    }  # the law, worked examples and the cells of applicants' tables keep their own language
    assert {page for page in EN.ids if HAN.search(EN.page(page).text)} == cited
    assert [page for page in ZH.ids if not HAN.search(ZH.page(page).title)] == []


def test_every_code_of_an_error_is_explained_as_the_program_words_it(tmp_path: Path) -> None:
    for language in ("zh", "en"):
        (tmp_path / language).mkdir()
    assert write_error_pages(tmp_path) > 150
    for language in ("zh", "en"):
        fresh, kept = ((folder / language / "errors.md").read_text("utf-8") for folder in (tmp_path, PAGES))
        assert fresh == kept, "run: dev.py manual"


def test_the_page_of_codes_is_read_from_the_code() -> None:
    told = explained()
    assert told["KEY-PASSWORD"][0] == ("口令不对", "wrong password")
    assert told["JOURNAL-GAP"][0][0] == "应为第 … 条，其间有缺失"
    assert all(problem[0] and problem[1] and remedy[0] and remedy[1] for problem, remedy in told.values())


def test_the_search_finds_pages_with_every_word_titles_first() -> None:
    found = [each.page.id for each in ZH.search("补正")]
    assert {"deciding", "glossary"} <= set(found)
    assert ZH.search("回盘")[0].page.id == "receipts"
    assert [each.page.id for each in ZH.search("KEY-PIN")] == ["errors"]
    assert [each.page.id for each in ZH.search("撤销")][-1] in ("errors", "fields"), (
        "they have nearly every word"
    )
    assert "补正" in ZH.search("补正")[0].around
    assert EN.search("PASSWORD lost")[0].page.id == "lost-password"
    assert EN.search("no such word anywhere") == []
    assert EN.search("  ") == []


def test_every_topic_has_a_page_and_an_unknown_one_opens_the_first() -> None:
    assert set(ZH.topics.values()) <= set(ZH.ids)
    assert ZH.page_of("nobody") == FIRST
    with pytest.raises(UsageError) as told:
        ZH.page("../secrets")
    assert told.value.code == "MANUAL-PAGE"
