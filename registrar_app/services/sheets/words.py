"""Keeps how days, amounts, codes and gaps read on paper; which of them stand on a sheet is left to each sheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from registrar_app.domain.code_list import CodeList
from registrar_app.domain.money import group_yuan
from registrar_app.domain.money_capitals import capitals
from registrar_app.domain.text import Text
from registrar_app.services.pack_ports import PackLibrary
from registrar_app.services.sheet_model import Words

NOTHING = "—"
"""Stands where nothing is known."""
YES, NO = Text("是", "yes"), Text("否", "no")
NONE = Text("无", "none")

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def day_words(day: date | None) -> Words:
    """Return a day as it is written on paper."""
    if day is None:
        return NOTHING
    return Text(f"{day.year}年{day.month}月{day.day}日", f"{day.day} {_MONTHS[day.month - 1]} {day.year}")


def figures(fen: int | None) -> str:
    """Return an amount in figures with the sign of the currency: ￥1,000,000.00."""
    return NOTHING if fen is None else f"￥{group_yuan(fen)}"


def plain_figures(fen: int | None) -> str:
    """Return an amount in figures for a column whose head names the currency: 1,000,000.00."""
    return NOTHING if fen is None else group_yuan(fen)


def amount_in_capitals(fen: int | None) -> str:
    """Return an amount in capitals; they are Chinese in either language, as the rule for bills wants them."""
    return NOTHING if fen is None else capitals(fen)


def yes_or_no(answer: bool | None) -> Words:
    """Return 是 or 否."""
    return NOTHING if answer is None else YES if answer else NO


def written(text: str | None) -> str:
    """Return what was typed, or the mark for nothing."""
    return text if text and text.strip() else NOTHING


def code_words(code: str | None, codes: CodeList | None) -> Words:
    """Return a code with its label: 03 先进制造; codes that are only our own short names stay off the paper."""
    entry = codes.find(code) if codes else None
    if entry is None:
        return written(code)
    shown = f"{entry.code} " if entry.code.upper() == entry.code else ""
    return Text(f"{shown}{entry.label.zh}", f"{shown}{entry.label.en}")


def joined(parts: Iterable[Words]) -> Text:
    """Return several texts as one, with the comma of each language."""
    both = [in_both(part) for part in parts]
    return Text("、".join(part.zh for part in both), ", ".join(part.en for part in both))


def in_both(words: Words) -> Text:
    """Return words as a text; what was typed is the same in both languages."""
    return words if isinstance(words, Text) else Text(words, words)


def basis_words(packs: PackLibrary, rulebook_id: str | None) -> Words:
    """Return the law by which a case was judged, with the warning when its source is not verified."""
    if not rulebook_id:
        return NOTHING
    try:
        rulebook = packs.rulebook(rulebook_id)
    except KeyError:  # a pack that has been taken away since: its id still says which it was
        return rulebook_id
    cited = {
        language: replace(rulebook.reference, instrument=rulebook.title.in_language(language), place="").cite(
            language
        )
        for language in ("zh", "en")
    }
    return Text(cited["zh"], cited["en"])
