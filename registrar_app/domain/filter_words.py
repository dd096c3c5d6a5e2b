"""Says a filter in words, one part after the other, as subtitles, tips and exported tables show it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from registrar_app.domain.case_filter import CaseFilter
from registrar_app.domain.money import group_yuan
from registrar_app.domain.text import Text


def filter_words(chosen: CaseFilter, office_name: Callable[[str], str] = str) -> Text:
    """Return what the filter asks for; "all contracts" when it asks for nothing."""
    parts = list(_parts(chosen, office_name))
    if not parts:
        return Text("全部合同", "all contracts")
    return Text("，".join(part.zh for part in parts), ", ".join(part.en for part in parts))


def _parts(chosen: CaseFilter, office_name: Callable[[str], str]) -> Iterator[Text]:
    if chosen.text:
        yield Text(f"含“{chosen.text}”", f"with “{chosen.text}”")
    for labels in ([state.label for state in chosen.states], [kind.label for kind in chosen.types]):
        if labels:
            yield Text("或".join(label.zh for label in labels), " or ".join(label.en for label in labels))
    if chosen.year is not None:
        yield Text(f"{chosen.year} 年度", f"year {chosen.year}")
    yield from _ranges(chosen)
    if chosen.office is not None:
        yield Text(office_name(chosen.office), office_name(chosen.office))
    for label in (chosen.exchange, chosen.missing):
        if label is not None:
            yield label.label
    if chosen.due_within is not None:
        yield Text(f"{chosen.due_within} 日内到期或已超期", f"due within {chosen.due_within} days or overdue")


def _ranges(chosen: CaseFilter) -> Iterator[Text]:
    if chosen.since is not None or chosen.until is not None:
        name = chosen.dates.label
        span = _span(str(chosen.since or ""), str(chosen.until or ""))
        yield Text(f"{name.zh} {span.zh}", f"{name.en} {span.en}")
    if chosen.value_from is not None or chosen.value_to is not None:
        zh, en = (
            _span(_yuan(chosen.value_from, unit), _yuan(chosen.value_to, unit)) for unit in ("元", "yuan")
        )
        yield Text(f"成交额 {zh.zh}", f"value {en.en}")


def _span(first: str, last: str) -> Text:
    if first and last:
        return Text(f"{first} 至 {last}", f"{first} to {last}")
    return Text(f"{first} 起", f"from {first}") if first else Text(f"至 {last}", f"up to {last}")


def _yuan(fen: int | None, unit: str) -> str:
    return "" if fen is None else f"{group_yuan(fen)} {unit}"
