"""Keeps filters under names of the user's own in the encrypted store: saved, found, renamed, thrown away."""

from __future__ import annotations

from registrar_app.domain.case_filter import CaseFilter
from registrar_app.domain.errors import AnswerNoError, UsageError
from registrar_app.domain.field_readers import unseen_character
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk

NAME_MOST = 40
"""Characters of a name."""


def save_filter(desk: Desk, name: str, chosen: CaseFilter, *, replace: bool = False) -> str:
    """Keep a filter and return its name without blanks around it.

    Raises:
        UsageError: the name is none, or the filter asks for nothing.
        AnswerNoError: the name is taken, and ``replace`` was not asked for.
    """
    wanted = _sound(name)
    if chosen.is_empty:
        raise UsageError(
            "FILTER-EMPTY",
            wanted,
            Text("没有任何筛选条件，无从保存", "nothing is filtered, so there is nothing to save"),
            Text("先设筛选条件", "choose what to filter by first"),
        )
    if not replace and any(kept.name == wanted for kept in desk.store.saved_filters()):
        raise _taken(wanted)
    desk.store.save_filter(wanted, chosen)
    return wanted


def find_filter(desk: Desk, name: str) -> CaseFilter:
    """Return the filter of a name.

    Raises:
        AnswerNoError: there is none.
    """
    for kept in desk.store.saved_filters():
        if kept.name == name.strip():
            return kept.filter
    raise _unknown(name)


def rename_filter(desk: Desk, name: str, new_name: str) -> str:
    """Give a filter another name and return it.

    Raises:
        UsageError: the new name is none.
        AnswerNoError: there is no such filter, or the new name is taken.
    """
    find_filter(desk, name)
    wanted = _sound(new_name)
    if wanted != name.strip() and not desk.store.rename_filter(name.strip(), wanted):
        raise _taken(wanted)
    return wanted


def delete_filter(desk: Desk, name: str) -> None:
    """Throw a filter away; no contract changes.

    Raises:
        AnswerNoError: there is none.
    """
    if not desk.store.delete_filter(name.strip()):
        raise _unknown(name)


def _sound(name: str) -> str:
    wanted = name.strip()
    if not wanted or len(wanted) > NAME_MOST or unseen_character(wanted) or not wanted.isprintable():
        raise UsageError(
            "FILTER-NAME",
            "name",
            Text(
                f"名称为空、超过 {NAME_MOST} 字或含看不见的字符",
                f"the name is empty, longer than {NAME_MOST} characters or holds unseen characters",
            ),
            Text("起一个简短的名称", "give it a short name"),
        )
    return wanted


def _taken(name: str) -> AnswerNoError:
    return AnswerNoError(
        "FILTER-TAKEN",
        f"filter “{name}”",
        Text(f"已有名为“{name}”的筛选", f"there is a filter “{name}” already"),
        Text("换一个名称，或先删除原来的", "take another name, or delete the other first"),
    )


def _unknown(name: str) -> AnswerNoError:
    return AnswerNoError(
        "FILTER-UNKNOWN",
        name,
        Text(f"没有名为“{name}”的筛选", f"there is no filter “{name}”"),
        Text("已存的筛选见 contract filters list", "contract filters list shows those that are saved"),
    )
