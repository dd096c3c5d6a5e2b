"""Says for each field of the national system's form what a contract has for it, in the form which that system wants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from registrar_app.domain.code_list import Code, CodeList
from registrar_app.domain.contract import Contract
from registrar_app.domain.field_labels import CODE_LISTS, PARTY_CODE_LISTS
from registrar_app.domain.money import format_yuan
from registrar_app.domain.national_form import FieldForm, NationalField
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk

BETWEEN_LEVELS = " / "
_LISTS = {
    **CODE_LISTS,
    **{f"buyer.{name}": codes for name, codes in PARTY_CODE_LISTS.items()},
    "payment_mode": "payment_modes",
    "subtype": "contract_subtypes",
}
PRACTICE_ONLY = Text(
    "演练数据，无任何效力：不要填进全国系统",
    "Practice data, without any effect: do not enter it in the national system",
)
"""A value that is copied bears no mark, so that it is said before."""
_YES, _NO = Text("是", "yes").zh, Text("否", "no").zh
_REGION_CODE = 6


@dataclass(frozen=True, slots=True)
class NationalValue:
    """A field with what is to be put there; ``value`` is ``None`` when the contract does not say, "" never stands."""

    field: NationalField
    value: str | None

    @property
    def is_chosen_there(self) -> bool:
        """Whether this register knows nothing of the kind, so that it is chosen in the system itself."""
        return self.field.form is FieldForm.CHOOSE


def national_values(desk: Desk, contract: Contract) -> list[NationalValue]:
    """Return every field in that system's order; texts are Chinese, as it is, whatever language is shown here."""
    codes = desk.packs.code_lists()
    return [
        NationalValue(field, _value(field, contract, codes)) for field in desk.packs.national_form().fields
    ]


def _value(field: NationalField, contract: Contract, codes: Mapping[str, CodeList]) -> str | None:
    if field.form is FieldForm.CHOOSE:
        return None
    value = _read(contract, field.value)
    if value is None or value in ("", ()):
        return None
    match field.form:
        case FieldForm.YUAN:
            return format_yuan(value)
        case FieldForm.DATE:
            return value.isoformat() if isinstance(value, date) else None
        case FieldForm.YES_NO:
            return _YES if value else _NO
        case FieldForm.TREE:
            return _tree(field.value, str(value), contract, codes)
        case FieldForm.NAMES:
            chosen = value if isinstance(value, tuple) else (value,)
            return "、".join(_name(codes, field.value, str(each)) for each in chosen)
        case _:
            return " ".join(str(value).split())


def _read(contract: Contract, path: str) -> Any:
    outer, _, inner = path.partition(".")
    value = getattr(contract, outer)
    return getattr(value, inner) if inner and value is not None else value


def _tree(path: str, code: str, contract: Contract, codes: Mapping[str, CodeList]) -> str:
    """Return the names from the top of the tree down to the code."""
    names = [contract.type.label.zh] if path == "subtype" and contract.type is not None else []
    found = codes[_LISTS[path]].find(code)
    if found is None:
        return BETWEEN_LEVELS.join((*names, code))
    over = [] if path == "subtype" else list(_over(codes[_LISTS[path]], found))
    return BETWEEN_LEVELS.join((*names, *_bare_names([*over, found])))


def _over(codes: CodeList, code: Code) -> Iterator[Code]:
    """Go through the headings over a code: the entries whose code begins alike and is filled up with zeros."""
    whole, step = code.code, 2 if len(code.code) == _REGION_CODE else 1
    if code.functional_area and code.gb_code:  # a zone stands under the area that it lies in
        area = codes.find(code.gb_code)
        if area is not None:
            yield from (*_over(codes, area), area)
            return
    seen = {whole}
    for length in range(step, len(whole), step):
        for begun in (whole[:length], whole[:length].ljust(3, "0"), whole[:length].ljust(_REGION_CODE, "0")):
            found = codes.find(begun)
            if found is not None and begun not in seen:
                seen.add(begun)
                yield found


def _bare_names(path: list[Code]) -> Iterator[str]:
    """Return the names of a path, each without that of the one over it, which some lists repeat."""
    before = ""
    for code in path:
        name = code.label.zh
        yield name.removeprefix(before) or name
        before = name


def _name(codes: Mapping[str, CodeList], path: str, code: str) -> str:
    found = codes[_LISTS[path]].find(code)
    return found.label.zh if found is not None else code
