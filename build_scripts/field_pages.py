"""Writes the manual's page of the form's fields from their help: what belongs there, an example, and on what it rests."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from build_scripts.error_pages import PAGES, Said, text_of
from build_scripts.terminal import ROOT, say

FIELDS = ROOT / "resources" / "help" / "fields.toml"
_DOMAIN = ROOT / "registrar_app" / "domain"
_TITLE: Said = ("登记表各栏", "Fields of the form")
_LEAD: Said = (
    "在栏目里按 `F1` 看到的就是这里的说明。出处标“待核”的，尚未与正式文本核对，作出决定前核对原文。",
    "This is what `F1` shows in a field. Sources that are marked were not compared with the official text; do so before deciding.",
)
_EXAMPLE: Said = ("例子：{}", "Example: {}")
_SOURCE: Said = ("依据：{}", "Source: {}")
_MARKED: Said = ("{}（{}）", "{} ({})")
_GROUPS: tuple[tuple[Said, str], ...] = (
    (("当事人（卖方、买方、中介方）", "Parties (seller, buyer, intermediary)"), "party."),
    (("非技术性费用", "Non-technical costs"), "non_technical_costs."),
    (("付款", "Payments"), "payments."),
)
_CONTRACT: Said = ("合同", "Contract")


def write_field_pages(folder: Path = PAGES) -> int:
    """Write the page in both languages and return how many fields it explains."""
    fields = tomllib.loads(FIELDS.read_text("utf-8"))["fields"]
    for number, language in enumerate(("zh", "en")):
        (folder / language / "fields.md").write_text("\n".join(_page(fields, number)), "utf-8")
    say(f"fields.md: {len(fields)} fields")
    return len(fields)


def _page(fields: list[Any], number: int) -> Iterator[str]:
    language = ("zh", "en")[number]
    labels, evidence = _labels(), _evidence()
    yield from (f"# {_TITLE[number]}", "", _LEAD[number], "")
    for head, beginning in ((_CONTRACT, ""), *_GROUPS):
        yield from (f"## {head[number]}", "")
        for field in fields:
            if _group_of(field["path"]) != beginning:
                continue
            cited = [_cite(source, evidence, number) for source in field["sources"]]
            yield from (f"### {labels[field['path']][number]}", "", field["what"][language], "")
            yield f"- {_EXAMPLE[number].format(field['example'][language])}"
            yield from (f"- {_SOURCE[number].format(('；', '; ')[number].join(cited))}", "")


def _group_of(path: str) -> str:
    return next((beginning for _, beginning in _GROUPS if path.startswith(beginning)), "")


def _cite(source: Mapping[str, str], evidence: Mapping[str, Said], number: int) -> str:
    cited = f"{source['instrument']} {source.get('place', '')}".strip()
    sure = source.get("evidence", "verified")
    return cited if sure == "verified" else _MARKED[number].format(cited, evidence[sure][number])


def _labels() -> dict[str, Said]:
    """What every field is called, by the path that the help has for it."""
    tables = _tables(_DOMAIN / "field_labels.py")
    named = {
        "": "CONTRACT_LABELS",
        "party.": "PARTY_LABELS",
        "non_technical_costs.": "COST_FIELD_LABELS",
        "payments.": "PAYMENT_FIELD_LABELS",
    }
    return {
        f"{beginning}{key}": said for beginning, name in named.items() for key, said in tables[name].items()
    }


def _evidence() -> dict[str, Said]:
    """What is said of a source that was not compared with the official text."""
    return _tables(_DOMAIN / "legal_reference.py")["_LABELS"]


def _tables(file: Path) -> dict[str, dict[str, Said]]:
    """Every table of sentences in a module, by its name; a member of an enumeration is its name in small letters."""
    found: dict[str, dict[str, Said]] = {}
    for node in ast.parse(file.read_text("utf-8")).body:
        if (
            isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Dict)
            and isinstance(node.targets[0], ast.Name)
        ):
            pairs = zip(node.value.keys, node.value.values, strict=True)
            found[node.targets[0].id] = {
                _key(key): text
                for key, value in pairs
                if key is not None and (text := text_of(value, {})) is not None
            }
    return found


def _key(node: ast.expr) -> str:
    return node.attr.lower() if isinstance(node, ast.Attribute) else str(getattr(node, "value", ""))
