"""Keeps how the cell of a field with a code list is read: by code, by name, or by both side by side.

What no code fits is a fault that names the codes that come nearest; what has the form of a code and is none is left to
the checks, which know the list of the day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from registrar_app.domain.code_list import Code, CodeList
from registrar_app.domain.form_fields import FieldSpec
from registrar_app.domain.text import Text
from registrar_app.exchange.cells import CellError
from registrar_app.services.code_names import CodeNames

_CODED = {"code", "open_code", "several", "choice"}
_CODE = re.compile("[0-9A-Z]{1,6}|[a-z_]+")
_FIRST = re.compile(r"([0-9A-Z]{1,6})[\s:：、.．\-—_（(]+(\D.*)")
_LAST = re.compile(r"(\D.*?)[\s:：、\-—_（(]*([0-9A-Z]{2,6})[)）]?")

_MOST_TOLD = 3_000
"""Different words that are no code: no honest table has so many; of further ones only whole names are looked up."""
_NO_SUCH_NAME = Text("没有代码叫这个名称", "no code is called so")
_WRITE_A_CODE = Text(
    "填代码，或填代码表中的名称（表单中按 F2 查）",
    "write the code, or its name from the code list (F2 in the form)",
)


class CodedCells:
    """Reads the words of cells as codes; the lists are asked for with the first cell that needs them."""

    def __init__(self, lists: Callable[[], Mapping[str, CodeList]]) -> None:
        """Keep where the code lists come from."""
        self._lists = lists
        self._names: dict[str, CodeNames] = {}
        self._told: dict[tuple[str, str], CellError] = {}

    def reader(self, spec: FieldSpec, read: Callable[[object], Any]) -> Callable[[object], Any]:
        """Return how the cells of a field are read that ``read`` reads without its list."""
        if spec.kind not in _CODED or not spec.codes:
            return read
        if spec.kind == "several":
            return lambda cell: self._several(spec, read(cell))
        if spec.kind == "choice":
            return lambda cell: self._choice(spec, read, cell)
        return lambda cell: self.code(spec, read(cell))

    def code(self, spec: FieldSpec, text: str) -> str:
        """Return the code that a text means; a text that has the form of a code, or may be free, as it is.

        Raises:
            CellError: no code fits, or several do; or code and name contradict each other.
        """
        if _CODE.fullmatch(text):
            return text
        found = self._meant(spec, text, beside=True)
        if found is not None:
            return found.code
        if text.isascii() or spec.kind == "open_code":
            return text
        raise self._no_code(spec, text)

    def _several(self, spec: FieldSpec, values: Any) -> Any:
        if not isinstance(values, list):
            return values
        return [self.code(spec, value) if isinstance(value, str) else value for value in values]

    def _choice(self, spec: FieldSpec, read: Callable[[object], Any], cell: object) -> Any:
        try:
            return read(cell)
        except CellError:
            if not isinstance(cell, str):
                raise
            found = self._meant(spec, cell)
            if found is not None:
                return found.code
            if len(self._told) >= _MOST_TOLD or not self._names_of(spec).near(cell):
                raise
            raise self._no_code(spec, cell.strip()) from None

    def _meant(self, spec: FieldSpec, text: str, *, beside: bool = False) -> Code | None:
        names = self._names_of(spec)
        if len(self._told) >= _MOST_TOLD and not names.is_quick(text):
            return None
        found = names.meant(text)
        return _side_by_side(names, text) if found is None and beside else found

    def _no_code(self, spec: FieldSpec, text: str) -> CellError:
        told = self._told.get((spec.codes, text))
        if told is not None:
            return CellError(told.problem, told.remedy)
        if len(self._told) >= _MOST_TOLD:
            return CellError(_NO_SUCH_NAME, _WRITE_A_CODE)
        error = self._told[spec.codes, text] = _no_code(text, self._names_of(spec).near(text))
        return CellError(error.problem, error.remedy)

    def _names_of(self, spec: FieldSpec) -> CodeNames:
        if spec.codes not in self._names:
            self._names[spec.codes] = CodeNames.of_list(self._lists(), spec.codes)
        return self._names[spec.codes]


def _side_by_side(names: CodeNames, text: str) -> Code | None:
    """Return the code of ``371002 环翠区`` and ``环翠区（371002）``.

    Raises:
        CellError: the name is that of another code.
    """
    first, last = _FIRST.fullmatch(text), _LAST.fullmatch(text)
    said = ([(first[1], first[2])] if first else []) + ([(last[2], last[1])] if last else [])
    for code, name in said:
        found = names.meant(code)
        if found is None or found.code != code:
            continue
        named = names.meant(name)
        if named is not None and named.code != code:
            raise CellError(
                Text(f"代码 {code} 与名称“{name[:40]}”不符", f"code {code} is not that of {name[:40]}"),
                Text("只留代码，或只留名称", "keep the code only, or the name only"),
            )
        return found
    return None


def _no_code(text: str, near: Sequence[Code]) -> CellError:
    problem = Text(f"没有代码正好叫“{text[:40]}”", f"no one code is called {text[:40]}")
    if not near:
        return CellError(problem, _WRITE_A_CODE)
    zh, en = (
        mark.join(
            f"{code.code} {code.label.in_language(language)}"
            if not code.code.islower()
            else code.label.in_language(language)
            for code in near
        )
        for language, mark in (("zh", "、"), ("en", "; "))
    )
    return CellError(
        problem,
        Text(
            f"相近的有：{zh}；填其中的代码或名称", f"near to it are: {en}; write the code or the name of one"
        ),
    )
