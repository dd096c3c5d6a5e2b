"""Reads a contract file and offers what its text says for the form; only what a person accepts becomes a draft."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from registrar_app.domain.code_list import CodeList
from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import AnswerNoError, UsageError
from registrar_app.domain.field_values import with_value
from registrar_app.domain.money import group_yuan
from registrar_app.domain.prefill.proposal import Prefill, Proposal
from registrar_app.domain.prefill.read import prefill
from registrar_app.domain.text import Text
from registrar_app.services.pack_ports import PackLibrary
from registrar_app.services.program import Program

ENDINGS = (".docx", ".pdf")


def read_prefill(program: Program, path: Path) -> Prefill:
    """Return what a contract file says for the form.

    Raises:
        InputRefusedError: the file cannot be read, or is a scan without text.
    """
    return prefill(program.contract_texts.read(path))


def choose_all(found: Prefill) -> list[str]:
    """Return the fields that one act may confirm together: doubtful values and 技术交易额 are named one by one."""
    return [each.path for each in found.proposals if each.goes_with_others]


def take_accepted(found: Prefill, paths: Iterable[str]) -> Contract:
    """Return a contract that holds the accepted values and nothing else.

    Raises:
        AnswerNoError: nothing is proposed for one of the fields.
        UsageError: no field was named.
    """
    contract, wanted = Contract(), list(dict.fromkeys(paths))
    if not wanted:
        raise UsageError(
            "PREFILL-NONE",
            "--accept",
            Text("没有确认任何一项，草稿没有写出", "no field was accepted and no draft was written"),
            Text(
                "用 --accept 栏目 逐项确认，或用 --accept-all",
                "name fields with --accept, or use --accept-all",
            ),
        )
    for path in wanted:
        proposal = found.proposal(path)
        if proposal is None:
            raise AnswerNoError(
                "PREFILL-FIELD",
                path,
                Text("合同文件里没有读到这一栏", "nothing was read for this field"),
                Text("先不加 --accept 看有哪些栏目", "see without --accept which fields there are"),
            )
        contract = with_value(contract, path, proposal.value)
    return contract


def value_words(proposal: Proposal, packs: PackLibrary) -> Text:
    """Return a proposed value as people read it: amounts with thousands and 元, codes by their names."""
    value: Any = proposal.value
    if isinstance(value, bool):
        return Text("是", "yes") if value else Text("否", "no")
    if isinstance(value, int):
        return Text(f"{group_yuan(value)} 元", f"{group_yuan(value)} yuan")
    if isinstance(value, StrEnum):
        label = getattr(value, "label", None)
        return label if isinstance(label, Text) else Text(value.value, value.value)
    if isinstance(value, tuple):
        names = [_code_name(code, packs.code_lists()["ip_kinds"]) for code in value]
        return Text("、".join(name.zh for name in names), ", ".join(name.en for name in names))
    text = value.isoformat() if isinstance(value, date) else str(value)
    return Text(text, text)


def _code_name(code: str, codes: CodeList) -> Text:
    entry = codes.find(code)
    return entry.label if entry is not None else Text(code, code)
