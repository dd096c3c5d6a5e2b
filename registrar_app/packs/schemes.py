"""Keeps the reading of schemes (优惠政策) from their packs, strictly; what the parameters do is in the domain.

One file holds one policy with its schemes: what they share (instrument, validity, region) stands once at the top.
"""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

from registrar_app import paths
from registrar_app.domain.errors import ASK_SENDER, InputRefusedError
from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.scheme import (
    ROLES,
    BuyerTerms,
    Formula,
    InstitutionTerms,
    Scheme,
    SchemeCriterion,
    SchemeRegion,
    Terms,
)
from registrar_app.domain.text import Text
from registrar_app.packs.toml_file import Table, read_toml

FORMAT = "registrar-scheme/1"
_PERCENT = re.compile(r"(?:0|[1-9][0-9]?|100)(?:\.[0-9]{1,4})?")
_SCHEME_ID = re.compile(r"[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*")
_CODE = re.compile(r"[0-9A-Za-z]{1,12}")


def read_schemes(directory: Path | None = None) -> tuple[Scheme, ...]:
    """Return all schemes of a folder, in the order of their ids.

    Args:
        directory: Holds the pack files, itself or in a ``schemes`` folder; ``None`` means the shipped ones.

    Raises:
        InputRefusedError: no folder, no pack, or a pack with a fault, naming file and key.
    """
    found: dict[str, Scheme] = {}
    for file in _pack_files(paths.resource("schemes") if directory is None else directory):
        for scheme in read_policy(file):
            if scheme.id in found:
                raise InputRefusedError(
                    "PACK-TWICE",
                    f"{file.name}: {scheme.id}",
                    Text("该政策编号已在另一个文件中", "another file holds a scheme of this id"),
                    Text("删去其中一个", "remove one of them"),
                    ASK_SENDER,
                )
            found[scheme.id] = scheme
    return tuple(found[scheme_id] for scheme_id in sorted(found))


def _pack_files(directory: Path) -> list[Path]:
    folder = directory / "schemes" if (directory / "schemes").is_dir() else directory
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix == ".toml")
    except OSError:
        files = []
    if not files:
        raise InputRefusedError(
            "PACK-FOLDER",
            str(directory),
            Text("没有这个文件夹，或其中没有政策包", "no such folder, or no scheme pack in it"),
            Text("给出放有政策包（.toml）的文件夹", "give a folder that holds scheme packs (.toml)"),
            ASK_SENDER,
        )
    return files


def read_policy(path: Path) -> tuple[Scheme, ...]:
    """Return the schemes of one pack file.

    Raises:
        InputRefusedError: naming file and key.
    """
    table = read_toml(path)
    if table.take_text("format") != FORMAT:
        table.refuse(
            "format",
            Text(f"不是“{FORMAT}”", f"is not {FORMAT}"),
            Text("使用本程序支持的政策包", "use a pack this program reads"),
        )
    reference = table.take_reference("reference")
    first, last = table.take_date("valid_from"), table.take_date("valid_to")
    if last < first:
        table.refuse(
            "valid_to",
            Text("早于 valid_from", "is before valid_from"),
            Text("改正有效期", "correct the validity"),
        )
    region = _read_region(table.take_table("region"))
    rows = table.take_tables("schemes")
    if not rows:
        table.refuse("schemes", Text("没有条目", "has no entries"), Text("补上条目", "add the entries"))
    schemes: list[Scheme] = []
    for row in rows:
        formula = row.take_choice("formula", Formula)
        scheme = Scheme(
            id=_read_id(row, [earlier.id for earlier in schemes]),
            title=row.take_bilingual("title"),
            formula=formula,
            valid_from=first,
            valid_to=last,
            reference=reference,
            terms=_read_terms(row.take_table("parameters"), formula, region),
            criteria=_read_criteria(row, formula, reference),
        )
        schemes.append(scheme)
    table.finish()
    return tuple(schemes)


def _read_region(table: Table) -> SchemeRegion:
    prefix = table.take_text("prefix")
    if not re.fullmatch(r"[0-9]{2,6}", prefix):
        table.refuse(
            "prefix",
            Text(f"“{prefix}”不是行政区划代码的开头", f"not the beginning of a region code: {prefix}"),
            Text("填写 2 至 6 位数字", "write 2 to 6 digits"),
        )
    return SchemeRegion(prefix, table.take_bilingual("name"))


def _read_id(table: Table, taken: list[str]) -> str:
    scheme_id = table.take_text("id")
    if not _SCHEME_ID.fullmatch(scheme_id) or scheme_id in taken:
        table.refuse(
            "id",
            Text(f"“{scheme_id}”写法不对或重复", f"malformed or used twice: {scheme_id}"),
            Text("按“policy-year/name”的形式另取编号", "write another one like policy-year/name"),
        )
    return scheme_id


def _read_terms(table: Table, formula: Formula, region: SchemeRegion) -> Terms:
    rate, cap = _read_percent(table, "rate_percent"), table.take_yuan("cap")
    if formula is Formula.BUYER_SHARE:
        return BuyerTerms(rate=rate, cap=cap, region=region, buyer_kinds=_read_kinds(table, "buyer_kinds"))
    least = table.take_int("least_results")
    if least < 0:
        table.refuse(
            "least_results", Text("为负数", "is negative"), Text("填写 0 或正整数", "write 0 or more")
        )
    return InstitutionTerms(
        rate=rate,
        cap=cap,
        region=region,
        seller_kinds=_read_kinds(table, "seller_kinds"),
        least_results=least,
        least_sum=table.take_yuan("least_sum"),
    )


def _read_percent(table: Table, key: str) -> Fraction:
    text = table.take_text(key)
    percent = Fraction(text) if _PERCENT.fullmatch(text) else Fraction(101)
    if percent > 100:
        table.refuse(
            key,
            Text(f"“{text}”不是百分比", f"not a percentage: {text}"),
            Text('按 "3" 或 "0.5" 的形式填写', 'write it like "3" or "0.5"'),
        )
    return percent / 100


def _read_kinds(table: Table, key: str) -> tuple[str, ...]:
    kinds = table.take_texts(key)
    if not kinds or not all(_CODE.fullmatch(kind) for kind in kinds):
        table.refuse(
            key,
            Text("应为单位性质代码的开头", "must be beginnings of party-nature codes"),
            Text('填写如 ["021", "022"]', 'write them like ["021", "022"]'),
        )
    return kinds


def _read_criteria(table: Table, formula: Formula, policy: LegalReference) -> dict[str, SchemeCriterion]:
    criteria: dict[str, SchemeCriterion] = {}
    for row in table.take_tables("criteria"):
        stated = SchemeCriterion(
            role=row.take_text("role"),
            id=row.take_text("id"),
            title=row.take_bilingual("title"),
            reference=LegalReference(
                policy.instrument, row.take_text("place"), row.take_evidence("evidence")
            ),
            words=row.take_text_or("words", ""),
            reading=row.take_bilingual("reading"),
            alternative=row.take_bilingual("alternative") if row.has("alternative") else None,
        )
        if stated.role not in ROLES[formula] or stated.role in criteria:
            row.refuse(
                "role", Text("未知或重复", "unknown or used twice"), Text("改正该键", "correct the key")
            )
        if any(earlier.id == stated.id for earlier in criteria.values()):
            row.refuse("id", Text("重复", "used twice"), Text("改用另一个编号", "use another id"))
        criteria[stated.role] = stated
    absent = [role for role in ROLES[formula] if role not in criteria]
    if absent:
        table.refuse(
            "criteria",
            Text(f"缺少 {absent[0]}", f"lacks {absent[0]}"),
            Text("为每个 role 补一条", "add one for every role"),
        )
    return criteria
