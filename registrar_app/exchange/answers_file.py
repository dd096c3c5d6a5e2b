"""Reads and writes answers to the conditions as a file (``registrar-examination/1``), for scripts and for other PCs."""

from __future__ import annotations

import json
from pathlib import Path

from registrar_app.domain.errors import ASK_IT, ASK_SENDER, InputRefusedError
from registrar_app.domain.examination import (
    MalformedExaminationError,
    WorkingSheet,
    read_sheet,
    write_sheet,
)
from registrar_app.domain.text import Text
from registrar_app.exchange.strict_json import StrictJsonError, load_strict
from registrar_app.services.document_ports import PRACTICE_NOTE
from registrar_app.services.whole_file import read_whole, write_whole

FORMAT = "registrar-examination/1"
FILE_LIMIT = 5_000_000
MARK = "practice"
"""The key under which a file of a practice register says that it has no effect."""


class AnswersFiles:
    """Implements ``AnswerFiles``."""

    def read(self, path: Path, *, practice: bool) -> WorkingSheet:
        """Return the answers of a file: ``{"format", "answers": {id: verdict or {…}}, "worksheet", "disputed"}``.

        Args:
            path: The file.
            practice: Whether they are for a practice register, which also takes what bears the mark of one.

        Raises:
            InputRefusedError: it is not such a file, naming the place, or comes from practice.
        """
        try:
            value = load_strict(read_whole(path, FILE_LIMIT))
        except StrictJsonError as error:
            raise _refused(f"{path.name}:{error.line or 1}", error.problem) from error
        if not isinstance(value, dict) or value.get("format") != FORMAT:
            raise _refused(f"{path.name}: format", Text(f"不是“{FORMAT}”", f"is not {FORMAT}"))
        if value.pop(MARK, None) is not None and not practice:
            raise _from_practice(path)
        try:
            return read_sheet(value)
        except MalformedExaminationError as error:
            raise _refused(f"{path.name}: {error}", Text("答复写法不对", "not in the right form")) from error

    def write(self, sheet: WorkingSheet, path: Path, *, practice: bool) -> None:
        """Write the answers to a file, whole or not at all; those of a practice register say so.

        Raises:
            MachineRefusedError: it cannot be written.
        """
        mark = {MARK: PRACTICE_NOTE.zh} if practice else {}
        text = json.dumps({"format": FORMAT, **mark, **write_sheet(sheet)}, ensure_ascii=False, indent=1)
        write_whole(path, text.encode() + b"\n")


def _from_practice(path: Path) -> InputRefusedError:
    return InputRefusedError(
        "EXAMINATION-PRACTICE",
        path.name,
        Text(
            "这些答复出自演练数据，正式登记不能导入",
            "these answers come from a practice register; a real one does not take them",
        ),
        Text("在认定审查中逐条作答", "answer the sheet of this contract itself"),
        ASK_SENDER,
    )


def _refused(where: str, problem: Text) -> InputRefusedError:
    return InputRefusedError(
        "EXAMINATION-FILE",
        where,
        problem,
        Text(
            "用 contract examine --export 导出后修改",
            "export it with contract examine --export and change that",
        ),
        ASK_IT,
    )
